"""Logistic regression and the area under the ROC curve, for the scripts that learn or measure a yes or no."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

_STEPS = 50


def fit(values: np.ndarray, truth: np.ndarray, *, penalty: float, importance: np.ndarray | float = 1.0) -> np.ndarray:
    """The weights of the columns of *values*, and a constant last: Newton's method on the likelihood with a penalty.

    *importance* is how much each row counts; the constant is not penalized.
    """
    x = np.column_stack([values, np.ones(len(values))])
    weights = np.zeros(x.shape[1])
    keep = np.diag([*[penalty] * values.shape[1], 0.0])
    for _ in range(_STEPS):
        p = 1 / (1 + np.exp(-x @ weights))
        gradient = x.T @ (importance * (truth - p)) - keep @ weights
        weights += np.linalg.solve((x * (importance * p * (1 - p))[:, None]).T @ x + keep, gradient)
    return weights


def auc(positive: Sequence[float], negative: Sequence[float]) -> float:
    """How often one of *positive* is higher than one of *negative*; the same counts half."""
    wins = sum((p > n) + 0.5 * (p == n) for p in positive for n in negative)
    return float(wins / (len(positive) * len(negative)))
