"""Formats for other tools: out and back the same, as those tools expect them, and refused with one clear line."""

from __future__ import annotations

import gzip
import io
import json
import sys
import zipfile
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st
from test_formats import ROWS, TEXT, XML_TEXT, row

from bitext.cli import main
from bitext.errors import InputError, UsageError
from bitext.formats import (
    DIRECTIONS,
    is_hf,
    is_xliff,
    read_hf,
    read_locomotive,
    read_parquet,
    read_rows,
    read_xliff,
    tag_machine_sources,
    write_hf,
    write_locomotive,
    write_parquet,
    write_rows,
    write_xliff,
)
from bitext.formats.fields import one_line
from bitext.model import SegmentPair

SIDE = TEXT.filter(bool)
FULL_ROWS = st.builds(lambda row, en, es: replace(row, en=en, es=es), ROWS, SIDE, SIDE)
NAMESPACES = {"x": "urn:oasis:names:tc:xliff:document:2.0", "mda": "urn:oasis:names:tc:xliff:metadata:2.0"}
HOSTILE = "<&>\"' \x07\ufffe\r\n\t\u2028 «¿?» 😀"


def run(*arguments: object) -> int:
    return main([str(argument) for argument in arguments])


@given(st.lists(ROWS, max_size=4))
def test_parquet_comes_back_exactly(rows: list[SegmentPair]) -> None:
    pytest.importorskip("pyarrow")
    stream = io.BytesIO()
    write_parquet(rows, stream)
    assert list(read_parquet(io.BytesIO(stream.getvalue()))) == rows


@given(st.lists(FULL_ROWS, min_size=1, max_size=4))
def test_rows_of_hugging_face_come_back_exactly(rows: list[SegmentPair]) -> None:
    rows = [replace(row, document=row.document or "d") for row in rows]
    stream = io.StringIO()
    write_hf(rows, stream)
    assert is_hf(stream.getvalue())
    assert list(read_hf(io.BytesIO(stream.getvalue().encode()))) == rows


@pytest.mark.parametrize("direction", DIRECTIONS.values())
@given(rows=st.lists(st.tuples(FULL_ROWS, XML_TEXT), max_size=4))
def test_xliff_comes_back_with_text_that_is_exact(
    direction: tuple[str, str], rows: list[tuple[SegmentPair, str]]
) -> None:
    expected = [replace(row, document=document) for row, document in rows]
    stream = io.StringIO()
    assert write_xliff(expected, stream, direction=direction) == 0
    assert is_xliff(stream.getvalue())
    assert list(read_xliff(io.BytesIO(stream.getvalue().encode()))) == expected


@pytest.mark.parametrize("name", ["set", "set.zip"])
@pytest.mark.parametrize("direction", DIRECTIONS)
@given(pairs=st.lists(st.tuples(SIDE, SIDE), max_size=4))
def test_locomotive_pairs_come_back(
    tmp_path_factory: pytest.TempPathFactory, name: str, direction: str, pairs: list[tuple[str, str]]
) -> None:
    place = tmp_path_factory.mktemp("l") / name
    expected = [(one_line(en), one_line(es)) for en, es in pairs if en.strip() and es.strip()]
    given_ = pairs if direction == "en-es" else [(es, en) for en, es in pairs]
    assert write_locomotive(given_, place, direction=DIRECTIONS[direction]) == len(expected)
    assert list(read_locomotive(place)) == expected


@pytest.mark.parametrize("suffix", [".gz", ".zst"])
@pytest.mark.parametrize("ending", [".tsv", ".jsonl", ".tmx", ".xlf"])
@given(rows=st.lists(FULL_ROWS, min_size=1, max_size=3))
def test_compressed_rows_come_back_and_are_the_same_bytes_again(
    tmp_path_factory: pytest.TempPathFactory, ending: str, suffix: str, rows: list[SegmentPair]
) -> None:
    if suffix == ".zst":
        pytest.importorskip("zstandard")
    folder = tmp_path_factory.mktemp("c")
    plain, packed, again = folder / f"p{ending}", folder / f"a{ending}{suffix}", folder / f"b{ending}{suffix}"
    for path in (plain, packed, again):
        write_rows(rows, str(path), ending[1:].replace("xlf", "xliff"))
    assert packed.read_bytes() == again.read_bytes() != plain.read_bytes()
    assert [(r.id, r.en, r.es) for r in read_rows(str(packed))] == [(r.id, r.en, r.es) for r in read_rows(str(plain))]


