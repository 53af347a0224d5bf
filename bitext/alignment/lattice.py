"""Monotone paths of beads through two lists of segments: exact posteriors and the best path.

A path goes from (0, 0) to (m, n) in steps of the shapes below, 1-0 and 0-1. Given a potential (log-weight) for every
step, the probability of a path is proportional to the exponential of its sum, as in a semi-Markov conditional random
field (Sarawagi and Cohen 2004). Segments left alone between two beads stand in one order only, source before target,
so that each alignment is one path. Work and memory grow with m times n.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]
Shape = tuple[int, int]

SHAPES: tuple[Shape, ...] = (
    (1, 1), (1, 2), (2, 1), (1, 3), (3, 1), (1, 4), (4, 1), (1, 5), (5, 1), (2, 2), (2, 3), (3, 2), (3, 3)
)  # fmt: skip
"""Beads with both sides; 1-0 and 0-1 are always possible besides."""
NEVER = -1e30
_PAD = max(max(shape) for shape in SHAPES)
_DEEP = max(sum(shape) for shape in SHAPES)


@dataclass(frozen=True)
class Beads:
    """A number for each possible bead: a potential, a probability or a gain."""

    pairs: Array
    """(len(SHAPES), m, n): the bead that begins at segments (i, j); what does not fit is never read."""
    source_nulls: Array
    """(m,): a source segment left alone."""
    target_nulls: Array
    """(n,): a target segment left alone."""


def posteriors(potentials: Beads) -> Beads:
    """Return the probability of every bead. Those of the beads that hold one segment sum to 1."""
    _, m, n = potentials.pairs.shape
    if m > n:
        return _turned(posteriors(_turned(potentials)))
    steps = np.stack([_steps(potentials, 0), _steps(potentials, 1)])
    stride = m + 1 + _PAD
    # Two tables of path sums: over all paths to a cell, and over those that may still go on with a source null.
    # The second problem is the first one read backwards, in which the two nulls change roles.
    tables = np.full((2, 2, m + n + 1 + _DEEP, stride), NEVER)
    tables[:, :, _DEEP, _PAD] = 0.0
    flat = tables.reshape(-1)
    from_ = np.stack([k * tables[0].size + _arrivals(m, stride, tables[0, 0].size, bool(k)) for k in (0, 1)])
    for k in range(1, m + n + 1):
        arrived = flat.take(from_ + k * stride)
        arrived += steps[:, :, k]
        highest = arrived.max(axis=1)
        np.exp(arrived - highest[:, None], out=arrived)
        most = arrived[:, :-1].sum(axis=1)
        tables[:, 1, _DEEP + k, _PAD:] = np.log(np.maximum(most, 1e-300)) + highest
        tables[:, 0, _DEEP + k, _PAD:] = np.log(most + arrived[:, -1]) + highest
    ahead, behind = _unskew(tables[0], m, n), _unskew(tables[1], m, n)[:, ::-1, ::-1]
    total = ahead[0, m, n]
    pairs = np.zeros_like(potentials.pairs)
    for number, (a, b) in enumerate(SHAPES):
        if a <= m and b <= n:
            through = ahead[0, : m - a + 1, : n - b + 1] + behind[0, a:, b:]
            through += potentials.pairs[number, : m - a + 1, : n - b + 1] - total
            pairs[number, : m - a + 1, : n - b + 1] = np.exp(np.minimum(through, 0.0))
    lone_source = ahead[1, :-1] + potentials.source_nulls[:, None] + behind[0, 1:] - total
    lone_target = ahead[0, :, :-1] + potentials.target_nulls[None, :] + behind[1, :, 1:] - total
    return Beads(
        pairs,
        np.minimum(np.exp(np.minimum(lone_source, 0.0)).sum(axis=1), 1.0),
        np.minimum(np.exp(np.minimum(lone_target, 0.0)).sum(axis=0), 1.0),
    )


def best_path(gains: Beads) -> list[tuple[int, int, Shape]]:
    """Return the path with the highest sum of *gains*: beads as (first source, first target, shape), in order.

    Ties always go the same way.
    """
    _, m, n = gains.pairs.shape
    if m > n:
        return [(i, j, (a, b)) for j, i, (b, a) in best_path(_turned(gains))]
    steps = _steps(gains, 0)
    stride = m + 1 + _PAD
    table = np.full((m + n + 1 + _DEEP, stride), NEVER)
    table[_DEEP, _PAD] = 0.0
    flat, from_ = table.reshape(-1), _arrivals(m, stride, 0, False)
    choices = np.zeros((m + n + 1, m + 1), dtype=np.int8)
    for k in range(1, m + n + 1):
        arrived = flat.take(from_ + k * stride)
        arrived += steps[:, k]
        choices[k] = len(arrived) - 1 - arrived[::-1].argmax(axis=0)
        table[_DEEP + k, _PAD:] = arrived.max(axis=0)
    order = (*SHAPES, (1, 0), (0, 1))
    i, j, path = m, n, []
    while i or j:
        shape = order[choices[i + j, i]]
        i, j = i - shape[0], j - shape[1]
        path.append((i, j, shape))
    return path[::-1]


def _turned(beads: Beads) -> Beads:
    """Source and target exchanged. The tables below are as long as both sides and as wide as the source."""
    pairs = beads.pairs.transpose(0, 2, 1)[[SHAPES.index((b, a)) for a, b in SHAPES]]
    return Beads(pairs, beads.target_nulls, beads.source_nulls)


def _arrivals(m: int, stride: int, restricted: int, backwards: bool) -> NDArray[np.int64]:
    """Where each step to diagonal 0 comes from, as flat places (steps, m+1): add k * stride for diagonal k.

    The last step but one (1-0; 0-1 backwards) comes from the table that lies *restricted* places on.
    """
    nulls = ((0, 1), (1, 0)) if backwards else ((1, 0), (0, 1))
    places = [(_DEEP - a - b) * stride + _PAD - a for a, b in (*SHAPES, *nulls)]
    places[-2] += restricted
    result: NDArray[np.int64] = np.array(places)[:, None] + np.arange(m + 1)
    return result


def _steps(values: Beads, backwards: int) -> Array:
    """Values by the cell where a step arrives, laid out by anti-diagonals: result[step, i + j, i]."""
    _, m, n = values.pairs.shape
    result = np.full((len(SHAPES) + 2, m + n + 1, m + 1), NEVER)
    flat = result.reshape(len(result), -1)
    # Cell (i, j) lies at (i + j) * (m + 1) + i.
    places = np.arange(m + 1)[:, None] * (m + 2) + np.arange(n + 1)[None, :] * (m + 1)
    flip = slice(None, None, -1 if backwards else 1)
    for number, (a, b) in enumerate(SHAPES):
        if a <= m and b <= n:
            flat[number, places[a:, b:]] = values.pairs[number, : m - a + 1, : n - b + 1][flip, flip]
    lone_source, lone_target = (-1, -2) if backwards else (-2, -1)
    flat[lone_source, places[1:]] = values.source_nulls[flip, None]
    flat[lone_target, places[:, 1:]] = values.target_nulls[None, flip]
    return result


def _unskew(tables: Array, m: int, n: int) -> Array:
    """From tables by anti-diagonals back to (tables, m+1, n+1)."""
    rows, columns = np.arange(m + 1)[:, None], np.arange(n + 1)[None, :]
    result: Array = tables[:, rows + columns + _DEEP, rows + _PAD]
    return result
