"""Spanish words that are forms of verbs, however rare: what a model writes of them it has not made up."""

from __future__ import annotations

import re
from functools import lru_cache

from bitext.lang.key_tables import Entry, read_verbs
from bitext.lang.loading import uncollected
from bitext.lang.spanish_verbs import conjugate

# Stems of the future and of the preterite that no rule makes of the infinitive, with what may stand before them.
_BEFORE = {
    "pon": "ante com contra de des dis ex im inter o pos pro re sobre su super trans",
    "ten": "abs con de entre man ob re sos",
    "ven": "con contra inter pre pro re sobre", "dec": "contra pre des", "traer": "abs at con dis ex re sus",
    "duc": "con de in intro pro re repro se tra", "hac": "des re",
}  # fmt: skip
_FUTURE = {"pon": "pondr", "ten": "tendr", "ven": "vendr", "dec": "dir", "hac": "har"}
_PAST = {"pon": "pus", "ten": "tuv", "ven": "vin", "dec": "dij", "traer": "traj", "duc": "duj", "hac": "hic"}
_OTHERS = "saldr|sobresaldr|valdr|equivaldr|prevaldr|podr|querr|habr|sabr|cabr|satisfar"


def _build() -> re.Pattern[str]:
    def around(stems: dict[str, str]) -> str:
        return "|".join(f"(?:{'|'.join(_BEFORE[verb].split())})?{stem}" for verb, stem in stems.items())

    future = rf"(?:{around(_FUTURE)}|{_OTHERS})(?:á|án|ía|ían|é|emos|íamos)"
    past = rf"(?:{around(_PAST)})(?:o|e|iste|imos|i?eron|i?era|i?eran|i?ese|i?esen)"
    return re.compile(rf"{future}|{past}|(?:des|re)?hizo")


_STRONG_RE = _build()


def is_verb_form(word: str) -> bool:
    """Whether a Spanish word in small letters is a form of a verb of the tables, or of one whose stem changes.

    >>> is_verb_form("impondrán"), is_verb_form("torturan"), is_verb_form("sobrevino"), is_verb_form("impusar")
    (True, True, True, False)
    """
    return _STRONG_RE.fullmatch(word) is not None or word in _load()


@lru_cache(maxsize=1)
@uncollected
def read_conjugated() -> tuple[tuple[Entry, dict[str, str]], ...]:
    """The lines of `read_verbs`, each with what `conjugate` makes of it: a dozen tables are made of them.

    >>> next(made["pidieron"] for entry, made in read_conjugated() if entry.forms["es"][0] == "pedir")
    'past'
    """
    return tuple((entry, conjugate(entry.forms["es"])) for entry in read_verbs())


@lru_cache(maxsize=1)
@uncollected
def _load() -> frozenset[str]:
    """The forms of the verbs of the tables, and those that can be made of them."""
    return frozenset(form for entry, made in read_conjugated() for form in (*entry.forms["es"], *made))
