"""Tokens that survive translation: numbers by value, cognates and names by a normalised prefix.

A token is known by a whole number, made of its key ("econ", "n:1200") by a hash: the same for both languages, on every
machine and in every run, without a table of all keys ever seen.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from functools import cache, lru_cache

from bitext.lang import get_language
from bitext.lang.numbers import find_numbers
from bitext.lang.spelling import respell

_WORD_RE = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)?")
_DIGIT_RE = re.compile(r"\d")
_PREFIX_CHARS = 4
_LONG_PREFIX_CHARS = 6
_REMEMBERED = 50_000
# What stands before a figure and after it may belong to it: "a las 20.30", "3.4 thousand million", "7 mil 375".
_BEFORE_CHARS, _AFTER_CHARS = 8, 25


def find_words(text: str) -> list[str]:
    """The words of *text*, an apostrophe and what follows it included."""
    return _WORD_RE.findall(text)


@lru_cache(maxsize=_REMEMBERED)
def token_number(key: str) -> int:
    """What a token is known by."""
    digest = hashlib.blake2b(key.encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest, "big") >> 1


@lru_cache(maxsize=_REMEMBERED)
def word_keys(word: str, language: str) -> tuple[str, ...]:
    """The keys of a word: its prefixes, and its value where it is a number spelled out.

    >>> word_keys("Philosophers", "en"), word_keys("filósofos", "es"), word_keys("doce", "es")
    (('filo', 'filoso'), ('filo', 'filoso'), ('n:12',))
    """
    lower = word.lower()
    value = _small_numbers(language).get(lower)
    keys = () if value is None else (f"n:{value}",)
    return keys if lower in get_language(language).function_words else (*keys, *_prefixes(word))


def figure_keys(text: str, language: str) -> Iterator[str]:
    """Yield the keys of the numbers that *text* has in figures, one for each of their readings.

    >>> list(figure_keys("El presidente vio a 1.200 economistas.", "es"))
    ['n:1200', 'n:1.2']
    """
    first = _DIGIT_RE.search(text)
    if first:
        last = len(text) - next(i for i, char in enumerate(reversed(text)) if char.isdecimal())
        part = text[max(0, first.start() - _BEFORE_CHARS) : last + _AFTER_CHARS]
        for number in find_numbers(part, language):
            yield from (f"n:{value}" for value in number.values)


def has_figure(text: str) -> bool:
    return _DIGIT_RE.search(text) is not None


@cache
def _small_numbers(language: str) -> dict[str, int]:
    return dict(get_language(language).small_numbers)


def _prefixes(word: str) -> Iterator[str]:
    key = respell(word.lower())
    if len(key) > _PREFIX_CHARS or (word[0].isupper() and len(key) >= 3):
        yield key[:_PREFIX_CHARS]
    if len(key) >= _LONG_PREFIX_CHARS:
        yield key[:_LONG_PREFIX_CHARS]
