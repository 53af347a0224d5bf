"""Units of input to rows: what workers do. A result is plain data, ready for the journal."""

from __future__ import annotations

import hashlib
import signal
import threading
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from types import FrameType
from typing import Any, TypeVar

from bitext.corpus.days import find_day
from bitext.corpus.deduplication import sign
from bitext.corpus.evidence import find_lexicon
from bitext.corpus.judging import judge_rejections, judge_rows
from bitext.corpus.memory import load_memory
from bitext.corpus.options import BuildOptions
from bitext.corpus.packing import Packed, pack
from bitext.corpus.reading import iter_articles, read_side, record_of
from bitext.corpus.recurring import hash_lines
from bitext.corpus.units import Unit
from bitext.errors import BitextError
from bitext.lang import LANGUAGES
from bitext.model import Article, Document
from bitext.pipeline.aligning import begin_article
from bitext.pipeline.filling import BegunArticle, Filled, fill_articles

_MOST_POOLED = 256  # rows that are filled together: few lengths stay alone then, and little waits for what is slow

T = TypeVar("T")


class _TimeoutError(Exception):
    pass


@dataclass(slots=True)
class _Piece:
    """An article on its way: with what was `begun` of it until it is filled, then its facts and lines only."""

    begun: tuple[Article, BegunArticle] | None
    facts: dict[str, Any] = field(default_factory=dict)
    lines: list[str] = field(default_factory=list)

    @property
    def lacking(self) -> int:
        """How many rows are to be filled."""
        return len(self.begun[1].to_fill) if self.begun else 0


@dataclass(frozen=True, slots=True)
class _Started:
    """A unit whose articles are aligned, and how long that took."""

    unit: Unit
    pieces: list[_Piece]
    seconds: float


def work_batch(units: Sequence[Unit], options: BuildOptions) -> list[Packed]:
    """Turn units into the rows of their articles, packed, in order; an error of its input is a unit's result too.

    What they lack is translated together. A result does not depend on what else is in the batch.

    Raises:
        BitextError: memory or lexicon cannot be loaded, which is no fault of the units.
    """
    if any(unit.task in ("", "twins") for unit in units):
        load_memory(options.memory, options.fuzzy)
        find_lexicon(options)
    results: dict[int, Packed] = {}
    pool: dict[int, _Started] = {}
    for number, unit in enumerate(units):
        started = _start(unit, options)
        if isinstance(started, _Started):
            pool[number] = started
        else:
            results[number] = started
        if number == len(units) - 1 or _count_lacking(pool.values()) >= _MOST_POOLED:
            results.update(zip(pool, _finish(list(pool.values()), options), strict=True))
            pool.clear()
    return [results[number] for number in range(len(units))]


def _count_lacking(pool: Iterable[_Started]) -> int:
    return sum(piece.lacking for started in pool for piece in started.pieces)


def _start(unit: Unit, options: BuildOptions) -> _Started | Packed:
    """Read and align, or do all of it where nothing is to be filled."""
    since = time.monotonic()

    def act() -> _Started | Packed:
        articles = iter_articles(unit, options)
        if unit.task == "lines":
            return pack({"lines": list(map(hash_lines, articles))})
        if unit.task in LANGUAGES:
            lines: list[str] = []
            return pack(read_side(unit, lines, options), lines)
        pieces: list[_Piece] = []
        lacking = 0
        for article in articles:
            pieces.append(_Piece((article, _begin(article, options))))
            if not pieces[-1].lacking:
                _judge(pieces[-1], [], unit, options)
            lacking += pieces[-1].lacking
            if lacking >= _MOST_POOLED:  # an archive of many pages
                _fill([_Started(unit, pieces, 0)], options)
                lacking = 0
        started = _Started(unit, pieces, time.monotonic() - since)
        return started if lacking else _pack(started)

    return _guarded(unit, options, act)


def _begin(article: Article, options: BuildOptions) -> BegunArticle:
    fill = False if options.fill == "none" else options.fill
    return begin_article(article, fill=fill, lexicon=find_lexicon(options))


