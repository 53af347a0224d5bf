"""Rows in whichever format they come, and out in the one that is asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain
from pathlib import Path
from typing import TextIO

from bitext.compression import split_suffix
from bitext.errors import InputError, UsageError
from bitext.files import STDIO, SourceText, iter_text_lines, open_output, open_output_bytes, read_text, text_lines
from bitext.formats.fields import ENGLISH_SPANISH, Direction, complete_fields
from bitext.formats.hf import is_hf, parse_hf_lines, write_hf
from bitext.formats.jsonl import is_jsonl, parse_jsonl_lines, write_jsonl
from bitext.formats.locomotive import is_locomotive, read_locomotive, write_locomotive
from bitext.formats.moses import moses_paths, read_moses, write_moses
from bitext.formats.page import write_page
from bitext.formats.parquet import is_parquet, read_parquet, write_parquet
from bitext.formats.tmx import is_tmx, parse_tmx, write_tmx
from bitext.formats.tsv import COLUMNS, is_tsv, make_row, parse_tsv_lines, write_tsv
from bitext.formats.xliff import is_xliff, parse_xliff, write_xliff
from bitext.model import SegmentPair

ROW_FORMATS = ("tsv", "jsonl", "hf", "parquet", "moses", "locomotive", "tmx", "xliff", "html")
BT_TAG = "<BT> "
"""What trainers mark machine-made sources with, so that a model learns to tell them from what people write."""

_ENDINGS = {
    ".jsonl": "jsonl", ".tmx": "tmx", ".html": "html", ".parquet": "parquet", ".xlf": "xliff", ".xliff": "xliff",
}  # fmt: skip
# Formats of lines are read a line at a time, those of XML whole.
_LINE_PARSERS: tuple[tuple[Callable[[str], bool], Callable[[Iterable[str], str], Iterator[SegmentPair]]], ...] = (
    (is_tsv, parse_tsv_lines),
    (is_jsonl, parse_jsonl_lines),
    (is_hf, parse_hf_lines),
)
_PARSERS: tuple[tuple[Callable[[str], bool], Callable[[SourceText], Iterator[SegmentPair]]], ...] = (
    (is_tmx, parse_tmx),
    (is_xliff, parse_xliff),
)


def read_rows(path: str) -> Iterator[SegmentPair]:
    """The rows of a file, a folder, a prefix of Moses files or standard input ("-"), told by what is there.

    Raises:
        InputError: it is nothing of that, or damaged.
        UsageError: there is nothing at *path*.
    """
    place = Path(path)
    if path == STDIO:
        return parse_rows(read_text(path))
    if not place.exists() and all(Path(own).is_file() for own in moses_paths(path)):
        return _make_rows(read_moses(path), place.name)
    if is_locomotive(place):
        return _make_rows(read_locomotive(path), place.name)
    if place.is_file():  # a pipe cannot be looked into and then read
        with place.open("rb") as stream:
            if is_parquet(stream.read(4)):
                return read_parquet(path)
        lines = iter_text_lines(path)
        first = next(lines, "")
        for is_format, parse_lines in _LINE_PARSERS:
            if is_format(first):
                return parse_lines(chain([first], lines), path)
    return parse_rows(read_text(path))


def _make_rows(pairs: Iterable[tuple[str, str]], document: str) -> Iterator[SegmentPair]:
    for english, spanish in pairs:
        if english.strip() and spanish.strip():
            yield make_row(complete_fields({"id": "", "en": english, "es": spanish}, document), ())


def parse_rows(content: SourceText) -> Iterator[SegmentPair]:
    """The rows of a text in any format of lines or XML, told by its content.

    Raises:
        InputError: it is none of them, or damaged.
    """
    for is_format, parse_lines in _LINE_PARSERS:
        if is_format(content.text):
            return parse_lines(text_lines(content.text), content.name)
    for is_format, parse in _PARSERS:
        if is_format(content.text):
            return parse(content)
    raise InputError(
        content.name, expected="rows as TSV (all columns, with header), JSON Lines, Parquet, TMX, XLIFF, Moses or "
        "Locomotive pairs", found="none of them", advice="give a file that bitext align wrote",
    )  # fmt: skip


def choose_format(name: str | None, output: str) -> str:
    """The format named, or the one that the output's ending says, or TSV.

    >>> choose_format(None, "news.xlf.gz")
    'xliff'
    """
    stem, _ = split_suffix(output)
    return name or next((own for ending, own in _ENDINGS.items() if stem.endswith(ending)), "tsv")


def tag_machine_sources(rows: Iterable[SegmentPair], direction: Direction) -> Iterator[SegmentPair]:
    """Put `BT_TAG` before each text of the source language that a machine wrote; nothing else changes, ids neither.

    >>> from bitext.formats.fields import DIRECTIONS
    >>> row = SegmentPair("1", "a", "body", "Yes.", "Sí.", None, "mt-es-en", None, "1-1")
    >>> [next(tag_machine_sources([row], direction)).en for direction in DIRECTIONS.values()]
    ['<BT> Yes.', 'Yes.']
    """
    source, target = direction
    for row in rows:
        text = row.side(source)
        if row.origin == f"mt-{target}-{source}" and text and not text.startswith(BT_TAG):
            yield replace(row, en=BT_TAG + text) if source == "en" else replace(row, es=BT_TAG + text)
        else:
            yield row


def write_rows(
    rows: Iterable[SegmentPair],
    output: str,
    format_: str,
    *,
    columns: Sequence[str] | None = None,
    header: bool = True,
    direction: Direction = ENGLISH_SPANISH,
) -> int:
    """Write rows to a path or "-" in one of `ROW_FORMATS`; for moses the path is a prefix.

    Args:
        direction: which side locomotive and xliff call source; the others name both sides by language.

    Returns:
        How many characters the format cannot hold and were replaced by spaces.

    Raises:
        UsageError: columns or no header are asked of another format than TSV; a format that compresses itself is to be
            compressed; a library for the format is missing.
        OutputError: the place cannot be written.
    """
    if (columns or not header) and format_ != "tsv":
        raise UsageError("--columns, --no-header", expected="format tsv", found=format_, advice="leave them out")
    if format_ in ("parquet", "locomotive") and (suffix := split_suffix(output)[1]):
        raise UsageError(output, expected=f"a name for {format_}", found=suffix, advice="leave the ending out")
    if format_ == "moses":
        write_moses(rows, output)
    elif format_ == "locomotive":
        source, target = direction
        write_locomotive(((row.side(source), row.side(target)) for row in rows), output, direction=direction)
    elif format_ == "parquet":
        with open_output_bytes(output) as raw:
            write_parquet(rows, raw)
    else:
        with open_output(output) as stream:
            return _write_text(rows, stream, format_, columns or COLUMNS, header, direction)
    return 0


def _write_text(
    rows: Iterable[SegmentPair],
    stream: TextIO,
    format_: str,
    columns: Sequence[str],
    header: bool,
    direction: Direction,
) -> int:
    if format_ == "tmx":
        return write_tmx(rows, stream)
    if format_ == "xliff":
        return write_xliff(rows, stream, direction=direction)
    if format_ == "tsv":
        write_tsv(rows, stream, columns=columns, header=header)
    else:
        {"jsonl": write_jsonl, "hf": write_hf, "html": write_page}[format_](rows, stream)
    return 0
