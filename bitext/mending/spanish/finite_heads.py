"""Finite Spanish verbs for the infinitives that small models write behind a subject: "Las cabras comer el pasto"."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from bitext.lang.adjectives import is_adjective
from bitext.lang.key_tables import read_verbs
from bitext.lang.nouns import is_noun
from bitext.lang.persons import is_person
from bitext.lang.spanish_verbs import conjugate, to_plural
from bitext.mending.spanish.source_tense import find_joined_tense, find_tense
from bitext.mending.spanish.subject_heads import TOKEN_RE, Subject, find_subjects
from bitext.mending.spanish.verb_numbers import is_finite, is_infinitive

# They are adjectives: "un gráfico circular".
_ADJECTIVE_RE = re.compile(r"(?:ular|^tender)$")
_PARTICIPLE_RE = re.compile(r"(?:[ai]d|puest|hech|vist|dich)[oa]s?$")
_SMALL = frozenset(
    "a al con contra de del el en entre la las le les los no nos para por se sin sobre su sus un una".split()
)
_OPENERS = frozenset(
    "antes aunque como cuando cuya cuyas cuyo cuyos después donde mientras para pero porque que quien quienes "
    "si y".split()
)
_FARTHEST = 14


def finish_infinitives(source: str, text: str) -> str:
    """Spanish *text*, a translation of English *source*, with finite verbs for infinitives behind subjects.

    >>> finish_infinitives("Goats munch the grass.", "Las cabras comer el pasto.")
    'Las cabras comen el pasto.'
    >>> finish_infinitives("The mayor will champion their rights.", "El alcalde defender sus derechos.")
    'El alcalde defenderá sus derechos.'
    >>> finish_infinitives("The fear is that the dam will yield.", "El temor es que la presa se ceder.")
    'El temor es que la presa se cederá.'
    >>> finish_infinitives("Garages repair and rinse cars.", "Los garajes reparar y enjuagar los autos.")
    'Los garajes reparan y enjuagan los autos.'
    >>> finish_infinitives("His drought stretched to ten games.", "Su sequía se extendido a diez partidos.")
    'Su sequía se extendió a diez partidos.'
    >>> finish_infinitives("The power to act is his.", "El poder actuar es suyo.")
    'El poder actuar es suyo.'
    """
    tokens = list(TOKEN_RE.finditer(text))
    words = [token[0] for token in tokens]
    changed: dict[int, str] = {}
    for subject in find_subjects(words):
        if not _is_in_place(words, subject):
            tense = _find_tense(source, words, subject)
            for place in (subject.end, *_find_joined(words, subject.end)):
                own = _find_form(_find_infinitive(words, place), tense, subject.number)
                if own is not None:
                    changed[place] = own
    for place in sorted(changed, reverse=True):
        text = text[: tokens[place].start()] + changed[place] + text[tokens[place].end() :]
    return text


def _is_in_place(words: Sequence[str], subject: Subject) -> bool:
    """Whether what stands behind a subject may be right: no infinitive, or one that another verb asks for."""
    if words[subject.end - 1] == "se" and _PARTICIPLE_RE.search(words[subject.end]):
        return False
    if not is_infinitive(_find_infinitive(words, subject.end)) or _ADJECTIVE_RE.search(words[subject.end]):
        return True
    if not _is_name(words[subject.head]) or not all(
        _is_name(word) or word in _SMALL or word.istitle() for word in words[subject.head + 1 : subject.end]
    ):
        return True
    for word in words[subject.end + 1 :]:
        if not word[0].isalnum() or word in _OPENERS:
            return False
        if is_finite(word):
            return True  # "Un seto recortar llevó"
    return False


def _find_infinitive(words: Sequence[str], place: int) -> str:
    """The infinitive that a word is, or that of the participle that it is behind "se", where none may stand."""
    word = words[place]
    if words[place - 1] == "se" and _PARTICIPLE_RE.search(word):
        return _load_by_participle().get(re.sub("[oa]s?$", "o", word), word)
    return word


def _is_name(word: str) -> bool:
    lower = word.lower()
    return (is_noun(lower) or is_person(lower) or is_adjective(lower)) and not _PARTICIPLE_RE.search(lower)


def _find_joined(words: Sequence[str], verb: int) -> tuple[int, ...]:
    """The place of an infinitive that "y" joins to one: "reparar y enjuagar"."""
    for place in range(verb + 1, min(verb + _FARTHEST, len(words) - 1)):
        if words[place] == "y" and is_infinitive(words[place + 1]):
            return (place + 1,)
        if not words[place][0].isalnum() or words[place] in _OPENERS - {"y"} or is_infinitive(words[place]):
            return ()
    return ()


def _find_tense(source: str, words: Sequence[str], subject: Subject) -> str | None:
    is_first = subject.start <= 1 and not any(word in ",;:" for word in words[: subject.start])
    return find_tense(source) if is_first else find_joined_tense(source)


def _find_form(infinitive: str, tense: str | None, number: int) -> str | None:
    """The third person of a verb in a tense and a number."""
    present, past = _load().get(infinitive, (None, None))
    form = {"base": present, "past": past, "will": f"{infinitive}á", "would": f"{infinitive}ía"}.get(tense or "")
    if form is None or number == 1:
        return form
    return to_plural(form) if tense == "past" else f"{form}n"


@lru_cache(maxsize=1)
def _load() -> Mapping[str, tuple[str, str]]:
    """Present and preterite by infinitive."""
    found: dict[str, tuple[str, str]] = {}
    for entry in read_verbs():
        forms = entry.forms["es"]
        if len(forms) < 3 or not is_infinitive(forms[0]):
            continue
        end = "a" if forms[0].endswith("ar") else "e"
        none = (f"{forms[0][:-2]}aba", f"{forms[0][:-2]}ada")
        third = next((form for form in forms[1:] if form.endswith(end) and form not in none), None)
        past = next((form for form in forms[1:] if form.endswith("ó")), None)
        if third and past:
            found.setdefault(forms[0], (third, past))
    return found


@lru_cache(maxsize=1)
def _load_by_participle() -> Mapping[str, str]:
    return {
        form: forms[0]
        for entry in read_verbs()
        for forms in (entry.forms["es"],)
        for form, kind in conjugate(forms).items()
        if kind == "participle" and form.endswith("o")
    }


def find_infinitive_of(participle: str) -> str | None:
    """The infinitive of a regular participle in any form.

    >>> find_infinitive_of("flotadas")
    'flotar'
    """
    return _load_by_participle().get(re.sub("[oa]s?$", "o", participle))


def find_past(infinitive: str | None) -> str | None:
    """The third person of the preterite of a verb of the tables.

    >>> find_past("flotar")
    'flotó'
    """
    return _load().get(infinitive or "", (None, None))[1]
