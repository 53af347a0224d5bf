"""Twins: which article tells the story of which, in any order, or that there is none."""

from __future__ import annotations

import csv
import json
import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest
from conftest import CORPUS, ROOT
from hypothesis import given
from hypothesis import strategies as st

import bitext
from bitext.articles.twin_review import list_doubts
from bitext.cli import main
from bitext.errors import InputError, UsageError

CASES = ROOT / "tests" / "cases" / "twins"


def gold() -> tuple[set[tuple[str, str]], set[str]]:
    """The pairs, and the articles without a twin."""
    with (CASES / "gold.tsv").open(encoding="utf-8") as stream:
        rows = [(row["english"], row["spanish"] or "") for row in csv.DictReader(stream, delimiter="\t")]
    return {row for row in rows if all(row)}, {one for row in rows if not all(row) for one in row if one}


def find(reverse: bool = False) -> list[bitext.Twin]:
    sides = [list(bitext.read_articles(CASES / f"{name}.jsonl")) for name in ("english", "spanish")]
    return bitext.find_twins(*(side[::-1] if reverse else side for side in sides))


def test_follow_up_stories_are_told_apart() -> None:
    pairs, _ = gold()
    found = {(twin.english_id, twin.spanish_id) for twin in find() if twin.score is not None}
    assert len(pairs - found) == 0
    assert len(found - pairs) <= 2


def test_each_article_is_in_one_answer_and_their_order_changes_nothing() -> None:
    twins = find()
    english = [twin.english_id for twin in twins if twin.english_id]
    spanish = [twin.spanish_id for twin in twins if twin.spanish_id]
    assert len(english) == len(set(english)) == 24
    assert len(spanish) == len(set(spanish)) == 25
    assert find(reverse=True) == twins
    assert all(0.5 <= twin.score <= 1 and twin.reasons for twin in twins if twin.score is not None)


def test_nothing_to_compare_with_and_twice_the_same() -> None:
    english = list(bitext.read_articles(CASES / "english.jsonl"))
    assert {twin.spanish_id for twin in bitext.find_twins(english, [])} == {None}
    assert bitext.find_twins([], []) == []
    with pytest.raises(InputError, match=english[0].id):
        bitext.find_twins([english[0], english[0]], [])
    with pytest.raises(UsageError):
        bitext.find_twins(english, [], threshold=2)


def test_folders_on_the_command_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for code in ("en", "es"):
        (tmp_path / code).mkdir()
        for path in (CORPUS / "articles").glob(f"*.{code}.txt"):
            shutil.copy(path, tmp_path / code / path.name)
    (tmp_path / "en" / "broken.txt").write_bytes(b"a\0b")
    assert main(["pair", str(tmp_path / "en"), str(tmp_path / "es")]) == 1
    captured = capsys.readouterr()
    header, *rows = captured.out.splitlines()
    assert header == "english\tspanish\tscore\treasons"
    assert len(rows) == 11
    for row in rows:
        english, spanish, *_ = row.split("\t")
        assert spanish == english.replace(".en.", ".es.")
    assert "broken.txt" in captured.err
    assert main(["pair", str(tmp_path / "missing"), str(tmp_path / "es")]) == 2


def test_a_folder_in_the_wrong_language_is_passed_over_and_said(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["pair", str(CASES / "spanish.jsonl"), str(CASES / "spanish.jsonl")]) == 1
    captured = capsys.readouterr()
    assert "expected an article in English, found none" in captured.err
    assert not any(line.split("\t")[2] for line in captured.out.splitlines()[1:])


def pair(*arguments: str | Path) -> int:
    return main(["pair", str(CASES / "english.jsonl"), str(CASES / "spanish.jsonl"), *map(str, arguments)])


def test_the_review_list_holds_the_doubtful_and_close_rivals_in_groups(tmp_path: Path) -> None:
    out, review = tmp_path / "out.tsv", tmp_path / "review.tsv"
    assert pair("-o", out, "--review", review) == 1
    with review.open(encoding="utf-8") as stream:
        rows = list(csv.DictReader(stream, delimiter="\t", quoting=csv.QUOTE_NONE))
    assert list(rows[0]) == ["group", "english", "spanish", "score", "taken", "why", "reasons"]
    with out.open(encoding="utf-8") as stream:
        twins = {(row["english"], row["spanish"]) for row in csv.DictReader(stream, delimiter="\t") if row["score"]}
    groups: dict[str, set[str]] = {}
    for row in rows:
        assert (row["taken"] == "yes") == ((row["english"], row["spanish"]) in twins)
        assert row["why"] == "has-rival" or float(row["score"]) < 0.95 or row["why"] == "rival"
        assert float(row["score"]) >= 0.1
        assert row["reasons"]
        groups.setdefault(row["group"], set()).update((row["english"], row["spanish"]))
    articles = [article for group in groups.values() for article in group]
    assert len(articles) == len(set(articles))  # an article is in one group
    assert [*groups] == [str(number + 1) for number in range(len(groups))]


def test_follow_up_stories_that_were_taken_for_twins_are_on_the_review_list(tmp_path: Path) -> None:
    assert pair("-o", tmp_path / "out", "--review", tmp_path / "review.jsonl", "--json") == 1
    records = [json.loads(line) for line in (tmp_path / "review.jsonl").read_text(encoding="utf-8").splitlines()]
    listed = {tuple(record[code].split("#")[1] for code in ("english", "spanish")) for record in records}
    found = {(twin.english_id, twin.spanish_id) for twin in find() if twin.score is not None}
    assert found - gold()[0] <= listed


