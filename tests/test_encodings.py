"""Bytes of articles: UTF-8 first, other encodings with a finding, nothing repaired unasked, the source hashed."""

from __future__ import annotations

import gzip
import hashlib
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import bitext
from bitext.articles.decoding import read_as_text
from bitext.cli import main
from bitext.errors import InputError
from bitext.model import Document

TEXT = "Reabrió el puerto de Almería tras la huelga\n\nEl puerto abrió el lunes, según la señora Peñas, de 45 años."
MOJIBAKE = TEXT.encode().decode("cp1252")
SPANISH = "áéíóúüñÁÉÍÓÚÑ¿¡«»“”’—€ "
ENCODINGS = {
    "utf-8": "", "utf-8-sig": "", "utf-16": "UTF-16", "utf-16-le": "UTF-16-LE", "utf-16-be": "UTF-16-BE",
    "utf-32": "UTF-32", "cp1252": "Windows-1252",
}  # fmt: skip


def provenance_of(document: Document) -> tuple[str, list[str]]:
    return document.provenance.sha256, [step.name for step in document.provenance.steps]


@pytest.mark.parametrize(("codec", "said"), ENCODINGS.items())
def test_each_encoding_is_read_and_said_and_its_bytes_are_hashed(codec: str, said: str, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(TEXT.encode(codec))
    article = bitext.read_article(path)
    assert [block.text for block in article.side("es").blocks] == TEXT.split("\n\n")
    assert [str(f) for f in article.findings] == ([f"encoding: not UTF-8; read as {said}"] if said else [])
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    assert provenance_of(article.side("es")) == (digest, ["decode"] if said else [])


@given(st.text(alphabet=SPANISH + "abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=60), st.sampled_from([*ENCODINGS]))
def test_what_was_written_is_what_is_read(text: str, codec: str) -> None:
    whole = f"{text} según ella, el año que viene será otra cosa"
    reading = read_as_text(whole.encode(codec), "a.txt")
    assert (reading.text, bool(reading.findings)) == (whole, bool(ENCODINGS[codec]))


@pytest.mark.parametrize(
    ("data", "found"),
    [
        (TEXT.encode()[:40] + b"\xff" + TEXT.encode()[40:], "byte 0xff at line 1"),  # UTF-8 with one bad byte
        (TEXT.encode("cp1252") + b"\x81\x8d", "byte 0xf3"),  # no Windows-1252 either
        (b"\xff\xfe" + "Puerto".encode("utf-16-le") + b"\x00\xd8", "a broken character"),
        (TEXT.encode() + b"\0", "a NUL byte"),
    ],
)
def test_what_cannot_be_told_is_refused(data: bytes, found: str) -> None:
    with pytest.raises(InputError, match=found):
        read_as_text(data, "a.txt")


def test_a_declared_encoding_counts_where_it_fits() -> None:
    page = '<html><head><meta charset="iso-8859-15"></head><body>El precio: 4 € en Córdoba</body></html>'
    reading = read_as_text(page.encode("iso-8859-15"), "a.html")
    assert reading.text == page
    assert [finding.code for finding in reading.findings] == ["encoding"]


def test_nothing_is_repaired_unasked(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "a.txt"
    path.write_text(MOJIBAKE, encoding="utf-8")
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    plain, mended = bitext.read_article(path), bitext.read_article(path, repair=True)
    assert [block.text for block in plain.side("es").blocks] == MOJIBAKE.split("\n\n")
    assert [block.text for block in mended.side("es").blocks] == TEXT.split("\n\n")
    assert [f.code for f in plain.findings] == [f.code for f in mended.findings] == ["mojibake"]
    assert provenance_of(plain.side("es")) == (digest, [])
    assert provenance_of(mended.side("es")) == (digest, ["undo-mojibake"])
    for options, wanted in (((), "AlmerÃ­a"), (("--repair",), "Almería")):
        assert main(["align", str(path), "--no-fill", "--keep-unpaired", *options]) == 1
        captured = capsys.readouterr()
        assert wanted in captured.out
        assert "mojibake: " in captured.err


def test_both_files_of_a_pair_keep_their_hash_and_what_was_done(tmp_path: Path) -> None:
    english = "The Port Reopens After the Strike\n\nThe port opened on Monday, Mrs. Peñas said — at last."
    paths = tmp_path / "a.en.txt", tmp_path / "a.es.txt"
    for path, text, codec in zip(paths, (english, TEXT), ("utf-16", "cp1252"), strict=True):
        path.write_bytes(text.encode(codec))
    article = bitext.read_article_pair(*paths)
    for path, side in zip(paths, article.sides, strict=True):
        assert provenance_of(side) == (hashlib.sha256(path.read_bytes()).hexdigest(), ["decode"])
    assert [finding.code for finding in article.findings] == ["encoding", "encoding"]


def test_a_packed_file_is_known_by_its_own_bytes(tmp_path: Path) -> None:
    path = tmp_path / "a.txt.gz"
    path.write_bytes(gzip.compress(TEXT.encode("cp1252")))
    article = bitext.read_article(path)
    assert provenance_of(article.side("es")) == (hashlib.sha256(path.read_bytes()).hexdigest(), ["decode"])


def test_the_command_line_tells_the_hash_and_the_steps(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(TEXT.encode("cp1252"))
    assert main(["read", str(path), "--json"]) == 1
    record = json.loads(capsys.readouterr().out)
    assert record["provenance"][0]["sha256"] == hashlib.sha256(path.read_bytes()).hexdigest()
    assert record["provenance"][0]["steps"] == [{"name": "decode", "detail": "Windows-1252"}]
    assert record["findings"][0]["code"] == "encoding"
