"""What can be seen in two lists of segments that speaks for or against pairing them.

Tokens that survive translation (numbers by value, cognates and names by a normalised prefix) give a tf-idf cosine
for every pair and, through sums over neighbours, for every merged pair; lengths give the rest. Arrays are indexed
[source, target]; all are float64.
"""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from bitext.alignment.tokens import content_tokens

Array = NDArray[np.float64]

# Spanish over English characters of parallel news: 1.074 on newstest2011 (docs/measurements.md).
_SPANISH_PER_ENGLISH_CHARS = 1.074
# Variance of the length difference a character, Gale and Church (1993), section 3.2.
_LENGTH_VARIANCE = 6.8


@dataclass(frozen=True)
class Evidence:
    """Similarities and lengths of two lists of segments. `lengths_*` are in characters, at least 1."""

    dots: Array
    """(m, n): tf-idf dot products."""
    source_norms: tuple[Array, Array]
    """Squared norms of single source segments (m,) and of neighbours taken together (m-1,)."""
    target_norms: tuple[Array, Array]
    source_lengths: Array
    target_lengths: Array
    target_per_source_chars: float

    @classmethod
    def of(
        cls, source: Sequence[str], target: Sequence[str], *, source_language: str, target_language: str
    ) -> Evidence:
        """Gather the evidence of two lists of segments, both non-empty."""
        sides = [content_tokens(text, source_language) for text in source]
        other = [content_tokens(text, target_language) for text in target]
        weights = _inverse_frequencies(sides, other)
        source_norms, target_norms = _norms(sides, weights), _norms(other, weights)
        ratio = {"en": 1.0, "es": _SPANISH_PER_ENGLISH_CHARS}
        return cls(
            _dot_products(sides, other, weights),
            source_norms,
            target_norms,
            np.array([max(1, len(text)) for text in source], dtype=np.float64),
            np.array([max(1, len(text)) for text in target], dtype=np.float64),
            ratio[target_language] / ratio[source_language],
        )

    def cosines(self, shape: tuple[int, int]) -> Array:
        """Cosine of every bead of a shape up to 2-2, indexed by its first segments: (m-a+1, n-b+1), in [0, 1]."""
        rows, columns = shape
        dots = _windows(_windows(self.dots, rows, 0), columns, 1)
        norms = self.source_norms[rows - 1][:, None] * self.target_norms[columns - 1][None, :]
        return np.divide(dots, np.sqrt(norms), out=np.zeros_like(dots), where=norms > 0)

    @cached_property
    def single_cosines(self) -> Array:
        """`cosines((1, 1))`."""
        return self.cosines((1, 1))

    def length_deviations(self, shape: tuple[int, int]) -> Array:
        """Squared length difference in units of its variance (Gale and Church 1993), capped at 25."""
        source = _windows(self.source_lengths, shape[0], 0)[:, None] * self.target_per_source_chars
        target = _windows(self.target_lengths, shape[1], 0)[None, :]
        return np.minimum((target - source) ** 2 / (_LENGTH_VARIANCE * (source + target) / 2), 25.0)

    def length_log_ratios(self, shape: tuple[int, int]) -> Array:
        """Absolute log ratio of the lengths, smoothed by 10 characters, capped at 2."""
        source = _windows(self.source_lengths, shape[0], 0)[:, None] * self.target_per_source_chars
        target = _windows(self.target_lengths, shape[1], 0)[None, :]
        return np.minimum(np.abs(np.log((target + 10) / (source + 10))), 2.0)


def _windows(array: Array, width: int, axis: int) -> Array:
    """Sums over *width* (1 or 2) neighbours along an axis."""
    if width == 1:
        return array
    first = array[:-1] if axis == 0 else array[:, :-1]
    second = array[1:] if axis == 0 else array[:, 1:]
    return first + second


def _inverse_frequencies(source: Sequence[Counter[str]], target: Sequence[Counter[str]]) -> dict[str, float]:
    """Weight of each token: rarer in this pair of texts is heavier; one language's share counts alone."""
    in_source = Counter(token for tokens in source for token in tokens)
    in_target = Counter(token for tokens in target for token in tokens)
    m, n = len(source), len(target)
    return {
        token: float(np.log1p(1.0 / max(in_source[token] / m, in_target[token] / n)))
        for token in in_source.keys() | in_target.keys()
    }


def _weighted(tokens: Counter[str], weights: dict[str, float]) -> Iterator[tuple[str, float]]:
    for token in sorted(tokens):  # a fixed order of summation: the same bytes on every run
        yield token, tokens[token] * weights[token]


def _norms(segments: Sequence[Counter[str]], weights: dict[str, float]) -> tuple[Array, Array]:
    vectors = [dict(_weighted(tokens, weights)) for tokens in segments]
    single = np.array([sum(value * value for value in vector.values()) for vector in vectors], dtype=np.float64)
    shared = np.array(
        [sum(value * b[token] for token, value in a.items() if token in b) for a, b in itertools.pairwise(vectors)],
        dtype=np.float64,
    )
    return single, single[:-1] + single[1:] + 2 * shared


def _dot_products(source: Sequence[Counter[str]], target: Sequence[Counter[str]], weights: dict[str, float]) -> Array:
    """Dot product of every source with every target vector, by an inverted index: only shared tokens cost."""
    postings: dict[str, tuple[list[int], list[float]]] = {}
    for j, tokens in enumerate(target):
        for token, value in _weighted(tokens, weights):
            where, heights = postings.setdefault(token, ([], []))
            where.append(j)
            heights.append(value)
    arrays = {token: (np.array(where), np.array(heights)) for token, (where, heights) in postings.items()}
    dots = np.zeros((len(source), len(target)))
    for i, tokens in enumerate(source):
        for token, value in _weighted(tokens, weights):
            if token in arrays:
                columns, values = arrays[token]
                dots[i, columns] += value * values
    return dots
