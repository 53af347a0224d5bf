"""Features of beads: what the weights of `scoring` weigh, made of the evidence for a pair of texts.

Cosines come in the kinds of `evidence.KINDS`, and a first axis of that length runs through most arrays here. Work goes
shape by shape, so that what is in the processor's cache is used while it is there.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from bitext.alignment.evidence import KINDS, Array, Evidence
from bitext.alignment.lattice import SHAPES, sums_by_width
from bitext.alignment.spans import rivals, weakest

# Variance of the length difference a character, Gale and Church (1993), section 3.2.
_LENGTH_VARIANCE = 6.8
_LONGEST_CHARS = 1000.0
_NUMBER = {shape: number for number, shape in enumerate(SHAPES)}

_OF_KINDS = ("", " root", " square", " rival", " gain", " loss", " weakest")
PAIR_FEATURES = (
    *(kind + name for name in _OF_KINDS for kind in KINDS),
    "meaning high", "meaning above others", "meaning of long", "short", "length deviation", "length ratio",
)  # fmt: skip
"""Of beads with both sides."""
TEXT_FEATURES = (
    *(f"{kind} {name}" for kind in KINDS for name in ("mean", "low", "quarter")), "mutual", "ordered", "length",
)  # fmt: skip
"""Of the two texts as a whole: how much of them is likely to be paired."""
NULL_FEATURES = (
    "bias 0", "bias 1", "length",
    *(f"{kind} {name}" for kind in KINDS for name in ("best", "best square", "preferred")),
    *(f"text {name}" for name in TEXT_FEATURES),
)  # fmt: skip
"""Of segments left alone."""


def iter_pair_features(evidence: Evidence) -> Iterator[tuple[int, Array]]:
    """Yield, for each shape that fits, its number and the features of its beads: (len(PAIR_FEATURES), m', n').

    The array is used again for the next shape.
    """
    m, n = evidence.size
    kinds = len(KINDS)
    cosines = evidence.cosines
    single = cosines[:, 0]
    clipped = np.maximum(cosines, 0)
    along_rows, along_columns = _larger_of_neighbours(clipped), _larger_of_neighbours(clipped.swapaxes(-1, -2))
    average = (single[0].mean(axis=1)[:, None] + single[0].mean(axis=0)) / 2
    shorter = _log_length(np.minimum(evidence.source_lengths[:, None], evidence.target_lengths))
    lengths = sums_by_width(evidence.source_lengths), sums_by_width(evidence.target_lengths)
    room = np.empty(len(PAIR_FEATURES) * m * n)
    for (a, b), rival, worst in zip(_fitting(m, n), rivals(single), weakest(single), strict=True):
        number, rows, columns = _NUMBER[a, b], m - a + 1, n - b + 1
        block = room[: len(PAIR_FEATURES) * rows * columns].reshape(-1, rows, columns)
        of_kinds, others = block[: len(_OF_KINDS) * kinds], block[len(_OF_KINDS) * kinds :]
        own, root, square, ahead, gain, loss, matched = of_kinds.reshape(-1, kinds, rows, columns)
        high, above, of_long, short, deviation, ratio = others
        own[:] = cosines[:, number, :rows, :columns]
        np.sqrt(clipped[:, number, :rows, :columns], out=root)
        np.multiply(own, own, out=square)
        np.subtract(own, rival, out=ahead)
        _put_best(gain, along_rows, along_columns, (a - 1, b), (a, b - 1), 1)
        np.subtract(own, gain, out=gain)
        _put_best(loss, along_rows, along_columns, (a + 1, b), (a, b + 1), 0)
        loss -= own
        np.maximum(loss, 0, out=loss)
        matched[:] = worst
        np.subtract(own[0], 0.5, out=high)
        np.maximum(high, 0, out=high)
        np.subtract(own[0], average[:rows, :columns], out=above)
        short[:] = shorter[:rows, :columns]
        np.multiply(own[0], short, out=of_long)
        _put_lengths(lengths[0][a - 1][:, None], lengths[1][b - 1], deviation, ratio)
        yield number, block


def null_features(evidence: Evidence) -> tuple[Array, Array]:
    """Features of the segments left alone, of the source (len(NULL_FEATURES), m) and of the target (..., n)."""
    text = text_features(evidence)
    results = []
    for axis, lengths in enumerate((evidence.source_lengths, evidence.target_lengths)):
        single = evidence.cosines[:, 0] if axis == 0 else evidence.cosines[:, 0].swapaxes(1, 2)
        best = single.max(axis=2)
        of_kinds = np.stack([best, best * best, _preferred(single)], axis=1)
        result = np.empty((len(NULL_FEATURES), len(lengths)))
        result[:2] = 0.0
        result[axis] = 1.0
        result[2] = _log_length(lengths)
        result[3 : 3 + 3 * len(KINDS)] = of_kinds.reshape(-1, len(lengths))
        result[3 + 3 * len(KINDS) :] = text[:, None]
        results.append(result)
    return results[0], results[1]


def text_features(evidence: Evidence) -> Array:
    """The values of `TEXT_FEATURES`."""
    m, n = evidence.size
    single = evidence.cosines[:, 0]
    best = np.sort(np.concatenate([single.max(axis=2), single.max(axis=1)], axis=1), axis=1)
    of_kinds = np.stack([best.mean(axis=1), best[:, (m + n) // 10], best[:, (m + n) // 4]], axis=1)
    favourites = single[0].argmax(axis=1)
    mutual = single[0].argmax(axis=0)[favourites] == np.arange(m)
    ordered = np.diff(favourites[mutual]) > 0
    others = (
        mutual.sum() / min(m, n),
        ordered.mean() if len(ordered) else 0.5,
        abs(np.log(evidence.target_lengths.sum() / evidence.source_lengths.sum())),
    )
    return np.concatenate([of_kinds.reshape(-1), np.array(others, dtype=np.float64)])


def _fitting(m: int, n: int) -> list[tuple[int, int]]:
    return [(a, b) for a, b in SHAPES if a <= m and b <= n]


def _larger_of_neighbours(cosines: Array) -> Array:
    """The larger of each cell and the one above it, 0 beyond the edges: (..., m + 1, n) of (..., m, n)."""
    *rest, m, n = cosines.shape
    result = np.empty((*rest, m + 1, n))
    result[..., 0, :], result[..., m, :] = cosines[..., 0, :], cosines[..., m - 1, :]
    np.maximum(cosines[..., :-1, :], cosines[..., 1:, :], out=result[..., 1:m, :])
    return result


def _put_best(
    result: Array, along_rows: Array, along_columns: Array, taller: tuple[int, int], wider: tuple[int, int], step: int
) -> None:
    """Put the best cosine of the beads with one segment less (*step* 1) or more (0), which begin where each bead
    begins or end where it ends; 0 where there is none."""
    _, rows, columns = result.shape
    down = along_rows[:, _NUMBER[taller], step : step + rows, :columns] if taller in _NUMBER else None
    right = along_columns[:, _NUMBER[wider], step : step + columns, :rows].swapaxes(1, 2) if wider in _NUMBER else None
    if down is not None and right is not None:
        np.maximum(down, right, out=result)
    else:
        result[:] = down if down is not None else right if right is not None else 0.0


def _put_lengths(source: Array, target: Array, deviation: Array, ratio: Array) -> None:
    """Put how far the lengths of both sides are apart, by Gale and Church and as a ratio."""
    np.subtract(target, source, out=deviation)
    deviation *= deviation
    deviation /= (target + source) * (_LENGTH_VARIANCE / 2)
    np.minimum(deviation, 25.0, out=deviation)
    deviation /= 10
    np.subtract(np.log(target + 10), np.log(source + 10), out=ratio)
    np.abs(ratio, out=ratio)
    np.minimum(ratio, 2.0, out=ratio)


def _preferred(single: Array) -> Array:
    """How far a segment is ahead, where it is most so, of all others for one segment of the other side: (kinds, m)."""
    if single.shape[1] == 1:
        best: Array = single.max(axis=2)
        return best
    first = np.arange(single.shape[1])[:, None] == single.argmax(axis=1)[:, None]
    second = np.where(first, -np.inf, single).max(axis=1)
    others = np.where(first, second[:, None], single.max(axis=1)[:, None])
    result: Array = (single - others).max(axis=2)
    return result


def _log_length(lengths: Array) -> Array:
    """Log of hundreds of characters; nothing is learned about segments longer than any that training saw."""
    result: Array = np.log(np.minimum(lengths, _LONGEST_CHARS) / 100)
    return result
