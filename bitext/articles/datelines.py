"""Datelines and wire credits: lines of their own, and where they stand inside a paragraph.

A dateline names a place, often with a date and an agency: "LIMA, Peru (AP) —", "Madrid, 4 feb (EFE).-". A paragraph
keeps it; its place is told as a span of code points.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from bitext.lang import Language, get_language

_UPPER = "A-ZÁÉÍÓÚÜÑ"
_NAME = rf"[{_UPPER}][\w.’'-]*"
# "LIMA", "San Bartolo", "Villa de Leyva, Boyacá", "CERRO BAYO, Peru"
_PLACE = rf"{_NAME}(?: (?:(?:de|del|la|las|los|el|of|the) ){{0,2}}{_NAME}){{0,3}}"
_REGION = rf"(?:, {_NAME}(?: {_NAME}){{0,2}})?"
_WIRES = "AP|AFP|EFE|UPI|DPA|ANSA|Reuters|Xinhua|Bloomberg|Notimex|Europa Prensa|Prensa Latina|Télam|Andina"
_AGENCY = rf"\((?:[{_UPPER}][{_UPPER}/ -]{{1,14}}|{_WIRES}|Agencias|Agencies|Redacción|(?:El|La|The) {_NAME})\)"
_DASH = r"(?:\.?\s?[—–-]+|\s?\.?_)"
_HOUR = r"\d{1,2}[:.]\d{2}(?:\s?[hH](?:s|rs)?\b\.?)?(?:\s?[aApP]\.?\s?[mM]\.?)?(?:\s(?:[ECMP][SD]?T|GMT|UTC|CET|CEST))?"
_SHOUTED = rf"[{_UPPER}]{{2}}[{_UPPER} .’'-]*{_REGION}"
_SIGN_RE = re.compile(r"[\d(]")
_MOST_LINE_CHARS = 70


@dataclass(frozen=True, slots=True)
class Span:
    """A part of a block's text: half-open code points."""

    kind: Literal["dateline", "credit"]
    start: int
    end: int

    def __str__(self) -> str:
        return f"{self.kind} at {self.start}:{self.end}"


@dataclass(frozen=True, slots=True)
class _Patterns:
    """Of one language: the dateline before a text, the line of a place, of a time, and the credit behind a text."""

    before: re.Pattern[str]
    place: re.Pattern[str]
    time: re.Pattern[str]
    credit: re.Pattern[str]


@lru_cache(maxsize=4)
def _patterns(code: str) -> _Patterns:
    table = get_language(code)
    months = "|".join(month[:length] for month in table.months for length in range(len(month), 2, -1))
    month = rf"(?i:(?:{months}|sept)\b\.?)"
    day = rf"(?i:(?:{'|'.join(table.weekdays)})\.?)"
    in_words = rf"{month} \d{{1,2}}(?:,? \d{{4}})?|\d{{1,2}}(?: de| of)? {month}(?:,?(?: de| del)? \d{{4}})?"
    in_figures = r"\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{4}-\d{2}-\d{2}"
    date = rf"(?:(?:{day},?\s)?(?:{in_words}|{in_figures})|{month} (?:de )?\d{{4}})"
    credit = rf"(?i:{table.credit})\b"
    return _Patterns(
        re.compile(_before(date)),
        re.compile(rf"{_PLACE}{_REGION},? ?(?:{date} ?)?{_AGENCY}|{_PLACE}{_REGION}, (?:a )?{date}|{_SHOUTED}"),
        re.compile(_time(date, day, table.stamp)),
        re.compile(rf"(?:\({credit}[^()]{{1,120}}\)|[—–-]\s?{credit}[^.]{{1,80}}|\((?:{_WIRES})\))\.?$"),
    )


def _before(date: str) -> str:
    """Place and agency, place and date, a place in capitals, or "Lima.-", each with a dash and a text behind."""
    place = f"{_PLACE}{_REGION}"
    with_agency = rf"{place}(?:,? {date})?,? ?{_AGENCY}\s?{_DASH}"
    with_date = rf"{place},? {date}\s?{_DASH}"
    # Not the stop of "U.S.-led", "EE.UU.-China".
    stop = r"\.[-—–](?:(?=\s)|(?<![A-Z]\.[A-Z]..)(?<!EE\.UU..)(?![a-zà-ÿ]))"
    return rf"(?:{with_agency}|{with_date}|{_SHOUTED}(?:\s?[—–]|{stop}|\s--?\s)|{place}\s?{stop})(?=\s?\S)"


def _time(date: str, day: str, stamp: str) -> str:
    """ "Updated 4:32 p.m. Jan. 14, 2021", "14/05/2023 18:40", "Published at 7:05 AM, Mon February 7, 2022"."""
    stamped = rf"(?:(?i:{stamp})[:\s]*)"
    part = rf"(?:{date}|{_HOUR}|{day}|\d{{4}})"
    link = r"(?:\s?[,|•·/—–-]\s?|\s(?i:(?:at|on|a las|a la|el|of)\s)?)"
    first = rf"(?:{stamped}(?i:(?:at|on|el|a las)\s)?{part}|{date}|{_HOUR})"
    return rf"{first}(?:{link}{stamped}?{part}){{0,4}}"


def is_dateline(text: str, table: Language) -> bool:
    """Whether a whole block is a place, an agency and a date, or a time stamp, and nothing else.

    >>> from bitext.lang import get_language
    >>> [is_dateline(line, get_language("en")) for line in ("LIMA, Peru (AP) —", "Updated Jan. 14, 2021", "Lima wins")]
    [True, True, False]
    """
    text = " ".join(text.split())
    # All have a figure, a bracket or capitals; most lines have none, and are done here.
    if len(text) > _MOST_LINE_CHARS or not (text[:2].isupper() or _SIGN_RE.search(text)):
        return False
    patterns = _patterns(table.code)
    bare = re.sub(rf"\s?{_DASH}$", "", text).rstrip()
    if patterns.time.fullmatch(text.rstrip(".")) or patterns.time.fullmatch(bare):
        return True
    # Capitals alone are a heading; a dateline has a region, a dash, an agency or a date besides.
    return patterns.place.fullmatch(bare) is not None and not _is_shouted_heading(bare, has_dash=bare != text)


def _is_shouted_heading(text: str, *, has_dash: bool) -> bool:
    place, comma, region = text.partition(",")
    if not place.isupper() or "(" in text or any(character.isdigit() for character in text):
        return False
    return not has_dash and (not comma or region.strip().isupper())


def find_dateline_end(text: str, table: Language) -> int:
    """Where the dateline before a paragraph's text ends; 0 if it has none."""
    match = _patterns(table.code).before.match(text[:120])
    return match.end() if match and len(text) - match.end() > 1 else 0


def find_spans(text: str, table: Language) -> list[Span]:
    """Return where a paragraph has a dateline before its text, and a wire credit behind it, in order.

    >>> from bitext.lang import get_language
    >>> [str(span) for span in find_spans("LUCRE, Peru (AP) — Farmers waited.", get_language("en"))]
    ['dateline at 0:18']
    """
    end = find_dateline_end(text, table)
    spans = [Span("dateline", 0, end)] if end else []
    tail = max(0, len(text) - 160)
    last = _patterns(table.code).credit.search(text[tail:])
    if last and tail + last.start() > 0:
        spans.append(Span("credit", tail + last.start(), tail + last.end()))
    return spans