def _finish(pool: Sequence[_Started], options: BuildOptions) -> list[Packed]:
    """Fill what units lack, all in one call; where that fails, or takes longer than one of them may, one by one."""
    if len(pool) > 1:
        try:
            with _time_limit(_remaining(options, max(one.seconds for one in pool))):
                _fill(pool, options)
        except (_TimeoutError, BitextError, RecursionError):
            return [_work_alone(one.unit, options) for one in pool]
    return [
        _guarded(one.unit, options, partial(_fill_and_pack, one, options), one.seconds) for one in pool
    ]  # fmt: skip


def _work_alone(unit: Unit, options: BuildOptions) -> Packed:
    """All again: what was begun may be half filled."""
    started = _start(unit, options)
    return _finish([started], options)[0] if isinstance(started, _Started) else started


def _fill_and_pack(started: _Started, options: BuildOptions) -> Packed:
    _fill([started], options)
    return _pack(started)


def _fill(pool: Sequence[_Started], options: BuildOptions) -> None:
    """Fill and judge the articles that wait for it."""
    waiting = [(one.unit, piece, piece.begun) for one in pool for piece in one.pieces if piece.begun is not None]
    memory = load_memory(options.memory, options.fuzzy)
    filled = fill_articles([begun for _, _, (_, begun) in waiting], engine=options.engine, memory=memory)
    for (unit, piece, _), own in zip(waiting, filled, strict=True):
        _judge(piece, own, unit, options)


def _guarded(unit: Unit, options: BuildOptions, act: Callable[[], T], spent_seconds: float = 0.0) -> T | Packed:
    """What *act* gives, or the unit's failure."""
    try:
        with _time_limit(_remaining(options, spent_seconds)):
            return act()
    except _TimeoutError:
        return failed(unit, "timeout", f"{unit.name}: took longer than {options.timeout_seconds:g} s")
    except BitextError as error:
        return failed(unit, "unreadable", str(error))
    except RecursionError:
        return failed(unit, "unreadable", f"{unit.name}: expected an article, found nesting without end")


def _remaining(options: BuildOptions, spent_seconds: float) -> float:
    """What is left of the time that a unit has; 0 for no limit."""
    return options.timeout_seconds and max(1e-3, options.timeout_seconds - spent_seconds)


def failed(unit: Unit, code: str, message: str) -> Packed:
    """The result of a unit that could not be used; where only lines were to be counted, the real work will tell."""
    return pack({"lines": []} if unit.task == "lines" else {"code": code, "error": message})


def _pack(started: _Started) -> Packed:
    articles = [piece.facts for piece in started.pieces]
    return pack({"articles": articles}, [line for piece in started.pieces for line in piece.lines])


def _judge(piece: _Piece, filled: Filled, unit: Unit, options: BuildOptions) -> None:
    """Make the facts and lines of an article of what it was filled with."""
    assert piece.begun is not None  # noqa: S101 - each is judged once
    article, begun = piece.begun
    aligned, piece.begun = begun.finish(filled), None
    day = find_day(article, unit.name, record_of(unit))
    content = "\0".join(block.text for side in article.sides for block in side.blocks)
    rows, lines = judge_rows(aligned.rows, options)
    left = [(rejection.id, rejection.code, rejection.detail) for rejection in aligned.rejections]
    piece.lines = lines + judge_rejections(left, options)
    piece.facts = {
        "id": article.id,
        "sha256": hashlib.sha256(content.encode("utf-8", "surrogatepass")).hexdigest(),
        "day": day.isoformat() if day else None,
        "findings": list(dict.fromkeys((finding.code, finding.message) for finding in article.findings)),
        "states": [article.side_state("en"), article.side_state("es")],
        "signatures": {side.language: _sign(side).hex() for side in article.sides},
        "rows": rows,
        "rejections": [code for _, code, _ in left],
    }


def _sign(side: Document) -> bytes:
    """The signature of what a side says, page furniture apart."""
    return sign("\n".join(block.text for block in side.blocks if block.role != "boilerplate"))


@contextmanager
def _time_limit(seconds: float) -> Iterator[None]:
    """Raise `_TimeoutError` inside the block when it takes longer; only in a process's main thread."""
    if not seconds or threading.current_thread() is not threading.main_thread():
        yield
        return

    def expire(_signal: int, _frame: FrameType | None) -> None:
        raise _TimeoutError

    before = signal.signal(signal.SIGALRM, expire)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
