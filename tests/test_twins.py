"""Twins: which article tells the story of which, in any order, or that there is none."""

from __future__ import annotations

import csv
import shutil
from pathlib import Path

import pytest
from conftest import CORPUS, ROOT

import bitext
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
