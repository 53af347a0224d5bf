"""Which language a block is in: English, Spanish or another.

A character n-gram classifier (py3langid, model included in the package) ranks English against Spanish. What is quoted
does not count where the words around it tell. Blocks too short to tell, and those of names and dates, take the
language of their neighbours; a short line between paragraphs of an article in one language has that language. Only
long text can be found to be in a third language, since names alone make short lines look like anything.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from copy import copy
from functools import lru_cache
from typing import Any

from bitext.articles.roles import borrows_language
from bitext.lang import LANGUAGES, get_language
from bitext.model import Role

# Languages that news in English or Spanish is likely to be confused with, and those that archives mix it with.
_CANDIDATES = (
    "en", "es", "fr", "pt", "it", "ca", "gl", "de", "nl", "ro", "eu", "pl", "ru", "uk", "zh", "ja", "ar",
)  # fmt: skip
_CLOSE_TO_SPANISH = frozenset({"gl", "ca", "pt"})
_SHORTEST_OTHER_CHARS = 80
# Below this a block goes with its neighbours: two neighbours of one language weigh about three to one.
_SURE = 0.75
_LONG_CHARS, _SURE_LONG = 80, 0.9
_SENTENCE_CHARS, _SURE_SENTENCE = 35, 0.95
_HEADING_CHARS = 60
_BORROWERS = frozenset({"byline", "dateline"})
_WORD_RE = re.compile(r"[^\W\d_]+")
_ENGLISH, _SPANISH = (get_language(code).function_words for code in LANGUAGES)
_OWN_WORDS = (_ENGLISH - _SPANISH, _SPANISH - _ENGLISH)
_QUOTED_RE = re.compile(r"“[^”]{1,2000}”|«[^»]{1,2000}»|\"[^\"]{1,2000}\"")


@lru_cache(maxsize=1)
def _load_identifiers() -> tuple[Any, Any]:
    """The classifier twice: over all candidate languages, and over the two."""
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    over_all = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    over_two = copy(over_all)
    over_all.set_languages(list(_CANDIDATES))
    over_two.set_languages(["en", "es"])
    return over_all, over_two


def identify(text: str) -> tuple[str, float]:
    """Return "en", "es" or "other" with a probability in [0, 1]; (“en”, 0.5) where there is nothing to go by.

    >>> identify("Vecinos de Lima marcharon el jueves por la noche")[0]
    'es'
    >>> identify("Les habitants de la ville ont manifesté jeudi soir contre le nouveau projet de loi du gouvernement.")
    ('other', 1.0)
    """
    if not any(character.isalpha() for character in text):
        return "en", 0.5
    sample = text[:5000]
    over_all, over_two = _load_identifiers()
    if len(sample) >= _SHORTEST_OTHER_CHARS:
        language, probability = over_all.rank(sample)[0]
        needed = 0.999 if language in _CLOSE_TO_SPANISH else 0.95
        if language not in ("en", "es") and float(probability) >= needed:
            return "other", round(float(probability), 4)
    language, probability = over_two.rank(sample)[0]
    return str(language), round(float(probability), 4)


def identify_all(texts: Sequence[str], roles: Sequence[Role | None] = ()) -> list[tuple[str, float]]:
    """Return the language of each block of one article, in order, the doubtful ones by their neighbours.

    Args:
        roles: what is known already of each block; names and dates say little about a language.
    """
    found = [_identify_around_quotes(text) for text in texts]
    stated = roles or [None] * len(texts)
    borrowed = [
        role in _BORROWERS or (role is None and borrows_language(text))
        for text, role in zip(texts, stated, strict=True)
    ]
    sure = [
        score >= _SURE and not names and (len(text) >= _LONG_CHARS or not has_words_of_both(text))
        for text, (_, score), names in zip(texts, found, borrowed, strict=True)
    ]
    is_long = [len(text) >= _LONG_CHARS and score >= _SURE_LONG for text, (_, score) in zip(texts, found, strict=True)]
    written = {own[0] for own, text, long in zip(found, texts, is_long, strict=True) if long or _is_sentence(text, own)}
    result = list(found)
    for index, (own, score) in enumerate(found):
        if is_long[index] and not borrowed[index]:
            continue
        if len(written) == 1 and _is_heading(texts[index]) and _is_between(is_long, index):
            code = next(iter(written))
        elif sure[index]:
            continue
        else:
            main = next(iter(written)) if len(written) == 1 else None
            code = _by_neighbours(found, sure, index, borrowed=borrowed[index], main=main)
        result[index] = (code, score if own == code else round(1 - score, 4))
    return result


def _by_neighbours(
    found: Sequence[tuple[str, float]], sure: Sequence[bool], index: int, *, borrowed: bool, main: str | None
) -> str:
    """The language of a doubtful block: of both neighbours, or its own leaning where they differ.

    Args:
        borrowed: the block is of names or a date, and counts for nothing itself.
        main: the language of all the article's running text, where it is one.
    """
    own = found[index][0]
    near = [found[at][0] for at in (_nearest(sure, index, -1), _nearest(sure, index, 1)) if at >= 0]
    if len(near) == 1 and main and main != near[0] and not borrowed:
        return main  # beside the headline in the other language stands the one in this
    if not near or own in near:
        return own
    # At an end of a text in both languages, a headline without its like may well be the first of a pair.
    return near[0] if borrowed or main or len(near) > 1 else own


def _identify_around_quotes(text: str) -> tuple[str, float]:
    """The language of a block by its words outside quotation marks, where these are enough to tell."""
    whole = identify(text)
    if whole[0] not in LANGUAGES or not _QUOTED_RE.search(text) or not has_words_of_both(text):
        return whole
    around = _QUOTED_RE.sub(" ", text)
    code, score = identify(around)
    if code == whole[0] or code not in LANGUAGES or score < _SURE_LONG:
        return whole
    words = set(_WORD_RE.findall(around.lower()))
    own, other = (len(words & get_language(c).function_words) for c in (code, whole[0]))
    return (code, score) if own > other else whole


def has_words_of_both(text: str) -> bool:
    """Whether a text has function words that only English has, and such of Spanish: a quick look before a slow one."""
    words = set(_WORD_RE.findall(text.lower()))
    return all(words & own for own in _OWN_WORDS)


def _is_sentence(text: str, found: tuple[str, float]) -> bool:
    """Whether a shorter block is surely a sentence of its language, and no mere quotation."""
    unquoted = any(character.isalpha() for character in _QUOTED_RE.sub("", text))
    return len(text) >= _SENTENCE_CHARS and text.endswith((".", "!", "?")) and found[1] >= _SURE_SENTENCE and unquoted


def _is_heading(text: str) -> bool:
    return len(text) <= _HEADING_CHARS and not text.endswith((".", "!", "»", "”", '"'))


def _is_between(is_long: Sequence[bool], index: int) -> bool:
    return _nearest(is_long, index, -1) >= 0 and _nearest(is_long, index, 1) >= 0


def _nearest(sure: Sequence[bool], index: int, step: int) -> int:
    """The nearest sure block in one direction, or -1."""
    index += step
    while 0 <= index < len(sure):
        if sure[index]:
            return index
        index += step
    return -1
