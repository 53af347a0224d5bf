"""What English newspapers write before a name, in Spanish: "former marine biologist" is "ex bióloga marina".

Offices, trades and kinds of bodies with what may stand before them; `describe` puts a Spanish description together.
Origin: written for this project.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from bitext.lang.adjectives import find_forms, read_adjectives
from bitext.lang.feminine import feminine_of
from bitext.lang.nouns import find_noun
from bitext.lang.persons import is_person
from bitext.lang.places import PLACES, TIMES
from bitext.lang.role_modifiers import load_before, load_modifiers
from bitext.lang.role_words import BODIES, KINDS, OFFICES, OFFICES_OF, PERSONS

# They are retired, not pensioned off.
_MILITARY = frozenset(
    "general colonel admiral captain major lieutenant commander officer soldier footballer boxer player".split()
)
_AGE_RE = re.compile(r"(\d+)-year-old")
_MILITARY_LAST = "retired"
_CONTRACTED_RE = re.compile(r"\b(de|a) el\b(?! [A-Z])")
NATIONS = frozenset(
    "argentina australia austria bolivia chile china colombia cuba ecuador ghana guatemala honduras india indonesia "
    "israel nicaragua nigeria paraguay portugal senegal serbia uruguay venezuela ucrania jamaica vietnam uganda "
    "angola albania bulgaria armenia georgia finland california texas florida virginia alaska".split()
)
"""Nations and states whose names both languages write alike; others are in the table of places."""
LONG_PLACES = {
    "new york": "Nueva York", "new york city": "la ciudad de Nueva York", "los angeles": "Los Ángeles",
    "north carolina": "Carolina del Norte", "south carolina": "Carolina del Sur", "new jersey": "Nueva Jersey",
    "new mexico": "Nuevo México", "new orleans": "Nueva Orleans", "south africa": "Sudáfrica",
    "new zealand": "Nueva Zelanda", "north dakota": "Dakota del Norte", "south dakota": "Dakota del Sur",
    "west virginia": "Virginia Occidental", "cape town": "Ciudad del Cabo", "mexico city": "Ciudad de México",
}  # fmt: skip
"""Names of several words, in small letters, and their Spanish."""


class Description(NamedTuple):
    """What somebody or something is, in Spanish without an article: of a man, of a woman; the gender of a thing.

    `is_only` is an office that one at a time has: a name stands behind it in commas.
    """

    masculine: str
    feminine: str
    thing: str = ""
    is_only: bool = False


def describe(words: Sequence[str]) -> Description | None:
    """The Spanish for what stands before a name, in small letters but for names; None where not all of it is known.

    >>> describe("former marine biologist".split())[:2]
    ('exbiólogo marino', 'exbióloga marina')
    >>> describe("chief executive".split())[1], describe("Brazilian trade union leader".split())[0]
    ('directora ejecutiva', 'dirigente sindical brasileño')
    >>> describe("Labour Party leader".split())[0]
    'líder del Partido Laborista'
    >>> describe("British supermarket chain".split())[1:3], describe("blue-eyed biologist".split())
    (('cadena de supermercados británica', 'f'), None)
    """
    for length in range(min(4, len(words)), 0, -1):
        head = _find_head(" ".join(words[-length:]).lower())
        is_cut = length > 1 and f"{' '.join(words[-length - 1 : -1])}".lower().endswith(
            " party"
        )  # "Labour Party leader"
        if head is not None and not is_cut:
            return _with_modifiers(head, words[:-length], words[-1].lower())
    return None


def is_role(word: str) -> bool:
    """Whether an English word in small letters may be the last of what somebody is."""
    return word in _load_last_words() or _find_person(word) is not None


def is_spanish_role(word: str) -> bool:
    """Whether a Spanish word is what somebody is by the tables: "estratega", "humorista"."""
    return word in _load_spanish()


@lru_cache(maxsize=1)
def _load_spanish() -> frozenset[str]:
    persons = (head.masculine for head in _load_heads().values() if not head.thing and head.masculine != head.feminine)
    same = (head.masculine for head in _load_heads().values() if head.masculine.endswith(("ista", "nte", "z", "ega")))
    return frozenset(one.split()[0] for one in (*persons, *same)) - {"primer", "gran", "alto", "segundo"}


def _with_modifiers(head: Description, words: Sequence[str], last: str) -> Description | None:
    """A head with all that stands before it, nearest first; nouns stand before adjectives."""
    read = _read_modifiers(words, last)
    if read is None:
        return None
    nouns, adjectives, before, is_former = read
    forms = []
    for own, is_woman in ((head.masculine, False), (head.feminine, True)):
        is_feminine = is_woman if not head.thing else head.thing == "f"
        said = [own, *nouns, *(feminine_of(one) if is_feminine else one for one in adjectives)]
        if is_former:
            said[0] = f"ex {own}" if " " in own.split(" de ")[0] or not own[0].islower() else f"ex{own}"
        front = [feminine_of(one) if is_feminine and one != "entonces" else one for one in before]
        forms.append(_contract(" ".join([*front, *said])))
    is_only = (
        (head.is_only or (head.masculine == "portavoz" and bool(nouns)))
        and not is_former
        and not before
        and (bool(nouns or adjectives) or " " in head.masculine)
    )
    return Description(forms[0], forms[1], head.thing, is_only)


def _read_modifiers(words: Sequence[str], last: str) -> tuple[list[str], list[str], list[str], bool] | None:
    """What the words before a head are in Spanish: nouns with "de", adjectives, what stays before, "former"."""
    nouns: list[str] = []
    adjectives: list[str] = []
    before: list[str] = []
    is_former, end = False, len(words)
    while end:
        for length in range(min(3, end), 0, -1):
            one = " ".join(words[end - length : end])
            lower = one.lower()
            if lower in ("former", "ex"):
                is_former = True
            elif lower in load_before():
                before.insert(0, load_before()[lower])
            elif lower == _MILITARY_LAST:
                adjectives.append("retirado" if last in _MILITARY else "jubilado")
            elif one == "University":
                return None  # of its own name
            elif (own := _find_modifier(one)) is not None:
                (nouns if own.startswith(("de ", "del ", "contra ")) else adjectives).append(own)
            else:
                continue
            end -= length
            break
        else:
            return None
    return nouns, adjectives, before, is_former


def _find_modifier(one: str) -> str | None:
    """What stands before a head as Spanish has it behind: a noun with "de", or an adjective of a man."""
    lower = one.lower()
    if lower in load_modifiers() or lower in LONG_PLACES:
        return load_modifiers().get(lower) or f"de {LONG_PLACES[lower]}"
    if (body := _load_heads().get(lower)) is not None and body.thing:
        return f"de{'l' if body.thing == 'm' else ' la'} {body.masculine}"
    if (age := _AGE_RE.fullmatch(lower)) is not None:
        return f"de {age[1]} años"
    if " " in lower or one.islower():
        return _load_adjectives().get(lower)
    if lower in TIMES:
        return None
    own = PLACES["en"].get(lower) or (one if lower in NATIONS else None)
    return own if own is None or own.islower() else f"de {own}"


def _contract(text: str) -> str:
    return _CONTRACTED_RE.sub(lambda match: "del" if match[1] == "de" else "al", text)


def _find_head(phrase: str) -> Description | None:
    known = _load_heads().get(phrase)
    return known or (_find_person(phrase) if " " not in phrase else None)


@lru_cache(maxsize=1_000)
def _find_person(word: str) -> Description | None:
    """A person by the tables of nouns."""
    noun = find_noun(word, "en")
    if noun is None or noun.number != 1 or " " in noun.spanish or not is_person(noun.spanish):
        return None
    if noun.gender == "f" or word in _NO_ROLES:
        return None
    return Description(noun.spanish, feminine_of(noun.spanish))


_NO_ROLES = frozenset(
    "person man woman child boy girl baby infant youth teen victim family couple guest crew voter rival enemy friend "
    "guy kid father mother brother sister son daughter husband wife uncle aunt cousin parent hostage prisoner king "
    "queen pope prince princess duke duchess saint elder minor adult civilian citizen migrant".split()
)


@lru_cache(maxsize=1)
def _load_heads() -> Mapping[str, Description]:
    heads: dict[str, Description] = {}
    for table, is_only in ((PERSONS, False), (OFFICES, True)):
        for english, masculine, feminine in _iter_entries(table):
            heads[english] = Description(masculine, feminine or feminine_of(masculine), "", is_only)
    for english, own, _ in _iter_entries(OFFICES_OF):
        heads[f"{english} minister"] = Description(f"ministro {own}", f"ministra {own}", "", True)
        title = "ministr" if english == "defence" else "secretari"
        heads.setdefault(f"{english} secretary", Description(f"{title}o {own}", f"{title}a {own}", "", True))
    for gender, table in zip("mf", BODIES, strict=True):
        for english, own, _ in _iter_entries(table):
            heads[english] = Description(own, own, gender)
    return heads


def _iter_entries(table: str) -> Iterable[tuple[str, str, str]]:
    for entry in table.split(";"):
        english, _, spanish = entry.strip().partition("=")
        masculine, _, feminine = spanish.partition("/")
        for one in english.split("|"):
            yield " ".join(one.split()), " ".join(masculine.split()), " ".join(feminine.split())


@lru_cache(maxsize=1)
def _load_last_words() -> frozenset[str]:
    return frozenset(phrase.split()[-1] for phrase in _load_heads())


@lru_cache(maxsize=1)
def _load_adjectives() -> Mapping[str, str]:
    """English adjectives and their Spanish for a man."""
    found: dict[str, str] = {}
    for adjective in read_adjectives():
        if adjective.only != "es":
            found.setdefault(adjective.english, adjective.forms["m", 1])
    return {
        english: own
        for english, own in found.items()
        if find_forms(own) is not None and not english.endswith(("ed", "ing"))
    }


KIND_WORDS = frozenset(KINDS.split())
