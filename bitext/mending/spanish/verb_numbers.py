"""Finite Spanish verbs in the third person: which words are, and the one number for the other.

`spanish_verbs.to_plural` has past, future and a few irregular forms; the present needs the tables.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from bitext.lang.adjectives import is_adjective
from bitext.lang.key_tables import read_verbs
from bitext.lang.loading import uncollected
from bitext.lang.nouns import is_noun
from bitext.lang.spanish_verbs import is_verb, to_plural
from bitext.lang.verb_forms import read_conjugated

_SHORTEST = 5
_IRREGULAR = dict(
    pair.split("/")
    for pair in (
        "dijeron/dijo fueron/fue hicieron/hizo tuvieron/tuvo estuvieron/estuvo pudieron/pudo dieron/dio pusieron/puso "
        "vinieron/vino quisieron/quiso han/ha son/es están/está tienen/tiene pueden/puede deben/debe van/va "
        "eran/era serían/sería siguen/sigue quieren/quiere creen/cree dicen/dice supieron/supo trajeron/trajo "
        "condujeron/condujo redujeron/redujo produjeron/produjo introdujeron/introdujo obtuvieron/obtuvo "
        "mantuvieron/mantuvo detuvieron/detuvo propusieron/propuso impusieron/impuso expusieron/expuso "
        "opusieron/opuso dispusieron/dispuso supusieron/supuso contuvieron/contuvo sostuvieron/sostuvo "
        "intervinieron/intervino vieron/vio hacen/hace mantienen/mantiene obtienen/obtiene vienen/viene ponen/pone "
        "salen/sale caen/cae dan/da conducen/conduce producen/produce ven/ve tradujeron/tradujo"
    ).split()
)
_REGULAR_RE = re.compile(r"(?:(?P<first>[^\W\d_])aron|(?P<other>i|[yñ])eron)$")
_LASTS_RE = re.compile(r"(?:aban|ían|rán)$")
_NO_VERBS = frozenset("refrán alacrán azafrán".split())
_TO_BE_LEFT = frozenset("bajo cerca contra directa entre hace interna llena media nueva para seca sobre sujeta".split())


def to_singular(verb: str) -> str | None:
    """The third person singular of a Spanish verb in the third person plural; None for other words.

    >>> [to_singular(verb) for verb in ("cayeron", "anunciaron", "subirán", "elogian", "dijeron", "fueron", "imagen")]
    ['cayó', 'anunció', 'subirá', 'elogia', 'dijo', 'fue', None]
    """
    if verb in _IRREGULAR:
        return _IRREGULAR[verb]
    if not verb.islower() or len(verb) < _SHORTEST or verb in _NO_VERBS:
        return None
    match = _REGULAR_RE.search(verb)
    if match is not None:
        return f"{verb[: match.start()]}{match['first'] or match['other']}ó"
    if _LASTS_RE.search(verb):
        return verb[:-1]
    return _load_present().get(verb)


def to_many(verb: str) -> str | None:
    """The third person plural of a Spanish verb in the singular, of the present too.

    >>> [to_many(verb) for verb in ("cayó", "dirige", "es", "marca")]
    ['cayeron', 'dirigen', 'son', None]
    """
    return None if verb in _TO_BE_LEFT else to_plural(verb) or _load_singular().get(verb)


def is_finite(word: str) -> bool:
    """Whether a word is a finite verb in the third person, as far as its form tells, and no noun.

    >>> [is_finite(word) for word in ("elogian", "dirige", "joven", "marca", "cayó")]
    [True, True, False, False, True]
    """
    return word not in _TO_BE_LEFT and (to_many(word) is not None or to_singular(word) is not None)


def is_third(word: str) -> bool:
    """Whether a word is the third person singular of the present of a verb, or its plural, and perhaps a noun too.

    >>> is_third("ayuda"), is_third("tienda")
    (True, False)
    """
    return word in _load_thirds()


def is_infinitive(word: str) -> bool:
    """Whether a word is the infinitive of a verb of the tables, and no noun.

    >>> is_infinitive("comer"), is_infinitive("poder")
    (True, False)
    """
    return word in _load_infinitives() and not is_noun(word)


@lru_cache(maxsize=1)
@uncollected
def _load_present() -> Mapping[str, str]:
    """The singular of the present for each plural that is no noun."""
    found: dict[str, str] = {}
    for entry, made in read_conjugated():
        forms = entry.forms["es"]
        if not made:
            continue
        end = "a" if forms[0].endswith("ar") else "e"
        for third in forms[1:]:
            if third.endswith(end) and made.get(f"{third}n") == "base" and not is_noun(f"{third}n"):
                found[f"{third}n"] = third
                break
    return found


@lru_cache(maxsize=1)
def _load_singular() -> Mapping[str, str]:
    """The plural of the present for each singular that is no noun."""
    found = {one: many for many, one in _load_present().items() if not (is_noun(one) or is_adjective(one))}
    return found | {one: many for many, one in _IRREGULAR.items()}


@lru_cache(maxsize=1)
def _load_thirds() -> frozenset[str]:
    found: set[str] = set()
    for entry in read_verbs():
        forms = entry.forms["es"]
        if is_verb(forms):
            end = "a" if forms[0].endswith("ar") else "e"
            found |= {own for form in forms[1:] if form.endswith(end) for own in (form, f"{form}n")}
    return frozenset(found)


@lru_cache(maxsize=1)
def _load_infinitives() -> frozenset[str]:
    return frozenset(forms[0] for entry in read_verbs() if is_verb(forms := entry.forms["es"]))


def number_of(word: str) -> int:
    """1 or 2 for a finite verb in the third person, 0 for other words.

    >>> number_of("entró"), number_of("entraron"), number_of("tienda")
    (1, 2, 0)
    """
    return 1 if to_many(word) is not None else 2 if to_singular(word) is not None else 0
