"""Tokens that survive translation: numbers by value, cognates and names by a normalised prefix."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from bitext.lang import LANGUAGES, get_language
from bitext.lang.numbers import find_numbers
from bitext.lang.spelling import respell

_WORD_RE = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)?")
_DIGIT_RE = re.compile(r"\d")
_PREFIX_CHARS = 4
_LONG_PREFIX_CHARS = 6
_REMEMBERED_WORDS = 100_000


def find_words(text: str) -> list[str]:
    """The words of *text*, an apostrophe and what follows it included."""
    return _WORD_RE.findall(text)


def content_tokens(text: str, language: str, words: Sequence[str] | None = None) -> Counter[str]:
    """Count the tokens of *text* that look alike in both languages, as normalised keys.

    Args:
        words: those that `find_words` finds, where they are known already.

    >>> sorted(content_tokens("The president met 1,200 economists.", "en"))
    ['econ', 'econom', 'n:1.2', 'n:1200', 'pres', 'presid']
    >>> sorted(content_tokens("El presidente vio a 1.200 economistas.", "es"))
    ['econ', 'econom', 'n:1.2', 'n:1200', 'pres', 'presid']
    """
    known = _WORDS[language]
    if len(known) > _REMEMBERED_WORDS:
        known.clear()
    found = [known[word] for word in (find_words(text) if words is None else words)]
    tokens = Counter([key for word in found for key in word.keys])
    # Looking for numbers is slow: most segments show at a glance that they have none.
    if _DIGIT_RE.search(text) or any(word.may_be_number for word in found):
        for number in find_numbers(text, language, words=True):
            tokens.update(f"n:{value}" for value in number.values)
    for mark in "?!":
        if mark in text:
            tokens[f"p:{mark}"] += 1
    return tokens


class _Word(NamedTuple):
    """What a word gives: its normalised prefixes, and whether it may be part of a number."""

    keys: tuple[str, ...]
    may_be_number: bool


class _Words(dict[str, _Word]):
    """Words of one language, each looked at once."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language

    def __missing__(self, word: str) -> _Word:
        language = get_language(self._language)
        is_number = word.lower() in {number for number, _ in language.small_numbers}
        result = self[word] = _Word(() if word.lower() in language.function_words else _keys(word), is_number)
        return result


_WORDS = {code: _Words(code) for code in LANGUAGES}


def _keys(word: str) -> tuple[str, ...]:
    key = respell(word.lower())
    keys = []
    if len(key) > _PREFIX_CHARS or (word[0].isupper() and len(key) >= 3):
        keys.append(key[:_PREFIX_CHARS])
    if len(key) >= _LONG_PREFIX_CHARS:
        keys.append(key[:_LONG_PREFIX_CHARS])
    return tuple(keys)
