#!/usr/bin/env python3
"""Learn the weights of the headline grader, and say how good it is.

    .venv/bin/python scripts/tune_headlines.py [--write]

From corpora/headlines: pairs whose id ends in an even hexadecimal digit are learned from, the others are for testing.
An ordinal logistic regression: one weight a feature, and three bounds between the four grades. --write puts weights and
bounds into bitext/data/headlines/weights.json; without it nothing is changed.
"""

from __future__ import annotations

import argparse
import csv
import json
from collections import Counter
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from bitext.alignment.headline_evidence import FEATURES, find_evidence, measure
from bitext.alignment.headlines import WEIGHTS_PATH, _load_weights, grade_headlines
from bitext.model import RELATIONS

ROOT = Path(__file__).parent.parent
PAIRS_PATH = ROOT / "corpora" / "headlines" / "headlines.tsv"
GRADES = RELATIONS[::-1]  # from unrelated up to parallel
_DECAY, _STEPS, _RATE = 0.1, 6000, 0.1  # the decay by cross-validation on the half that is learned from

Row = dict[str, str]


def read_halves() -> tuple[list[Row], list[Row]]:
    """The pairs to learn from, and those to test on."""
    with PAIRS_PATH.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream, delimiter="\t", quoting=csv.QUOTE_NONE))
    halves: tuple[list[Row], list[Row]] = ([], [])
    for row in rows:
        halves[int(row["id"][-1], 16) % 2].append(row)
    return halves


def features_of(row: Row) -> list[float]:
    values = measure(row["en"], row["es"], find_evidence(row["en"], row["es"]))
    return [values[name] for name in FEATURES]


def fit(features: NDArray[np.float64], grades: NDArray[np.int64]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Weights and the three bounds, by gradient descent on the mean log-loss of the three questions "above it?"."""
    mean, spread = features.mean(0), features.std(0) + 1e-9
    scaled = (features - mean) / spread
    weights, bounds = np.zeros(features.shape[1]), np.array([-1.0, 0.0, 1.0])
    above = (grades[:, None] > np.arange(3)).astype(float)
    for _ in range(_STEPS):
        error = 1 / (1 + np.exp(-((scaled @ weights)[:, None] - bounds))) - above
        weights -= _RATE * (scaled.T @ error.sum(1) / len(grades) + _DECAY * weights)
        bounds += _RATE * error.mean(0)
    weights = weights / spread
    return weights, bounds + mean @ weights


def report(name: str, rows: list[Row]) -> None:
    table: Counter[tuple[str, str]] = Counter()
    for row in rows:
        table[row["relation"], grade_headlines(row["en"], row["es"]).relation] += 1
    right = sum(table[grade, grade] for grade in RELATIONS)
    near = sum(count for (a, b), count in table.items() if abs(RELATIONS.index(a) - RELATIONS.index(b)) <= 1)  # type: ignore[arg-type]
    sold = sum(count for (a, b), count in table.items() if a in RELATIONS[2:] and b in RELATIONS[:2])
    kept = sum(count for (a, b), count in table.items() if b in RELATIONS[:2])
    print(f"\n{name}: {right} of {len(rows)} right, {near} at most one grade off; of {kept} graded parallel or adapted,"
          f" {sold} are neither")  # fmt: skip
    print("| written as | " + " | ".join(RELATIONS) + " |\n" + "|---" * 5 + "|")
    for grade in RELATIONS:
        print(f"| {grade} | " + " | ".join(str(table[grade, found]) for found in RELATIONS) + " |")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    learned, tested = read_halves()
    if options.write:
        features = np.array([features_of(row) for row in learned])
        grades = np.array([GRADES.index(row["relation"]) for row in learned])  # type: ignore[arg-type]
        weights, bounds = fit(features, grades)
        record = {
            "made_by": "scripts/tune_headlines.py, from half of corpora/headlines",
            "weights": dict(zip(FEATURES, weights.round(3).tolist(), strict=True)),
            "bounds": dict(zip(RELATIONS[2::-1], bounds.round(3).tolist(), strict=True)),
        }
        WEIGHTS_PATH.parent.mkdir(parents=True, exist_ok=True)
        WEIGHTS_PATH.write_text(json.dumps(record, indent=1) + "\n", encoding="utf-8")
        _load_weights.cache_clear()
    report("learned from", learned)
    report("tested on", tested)


if __name__ == "__main__":
    main()
