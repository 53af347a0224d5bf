"""The command line as a user meets it: output, messages, exit codes, bad input, pipes, Ctrl-C."""

from __future__ import annotations

import io
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from conftest import ROOT, SHARED
from test_articles import EN, ES

from bitext.cli import main
from bitext.errors import UsageError
from bitext.formats import COLUMNS
from bitext.translation import EngineOptions


@pytest.fixture
def news(tmp_path: Path) -> Path:
    """Both headlines, an English body, a line of boilerplate."""
    path = tmp_path / "news.txt"
    path.write_text("\n\n".join([EN[0], ES[0], *EN[1:], "Follow us on Facebook."]), encoding="utf-8")
    return path


@pytest.fixture
def pair(tmp_path: Path) -> tuple[Path, Path]:
    paths = tmp_path / "n.en.txt", tmp_path / "n.es.txt"
    for path, texts in zip(paths, (EN, ES), strict=True):
        path.write_text("\n\n".join(texts), encoding="utf-8")
    return paths


def run(*arguments: object) -> int:
    return main([str(argument) for argument in arguments])


def test_the_main_job(news: Path, tmp_path: Path, with_packages: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "out.tsv"
    code = run("align", news, "-o", out, "--engine", "ctranslate2")
    lines = out.read_text(encoding="utf-8").split("\n")
    assert lines[0].split("\t") == list(COLUMNS)
    assert [line.split("\t")[6] for line in lines[1:-1]] == ["human", "mt-en-es", "mt-en-es"]
    captured = capsys.readouterr()
    assert captured.out == ""
    assert "3 rows: 1 human, 2 mt-en-es" in captured.err
    assert "left out: 1 boilerplate" in captured.err
    assert code == (1 if "findings" in captured.err else 0)  # the tiny model writes noise, which checks may notice


def test_two_runs_write_the_same_bytes(news: Path, tmp_path: Path, with_packages: Path) -> None:
    for name in ("a", "b"):
        run("align", news, "-o", tmp_path / name, "--engine", "ctranslate2")
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()


def test_no_engine_is_exit_code_3(news: Path, no_engine: None, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("align", news) == 3
    captured = capsys.readouterr()
    assert "no-engine" in captured.out
    assert "findings: 2 no-engine" in captured.err


def test_complete_pairs_are_exit_code_0(pair: tuple[Path, Path], capsys: pytest.CaptureFixture[str]) -> None:
    assert run("align", *pair, "--columns", "en,es", "--no-header") == 0
    assert capsys.readouterr().out == "".join(f"{en}\t{es}\n" for en, es in zip(EN, ES, strict=True))


def test_only_one_language_is_said_and_exit_code_1(
    tmp_path: Path, with_packages: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "en.txt"
    path.write_text("\n\n".join(EN), encoding="utf-8")
    assert run("align", path, "--engine", "ctranslate2") == 1
    captured = capsys.readouterr()
    assert f"{path}: expected English and Spanish, found only English; " in captured.err
    assert len(captured.out.splitlines()) == 4


def test_jsonl_and_moses(pair: tuple[Path, Path], tmp_path: Path) -> None:
    assert run("align", *pair, "-o", tmp_path / "out.jsonl") == 0
    records = [json.loads(line) for line in (tmp_path / "out.jsonl").read_text(encoding="utf-8").splitlines()]
    assert [record["es"] for record in records] == ES
    assert run("align", *pair, "-o", tmp_path / "out", "--format", "moses") == 0
    assert (tmp_path / "out.es").read_text(encoding="utf-8").splitlines() == ES


def test_records_are_aligned_one_after_another(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "news.jsonl"
    record = {"en": {"headline": EN[0], "body": EN[1:]}, "es": {"headline": ES[0], "body": ES[1:]}}
    path.write_text("".join(json.dumps({"id": name, **record}) + "\n" for name in ("a", "b")), encoding="utf-8")
    assert run("align", path) == 0
    assert [line.split("\t")[1] for line in capsys.readouterr().out.splitlines()[1:]] == ["a"] * 3 + ["b"] * 3


OTHER = [
    "Receta de la semana: tarta de queso.",
    "Mezcle la harina con tres huevos y el azúcar.",
    "Deje enfriar la masa media hora en la nevera.",
]
RATES = [
    "Stocks closed lower in Frankfurt for a third day.",
    "The central bank left its rates unchanged on Thursday.",
    "Analysts had expected a cut of 25 basis points.",
]


def test_two_texts_that_do_not_belong_together_are_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    paths = tmp_path / "a.en.txt", tmp_path / "a.es.txt"
    for path, lines in zip(paths, (RATES, OTHER), strict=True):
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    assert run("align", "--segmented", *paths) == 1
    told = capsys.readouterr()
    assert told.out.count("[]") == 6
    assert "check that they belong together; nothing of them was paired" in told.err
    for path, lines in zip(paths, (RATES, OTHER), strict=True):
        path.write_text("\n\n".join(lines), encoding="utf-8")
    rows = tmp_path / "rows.jsonl"
    assert run("align", *paths, "--no-fill", "--keep-unpaired", "-o", rows) == 1
    assert "check that they belong together" in capsys.readouterr().err
    bodies = [row for row in map(json.loads, rows.read_text(encoding="utf-8").splitlines()) if row["role"] == "body"]
    assert bodies
    assert all([finding["code"] for finding in row["findings"]] == ["unrelated"] for row in bodies)
    assert run("align", *paths, "--no-fill", "-o", rows) == 1
    assert "unrelated" in capsys.readouterr().err.splitlines()[-1]


def test_segmented_files_to_beads(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    paths = tmp_path / "a", tmp_path / "b"
    for path, lines in zip(paths, (EN, ES), strict=True):
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    assert run("align", "--segmented", *paths, "--format", "beads") == 0
    beads = capsys.readouterr().out.splitlines()
    assert [bead.rsplit(":", 1)[0] for bead in beads] == ["[0]:[0]", "[1]:[1]", "[2]:[2]"]
    assert run("align", "--segmented", *paths[::-1], "--format", "tsv", "--columns", "en,es", "--no-header") == 0
    assert capsys.readouterr().out == "".join(f"{en}\t{es}\n" for en, es in zip(EN, ES, strict=True))


def test_segment(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "t.txt"
    path.write_text("Vive en EE. UU. con la Dra. Ruiz.\n¿Y tú? No.\n", encoding="utf-8")
    assert run("segment", "--lang", "es", path) == 0
    assert capsys.readouterr().out == "Vive en EE. UU. con la Dra. Ruiz.\n¿Y tú?\nNo.\n"
    assert run("segment", "--lang", "es", "--json", path) == 0
    assert json.loads(capsys.readouterr().out.splitlines()[1]) == {"start": 34, "end": 40, "text": "¿Y tú?"}


def test_translate_keeps_the_number_of_lines(
    with_packages: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    text = "The port reopened.\n\n  \nOne. Two.\nThree\u2028four\n"
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode())))
    assert run("translate", "--from", "en", "--to", "es", "--engine", "ctranslate2") in (0, 1)
    lines = capsys.readouterr().out.split("\n")
    assert len(lines) == 6
    assert lines[1:3] == ["", "  "]


KEPT = [
    "...", "?!?!", "— — —", "🙂🙂", "Привет", "中文", "https://example.org/a_b?c=d", "a.b@example.org", "y" * 100_000,
]  # fmt: skip


def test_translate_keeps_lines_without_words(
    with_packages: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "t.txt"
    path.write_text("\r\n".join(KEPT), encoding="utf-8", newline="")
    assert run("translate", "--from", "en", "--to", "es", "--no-cache", path) == 0
    assert capsys.readouterr().out == "".join(f"{line}\n" for line in KEPT)


@pytest.mark.parametrize("data", [b"The dog\0 ran.\n", b"The dog \xff ran.\n", b"The dog \xed\xa0\x80 ran.\n"])
def test_translate_refuses_what_is_no_text_in_one_line(
    data: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "t.txt"
    path.write_bytes(data)
    assert run("translate", "--from", "en", "--to", "es", path) == 1
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.startswith(f"bitext: {path}:1: expected UTF-8 text, found ")
    assert captured.err.count("\n") == 1


def test_translate_without_an_engine_says_what_to_install(
    no_engine: None, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "t.txt"
    path.write_text("The dog ran.\n", encoding="utf-8")
    assert run("translate", "--from", "en", "--to", "es", path) == 3
    captured = capsys.readouterr()
    assert "expected a translation engine, found none installed; install " in captured.err
    assert captured.err.count("\n") == 1


def test_convert_there_and_back(pair: tuple[Path, Path], tmp_path: Path) -> None:
    rows, records, again = tmp_path / "r.tsv", tmp_path / "r.jsonl", tmp_path / "again.tsv"
    assert run("align", *pair, "-o", rows) == 0
    assert run("convert", rows, "-o", records) == 0
    assert run("convert", records, "-o", again) == 0
    assert again.read_bytes() == rows.read_bytes()


@pytest.mark.parametrize("encoding", ["utf-16", "cp1252", "utf-8-sig"])
def test_articles_in_other_encodings_are_read_and_said_to_be(
    encoding: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "in.txt"
    path.write_bytes("Port Reopens After Strike\n\nReabrió el puerto tras la huelga de nueve días".encode(encoding))
    assert run("align", path, "--no-fill") in (0, 1)
    captured = capsys.readouterr()
    assert "\tPort Reopens After Strike\tReabrió el puerto tras la huelga de nueve días\t" in captured.out
    assert ("encoding: " in captured.err) == (encoding != "utf-8-sig")


BAD_CONTENT = {
    "empty": b"",
    "nul": b"a\0b",
    "binary": bytes(range(1, 32)) * 40,
    "ten megabytes in a line": b"word " * 2_000_000,
    "French": ("Le port a rouvert lundi après neuf jours de grève, selon les autorités. " * 5).encode(),
}


@pytest.mark.parametrize("case", BAD_CONTENT)
def test_bad_content(case: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path, out = tmp_path / "in.txt", tmp_path / "out.tsv"
    path.write_bytes(BAD_CONTENT[case])
    out.write_text("before")
    assert run("align", path, "-o", out) == 1
    captured = capsys.readouterr()
    assert captured.out == ""
    assert len(captured.err.splitlines()) == 1
    assert captured.err.startswith(f"bitext: {path}")
    assert all(word in captured.err for word in ("expected", "found", ";"))
    assert out.read_text() == "before"
    assert sorted(p.name for p in tmp_path.iterdir()) == ["in.txt", "out.tsv"]


@pytest.mark.parametrize(
    ("arguments", "found"),
    [
        (["align", "{tmp}/missing.txt"], "no such file"),
        (["align", "{tmp}"], "a directory"),
        (["align", "{news}", "-o", "{tmp}/no/such/out.tsv"], "no such directory"),
        (["align", "{news}", "-o", "{tmp}"], "a directory"),
        (["align", "{news}", "--columns", "en,target"], "target"),
        (["align", "{news}", "--columns", "en", "--format", "jsonl"], "jsonl"),
        (["align", "{news}", "--format", "beads"], "articles"),
        (["align", "{news}", "--format", "moses"], "-o"),
        (["align", "--segmented", "{news}"], "one"),
        (["align"], "FILE"),
        (["align", "{news}", "--format", "xml"], "xml"),
        (["segment", "{news}"], "--lang"),
        (["translate", "--from", "en", "--to", "en", "{news}"], "en twice"),
        (["frobnicate"], "frobnicate"),
    ],
)
def test_wrong_use_is_exit_code_2(
    arguments: list[str], found: str, news: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(*(argument.format(tmp=tmp_path, news=news) for argument in arguments)) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert found in captured.err
    assert "Traceback" not in captured.err


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_an_unwritable_output(news: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "locked"
    folder.mkdir(mode=0o500)
    assert run("align", news, "-o", folder / "out.tsv") == 2
    assert "Permission denied" in capsys.readouterr().err


def test_a_full_disk_is_said(news: Path, no_engine: None, capsys: pytest.CaptureFixture[str]) -> None:
    if not Path("/dev/full").exists():
        pytest.skip("this system has no /dev/full")
    assert run("align", news, "-o", "/dev/full") == 2
    assert "No space left" in capsys.readouterr().err


def bitext_process(*arguments: object, **options: object) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "bitext", *map(str, arguments)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=ROOT, **options)


def test_ctrl_c_leaves_what_was_there(tmp_path: Path) -> None:
    source, out = tmp_path / "long.txt", tmp_path / "out.tsv"
    source.write_text("\n\n".join([EN[0], ES[0], *EN[1:] * 20000]), encoding="utf-8")
    out.write_text("before")
    process = bitext_process("align", source, "-o", out, start_new_session=True)
    deadline = time.monotonic() + 30
    while not list(tmp_path.glob(".out.tsv.*")) and process.poll() is None and time.monotonic() < deadline:
        time.sleep(0.05)
    assert process.poll() is None
    os.killpg(process.pid, signal.SIGINT)
    _, errors = process.communicate(timeout=60)
    assert process.returncode == 130
    assert errors.strip().splitlines()[-1] == "bitext: interrupted; no output was changed"
    assert "Traceback" not in errors
    assert out.read_text() == "before"
    assert sorted(p.name for p in tmp_path.iterdir()) == ["long.txt", "out.tsv"]


def test_a_reader_that_stops_early_is_no_error(tmp_path: Path) -> None:
    source = tmp_path / "long.txt"
    source.write_text("One. Two. Three. " * 20000, encoding="utf-8")
    process = bitext_process("segment", "--lang", "en", source)
    assert process.stdout is not None
    assert process.stdout.readline() == "One.\n"
    process.stdout.close()
    assert process.stderr is not None
    assert process.stderr.read() == ""
    process.stderr.close()
    assert process.wait(timeout=30) == 0


def test_pipes(news: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "bitext", "align", "-", "--no-fill", "--columns", "en,es"],
        input=news.read_bytes(), capture_output=True, cwd=ROOT, check=False,
    )  # fmt: skip
    assert done.stdout.decode().splitlines() == ["en\tes", f"{EN[0]}\t{ES[0]}"]


@pytest.mark.parametrize("arguments", [["--help"], ["align", "--help"], ["--version"]])
def test_help_and_version(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run(*arguments) == 0
    assert "bitext" in capsys.readouterr().out


def test_the_seed(tmp_path: Path, with_packages: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The case the project exists for; the text is not ours to keep, so it lies beside the checkout."""
    seeds = sorted((SHARED / "seed").glob("*.txt")) if SHARED.is_dir() else []
    if not seeds:
        pytest.skip("needs ../shared/seed")
    run("align", seeds[0], "-o", tmp_path / "out.tsv", "--engine", "ctranslate2")
    rows = [line.split("\t") for line in (tmp_path / "out.tsv").read_text(encoding="utf-8").split("\n")[1:-1]]
    headline, *body = [dict(zip(COLUMNS, row, strict=True)) for row in rows]
    assert (headline["role"], headline["origin"]) == ("headline", "human")
    assert headline["en"].startswith("Venezuelans Fill")
    assert headline["es"].startswith("Venezolanos en el Perú")
    assert headline["relation"] in ("adapted", "comparable")
    assert len(body) == 25
    # An untrained model writes noise, which is left blank where it is worse than nothing: then the row says so.
    assert {row["role"] for row in body} == {"body"}
    assert all((row["origin"] == "mt-en-es") == bool(row["es"]) for row in body)
    assert all(row["es"] or row["findings"].startswith("blank") for row in body)
    assert sum(bool(row["es"]) for row in body) >= 20
    assert "left out: 2 boilerplate" in capsys.readouterr().err


def test_the_engine_options_are_those_of_the_library() -> None:
    from bitext import formats
    from bitext.cli import options
    from bitext.translation import engine

    assert formats.ROW_FORMATS == options.ROW_FORMATS

    assert engine.ENGINES == options.ENGINE_NAMES
    assert engine.COMPUTE_TYPES == options.COMPUTE_TYPES


@pytest.mark.parametrize(
    ("line", "found"),
    [("summit", "1 columns"), ("summit\tcumbre\tx", "3 columns"), ("summit\t ", "an empty column")],
)
def test_a_glossary_with_a_bad_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], with_packages: Path, line: str, found: str
) -> None:
    (tmp_path / "terms.tsv").write_text(f"# terms\nport\tpuerto\n{line}\n", encoding="utf-8")
    (tmp_path / "in.txt").write_text("The summit.\n", encoding="utf-8")
    code = run("translate", "--from", "en", "--to", "es", tmp_path / "in.txt", "--glossary", tmp_path / "terms.tsv")
    assert code == 1
    assert f"terms.tsv:3: expected term, tab, translation, found {found}" in capsys.readouterr().err


@pytest.mark.parametrize(("option", "value"), [("--beam", "0"), ("--threads", "-1"), ("--compute-type", "int4")])
def test_engine_options_out_of_range(option: str, value: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("translate", "--from", "en", "--to", "es", "-", option, value) == 2
    assert option in capsys.readouterr().err


@pytest.mark.parametrize("options", [{"beam_size": 0}, {"threads": -1}, {"compute_type": "int4"}, {"name": "moses"}])
def test_engine_options_out_of_range_in_the_library(options: dict[str, object]) -> None:
    with pytest.raises(UsageError, match="expected"):
        EngineOptions(**options)


def test_another_aligner_is_for_segments_only(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    paths = tmp_path / "a.en", tmp_path / "a.es"
    for path, texts in zip(paths, (EN, ES), strict=True):
        path.write_text("".join(f"{text}\n" for text in texts), encoding="utf-8")
    assert run("align", "--segmented", *paths, "--aligner", "gale-church") == 0
    assert capsys.readouterr().out.startswith("[0]:[0]:")
    assert run("align", *paths, "--aligner", "gale-church") == 2
