"""English adjectives before their nouns, where a small model left them in the order of the Spanish source."""

from __future__ import annotations

import re

from bitext.lang.adjectives import is_adjective
from bitext.lang.key_words import find_key_word
from bitext.lang.nouns import load_nouns
from bitext.lang.number_words import find_number_words
from bitext.pipeline.dictionary import translations

_WORD_RE = re.compile(r"[^\W\d_]+")
# Said of a noun alone; what participles say of one may stand behind it in English too.
_ADJECTIVE_RE = re.compile(
    r"(?!camin)[a-záéíóúñ]{3,}(?:ales?|[ií]c[oa]s?|enses?|istas?|ari[oa]s?|iv[oa]s?|os[oa]s?|eñ[oa]s?|an[oa]s?|er[oa]s?|"
    r"in[oa]s?|urn[oa]s?|ígenas?|ares?)$"
)
_PARTICIPLE_RE = re.compile(r"(?:[aií]d|biert|hech|puest|scrit|vist)[oa]s?$")
# They go on with "de", "a" and the like, and stay behind their noun in English.
_GOES_ON_RE = re.compile(
    r"(?:ajen|capa[zc]|contrari|culpable|favorable|fiel|igual|inferior|libre|posterior|próxim|responsable|similar|"
    r"superior)\w*$"
)
_LEAST_PROBABILITY = 0.1
# "attorney general".
_FIXED = frozenset("designate elect general laureate".split())


def put_adjectives_first(source: str, text: str) -> str:
    """English *text*, a translation of Spanish *source*, with adjectives that follow their nouns there before them.

    >>> put_adjectives_first("El cable submarino se rompió.", "The cable submarine broke.")
    'The submarine cable broke.'
    >>> put_adjectives_first("El fiscal general habló.", "The attorney general spoke.")
    'The attorney general spoke.'
    """
    words = list(_WORD_RE.finditer(source))
    nouns = load_nouns()
    for noun, adjective in zip(words, words[1:], strict=False):
        is_pair = source[noun.end() : adjective.start()] == " " and noun[0].islower() and adjective[0].islower()
        if (
            is_pair
            and not find_number_words(noun[0], "es")
            and ((noun[0], 1) in nouns or (noun[0], 2) in nouns)
            and _is_adjective(adjective[0])
        ):
            text = _swap(text, _find_own(noun[0]), _find_own(adjective[0]))
    return text


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
    own = {other for other in translations(word, "es", _LEAST_PROBABILITY) if " " not in other}
    return own | {f"{other}s" for other in own} | {other.removesuffix("s") for other in own}


def _swap(text: str, nouns: set[str], adjectives: set[str]) -> str:
    found = list(_WORD_RE.finditer(text))
    for first, second in zip(found, found[1:], strict=False):
        is_wrong = first[0].lower() in nouns and second[0] in adjectives and second[0] not in _FIXED | nouns
        is_verb = second[0].endswith("s") and not second[0].endswith(("ss", "ous"))  # or a people in the plural
        if (
            is_wrong
            and text[first.end() : second.start()] == " "
            and not is_verb
            and text[second.end() :][:4] != " to "
        ):
            noun, own = first[0], second[0]
            if noun.istitle() and not first.start():
                noun, own = noun.lower(), own[:1].upper() + own[1:]
            return f"{text[: first.start()]}{own} {noun}{text[second.end() :]}"
    return text
