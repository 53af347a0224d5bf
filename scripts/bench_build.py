#!/usr/bin/env python3
"""Time `bitext build` on generated articles, with one process and with two, and again without a change.

    .venv/bin/python scripts/bench_build.py [ARTICLES]

The articles are the paragraphs of corpora/news-mini put together anew at random: complete pairs, pairs with holes,
copies, and one in a hundred that cannot be read. Nothing is filled, so that what is timed is not the translator.
"""

from __future__ import annotations

import filecmp
import json
import random
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "scripts"))
from make_news_mini import read_gold  # noqa: E402


def generate(folder: Path, count: int) -> None:
    """Write *count* articles as one JSON Lines file; the same for the same count."""
    draw = random.Random(1)
    golds = [read_gold(path) for path in sorted((ROOT / "corpora" / "news-mini" / "gold").glob("*.tsv"))]
    sides = [{code: [b.text for b in gold.sides[code]] for code in ("en", "es")} for gold in golds]
    whole = [side for side in sides if len(side["en"]) > 3 and len(side["es"]) > 3]
    with (folder / "articles.jsonl").open("w", encoding="utf-8") as stream:
        for number in range(count):
            if number % 100 == 99:
                stream.write('{"en": "no article"}\n')
                continue
            chosen = draw.sample(whole, 3)
            record = {
                code: {"headline": chosen[0][code][0], "body": [f"{number}. {chosen[0][code][1]}"]
                       + [text for one in chosen for text in one[code][2:-1] if draw.random() > 0.1]}
                for code in ("en", "es")
            }  # fmt: skip
            stream.write(json.dumps({"id": str(number), **record}, ensure_ascii=False) + "\n")


def build(source: Path, out: Path, workers: int) -> float:
    start = time.perf_counter()
    command = [sys.executable, "-m", "bitext", "build", str(source), "-o", str(out), "--fill", "none"]
    subprocess.run([*command, "--workers", str(workers)], cwd=ROOT, check=False, stderr=subprocess.DEVNULL)
    return time.perf_counter() - start


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 20_000
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "in").mkdir()
        generate(folder / "in", count)
        seconds = {workers: build(folder / "in", folder / str(workers), workers) for workers in (1, 2)}
        again = build(folder / "in", folder / "2", 2)
        for part in ("train.tsv", "dev.tsv", "test.tsv", "rejected.jsonl", "manifest.json"):
            if not filecmp.cmp(folder / "1" / part, folder / "2" / part, shallow=False):
                raise SystemExit(f"{part} differs between one process and two")
        peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
        print(f"| articles | 1 process | 2 processes | again, nothing new | peak memory of a process |\n{'|---' * 5}|")
        print(f"| {count:,} | {seconds[1]:.1f} s, {count / seconds[1]:.0f}/s | {seconds[2]:.1f} s, "
              f"{count / seconds[2]:.0f}/s | {again:.1f} s | {peak:,.0f} MB |")  # fmt: skip


if __name__ == "__main__":
    main()
