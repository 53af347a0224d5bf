"""From evidence to potentials: a weighted sum of features for every possible bead.

The weights are learned (`scripts/train_aligner.py`) by maximum likelihood of the gold paths, which is what makes
the posteriors probabilities that mean something. They lie in `bitext/data/alignment/weights.json` with their card.
A feature has one weight for each group of bead shapes; nulls have features of their own.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path

import numpy as np

from bitext.alignment.evidence import KINDS, Array, Evidence
from bitext.alignment.lattice import SHAPES, Beads

WEIGHTS_PATH = Path(__file__).parent.parent / "data" / "alignment" / "weights.json"
# Variance of the length difference a character, Gale and Church (1993), section 3.2.
_LENGTH_VARIANCE = 6.8
_LONGEST_CHARS = 1000.0
# Shapes that share weights, as ranges of `SHAPES`.
GROUPS = {"1-1": slice(0, 1), "1-2": slice(1, 3), "1-n": slice(3, 9), "n-m": slice(9, None)}
_NUMBER = {shape: number for number, shape in enumerate(SHAPES)}
# A segment more or less, at either end: (other shape, first source moved by, first target moved by).
_SMALLER = {
    (a, b): [
        (_NUMBER[c, d], x, y)
        for c, d, x, y in ((a - 1, b, 0, 0), (a - 1, b, 1, 0), (a, b - 1, 0, 0), (a, b - 1, 0, 1))
        if (c, d) in _NUMBER
    ]
    for a, b in SHAPES
}
_LARGER = {
    (a, b): [
        (_NUMBER[c, d], x, y)
        for c, d, x, y in ((a + 1, b, 0, 0), (a + 1, b, -1, 0), (a, b + 1, 0, 0), (a, b + 1, 0, -1))
        if (c, d) in _NUMBER
    ]
    for a, b in SHAPES
}


@lru_cache(maxsize=1)
def load_weights() -> dict[str, float]:
    """The shipped weights: feature name to weight."""
    weights = json.loads(WEIGHTS_PATH.read_text(encoding="utf-8"))["weights"]
    return {str(name): float(value) for name, value in weights.items()}


def potentials(evidence: Evidence, weights: Mapping[str, float]) -> Beads:
    """Return the potential of every bead."""
    pairs = np.empty_like(evidence.meaning)
    pairs[:] = np.array([weights.get(f"shape {a}-{b}", 0.0) for a, b in SHAPES])[:, None, None]
    part = np.empty_like(pairs)
    for name, array in iter_pair_features(evidence):
        for group, shapes in GROUPS.items():
            np.multiply(array[shapes], weights.get(f"{group} {name}", 0.0), out=part[shapes])
        pairs += part
    return Beads(pairs, _null_potentials(evidence, weights, 0), _null_potentials(evidence, weights, 1))


def _null_potentials(evidence: Evidence, weights: Mapping[str, float], axis: int) -> Array:
    total = np.zeros(evidence.size[axis])
    for name, values in iter_null_features(evidence, axis):
        total += weights.get(f"null {name}", 0.0) * values
    return total


def iter_pair_features(evidence: Evidence) -> Iterator[tuple[str, Array]]:
    """Yield name and values (len(SHAPES), m, n) of each feature of the beads with both sides."""
    cosines = evidence.cosines
    rivals, (gain, loss), weakest = _rivals(cosines[:, 0]), _neighbours(cosines), _weakest(cosines[:, 0])
    of_all = {
        "": cosines, " root": np.sqrt(np.maximum(cosines, 0)), " square": cosines * cosines,
        " rival": cosines - rivals, " gain": gain, " loss": loss, " weakest": weakest,
    }  # fmt: skip
    for name, arrays in of_all.items():
        for kind, array in zip(KINDS, arrays, strict=True):
            yield kind + name, array
    yield "meaning high", np.maximum(evidence.meaning - 0.5, 0)
    yield "meaning above others", _above_others(evidence.meaning)
    yield "meaning of long", evidence.meaning * _shorter(evidence)
    yield "short", _shorter(evidence)
    yield from _length_features(evidence)


def iter_null_features(evidence: Evidence, axis: int) -> Iterator[tuple[str, Array]]:
    """Yield name and values of each feature of segments left alone, of the source (axis 0) or the target (axis 1)."""
    lengths = (evidence.source_lengths, evidence.target_lengths)[axis]
    yield f"bias {axis}", np.ones_like(lengths)
    yield "length", _log_length(lengths)
    for kind, (first, *_) in zip(KINDS, evidence.cosines, strict=True):
        single = first if axis == 0 else first.T
        best = single.max(axis=1)
        yield f"{kind} best", best
        yield f"{kind} best square", best * best
        yield f"{kind} preferred", (single - _without_own(single.T).T).max(axis=1)
    for name, value in text_features(evidence):
        yield f"text {name}", np.full_like(lengths, value)


def text_features(evidence: Evidence) -> Iterator[tuple[str, float]]:
    """Yield name and value of each feature of the two texts as a whole: how much of them is likely to be paired."""
    m, n = evidence.size
    for kind, (cosines, *_) in zip(KINDS, evidence.cosines, strict=True):
        best = np.sort(np.concatenate([cosines.max(axis=1), cosines.max(axis=0)]))
        yield f"{kind} mean", float(best.mean())
        yield f"{kind} low", float(best[len(best) // 10])
        yield f"{kind} quarter", float(best[len(best) // 4])
    favourites = evidence.meaning[0].argmax(axis=1)
    mutual = evidence.meaning[0].argmax(axis=0)[favourites] == np.arange(m)
    yield "mutual", float(mutual.sum() / min(m, n))
    ordered = np.diff(favourites[mutual]) > 0
    yield "ordered", float(ordered.mean()) if len(ordered) else 0.5
    yield "length", abs(float(np.log(evidence.target_lengths.sum() / evidence.source_lengths.sum())))


def _length_features(evidence: Evidence) -> Iterator[tuple[str, Array]]:
    shape = evidence.meaning.shape
    deviation, ratio = np.zeros(shape), np.zeros(shape)
    for number, (a, b) in enumerate(SHAPES):
        if a <= shape[1] and b <= shape[2]:
            source = _window_sums(evidence.source_lengths, a)[:, None]
            target = _window_sums(evidence.target_lengths, b)[None, :]
            place = number, slice(shape[1] - a + 1), slice(shape[2] - b + 1)
            deviation[place] = np.minimum((target - source) ** 2 / (_LENGTH_VARIANCE * (source + target) / 2), 25.0)
            ratio[place] = np.minimum(np.abs(np.log((target + 10) / (source + 10))), 2.0)
    yield "length deviation", deviation / 10
    yield "length ratio", ratio


def _above_others(cosines: Array) -> Array:
    """Cosines less what the bead's first segments have with any segment on average."""
    rows, columns = cosines[0].mean(axis=1), cosines[0].mean(axis=0)
    result: Array = cosines - (rows[:, None] + columns[None, :]) / 2
    return result


