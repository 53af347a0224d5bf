"""Coded findings on pairs and translations: what a reader of the row should know before trusting it.

Codes are stable. A finding never changes or drops a row; filters that do read the codes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bitext.lang import get_language
from bitext.lang.numbers import Number, find_numbers
from bitext.model import Finding

__all__ = ["CODES", "check_pair", "check_translation"]

CODES = {
    "no-engine": "a missing side was to be filled, and no translation engine is installed for it",
    "blank": "the engine gave no text",
    "copied": "the translation repeats its source",
    "loop": "the translation repeats itself",
    "length": "one side is far longer than the other",
    "number-mismatch": "a number of one side has no counterpart on the other",
}

_WORD_RE = re.compile(r"[^\W\d_]+")
_LOOP_RE = re.compile(r"(?:^|\s)(\S+(?:\s+\S+){0,7}?)(?:\s+\1){3,}(?=\s|$)")
_LONGEST_RATIO = 3.0
_SHORTEST_JUDGED_CHARS = 40


def check_translation(source: str, target: str, source_language: str, target_language: str) -> tuple[Finding, ...]:
    """Findings on a machine translation of one segment.

    >>> [f.code for f in check_translation("He paid 300 dollars.", "Pagó 30 dólares.", "en", "es")]
    ['number-mismatch']
    >>> check_translation("In 2019 she won.", "En 2019 ganó.", "en", "es")
    ()
    """
    if not source.strip():
        return ()
    if not target.strip():
        return (_finding("blank", "the engine gave no text"),)
    found = [*_iter_copied(source, target, source_language), *_iter_loops(source, target)]
    return (*found, *check_pair(source, target, source_language, target_language))


def check_pair(source: str, target: str, source_language: str, target_language: str) -> tuple[Finding, ...]:
    """Findings on any pair with text on both sides."""
    return (*_iter_length(source, target), *_iter_numbers(source, target, source_language, target_language))


def _finding(code: str, message: str) -> Finding:
    assert code in CODES, code  # noqa: S101 - a code outside the table is a defect of this module
    return Finding(code, message)


def _iter_copied(source: str, target: str, source_language: str) -> Iterator[Finding]:
    """A translation equal to its source, where the source has words that every translation changes."""
    words, others = ([word.lower() for word in _WORD_RE.findall(text)] for text in (source, target))
    is_prose = len(words) >= 4 and get_language(source_language).function_words.intersection(words)
    if words == others and is_prose:
        yield _finding("copied", "the text is the same on both sides")


def _iter_loops(source: str, target: str) -> Iterator[Finding]:
    match = _LOOP_RE.search(target[:5000])
    if match and not _LOOP_RE.search(source[:5000]):
        yield _finding("loop", f"repeated: {match[1][:40]}")


def _iter_length(source: str, target: str) -> Iterator[Finding]:
    longer, shorter = max(len(source), len(target)), min(len(source), len(target))
    if longer >= _SHORTEST_JUDGED_CHARS and longer > _LONGEST_RATIO * shorter:
        yield _finding("length", f"{len(source)} and {len(target)} characters")


def _iter_numbers(source: str, target: str, source_language: str, target_language: str) -> Iterator[Finding]:
    """Figures of either side that the other has neither as a figure nor as a word."""
    numbers = (
        find_numbers(source, source_language, words=True),
        find_numbers(target, target_language, words=True),
    )
    lone = [_without_counterpart(source, *numbers), _without_counterpart(target, *numbers[::-1])]
    if any(lone):
        sides = (
            f"only in {code}: {', '.join(own)}"
            for code, own in zip((source_language, target_language), lone, strict=True)
            if own
        )
        yield _finding("number-mismatch", "; ".join(sides))


def _without_counterpart(text: str, own: list[Number], other: list[Number]) -> list[str]:
    """The figures of *text* (not its number words) whose values the other side lacks."""
    there = {value for number in other for value in number.values}
    return [
        text[number.start : number.end] for number in own
        if text[number.start].isdigit() and there.isdisjoint(number.values)
    ]  # fmt: skip
