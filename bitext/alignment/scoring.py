"""From evidence to potentials: a weighted sum of features for every possible bead.

The weights are learned (`scripts/train_aligner.py`) by maximum likelihood of the gold paths, which is what makes
the posteriors probabilities that mean something. They lie in `bitext/data/alignment/weights.json` with their card.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path

import numpy as np

from bitext.alignment.evidence import Array, Evidence
from bitext.alignment.lattice import SHAPES, Shape

WEIGHTS_PATH = Path(__file__).parent.parent / "data" / "alignment" / "weights.json"


@lru_cache(maxsize=1)
def load_weights() -> dict[str, float]:
    """The shipped weights: feature name to weight."""
    weights = json.loads(WEIGHTS_PATH.read_text(encoding="utf-8"))["weights"]
    return {str(name): float(value) for name, value in weights.items()}


def potentials(evidence: Evidence, weights: Mapping[str, float]) -> dict[Shape, Array]:
    """Return the potential of every bead, in the layout of `lattice.Potentials`."""
    m, n = evidence.dots.shape
    result = {}
    for shape in SHAPES:
        if shape[0] <= m and shape[1] <= n:
            total = np.zeros((m - shape[0] + 1, n - shape[1] + 1))
            for name, array in iter_features(evidence, shape):
                total += weights.get(name, 0.0) * array
            result[shape] = total
    return result


def iter_features(evidence: Evidence, shape: Shape) -> Iterator[tuple[str, Array]]:
    """Yield name and values of each feature of a shape's beads, each an array (m-a+1, n-b+1)."""
    m, n = evidence.dots.shape
    size = (m - shape[0] + 1, n - shape[1] + 1)
    name = f"{shape[0]}-{shape[1]}"
    ones = np.ones(size)
    yield f"shape {name}", ones
    if 0 in shape:
        yield from _null_features(evidence, shape, ones)
        return
    cosines = evidence.cosines(shape)
    yield "cosine", cosines
    yield "cosine root", np.sqrt(cosines)
    yield "no cosine", (cosines < 0.02).astype(np.float64)
    yield "length deviation", evidence.length_deviations(shape) / 10
    yield "length ratio", evidence.length_log_ratios(shape)
    best_row, best_column = evidence.single_cosines.max(1), evidence.single_cosines.max(0)
    if shape == (1, 1):
        yield "row margin", cosines - _second_best(evidence.single_cosines, 1)
        yield "column margin", cosines - _second_best(evidence.single_cosines.T, 1).T
    else:
        yield "merged gain", cosines - _best_part(evidence.single_cosines, shape)
        yield "weakest part", _weakest_part(evidence.single_cosines, shape)
        yield (
            f"merged rival {name}",
            cosines - np.maximum(_window_max(best_row, shape[0])[:, None], _window_max(best_column, shape[1])[None, :]),
        )


def _null_features(evidence: Evidence, shape: Shape, ones: Array) -> Iterator[tuple[str, Array]]:
    """Features of a segment left alone: what the best match it gives up is like, and its own length."""
    axis = 1 if shape[0] else 0
    best = evidence.single_cosines.max(axis)
    lengths = evidence.source_lengths if shape[0] else evidence.target_lengths
    for name, values in (
        ("null best", best),
        ("null length", np.log(lengths / 100)),
        ("null parallel", np.full(len(best), np.median(best))),
    ):
        yield name, ones * (values[:, None] if shape[0] else values[None, :])


def _second_best(cosines: Array, axis: int) -> Array:
    """For each cell, the best of the other cells of its row."""
    if cosines.shape[axis] == 1:
        return np.zeros_like(cosines)
    order = np.partition(cosines, -2, axis=axis)
    best, second = order[:, -1:], order[:, -2:-1]
    return np.where(cosines >= best, second, best)


def _best_part(cosines: Array, shape: Shape) -> Array:
    """The best single cosine among the pairs inside each merged bead."""
    best: Array = np.max(_parts(cosines, shape), axis=0)
    return best


def _weakest_part(cosines: Array, shape: Shape) -> Array:
    """How well the worst-matched segment inside each merged bead is matched by the bead's other side."""
    parts = _parts(cosines, shape).reshape(shape[0], shape[1], cosines.shape[0] - shape[0] + 1, -1)
    by_source, by_target = parts.max(axis=1), parts.max(axis=0)
    weakest: Array = np.minimum(by_source.min(axis=0), by_target.min(axis=0))
    return weakest


def _parts(cosines: Array, shape: Shape) -> Array:
    """The single cosines inside each merged bead: (a*b, m-a+1, n-b+1)."""
    m, n = cosines.shape
    a, b = shape
    return np.stack([cosines[x : m - a + 1 + x, y : n - b + 1 + y] for x in range(a) for y in range(b)])


def _window_max(values: Array, width: int) -> Array:
    return values if width == 1 else np.maximum(values[:-1], values[1:])
