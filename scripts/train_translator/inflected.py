"""The forms of verbs, English and Spanish, each with a label, and which word is a form of which verb.

Labels of Spanish forms are those of `conjugation.py`; English ones "BASE", "3S" (third person), "PT" (past), "PP"
(past participle), "GER" (-ing). The verbs are those of `inflection/{en,es}.txt`, which `find_verbs.py` wrote.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from conjugation import conjugate_verb

from bitext.lang.spelling import make_plural

TABLES = Path(__file__).parent / "inflection"
# Words that are forms of verbs by their spelling only.
_NO_VERBS = {
    "es": frozenset("ante como cerca contra entre este nada para sobre una unas uno unos".split()),
    "en": frozenset("being during evening thing".split()),
}
# The last letter is doubled although the stress is not on the only vowel.
_DOUBLED = frozenset(
    "admit begin commit compel confer control defer deter equip expel forbid forget incur infer kidnap occur omit "
    "outrun patrol permit prefer propel rebel recur refer regret repel reset submit transfer transmit upset".split()
)


class Verbs(NamedTuple):
    """The verbs of a language: forms by label for each infinitive, and (infinitive, label) for each form."""

    forms: Mapping[str, Mapping[str, str]]
    readings: Mapping[str, Sequence[tuple[str, str]]]


def read_lines(language: str) -> list[str]:
    """The lines of the table of a language: an infinitive each, and principal parts where no rule gives them."""
    lines = (TABLES / f"{language}.txt").read_text(encoding="utf-8").splitlines()
    return [line for line in lines if not line.startswith("#")]


@lru_cache(maxsize=2)
def load_verbs(language: str) -> Verbs:
    """The verbs of "en" or "es".

    >>> load_verbs("es").readings["cayeron"], load_verbs("en").forms["fall"]["PP"]
    ([('caer', 'PT3P')], 'fallen')
    """
    conjugate = conjugate_verb if language == "es" else conjugate_english
    forms = {}
    for line in read_lines(language):
        parts = line.split()
        forms[parts[0]] = conjugate(*parts)
    readings: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for infinitive, own in forms.items():
        for label, form in own.items():
            if form not in _NO_VERBS[language]:
                readings[form].append((infinitive, label))
    return Verbs(forms, dict(readings))


def conjugate_english(base: str, past: str = "", participle: str = "") -> dict[str, str]:
    """The forms of an English verb; past and participle where they are irregular.

    >>> conjugate_english("carry")
    {'BASE': 'carry', '3S': 'carries', 'PT': 'carried', 'PP': 'carried', 'GER': 'carrying'}
    >>> conjugate_english("give", "gave", "given")["PP"]
    'given'
    """
    past = past or _add(base, "ed")
    third = "has" if base == "have" else f"{base}es" if base.endswith(("z", "go", "do")) else make_plural(base, "en")
    return {"BASE": base, "3S": third, "PT": past, "PP": participle or past, "GER": _add(base, "ing")}


def _add(base: str, ending: str) -> str:
    """*base* with "ed" or "ing" behind it.

    >>> [_add(verb, "ed") for verb in ("stop", "agree", "play", "open", "commit", "visit")]
    ['stopped', 'agreed', 'played', 'opened', 'committed', 'visited']
    >>> [_add(verb, "ing") for verb in ("run", "die", "make", "see", "quit")]
    ['running', 'dying', 'making', 'seeing', 'quitting']
    """
    if ending == "ed" and base.endswith("y") and base[-2:-1] not in "aeiou":
        return base[:-1] + "ied"
    if ending == "ing" and base.endswith("ie"):
        return base[:-2] + "ying"
    if base.endswith("e") and not (ending == "ing" and base.endswith(("ee", "ye", "oe"))):
        return base[:-1] + ending
    vowels = sum(letter in "aeiou" for letter in base.replace("qu", "q"))
    is_short = vowels == 1 and base[-1] not in "aeiouwxyh" and base[-2:-1] in tuple("aeiou")
    return base + (base[-1] if is_short or base in _DOUBLED else "") + ending
