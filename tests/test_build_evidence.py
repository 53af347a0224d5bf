"""What a build rests on besides its inputs: a lexicon; what it changes, what is done again for it, what says so."""

from __future__ import annotations

import json
import pickle
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import CORPUS, ROOT

from bitext.cli import main
from bitext.corpus import BuildOptions, build, read_config
from bitext.corpus.evidence import Evidence, identify_evidence, load_evidence
from bitext.errors import BitextError, InputError, UsageError

ARTICLES = CORPUS / "articles"
# Only who knows these words can tell which English line the Spanish ones belong to.
ENGLISH = ["The zarkon and the plonk.", "The vimp and the grelt.", "The druff and the spild."]
SPANISH = ["La quixa y el sorpo."]
WORDS = {"zarkon": "buliba", "plonk": "tefo", "grelt": "sorpo", "vimp": "quixa"}


def files(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


def write_lexicon(path: Path, words: dict[str, str]) -> Path:
    lines = "".join(f"{en}\t{es}\t0.9\t5\n" for en, es in words.items())
    path.write_text("en\tes\tprobability\tcount\n" + lines, encoding="utf-8")
    return path


@pytest.fixture
def source(tmp_path: Path) -> Path:
    (tmp_path / "in").mkdir()
    sides = {"en": {"headline": "Night", "body": ENGLISH}, "es": {"headline": "Noche", "body": SPANISH}}
    (tmp_path / "in" / "a.jsonl").write_text(json.dumps({"id": "a", **sides}) + "\n", encoding="utf-8")
    return tmp_path / "in"


def options(lexicon: Path | None = None) -> BuildOptions:
    return BuildOptions(fill="none", dev=0, test=0, min_score=0, lexicon=str(lexicon or ""))


def partner(out: Path) -> str:
    """The English of the one Spanish line."""
    rows = [line.split("\t") for line in (out / "train.tsv").read_text(encoding="utf-8").splitlines()[1:]]
    return next((row[3] for row in rows if row[4] == SPANISH[0]), "")


def test_a_lexicon_is_evidence_its_content_decides_what_is_done_again(source: Path, tmp_path: Path) -> None:
    plain = build([source], tmp_path / "out", options())
    before = partner(tmp_path / "out")
    lexicon = write_lexicon(tmp_path / "l.tsv", WORDS)
    report = build([source], tmp_path / "out", options(lexicon))
    assert plain.worked == report.worked == 1
    assert before != partner(tmp_path / "out") == ENGLISH[1]
    assert build([source], tmp_path / "out", options(lexicon)).worked == 0
    # The same content in another place is the same; other content in the same place is not.
    assert build([source], tmp_path / "out", options(write_lexicon(tmp_path / "copy.tsv", WORDS))).worked == 0
    write_lexicon(lexicon, {"zarkon": "buliba"})
    assert build([source], tmp_path / "out", options(lexicon)).worked == 1
    build([source], tmp_path / "new", options(lexicon))
    assert files(tmp_path / "out") == files(tmp_path / "new")


def test_the_manifest_names_the_lexicon_by_its_content_and_is_a_configuration(source: Path, tmp_path: Path) -> None:
    lexicon = write_lexicon(tmp_path / "l.tsv", WORDS)
    build([source], tmp_path / "out", options(lexicon))
    steps = json.loads((tmp_path / "out" / "manifest.json").read_text())["steps"]
    (align,) = (step["by"] for step in steps if step["name"] == "align")
    assert align.endswith(" lexicon:" + identify_evidence(options(lexicon)).lexicon)
    assert read_config(tmp_path / "out" / "manifest.json").options.lexicon == str(lexicon)
    (tmp_path / "bitext.toml").write_text('lexicon = "l.tsv"\n')
    assert read_config(tmp_path / "bitext.toml").options.lexicon == str(lexicon)


def test_a_lexicon_touches_no_reading_of_unmatched_folders(tmp_path: Path) -> None:
    for code, body in (("en", ENGLISH), ("es", SPANISH)):
        (tmp_path / code).mkdir()
        text = "\n\n".join([{"en": "Storm in 1987", "es": "Tormenta en 1987"}[code], *body])
        (tmp_path / code / f"{code}.txt").write_text(text)
    pairs = [(tmp_path / "en", tmp_path / "es")]
    read = build([], tmp_path / "out", options(), pairs=pairs).worked
    again = build([], tmp_path / "out", options(write_lexicon(tmp_path / "l.tsv", WORDS)), pairs=pairs).worked
    assert 0 < again == read - 2


def test_the_loop_of_build_lexicon_build_on_the_command_line_and_by_several_processes(tmp_path: Path) -> None:
    def run(*arguments: object) -> None:
        done = subprocess.run([sys.executable, "-m", "bitext", *map(str, arguments)], cwd=ROOT, capture_output=True,
                              text=True, check=False)  # fmt: skip
        assert done.returncode == 0, done.stderr

    build([ARTICLES], tmp_path / "first", BuildOptions(fill="none"))
    assert main(["lexicon", str(tmp_path / "first"), "-o", str(tmp_path / "l.tsv")]) == 0
    own = ["build", ARTICLES, "--fill", "none", "--lexicon", tmp_path / "l.tsv"]
    assert main([*map(str, own), "-o", str(tmp_path / "1"), "--executor", "serial"]) == 0
    run(*own, "-o", tmp_path / "2", "--workers", 2)
    assert files(tmp_path / "1") == files(tmp_path / "2")
    assert files(tmp_path / "1")["train.tsv"] != files(tmp_path / "first")["train.tsv"]


def test_what_is_no_lexicon_is_one_clear_line_before_anything_is_begun(source: Path, tmp_path: Path) -> None:
    (tmp_path / "l.tsv").write_text("nothing of the kind\n")
    with pytest.raises(InputError, match=r"l\.tsv:1: expected a header"):
        build([source], tmp_path / "out", options(tmp_path / "l.tsv"))
    with pytest.raises(UsageError, match="expected a lexicon, found No such file"):
        build([source], tmp_path / "out", options(tmp_path / "missing.tsv"))
    assert not (tmp_path / "out").exists()


def test_a_lexicon_that_goes_away_is_no_fault_of_the_articles(source: Path, tmp_path: Path) -> None:
    from bitext.corpus.units import Unit
    from bitext.corpus.work import work_batch

    gone = options(tmp_path / "gone.tsv")
    with pytest.raises(UsageError, match=r"gone\.tsv"):
        work_batch([Unit(0, "a.jsonl:1", (source / "a.jsonl").read_bytes())], gone)


def test_errors_come_back_whole_from_workers() -> None:
    error = UsageError("x.tsv", expected="a lexicon", found="none", advice="look")
    again = pickle.loads(pickle.dumps(error))
    assert isinstance(again, UsageError)
    assert (str(again), again.advice) == (str(error), "look")
    assert isinstance(again, BitextError)


def test_evidence_is_known_by_content(tmp_path: Path) -> None:
    first, second = (write_lexicon(tmp_path / name, WORDS) for name in ("1.tsv", "2.tsv"))
    assert identify_evidence(options(first)) == identify_evidence(options(second)) != identify_evidence(options())
    assert str(Evidence("none")) == "none::"
    load_evidence(options(first))


@pytest.mark.parametrize("is_pair", [False, True], ids=["one file", "unmatched folders"])
def test_mojibake_is_a_finding_and_undone_on_request(tmp_path: Path, is_pair: bool) -> None:
    spanish = "Tormenta en 1987\n\nLa peña ‘Sólo’ quedó en pie tras la tormenta de 1987, dijo Ibáñez.\n"
    broken = spanish.encode().decode("cp1252", "replace")
    english = "Storm in 1987\n\nOnly the club stood after the storm of 1987, Ibáñez said.\n"
    for code, text in (("en", english), ("es", broken)):
        (tmp_path / code).mkdir()
        (tmp_path / code / f"a.{code}.txt").write_text(text, encoding="utf-8")
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text(f"{english}\n{broken}", encoding="utf-8")
    given = {"pairs": [(tmp_path / "en", tmp_path / "es")]} if is_pair else {}
    inputs = [] if is_pair else [tmp_path / "in"]
    own = BuildOptions(fill="none", dev=0, test=0, min_score=0)
    before = build(inputs, tmp_path / "out", own, **given)
    assert before.counts["findings"] == {"mojibake": 1}
    (article,) = (json.loads(line) for line in (tmp_path / "out" / "articles.jsonl").read_text().splitlines())
    assert [finding["code"] for finding in article["findings"]] == ["mojibake"]
    assert "not repaired" in article["findings"][0]["message"]
    assert "peÃ±a" in (tmp_path / "out" / "train.tsv").read_text(encoding="utf-8")
    after = build(inputs, tmp_path / "out", BuildOptions(fill="none", dev=0, test=0, min_score=0, repair=True), **given)
    assert after.worked > 0
    assert "La peña ‘Sólo’" in (tmp_path / "out" / "train.tsv").read_text(encoding="utf-8")
    assert "undone" in (tmp_path / "out" / "articles.jsonl").read_text(encoding="utf-8")
