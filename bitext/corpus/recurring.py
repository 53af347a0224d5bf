"""Lines that recur in a source, known before its articles are aligned: `--learn-boilerplate`.

A first pass reads everything and keeps hashes of the lines of each article; they are counted by source, in tables on
disk, as `bitext.articles.recurring` counts them. The unit of an article gets those of its own lines that recur, which
are part of what its result is known by: so one article more in a source makes none anew but where a line came to
recur, or ceased to.
"""

from __future__ import annotations

import hashlib
import sqlite3
from typing import Any

from bitext.articles.recurring import find_lines, least_articles, mark_lines
from bitext.corpus.journal import Journal
from bitext.model import Article

_HASH_BYTES = 8
_REASON = "the same line in other articles of the source"
_TABLES = """
CREATE TABLE articles (source INTEGER, main BLOB, PRIMARY KEY (source, main)) WITHOUT ROWID;
CREATE TABLE lines (source INTEGER, line BLOB, count INTEGER, PRIMARY KEY (source, line)) WITHOUT ROWID;
"""


def hash_lines(article: Article) -> list[str]:
    """Hashes of the longest paragraph, by which an article is known, and of the lines that may recur; none of none."""
    main, lines = find_lines(article)
    return [_hash(main).hex(), *sorted(_hash(line).hex() for line in lines)] if main else []


def mark_furniture(article: Article, furniture: bytes) -> Article:
    """Mark the lines whose hashes are in *furniture* as boilerplate."""
    if not furniture:
        return article
    known = {furniture[start : start + _HASH_BYTES] for start in range(0, len(furniture), _HASH_BYTES)}
    return mark_lines(article, lambda line: _REASON if _hash(line) in known else None)


class Furniture:
    """Which lines recur in the sources of a run, of which the first *count* units hold the lines."""

    def __init__(self, journal: Journal, count: int) -> None:
        self._journal, self._count = journal, count
        self._base = sqlite3.connect("")  # a file of its own that nobody sees; memory does not grow with it
        self._base.executescript(f"PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; {_TABLES}")
        for _, _, note, facts in journal.iter_facts(end=count):
            self._add(int(note), facts)
        sizes = self._base.execute("SELECT source, COUNT(*) FROM articles GROUP BY source").fetchall()
        for source, size in sizes:
            self._base.execute("DELETE FROM lines WHERE source = ? AND count < ?", (source, least_articles(size)))

    def _add(self, source: int, facts: dict[str, Any]) -> None:
        for main, *lines in filter(None, facts["lines"]):
            found = self._base.execute("INSERT OR IGNORE INTO articles VALUES (?, ?)", (source, bytes.fromhex(main)))
            if found.rowcount:
                self._base.executemany(
                    "INSERT INTO lines VALUES (?, ?, 1) ON CONFLICT DO UPDATE SET count = count + 1",
                    ((source, bytes.fromhex(line)) for line in lines),
                )

    def find(self, number: int, name: str) -> bytes:
        """The hashes of the lines of a unit that recur in its source, in order; *number* is that of its own work."""
        found = self._journal.find_facts(number - self._count, name)
        if found is None:  # what was there when lines were learned is not what is there now
            return b""
        note, facts = found
        lines = sorted({bytes.fromhex(line) for _, *own in filter(None, facts["lines"]) for line in own})
        query = "SELECT 1 FROM lines WHERE source = ? AND line = ?"
        return b"".join(line for line in lines if self._base.execute(query, (int(note), line)).fetchone())

    def close(self) -> None:
        """Give the tables back."""
        self._base.close()


def _hash(line: str) -> bytes:
    return hashlib.blake2b(line.encode("utf-8", "surrogatepass"), digest_size=_HASH_BYTES).digest()
