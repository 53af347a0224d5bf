"""Rows as Parquet, for tables of any size: the columns of the TSV, with types; needs the extra `[parquet]`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import Any, BinaryIO

from bitext.errors import InputError, UsageError
from bitext.files import Source, read_bytes, source_name
from bitext.formats.jsonl import format_record, parse_record
from bitext.formats.tsv import COLUMNS
from bitext.model import SegmentPair

_MAGIC = b"PAR1"
_GROUP_ROWS = 10_000  # rows held at a time, and in one group of the file


def is_parquet(data: bytes) -> bool:
    """Whether *data* begins like Parquet."""
    return data.startswith(_MAGIC)


def write_parquet(rows: Iterable[SegmentPair], stream: BinaryIO) -> None:
    """Write rows, with `score` as a number, `findings` as a list of code and message; compressed with zstd.

    Raises:
        UsageError: pyarrow is not installed.
    """
    pa, pq = _load("parquet")
    finding = pa.struct([("code", pa.string()), ("message", pa.string())])
    types = {"score": pa.float64(), "findings": pa.list_(finding)}
    schema = pa.schema([(name, types.get(name, pa.string())) for name in COLUMNS])
    records = (format_record(row) for row in rows)
    with pq.ParquetWriter(stream, schema, compression="zstd") as writer:
        while group := list(islice(records, _GROUP_ROWS)):
            writer.write_table(pa.Table.from_pylist(group, schema=schema))


def read_parquet(source: Source) -> Iterator[SegmentPair]:
    """Yield the rows of a file that `write_parquet` wrote.

    Raises:
        InputError: it is damaged, or has other columns.
        UsageError: pyarrow is not installed.
    """
    name = source_name(source)
    pa, pq = _load(name)
    # A file is read a group at a time; what comes through a pipe, at once, since its index is at the end.
    on_disk = isinstance(source, (str, Path)) and Path(source).is_file()
    try:
        with pq.ParquetFile(str(source) if on_disk else pa.BufferReader(read_bytes(source))) as table:
            missing = [column for column in COLUMNS if column not in table.schema_arrow.names]
            if missing:
                raise InputError(
                    name, expected="the columns " + ",".join(COLUMNS), found=f"no {missing[0]}",
                    advice="give a file that bitext wrote",
                )  # fmt: skip
            for batch in table.iter_batches(_GROUP_ROWS, columns=list(COLUMNS)):
                yield from map(parse_record, batch.to_pylist())
    except (pa.ArrowException, OSError, ValueError, KeyError, TypeError) as error:
        found = str(error).split("\n")[0]
        raise InputError(name, expected="Parquet of rows", found=found, advice="write it again") from None


def _load(where: str) -> tuple[Any, Any]:
    try:
        import pyarrow
        import pyarrow.parquet
    except ImportError:
        raise UsageError(
            where, expected="the library pyarrow for Parquet", found="none installed",
            advice="install it with: pip install 'bitext[parquet]'",
        ) from None  # fmt: skip
    return pyarrow, pyarrow.parquet
