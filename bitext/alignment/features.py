"""Features of beads: what the weights of `scoring` weigh, made of the evidence for a pair of texts.

Cosines come in the kinds of `evidence.KINDS`, and a first axis of that length runs through most arrays here. Work goes
shape by shape, so that what is in the processor's cache is used while it is there, over flat arrays as in `spans`.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from bitext.alignment.evidence import KINDS, Array, Evidence
from bitext.alignment.lattice import SHAPES, sums_by_width
from bitext.alignment.spans import length_of, rivals, weakest

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
    """Yield, for each shape that fits, its number and the features of its beads, flat as in `spans`.

    They come as (len(PAIR_FEATURES), `length_of` the shape); the array is used again for the next shape.
    """
    m, n = evidence.size
    kinds = len(KINDS)
    cosines = evidence.cosines.reshape(kinds, len(SHAPES), -1)
    single = evidence.cosines[:, 0]
    clipped = np.zeros((kinds, len(SHAPES), n + m * n))  # with a row before the first
    np.maximum(cosines, 0, out=clipped[..., n:])
    average = ((single[0].mean(axis=1)[:, None] + single[0].mean(axis=0)) / 2).reshape(-1)
    shorter = _log_length(np.minimum(evidence.source_lengths[:, None], evidence.target_lengths)).reshape(-1)
    lengths = sums_by_width(evidence.source_lengths), sums_by_width(evidence.target_lengths)
    room = np.empty(len(PAIR_FEATURES) * m * n)
    fitting = [(a, b) for a, b in SHAPES if a <= m and b <= n]
    for (a, b), rival, worst in zip(fitting, rivals(single), weakest(single), strict=True):
        number, size = _NUMBER[a, b], length_of(a, b, m, n)
        block = room[: len(PAIR_FEATURES) * size].reshape(-1, size)
        of_kinds, others = block[: len(_OF_KINDS) * kinds], block[len(_OF_KINDS) * kinds :]
        own, root, square, ahead, gain, loss, matched = of_kinds.reshape(-1, kinds, size)
        high, above, of_long, short, deviation, ratio = others
        own[:] = cosines[:, number, :size]
        np.sqrt(clipped[:, number, n : n + size], out=root)
        np.multiply(own, own, out=square)
        np.maximum(*rival, out=ahead)
        np.subtract(own, ahead, out=ahead)
        _put_best(gain, clipped, [((a - 1, b), n, 2 * n), ((a, b - 1), n, n + 1)])
        np.subtract(own, gain, out=gain)
        _put_best(loss, clipped, [((a + 1, b), n, 0), ((a, b + 1), n, n - 1)])
        loss -= own
        np.maximum(loss, 0, out=loss)
        np.minimum(*worst, out=matched)
        np.subtract(own[0], 0.5, out=high)
        np.maximum(high, 0, out=high)
        np.subtract(own[0], average[:size], out=above)
        short[:] = shorter[:size]
        np.multiply(own[0], short, out=of_long)
        target = np.concatenate([lengths[1][b - 1], evidence.target_lengths[: b - 1]])  # as wide as a row
        deviation[:], ratio[:] = (part[:size] for part in _compare_lengths(lengths[0][a - 1][:, None], target))
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


def _put_best(result: Array, cosines: Array, beads: list[tuple[tuple[int, int], int, int]]) -> None:
    """Put the best cosine of other beads, 0 where there is none: of those of a shape with one segment less or more,
    and of each the one that begins where the bead begins and the one that ends where it ends, as places of the first.
    """
    size = result.shape[1]
    found = [
        cosines[:, _NUMBER[shape], start : start + size]
        for shape, *starts in beads if shape in _NUMBER
        for start in starts
    ]  # fmt: skip
    if not found:
        result[:] = 0.0
        return
    np.maximum(found[0], found[1], out=result)
    for other in found[2:]:
        np.maximum(result, other, out=result)


def _compare_lengths(source: Array, target: Array) -> tuple[Array, Array]:
    """How far the lengths of both sides are apart, by Gale and Church and as a ratio; both flat."""
    deviation = target - source
    deviation *= deviation
    deviation /= (target + source) * (_LENGTH_VARIANCE / 2)
    np.minimum(deviation, 25.0, out=deviation)
    deviation /= 10
    ratio = np.log(target + 10) - np.log(source + 10)
    np.abs(ratio, out=ratio)
    np.minimum(ratio, 2.0, out=ratio)
    return deviation.reshape(-1), ratio.reshape(-1)


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
