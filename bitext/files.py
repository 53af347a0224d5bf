"""Text files in and out: decoded strictly, replaced atomically, with errors that name the place.

Below every reader and writer, so that "UTF-8 only", "nothing half-written" and "`-` is a pipe" hold for all of
them alike. It knows bytes and lines, not articles or formats.
"""

from __future__ import annotations

import hashlib
import io
import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, TextIO

from bitext.compression import decompress, open_bytes, open_text
from bitext.encoding import decode
from bitext.errors import InputError, OutputError, UsageError

Source = str | Path | BinaryIO | TextIO
STDIO = "-"


@dataclass(frozen=True, slots=True)
class SourceText:
    """A text and where it came from. `sha256` is of the bytes as they were, before any decoding."""

    name: str
    text: str
    sha256: str


def read_text(source: Source, *, allow_blank: bool = False) -> SourceText:
    r"""Read a whole text: a path, "-" for standard input, or an open file.

    UTF-8 is required; a byte-order mark is taken off. Line ends are left as they are. Names that end in `.gz` or
    `.zst` are decompressed.

    Args:
        allow_blank: take nothing, or only white space, for a text too.

    Raises:
        UsageError: the path is missing, a directory, or not readable.
        InputError: the bytes are empty, binary, or not UTF-8.

    >>> read_text(io.BytesIO(b"\xef\xbb\xbfHola\n")).text
    'Hola\n'
    """
    name = source_name(source)
    data = read_bytes(source)
    text = decompress(data, name) if data else data
    if not allow_blank:
        require_content(text, name)
    return SourceText(name, decode(text, name), hashlib.sha256(data).hexdigest())


def require_content(data: bytes, name: str) -> None:
    """Raise `InputError` for nothing, or only white space."""
    if not data.strip():
        found = "only white space" if data else "an empty file"
        raise InputError(name, expected="text", found=found, advice="check the file")


def source_name(source: Source) -> str:
    """What to call a source in messages and provenance: its path, or "standard input"."""
    if isinstance(source, (str, Path)):
        return "standard input" if str(source) == STDIO else str(source)
    name = getattr(source, "name", None)
    return name if isinstance(name, str) and not name.startswith("<") else "standard input"


def read_bytes(source: Source) -> bytes:
    """Read all bytes of a path, standard input ("-") or an open file.

    Raises:
        UsageError: the path is missing, a directory, or not readable.
        InputError: an open text file holds half a character.
    """
    name = source_name(source)
    if isinstance(source, (str, Path)):
        if str(source) == STDIO:
            return sys.stdin.buffer.read()
        try:
            return Path(source).read_bytes()
        except OSError as error:
            raise _access_error(name, error) from None
        except ValueError:  # a NUL byte in the path
            raise UsageError(repr(name), expected="a file", found="no valid path", advice="check the path") from None
    data = source.read()
    if isinstance(data, bytes):
        return data
    try:
        return data.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError as error:  # half of a character, as damaged JSON has it
        found = f"a lone surrogate at character {error.start}"
        raise InputError(name, expected="text", found=found, advice="repair the text where it was made") from None


def _access_error(name: str, error: OSError) -> UsageError:
    if isinstance(error, FileNotFoundError):
        return UsageError(name, expected="a text file", found="no such file", advice="check the path")
    if isinstance(error, IsADirectoryError):
        return UsageError(name, expected="a text file", found="a directory", advice="name a file inside it")
    return UsageError(
        name, expected="a readable file", found=error.strerror or str(error), advice="check its permissions"
    )


def iter_text_lines(path: str | Path) -> Iterator[str]:
    """Yield the lines of a file, as `text_lines` has them, holding one at a time.

    Raises:
        UsageError: the path is missing, a directory, or not readable.
        InputError: a line is not UTF-8, or holds a NUL byte; the message names it.
    """
    try:
        with open_bytes(path) as stream:
            for number, line in enumerate(stream, 1):
                text = decode(line, str(path), first_line=number)
                yield text.removesuffix("\n").removesuffix("\r")
    except OSError as error:
        raise _access_error(str(path), error) from None


def text_lines(text: str) -> list[str]:
    r"""Split at line feeds only, with Windows line ends taken off; other separators stay inside a line.

    >>> text_lines("a\r\nb\u2028c\n")
    ['a', 'b\u2028c']
    """
    lines = text.split("\n")
    if lines[-1] == "":
        lines.pop()
    return [line.removesuffix("\r") for line in lines]


@contextmanager
def open_output(path: str | Path) -> Iterator[TextIO]:
    """Open *path* for UTF-8 text that appears whole or not at all; "-" is standard output.

    Names that end in `.gz` or `.zst` are compressed.

    Raises:
        OutputError: the place cannot be written.
    """
    if str(path) == STDIO:
        yield _stdout()
        return
    with open_output_bytes(path) as raw, open_text(raw, str(path)) as stream:
        yield stream


@contextmanager
def open_output_bytes(path: str | Path) -> Iterator[BinaryIO]:
    """Open *path* for bytes that appear whole or not at all; "-" is standard output.

    A regular file is written beside its place under a temporary name, flushed to disk and then moved there, so an
    error or Ctrl-C inside the `with` leaves what was there before. Devices and pipes are written directly.

    Raises:
        OutputError: the place cannot be written.
    """
    if str(path) == STDIO:
        yield _stdout().buffer
        return
    target = Path(os.path.realpath(path))
    try:
        stream, temporary = _open_beside(target)
    except OSError as error:
        raise _output_error(path, error) from None
    try:
        with stream:
            yield stream
            stream.flush()
            if temporary:
                os.fsync(stream.fileno())
        if temporary:
            temporary.replace(target)
    except OSError as error:
        if isinstance(error, BrokenPipeError):
            raise
        raise _output_error(path, error) from None
    finally:
        if temporary:
            temporary.unlink(missing_ok=True)


def _open_beside(target: Path) -> tuple[BinaryIO, Path | None]:
    """Open a temporary file beside *target*, with the permissions that the target has or would get."""
    if target.is_dir():
        raise IsADirectoryError
    if target.exists() and not target.is_file():
        return target.open("wb"), None
    if target.exists() and not os.access(target, os.W_OK):
        raise PermissionError(13, "Permission denied")
    handle, name = tempfile.mkstemp(prefix=f".{target.name[:40]}.", suffix=".part", dir=target.parent)
    umask = os.umask(0)
    os.umask(umask)
    os.fchmod(handle, target.stat().st_mode & 0o777 if target.exists() else 0o666 & ~umask)
    return os.fdopen(handle, "wb"), Path(name)


def _stdout() -> TextIO:
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", newline="\n")
    return sys.stdout


def _output_error(path: str | Path, error: OSError) -> OutputError:
    if isinstance(error, IsADirectoryError):
        return OutputError(str(path), expected="a file to write", found="a directory", advice="name a file inside it")
    if isinstance(error, FileNotFoundError):
        return OutputError(
            str(path), expected="a place to write", found="no such directory", advice=f"make {Path(path).parent} first"
        )
    found = error.strerror or str(error)
    return OutputError(
        str(path), expected="a place to write", found=found, advice="choose another place for the output"
    )
