"""What stands around a segment and is not for the engine: list marks, datelines, labels of the news, quotation marks.

Models translate what is in quotation marks worse than the same without them, so they are taken away and put back.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import NamedTuple

from bitext.mending.credits import say_people
from bitext.mending.headings import OF_PERSONS, cut_caption, cut_heading
from bitext.mending.labels import cut_label
from bitext.mending.page_lines import say_page_line
from bitext.model import Translation
from bitext.pipeline.datelines import cut_dateline
from bitext.pipeline.spanish_lines import cut_spanish_line

# List marks, the dash of who speaks, and an agency without a place: "(Reuters) - ".
_BULLET_RE = re.compile(r"(?:[•·▪◦‣*–—-]\s+|\([A-Z][\w ]{1,20}\)\s?[—–-]+\s+)(?=\S)")
# "🔴 ", "✔ ", "→ ", "#ÚltimaHora "
_SIGN_RE = re.compile(
    r"(?:#\w+\s+)+(?=[¿¡A-ZÁÉÍÓÚÑ])|[\u2190-\u21ff\u2460-\u27bf\U0001f300-\U0001faff]+\ufe0f?\s+(?=\S)"
)
# The number of a list, the minute of a match.
_NUMBER_RE = re.compile(r"(?:\d{1,2}[.)]\s+|\d{1,3}(?:\+\d{1,2})?['’]:?\s+)(?=[^\W\d_])")
# A segment that is one quotation, or begins one that goes on in the next segment.
_QUOTATION_RE = re.compile(r'(["“«])(?=[\w¿¡])([^"“”«»]+?)(?:([.,]?)(["”»])([.,]?))?')


class Framed(NamedTuple):
    """A segment without what stands around it, and that as the target language writes it."""

    text: str
    before: str = ""
    after: str = ""
    is_stop_outside: bool = False
    is_plain: bool = False

    def put_back(self, made: Translation) -> Translation:
        """A translation of the text with its frame; an empty one stays empty."""
        if not self.text and (self.before or self.after):
            return replace(made, text=self.before + self.after, score=0.0)
        if self.is_plain:
            made = replace(made, text=self._with_first(made.text))
        if not made.text or not (self.before or self.after):
            return made
        is_stop_moved = self.is_stop_outside and bool(self.after) and made.text[-1] in ".,"
        inside, stop = (made.text[:-1], made.text[-1]) if is_stop_moved else (made.text, "")
        return replace(made, text=self.before + inside + self.after + stop)

    def _with_first(self, text: str) -> str:
        """What the text begins with in the case that it has: small behind words, a capital where it has one."""
        first = self.text[:1]
        is_headline = bool(self.before) or not self.text.endswith((".", "?", "!", "…", '"', "”"))
        if first.isupper() and text[:1].islower() and is_headline:
            return text[0].upper() + text[1:]
        is_inside = (
            first.islower() and self.before[-1:] == " " and self.before[-2:-1].isalnum() and not text[1:2].isupper()
        )
        return text[:1].lower() + text[1:] if is_inside else text


def take_frame(segment: str, source_language: str, *, plainly: bool = False) -> Framed:
    """Cut a segment out of its list mark, its dateline, its label and its quotation marks.

    *plainly*, for small models: Spanish signs, names and lines of pages that are known whole are taken out too.

    English has stop and comma before the closing mark. Spanish should have them behind it, but who translates from
    English mostly leaves them where they are (28 of 40 times in newstest2012); so does this.

    >>> take_frame("BREAKING: Mayor Resigns", "en")[:3]
    ('Mayor Resigns', 'ÚLTIMA HORA: ', '')
    >>> take_frame("• Mayor resigns", "en")[:3]
    ('Mayor resigns', '• ', '')
    >>> take_frame("LONDON (AP) — Ships came in.", "en")[:2]
    ('Ships came in.', 'LONDRES (AP) — ')
    >>> take_frame("GENEVA, Sept. 3 (Reuters) - Ships came in.", "en")[1]
    'GINEBRA, 3 de septiembre (Reuters) - '
    >>> take_frame("“It is late.”", "en").put_back(Translation("Es tarde.", None, "")).text
    '“Es tarde.”'
    >>> take_frame("«Es tarde».", "es").put_back(Translation("It is late.", None, "")).text
    '«It is late.»'
    >>> take_frame("Min. 34: gol de Morata", "es", plainly=True).put_back(Translation("", None, "")).text
    'Min. 34: Morata scores'
    >>> take_frame("“It is late,” he said.", "en")[:3]
    ('“It is late,” he said.', '', '')
    """
    if plainly and source_language == "en":
        return _take_english_frame(segment)
    bullet = match[0] if (match := _BULLET_RE.match(segment)) else ""
    if plainly:
        bullet = bullet or (match[0] if (match := _SIGN_RE.match(segment)) else "")
        label, rest = cut_spanish_line(segment[len(bullet) :])
        return _take_quotation(rest, bullet + label, source_language, plainly=True)
    dateline, rest = cut_dateline(segment[len(bullet) :], source_language)
    label, rest = cut_label(rest, source_language)
    return _take_quotation(rest, bullet + dateline + label, source_language)


def _take_english_frame(segment: str) -> Framed:
    """Likewise, with lines, captions and headings of pages as Spanish pages have them."""
    if line := say_page_line(segment):
        return Framed(line.text, line.before, line.after, is_plain=True)
    bullet = match[0] if (match := _BULLET_RE.match(segment)) else ""
    bullet += match[0] if (match := _NUMBER_RE.match(segment, len(bullet))) else ""
    caption, rest = cut_caption(segment[len(bullet) :])
    dateline, rest = cut_dateline(rest, "en", plainly=True)
    label, rest = cut_label(rest, "en")
    heading, rest = cut_heading(rest)
    before = bullet + caption + dateline + label + heading
    if heading and (people := say_people(rest, is_one=heading[:-2].lower() in OF_PERSONS)):
        return Framed("", before + people, is_plain=True)
    if before and (line := say_page_line(rest, is_headed=bool(heading))):
        return Framed(line.text, before + line.before, line.after, is_plain=True)
    return _take_quotation(rest, before, "en")._replace(is_plain=True)


def _take_quotation(text: str, before: str, source_language: str, *, plainly: bool = False) -> Framed:
    match = _QUOTATION_RE.fullmatch(text)
    if match is None:
        return Framed(text, before)
    opening, own, inside, closing, outside = match.groups(default="")
    if opening == "«" and plainly:  # English has none
        opening, closing = "“", closing and "”"
    return Framed(own + (inside or outside), before + opening, closing, bool(outside) and source_language == "en")
