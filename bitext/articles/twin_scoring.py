"""How likely two articles are to be twins: the evidence for each candidate pair, and a logistic over it.

The weights were learned by `scripts/train_twins.py` on newstest2011 cut into articles (whole, with sentences removed
and foreign ones put in, headlines only; with half of the twins taken away) and on half of `tests/cases/twins`.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from bitext.articles.twin_features import UNIT, Features

Matrix = NDArray[np.float32]
Floats = NDArray[np.float64]

EVIDENCE = (
    "whole", "margin", "sentences", "headline", "names", "numbers", "length", "no-headline", "no-body", "no-numbers",
)  # fmt: skip
"""Columns of the evidence. Cosines: of the whole texts, how far ahead of the next best candidate of either side, of the
best matching first sentences, of headlines, of rare names and numbers; then the logarithm of the length ratio (a cost),
and 1 where a headline, body sentences, or numbers are missing on a side."""
WEIGHTS = (0.00, 15.66, 6.29, 0.93, 2.78, 1.17, -0.03, -0.68, 0.19, 0.37)
BIAS = -3.17

# Spanish has 1.074 times the characters of the English it translates (newstest2011, docs/measurements.md).
_SPANISH_LENGTH_RATIO = 1.074
# Rarity in whole numbers, so that sums of it are the same in any order.
_RARITY_UNIT = 1000
# As many articles as a small collection is thought to have beside its own, so that its rarities mean something.
_UNSEEN_ARTICLES = 20
_BLOCK_PAIRS = 2048


@dataclass(frozen=True, slots=True)
class Side:
    """All articles of one language, in order of their ids, with their vectors centred for the collection."""

    features: Sequence[Features]
    whole: Matrix
    headline: Matrix


def make_sides(english: Sequence[Features], spanish: Sequence[Features]) -> tuple[Side, Side]:
    """Take what all articles of a side have in common out of their vectors: it tells nobody apart."""
    first, second = (
        Side(items, _centre([f.whole for f in items]), _centre([f.headline for f in items]))
        for items in (english, spanish)
    )
    return first, second


def _centre(vectors: Sequence[NDArray[np.int16]]) -> Matrix:
    """Whole numbers again, shape (n, d). The common part counts in full only where many share it."""
    stacked = np.stack(vectors).astype(np.float64)
    there = stacked.any(axis=1, keepdims=True)
    mean = stacked.sum(axis=0) / (int(there.sum()) + _UNSEEN_ARTICLES)
    rows = (stacked - mean) * there
    norms = np.sqrt((rows * rows).sum(axis=1, keepdims=True))
    scaled = np.divide(rows * UNIT, norms, out=np.zeros_like(rows), where=norms > 0)
    rounded: Matrix = np.rint(scaled).astype(np.float32)
    return rounded


def find_candidates(first: Side, second: Side, nearest: int, block: int) -> NDArray[np.int64]:
    """Pairs worth a closer look, shape (n, 2), sorted: for each article the *nearest* of the other side by whole text
    and by headline. Products are made in blocks of *block* rows, which bounds the memory and changes nothing else.
    """
    found: set[tuple[int, int]] = set()
    for own, other in ((first.whole, second.whole), (first.headline, second.headline)):
        found.update(_nearest(own, other, nearest, block))
        found.update((row, column) for column, row in _nearest(other, own, nearest, block))
    return np.array(sorted(found), dtype=np.int64).reshape(-1, 2)


def _nearest(own: Matrix, other: Matrix, nearest: int, block: int) -> Iterable[tuple[int, int]]:
    """The nearest rows of *other* for each row of *own*, those that are no closer than chance left out."""
    count = min(nearest, len(other))
    for start in range(0, len(own), block):
        products = own[start : start + block] @ other.T
        best = np.argpartition(products, len(other) - count, axis=1)[:, len(other) - count :]
        rows, places = np.nonzero(np.take_along_axis(products, best, axis=1) > 0)
        yield from zip((rows + start).tolist(), best[rows, places].tolist(), strict=True)


def collect_evidence(first: Side, second: Side, pairs: NDArray[np.int64]) -> Floats:
    """The evidence for each pair, shape (n, len(EVIDENCE)); see there."""
    rows, columns = pairs[:, 0], pairs[:, 1]
    whole = _cosines(first.whole, second.whole, pairs)
    english, spanish = first.features, second.features
    rarity = {kind: _rarity(kind, (*english, *spanish)) for kind in ("names", "numbers")}
    weight = {
        kind: [np.array([sum(map(table.__getitem__, getattr(f, kind))) for f in side]) for side in (english, spanish)]
        for kind, table in rarity.items()
    }
    columns_of = {
        "whole": whole,
        "margin": _margins(whole, rows, columns, len(english), len(spanish)),
        "sentences": _best_sentences(english, spanish, pairs),
        "headline": _cosines(first.headline, second.headline, pairs),
        "length": np.abs(np.log(_lengths(spanish, 1.0)[columns] / _lengths(english, _SPANISH_LENGTH_RATIO)[rows])),
    }
    for kind, table in rarity.items():
        shared = [
            sum(table[key] for key in _shared(english[row], spanish[column], kind)) for row, column in pairs.tolist()
        ]
        norm = np.sqrt(weight[kind][0][rows] * weight[kind][1][columns].astype(np.float64))
        columns_of[kind] = np.divide(shared, norm, out=np.zeros(len(pairs)), where=norm > 0)
    missing = {
        "no-headline": [[not f.headline.any() for f in side] for side in (english, spanish)],
        "no-body": [[not len(f.leads) for f in side] for side in (english, spanish)],
        "no-numbers": [[not f.numbers for f in side] for side in (english, spanish)],
    }
    for name, (own, other) in missing.items():
        columns_of[name] = np.array(own, dtype=float)[rows] + np.array(other, dtype=float)[columns] > 0
    return np.column_stack([columns_of[name] for name in EVIDENCE]).astype(np.float64)


def score_pairs(evidence: Floats) -> Floats:
    """Log-odds, shape (n,), that the pairs are twins."""
    total: Floats = (evidence * np.array(WEIGHTS)).sum(axis=1) + BIAS
    return total


def probability(log_odds: float) -> float:
    """The same as a probability in [0, 1], with four places.

    >>> probability(0.0), probability(4.6), probability(-1000.0)
    (0.5, 0.99, 0.0)
    """
    bounded = max(-50.0, min(50.0, log_odds))
    return round(1 / (1 + math.exp(-bounded)), 4)


def explain(first: Features, second: Features, evidence: Sequence[float], rarity: dict[str, int]) -> list[str]:
    """What speaks for a pair, the strongest first: the words are for people, the order is that of the weights."""
    value = dict(zip(EVIDENCE, evidence, strict=True))
    parts = []
    for name, weight in zip(EVIDENCE, WEIGHTS, strict=True):
        if name in ("whole", "sentences", "headline") and value[name] > 0:
            parts.append((weight * value[name], f"{name} {value[name]:.2f}"))
    for kind in ("names", "numbers"):
        shared = sorted(_shared(first, second, kind), key=lambda key: (-rarity.get(key, 0), key))
        if shared:
            words = [second.names[key] if kind == "names" else key for key in shared[:4]]
            more = f" and {len(shared) - 4} more" if len(shared) > 4 else ""
            parts.append((WEIGHTS[EVIDENCE.index(kind)] * value[kind], f"{kind} {', '.join(words)}{more}"))
    return [text for _, text in sorted(parts, key=lambda part: (-part[0], part[1]))]


def name_rarity(features: Iterable[Features]) -> dict[str, int]:
    """How rare each name is among the articles, in thousandths: higher is rarer."""
    return _rarity("names", features)


def _rarity(kind: str, features: Iterable[Features]) -> dict[str, int]:
    items = list(features)
    count = Counter(key for item in items for key in getattr(item, kind))
    total = len(items) + _UNSEEN_ARTICLES
    return {key: round(_RARITY_UNIT * math.log(total / number)) for key, number in count.items()}


def _shared(first: Features, second: Features, kind: str) -> set[str] | frozenset[str]:
    if kind == "numbers":
        return first.numbers & second.numbers
    return first.names.keys() & second.names.keys()


def _lengths(side: Sequence[Features], ratio: float) -> Floats:
    return np.array([ratio * item.length_chars + 20 for item in side], dtype=np.float64)


def _cosines(own: Matrix, other: Matrix, pairs: NDArray[np.int64]) -> Floats:
    found = np.zeros(len(pairs))
    for start in range(0, len(pairs), _BLOCK_PAIRS):
        rows, columns = pairs[start : start + _BLOCK_PAIRS].T
        found[start : start + _BLOCK_PAIRS] = np.einsum("nd,nd->n", own[rows], other[columns])
    return found / UNIT**2


def _margins(whole: Floats, rows: NDArray[np.int64], columns: NDArray[np.int64], height: int, width: int) -> Floats:
    """How far each pair is ahead of the best other candidate of its two articles; nothing is below 0."""
    ahead = np.full(len(whole), np.inf)
    for own, size in ((rows, height), (columns, width)):
        best, second = np.zeros(size), np.zeros(size)
        for place, value in zip(own.tolist(), whole.tolist(), strict=True):
            if value > best[place]:
                best[place], second[place] = value, best[place]
            elif value > second[place]:
                second[place] = value
        rival = np.where(whole >= best[own], second[own], best[own])
        ahead = np.minimum(ahead, whole - rival)
    return ahead


def _best_sentences(english: Sequence[Features], spanish: Sequence[Features], pairs: NDArray[np.int64]) -> Floats:
    """For the first sentences of one article the mean cosine of the best match in the other; the better direction,
    since either may be the abridged one."""
    found = np.zeros(len(pairs))
    for place, (row, column) in enumerate(pairs.tolist()):
        own, other = english[row].leads, spanish[column].leads
        if len(own) and len(other):
            products = own.astype(np.float32) @ other.astype(np.float32).T
            ways = products.max(axis=1).astype(np.float64).mean(), products.max(axis=0).astype(np.float64).mean()
            found[place] = max(ways) / UNIT**2
    return found
