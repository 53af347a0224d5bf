"""Articles in every shape: told by content, typed block by block, hostile files refused in bounded time."""

from __future__ import annotations

import gzip
import io
import json
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

import bitext
from bitext.cli import main
from bitext.errors import InputError

pytest.importorskip("trafilatura")
# warcio's writer, which the tests use, leaves a temporary file to the garbage collector.
pytestmark = pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")

PAGE = """<!DOCTYPE html><html lang="en"><head><title>Ferry Line Returns - Bay Courier</title>
<link rel="alternate" hreflang="es" href="https://example.org/es/transbordador">
<script>document.write("<p>never run</p>")</script></head><body>
<nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>
<article><h1>Ferry Line Returns After Two Years</h1>
<p class="deck">Boats leave every hour from the old pier</p>
<p class="byline">By Rosa Medina</p><time datetime="2024-05-02">May 2, 2024</time>
<figure><img src="x.jpg"><figcaption>The first boat left at dawn. Photo: Bay Courier</figcaption></figure>
<p>The ferry that links the two towns sailed again on Thursday, two years after a storm broke the old pier apart.</p>
<p>Some 300 people queued before sunrise to be on the first boat, the harbour master, Luis Otero, told reporters.</p>
<p>A ticket costs 4.50 dollars, and children under ten travel free until the end of the summer, the company said.</p>
</article><footer><p>Follow us on Facebook and Twitter.</p><p>© 2024 Bay Courier. All rights reserved.</p></footer>
</body></html>"""
BARE = """<html><body><div><b>Vuelve el transbordador tras dos años</b></div>
<div>El transbordador que une los dos pueblos zarpó de nuevo el jueves, dos años después del temporal.</div>
<div>Unas 300 personas hicieron cola antes del amanecer para subir al primer barco, dijo Luis Otero.</div>
<div>Síguenos en Facebook</div></body></html>"""
BODY_EN = "The ferry sailed again on Thursday, two years after a storm broke the old pier apart."
BODY_ES = "El transbordador zarpó de nuevo el jueves, dos años después de que un temporal rompiera el muelle."
NESTED = {"id": "f1", "en": {"headline": "Ferry Returns", "body": [BODY_EN]},
          "es": {"headline": "Vuelve el transbordador", "body": BODY_ES}}  # fmt: skip
FLAT = {"headline_en": "Ferry Returns", "body_en": BODY_EN, "headline_es": "Vuelve el transbordador", "body_es": None}
CSV = f'id,headline_en,body_en,headline_es,body_es\nf1,Ferry Returns,"{BODY_EN}",Vuelve el transbordador,"{BODY_ES}"\n'
RSS = f"""<?xml version="1.0"?><rss version="2.0"><channel><title>Courier</title>
<item><guid>a</guid><title>Ferry Returns</title><description>{BODY_EN}</description></item>
<item><guid>b</guid><title>Vuelve el transbordador</title><description>{BODY_ES}</description></item>
</channel></rss>"""


def docx(body: str) -> bytes:
    """A Word document of the given paragraphs' markup."""
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", f"<w:document {space}><w:body>{body}</w:body></w:document>")
    return buffer.getvalue()


def paragraph(text: str, style: str = "") -> str:
    named = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{named}<w:r><w:t>{text}</w:t></w:r></w:p>"


def warc(*pages: str) -> bytes:
    warcio = pytest.importorskip("warcio.warcwriter")
    from warcio.statusandheaders import StatusAndHeaders

    buffer = io.BytesIO()
    writer = warcio.WARCWriter(buffer, gzip=True)
    for index, page in enumerate(pages):
        headers = StatusAndHeaders("200 OK", [("Content-Type", "text/html; charset=utf-8")], protocol="HTTP/1.0")
        payload = io.BytesIO(page.encode())
        writer.write_record(
            writer.create_warc_record(f"https://example.org/{index}", "response", payload=payload, http_headers=headers)
        )
    return buffer.getvalue()


def read_all(data: bytes | str) -> list[bitext.Article]:
    return list(bitext.read_articles(io.BytesIO(data.encode() if isinstance(data, str) else data)))


def blocks(article: bitext.Article, language: str) -> list[tuple[str, str]]:
    return [(block.role, block.text) for block in article.side(language).blocks]


def test_a_page_is_typed_block_by_block() -> None:
    (article,) = read_all(PAGE)
    roles = {text: role for role, text in blocks(article, "en")}
    assert roles["Ferry Line Returns After Two Years"] == "headline"
    assert roles["Boats leave every hour from the old pier"] == "deck"
    assert roles["By Rosa Medina"] == "byline"
    assert roles["The first boat left at dawn. Photo: Bay Courier"] == "caption"
    assert [role for text, role in roles.items() if text.startswith(("The ferry", "Some 300", "A ticket"))] == [
        "body"
    ] * 3
    assert roles["Follow us on Facebook and Twitter."] == "boilerplate"
    assert not any("never run" in text for text in roles)
    assert article.side_state("es") == "missing"


