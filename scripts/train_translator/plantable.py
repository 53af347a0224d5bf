"""The words of bitext's tables that can be put into pairs, each with the kind of place that it fits."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from bitext.errors import InputError, UsageError
from bitext.lang import LANGUAGES
from bitext.lang.adjectives import read_adjectives
from bitext.lang.key_tables import Entry, read_entries
from bitext.lang.nouns import read_nouns
from bitext.lang.places import TIMES, iter_entries
from bitext.lang.spanish_verbs import conjugate, find_english_form

Key = tuple[str, str, str]
"""A word of the tables as a source: its language, its English, its Spanish."""

Kind = tuple[str, ...]
"""What a word must share with the one that it takes the place of: ("m", "1"), ("adjective", "f", "2"), ..."""

# Places with an article, or with another word before them.
_NO_PLACES = frozenset(
    "Britain Caribbean Christmas Easter Hague Korea Mediterranean Netherlands Philippines Vatican".split()
)
# What most adjectives end in that fit nouns of either gender; few nouns do.
_EITHER_RE = re.compile(r"[^\W\d_]+(?:[ai]ble|[aei]nte|[ceinr]al|ar|il|az|oz)")


class Word(NamedTuple):
    """An English word and its Spanish, its kind, and the only language to look it up from."""

    english: str
    spanish: str
    kind: Kind
    only: str | None

    def sources(self) -> list[Key]:
        """The word in each language that it is looked up from."""
        return [(language, self.english, self.spanish) for language in LANGUAGES if self.only in (None, language)]


def iter_words() -> Iterator[Word]:
    """Yield all of them."""
    return chain(iter_nouns(), iter_names(), iter_adjectives(), iter_verbs())


def iter_phrases() -> Iterator[Word]:
    """Yield what has several words on a side, as the tables have it side by side; nothing gives way to it."""
    for entry in read_entries():
        for english, spanish in zip(entry.forms["en"], entry.forms["es"], strict=False):
            if " " in english or " " in spanish:
                yield Word(english, spanish, ("phrase",), entry.only)


def iter_nouns() -> Iterator[Word]:
    """Yield the nouns, by gender and number."""
    for noun in read_nouns():
        yield Word(noun.english, noun.spanish, (noun.gender, str(noun.number)), noun.only)


def iter_names() -> Iterator[Word]:
    """Yield places and peoples that the languages write differently: the latter by gender, and plurals apart."""
    for english, spanish in iter_entries():
        name = english[0].rstrip("*")
        if name in _NO_PLACES or name.lower() in TIMES:
            continue
        if spanish[0].istitle():
            yield Word(name, spanish[0], ("place",), None)
        elif name.endswith("s") and name not in {"Swiss"}:
            yield Word(name, spanish[0], ("people", "2"), None)
        else:
            yield Word(name, spanish[0], ("people", "m"), None)
            yield Word(name, spanish[-1], ("people", "f"), None)


def iter_adjectives() -> Iterator[Word]:
    """Yield the adjectives: of four forms by gender and number; those of two forms, which fit either gender, by number.

    >>> [word.spanish for word in iter_adjectives() if word.english == "seditious"]
    ['sedicioso', 'sediciosa', 'sediciosos', 'sediciosas']
    """
    for adjective in read_adjectives():
        if len(set(adjective.forms.values())) < len(adjective.forms):
            continue
        for (gender, number), form in adjective.forms.items():
            yield Word(adjective.english, form, ("adjective", gender, str(number)), adjective.only)
    for entry in read_entries():
        english, spanish = entry.forms["en"], entry.forms["es"]
        is_plain = len(set(english)) == 1 and english[0].islower() and " " not in english[0]
        if is_plain and len(spanish) == 2 and _EITHER_RE.fullmatch(spanish[0]) and spanish[1].endswith("s"):
            for number, form in zip("12", spanish, strict=True):
                yield Word(english[0], form, ("adjective", number), entry.only)


def iter_verbs() -> Iterator[Word]:
    """Yield the forms of the verbs, by person and tense, and by what the infinitive ends in.

    >>> [word.spanish for word in iter_verbs() if word.english == "endorsing"]
    ['respaldar', 'respaldando', 'refrendar', 'refrendando', 'endosar', 'endosando']
    """
    for entry in read_entries():
        if (made := conjugate(entry.forms["es"])) and " " not in entry.forms["en"][0]:
            yield from _iter_verb(entry, list(made.items()))


def _iter_verb(entry: Entry, made: Sequence[tuple[str, str]]) -> Iterator[Word]:
    """The forms of one verb; its kinds have the count of forms, for those that lack some are numbered otherwise."""
    english, (infinitive, *others) = entry.forms["en"], entry.forms["es"]
    group = ("verb", infinitive[-2:], str(len(made)))
    third = next((form for form in english[1:] if form.endswith("s") and form[:2] == english[0][:2]), None)
    gerund = next((form for form in english[1:] if form.endswith("ing")), None)
    yield Word(english[0], infinitive, ("verb", "infinitive"), entry.only)
    if gerund is not None:
        yield Word(gerund, infinitive, ("verb", "infinitive", "gerund"), entry.only)
    for form in others:
        if third is not None and form.endswith("a" if infinitive.endswith("ar") else "e"):
            yield Word(third, form, (*group, "third"), entry.only)
            break
    past = next(form for form in others if form.endswith("ó"))
    yield Word(find_english_form("past", entry.forms), past, (*group, "preterite"), entry.only)
    for number, (form, kind) in enumerate(made):
        word = find_english_form(kind, entry.forms)
        if " " not in word:
            yield Word(word, form, (*group, str(number)), entry.only)


class Hardness(NamedTuple):
    """Which share of a model's tries at a word failed, and how often it should be drawn against the others."""

    missed: float
    times: float


UNKNOWN = Hardness(1.0, 1.0)
"""Of what no model has tried."""


def read_hardness(path: Path) -> dict[Key, Hardness]:
    """Read what `find_hard_words.py` wrote: language, English, Spanish, and two numbers a line, split by tabs.

    Raises:
        UsageError: the file cannot be read.
        InputError: a line is none of these.
    """
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except OSError as error:
        raise UsageError(str(path), expected="a file of find_hard_words.py", found=error.strerror or str(error),
                         advice="check the path") from None  # fmt: skip
    found = {}
    for number, line in enumerate(lines, 1):
        try:
            language, english, spanish, missed, times = line.split("\t")
            found[language, english, spanish] = Hardness(float(missed), float(times))
        except ValueError:
            raise InputError(f"{path}:{number}", expected="language, English, Spanish and two numbers, split by tabs",
                             found=repr(line[:60]), advice="write it with find_hard_words.py") from None  # fmt: skip
    return found


def draw_times(words: Sequence[Word], hardness: Mapping[Key, Hardness]) -> Iterator[float]:
    """How often each word is drawn, against the others: as often as the direction asks that needs it more."""
    return (max(hardness.get(key, UNKNOWN).times for key in word.sources()) for word in words)
