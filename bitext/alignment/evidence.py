"""What can be seen in two lists of segments that speaks for or against pairing them.

Three kinds of vectors say how close segments are in meaning (`encoder`), in words that survive translation (`tokens`)
and in words that are translations of one another (`lexicon`); lengths give the rest. The vector of a merged segment
is the sum of its parts, so that all n-m cosines come from sums over rectangles of matrices of dot products. All of
these are whole numbers: sums and dot products are exact, and so the same on every machine. Arrays are indexed
[source, target].
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from bitext.alignment.encoder import load_encoder
from bitext.alignment.lattice import SHAPES, WIDEST
from bitext.alignment.lexicon import Lexicon, Weighted
from bitext.alignment.ragged import Ragged
from bitext.alignment.vocabulary import load_vocabulary

Array = NDArray[np.float64]

KINDS = ("meaning", "tokens", "words")
# Spanish over English characters of parallel news: 1.074 on newstest2011 (docs/measurements.md).
_SPANISH_PER_ENGLISH_CHARS = 1.074
# Inverse frequencies are rounded to this part of one.
_WEIGHT_STEPS = 64
# OpenBLAS starts threads above this many products (65,536 times its GEMM_MULTITHREAD_THRESHOLD of 4).
_ONE_THREAD_PRODUCTS = 262_144
_LEAST_WIDTH = 16


@dataclass(frozen=True)
class Side:
    """One list of segments as vectors of whole numbers, and its lengths in characters, at least 1."""

    meanings: Array
    """(n, d): sums of piece vectors."""
    tokens: Ragged
    """See `tokens`."""
    words: Ragged
    """What the lexicon knows each word by."""
    lexicon: Lexicon
    """The same on both sides."""
    lengths: Array

    @classmethod
    def of(cls, texts: Sequence[str], language: str, lexicon: Lexicon) -> Side:
        pieces, tokens, words = load_vocabulary(language, lexicon).read(texts)
        rows = (pieces.values[start:end] for start, end in pairwise(pieces.ends.tolist()))
        meanings = load_encoder().sums_of(rows, len(texts))
        lengths = np.array([max(1, len(text)) for text in texts], dtype=np.float64)
        return cls(meanings, tokens, words, lexicon, lengths)

    def __getitem__(self, part: slice) -> Side:
        return Side(self.meanings[part], self.tokens[part], self.words[part], self.lexicon, self.lengths[part])

    def __len__(self) -> int:
        return len(self.lengths)


@dataclass(frozen=True)
class Evidence:
    """What speaks for each bead: cosines of its sides in each of `KINDS`, and lengths."""

    cosines: Array
    """(len(KINDS), len(SHAPES), m, n): of the beads that begin at (i, j); 0 where they do not fit."""
    source_lengths: Array
    """(m,): characters, scaled to those of the other language."""
    target_lengths: Array

    @classmethod
    def of(cls, source: Side, target: Side) -> Evidence:
        """Gather the evidence of an English and a Spanish side, both non-empty."""
        english, spanish = source.lexicon.join(source.words, target.words)
        products = (
            _multiply(np.concatenate([source.meanings, target.meanings]), len(source), source.meanings.shape[1]),
            _multiply_tokens(_weighted(source.tokens), _weighted(target.tokens), len(source), len(target)),
            _multiply_tokens(english, spanish, len(source), len(target)),
        )
        dots, bands = (np.stack(arrays) for arrays in zip(*products, strict=True))
        cosines = _cosines(dots, bands[..., : len(source)], bands[..., len(source) :])
        return cls(cosines, source.lengths * _SPANISH_PER_ENGLISH_CHARS, target.lengths)

    @property
    def meaning(self) -> Array:
        """The cosines of the first kind."""
        result: Array = self.cosines[0]
        return result

    @property
    def size(self) -> tuple[int, int]:
        return len(self.source_lengths), len(self.target_lengths)


class Products(NamedTuple):
    """Dot products of the segments of both sides, m of the source and n of the target."""

    dots: Array
    """(m, n): of a source and a target segment."""
    bands: Array
    """(WIDEST, m + n): of each segment with the one 0, 1, 2 ... places on; 0 or anything where there is none."""


def _cosines(dots: Array, source_bands: Array, target_bands: Array) -> Array:
    """The cosine of every bead, from sums over rectangles of dot products; each argument has a first axis of kinds."""
    kinds, m, n = dots.shape
    sums = np.zeros((kinds, m + 1, n + 1))
    np.cumsum(np.cumsum(dots, axis=1), axis=2, out=sums[:, 1:, 1:])
    # Flat, so that operations run over whole arrays: sums of a rows, up to each cell and before it.
    down = [sums[:, a:] - sums[:, :-a] for a in range(1, min(WIDEST, m) + 1)]
    upto, before = ([part.reshape(kinds, -1) for part in parts] for parts in zip(*map(_cut_ends, down), strict=True))
    by_row, by_column = _window_norms(source_bands), _window_norms(target_bands)
    result = np.zeros((kinds, len(SHAPES), m * n))
    for number, (a, b) in enumerate(SHAPES):
        if a <= m and b <= n:
            size = m * n - (a - 1) * n - (b - 1)
            own = result[:, number, :size]
            np.subtract(upto[a - 1][:, b - 1 :], before[a - 1][:, :size], out=own)
            # Beads that do not fit have a norm of 0, and so a cosine of 0.
            norms = by_row[a - 1][:, : m - a + 1, None] * by_column[b - 1][:, None]
            own *= norms.reshape(kinds, -1)[:, :size]
    return result.reshape(kinds, len(SHAPES), m, n)


def _cut_ends(sums: Array) -> tuple[Array, Array]:
    return np.ascontiguousarray(sums[..., 1:]), np.ascontiguousarray(sums[..., :-1])


def _window_norms(bands: Array) -> list[Array]:
    """One over the norm of 1, 2, ... neighbours taken together, (kinds, n); 0 where it is 0 or not so many are left."""
    size = bands.shape[-1]
    result, squares = [], bands[:, 0]
    for width in range(1, min(WIDEST, size) + 1):
        if width > 1:  # the last segment by itself, and twice with each of the others
            squares = squares[:, :-1] + bands[:, 0, width - 1 :]
            for apart in range(1, width):
                squares += 2 * bands[:, apart, width - 1 - apart : size - apart]
        norms = np.zeros((len(bands), size))
        np.divide(1.0, np.sqrt(squares), out=norms[:, : size - width + 1], where=squares > 0)
        result.append(norms)
    return result


def _multiply(vectors: Array, m: int, shared: int) -> Products:
    """Products of vectors, the first *m* of the source; the sides can meet in the first *shared* columns."""
    count = len(vectors)
    bands = np.zeros((WIDEST, count))
    for apart in range(min(WIDEST, count)):
        np.einsum("ij,ij->i", vectors[: count - apart], vectors[apart:], out=bands[apart, : count - apart])
    return Products(_across(vectors[:m, :shared], vectors[m:, :shared]), bands)


def _across(source: Array, target: Array) -> Array:
    """Dot products, in pieces so small that OpenBLAS stays on one thread: to wait for others costs more time."""
    total = np.zeros((len(source), len(target)))
    height = max(1, min(len(source), _ONE_THREAD_PRODUCTS // (len(target) * _LEAST_WIDTH)))
    width = max(_LEAST_WIDTH, _ONE_THREAD_PRODUCTS // (height * len(target)))
    for top in range(0, len(source), height):
        for start in range(0, source.shape[1], width):
            piece = source[top : top + height, start : start + width]
            total[top : top + height] += piece @ target[:, start : start + width].T
    return total


def _weighted(tokens: Ragged) -> Weighted:
    return Weighted(tokens.rows, tokens.values, np.ones(len(tokens.values)))


def _multiply_tokens(source: Weighted, target: Weighted, m: int, n: int) -> Products:
    """Products of token counts times inverse frequencies: rarer in this pair of texts is heavier; one language's share
    counts. A token of a single segment counts in the norm of that segment only."""
    _, keys = np.unique(np.concatenate([source.keys, target.keys]), return_inverse=True)
    cells, places = np.unique(
        keys * (m + n) + np.concatenate([source.rows, target.rows + m]), return_inverse=True
    )  # each token of each segment once
    keys, rows = np.divmod(cells, m + n)
    here = np.bincount(keys[rows < m], minlength=keys[-1] + 1 if len(keys) else 0)
    total = np.bincount(keys, minlength=len(here))
    there = total - here
    weights = np.round(_WEIGHT_STEPS * np.log1p(1.0 / np.maximum(here / m, there / n)))
    values = np.bincount(places, np.concatenate([source.weights, target.weights]), len(cells)) * weights[keys]
    shared = (here > 0) & (there > 0)
    columns = np.where(shared, np.cumsum(shared), np.cumsum((total > 1) & ~shared) + np.count_nonzero(shared)) - 1
    repeated = (total > 1)[keys]
    vectors = np.zeros((m + n, np.count_nonzero(total > 1)))
    vectors[rows[repeated], columns[keys[repeated]]] = values[repeated]
    products = _multiply(vectors, m, int(np.count_nonzero(shared)))
    products.bands[0] = np.bincount(rows, values * values, m + n)
    return products
