"""English adjectives before their nouns, where a small model left them behind, as Spanish has them."""

from __future__ import annotations

import re
from itertools import pairwise

from bitext.lang.adjectives import is_adjective
from bitext.lang.key_words import find_key_word
from bitext.lang.nouns import find_noun, is_noun
from bitext.lang.number_words import find_number_words
from bitext.lang.persons import is_person
from bitext.lang.places import is_people
from bitext.pipeline.dictionary import in_either_number, translations
from bitext.pipeline.ordering import FIXED

_WORD_RE = re.compile(r"[^\W\d_]+")
# Said of a noun alone; what participles say of one may stand behind it in English too.
_ADJECTIVE_RE = re.compile(
    r"(?!camin|desempeñ)[a-záéíóúñ]{3,}(?:ales?|[ií]c[oa]s?|enses?|istas?|ari[oa]s?|iv[oa]s?|os[oa]s?|eñ[oa]s?|an[oa]s?|er[oa]s?|"
    r"in[oa]s?|urn[oa]s?|ígenas?|ares?)$"
)
_PARTICIPLE_RE = re.compile(r"(?:[aií]d|biert|hech|puest|scrit|vist)[oa]s?$")
# They go on with "de", "a" and the like, and stay behind their noun in English.
_GOES_ON_RE = re.compile(
    r"(?:ajen|capa[zc]|contrari|culpable|favorable|fiel|igual|inferior|libre|posterior|próxim|responsable|similar|"
    r"superior)\w*$"
)
_ARTICLE_RE = re.compile(r"(?<!\w)an? $")
_FIXED_PAIRS = frozenset({"court martial", "notary public"})
# What becomes of the noun, behind such a verb: "he paints the house white".
_COLOURS = frozenset(
    "black blond blonde blue brown gold golden green grey gray orange pink purple red white yellow".split()
)
# "Keep your information safe."
_KEEPING_RE = re.compile(
    r"(?<!\w)(?:consider\w*|declar\w*|f(?:ind|ound)|keep\w*|kept|le(?:ave|ft)|mak(?:es?|ing)|made|render\w*)"
    r" (?:(?:an?|her|his|its|my|our|the|their|your) )?$"
)
_NEAR_CHARS = 30
_COLOURING_RE = re.compile(r"(?<!\w)(?:dye|paint|tint|turn)", re.IGNORECASE)
# Nouns behind an article, and what may stand behind the last word of a noun phrase.
_NOUNS = r"(?<![\w-])(?P<the>(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir) )(?P<nouns>[a-z]+(?: [a-z]+)?) "
_NO_NOUN = (
    r"(?=[,.;:)]|$| (?:and|are|as|at|by|for|from|had|has|have|in|is|of|on|or|that|to|was|were|which|who|will|with|won"
    r"|[a-z]+ed)\b)"
)
# Spanish has them before nouns too.
_BEFORE_NOUNS_RE = re.compile(r"(?:presunt|supuest|segund|cuart|quint|sext|séptim|octav|noven|décim)[oa]s?")
_SPEAKING = frozenset("accent class course language lessons speak speaks spoke teacher".split())
_LEAST_PROBABILITY = 0.1
# "attorney general".


def put_adjectives_first(source: str, text: str) -> str:
    """English *text*, a translation of Spanish *source*, with adjectives that follow their nouns there before them.

    >>> put_adjectives_first("El cable submarino se rompió.", "The cable submarine broke.")
    'The submarine cable broke.'
    >>> put_adjectives_first("El fiscal general habló.", "The attorney general spoke.")
    'The attorney general spoke.'
    >>> put_adjectives_first("El líder opositor chileno ganó.", "The opposition leader Chilean won.")
    'The Chilean opposition leader won.'
    >>> put_adjectives_first("En el noveno asalto.", "In the assault ninth.")
    'In the ninth assault.'
    >>> put_adjectives_first("Pinta la casa blanca.", "He paints the house white.")
    'He paints the house white.'
    """
    words = list(_WORD_RE.finditer(source))
    for first, second in pairwise(words):
        if source[first.end() : second.start()] != " " or not first[0].islower() or not second[0].islower():
            continue
        if is_noun(first[0]) and _is_adjective(second[0]) and not find_number_words(first[0], "es"):
            text = _swap(text, _find_own(first[0]), _find_own(second[0]))
            text = _put_people_first(text, _find_own(second[0]))
        elif is_noun(second[0]) and _BEFORE_NOUNS_RE.fullmatch(first[0]):
            text = _swap(text, _find_own(second[0]), _find_own(first[0]))
    return text


def _put_people_first(text: str, peoples: set[str]) -> str:
    """*text* with the adjective of a people before all the nouns that it stands behind: "the team leader Chilean"."""
    for people in peoples:
        if is_people(people) and not people.endswith("s"):
            text = re.sub(_NOUNS + rf"(?P<people>{people})(?![\w-]){_NO_NOUN}", _put_first, text, count=1)
    return text


def _put_first(match: re.Match[str]) -> str:
    nouns = match["nouns"].split()
    are_nouns = all(find_noun(noun, "en") is not None for noun in nouns)
    return match[0] if nouns[-1] in _SPEAKING or not are_nouns else f"{match['the']}{match['people']} {' '.join(nouns)}"


def _is_adjective(word: str) -> bool:
    """Whether a word behind a noun is said of it, and no form of a verb: "considera"."""
    if _PARTICIPLE_RE.search(word) or _GOES_ON_RE.match(word):
        return False
    if is_adjective(word):
        return True
    key = find_key_word(word, "es")
    is_verb = key is not None and (key.word_class == "verb" or key.translation.endswith(("s", "ed", "ing")))
    return not is_verb and _ADJECTIVE_RE.match(word) is not None


def _find_own(word: str) -> set[str]:
    """The single words that translate a Spanish one, and their singulars and plurals."""
    return in_either_number(other for other in translations(word, "es", _LEAST_PROBABILITY) if " " not in other)


def _swap(text: str, nouns: set[str], adjectives: set[str]) -> str:
    found = list(_WORD_RE.finditer(text))
    for first, second in pairwise(found):
        is_wrong = first[0].lower() in nouns and second[0] in adjectives and second[0] not in FIXED | nouns
        if not is_wrong or _is_right_behind(text, first, second):
            continue
        is_verb = second[0].endswith("s") and not second[0].endswith(("ss", "ous"))  # or a people in the plural
        if text[first.end() : second.start()] == " " and not is_verb and text[second.end() :][:4] != " to ":
            noun, own = first[0], second[0]
            if noun.istitle() and not first.start():
                noun, own = noun.lower(), own[:1].upper() + own[1:]
            before = _ARTICLE_RE.sub("an " if own[0].lower() in "aeiou" else "a ", text[: first.start()])
            return f"{before}{own} {noun}{text[second.end() :]}"
    return text


def _is_right_behind(text: str, noun: re.Match[str], adjective: re.Match[str]) -> bool:
    """Whether an English adjective stands behind a noun by right: in a name, of what is painted, of persons behind it.

    "The problems social workers see".
    """
    if f"{noun[0].lower()} {adjective[0]}" in _FIXED_PAIRS:
        return True
    if _KEEPING_RE.search(text, max(0, noun.start() - _NEAR_CHARS), noun.start()):
        return True
    if adjective[0] in _COLOURS and _COLOURING_RE.search(text, max(0, noun.start() - 60), noun.start()):
        return True
    behind = _WORD_RE.match(text, adjective.end() + 1)
    other = find_noun(behind[0], "en") if behind and text[adjective.end()] == " " else None
    return other is not None and other.number > 1 and is_person(other.spanish)
