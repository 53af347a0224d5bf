"""Text that a machine seems to have translated: known by its marks, told in every row, and out of training."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from conftest import CORPUS, ROOT, SHARED

import bitext
from bitext.articles.machine import is_notice
from bitext.cli import main
from bitext.corpus import BuildOptions, audit_splits, build
from bitext.corpus.filters import find_rejection
from bitext.model import SUSPECTED, Article, Finding, SegmentPair

pytest.importorskip("trafilatura")
CASES = ROOT / "tests" / "cases" / "machine"
PARAGRAPHS = (
    "El transbordador que une los dos pueblos zarpó de nuevo el jueves, dos años después del temporal.",
    "Unas 300 personas hicieron cola antes del amanecer para subir al primer barco, dijo Luis Otero.",
    "El billete cuesta 4,50 euros, y los niños menores de diez años viajan gratis hasta el final del verano.",
)
NOTICE = "Este contenido ha sido traducido automáticamente del inglés."
ENGLISH = "The ferry sailed again on Thursday.", "Some 300 people queued before dawn, said Luis Otero."
SPANISH = "El transbordador zarpó de nuevo el jueves.", "Unas 300 personas hicieron cola, dijo Luis Otero."


def make_page(case: dict[str, str]) -> str:
    body = "".join(case.get("wrap", "<p>{}</p>").replace("{}", text) for text in PARAGRAPHS)
    named = case.get("html", 'lang="es"')
    return (
        f"<!DOCTYPE html>{case.get('before', '')}<html {named}><head><title>Vuelve</title>"
        f"{case.get('head', '')}</head><body><article {case.get('article', '')}>"
        f"<h1>Vuelve el transbordador tras dos años</h1>{body}</article>{case.get('foot', '')}</body></html>"
    )


def reasons(article: Article) -> dict[str, str]:
    return {side.language: finding.message for side in article.sides for finding in side.findings}


def make_record(notice: bool = True, **more: object) -> dict[str, object]:
    body = [*SPANISH, NOTICE] if notice else [*SPANISH]
    return {"id": "ferry", "en": {"headline": "Ferry Returns", "body": [*ENGLISH]},
            "es": {"headline": "Vuelve el transbordador", "body": body}, **more}  # fmt: skip


@pytest.mark.parametrize(
    "case", [*map(json.loads, (CASES / "marks.jsonl").read_text().splitlines())], ids=lambda case: case["name"]
)
def test_marks_of_pages(case: dict[str, str], tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_text(make_page(case), encoding="utf-8")
    article = bitext.read_article(path)
    assert list(reasons(article)) == ([case["language"]] if case["language"] else [])
    assert [finding.code for finding in article.findings] == ([SUSPECTED] if case["language"] else [])


def test_notices() -> None:
    with (CASES / "notices.tsv").open(encoding="utf-8") as stream:
        rows = list(csv.DictReader(stream, delimiter="\t", quoting=csv.QUOTE_NONE))
    assert [row["text"] for row in rows if is_notice(row["text"]) != (row["notice"] == "yes")] == []
    assert {row["notice"] for row in rows} == {"yes", "no"}


def test_a_notice_counts_at_the_edges_only_and_never_as_a_headline() -> None:
    middle = [f"Frase número {n} de un texto largo sobre el puerto y sus barcos." for n in range(8)]
    told = make_record(notice=False)
    told["es"] = {"headline": NOTICE, "body": [*middle[:4], NOTICE, *middle[4:]]}
    assert reasons(bitext.read_article(io.StringIO(json.dumps(told)))) == {}
    assert list(reasons(bitext.read_article(io.StringIO(json.dumps(make_record()))))) == ["es"]


def test_a_notice_that_names_the_direction_marks_the_other_side() -> None:
    record = make_record(notice=False)
    record["en"] = {"headline": "Ferry Returns", "body": [*ENGLISH, "Traducido automáticamente del español"]}
    assert list(reasons(bitext.read_article(io.StringIO(json.dumps(record))))) == ["en"]


def test_a_bilingual_page_is_suspected_on_the_side_that_bears_the_mark() -> None:
    english = "".join(f"<p>{text} The harbour master told reporters so at noon.</p>" for text in ENGLISH)
    inner = '<font style="vertical-align: inherit;"><font style="vertical-align: inherit;">{}</font></font>'
    spanish = "".join(f"<p>{inner.replace('{}', text)}</p>" for text in PARAGRAPHS)
    page = f"<html><body><article><h1>Ferry Returns</h1>{english}{spanish}</article></body></html>"
    assert list(reasons(bitext.read_article(io.StringIO(page)))) == ["es"]


def test_an_entry_of_a_feed_is_suspected_by_its_markup() -> None:
    inner = '<font style="vertical-align: inherit;"><font style="vertical-align: inherit;">{}</font></font>'
    entries = "".join(
        f"<item><guid>{name}</guid><title>Vuelve el transbordador</title><description>"
        f"{markup.replace('{}', PARAGRAPHS[0]).replace('<', '&lt;')}</description></item>"
        for name, markup in (("a", f"<p>{inner}</p>"), ("b", "<p>{}</p>"))
    )
    feed = f'<?xml version="1.0"?><rss version="2.0"><channel><title>C</title>{entries}</channel></rss>'
    assert [list(reasons(article)) for article in bitext.read_articles(io.StringIO(feed))] == [["es"], []]


def read_honest() -> list[Article]:
    """All articles that are here and that people wrote."""
    texts = sorted((CORPUS / "articles").glob("*.txt"))
    pairs = [(path, path.with_name(path.name.replace(".en.", ".es."))) for path in texts if ".en." in path.name]
    paths = [path for path in texts if ".en." not in path.name and ".es." not in path.name]
    paths += sorted((ROOT / "tests" / "cases" / "twins").glob("*.jsonl"))
    paths += sorted((SHARED / "seed").glob("*.txt")) if SHARED.is_dir() else []
    return [
        *(bitext.read_article_pair(*pair) for pair in pairs),
        *(article for path in paths for article in bitext.read_articles(path)),
    ]


def test_no_false_alarm_on_what_people_wrote() -> None:
    articles = read_honest()
    assert len(articles) > 65
    assert [article.id for article in articles if reasons(article)] == []
    rows = [row for article in articles for row in bitext.align(article, fill=False)]
    assert len(rows) > 150
    assert [row.id for row in rows if row.origin != "human"] == []


def test_words_left_as_they_were_give_a_machine_away() -> None:
    left = [
        ("The new branches will open in autumn.", "Las nuevas branches abrirán en otoño."),
        ("The judge postponed the hearings.", "El juez postponed las audiencias."),
        ("The lawyer filed an appeal on Monday.", "El lawyer presentó una apelación el lunes."),
        ("Farmers welcomed the rain.", "Los agricultores welcomed la lluvia."),
        ("The mayor thanked the volunteers.", "El alcalde thanked a los voluntarios."),
    ]
    article = bitext.read_article(io.StringIO(json.dumps({
        "id": "x", "en": {"headline": "Rain at Last", "body": [pair[0] for pair in left]},
        "es": {"headline": "Por fin llueve", "body": [pair[1] for pair in left]},
    })))  # fmt: skip
    rows = [row for row in bitext.align(article, fill=False) if row.role == "body"]
    assert {row.origin for row in rows} == {SUSPECTED}
    message = next(finding.message for finding in rows[0].findings if finding.code == SUSPECTED)
    assert "es: English words left as they were in 5 of 6 rows" in message
    assert "postponed" in message


def test_rows_say_so_and_keep_their_score(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "ferry.jsonl"
    path.write_text(json.dumps(make_record()) + "\n" + json.dumps(make_record(notice=False, id="b")), encoding="utf-8")
    assert main(["align", str(path), "--no-fill"]) == 1
    captured = capsys.readouterr()
    rows = list(csv.DictReader(io.StringIO(captured.out), delimiter="\t", quoting=csv.QUOTE_NONE))
    origins = {(row["document"], row["origin"]) for row in rows}
    assert origins == {("ferry", SUSPECTED), ("b", "human")}
    assert all(row["score"] and "es: it says “Este contenido" in row["findings"] for row in rows
               if row["origin"] == SUSPECTED)  # fmt: skip
    assert len({row["id"] for row in rows}) == len(rows)  # of the same text by people another row
    assert "ferry: suspected-mt: es: it says" in captured.err


def test_what_is_filled_from_a_suspected_side_stays_out_too(
    package_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BITEXT_MODELS", str(package_folder))
    record = make_record()
    record["en"] = None
    rows = bitext.align(bitext.read_article(io.StringIO(json.dumps(record))))
    assert any(row.origin == "mt-es-en" for row in rows)
    for row in rows:
        assert SUSPECTED in {finding.code for finding in row.findings}
        assert row.origin in ("mt-es-en", SUSPECTED)
        if row.en:
            assert find_rejection(row, BuildOptions()) == SUSPECTED


@pytest.mark.parametrize(
    ("changes", "keep", "code"),
    [
        ({"origin": SUSPECTED}, False, SUSPECTED),
        ({"origin": SUSPECTED}, True, None),
        ({"findings": (Finding(SUSPECTED, "es: a mark"),)}, False, SUSPECTED),
        ({}, False, None),
    ],
)
def test_the_filter(changes: dict[str, object], keep: bool, code: str | None) -> None:
    fields: dict[str, object] = {
        "id": "", "document": "a", "role": "body", "en": "The port reopened.", "es": "El puerto reabrió.",
        "score": 0.9, "origin": "human", "relation": "parallel", "bead": "1-1", **changes,
    }  # fmt: skip
    assert find_rejection(SegmentPair(**fields), BuildOptions(keep_suspected=keep)) == code  # type: ignore[arg-type]


def write_inputs(folder: Path, count: int = 40) -> None:
    """Articles that differ, every second one with a notice."""
    folder.mkdir()
    nouns = [
        ("bridge", "puente"),
        ("school", "escuela"),
        ("market", "mercado"),
        ("theatre", "teatro"),
        ("mill", "molino"),
    ]
    with (folder / "all.jsonl").open("w", encoding="utf-8") as out:
        for n in range(count):
            english, spanish = nouns[n % 5]
            body_en = [f"The {english} number {n} of Almora opened on Monday after {n + 3} months of work."]
            body_es = [f"El {spanish} número {n} de Almora abrió el lunes tras {n + 3} meses de obras."]
            if n % 2:
                body_es.append(NOTICE)
            record = {"id": f"a{n}", "en": {"headline": f"Almora Opens {english.title()} {n}", "body": body_en},
                      "es": {"headline": f"Almora abre el {spanish} {n}", "body": body_es}}  # fmt: skip
            out.write(json.dumps(record, ensure_ascii=False) + "\n")


def test_a_build_leaves_suspected_rows_out_with_a_code_and_keeps_them_on_demand(tmp_path: Path) -> None:
    write_inputs(tmp_path / "in")
    options = {"fill": "none", "dev": 0.3, "test": 0.3, "near_duplicate": 1.0}
    report = build([tmp_path / "in"], tmp_path / "out", BuildOptions(**options))  # type: ignore[arg-type]
    assert set(report.counts["rows"]["origin"]) == {"human"}
    assert report.counts["rejected"][SUSPECTED] >= 30
    kept = build([tmp_path / "in"], tmp_path / "kept", BuildOptions(**options, keep_suspected=True))  # type: ignore[arg-type]
    assert kept.counts["rows"]["origin"][SUSPECTED] > 0
    assert kept.counts["rejected"]["machine-in-evaluation"] > 0
    for part in ("dev", "test"):
        text = (tmp_path / "kept" / f"{part}.tsv").read_text(encoding="utf-8")
        assert text.count("\n") > 1
        assert SUSPECTED not in text
    assert SUSPECTED in (tmp_path / "kept" / "train.tsv").read_text(encoding="utf-8")
    assert audit_splits(tmp_path / "kept") == []


def test_the_command_line_keeps_them_on_demand(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_inputs(tmp_path / "in", 6)
    common = ["build", str(tmp_path / "in"), "--fill", "none", "--dev", "0", "--test", "0", "--workers", "1"]
    assert main([*common, "-o", str(tmp_path / "a")]) == 0
    assert f"{SUSPECTED}" in capsys.readouterr().err
    assert main([*common, "-o", str(tmp_path / "b"), "--keep-suspected"]) == 0
    assert SUSPECTED in (tmp_path / "b" / "train.tsv").read_text(encoding="utf-8")
    assert SUSPECTED not in (tmp_path / "a" / "train.tsv").read_text(encoding="utf-8")
