"""Formats in and out, one module each: what is written, `is_x` to recognise it, `read_x`, `write_x`."""

from __future__ import annotations

from bitext.formats.beads import is_beads, read_beads, write_beads
from bitext.formats.fields import one_line
from bitext.formats.jsonl import is_jsonl, read_jsonl, write_jsonl
from bitext.formats.moses import read_moses, write_moses
from bitext.formats.tsv import COLUMNS, is_tsv, parse_columns, read_tsv, write_tsv

__all__ = [
    "COLUMNS", "is_beads", "is_jsonl", "is_tsv", "one_line", "parse_columns", "read_beads", "read_jsonl", "read_moses",
    "read_tsv", "write_beads", "write_jsonl", "write_moses", "write_tsv",
]  # fmt: skip