@pytest.fixture
def rows(tmp_path: Path) -> Path:
    path = tmp_path / "rows.tsv"
    made = [
        row("The port reopened.", "El puerto reabrió."),
        row('He said "no" <twice>.', "Dijo «no» &amp; otra vez.", score=0.5),
        row("It rained.", "Llovió.", origin="mt-en-es", score=None, relation=None, model="tiny 1.0"),
        row("Snow fell.", "Nevó.", origin="mt-es-en", score=None, relation=None, model="tiny 1.0"),
    ]
    write_rows(made, str(path), "tsv")
    return path


@pytest.mark.parametrize(
    "name", ["r.jsonl", "r.jsonl.gz", "r.jsonl.zst", "r.parquet", "r.tmx", "r.tmx.gz", "r.xlf", "r.xliff.zst"]
)
def test_convert_there_and_back_by_the_name_alone(rows: Path, tmp_path: Path, name: str) -> None:
    pytest.importorskip("pyarrow")
    pytest.importorskip("zstandard")
    assert run("convert", rows, "-o", tmp_path / name) == 0
    assert run("convert", tmp_path / name, "-o", tmp_path / "again.tsv") == 0
    assert (tmp_path / "again.tsv").read_bytes() == rows.read_bytes()


@pytest.mark.parametrize(
    ("name", "format_"), [("m", "moses"), ("m.gz", "moses"), ("l", "locomotive"), ("l.zip", "locomotive")]
)
def test_convert_of_bare_pairs_keeps_the_text_and_says_that_the_writer_is_unknown(
    rows: Path, tmp_path: Path, name: str, format_: str
) -> None:
    (tmp_path / "to").mkdir()
    assert run("convert", rows, "--to", format_, "-o", tmp_path / "to" / name) == 0
    found = list(read_rows(str(tmp_path / "to" / name)))
    assert [(r.en, r.es) for r in found] == [(r.en, r.es) for r in read_rows(str(rows))]
    assert {r.origin for r in found} == {"tm"}


def test_rows_of_hugging_face_have_the_shape_of_its_translation_sets(rows: Path, tmp_path: Path) -> None:
    assert run("convert", rows, "--to", "hf", "-o", tmp_path / "train.jsonl") == 0
    records = [json.loads(line) for line in (tmp_path / "train.jsonl").read_text().splitlines()]
    assert records[0]["translation"] == {"en": "The port reopened.", "es": "El puerto reabrió."}
    assert records[0]["id"] == "1"
    assert [record["score"] for record in records] == [0.9, 0.5, None, None]
    # One type a column, as Arrow wants it: text everywhere but for the score.
    kinds = {(key, type(value)) for record in records for key, value in record.items()}
    assert len(kinds) == len(records[0]) + 1


def test_arrow_reads_rows_of_hugging_face_as_it_does_for_load_dataset(rows: Path, tmp_path: Path) -> None:
    reader = pytest.importorskip("pyarrow.json")
    assert run("convert", rows, "--to", "hf", "-o", tmp_path / "train.jsonl.gz") == 0
    table = reader.read_json(io.BytesIO(gzip.decompress((tmp_path / "train.jsonl.gz").read_bytes())))
    assert table.column("translation")[3].as_py() == {"en": "Snow fell.", "es": "Nevó."}
    assert str(table.schema.field("score").type) == "double"


def test_pairs_of_others_in_the_shape_of_hugging_face_are_read(tmp_path: Path) -> None:
    (tmp_path / "theirs.jsonl").write_text('{"translation": {"es": "Sí.", "en": "Yes."}}\n{"translation": {"en": 1}}\n')
    found = read_rows(str(tmp_path / "theirs.jsonl"))
    first = next(found)
    assert (first.en, first.es, first.origin, len(first.id)) == ("Yes.", "Sí.", "tm", 16)
    with pytest.raises(InputError, match=r"theirs\.jsonl:2: "):
        next(found)


