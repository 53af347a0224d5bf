"""Monotone paths of beads through two lists of segments: exact posteriors and the best path.

A path goes from (0, 0) to (m, n) in steps of the shapes below, 1-0 and 0-1. Given a potential (log-weight) for every
step, the probability of a path is proportional to the exponential of its sum, as in a semi-Markov conditional random
field (Sarawagi and Cohen 2004). Segments left alone between two beads stand in one order only, source before target,
so that each alignment is one path. Work and memory grow with m times n.

Every path holds each segment once, so that a bead may be weighed against leaving its segments alone. Then nulls weigh
nothing, and no sum over paths is below the weight of the path of nulls alone: sums of plain numbers lose nothing below,
and where they leave the range of a float above, all is done again with logarithms.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]
Shape = tuple[int, int]

SHAPES: tuple[Shape, ...] = (
    (1, 1), (1, 2), (2, 1), (1, 3), (3, 1), (1, 4), (4, 1), (1, 5), (5, 1), (2, 2), (2, 3), (3, 2), (3, 3)
)  # fmt: skip
"""Beads with both sides; 1-0 and 0-1 are always possible besides."""
WIDEST = max(max(shape) for shape in SHAPES)
NEVER = -1e30
# The weight of the path of nulls: the smallest number leaves the most room above.
_LEAST = 1e-300


@dataclass(frozen=True)
class Beads:
    """A number for each possible bead: a potential, a probability or a gain."""

    pairs: Array
    """(len(SHAPES), m, n): the bead that begins at segments (i, j); what does not fit is never read."""
    source_nulls: Array
    """(m,): a source segment left alone."""
    target_nulls: Array
    """(n,): a target segment left alone."""


class _Arithmetic(NamedTuple):
    """How the weights of steps make that of a path, and those of paths a sum: as they are, or as logarithms."""

    times: np.ufunc
    plus: np.ufunc
    total: Callable[[Array], Array]
    """Over the last axis but one."""
    nothing: float
    start: float


def _log_total(values: Array) -> Array:
    highest = values.max(axis=-2, keepdims=True)
    result: Array = np.log(np.exp(values - highest).sum(axis=-2)) + highest[..., 0, :]
    return result


_PLAIN = _Arithmetic(np.multiply, np.add, lambda values: values.sum(axis=-2), 0.0, _LEAST)
_LOGARITHMS = _Arithmetic(np.add, np.logaddexp, _log_total, NEVER, 0.0)


def posteriors(potentials: Beads) -> tuple[Beads, float]:
    """Return the probability of every bead; those of the beads that hold one segment sum to 1.

    With it comes how much more all paths weigh than the path of nulls alone, as a logarithm: 0 is no more.
    """
    _, m, n = potentials.pairs.shape
    if m > n:
        found, odds = posteriors(_turned(potentials))
        return _turned(found), odds
    values = _over_nulls(potentials)
    with np.errstate(over="ignore", invalid="ignore"):
        weights = np.exp(values)
        ahead, behind = _sum_paths(weights, _PLAIN)
        total = ahead[0, m, n]
    if np.isfinite(total):
        odds = np.log(total) - np.log(_LEAST)
        root = np.sqrt(_LEAST) * np.sqrt(total)  # off either factor, so that neither leaves the range of a float
        pairs, lone_source, lone_target = _through(ahead / root, behind / root, weights, np.multiply)
    else:
        ahead, behind = _sum_paths(values, _LOGARITHMS)
        odds = ahead[0, m, n]
        logarithms = _through(ahead - odds, behind, values, np.add)
        pairs, lone_source, lone_target = (np.exp(np.minimum(part, 0.0)) for part in logarithms)
    parts = pairs, lone_source.sum(axis=1), lone_target.sum(axis=0)
    return Beads(*(np.minimum(part, 1.0) for part in parts)), max(0.0, float(odds))


def best_path(gains: Beads) -> list[tuple[int, int, Shape]]:
    """Return the path with the highest sum of *gains*: beads as (first source, first target, shape), in order.

    Ties always go the same way.
    """
    _, m, n = gains.pairs.shape
    if m > n:
        return [(i, j, (a, b)) for j, i, (b, a) in best_path(_turned(gains))]
    steps = _steps(_over_nulls(gains), NEVER)
    table = np.full((m + 1 + WIDEST, n + 1 + WIDEST), NEVER)
    best = table[WIDEST:, WIDEST:]
    best[0] = 0.0
    flat, places = table.reshape(-1), _origins(n)
    for i in range(1, m + 1):
        arrived = flat.take(places + i * table.shape[1])
        arrived += steps[i]
        row = arrived.max(axis=0)
        np.maximum(row, best[i - 1], out=row)
        np.maximum.accumulate(row, out=best[i])
    return _trace(table, steps)


def _trace(table: Array, steps: Array) -> list[tuple[int, int, Shape]]:
    """The path to the last cell of a table of highest sums, found from its end; of several, nulls first."""
    value, step = table.item, steps.item
    i, j = table.shape[0] - 1, table.shape[1] - 1
    path = []
    while i > WIDEST or j > WIDEST:
        here = value(i, j)
        if value(i, j - 1) == here:
            shape = 0, 1
        elif value(i - 1, j) == here:
            shape = 1, 0
        else:
            shape = next(
                (a, b)
                for number, (a, b) in enumerate(SHAPES)
                if value(i - a, j - b) + step(i - WIDEST, number, j - WIDEST) == here
            )
        i, j = i - shape[0], j - shape[1]
        path.append((i - WIDEST, j - WIDEST, shape))
    return path[::-1]


def sums_by_width(values: Array) -> list[Array]:
    """Sums of 1, 2, ... neighbours, up to the most that a bead may hold; each list one shorter than the last.

    >>> [sums.tolist() for sums in sums_by_width(np.array([1.0, 2.0, 4.0]))]
    [[1.0, 2.0, 4.0], [3.0, 6.0], [7.0]]
    """
    result = [values]
    for width in range(2, min(WIDEST, len(values)) + 1):
        result.append(result[-1][:-1] + values[width - 1 :])
    return result


def _turned(beads: Beads) -> Beads:
    """Source and target exchanged: the recursions take as many steps as the source is long."""
    pairs = beads.pairs.transpose(0, 2, 1)[[SHAPES.index((b, a)) for a, b in SHAPES]]
    return Beads(pairs, beads.target_nulls, beads.source_nulls)


def _over_nulls(values: Beads) -> Array:
    """The value of each pair less those of its segments left alone."""
    _, m, n = values.pairs.shape
    result = np.zeros_like(values.pairs)
    source, target = sums_by_width(values.source_nulls), sums_by_width(values.target_nulls)
    for number, (a, b) in enumerate(SHAPES):
        if a <= m and b <= n:
            own = result[number, : m - a + 1, : n - b + 1]
            np.subtract(values.pairs[number, : m - a + 1, : n - b + 1], source[a - 1][:, None], out=own)
            own -= target[b - 1]
    return result


def _sum_paths(values: Array, by: _Arithmetic) -> tuple[Array, Array]:
    """Sums over all paths from the first cell to each, and from each to the last; both (2, m + 1, n + 1).

    The second sum of each is over those paths only that may go on, forwards with a source null, backwards with a
    target null: source nulls come first.
    """
    _, m, n = values.shape
    # The way from the end is the way from the start through the text read backwards.
    steps = np.stack([_steps(values, by.nothing, flip) for flip in (slice(None), slice(None, None, -1))])
    tables = np.full((2, 2, m + 1 + WIDEST, n + 1 + WIDEST), by.nothing)
    (all_ahead, on_ahead), (all_behind, on_behind) = tables[:, :, WIDEST:, WIDEST:]
    flat, stride = tables.reshape(-1), tables.shape[-1]
    places = np.stack([_origins(n), _origins(n) + tables[0].size])
    for i in range(m + 1):
        arrived = flat.take(places + i * stride)
        sums = by.total(by.times(arrived, steps[:, i], out=arrived))
        if i:
            by.plus(sums[0], on_ahead[i - 1], out=sums[0])
        else:
            sums[:, 0] = by.start
        on_ahead[i] = sums[0]
        all_ahead[i], on_behind[i] = by.plus.accumulate(sums, axis=1)
        all_behind[i] = by.plus(on_behind[i], all_behind[i - 1]) if i else on_behind[i]
    ahead, behind = tables[:, :, WIDEST:, WIDEST:]
    return ahead, behind[:, ::-1, ::-1]


def _origins(n: int) -> NDArray[np.int64]:
    """Where each step to row 0 comes from, as flat places (len(SHAPES), n + 1): add i * stride for row i."""
    stride = n + 1 + WIDEST
    places = np.array([(WIDEST - a) * stride + WIDEST - b for a, b in SHAPES])
    result: NDArray[np.int64] = places[:, None] + np.arange(n + 1)
    return result


def _steps(values: Array, nothing: float, flip: slice = slice(None)) -> Array:
    """Values of pairs by the cell where they end: (m + 1, len(SHAPES), n + 1)."""
    shapes, m, n = values.shape
    result = np.full((m + 1, shapes, n + 1), nothing)
    for number, (a, b) in enumerate(SHAPES):
        if a <= m and b <= n:
            result[a:, number, b:] = values[number, : m - a + 1, : n - b + 1][flip, flip]
    return result


def _through(ahead: Array, behind: Array, values: Array, times: np.ufunc) -> tuple[Array, Array, Array]:
    """All paths through each pair, and (m, n + 1) and (m + 1, n) through each null at each place."""
    _, m, n = values.shape
    pairs = np.full_like(values, NEVER if times is np.add else 0.0)
    for number, (a, b) in enumerate(SHAPES):
        if a <= m and b <= n:
            own = pairs[number, : m - a + 1, : n - b + 1]
            times(ahead[0, : m - a + 1, : n - b + 1], behind[0, a:, b:], out=own)
            times(own, values[number, : m - a + 1, : n - b + 1], out=own)
    return pairs, times(ahead[1, :-1], behind[0, 1:]), times(ahead[0, :, :-1], behind[1, :, 1:])
