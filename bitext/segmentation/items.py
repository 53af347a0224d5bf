"""Run-in lists: "1. The first item 2. The second item", "a) ... b) ...", "• one • two" set in one paragraph."""

from __future__ import annotations

import re

_MARKER_RE = re.compile(
    r"(?<!\S)(?=\S)(?:(?P<bullet>[•⁃▪◦‣·])\s?)?(?:(?P<value>\d{1,3}|[a-z])(?P<stop>\.\)|[.)]))?(?=\s+\S|(?<=[•⁃▪◦‣])\S)"
)
_BULLETS = "•⁃▪◦‣·"
_STARTS_LIKE_LIST_RE = re.compile(r"[•⁃▪◦‣·]|(?:\d{1,3}|[a-z])(?:\.\)|[.)])\s")


def find_items(text: str) -> tuple[list[int], list[int]]:
    """Where the items of a run-in list begin, the first left out, and where the marker of each ends.

    A paragraph is a list when it begins with a marker and the next one in order follows: a number by one higher, a
    letter by one later, or the same bullet.

    >>> find_items("1. Pay the fee 2. Sign the form 3. Wait")
    ([15, 32], [2, 17, 34])
    >>> find_items("1. Pay 5. Later")
    ([], [])
    """
    if not starts_like_list(text):
        return [], []
    first = _MARKER_RE.match(text)
    if first is None:
        return [], []
    starts: list[int] = []
    marker_ends = [first.end()]
    last = first
    for match in _MARKER_RE.finditer(text, first.end()):
        if match[0] and text[last.end() : match.start()].strip() and _follows(last, match):
            starts.append(match.start())
            marker_ends.append(match.end())
            last = match
    return (starts, marker_ends) if starts else ([], [])


def starts_like_list(text: str, start: int = 0) -> bool:
    """Whether a marker stands at *start*; quick, and right more often than not."""
    return _STARTS_LIKE_LIST_RE.match(text, start) is not None


def _follows(last: re.Match[str], match: re.Match[str]) -> bool:
    if last["bullet"] != match["bullet"] or last["stop"] != match["stop"]:
        return False
    if last["value"] is None or match["value"] is None:
        return last["value"] == match["value"] and match["bullet"] is not None
    if last["value"].isdigit() and match["value"].isdigit():
        return int(match["value"]) == int(last["value"]) + 1
    return (
        not match["value"].isdigit() and not last["value"].isdigit() and ord(match["value"]) == ord(last["value"]) + 1
    )
