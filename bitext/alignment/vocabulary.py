"""Words of one language, each looked at once: what it gives to each kind of evidence, as whole numbers.

A word here is what stands between two white spaces, with its marks: none of the evidence crosses white space, but for
numbers in figures.
"""

from __future__ import annotations

import itertools
import threading
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

import numpy as np

from bitext.alignment.encoder import Encoder, load_encoder
from bitext.alignment.lexicon import Lexicon
from bitext.alignment.ragged import GrowingRagged, Ragged
from bitext.alignment.tokens import figure_keys, find_words, has_figure, token_number, word_keys

_REMEMBERED_WORDS = 100_000
_MARKS = {mark: token_number(f"p:{mark}") for mark in "?!"}


class Contents(NamedTuple):
    """What segments hold, a row for each."""

    pieces: Ragged
    """Of the encoder."""
    tokens: Ragged
    """See `tokens`."""
    words: Ragged
    """Of the lexicon."""


class Vocabulary:
    """Words of one language with what they give; more are learned as they come."""

    def __init__(self, language: str, lexicon: Lexicon, encoder: Encoder) -> None:
        self._language, self._lexicon, self._encoder = language, lexicon, encoder
        self._numbers: dict[str, int] = {}
        self._pieces, self._tokens, self._words = GrowingRagged(), GrowingRagged(), GrowingRagged()
        self._with_figure: set[int] = set()
        self._learning = threading.Lock()

    def __len__(self) -> int:
        return len(self._numbers)

    def read(self, texts: Sequence[str]) -> Contents:
        """What *texts* hold."""
        words = [text.split() for text in texts]
        flat = list(itertools.chain.from_iterable(words))
        try:
            numbers = list(map(self._numbers.__getitem__, flat))
        except KeyError:
            self._learn(flat)
            numbers = list(map(self._numbers.__getitem__, flat))
        ends = np.array([0, *itertools.accumulate(map(len, words))])
        places = np.array(numbers, dtype=np.int64)
        pieces, tokens, known = (
            table.seen.take(places).merged(ends) for table in (self._pieces, self._tokens, self._words)
        )
        rows, more = self._across_words(texts, numbers, ends.tolist())
        return Contents(pieces, tokens.with_more(rows, more) if rows else tokens, known)

    def _across_words(
        self, texts: Sequence[str], numbers: Sequence[int], ends: Sequence[int]
    ) -> tuple[list[int], list[int]]:
        """Tokens that no single word shows, and the rows they belong to: figures, and whether it asks or exclaims."""
        rows, found = [], []
        for row, text in enumerate(texts):
            more = [number for mark, number in _MARKS.items() if mark in text]
            if not self._with_figure.isdisjoint(numbers[ends[row] : ends[row + 1]]):
                more += map(token_number, figure_keys(text, self._language))
            rows += [row] * len(more)
            found += more
        return rows, found

    def _learn(self, words: Sequence[str]) -> None:
        with self._learning:
            new = [word for word in dict.fromkeys(words) if word not in self._numbers]
            first = len(self._numbers)
            self._pieces.extend(self._encoder.cut(new))
            plain = [find_words(word) for word in new]
            self._tokens.extend(
                [[token_number(key) for word in words for key in word_keys(word, self._language)] for words in plain]
            )
            self._words.extend([self._lexicon.numbers(words, self._language) for words in plain])
            self._with_figure.update(first + place for place, word in enumerate(new) if has_figure(word))
            # Last: whoever finds a word finds all of the above.
            self._numbers.update(zip(new, range(first, first + len(new)), strict=True))


def load_vocabulary(language: str, lexicon: Lexicon) -> Vocabulary:
    """The vocabulary of a language with a lexicon, made anew where it has grown large."""
    held = _vocabularies(lexicon)
    found = held.get(language)
    if found is None or len(found) > _REMEMBERED_WORDS:
        found = held[language] = Vocabulary(language, lexicon, load_encoder())
    return found


@lru_cache(maxsize=4)
def _vocabularies(_: Lexicon) -> dict[str, Vocabulary]:
    return {}
