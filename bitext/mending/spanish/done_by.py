"""Spanish participles for the finite verbs that small models write for English ones behind nouns: "the law passed by".

"La ley aprobó por el Senado fue anulada" is "la ley aprobada por". The English tells: the verb stands behind a noun and
before "by". What "and" joins to a participle in an aside is one too: "negociado en secreto y firmó en Ginebra".
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache, partial

from bitext.lang.adjectives import ENDINGS
from bitext.lang.nouns import find_gender
from bitext.lang.verb_forms import read_conjugated
from bitext.mending.spanish.past_participles import find_participle
from bitext.mending.spanish.subject_heads import TOKEN_RE

# "A law passed (on Thursday) by": none of those before a finite verb, or an auxiliary.
_BY_RE = re.compile(
    r"\b(?P<before>[A-Za-z][\w’'-]*),? (?P<verb>[a-z]{3,})(?: (?:on|in|last|late|early) \w+){0,2} by "
    r"(?!\d|\w+ing\b|then\b|"
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|nearly|almost|about|more|"
    r"a (?:third|quarter|half|few|fifth|single)|"
    r"(?:\w+ )?(?:votes?|margin|majority|acclamation))\b)"
)
# Nobody does it to others.
_NO_PASSIVES = frozenset(
    "abided began climbed died dropped ended fell grew improved increased jumped lived lost passed responded rose sat "
    "slept started stood survived swore voted won".split()
)
_NO_TRANSITIVES = frozenset(
    "abogó apostó aumentaron aumentó avanzaron avanzó bajaron bajó brindaron cambió comenzó compró cayeron cayó "
    "disminuyó empezó entraron entró ganaron ganó llegaron llegó lucharon luchó murieron murió optaron optó pagaron "
    "pagó "
    "pasaron pasó perdieron perdió preguntaron preguntó saltaron saltó salieron salió subieron subió terminó vendió "
    "viajaron viajó vivieron vivió votaron votó".split()
)
_NO_NOUNS = frozenset(
    "is are was were be been being has have had get gets got getting not it he she they we you i who which that this "
    "these those and or but also then later often always never soon now still to will would can could may might must "
    "as when while if so all both themselves himself herself itself".split()
)
_DETERMINERS = {
    "el": ("m", 1), "la": ("f", 1), "los": ("m", 2), "las": ("f", 2), "un": ("m", 1), "una": ("f", 1), "unos": ("m", 2),
    "unas": ("f", 2), "del": ("m", 1), "al": ("m", 1), "este": ("m", 1), "esta": ("f", 1), "estos": ("m", 2),
    "estas": ("f", 2),
}  # fmt: skip
_PAST_RE = re.compile(r"[a-záéíóúñ]{3,}(?:ó|aron|[ijy]eron)$")
_CLITICS = frozenset("que se no le les lo la los las nos y ya quien quienes como".split())
_PARTICIPLE_RE = re.compile(r"(?:[aií]d|uest|[ei]ch|scrit|biert|vist|rot|uelt)(?P<end>[oa]s?)$")
_PASSED_RE = re.compile(r"\b(?:act|amendment|bill|budget|law|legislation|measure|motion|resolution)s? passed by")
_ACCUSED_RE = re.compile(r"(?P<before>[\w’'-]+),? accused of\b")
_THOSE_RE = re.compile(r"\bthose (?:[a-z]{3,}ed|found|held|hurt|left|sent|shot|taken)\b")
_AQUELLOS_RE = re.compile(r"\b(?P<those>aquell[oa]s) (?P<verb>[a-záéíóúñ]{3,}(?:ó|aron|ieron))\b")
_BORN_RE = re.compile(r"(?:^|(?P<before>[\w’']+),? )[Bb]orn\b")
_NACIO_RE = re.compile(r"(?P<noun>[^\W\d_]+)(?P<comma>,?) (?P<verb>nació|nacieron)(?= )")
_FARTHEST = 6
_MOST = 400
_ASIDE_RE = re.compile(
    r", (?:[a-z]+ly )?(?P<first>[a-z]{3,})\b[^,;:]{3,140}? and (?:[a-z]+ly |already |later |then )?"
    r"(?P<second>[a-z]{3,}) "
    r"(?:by|in|at|to|after|on|for|from|with|as|near|into|against|last|under)\b"
)
_JOINED_RE = re.compile(
    r", (?P<first>[a-záéíóúñ]+(?:[aií]d|uest|[ei]ch|scrit|biert|rot|uelt)(?P<end>[oa]s?))"
    r"(?P<between>(?: [^\s,;:]+){1,24}?) y "
    r"(?P<adverb>(?:ya|luego|después|más tarde|ahora) )?(?P<second>[a-záéíóúñ]{3,}) "
    r"(?=(?:por|en|a|al|del?|después|como|para|con|contra|bajo|cerca)\b|"
    r"(?P<by>(?:la|los|las|una?|unos|unas|sus?) |el (?!\w+(?:es|do|go) ))|el\b)"
)


def say_what_was_done(source: str, text: str) -> str:
    """Spanish *text*, a translation of English *source*, with participles for finite verbs behind nouns.

    >>> say_what_was_done("The law passed by the Senate is void.", "La ley aprobó por el Senado es nula.")
    'La ley aprobada por el Senado es nula.'
    >>> say_what_was_done("It, made in May and signed in June, ends.", "Eso, hecho en mayo y firmó en junio, acaba.")
    'Eso, hecho en mayo y firmado en junio, acaba.'
    """
    if "born" in source and " naci" in text:
        text = _say_born(source, text)
    if " by " in source and " por " in text:
        text = _say_by(source, text)
    if " accused of " in source:
        text = _say_accused(source, text)
    if "those " in source and " aquell" in text and _THOSE_RE.search(source):
        text = _AQUELLOS_RE.sub(_say_those, text)
    if " and " in source and (match := _ASIDE_RE.search(source)) and _are_participles(match["first"], match["second"]):
        text = _JOINED_RE.sub(partial(_join, is_by=match[0].endswith(" by")), text)
    return text


def _say_born(source: str, text: str) -> str:
    """ "A baby born in May": "un bebé nacido", not "nació", where none of the English is "was born"."""
    if any((match["before"] or "").lower() in _NO_NOUNS for match in _BORN_RE.finditer(source)):
        return text

    def put(match: re.Match[str]) -> str:
        noun = match["noun"]
        number = 2 if match["verb"].endswith("n") else 1
        is_left = noun.lower() in _CLITICS or (noun[0].isupper() and not match["comma"])
        gender = find_gender(noun.lower(), number) or ("f" if noun.endswith(("a", "as")) else "m")
        return match[0] if is_left else f"{noun}{match['comma']} nacid{ENDINGS[gender, number]}"

    return _NACIO_RE.sub(put, text)


def _say_accused(source: str, text: str) -> str:
    """ "Settlers accused of": "colonos acusados de", not "acusaron de", which has no object."""
    if any(match["before"].lower() in _NO_NOUNS for match in _ACCUSED_RE.finditer(source)):
        return text
    tokens = list(TOKEN_RE.finditer(text))
    words = [token[0] for token in tokens[:_MOST]]
    for place in range(len(words) - 2, 0, -1):
        if words[place] in ("acusó", "acusaron") and words[place + 1] == "de" and words[place - 1] not in _CLITICS:
            form = _find_form(words, place)
            if form is not None:
                text = f"{text[: tokens[place].start()]}acusad{ENDINGS[form]}{text[tokens[place].end() :]}"
    return text


def _say_those(match: re.Match[str]) -> str:
    participle = find_participle(match["verb"])
    return match[0] if participle is None else f"{match['those']} {participle[:-1]}{match['those'][-2:]}"


def _say_by(source: str, text: str) -> str:
    done = {match["verb"] for match in _BY_RE.finditer(source) if match["before"].lower() not in _NO_NOUNS}
    done = {"approved" if verb == "passed" and _PASSED_RE.search(source) else verb for verb in done} - _NO_PASSIVES
    if not done:
        return text
    tokens = list(TOKEN_RE.finditer(text))
    words = [token[0] for token in tokens[:_MOST]]
    for place in range(len(words) - 2, 0, -1):
        word = words[place]
        if not _PAST_RE.match(word) or words[place - 1].lower() in _CLITICS:
            continue
        is_only = len(done) == 1 and _is_by(words, place) and word not in _NO_TRANSITIVES
        if not is_only and _find_english(word).isdisjoint(done):
            continue
        if "por" not in words[place + 1 : place + 5]:
            continue
        participle, form = find_participle(word), _find_form(words, place)
        if participle is not None and form is not None:
            start, end = tokens[place].span()
            text = f"{text[:start]}{participle[:-1]}{ENDINGS[form]}{text[end:]}"
    return text


def _is_by(words: Sequence[str], place: int) -> bool:
    """Whether "por" and somebody follow."""
    behind = words[place + 2 : place + 3]
    return words[place + 1] == "por" and bool(behind) and (behind[0] in _DETERMINERS or behind[0].istitle())


def _find_form(words: Sequence[str], place: int) -> tuple[str, int] | None:
    """Gender and number of the noun before a verb; None where they are not known."""
    noun = words[place - 1]
    if noun == ",":
        place -= 1
        noun = words[place - 1]
    number = 2 if noun.endswith("s") else 1
    if noun.islower() and (gender := find_gender(noun, number)):
        return gender, number
    for at in range(place - 1, max(-1, place - _FARTHEST), -1):
        if (own := _DETERMINERS.get(words[at].lower())) is not None:
            return own
        if not words[at][0].isalpha():
            return None
        number = 2 if words[at].endswith("s") else 1
        if at == place - 2 and words[at].islower() and (gender := find_gender(words[at], number)):
            return gender, number
    return None


def find_form(words: Sequence[str]) -> str | None:
    """The end of a participle that is said of a subject, by its first words; None where they do not tell.

    >>> find_form(["La", "ley"]), find_form(["Miles"])
    ('a', None)
    """
    own = _DETERMINERS.get(words[0].lower()) if words else None
    return None if own is None else ENDINGS[own]


def _find_english(past: str) -> frozenset[str]:
    """The forms of the English verbs that a Spanish preterite stands for."""
    return _load_english().get(past, frozenset())


@lru_cache(maxsize=1)
def _load_english() -> Mapping[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for entry, made in read_conjugated():
        forms = entry.forms["es"]
        own = {form for form in (*forms, *made) if _PAST_RE.match(form)}
        english = {word for form in entry.forms["en"] for word in (form, form.split("_")[0].split(" ")[0])}
        for past in own:
            found.setdefault(past, set()).update(english)
    return {past: frozenset(english) for past, english in found.items()}


def _are_participles(first: str, second: str) -> bool:
    return all(word.endswith("ed") or word in _IRREGULAR for word in (first, second))


def _join(match: re.Match[str], *, is_by: bool) -> str:
    """The second of two participles in the form of the first, with "por" where only "by" stands behind it."""
    if match["by"] and not is_by:
        return match[0]
    second = match["second"]
    own = _PARTICIPLE_RE.search(second)
    if own is not None:
        made = second[: own.start("end")] + match["end"]
    elif _PAST_RE.match(second) and (participle := find_participle(second)):
        made = participle[:-1] + match["end"]
    else:
        return match[0]
    return f", {match['first']}{match['between']} y {match['adverb'] or ''}{made}{' por' if match['by'] else ''} "


_IRREGULAR = frozenset(
    "beaten born bought broken brought built caught chosen cut drawn driven found given held hit known laid led lent "
    "lost made paid put read seen sent set shot sold spent stolen struck taken taught thrown told torn won worn "
    "written".split()
)
