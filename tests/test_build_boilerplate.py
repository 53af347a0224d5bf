"""Lines that recur in a source are left out of a corpus on request: the same bytes for workers and shards."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from conftest import CORPUS, ROOT
from test_crashes import files, kill_at

from bitext.corpus import BuildOptions, build, merge, work
from bitext.corpus.packing import unpack_facts
from bitext.corpus.units import Unit
from bitext.corpus.work import failed

ARTICLES = sorted((CORPUS / "articles").glob("*.e?.txt"))[:16]
OPTIONS = BuildOptions(fill="none", dev=0.2, test=0.2, learn_boilerplate=True, executor="serial")
PLAIN = replace(OPTIONS, learn_boilerplate=False)
FURNITURE = {"en": "We wish our readers a very good day.", "es": "Deseamos a nuestros lectores un muy buen día."}


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Articles of a site that closes each with a line of its own, which no rule knows; one file is damaged."""
    folder = tmp_path / "site"
    folder.mkdir()
    for path in ARTICLES:
        code = path.name.split(".")[-2]
        text = path.read_text(encoding="utf-8").rstrip()
        (folder / path.name).write_text(f"{text}\n\n{FURNITURE[code]}\n", encoding="utf-8")
    (folder / "bad.txt").write_bytes(b"\x00\x01 binary")
    return folder


def parts(out: Path) -> str:
    return "".join((out / f"{part}.tsv").read_text(encoding="utf-8") for part in ("train", "dev", "test"))


def left_out(out: Path) -> set[str]:
    records = map(json.loads, (out / "rejected.jsonl").read_text(encoding="utf-8").splitlines())
    return {record["text"] for record in records if record["code"] == "boilerplate"}


def test_what_recurs_is_boilerplate_and_the_rest_as_it_was(site: Path, tmp_path: Path) -> None:
    build([site], tmp_path / "plain", PLAIN)
    assert FURNITURE["en"] in parts(tmp_path / "plain")
    report = build([site], tmp_path / "out", OPTIONS)
    assert set(FURNITURE.values()) <= left_out(tmp_path / "out")
    assert FURNITURE["en"] not in parts(tmp_path / "out")
    assert len(report.quarantined) == 1
    rows = {line.split("\t")[3] for line in parts(tmp_path / "plain").splitlines()}
    kept = {line.split("\t")[3] for line in parts(tmp_path / "out").splitlines()}
    assert len(kept) > 20
    assert kept <= rows | {row.replace(f" {FURNITURE['en']}", "") for row in rows}


def test_the_same_bytes_for_processes_and_shards(site: Path, tmp_path: Path) -> None:
    build([site], tmp_path / "whole", OPTIONS)
    command = [sys.executable, "-m", "bitext", "build", str(site), "-o", str(tmp_path / "2"), "--fill", "none",
               "--dev", "0.2", "--test", "0.2", "--learn-boilerplate", "--workers", "2", "-q"]  # fmt: skip
    assert subprocess.run(command, cwd=ROOT, check=False).returncode == 1
    assert files(tmp_path / "2") == files(tmp_path / "whole")
    shards = [tmp_path / f"shard-{index}" for index in (1, 2, 3)]
    for index, out in enumerate(shards, 1):
        build([site], out, replace(OPTIONS, shard=(index, 3)))
    merge(shards, tmp_path / "all")
    assert files(tmp_path / "all") == files(tmp_path / "whole")


def test_only_articles_in_which_a_line_came_to_recur_are_done_again(
    site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[str] = []
    original = work.hash_lines
    monkeypatch.setattr(work, "hash_lines", lambda article: (read.append(article.id), original(article))[1])
    first = build([site], tmp_path / "out", OPTIONS)
    before = files(tmp_path / "out")
    assert build([site], tmp_path / "out", OPTIONS).worked == 0
    assert files(tmp_path / "out") == before
    (site / "zz.txt").write_text(f"New pier\n\nThe new pier opened.\n\n{FURNITURE['en']}\n", encoding="utf-8")
    assert build([site], tmp_path / "out", OPTIONS).worked == 1
    # A line that two articles had before makes three with the next one: those are done again, the others not.
    for name in ("za", "zb"):
        text = f"Note {name}\n\nThe {name} lay in the old harbour, they say.\n\nSubscribers read more of it in print.\n"
        (site / f"{name}.txt").write_text(text, encoding="utf-8")
    assert build([site], tmp_path / "out", OPTIONS).worked == 2
    shutil.copy(site / "za.txt", site / "zc.txt")
    text = (site / "za.txt").read_text(encoding="utf-8").replace("za", "zc")
    (site / "zc.txt").write_text(text, encoding="utf-8")
    assert build([site], tmp_path / "out", OPTIONS).worked == 1 + 2
    assert "Subscribers read more of it in print." in left_out(tmp_path / "out")
    build([site], tmp_path / "new", OPTIONS)
    assert files(tmp_path / "out") == files(tmp_path / "new")
    assert first.worked == 9
    assert len(read) == 8 + 4 + 12  # each once, and all of them by the new build


def test_sources_do_not_mix_and_unmatched_folders_are_sources_too(site: Path, tmp_path: Path) -> None:
    for code in ("en", "es"):
        (tmp_path / code).mkdir()
        for path in sorted(site.glob(f"*.{code}.txt")):
            shutil.copy(path, tmp_path / code)
    other = tmp_path / "other"
    other.mkdir()
    (other / "one.txt").write_text(f"Pier\n\nA pier of the bay opened.\n\n{FURNITURE['en']}\n", encoding="utf-8")
    build(
        [other], tmp_path / "out", replace(OPTIONS, allow_unlicensed=True), pairs=[(tmp_path / "en", tmp_path / "es")]
    )
    assert set(FURNITURE.values()) <= left_out(tmp_path / "out")
    unpaired = map(json.loads, (tmp_path / "out" / "rejected.jsonl").read_text(encoding="utf-8").splitlines())
    assert any(r.get("text") == FURNITURE["en"] and r["code"] == "unpaired" and "one" in r["id"] for r in unpaired)


def test_what_fails_while_lines_are_counted_is_told_once() -> None:
    unit = Unit(0, "a.txt", b"")
    assert "error" in unpack_facts(failed(unit, "crash", "died")[0])
    assert unpack_facts(failed(replace(unit, task="lines"), "crash", "died")[0]) == {"lines": []}


def test_killed_while_it_learns_or_later_it_goes_on_to_the_same_bytes(site: Path, tmp_path: Path) -> None:
    build([site], tmp_path / "whole", OPTIONS)
    command = ["build", str(site), "--fill", "none", "--dev", "0.2", "--test", "0.2", "--learn-boilerplate",
               "--executor", "serial", "-q"]  # fmt: skip
    for step in (4, 14):
        out = tmp_path / str(step)
        kill_at(step, command, out, tmp_path / "log")
        assert not (out / "manifest.json").exists()
        build([site], out, OPTIONS)
        assert files(out) == files(tmp_path / "whole")
