"""Tokens that survive translation: numbers by value, cognates and names by a normalised prefix."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache

from bitext.lang import get_language
from bitext.lang.numbers import find_numbers
from bitext.lang.spelling import respell

_WORD_RE = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)?")
_DIGIT_RE = re.compile(r"\d")
_PREFIX_CHARS = 4
_LONG_PREFIX_CHARS = 6


def content_tokens(text: str, language: str) -> Counter[str]:
    """Count the tokens of *text* that look alike in both languages, as normalised keys.

    >>> sorted(content_tokens("The president met 1,200 economists.", "en"))
    ['econ', 'econom', 'n:1.2', 'n:1200', 'pres', 'presid']
    >>> sorted(content_tokens("El presidente vio a 1.200 economistas.", "es"))
    ['econ', 'econom', 'n:1.2', 'n:1200', 'pres', 'presid']
    """
    tokens: Counter[str] = Counter()
    words = _WORD_RE.findall(text)
    # Looking for numbers is slow: most segments show at a glance that they have none.
    if _DIGIT_RE.search(text) or not _number_words(language).isdisjoint(map(str.lower, words)):
        for number in find_numbers(text, language, words=True):
            tokens.update(f"n:{value}" for value in number.values)
    for word in words:
        for key in _keys(word, language):
            tokens[key] += 1
    for mark in ("?", "!"):
        if mark in text:
            tokens[f"p:{mark}"] += 1
    return tokens


@lru_cache(maxsize=100_000)
def _keys(word: str, language: str) -> tuple[str, ...]:
    """The normalised prefixes of one word."""
    if word.lower() in get_language(language).function_words:
        return ()
    key = respell(word.lower())
    keys = []
    if len(key) > _PREFIX_CHARS or (word[0].isupper() and len(key) >= 3):
        keys.append(key[:_PREFIX_CHARS])
    if len(key) >= _LONG_PREFIX_CHARS:
        keys.append(key[:_LONG_PREFIX_CHARS])
    return tuple(keys)


@lru_cache(maxsize=2)
def _number_words(language: str) -> frozenset[str]:
    return frozenset(word for word, _ in get_language(language).small_numbers)
