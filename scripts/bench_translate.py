#!/usr/bin/env python3
"""Time bitext's neural engine beside argostranslate's own loop: same package, texts, beam and cores, in one run.

    .venv/bin/python scripts/bench_translate.py PACKAGE_DIR [--threads N] [--beam N] [--rounds N] [--texts FILE]
    .venv/bin/python scripts/bench_translate.py PACKAGE_DIR --memory SENTENCES [--texts FILE]

PACKAGE_DIR is an unpacked Argos package from English. The texts are the English articles of corpora/news-mini, one
string an article, or the lines of FILE, ten to an article. argostranslate's `apply_packaged_translation` runs as its
`translate` calls it, with its default settings but for --threads; its sentence splitters (stanza, minisbd: they
download models) are replaced by bitext's. Tokens are the model's, of the source, the same count for all. Seconds of
the processor are what the work takes; seconds of the clock show what others on the machine take too. --memory
translates that many sentences, of the corpus again and again or the lines of FILE, and prints the process's memory on
the way.
"""

from __future__ import annotations

import argparse
import gc
import resource
import statistics
import sys
import time
import types
from collections.abc import Callable
from pathlib import Path

import bitext
from bitext.translation import EngineOptions
from bitext.translation.neural import NeuralEngine
from bitext.translation.packages import Package, iter_packages
from bitext.translation.tokenization import load_tokenizer

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "scripts"))
from make_news_mini import read_gold  # noqa: E402


def load_texts(path: Path | None) -> list[str]:
    if path is not None:
        lines = path.read_text(encoding="utf-8").splitlines()
        return ["\n".join(lines[start : start + 10]) for start in range(0, len(lines), 10)]
    golds = [read_gold(path) for path in sorted((ROOT / "corpora" / "news-mini" / "gold").glob("*.tsv"))]
    return ["\n".join(block.text for block in gold.sides["en"]) for gold in golds if gold.sides["en"]]


def load_argos(path: Path, threads: int) -> Callable[[str], str]:
    """argostranslate's loop for one package, without the splitters it would import and download."""
    for name in ("stanza", "minisbd"):
        sys.modules[name] = types.ModuleType(name)
    sys.modules["minisbd"].SBDetect = object  # type: ignore[attr-defined]
    sys.modules["minisbd"].models = types.SimpleNamespace()  # type: ignore[attr-defined]
    import ctranslate2
    from argostranslate import package, settings, translate

    own = package.Package(path)
    translator = ctranslate2.Translator(
        str(path / "model"), device="cpu", inter_threads=settings.inter_threads,
        intra_threads=threads or settings.intra_threads, compute_type=settings.compute_type,
    )  # fmt: skip

    class Splitter:
        def split_sentences(self, text: str) -> list[str]:
            return [segment.text for segment in bitext.segment(text, "en")]

    def run(text: str) -> str:
        paragraphs = translate.ITranslation.split_into_paragraphs(text)
        done = [translate.apply_packaged_translation(own, p, translator, Splitter())[0].value for p in paragraphs]
        return "\n".join(done)

    return run


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("package", type=Path)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--memory", type=int, default=0, metavar="SENTENCES")
    parser.add_argument("--texts", type=Path, help="sentences, one a line, instead of the corpus")
    parser.add_argument("--limit", type=int, help="of --texts, so many lines")
    parser.add_argument("--beam", type=int, default=4, help="bitext's; argostranslate's own is 4")
    parser.add_argument("--threads", type=int, default=0, help="of both; 0: as many as each takes by itself")
    options = parser.parse_args()
    package = next(p for p in iter_packages(options.package.parent) if p.path == options.package)
    engine = NeuralEngine(package, EngineOptions(cache=False, beam_size=options.beam, threads=options.threads))
    if options.memory:
        show_memory(engine, options.memory, options.texts)
        return
    texts = load_texts(options.texts)[: options.limit and options.limit // 10]
    argos = load_argos(options.package, options.threads)
    contenders: dict[str, Callable[[], list[str]]] = {
        "argostranslate, its loop": lambda: [argos(text) for text in texts],
        "bitext, engine": lambda: [t.text for t in engine.translate([s for text in texts for s in sentences(text)])],
        "bitext, verified": lambda: [t.text for t in bitext.translate(texts, "en", "es", engine=engine)],
        "bitext, verified, an article at a time": lambda: [
            t.text for text in texts for t in bitext.translate([text], "en", "es", engine=engine)
        ],
    }
    times: dict[str, list[tuple[float, float]]] = {name: [] for name in contenders}
    for name, run in contenders.items():
        out = run()  # warm
        print(f"{name}: {sum(len(text.split()) for text in out)} words out", file=sys.stderr)
    for _ in range(options.rounds):  # taken in turns, so that noise falls on all
        for name, run in contenders.items():
            start = time.process_time(), time.perf_counter()
            run()
            times[name].append((time.process_time() - start[0], time.perf_counter() - start[1]))
    report(times, sum(len(text.split()) for text in texts), count_tokens(package, texts))


def count_tokens(package: Package, texts: list[str]) -> int:
    tokenizer = load_tokenizer(package)
    return sum(len(tokenizer.encode(sentence)) for text in texts for sentence in sentences(text))


def report(times: dict[str, list[tuple[float, float]]], words: int, tokens: int) -> None:
    medians = {name: [statistics.median(column) for column in zip(*own, strict=True)] for name, own in times.items()}
    base = next(iter(medians.values()))
    print(f"{words:,} source words, {tokens:,} source tokens")
    print("| | tokens/s of processor | words/s of processor | times argostranslate | by the clock |")
    print("|---|---|---|---|---|")
    for name, (own, clock) in medians.items():
        print(f"| {name} | {tokens / own:,.0f} | {words / own:,.0f} | {base[0] / own:.2f} | {base[1] / clock:.2f} |")


def sentences(text: str) -> list[str]:
    return [segment.text for segment in bitext.segment(text, "en")]


def show_memory(engine: NeuralEngine, count: int, path: Path | None) -> None:
    if path is not None:
        own = path.read_text(encoding="utf-8").splitlines()[:count]
    else:
        once = [s for text in load_texts(None) for s in sentences(text)]
        own = [f"{i}: {once[i % len(once)]}" for i in range(count)]
    for start in range(0, len(own), 1000):
        engine.translate(own[start : start + 1000])
        done = min(start + 1000, len(own))
        if done % 10_000 == 0 or done == len(own):
            gc.collect()
            peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
            print(f"{done:,} sentences, {peak:,.0f} MB at most", flush=True)


if __name__ == "__main__":
    main()
