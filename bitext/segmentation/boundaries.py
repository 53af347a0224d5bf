"""Sentence boundaries inside one paragraph.

Every run of closing punctuation (with the quotes and brackets after it) before white space is a candidate; a chain
of rules keeps or refuses it by the word before and the word after. One pass, bounded look-behind, so the time is
linear in the text whatever it holds.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bitext.lang import Language

_CLOSERS = "\"'”’»›)\\]}"
_CANDIDATE_RE = re.compile(rf"(?P<stop>[.!?…]+)(?P<closers>[{_CLOSERS}]*[—–]?\.?)(?=\s+\S)")
# What may stand before the first letter of a sentence.
_NEXT_RE = re.compile(r"\s+(?P<openers>[\"'“‘«‹(\[¿¡—–*•-]{0,6}\s?)(?P<word>[^\W\d_]*[’']?[^\W\d_]*)")
_INITIALS_RE = re.compile(r"(?:[^\W\d_]\.[ \u00a0]?)*[^\W\d_]")
_WORD_BEFORE_CHARS = 40
_QUOTE_RE = re.compile(r"[“«”»]|(?<!\w)\"|\"(?!\w)")
_UNITS = frozenset("kg km cm mm m ha hab h hr hrs min seg ptas cts lb lbs oz ft in mph".split())
# After "5 p.m." these go on with the time; any other capital begins a sentence.
_AFTER_CLOCK = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday est edt pst pdt cst cdt gmt utc et pt ct mt eastern
    pacific central""".split()
)


def find_boundaries(text: str, table: Language, *, keep_quotes: bool = False) -> Iterator[int]:
    """Yield, in order, the offsets in *text* at which a segment ends and another follows.

    Args:
        text: one paragraph, without white space at its ends.
        keep_quotes: refuse boundaries inside quotations.
    """
    quoted = _quoted_ranges(text) if keep_quotes else []
    quote_index = 0
    for match in _CANDIDATE_RE.finditer(text):
        while quote_index < len(quoted) and quoted[quote_index][1] <= match.start():
            quote_index += 1
        if quote_index < len(quoted) and quoted[quote_index][0] <= match.start() < quoted[quote_index][1] - 1:
            closes_here = match.end() >= quoted[quote_index][1]
            if not closes_here:
                continue
        if _is_boundary(text, match, table):
            yield match.end()


def _is_boundary(text: str, match: re.Match[str], table: Language) -> bool:
    """Apply the rules in order; the first that knows decides."""
    following = _NEXT_RE.match(text, match.end())
    if following is None:
        return False
    openers, word = following["openers"].strip(), following["word"]
    if word[:1].islower():  # “Why?” he asked. / —¿Qué? —preguntó.
        return False
    first = text[following.end("openers") : following.end("openers") + 1]
    if match["stop"] == "." and match["closers"][-1:] in ("—", "–"):  # "LIMA (ANC).— El alcalde": a dateline
        return False
    if len(word) == 1 and text[following.end() : following.end() + 1] == "." and match["stop"] == ".":
        return False  # "S. A.", "J. R. Moss"
    if match["stop"] != "." or match["closers"]:
        return bool(word) or bool(openers) or not _is_ellipsis(match["stop"]) or first.isdigit()
    before = text[max(0, match.start() - _WORD_BEFORE_CHARS) : match.start()]
    return _ends_after_word(before, word, openers, first, table)


def _ends_after_word(before: str, word: str, openers: str, first: str, table: Language) -> bool:
    """Decide on a single full stop by the word before it and the first word after it."""
    token = _last_token(before)
    key = token.lower()
    pair = _last_token(before[: len(before) - len(token)].rstrip(" \u00a0")).lower() + " " + key
    starts_plainly = word.lower() in table.starters
    if before.strip().isdigit() and len(before.strip()) <= 3:  # "1. First item" at the start of a paragraph
        return False
    if _is_in(table.never_end, key, pair):
        if token[:1].islower() and not first.isdigit():  # "he said no. Then": only figures follow a reference
            return not (pair in table.never_end or "." in key or key in {"dr", "sr", "d", "vs"})
        return bool(openers) and openers[-1] in "¿¡"
    if _is_in(table.may_end, key, pair) or (_INITIALS_RE.fullmatch(token) and "." in token):
        return _ends_after_abbreviation(key, pair, word, openers, first, starts_plainly)
    if len(token) == 1 and token.isalpha() and token.isupper():  # "John F. Kennedy", but "plan B. The"
        return starts_plainly or bool(openers)
    return True


def _ends_after_abbreviation(key: str, pair: str, word: str, openers: str, first: str, starts_plainly: bool) -> bool:
    """Decide after an abbreviation that may stand last: by what follows it."""
    if openers and openers[-1] not in "(—–-":
        return True
    if key in {"p.m", "a.m", "etc"} or pair in {"p. m", "a. m"}:
        return bool(word) and word.lower() not in _AFTER_CLOCK
    if key in _UNITS and pair[:1].isdigit():  # "20.30 h. Nadie": no name goes on after a measure
        return bool(word)
    return starts_plainly and not first.isdigit()


def _is_in(words: frozenset[str], key: str, pair: str) -> bool:
    return key in words or pair.replace(".", "", 1).replace(" ", ". ", 1) in words or pair in words


def _last_token(before: str) -> str:
    """The word that ends *before*, inner full stops included, opening marks taken off."""
    start = max(before.rfind(" "), before.rfind("\n"), before.rfind("\u00a0"), before.rfind("\t"))
    return before[start + 1 :].lstrip("\"'“‘«‹([{¿¡—–-")


def _is_ellipsis(stop: str) -> bool:
    return "…" in stop or (len(stop) > 1 and set(stop) == {"."})


def _quoted_ranges(text: str) -> list[tuple[int, int]]:
    """The outermost quotations that open and close in *text*: half-open ranges, marks included."""
    ranges: list[tuple[int, int]] = []
    opened: tuple[int, str] | None = None
    closing = {"“": "”", "«": "»", '"': '"'}
    for match in _QUOTE_RE.finditer(text):
        mark = match[0]
        if opened is None:
            if mark in closing:
                opened = match.start(), closing[mark]
        elif mark == opened[1]:
            ranges.append((opened[0], match.end()))
            opened = None
    return ranges
