"""Building from a file: what it says, what the command line says over it, sources with licences, the card."""

from __future__ import annotations

import json
import shutil
from dataclasses import fields
from pathlib import Path

import pytest
from conftest import CORPUS, ROOT

from bitext.cli import main
from bitext.corpus import ArticleSource, BuildOptions, build, read_config, verify_corpus
from bitext.corpus.schema import make_schema
from bitext.errors import BitextError, UsageError
from bitext.translation import EngineOptions

ARTICLES = CORPUS / "articles"
CONFIG = """
out = "corpus"
fill = "none"
dev = 0.2
test = 0.2
workers = 1
relations = ["parallel"]

[engine]
beam_size = 2

[[source]]
path = "wire"
name = "wire"
licence = "CC-BY-4.0"
retrieved = 2024-05-31

[[source]]
path = "desk/in"
name = "desk"
licence = "CC0 1.0"
"""


def run(*arguments: object) -> int:
    return main([str(argument) for argument in arguments])


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Two folders of articles, one name in both, and a configuration beside them."""
    for folder, names in (("wire", ("01-*", "03-*", "05-*")), ("desk/in", ("01-*", "02-*", "04-*"))):
        (tmp_path / folder).mkdir(parents=True)
        for name in names:
            for path in ARTICLES.glob(name):
                shutil.copy(path, tmp_path / folder)
    (tmp_path / "bitext.toml").write_text(CONFIG)
    return tmp_path


def files(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


def manifest_of(folder: Path) -> dict:
    return json.loads((folder / "manifest.json").read_text())


def test_the_shipped_schema_is_that_of_the_options() -> None:
    path = ROOT / "bitext" / "data" / "corpus" / "bitext.schema.json"
    assert json.loads(path.read_text()) == json.loads(json.dumps(make_schema())), "run scripts/make_schema.py"
    assert set(make_schema()["properties"]) == {
        *(own.name for own in fields(BuildOptions)), "source", "inputs", "out", "pairs"
    } - {"sources"}  # fmt: skip


def test_the_manifest_holds_every_option_that_decides_and_the_schema_knows_them(tmp_path: Path) -> None:
    record = BuildOptions(sources=(ArticleSource("a", "a", base="/somewhere"),)).as_record()
    assert set(record) <= set(make_schema()["properties"])
    places = {"inputs", "out", "pairs", "workers", "executor", "ray_address"}
    assert set(make_schema()["properties"]) - set(record) == places
    assert "/somewhere" not in json.dumps(record)
    (tmp_path / "all.json").write_text(json.dumps({**record, "engine": {}}))
    assert read_config(tmp_path / "all.json").options == BuildOptions(
        sources=(ArticleSource("a", "a", base=str(tmp_path)),)
    )


def test_a_configuration_alone_builds_a_corpus_with_its_sources(
    project: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path_factory.mktemp("elsewhere"))
    assert run("build", "--config", project / "bitext.toml") == 0
    out = project / "corpus"
    manifest = manifest_of(out)
    assert manifest["options"]["relations"] == ["parallel"]
    assert manifest["options"]["engine"]["beam_size"] == 2
    assert manifest["options"]["source"] == [
        {"path": "wire", "name": "wire", "licence": "CC-BY-4.0", "retrieved": "2024-05-31"},
        {"path": "desk/in", "name": "desk", "licence": "CC0 1.0", "retrieved": ""},
    ]
    rows = [line.split("\t") for part in ("train", "dev", "test")
            for line in (out / f"{part}.tsv").read_text().splitlines()[1:]]  # fmt: skip
    origins = [columns[1].split("/")[0] for columns in rows]
    assert manifest["counts"]["rows"]["source"] == {name: origins.count(name) for name in ("desk", "wire")}
    articles = [json.loads(line) for line in (out / "articles.jsonl").read_text().splitlines()]
    assert {(article["id"], article["source"]) for article in articles} >= {
        ("wire/01-port-strike", "wire"), ("desk/01-port-strike", "desk")
    }  # fmt: skip
    assert str(project) not in (out / "manifest.json").read_text()


@pytest.mark.parametrize("how", ["manifest", "toml"])
def test_a_build_again_from_the_options_of_the_manifest_gives_the_same_bytes(
    project: Path, how: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(project)
    assert run("build", "--config", "bitext.toml", "--min-score", "0.7", "--no-mask", "--seed", "5") == 0
    if how == "manifest":
        assert run("build", "--config", "corpus/manifest.json", "-o", "again", "--workers", "1") == 0
    else:
        options = manifest_of(project / "corpus")["options"]
        options["engine"] = {key: value for key, value in options["engine"].items() if value is not None}
        (project / "own.json").write_text(json.dumps(options))
        assert run("build", "--config", "own.json", "-o", "again", "--workers", "1") == 0
    assert files(project / "again") == files(project / "corpus")


def test_the_command_line_comes_before_the_file(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(project)
    more = ("--dev", "0.05", "--relations", "parallel,adapted", "--beam", "4", "--shard", "1/2", "-o", "other")
    assert run("build", "wire", "--config", "bitext.toml", *more) == 0
    options = manifest_of(project / "other")["options"]
    # What is given counts even where it says what the default says.
    assert (options["dev"], options["test"], options["fill"]) == (0.05, 0.2, "none")
    assert options["relations"] == ["parallel", "adapted"]
    assert (options["engine"]["beam_size"], options["shard"]) == (4, [1, 2])
    assert manifest_of(project / "other")["counts"]["rows"]["source"].keys() == {"wire"}
    assert not (project / "corpus").exists()


def test_a_file_that_nobody_named_is_not_read(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(project)
    assert run("build", "wire", "-o", "other", "--fill", "none", "--workers", "1") == 0
    assert manifest_of(project / "other")["options"]["source"] == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("min-score = 0.4", "found 'min-score'; did you mean 'min_score'?"),
        ("timeout = 3", "did you mean 'timeout_seconds'?"),
        ("licence = 'x'", "expected a known key, found 'licence'"),
        ("[engine]\nbeam = 3", "engine: expected a known key, found 'beam'; did you mean 'beam_size'?"),
        ("[[source]]\npath = 'a'\nname = 'a'\nlicense = 'MIT'", "source 1: expected a known key, found 'license'; did"),
        ("[[source]]\npath = 'a'", "source 1: expected the key 'name', found none"),
        ("[[source]]\npath = 'a'\nname = 'a/b'", "expected a name of letters"),
        ("[[source]]\npath = 'a'\nname = 'a'\nretrieved = '31.5.24'", "as 2024-05-31, found '31.5.24'"),
        ("min_score = 'high'", "min_score: expected a number, found 'high'"),
        ("seed = true", "seed: expected a whole number, found True"),
        ("min_score = 2", "min_score: expected 1 at most, found 2"),
        ("fill = 'all'", "expected missing or partial or none, found 'all'"),
        ("shard = [1]", "expected 2 items"),
        ("shard = [3, 2]", "expected i/n with i from 1 to n"),
        ("dev = 0.6\ntest = 0.6", "fractions that sum to less than 1"),
        ("role_scores = ['caption']", "a role and a score, as caption=0.3, found caption"),
        ("relations = ['same']", "relations 1: expected parallel or"),
        ("a = ", "configuration in TOML"),
        ("out = 1979-05-27T07:32:00Z", "out: expected text"),
    ],
)
def test_a_wrong_configuration_is_one_clear_line(
    tmp_path: Path, text: str, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "b.toml").write_text(text)
    assert run("build", ARTICLES, "-o", tmp_path / "out", "--config", tmp_path / "b.toml") in (1, 2)
    message = capsys.readouterr().err
    assert message.count("\n") == 1
    assert "b.toml" in message
    assert said in message
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("value", [-0.1, 1.1])
@pytest.mark.parametrize("name", [n for n, own in make_schema()["properties"].items() if own.get("maximum") == 1])
def test_the_classes_refuse_what_the_schema_refuses(name: str, value: float) -> None:
    with pytest.raises(UsageError):
        BuildOptions(**{name: value})


@pytest.mark.parametrize("options", [{"beam_size": 0}, {"threads": -1}, {"name": "other"}, {"compute_type": "x"}])
def test_the_engine_refuses_what_the_schema_refuses(options: dict) -> None:
    with pytest.raises(UsageError):
        EngineOptions(**options)


@pytest.mark.parametrize(("missing", "said"), [("INPUTS", "INPUTS"), ("--out", "--out")])
def test_without_a_place_there_is_one_clear_line(missing: str, said: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("build", *(["-o", "x"] if missing == "INPUTS" else [ARTICLES])) == 2
    assert f"bitext: {said}: expected a place" in capsys.readouterr().err


def test_a_mix_with_a_part_of_unknown_licence_is_refused(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    own = ("--fill", "none", "--workers", "1", "-o", project / "out")
    assert run("build", project / "wire", project / "desk", *own) == 2
    assert "expected a stated licence of each source that is mixed" in capsys.readouterr().err
    assert not (project / "out").exists()
    assert run("build", project / "wire", project / "desk", *own, "--allow-unlicensed") == 0
    assert run("build", project / "wire", *own) == 0
    assert run("build", *sorted((project / "wire").glob("0[35]*.txt")), *own) == 0  # files of one folder are one source


def test_one_licence_that_is_missing_in_a_configuration_is_refused(project: Path) -> None:
    (project / "bitext.toml").write_text(CONFIG.replace('licence = "CC0 1.0"\n', ""))
    assert run("build", "--config", project / "bitext.toml") == 2
    assert run("build", "--config", project / "bitext.toml", "--allow-unlicensed") == 0
    assert "| desk | not stated | not stated |" in (project / "corpus" / "README.md").read_text()


def test_an_input_around_a_source_is_refused(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("build", project / "desk", "--config", project / "bitext.toml") == 2
    assert "a folder around the source 'desk'" in capsys.readouterr().err


def test_two_sources_of_one_name_are_refused(tmp_path: Path) -> None:
    options = BuildOptions(sources=(ArticleSource("a", "x"), ArticleSource("b", "x")))
    with pytest.raises(UsageError, match="names that differ"):
        build([ARTICLES], tmp_path / "out", options)


@pytest.fixture(scope="module")
def carded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("card") / "out"
    source = ArticleSource(str(ARTICLES), "mini", "MIT | <b>or</b> other", "2024-05-31")
    build([ARTICLES], out, BuildOptions(fill="none", dev=0.2, test=0.2, sources=(source,)))
    return out


def test_the_card_says_what_is_in_the_corpus(carded: Path) -> None:
    card = (carded / "README.md").read_text()
    counts = manifest_of(carded)["counts"]
    for key in ("part", "origin", "role"):
        for name, count in counts["rows"][key].items():
            assert f"| {name} | {count} |" in card
    for code, count in counts["rejected"].items():
        assert f"| {code} | {count} |" in card
    total = sum(counts["rows"]["part"].values())
    assert f"\n{total} rows of parallel text from {sum(counts['articles'].values())} articles" in card
    assert f"| mini | MIT \\| \\<b\\>or\\</b\\> other | 2024-05-31 | {total} |" in card
    assert card.startswith("---\nlanguage:\n- en\n- es\ntask_categories:")


@pytest.mark.parametrize("licence", ["CC-BY-4.0", "CC BY 4.0"])
def test_a_card_with_one_licence_names_it_for_machines(tmp_path: Path, licence: str) -> None:
    path = ARTICLES / "03-museum-theft.txt"
    options = BuildOptions(fill="none", sources=(ArticleSource(str(path), "mini", licence),))
    build([path], tmp_path / "out", options)
    assert "\nlicense: cc-by-4.0\n" in (tmp_path / "out" / "README.md").read_text()


def test_a_card_that_was_changed_is_found(carded: Path, tmp_path: Path) -> None:
    assert verify_corpus(carded) == []
    shutil.copytree(carded, tmp_path / "out")
    with (tmp_path / "out" / "README.md").open("a") as stream:
        stream.write("All rights granted.\n")
    assert verify_corpus(tmp_path / "out") == ["README.md has changed"]


def test_a_manifest_that_is_none_is_one_clear_line(tmp_path: Path) -> None:
    (tmp_path / "manifest.json").write_text('{"files": {}, "counts": {}, "options": {"speed": 1}}')
    with pytest.raises(BitextError, match="found 'speed'"):
        read_config(tmp_path / "manifest.json")
    with pytest.raises(BitextError, match="no such file"):
        read_config(tmp_path / "missing.toml")


def test_the_example_of_the_documentation_is_a_configuration(tmp_path: Path) -> None:
    text = (ROOT / "docs" / "corpora.md").read_text().split("```toml\n")[1].split("```")[0]
    (tmp_path / "bitext.toml").write_text(text)
    found = read_config(tmp_path / "bitext.toml")
    assert [source.licence for source in found.options.sources] == ["CC-BY-4.0", "CC0-1.0"]
    assert found.inputs == (tmp_path / "articles/wire", tmp_path / "articles/desk")
