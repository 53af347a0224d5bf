r"""Rows as TSV: UTF-8, "\n" ends a record, one header line, no quoting.

A field never holds a tab or line break (they become one space), so any tool that splits at tabs reads it right;
spreadsheet-style CSV readers must be told that there is no quoting.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TextIO, cast

from bitext.errors import InputError, UsageError
from bitext.files import Source, SourceText, read_text, text_lines
from bitext.formats.fields import one_line
from bitext.model import Finding, Origin, Relation, Role, SegmentPair

COLUMNS = ("id", "document", "role", "en", "es", "score", "origin", "relation", "bead", "model", "findings")
_FINDING_SEPARATOR = " | "


def is_tsv(text: str) -> bool:
    """Whether *text* begins with this format's header."""
    return text.split("\n", 1)[0].rstrip("\r").split("\t") == list(COLUMNS)


def parse_columns(names: str) -> tuple[str, ...]:
    """Parse a list of columns as "en,es".

    Raises:
        UsageError: a name is none of `COLUMNS`.
    """
    columns = tuple(name.strip() for name in names.split(","))
    unknown = [name for name in columns if name not in COLUMNS]
    if unknown:
        raise UsageError(
            "--columns",
            expected=f"names out of {','.join(COLUMNS)}",
            found=repr(unknown[0]),
            advice="correct the name",
        )
    return columns


def write_tsv(
    rows: Iterable[SegmentPair], stream: TextIO, *, columns: Sequence[str] = COLUMNS, header: bool = True
) -> None:
    """Write rows, all columns or those named, in the order named."""
    if header:
        stream.write("\t".join(columns) + "\n")
    for row in rows:
        stream.write(format_line(row, columns) + "\n")


def format_line(row: SegmentPair, columns: Sequence[str] = COLUMNS) -> str:
    """One row as a line, without its end."""
    fields = format_fields(row)
    return "\t".join(one_line(fields[column]) for column in columns)


def format_fields(row: SegmentPair) -> dict[str, str]:
    """The columns of one row as text."""
    return {
        "id": row.id,
        "document": row.document,
        "role": row.role,
        "en": row.en,
        "es": row.es,
        "score": "" if row.score is None else f"{row.score:.4f}",
        "origin": row.origin,
        "relation": row.relation or "",
        "bead": row.bead,
        "model": row.model,
        "findings": _FINDING_SEPARATOR.join(map(str, row.findings)),
    }


def read_tsv(source: Source) -> Iterator[SegmentPair]:
    """Yield the rows of a file that `write_tsv` wrote with all columns.

    Raises:
        InputError: the header or a record is not of this format; the message names the line.
    """
    yield from parse_tsv(read_text(source))


def parse_tsv(content: SourceText) -> Iterator[SegmentPair]:
    """As `read_tsv`, of a text already read."""
    yield from parse_tsv_lines(text_lines(content.text), content.name)


def parse_tsv_lines(lines: Iterable[str], name: str) -> Iterator[SegmentPair]:
    """As `read_tsv`, of lines without their ends; no more than one is held at a time."""
    lines = iter(lines)
    header = next(lines, "")
    if not is_tsv(header):
        raise InputError(
            f"{name}:1", expected="a header line with the columns " + ",".join(COLUMNS),
            found=one_line(header)[:60], advice="give a file that bitext wrote with all columns",
        )  # fmt: skip
    for number, line in enumerate(lines, 2):
        fields = line.split("\t")
        where = f"{name}:{number}"
        if len(fields) != len(COLUMNS):
            raise InputError(where, expected=f"{len(COLUMNS)} fields", found=str(len(fields)), advice="repair the line")
        yield _parse_row(dict(zip(COLUMNS, fields, strict=True)), where)


def parse_line(line: str) -> SegmentPair:
    """One row of a line that `format_line` made, all columns.

    Raises:
        ValueError: it is no such line.
    """
    fields = dict(zip(COLUMNS, line.split("\t"), strict=True))
    return make_row(fields, parse_findings(fields["findings"]))


def _parse_row(fields: dict[str, str], where: str) -> SegmentPair:
    try:
        return make_row(fields, parse_findings(fields["findings"]))
    except ValueError as error:
        raise InputError(where, expected="a row", found=str(error), advice="repair the line") from None


def make_row(fields: Mapping[str, str], findings: tuple[Finding, ...]) -> SegmentPair:
    """Make a row of its columns as text.

    Raises:
        ValueError: a field has no valid value.
    """
    return SegmentPair(
        id=fields["id"],
        document=fields["document"],
        role=cast(Role, fields["role"]),
        en=fields["en"],
        es=fields["es"],
        score=float(fields["score"]) if fields["score"] else None,
        origin=cast(Origin, fields["origin"]),
        relation=cast(Relation, fields["relation"]) if fields["relation"] else None,
        bead=fields["bead"],
        model=fields["model"],
        findings=findings,
    )


def parse_findings(text: str) -> tuple[Finding, ...]:
    """Parse findings as `format_fields` writes them.

    >>> parse_findings("loop: repeated: la | length: 12 and 80 characters")
    (Finding(code='loop', message='repeated: la'), Finding(code='length', message='12 and 80 characters'))
    """
    parts = (item.partition(": ") for item in text.split(_FINDING_SEPARATOR)) if text else ()
    return tuple(Finding(code, message) for code, _, message in parts)
