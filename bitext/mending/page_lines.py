"""Lines of English news pages that are no prose, as Spanish pages have them: "Most read", "By Ana Ruiz", "6 min read".

Models have learned none of them. They come from a table, with slots for names, dates and what is translated by itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from bitext.mending.credits import say_credit, say_names
from bitext.mending.dates import DATE, say_date
from bitext.mending.obituaries import say_survivors
from bitext.mending.recipes import say_ingredient
from bitext.mending.results import say_result
from bitext.mending.weather import say_weather

_TABLE_PATH = Path(__file__).parent.parent / "data" / "page_lines" / "lines-en.txt"
_LONGEST = 160
_SLOT_RE = re.compile(r"<([nwtdp1])>")
_NAME = r"@?[A-ZÁÉÍÓÚ][^\s,;:]*(?:(?:,? (?:and |& |of |for )?(?:the )?|, | ?/ ?)[A-ZÁÉÍÓÚ@&][^\s,;:]*){0,7}"
_SLOTS = {"n": _NAME, "w": r"(?=\S*[@.\d])\S+", "t": r".+", "d": DATE, "1": r"\d[\d,.]*"}
_SHAPE_RE = re.compile(r"(?P<open>[(\[]?)(?P<text>[^()\[\]]+?)(?P<mark>[.:!?…]*)(?P<close>[)\]]?)")
_QUOTE = str.maketrans("’", "'")


class Line(NamedTuple):
    """A line as the other language has it: what stands before what is still to be translated, that, what is behind."""

    before: str
    text: str = ""
    after: str = ""


class _Pattern(NamedTuple):
    pattern: re.Pattern[str]
    slots: str
    new: str


@lru_cache(maxsize=1)
def _load() -> tuple[dict[str, str], dict[str, list[_Pattern]]]:
    """The fixed lines, and those with slots by their first word; those that begin with a slot are under ""."""
    fixed: dict[str, str] = {}
    slotted: dict[str, list[_Pattern]] = {}
    for line in _TABLE_PATH.read_text(encoding="utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        english, spanish = line.split("\t")
        if not _SLOT_RE.search(english):
            fixed[english] = spanish
            continue
        pieces = _SLOT_RE.split(english)
        pattern = "".join(
            f"(?i:{re.escape(piece)})" if number % 2 == 0 else f"({_SLOTS[piece]})"
            for number, piece in enumerate(pieces)
        )
        first = pieces[0].split(" ", 1)[0].rstrip(":,")
        slotted.setdefault(first, []).append(_Pattern(re.compile(pattern), "".join(pieces[1::2]), spanish))
    return fixed, slotted


def say_page_line(line: str, *, is_headed: bool = False) -> Line | None:
    """An English line as Spanish pages have it; None where it is none that is known; *is_headed* behind a heading.

    >>> say_page_line("MOST READ").before, say_page_line("Getting your Trinity Audio player ready...").before
    ('LO MÁS LEÍDO', 'Preparando el reproductor de audio de Trinity...')
    >>> say_page_line("Follow Ann Hill on Twitter: @ann"), say_page_line("(APPLAUSE)").before
    (Line(before='Sigue a Ann Hill en Twitter: @ann', text='', after=''), '(APLAUSOS)')
    >>> say_page_line("June 12, 2024").before, say_page_line("Like what you're reading?").before
    ('12 de junio de 2024', '¿Te gusta lo que lees?')
    >>> say_page_line("Makes 12 muffins"), say_page_line("Red card!").before
    (Line(before='Para 12 ', text='muffins', after=''), '¡Tarjeta roja!')
    >>> say_page_line("Follow the river to the north."), say_page_line("He had the most read book.")
    (None, None)
    """
    if len(line) > _LONGEST:
        made = say_survivors(line)
        return Line(made) if made else None
    shape = _SHAPE_RE.fullmatch(line) if len(line) <= _LONGEST else None
    if shape is None or (shape["open"] == "") != (shape["close"] == ""):
        return _say_other(line, is_headed=is_headed) if len(line) <= _LONGEST else None
    if re.fullmatch(DATE, line):
        return Line(say_date(line) or line)
    found = _find_line(shape["text"])
    if found is None:
        return _say_other(line, is_headed=is_headed)
    before, inner, after = found
    mark = shape["mark"] if not (before + after).endswith(".") else shape["mark"].lstrip(".")
    before, inner, after = _in_capitals_of(shape["text"], before, inner, after)
    opening = shape["open"] + ({"!": "¡", "?": "¿"}.get(mark[:1], ""))
    if not inner:
        return Line(opening + before + after + mark + shape["close"])
    return Line(opening + before, inner, after + mark + shape["close"])


def _say_other(line: str, *, is_headed: bool) -> Line | None:
    made = say_credit(line) or say_result(line) or say_weather(line, is_headed=is_headed) or say_survivors(line)
    if made is not None:
        return Line(made)
    ingredient = say_ingredient(line)
    return Line(*ingredient) if ingredient else None


def _find_line(text: str) -> Line | None:
    fixed, slotted = _load()
    lower = text.lower().translate(_QUOTE)
    if lower in fixed:
        return Line(fixed[lower])
    first = lower.split(" ", 1)[0].rstrip(":,")
    for own in (*slotted.get(first, ()), *slotted.get("", ())):
        match = own.pattern.fullmatch(text)
        if match is not None and (made := _fill(own, match)) is not None:
            return made
    return None


def _fill(own: _Pattern, match: re.Match[str]) -> Line | None:
    """The Spanish line with what the slots of the English one hold, in their order."""
    pieces = _SLOT_RE.split(own.new)
    texts: list[str] = [""]
    for number, piece in enumerate(pieces):
        if number % 2 == 0:
            texts[-1] += piece
            continue
        held = match[(number + 1) // 2]
        if piece == "t":
            texts += [held, ""]
            continue
        said = say_names(held) if piece == "n" else say_date(held) if piece == "d" else held
        if said is None:
            return None
        texts[-1] += said
    return Line(*texts)


def _in_capitals_of(source: str, *texts: str) -> Iterator[str]:
    letters = [word for word in re.findall(r"[^\W\d_]+", source) if len(word) > 1]
    is_upper = bool(letters) and all(word.isupper() for word in letters)
    is_first = source[:1].isupper() or source[:1].isdigit()
    for number, text in enumerate(texts):
        if is_upper and number != 1:
            yield text.upper()
        elif number == 0 and is_first:
            place = next((place for place, mark in enumerate(text) if mark not in "¿¡«"), 0)
            yield text[:place] + text[place : place + 1].upper() + text[place + 1 :]
        else:
            yield text
