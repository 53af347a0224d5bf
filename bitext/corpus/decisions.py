"""What becomes of rows and articles for what others are: clusters, copies, parts, duplicates, leaks, in this order.

Works on the tables of `bitext.corpus.selection`. Of rows that say the same stays what a person wrote, then the best
score, then the first; of articles that are copies the one with the highest sum of scores, then the first.
"""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterable, Iterator
from itertools import groupby

from bitext.corpus.deduplication import (
    BANDS,
    NEAR_BYTES,
    Clusters,
    Signed,
    join_similar,
    near_bands,
    near_similarity,
    similarity,
)
from bitext.corpus.options import BuildOptions

_COPY_BANDS = 6  # of two sides with a similarity of .9, 99.8% share one of so many
_COPIES = (
    "SELECT n, best FROM (SELECT n, FIRST_VALUE(n) OVER w AS best FROM {table} WHERE n NOT IN (SELECT n FROM dropped) "
    "WINDOW w AS (PARTITION BY {key} ORDER BY human DESC, score DESC, n)) WHERE n != best"
)
_LEAKS = (
    "SELECT rows.n, NULL FROM rows JOIN articles ON article = articles.n "
    "WHERE part = '{own}' AND rows.n NOT IN (SELECT n FROM dropped) AND ("
    "rows.en IN (SELECT r.en FROM rows r JOIN articles a ON r.article = a.n WHERE a.part IN ({others}) "
    "AND r.n NOT IN (SELECT n FROM dropped)) OR "
    "rows.es IN (SELECT r.es FROM rows r JOIN articles a ON r.article = a.n WHERE a.part IN ({others}) "
    "AND r.n NOT IN (SELECT n FROM dropped)))"
)


def decide(base: sqlite3.Connection, articles: int, rows: int, options: BuildOptions) -> None:
    """Fill in clusters, parts and copies of articles, and the table of the rows that are left out."""
    base.execute("CREATE INDEX by_band ON bands (band, article)")
    clusters = Clusters(articles)
    join_similar(_band_groups(base), clusters, lambda own, other: _is_similar(own, other, options.near_duplicate))
    _split(base, map(clusters.find, range(articles)), options)
    if options.duplicate_articles:
        _drop_copies(base, articles, options.duplicate_articles)
    _drop(base, "machine-in-evaluation",
          "SELECT rows.n, NULL FROM rows JOIN articles ON article = articles.n WHERE part != 'train' AND NOT human "
          "AND rows.n NOT IN (SELECT n FROM dropped)")  # fmt: skip
    _drop(base, "duplicate", _COPIES.format(table="rows", key="pair"))
    if options.near_rows:
        _drop_near(base, rows, options.near_rows)
    for side in options.unique_sides:
        _drop(base, "duplicate-side", _COPIES.format(table="rows", key=side))
    # Test keeps its rows against dev and train, dev its rows against train.
    _drop(base, "leak", _LEAKS.format(own="dev", others="'test'"))
    _drop(base, "leak", _LEAKS.format(own="train", others="'dev', 'test'"))
    base.commit()


def _drop(base: sqlite3.Connection, code: str, query: str) -> None:
    """Leave out the rows that *query* names, each with the row that stays instead, or NULL."""
    base.execute(f"INSERT INTO dropped (n, kept, code) SELECT *, '{code}' FROM ({query})")  # noqa: S608 - our own text


def _band_groups(base: sqlite3.Connection, count: int = BANDS) -> Iterator[list[Signed]]:
    """Articles that share one of the first *count* bands of a side, each with its signature of that side."""
    query = (
        "SELECT band, article, CASE WHEN place < :bands THEN en ELSE es END FROM bands JOIN articles ON article = n "
        "WHERE place % :bands < :count AND band IN (SELECT band FROM bands GROUP BY band HAVING COUNT(*) > 1) "
        "ORDER BY band, article"
    )
    found = base.execute(query, {"bands": BANDS, "count": count})
    for _, own in groupby(found, key=lambda row: bytes(row[0])):
        yield [(number, signature) for _, number, signature in own]


def _is_similar(own: Signed, other: Signed, threshold: float) -> bool:
    return similarity(own[1], other[1]) >= threshold


def _split(base: sqlite3.Connection, roots: Iterable[int], options: BuildOptions) -> None:
    """Put each cluster into one part: by the latest of its days, or by a hash of its first article's content."""
    base.executemany("UPDATE articles SET cluster = ? WHERE n = ?", ((root, n) for n, root in enumerate(roots)))
    by_day = bool(options.dev_from or options.test_from)

    def choose(sha256: str, day: str | None) -> str:
        return choose_part_by_day(day or "", options) if by_day else choose_part(sha256, options)

    base.create_function("choose_part", 2, choose, deterministic=True)
    base.execute(
        "CREATE TEMP TABLE clusters AS SELECT first.n AS n, choose_part(first.sha256, MAX(own.day)) AS part "
        "FROM articles own JOIN articles first ON own.cluster = first.n GROUP BY first.n"
    )
    base.execute("CREATE UNIQUE INDEX temp.by_first ON clusters (n)")
    base.execute("UPDATE articles SET part = (SELECT part FROM clusters WHERE clusters.n = articles.cluster)")


