"""The memory of a build: results of units by what made them, in SQLite, so that a killed run goes on where it was.

One process writes, and a lock keeps a second run away. A result is written with others in one transaction; killed
between two, a run does their units again, with the same result.
"""

from __future__ import annotations

import fcntl
import os
import sqlite3
from collections.abc import Iterable, Iterator
from pathlib import Path
from types import TracebackType

from bitext.corpus.packing import Facts, Packed, unpack_facts, unpack_lines
from bitext.errors import OutputError

FOLDER, FILE, LOCK = ".work", "journal.sqlite", "lock"
FORMAT = 4
LISTING = "listing"  # a note: the digest of all units of the inputs, those of other shards too
_TRANSACTION_UNITS = 64


class Journal:
    """Results on disk. Use it in a `with`; entering takes the lock.

    Raises:
        OutputError: on entering: the folder cannot be written, or another run has the lock.
    """

    def __init__(self, out: Path) -> None:
        self._folder = out / FOLDER
        self._pending = 0

    def __enter__(self) -> Journal:
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            self._lock = os.open(self._folder / LOCK, os.O_CREAT | os.O_RDWR, 0o644)
        except OSError as error:
            raise _cannot_write(self._folder, error) from None
        try:
            fcntl.flock(self._lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            os.close(self._lock)
            raise OutputError(str(self._folder.parent), expected="a folder of its own", found="another run writing it",
                              advice="wait for it, or choose another --out") from None  # fmt: skip
        self._base = self._open()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            self._base.commit()
        except sqlite3.Error:
            pass  # a full disk: what was not written is done again
        finally:
            self._base.close()
            os.close(self._lock)

    def _open(self) -> sqlite3.Connection:
        path = self._folder / FILE
        for attempt in (1, 2):
            base = sqlite3.connect(path, isolation_level="DEFERRED")
            try:
                base.execute("PRAGMA journal_mode=WAL")
                base.execute("PRAGMA synchronous=NORMAL")
                if base.execute("PRAGMA user_version").fetchone() != (FORMAT,):  # of an earlier bitext, or new
                    base.execute("DROP TABLE IF EXISTS results")
                    base.execute(f"PRAGMA user_version={FORMAT}")
                columns = "key TEXT PRIMARY KEY, judged TEXT, facts BLOB, lines BLOB"
                base.execute(f"CREATE TABLE IF NOT EXISTS results ({columns})")
                for table in ("run", "notes"):
                    base.execute(f"DROP TABLE IF EXISTS {table}")
                base.execute("CREATE TABLE run (number INTEGER PRIMARY KEY, key TEXT, name TEXT, note TEXT)")
                base.execute("CREATE TABLE notes (name TEXT PRIMARY KEY, value TEXT)")
                base.commit()
                return base
            except sqlite3.DatabaseError as error:  # damaged: what it knew can be made again
                base.close()
                if attempt == 2 or isinstance(error, sqlite3.OperationalError):
                    raise _cannot_write(path, error) from None
                for suffix in ("", "-wal", "-shm"):
                    path.with_name(path.name + suffix).unlink(missing_ok=True)
        raise AssertionError

    def enter(self, number: int, key: str, name: str, note: str = "") -> bool:
        """Note that this run has a unit, with a *note* that belongs to the run; whether its result is known already."""
        try:
            self._base.execute("INSERT INTO run VALUES (?, ?, ?, ?)", (number, key, name, note))
        except sqlite3.Error as error:
            raise _cannot_write(self._folder, error) from None
        return self._base.execute("SELECT 1 FROM results WHERE key = ?", (key,)).fetchone() is not None

    def find_key(self, number: int) -> str | None:
        """The key of the unit that this run has under a number; `None` where it has none."""
        found = self._base.execute("SELECT key FROM run WHERE number = ?", (number,)).fetchone()
        return found and str(found[0])

    def note(self, name: str, value: str) -> None:
        """Note something about this run."""
        self._base.execute("INSERT OR REPLACE INTO notes VALUES (?, ?)", (name, value))

    def put(self, key: str, packed: Packed, judged: str) -> None:
        """Keep a unit's result; *judged* names the options under which its rows were judged."""
        try:
            self._base.execute("INSERT OR REPLACE INTO results VALUES (?, ?, ?, ?)", (key, judged, *packed))
            self._pending += 1
            if self._pending >= _TRANSACTION_UNITS:
                self._base.commit()
                self._pending = 0
        except sqlite3.Error as error:
            raise _cannot_write(self._folder, error) from None

    def iter_facts(self, first: int = 0, end: int | None = None) -> Iterator[tuple[int, str, str, Facts]]:
        """Number, name, note and facts of each unit of this run from *first* to before *end*, in input order."""
        self._base.commit()
        query = (
            "SELECT number, name, note, facts FROM run JOIN results USING (key) WHERE number >= ? AND number < ? "
            "ORDER BY number"
        )
        for number, name, note, packed in self._base.execute(query, (first, self.count() if end is None else end)):
            yield number, name, note, unpack_facts(packed)

    def find_facts(self, number: int, name: str) -> tuple[str, Facts] | None:
        """Note and facts of the unit of this run that has a number and a name; `None` where there is none."""
        query = "SELECT note, facts FROM run JOIN results USING (key) WHERE number = ? AND name = ?"
        found = self._base.execute(query, (number, name)).fetchone()
        return found and (found[0], unpack_facts(found[1]))

    def iter_all(self) -> Iterator[tuple[str, str, Facts, list[str]]]:
        """Name, note, facts and lines of each unit of this run, in input order."""
        query = "SELECT name, note, facts, lines FROM run JOIN results USING (key) ORDER BY number"
        for name, note, facts, lines in self._base.execute(query):
            yield name, note, unpack_facts(facts), unpack_lines(lines)

    def both_of(self, number: int) -> tuple[Facts, list[str]]:
        """The facts and lines of one unit of this run."""
        query = "SELECT facts, lines FROM run JOIN results USING (key) WHERE number = ?"
        facts, lines = self._base.execute(query, (number,)).fetchone()
        return unpack_facts(facts), unpack_lines(lines)

    def find_stale(self, judged: str) -> list[int]:
        """Numbers of the units of this run that were judged under other options."""
        query = "SELECT number FROM run JOIN results USING (key) WHERE judged != ?"
        return [number for (number,) in self._base.execute(query, (judged,))]

    def key_of(self, number: int) -> str:
        """The key of one unit of this run."""
        (key,) = self._base.execute("SELECT key FROM run WHERE number = ?", (number,)).fetchone()
        return str(key)

    def count(self) -> int:
        """A number above those of all units of this run."""
        (most,) = self._base.execute("SELECT COALESCE(MAX(number), -1) FROM run").fetchone()
        return int(most) + 1

    def is_whole(self) -> bool:
        """Whether this run has a unit under each number."""
        (units,) = self._base.execute("SELECT COUNT(*) FROM run").fetchone()
        return int(units) == self.count()

    def keys(self) -> Iterator[str]:
        """The keys of this run's units, in input order."""
        for (key,) in self._base.execute("SELECT key FROM run ORDER BY number"):
            yield key

    def forget_others(self) -> None:
        """Drop results that this run did not use."""
        self._base.execute("DELETE FROM results WHERE key NOT IN (SELECT key FROM run)")
        self._base.commit()


def _cannot_write(path: Path, error: Exception) -> OutputError:
    found = getattr(error, "strerror", None) or str(error)
    return OutputError(str(path), expected="a place to write", found=found, advice="make room, or choose another --out")


def digest_of(lines: Iterable[str]) -> str:
    """One SHA-256 of many lines."""
    import hashlib

    digest = hashlib.sha256()
    for line in lines:
        digest.update(line.encode("utf-8", "surrogatepass") + b"\n")
    return digest.hexdigest()
