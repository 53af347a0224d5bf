"""Formats: written, recognised, read back the same."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bitext.errors import InputError, OutputError, UsageError
from bitext.formats import (
    COLUMNS,
    is_beads,
    is_jsonl,
    is_tsv,
    parse_columns,
    read_beads,
    read_jsonl,
    read_moses,
    read_tsv,
    write_beads,
    write_jsonl,
    write_moses,
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
    from dataclasses import replace

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
