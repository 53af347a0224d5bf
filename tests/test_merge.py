"""Shards put together: the same bytes as one build, decided across all of them; anything else is refused."""

from __future__ import annotations

import json
import shutil
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from conftest import CORPUS
from test_crashes import files, in_child, kill_at

from bitext.cli import main
from bitext.corpus import BuildOptions, audit_splits, build, merge, verify_corpus
from bitext.corpus.journal import FOLDER, Journal
from bitext.errors import BitextError

ARTICLES = CORPUS / "articles"
OPTIONS = BuildOptions(fill="none", dev=0.2, test=0.2, near_rows=0.8, unique_sides=("es",), allow_unlicensed=True)


@pytest.fixture(scope="module")
def inputs(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Articles, some of them twice and with an edit, some as lines of a file, and one that is none."""
    root = tmp_path_factory.mktemp("in")
    again = root / "again"
    again.mkdir()
    for number, path in enumerate(sorted(ARTICLES.glob("*.e?.txt"))[:10]):
        edit = f"\n\nEdition {number}.\n" if number % 4 > 1 else ""
        (again / f"z{path.name}").write_text(path.read_text(encoding="utf-8") + edit, encoding="utf-8")
    stems = sorted({path.name.split(".")[0] for path in ARTICLES.glob("*.en.txt")})
    for first, second in zip(stems, stems[2:], strict=False):  # rows of two others, in an article like neither
        for code in ("en", "es"):
            own, other = (
                (ARTICLES / f"{stem}.{code}.txt").read_text("utf-8").split("\n\n") for stem in (first, second)
            )
            (again / f"mix-{first}.{code}.txt").write_text("\n\n".join([other[0], *own[1:3], *other[2:4]]), "utf-8")
    (again / "bad.txt").write_bytes(b"\x00\x01 binary")
    one = (ARTICLES / "01-port-strike.en.txt", ARTICLES / "01-port-strike.es.txt")
    texts = [path.read_text(encoding="utf-8").split("\n\n") for path in one]
    sides = {code: {"headline": own[0], "body": own[1:]} for code, own in zip(("en", "es"), texts, strict=True)}
    lines = [json.dumps({"id": f"r{n}", **sides}) for n in range(4)] + ['{"x": 1}']
    (again / "lines.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return [ARTICLES, again]


@pytest.fixture(scope="module")
def whole(inputs: list[Path], tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("whole") / "out"
    build(inputs, out, OPTIONS)
    return out


def build_shards(inputs: Sequence[Path], folder: Path, count: int, options: BuildOptions = OPTIONS) -> list[Path]:
    shards = [folder / f"shard-{index}" for index in range(1, count + 1)]
    for index, out in enumerate(shards, 1):
        build(inputs, out, replace(options, shard=(index, count)))
    return shards


@pytest.fixture(scope="module")
def halves(inputs: list[Path], tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    return build_shards(inputs, tmp_path_factory.mktemp("halves"), 2)


@pytest.mark.parametrize("count", [1, 2, 3])
def test_the_same_bytes_as_one_build_and_a_build_goes_on_from_it(
    inputs: list[Path], whole: Path, tmp_path: Path, count: int
) -> None:
    shards = build_shards(inputs, tmp_path, count)
    report = merge(shards[::-1], tmp_path / "all")
    assert files(tmp_path / "all") == files(whole)
    assert verify_corpus(tmp_path / "all") == audit_splits(tmp_path / "all") == []
    assert merge(shards, tmp_path / "all").worked == 0 < report.worked
    assert build(inputs, tmp_path / "all", OPTIONS).worked == 0
    assert files(tmp_path / "all") == files(whole)


def test_what_is_like_what_is_in_another_shard_is_decided_across_them(halves: list[Path], whole: Path) -> None:
    counts = [json.loads((out / "manifest.json").read_text())["counts"] for out in (*halves, whole)]
    assert len(counts[2]["quarantined"]) == 2
    assert counts[2]["clusters"] < counts[0]["clusters"] + counts[1]["clusters"]
    for code in ("duplicate-article", "duplicate"):
        assert counts[2]["rejected"][code] > sum(own["rejected"].get(code, 0) for own in counts[:2])


def test_unmatched_folders_beside_inputs(tmp_path: Path) -> None:
    for code in ("en", "es"):
        (tmp_path / code).mkdir()
        for number, path in enumerate(sorted(ARTICLES.glob(f"*.{code}.txt"))[:5]):
            shutil.copy(path, tmp_path / code / f"{number if code == 'en' else (number * 3) % 5}.txt")
    (tmp_path / "in").mkdir()
    for path in sorted(ARTICLES.glob("0[3-6]*.txt")):
        shutil.copy(path, tmp_path / "in")
    pairs = [(tmp_path / "en", tmp_path / "es")]
    build([tmp_path / "in"], tmp_path / "whole", OPTIONS, pairs=pairs)
    shards = [tmp_path / f"{index}" for index in (1, 2, 3)]
    for index, out in enumerate(shards, 1):
        build([tmp_path / "in"], out, replace(OPTIONS, shard=(index, 3)), pairs=pairs)
    merge(shards, tmp_path / "all")
    assert files(tmp_path / "all") == files(tmp_path / "whole")


def test_killed_at_random_steps_it_goes_on_to_the_same_bytes(halves: list[Path], whole: Path, tmp_path: Path) -> None:
    command = ["merge", *map(str, halves), "-q"]
    for step in (1, 9, 25, 31, 38):
        out = tmp_path / str(step)
        kill_at(step, command, out, tmp_path / "log")
        assert not (out / "manifest.json").exists()
        assert main([*command, "-o", str(out)]) == 1  # something is in quarantine
        assert files(out) == files(whole)


def test_without_room_there_is_one_clear_line_and_it_goes_on(halves: list[Path], whole: Path, tmp_path: Path) -> None:
    import resource

    command = ["merge", *map(str, halves), "-o", str(tmp_path / "out"), "-q"]

    def act() -> int:
        resource.setrlimit(resource.RLIMIT_FSIZE, (40 << 10, 40 << 10))
        return main(command)

    assert in_child(act, tmp_path / "log") == 2
    message = (tmp_path / "log").read_text()
    assert message.count("\n") == 1
    assert "expected a place to write, found " in message
    assert main(command) == 1
    assert files(tmp_path / "out") == files(whole)


def test_what_can_only_be_read_can_be_merged(halves: list[Path], whole: Path, tmp_path: Path) -> None:
    for shard in halves:
        assert not (shard / FOLDER / "journal.sqlite-wal").exists()
    before = {path: path.stat().st_mtime_ns for shard in halves for path in shard.rglob("*")}
    merge(halves, tmp_path / "out")
    assert {path: path.stat().st_mtime_ns for shard in halves for path in shard.rglob("*")} == before


@pytest.mark.parametrize(
    ("changed", "said"),
    [({"min_score": 0.7}, "expected the min_score of "), ({"seed": 2}, "expected the seed of "),
     ({"fill": "missing"}, "expected the fill of ")],
    ids=["filter", "parts", "work"],
)  # fmt: skip
def test_other_options_are_refused(
    halves: list[Path], inputs: list[Path], tmp_path: Path, no_engine: None, changed: dict, said: str,
) -> None:  # fmt: skip
    build(inputs, tmp_path / "2", replace(OPTIONS, shard=(2, 2), **changed))
    with pytest.raises(BitextError, match=said) as caught:
        merge([halves[0], tmp_path / "2"], tmp_path / "out")
    assert caught.value.exit_code == 2
    assert not (tmp_path / "out").exists()


def test_a_lexicon_with_other_words_is_refused(inputs: list[Path], tmp_path: Path) -> None:
    shards = [tmp_path / "1", tmp_path / "2"]
    for index, out in enumerate(shards, 1):
        (tmp_path / "l.tsv").write_text(f"en\tes\tprobability\tcount\nport\tpuerto\t0.{index}\t5\n")
        own = replace(OPTIONS, lexicon=str(tmp_path / "l.tsv"), shard=(index, 2))
        build([inputs[1]], out, own)
    with pytest.raises(BitextError, match="expected the steps of "):
        merge(shards, tmp_path / "out")


def test_other_inputs_are_refused(halves: list[Path], tmp_path: Path) -> None:
    build([ARTICLES], tmp_path / "2", replace(OPTIONS, shard=(2, 2)))
    with pytest.raises(BitextError, match="expected a shard of the same inputs as the others, found other inputs"):
        merge([halves[0], tmp_path / "2"], tmp_path / "out")
    assert not (tmp_path / "out" / "manifest.json").exists()


def test_what_is_no_finished_shard_is_one_clear_line(
    halves: list[Path], inputs: list[Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def said(*shards: Path) -> str:
        assert main(["merge", *map(str, shards), "-o", str(tmp_path / "out")]) in (1, 2)
        message = capsys.readouterr().err
        assert message.count("\n") == 1
        return message

    assert "expected each of 1/2, 2/2, found 1/2;" in said(halves[0])
    assert "found 1/2, 1/2;" in said(halves[0], halves[0])
    assert "expected the manifest of a corpus, found no such file" in said(halves[0], tmp_path / "nowhere")
    bare = tmp_path / "bare"
    shutil.copytree(halves[1], bare, ignore=shutil.ignore_patterns(FOLDER))
    assert "expected the results of a shard, found No such file or directory" in said(halves[0], bare)
    torn = tmp_path / "torn"
    shutil.copytree(halves[1], torn)
    with Journal(torn) as journal:
        assert "expected a shard that is done, found a run writing it" in said(halves[0], torn)
        journal.enter(0, "key", "name")
    assert "found those of a run that was not finished" in said(halves[0], torn)
    (torn / FOLDER / "journal.sqlite").write_bytes(b"no database at all" * 100)
    assert "expected the results of a shard, found file is not a database" in said(halves[0], torn)
    old = tmp_path / "old"
    shutil.copytree(halves[1], old)
    manifest = json.loads((old / "manifest.json").read_text())
    (old / "manifest.json").write_text(json.dumps({**manifest, "bitext": "0.0.1"}))
    assert "found one of 0.0.1; build it again" in said(halves[0], old)
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "thesis.tex").write_text("mine")
    assert main(["merge", *map(str, halves), "-o", str(tmp_path / "mine")]) == 2
    assert main(["merge", *map(str, halves), "-o", str(halves[0])]) == 2
