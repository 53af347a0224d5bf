"""Who speaks, in English made of Spanish: names that models translate, and whose things are told of.

"Victoria Sanz" stays so, a company has "its president", and a woman speaks in "her office" or "when she left".
"""

from __future__ import annotations

import re
import unicodedata

from bitext.lang.men import MEN
from bitext.lang.persons import is_person
from bitext.lang.women import WOMEN
from bitext.mending.sources.order import BODIES

# First names that are words too, or are taken for such.
_FIRST_NAMES = frozenset(
    "Amador Angustias Benigno Caridad Clemente Cruz Estrella Feliciano Flor Fortunato Honorio Inmaculada Inocencio "
    "Justo León Luz Modesto Máximo Narciso Nieves Paloma Paz Plácido Primitivo Prudencio Purificación Remedios Reyes "
    "Rocío Rosario Santos Severo Socorro Soledad Teófilo Trinidad Victoria Violeta Visitación".split()
)
_FULL_NAME_RE = re.compile(
    rf"(?P<first>{'|'.join(sorted({*WOMEN, *MEN, *_FIRST_NAMES}, key=len, reverse=True))})"
    r"(?:(?: [A-ZÁÉÍÓÚÑ][\w’'-]+){0,2} (?P<last>[A-ZÁÉÍÓÚÑ][\w’'-]+))?(?=,| (?:dij|dice))"
)
# Whom bodies have: "its president said".
_OF_BODY_RE = re.compile(r"Su (?:alcald|consejer|director|fundador|gerente|portavo|president|propietari|secretari)")
_HIS_RE = re.compile(r"(?:His|Her|Their|Your) ")
_SPEAKER_RE = re.compile(r"(?P<article>El|La|Una?) (?P<noun>[a-záéíóúñ]+)")
_SU_RE = re.compile(r"\bsus?\b")
_OWN_RE = re.compile(r"\b(?:its|your|his|her|their)(?= [a-zA-Z])")
_OWN = {"it": "its", "she": "her", "he": "his"}
_WHEN_RE = re.compile(r"^(?P<when> when )(?:he|she|it|I|you)(?= )")


def name_speaker(who: str, asked: str) -> str:
    """Who speaks by the name that is asked for, where it became other words.

    Accents tell nothing: "Benjamin Netanyahu" is written so, and kings and popes have names in each language.

    >>> name_speaker("Victory Sanz, 45", 'Victoria Sanz, 45, dijo "XX".')
    'Victoria Sanz, 45'
    >>> name_speaker("The Pintana's coach", 'La entrenadora de La Pintana dijo "XX".')
    "La Pintana's coach"
    >>> name_speaker("His president", 'Su presidente dijo "XX".')
    'Its president'
    """
    if place := re.match(r"The (?P<name>[A-ZÁÉÍÓÚÑ][a-záéíóúñ]+)", who):
        article = re.search(rf"(?<= )(?:El|L[ao]s?) {place['name']}\b", asked)
        return article[0] + who[place.end() :] if article else who
    if _OF_BODY_RE.match(asked):
        return _HIS_RE.sub("Its ", who)
    name = _FULL_NAME_RE.match(asked)
    if name is None or (name["last"] and not name["last"].strip("IVX")):
        return who
    made, *beside = who.split(",", 1)
    is_alike = len(made.split()) == len(name[0].split())
    is_other = _without_accents(made) != _without_accents(name[0]) or not name["last"]
    return ",".join([name[0], *beside]) if is_alike and is_other else who


def say_of_speaker(tail: str, asked: str) -> str:
    """What stands behind who speaks with "her" and "she" of women and "it" of bodies.

    >>> say_of_speaker(" in its office", 'Ana Ruiz dijo "XX" en su oficina.')
    ' in her office'
    >>> say_of_speaker(" when he left", 'La ministra dijo "XX" cuando salió.')
    ' when she left'
    """
    if name := _FULL_NAME_RE.match(asked):
        own, is_owner = "she" if name["first"] in WOMEN else "he", True
    elif speaker := _SPEAKER_RE.match(asked):
        own = "it" if speaker["noun"] in BODIES else "she" if speaker["article"].endswith("a") else "he"
        is_owner = own == "it" or is_person(speaker["noun"])
    else:
        return tail
    if is_owner and len(_SU_RE.findall(asked)) == 1:
        tail = _OWN_RE.sub(_OWN[own], tail)
    return _WHEN_RE.sub(rf"\g<when>{own}", tail)


def _without_accents(text: str) -> str:
    return unicodedata.normalize("NFD", text).encode("ascii", "ignore").decode()
