#!/usr/bin/env python3
"""Learn the weights of the informal-text classifier of the segmenter.

    .venv/bin/python scripts/train_segmenter.py BENCH/seg [--punkt DATA]

Reads train_ewt_en.jsonl (UD English EWT, CC BY-SA 4.0) there and nothing else: one logistic regression with words
and shapes for English, and one with shapes alone for Spanish, for which no informal text with a free licence was
found. Writes bitext/data/segmentation/informal-{en,es}.json. The dev sets are not read; GUM is never trained on.

--punkt trains NLTK's Punkt instead, unsupervised, on DATA/parallel.tsv.xz and DATA/mono.tsv.xz (SOURCES.md there:
their licences allow a model trained on them to be shipped), and writes punkt-{en,es}.json.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import lzma
from collections import Counter, defaultdict
from pathlib import Path

import numpy as np

from bitext.lang import get_language
from bitext.layout import iter_units
from bitext.segmentation.boundaries import find_rule_boundaries
from bitext.segmentation.informal import DATA_PATH, GapReader, is_informal

MIN_COUNT = 4  # a feature seen less often says nothing
STEPS, RATE, L2 = 400, 0.05, 3e-5
THRESHOLD = 0.5
MIN_WEIGHT = 0.03
NOT_PROSE = frozenset({"bible_kjv_rv", "manpages_po", "lilypond_docs"})
PUNKT_WORDS = 20_000  # the most frequent words whose use of capitals is kept


def gold_ends(text: str, sentences: list[str]) -> set[int]:
    """Offsets in *text* at which the gold sentences end."""
    ends, position = set(), 0
    for sentence in sentences:
        for char in sentence:
            if not char.isspace():
                while text[position].isspace():
                    position += 1
                position += 1
        ends.add(position)
    return ends


def examples(path: Path, language: str, *, has_words: bool) -> list[tuple[list[str], bool]]:
    """Each open gap of the informal paragraphs: its features, with the gold history, and whether a boundary."""
    table = get_language(language)
    found = []
    for line in path.read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        gold = gold_ends(record["text"], record["sentences"])
        for unit_start, unit_end in iter_units(record["text"]):
            text = record["text"][unit_start:unit_end]
            if not is_informal(text, language):
                continue
            by_rule = set(find_rule_boundaries(text, table))
            reader = GapReader(text, table)
            reader.has_words = has_words
            start = 0
            for index, end in enumerate(reader.ends[:-1]):
                is_end = unit_start + end in gold
                if end not in by_rule and reader.is_open(index):
                    found.append((reader.features(index, start), is_end))
                if is_end or end in by_rule:
                    start = index + 1
    return found


def learn(data: list[tuple[list[str], bool]]) -> dict[str, float]:
    """Logistic regression by Adam over the whole set, with a small L2 term."""
    counts = Counter(name for names, _ in data for name in names)
    vocabulary = {name: k + 1 for k, name in enumerate(sorted(n for n, c in counts.items() if c >= MIN_COUNT))}
    width = max(len(names) for names, _ in data)
    columns = np.zeros((len(data), width), dtype=np.int64)
    for row, (names, _) in enumerate(data):
        columns[row, : len(names)] = [vocabulary.get(name, 0) for name in names]
    truth = np.array([is_end for _, is_end in data], dtype=float)
    weights = np.zeros(len(vocabulary) + 1)
    bias = float(np.log(truth.mean() / (1 - truth.mean())))
    first, second = np.zeros_like(weights), np.zeros_like(weights)
    for step in range(1, STEPS + 1):
        error = 1 / (1 + np.exp(-(weights[columns].sum(axis=1) + bias))) - truth
        gradient = np.bincount(columns.ravel(), np.repeat(error, width), len(weights)) / len(data) + L2 * weights
        first, second = 0.9 * first + 0.1 * gradient, 0.999 * second + 0.001 * gradient**2
        weights -= RATE * (first / (1 - 0.9**step)) / (np.sqrt(second / (1 - 0.999**step)) + 1e-8)
        weights[0] = 0.0
        bias -= RATE * error.mean()
    kept = {name: round(float(weights[k]), 2) for name, k in vocabulary.items() if abs(weights[k]) >= MIN_WEIGHT}
    return {"bias": round(bias, 3), "threshold": THRESHOLD, **kept}


def punkt_text(data: Path, column: int, language: str) -> str:
    """Paragraphs for Punkt: a sample of the parallel text, four lines of one source a paragraph, and the speeches."""
    paragraphs: list[str] = []
    lines: dict[str, list[str]] = defaultdict(list)
    with lzma.open(data / "parallel.tsv.xz", "rt", encoding="utf-8") as stream:
        for number, line in enumerate(stream):
            fields = line.rstrip("\n").split("\t")
            if number % 4 == 0 and fields[0] not in NOT_PROSE:
                lines[fields[0]].append(fields[column])
    for group in lines.values():
        paragraphs += [" ".join(group[k : k + 4]) for k in range(0, len(group), 4)]
    with lzma.open(data / "mono.tsv.xz", "rt", encoding="utf-8") as stream:
        speeches = [f[2] for f in (row.rstrip("\n").split("\t") for row in stream) if f[0] == language]
    return "\n\n".join(paragraphs + speeches[::4])


def train_punkt(data: Path) -> None:
    from nltk.tokenize.punkt import PunktTrainer

    for column, language in ((1, "en"), (2, "es")):
        trainer = PunktTrainer()
        trainer.INCLUDE_ALL_COLLOCS = True
        trainer.train(punkt_text(data, column, language), finalize=True)
        parameters = trainer.get_params()
        frequent = [w for w, _ in trainer._type_fdist.most_common(PUNKT_WORDS) if w in parameters.ortho_context]
        contexts: dict[int, list[str]] = defaultdict(list)
        for word in sorted({*frequent, *parameters.abbrev_types} & set(parameters.ortho_context)):
            contexts[parameters.ortho_context[word]].append(word)
        pairs = sorted(" ".join(pair) for pair in parameters.collocations if " " not in "".join(pair))
        record = {
            "made_by": "scripts/train_segmenter.py --punkt",
            "abbreviations": " ".join(sorted(parameters.abbrev_types)),
            "starters": " ".join(sorted(parameters.sent_starters)),
            "collocations": pairs,
            "contexts": {str(flags): " ".join(words) for flags, words in sorted(contexts.items())},
        }
        out = DATA_PATH / f"punkt-{language}.json"
        out.write_text(json.dumps(record, ensure_ascii=False, indent=0) + "\n", encoding="utf-8")
        print(f"{out.name}: {len(parameters.abbrev_types)} abbreviations, {out.stat().st_size / 1000:.0f} KB, "
              f"sha256 {hashlib.sha256(out.read_bytes()).hexdigest()}", flush=True)  # fmt: skip


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("bench", type=Path)
    parser.add_argument("--punkt", type=Path, metavar="DATA")
    options = parser.parse_args()
    if options.punkt:
        train_punkt(options.punkt)
        return
    source = options.bench / "train_ewt_en.jsonl"
    digest = hashlib.sha256(source.read_bytes()).hexdigest()
    for language, has_words in (("en", True), ("es", False)):
        data = examples(source, "en", has_words=has_words)
        weights = learn(data)
        record = {"made_by": "scripts/train_segmenter.py", "from": {source.name: digest}, "weights": weights}
        out = DATA_PATH / f"informal-{language}.json"
        out.write_text(json.dumps(record, ensure_ascii=False, indent=0, sort_keys=True) + "\n", encoding="utf-8")
        print(f"{out.name}: {len(data)} gaps, {sum(y for _, y in data)} boundaries, {len(weights)} weights, "
              f"{out.stat().st_size / 1000:.0f} KB, sha256 {hashlib.sha256(out.read_bytes()).hexdigest()}")  # fmt: skip


if __name__ == "__main__":
    main()
