"""Duplicates, copies of articles, and parts by day: what stays, what goes, and what the output says of it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bitext.corpus import BuildOptions, audit_splits, build
from bitext.corpus.deduplication import NEAR_BYTES, near_bands, near_similarity, sign_near
from bitext.corpus.judging import judge_rows
from bitext.corpus.selection import Selection
from bitext.errors import UsageError
from bitext.model import SegmentPair

LONG_EN = "The harbour of Almora reopened on Monday after a storm that had closed it for nine days and cost {} million"
LONG_ES = "El puerto de Almora abrió el lunes tras un temporal que lo cerró nueve días y costó {} millones a todos"


def row(en: str, es: str, score: float = 0.9, origin: Any = "human") -> SegmentPair:
    own = score if origin == "human" else None
    return SegmentPair(f"{en}|{es}", "a", "body", en, es, own, origin, "parallel" if own else None, "1-1")


def decided(tmp_path: Path, articles: list[list[SegmentPair]], **options: Any) -> dict[str, tuple[str, str | None]]:
    """Code and, where there is one, the row that stays instead, by the English text of each row that is left out."""
    own = BuildOptions(**{"dev": 0.0, "test": 0.0, **options})
    selection = Selection(tmp_path, own)
    for number, rows in enumerate(articles):
        facts, _ = judge_rows(rows, own)
        signatures = {"en": "", "es": ""}
        known = {"id": str(number), "sha256": str(number), "day": "2024-03-05"}
        selection.add({**known, "rows": facts, "signatures": signatures})
    selection.decide()
    english = {n: one.en for n, one in enumerate(one for rows in articles for one in rows)}
    found = {f"{english[n]}#{n}": (code, kept) for n, code, kept in selection.iter_dropped()}
    selection.close()
    return found


def test_of_the_same_pair_a_persons_best_one_stays(tmp_path: Path) -> None:
    rows = [row("It rained all day.", "Llovió todo el día.", 0.7), row("It rained all day!", "Llovió todo el día", 0.8),
            row("It rained, all day", "Llovió todo el día", origin="mt-en-es")]  # fmt: skip
    found = decided(tmp_path, [rows[:1], rows[1:]])
    assert found == {
        "It rained all day.#0": ("duplicate", rows[1].id), "It rained, all day#2": ("duplicate", rows[1].id)
    }  # fmt: skip


def test_near_rows_go_only_when_asked_and_only_when_both_sides_are_near(tmp_path: Path) -> None:
    rows = [row(LONG_EN.format(3), LONG_ES.format(3), 0.8), row(LONG_EN.format(4), LONG_ES.format(4), 0.9),
            row(LONG_EN.format(5), "Otra frase distinta por completo de las demás, nunca escrita.")]  # fmt: skip
    assert decided(tmp_path, [rows]) == {}
    assert decided(tmp_path, [rows], near_rows=0.75) == {
        f"{LONG_EN.format(3)}#0": ("near-duplicate", rows[1].id)
    }  # fmt: skip
    assert decided(tmp_path, [rows], near_rows=0.99) == {}


def test_unique_sides_keep_the_best_other_side(tmp_path: Path) -> None:
    rows = [row("It rained all day.", "Llovió todo el día.", 0.7), row("It rained all day.", "No paró de llover.", 0.9),
            row("It never stopped.", "No paró de llover.", 0.8)]  # fmt: skip
    assert decided(tmp_path, [rows]) == {}
    assert decided(tmp_path, [rows], unique_sides=("en",)) == {
        "It rained all day.#0": ("duplicate-side", rows[1].id)
    }  # fmt: skip
    assert decided(tmp_path, [rows], unique_sides=("es",)) == {
        "It never stopped.#2": ("duplicate-side", rows[1].id)
    }  # fmt: skip


@given(st.lists(st.text("abcd ", max_size=30), min_size=2, max_size=2))
def test_near_signatures_are_whole_and_like_themselves(texts: list[str]) -> None:
    first, second = map(sign_near, texts)
    assert len(first) == NEAR_BYTES
    assert near_similarity(first, first) == 1.0
    assert 0.0 <= near_similarity(first, second) == near_similarity(second, first)
    assert list(near_bands(first)) == list(near_bands(sign_near(texts[0].upper())))


def write_articles(path: Path, articles: list[dict[str, Any]]) -> Path:
    path.parent.mkdir(exist_ok=True)
    path.write_text("".join(json.dumps(one) + "\n" for one in articles))
    return path.parent


def article(name: str, subject: str, *, day: str = "", more: str = "", spanish: bool = True) -> dict[str, Any]:
    """A story of eight sentences about *subject*, whose words no other story has, and one more."""
    verbs = "reopened closed grew fell moved won lost waited".split()
    found = "reabrió cerró creció cayó cambió ganó perdió esperó".split()
    english = [f"The {subject} {verb} on Monday and {subject}s everywhere {verb} with {subject}." for verb in verbs]
    other = [f"El {subject} {verb} el lunes y los {subject} de todas partes {verb} con {subject}." for verb in found]
    record: dict[str, Any] = {"id": name, "en": {"headline": f"{subject.title()} Again", "body": [*english, more]}}
    if spanish:
        record["es"] = {"headline": f"Otra vez {subject}", "body": [*other, more]}
    return {**record, "date": day} if day else record


def built(tmp_path: Path, articles: list[dict[str, Any]], **options: Any) -> list[dict[str, Any]]:
    source = write_articles(tmp_path / "in" / "a.jsonl", articles)
    build([source], tmp_path / "out", BuildOptions(**{"fill": "none", "min_score": 0.0, **options}))
    return [json.loads(line) for line in (tmp_path / "out" / "articles.jsonl").read_text().splitlines()]


def test_of_copies_of_an_article_the_complete_one_stays(tmp_path: Path) -> None:
    own = [article("draft", "harbour", spanish=False), article("final", "harbour"), article("other", "museum")]
    found = built(tmp_path, own)
    assert [one.get("copy_of") for one in found] == ["final", None, None]
    assert [one["cluster"] for one in found] == [0, 0, 2]
    again = built(tmp_path, own, duplicate_articles=0.0)
    assert [one.get("copy_of") for one in again] == [None, None, None]


def test_copies_whose_other_side_differs_stay(tmp_path: Path) -> None:
    second = article("second", "museum")
    second["en"] = article("second", "harbour")["en"]
    assert [one.get("copy_of") for one in built(tmp_path, [article("first", "harbour"), second])] == [None, None]


def test_parts_by_day_keep_what_is_later_for_dev_and_test_and_clusters_together(tmp_path: Path) -> None:
    own = [article("old", "harbour", day="2024-01-02"), article("mid", "museum", day="2024-02-01"),
           article("new", "bakery", day="2024-03-05"), article("none", "satellite"),
           article("copy", "harbour", day="2024-03-09", more="An addition of the editor.")]  # fmt: skip
    options = {"dev_from": "2024-02-01", "test_from": "2024-03-01", "duplicate_articles": 0.0}
    found = {one["id"]: one["part"] for one in built(tmp_path, own, **options)}
    assert found == {"old": "test", "mid": "dev", "new": "test", "none": "train", "copy": "test"}
    assert audit_splits(tmp_path / "out") == []


def test_a_day_that_is_none_is_refused() -> None:
    with pytest.raises(UsageError, match="test_from: expected a day, as 2024-05-31, found 31"):
        BuildOptions(test_from="31.5.2024")


@pytest.mark.parametrize("origin", ["mt-en-es", "mt-es-en", "tm"])
def test_machine_made_sides_never_enter_dev_or_test_even_by_day(tmp_path: Path, origin: str) -> None:
    rows = [row("It rained all day.", "Llovió todo el día."), row("It never stopped.", "No paró.", origin=origin)]
    assert decided(tmp_path, [rows]) == {}
    for options in ({"test_from": "2024-03-01"}, {"dev_from": "2024-03-01"}, {"test": 0.99}):
        assert decided(tmp_path, [rows], **options) == {"It never stopped.#1": ("machine-in-evaluation", None)}
