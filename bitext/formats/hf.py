"""Rows as Hugging Face `datasets` reads them: JSON Lines with a `translation` object, as its translation sets have.

`load_dataset("json", data_files="train.jsonl")` takes it as it is. Findings are one text, and what may be absent is
"", so that columns have one type throughout; only `score` is `null` where there is none.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any, TextIO

from bitext.errors import InputError
from bitext.files import Source, SourceText, read_text, text_lines
from bitext.formats.fields import complete_fields
from bitext.formats.tsv import COLUMNS, format_fields, make_row, parse_findings
from bitext.lang import LANGUAGES
from bitext.model import SegmentPair


def is_hf(text: str) -> bool:
    """Whether *text* begins with an object that has a `translation` between English and Spanish."""
    try:
        return _is_record(json.loads(text.split("\n", 1)[0]))
    except (ValueError, RecursionError):
        return False


def _is_record(record: Any) -> bool:
    sides = record.get("translation") if isinstance(record, dict) else None
    return isinstance(sides, dict) and all(isinstance(sides.get(code), str) for code in LANGUAGES)


def write_hf(rows: Iterable[SegmentPair], stream: TextIO) -> None:
    """Write the rows that have both sides."""
    for row in rows:
        if row.en and row.es:
            stream.write(json.dumps(_format_record(row), ensure_ascii=False) + "\n")


def _format_record(row: SegmentPair) -> dict[str, Any]:
    fields: dict[str, Any] = dict(format_fields(row))
    sides = {code: fields.pop(code) for code in LANGUAGES}
    return {"id": fields.pop("id"), "translation": sides, **fields, "score": row.score}


def read_hf(source: Source) -> Iterator[SegmentPair]:
    """Yield the rows of a file; what it does not say of a row is taken as for translation memories: origin "tm".

    Raises:
        InputError: a line is no such row; the message names it.
    """
    yield from parse_hf(read_text(source))


def parse_hf(content: SourceText) -> Iterator[SegmentPair]:
    """As `read_hf`, of a text already read."""
    yield from parse_hf_lines(text_lines(content.text), content.name)


def parse_hf_lines(lines: Iterable[str], name: str) -> Iterator[SegmentPair]:
    """As `read_hf`, of lines without their ends."""
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        where = f"{name}:{number}"
        try:
            record = json.loads(line)
            if not _is_record(record):
                raise ValueError("no translation with en and es")
            yield _parse_record(record, name)
        except (ValueError, TypeError, RecursionError) as error:
            raise InputError(
                where, expected='a row as {"translation": {"en": ..., "es": ...}}', found=str(error),
                advice="repair the line",
            ) from None  # fmt: skip


def _parse_record(record: dict[str, Any], name: str) -> SegmentPair:
    known = {key: str(record[key]) for key in COLUMNS if record.get(key) not in (None, "") and key not in LANGUAGES}
    sides = {code: record["translation"][code] for code in LANGUAGES}
    fields = complete_fields({**known, **sides}, name)
    return make_row(fields, parse_findings(fields["findings"]))
