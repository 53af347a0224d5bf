"""Two sides of any length to beads: in one piece where that fits, else window by window.

A window is aligned as a whole and kept up to a place in its first part where several beads in a row are sure; the
next window begins there. So work and memory grow with the length of the texts, not with its square. Where a window
holds no such place, it grows. Where the largest holds none and pairs little, one side has a long passage that the
other lacks, and the rest of the text is searched for the place where both meet again.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from bitext.alignment.evidence import Array, Evidence, Side
from bitext.alignment.lattice import SHAPES, Beads, Shape, best_path, posteriors
from bitext.alignment.relatedness import LEAST_RELATED, relatedness
from bitext.alignment.scoring import load_weights, potentials

# Segments a side. One piece: some 150 MB at the most.
LARGEST_PIECE = 300 * 300
_WINDOW, _LARGEST_WINDOW = 150, 300
_SURE = 0.9
_SURE_RUN = 3
# Where two texts meet again: single cosines at least this high and this far above the row's next best.
_MEETING_COSINE, _MEETING_MARGIN, _MEETING_REACH = 0.6, 0.1, 10
_BLOCK = 2000


@dataclass(frozen=True, slots=True)
class Step:
    """A bead: its first segments, its shape, its probability, and whether it stands out of order."""

    source: int
    target: int
    shape: Shape
    probability: float
    crossing: bool = False


def align_sides(source: Side, target: Side, least_related: float = LEAST_RELATED) -> tuple[list[Step], float | None]:
    """Align an English and a Spanish side of any length; with how probably they belong together at all.

    Where that is below *least_related*, all segments are left alone. Of a text in windows it is that of the likeliest;
    `None` where a side is empty.
    """
    m, n = len(source), len(target)
    if not m or not n:
        return _nulls(0, m, 0, n), None
    if m * n <= LARGEST_PIECE:
        return align_piece(source, target, least_related)
    steps, related = _align_windows(source, target)
    return (steps if related >= least_related else _nulls(0, m, 0, n)), related


def align_block(source: Side, target: Side) -> list[Step]:
    """Align two sides that are thought to belong together."""
    return align_sides(source, target, 0.0)[0]


def _align_windows(source: Side, target: Side) -> tuple[list[Step], float]:
    m, n = len(source), len(target)
    steps: list[Step] = []
    highest = 0.0
    i = j = 0
    width = _WINDOW
    while i < m or j < n:
        last = i + width >= m and j + width >= n
        found, related = align_piece(source[i : i + width], target[j : j + width])
        highest = max(highest, related)
        kept = len(found) if last else _sure_place(found, width)
        if kept:
            steps += [Step(i + s.source, j + s.target, s.shape, s.probability) for s in found[:kept]]
            i, j = _end(steps)
            width = _WINDOW
        elif width < _LARGEST_WINDOW:
            width = min(2 * width, _LARGEST_WINDOW)
        elif half := _paired_half(found):  # pairs, none of them sure: endless repeats
            steps += [Step(i + s.source, j + s.target, s.shape, s.probability) for s in found[:half]]
            i, j = _end(steps)
        else:
            s, t = _meeting(source, target, i, j)
            steps += _nulls(i, s, j, t)
            i, j, width = s, t, _WINDOW
    return steps, highest


def align_piece(source: Side, target: Side, least_related: float = 0.0) -> tuple[list[Step], float]:
    """Align two sides as a whole: the path with the highest expected number of segments in right beads.

    With it comes how probably they belong together; where that is below *least_related*, all segments are left alone.
    """
    m, n = len(source), len(target)
    if not m or not n:
        return _nulls(0, m, 0, n), 0.0
    found, odds = posteriors(potentials(Evidence.of(source, target), load_weights()))
    related = relatedness(odds, m, n)
    if related < least_related:
        return _nulls(0, m, 0, n), related
    sizes = np.array([float(sum(shape)) for shape in SHAPES])
    path = best_path(Beads(found.pairs * sizes[:, None, None], found.source_nulls, found.target_nulls))
    return [Step(i, j, shape, _probability(found, i, j, shape)) for i, j, shape in path], related


def _probability(found: Beads, i: int, j: int, shape: Shape) -> float:
    if shape == (1, 0):
        return float(found.source_nulls[i])
    if shape == (0, 1):
        return float(found.target_nulls[j])
    return float(found.pairs[SHAPES.index(shape), i, j])


def _nulls(i: int, i_end: int, j: int, j_end: int) -> list[Step]:
    """All segments of two ranges left alone, as surely as nothing was seen that says otherwise."""
    return [Step(k, j, (1, 0), 1.0) for k in range(i, i_end)] + [Step(i_end, k, (0, 1), 1.0) for k in range(j, j_end)]


def _end(steps: list[Step]) -> tuple[int, int]:
    return steps[-1].source + steps[-1].shape[0], steps[-1].target + steps[-1].shape[1]


def _sure_place(steps: list[Step], width: int) -> int:
    """How many steps to keep of a window: up to the middle of the last sure run in its first two thirds, or 0."""
    run, kept = 0, 0
    for number, step in enumerate(steps):
        if max(step.source, step.target) > width * 2 // 3:
            break
        run = run + 1 if 0 not in step.shape and step.probability >= _SURE else 0
        if run >= _SURE_RUN:
            kept = number  # without the run's last bead: the next window sees it again
    return kept


def _paired_half(steps: list[Step]) -> int:
    """Half of the steps where at least half of them are pairs, else 0."""
    pairs = sum(0 not in step.shape for step in steps)
    return len(steps) // 2 if 2 * pairs >= len(steps) else 0


def _meeting(source: Side, target: Side, i: int, j: int) -> tuple[int, int]:
    """The first place from (i, j) on where both sides go on together; the ends of the largest window if none."""
    width = _LARGEST_WINDOW
    down = _first_run(source.meanings[i : i + width], target.meanings[j:])
    across = _first_run(target.meanings[j : j + width], source.meanings[i:])
    places = [place for place in (down, across and across[::-1]) if place]
    if not places:
        return min(i + width, len(source)), min(j + width, len(target))
    s, t = min(places, key=sum)
    return i + s, j + t


def _first_run(block: Array, rest: Array) -> tuple[int, int] | None:
    """The first row of *block* of which it and the next two clear ones find their partners in order in *rest*."""
    best, margin, where = _best_matches(block, rest)
    rows = np.flatnonzero((best >= _MEETING_COSINE) & (margin >= _MEETING_MARGIN))
    for first, second, third in zip(rows, rows[1:], rows[2:], strict=False):
        near = max(where[third] - where[first], third - first) <= _MEETING_REACH
        if near and where[first] < where[second] < where[third]:
            return int(first), int(where[first])
    return None


def _best_matches(block: Array, rest: Array) -> tuple[Array, Array, NDArray[np.int64]]:
    """For each row of *block*: its best cosine in *rest*, the margin over the next best, and where; block by block."""
    block = _unit(block)
    top = np.full((len(block), 2), -1.0)
    where = np.zeros(len(block), dtype=np.int64)
    for start in range(0, len(rest), _BLOCK):
        cosines = block @ _unit(rest[start : start + _BLOCK]).T
        place = cosines.argmax(axis=1)
        best = cosines.max(axis=1)
        cosines[np.arange(len(block)), place] = -1.0
        both = np.stack([top[:, 0], top[:, 1], best, cosines.max(axis=1)], axis=1)
        found = np.sort(both, axis=1)[:, :-3:-1]
        where = np.where(found[:, 0] > top[:, 0], start + place, where)
        top = found
    return top[:, 0], top[:, 0] - top[:, 1], where


def _unit(vectors: Array) -> Array:
    norms = np.sqrt((vectors * vectors).sum(axis=1, keepdims=True))
    result: Array = np.divide(vectors, norms, out=np.zeros_like(vectors), where=norms > 0)
    return result
