"""One unit of input to rows: what workers do. A result is plain data, ready for the journal."""

from __future__ import annotations

import hashlib
import json
import signal
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from types import FrameType
from typing import Any

from bitext.articles import read_article_pair, read_articles
from bitext.articles.passages import rename
from bitext.corpus.days import find_day, find_stated_day
from bitext.corpus.deduplication import sign
from bitext.corpus.evidence import find_lexicon
from bitext.corpus.judging import judge_rejections, judge_rows
from bitext.corpus.memory import load_memory
from bitext.corpus.options import BuildOptions
from bitext.corpus.packing import Facts, Packed, pack
from bitext.corpus.recurring import hash_lines, mark_furniture
from bitext.corpus.sides import format_document, format_side, join_sides
from bitext.corpus.units import LARGEST_UNIT_BYTES, NamedBytes, Unit
from bitext.errors import BitextError, InputError
from bitext.lang import LANGUAGES
from bitext.model import SUSPECTED, Article, Document, Step
from bitext.pipeline import align_article


class _TimeoutError(Exception):
    pass


def work(unit: Unit, options: BuildOptions) -> Packed:
    """Turn a unit into the rows of its articles, packed; an error of its input is a result too.

    Raises:
        BitextError: memory or lexicon cannot be loaded, which is no fault of the unit.
    """
    lines: list[str] = []
    if unit.task in ("", "twins"):
        load_memory(options.memory, options.fuzzy)
        find_lexicon(options)
    try:
        with _time_limit(options.timeout_seconds):
            if unit.task == "lines":
                return pack({"lines": list(map(hash_lines, _read(unit, options)))})
            if unit.task in LANGUAGES:
                return pack(_read_side(unit, lines, options), lines)
            marked = (mark_furniture(article, unit.furniture) for article in _read(unit, options))
            articles = [_work_article(article, unit, options, lines) for article in marked]
            return pack({"articles": articles}, lines)
    except _TimeoutError:
        return failed(unit, "timeout", f"{unit.name}: took longer than {options.timeout_seconds:g} s")
    except BitextError as error:
        return failed(unit, "unreadable", str(error))
    except RecursionError:
        return failed(unit, "unreadable", f"{unit.name}: expected an article, found nesting without end")


def failed(unit: Unit, code: str, message: str) -> Packed:
    """The result of a unit that could not be used; where only lines were to be counted, the real work will tell."""
    return pack({"lines": []} if unit.task == "lines" else {"code": code, "error": message})


def _read(unit: Unit, options: BuildOptions) -> Iterator[Article]:
    if len(unit.data) > LARGEST_UNIT_BYTES:
        raise InputError(unit.name, expected=f"at most {LARGEST_UNIT_BYTES >> 20} MB", found="a larger file",
                         advice="cut it into several, or give JSON Lines")  # fmt: skip
    stem, _, line = unit.name.partition(":")
    folder, _, name = stem.rpartition("/")
    prefix = f"{folder}/" if folder else ""
    if unit.task == "twins":
        yield join_sides(unit)
        return
    source = NamedBytes(unit.data, unit.name)
    if unit.pair is not None:
        own = name.split(".")[0]
        yield read_article_pair(source, NamedBytes(unit.pair, unit.name), id=prefix + own, repair=options.repair)
        return
    for article in read_articles(source, repair=options.repair):
        # A record without an id of its own is known by its line.
        is_nameless = bool(line) and not (_record_of(unit) or {}).get("id")
        own = name.split(".")[0] + f"-{line}" if is_nameless else article.id.split(":")[0]
        yield rename(article, prefix + own)


def _read_side(unit: Unit, lines: list[str], options: BuildOptions) -> Facts:
    """The articles of a unit that have its language, with what they are matched by; what has not is an error."""
    facts: Facts = {"sides": []}
    left: list[Sequence[str]] = []
    for article in (mark_furniture(own, unit.furniture) for own in _read(unit, options)):
        side, other = article.side(unit.task), article.side("es" if unit.task == "en" else "en")
        if article.side_state(unit.task) == "missing":
            wanted = {"en": "English", "es": "Spanish"}[unit.task]
            error = InputError(unit.name, expected=f"an article in {wanted}", found="none", advice="look at it")
            facts |= {"code": "unreadable", "error": str(error)}
            continue
        own = (finding for finding in article.findings if finding.code != SUSPECTED)  # which sides have themselves
        side = replace(side, findings=(*side.findings, *own))
        day = find_day(article, unit.name, _record_of(unit))
        if day and not find_stated_day(side):
            steps = (*side.provenance.steps, Step("published", "", day.isoformat()))
            side = replace(side, provenance=replace(side.provenance, steps=steps))
        facts["sides"].append(format_side(side, f"{unit.name}#{len(facts['sides'])}"))
        lines.append(json.dumps(format_document(side), ensure_ascii=False))
        left += [
            (f"{article.id}:{other.language}:{index}", "other-language", block.text)
            for index, block in enumerate(other.blocks)
        ]
    lines += judge_rejections(left, options)
    return {**facts, "rejections": [code for _, code, _ in left]}


def _record_of(unit: Unit) -> dict[str, Any] | None:
    """The JSON object that a unit of JSON Lines is."""
    if ":" not in unit.name or unit.task == "twins":
        return None
    try:
        record = json.loads(unit.data)
    except (ValueError, RecursionError):
        return None
    return record if isinstance(record, dict) else None


def _work_article(article: Article, unit: Unit, options: BuildOptions, lines: list[str]) -> dict[str, Any]:
    aligned = align_article(
        article, fill=False if options.fill == "none" else options.fill, engine=options.engine,
        memory=load_memory(options.memory, options.fuzzy), lexicon=find_lexicon(options),
    )  # fmt: skip
    day = find_day(article, unit.name, _record_of(unit))
    content = "\0".join(block.text for side in article.sides for block in side.blocks)
    rows, made = judge_rows(aligned.rows, options)
    left = [(rejection.id, rejection.code, rejection.detail) for rejection in aligned.rejections]
    lines += made + judge_rejections(left, options)
    return {
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
