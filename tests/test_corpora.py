"""corpora/news-mini: well made, and what bitext makes of it."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from conftest import CORPUS, ROOT

import bitext

sys.path.insert(0, str(ROOT / "scripts"))
from make_news_mini import GoldArticle, article_files, read_gold

GOLD = [read_gold(path) for path in sorted((CORPUS / "gold").glob("*.tsv"))]


def read(gold: GoldArticle) -> bitext.Article:
    files = [CORPUS / "articles" / name for name in article_files(gold)]
    return bitext.read_article(files[0]) if len(files) == 1 else bitext.read_article_pair(*files)


def test_it_holds_the_shapes_it_promises() -> None:
    assert len(GOLD) >= 16
    assert {gold.head["layout"] for gold in GOLD} == {"two-files", "en-then-es", "es-then-en", "headlines-then-body"}
    assert {gold.head["missing"] for gold in GOLD} == {"-", "es-body", "en-body"}
    assert {gold.head["headline"] for gold in GOLD} >= {"parallel", "adapted", "comparable"}
    shapes = {(len(en), len(es)) for gold in GOLD for _, en, es in gold.beads}
    assert shapes >= {(1, 1), (1, 2), (2, 1), (1, 0), (0, 1)}


def test_the_article_files_are_those_of_the_gold() -> None:
    expected = {name: content for gold in GOLD for name, content in article_files(gold).items()}
    found = {path.name: path.read_text(encoding="utf-8") for path in (CORPUS / "articles").iterdir()}
    assert found == expected


@pytest.mark.parametrize("gold", GOLD, ids=lambda gold: gold.name)
@pytest.mark.parametrize("language", ["en", "es"])
def test_blocks_and_roles(gold: GoldArticle, language: str) -> None:
    side = read(gold).side(language)
    assert [(b.role, b.text) for b in side.blocks] == [(b.role, b.text) for b in gold.sides[language]]


@pytest.mark.parametrize("gold", GOLD, ids=lambda gold: gold.name)
@pytest.mark.parametrize("language", ["en", "es"])
def test_segments(gold: GoldArticle, language: str) -> None:
    for block in gold.sides[language]:
        if block.role == "body":
            assert [s.text for s in bitext.segment(block.text, language)] == block.segments


def test_alignment_floor(no_engine: None) -> None:
    right = ours = wanted = 0
    for gold in GOLD:
        rows = bitext.align_article(read(gold), fill=False, keep_boilerplate=True).rows
        found = {(row.en, row.es) for row in rows if row.en and row.es}
        truth = {(" ".join(en), " ".join(es)) for _, en, es in gold.beads if en and es}
        right, ours, wanted = right + len(found & truth), ours + len(found), wanted + len(truth)
    assert right / ours >= 0.92
    assert right / wanted >= 0.92


def test_missing_sides_are_filled_and_nothing_else(with_packages: Path) -> None:
    for gold in GOLD:
        rows = bitext.align_article(read(gold), engine="ctranslate2").rows
        # The untrained model's noise is left blank where it is worse than nothing; such rows are no machine's.
        origins = {row.origin for row in rows if row.role == "body" and "blank" not in [f.code for f in row.findings]}
        expected = {"-": "human", "es-body": "mt-en-es", "en-body": "mt-es-en"}[gold.head["missing"]]
        assert origins == {expected}, gold.name


def test_every_segment_is_in_a_row_or_a_rejection(no_engine: None) -> None:
    for gold in GOLD:
        article = read(gold)
        done = bitext.align_article(article)
        kept = " ".join([*(f"{row.en} {row.es}" for row in done.rows), *(r.detail for r in done.rejections)])
        for side in article.sides:
            for block in side.blocks:
                for segment in bitext.segment(block.text, side.language):
                    assert segment.text in kept, (gold.name, segment.text)