def test_xliff_is_what_other_readers_of_xml_take_for_it() -> None:
    stream = io.StringIO()
    made = [row(HOSTILE, "¿«x»?", document="news"), row("B", "", document="news"), row("C", "D", document="<more>")]
    assert write_xliff([*made, row("E", "F", document="bell\x07")], stream) == 1
    root = ElementTree.fromstring(stream.getvalue().encode())
    assert (root.get("version"), root.get("srcLang"), root.get("trgLang")) == ("2.0", "en", "es")
    assert [file.get("original") for file in root.findall("x:file", NAMESPACES)] == ["news", "<more>", "bell "]
    ids = [unit.get("id") for unit in root.iter(f"{{{NAMESPACES['x']}}}unit")]
    assert len(set(ids)) == len(ids) == 3
    unit = root.find(".//x:unit", NAMESPACES)
    assert unit is not None
    assert [child.tag.rpartition("}")[2] for child in unit] == ["metadata", "segment"]  # in this order, by its schema
    known = {meta.get("type"): meta.text for meta in unit.iterfind(".//mda:meta", NAMESPACES)}
    assert (known["origin"], known["score"]) == ("human", "0.9000")
    source = unit.find(".//x:source", NAMESPACES)
    assert source is not None
    assert [code.get("hex") for code in source] == ["0007", "FFFE"]
    assert "".join(source.itertext()) == HOSTILE.replace("\x07", "").replace("\ufffe", "")


FOREIGN_XLIFF = """<?xml version="1.0"?>
<x:xliff xmlns:x="urn:oasis:names:tc:xliff:document:2.0" xmlns:m="urn:oasis:names:tc:xliff:matches:2.0"
 version="2.1" srcLang="es-MX" trgLang="en-US"><x:file id="f" original="guide.html"><x:unit id="u1">
<m:matches><m:match ref="#1"><x:source>No.</x:source><x:target>Wrong.</x:target></m:match></m:matches>
<x:originalData><x:data id="d1">&lt;b&gt;</x:data></x:originalData>
<x:segment><x:source>Pulse <x:pc id="1">OK</x:pc>.</x:source>
<x:target>Press <x:pc id="1">OK</x:pc>.</x:target></x:segment>
<x:ignorable><x:source> </x:source></x:ignorable>
<x:segment><x:source>Listo.</x:source></x:segment>
<x:segment><x:source>Fin.</x:source><x:target>End.</x:target></x:segment></x:unit></x:file></x:xliff>"""


def test_xliff_of_other_tools_is_read_and_its_writers_stay_unknown() -> None:
    found = list(read_xliff(io.BytesIO(FOREIGN_XLIFF.encode())))
    assert [(r.en, r.es) for r in found] == [("Press OK.", "Pulse OK."), ("End.", "Fin.")]
    assert {(r.document, r.origin, r.score) for r in found} == {("guide.html", "tm", None)}


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        ('version="2.1"', 'version="1.2"', "version 1.2"),
        ("es-MX", "fr", "fr to en"),
        ("</x:xliff>", "", "no element found"),
        ('<?xml version="1.0"?>', '<!DOCTYPE xliff [<!ENTITY a "b">]>', "the entity a"),
    ],
)
def test_xliff_that_is_refused(old: str, new: str, found: str) -> None:
    with pytest.raises(InputError, match=found):
        list(read_xliff(io.BytesIO(FOREIGN_XLIFF.replace(old, new).encode())))


def test_locomotive_finds_its_two_files_and_the_languages_are_said(rows: Path, tmp_path: Path) -> None:
    assert run("convert", rows, "--to", "locomotive", "--direction", "es-en", "-o", tmp_path / "news") == 0
    assert {path.name for path in (tmp_path / "news").iterdir()} == {"source.txt", "target.txt", "metadata.json"}
    assert (tmp_path / "news" / "source.txt").read_text().splitlines()[0] == "El puerto reabrió."
    known = json.loads((tmp_path / "news" / "metadata.json").read_text())
    assert (known["from_code"], known["to_code"], known["size"], known["type"]) == ("es", "en", 4, "data")