def choose_part(sha256: str, options: BuildOptions) -> str:
    """The part of a cluster, by a hash of its first article's content and the seed.

    A cluster stays where it is when others come or go, as long as its first article does.
    """
    digest = hashlib.sha256(f"{options.seed}:{sha256}".encode()).digest()
    fraction = int.from_bytes(digest[:8], "big") / 2**64
    return "test" if fraction < options.test else "dev" if fraction < options.test + options.dev else "train"


def choose_part_by_day(day: str, options: BuildOptions) -> str:
    """The part of a cluster by its latest day, as "2024-05-31"; what has none is for training.

    >>> choose_part_by_day("2024-05-31", BuildOptions(dev_from="2024-05-01", test_from="2024-06-01"))
    'dev'
    """
    if options.test_from and day >= options.test_from:
        return "test"
    return "dev" if options.dev_from and day >= options.dev_from else "train"


def _drop_copies(base: sqlite3.Connection, articles: int, threshold: float) -> None:
    """Leave out all rows of articles whose sides are nearly those of another."""

    def sides_of(number: int) -> tuple[bytes, bytes]:
        english, spanish = base.execute("SELECT en, es FROM articles WHERE n = ?", (number,)).fetchone()
        return english, spanish

    def is_copy(own: Signed, other: Signed) -> bool:
        """Alike on each side that both have."""
        if not _is_similar(own, other, threshold):
            return False
        sides = zip(sides_of(own[0]), sides_of(other[0]), strict=True)
        return all(similarity(*pair) >= threshold for pair in sides if all(pair))

    clusters = Clusters(articles)
    join_similar(_band_groups(base, _COPY_BANDS), clusters, is_copy)
    members: dict[int, list[int]] = {}
    for number in range(articles):
        if (root := clusters.find(number)) != number:
            members.setdefault(root, [root]).append(number)
    for group in members.values():
        worth = {n: base.execute("SELECT worth FROM articles WHERE n = ?", (n,)).fetchone()[0] for n in group}
        best = max(group, key=lambda n: (worth[n], -n))
        base.executemany("UPDATE articles SET kept = ? WHERE n = ?", ((best, n) for n in group if n != best))
    _drop(base, "duplicate-article",
          "SELECT rows.n, NULL FROM rows JOIN articles ON article = articles.n WHERE kept IS NOT NULL")  # fmt: skip


def _drop_near(base: sqlite3.Connection, rows: int, threshold: float) -> None:
    """Leave out rows both sides of which are nearly those of another."""
    base.execute("CREATE TEMP TABLE near_bands (band BLOB, n INTEGER)")
    found = base.execute("SELECT n, near FROM rows WHERE n NOT IN (SELECT n FROM dropped)")
    bands = ((band, n) for n, near in found for band in near_bands(near[:NEAR_BYTES]))
    base.executemany("INSERT INTO near_bands VALUES (?, ?)", bands)
    base.execute("CREATE INDEX temp.by_near ON near_bands (band, n)")
    query = (
        "SELECT band, near_bands.n, near FROM near_bands JOIN rows USING (n) "
        "WHERE band IN (SELECT band FROM near_bands GROUP BY band HAVING COUNT(*) > 1) ORDER BY band, near_bands.n"
    )

    def is_near(own: Signed, other: Signed) -> bool:
        sides = (slice(NEAR_BYTES), slice(NEAR_BYTES, None))
        return all(near_similarity(own[1][side], other[1][side]) >= threshold for side in sides)

    clusters = Clusters(rows)
    groups = ([(n, near) for _, n, near in own] for _, own in groupby(base.execute(query), key=lambda row: row[0]))
    join_similar(groups, clusters, is_near)
    base.execute("CREATE TEMP TABLE near_rows (n INTEGER PRIMARY KEY, root INTEGER, human INTEGER, score REAL)")
    joined = {n: root for n in range(rows) if (root := clusters.find(n)) != n}
    joined |= {root: root for root in joined.values()}
    base.executemany("INSERT INTO near_rows SELECT n, ?, human, score FROM rows WHERE n = ?",
                     ((root, n) for n, root in joined.items()))  # fmt: skip
    _drop(base, "near-duplicate", _COPIES.format(table="near_rows", key="root"))
