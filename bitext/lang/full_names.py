"""English names of persons and bodies of several words: which are names at all, and whose they are."""

from __future__ import annotations

import re

from bitext.lang.casing import is_common_word
from bitext.lang.men import MEN
from bitext.lang.places import PLACES, TIMES, is_people
from bitext.lang.women import WOMEN

_CAPITAL_RE = re.compile(r"[A-ZÁÉÍÓÚÑÜÖÄÇŠŽØ]")
_MOST_NAMES, _FEWEST_NAMES, _MOST_OF_BODY = 4, 2, 5
# They begin no name of a person, or end one of a place or a body.
_NO_PERSONS = frozenset(
    "new san los las saint st santa el north south west east real great royal united city county university college "
    "bank street road park school hospital club party council court group inc ltd corp co company island islands beach "
    "airport bridge river lake mount fc general minister republicans democrats house senate union association "
    "committee commission department ministry agency office prize cup league open games".split()
)
# Given names that end like women's and are men's.
_MENS = frozenset(
    "Joshua Luca Luka Amartya Nikita Ezra Elisha Sasha Misha Ilya Ilia Musa Mustafa Isa Issa Yahya Abdalla "
    "Abdullah Akira Mikola Mykola Noa Kota Keita Yuta Shota Kenta Nicola Krishna Shiva Rama Raja Surya Aditya "
    "Bola Costa Juma Kolya Vanya Attila Geza Bela Béla Nana Zia Agha Mirza Murtaza Moussa Taha Papa Khalifa Hamza "
    "Abba Danila Kuzma Foma Osama Usama Talha Zakaria Raza Riza Reza Chandra Satya Arya Indra Sanda Mandla Themba "
    "Mattia Elia Enea Tobia Battista Gianluca Sota Ryota Hiroya Shinya Naoya Toma Costea Sava Vasja Saša Borna "
    "Nebojša Siniša Grisha Mitya Kostya Petya Seryozha".split()
)
# What only women are, and names that end like theirs.
_WOMEN = frozenset("actress heiress grandmother widow midwife headmistress princess".split())
_WOMENS_RE = re.compile(r"(?:a|elle|ette|ie?se|eline|trice)$")
_MENS_RE = re.compile(r"(?:[ei]ndra|[sz]uya|kuya)$")
_OF_BOTH = frozenset(
    "Alexis Andrea Ashley Chris Courtney Dana Jean Jo Jocelyn Kelly Kim Lauren Leslie Lindsay Lynn Marion Nicola "
    "Robin Shannon Simone Tracy Whitney".split()
)
# Pronouns of somebody named before; not "her husband", who may be the one.
_KIN = "husband|wife|father|mother|son|daughter|brother|sister|boyfriend|girlfriend|partner|lawyer|parents"
_HE_RE = re.compile(rf"\b(?:[Hh]e|[Hh]is(?! (?:{_KIN})\b)|him|himself)\b")
_SHE_RE = re.compile(rf"\b(?:[Ss]he|[Hh]er(?! (?:{_KIN})\b)|hers|herself)\b")


def is_person_name(name: str) -> bool:
    """Whether a name of several words may be a person's.

    >>> [is_person_name(name) for name in ("Laura Quintero", "Mads van der Berg", "Manchester City", "New York")]
    [True, True, False, False]
    """
    words = name.split()
    first = words[0]
    names = [word for word in words if _CAPITAL_RE.match(word)]
    if any(word.isupper() and len(word) > 1 and "." not in word for word in words):
        return False  # "CD"
    if not _FEWEST_NAMES <= len(names) <= _MOST_NAMES or any(word.lower().rstrip(".") in _NO_PERSONS for word in words):
        return False
    if first in WOMEN or first in MEN:
        return True
    lower = first.lower()
    return not (is_people(first) or lower in PLACES["en"] or lower in TIMES or is_common_word(first) or first == "I")


def is_body_name(name: str) -> bool:
    """Whether a name may be one of a firm or group.

    >>> is_body_name("Holloway & Finch"), is_body_name("Monday"), is_body_name("Swiss")
    (True, False, False)
    """
    words = name.split()
    lower = words[0].lower()
    return len(name) > 1 and not (
        is_people(words[0])
        or lower in TIMES
        or words[0] in ("I", "He", "She", "It", "The")
        or len(words) > _MOST_OF_BODY
    )


def is_womans_name(name: str, segment: str, role: str) -> bool:
    """Whether a name is a woman's: by what she is, by the lists, by the pronouns of the segment, by its ending.

    >>> is_womans_name("Laura Ruiz", "", "poet"), is_womans_name("Kemi Ade", "Kemi Ade lost her cat.", "poet")
    (True, True)
    >>> is_womans_name("Ilya Petrov", "", "poet"), is_womans_name("Kemi Ade", "", "spokeswoman")
    (False, True)
    """
    first = name.split(maxsplit=1)[0]
    if role.endswith("man") or role in _WOMEN:
        return role.endswith("woman") or role in _WOMEN
    is_known = first in WOMEN or first in MEN
    if is_known and first not in _OF_BOTH:
        return first in WOMEN
    behind = segment.partition(name)[2]
    is_he, is_she = _HE_RE.search(behind) is not None, _SHE_RE.search(behind) is not None
    if is_he != is_she:
        return is_she
    is_hers = _WOMENS_RE.search(first) is not None and first not in _MENS and _MENS_RE.search(first) is None
    return first in WOMEN if is_known else is_hers
