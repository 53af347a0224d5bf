#!/usr/bin/env python3
"""Segmenters side by side: ours, trained Punkt, and peers, on the same inputs in one run.

    .venv/bin/python scripts/bench_segment.py BENCH/seg [--peers-python PATH] [--names ours,punkt,pysbd]

--peers-python is the Python of an environment of its own in which any of pysbd, sentence-splitter, syntok,
blingfire, sentencex and yasbd-lib are installed; they are no dependency of ours, and what is not there is left out.
Prints a Markdown table: boundary F1 on each set by the set's own score.py, the mean of the sets, and MB/s on the
texts of the sets (median of three passes; peers get one segmenter built beforehand, as we do).
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import statistics
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

FIRST = ("dev_ewt_en", "dev_gum_en", "hard_en", "dev_ancora_es", "dev_gsd_es", "hard_es")
OURS = ("ours", "punkt")
PEERS = ("pysbd", "sentence-splitter", "syntok", "blingfire", "sentencex", "yasbd")
LIMIT_SECONDS = 600


def find_sets(bench: Path) -> list[str]:
    """Every SET_en.jsonl and SET_es.jsonl that is not training data, the known ones first."""
    names = sorted(path.stem for path in bench.glob("*_e[ns].jsonl") if not path.stem.startswith("train"))
    return [*(name for name in FIRST if name in names), *(name for name in names if name not in FIRST)]


def make(name: str, language: str) -> Any:
    """A function from text to sentences. Runs in our Python for OURS and in the peers' Python for PEERS."""
    if name in OURS:
        import bitext

        return lambda text: [s.text for s in bitext.segment(text, language, engine=OURS_ENGINE[name])]
    if name == "pysbd":
        import pysbd

        return pysbd.Segmenter(language=language, clean=False).segment
    if name == "sentence-splitter":
        from sentence_splitter import SentenceSplitter

        return SentenceSplitter(language=language).split
    if name == "syntok":
        from syntok import segmenter

        return lambda text: [
            "".join(token.spacing + token.value for token in sentence)
            for paragraph in segmenter.analyze(text)
            for sentence in paragraph
        ]
    if name == "blingfire":
        import blingfire

        return lambda text: blingfire.text_to_sentences(text).split("\n")
    if name == "sentencex":
        import sentencex

        return lambda text: list(sentencex.segment(language, text))
    import yasbd

    return yasbd_function(yasbd, language)


OURS_ENGINE = {"ours": "rules", "punkt": "punkt"}


def yasbd_function(yasbd: Any, language: str) -> Any:
    segmenter = yasbd.BoundaryDetector(lang=language, preserve_quote_and_paren=False)  # as the gold splits
    return lambda text: list(segmenter.segment(text))


def run_worker(name: str, bench: Path) -> None:
    """Print one JSON line a set: seconds, bytes, and the sentences of each item."""
    for dataset in find_sets(bench):
        items = [json.loads(line) for line in (bench / f"{dataset}.jsonl").read_text(encoding="utf-8").splitlines()]
        split = make(name, dataset[-2:])
        split(items[0]["text"])
        spent = []
        for _ in range(3):
            start = time.perf_counter()
            sentences = [split(item["text"]) for item in items]
            spent.append(time.perf_counter() - start)
        size = sum(len(item["text"].encode()) for item in items)
        print(json.dumps({"set": dataset, "seconds": statistics.median(spent), "bytes": size, "found": sentences}))


def load_scorer(bench: Path) -> Any:
    spec = importlib.util.spec_from_file_location("score", bench / "score.py")
    if spec is None or spec.loader is None:
        raise SystemExit(f"{bench}: expected score.py, found none")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def measure(name: str, python: str, bench: Path) -> tuple[list[float], float] | None:
    """F1 on each set in percent, and MB/s; `None` where the segmenter is not installed or fails."""
    command = [python, __file__, str(bench), "--worker", name]
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=LIMIT_SECONDS)
    except subprocess.TimeoutExpired:
        print(f"{name}: not done in {LIMIT_SECONDS} s", file=sys.stderr)
        return None
    if done.returncode:
        print(f"{name}: left out: {done.stderr.strip().splitlines()[-1]}", file=sys.stderr)
        return None
    scorer, f1, seconds, size = load_scorer(bench), [], 0.0, 0
    for line in done.stdout.splitlines():
        record = json.loads(line)
        items = scorer.load(bench / f"{record['set']}.jsonl")
        f1.append(100 * scorer.score(items, record["found"])["F1"])
        seconds, size = seconds + record["seconds"], size + record["bytes"]
    return f1, size / 1e6 / seconds


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("bench", type=Path)
    parser.add_argument("--peers-python")
    parser.add_argument("--names", default=",".join(OURS + PEERS))
    parser.add_argument("--worker", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.worker:
        run_worker(options.worker, options.bench)
        return
    sets = find_sets(options.bench)
    print(f"| segmenter | {' | '.join(name.removeprefix('dev_') for name in sets)} | mean | MB/s |")
    print("|---|" + "---|" * (len(sets) + 2))
    for name in options.names.split(","):
        python = sys.executable if name in OURS else options.peers_python
        found = measure(name, python, options.bench) if python else None
        if found:
            f1, speed = found
            cells = " | ".join(f"{value:.1f}" for value in [*f1, statistics.mean(f1)])
            print(f"| {name} | {cells} | {speed:.2f} |", flush=True)


if __name__ == "__main__":
    main()
