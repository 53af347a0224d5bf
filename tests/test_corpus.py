"""A corpus built from folders: the same bytes however it is built, nothing lost, nothing leaking."""

from __future__ import annotations

import gzip
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest
from conftest import CORPUS, ROOT

from bitext.cli import main
from bitext.corpus import BuildOptions, audit_splits, build, verify_corpus
from bitext.corpus.deduplication import Clusters, sign, similarity
from bitext.corpus.filters import find_rejection
from bitext.corpus.journal import FOLDER, Journal
from bitext.corpus.masking import mask_personal
from bitext.errors import OutputError, UsageError
from bitext.model import Finding, SegmentPair

ARTICLES = CORPUS / "articles"
OPTIONS = BuildOptions(fill="none", dev=0.2, test=0.2)


def files(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


def row(en: str = "The port reopened.", es: str = "El puerto reabrió.", **changes: object) -> SegmentPair:
    fields: dict[str, object] = {
        "id": "", "document": "a", "role": "body", "score": 0.9, "origin": "human", "relation": "parallel",
        "bead": "1-1",
    }  # fmt: skip
    return SegmentPair(**{**fields, "en": en, "es": es, **changes})  # type: ignore[arg-type]


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("corpus") / "out"
    build([ARTICLES], out, OPTIONS)
    return out


def test_rows_of_all_parts_and_a_manifest_that_holds(corpus: Path) -> None:
    manifest = json.loads((corpus / "manifest.json").read_text())
    rows = {part: (corpus / f"{part}.tsv").read_text().count("\n") - 1 for part in ("train", "dev", "test")}
    assert {part: count for part, count in rows.items() if count} == manifest["counts"]["rows"]["part"]
    assert all(rows.values())
    assert verify_corpus(corpus) == []
    assert audit_splits(corpus) == []


def command(out: Path, *more: str) -> list[str]:
    """The command line of the same corpus, in a process of its own: worker processes talk over sockets."""
    own = [sys.executable, "-m", "bitext", "build", str(ARTICLES), "-o", str(out)]
    return [*own, "--fill", "none", "--dev", "0.2", "--test", "0.2", *more]


def test_the_same_bytes_for_any_number_of_workers(corpus: Path, tmp_path: Path) -> None:
    for workers in ("2", "3"):
        out = tmp_path / workers
        subprocess.run(command(out, "--workers", workers), cwd=ROOT, stderr=subprocess.DEVNULL, check=True)
        assert files(out) == files(corpus)


def test_a_second_run_does_nothing_new_and_a_changed_input_only_itself(tmp_path: Path) -> None:
    source = tmp_path / "in"
    shutil.copytree(ARTICLES, source)
    first = build([source], tmp_path / "out", OPTIONS)
    before = files(tmp_path / "out")
    assert first.worked > 10
    assert build([source], tmp_path / "out", OPTIONS).worked == 0
    assert files(tmp_path / "out") == before
    changed = next(path for path in sorted(source.iterdir()) if ".en." not in path.name and ".es." not in path.name)
    changed.write_text(changed.read_text() + "\n\nOne more paragraph was added to this article today.\n")
    assert build([source], tmp_path / "out", OPTIONS).worked == 1


def test_killed_with_its_workers_a_build_goes_on_to_the_same_bytes(corpus: Path, tmp_path: Path) -> None:
    """At random moments; tests/test_crashes.py kills at every kind of step."""
    draw = random.Random(3)
    for _ in range(3):
        process = subprocess.Popen(
            command(tmp_path / "out", "--workers", "2"), cwd=ROOT, stderr=subprocess.DEVNULL, start_new_session=True
        )
        time.sleep(draw.uniform(0.2, 1.3))
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        if (tmp_path / "out" / "manifest.json").exists():
            assert verify_corpus(tmp_path / "out") == []
    build([ARTICLES], tmp_path / "out", OPTIONS)
    assert files(tmp_path / "out") == files(corpus)


def test_shards_together_hold_what_one_build_holds(corpus: Path, tmp_path: Path) -> None:
    found = set()
    for index in (1, 2):
        build([ARTICLES], tmp_path / str(index), BuildOptions(fill="none", dev=0.2, test=0.2, shard=(index, 2)))
        found |= {line.split("\t")[0] for part in ("train", "dev", "test")
                  for line in (tmp_path / str(index) / f"{part}.tsv").read_text().splitlines()}  # fmt: skip
    whole = {line.split("\t")[0] for part in ("train", "dev", "test")
             for line in (corpus / f"{part}.tsv").read_text().splitlines()}  # fmt: skip
    assert whole <= found


def test_a_bad_input_is_set_aside_and_the_others_go_on(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    shutil.copy(ARTICLES / "03-museum-theft.txt", tmp_path / "in" / "b.txt")
    (tmp_path / "in" / "a.txt").write_bytes(b"\x00\x01\x02 binary \x00")
    (tmp_path / "in" / "c.jsonl").write_text('{"en": {"headline": "Fine", "body": "It is."}, "es": null}\n{"x": 1}\n')
    report = build([tmp_path / "in"], tmp_path / "out", OPTIONS)
    assert [message.split(" ")[0] for message in report.quarantined] == ["a.txt:1:", "c.jsonl:2:1:"]
    kept = [json.loads(line)["input"] for line in (tmp_path / "out" / "articles.jsonl").read_text().splitlines()]
    assert kept == ["b.txt", "c.jsonl:1"]


def test_an_input_that_takes_too_long_is_set_aside(tmp_path: Path) -> None:
    options = BuildOptions(fill="none", timeout_seconds=0.001)
    report = build([ARTICLES / "03-museum-theft.txt"], tmp_path / "out", options)
    assert "took longer than 0.001 s" in report.quarantined[0]


def test_nothing_of_anyone_else_is_overwritten(tmp_path: Path) -> None:
    (tmp_path / "thesis.tex").write_text("mine")
    with pytest.raises(OutputError, match=r"thesis\.tex"):
        build([ARTICLES], tmp_path, OPTIONS)
    with pytest.raises(UsageError, match="no such path"):
        build([tmp_path / "missing"], tmp_path / "out", OPTIONS)


def test_two_runs_on_one_output_do_not_mix(tmp_path: Path) -> None:
    with Journal(tmp_path / "out"), pytest.raises(OutputError, match="another run"):
        build([ARTICLES], tmp_path / "out", OPTIONS)


def test_a_damaged_journal_is_made_anew(corpus: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    shutil.copytree(corpus, out)
    (out / FOLDER / "journal.sqlite").write_bytes(b"no database at all" * 100)
    for suffix in ("-wal", "-shm"):
        (out / FOLDER / f"journal.sqlite{suffix}").unlink(missing_ok=True)
    assert build([ARTICLES], out, OPTIONS).worked > 10
    assert files(out) == files(corpus)


def test_what_was_changed_by_hand_is_found(corpus: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    shutil.copytree(corpus, out)
    with (out / "train.tsv").open("a") as stream:
        stream.write((out / "test.tsv").read_text().splitlines()[1] + "\n")
    remarks = verify_corpus(out)
    assert remarks[0] == "train.tsv has changed"
    assert "rows, its manifest says" in remarks[1]
    assert "sides are in test and train alike" in audit_splits(out)[0]
    machine = (out / "dev.tsv").read_text().replace("\thuman\t", "\tmt-en-es\t", 1)
    (out / "dev.tsv").write_text(machine)
    assert audit_splits(out)[0] == "1 rows of dev have a side that a machine wrote"


def test_an_audit_finds_a_test_set_of_others_in_the_training_part(corpus: Path, tmp_path: Path) -> None:
    line = next(one for one in (corpus / "train.tsv").read_text().splitlines()[1:] if "\tbody\t" in one).split("\t")[3]
    (tmp_path / "their.en").write_text(line.upper() + "\nNothing of ours is in this line\n")
    assert len(audit_splits(corpus, [tmp_path / "their.en"])) == 1


def test_the_exit_code_of_an_audit_says_what_it_found(corpus: Path, tmp_path: Path, capsys: Any) -> None:
    def audit(*more: object) -> tuple[int, str]:
        code = main(["split", "--audit", str(corpus), *map(str, more)])
        return code, capsys.readouterr().err

    line = next(one for one in (corpus / "train.tsv").read_text().splitlines()[1:] if "\tbody\t" in one).split("\t")[4]
    (tmp_path / "their.es").write_text("Nada de esto está en ninguna parte\n")
    assert audit()[0] == audit("--against", tmp_path / "their.es")[0] == 0
    (tmp_path / "their.es.gz").write_bytes(gzip.compress(f"{line}\n".encode()))
    code, said = audit("--against", tmp_path / "their.es.gz")
    assert (code, said.count("\n")) == (1, 1)
    assert "rows of train hold a line of" in said
    code, said = audit("--against", tmp_path / "missing.es")
    assert (code, said.count("\n")) == (2, 1)


def test_copies_of_an_article_stay_in_one_part_and_their_rows_come_once(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    text = "\n\n".join((ARTICLES / f"01-port-strike.{code}.txt").read_text() for code in ("en", "es"))
    for index in range(6):
        (tmp_path / "in" / f"{index}.txt").write_text(text + f"\n\nThis is edition number {index} of the story.\n")
    build([tmp_path / "in"], tmp_path / "out", BuildOptions(fill="none", dev=0.3, test=0.3))
    articles = [json.loads(line) for line in (tmp_path / "out" / "articles.jsonl").read_text().splitlines()]
    assert {article["cluster"] for article in articles} == {0}
    assert len({article["part"] for article in articles}) == 1
    english = [
        line.split("\t")[3] for line in (tmp_path / "out" / f"{articles[0]['part']}.tsv").read_text().splitlines()
    ]
    assert len(english) == len(set(english)) > 2


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        (row(), None),
        (row(es=""), "one-sided"),
        (row("Yes.", "Sí."), "too-short"),
        (row("Quake", "Sismo", role="headline"), None),
        (row(es="palabra " * 201), "too-long"),
        (row(score=0.2), "low-score"),
        (row(score=0.4, role="caption"), None),
        (row(score=0.2, role="caption"), "low-score"),
        (row("It reopened.", "El puerto reabrió el lunes por la mañana tras nueve días."), "ratio"),
        (row("It reopened.", "El puerto reabrió el lunes por la mañana tras nueve días.", role="headline"), None),
        (row("It " * 60, "El " * 60, role="headline"), "too-long"),
        (row("The port of the city was open.", "The port of the city was open."), "copied"),
        (row("The port of the city was open today.", "It was the port of the city that opened."), "wrong-language"),
        (row("The mayor, Rosa Quint, came to see it.", "Vino a verlo el alcalde, Juan Belmonte."), "name-lost"),
        (row("The mayor, Rosa Quint, came to see it.", "Vino a verlo la alcaldesa."), None),
        (row("Write to a@b.org now and again.", "Escriba a a@b.org.", origin="mt-en-es"), None),
        (row(score=0.2, role="headline"), None),
        (row(role="headline", relation="comparable"), "relation"),
        (row(quality=0.2, score=None, origin="mt-en-es"), "low-quality"),
        (row(quality=0.3, score=None, origin="mt-en-es"), None),
        (row("1 2 3 4 --- 5", "1 2 3 4 --- 5"), "noise"),
        (row("Bad \x02 text here", "Texto malo aquí"), "noise"),
        (row(findings=(Finding("number-mismatch", "3"),)), "number-mismatch"),
        (row(findings=(Finding("crossing", "moved"),)), None),
        (row("That damned port.", "Ese maldito puerto."), "profanity"),
    ],
)
def test_filters(changed: SegmentPair, code: str | None) -> None:
    assert (
        find_rejection(changed, BuildOptions(profanity=("damned",), role_scores=("caption=0.3",), min_quality=0.25))
        == code
    )


@pytest.mark.parametrize(
    ("en", "es", "masked_en", "masked_es"),
    [
        ("Call +1 212 555 0147 now.", "Llame al +1 212-555-0147 ya.", "Call <PHONE1> now.", "Llame al <PHONE1> ya."),
        ("a@b.org or c@d.org", "c@d.org o a@b.org", "<EMAIL1> or <EMAIL2>", "<EMAIL2> o <EMAIL1>"),
        ("His DNI is 12345678Z.", "Su DNI es 12345678-Z.", "His DNI is <ID1>.", "Su DNI es <ID1>."),
        ("From 2019 to 2023, 1,200,000 people", "De 2019 a 2023, 1.200.000 personas", None, None),
        ("It won 103-98 on 12-04-2021", "Ganó 103-98 el 12-04-2021", None, None),
    ],
)
def test_masks(en: str, es: str, masked_en: str | None, masked_es: str | None) -> None:
    masked = mask_personal(row(en, es))
    assert (masked.en, masked.es) == (masked_en or en, masked_es or es)


def test_similarity_is_near_the_true_one_and_clusters_take_their_smallest_member() -> None:
    first, second = " ".join(f"w{i}" for i in range(300)), " ".join(f"w{i}" for i in range(100, 400))
    assert similarity(sign(first), sign(first)) == 1.0
    assert abs(similarity(sign(first), sign(second)) - 198 / 398) < 0.2
    assert similarity(sign(first), sign("nothing of that kind here")) < 0.1
    clusters = Clusters(5)
    clusters.join(4, 2)
    clusters.join(2, 1)
    assert [clusters.find(i) for i in range(5)] == [0, 1, 1, 3, 1]
