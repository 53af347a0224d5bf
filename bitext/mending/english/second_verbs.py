"""English verbs far from what tells their form: the second of two, and those behind an aside or a preposition.

In long sentences small models begin anew at "and": "asked them to leave and went" is "asked them to leave and go", "he
stressed that ... and complaining that" is "and complained that". Spanish, which has both in one form, tells so.
"""

from __future__ import annotations

import re

from bitext.lang.nouns import find_noun
from bitext.mending.english.english_forms import Verb, load_verbs, make_verb

_SUBJUNCTIVE = r"[a-záéíóúñ]{2,}(?:en?|an?)"
# "Pidió que abandonen sus casas y se dirijan", and no verb of what happened behind "y".
_ASKED_RE = re.compile(
    r"\b(?:[Pp]id(?:e|en|ió|ieron)|ped(?:ir|ido)|exig\w+|orden(?:a|ó|aron)|inst(?:a|ó|aron)|solicit(?:a|ó|aron)|"
    r"recomiendan?|recomend(?:ó|aron)|reclam(?:a|ó|aron)|ruegan?|rog(?:ó|aron)|aconsej(?:a|ó|aron))"
    rf"(?: [^\s.;]+){{0,9}}? que (?:no )?(?:se |les? |l[oa]s? )?{_SUBJUNCTIVE} [^.;]{{3,90}}? [ye] (?:que )?(?:no )?"
    rf"(?:se |les? |l[oa]s? )?(?P<second>{_SUBJUNCTIVE})\b"
)
_ASKED_TO_RE = re.compile(
    r"\b(?:ask|urge|order|tell|told|demand|request|recommend|advise|beg|call)\w*(?: [\w’'-]+){1,9}?"
    r" to (?P<first>[a-z]+) (?:[^.;,]|,(?= )){0,90}?and (?P<second>[a-z]+)(?= )"
)
# "Ordered the residents of the area that move", "asked him to stay and which orders".
_ASKED_THAT_RE = re.compile(
    r"\b(?P<asked>(?:ask|urge|order|tell|told|request|beg)\w*(?: (?!that\b|to\b)[\w’'-]+){2,10}?) (?:that|which)"
    r" (?P<not>not )?(?P<verb>[a-z]+)(?= (?!that\b)[a-z\d])"
)
_AND_THAT_RE = re.compile(
    r"(?P<before>\b(?:ask|urge|order|tell|told|request|beg)\w*(?: [\w’'-]+){1,9}? to [a-z]+"
    r" (?:[^.;,]|,(?= )){2,90}? and )(?:that|which) (?P<verb>[a-z]+)(?= )"
)
_TO_WHOM_RE = re.compile(
    r"\b(?:[Pp]id(?:e|en|ió|ieron)|[Oo]rden(?:a|ó|aron)|[Ii]nst(?:a|ó|aron)|[Ee]xig(?:e|ió|ieron)|[Rr]uegan?|"
    rf"[Ss]olicitó)(?: \w+)? al? (?:[^\s.;,]+ ){{1,10}}?que (?:no )?(?:se |les? |l[oa]s? )?{_SUBJUNCTIVE}\b"
)
_PAST = (
    r"(?:[A-Za-záéíóúñ]{2,}ó|[A-Za-záéíóúñ]+(?:aron|ieron|jeron|yeron)|dijo|hizo|puso|propuso|expuso|mantuvo|sostuvo)"
)
_PAST_RE = re.compile(rf"\b(?:{_PAST}|fue|fueron|había|habían|ha|han)\b")
_PASTS_RE = re.compile(rf"(?<!\w){_PAST} [^.;]{{8,160}}? [ye] (?:no )?(?:se |les? |l[oa]s? )?{_PAST}(?!\w)")
_NO_FINITE_RE = re.compile(
    r"(?:iendo|ando|yendo)(?:se|l[aeo]s?)?\b|"
    r"\b[ye] (?:a |al |de |en |para |por )?[a-záéíóúñ]{2,}[aei]r(?:se|l[aeo]s?)?\b"
)
_DOING_RE = re.compile(r" and (?P<verb>[a-z]{2,}ing) (?=(?:that|the|an?|his|her|its|their|to|him|them|on|with)\b)")
_PRONOUN_RE = re.compile(r"\b(?P<after>[Aa]fter|[Bb]efore|[Ww]ithout) (?:you|it|one) (?P<verb>[a-z]+)(?= [a-z\d])")
# "While repaired a plug" is "while repairing a plug".
_WHILE_SOURCE_RE = re.compile(r"\b(?:[Mm]ientras|[Cc]uando|[Dd]esde que) [a-záéíóúñ]+(?:aban?|ían?|ó|aron|ieron)\b")
_WHILE_RE = re.compile(r"\b(?P<while>while|when|since) (?P<verb>[a-z]+)(?= (?:the|an?|his|her|its|their|him|them) )")
_INFINITIVE_RE = re.compile(
    r"\b(?:[Tt]ras|(?:[Dd]espués|[Ll]uego|[Aa]ntes) de|[Ss]in) (?:no )?[a-záéíóúñ]{2,}[aei]r(?:se|l[aeo]s?)?\b"
)
_SUBJECTIVE_RE = re.compile(r"\b(?:antes|después|luego|sin) (?:de )?que\b")
# "The judge, who has questioned them, consider that".
_NEAR = 60  # characters
_ASIDE_RE = re.compile(
    r"^(?:The|An?|This|That) (?P<noun>[a-z]+), (?:who|which|whose) [^,;.]{5,120}, (?P<verb>[a-z]{3,})"
    r"(?= (?:that|the|an?|it|his|her|its|their|there|to)\b)"
)
_ONE_RE = re.compile(r"^(?:El|La|Un|Una|Est[ae]) [a-záéíóúñ]+, (?:que|quien|cuy[oa]s?) [^,;.]+, (?:no )?(?P<verb>\w+)")


