#!/usr/bin/env python3
"""Learn when two texts belong together at all (`bitext/alignment/relatedness.py`), and print how often that errs.

    .venv/bin/python scripts/train_relatedness.py BENCH_DIR/align

Learned from newstest2011, told on newstest2012: documents of all variants and pieces of them with at least one gold
bead, against sides of different documents and pieces of those. Both classes weigh the same.
"""

from __future__ import annotations

import argparse
import random
import tarfile
import tempfile
from pathlib import Path

import numpy as np
from bench_align import VARIANTS, load_scorer, read_documents
from logistic import fit

from bitext.alignment.evidence import Evidence, Side
from bitext.alignment.lattice import posteriors
from bitext.alignment.lexicon import load_lexicon
from bitext.alignment.relatedness import measure
from bitext.alignment.scoring import load_weights, potentials

SETS = ("wmt11", "wmt12")
SIZES = (1, 2, 3, 5, 8)
JOINED = (2, 4, 6)
PENALTY = 1e-3
THRESHOLDS = (0.9, 0.5, 0.2, 0.1, 0.05, 0.01)


def iter_pairs(documents, chance):
    """(kind, English, Spanish) of pairs of texts; kinds of pairs that do not belong begin with "unrelated"."""
    for variant in VARIANTS[:5]:
        for english, spanish, gold in documents[variant]:
            yield variant, english, spanish
            for size in SIZES:
                source, target = (cut(side, size, chance) for side in (english, spanish))
                if variant in ("v1", "v2"):  # pieces that begin together
                    target = slice(min(source.start, max(0, len(spanish) - size)), source.start + size)
                if any(set(s) <= set(range(*source.indices(10**6))) and set(t) <= set(range(*target.indices(10**6)))
                       for s, t in gold if s and t):  # fmt: skip
                    yield f"{variant} pieces", english[source], spanish[target]
    plain = documents["v1"]
    for count in JOINED:
        for first in range(0, len(plain) - count + 1, count):
            for variant in ("v3", "v4"):
                yield f"{variant} joined", *join(documents[variant], range(first, first + count))
            other = [(first + len(plain) // 2 + k) % len(plain) for k in range(count)]
            yield "unrelated joined", join(plain, range(first, first + count))[0], join(plain, other)[1]
    for step in (1, 2, 3):
        for k, (english, _, _) in enumerate(plain):
            spanish = plain[(k + step * len(plain) // 4) % len(plain)][1]
            yield "unrelated", english, spanish
            for size in SIZES:
                other = chance.choice((size, size, *SIZES, len(spanish)))
                yield "unrelated pieces", english[cut(english, size, chance)], spanish[cut(spanish, other, chance)]


def join(documents, places):
    """Neighbouring documents as one long text."""
    return tuple([text for place in places for text in documents[place][side]] for side in (0, 1))


def cut(side, size, chance):
    start = chance.randrange(max(1, len(side) - size + 1))
    return slice(start, min(len(side), start + size))


def measure_pair(english, spanish):
    sides = [Side.of(texts, code, load_lexicon()) for texts, code in ((english, "en"), (spanish, "es"))]
    _, odds = posteriors(potentials(Evidence.of(*sides), load_weights()))
    return measure(odds, len(english), len(spanish))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("bench", type=Path)
    bench = parser.parse_args().bench
    scorer, chance, data = load_scorer(bench / "score.py"), random.Random(3), {}
    with tempfile.TemporaryDirectory() as folder:
        with tarfile.open(bench / "dev.tar.xz") as archive:
            archive.extractall(folder, filter="data")
        for name in SETS:
            pairs = list(iter_pairs(read_documents(Path(folder) / "dev" / name, scorer), chance))
            kinds = np.array([kind for kind, _, _ in pairs])
            values = np.array([measure_pair(english, spanish) for _, english, spanish in pairs])
            data[name] = kinds, values, ~np.char.startswith(kinds, "unrelated")
    _, values, related = data[SETS[0]]
    share = related.mean()
    weights = fit(values, related, penalty=PENALTY, importance=np.where(related, 0.5 / share, 0.5 / (1 - share)))
    print(f"WEIGHTS = ({', '.join(f'{weight:.3f}' for weight in weights)})\n")
    kinds, values, related = data[SETS[1]]
    p = 1 / (1 + np.exp(-np.column_stack([values, np.ones(len(values))]) @ np.round(weights, 3)))
    print(f"| {SETS[1]} | pairs | {' | '.join(f'taken for the other below {t}' for t in THRESHOLDS)} |")
    for kind in dict.fromkeys(kinds.tolist()):
        own, wrong = kinds == kind, (lambda t, k=kind: p >= t if k.startswith("unrelated") else p < t)
        print(f"| {kind} | {own.sum()} | {' | '.join(f'{wrong(t)[own].sum()}' for t in THRESHOLDS)} |")
    share = related.mean()
    importance = np.where(related, 0.5 / share, 0.5 / (1 - share)) / len(p)
    bins = [np.minimum((p * 10).astype(int), 9) == k for k in range(10)]
    gaps = [abs(((p - related) * importance)[inside].sum()) for inside in bins]
    print(f"calibration error, both classes of equal weight: {sum(gaps):.4f}")


if __name__ == "__main__":
    main()
