#!/usr/bin/env python3
"""Time `bitext build` on generated articles, with one process and with two, and again without a change.

    .venv/bin/python scripts/bench_build.py [ARTICLES ...]           one line of a table for each number [20000]
    .venv/bin/python scripts/bench_build.py --profile [ARTICLES]     one process, with what takes the time [500]

The articles are the paragraphs of corpora/news-mini put together anew at random. Shapes: records of JSON Lines (seven
in ten), files with both languages, pairs of files, and pages where the extra `[html]` is installed. Of a hundred, ten
lack a side or a headline, every paragraph is missing with a probability of .1, six are copies of others, three of them
with an edit, and two are poison: binary, damaged, nested without end, one word of a megabyte. Nothing is filled, so
that what is timed is not the translator. The files of one process and of two must be the same bytes.
"""

from __future__ import annotations

import cProfile
import filecmp
import json
import pstats
import random
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from html import escape
from importlib.util import find_spec
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "scripts"))
from make_news_mini import read_gold  # noqa: E402

Record = dict[str, Any]
POISON = (b"\x00\x01\x02 binary \x00", b'{"en": "no article"}\n', b'{"en": ' + b"[" * 50_000, b"a" * (1 << 20))


def iter_records(count: int) -> Iterator[Record]:
    """Yield *count* articles as records; the same for the same count. Poison has only its bytes."""
    draw = random.Random(1)
    golds = [read_gold(path) for path in sorted((ROOT / "corpora" / "news-mini" / "gold").glob("*.tsv"))]
    sides = [{code: [b.text for b in gold.sides[code]] for code in ("en", "es")} for gold in golds]
    whole = [side for side in sides if len(side["en"]) > 3 and len(side["es"]) > 3]
    recent: list[Record] = []
    for number in range(count):
        fate = draw.random()
        if fate < 0.02:
            yield {"id": str(number), "poison": POISON[number % len(POISON)]}
            continue
        if fate < 0.08 and recent:
            record = json.loads(json.dumps(draw.choice(recent)))
            if fate < 0.05:
                for code, text in (("en", "Corrected on"), ("es", "Corregido el")):
                    record[code]["body"].append(f"{text} {number}.")
        else:
            record = _make(draw, whole, number)
            recent = [*recent[-99:], record]
        record = {**record, "id": str(number)}
        if 0.08 <= fate < 0.13:
            del record[draw.choice(("en", "es"))]
        elif 0.13 <= fate < 0.18:
            record[draw.choice(("en", "es"))].pop("headline")
        yield record


def _make(draw: random.Random, whole: list[dict[str, list[str]]], number: int) -> Record:
    chosen = draw.sample(whole, 3)
    return {
        code: {"headline": chosen[0][code][0], "body": [f"{number}. {chosen[0][code][1]}"]
               + [text for one in chosen for text in one[code][2:-1] if draw.random() > 0.1]}
        for code in ("en", "es")
    }  # fmt: skip


def generate(folder: Path, count: int) -> None:
    """Write *count* articles in their shapes."""
    has_html = find_spec("trafilatura") is not None
    with (folder / "articles.jsonl").open("wb") as lines:
        for number, record in enumerate(iter_records(count)):
            own = folder / f"{number // 1000:03}"
            own.mkdir(exist_ok=True)
            shape = number % 20
            if "poison" in record:
                (own / f"{number}.txt").write_bytes(record["poison"])
            elif shape < 14 or len(record) < 3:
                lines.write(json.dumps(record, ensure_ascii=False).encode() + b"\n")
            elif shape < 16:
                (own / f"{number}.txt").write_text("\n\n".join(_text(record[code]) for code in ("en", "es")))
            elif shape < 19 or not has_html:
                for code in ("en", "es"):
                    (own / f"{number}.{code}.txt").write_text(_text(record[code]))
            else:
                (own / f"{number}.html").write_text(_page(record["en"]))


def _text(side: Record) -> str:
    return "\n\n".join(filter(None, [side.get("headline"), *side["body"]]))


def _page(side: Record) -> str:
    body = "".join(f"<p>{escape(text)}</p>" for text in side["body"])
    title = escape(side.get("headline", ""))
    head = f'<html lang="en"><head><title>{title}</title></head>'
    return f"{head}<body><article><h1>{title}</h1>{body}</article></body></html>"


def build(source: Path, out: Path, workers: int) -> float:
    start = time.perf_counter()
    command = [sys.executable, "-m", "bitext", "build", str(source), "-o", str(out), "--fill", "none", "--quiet"]
    done = subprocess.run([*command, "--workers", str(workers)], cwd=ROOT, check=False)
    if done.returncode not in (0, 1):
        raise SystemExit(f"bitext build ended with {done.returncode}")
    return time.perf_counter() - start


def bench(count: int) -> str:
    """One line of the table."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "in").mkdir()
        generate(folder / "in", count)
        seconds = {workers: build(folder / "in", folder / str(workers), workers) for workers in (1, 2)}
        again = build(folder / "in", folder / "2", 2)
        names = [path.name for path in (folder / "1").iterdir() if path.is_file()]
        for part in names:
            if not filecmp.cmp(folder / "1" / part, folder / "2" / part, shallow=False):
                raise SystemExit(f"{part} differs between one process and two")
        peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
        rates = (f"{seconds[workers]:.1f} s, {count / seconds[workers]:.0f}/s" for workers in (1, 2))
        ratio = seconds[1] / seconds[2]
        return f"| {count:,} | {' | '.join(rates)} | {ratio:.2f} | {again:.1f} s | {peak:,.0f} MB |"


def profile(count: int) -> None:
    """Processor time an article of one process, of all and of the part that is no worker's, then where it goes."""
    from bitext.corpus import BuildOptions
    from bitext.corpus import build as build_corpus

    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "in").mkdir()
        generate(folder / "in", count)
        build_corpus([folder / "in" / "000"], folder / "warm", BuildOptions(fill="none"))
        for label in ("all", "again, nothing new"):
            start = time.process_time()
            build_corpus([folder / "in"], folder / "out", BuildOptions(fill="none"))
            print(f"{label}: {1000 * (time.process_time() - start) / count:.2f} ms an article")
        shutil.rmtree(folder / "out")
        profiler = cProfile.Profile()
        profiler.runcall(build_corpus, [folder / "in"], folder / "out", BuildOptions(fill="none"))
        pstats.Stats(profiler).sort_stats("cumtime").print_stats(60)


def main() -> None:
    numbers = [int(argument) for argument in sys.argv[1:] if argument.isdigit()]
    if "--profile" in sys.argv:
        profile(numbers[0] if numbers else 500)
        return
    print("| articles | 1 process | 2 processes | ratio | again, nothing new | peak memory of a process |")
    print("|---" * 6 + "|")
    for count in numbers or [20_000]:
        print(bench(count), flush=True)


if __name__ == "__main__":
    main()
