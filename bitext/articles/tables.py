"""Articles in CSV or TSV: a header line, then one article a row."""

from __future__ import annotations

import csv
import hashlib
import io
from collections.abc import Iterator
from dataclasses import replace

from bitext.articles.decoding import Reading
from bitext.articles.fields import ADVICE, Fields, find_part, parse_record
from bitext.articles.plain import LONGEST_BLOCK_CHARS
from bitext.errors import BitextError, InputError
from bitext.model import Article

_DELIMITERS = ("\t", ",", ";")
_LONGEST_HEADER_CHARS = 10_000
_PAIR_COLUMNS = frozenset({"id", "document", "role", "en", "es", "score", "origin"})
_Row = tuple[int, list[str]]  # the line it begins in, and its cells


def find_delimiter(text: str, fields: Fields) -> str | None:
    r"""The delimiter of a table of articles, or `None` where the first line is no header of one.

    >>> find_delimiter("id;headline_en;body_es\n", {}), find_delimiter("Port, city, reopen\n", {}) is None
    (';', True)
    """
    header = text.lstrip("\r\n")[:_LONGEST_HEADER_CHARS].split("\n", 1)[0].rstrip("\r")
    for delimiter in _DELIMITERS:
        if delimiter in header:
            names = [name.strip() for name in next(csv.reader([header], delimiter=delimiter), [])]
            if any(find_part(name) for name in names) or (fields and any(s in names for s in fields.values())):
                return delimiter
            if set(names) >= _PAIR_COLUMNS:
                return delimiter
    return None


def iter_rows(reading: Reading, delimiter: str, stem: str, fields: Fields) -> Iterator[Article | BitextError]:
    """Yield the article of each row, or the error of a row that is none; errors name the line."""
    rows = _read_rows(reading, delimiter)
    names = [name.strip() for name in next(rows)[1]]
    if set(names) >= _PAIR_COLUMNS:
        raise InputError(
            reading.name, expected="a table of articles, one a row", found="rows of segment pairs",
            advice="these are aligned already; bitext convert reads them",
        )  # fmt: skip
    if len(set(names)) < len(names):
        twice = next(name for name in names if names.count(name) > 1)
        raise InputError(
            f"{reading.name}:1", expected="each column once", found=f"'{twice}' twice", advice="rename one"
        )
    for line, cells in rows:
        where = f"{reading.name}:{line}"
        try:
            if len(cells) != len(names):
                raise InputError(
                    where, expected=f"{len(names)} columns", found=str(len(cells)),
                    advice='put cells with a delimiter or a line end in them between double quotes (")',
                )  # fmt: skip
            digest = hashlib.sha256("\x1f".join(cells).encode()).hexdigest()
            provenance = replace(reading.provenance, source=where, sha256=digest)
            record = {name: cell or None for name, cell in zip(names, cells, strict=True)}
            yield parse_record(record, where, f"{stem}-{line}", provenance, fields=fields, findings=reading.findings)
        except BitextError as error:
            yield error


def _read_rows(reading: Reading, delimiter: str) -> Iterator[_Row]:
    """The rows that are not empty; quotation marks hold cells together, except in free tab-separated text."""
    rows = _parse(reading.text, delimiter, csv.QUOTE_MINIMAL)
    if delimiter == "\t" and not (rows and len({len(cells) for _, cells in rows}) == 1):
        rows = _parse(reading.text, delimiter, csv.QUOTE_NONE)
    if rows is None:
        line = reading.text.count("\n") + 1
        raise InputError(
            f"{reading.name}:{line}", expected="a closing quotation mark", advice=ADVICE,
            found=f"the end of the file, or a cell of over {LONGEST_BLOCK_CHARS:,} characters",
        )  # fmt: skip
    return iter(rows)


def _parse(text: str, delimiter: str, quoting: int) -> list[_Row] | None:
    """All rows, or `None` where quotation marks do not close."""
    # The limit of the csv module is one for the whole process; it is put back.
    before = csv.field_size_limit(LONGEST_BLOCK_CHARS * 2)
    try:
        stream = io.StringIO(text.lstrip("\r\n"), newline="")
        reader = csv.reader(stream, delimiter=delimiter, quoting=quoting, strict=True)  # type: ignore[arg-type]
        rows, line = [], 1
        for cells in reader:
            if any(cell.strip() for cell in cells):
                rows.append((line, cells))
            line = reader.line_num + 1
        return rows
    except csv.Error:
        return None
    finally:
        csv.field_size_limit(before)
