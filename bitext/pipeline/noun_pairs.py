"""The missing "de" between two Spanish nouns, or names and nouns, that stand for two of the English source."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from bitext.lang.adjectives import is_adjective
from bitext.lang.nouns import find_noun, is_noun
from bitext.lang.persons import is_person
from bitext.lang.places import is_people
from bitext.lang.word_classes import score_verb
from bitext.pipeline.dictionary import translations
from bitext.pipeline.ordering import may_follow

_WORD_RE = re.compile(r"[^\W\d_]+")
_LEAST_PROBABILITY = 0.02
_SHORTEST = 4
_LIKE_ADJECTIVES_RE = re.compile(r"(?:ista|ano|ana|uro|xilo|geno)s?$")
_GLUED_RE = re.compile(r"[-./@]\w")
_MOST_VERBAL = 1.5
_PREPOSITIONS = frozenset(
    "ante bajo con contra desde durante entre hacia hasta mediante para por según sin sobre tras".split()
)
# Nouns that are verbs or adjectives as often, or do not take "de" before what follows.
_NOT_FIRST = _PREPOSITIONS | frozenset(
    "cada como cuando donde función gran grande ion iones joven lado madre mitad nada núcleo parte que segundo vector "
    "vectores veces".split()
)
_NOT_SECOND = _PREPOSITIONS | frozenset(
    "alta alto ambos baja bajo cerca clave como cuando debut derecho director donde enferma enfermo está este "
    "estilo extra extremo final forense forenses fuera gama gran hija hijas interno internos invernadero juntos "
    "jóvenes lanzadera líder madre mayúscula media medias medio mejor mismo modelo noche padre pasa paso "
    "pionero pioneros piloto poco primera propuesta propuestas salva salvaje salvajes segunda siete solo tarde "
    "tercero tipo vapor vecina vecinas vecino vecinos vino zombi".split()
)
# English adjectives, and nouns that end as those do.
_ADJECTIVE_RE = re.compile(
    r"(?:[aeiou]l|ic|ous|ive|[ae]nt|ary|ile|ior|ed|ing|less|ful|ese|est|ly)$|"
    r"^(?:adult|alien|average|baby|chief|cross|dot|enemy|extreme|fair|favou?rite|female|flower|hollow|inner|junk|key|laser|"
    r"male|mass|prime|right|root|target|then|top|triple|umbrella|upper|wild|young|zero|zombie)$"
)
_NOUNS = frozenset(
    "alcohol animal appeal arrival banking boxing building burial capital cement climbing clothing coal council "
    "crystal cycling deal diesel dining email evening event farming festival fishing fuel funeral gambling "
    "hearing hospital hostel hotel housing jail landing logging mail materials metal mining missile morning "
    "music nail nursing oil parking patient plant pool property rail rape refuel rental retirement school "
    "shipping signal spring steel student survival tool traffic training travel trial vaccine voting vowel "
    "wedding wool zoning".split()
)
_INSTITUTIONS = frozenset("Senado Congreso Parlamento Gobierno Ejército Pentágono Tesoro Ministerio".split())


def join_noun_pairs(source: str, text: str) -> str:
    """Spanish *text*, a translation of English *source*, with "de" between nouns that English has side by side.

    >>> join_noun_pairs("The appeal judges ruled.", "Los jueces apelación dictaminaron.")
    'Los jueces de apelación dictaminaron.'
    >>> join_noun_pairs("A Senate committee met.", "Un comité Senado se reunió.")
    'Un comité del Senado se reunió.'
    >>> join_noun_pairs("The pilot scheme failed.", "El programa piloto fracasó.")
    'El programa piloto fracasó.'
    """
    words = list(_WORD_RE.finditer(source))
    pairs = {
        (first[0], second[0])
        for first, second in pairwise(words)
        if source[first.end() : second.start()] == " " and _is_compound(source, first, second)
    }
    if not pairs:
        return text
    found = list(_WORD_RE.finditer(text))
    for head, other in reversed(list(pairwise(found))):
        is_beside = text[head.end() : other.start()] == " " and _GLUED_RE.match(text, other.end()) is None
        if not is_beside or not _may_be_pair(head[0], other[0]):
            continue
        if any(_is_of(head[0], second) and _is_of(other[0], first) for first, second in pairs):
            text = f"{text[: head.end()]} {'del' if other[0] in _INSTITUTIONS else 'de'} {text[other.start() :]}"
    return text


def _is_compound(source: str, first: re.Match[str], second: re.Match[str]) -> bool:
    """Whether two English words may be a noun and another that says which."""
    own = first[0].lower()
    is_adjective = _ADJECTIVE_RE.search(own) is not None and own not in _NOUNS
    return not is_adjective and not is_people(first[0]) and score_verb(source, second.start()) <= _MOST_VERBAL


def _may_be_pair(head: str, other: str) -> bool:
    """Whether two Spanish words are a noun and another that "de" may join to it."""
    noun = head.lower()
    if min(len(head), len(other)) < _SHORTEST or noun in _NOT_FIRST or other in _NOT_SECOND:
        return False
    if not is_noun(noun) or is_people(other) or (is_person(noun) and is_person(other)):
        return False
    if other.islower():
        is_said = is_adjective(other) or _LIKE_ADJECTIVES_RE.search(other) is not None or may_follow(noun, other)
        return is_noun(other) and not is_said
    return other in _INSTITUTIONS


def _is_of(spanish: str, english: str) -> bool:
    """Whether a Spanish noun translates an English one, in either number."""
    own, known = spanish.lower(), _find_translations(english)
    return any(form in known for form in (own, own.removesuffix("s"), own.removesuffix("es"), f"{own}s", f"{own}es"))


@lru_cache(maxsize=4096)
def _find_translations(english: str) -> frozenset[str]:
    lower = english.lower()
    known = {*translations(lower, "en", _LEAST_PROBABILITY)}
    known |= {*translations(lower.removesuffix("s"), "en", _LEAST_PROBABILITY)}
    noun = find_noun(english, "en")
    return frozenset(word.lower() for word in (*known, *((noun.spanish,) if noun is not None else ())))
