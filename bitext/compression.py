"""Files that are compressed, told by their name: `.gz` (standard library) and `.zst` (the extra `[zstd]`).

What is written depends on the text alone: no time and no name goes into the file.
"""

from __future__ import annotations

import gzip
import io
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, BinaryIO, TextIO, cast

from bitext.errors import InputError, UsageError

SUFFIXES = (".gz", ".zst")


def split_suffix(name: str) -> tuple[str, str]:
    """A name without and with only the suffix of its compression.

    >>> split_suffix("train.tsv.gz"), split_suffix("train.tsv")
    (('train.tsv', '.gz'), ('train.tsv', ''))
    """
    suffix = next((own for own in SUFFIXES if name.endswith(own)), "")
    return name.removesuffix(suffix), suffix


def decompress(data: bytes, name: str) -> bytes:
    """What *data* holds, by the suffix of *name*; itself where it has none.

    Raises:
        InputError: it is damaged, or no such data.
        UsageError: `.zst` without the library for it.
    """
    _, suffix = split_suffix(name)
    if not suffix:
        return data
    try:
        if suffix == ".gz":
            return gzip.decompress(data)
        return _expand_frames(data, _zstandard(name).ZstdDecompressor())
    except (OSError, EOFError, zlib.error) as error:
        raise _damaged(name, suffix, error) from None
    except Exception as error:
        if type(error).__name__ != "ZstdError":
            raise
        raise _damaged(name, suffix, error) from None


def _damaged(name: str, suffix: str, error: Exception) -> InputError:
    return InputError(
        name, expected=f"data compressed as {suffix[1:]}", found=str(error), advice="fetch the file again"
    )


def _expand_frames(data: bytes, decompressor: Any) -> bytes:
    parts: list[bytes] = []
    while data or not parts:
        frame = decompressor.decompressobj()
        parts.append(frame.decompress(data))
        if not frame.eof:
            raise EOFError("it ends too early")
        data = frame.unused_data
    return b"".join(parts)


@contextmanager
def open_bytes(path: str | Path) -> Iterator[BinaryIO]:
    """What a file holds, decompressed as it is read (`.zst` at once, since a cut one can only be told by its end).

    Raises:
        InputError: it is damaged, as soon as that is seen.
        UsageError: `.zst` without the library for it.
    """
    _, suffix = split_suffix(str(path))
    with Path(path).open("rb") as raw:
        if suffix != ".gz":
            yield io.BytesIO(decompress(raw.read(), str(path))) if suffix else raw
            return
        try:
            with gzip.GzipFile(fileobj=raw) as stream:
                yield cast(BinaryIO, stream)
        except (gzip.BadGzipFile, EOFError, zlib.error) as error:
            raise _damaged(str(path), suffix, error) from None


@contextmanager
def open_text(raw: BinaryIO, name: str) -> Iterator[TextIO]:
    """UTF-8 text with line feeds that goes into *raw*, compressed if *name* says so. *raw* stays open.

    Raises:
        UsageError: `.zst` without the library for it.
    """
    _, suffix = split_suffix(name)
    packed: Any = raw
    if suffix == ".gz":
        packed = gzip.GzipFile(filename="", mode="wb", fileobj=raw, mtime=0)
    elif suffix == ".zst":
        packed = _zstandard(name).ZstdCompressor().stream_writer(raw, closefd=False)
    stream = io.TextIOWrapper(packed, encoding="utf-8", newline="\n")
    try:
        yield stream
        stream.flush()
    finally:
        stream.detach()
        if packed is not raw:
            packed.close()


def _zstandard(name: str) -> Any:
    try:
        import zstandard
    except ImportError:
        raise UsageError(
            name, expected="the library zstandard for .zst", found="none installed",
            advice="install it with: pip install 'bitext[zstd]', or use .gz",
        ) from None  # fmt: skip
    return zstandard
