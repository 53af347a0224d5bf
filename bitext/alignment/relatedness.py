"""Whether two texts belong together at all, decided before any bead is made.

The evidence is how much more all paths of beads weigh than the path that leaves every segment alone. By chance that
grows with the number of possible beads, so the lengths of the texts count too. A logistic over these was learned by
`scripts/train_relatedness.py`, from as many pairs of texts that belong together as of others.
"""

from __future__ import annotations

import math

# Of what `measure` gives, and the constant.
WEIGHTS = (2.860, -1.201, 3.370)
_LEAST_ODDS = 0.1  # below, less makes no difference
LEAST_RELATED = 0.2
"""Texts that belong together less probably than this are not paired; what that costs is in docs/measurements.md."""


def relatedness(odds: float, source: int, target: int) -> float:
    """The probability that two texts say the same, at least in part.

    Args:
        odds: how much more all paths weigh than the path of nulls, as a logarithm, at least 0.
        source, target: segments of each side, at least 1.

    >>> relatedness(0.1, 40, 40) < 0.01, relatedness(300.0, 40, 40) > 0.99
    (True, True)
    """
    values = (*measure(odds, source, target), 1.0)
    log_odds = sum(weight * value for weight, value in zip(WEIGHTS, values, strict=True))
    return round(1 / (1 + math.exp(-max(-50.0, min(50.0, log_odds)))), 4)


def is_unrelated(related: float | None) -> bool:
    """Whether texts that belong together as probably as this are left unpaired; not where nobody judged it."""
    return related is not None and related < LEAST_RELATED


def measure(odds: float, source: int, target: int) -> tuple[float, float]:
    """What the weights weigh: the logarithms of the odds and of how many segments could meet how many."""
    return math.log(odds + _LEAST_ODDS), math.log(source * target)
