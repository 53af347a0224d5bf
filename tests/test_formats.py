"""Formats: written, recognised, read back the same."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bitext.errors import InputError, OutputError, UsageError
from bitext.formats import (
    COLUMNS,
    is_beads,
    is_jsonl,
    is_tmx,
    is_tsv,
    parse_columns,
    read_beads,
    read_jsonl,
    read_moses,
    read_tmx,
    read_tsv,
    write_beads,
    write_jsonl,
    write_moses,
    write_page,
    write_tmx,
    write_tsv,
)
from bitext.formats.fields import one_line
from bitext.model import ORIGINS, RELATIONS, ROLES, Bead, Finding, SegmentPair

TEXT = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=40)
NAME = st.text("abc-019", min_size=1, max_size=8)
FINDINGS = st.lists(st.builds(Finding, NAME, st.text("abc ,:019", max_size=12).map(str.strip)), max_size=2).map(tuple)
ROWS = st.builds(
    SegmentPair,
    id=NAME, document=TEXT, role=st.sampled_from(ROLES), en=TEXT, es=TEXT,
    score=st.none() | st.integers(0, 10000).map(lambda n: n / 10000),
    origin=st.sampled_from(ORIGINS), relation=st.none() | st.sampled_from(RELATIONS),
    bead=st.sampled_from(["1-1", "1-0", "2-1"]), model=NAME | st.just(""), findings=FINDINGS,
)  # fmt: skip


def flat(row: SegmentPair) -> SegmentPair:
    return replace(row, document=one_line(row.document), en=one_line(row.en), es=one_line(row.es))


@given(st.lists(ROWS, max_size=4))
def test_tsv_comes_back_with_breaks_as_spaces(rows: list[SegmentPair]) -> None:
    stream = io.StringIO()
    write_tsv(rows, stream)
    text = stream.getvalue()
    assert is_tsv(text)
    assert text.count("\n") == len(rows) + 1
    assert len(text.splitlines()) == len(rows) + 1  # no other separator is left that some reader would obey
    assert list(read_tsv(io.BytesIO(text.encode()))) == [flat(row) for row in rows]


@given(st.lists(ROWS, min_size=1, max_size=4))
def test_jsonl_comes_back_exactly(rows: list[SegmentPair]) -> None:
    stream = io.StringIO()
    write_jsonl(rows, stream)
    assert is_jsonl(stream.getvalue())
    assert list(read_jsonl(io.BytesIO(stream.getvalue().encode()))) == rows


@given(st.integers(0, 1000))
def test_jsonl_keeps_the_quality_of_machine_rows(thousandths: int) -> None:
    stream = io.StringIO()
    filled = replace(ROW, score=None, relation=None, origin="mt-en-es", quality=thousandths / 1000)
    write_jsonl([filled, ROW], stream)
    assert [('"quality"' in line) for line in stream.getvalue().split("\n")] == [True, False, False]
    assert list(read_jsonl(io.BytesIO(stream.getvalue().encode()))) == [filled, ROW]


ROW = SegmentPair("1", "d", "body", "One\ttwo\u2028three", "Uno", 0.5, "human", "parallel", "1-1")


def test_columns_without_header_are_the_bare_training_file() -> None:
    stream = io.StringIO()
    write_tsv([ROW], stream, columns=parse_columns("en, es"), header=False)
    assert stream.getvalue() == "One two three\tUno\n"


def test_an_unknown_column_is_wrong_use() -> None:
    with pytest.raises(UsageError, match="'target'"):
        parse_columns("en,target")


@given(st.lists(st.tuples(TEXT.filter(bool), TEXT.filter(bool)), max_size=4))
def test_moses_pairs_come_back(tmp_path_factory: pytest.TempPathFactory, pairs: list[tuple[str, str]]) -> None:
    prefix = tmp_path_factory.mktemp("moses") / "news"
    rows = [SegmentPair("1", "d", "body", en, es, None, "human", None, "1-1") for en, es in pairs]
    expected = [(one_line(en), one_line(es)) for en, es in pairs]
    assert write_moses(rows, prefix) == len(pairs)
    if expected and any(en.strip() for en, _ in expected) and any(es.strip() for _, es in expected):
        assert list(read_moses(prefix)) == expected


def test_moses_leaves_out_rows_with_an_empty_side(tmp_path: Path) -> None:
    rows = [ROW, SegmentPair("2", "d", "body", "Alone", "", None, "human", None, "1-0")]
    assert write_moses(rows, tmp_path / "news") == 1


def test_moses_needs_a_prefix_and_a_place(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="a file prefix"):
        write_moses([ROW], "-")
    with pytest.raises(OutputError):
        write_moses([ROW], tmp_path / "no" / "news")


def test_moses_files_of_unequal_length_are_refused(tmp_path: Path) -> None:
    (tmp_path / "n.en").write_text("a\nb\n")
    (tmp_path / "n.es").write_text("a\n")
    with pytest.raises(InputError, match="2 and 1"):
        list(read_moses(tmp_path / "n"))


INDICES = st.lists(st.integers(0, 99), max_size=3, unique=True).map(sorted).map(tuple)
BEADS = (
    st.tuples(INDICES, INDICES, st.integers(0, 10000))
    .filter(lambda b: b[0] or b[1])
    .map(lambda b: Bead(b[0], b[1], b[2] / 10000 if b[0] and b[1] else None))
)


@given(st.lists(BEADS, min_size=1, max_size=5))
def test_beads_come_back(beads: list[Bead]) -> None:
    stream = io.StringIO()
    write_beads(beads, stream)
    assert is_beads(stream.getvalue())
    assert list(read_beads(io.BytesIO(stream.getvalue().encode()))) == beads


HEADER = "\t".join(COLUMNS) + "\n"


@pytest.mark.parametrize(
    ("read", "content", "where", "found"),
    [
        (read_tsv, "en\tes\na\tb\n", ":1", "en es"),
        (read_tsv, HEADER + "1\td\n", ":2", "2"),
        (read_tsv, HEADER + "1\td\tbody\ta\tb\tx\thuman\t\t1-1\t\t\n", ":2", "could not convert"),
        (read_tsv, HEADER + "1\td\tpoem\ta\tb\t\thuman\t\t1-1\t\t\n", ":2", "poem"),
        (read_tsv, HEADER + "1\td\tbody\ta\tb\t2\thuman\t\t1-1\t\t\n", ":2", "2.0"),
        (read_jsonl, "{\n", ":1", "invalid JSON"),
        (read_jsonl, '{"id": 1}\n', ":1", '{"id": 1}'),
        (read_beads, "[0]:[0]\nnothing\n", ":2", "nothing"),
        (read_beads, "[0]:[0]:7\n", ":1", "7.0"),
    ],
)
def test_a_bad_line_is_named(read, content: str, where: str, found: str) -> None:
    with pytest.raises(InputError) as caught:
        list(read(io.BytesIO(content.encode())))
    assert f"{where}: " in str(caught.value)
    assert found in str(caught.value)


XML_TEXT = st.text(
    st.characters(
        codec="utf-8", exclude_categories=("Cc", "Cs"), include_characters="\t\n\r", exclude_characters="\ufffe\uffff"
    ),
    min_size=1,
    max_size=40,
)


@given(st.lists(st.tuples(ROWS, XML_TEXT, XML_TEXT), max_size=4))
def test_tmx_comes_back(drawn: list[tuple[SegmentPair, str, str]]) -> None:
    rows = [replace(row, document="d", en=en, es=es) for row, en, es in drawn]
    stream = io.StringIO()
    assert write_tmx(rows, stream) == 0
    assert is_tmx(stream.getvalue())
    assert list(read_tmx(io.BytesIO(stream.getvalue().encode()))) == rows


def row(en: str, es: str, **values: object) -> SegmentPair:
    fields = {"document": "news", "score": 0.9, "origin": "human", "relation": "parallel", "bead": "1-1", **values}
    return SegmentPair(id="1", role="body", en=en, es=es, **fields)


def test_tmx_is_what_other_readers_of_xml_take_for_it() -> None:
    stream = io.StringIO()
    assert write_tmx([row("a < b & c\x07", "¿«x»?"), row("alone", "")], stream) == 1
    body = ElementTree.fromstring(stream.getvalue().encode()).find("body")
    assert body is not None
    assert [seg.text for seg in body.iter("seg")] == ["a < b & c ", "¿«x»?"]
    languages = [tuv.get("{http://www.w3.org/XML/1998/namespace}lang") for tuv in body.iter("tuv")]
    assert languages == ["en", "es"]


FOREIGN_TMX = """<?xml version="1.0" encoding="UTF-16"?>
<!DOCTYPE tmx SYSTEM "tmx14.dtd">
<tmx version="1.4"><header/><body>
<tu><tuv xml:lang="EN-GB"><seg>Press <bpt i="1">&lt;b&gt;</bpt><hi>OK</hi><ept i="1">&lt;/b&gt;</ept> now.</seg></tuv>
<tuv lang="es_MX"><seg>Pulse OK.</seg></tuv><tuv xml:lang="fr"><seg>Appuyez.</seg></tuv></tu>
<tu tuid="7"><tuv xml:lang="en"><seg>No Spanish.</seg></tuv></tu>
</body></tmx>"""


def test_tmx_of_other_tools_is_read_and_its_writers_stay_unknown() -> None:
    (found,) = read_tmx(io.BytesIO(FOREIGN_TMX.encode()))
    assert (found.en, found.es, found.origin, found.score) == ("Press OK now.", "Pulse OK.", "tm", None)
    assert len(found.id) == 16


BOMB = """<!DOCTYPE tmx [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>
<tmx version="1.4"><body><tu><tuv xml:lang="en"><seg>&b;</seg></tuv></tu></body></tmx>"""
OUTSIDE = (
    '<!DOCTYPE tmx [<!ENTITY a SYSTEM "file:///etc/passwd">]><tmx><body><tu><tuv><seg>&a;</seg></tuv></tu></body></tmx>'
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (BOMB, "the entity a"),
        (OUTSIDE, "the entity a"),
        ("<tmx><body>", "no element found"),
        ("<tmx></tm>", "mismatched"),
    ],
)
def test_tmx_that_is_refused(text: str, found: str) -> None:
    with pytest.raises(InputError, match=found):
        list(read_tmx(io.BytesIO(text.encode())))


def test_tmx_with_properties_that_are_none() -> None:
    text = FOREIGN_TMX.replace("<tu>", '<tu><prop type="x-role">chorus</prop>')
    with pytest.raises(InputError, match="role must be one of"):
        list(read_tmx(io.BytesIO(text.encode())))


def test_the_page_shows_every_row_and_runs_nothing() -> None:
    rows = [
        row("<script>alert(1)</script>", "Uno", score=0.25, relation="comparable"),
        row("Two", "Dos", score=None, relation=None, origin="mt-en-es", findings=(Finding("loop", "<b>"),)),
        row("Three", "", score=None, relation=None, bead="1-0"),
    ]
    stream = io.StringIO()
    write_page(rows, stream)
    text = stream.getvalue()
    assert "<script" not in text
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in text
    assert "rgba(43, 92, 138, 0.25)" in text
    assert "comparable" in text
    assert '<td lang="es" class="machine">Dos<span class="note">loop: &lt;b&gt;</span></td>' in text
    assert '<td lang="es" class="empty"></td>' in text
    assert "3 rows: 1 human, 1 mt-en-es, 1 without counterpart" in text
    assert not re.search(r"(?:src|href)=|https?:|@import|url\(", text)
