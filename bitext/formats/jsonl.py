"""Rows as JSON Lines: one object a line, the columns of the TSV as keys, findings as a list of objects.

The evidence for the grade of a headline pair is in the key `evidence`, the probability that a machine's translation has
its meaning right in the key `quality`; other rows lack them. Text is exact here: tabs and line breaks inside a field
stay what they are.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict, replace
from typing import Any, TextIO

from bitext.errors import InputError
from bitext.files import Source, SourceText, read_text, text_lines
from bitext.formats.tsv import COLUMNS, format_fields, make_row
from bitext.model import Finding, HeadlineEvidence, SegmentPair

_ADVICE = "give a file that bitext wrote"


def is_jsonl(text: str) -> bool:
    """Whether *text* begins with a row of this format."""
    try:
        record = json.loads(text.split("\n", 1)[0])
    except ValueError:
        return False
    return isinstance(record, dict) and set(COLUMNS) <= record.keys()


def write_jsonl(rows: Iterable[SegmentPair], stream: TextIO) -> None:
    """Write rows."""
    for row in rows:
        stream.write(json.dumps(format_record(row), ensure_ascii=False) + "\n")


def format_record(row: SegmentPair) -> dict[str, Any]:
    """One row as a JSON object."""
    record: dict[str, Any] = dict(format_fields(row))
    record["score"] = row.score
    record["relation"] = row.relation
    record["findings"] = [{"code": finding.code, "message": finding.message} for finding in row.findings]
    if row.evidence is not None:
        record["evidence"] = asdict(row.evidence)
    if row.quality is not None:
        record["quality"] = row.quality
    return record


def read_jsonl(source: Source) -> Iterator[SegmentPair]:
    """Yield the rows of a file that `write_jsonl` wrote; blank lines are skipped.

    Raises:
        InputError: a line is no row; the message names it.
    """
    yield from parse_jsonl(read_text(source))


def parse_jsonl(content: SourceText) -> Iterator[SegmentPair]:
    """As `read_jsonl`, of a text already read."""
    yield from parse_jsonl_lines(text_lines(content.text), content.name)


def parse_jsonl_lines(lines: Iterable[str], name: str) -> Iterator[SegmentPair]:
    """As `read_jsonl`, of lines without their ends."""
    for number, line in enumerate(lines, 1):
        if line.strip():
            yield _parse_row(line, f"{name}:{number}")


def _parse_row(line: str, where: str) -> SegmentPair:
    try:
        record = json.loads(line)
    except ValueError as error:
        raise InputError(where, expected="a JSON object", found=f"invalid JSON ({error})", advice=_ADVICE) from None
    if not isinstance(record, dict) or not set(COLUMNS) <= record.keys():
        raise InputError(where, expected="the keys " + ",".join(COLUMNS), found=line[:60], advice=_ADVICE)
    try:
        return parse_record(record)
    except (ValueError, TypeError, KeyError) as error:
        raise InputError(where, expected="a row", found=str(error), advice=_ADVICE) from None


def parse_record(record: dict[str, Any]) -> SegmentPair:
    """One row of the object that `format_record` made.

    Raises:
        KeyError, TypeError, ValueError: it is no such object.
    """
    fields = {name: "" if record[name] is None else str(record[name]) for name in COLUMNS if name != "findings"}
    findings = tuple(Finding(str(item["code"]), str(item["message"])) for item in record["findings"])
    row = make_row(fields, findings)
    if record.get("evidence") is not None:
        row = replace(row, evidence=_parse_evidence(record["evidence"]))
    return row if record.get("quality") is None else replace(row, quality=float(record["quality"]))


def _parse_evidence(record: dict[str, Any]) -> HeadlineEvidence:
    lists = ("shared_names", "shared_numbers", "only_en", "only_es")
    return HeadlineEvidence(
        float(record["similarity"]), float(record["told"]), *(tuple(map(str, record[name])) for name in lists)
    )
