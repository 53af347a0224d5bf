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
import math
import random
import re
import sys
from pathlib import Path

import numpy as np
from bench_align import moved_block, moved_order

from bitext.alignment.evidence import Evidence, Side
from bitext.alignment.features import NULL_FEATURES, PAIR_FEATURES, iter_pair_features, null_features
from bitext.alignment.lattice import SHAPES, Beads, posteriors
from bitext.alignment.lexicon import load_lexicon
from bitext.alignment.scoring import GROUPS

# Names of the weights: of the shapes, of each group's features, of the nulls' features; and where each part ends.
NAMES = [
    *(f"shape {a}-{b}" for a, b in SHAPES),
    *(f"{group} {name}" for group in GROUPS for name in PAIR_FEATURES),
    *(f"null {name}" for name in NULL_FEATURES),
]
PARTS = np.cumsum([len(SHAPES), *[len(PAIR_FEATURES)] * len(GROUPS)])
BEAD_RE = re.compile(r"\[([^\]]*)\]:\[([^\]]*)\]")


def read_documents(folders: list[Path], unrelated: int):
    """Yield (evidence, gold positions) of each document; of every other one of the first folder also with a block
    moved, whose segments are then alone on the monotone path; then of *unrelated* pairs of sides that do not belong."""
    left_out, seen, chance = 0, [], random.Random(11)
    for number, folder in enumerate(folders):
        for index, gold in enumerate(sorted(folder.glob("*.gold"))):
            texts = [gold.with_suffix(s).read_text(encoding="utf-8").splitlines() for s in (".en", ".es")]
            beads = []
            for match in map(BEAD_RE.match, gold.read_text(encoding="utf-8").splitlines()):
                beads.append(tuple([int(x) for x in group.replace(",", " ").split()] for group in match.groups()))
            shapes = {(len(s), len(t)) for s, t in beads}
            if not all(texts) or shapes - {*SHAPES, (1, 0), (0, 1)}:
                left_out += 1
                continue
            sides = [make_side(text, language) for text, language in zip(texts, ("en", "es"), strict=True)]
            seen.append(sides)
            yield Evidence.of(*sides), positions(beads)
            if number == 0 and index % 2 == 0:
                order = moved_order(len(texts[1]), chance)
                yield Evidence.of(sides[0], make_side(texts[1], "es", order)), positions(without_block(beads, order))
    print(f"left out {left_out} documents with other bead shapes", file=sys.stderr)
    for k in range(unrelated):
        source, target = seen[k][0], seen[(k + len(seen) // len(folders) // 2) % len(seen)][1]
        nulls = [([i], []) for i in range(len(source))] + [([], [j]) for j in range(len(target))]
        yield Evidence.of(source, target), positions(nulls)


def make_side(texts, language, order=None):
    return Side.of([texts[k] for k in order] if order else texts, language, load_lexicon())


def without_block(beads, order):
    """Beads in the new order of the target; those of segments that left their order become segments left alone."""
    place = {old: new for new, old in enumerate(order)}
    moved = moved_block(order)
    result = []
    for source, target in beads:
        if moved.isdisjoint(target):
            result.append((source, [place[j] for j in target]))
        else:
            result += [*(([i], []) for i in source), *(([], [place[j]]) for j in target)]
    return result


def positions(beads):
    """Gold beads as places in `Beads`: indices of the pairs (shapes, rows, columns), and of the nulls of each side."""
    both = [(SHAPES.index((len(s), len(t))), s[0], t[0]) for s, t in beads if s and t]
    pairs = tuple(np.array([bead[k] for bead in both], dtype=int) for k in range(3))
    return pairs, np.array([s[0] for s, t in beads if not t], int), np.array([t[0] for s, t in beads if not s], int)


class Document:
    """Features of one document as arrays (features, cells), with the gold beads' sums."""

    def __init__(self, evidence, gold):
        self.shape = (len(SHAPES), *evidence.size)
        pairs = np.zeros((len(PAIR_FEATURES), len(SHAPES), math.prod(evidence.size)), dtype=np.float32)
        for number, features in iter_pair_features(evidence):
            pairs[:, number, : features.shape[1]] = features
        self.pairs = pairs.reshape(len(PAIR_FEATURES), *self.shape)
        self.nulls = null_features(evidence)
        self.gold = gold
        gold_pairs = np.zeros(self.shape)
        gold_pairs[gold[0]] = 1
        gold_nulls = [np.zeros(size) for size in self.shape[1:]]
        for lone, places in zip(gold_nulls, gold[1:], strict=True):
            lone[places] = 1
        self.truth = self.sums(Beads(gold_pairs, *gold_nulls))

    def sums(self, beads):
        """Sum of each feature, weighted by the beads' numbers, in the order of `NAMES`."""
        of_shapes = beads.pairs.sum(axis=(1, 2))
        of_groups = [np.einsum("fsij,sij->f", self.pairs[:, g], beads.pairs[g]) for g in GROUPS.values()]
        of_nulls = self.nulls[0] @ beads.source_nulls + self.nulls[1] @ beads.target_nulls
        return np.concatenate([of_shapes, *of_groups, of_nulls])

    def potentials(self, weights):
        of_shapes, *of_groups, of_nulls = np.split(weights, PARTS)
        pairs = np.empty(self.shape)
        for own, shapes in zip(of_groups, GROUPS.values(), strict=True):
            pairs[shapes] = np.tensordot(own, self.pairs[:, shapes], 1)
        pairs += of_shapes[:, None, None]
        return Beads(pairs, *(of_nulls @ features for features in self.nulls))

    def gradient(self, weights):
        """Gradient of the log-likelihood of the gold path, and the gold beads' log-probabilities (a lower bound)."""
        found, _ = posteriors(self.potentials(weights))
        chances = [found.pairs[self.gold[0]], found.source_nulls[self.gold[1]], found.target_nulls[self.gold[2]]]
        return self.truth - self.sums(found), sum(np.log(np.maximum(p, 1e-12)).sum() for p in chances)


def fit(documents, size, rounds, penalty):
    """Adam on exact gradients, eight documents a step."""
    weights, first, second = np.zeros(size), np.zeros(size), np.zeros(size)
    random, t = np.random.default_rng(1), 0
    for number in range(rounds):
        total, rate = 0.0, 0.3 * 0.5 ** (number * 10 / rounds)
        order = random.permutation(len(documents))
        for start in range(0, len(order), 8):
            step = np.zeros(size)
            for k in order[start : start + 8]:
                one, value = documents[k].gradient(weights)
                step += one
                total += value
            step = step / 8 - penalty * weights
            t += 1
            first = 0.9 * first + 0.1 * step
            second = 0.99 * second + 0.01 * step**2
            weights = weights + rate * (first / (1 - 0.9**t)) / (np.sqrt(second / (1 - 0.99**t)) + 1e-8)
        print(f"round {number}: log-likelihood a document {total / len(documents):.4f}", file=sys.stderr, flush=True)
    return weights


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", nargs="+", type=Path)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--rounds", type=int, default=40)
    parser.add_argument("--unrelated", type=int, default=40)
    parser.add_argument("--penalty", type=float, default=0.0003)
    options = parser.parse_args()
    documents = [Document(*found) for found in read_documents(options.gold, options.unrelated)]
    weights = fit(documents, len(NAMES), options.rounds, options.penalty)
    card = {
        "what": "feature weights of the sentence aligner",
        "made_by": "scripts/train_aligner.py",
        "trained_on": [f"{folder.parent.name}/{folder.name}" for folder in options.gold] + ["moved", "unrelated"],
        "documents": len(documents),
        "licence": "MIT",
        "weights": {name: round(float(value), 4) for name, value in sorted(zip(NAMES, weights, strict=True))},
    }
    options.out.parent.mkdir(parents=True, exist_ok=True)
    options.out.write_text(json.dumps(card, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
