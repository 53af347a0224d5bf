"""The articles of a unit, under the names that they have in a corpus, and the sides of unmatched ones."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from bitext.articles import read_article_pair, read_articles
from bitext.articles.passages import rename
from bitext.corpus.days import find_day, find_stated_day
from bitext.corpus.judging import judge_rejections
from bitext.corpus.options import BuildOptions
from bitext.corpus.packing import Facts
from bitext.corpus.recurring import mark_furniture
from bitext.corpus.sides import format_document, format_side, join_sides
from bitext.corpus.units import LARGEST_UNIT_BYTES, NamedBytes, Unit
from bitext.errors import InputError
from bitext.lang import other_language
from bitext.model import SUSPECTED, Article, Step


def iter_articles(unit: Unit, options: BuildOptions) -> Iterator[Article]:
    """Yield the articles of a unit, with what recurs in its source marked.

    Raises:
        BitextError: it is too large, or something in it is no article.
    """
    return (mark_furniture(article, unit.furniture) for article in _read(unit, options))


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
        is_nameless = bool(line) and not (record_of(unit) or {}).get("id")
        own = name.split(".")[0] + f"-{line}" if is_nameless else article.id.split(":")[0]
        yield rename(article, prefix + own)


def read_side(unit: Unit, lines: list[str], options: BuildOptions) -> Facts:
    """The articles of a unit that have its language, with what they are matched by; what has not is an error."""
    facts: Facts = {"sides": []}
    left: list[Sequence[str]] = []
    for article in iter_articles(unit, options):
        side, other = article.side(unit.task), article.side(other_language(unit.task))
        if article.side_state(unit.task) == "missing":
            wanted = {"en": "English", "es": "Spanish"}[unit.task]
            error = InputError(unit.name, expected=f"an article in {wanted}", found="none", advice="look at it")
            facts |= {"code": "unreadable", "error": str(error)}
            continue
        own = (finding for finding in article.findings if finding.code != SUSPECTED)  # which sides have themselves
        side = replace(side, findings=(*side.findings, *own))
        day = find_day(article, unit.name, record_of(unit))
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


def record_of(unit: Unit) -> dict[str, Any] | None:
    """The JSON object that a unit of JSON Lines is."""
    if ":" not in unit.name or unit.task == "twins":
        return None
    try:
        record = json.loads(unit.data)
    except (ValueError, RecursionError):
        return None
    return record if isinstance(record, dict) else None
