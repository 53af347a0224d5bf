#!/usr/bin/env python3
"""Print what bitext does on this machine: speed of each part, start-up times, memory of the main job.

    scripts/test --version >/dev/null && .venv/bin/python scripts/bench.py [ARTICLE_FILE]

Medians of several runs, on corpora/news-mini repeated; nothing is downloaded. Translation is timed for each engine
that is installed, in source words a second, since engines cut tokens differently.
"""

from __future__ import annotations

import platform
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import bitext
from bitext.translation import ENGINES, EngineOptions, find_engine

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "scripts"))
from make_news_mini import read_gold  # noqa: E402

GOLD = [read_gold(path) for path in sorted((ROOT / "corpora" / "news-mini" / "gold").glob("*.tsv"))]
RUNS = 5


def seconds(work: Callable[[], object]) -> float:
    """Median time of several runs."""
    times = []
    for _ in range(RUNS):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return statistics.median(times)


def segment_speed(language: str) -> str:
    text = "\n\n".join(block.text for gold in GOLD for block in gold.sides[language]) * 20
    return f"{len(text.encode()) / 1e6 / seconds(lambda: bitext.segment(text, language)):.1f} MB/s"


def align_speed() -> str:
    pairs = [
        tuple(
            [s for block in gold.sides[code] if block.role == "body" for s in block.segments] for code in ("en", "es")
        )
        for gold in GOLD
        if gold.head["missing"] == "-"
    ]
    count = sum(len(en) + len(es) for en, es in pairs)
    return f"{count / seconds(lambda: [bitext.align_segments(en, es) for en, es in pairs]):,.0f} segments/s"


def align_forty() -> str:
    english = [s for gold in GOLD for block in gold.sides["en"] for s in block.segments][:40]
    spanish = [s for gold in GOLD for block in gold.sides["es"] for s in block.segments][:40]
    return f"{1000 * seconds(lambda: bitext.align_segments(english, spanish)):.1f} ms"


def translate_speed(engine_name: str, source: str, target: str) -> str:
    engine = find_engine(source, target, EngineOptions(name=engine_name, cache=False))
    if engine is None:
        return "not installed"
    texts = [s for gold in GOLD for block in gold.sides[source] for s in block.segments][:60]
    engine.translate(texts[:2])
    words = sum(len(text.split()) for text in texts)
    return f"{words / seconds(lambda: engine.translate(texts)):,.0f} words/s ({engine.id})"


def start_up(*arguments: str) -> str:
    def run() -> None:
        subprocess.run([sys.executable, *arguments], check=True, stdout=subprocess.DEVNULL)

    return f"{1000 * seconds(run):.0f} ms"


def main_job(path: Path) -> str:
    command = [sys.executable, "-m", "bitext", "align", str(path), "-o", "/dev/null"]
    start = time.perf_counter()
    subprocess.run(command, check=False, stderr=subprocess.DEVNULL)
    took = time.perf_counter() - start
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    return f"{took:.1f} s, {peak:.0f} MB at most in one process"


def main() -> None:
    default = ROOT / "corpora" / "news-mini" / "articles" / "03-museum-theft.txt"
    article = Path(sys.argv[1]) if len(sys.argv) > 1 else default
    print(f"bitext {bitext.__version__}, Python {platform.python_version()}, {platform.machine()}")
    rows = {
        f"main job on {article.name}": lambda: main_job(article),
        "python -c 'import bitext'": lambda: start_up("-c", "import bitext"),
        "python -c 'pass'": lambda: start_up("-c", "pass"),
        "bitext --help": lambda: start_up("-m", "bitext", "--help"),
        "segment English": lambda: segment_speed("en"),
        "segment Spanish": lambda: segment_speed("es"),
        "align the articles of news-mini": align_speed,
        "align 40 x 40 segments": align_forty,
    }
    for engine in ENGINES:
        for source, target in (("en", "es"), ("es", "en")):
            rows[f"translate {source} to {target}, {engine}"] = lambda e=engine, s=source, t=target: translate_speed(
                e, s, t
            )
    for name, measure in rows.items():
        print(f"{name:<36} {measure()}", flush=True)


if __name__ == "__main__":
    main()
