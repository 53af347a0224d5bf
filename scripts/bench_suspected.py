#!/usr/bin/env python3
"""Whether what a machine translated can be told from what people wrote, by the text alone.

    .venv/bin/python scripts/bench_suspected.py [BENCH_DIR] [--documents 30]

Takes article pairs that people wrote (corpora/news-mini; with BENCH_DIR, documents of newstest2011, many of whose
sides were both translated from a third language, pieces of 20 lines of newstest2012, and of FLORES dev, translated
straight from English), and the same with one side written by an engine out of the other. For each way of writing: the
mean over articles of some measures, and how often each puts a machine's article above a person's (AUC; 0.5 says
nothing, 1 tells them apart); of people also the highest twentieth, which a threshold would have to pass.
"the rule" is the one that is used: the fraction of articles that it suspects.
"""

from __future__ import annotations

import argparse
import statistics
import tempfile
from pathlib import Path

import numpy as np
from bench_pair import read_lines, unpack
from logistic import auc

from bitext import embed, read_article_pair, read_articles, translate
from bitext.checks.leftovers import iter_untranslated
from bitext.pipeline import align_article
from bitext.pipeline.suspecting import find_left_words

ROOT = Path(__file__).parent.parent


def news_mini():
    """Pairs of segments of each article, as bitext aligns them."""
    folder = ROOT / "corpora" / "news-mini" / "articles"
    for path in sorted(folder.glob("*.txt")):
        if ".es." in path.name:
            continue
        other = path.with_name(path.name.replace(".en.", ".es."))
        articles = [read_article_pair(path, other)] if other != path else read_articles(path)
        for article in articles:
            rows = [row for row in align_article(article, fill=False).rows if row.en and row.es and row.role == "body"]
            if len(rows) >= 4:
                yield [(row.en, row.es) for row in rows]


def newstest(folder, count):
    with tempfile.TemporaryDirectory() as place:
        documents = list(read_lines(unpack(folder / "align" / "dev.tar.xz", Path(place)) / "wmt11" / "v1"))
    for _, english, spanish in documents[:count]:
        yield list(zip(english, spanish, strict=True))[1:]


def pieces(folder, name, count):
    both = [(folder / "mt" / f"{name}.{code}").read_text(encoding="utf-8").splitlines() for code in ("en", "es")]
    pairs = list(zip(*both, strict=True))
    for start in range(0, min(len(pairs), 20 * count), 20):
        yield pairs[start : start + 20]


def measure(pairs, source, target):
    """Measures of one article, *target* being the side in question; higher is more like a machine."""
    own, other = [[pair[code == "es"] for pair in pairs] for code in (source, target)]
    left = [bool(list(iter_untranslated(a, b, target))) for a, b in zip(own, other, strict=True)]
    vectors = [np.asarray(embed(side, code)) for side, code in ((own, source), (other, target))]
    ratios = [np.log(len(b) / len(a)) for a, b in zip(own, other, strict=True)]
    words = [np.log(len(b.split()) / len(a.split())) for a, b in zip(own, other, strict=True)]
    commas = [abs(a.count(",") - b.count(",")) for a, b in zip(own, other, strict=True)]
    return {
        "untranslated": sum(left) / len(left),
        "the rule": float(bool(find_left_words(list(zip(own, other, strict=True)), target))),
        "cosine": float((vectors[0] * vectors[1]).sum(axis=1).mean()),
        "length": -statistics.pstdev(ratios),
        "words": -statistics.pstdev(words),
        "commas": -statistics.mean(commas),
    }


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, nargs="?")
    parser.add_argument("--documents", type=int, default=30)
    options = parser.parse_args()
    sets = {"news-mini": list(news_mini())}
    if options.folder:
        sets["newstest2011"] = list(newstest(options.folder, options.documents))
        for name, file in (("newstest2012", "wmt12"), ("FLORES dev", "flores-dev")):
            sets[name] = list(pieces(options.folder, file, options.documents))
    print("| text | target | articles | measure | people | their 95th | embedded model | AUC | Apertium | AUC |")
    print("|---|---|---|---|---|---|---|---|---|---|")
    for name, articles in sets.items():
        for source, target in (("en", "es"), ("es", "en")):
            found = {"people": [measure(pairs, source, target) for pairs in articles]}
            for engine in ("ctranslate2", "apertium"):
                found[engine] = []
                for pairs in articles:
                    own = [pair[source == "es"] for pair in pairs]
                    translated = translate(own, source, target, engine=engine)
                    made = [one.text or text for one, text in zip(translated, own, strict=True)]
                    both = (own, made) if source == "en" else (made, own)
                    found[engine].append(measure(list(zip(*both, strict=True)), source, target))
            for key in found["people"][0]:
                column = {who: [one[key] for one in own] for who, own in found.items()}
                means = {who: statistics.mean(own) for who, own in column.items()}
                high = sorted(column["people"])[int(0.95 * len(articles))]
                cells = [name, target, str(len(articles)), key, f"{means['people']:.3f}", f"{high:.3f}"]
                for engine in ("ctranslate2", "apertium"):
                    cells += [f"{means[engine]:.3f}", f"{auc(column[engine], column['people']):.2f}"]
                print(f"| {' | '.join(cells)} |", flush=True)


if __name__ == "__main__":
    main()
