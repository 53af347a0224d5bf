"""Monotone paths of beads through two lists of segments: exact posteriors and the best path.

A path goes from (0, 0) to (m, n) in steps of the shapes below. Given a potential (log-weight) for every step, the
probability of a path is proportional to the exponential of its sum, as in a semi-Markov conditional random field
(Sarawagi and Cohen 2004). Work and memory grow with m times n.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]
Shape = tuple[int, int]
Potentials = Mapping[Shape, Array]
"""For each shape (a, b) an array (m-a+1, n-b+1): the potential of the bead that begins at segments (i, j)."""

SHAPES: tuple[Shape, ...] = ((1, 1), (1, 0), (0, 1), (1, 2), (2, 1), (2, 2))
_NEVER = -1e30


def posteriors(potentials: Potentials, m: int, n: int) -> dict[Shape, Array]:
    """Return the probability of every bead, in the layout of *potentials*, each in [0, 1].

    The probabilities of the beads that hold one segment sum to 1.
    """
    ahead = _sweep(potentials, m, n, np.logaddexp)
    flipped = {shape: array[::-1, ::-1] for shape, array in potentials.items()}
    behind = _sweep(flipped, m, n, np.logaddexp)[::-1, ::-1]
    total = ahead[m, n]
    result = {}
    for (a, b), array in potentials.items():
        through = ahead[: m - a + 1, : n - b + 1] + array + behind[a:, b:] - total
        result[a, b] = np.exp(np.minimum(through, 0.0))
    return result


def best_path(gains: Potentials, m: int, n: int) -> list[tuple[int, int, Shape]]:
    """Return the path with the highest sum of *gains*: beads as (first source, first target, shape), in order.

    Ties go to the shape that comes first in `SHAPES`.
    """
    totals = _sweep(gains, m, n, np.maximum)
    i, j = m, n
    path = []
    while i or j:
        reached = [
            (totals[i - a, j - b] + gains[a, b][i - a, j - b], -order, (a, b))
            for order, (a, b) in enumerate(SHAPES)
            if i >= a and j >= b and (a, b) in gains
        ]
        shape = max(reached)[2]
        i, j = i - shape[0], j - shape[1]
        path.append((i, j, shape))
    return path[::-1]


def _sweep(potentials: Potentials, m: int, n: int, join: Callable[[Array, Array], Array]) -> Array:
    """Fill the table (m+1, n+1) of joined path sums from (0, 0), one anti-diagonal at a time.

    All cells of an anti-diagonal depend on earlier ones only, so each is a handful of array operations. The table
    is kept skewed, `skewed[i + j, i]`, which makes an anti-diagonal a contiguous row.
    """
    skewed = np.full((m + n + 1, m + 1), _NEVER)
    skewed[0, 0] = 0.0
    steps = [(a, b, _skew(array)) for (a, b), array in potentials.items() if array.size]
    for k in range(1, m + n + 1):
        row = skewed[k]
        for a, b, step in steps:
            before = k - a - b
            if before < 0:
                continue
            height = step.shape[1]
            low, high = max(0, before - (n - b)), min(height - 1, before)
            if low > high:
                continue
            arrived = skewed[before, low : high + 1] + step[before, low : high + 1]
            row[low + a : high + a + 1] = join(row[low + a : high + a + 1], arrived)
    rows, columns = np.arange(m + 1)[:, None], np.arange(n + 1)[None, :]
    table: Array = skewed[rows + columns, rows]
    return table


def _skew(array: Array) -> Array:
    """Lay *array* (h, w) out by anti-diagonals: result[i + j, i] = array[i, j]."""
    height, width = array.shape
    skewed = np.full((height + width - 1, height), _NEVER)
    rows, columns = np.arange(height)[:, None], np.arange(width)[None, :]
    skewed[rows + columns, np.broadcast_to(rows, array.shape)] = array
    return skewed
