"""The page and the counts of a corpus: complete, the same each time, safe to open."""

from __future__ import annotations

import json
import re
import shutil
from collections import Counter
from html.parser import HTMLParser
from pathlib import Path

import pytest
from conftest import CORPUS

from bitext.cli import main
from bitext.corpus import BuildOptions, build
from bitext.corpus.charts import format_histogram
from bitext.corpus.survey import LENGTH_BINS, survey_rows
from bitext.formats import write_rows
from bitext.formats.fields import row_id
from bitext.model import SegmentPair

ARTICLES = CORPUS / "articles"
ATTACK = "<script>alert('x')</script> & \"quoted\""
ALONE = {"meta", "line", "br"}


def run(*arguments: object) -> int:
    return main([str(argument) for argument in arguments])


class Page(HTMLParser):
    """The elements of a page, each closed where it must be, and its text."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.text = ""
        self._open: list[str] = []
        self.feed(text)
        self.close()
        assert self._open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs
        if tag not in ALONE:
            self._open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self._open and self._open[-1] != "style":
            self.text += data


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A corpus with an article whose headlines attack whoever shows them, and an input that is no article."""
    source = tmp_path_factory.mktemp("in")
    for path in ARTICLES.glob("0[1-5]*"):
        shutil.copy(path, source)
    article = {
        "id": "attack",
        "en": {"headline": f"Port reopens {ATTACK}", "body": "The port of Veracruz reopened on Monday morning."},
        "es": {"headline": f"Reabre el puerto {ATTACK}", "body": "El puerto de Veracruz reabrió el lunes temprano."},
    }
    (source / "attack.jsonl").write_text(json.dumps(article) + "\n")
    (source / "a<img src=x onerror=alert(1)>.txt").write_bytes(b"\x00\x01\x02 binary \x00")
    out = tmp_path_factory.mktemp("corpus") / "news"
    build([source], out, BuildOptions(fill="none", dev=0.2, test=0.2))
    return out


def page_of(corpus: Path, tmp_path: Path) -> str:
    assert run("stats", corpus, "--html", tmp_path / "report.html") == 0
    return (tmp_path / "report.html").read_text()


def test_the_page_runs_nothing_and_needs_nothing(corpus: Path, tmp_path: Path) -> None:
    text = page_of(corpus, tmp_path)
    page = Page(text)
    assert not {"script", "img", "link", "iframe", "a", "b"} & set(page.tags)
    assert not [name for name, _ in page.attributes if name.startswith("on") or name in ("src", "href")]
    assert not re.search(r"https?:|@import|url\(", text)
    assert ATTACK in page.text
    assert "a<img src=x onerror=alert(1)>.txt" in page.text
    assert 'name="viewport" content="width=device-width' in text


def test_the_page_shows_every_count_of_the_manifest(corpus: Path, tmp_path: Path) -> None:
    text = page_of(corpus, tmp_path)
    counts = json.loads((corpus / "manifest.json").read_text())["counts"]
    for own in (*counts["rows"].values(), counts["rejected"]):
        for name, count in own.items():
            assert re.search(rf'<span class="name">{re.escape(name)}</span>.*<span class="count">{count} <', text)
    assert f"{sum(counts['rows']['part'].values())} rows, {sum(counts['rejected'].values())} items left out" in text
    assert "1 inputs set aside" in text


def test_the_page_has_an_example_of_each_reason_and_of_each_kind_of_row(corpus: Path, tmp_path: Path) -> None:
    text = page_of(corpus, tmp_path)
    for code in json.loads((corpus / "manifest.json").read_text())["counts"]["rejected"]:
        assert f'<h3>{code}</h3>\n<div class="pair">' in text
    assert '<h3>headline, written by people</h3>\n<div class="pair">' in text
    assert '<h3>body, written by people</h3>\n<div class="pair">' in text


