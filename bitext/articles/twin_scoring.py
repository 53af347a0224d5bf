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
    "whole", "margin", "sentences", "sentence-margin", "headline", "headline-margin", "names", "numbers", "length",
    "no-headline", "no-body", "no-numbers",
)  # fmt: skip
"""Columns of the evidence. Cosines: of the whole texts, of the best matching first sentences and of headlines, each
also as a margin, how far ahead of the next best candidate of either article, and of rare names and numbers; then the
logarithm of the length ratio (a cost), and 1 where a headline, body sentences, or numbers are missing on a side."""
# Of pairs with bodies on both sides, and of pairs of which one article is a headline alone; the last is the constant.
WEIGHTS = (1.20, 8.04, 0.20, 10.10, 0.00, 5.88, 2.75, 1.50, 0.00, -1.30, 0.00, 0.35, -0.47)
HEADLINE_WEIGHTS = (0.00, 0.93, 0.00, 0.00, 0.61, 13.79, 3.32, 0.43, 0.00, 1.16, 0.00, -0.31, -1.64)

# Spanish has 1.074 times the characters of the English it translates (newstest2011, docs/measurements.md).
_SPANISH_LENGTH_RATIO = 1.074
# Rarity in whole numbers, so that sums of it are the same in any order.
_RARITY_UNIT = 1000
# As many articles as a small collection is thought to have beside its own, so that its rarities mean something.
_UNSEEN_ARTICLES = 20
_BLOCK_PAIRS = 1024
_NOTHING = -2.0 * UNIT**2  # below every product


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
        "sentences": _best_sentences(english, spanish, pairs),
        "headline": _cosines(first.headline, second.headline, pairs),
        "length": np.abs(np.log(_lengths(spanish, 1.0)[columns] / _lengths(english, _SPANISH_LENGTH_RATIO)[rows])),
    }
    for name, of in (("margin", "whole"), ("sentence-margin", "sentences"), ("headline-margin", "headline")):
        columns_of[name] = _margins(columns_of[of], rows, columns, len(english), len(spanish))
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
    alone = evidence[:, EVIDENCE.index("no-body")] > 0
    both = [(evidence * np.array(own[:-1])).sum(axis=1) + own[-1] for own in (WEIGHTS, HEADLINE_WEIGHTS)]
    total: Floats = np.where(alone, both[1], both[0])
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
    weights = HEADLINE_WEIGHTS if value["no-body"] else WEIGHTS
    force = {name: weight * value[name] for name, weight in zip(EVIDENCE, weights[:-1], strict=True)}
    parts = []
    for name, margin in (("whole", "margin"), ("sentences", "sentence-margin"), ("headline", "headline-margin")):
        if value[name] > 0:
            parts.append((force[name] + force[margin], f"{name} {value[name]:.2f}"))
    for kind in ("names", "numbers"):
        shared = sorted(_shared(first, second, kind), key=lambda key: (-rarity.get(key, 0), key))
        if shared:
            words = [second.names[key] if kind == "names" else key for key in shared[:4]]
            more = f" and {len(shared) - 4} more" if len(shared) > 4 else ""
            parts.append((force[kind], f"{kind} {', '.join(words)}{more}"))
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
    since either may be the abridged one. Nothing where an article has no sentences."""
    found = np.zeros(len(pairs))
    for start in range(0, len(pairs), _BLOCK_PAIRS):
        block = pairs[start : start + _BLOCK_PAIRS].T
        own, other = (
            [side[place].leads for place in places.tolist()]
            for side, places in zip((english, spanish), block, strict=True)
        )
        (first, here), (second, there) = _padded(own), _padded(other)
        products = first @ second.transpose(0, 2, 1)
        products[~(here[:, :, None] & there[:, None, :])] = _NOTHING
        ways = [
            (products.max(axis=axis) * mask).sum(axis=1, dtype=np.float64) / np.maximum(mask.sum(axis=1), 1)
            for axis, mask in ((2, here), (1, there))
        ]
        both = here.any(axis=1) & there.any(axis=1)
        found[start : start + _BLOCK_PAIRS] = np.maximum(*ways) * both / UNIT**2
    return found


def _padded(leads: Sequence[NDArray[np.int16]]) -> tuple[Matrix, NDArray[np.bool_]]:
    """Sentences of several articles in one array, shape (n, most, d), and which of its rows are sentences."""
    counts = np.array([len(rows) for rows in leads])
    stacked = np.zeros((len(leads), max(1, counts.max()), leads[0].shape[1]), dtype=np.float32)
    for place, rows in enumerate(leads):
        stacked[place, : len(rows)] = rows
    return stacked, np.arange(stacked.shape[1]) < counts[:, None]
