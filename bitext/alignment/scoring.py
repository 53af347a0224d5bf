"""From evidence to potentials: a weighted sum of features for every possible bead.

The weights are learned (`scripts/train_aligner.py`) by maximum likelihood of the gold paths, which is what makes
the posteriors probabilities that mean something. They lie in `bitext/data/alignment/weights.json` with their card.
A feature has one weight for each group of bead shapes; nulls have features of their own.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

import numpy as np

from bitext.alignment.evidence import Array, Evidence
from bitext.alignment.features import NULL_FEATURES, PAIR_FEATURES, iter_pair_features, null_features
from bitext.alignment.lattice import SHAPES, Beads

WEIGHTS_PATH = Path(__file__).parent.parent / "data" / "alignment" / "weights.json"
# Shapes that share weights, as ranges of `SHAPES`.
GROUPS = {"1-1": slice(0, 1), "1-2": slice(1, 3), "1-n": slice(3, 9), "n-m": slice(9, None)}


class Weights(NamedTuple):
    """What each feature counts; one without a weight counts nothing."""

    pairs: Array
    """(len(SHAPES), len(PAIR_FEATURES))."""
    shapes: Array
    """(len(SHAPES),): of the shape itself."""
    nulls: Array
    """(len(NULL_FEATURES),)."""

    @classmethod
    def of(cls, named: Mapping[str, float]) -> Weights:
        """Weights by names as they stand in the file: "1-1 meaning", "shape 1-1", "null length"."""
        groups = [group for group, shapes in GROUPS.items() for _ in SHAPES[shapes]]
        return cls(
            np.array([[named.get(f"{group} {name}", 0.0) for name in PAIR_FEATURES] for group in groups]),
            np.array([named.get(f"shape {a}-{b}", 0.0) for a, b in SHAPES]),
            np.array([named.get(f"null {name}", 0.0) for name in NULL_FEATURES]),
        )


@lru_cache(maxsize=1)
def load_weights() -> Weights:
    """The shipped weights."""
    return Weights.of(json.loads(WEIGHTS_PATH.read_text(encoding="utf-8"))["weights"])


def potentials(evidence: Evidence, weights: Weights) -> Beads:
    """Return the potential of every bead."""
    m, n = evidence.size
    pairs = np.zeros((len(SHAPES), m * n))
    for number, features in iter_pair_features(evidence):
        own = pairs[number, : features.shape[1]]
        np.einsum("f,fp->p", weights.pairs[number], features, out=own)
        own += weights.shapes[number]
    nulls = [np.einsum("f,fp->p", weights.nulls, features) for features in null_features(evidence)]
    return Beads(pairs.reshape(-1, m, n), *nulls)
