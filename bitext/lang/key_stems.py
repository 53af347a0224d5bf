"""What tells that a text has a translation of a key word: the beginnings of its words, and whole words for persons."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from bitext.lang.nouns import find_noun, load_nouns
from bitext.lang.persons import is_person as is_spanish_person
from bitext.lang.spelling import stem

# Of what has several words, these may be missing: "tipo de interés", "tipos del interés".
_PARTICLE_CHARS = 3
_AUXILIARIES = frozenset(("been", "have", "will", "would"))
_LETTERS_RE = re.compile(r"[^\W\d_]+")
# Of English nouns for persons by what they do.
_PERSON_RE = re.compile(r"^[a-z]{3,}(?:[eo]r|ian|ist|man|men|ee)s?$")
# Of Spanish ones.
_SPANISH_RE = re.compile(
    r"^[a-záéíóúñ]{3,}(?:[aeit]dor[ae]?|tor[ae]?|sor[ae]?|ista|[^t]er[oa]|ógraf[oa]|ólog[oa]|ari[oa]|[ae]nte)(?:e?s)?$"
)

PLACE_CHARS = 4
"""Of names of places and peoples, so many letters are compared: "Croacia" may stand for "Croatian", "croata"."""


def find_stems(words: Iterable[str]) -> set[str]:
    """What `is_there` looks for in the words of a text: their stems, and the beginnings of these, for places.

    And the words as they are, behind "=".

    >>> sorted(find_stems(["Croata", "se"]))
    ['=croata', '=se', 'croa', 'croat', 'se']
    """
    lower = {word.lower() for word in words}
    stems = set(map(stem, lower))
    return stems | {one[:PLACE_CHARS] for one in stems} | {f"={word}" for word in lower}


def is_there(phrase: str, stems: set[str]) -> bool:
    """Whether a text with these stems has a phrase, in any form: all its words that are no particles."""
    return _find_stems(phrase) <= stems


def person_is_there(phrase: str, stems: set[str]) -> bool:
    """The same, but for a person by what they do no word of a thing that begins alike.

    >>> person_is_there("historian", find_stems(["history"])), is_there("historian", find_stems(["history"]))
    (False, True)
    >>> person_is_there("historian", find_stems(["historians"]))
    True
    >>> person_is_there("granjero", find_stems(["granja"])), person_is_there("granjero", find_stems(["granjeros"]))
    (False, True)
    """
    if not (is_person(phrase) or _SPANISH_RE.search(phrase)):
        return is_there(phrase, stems)
    own = stem(phrase)
    like = [word[1:] for word in stems if word[0] == "=" and stem(word[1:]) == own]
    return any(word == phrase or not _is_thing(word) for word in like)


def _is_thing(word: str) -> bool:
    """Whether an English or Spanish word is a noun of the tables, and in all likelihood none for a person."""
    if is_person(word) or _SPANISH_RE.search(word) or is_spanish_person(word):
        return False
    return find_noun(word, "en") is not None or (word, 1) in load_nouns() or (word, 2) in load_nouns()


def is_person(word: str) -> bool:
    """Whether an English word is in all likelihood one for a person by what they do, or a tool: "driver", "rulers"."""
    return _PERSON_RE.search(word) is not None


@lru_cache(maxsize=100_000)
def _find_stems(phrase: str) -> frozenset[str]:
    words = _LETTERS_RE.findall(phrase.lower())
    content = [word for word in words if len(word) > _PARTICLE_CHARS]
    if _AUXILIARIES.issuperset(content):  # or "will" were enough for "will cut"
        content = [word for word in words if word not in _AUXILIARIES]
    return frozenset(map(stem, content or words))