def test_a_wide_band_lists_every_candidate_and_an_empty_one_none(tmp_path: Path) -> None:
    review = tmp_path / "review.jsonl"
    assert pair("-o", tmp_path / "out", "--review", review, "--band", "0:1", "--json") == 1
    records = [json.loads(line) for line in review.read_text(encoding="utf-8").splitlines()]
    assert len(records) > 100
    assert {record["english"] for record in records} >= {f"english.jsonl#{english}" for english, _ in gold()[0]}
    assert [type(record["reasons"]) for record in records[:1]] == [list]
    assert {record["taken"] for record in records} == {True, False}
    assert pair("-o", tmp_path / "out", "--review", review, "--band", "1:1") == 0
    assert review.read_text(encoding="utf-8").count("\n") == 1


@pytest.mark.parametrize(
    "arguments", [["--band", "0.1:0.9"], ["--review", "-"], ["--review", "r", "--band", "0.9:0.1"],
                  ["--review", "r", "--band", "x"], ["--review", "r", "--band", "0:2"]],
)  # fmt: skip
def test_wrong_use(arguments: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert pair(*arguments) == 2
    assert list(tmp_path.iterdir()) == []


@dataclass(frozen=True)
class Candidate:
    row: int
    column: int
    score: float


@given(st.lists(st.tuples(st.integers(0, 6), st.integers(0, 6), st.floats(0, 1)), unique_by=lambda c: c[:2]))
def test_doubts(found: list[tuple[int, int, float]]) -> None:
    candidates = sorted((Candidate(*one) for one in found), key=lambda c: (-c.score, c.row, c.column))
    taken: list[Candidate] = []
    for one in candidates:
        if one.score >= 0.5 and not any(one.row == t.row or one.column == t.column for t in taken):
            taken.append(one)
    doubts = list_doubts(candidates, taken, (0.1, 0.9))
    listed = [doubt.candidate for doubt in doubts]
    assert len(listed) == len(set(listed))
    for one in candidates:  # left out is only what is unlikely, or sure and alone
        rivals = [c for c in candidates if c != one and c.score >= 0.1 and (c.row == one.row or c.column == one.column)]
        sure = one in taken and one.score >= 0.9
        assert (one in listed) == (one.score >= 0.1 and not (sure and not rivals))
    places = [{doubt.group for doubt in doubts if doubt.candidate.row == row} for row in range(7)]
    assert all(len(groups) <= 1 for groups in places)


def test_one_bad_record_and_an_empty_folder_lose_nothing_else(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = (CASES / "english.jsonl").read_text(encoding="utf-8").splitlines()
    (tmp_path / "en.jsonl").write_text("\n".join([*lines[:3], '{"id": "bad"}', *lines[3:]]), encoding="utf-8")
    assert main(["pair", str(tmp_path / "en.jsonl"), str(CASES / "spanish.jsonl")]) == 1
    captured = capsys.readouterr()
    assert "line 4" in captured.err or ":4" in captured.err
    assert len([row for row in captured.out.splitlines() if row.startswith("en.jsonl#")]) == 24
    (tmp_path / "empty").mkdir()
    assert main(["pair", str(tmp_path / "empty"), str(CASES / "spanish.jsonl")]) == 1
    captured = capsys.readouterr()
    assert "expected articles in English, found none" in captured.err
    assert len(captured.out.splitlines()) == 26


PAGE = """<html lang="{code}"><head><title>{title}</title><link rel="canonical" href="https://x.org/{code}/{name}">
{head}</head><body><article><h1>{title}</h1><p>{first}</p><p>{second}</p></article></body></html>"""
FIRE = {
    "en": ("Fire at the Mill", "A fire broke out at the old mill on Monday night, the police of Almora said.",
           "Nobody was hurt, and the road was open again by the morning of the next day."),
    "es": ("Incendio en el molino", "Un incendio se declaró el lunes por la noche en el viejo molino, dijo la policía.",
           "No hubo heridos, y la carretera quedó abierta de nuevo por la mañana."),
}  # fmt: skip


def write_page(folder: Path, code: str, name: str, head: str = "") -> None:
    folder.mkdir(exist_ok=True)
    title, first, second = FIRE[code]
    text = PAGE.format(code=code, name=name, head=head, title=title, first=first, second=second)
    (folder / f"{name}.html").write_text(text, encoding="utf-8")


def test_links_between_pages_and_their_days_decide(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    pytest.importorskip("trafilatura")
    day = '<meta property="article:published_time" content="2024-05-{}T08:00:00Z">'
    link = '<link rel="alternate" hreflang="es" href="https://x.org/es/{}?utm=1">'
    write_page(tmp_path / "en", "en", "a", link.format("two") + day.format("02"))
    write_page(tmp_path / "es", "es", "one", day.format("02"))
    write_page(tmp_path / "es", "es", "two", day.format("30"))
    assert main(["pair", str(tmp_path / "en"), str(tmp_path / "es"), "--json"]) == 0
    twins = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert (twins[0]["english"], twins[0]["spanish"]) == ("a.html", "two.html")
    assert twins[0]["reasons"][:2] == ["linked as translations", "28 days apart"]
    assert twins[1]["spanish"] == "one.html"
    write_page(tmp_path / "en", "en", "a", day.format("02"))
    assert main(["pair", str(tmp_path / "en"), str(tmp_path / "es"), "--json", "--threshold", "0"]) == 0
    twins = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert (twins[0]["spanish"], twins[0]["reasons"][0]) == ("one.html", "the same day")
