"""What a language table holds. The tables themselves are `en.py` and `es.py`."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Language:
    """Facts about one language that segmentation, alignment anchors, roles and checks share.

    Abbreviations are lower case, without their final full stop, and may hold inner stops ("e.e.u.u" style is
    spelled with a space where one is usual: "ee. uu").
    """

    code: str
    name: str
    never_end: frozenset[str]
    """Abbreviations that a name or number follows: titles, ranks, "No.". A stop after them never ends a segment."""
    may_end: frozenset[str]
    """Abbreviations that can be the last word ("Inc.", "p.m."): end only before a word that looks like a start."""
    months: tuple[str, ...]
    """January to December, lower case."""
    weekdays: tuple[str, ...]
    """Monday to Sunday, lower case, and their short forms."""
    starters: frozenset[str]
    """Words that, capitalised after an abbreviation of `may_end`, do begin a new sentence. Lower case."""
    also_words: frozenset[str]
    """Members of `never_end` that are plain words when in lower case ("no", "art"): then only a figure goes on."""
    shouted_names: frozenset[str]
    """Names that end in an exclamation mark ("Yahoo!"), without it. Lower case."""
    reporting: frozenset[str]
    """Verbs that tell who spoke ("said"): a short name and one of these after a quoted question go on with it."""
    decimal: str
    thousands: str
    scales: tuple[tuple[str, float], ...]
    """Number words that multiply the figure before them; the longer ones first, so that "mil millones" is not "mil"."""
    small_numbers: tuple[tuple[str, int], ...]
    """Spelled-out whole numbers that news writes as words and the other language may write as figures."""
    boilerplate: tuple[str, ...]
    """Regular expressions, matched at the start of a short block, case ignored: page furniture, not article."""
    byline: str
    """Regular expression for a whole line that names the author."""
    stamp: str
    """Regular expression for what stands before the time in a time stamp: "Updated", "Publicado el"."""
    credit: str
    """Regular expression for how a note begins that says who else reported: "with reporting from"."""
    function_words: frozenset[str]
    """Frequent words that carry no topic: left out of cognate and name evidence."""