def _shorter(evidence: Evidence) -> Array:
    """Log of the length of the bead's first segments, the shorter side, in hundreds of characters."""
    shorter = np.minimum(evidence.source_lengths[:, None], evidence.target_lengths[None, :])
    return np.broadcast_to(_log_length(shorter), evidence.meaning.shape)


def _log_length(lengths: Array) -> Array:
    """Log of hundreds of characters; nothing is learned about segments longer than any that training saw."""
    result: Array = np.log(np.minimum(lengths, _LONGEST_CHARS) / 100)
    return result


def _window_sums(values: Array, width: int) -> Array:
    sums = np.concatenate([[0.0], np.cumsum(values)])
    result: Array = sums[width:] - sums[:-width]
    return result


def _without_own(cosines: Array) -> Array:
    """For each cell, the best of the other cells of its row; 0 where there is none."""
    if cosines.shape[1] == 1:
        return np.zeros_like(cosines)
    order = np.partition(cosines, -2, axis=1)
    best, second = order[:, -1:], order[:, -2:-1]
    return np.where(cosines >= best, second, best)


def _rivals(cosines: Array) -> Array:
    """For each bead, the best single cosine that one of its segments has with a segment outside.

    Shapes here and below: (kinds, m, n) single cosines to (kinds, len(SHAPES), m, n).
    """
    by_row, by_column = _outside(cosines), [_turned(array) for array in _outside(_turned(cosines))]
    return _reduce_windows(by_row, by_column, np.maximum, np.maximum)


def _weakest(cosines: Array) -> Array:
    """For each bead, how well its worst-matched segment is matched by a segment of the bead's other side."""
    by_row, by_column = _inside(cosines), [_turned(array) for array in _inside(_turned(cosines))]
    return _reduce_windows(by_row, by_column, np.minimum, np.minimum)


def _turned(array: Array) -> Array:
    result: Array = array.swapaxes(-1, -2)
    return result


def _outside(cosines: Array) -> list[Array]:
    """For widths 1, 2, ...: the best cell of each row left and right of the window that begins at the cell."""
    *kinds, m, n = cosines.shape
    before, after = np.zeros((*kinds, m, n + 1)), np.zeros((*kinds, m, n + 1))
    np.maximum.accumulate(cosines, axis=-1, out=before[..., 1:])
    after[..., :-1] = np.maximum.accumulate(cosines[..., ::-1], axis=-1)[..., ::-1]
    return [np.maximum(before[..., : n - b + 1], after[..., b:]) for b in range(1, min(5, n) + 1)]


def _inside(cosines: Array) -> list[Array]:
    """For widths 1, 2, ...: the best cell of each row in the window that begins at the cell."""
    n = cosines.shape[-1]
    result = [cosines]
    for b in range(2, min(5, n) + 1):
        result.append(np.maximum(result[-1][..., :-1], cosines[..., b - 1 :]))
    return result


def _reduce_windows(by_row: list[Array], by_column: list[Array], along: np.ufunc, join: np.ufunc) -> Array:
    """For each bead, *along* its rows of `by_row[b - 1]` and its columns of `by_column[a - 1]`, joined."""
    kinds, m, n = by_row[0].shape
    result = np.zeros((kinds, len(SHAPES), m, n))
    for number, (a, b) in enumerate(SHAPES):
        if a <= m and b <= n:
            rows, columns = by_row[b - 1], by_column[a - 1]
            best = rows[:, : m - a + 1]
            for x in range(1, a):
                best = along(best, rows[:, x : m - a + 1 + x])
            other = columns[..., : n - b + 1]
            for y in range(1, b):
                other = along(other, columns[..., y : n - b + 1 + y])
            join(best, other, out=result[:, number, : m - a + 1, : n - b + 1])
    return result


def _neighbours(cosines: Array) -> tuple[Array, Array]:
    """For each bead, what it gains over the best bead of one segment less, and loses to the best of one more."""
    kinds, _, m, n = cosines.shape
    padded = np.zeros((kinds, len(SHAPES), m + 2, n + 2))
    padded[..., 1:-1, 1:-1] = cosines
    results = []
    for related in (_SMALLER, _LARGER):
        result = np.zeros_like(cosines)
        for number, shape in enumerate(SHAPES):
            own = result[:, number]
            for other, x, y in related[shape]:
                np.maximum(own, padded[:, other, 1 + x : 1 + x + m, 1 + y : 1 + y + n], out=own)
        results.append(result)
    return cosines - results[0], np.maximum(results[1] - cosines, 0)
