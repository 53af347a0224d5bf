#!/usr/bin/env python3
"""Learn the weights of the evidence for twins; prints what goes into `bitext/articles/twin_scoring.py`.

    .venv/bin/python scripts/train_twins.py BENCH_DIR/align

Collections of three to 360 articles are made of newstest2011: whole and abridged documents, with sentences removed
and foreign ones put in (v1-v4), documents cut in three so that the parts are news of the same event, documents of
which one side has its headline only, and half of the Spanish articles taken away; and the train half of
tests/cases/twins. A logistic regression by Newton's method, with signs as they must be: a weight that would turn round
is set to nothing; once for pairs of whole articles and once for those of which one is a headline alone. For the latter
slope and shift of the log-odds are fitted again to the candidates left one to one. For the former that is measured
(--calibrate-all) and left out: the scores become truer on newstest, and more look-alikes are taken for twins.
"""

from __future__ import annotations

import argparse
import random
import tempfile
from pathlib import Path

import numpy as np
from bench_pair import document_collection, half_cases, unpack

from bitext.articles import twin_scoring as scoring

NEAREST = 10
RIDGE = 0.5
SIGNS = {"length": -1, "no-headline": 0, "no-body": 0, "no-numbers": 0}
# How much a hand-written follow-up story counts against a pair of newstest: there are hundreds of times more of those.
CASES_WEIGHT = 10.0


def collections(folder):
    """(English, Spanish, gold pairs or None, weight) of many collections."""
    chance = random.Random(7)
    for variant in ("v1", "v2", "v3", "v4"):
        for size, parts in (
            (None, 1), (None, 3), (8, 1), (3, 1), (1, 1), (1, 6), (3, 3), ((None, 1), 1), ((1, None), 1),
        ):  # fmt: skip
            english, spanish = document_collection(folder / variant, size, parts)
            for count in (len(english), len(english) // 3, 20, 6, 3):
                for _ in range(max(1, min(6, 60 // count))):
                    start = chance.randrange(len(english) - count + 1)
                    chosen = sorted(english, key=lambda f: f.id)[start : start + count]
                    names = {f.id for f in chosen}
                    others = [f for f in spanish if f.id in names]
                    yield chosen, chance.sample(others, max(1, len(others) // 2)), None, 1.0
    sides, gold = half_cases("train")
    yield *sides, gold, CASES_WEIGHT


def examples(folder):
    rows, labels, weights, places = [], [], [], []
    for number, (english, spanish, gold, weight) in enumerate(collections(folder)):
        first, second = scoring.make_sides(english, spanish)
        pairs = scoring.find_candidates(first, second, NEAREST, 512)
        if not len(pairs):
            continue
        evidence = scoring.collect_evidence(first, second, pairs)
        names = [(english[row].id, spanish[column].id) for row, column in pairs.tolist()]
        rows.append(evidence)
        labels.append([(pair in gold) if gold is not None else pair[0] == pair[1] for pair in names])
        weights.append(np.full(len(pairs), weight))
        places += [((number, 0, row), (number, 1, column)) for row, column in pairs.tolist()]
    return np.concatenate(rows), np.concatenate(labels).astype(float), np.concatenate(weights), places


def one_to_one(scores, places):
    """The candidates that are left when each article is taken once, the surest first."""
    taken, kept = set(), []
    for index in np.argsort(-scores, kind="stable").tolist():
        if taken.isdisjoint(places[index]):
            taken.update(places[index])
            kept.append(index)
    return np.array(kept)


def learn(rows, labels, weights, names=scoring.EVIDENCE):
    """Newton's method; columns that get the wrong sign are dropped, one round after the other."""
    kept = list(range(rows.shape[1]))
    while True:
        own = np.column_stack([rows[:, kept], np.ones(len(rows))])
        beta = np.zeros(own.shape[1])
        penalty = RIDGE * np.eye(len(beta))
        penalty[-1, -1] = 0
        for _ in range(60):
            p = 1 / (1 + np.exp(-np.clip(own @ beta, -40, 40)))
            gradient = own.T @ (weights * (labels - p)) - penalty @ beta
            hessian = (own * (weights * p * (1 - p) + 1e-9)[:, None]).T @ own + penalty
            step = np.linalg.solve(hessian, gradient)
            beta += step * min(1.0, 5 / max(1e-9, np.abs(step).max()))
        wrong = [k for k, b in zip(kept, beta, strict=False) if SIGNS.get(names[k], 1) * b < 0]
        if not wrong:
            full = np.zeros(rows.shape[1])
            full[kept] = beta[:-1]
            return full, beta[-1]
        kept = [k for k in kept if k not in wrong]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--calibrate-all", action="store_true", help="calibrate the weights of whole articles too")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as place:
        rows, labels, weights, places = examples(unpack(options.folder / "dev.tar.xz", Path(place)) / "wmt11")
    alone = rows[:, scoring.EVIDENCE.index("no-body")] > 0
    log_odds = np.zeros(len(rows))
    for name, chosen in (("WEIGHTS", ~alone), ("HEADLINE_WEIGHTS", alone)):
        own = rows[chosen], labels[chosen], weights[chosen]
        beta, bias = learn(*own)
        found = own[0] @ beta + bias
        if name == "HEADLINE_WEIGHTS" or options.calibrate_all:
            kept = one_to_one(found, [places[index] for index in np.flatnonzero(chosen)])
            (slope,), shift = learn(found[kept, None], own[1][kept], own[2][kept], names=("log-odds",))
            print(f"# calibrated on {len(kept)} one-to-one candidates: slope {slope:.2f}, shift {shift:.2f}")
            beta, bias = slope * beta, slope * bias + shift
        print(f"# {len(found)} candidates, {int(own[1].sum())} of them twins")
        print(f"{name} = ({', '.join(f'{value:.2f}' for value in [*beta, bias])})")
        log_odds[chosen] = own[0] @ beta + bias
    wrong = ((log_odds > 0) != (labels > 0.5)).mean()
    print(f"# {100 * wrong:.2f}% of the candidates on the wrong side of 0.5")


if __name__ == "__main__":
    main()
