"""Which rows a corpus gets, and in which part: one pass over the facts, with its tables on disk.

Rows and articles are numbered in input order; every decision rests on these numbers, on content and on options, never
on time or on who did the work.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from bitext.corpus.decisions import decide
from bitext.corpus.deduplication import BANDS, bands_of, join_keys
from bitext.corpus.options import BuildOptions
from bitext.corpus.packing import RowFacts

Part = Literal["train", "dev", "test"]
PARTS: tuple[Part, ...] = ("train", "dev", "test")

_TABLES = """
CREATE TABLE rows (n INTEGER PRIMARY KEY, article INTEGER, pair BLOB, en BLOB, es BLOB, score REAL, human INTEGER,
                   id TEXT, near BLOB);
CREATE TABLE articles (n INTEGER PRIMARY KEY, id TEXT, sha256 TEXT, en BLOB, es BLOB, worth REAL, day TEXT,
                       cluster INTEGER, part TEXT, kept INTEGER);
CREATE TABLE bands (band BLOB, article INTEGER, place INTEGER);
CREATE TABLE dropped (n INTEGER PRIMARY KEY, code TEXT, kept INTEGER);
"""
_KEY_BYTES = 12


@dataclass(frozen=True, slots=True)
class Placed:
    """Where an article belongs: its part, its cluster by the number of the first article, what it is a copy of."""

    part: Part
    cluster: int
    copy_of: str | None


class Selection:
    """Decides on all rows of a run. `add` each article in order, `decide` once, then read what was decided."""

    def __init__(self, folder: Path, options: BuildOptions) -> None:
        path = folder / "selection.sqlite"
        path.unlink(missing_ok=True)
        self._options = options
        self._base = sqlite3.connect(path)
        self._base.execute("PRAGMA journal_mode=OFF")
        self._base.execute("PRAGMA synchronous=OFF")
        self._base.executescript(_TABLES)
        self._articles = self._rows = 0

    def close(self) -> None:
        """Give the tables' file back."""
        self._base.close()

    def add(self, article: dict[str, Any]) -> None:
        """Look at the facts of one article."""
        own: list[tuple[Any, ...]] = []
        worth = 0.0
        for row in (RowFacts(*facts) for facts in article["rows"]):
            if row.code is None:
                keys, is_human = bytes.fromhex(row.keys), row.origin == "human"
                english, spanish = keys[:_KEY_BYTES], keys[_KEY_BYTES:]
                worth += (row.score or 0.0) * is_human
                own.append((self._rows, self._articles, join_keys(english, spanish), english, spanish,
                            row.score or 0.0, is_human, row.id, bytes.fromhex(row.near)))  # fmt: skip
            self._rows += 1
        self._base.executemany("INSERT INTO rows VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", own)
        signatures = {side: bytes.fromhex(found) for side, found in article["signatures"].items()}
        self._base.execute(
            "INSERT INTO articles VALUES (?, ?, ?, ?, ?, ?, ?, 0, '', NULL)",
            (self._articles, article["id"], article["sha256"], signatures["en"], signatures["es"], worth,
             article["day"]),
        )  # fmt: skip
        bands = [
            (band, self._articles, place)
            for first, side in ((0, "en"), (BANDS, "es"))
            for place, band in enumerate(bands_of(signatures[side], side), first)
        ]
        self._base.executemany("INSERT INTO bands VALUES (?, ?, ?)", bands)
        self._articles += 1

    def decide(self) -> None:
        """Cluster, split and deduplicate what was added."""
        decide(self._base, self._articles, self._rows, self._options)

    def count_clusters(self) -> int:
        """In how many clusters the articles are."""
        (count,) = self._base.execute("SELECT COUNT(DISTINCT cluster) FROM articles").fetchone()
        return int(count)

    def iter_articles(self) -> Iterator[Placed]:
        """What was decided of each article, in order."""
        query = (
            "SELECT own.part, own.cluster, best.id FROM articles own LEFT JOIN articles best ON own.kept = best.n "
            "ORDER BY own.n"
        )
        for part, cluster, copy_of in self._base.execute(query):
            yield Placed(part, cluster, copy_of)

    def iter_dropped(self) -> Iterator[tuple[int, str, str | None]]:
        """Rows that are left out for what others are: number, code, and the id of the row that is there instead."""
        query = "SELECT dropped.n, code, rows.id FROM dropped LEFT JOIN rows ON kept = rows.n ORDER BY dropped.n"
        return self._base.execute(query)  # no generator: one that is left alone complains when its tables are closed
