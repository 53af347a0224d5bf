"""Who says what stands in quotation marks, said the way round that small models know: 'El juez dijo "XX"'.

Behind a quotation the verb comes first in Spanish and often in English, and models take who speaks for whom was spoken
to ("preguntó el juez", "he asked the judge"). The verb is looked up; they are asked for "said".
"""

from __future__ import annotations

import re
from typing import NamedTuple

from bitext.lang import other_language
from bitext.lang.casing import is_common_word
from bitext.lang.persons import is_person
from bitext.lang.places import PLACES
from bitext.lang.spanish_verbs import to_plural
from bitext.mending.sources.groups import pass_adverbials
from bitext.mending.sources.noun_groups import TOKEN_RE, find_group_end
from bitext.mending.sources.order import BODIES
from bitext.mending.sources.pasts import say_past
from bitext.mending.sources.reporting_verbs import ENGLISH_VERBS, Said, find_verb
from bitext.pipeline.speakers import name_speaker, say_of_speaker

_ASKED = {
    ("es", False, False): "dijo", ("es", True, False): "dijeron", ("en", False, False): "said",
    ("es", False, True): "dice", ("es", True, True): "dicen", ("en", False, True): "says", ("en", True, True): "say",
}  # fmt: skip
# Who says what agencies print, besides bodies.
_SOURCES = frozenset(
    "alcaldía autoridades cámara cancillería consulado diario embajada fuentes gremio grupo medios oficina portavoces "
    "presidencia servicio servicios sociedad".split()
)
_PRONOUN = {False: "Él", True: "Ellos"}
_TOKEN_RE = re.compile(r"[^\W_]+(?:[-.’'][^\W_]+)*|[^\w\s]")
_NAME_RE = {
    "es": re.compile(
        r"(?:@\w+|[A-ZÁÉÍÓÚÑÜ][\w.’'-]+)(?: (?:(?:de|del|la|las|los|el|van|von|y) )*[A-ZÁÉÍÓÚÑÜ][\w.’'-]+)*"
    ),
    "en": re.compile(
        r"(?:@\w+|(?!He |She |It |They |We |I )[A-Z][\w.’'-]+)(?: (?:(?:de|la|of|van|von) )*[A-Z][\w.’'-]+)*"
    ),
}
_GROUP_RE = re.compile(
    r"(?:the|an?|one|another|his|her|their|its|our|some|many)"
    r"(?: (?!(?:who|which|that|whose|where|when|has|had|was|were|is|are) )(?:[a-z’'-]+|[A-Z][\w.’'-]*|\d+))*?"
    r"(?=,|$| (?:in|on|after|during|before|as|while|when|following|outside|through|via|over) )"
)
# ", de 45 años", ", secretario del partido", ", the mayor of Leeds": not what has a verb.
_BESIDE_RE = {
    "es": re.compile(
        r", (?!(?:que|quien|quienes|donde|cuy\w+|y|en|tras|al|ante|por|con|durante|después|antes|mientras|aunque|pero|"
        r"sin|según|cuando|para|desde|a|frente|junto|entre|bajo|sobre|hasta|poco|minutos"
        r"|delante|detrás|cerca|horas|días) )(?:[^\W\d]|de \d)[^,;:()]{2,90}?(?=,|$)"
    ),
    "en": re.compile(
        r", (?!(?:who|which|where|whose|and|but|in|on|after|as|while|when|before|during|adding|referring|speaking|"
        r"citing|with|following|according|though|although) )(?:[^\W\d]|\d\d$|\d\d(?=,))[^,;:()]{0,90}?(?=,|$)"
    ),
}
_BEHIND_RE = re.compile(
    rf"(?P<who>he|she|they|(?P<bare>police|[a-z]+s)|{_NAME_RE['en'].pattern}|"
    r"(?:the|an?|one|another|his|her|their|its|our|some|many) (?:(?!told\b|who\b|that\b)[\w’'.-]+ ){0,7}?[\w’'.-]+) "
    rf"(?P<verb>told|{'|'.join(ENGLISH_VERBS)})(?![\w,’'-])"
)
_SAID = Said("dijo", False, False)
_CLAUSE_RE = re.compile(r"[,;:]| (?:that|who|which|when|after|as|how|what|why|if) ")
_LONGEST_WHOM = 8
_WHOM_RE = re.compile(r"(?:al|a (?:los|las?|sus?|un|una)) (?!que\b)[a-záéíóúñ]+(?: del? [a-záéíóúñ]+)?")
# "Dijo la ministra al salir": when she left.
_AL_RE = re.compile(r"^,? al (?P<verb>(?!ser\b)[a-záéíóúñ]+[aeií]r(?:se)?)(?= |$)")
_AGE_RE = re.compile(r"^de (\d+) años$")
_TAIL_RE = {
    "es": re.compile(
        r",? (?:en|tras|al|ante|por|durante|después de|antes de|con|desde|a través de|este|el|frente a"
        r"|delante de|cerca de|junto a) \S[^;:()]*"
    ),
    "en": re.compile(
        r",? (?:in|on|after|during|before|following|outside|through|via|over|at|to|yesterday|today|last) ?[^;:()]*"
    ),
}
_WHO_RE = {
    "en": re.compile(r"(?P<who>.+?)(?P<aside>,?) (?:said|says|say|told)[,:]? [\"“]X{1,3}[.,]?[\"”][.,]?(?P<tail>.*)"),
    "es": re.compile(
        r"(?:(?P<who>.+?),? )??(?:[Ll]es? )?(?P<verb>[Dd]ij(?:o|eron)|[Dd]icen?)[,:]? "
        r"[\"“«]X{1,3}[.,]?[\"”»][.,]?(?P<tail>.*)"
    ),
}
_MARK_RE = re.compile(r"\bX{1,3}\b")
_PRONOUNS = {"en": frozenset("He She They It".split()), "es": frozenset("Él Ella Ellos Ellas".split())}
_ARTICLES = frozenset("A An El La Las Los The Un Una".split())
_LONGEST_BEFORE = 3


