#!/usr/bin/env python3
"""How well twins are found, how sure the scores are, and what it costs.

    .venv/bin/python scripts/bench_pair.py BENCH_DIR/align [--set wmt12]
    .venv/bin/python scripts/bench_pair.py --scale 2000,10000

The folder holds dev.tar.xz (SET/VARIANT/DOC.en and .es, one segment a line). Every document is an article; half of the
Spanish ones are taken away, so that half of the English ones have no twin. Prints Markdown: precision (of the pairs
found, how many are right), recall (of the twins that exist, how many are found), how many articles without a twin
were left without one, how many pairs are on the review list, how many of the wrong pairs and of the lost twins are
among them, and the calibration error. --scale needs no folder: it makes that many articles a side out of
paragraphs of corpora/news-mini with other names, figures and days, and prints seconds and peak memory, each in a
process of its own.
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import random
import re
import resource
import sys
import tarfile
import tempfile
import time
from pathlib import Path

import numpy as np

from bitext.articles import read_articles, twin_scoring
from bitext.articles.plain import make_side
from bitext.articles.twins import match_articles
from bitext.lang import get_language
from bitext.model import Provenance
from bitext.pipeline.pairing import read_features

ROOT = Path(__file__).parent.parent
LANGUAGES = ("en", "es")
SIZES = {
    "whole": None, "first 8": 8, "first 3": 3, "headline": 1, "Spanish headlines only": (None, 1),
    "English headlines only": (1, None),
}  # fmt: skip


def make_features(identifier, language, lines, headline=True):
    """Features of an article made of lines; the first is its headline where *headline* says so."""
    head = lines[0] if headline and lines else None
    blocks = [(line, 1.0) for line in (lines[1:] if head else lines)]
    side = make_side(identifier, get_language(language), blocks, Provenance("bench", ""), headline=head)
    return read_features(side)


def read_lines(folder):
    """(id, English lines, Spanish lines) of each document of a folder."""
    for path in sorted(folder.glob("*.en")):
        both = [path.with_suffix(f".{code}").read_text(encoding="utf-8").splitlines() for code in LANGUAGES]
        yield path.stem, *both


def unpack(archive, folder):
    with tarfile.open(archive) as tar:
        tar.extractall(folder, filter="data")
    return next(path for path in (folder / "dev", folder) if (path / "wmt11").is_dir())


def document_collection(folder, size=None, parts=1):
    """All documents of a variant as features of both sides, twins with equal ids; each cut into *parts* articles.

    *size* is how many lines of each are left, or a pair: of the English and of the Spanish. One line is a headline.
    """
    sides, sizes = ([], []), size if isinstance(size, tuple) else (size, size)
    for name, *both in read_lines(folder):
        for part in range(parts):
            for code, lines, side, most in zip(LANGUAGES, both, sides, sizes, strict=True):
                own = lines[len(lines) * part // parts : len(lines) * (part + 1) // parts][:most]
                if own:
                    headline = len(own) == 1 or 1 in sizes or sum(map(ord, name)) % 2 == 0
                    side.append(make_features(f"{name}-{part}", code, own, headline))
    return sides


def without_half(spanish, seed):
    return random.Random(seed).sample(spanish, len(spanish) // 2)


def read_cases(folder=ROOT / "tests" / "cases" / "twins"):
    """The collection of follow-up stories: features of both sides, and gold pairs by half ("train", "test")."""
    sides = [
        [read_features(article.side(code)) for article in read_articles(folder / f"{name}.jsonl")]
        for code, name in zip(LANGUAGES, ("english", "spanish"), strict=True)
    ]
    gold = {"train": set(), "test": set()}
    for line in (folder / "gold.tsv").read_text(encoding="utf-8").splitlines()[1:]:
        half, english, spanish = line.split("\t")
        gold[half].add((english or None, spanish or None))
    return sides, gold


def half_cases(half):
    """One half of the cases as a collection of its own."""
    sides, gold = read_cases()
    names = [{pair[side] for pair in gold[half]} for side in (0, 1)]
    kept = [[f for f in side if f.id in own] for side, own in zip(sides, names, strict=True)]
    return kept, {pair for pair in gold[half] if None not in pair}


def judge(name, english, spanish, gold=None, report=None):
    """Print a row of figures for a collection; without *gold*, equal ids are twins."""
    ids = {f.id for f in spanish}
    gold = {(f.id, f.id) for f in english if f.id in ids} if gold is None else gold
    matching = match_articles(english, spanish)
    twins = matching.twins
    found = {(t.english_id, t.spanish_id): t.score for t in twins if t.score is not None}
    right = len(gold & found.keys())
    alone = {f.id for f in english} - {own for own, _ in gold}
    kept = sum(1 for t in twins if t.spanish_id is None and t.english_id in alone)
    precision, recall = (100 * right / max(1, count) for count in (len(found), len(gold)))
    silent = f"{kept} of {len(alone)}" if alone else "-"
    listed = {(d.candidate.english_id, d.candidate.spanish_id) for d in matching.doubts}
    wrong, lost = found.keys() - gold, gold - found.keys()
    seen = [f"{len(own & listed)} of {len(own)}" if own else "-" for own in (wrong, lost)]
    cells = [name, f"{len(english)} x {len(spanish)}", f"{precision:.1f}", f"{recall:.1f}", silent, str(len(listed))]
    print(f"| {' | '.join([*cells, *seen])} |")
    everything = match_articles(english, spanish, threshold=0.0).twins
    if report is not None:
        report += [(t.score, (t.english_id, t.spanish_id) in gold) for t in everything if t.score is not None]
    return found


def reliability(scored):
    score, hit = (np.array(column, dtype=float) for column in zip(*scored, strict=True))
    bins = np.minimum((score * 10).astype(int), 9)
    error = sum(abs(score[bins == b].mean() - hit[bins == b].mean()) * (bins == b).sum() for b in set(bins)) / len(bins)
    print(f"\nCalibration error {error:.3f} over {len(score)} one-to-one candidates\n")
    print("| mean score | right | pairs |\n|---|---|---|")
    for b in sorted(set(bins)):
        own = bins == b
        print(f"| {score[own].mean():.3f} | {hit[own].mean():.2f} | {own.sum()} |")


def quality(folder):
    print("| articles | sizes | precision | recall | no twin, and left so | to review | wrong there | lost there |")
    print("|---|---|---|---|---|---|---|---|")
    scored = []
    for variant in ("v1", "v2", "v3", "v4"):
        english, spanish = document_collection(folder / variant)
        judge(f"{variant}, all twins", english, spanish, report=scored)
        judge(f"{variant}, half of the Spanish", english, without_half(spanish, 1), report=scored)
    for name, size in list(SIZES.items())[1:]:
        english, spanish = document_collection(folder / "v1", size)
        judge(f"v1, {name}, half of the Spanish", english, without_half(spanish, 2), report=scored)
    for variant in ("v1", "v4"):
        english, spanish = document_collection(folder / variant, parts=3)
        judge(f"{variant} cut in three, half of the Spanish", english, without_half(spanish, 3), report=scored)
    for half in ("train", "test"):
        sides, gold = half_cases(half)
        judge(f"follow-up stories ({half})", *sides, gold)
    judge("news-mini", *news_mini(), gold=None)
    reliability(scored)


def news_mini():
    sides = [], []
    for path in sorted((ROOT / "corpora" / "news-mini" / "articles").iterdir()):
        for article in read_articles(path):
            for code, side in zip(LANGUAGES, sides, strict=True):
                if article.side_state(code) != "missing":
                    side.append(read_features(article.side(code)))
    return sides


def read_paragraphs():
    """Paragraph pairs of news-mini with text on both sides, and its headline pairs."""
    headlines, paragraphs = [], []
    for path in sorted((ROOT / "corpora" / "news-mini" / "gold").glob("*.tsv")):
        for line in path.read_text(encoding="utf-8").splitlines():
            role, *sides = line.split("\t")
            texts = [" ".join(text.replace("¶ ", "").split(" ‖ ")) for text in sides]
            if role in ("headline", "body") and len(texts) == 2 and all(texts):
                (headlines if role == "headline" else paragraphs).append(tuple(texts))
    return headlines, paragraphs


SYLLABLES = "ba bel car dor el fen gal hir ir jun kel lor mar nor ol pan quil ros sal tor ul var yes zan".split()
NAME_RE = re.compile(r"(?<![.!?] )(?<!^)\b[A-ZÁÉÍÓÚÑ][a-záéíóúñü]{2,}\b")
FIGURE_RE = re.compile(r"(?<![\d.,])\d{1,3}(?![\d.,]\d|\d)")


def make_name(chance):
    return "".join(chance.sample(SYLLABLES, 3)).capitalize()


def recast(pair, chance):
    """A pair with the names and the figures that both sides have replaced by others, the same on both."""
    changes = {}
    for pattern, make in ((NAME_RE, make_name), (FIGURE_RE, lambda chance: str(chance.randrange(13, 999)))):
        for found in sorted(set(pattern.findall(pair[0])) & set(pattern.findall(pair[1]))):
            changes[found] = make(chance)
    if not changes:
        return pair
    pattern = re.compile(r"(?<![\w.,])(" + "|".join(map(re.escape, sorted(changes))) + r")(?![\w]|[.,]\d)")
    return tuple(pattern.sub(lambda match: changes[match[0]], text) for text in pair)


def make_lead(chance):
    """A sentence of each language about the same invented day, person and figure."""
    day, month, figure = chance.randrange(1, 29), chance.randrange(12), chance.randrange(100, 99_999)
    place, person = make_name(chance), f"{make_name(chance)} {make_name(chance)}"
    months = [get_language(code).months[month] for code in LANGUAGES]
    figures = f"{figure:,}", f"{figure:,}".replace(",", ".")
    return (
        f"{place.upper()} — {person} said on {months[0].title()} {day} that {figures[0]} people are concerned.",
        f"{place.upper()}.— {person} dijo el {day} de {months[1]} que el asunto afecta a {figures[1]} personas.",
    )


def write_scale(folder, count):
    """Two files of *count* records, half of them twins: a headline and eight paragraphs of news-mini, recast."""
    chance = random.Random(count)
    headlines, paragraphs = read_paragraphs()

    def make():
        drawn = [chance.choice(headlines), make_lead(chance), *chance.sample(paragraphs, 8)]
        return [recast(pair, chance) for pair in drawn]

    drawn = [make() for _ in range(count)]
    spanish = drawn[: count - count // 2] + [make() for _ in range(count // 2)]
    for code, articles, place in (("en", drawn, 0), ("es", spanish, 1)):
        with (folder / f"{code}.jsonl").open("w", encoding="utf-8") as out:
            for number, article in enumerate(articles):
                texts = [pair[place] for pair in article]
                record = {"id": str(number), code: {"headline": texts[0], "body": texts[1:]}}
                out.write(json.dumps(record, ensure_ascii=False) + "\n")


def run_scale(folder, queue):
    started = time.monotonic()
    sides = []
    for code in LANGUAGES:
        articles = read_articles(folder / f"{code}.jsonl")
        sides.append([read_features(article.side(code)) for article in articles])
    read = time.monotonic()
    found = [twin for twin in match_articles(*sides).twins if twin.score is not None]
    half = len(sides[0]) - len(sides[0]) // 2
    right = sum(1 for twin in found if twin.english_id == twin.spanish_id and int(twin.english_id) < half)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    queue.put((read - started, time.monotonic() - read, peak, right / max(1, len(found)), right / half))


def scale(counts, profile=False):
    if profile:
        import cProfile

        with tempfile.TemporaryDirectory() as place, cProfile.Profile() as profiler:
            write_scale(Path(place), counts[0])
            run_scale(Path(place), multiprocessing.Queue())
        profiler.print_stats("tottime")
        return
    print("\n| articles a side | read, s | match, s | peak MB | precision | recall |\n|---|---|---|---|---|---|")
    context = multiprocessing.get_context("spawn")
    for count in counts:
        with tempfile.TemporaryDirectory() as place:
            write_scale(Path(place), count)
            queue = context.Queue()
            process = context.Process(target=run_scale, args=(Path(place), queue))
            process.start()
            read, matched, peak, precision, recall = queue.get()
            process.join()
        print(f"| {count:,} | {read:.1f} | {matched:.1f} | {peak} | {100 * precision:.1f} | {100 * recall:.1f} |")
        sys.stdout.flush()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, nargs="?")
    parser.add_argument("--set", default="wmt12", dest="name")
    parser.add_argument("--scale", default="", help="counts, as in 2000,10000")
    parser.add_argument("--profile", action="store_true", help="with --scale: where the time goes, in this process")
    options = parser.parse_args()
    if options.scale:
        scale([int(count) for count in options.scale.split(",")], options.profile)
        return
    if options.folder is None:
        parser.error("a folder or --scale is needed")
    with tempfile.TemporaryDirectory() as place:
        folder = unpack(options.folder / "dev.tar.xz", Path(place)) / options.name
        print(f"{options.name}; evidence: {', '.join(twin_scoring.EVIDENCE)}\n")
        quality(folder)


if __name__ == "__main__":
    main()
