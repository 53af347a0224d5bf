"""Formats in and out, one module each: what is written, `is_x` to recognise it, `read_x`, `write_x`."""

from __future__ import annotations

from bitext.formats.beads import is_beads, read_beads, write_beads
from bitext.formats.fields import DIRECTIONS, one_line
from bitext.formats.hf import is_hf, read_hf, write_hf
from bitext.formats.jsonl import is_jsonl, read_jsonl, write_jsonl
from bitext.formats.locomotive import is_locomotive, read_locomotive, write_locomotive
from bitext.formats.moses import read_moses, write_moses
from bitext.formats.page import write_page
from bitext.formats.parquet import is_parquet, read_parquet, write_parquet
from bitext.formats.rows import ROW_FORMATS, choose_format, parse_rows, read_rows, tag_machine_sources, write_rows
from bitext.formats.tmx import is_tmx, read_tmx, write_tmx
from bitext.formats.tsv import COLUMNS, is_tsv, parse_columns, read_tsv, write_tsv
from bitext.formats.xliff import is_xliff, read_xliff, write_xliff

__all__ = [
    "COLUMNS", "DIRECTIONS", "ROW_FORMATS", "choose_format", "is_beads", "is_hf", "is_jsonl", "is_locomotive",
    "is_parquet", "is_tmx", "is_tsv", "is_xliff", "one_line", "parse_columns", "parse_rows", "read_beads", "read_hf",
    "read_jsonl", "read_locomotive", "read_moses", "read_parquet", "read_rows", "read_tmx", "read_tsv", "read_xliff",
    "tag_machine_sources", "write_beads", "write_hf", "write_jsonl", "write_locomotive", "write_moses", "write_page",
    "write_parquet", "write_rows", "write_tmx", "write_tsv", "write_xliff",
]  # fmt: skip