def test_a_page_without_semantic_tags() -> None:
    (article,) = read_all(BARE)
    found = blocks(article, "es")
    assert found[0] == ("headline", "Vuelve el transbordador tras dos años")
    assert [role for role, _ in found[1:]] == ["body", "body", "boilerplate"]


@pytest.mark.parametrize(
    ("data", "spanish"),
    [
        (json.dumps(NESTED), "present"),
        (json.dumps([NESTED]), "present"),
        (json.dumps(NESTED, ensure_ascii=False, indent=2), "present"),
        (json.dumps(FLAT), "partial"),
        (CSV, "present"),
    ],
    ids=["nested", "array", "indented", "flat", "csv"],
)
def test_records(data: str, spanish: str) -> None:
    (article,) = read_all(data)
    assert blocks(article, "en") == [("headline", "Ferry Returns"), ("body", BODY_EN)]
    assert article.side_state("es") == spanish


def test_other_names_of_fields_are_mapped() -> None:
    record = json.dumps({"titular": "Vuelve el transbordador", "texto": BODY_ES, "title": "Ferry Returns"})
    fields = {"es.headline": "titular", "es.body": "texto", "en.headline": "title"}
    article = bitext.read_article(io.BytesIO(record.encode()), fields=fields)
    assert blocks(article, "es") == [("headline", "Vuelve el transbordador"), ("body", BODY_ES)]
    assert blocks(article, "en") == [("headline", "Ferry Returns")]


def test_a_feed_has_an_article_an_entry() -> None:
    first, second = read_all(RSS)
    assert blocks(first, "en") == [("headline", "Ferry Returns"), ("body", BODY_EN)]
    assert blocks(second, "es") == [("headline", "Vuelve el transbordador"), ("body", BODY_ES)]


def test_a_word_document() -> None:
    last = "They open again as well, the owners of three of them said on Thursday."
    parts = [("Ferry Returns", "Title"), (BODY_EN, ""), ("Cafes &amp; bars of the town", "Heading2"), (last, "")]
    data = docx("".join(paragraph(text, style) for text, style in parts))
    (article,) = read_all(data)
    assert [role for role, _ in blocks(article, "en")] == ["headline", "body", "subhead", "body"]
    assert blocks(article, "en")[2][1] == "Cafes & bars of the town"


def test_a_web_archive_has_an_article_a_page() -> None:
    first, second = read_all(warc(PAGE, BARE))
    assert ("headline", "Ferry Line Returns After Two Years") in blocks(first, "en")
    assert second.side_state("es") == "present"


def test_a_web_archive_that_is_cut_off_or_has_no_page_is_an_error(tmp_path: Path) -> None:
    whole = warc(PAGE, BARE)
    for data, found in ((whole[: len(whole) - 40], "cut-off"), (b"WARC/1.0\r\nWARC-Type: warcinfo\r\n", "none")):
        path = tmp_path / "a.warc"
        path.write_bytes(data)
        with pytest.raises(InputError, match=found):
            list(bitext.read_articles(path))


def test_mojibake_is_reported_and_mended_only_when_asked(tmp_path: Path) -> None:
    spoiled = (
        (BODY_ES + "\n\n" + BODY_ES + " Así será también mañana, según el capitán.")
        .encode()
        .decode("cp1252", "replace")
    )
    path = tmp_path / "a.txt"
    path.write_text(spoiled, encoding="utf-8")
    article = bitext.read_article(path)
    assert [finding.code for finding in article.findings] == ["mojibake"]
    assert "Ã" in article.side("es").blocks[0].text
    mended = bitext.read_article(path, repair=True)
    assert mended.side("es").blocks[0].text == BODY_ES


def entity_bomb() -> bytes:
    levels = "".join(f'<!ENTITY e{i} "{f"&e{i - 1};" * 10}">' for i in range(1, 10))
    return f'<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY e0 "lol">{levels}]><rss version="2.0"><channel><item><title>&e9;</title></item></channel></rss>'.encode()  # fmt: skip  # noqa: E501


def outside_entity() -> bytes:
    declared = '<!DOCTYPE rss [<!ENTITY f SYSTEM "file:///etc/hostname">]>'
    return f'<?xml version="1.0"?>{declared}<rss version="2.0"><channel><item><title>&f;</title></item></channel></rss>'.encode()  # fmt: skip  # noqa: E501


def entity_docx() -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("word/document.xml", entity_bomb().replace(b"rss", b"document"))
    return buffer.getvalue()


