"""Rows in whichever format they come, and out in the one that is asked for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from bitext.errors import InputError, UsageError
from bitext.files import SourceText, open_output
from bitext.formats.jsonl import is_jsonl, parse_jsonl, write_jsonl
from bitext.formats.moses import write_moses
from bitext.formats.page import write_page
from bitext.formats.tmx import is_tmx, parse_tmx, write_tmx
from bitext.formats.tsv import COLUMNS, is_tsv, parse_tsv, write_tsv
from bitext.model import SegmentPair

ROW_FORMATS = ("tsv", "jsonl", "moses", "tmx", "html")
_ENDINGS = {".jsonl": "jsonl", ".tmx": "tmx", ".html": "html"}


def parse_rows(content: SourceText) -> Iterator[SegmentPair]:
    """The rows of a text in TSV, JSON Lines or TMX, told by its content.

    Raises:
        InputError: it is none of them, or damaged.
    """
    for is_format, parse in ((is_tsv, parse_tsv), (is_jsonl, parse_jsonl), (is_tmx, parse_tmx)):
        if is_format(content.text):
            return parse(content)
    raise InputError(
        content.name, expected="rows as TSV (all columns, with header), JSON Lines or TMX", found="none of them",
        advice="give a file that bitext align wrote",
    )  # fmt: skip


def choose_format(name: str | None, output: str) -> str:
    """The format named, or the one that the output's ending says, or TSV."""
    return name or next((own for ending, own in _ENDINGS.items() if output.endswith(ending)), "tsv")


def write_rows(
    rows: Iterable[SegmentPair], output: str, format_: str, *, columns: Sequence[str] | None = None, header: bool = True
) -> int:
    """Write rows to a path or "-" in one of `ROW_FORMATS`; for moses the path is a prefix.

    Returns:
        How many characters the format cannot hold and were replaced by spaces.

    Raises:
        UsageError: columns or no header are asked of another format than TSV.
        OutputError: the place cannot be written.
    """
    if (columns or not header) and format_ != "tsv":
        raise UsageError("--columns, --no-header", expected="format tsv", found=format_, advice="leave them out")
    if format_ == "moses":
        write_moses(rows, output)
        return 0
    with open_output(output) as stream:
        if format_ == "tmx":
            return write_tmx(rows, stream)
        if format_ == "html":
            write_page(rows, stream)
        elif format_ == "jsonl":
            write_jsonl(rows, stream)
        else:
            write_tsv(rows, stream, columns=columns or COLUMNS, header=header)
    return 0
