"""What can be seen in two lists of segments that speaks for or against pairing them.

Three kinds of vectors say how close segments are in meaning (`encoder`), in words that survive translation (`tokens`)
and in words that are translations of one another (`lexicon`); lengths give the rest. The vector of a merged segment
is the sum of its parts, so that all n-m cosines come from sums over rectangles of matrices of dot products. All of
these are whole numbers: sums and dot products are exact, and so the same on every machine. Arrays are indexed
[source, target].
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from bitext.alignment.encoder import load_encoder
from bitext.alignment.lattice import SHAPES
from bitext.alignment.lexicon import Lexicon
from bitext.alignment.tokens import content_tokens, find_words

Array = NDArray[np.float64]

KINDS = ("meaning", "tokens", "words")
# Spanish over English characters of parallel news: 1.074 on newstest2011 (docs/measurements.md).
_SPANISH_PER_ENGLISH_CHARS = 1.074
_WIDEST = max(max(shape) for shape in SHAPES)
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
    tokens: Sequence[Counter[str]]
    words: Sequence[Counter[str]]
    lexicon: Lexicon
    """What `words` are of; the same on both sides."""
    lengths: Array

    @classmethod
    def of(cls, texts: Sequence[str], language: str, lexicon: Lexicon) -> Side:
        words = [find_words(text) for text in texts]
        return cls(
            load_encoder().sums(texts),
            [content_tokens(text, language, found) for text, found in zip(texts, words, strict=True)],
            [lexicon.words(found, language) for found in words],
            lexicon,
            np.array([max(1, len(text)) for text in texts], dtype=np.float64),
        )

    def __getitem__(self, part: slice) -> Side:
        return Side(self.meanings[part], self.tokens[part], self.words[part], self.lexicon, self.lengths[part])

    def __len__(self) -> int:
        return len(self.tokens)


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
        vectors = (
            (source.meanings, target.meanings, source.meanings.shape[1]),
            _token_vectors(source.tokens, target.tokens),
            _token_vectors(*source.lexicon.join(source.words, target.words)),
        )
        cosines = np.zeros((len(KINDS), len(SHAPES), len(source), len(target)))
        for kind, (own, other, shared) in enumerate(vectors):
            _put_cosines(own, other, shared, cosines[kind])
        return cls(cosines, source.lengths * _SPANISH_PER_ENGLISH_CHARS, target.lengths)

    @property
    def meaning(self) -> Array:
        """The cosines of the first kind."""
        result: Array = self.cosines[0]
        return result

    @property
    def size(self) -> tuple[int, int]:
        return len(self.source_lengths), len(self.target_lengths)


def _put_cosines(source: Array, target: Array, shared: int, result: Array) -> None:
    """Put the cosine of every bead, from sums over rectangles of dot products; the first *shared* columns can meet."""
    m, n = len(source), len(target)
    sums = _integral(_products(source[:, :shared], target[:, :shared]))
    norms = [_window_norms(vectors) for vectors in (source, target)]
    for number, (a, b) in enumerate(SHAPES):
        if a <= m and b <= n:
            dots = sums[a:, b:] - sums[:-a, b:] - sums[a:, :-b] + sums[:-a, :-b]
            dots *= norms[0][a - 1][:, None]
            np.multiply(dots, norms[1][b - 1][None, :], out=result[number, : m - a + 1, : n - b + 1])


def _products(source: Array, target: Array) -> Array:
    """Dot products, in pieces so small that OpenBLAS stays on one thread where more cost more than they bring."""
    width = _ONE_THREAD_PRODUCTS // (len(source) * len(target))
    total = np.zeros((len(source), len(target)))
    if width < _LEAST_WIDTH:
        return np.matmul(source, target.T, out=total)
    for start in range(0, source.shape[1], width):
        total += source[:, start : start + width] @ target[:, start : start + width].T
    return total


def _integral(array: Array) -> Array:
    """Sums over all cells above and left: (m+1, n+1)."""
    result = np.zeros((array.shape[0] + 1, array.shape[1] + 1))
    np.cumsum(np.cumsum(array, axis=0), axis=1, out=result[1:, 1:])
    return result


def _window_norms(vectors: Array) -> list[Array]:
    """One over the norm of 1, 2, ... neighbours taken together; 0 where the norm is 0."""
    result, windows = [], vectors
    for width in range(1, min(_WIDEST, len(vectors)) + 1):
        if width > 1:
            windows = windows[:-1] + vectors[width - 1 :]
        squares = np.einsum("ij,ij->i", windows, windows)
        result.append(np.divide(1.0, np.sqrt(squares), out=np.zeros_like(squares), where=squares > 0))
    return result


def _token_vectors(source: Sequence[Counter[str]], target: Sequence[Counter[str]]) -> tuple[Array, Array, int]:
    """Token counts times inverse frequencies, and how many columns, the first ones, hold tokens of both sides.

    Rarer in this pair of texts is heavier; one language's share counts.
    """
    shares = []
    for side in (source, target):
        counts: Counter[str] = Counter()
        for tokens in side:
            counts.update(tokens.keys())
        shares.append({token: count / len(side) for token, count in counts.items()})
    shared = [token for token in shares[0] if token in shares[1]]
    columns = {token: column for column, token in enumerate([*shared, *(shares[0].keys() ^ shares[1].keys())])}
    largest = np.array([max(shares[0].get(token, 0.0), shares[1].get(token, 0.0)) for token in columns])
    weights = np.round(_WEIGHT_STEPS * np.log1p(1.0 / largest))
    return _counts(source, columns) * weights, _counts(target, columns) * weights, len(shared)


def _counts(side: Sequence[Counter[str]], columns: dict[str, int]) -> Array:
    """(n, len(columns)): how often each token stands in each segment."""
    result = np.zeros((len(side), len(columns)))
    places = [row * len(columns) + columns[token] for row, tokens in enumerate(side) for token in tokens]
    result.reshape(-1)[places] = [count for tokens in side for count in tokens.values()]
    return result
