"""One article to rows: what is paired, filled, left out, and how each row is labelled."""

from __future__ import annotations

import io

import pytest
from conftest import CORPUS
from test_articles import EN, ES

import bitext
from bitext.errors import UsageError
from bitext.model import SegmentPair

DECK = "Nine days without a single ship"
BOILERPLATE = "Follow us on Facebook."


def article(*blocks: str) -> bitext.Article:
    return bitext.read_article(io.StringIO("\n\n".join(blocks)), id="a")


def brief(rows: list[SegmentPair] | tuple[SegmentPair, ...]) -> list[tuple[str, str, str]]:
    return [(row.role, row.origin, row.bead) for row in rows]


def test_a_complete_article_is_all_human(no_engine: None) -> None:
    rows = bitext.align(article(*EN, *ES))
    assert brief(rows) == [("headline", "human", "1-1"), ("body", "human", "1-1"), ("body", "human", "1-1")]
    assert [(row.en, row.es) for row in rows] == list(zip(EN, ES, strict=True))
    assert all(row.score is not None and row.relation is not None and not row.model for row in rows)


def test_a_missing_body_is_filled_and_says_so(with_packages: object) -> None:
    done = bitext.align_article(article(EN[0], ES[0], *EN[1:], BOILERPLATE), engine="ctranslate2")
    assert brief(done.rows) == [("headline", "human", "1-1"), ("body", "mt-en-es", "1-1"), ("body", "mt-en-es", "1-1")]
    assert [row.en for row in done.rows] == EN
    for row in done.rows[1:]:
        assert (row.score, row.relation) == (None, None)
        assert row.model.startswith("ctranslate2:")
    assert [(r.code, r.detail) for r in done.rejections] == [("boilerplate", BOILERPLATE)]


def test_a_side_missing_altogether_is_filled_with_its_headline(with_packages: object) -> None:
    rows = bitext.align_article(article(*ES), engine="ctranslate2").rows
    assert brief(rows) == [("headline", "mt-es-en", "1-1"), ("body", "mt-es-en", "1-1"), ("body", "mt-es-en", "1-1")]
    assert [row.es for row in rows] == ES


def test_without_an_engine_a_missing_side_stays_blank_and_says_so(no_engine: None) -> None:
    rows = bitext.align(article(EN[0], ES[0], *EN[1:]))
    assert brief(rows) == [("headline", "human", "1-1"), ("body", "human", "1-0"), ("body", "human", "1-0")]
    for row in rows[1:]:
        assert (row.es, row.model) == ("", "")
        assert [finding.code for finding in row.findings] == ["no-engine"]


def test_nothing_is_filled_when_not_asked(with_packages: object) -> None:
    done = bitext.align_article(article(EN[0], ES[0], *EN[1:]), fill=False)
    assert brief(done.rows) == [("headline", "human", "1-1")]
    assert [r.code for r in done.rejections] == ["unpaired", "unpaired"]


EXTRA = "The weather was fine on the Gulf coast that morning, and gulls slept on the cranes."


def test_a_human_side_is_never_filled_or_overwritten(with_packages: object) -> None:
    """A sentence that the other side leaves out is unpaired, not translated."""
    whole = article(*EN, EXTRA, *ES)
    done = bitext.align_article(whole)
    assert {row.origin for row in done.rows} == {"human"}
    assert [(r.code, r.detail) for r in done.rejections] == [("unpaired", EXTRA)]
    kept = bitext.align_article(whole, keep_unpaired=True).rows
    assert (kept[-1].en, kept[-1].es, kept[-1].bead, kept[-1].score) == (EXTRA, "", "1-0", None)


def test_partial_fills_a_paragraph_without_a_counterpart_in_its_place(with_packages: object) -> None:
    whole = article(EN[0], EN[1], EXTRA, EN[2], *ES)
    done = bitext.align_article(whole, fill="partial", engine="ctranslate2")
    assert [row.en for row in done.rows] == [EN[0], EN[1], EXTRA, EN[2]]
    assert [row.origin for row in done.rows] == ["human", "human", "mt-en-es", "human"]
    assert [row.es for row in done.rows if row.origin == "human"] == ES
    assert not done.rejections


def test_partial_leaves_a_sentence_alone_that_its_paragraph_lacks(with_packages: object) -> None:
    """Somebody translated the paragraph and chose to leave the sentence out."""
    done = bitext.align_article(article(EN[0], EN[1], f"{EN[2]} {EXTRA}", *ES), fill="partial", engine="ctranslate2")
    assert {row.origin for row in done.rows} == {"human"}


def test_an_unknown_way_to_fill_is_refused() -> None:
    with pytest.raises(UsageError, match="partal"):
        bitext.align(article(*EN, *ES), fill="partal")  # type: ignore[arg-type]