def test_a_locomotive_zip_is_the_same_bytes_whenever_it_is_written(rows: Path, tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        assert run("convert", rows, "--to", "locomotive", "-o", tmp_path / name / "news.zip") == 0
    assert (tmp_path / "a" / "news.zip").read_bytes() == (tmp_path / "b" / "news.zip").read_bytes()
    with zipfile.ZipFile(tmp_path / "a" / "news.zip") as archive:
        assert archive.namelist() == ["source.txt", "target.txt", "metadata.json"]


def test_a_locomotive_set_of_others_may_lie_in_a_folder_of_its_zip(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "t.zip", "w") as archive:
        archive.writestr("theirs/source.txt", "Yes.\nNo.\n")
        archive.writestr("theirs/target.txt", "Sí.\nNo.\n")
    assert [(r.en, r.es) for r in read_rows(str(tmp_path / "t.zip"))] == [("Yes.", "Sí."), ("No.", "No.")]
    with zipfile.ZipFile(tmp_path / "t.zip", "a") as archive:
        archive.writestr("theirs/metadata.json", '{"from_code": "fr", "to_code": "en"}')
    with pytest.raises(InputError, match="fr and en"):
        list(read_rows(str(tmp_path / "t.zip")))


@pytest.mark.parametrize(("direction", "tagged"), [("en-es", "en"), ("es-en", "es")])
def test_the_tag_marks_the_sources_that_a_machine_wrote_and_nothing_else(
    rows: Path, tmp_path: Path, direction: str, tagged: str
) -> None:
    assert run("convert", rows, "--bt-tag", "--direction", direction, "-o", tmp_path / "t.tsv") == 0
    before, after = list(read_rows(str(rows))), list(read_rows(str(tmp_path / "t.tsv")))
    assert [r.id for r in before] == [r.id for r in after]
    for old, new in zip(before, after, strict=True):
        is_machine = old.origin == ("mt-es-en" if direction == "en-es" else "mt-en-es")
        assert new.side(tagged) == ("<BT> " if is_machine else "") + old.side(tagged)
        other = "es" if tagged == "en" else "en"
        assert new.side(other) == old.side(other)
    assert run("convert", rows, "-o", tmp_path / "u.tsv") == 0
    assert "<BT>" not in (tmp_path / "u.tsv").read_text()


def test_a_tag_comes_once() -> None:
    rows = [row("Snow fell.", "Nevó.", origin="mt-es-en", score=None)]
    once = list(tag_machine_sources(rows, DIRECTIONS["en-es"]))
    assert list(tag_machine_sources(once, DIRECTIONS["en-es"])) == once


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("r.tsv.gz", b"no gzip at all", "data compressed as gz"),
        ("r.tsv.gz", gzip.compress(b"id\ten\n" * 99)[:-9], "data compressed as gz"),
        ("r.tsv.zst", b"no zstd at all", "data compressed as zst"),
        ("r.tsv.zst", b"\x28\xb5\x2f\xfd", "data compressed as zst"),
        ("r.parquet", b"PAR1 and then nothing", "Parquet of rows"),
        ("r.zip", b"PK\x03\x04 and then nothing", "found none of them"),
        ("r.gz", gzip.compress(b""), "an empty file"),
    ],
)
def test_damaged_files_are_one_clear_line(
    tmp_path: Path, name: str, content: bytes, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    pytest.importorskip("pyarrow")
    pytest.importorskip("zstandard")
    (tmp_path / name).write_bytes(content)
    assert run("convert", tmp_path / name, "-o", tmp_path / "out.tsv") == 1
    message = capsys.readouterr().err
    assert message.count("\n") == 1
    assert said in message
    assert not (tmp_path / "out.tsv").exists()


def test_parquet_of_other_columns_is_refused(tmp_path: Path) -> None:
    pa = pytest.importorskip("pyarrow")
    parquet = pytest.importorskip("pyarrow.parquet")
    parquet.write_table(pa.table({"en": ["Yes."], "es": ["Sí."]}), tmp_path / "t.parquet")
    with pytest.raises(InputError, match="found no id"):
        list(read_rows(str(tmp_path / "t.parquet")))


@pytest.mark.parametrize(("library", "name"), [("pyarrow", "r.parquet"), ("zstandard", "r.tsv.zst")])
def test_a_missing_library_is_one_clear_line(
    rows: Path, tmp_path: Path, library: str, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, library, None)
    with pytest.raises(UsageError, match=r"pip install 'bitext\["):
        write_rows(read_rows(str(rows)), str(tmp_path / name), "parquet" if library == "pyarrow" else "tsv")
    assert not (tmp_path / name).exists()


@pytest.mark.parametrize(
    ("name", "format_"), [("r.parquet.gz", "parquet"), ("l.gz", "locomotive"), ("-", "locomotive")]
)
def test_places_that_a_format_cannot_go_to(rows: Path, name: str, format_: str) -> None:
    assert run("convert", rows, "--to", format_, "-o", name) == 2
