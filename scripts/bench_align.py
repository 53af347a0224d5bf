#!/usr/bin/env python3
"""Compare aligners on the same documents in one run: ours, NLTK's Gale-Church, hunalign and Bleualign where installed.

    .venv/bin/python scripts/bench_align.py BENCH_DIR/align [--set wmt12] [--reliability]

The folder holds dev.tar.xz (SET/VARIANT/DOC.en, .es, .gold) and score.py. Prints Markdown: strict and lax F1, segments
a second of processor time and peak memory, each aligner in a process of its own. Two more variants are made here of v1:
`moved`, in which a block of three to six Spanish segments stands elsewhere, and `unrelated`, in which sides do not
belong together. --reliability prints how often beads of each score are right.
"""

from __future__ import annotations

import argparse
import importlib.util
import multiprocessing
import random
import resource
import sys
import tarfile
import tempfile
from pathlib import Path

import numpy as np
from align_peers import COMMANDS, find_command, with_bleualign, with_hunalign

import bitext

VARIANTS = ("v1", "v2", "v3", "v4", "moved", "unrelated")


def load_scorer(path):
    spec = importlib.util.spec_from_file_location("align_score", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def read_documents(folder, scorer):
    """(English, Spanish, gold beads) of each document, by variant."""
    documents = {}
    for variant in VARIANTS[:4]:
        documents[variant] = [
            (*(gold.with_suffix(s).read_text(encoding="utf-8").splitlines() for s in (".en", ".es")), scorer.read(gold))
            for gold in sorted((folder / variant).glob("*.gold"))
        ]
    chance, plain = random.Random(5), documents["v1"]
    documents["moved"] = [move_block(*document, chance) for document in plain]
    half = len(plain) // 3  # far enough that no two documents stem from one article
    documents["unrelated"] = [
        (english, plain[(k + half) % len(plain)][1], set()) for k, (english, _, _) in enumerate(plain)
    ]
    return documents


def move_block(english, spanish, gold, chance):
    """The document with a block of Spanish segments moved by at least four places."""
    order = moved_order(len(spanish), chance)
    place = {old: new for new, old in enumerate(order)}
    moved_gold = {(source, tuple(sorted(place[j] for j in target))) for source, target in gold}
    return english, [spanish[old] for old in order], moved_gold


def moved_order(count, chance):
    """Old places in their new order: a block of three to six of *count* segments stands elsewhere."""
    size = chance.randint(3, 6)
    first = chance.randrange(count - size)
    rest = [*range(first), *range(first + size, count)]
    to = chance.choice([place for place in range(len(rest) + 1) if abs(place - first) >= 4] or [first])
    return rest[:to] + list(range(first, first + size)) + rest[to:]


def moved_block(order):
    """The old places of the fewest segments without which an order from `moved_order` is in order."""
    return min(
        (set(range(first, first + size)) for size in range(7) for first in range(len(order) - size + 1)
         if (left := [old for old in order if not first <= old < first + size]) == sorted(left)),
        key=len,
    )  # fmt: skip


def with_bitext(english, spanish, engine="bitext"):
    beads = bitext.align_segments(english, spanish, engine=engine).beads
    return [(bead.source, bead.target, bead.score) for bead in beads]


def with_gale_church(english, spanish):
    return with_bitext(english, spanish, "gale-church")


ALIGNERS = {
    "bitext": with_bitext, "gale-church (nltk)": with_gale_church,
    "hunalign": with_hunalign, "Bleualign": with_bleualign,
}  # fmt: skip


def run(name, documents, queue):
    """Align everything in this process; put beads, segments a second and peak memory (MB) by variant."""
    align, result = ALIGNERS[name], {}
    align(["Warm up."], ["Calentamiento."])
    for variant, items in documents.items():
        before = sum(resource.getrusage(who).ru_utime for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
        beads = [align(english, spanish) for english, spanish, _ in items]
        after = sum(resource.getrusage(who).ru_utime for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
        segments = sum(len(english) + len(spanish) for english, spanish, _ in items)
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        result[variant] = beads, segments / max(after - before, 1e-9), peak
    queue.put(result)


def reliability(results, documents):
    """Share of right beads by score, and the expected calibration error of each variant (ten equal bins)."""
    scores, right = {}, {}
    for variant in VARIANTS[:4]:
        beads = [
            (score, (source, target) in gold)
            for found, (_, _, gold) in zip(results[variant][0], documents[variant], strict=True)
            for source, target, score in found
            if score is not None
        ]
        scores[variant], right[variant] = (np.array(column, dtype=float) for column in zip(*beads, strict=True))
    print("\n| score | beads | mean score | right |\n|---|---|---|---|")
    score, hit = np.concatenate(list(scores.values())), np.concatenate(list(right.values()))
    for k, inside in enumerate_bins(score):
        print(f"| {k / 10:.1f} to {(k + 1) / 10:.1f} | {inside.sum():,} | {score[inside].mean():.3f} "
              f"| {hit[inside].mean():.3f} |")  # fmt: skip
    print()
    for variant, score in scores.items():
        gaps = [abs(score[b].mean() - right[variant][b].mean()) * b.sum() for _, b in enumerate_bins(score)]
        print(f"calibration error {variant}: {sum(gaps) / len(score):.4f}")


def enumerate_bins(score):
    bins = np.minimum((score * 10).astype(int), 9)
    return [(k, bins == k) for k in range(10) if (bins == k).any()]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("bench", type=Path)
    parser.add_argument("--set", default="wmt12")
    parser.add_argument("--reliability", action="store_true")
    options = parser.parse_args()
    scorer = load_scorer(options.bench / "score.py")
    with tempfile.TemporaryDirectory() as folder:
        with tarfile.open(options.bench / "dev.tar.xz") as archive:
            archive.extractall(folder, filter="data")
        documents = read_documents(Path(folder) / "dev" / options.set, scorer)
    print(f"| aligner | {' | '.join(VARIANTS[:5])} | unrelated: links (p >= .9) | segments/s | MB |")
    print(f"|---|{'---|' * 8}")
    results = {}
    for name in ALIGNERS:
        if name in COMMANDS and find_command(name) is None:
            print(f"{name} is not installed, left out", file=sys.stderr)
            continue
        queue = multiprocessing.get_context("spawn").SimpleQueue()
        process = multiprocessing.get_context("spawn").Process(target=run, args=(name, documents, queue))
        process.start()
        results[name] = queue.get()
        process.join()
        print(row(name, results[name], documents, scorer), flush=True)
    if options.reliability:
        reliability(results["bitext"], documents)


def row(name, result, documents, scorer):
    cells = []
    for variant in VARIANTS[:5]:
        pairs = zip(result[variant][0], documents[variant], strict=True)
        scored = scorer.score([({(s, t) for s, t, _ in found}, gold) for found, (_, _, gold) in pairs])
        cells.append(f"{100 * scored['strict']['F1']:.1f} / {100 * scored['lax']['F1']:.1f}")
    links = [score for found in result["unrelated"][0] for source, target, score in found if source and target]
    sure = sum(score is not None and score >= 0.9 for score in links)
    cells.append(f"{len(links)} ({sure})")
    return f"| {name} | {' | '.join(cells)} | {result['v2'][1]:,.0f} | {result['moved'][2]} |"


if __name__ == "__main__":
    main()
