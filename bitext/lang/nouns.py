"""Spanish nouns with gender and number, from the tables of key words and from one of nouns of everyday."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from bitext.lang.key_tables import read_forms
from bitext.lang.loading import uncollected

_GENDERS = Path(__file__).parent.parent / "data" / "nouns" / "genders.txt"
# Endings that only nouns have: of what has no plural in the table.
_NOUN_RE = re.compile(r"(?:[cs]ión|[dt]ad|tud|ismo|miento|eza|umbre|[ae]ncia|aje|azgo|terio)$")
_FEMININE_RE = re.compile(r"(?:ión|[dt]ad|tud|umbre|triz|[aá]|ie|ez|[ei]d|[eu]z|ley|[ií]tis|[eio]sis)$")
_MASCULINE_RE = re.compile(
    r"(?:ista|crata|[eo]ma|grama|auta|iatra|peuta|cida|goga|(?:er|on|ig|tri|etr)arca|juez|\bpez)$"
)
# Nouns whose endings would have them of the other gender.
_MASCULINE = frozenset(
    "acróbata adalid ajedrez alférez altramuz aneurisma aprendiz ardid arroz atleta avestruz avión bastión brownie "
    "camión centinela centurión cineasta cisma clima colega cometa compatriota cura césped delta diafragma dogma "
    "drama druida dálmata día enigma escorpión espía estigma exoplaneta fantasma gimnasta gorila gorrión guardia "
    "hipócrita huésped idiota jesuita koala lama mapa melodrama mulá nómada panda panorama papá paradigma patriota "
    "persa pijama pirata planeta poeta portavoz prisma profeta puma sarampión sofá tragaluz tranvía trauma".split()
)
_FEMININE = frozenset(
    "amatista app arista autopista baguette barca base bici bienal boutique broma calle carne catedral catástrofe "
    "central charca chinche clase codorniz cohorte coliflor coma comarca conquista consonante contraparte corriente "
    "crema crisis curul cárcel cúspide debacle diadema diagonal dote efigie entrevista esfinge espiral falange fase fe "
    "fiebre filial flauta flema flor foto frase fuente gema gente goma guía hoz hélice imagen leche lente liebre "
    "lista llave loma luz madre mano marca masacre matriarca mente metrópolis metástasis morgue moto muerte mujer "
    "multinacional nariz nave nieve noche nube nuez paloma parte patente patronal pauta paz perdiz peste piel "
    "pirámide pista pose postal praxis quema quiche radio raíz revista sal sangre sartén sede semifinal serpiente "
    "señal sinagoga sinopsis sucursal suerte suite tablet tangente tarde tilde toma torre tribu urbe vacante "
    "vertiente virgen vista voz vía web yema élite índole".split()
)
# What a Spanish form is in that is one of a plural; "crisis" and "virus" are none.
_PLURAL_RE = re.compile(r"(?<!si)(?<!ti)[aeo]s$")
# Of both genders, or no nouns.
_NEITHER = frozenset("capital ex final libre orden papa recién".split())

_PLURAL = 2
_PLAIN = str.maketrans("áéíóú", "aeiou")
# Verbs come with so many: "hunt hunts hunted hunting".
_VERB_FORMS = 4

STRESSED_A = frozenset(
    "acta agua ala alga alma ancla ansia arca aria arma arpa asa ascua asma aspa asta aula ave haba habla hacha hada "
    "hambre ágora águila álgebra ánfora ánima área".split()
)
"""Feminine nouns that have "el" for their article."""

# Endings that leave no doubt of the gender: no persons of either, no adjectives.
_SURE = {
    "m": re.compile(r"(?:[^aeiou]o|[iu]o|aje|or)$"),
    "f": re.compile(r"(?:[^aeiou]a|[ieu]a|ía|[cs]ión|[dt]ad|tud|umbre)$"),
}
_BOTH = frozenset(
    "alienígena azteca barca cabecilla cabeza camarada chiita coma cámara defensa déspota entusiasta escolta "
    "estratega guía israelita jurado marca menonita miembro modelo número pederasta piloto policía psicópata radio "
    "recluta soldado soprano superior testigo toma vigía vista".split()
)
# Not all of persons: "la radio", "el radio".
_BY_MEANING = frozenset(
    "arte azúcar calor capital corte cura cólera editorial frente guarda guardia internet lente mar maratón margen "
    "orden parte pendiente sartén terminal tilde vocal".split()
)


def may_be_of_both(noun: str) -> bool:
    """Whether a Spanish noun in the singular may be of either gender, by what it means.

    >>> may_be_of_both("radio"), may_be_of_both("asistente"), may_be_of_both("casa")
    (True, True, False)
    """
    return noun in _BOTH or noun in _BY_MEANING or noun.endswith(("nte", "ista"))


class Noun(NamedTuple):
    """An English noun and its Spanish: gender "m" or "f", number 1 or 2, and the only language to look it up from."""

    english: str
    spanish: str
    gender: str
    number: int
    only: str | None


def read_nouns() -> Iterator[Noun]:
    """Yield the nouns of the tables, singular and plural apart.

    Nouns are what has a singular and a plural on both sides, or an ending that only nouns have; some of them are of
    several words.

    >>> next(noun for noun in read_nouns() if noun.english == "strikes")[1:]
    ('huelgas', 'f', 2, None)
    """
    for english, spanish, only in read_forms():
        head = spanish[0].split()[0]
        is_plural = (
            1 < len(english) < _VERB_FORMS
            and len(spanish) > 1
            and english[1].endswith("s")
            and spanish[1].endswith("s")
        )
        is_name = not (english[0].islower() and head.islower())
        if is_name or not (is_plural or _NOUN_RE.search(head)) or head in STRESSED_A or head in _NEITHER:
            continue
        if _PLURAL_RE.search(head):  # "hard drugs": which form of the other side is its own is not known
            continue
        gender = "f" if is_feminine(head) else "m"
        yield Noun(english[0], spanish[0], gender, 1, only)
        if is_plural and not spanish[0].endswith("s") and _is_plural_of(spanish[1].split()[0], head):
            yield Noun(english[1], spanish[1], gender, 2, only)


def _is_plural_of(plural: str, singular: str) -> bool:
    """Whether a word is the regular plural of another, but for accents: "televisores" is none of "televisión"."""
    own, other = (word.translate(_PLAIN) for word in (plural, singular))
    return own in (f"{other}s", f"{other}es", f"{other.removesuffix('z')}ces")


def is_feminine(noun: str) -> bool:
    """Whether a Spanish noun in the singular is feminine, by its ending and the lists of what differs.

    >>> [is_feminine(noun) for noun in ("huelga", "planeta", "rebelión", "camión", "cárcel")]
    [True, False, True, False, True]
    """
    if noun in _MASCULINE or noun in _FEMININE:
        return noun in _FEMININE
    return bool(_FEMININE_RE.search(noun)) and not _MASCULINE_RE.search(noun)


def find_noun(word: str, language: str) -> Noun | None:
    """The noun that an English ("en") or Spanish ("es") word or phrase is, as a source; None where it is none.

    >>> find_noun("strikes", "en")[1:4]
    ('huelgas', 'f', 2)
    """
    return _load_by_source()[language].get(word.lower())


@lru_cache(maxsize=1)
def _load_by_source() -> dict[str, dict[str, Noun]]:
    found: dict[str, dict[str, Noun]] = {"en": {}, "es": {}}
    for noun in load_all_nouns():
        for language in found if noun.only is None else (noun.only,):
            found[language].setdefault(noun.english if language == "en" else noun.spanish, noun)
    return found


@lru_cache(maxsize=1)
@uncollected
def load_nouns() -> frozenset[tuple[str, int]]:
    """The nouns of one word, each with its number."""
    return frozenset((noun.spanish, noun.number) for noun in load_all_nouns() if " " not in noun.spanish)


@lru_cache(maxsize=1)
@uncollected
def load_sure_nouns() -> dict[tuple[str, int], str]:
    """Nouns of one word, in one number, whose gender leaves no doubt."""
    found: dict[tuple[str, int], str] = {}
    singular = ""
    for noun in load_all_nouns():
        singular = noun.spanish if noun.number == 1 else singular
        is_sure = bool(_SURE[noun.gender].search(singular)) and singular not in _BOTH | _MASCULINE
        if is_sure and " " not in noun.spanish:
            found[noun.spanish, noun.number] = noun.gender
    return found


def find_gender(noun: str, number: int) -> str | None:
    """The gender of a Spanish noun of one word, in small letters, if that is known.

    >>> find_gender("cumbre", 1), find_gender("gafas", 2), find_gender("periodista", 1)
    ('f', 'f', None)
    """
    return load_sure_nouns().get((noun, number)) or load_everyday_nouns().get((noun, number))


def is_noun(word: str) -> bool:
    """Whether a Spanish word, in small letters, is a noun of the tables in either number.

    >>> is_noun("cumbres"), is_noun("veloz")
    (True, False)
    """
    return any((word, number) in load_nouns() or find_gender(word, number) for number in (1, _PLURAL))


@lru_cache(maxsize=1)
def load_everyday_nouns() -> dict[tuple[str, int], str]:
    """Further nouns of one word, in one number, in small letters, and their gender.

    >>> load_everyday_nouns()["gafas", 2]
    'f'
    """
    found: dict[tuple[str, int], str] = {}
    for line in _GENDERS.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            gender, number, *nouns = line.split()
            found |= {(noun, int(number)): gender for noun in nouns}
    return found


@lru_cache(maxsize=1)
@uncollected
def load_all_nouns() -> tuple[Noun, ...]:
    """What `read_nouns` yields, read once."""
    return tuple(read_nouns())
