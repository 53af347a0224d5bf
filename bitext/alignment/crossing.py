"""Blocks that stand elsewhere on the other side: a second look at what the monotone path left alone.

A run of neighbouring source segments and a run of target segments, both left alone, are aligned with each other like
two small texts. What is found surely enough is a block out of order; its beads are marked as crossing.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from bitext.alignment.evidence import Side
from bitext.alignment.windows import Step

# A block has at least this many segments on each side, in beads of this probability on average. Both, and the
# cosine at which a segment of one run may have its partner in the other, tried on newstest2011 with moved blocks.
_LEAST_SEGMENTS = 3
_LEAST_PROBABILITY = 0.6
_PARTNER_COSINE = 0.3
# The most source times target segments left alone that are compared.
_LARGEST_LOOK = 1_000_000

Align = Callable[[Side, Side], list[Step]]


def find_crossing(source: Side, target: Side, steps: Sequence[Step], align: Align) -> list[Step]:
    """Return *steps* with the blocks found out of order put in at their source's place, marked as crossing."""
    lone_source = [s.source for s in steps if s.shape == (1, 0)]
    lone_target = [s.target for s in steps if s.shape == (0, 1)]
    if min(len(lone_source), len(lone_target)) < _LEAST_SEGMENTS or len(lone_source) * len(lone_target) > _LARGEST_LOOK:
        return list(steps)
    blocks = []
    for rows, columns in _candidates(source, target, lone_source, lone_target):
        found = align(source[rows], target[columns])
        pairs = [
            replace(s, source=s.source + rows.start, target=s.target + columns.start, crossing=True)
            for s in found
            if 0 not in s.shape
        ]
        sizes = [sum(s.shape[k] for s in pairs) for k in (0, 1)]
        if min(sizes) >= _LEAST_SEGMENTS and np.mean([s.probability for s in pairs]) >= _LEAST_PROBABILITY:
            blocks.append((sum(s.probability * sum(s.shape) for s in pairs), pairs))
    return _put_in(steps, [pairs for _, pairs in sorted(blocks, key=lambda block: -block[0])])


def _candidates(source: Side, target: Side, rows: list[int], columns: list[int]) -> list[tuple[slice, slice]]:
    """Pairs of runs in which enough segments are each other's best of all that were left alone."""
    vectors = [_unit(side.meanings[lone]) for side, lone in ((source, rows), (target, columns))]
    cosines = vectors[0] @ vectors[1].T
    best = cosines.argmax(axis=1)
    mutual = (cosines.argmax(axis=0)[best] == np.arange(len(best))) & (cosines.max(axis=1) >= _PARTNER_COSINE)
    runs = [_runs(rows), _runs(columns)]
    places = [{index: run for run in side for index in range(run.start, run.stop)} for side in runs]
    counts: dict[tuple[int, int], int] = {}
    for row in np.flatnonzero(mutual):
        key = places[0][rows[row]].start, places[1][columns[best[row]]].start
        counts[key] = counts.get(key, 0) + 1
    return [(places[0][i], places[1][j]) for (i, j), count in counts.items() if count >= _LEAST_SEGMENTS - 1]


def _runs(indices: list[int]) -> list[slice]:
    """Neighbouring indices as slices."""
    groups = itertools.groupby(enumerate(indices), key=lambda pair: pair[1] - pair[0])
    runs = [[index for _, index in group] for _, group in groups]
    return [slice(run[0], run[-1] + 1) for run in runs]


def _put_in(steps: Sequence[Step], blocks: list[list[Step]]) -> list[Step]:
    """Replace nulls by the blocks, the best first; a segment that is taken makes its later beads void."""
    taken: tuple[set[int], set[int]] = set(), set()
    crossing = []
    for pairs in blocks:
        for step in pairs:
            held = [set(range(at, at + size)) for at, size in zip((step.source, step.target), step.shape, strict=True)]
            if not (held[0] & taken[0] or held[1] & taken[1]):
                taken[0].update(held[0])
                taken[1].update(held[1])
                crossing.append(step)
    rest = [
        s
        for s in steps
        if not ((s.shape == (1, 0) and s.source in taken[0]) or (s.shape == (0, 1) and s.target in taken[1]))
    ]
    return rest + crossing


def _unit(vectors: NDArray[np.float64]) -> NDArray[np.float64]:
    norms = np.sqrt((vectors * vectors).sum(axis=1, keepdims=True))
    result: NDArray[np.float64] = np.divide(vectors, norms, out=np.zeros_like(vectors), where=norms > 0)
    return result