def say_second_verbs(source: str, text: str) -> str:
    """English *text*, a translation of Spanish *source*, with verbs in the form that their sentence needs.

    >>> say_second_verbs("Pidió a todos que dejen la casa y salgan.", "He asked all to leave and went on.")
    'He asked all to leave and go on.'
    >>> say_second_verbs("Ordenó a la gente del barrio que salga.", "He ordered the people there that leave at once.")
    'He ordered the people there to leave at once.'
    >>> say_second_verbs("Tras permanecer allí, huyó.", "After you stay there, he fled.")
    'After staying there, he fled.'
    >>> say_second_verbs("El juez, que la oyó ayer, cree que miente.", "The judge, who heard her, think that she lies.")
    'The judge, who heard her, thinks that she lies.'
    """
    if _TO_WHOM_RE.search(source):
        text = _AND_THAT_RE.sub(_say_also, _ASKED_THAT_RE.sub(_say_to, text))
    if " and " in text and (" y " in source or " e " in source):
        if _ASKED_RE.search(source):
            text = _ASKED_TO_RE.sub(_say_base, text)
        if _PASTS_RE.search(source) and not _NO_FINITE_RE.search(source):
            text = _DOING_RE.sub(_say_past, text)
    if _INFINITIVE_RE.search(source) and _PAST_RE.search(source) and not _SUBJECTIVE_RE.search(source):
        text = _PRONOUN_RE.sub(_say_gerund, text)
    if _WHILE_SOURCE_RE.search(source):
        text = _WHILE_RE.sub(_say_while, text)
    if ", " in text and (one := _ONE_RE.match(source)) and not one["verb"].endswith(("n", "ó", "ndo", "do")):
        text = _ASIDE_RE.sub(_say_third, text)
    return text


def _say_to(match: re.Match[str]) -> str:
    verb = _find(match["verb"], "third") or _find(match["verb"], "base")
    return match[0] if verb is None else f"{match['asked']} {match['not'] or ''}to {verb.base}"


def _say_also(match: re.Match[str]) -> str:
    verb = _find(match["verb"], "third") or _find(match["verb"], "base")
    return match[0] if verb is None else match["before"] + verb.base


def _say_base(match: re.Match[str]) -> str:
    second = match["second"]
    verb = _find(second, "past") or _find(second, "third") or _find(second, "gerund")
    if verb is None and second.endswith("ed") and find_noun(second[:-2], "en") is not None:
        verb = make_verb(second[:-2])  # "targeted"
    first = _find(match["first"], "base")
    if verb is None or first is None or second == verb.base:
        return match[0]
    return match[0].removesuffix(second) + verb.base


def _say_past(match: re.Match[str]) -> str:
    verb = _find(match["verb"], "gerund")
    is_noun = find_noun(match["verb"], "en") is not None
    # "By leaving and going", "the planning and building the"
    before = re.findall(r"\b[a-z]{2,}ing\b", match.string[max(0, match.start() - _NEAR) : match.start()])
    is_joined = any(find_noun(word, "en") is None for word in before)
    return match[0] if verb is None or is_noun or is_joined else f" and {verb.past} "


def _say_gerund(match: re.Match[str]) -> str:
    verb = _find(match["verb"], "base") or _find(match["verb"], "third") or _find(match["verb"], "past")
    verb = make_verb("stay") if match["verb"] in ("stay", "stayed", "stays") else verb
    return match[0] if verb is None or verb.base in ("be", "have", "do") else f"{match['after']} {verb.gerund}"


def _say_while(match: re.Match[str]) -> str:
    verb = _find(match["verb"], "past")
    return match[0] if verb is None or verb.base == match["verb"] else f"{match['while']} {verb.gerund}"


def _say_third(match: re.Match[str]) -> str:
    verb = _find(match["verb"], "base")
    if verb is None or match["verb"] in (verb.past, verb.third) or match["noun"].endswith("s"):
        return match[0]
    return match[0].removesuffix(match["verb"]) + verb.third


def _find(word: str, form: str) -> Verb | None:
    """The only verb that has *word* for its form."""
    found = [verb for verb in load_verbs().get(word, ()) if getattr(verb, form) == word]
    return found[0] if len(found) == 1 else None