class Tag(NamedTuple):
    """Who says something: what is asked of the engine, the verb of the other language, and how its subject begins."""

    asked: str
    verb: Said
    is_lower: bool
    is_surely_said: bool = False  # by a person, a body or a name

    def read(self, answer: str, language: str) -> str | None:
        """The words behind the quotation, from what the engine made of `asked`; None where its words are not there.

        >>> plan_tag("preguntó el juez.", "es").read('The judge said "XX".', "es")
        'the judge asked.'
        """
        target = other_language(language)
        match = _WHO_RE[target].fullmatch(answer.rstrip())
        if match is None or _MARK_RE.search(match["tail"]):
            return None
        who, tail = (match["who"] or "").rstrip(","), match["tail"].rstrip(" .")
        is_pronoun = not who or who in _PRONOUNS[target]
        if target == "en":
            who, tail = name_speaker(who, self.asked), say_of_speaker(tail, self.asked)
        first = who.split(" ", 1)[0]
        is_article = first in _ARTICLES and not self._has_article(who)
        if who and (is_pronoun or is_article or (self.is_lower and not self._is_name(first, target))):
            who = who[0].lower() + who[1:]
        if target == "es":
            verb = to_plural(self.verb.other) or self.verb.other if match["verb"].endswith("n") else self.verb.other
            return f"{verb}{tail}." if is_pronoun else f"{verb} {who}{tail}."
        is_said = self.verb.other in ("said", "says", "say")
        is_first = not is_pronoun and ("," in who or (is_said and len(who.split()) > _LONGEST_BEFORE))
        if is_first and match["aside"] and tail:
            who += ","
        return f"{self.verb.other} {who}{tail}." if is_first else f"{who} {self.verb.other}{tail}."

    def _has_article(self, who: str) -> bool:
        """Whether what who speaks begins with is the article of a place: "El Paso", "La Pintana"."""
        match = re.match(r"(?:El|L[ao]s?) [A-ZÁÉÍÓÚÑ][a-záéíóúñ]+", who)
        return match is not None and f" {match[0]}" in self.asked

    def _is_name(self, first: str, target: str) -> bool:
        """Whether the word that who speaks begins with is a name: a place, or one that is asked for and no word."""
        plain = re.sub("[’']s?$", "", first)
        if plain.lower() in PLACES[target]:
            return True
        asked = self.asked.split(" ", 1)[-1]
        return bool(re.search(rf"\b{re.escape(plain[:4])}", asked)) and not is_common_word(plain, target)


def plan_tag(rest: str, language: str) -> Tag | None:
    """What to ask for the words that follow a quotation, 'preguntó el juez.'; None where they are of another kind.

    >>> plan_tag("coreaba la multitud.", "es").asked, plan_tag("asked one farmer in Leeds.", "en").asked
    ('La multitud dijo "XX".', 'One farmer said "XX" in Leeds.')
    >>> plan_tag("dijo la ministra al salir.", "es").asked
    'La ministra dijo "XX" cuando salió.'
    >>> plan_tag("dijo Luis Pérez, de 45 años, tras la reunión.", "es").asked
    'Luis Pérez, 45, dijo "XX" tras la reunión.'
    >>> plan_tag("dijo que no irá.", "es"), plan_tag("said Ana Ruiz, who lives there.", "en")
    (None, None)
    """
    rest = rest.rstrip(". ")
    if language == "en" and (tag := _plan_behind(rest)):
        return tag
    if language == "es":
        rest = rest.removeprefix("se ").removeprefix("les ").removeprefix("le ")
    first, _, after = rest.partition(" ")
    verb = find_verb(first, language)
    if verb is None:
        return None
    if language == "es" and _WHOM_RE.fullmatch(after):
        return _make_tag(_PRONOUN[verb.is_plural], [], f" {after}", verb, language, is_lower=True)
    if after:
        planned = _plan_subject(after, verb, language)
        moved = _put_when_behind(after) if planned is None and language == "es" else after
        return planned if moved == after else _plan_subject(moved, verb, language)
    return _make_tag(_PRONOUN[verb.is_plural], [], "", verb, language, is_lower=True) if language == "es" else None


