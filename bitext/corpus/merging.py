"""One corpus of the shards of a build: their results put together, and then decided and written as any build's.

A shard's journal has the results of its units under the numbers that they have in the whole. So nothing is aligned
again, and what comes out is, byte for byte, what one build of the same inputs gives, its journal too: a build on the
merged folder goes on from there.
"""

from __future__ import annotations

import fcntl
import os
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from bitext.corpus.building import Report, clear_halves, reporting_no_room, require_own, write_corpus
from bitext.corpus.config import parse_options
from bitext.corpus.journal import FILE, FOLDER, FORMAT, LISTING, LOCK, Journal, digest_of
from bitext.corpus.manifest import MANIFEST, read_manifest
from bitext.corpus.options import BuildOptions
from bitext.corpus.progress import OnProgress, Reporter
from bitext.errors import InputError, OutputError, UsageError
from bitext.version import VERSION


@dataclass(frozen=True, slots=True)
class _Shard:
    folder: Path
    manifest: dict[str, Any]
    place: tuple[int, int]

    @property
    def rest(self) -> dict[str, Any]:
        """What must be the same in all shards."""
        options = {key: value for key, value in self.manifest["options"].items() if key != "shard"}
        return {**options, "steps": self.manifest.get("steps")}


def merge_shards(shards: Sequence[Path], out: Path, on_progress: OnProgress | None = None) -> Report:
    """As `bitext.merge`; *on_progress* is told how far it is."""
    if any(out.resolve() == shard.resolve() for shard in shards):
        raise UsageError(str(out), expected="a folder of its own", found="one of the shards", advice="choose another")
    require_own(out)
    found = sorted((_read_shard(folder) for folder in shards), key=lambda shard: shard.place)
    _require_whole(found)
    options = _options_of(found[0])
    reporter = Reporter(on_progress)
    with reporting_no_room(out), Journal(out) as journal:
        clear_halves(out)
        sizes = [shard.manifest["counts"].get("articles", {}) for shard in found]
        reporter.begin("putting together", sum(sum(size.values()) for size in sizes), 0.3)
        listing, copied = "", 0
        for shard in found:
            with _open_results(shard) as base:
                listing = _require_same_inputs(shard, base, listing)
                copied += _copy(base, journal, reporter, shard)
        journal.note(LISTING, listing)
        _require_no_gap(journal, found)
        counts = write_corpus(out, journal, options, found[0].manifest["steps"], reporter)
    return Report(out, counts, copied, tuple(counts["quarantined"]))


def _read_shard(folder: Path) -> _Shard:
    manifest = read_manifest(folder)
    if manifest.get("bitext") != VERSION:
        raise InputError(str(folder), expected=f"a shard that bitext {VERSION} built",
                         found=f"one of {manifest.get('bitext')}", advice="build it again")  # fmt: skip
    try:
        index, count = manifest["options"]["shard"]
        return _Shard(folder, manifest, (int(index), int(count)))
    except (KeyError, TypeError, ValueError):
        raise InputError(str(folder / MANIFEST), expected="the options of a shard", found="something else",
                         advice="build it again") from None  # fmt: skip


def _options_of(shard: _Shard) -> BuildOptions:
    return replace(parse_options(shard.manifest), shard=(1, 1))


def _require_whole(shards: Sequence[_Shard]) -> None:
    """Raise unless these are all shards of one build, each once, with the same options and models."""
    count = shards[0].place[1]
    expected = [(index, count) for index in range(1, count + 1)]
    places = [shard.place for shard in shards]
    if places != expected:
        raise UsageError("shards", expected="each of " + _listed(expected), found=_listed(places),
                         advice="name all shards of one build")  # fmt: skip
    first = shards[0]
    for shard in shards[1:]:
        own, other = first.rest, shard.rest
        key = next((key for key in sorted({*own, *other}) if own.get(key) != other.get(key)), None)
        if key is not None:
            raise UsageError(
                str(shard.folder), expected=f"the {key} of {first.folder}, {own.get(key)!r}",
                found=repr(other.get(key)), advice="build all shards with the same options, models and files",
            )  # fmt: skip


def _listed(places: Sequence[tuple[int, int]]) -> str:
    return ", ".join(f"{index}/{count}" for index, count in places)


@contextmanager
def _open_results(shard: _Shard) -> Iterator[sqlite3.Connection]:
    """The journal of a shard, to be read while no build writes it."""
    folder = shard.folder / FOLDER
    base = None
    try:
        lock = os.open(folder / LOCK, os.O_RDONLY)
    except OSError as error:
        raise _unusable(shard, error.strerror or str(error)) from None
    try:
        fcntl.flock(lock, fcntl.LOCK_SH | fcntl.LOCK_NB)
        # What nobody writes can be read where nothing can be written; what was killed has more than its one file.
        mode = "mode=ro" if (folder / f"{FILE}-wal").exists() else "immutable=1"
        base = sqlite3.connect(f"{(folder / FILE).absolute().as_uri()}?{mode}", uri=True)
        if base.execute("PRAGMA user_version").fetchone() != (FORMAT,):
            raise _unusable(shard, "those of another bitext")
        yield base
    except BlockingIOError:
        raise OutputError(str(shard.folder), expected="a shard that is done", found="a run writing it",
                          advice="wait for it") from None  # fmt: skip
    except sqlite3.DatabaseError as error:
        raise _unusable(shard, str(error)) from None
    finally:
        if base is not None:
            base.close()
        os.close(lock)


def _unusable(shard: _Shard, found: str) -> InputError:
    return InputError(str(shard.folder / FOLDER), expected="the results of a shard", found=found,
                      advice="build the shard again, and keep this folder until it is merged")  # fmt: skip


def _require_same_inputs(shard: _Shard, base: sqlite3.Connection, listing: str) -> str:
    """The digest of all inputs; raise where the shard is not finished, or was built from others than those before."""
    keys = digest_of(key for (key,) in base.execute("SELECT key FROM run ORDER BY number"))
    if keys != shard.manifest.get("inputs"):
        raise _unusable(shard, "those of a run that was not finished")
    own = base.execute("SELECT value FROM notes WHERE name = ?", (LISTING,)).fetchone()
    if own is None or (listing and own[0] != listing):
        raise _different(shard)
    return str(own[0])


def _copy(base: sqlite3.Connection, journal: Journal, reporter: Reporter, shard: _Shard) -> int:
    """Put the results of a shard beside those that are there; the number of new ones."""
    query = "SELECT number, key, name, note, judged, facts, lines FROM run JOIN results USING (key) ORDER BY number"
    copied = 0
    for number, key, name, note, judged, facts, lines in base.execute(query):
        known = journal.find_key(number)  # articles of unmatched folders are read by every shard
        if known not in (None, key):
            raise _different(shard)
        if known is None and not journal.enter(number, key, name, note):
            journal.put(key, (facts, lines), judged)
            copied += 1
        reporter.advance(1, worked=0)
    return copied


def _require_no_gap(journal: Journal, shards: Sequence[_Shard]) -> None:
    if not journal.is_whole():
        raise _different(shards[-1])


def _different(shard: _Shard) -> InputError:
    return InputError(str(shard.folder), expected="a shard of the same inputs as the others", found="other inputs",
                      advice="build all shards from the same files")  # fmt: skip
