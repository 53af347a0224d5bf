#!/usr/bin/env python3
"""Learn from graded translations how probably a translation of the embedded model has its meaning right.

    .venv/bin/python scripts/fit_quality.py GRADES.tsv... [--test OTHER.tsv] [--write PACKAGE]

GRADES are tab-separated with a header: `language` of the source, `source`, `translation`, its `score` and `findings`
(codes, with ";" between them), and one or more columns `grade_...` of readers: 2 where the meaning is right, 1 for a
clear error, 0 where it is wrong in an important part; empty where a reader did not grade it. A translation counts as
right where the mean grade is 1.5 or more. Prints the area under the ROC curve and what estimates came true, with each
tenth left out in turn, and on OTHER, if it is given, with the weights of GRADES. `--write` puts the weights into the
package's metadata.json, as `quality`, and its lock file.
"""

from __future__ import annotations

import argparse
import csv
import json
import sys
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path

import logistic
import numpy as np

from bitext.model import Finding, Translation
from bitext.pipeline.estimating import estimate, measure
from bitext.translation.locks import folder_digests, write_lock

_RIGHT = 1.5
_FOLDS, _PENALTY = 10, 1.0
_BANDS = (0.0, 0.05, 0.1, 0.2, 0.3, 0.5, 0.7, 1.001)
Rows = Sequence[dict[str, float]]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("grades", type=Path, nargs="+")
    parser.add_argument("--test", type=Path, nargs="+", default=[])
    parser.add_argument("--write", type=Path, metavar="PACKAGE")
    options = parser.parse_args()
    features, right = read_grades(options.grades)
    report("each tenth left out", estimate_left_out(features, right), right)
    weights = fit(features, right)
    if options.test:
        others, came_true = read_grades(options.test)
        report("test", np.array([estimate(one, weights) for one in others]), came_true)
    print(json.dumps(weights))
    if options.write:
        write(options.write, weights)
    return 0


def read_grades(paths: Sequence[Path]) -> tuple[Rows, np.ndarray]:
    """The features of graded translations, and whether each is right."""
    features, right = [], []
    for path in paths:
        with path.open(encoding="utf-8", newline="") as stream:
            for row in csv.DictReader(stream, delimiter="\t", quoting=csv.QUOTE_NONE):
                grades = [int(value) for name, value in row.items() if name.startswith("grade_") and value]
                if not grades or not row["score"]:
                    continue
                findings = tuple(Finding(code, "") for code in row["findings"].split(";") if code)
                made = Translation(row["translation"], float(row["score"]), "", findings)
                features.append(measure(row["source"], made, row["language"]))
                right.append(sum(grades) / len(grades) >= _RIGHT)
    return features, np.array(right, dtype=float)


def fit(features: Rows, right: np.ndarray) -> dict[str, float]:
    """Weights by feature, and `constant`, with a penalty on those of scaled features."""
    names = list(features[0])
    values = np.array([[one[name] for name in names] for one in features])
    mean, deviation = values.mean(0), values.std(0) + 1e-9
    *scaled, constant = logistic.fit((values - mean) / deviation, right, penalty=_PENALTY)
    weights = np.array(scaled) / deviation
    own = {name: round(float(weight), 4) for name, weight in zip(names, weights, strict=True)}
    return {"constant": round(float(constant - weights @ mean), 4), **own}


def estimate_left_out(features: Rows, right: np.ndarray) -> np.ndarray:
    """An estimate for each, by weights that did not see it."""
    fold = np.random.default_rng(1).integers(0, _FOLDS, len(right))
    estimates = np.zeros(len(right))
    for number in range(_FOLDS):
        weights = fit([one for one, own in zip(features, fold, strict=True) if own != number], right[fold != number])
        for index in np.flatnonzero(fold == number):
            estimates[index] = estimate(features[index], weights)
    return estimates


def report(name: str, estimates: np.ndarray, right: np.ndarray) -> None:
    told = f"{len(right)} translations, {right.mean():.3f} right"
    print(f"{name}: {told}; area under the curve {area(estimates, right):.3f}")
    for line in iter_bands(estimates, right):
        print(line)


def area(estimates: np.ndarray, right: np.ndarray) -> float:
    """The area under the ROC curve: how often a right one is estimated higher than one that is not."""
    return logistic.auc(estimates[right == 1].tolist(), estimates[right == 0].tolist())


def iter_bands(estimates: np.ndarray, right: np.ndarray) -> Iterator[str]:
    for low, high in pairwise(_BANDS):
        own = (estimates >= low) & (estimates < high)
        if own.any():
            told = f"{own.sum():5} translations, mean {estimates[own].mean():.2f}, right {right[own].mean():.2f}"
            yield f"  from {low:.2f}: {told}"


def write(package: Path, weights: dict[str, float]) -> None:
    path = package / "metadata.json"
    metadata = json.loads(path.read_text(encoding="utf-8")) | {"quality": weights}
    path.write_text(json.dumps(metadata, indent=2) + "\n", encoding="utf-8")
    write_lock(package, package.name, metadata["package_version"], folder_digests(package))


if __name__ == "__main__":
    sys.exit(main())