def _put_when_behind(after: str) -> str:
    """Who speaks before when and where: "ayer en Roma el portavoz" is "el portavoz ayer en Roma".

    >>> _put_when_behind("este lunes las autoridades"), _put_when_behind("ayer"), _put_when_behind("la jueza, de Roma")
    ('las autoridades este lunes', 'ayer', 'la jueza, de Roma')
    """
    tokens = list(TOKEN_RE.finditer(after))
    at = pass_adverbials([token[0] for token in tokens], 0)
    while at and tokens[at - 1][0] in ("el", "la", "los", "las", "una", "y"):  # "hoy el Gobierno"
        at -= 1
    if not 0 < at < len(tokens) or "," in after:
        return after
    start = tokens[at].start()
    return f"{after[start:]} {after[:start].rstrip()}"


def _plan_subject(after: str, verb: Said, language: str) -> Tag | None:
    """What to ask where who speaks stands behind the verb, with what stands beside and behind who speaks."""
    end = _find_subject(after, language)
    if not end:
        return None
    who, rest = after[:end], after[end:]
    beside: list[str] = []
    while (match := _BESIDE_RE[language].match(rest)) and len(beside) < 2:  # a name and an age
        beside.append(match[0][2:])
        rest = rest[match.end() :]
    if rest and not _TAIL_RE[language].fullmatch(rest):
        return None
    if language == "es" and not verb.is_present:
        rest = _AL_RE.sub(lambda match: f" cuando {say_past(match['verb'], is_plural=verb.is_plural)}", rest)
    tag = _make_tag(who, beside, rest, verb, language, is_lower=who[0].islower())
    noun = who.split()[1] if who[0].islower() and " " in who else ""
    is_body = noun[:1].isupper() or noun.lower() in BODIES or noun.lower() in _SOURCES
    return tag._replace(is_surely_said=not who[0].islower() or is_person(noun) or is_body)


def _plan_behind(rest: str) -> Tag | None:
    """Where English has the verb behind who speaks: "the judge asked", "he told the BBC", "she said on Monday"."""
    match = _BEHIND_RE.match(rest)
    if match is None:
        return None
    who, tail = f"the {match['who']}" if match["bare"] else match["who"], rest[match.end() :]
    if match["verb"] == "told":
        is_whom = 0 < len(tail.split()) <= _LONGEST_WHOM and not _CLAUSE_RE.search(tail)
        is_whom = is_whom and tail.strip() not in ("her", "him", "me", "them", "us", "you")
        return _make_tag(who, [], f" to{tail}", _SAID, "en", is_lower=who[0].islower()) if is_whom else None
    verb = find_verb(match["verb"], "en")
    if (
        verb is None
        or (match["bare"] in ("always", "his", "its", "this", "was"))
        or (tail and not _TAIL_RE["en"].fullmatch(tail))
    ):
        return None
    return _make_tag(who, [], tail, verb, "en", is_lower=who[0].islower())


def _find_subject(text: str, language: str) -> int:
    """How many characters of *text* name who speaks; none where it begins with something else."""
    if name := _NAME_RE[language].match(text):
        return name.end()
    if language == "en":
        group = _GROUP_RE.match(text)
        return group.end() if group else 0
    tokens = list(_TOKEN_RE.finditer(text))
    words = [token[0] for token in tokens]
    end = find_group_end(words, 0)
    return tokens[end - 1].end() if end else 0


def _make_tag(who: str, beside: list[str], tail: str, verb: Said, language: str, *, is_lower: bool) -> Tag:
    beside = [_AGE_RE.sub(r"\1", one) for one in beside]
    subject = ", ".join([who[0].upper() + who[1:], *beside]) + ("," if beside else "")
    is_plural = verb.is_plural and (language == "es" or verb.is_present)
    said, tail = _ASKED[language, is_plural, verb.is_present], tail.removeprefix(",")
    return Tag(f'{subject} {said} "XX"{tail}.', verb, is_lower)
