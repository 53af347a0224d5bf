"""Names in Spanish news that small models tear apart or translate: of firms, ships, clubs, festivals, persons.

By what stands before them ("la naviera", "la alcaldesa"), by their first words ("Cervezas", "Real"), and first names.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from bitext.lang import kinds
from bitext.lang.casing import is_common_word
from bitext.lang.first_names import DOUBTFUL, is_man, is_woman
from bitext.lang.key_words import find_key_word
from bitext.lang.name_ends import CAPITAL, NAME_WORD, NAME_WORD_RE, OF, find_name_end
from bitext.lang.persons import is_person
from bitext.lang.places import PLACES
from bitext.lang.rulers import GREAT_PAIRS
from bitext.mending.sources.noun_groups import is_said_of_noun
from bitext.pipeline.dictionary import translations

THING, MAN, WOMAN = "thing", "man", "woman"

# What is named by its field: "el ministro de Transportes de Portugal".
_OFFICE_RE = re.compile(r"(?i:(?:vice|ex|sub)?(?:ministr|secretari|secretarí|consejer|concejal|ministeri|delegad))")
_START_RE = re.compile(rf"(?:(?<=[a-záéíóúñG,] )|\A)(?:(?:El|La|Los|Las|Lo) )?{NAME_WORD}")
_DETERMINERS = frozenset(
    "el la un una su del al este esta ese esa otro otra cada nuestro nuestra aquel aquella de en como".split()
)
_HOLY_RE = re.compile(
    rf"(?:(?:Virgen|Cristo|Señor|Jesús) {OF}|(?:Vuelta|Volta) al? (?:la )?){NAME_WORD}(?: (?:de )?{NAME_WORD})?"
)
_TEAMS = "|".join(kinds.TEAMS)
# Behind "Real", what is no club.
_ROYAL = (
    "Academia|Alcázar|Armada|Audiencia|Casa|Club|Colegio|Decreto|Escuela|Federación|Fábrica|Hacienda|Hospital|"
    "Instituto|Jardín|Ley|Maestranza|Monasterio|Observatorio|Orden|Patronato|Sitio|Teatro|"
    "Sociedad (?:Económica|para|de)"
)
_CLUB_RE = re.compile(
    rf"(?:(?P<article>El|La|Los) )?(?P<name>(?:Real (?!{_ROYAL})|Deportivo |Atlético (?:de )?|Racing (?:de )?|"
    r"Sporting (?:de )?|Rayo |Unión Deportiva |Deportes |Athletic |Cerro (?=Porteño|Largo)|Rosario (?=Central)|"
    rf"Alianza (?=Lima|Petrolera)|(?:{_TEAMS}) (?:de(?:l| la)? )?|Defensa y (?=Justicia)|Boca (?=Juniors)|"
    rf"Estrella (?=Roja)|Club ){NAME_WORD}(?: {NAME_WORD})?)"
)
_PARTICLE = r"(?:(?:d[aio]|dos|van|von|bin) )?"
_PERSON_RE = re.compile(
    rf"{NAME_WORD}(?: {_PARTICLE}{NAME_WORD}){{1,3}}(?: (?:de la|de los|del) {NAME_WORD})?(?![\w’'-])"
)
_PERSON_OF_RE = re.compile(rf"{NAME_WORD} {OF}{NAME_WORD}(?: {NAME_WORD})?(?![\w’'-])")
_NO_PERSON_RE = re.compile(r"[IVX]+|\w")
_ROLE_RE = re.compile(r"[a-záéíóúñ]{3,}(?:ista|[óo]log[oa]|ógraf[oa]|[dt]or|[dt]ora)$")
# Behind a first name that may be something else: ", alcaldesa", ", de 40 años", ", que".
_APPOSED_RE = re.compile(
    r", (?:de|una?|el|la|que|quien|alcalde|fiscal|jefe|juez|portavoz|[a-záéíóúñ]+(?:[ao]|[ao]r|nte)) "
)
_PLAIN_WORD = rf"[{CAPITAL}][a-záéíóúñü]{{2,30}}"
_UNKNOWN_RE = re.compile(rf"{_PLAIN_WORD}(?: {_PARTICLE}{_PLAIN_WORD})*(?![\w’'-])")
_OF_RE = re.compile(rf" {OF}\Z")
_OF_COMMON_RE = re.compile(rf" {OF}(?P<word>{NAME_WORD})")
_KNOWN_RE = re.compile(rf"(?:{'|'.join(map(re.escape, kinds.KNOWN))})(?![\w’'-])(?! (?:{OF})?[{CAPITAL}])")
# Those who, and what, English calls otherwise.
_GREAT = frozenset(pair.split("/")[1] for pair in GREAT_PAIRS)
_LEAST_PROBABILITY, _BEFORE_CHARS, _SHORTEST, _MOST_BETWEEN = 0.05, 100, 3, 5
_CONTRACTED = {"del ": "de ", "al ": "a "}


class Name(NamedTuple):
    """A name in a text: where it stands with what English leaves out, what it is, and how English has it."""

    start: int
    end: int
    kind: str
    written: str
    takes_the: bool = False
    before: str = ""
    """What the text keeps of the words that are replaced: "de " for "del "."""
    what: str = ""
    """The noun that says what or who it is."""
    is_alone: bool = False
    """Whether nothing tells what it is."""


def find_hard_names(text: str) -> list[Name]:
    """The names in Spanish *text* that small models may tear apart, in order.

    >>> [one.written for one in find_hard_names("La aerolínea chilena Alas del Pacífico demandó a Cervezas Altamira.")]
    ['Alas del Pacífico', 'Cervezas Altamira']
    >>> [one.written for one in find_hard_names("El concurso La Mejor Receta lo ganó Consuelo Paredes, de Lima.")]
    ['La Mejor Receta', 'Consuelo Paredes']
    >>> find_hard_names("Dice el ministro de Transportes de Portugal.")
    []
    >>> find_hard_names("El partido Socialista y el Tribunal Supremo apoyan al ministro de Exteriores.")
    []
    """
    found: list[Name] = []
    for match in _START_RE.finditer("" if text.isupper() else text):
        if found and match.start() < found[-1].end:
            continue
        if (name := _read(text, match.start())) is not None:
            found.append(name)
    return found


def _read(text: str, start: int) -> Name | None:
    """The name that begins at *start*, if it is a hard one."""
    before = text[max(0, start - _BEFORE_CHARS) : start].split(" ")[:-1]
    if _is_inside(before, start) or (before[-1:] == ["de"] and _OFFICE_RE.match(" ".join(before[-2:-1]))):
        return None
    kind, count = _find_kind(before)
    if kind and count == 1:  # "el aeropuerto Jorge Chávez"
        return _read_of_kind(text, start, kind, count)
    name = _read_club(text, start, before) or _read_holy(text, start) or _read_person(text, start, before)
    return name or (_read_of_kind(text, start, kind, count) if kind else _read_alone(text, start))


def _is_inside(before: Sequence[str], start: int) -> bool:
    """Whether what stands before *start* is part of a name too; the first word of a sentence tells nothing."""
    words = before if start > _BEFORE_CHARS else before[1:]
    if words and words[-1][:1].isupper():
        return words[-1][-1] != "," and words[-1] != "ONG" and words[-1].lower() not in kinds.STORMS
    if len(words) < 2 or _OF_RE.search(f" {' '.join(words[-2:])} ") is None:
        return False
    own = words[:-1] if words[-1] in ("de", "del") else words[:-2]
    return bool(own) and own[-1][:1].isupper() and own[-1].lower() not in kinds.STORMS


def _read_club(text: str, start: int, before: Sequence[str]) -> Name | None:
    match = _CLUB_RE.match(text, start)
    if match is None:
        return None
    is_known = not match["article"] and before[-1:] and before[-1] in ("al", "del", "el", "la")
    article = f"{before[-1]} " if is_known else ""
    begin = match.start("name") if match["article"] == "Los" else start - len(article)
    return Name(begin, match.end(), THING, match["name"], before=_CONTRACTED.get(article, ""))


def _read_holy(text: str, start: int) -> Name | None:
    match = _HOLY_RE.match(text, start)
    if match is None:
        return None
    plain = re.fullmatch(rf"Virgen de ({NAME_WORD})", match[0])
    written = f"Virgin of {plain[1]}" if plain else match[0]
    return Name(start, match.end(), THING, written, takes_the=True)


def _read_person(text: str, start: int, before: Sequence[str]) -> Name | None:
    """A person by a first name, or by what stands before a name."""
    role, article = _find_role(before)
    match = _PERSON_RE.match(text, start) or (_PERSON_OF_RE.match(text, start) if role else None)
    if match is None:
        return None
    first, second = NAME_WORD_RE.findall(match[0])[:2]
    is_her, is_his = is_woman(first), is_man(first)
    if not (is_her or is_his):
        if match.re is _PERSON_OF_RE:
            return None
        is_named = before[-1:] == [role] and article in _DETERMINERS and not {first, second} & kinds.OFFICIAL
        is_other = is_common_word(first, "es") and not (is_named and find_key_word(match[0], "es") is None)
        if not role or is_other or first.lower() in PLACES["es"] or first.isupper():
            return None
    elif first in DOUBTFUL and not role:
        is_apposed = before[-1:] and before[-1].endswith(",") and text[match.end() : match.end() + 1] == ","
        if not is_apposed and _APPOSED_RE.match(text, match.end()) is None:
            return None
    is_of_place = first in DOUBTFUL and second.lower() in PLACES["es"]
    if _NO_PERSON_RE.fullmatch(match[0].split()[-1]) or second.isupper() or is_of_place:
        return None
    is_her = article in ("la", "una") if is_her == is_his else is_her
    return Name(start, match.end(), WOMAN if is_her else MAN, match[0], what=role)


def _find_role(before: Sequence[str]) -> tuple[str, str]:
    """The noun for a person that stands last, adjectives behind it apart, and its article; empty where none does."""
    for back in range(1, min(4, len(before))):
        word = before[-back].strip(",").lower()
        if is_person(word) or word in kinds.ROLES or _ROLE_RE.match(word):
            return word, before[-back - 1].lower()
        if not is_said_of_noun(word):
            break
    return "", ""


def _read_of_kind(text: str, start: int, kind: str, count: int) -> Name | None:
    """A name behind *kind*, a noun that says of what; it and the words behind that are *count*."""
    name = text[start : find_name_end(text, start, is_site=kind in kinds.SITES)]
    if not name or _is_translated(name, kind):
        return None
    end = start + len(name)
    name = name.replace("-", " ") if "-de" in name else name  # joined by other rules
    if kind not in kinds.STORMS:
        return Name(start, end, THING, name, what=kind if count == 1 else "")
    words = text[:start].split(" ")[:-1]
    article = f"{words[-count - 1]} " if len(words) > count else ""
    taken = words[-count - 1 :] if article.lower() in ("el ", "la ", "del ", "al ") else words[-count:]
    begin = start - len(" ".join(taken)) - 1
    own = f"{'Tropical ' if words[-1] == 'tropical' else ''}{kinds.STORMS[kind]} {name}"
    return Name(begin, end, THING, own, before=_CONTRACTED.get(article, ""))


def _find_kind(before: Sequence[str]) -> tuple[str, int]:
    """The noun that says of what kind a name is, and how many words it and those behind it are."""
    back = 1
    while back <= min(_MOST_BETWEEN, len(before)):
        word = before[-back]
        is_first = back == len(before) and word.istitle() and word.lower() in kinds.FIRMS | kinds.GROUPS
        if word in kinds.KINDS or is_first or (back == 1 and word.lower() in kinds.STORMS):
            is_begun = back == len(before) or any(one.lower() in _DETERMINERS for one in before[-back - 2 : -back])
            return (word.lower(), back) if is_begun else ("", 0)
        if back < len(before) and before[-back - 1] == "de" and word.islower() and word not in _DETERMINERS:
            back += 2
        elif is_said_of_noun(word):
            back += 1
        else:
            break
    return "", 0


def _is_translated(name: str, kind: str) -> bool:
    """Whether English has another name for what is called so."""
    first, is_group = name.split(maxsplit=1)[0], kind in kinds.GROUPS
    is_official = first in kinds.OFFICIAL and " da " not in name and not (is_group and first in kinds.ORDINALS)
    is_short = name.isupper() or len(name) < _SHORTEST
    if is_official or is_short or name.lower() in PLACES["es"] or name in kinds.TRANSLATED:
        return True
    return (" " in name or is_group) and find_key_word(name, "es") is not None


def _read_alone(text: str, start: int) -> Name | None:
    """A name by its first word, of a list, or of words that no table has."""
    first = NAME_WORD_RE.match(text, start)
    if first is not None and first[0] in kinds.FIRM_WORDS:
        end = find_name_end(text, start)
        name = text[start:end]
        is_of = " de" in name and (start == 0 or first[0] == "Grupo")
        return None if end == first.end() or is_of or _is_translated(name, "") else Name(start, end, THING, name)
    if (match := _KNOWN_RE.match(text, start)) is not None and (start or " " in match[0]):
        return Name(start, match.end(), THING, match[0], is_alone=True)
    match = _UNKNOWN_RE.match(text, start) if start else None
    if match is None or not all(map(_is_unknown, re.findall(rf"[{CAPITAL}]\w+", match[0]))):
        return None
    of = _OF_COMMON_RE.match(text, match.end())  # "Roquetas de Mar"
    is_longer = of is not None and is_common_word(of["word"], "es") and of["word"] not in kinds.TOWNS
    name = match[0] + (of[0] if of is not None and is_longer else "")
    is_known = name.endswith((" del Norte", " del Sur")) or find_key_word(name, "es") is not None
    return None if is_known else Name(start, start + len(name), THING, name, is_alone=True)


def _is_unknown(word: str) -> bool:
    if is_common_word(word, "es") or is_common_word(word, "en") or word.lower() in PLACES["es"]:
        return False
    is_great = word.lower() in _GREAT or find_key_word(word, "es") is not None
    return not is_great and not translations(word.lower(), "es", _LEAST_PROBABILITY)
