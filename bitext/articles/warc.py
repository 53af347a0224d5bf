"""Articles in web archives (WARC, also gzipped): each HTML response is one. Read as a stream, page by page."""

from __future__ import annotations

import gzip
import hashlib
import io
import zlib
from collections.abc import Iterator
from typing import Any, BinaryIO

from bitext.articles.decoding import read_as_text
from bitext.articles.html import parse_html
from bitext.errors import BitextError, InputError, UsageError
from bitext.model import Article

MOST_PAGE_BYTES = 20_000_000
# HTML packs to a fifth, a twentieth at best; what unpacks to more than this was made to fill a disk.
_FREE_BYTES, _MOST_RATIO = 50_000_000, 50
_CHUNK_BYTES = 65_536
_DAMAGED = (EOFError, gzip.BadGzipFile, zlib.error, ValueError, UnicodeDecodeError, OSError)


class _Unpacked(io.RawIOBase):
    """A gzipped stream unpacked, that counts what comes out and stops at a bomb."""

    def __init__(self, packed: BinaryIO, where: str) -> None:
        self._packed, self._where = packed, where
        self._stream = gzip.GzipFile(fileobj=packed)
        self._count = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        try:
            data = self._stream.read(min(len(buffer), _CHUNK_BYTES))
        except _DAMAGED as error:  # said here, since warcio takes it for the end of the archive
            raise _damaged(self._where, error) from None
        self._count += len(data)
        if self._count > _FREE_BYTES and self._count > _MOST_RATIO * self._packed.tell():
            raise _bomb(self._where)
        buffer[: len(data)] = data
        return len(data)


def unpack(data: bytes, where: str) -> bytes:
    """Unpack one gzipped file.

    Raises:
        InputError: it is damaged or cut off, or unpacks to far more than text does.
    """
    try:
        with io.BufferedReader(_Unpacked(io.BytesIO(data), where)) as stream:
            return stream.read()
    except _DAMAGED as error:
        raise _damaged(where, error) from None


def iter_pages(stream: BinaryIO, name: str, stem: str, *, repair: bool = False) -> Iterator[Article | BitextError]:
    """Yield the article of each HTML response, or the error of a page without one.

    Raises:
        UsageError: the extra [warc] is not installed.
        InputError: the archive is damaged or cut off.
    """
    try:
        from warcio.archiveiterator import ArchiveIterator
        from warcio.exceptions import ArchiveLoadFailed
    except ImportError:
        raise UsageError(
            name, expected="the extra [warc] to read web archives", found="no warcio",
            advice="pip install 'bitext[html,warc]'",
        ) from None  # fmt: skip
    mark = stream.read(2)
    stream.seek(-len(mark), io.SEEK_CUR)
    plain = io.BufferedReader(_Unpacked(stream, name)) if mark == b"\x1f\x8b" else stream
    number = 0
    try:
        for record in ArchiveIterator(plain):
            if record.rec_type != "response" or not _is_html(record):
                continue
            number += 1
            yield _parse_page(record, name, f"{stem}-{number}", repair=repair)
    except ArchiveLoadFailed as error:
        raise _damaged(name, error) from None
    except _DAMAGED as error:
        raise _damaged(name, error) from None
    if not number:
        raise InputError(
            name, expected="an archive with HTML pages", found="none", advice="give the archive that holds the pages"
        )


def _is_html(record: Any) -> bool:
    headers = record.http_headers
    if headers is None or not str(headers.get_statuscode()).startswith("2"):
        return False
    return "html" in (headers.get_header("Content-Type") or "").lower()


def _parse_page(record: Any, name: str, article_id: str, *, repair: bool) -> Article | BitextError:
    address = (record.rec_headers.get_header("WARC-Target-URI") or article_id)[:500]
    where = f"{name} ({address})"
    stream, parts, size = record.content_stream(), [], 0
    while size <= MOST_PAGE_BYTES and (part := stream.read(_CHUNK_BYTES)):
        parts.append(part)
        size += len(part)
    if size > MOST_PAGE_BYTES:
        return InputError(
            where, expected=f"a page of at most {MOST_PAGE_BYTES:,} bytes", found="more", advice="leave it out"
        )
    data = b"".join(parts)
    try:
        reading = read_as_text(data, where, repair=repair, sha256=hashlib.sha256(data).hexdigest())
        return parse_html(reading, article_id)
    except BitextError as error:
        return error


def _bomb(where: str) -> InputError:
    return InputError(
        where, expected=f"an archive that unpacks to at most {_MOST_RATIO} times its size", found="more",
        advice="this is no archive of text",
    )  # fmt: skip


def _damaged(where: str, error: BaseException) -> InputError:
    found = f"a damaged or cut-off file ({error})"
    return InputError(where, expected="a whole archive", found=found, advice="fetch it again")
