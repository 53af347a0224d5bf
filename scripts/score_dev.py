#!/usr/bin/env python3
"""Score the whole chain on corpora/news-mini, and its parts on dev sets with the sets' own scorers.

    scripts/test --version >/dev/null && .venv/bin/python scripts/score_dev.py [BENCH_DIR [--translate]]

BENCH_DIR holds seg/ (SET.jsonl, score.py), align/ (dev.tar.xz, score.py) and mt/ (SET.en, SET.es). Prints Markdown
tables. --translate adds the translators, which takes minutes.
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
import tarfile
import tempfile
import time
from pathlib import Path

import numpy as np

import bitext
from bitext.formats.beads import format_bead
from bitext.translation import ENGINES, EngineOptions, find_engine

STRICT_RE = re.compile(r"strict\s+P\s+([\d.]+)\s+R\s+([\d.]+)\s+F1\s+([\d.]+)")
ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "scripts"))
from make_news_mini import article_files, read_gold  # noqa: E402

SEGMENT_SETS = ("ewt_en", "gum_en", "hard_en", "ancora_es", "gsd_es", "hard_es")


def run_scorer(*command: object) -> str:
    done = subprocess.run([sys.executable, *map(str, command)], check=True, capture_output=True, text=True)
    return done.stdout


def score_news_mini(corpus: Path) -> None:
    """Blocks, segments and rows that equal the gold, and headline grades that agree with the writer's."""
    blocks, segments, rows, grades = [], [], [0, 0, 0], []
    for gold in [read_gold(path) for path in sorted((corpus / "gold").glob("*.tsv"))]:
        files = [corpus / "articles" / name for name in article_files(gold)]
        article = bitext.read_article(files[0]) if len(files) == 1 else bitext.read_article_pair(*files)
        for code in ("en", "es"):
            found = [(block.role, block.text) for block in article.side(code).blocks]
            blocks += [(block.role, block.text) in found for block in gold.sides[code]]
            for block in gold.sides[code]:
                if block.role == "body":
                    cut = [segment.text for segment in bitext.segment(block.text, code)]
                    segments += [segment in cut for segment in block.segments]
        done = bitext.align_article(article, fill=False, keep_boilerplate=True)
        pairs = {(row.en, row.es) for row in done.rows if row.en and row.es}
        truth = {(" ".join(en), " ".join(es)) for _, en, es in gold.beads if en and es}
        rows = [rows[0] + len(pairs & truth), rows[1] + len(pairs), rows[2] + len(truth)]
        grades.append(done.headline is not None and done.headline.relation == gold.head["headline"])
    print("| news-mini | |\n|---|---|")
    print(f"| blocks with their roles | {sum(blocks)} of {len(blocks)} |")
    print(f"| segments | {sum(segments)} of {len(segments)} |")
    print(f"| human pairs, P and R | {100 * rows[0] / rows[1]:.1f}, {100 * rows[0] / rows[2]:.1f} |")
    print(f"| headline grades as the writer's | {sum(grades)} of {len(grades)} |")


def score_segmenter(bench: Path) -> None:
    print("| set | P | R | F1 |\n|---|---|---|---|")
    for name in SEGMENT_SETS:
        gold = next(path for path in bench.glob("*.jsonl") if path.stem in {name, f"dev_{name}"})
        with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as predictions:
            for line in gold.read_text(encoding="utf-8").splitlines():
                item = json.loads(line)
                sentences = [segment.text for segment in bitext.segment(item["text"], item.get("lang", name[-2:]))]
                predictions.write(json.dumps({"id": item["id"], "sentences": sentences}) + "\n")
            predictions.flush()
            found = json.loads(run_scorer(bench / "score.py", gold, predictions.name))
        print(f"| {name} | {100 * found['P']:.1f} | {100 * found['R']:.1f} | {100 * found['F1']:.1f} |")


def score_aligner(bench: Path, folder: Path) -> None:
    with tarfile.open(bench / "dev.tar.xz") as archive:
        archive.extractall(folder, filter="data")
    print("| newstest2012 | strict P | R | F1 | ECE | segments/s |\n|---|---|---|---|---|---|")
    for gold in sorted((folder / "dev" / "wmt12").iterdir()):
        out = folder / "ours" / gold.name
        out.mkdir(parents=True)
        scores, right, count, spent = [], [], 0, 0.0
        for path in sorted(gold.glob("*.gold")):
            english, spanish = (path.with_suffix(s).read_text(encoding="utf-8").splitlines() for s in (".en", ".es"))
            start = time.perf_counter()
            beads = bitext.align_segments(english, spanish).beads
            spent += time.perf_counter() - start
            count += len(english) + len(spanish)
            (out / f"{path.stem}.align").write_text("".join(f"{format_bead(bead)}\n" for bead in beads))
            truth = set(path.read_text(encoding="utf-8").split("\n"))
            scores += [bead.score for bead in beads if bead.score is not None]
            right += [f"{list(b.source)}:{list(b.target)}" in truth for b in beads if b.score is not None]
        strict = STRICT_RE.search(run_scorer(bench / "score.py", out, gold))
        assert strict is not None, "score.py prints another form"
        cells = " | ".join(f"{100 * float(value):.1f}" for value in strict.groups())
        print(f"| {gold.name} | {cells} | {calibration_error(scores, right):.3f} | {count / spent:,.0f} |")


def calibration_error(scores: list[float], right: list[bool]) -> float:
    """Expected calibration error, ten equal bins."""
    score, hit = np.array(scores), np.array(right)
    bins = np.minimum((score * 10).astype(int), 9)
    gaps = [abs(score[bins == k].mean() - hit[bins == k].mean()) * (bins == k).sum() for k in set(bins.tolist())]
    return float(sum(gaps) / len(score))


def score_translators(bench: Path) -> None:
    import sacrebleu

    print("| engine | set | direction | BLEU | chrF |\n|---|---|---|---|---|")
    for name in ENGINES:
        for source, target in (("en", "es"), ("es", "en")):
            engine = find_engine(source, target, EngineOptions(name=name, cache=False))
            if engine is None:
                continue
            for path in sorted(bench.glob("*.en")):
                texts, references = (
                    path.with_suffix(f".{code}").read_text(encoding="utf-8").splitlines() for code in (source, target)
                )
                found = [t.text for t in bitext.translate(texts, source, target, engine=engine)]
                bleu, chrf = sacrebleu.metrics.BLEU(), sacrebleu.metrics.CHRF()
                cells = " | ".join(f"{metric.corpus_score(found, [references]).score:.1f}" for metric in (bleu, chrf))
                print(f"| {engine.id} | {path.stem} | {source}>{target} | {cells} |", flush=True)
    print(f"\nSignatures: `{bleu.get_signature()}`, `{chrf.get_signature()}`")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("bench", type=Path, nargs="?")
    parser.add_argument("--translate", action="store_true")
    options = parser.parse_args()
    score_news_mini(ROOT / "corpora" / "news-mini")
    if options.bench is None:
        return
    print()
    score_segmenter(options.bench / "seg")
    print()
    with tempfile.TemporaryDirectory() as folder:
        score_aligner(options.bench / "align", Path(folder))
    if options.translate:
        print()
        score_translators(options.bench / "mt")


if __name__ == "__main__":
    main()
