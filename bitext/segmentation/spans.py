"""Stretches of a paragraph inside which no segment ends: quotations on request, brackets in mid-sentence."""

from __future__ import annotations

import re

Range = tuple[int, int]

_QUOTE_RE = re.compile(r"[“«”»]|(?<!\w)\"|\"(?!\w)")
_CLOSING = {"“": "”", "«": "»", '"': '"'}
# A bracket that holds a whole sentence is short; the bound also keeps the search linear.
_BRACKET_RE = re.compile(r"\([^()]{1,400}\)")
_STOPS = ".!?…"


def find_quotations(text: str) -> list[Range]:
    """The outermost quotations that open and close in *text*: half-open ranges, marks included.

    >>> find_quotations("He said “No. Not now” twice.")
    [(8, 21)]
    """
    ranges: list[Range] = []
    opened: tuple[int, str] | None = None
    for match in _QUOTE_RE.finditer(text):
        mark = match[0]
        if opened is None:
            if mark in _CLOSING:
                opened = match.start(), _CLOSING[mark]
        elif mark == opened[1]:
            ranges.append((opened[0], match.end()))
            opened = None
    return ranges


def find_inner_brackets(text: str) -> list[Range]:
    """Brackets that interrupt a sentence: text goes on in lower case, or with a comma or stop, after them.

    >>> find_inner_brackets("It (passed in 1994. It was amended) stands. (A note. Two.) End.")
    [(3, 35)]
    """
    if "(" not in text:
        return []
    ranges = []
    for match in _BRACKET_RE.finditer(text):
        before, after = text[max(0, match.start() - 3) : match.start()].rstrip(), text[match.end() : match.end() + 2]
        goes_on = after[:1] in tuple(".,;:") or after.lstrip()[:1].islower()
        if goes_on and before and before[-1] not in _STOPS:
            ranges.append(match.span())
    return ranges
