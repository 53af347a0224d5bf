"""What a build says while it runs and when it is done."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from conftest import CORPUS

from bitext.cli import main
from bitext.cli.watching import Watcher
from bitext.corpus import BuildOptions
from bitext.corpus.building import build_corpus
from bitext.corpus.progress import Progress

ARTICLES = CORPUS / "articles"
OWN = ("--fill", "none", "--workers", "1")


def run(*arguments: object) -> int:
    return main([str(argument) for argument in arguments])


@pytest.fixture
def source(tmp_path: Path) -> Path:
    (tmp_path / "in").mkdir()
    for path in ARTICLES.glob("0[1-3]*"):
        shutil.copy(path, tmp_path / "in")
    (tmp_path / "in" / "bad.txt").write_bytes(b"\x00\x01 binary \x00")
    return tmp_path / "in"


def test_a_build_ends_with_a_table_of_its_counts(
    source: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("build", source, "-o", tmp_path / "out", *OWN) == 1
    said = capsys.readouterr().err
    counts = json.loads((tmp_path / "out" / "manifest.json").read_text())["counts"]
    assert "bitext: 3 articles in 3 clusters, 4 inputs were new, " in said
    assert f"rows   {sum(counts['rows']['part'].values())}" in said
    for code, count in counts["rejected"].items():
        assert any(line.split()[-2:] == [code, str(count)] for line in said.splitlines())
    assert "bitext: set aside: bad.txt" in said


def test_quiet_says_nothing_but_errors(source: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("build", source, "-o", tmp_path / "out", *OWN, "--quiet") == 1
    assert capsys.readouterr().err == ""
    assert run("build", tmp_path / "nothing", "-o", tmp_path / "out", *OWN, "--quiet") == 2
    assert "no such path" in capsys.readouterr().err


def test_everything_is_json_when_asked(source: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("build", source, "-o", tmp_path / "out", *OWN, "--log-json") == 1
    events = [json.loads(line) for line in capsys.readouterr().err.splitlines()]
    assert [event["stage"] for event in events if event["event"] == "progress"] == ["aligning", "selecting", "writing"]
    assert [event["event"] for event in events[-2:]] == ["quarantined", "done"]
    assert events[-1]["new"] == 4
    assert events[-1]["counts"]["rows"]["part"]
    assert run("build", tmp_path / "nothing", "-o", tmp_path / "out", *OWN, "--log-json") == 2
    *_, failed = [json.loads(line) for line in capsys.readouterr().err.splitlines()]
    assert (failed["event"], failed["exit_code"]) == ("failed", 2)


@pytest.mark.parametrize("pairs", [False, True])
def test_the_fraction_never_goes_back_and_ends_at_one(source: Path, tmp_path: Path, pairs: bool) -> None:
    told: list[Progress] = []
    inputs, more = ([], [(source, source)]) if pairs else ([source], [])
    for _ in range(2):  # the second time everything is known
        told.clear()
        build_corpus(inputs, tmp_path / "out", BuildOptions(fill="none"), told.append, pairs=more)
        fractions = [progress.fraction for progress in told]
        assert fractions == sorted(fractions)
        assert fractions[-1] == 1.0
    assert told[-1].worked == 0
    assert told[-1].units >= 4


def test_a_bar_shows_rate_and_remaining_time(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    clock = [1000.0]
    monkeypatch.setattr("bitext.cli.watching.time.monotonic", lambda: clock[0])
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "110")
    with Watcher() as watcher:
        watcher(Progress("aligning", 0.2, 100, 0))  # known from an earlier run
        watcher(Progress("aligning", 0.2, 101, 1))
        clock[0] += 10.0
        watcher(Progress("aligning", 0.25, 1300, 1200))
        watcher._bar.refresh()
    said = capsys.readouterr().err
    assert "aligning" in said
    assert "25%" in said
    assert "1,300 inputs, 120.0/s, 0:02:30 left" in said
