"""Abbreviations of the user's own, added to the tables."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from bitext.errors import InputError
from bitext.files import read_text, text_lines
from bitext.lang import Language

_MOST_WORDS = 2  # the rules look at the word before a stop and one more


def read_abbreviations(path: str | Path) -> frozenset[str]:
    """Read a file with one abbreviation a line: "Lic.", "p. ej."; a line that begins with "#" is a remark.

    Raises:
        InputError: a line holds more than two words.
        UsageError: the file cannot be read.
    """
    found = set()
    for number, raw in enumerate(text_lines(read_text(path, allow_blank=True).text), start=1):
        line = raw.strip()
        if not line or line.startswith("#"):
            continue
        if len(line.split()) > _MOST_WORDS:
            raise InputError(
                f"{path}:{number}",
                expected="one abbreviation of one or two words",
                found=repr(line[:60]),
                advice="put each abbreviation on a line of its own",
            )
        found.add(line)
    return frozenset(found)


def with_abbreviations(table: Language, abbreviations: Iterable[str]) -> Language:
    """The table with *abbreviations* after which a stop never ends a segment; case and the last stop do not count.

    >>> from bitext.lang import get_language
    >>> "urb" in with_abbreviations(get_language("es"), ["Urb."]).never_end
    True
    """
    added = {" ".join(word.lower().split()).removesuffix(".") for word in abbreviations} - {""}
    if not added:
        return table
    return replace(
        table,
        never_end=table.never_end | added,
        may_end=table.may_end - added,
        also_words=table.also_words - added,
    )
