"""Inputs cut into units of work: one file, or one line of JSON Lines, each with what identifies it.

Nothing is parsed here: a unit carries bytes, so that reading happens where the work is done.
"""

from __future__ import annotations

import hashlib
import io
import json
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from bitext.errors import UsageError

# Written by people beside articles, or by us.
_PASSED_OVER = frozenset({"readme.md", "readme.txt", "license", "licence"})
LARGEST_UNIT_BYTES = 64 * 2**20

_Read = Callable[[], tuple[bytes, bytes | None]]


@dataclass(frozen=True, slots=True)
class Unit:
    """A piece of input that becomes articles by itself.

    `number` is its place in the input, from 0; `name` its path below the folder that was named, with ":LINE" for a
    line; `pair` the second language's text where two files are one article. `task` is empty for articles, "en" or "es"
    for articles of which only that side is read, to be matched, "twins" for what was matched, and "lines" for articles
    whose lines are counted. `furniture` are hashes of the lines in it that recur in its source.
    """

    number: int
    name: str
    data: bytes
    pair: bytes | None = None
    task: str = ""
    furniture: bytes = b""

    @property
    def size_bytes(self) -> int:
        """Of all its text."""
        return len(self.data) + len(self.pair or b"")

    def key(self, signature: str) -> str:
        """What the journal knows its result by: content, name and options."""
        head = f"{signature}\0{self.task}\0{self.name}\0{len(self.data)}\0"
        digest = hashlib.sha256(head.encode("utf-8", "surrogateescape"))
        digest.update(self.data)
        digest.update(b"" if self.pair is None else b"\0" + self.pair)
        digest.update(b"\0furniture\0" + self.furniture if self.furniture else b"")
        return digest.hexdigest()


class NamedBytes(io.BytesIO):
    """Bytes that readers report under a name."""

    def __init__(self, data: bytes, name: str) -> None:
        super().__init__(data)
        self.name = name


class Listing:
    """All units that were met on the way, those of other shards too, so that all shards number them alike.

    `count` is the number of the next one.
    """

    def __init__(self) -> None:
        self.count = 0
        self._digest = hashlib.sha256()

    def add(self, name: str, size_bytes: int) -> int:
        """Note a unit; its number."""
        self._digest.update(f"{name}\0{size_bytes}\n".encode("utf-8", "surrogateescape"))
        self.count += 1
        return self.count - 1

    def digest(self) -> str:
        """The same for the same names and sizes in the same order."""
        return self._digest.hexdigest()


def iter_units(
    given: Path, shard: tuple[int, int] = (1, 1), prefix: str = "", *, listing: Listing | None = None, task: str = ""
) -> Iterator[Unit]:  # fmt: skip
    """Yield the units of a file or a folder, by path.

    "NAME.en.EXT" and "NAME.es.EXT" in one folder are the two sides of one article. *prefix* is put before the names of
    the units, *task* is theirs, with which files are not joined. Units of all shards go into *listing*, which gives
    them their numbers.

    Raises:
        UsageError: the input is not there, or is not readable.
    """
    index, count = shard
    listing = listing or Listing()
    for name, path, partner in _iter_files(given, join=not task):
        for label, size, read in _cut(prefix + name, path, partner):
            number = listing.add(label, size)
            if number % count == index - 1:
                yield Unit(number, label, *read(), task)


def measure_inputs(inputs: Sequence[Path]) -> int:
    """Bytes of all files that `iter_units` would read; an input that is not there has none."""
    found = (path for given in inputs if given.exists() for _, path, _ in _iter_files(given, join=False))
    return sum(path.stat().st_size for path in found)


def _iter_files(given: Path, *, join: bool) -> Iterator[tuple[str, Path, Path | None]]:
    if given.is_file():
        yield given.name, given, None
        return
    if not given.is_dir():
        raise UsageError(str(given), expected="a file or a folder", found="no such path", advice="check the path")
    paths = sorted(path for path in given.rglob("*") if path.is_file() and not _is_passed_over(path, given))
    present = set(paths) if join else set()
    for path in paths:
        own = path.name.split(".")
        partner = path.with_name(".".join(["es" if part == "en" else part for part in own]))
        if "es" in own[1:] and path.with_name(".".join(["en" if p == "es" else p for p in own])) in present:
            continue
        is_pair = "en" in own[1:] and partner in present
        yield path.relative_to(given).as_posix(), path, partner if is_pair else None


def _is_passed_over(path: Path, root: Path) -> bool:
    parts = path.relative_to(root).parts
    return any(part.startswith(".") for part in parts) or path.name.lower() in _PASSED_OVER


def _cut(name: str, path: Path, partner: Path | None) -> Iterator[tuple[str, int, _Read]]:
    """Name and size of each unit of a file, with what reads it: other shards' files are not read to their end."""
    with _readable(path), path.open("rb") as stream:
        first = stream.readline(LARGEST_UNIT_BYTES)
        if partner is None and _is_record(first):
            for number, line in _numbered(first, stream):
                if line.strip():
                    yield f"{name}:{number}", len(line), lambda line=line: (line, None)  # type: ignore[misc]
            return

        def read() -> tuple[bytes, bytes | None]:
            with _readable(path):
                data = first + stream.read(LARGEST_UNIT_BYTES + 1)
                return data, None if partner is None else partner.read_bytes()

        yield name, sum(own.stat().st_size for own in (path, partner) if own), read


@contextmanager
def _readable(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        found = error.strerror or str(error)
        raise UsageError(str(path), expected="a readable file", found=found, advice="check its permissions") from None


def _numbered(first: bytes, rest: io.BufferedReader) -> Iterator[tuple[int, bytes]]:
    yield 1, first
    yield from enumerate(rest, 2)


def _is_record(line: bytes) -> bool:
    """Whether a first line is a JSON object by itself, and so the file JSON Lines."""
    if not line.lstrip(b"\xef\xbb\xbf \t").startswith(b"{"):
        return False
    try:
        return isinstance(json.loads(line.decode("utf-8-sig")), dict)
    except (ValueError, RecursionError):
        return False
