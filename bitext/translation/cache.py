"""Translations that were made before, kept in one SQLite file and shared by all processes of a user.

A key is the SHA-256 of model, settings and text, so a new model or beam never meets old entries. The file is a
cache: where it is damaged it is begun anew, and where it cannot be written translation goes on without it.
"""

from __future__ import annotations

import hashlib
import os
import sqlite3
import threading
from collections.abc import Iterable, Sequence
from contextlib import closing, suppress
from pathlib import Path

from bitext.model import Translation
from bitext.translation.engine import Engine, quality_weights, takes_words

LARGEST_BYTES = 256 * 2**20
"""Size at which the oldest quarter of the entries is dropped."""

_SCHEMA = """
CREATE TABLE IF NOT EXISTS translations (
    number INTEGER PRIMARY KEY, key BLOB NOT NULL UNIQUE, text TEXT NOT NULL, score REAL
)
"""
_BUSY_SECONDS = 10.0
_KEYS_A_QUERY = 500


def cache_path() -> Path:
    """The cache's file: in `$BITEXT_CACHE`, or where the user's caches lie."""
    folder = os.environ.get("BITEXT_CACHE")
    if folder:
        return Path(folder) / "translations.sqlite3"
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "bitext" / "translations.sqlite3"


class TranslationCache:
    """Text and score by key. Safe with several threads and processes, and when one of them is killed."""

    def __init__(self, path: Path, *, largest_bytes: int = LARGEST_BYTES) -> None:
        self._path = path
        self._largest_bytes = largest_bytes
        self._lock = threading.Lock()
        self._connection: sqlite3.Connection | None = None
        self._is_off = False

    def find(self, keys: Sequence[bytes]) -> dict[bytes, tuple[str, float | None]]:
        """Return text and score of those keys that are known."""
        found: dict[bytes, tuple[str, float | None]] = {}
        with self._lock:
            for start in range(0, len(keys), _KEYS_A_QUERY):
                part = keys[start : start + _KEYS_A_QUERY]
                marks = ",".join("?" * len(part))
                rows = self._run(f"SELECT key, text, score FROM translations WHERE key IN ({marks})", part)  # noqa: S608
                found.update((key, (text, score)) for key, text, score in rows)
        return found

    def store(self, entries: Iterable[tuple[bytes, str, float | None]]) -> None:
        """Add entries; a key that is there already keeps what it has."""
        with self._lock:
            connection = self._connect()
            if connection is None:
                return
            try:
                with connection:
                    connection.executemany(
                        "INSERT OR IGNORE INTO translations (key, text, score) VALUES (?, ?, ?)", entries
                    )
                    self._drop_oldest(connection)
            except sqlite3.Error as error:
                self._give_up(error)

    def close(self) -> None:
        """Close the file; it can be used again afterwards."""
        with self._lock:
            if self._connection is not None:
                self._connection.close()
                self._connection = None

    def _run(self, statement: str, values: Sequence[bytes]) -> list[tuple[bytes, str, float | None]]:
        connection = self._connect()
        if connection is None:
            return []
        try:
            return connection.execute(statement, values).fetchall()
        except sqlite3.Error as error:
            self._give_up(error)
            return []

    def _connect(self) -> sqlite3.Connection | None:
        if self._connection is None and not self._is_off:
            try:
                self._connection = self._open()
            except (sqlite3.Error, OSError) as error:
                self._give_up(error)
        return self._connection

    def _open(self) -> sqlite3.Connection:
        self._path.parent.mkdir(parents=True, exist_ok=True)
        connection = sqlite3.connect(self._path, timeout=_BUSY_SECONDS, check_same_thread=False)
        try:
            connection.execute("PRAGMA journal_mode=WAL")
            connection.execute("PRAGMA synchronous=NORMAL")
            connection.execute(_SCHEMA)
        except sqlite3.Error:
            connection.close()
            raise
        return connection

    def _drop_oldest(self, connection: sqlite3.Connection) -> None:
        pages, free, page_bytes = (
            connection.execute(f"PRAGMA {name}").fetchone()[0] for name in ("page_count", "freelist_count", "page_size")
        )
        if (pages - free) * page_bytes > self._largest_bytes:
            connection.execute(
                "DELETE FROM translations WHERE number <="
                " (SELECT min(number) + (max(number) - min(number)) / 4 FROM translations)"
            )

    def _give_up(self, error: Exception) -> None:
        """Begin a damaged file anew; with anything else (read-only, full, locked for long) go on without a cache."""
        connection, self._connection = self._connection, None
        if connection is not None:
            with closing(connection):
                pass
        is_damaged = isinstance(error, sqlite3.DatabaseError) and not isinstance(error, sqlite3.OperationalError)
        if is_damaged and not self._is_off:
            with suppress(OSError):
                for suffix in ("", "-wal", "-shm"):
                    Path(f"{self._path}{suffix}").unlink(missing_ok=True)
                return
        self._is_off = True


class CachedEngine:
    """An engine that asks a cache first."""

    def __init__(self, engine: Engine, cache: TranslationCache, settings: str) -> None:
        """Wrap *engine*; *settings* names the options, other than the model, that change what it writes."""
        self._engine = engine
        self._cache = cache
        self._prefix = f"{engine.id}\x1f{settings}\x1f"
        self.id = engine.id
        self.least_score = engine.least_score
        self.takes_words = takes_words(engine)
        self.quality = quality_weights(engine)

    def translate(self, segments: Sequence[str]) -> list[Translation]:
        """Translate what the cache does not know, and store it."""
        keys = [self._key(segment) for segment in segments]
        known = self._cache.find(keys)
        missing = {key: segment for key, segment in zip(keys, segments, strict=True) if key not in known}
        if missing:
            made = self._engine.translate(list(missing.values()))
            fresh = {key: (one.text, one.score) for key, one in zip(missing, made, strict=True)}
            self._cache.store([(key, *value) for key, value in fresh.items()])
            known |= fresh
        return [Translation(*known[key], self.id) for key in keys]

    def alternatives(self, segments: Sequence[str]) -> list[list[Translation]]:
        """As the engine's own: asked for too seldom to be kept."""
        return self._engine.alternatives(segments)

    def unseen_words(self, source: str, translation: str) -> list[str]:
        """As the engine's own."""
        return self._engine.unseen_words(source, translation)

    def close(self) -> None:
        """Close the engine and the cache."""
        self._engine.close()
        self._cache.close()

    def _key(self, segment: str) -> bytes:
        return hashlib.sha256((self._prefix + segment).encode("utf-8", "surrogatepass")).digest()
