"""The tables of words with several senses, as they are written."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from bitext.lang.key_tables import split_forms

_FOLDER = Path(__file__).parent.parent / "data" / "senses"


class Line(NamedTuple):
    """A line of a table: forms of a word, their translations, what else may stand for them, and the other words.

    Among the context "@v" and "@n" say that it is for a verb or for a noun, in English.
    """

    forms: list[str]
    right: list[str]
    accepted: list[str]
    wrong: list[str]
    context: list[str]
    never: list[str]
    is_verb: bool | None


def read_senses(language: str) -> Iterator[Line]:
    """Yield the lines of the table for sources in *language*.

    >>> any("matches" in line.forms for line in read_senses("en"))
    True
    """
    for line in _read_lines(language):
        if not line.startswith("-"):
            forms, translations, wrong, *around = line.split("/")
            right, _, accepted = translations.partition("|")
            words = "".join(around).lower().split()
            context = [word for word in words if word[0] not in "-@"]
            never = [word[1:] for word in words if word.startswith("-")]
            is_verb = {"@v": True, "@n": False}.get(next((word for word in words if word[0] == "@"), ""))
            own = split_forms(forms.lower()), split_forms(right), split_forms(accepted), wrong.lower().split()
            yield Line(*own, context, never, is_verb)


@lru_cache(maxsize=2)
def load_technical(language: str) -> frozenset[str]:
    """The words that make a text a technical one, in full: the lines of a table that begin with "-"."""
    return frozenset(word for line in _read_lines(language) if line.startswith("-") for word in line[1:].split())


def _read_lines(language: str) -> Iterator[str]:
    for line in (_FOLDER / f"{language}.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line
