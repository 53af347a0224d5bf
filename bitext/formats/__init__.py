"""Formats in and out, one module each: what is written, `is_x` to recognise it, `read_x`, `write_x`."""

from __future__ import annotations

from bitext.formats.beads import is_beads, read_beads, write_beads
from bitext.formats.fields import one_line
from bitext.formats.jsonl import is_jsonl, read_jsonl, write_jsonl
from bitext.formats.moses import read_moses, write_moses
from bitext.formats.page import write_page
from bitext.formats.rows import ROW_FORMATS, choose_format, parse_rows, write_rows
from bitext.formats.tmx import is_tmx, read_tmx, write_tmx
from bitext.formats.tsv import COLUMNS, is_tsv, parse_columns, read_tsv, write_tsv

__all__ = [
    "COLUMNS", "ROW_FORMATS", "choose_format", "is_beads", "is_jsonl", "is_tmx", "is_tsv", "one_line", "parse_columns",
    "parse_rows", "read_beads", "read_jsonl", "read_moses", "read_tmx", "read_tsv", "write_beads", "write_jsonl",
    "write_moses", "write_page", "write_rows", "write_tmx", "write_tsv",
]  # fmt: skip