def test_boilerplate_can_be_kept(no_engine: None) -> None:
    rows = bitext.align_article(article(*EN, BOILERPLATE, *ES), keep_boilerplate=True).rows
    assert [(row.en, row.es) for row in rows if row.role == "boilerplate"] == [(BOILERPLATE, "")]


def test_a_deck_is_filled_with_the_body_it_belongs_to(with_packages: object) -> None:
    rows = bitext.align_article(article(EN[0], DECK, ES[0], *EN[1:]), engine="ctranslate2").rows
    assert brief(rows)[:2] == [("headline", "human", "1-1"), ("deck", "mt-en-es", "1-1")]


def test_rows_come_in_reading_order(no_engine: None) -> None:
    spanish_extra = "El clima era bueno en la costa aquella mañana y las gaviotas dormían en las grúas del muelle."
    rows = bitext.align_article(article(*EN, *ES[:2], spanish_extra, ES[2]), keep_unpaired=True).rows
    assert [row.es for row in rows] == [*ES[:2], spanish_extra, ES[2]]


def test_documents_can_be_given_in_either_order(no_engine: None) -> None:
    whole = article(*EN, *ES)
    english, spanish = whole.sides
    assert bitext.align(english, spanish) == bitext.align(spanish, english) == bitext.align(whole)
    with pytest.raises(UsageError, match="found one"):
        bitext.align(english)
    with pytest.raises(UsageError, match="en and en"):
        bitext.align(english, english)


def test_ids_hang_on_content_and_origin_only(no_engine: None) -> None:
    first = bitext.align(article(*EN, *ES))
    second = bitext.align(bitext.read_article(io.StringIO("\n\n".join([*ES, *EN])), id="another"))
    assert [row.id for row in first] == [row.id for row in second]
    assert len({row.id for row in first}) == 3


def test_two_runs_give_the_same_rows(with_packages: object) -> None:
    whole = article(EN[0], ES[0], *EN[1:], BOILERPLATE)
    assert bitext.align_article(whole) == bitext.align_article(whole)


def test_progress_is_told(with_packages: object) -> None:
    told: list[tuple[int, int]] = []
    bitext.align_article(article(*EN), engine="ctranslate2", on_progress=lambda done, total: told.append((done, total)))
    assert told[-1] == (3, 3)


def test_an_engine_of_ones_own_can_translate() -> None:
    class Shouting:
        id = "shouting"

        def translate(self, segments: list[str]) -> list[bitext.Translation]:
            return [bitext.Translation(segment.upper(), -0.5, self.id) for segment in segments]

        least_score = None

        def alternatives(self, segments: list[str]) -> list[list[bitext.Translation]]:
            return [[] for _ in segments]

        def unseen_words(self, source: str, translation: str) -> list[str]:
            return ["made-up"] if "ONE" in translation else []

        def close(self) -> None:
            pass

    found = bitext.translate(["One here. Two there!", " "], "en", "es", engine=Shouting())
    assert [t.text for t in found] == ["ONE HERE. ¡TWO THERE!", " "]
    assert found[0].score == -0.5
    assert bitext.Finding("unseen-word", "made-up") in found[0].findings


def test_a_block_that_moved_is_paired_and_marked(no_engine: None) -> None:
    gold = CORPUS / "articles"
    bodies = {
        code: [line for line in (gold / f"01-port-strike.{code}.txt").read_text(encoding="utf-8").split("\n") if line]
        for code in ("en", "es")
    }
    other = {
        code: [line for line in (gold / f"11-vaccination.{code}.txt").read_text(encoding="utf-8").split("\n") if line]
        for code in ("en", "es")
    }
    english = "\n\n".join(bodies["en"] + other["en"][2:7])
    spanish = "\n\n".join([bodies["es"][0], *other["es"][2:7], *bodies["es"][1:]])
    article = bitext.read_article_pair(io.StringIO(english), io.StringIO(spanish))
    moved = [row for row in bitext.align(article) if "crossing" in [finding.code for finding in row.findings]]
    assert len(moved) >= 3


def test_unsure_pairs_can_be_left_out_and_are_counted(no_engine: None) -> None:
    whole = article(*EN, *ES)
    scores = [row.score for row in bitext.align(whole)]
    assert len(scores) == 3
    none = bitext.align_article(whole, min_score=1.0)
    assert [row.role for row in none.rows] == ["headline"]
    assert [rejection.code for rejection in none.rejections] == ["low-score"] * 4
    assert len(bitext.align_article(whole, min_score=0.5).rows) == 1 + sum((score or 0) >= 0.5 for score in scores[1:])