def test_a_corpus_has_its_page_beside_it(corpus: Path, tmp_path: Path) -> None:
    """The same page as the one made of its files, but for the title."""
    text = (corpus / "report.html").read_text()
    Page(text)
    assert text.replace("corpus</title>", "news</title>").replace("<h1>corpus", "<h1>news") == page_of(corpus, tmp_path)
    assert "report.html" in json.loads((corpus / "manifest.json").read_text())["files"]


def test_the_page_is_the_same_bytes_again(corpus: Path, tmp_path: Path) -> None:
    assert page_of(corpus, tmp_path) == page_of(corpus, tmp_path)


def row(en: str, es: str, score: float | None = None) -> SegmentPair:
    return SegmentPair(row_id(en, es, "human"), "d", "body", en, es, score, "human", None, "1-1")


def test_distributions_count_each_row_once_and_borders_go_where_they_belong() -> None:
    words = " ".join(["word"] * 5), " ".join(["palabra"] * 6)
    found = survey_rows([row(*words, 0.05), row(*words, 0.0499), row(*words, 1.0), row("w " * 500, "", None)], "x")
    assert found.scores[:2] == [1, 1]
    assert (found.scores[-1], sum(found.scores)) == (1, 3)
    assert found.words["en"] == [3, *[0] * (LENGTH_BINS - 2), 1]
    assert found.words["es"] == [0, 3, *[0] * (LENGTH_BINS - 2)]


def test_examples_do_not_depend_on_the_order_of_the_rows() -> None:
    rows = [row(f"Sentence {index}.", f"Frase {index}.") for index in range(50)]
    assert survey_rows(rows, "x").kept == survey_rows(rows[::-1], "x").kept
    assert len(survey_rows(rows, "x").kept["body, written by people"]) == 4


def test_bars_are_as_high_as_their_counts() -> None:
    text = format_histogram("t", ["a", "b", "c"], {"one": [10, 5, 0]})
    heights = [float(height) for height in re.findall(r'<rect[^>]* height="([\d.]+)"', text)]
    assert heights[0] == pytest.approx(2 * heights[1])
    assert heights[2] == 0


def test_a_page_of_rows_without_a_corpus(tmp_path: Path) -> None:
    write_rows([row("Yes, it is.", "Sí, lo es.", 0.9)], str(tmp_path / "r.jsonl.gz"), "jsonl")
    assert run("stats", tmp_path / "r.jsonl.gz", "--html", tmp_path / "r.html") == 0
    text = (tmp_path / "r.html").read_text()
    Page(text)
    assert "1 rows." in text
    assert "left out" not in text


def test_counts_of_a_corpus_are_those_of_its_parts(corpus: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("stats", corpus) == 0
    lines = dict(line.rsplit("\t", 1) for line in capsys.readouterr().out.splitlines())
    counts = json.loads((corpus / "manifest.json").read_text())["counts"]["rows"]
    assert {name: int(lines[f"role\t{name}"]) for name in counts["role"]} == counts["role"]
    rejected = [json.loads(line) for line in (corpus / "rejected.jsonl").read_text().splitlines()]
    for code in {record["code"] for record in rejected}:
        assert int(lines[f"rejected\t{code}"]) == sum(record["code"] == code for record in rejected)
    for kind in ("role", "origin"):
        found = Counter(f"{record[kind]}: {record['code']}" for record in rejected if kind in record)
        assert {name: int(lines[f"rejected by {kind}\t{name}"]) for name in found} == found != {}


@pytest.mark.parametrize("damage", ["no manifest", "no part", "bad line"])
def test_a_damaged_corpus_is_one_clear_line(
    corpus: Path, tmp_path: Path, damage: str, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out"
    shutil.copytree(corpus, out)
    if damage == "bad line":
        (out / "rejected.jsonl").write_text("{}\n")
    else:
        (out / ("manifest.json" if damage == "no manifest" else "dev.tsv")).unlink()
    assert run("stats", out, "--html", tmp_path / "r.html") == 1
    assert capsys.readouterr().err.count("\n") == 1
    assert not (tmp_path / "r.html").exists()
