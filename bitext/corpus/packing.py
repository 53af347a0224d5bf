"""What workers hand over and the journal keeps of a unit: facts to decide on, and the lines that will be written.

Workers write the lines and pack both, so that the one process that decides has little to do: it reads facts once, and
then copies lines.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

Facts = dict[str, Any]
"""`{"articles": [...]}` with for each "id", "sha256", "day", "findings" (code and message), "states", "signatures",
"rows" (`RowFacts`) and "rejections" (codes); or `{"sides": [...], "rejections": [...]}`;
`{"lines": [...]}`, of each article hashes of its lines; `{"error": message, "code": ...}` alone or beside."""

Packed = tuple[bytes, bytes]

ROW_LINES, REJECTION_LINES = 3, 2
"""A row: as JSON, as it is shown; as TSV, empty where a filter rejects it; as JSON with nothing masked, empty where
that is the same. A segment that is left out: as it is shown, and with nothing masked."""


class RowFacts(NamedTuple):
    """What is decided on, of one row; as a list in JSON.

    `score` is as in TSV, `words` are counts of each side. `keys` and `near` are hexadecimal, English then Spanish, and
    empty where `code` says that a filter rejects the row.
    """

    code: str | None
    id: str
    role: str
    origin: str
    relation: str | None
    model: str
    score: float | None
    words: list[int]
    keys: str
    near: str


def pack(facts: Facts, lines: Sequence[str] = ()) -> Packed:
    """Compress both."""
    return _compress(json.dumps(facts, ensure_ascii=False)), _compress("\n".join(lines))


def unpack_facts(packed: bytes) -> Facts:
    """The facts that `pack` was given."""
    facts: Facts = json.loads(_decompress(packed))
    return facts


def unpack_lines(packed: bytes) -> list[str]:
    """The lines that `pack` was given; one that is empty where there were none."""
    return _decompress(packed).split("\n")


def take_lines(lines: Iterable[str], count: int) -> list[str]:
    """The next *count* lines."""
    iterator = iter(lines)
    return [next(iterator) for _ in range(count)]


def _compress(text: str) -> bytes:
    return zlib.compress(text.encode("utf-8", "surrogatepass"), 1)


def _decompress(packed: bytes) -> str:
    return zlib.decompress(packed).decode("utf-8", "surrogatepass")
