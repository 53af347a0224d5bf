"""Which rows a corpus gets, and in which part: one pass over the results, with its tables on disk.

Rows and articles are numbered in input order; every decision rests on these numbers, on content and on options, never
on time or on who did the work.
"""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Any, Literal

from bitext.corpus.deduplication import Clusters, bands_of, join_keys, join_similar
from bitext.corpus.judging import judged_rows
from bitext.corpus.options import BuildOptions
from bitext.formats.jsonl import parse_record
from bitext.model import SegmentPair

Part = Literal["train", "dev", "test"]
PARTS: tuple[Part, ...] = ("train", "dev", "test")

_TABLES = """
CREATE TABLE rows (n INTEGER PRIMARY KEY, article INTEGER, pair BLOB, en BLOB, es BLOB, score REAL, human INTEGER);
CREATE TABLE articles (n INTEGER PRIMARY KEY, sha256 TEXT, en BLOB, es BLOB, cluster INTEGER, part TEXT);
CREATE TABLE bands (band BLOB, article INTEGER, side INTEGER);
CREATE TABLE dropped (n INTEGER PRIMARY KEY, code TEXT);
"""


@dataclass(frozen=True, slots=True)
class Selected:
    """A row with where it belongs, or why it is left out."""

    row: SegmentPair
    article: int
    part: Part
    code: str | None


class Selection:
    """Decides on all rows of a run. `add` each article in order, `decide` once, then `iter_rows` in the same order."""

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
        """Look at one article's rows."""
        for record, found in zip(article["rows"], judged_rows(article, self._options)["rows"], strict=True):
            if isinstance(found, str):
                self._base.execute("INSERT INTO dropped VALUES (?, ?)", (self._rows, found))
            else:
                english, spanish = map(bytes.fromhex, found)
                self._base.execute(
                    "INSERT INTO rows VALUES (?, ?, ?, ?, ?, ?, ?)",
                    (self._rows, self._articles, join_keys(english, spanish), english, spanish,
                     record["score"] or 0.0, record["origin"] == "human"),
                )  # fmt: skip
            self._rows += 1
        signatures = {side: bytes.fromhex(found) for side, found in article["signatures"].items()}
        self._base.execute(
            "INSERT INTO articles VALUES (?, ?, ?, ?, 0, '')",
            (self._articles, article["sha256"], signatures["en"], signatures["es"]),
        )
        for index, side in enumerate(("en", "es")):
            bands = ((band, self._articles, index) for band in bands_of(signatures[side], side))
            self._base.executemany("INSERT INTO bands VALUES (?, ?, ?)", bands)
        self._articles += 1

    def decide(self) -> None:
        """Cluster, split and deduplicate what was added."""
        clusters = self._cluster()
        for number in range(self._articles):
            root = clusters.find(number)
            (sha256,) = self._base.execute("SELECT sha256 FROM articles WHERE n = ?", (root,)).fetchone()
            part = choose_part(sha256, self._options)
            self._base.execute("UPDATE articles SET cluster = ?, part = ? WHERE n = ?", (root, part, number))
        for code, query in (
            ("machine-in-evaluation",
             "SELECT rows.n FROM rows JOIN articles ON article = articles.n WHERE part != 'train' AND NOT human"),
            ("duplicate",
             "SELECT n FROM (SELECT n, ROW_NUMBER() OVER (PARTITION BY pair ORDER BY human DESC, score DESC, n) AS r "
             "FROM rows WHERE n NOT IN (SELECT n FROM dropped)) WHERE r > 1"),
            # Test keeps its rows against dev and train, dev its rows against train.
            ("leak", _LEAKS.format(own="dev", others="'test'")),
            ("leak", _LEAKS.format(own="train", others="'dev', 'test'")),
        ):  # fmt: skip
            self._base.execute(f"INSERT INTO dropped SELECT n, '{code}' FROM ({query})")  # noqa: S608 - our own text
        self._base.commit()

    def _cluster(self) -> Clusters:
        clusters = Clusters(self._articles)
        self._base.execute("CREATE INDEX by_band ON bands (band, article)")
        query = (
            "SELECT band, article, CASE side WHEN 0 THEN en ELSE es END FROM bands JOIN articles ON article = n "
            "WHERE band IN (SELECT band FROM bands GROUP BY band HAVING COUNT(*) > 1) ORDER BY band, article"
        )
        found = self._base.execute(query)
        groups = ([(n, sig) for _, n, sig in own] for _, own in groupby(found, key=lambda row: bytes(row[0])))
        join_similar(groups, clusters, self._options.near_duplicate)
        return clusters

    def iter_rows(self, articles: Iterable[dict[str, Any]]) -> Iterator[Selected]:
        """The rows of the same articles again, in the same order, with what was decided."""
        dropped = self._base.execute("SELECT n, code FROM dropped ORDER BY n")
        n, code = dropped.fetchone() or (-1, None)
        number = 0
        for index, article in enumerate(articles):
            part, _ = self.place(index)
            masked = judged_rows(article, self._options)["masked"]
            for place, record in enumerate(article["rows"]):
                row = parse_record(masked.get(str(place), record))
                yield Selected(row, index, part, code if number == n else None)
                if number == n:
                    n, code = dropped.fetchone() or (-1, None)
                number += 1

    def place(self, article: int) -> tuple[Part, int]:
        """The part that an article belongs to, and its cluster: the number of the cluster's first article."""
        part, cluster = self._base.execute("SELECT part, cluster FROM articles WHERE n = ?", (article,)).fetchone()
        return part, cluster


_LEAKS = (
    "SELECT rows.n FROM rows JOIN articles ON article = articles.n "
    "WHERE part = '{own}' AND rows.n NOT IN (SELECT n FROM dropped) AND ("
    "rows.en IN (SELECT r.en FROM rows r JOIN articles a ON r.article = a.n WHERE a.part IN ({others}) "
    "AND r.n NOT IN (SELECT n FROM dropped)) OR "
    "rows.es IN (SELECT r.es FROM rows r JOIN articles a ON r.article = a.n WHERE a.part IN ({others}) "
    "AND r.n NOT IN (SELECT n FROM dropped)))"
)


def choose_part(sha256: str, options: BuildOptions) -> Part:
    """The part of a cluster, by a hash of its first article's content and the seed.

    A cluster stays where it is when others come or go, as long as its first article does.
    """
    digest = hashlib.sha256(f"{options.seed}:{sha256}".encode()).digest()
    fraction = int.from_bytes(digest[:8], "big") / 2**64
    return "test" if fraction < options.test else "dev" if fraction < options.test + options.dev else "train"
