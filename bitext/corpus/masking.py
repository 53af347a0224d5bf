"""What names or reaches a private person, replaced by placeholders that are the same on both sides."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from bitext.formats.fields import row_id
from bitext.model import SegmentPair

_MAYBE_PERSONAL_RE = re.compile(r"@|(?:\d\D{0,4}){5}")  # what all of the following have; most rows do not
# E-mail addresses; telephone numbers of seven digits or more, with the marks that tell them from other figures; the
# identity numbers of Spain (DNI, NIE), the United States (SSN), and payment cards.
_PERSONAL = (
    ("EMAIL", re.compile(r"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+")),
    ("ID", re.compile(r"\b(?:\d{8}-?[A-HJ-NP-TV-Z]|[XYZ]-?\d{7}-?[A-HJ-NP-TV-Z]|\d{3}-\d{2}-\d{4})\b")),
    ("ID", re.compile(r"\b\d{4}([ -])\d{4}\1\d{4}\1\d{4}\b")),
    ("PHONE", re.compile(r"(?<![\w+])(?:\+\d{1,3}[ .-]?)(?:\(?\d{1,4}\)?[ .-]?){2,5}\d{2,4}\b")),
    ("PHONE", re.compile(r"(?<![\w+])\(\d{3}\) ?\d{3}[ .-]\d{4}\b|\b\d{3}-\d{3}-\d{4}\b|\b[6789]\d{2} \d{3} \d{3}\b")),
)


def mask_personal(row: SegmentPair) -> SegmentPair:
    """Replace what names or reaches a private person, the same on both sides by the same placeholder.

    >>> from bitext.model import SegmentPair
    >>> row = SegmentPair("", "a", "body", "Write to ana@example.org.", "Escriba a ana@example.org.", 1.0, "human",
    ...                   "parallel", "1-1")
    >>> mask_personal(row).es
    'Escriba a <EMAIL1>.'
    """
    places = _place_personal(row.en, row.es)
    if not places:
        return row
    english, spanish = (_replace_personal(text, places) for text in (row.en, row.es))
    return replace(row, id=row_id(english, spanish, row.origin), en=english, es=spanish)


def mask_text(text: str) -> str:
    """The same of one text alone.

    >>> mask_text("Call +1 212 555 0147.")
    'Call <PHONE1>.'
    """
    return _replace_personal(text, _place_personal(text))


def _place_personal(*texts: str) -> dict[str, str]:
    """What stands for each address or number, numbered in order of appearance."""
    places: dict[str, str] = {}
    counts: dict[str, int] = {}
    for kind, found in _iter_personal(*texts):
        same = re.sub(r"[^\w@]", "", found)
        if same not in places:
            counts[kind] = counts.get(kind, 0) + 1
            places[same] = f"<{kind}{counts[kind]}>"
    return places


def _iter_personal(*texts: str) -> Iterator[tuple[str, str]]:
    for text in filter(_MAYBE_PERSONAL_RE.search, texts):
        for kind, pattern in _PERSONAL:
            yield from ((kind, match[0]) for match in pattern.finditer(text))


def _replace_personal(text: str, places: dict[str, str]) -> str:
    if not places:
        return text
    for _, pattern in _PERSONAL:
        text = pattern.sub(lambda match: places.get(re.sub(r"[^\w@]", "", match[0]), match[0]), text)
    return text
