"""What stands before and around the text of a line of a Spanish page, in English: signs, names of who asks, credits."""

from __future__ import annotations

import re

from bitext.mending.labels import cut_label
from bitext.mending.line_patterns import say_pattern
from bitext.mending.page_signs import cut_asked, cut_sign, say_line, say_place, write_credit
from bitext.pipeline.datelines import cut_dateline

_STOPPED_DASH_RE = re.compile(r"\.\s?[-–—_]+\s*$")
_PLACE_RE = re.compile(r"[^\W\d_]+(?: [^\W\d_]+){1,3}")
# Spanish has no apostrophes: titles and quotations in headlines.
_SINGLE_RE = re.compile(
    r"(?<![\w.)(\[=,])(?:‘(?=[\w¿¡])(?P<curly>[^‘’'\n]{2,120})’|'(?=[\w¿¡])(?P<straight>[^‘’'\n]{2,120})')(?!\w)"
)
_CODE_RE = re.compile(r"[_{}<>=\\|`]|\w\(|--|:\w")
_DOUBLE_MARKS_RE = re.compile(r'["“”«»]')


def cut_spanish_line(text: str) -> tuple[str, str]:
    """What stands before Spanish text of a page, in English, and the rest; all is before it where it is known whole."""
    if text.startswith("©"):  # names
        return text, ""
    if (asked := cut_asked(text))[0]:
        return asked
    dateline, rest = cut_dateline(_name_place(text), "es")
    dateline = _STOPPED_DASH_RE.sub(" — ", dateline)  # English has a dash alone
    rest = rest if dateline else text
    if line := say_line(rest):
        return dateline + line, ""
    label, rest = cut_label(rest, "es")
    if not label:
        label, rest = cut_sign(rest)
    if whole := (write_credit(label, rest) if label else "") or say_pattern(rest):
        return dateline + label + whole, ""
    is_prose = _DOUBLE_MARKS_RE.search(rest) is None and _CODE_RE.search(rest) is None
    return dateline + label, _SINGLE_RE.sub(_double_marks, rest) if is_prose else rest


def _double_marks(match: re.Match[str]) -> str:
    """Double marks for single ones, but around single words inside a sentence, which may be code."""
    own = match["curly"] or match["straight"]
    is_phrase = match["curly"] or match.start() == 0 or " " in own or own[0].isupper()
    return f"“{own}”" if is_phrase else match[0]


def _name_place(text: str) -> str:
    """*text* with the English name of the place of several words that it begins with, if any."""
    place = _PLACE_RE.match(text)
    other = say_place(place[0]) if place else ""
    return other + text[len(place[0]) :] if place and other else text
