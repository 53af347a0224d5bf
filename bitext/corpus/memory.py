"""Earlier corpora, and files of rows, as a translation memory."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import chain
from pathlib import Path

from bitext.corpus.survey import iter_corpus_rows
from bitext.errors import UsageError
from bitext.formats import is_locomotive, read_rows
from bitext.model import SegmentPair
from bitext.pipeline import TranslationMemory


@lru_cache(maxsize=1)
def load_memory(places: tuple[str, ...], fuzzy: float) -> TranslationMemory | None:
    """The memory of the rows in *places*, corpora and files; `None` of none. A *fuzzy* of 0 is without such matches.

    Raises:
        InputError: a place has something else than rows.
        UsageError: a place is not there, or fuzzy matches need a library that is not.
    """
    if not places:
        return None
    return TranslationMemory(iter_places(places), fuzzy=fuzzy or None)


def iter_places(places: Iterable[str]) -> Iterator[SegmentPair]:
    """Yield the rows of corpora and files of rows.

    Raises:
        InputError: a place has something else than rows.
        UsageError: a place is not there.
    """
    return chain.from_iterable(map(_iter_rows, places))


def digest_memory(places: tuple[str, ...]) -> str:
    """A hash of what a memory is made of; empty for none."""
    digest = hashlib.sha256()
    for path in chain.from_iterable(map(_files, places)):
        with path.open("rb") as stream:
            for chunk in iter(lambda stream=stream: stream.read(1 << 20), b""):  # type: ignore[misc]
                digest.update(chunk)
    return digest.hexdigest()[:16] if places else ""


def _iter_rows(place: str) -> Iterator[SegmentPair]:
    _require(place)
    folder = Path(place)
    return iter_corpus_rows(folder) if folder.is_dir() and not is_locomotive(folder) else read_rows(place)


def _files(place: str) -> list[Path]:
    _require(place)
    path = Path(place)
    return sorted(path.glob("*.tsv")) if path.is_dir() else [path]


def _require(place: str) -> None:
    if not Path(place).exists():
        raise UsageError(place, expected="a corpus or a file of rows", found="no such path", advice="check the path")
