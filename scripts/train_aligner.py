#!/usr/bin/env python3
"""Learn the aligner's feature weights from documents with gold alignments.

    python scripts/train_aligner.py GOLD_DIR... --out bitext/data/alignment/weights.json

A GOLD_DIR holds DOC.en, DOC.es (one segment a line) and DOC.gold (beads, "[0]:[0, 1]"). Maximises the likelihood of
the gold paths with Adam on exact gradients; gold beads of other shapes than the aligner's leave their document's
path impossible, so such documents are left out and counted.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from pathlib import Path

import numpy as np

from bitext.alignment.evidence import Evidence
from bitext.alignment.lattice import SHAPES, posteriors
from bitext.alignment.scoring import iter_features, potentials

BEAD_RE = re.compile(r"\[([^\]]*)\]:\[([^\]]*)\]")


def read_documents(folders: list[Path]):
    """Yield (features by shape, gold beads, evidence) of each document; and count those that cannot be used."""
    left_out = 0
    for folder in folders:
        for gold in sorted(folder.glob("*.gold")):
            english, spanish = (gold.with_suffix(s).read_text(encoding="utf-8").splitlines() for s in (".en", ".es"))
            beads = []
            for match in map(BEAD_RE.match, gold.read_text(encoding="utf-8").splitlines()):
                beads.append(tuple([int(x) for x in group.replace(",", " ").split()] for group in match.groups()))
            if not english or not spanish or any((len(s), len(t)) not in SHAPES for s, t in beads):
                left_out += 1
                continue
            evidence = Evidence.of(english, spanish, source_language="en", target_language="es")
            yield evidence, _positions(beads)
    print(f"left out {left_out} documents with other bead shapes", file=sys.stderr)


def _positions(beads):
    """Gold beads as shape -> (rows, columns) on the monotone path; nulls stand where the path passes them."""
    order = sorted(beads, key=lambda b: (b[0][0] if b[0] else -1, b[1][0] if b[1] else -1))
    both = [b for b in order if b[0] and b[1]]
    lone_s = [b[0][0] for b in order if not b[1]]
    lone_t = [b[1][0] for b in order if not b[0]]
    positions = {shape: ([], []) for shape in SHAPES}
    i = j = 0
    for bead in [*both, None]:
        next_i = bead[0][0] if bead else i + sum(x >= i for x in lone_s)
        next_j = bead[1][0] if bead else j + sum(x >= j for x in lone_t)
        while i < next_i:
            positions[1, 0][0].append(i)
            positions[1, 0][1].append(j)
            i += 1
        while j < next_j:
            positions[0, 1][0].append(i)
            positions[0, 1][1].append(j)
            j += 1
        if bead:
            shape = len(bead[0]), len(bead[1])
            positions[shape][0].append(i)
            positions[shape][1].append(j)
            i, j = i + shape[0], j + shape[1]
    return positions


def gradient(evidence, gold, weights, index):
    """Gradient and value of the log-likelihood of the gold path."""
    scores = potentials(evidence, weights)
    m, n = evidence.dots.shape
    probabilities = posteriors(scores, m, n)
    step, value = np.zeros(len(index)), 0.0
    for shape, expected in probabilities.items():
        rows, columns = gold[shape]
        value += np.log(np.maximum(expected[rows, columns], 1e-12)).sum()
        for name, array in iter_features(evidence, shape):
            step[index[name]] += array[rows, columns].sum() - (array * expected).sum()
    return step, value


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", nargs="+", type=Path)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--rounds", type=int, default=12)
    options = parser.parse_args()
    documents = list(read_documents(options.gold))
    names = sorted(
        {name for evidence, _ in documents[:20] for shape in SHAPES for name, _ in iter_features(evidence, shape)}
    )
    index = {name: k for k, name in enumerate(names)}
    weights, first, second = np.zeros(len(names)), np.zeros(len(names)), np.zeros(len(names))
    random, t = np.random.default_rng(1), 0
    for number in range(options.rounds):
        total, rate = 0.0, 0.3 * 0.75**number
        order = random.permutation(len(documents))
        for start in range(0, len(order), 8):
            step = np.zeros(len(names))
            for k in order[start : start + 8]:
                one, value = gradient(*documents[k], dict(zip(names, weights, strict=True)), index)
                step += one
                total += value
            step = step / 8 - 0.001 * weights
            t += 1
            first = 0.9 * first + 0.1 * step
            second = 0.99 * second + 0.01 * step**2
            weights = weights + rate * (first / (1 - 0.9**t)) / (np.sqrt(second / (1 - 0.99**t)) + 1e-8)
        print(f"round {number}: log-likelihood a document {total / len(documents):.4f}", file=sys.stderr)
    card = {
        "what": "feature weights of the sentence aligner",
        "made_by": "scripts/train_aligner.py",
        "trained_on": [f"{folder.parent.name}/{folder.name}" for folder in options.gold],
        "documents": len(documents),
        "licence": "MIT",
        "weights": {name: round(float(w), 4) for name, w in zip(names, weights, strict=True)},
    }
    options.out.parent.mkdir(parents=True, exist_ok=True)
    options.out.write_text(json.dumps(card, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