def member_bomb() -> bytes:
    """A document with a hundred thousand footers."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("word/document.xml", "<document/>")
        for number in range(20_000):
            archive.writestr(f"word/footer{number}.xml", b"")
    return buffer.getvalue()


HOSTILE: dict[str, Callable[[], bytes]] = {
    "entity from a file": outside_entity,
    "entity bomb in a document": entity_docx,
    "bomb of members": member_bomb,
    "deep feed": lambda: b'<?xml version="1.0"?><rss version="2.0">' + b"<a>" * 100_000,
    "deep document": lambda: docx("<w:p>" * 50_000 + "</w:p>" * 50_000),
    "wide document": lambda: docx("<w:p/>" * 400_000),
    "zip bomb": lambda: docx(paragraph("a" * 100_000_000)),
    "entity bomb": entity_bomb,
    "deep JSON": lambda: b"[" * 200_000,
    "deep record": lambda: b'{"en": ' * 50_000 + b"1" + b"}" * 50_000,
    "lone surrogate": lambda: b'{"en": {"headline": "A \\ud83d", "body": "B."}}',
    "truncated archive": lambda: warc(PAGE, PAGE)[:300],
    "not gzip after all": lambda: b"\x1f\x8b" + b"nonsense" * 20,
    "gzip bomb": lambda: gzip.compress(b"a" * 300_000_000, 1),
    "zip of something else": lambda: b"PK\x03\x04" + bytes(range(256)) * 4,
    "a list of numbers": lambda: b"[1, 2, 3]",
}


@cache
def make_hostile(case: str) -> bytes:
    return HOSTILE[case]()


@pytest.mark.parametrize("case", HOSTILE)
def test_hostile_files_are_one_clear_error_in_bounded_time(case: str) -> None:
    data = make_hostile(case)
    start = time.process_time()
    with pytest.raises(InputError) as caught:
        read_all(data)
    assert time.process_time() - start < 5
    assert "expected" in str(caught.value)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    "page",
    [
        "<div>" * 100_000 + f"<h1>Ferry Returns</h1><p>{BODY_EN}</p>",
        "<html><body>" + "<b>" * 3_000_000 + f"<p>{BODY_EN}</p></body></html>",
        f"<html><body><p onclick=\"{'x' * 100}\" style='{'y' * 100}'>{BODY_EN}</p>"
        + "<i onload=alert(1)></i>" * 20_000,
        f"<html><body><p>{BODY_EN}</p><p title='{'x' * 10_000_000}'></p></body></html>",
        f"<html><body><p>{BODY_EN}</p>" + "<p></p>" * 1_400_000,
        f"<!DOCTYPE html [<!ENTITY a '{'x' * 1000}'>]><html><body><p>{BODY_EN}</p><nav>" + "<i>&a;</i>" * 5000,
        f"<html><body><p>{BODY_EN}</p>" + "<script>while(1);</script>" * 20_000 + "</body></html>",
        f"<html><body><p>{BODY_EN}</p><!--" + "-" * 10_000_000,
    ],
    ids=[
        "deep nesting", "megabytes of one tag", "script in every attribute", "megabytes of one attribute",
        "megabytes of paragraphs", "entities", "scripts", "a comment without an end",
    ],
)  # fmt: skip
def test_hostile_pages_are_read_or_refused_in_bounded_time(page: str) -> None:
    start = time.process_time()
    try:
        found = [block.text for article in read_all(page) for _, block in article.side("en").blocks_of("body")]
    except InputError:
        found = []
    assert found in ([], [BODY_EN])
    assert time.process_time() - start < 10


def test_hostile_files_cost_the_run_nothing_else(tmp_path: Path) -> None:
    """In a process of bounded memory: the good file among them comes out, each bad one is set aside, the code is 1."""
    resource = pytest.importorskip("resource")
    paths = []
    for case in HOSTILE:
        paths.append(tmp_path / case.replace(" ", "-"))
        paths[-1].write_bytes(make_hostile(case))
    good = tmp_path / "good.html"
    good.write_text(PAGE, encoding="utf-8")
    paths.insert(len(paths) // 2, good)
    aside = tmp_path / "aside.jsonl"
    most = 1_500_000_000  # of addresses, most of them mapped by libraries and never touched
    done = subprocess.run(
        [sys.executable, "-m", "bitext", "read", "--json", "--quarantine", str(aside), *map(str, paths)],
        capture_output=True, text=True, timeout=60, check=False,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_AS, (most, most)),
    )  # fmt: skip
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert [json.loads(line)["id"] for line in done.stdout.splitlines()] == ["good"]
    reasons = [json.loads(line) for line in aside.read_text(encoding="utf-8").splitlines()]
    assert {record["path"] for record in reasons} == {str(path) for path in paths} - {str(good)}
    assert all("expected" in record["reason"] for record in reasons)


def test_read_shows_blocks_and_sets_bad_files_aside(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    good, bad, aside = tmp_path / "a.html", tmp_path / "b.txt", tmp_path / "aside.jsonl"
    good.write_text(PAGE)
    bad.write_bytes(b"a\0b")
    assert main(["read", str(bad), str(good), "--quarantine", str(aside)]) == 1
    captured = capsys.readouterr()
    assert "headline" in captured.out
    assert len(captured.err.splitlines()) == 1
    assert json.loads(aside.read_text())["path"] == str(bad)
    assert main(["read", str(good), "--json"]) == 0
    record = json.loads(capsys.readouterr().out)
    assert record["id"] == "a"
