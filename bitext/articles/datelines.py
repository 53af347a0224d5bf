"""Datelines and wire credits: lines of their own, and where they stand inside a paragraph.

A dateline names a place, often with a date and an agency: "LIMA, Peru (AP) —", "Madrid, 4 feb (EFE).-". A paragraph
keeps it; its place is told as a span of code points.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from bitext.lang import Language

_UPPER = "A-ZÁÉÍÓÚÜÑ"
_NAME = rf"[{_UPPER}][\w.’'-]*"
# "LIMA", "San Bartolo", "Villa de Leyva, Boyacá", "CERRO BAYO, Peru"
_PLACE = rf"{_NAME}(?: (?:(?:de|del|la|las|los|el|of|the) ){{0,2}}{_NAME}){{0,3}}"
_REGION = rf"(?:, {_NAME}(?: {_NAME}){{0,2}})?"
_WIRES = "AP|AFP|EFE|UPI|DPA|ANSA|Reuters|Xinhua|Bloomberg|Notimex|Europa Prensa|Prensa Latina|Télam|Andina"
_AGENCY = rf"\((?:[{_UPPER}][{_UPPER}/ -]{{1,14}}|{_WIRES}|Agencias|Agencies|Redacción|(?:El|La|The) {_NAME})\)"
_DASH = r"(?:\.?\s?[—–-]+|\s?\.?_)"
_HOUR = r"\d{1,2}[:.]\d{2}(?:\s?[hH](?:s|rs)?\b\.?)?(?:\s?[aApP]\.?\s?[mM]\.?)?(?:\s(?:[ECMP][SD]?T|GMT|UTC|CET|CEST))?"
_MOST_LINE_CHARS = 70


@dataclass(frozen=True, slots=True)
class Span:
    """A part of a block's text: half-open code points."""

    kind: Literal["dateline", "credit"]
    start: int
    end: int

    def __str__(self) -> str:
        return f"{self.kind} at {self.start}:{self.end}"


@lru_cache(maxsize=4)
def _patterns(table: Language) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """The dateline before a text, the line of a place, the line of a time, the credit behind a text."""
    months = "|".join(month[:length] for month in table.months for length in range(len(month), 2, -1))
    month = rf"(?i:(?:{months}|sept)\b\.?)"
    day = rf"(?i:(?:{'|'.join(table.weekdays)})\.?)"
    date = (
        rf"(?:(?:{day},?\s)?(?:{month} \d{{1,2}}(?:,? \d{{4}})?|\d{{1,2}}(?: de| of)? {month}(?:,?(?: de| del)? \d{{4}})?"
        rf"|\d{{1,2}}[/.-]\d{{1,2}}[/.-]\d{{2,4}}|\d{{4}}-\d{{2}}-\d{{2}})|{month} (?:de )?\d{{4}})"
    )
    shouted = rf"[{_UPPER}]{{2}}[{_UPPER} .’'-]*{_REGION}"
    before = rf"(?:(?:{_PLACE}{_REGION})(?:,? {date})?,? ?{_AGENCY}\s?{_DASH}|(?:{_PLACE}{_REGION}),? {date}\s?{_DASH}"
    before += rf"|{shouted}(?:\s?[—–]|\.-|\s--?\s)|{_PLACE}{_REGION}\s?\.[-—–])(?=\s?\S)"
    place = rf"(?:{_PLACE}{_REGION},? ?(?:{date} ?)?{_AGENCY}|{_PLACE}{_REGION}, (?:a )?{date}|{shouted})"
    stamp = rf"(?:(?i:{table.stamp})[:\s]*)"
    # "Updated 4:32 p.m. Jan. 14, 2021", "14/05/2023 18:40", "Published at 7:05 AM, Mon February 7, 2022"
    part = rf"(?:{date}|{_HOUR}|{day}|\d{{4}})"
    link = r"(?:\s?[,|•·/—–-]\s?|\s(?i:(?:at|on|a las|a la|el|of)\s)?)"
    time = rf"(?:{stamp}(?i:(?:at|on|el|a las)\s)?{part}|{date}|{_HOUR})(?:{link}(?:{stamp})?{part}){{0,4}}"
    credit = rf"(?:\((?i:{table.credit})\b[^()]{{1,120}}\)|[—–-]\s?(?i:{table.credit})\b[^.]{{1,80}}|\((?:{_WIRES})\))\.?$"
    return re.compile(before), re.compile(place), re.compile(time), re.compile(credit)


def is_dateline(text: str, table: Language) -> bool:
    """Whether a whole block is a place, an agency and a date, or a time stamp, and nothing else.

    >>> from bitext.lang import get_language
    >>> [is_dateline(line, get_language("en")) for line in ("LIMA, Peru (AP) —", "Updated Jan. 14, 2021", "Lima wins")]
    [True, True, False]
    """
    text = " ".join(text.split())
    if len(text) > _MOST_LINE_CHARS:
        return False
    _, place_re, time_re, _ = _patterns(table)
    bare = re.sub(rf"\s?{_DASH}$", "", text).rstrip()
    if time_re.fullmatch(text.rstrip(".")) or time_re.fullmatch(bare):
        return True
    match = place_re.fullmatch(bare)
    if match is None:
        return False
    # Capitals alone are a heading; a dateline has a region, a dash, an agency or a date besides.
    return not _is_shouted_heading(bare, has_dash=bare != text)


def _is_shouted_heading(text: str, *, has_dash: bool) -> bool:
    place, comma, region = text.partition(",")
    if not place.isupper() or "(" in text or any(character.isdigit() for character in text):
        return False
    return not has_dash and (not comma or region.strip().isupper())


def find_spans(text: str, table: Language) -> list[Span]:
    """Return where a paragraph has a dateline before its text, and a wire credit behind it, in order.

    >>> from bitext.lang import get_language
    >>> [str(span) for span in find_spans("LUCRE, Peru (AP) — Farmers waited.", get_language("en"))]
    ['dateline at 0:18']
    """
    before_re, _, _, credit_re = _patterns(table)
    spans = []
    match = before_re.match(text[:120])
    if match and len(text) - match.end() > 1:
        spans.append(Span("dateline", 0, match.end()))
    tail = max(0, len(text) - 160)
    last = credit_re.search(text[tail:])
    if last and tail + last.start() > 0:
        spans.append(Span("credit", tail + last.start(), tail + last.end()))
    return spans
