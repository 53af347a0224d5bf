"""The tables of key words as they are written: one line a word or phrase, `data/key_words`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from bitext.lang.loading import uncollected

_FOLDER = Path(__file__).parent.parent / "data" / "key_words"
_INFINITIVE_RE = re.compile(r"/[^ |]*r(?:se)?(?:[ |]|$)")
_ONLY = {">": "en", "<": "es"}
_CORE, _WIDE = ("words.txt",), ("words.txt", "more_words.txt", "phrases.txt")


class Entry(NamedTuple):
    """A line of the tables: by language, the forms of a word or phrase, and, as written, what else may stand for it.

    `only` is the language of the sources that it is for, None where it is for both.
    """

    forms: Mapping[str, list[str]]
    others: Mapping[str, str]
    only: str | None


def read_entries(*, wide: bool = True) -> Iterator[Entry]:
    """Yield the lines of the tables.

    >>> next(entry for entry in read_entries() if "mayor" in entry.forms["en"]).forms["es"]
    ['alcalde', 'alcaldes']
    """
    return (_read(line) for line in _iter_lines(wide=wide))


def read_forms() -> Iterator[tuple[list[str], list[str], str | None]]:
    """Yield the English and the Spanish forms of each line and what it is for, without what else may stand for it.

    >>> next(english for english, spanish, _ in read_forms() if spanish == ["alcalde", "alcaldes"])
    ['mayor', 'mayors']
    """
    return map(_read_forms, _iter_lines())


def read_forms_of_one() -> Iterator[tuple[list[str], list[str], str | None]]:
    """Likewise of the lines with only one English form, as adjectives are; it may be there several times."""
    for line in _iter_lines():
        first, *others = line[: line.index("/")].partition("|")[0].split()
        if others.count(first) == len(others):
            yield _read_forms(line)


@lru_cache(maxsize=1)
@uncollected
def read_verbs() -> tuple[Entry, ...]:
    """The lines of the tables whose first Spanish form ends as infinitives do, one in seven: verbs, and others.

    >>> sorted({entry.forms["es"][0] for entry in read_verbs()} & {"derrocar", "alcalde", "embajador"})
    ['derrocar', 'embajador']
    """
    return tuple(_read(line) for line in _iter_lines() if _INFINITIVE_RE.search(line))


def _iter_lines(*, wide: bool = True) -> Iterator[str]:
    for name in _WIDE if wide else _CORE:
        for line in (_FOLDER / name).read_text(encoding="utf-8").splitlines():
            if line and not line.startswith("#"):
                yield line


def _read(line: str) -> Entry:
    english, spanish = line.rstrip(" <>").split("/")
    (own, _, others), (other, _, more) = english.partition("|"), spanish.partition("|")
    only = _ONLY.get(line[-1])
    return Entry({"en": split_forms(own), "es": split_forms(other)}, {"en": others, "es": more}, only)


def _read_forms(line: str) -> tuple[list[str], list[str], str | None]:
    english, _, spanish = line.rstrip(" <>").partition("/")
    return split_forms(english.partition("|")[0]), split_forms(spanish.partition("|")[0]), _ONLY.get(line[-1])


def split_forms(forms: str) -> list[str]:
    """Words and phrases as the tables write them, between blanks, with "_" for their own.

    >>> split_forms("gasolinera estación_de_servicio")
    ['gasolinera', 'estación de servicio']
    """
    return [form.replace("_", " ") for form in forms.split()] if "_" in forms else forms.split()


def join_forms(forms: Iterable[str]) -> str:
    """The words and phrases of `split_forms` as they were."""
    return " ".join(form.replace(" ", "_") for form in forms)


def is_noun(english: Sequence[str]) -> bool:
    """Whether the English forms of an entry are a singular and its plural.

    >>> is_noun(["city", "cities"]), is_noun(["sell", "sells", "sold", "selling"])
    (True, False)
    """
    first, *others = english
    return len(others) == 1 and others[0].endswith("s") and others[0] != first and others[0][:2] == first[:2]
