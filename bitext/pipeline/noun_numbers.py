"""English nouns in the plural where the Spanish source has them so and nothing before them asks for the singular."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from functools import lru_cache

from bitext.lang.nouns import find_noun, load_all_nouns
from bitext.lang.word_classes import score_verb
from bitext.mending.english.english_forms import load_verbs

_WORD_RE = re.compile(r"[^\W\d_]+")
# Before these an English noun in the singular is none that a noun behind it is said with.
_END_RE = re.compile(
    r"[.,;:!?]|$| (?:after|against|and|as|at|because|before|between|by|during|for|from|in|into|of|on|or|over|since"
    r"|that|to|under"
    r"|until|when|where|while|which|who|with|without|was|were|is|are|have|has|had|will)\b"
)
_MARKS_RE = re.compile(
    r"\b(?:with|of|by|for|from|in|against|between|without|on|over|under|lit|took|won|found|made|lost|sold|bought"
    r"|two|three|four|five|six|seven|eight|nine|ten"
    r"|several|many|some|most|other|all|both|these|those|few|new|big|more|\d[\d.,]*|[a-z]{4,}(?:ed|s)(?: and)?) $"
)
# English has them in the singular for a Spanish plural, or without number.
_UNCOUNTED = frozenset(
    "abuse adventure appointment aspirin attack bribe bribery carbohydrate cheese classification communication "
    "criticism disagreement disease drink fiber hunger illness libel poison slander sorrow threat trouble access "
    "advice aid air anger arson art attention award bread business cash change charge clothing coffee combat command "
    "cost coverage crime currency custody damage debt delay demand development dialogue drug economy election "
    "electricity emergency employment energy equipment evidence exchange expense experience fear fire fish food fraud "
    "fruit fuel furniture gas hair harm hate health heat help holiday incident income industry information injury "
    "insurance interest jewelry labor land law lighting loss love luggage luck media medicine money music news noise "
    "oil opposition pain paper parking people personnel plant police pollution population power practice praise press "
    "profit progress property protest public racism rain research revenge rice risk rubbish rubble salt science "
    "security service sex shame shopping shipping silence smoke snow space staff steel support surgery surveillance "
    "talent tax tea technology terror theft time torture trade traffic training transport transportation trash travel "
    "truth uniform use violence waste water wealth weather welfare wind wine work youth capital vacation migrant past "
    "present future return leave care control doubt effort error fault favor failure force game hope influence life "
    "light memory need order peace permission pressure question reason respect rest sale school sight sound speech "
    "spring summer thought title treatment value vote voice".split()
)
_FIRST_RE = re.compile(r"[“\"«]?(?:Los|Las) (?P<noun>[a-záéíóúñü]+)(?! de\b)")
_FIRST_ENGLISH_RE = re.compile(r"[“\"]?The (?P<noun>[a-z]+) (?P<verb>[a-z]+)\b(?! of\b)")
_PLURALS = {"is": "are", "was": "were", "has": "have", "does": "do"}
_LESS_RE = re.compile(r"\b(?P<less>[Ll]ess) (?P<noun>[a-z]+s)\b(?!-)")
_NEAR_CHARS = 30
_SHORTEST = 4


def say_several(source: str, text: str) -> str:
    """English *text*, a translation of Spanish *source*, with bare nouns in the plural that its source has in it.

    >>> say_several("Se llevaron joyas y dólares.", "They took jewel and dollars.")
    'They took jewels and dollars.'
    >>> say_several("Encendieron bengalas.", "They lit a flare."), say_several("Causó daños.", "It caused damage.")
    ('They lit a flare.', 'It caused damage.')
    """
    known = _load()
    words = dict.fromkeys(_WORD_RE.findall(source))
    nouns = [find_noun(word, "es") for word in words]
    kept = _UNCOUNTED | {noun.english for noun in nouns if noun is not None and noun.number == 1}
    for word in words:
        for own, plural in known.get(word, ()):
            text = text if own in kept else _put_plural(text, own, plural)
    return _say_several_first(source, _LESS_RE.sub(_say_fewer, text))


def _say_fewer(match: re.Match[str]) -> str:
    """ "Less cars" as "fewer cars"."""
    noun = find_noun(match["noun"], "en")
    return (
        f"{match['less'][0].replace('l', 'f').replace('L', 'F')}ewer {match['noun']}"
        if noun and noun.number > 1
        else match[0]
    )


def _say_several_first(source: str, text: str) -> str:
    """ "The union protests" as "the unions protest" for "Los sindicatos"."""
    first, own = _FIRST_RE.match(source), _FIRST_ENGLISH_RE.match(text)
    if first is None or own is None or own["noun"] in _UNCOUNTED:
        return text
    plural = dict(_load().get(first["noun"], ())).get(own["noun"])
    if plural is None or re.search(rf"(?<![\w-]){plural}(?![\w-])", text):
        return text
    if own["verb"].endswith("s") and own["verb"] not in _PLURALS and score_verb(text, own.start("verb")) < 0:
        return text  # "The robot vacuums"
    verb = _PLURALS.get(own["verb"], own["verb"])
    verb = next((known.base for known in load_verbs().get(verb, ()) if known.third == verb), verb)
    return f"{text[: own.start('noun')]}{plural} {verb}{text[own.end() :]}"


def _put_plural(text: str, own: str, plural: str) -> str:
    """*text* with a plural for the only place of its singular, if that stands bare."""
    found = list(re.finditer(rf"(?<![\w-]){own}(?![\w-])", text))
    if len(found) != 1 or re.search(rf"(?<![\w-]){plural}(?![\w-])", text):
        return text
    start, end = found[0].span()
    is_bare = _END_RE.match(text, end) and _MARKS_RE.search(text, max(0, start - _NEAR_CHARS), start)
    return text[:start] + plural + text[end:] if is_bare else text


@lru_cache(maxsize=1)
def _load() -> Mapping[str, list[tuple[str, str]]]:
    """By a Spanish plural, the English singular and plural."""
    found: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
    before = None
    for noun in load_all_nouns():
        if noun.number == 1:
            before = noun
        elif before is not None and noun.only != "en" and before.english.isalpha() and noun.spanish.isalpha():
            is_long = len(before.english) >= _SHORTEST
            found[noun.spanish] += [(before.english, noun.english)] if is_long else []
    return found
