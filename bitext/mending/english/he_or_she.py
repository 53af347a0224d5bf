"""English pronouns of the gender of the only person that a Spanish sentence tells of: "El actor", "La ministra"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bitext.mending.english.possessives import BODIES
from bitext.mending.english.who_is_meant import Person, iter_persons

# The sentence begins with its person, or with "La víctima, un comerciante".
_BEGIN_RE = re.compile(
    r"[“\"«]?(?:Al? |Detienen a |Muere )?(?:El|La|Un|Una|el|la|un|una|Al|[A-ZÁÉÍÓÚÑ]\w+ [A-ZÁÉÍÓÚÑ]\w+,) "
)
_FARTHEST = 30
_SU_RE = re.compile(r"\b[Ss]us?\b")
# "Su padre" may be of the other gender: it is what she has.
_OWNED_RE = re.compile(r"\b[Ss]us? (?:\w+ )?$")
MANY_RE = re.compile(
    r"\b(?:los|las|unos|unas|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|\d+|mil|miles|cientos|varios|varias"
    r"|muchos|"
    r"muchas|otros|otras|estos|estas|ambos|ambas|algunos|algunas|más|[aeo]res|[cs]iones)\b|(?:ores|entes|istas"
    r"|ados|idos|osos)\b"
)
_BODY_RE = re.compile(rf"\b(?:{'|'.join(sorted(BODIES))}|equipos|empresas|países)\b")
_OWNER_RE = re.compile(
    r"[“\"«]?(?:El|La) (?:(?:joven|nuev[oa]|ex|primer[oa]?|antigu[oa]|presunt[oa]|supuest[oa]|expert[oa]) )?"
    r"$"
)
"""With one of these before it, a possessive may be of several."""

# "The user changes their settings."
_ANYBODY = frozenset(
    "autor cliente comprador consumidor desarrollador estudiante jugador lector paciente programador trabajador "
    "usuario".split()
)
ANY_RE = re.compile(r"\b(?:[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Yy]our)(?= [A-Za-z])")
THEIR_RE = re.compile(r"\b[Tt]heir(?= (?:own )?[A-Za-z])")
_SUBJECT_RE = re.compile(r"\b(?:[Hh]e|[Ss]he|him)\b")
# With these somebody else may be meant.
_HIM_RE = re.compile(r"\b(?:él|ellos|l[eo]s?|quien|mismo)\b|[aeiáéí](?:r|ndo)l[eo]s?\b")
_HER_RE = re.compile(
    r"\b(?:ella|ellas|quien|misma|les?)\b|[aeiáéí](?:r|ndo)las?\b"
    r"|\bla (?=[a-zñ]+(?:ó|aron|ieron|aba|ía|rá)\b|ha\b|han\b|había|puso|hizo|dejan?\b|llevan?\b"
    r"|pag[aó]|pone|tiene|trajo|tuvo)"
)
_SHE_WORDS_RE = re.compile(
    r"\b(?P<word>she|her|herself)\b(?P<noun> (?!(?:a|an|and|as|at|but|by|for|from|in|into|of|on|or|out|than|that|the|to"
    r"|up|when|while|who|with)\b)[A-Za-z0-9])?",
    re.I,
)
_HE_WORDS_RE = re.compile(r"\b(?P<word>he|him|his|himself)\b", re.I)
_OF_HER = {"he": "she", "him": "her", "his": "her", "himself": "herself"}
_OF_HIM = {"she": "he", "herself": "himself"}


def say_he_or_she(source: str, text: str) -> str:
    """English *text* with "he" or "she" as its Spanish *source* has it, where all its persons are of one gender.

    >>> say_he_or_she("El golpista huyó con su familia.", "The plotter fled with her family.")
    'The plotter fled with his family.'
    >>> say_he_or_she("La tenista dijo que volverá.", "The tennis player said he will return.")
    'The tennis player said she will return.'
    >>> say_he_or_she("La tenista dijo que su padre volverá.", "The player said he will return.")
    'The player said he will return.'
    """
    persons = list(iter_persons(source))
    begin = _BEGIN_RE.match(source)
    if not begin or not persons or persons[0].is_plural:
        return text
    owned = _SU_RE.search(source)
    is_of_subject = persons[0].start <= _FARTHEST
    if not _SUBJECT_RE.search(text) and owned is not None and owned.start() > persons[0].start:
        is_of_subject = True
        persons = [person for person in persons if not _OWNED_RE.search(source, 0, person.start)]
        is_owner = persons and persons[0].word not in _ANYBODY and _OWNER_RE.match(source, 0, persons[0].start)
        if is_owner and not MANY_RE.search(source, 0, owned.start()):
            text = _say_whose(text, persons, source)
    genders = {person.gender for person in persons}
    if not is_of_subject or len(genders) != 1:
        return text
    if genders == {"m"} and not _HER_RE.search(source):
        return _SHE_WORDS_RE.sub(_say_of_him, text)
    if genders == {"f"} and not _HIM_RE.search(source):
        return _HE_WORDS_RE.sub(lambda match: _like(match["word"], _OF_HER[match["word"].lower()]), text)
    return text


def _say_whose(text: str, persons: Sequence[Person], source: str) -> str:
    """ "Their" as "his" or "her" where all possessives are those of one person."""
    found = ANY_RE.findall(text)
    own = {"m": "his", "f": "her"}.get(persons[0].gender)
    if own is None or len(persons) > 1 or len(found) != len(_SU_RE.findall(source)) or _BODY_RE.search(source):
        return text
    return THEIR_RE.sub(lambda match: _like(match[0], own), text)


def _say_of_him(match: re.Match[str]) -> str:
    word, noun = match["word"], match["noun"] or ""
    own = _OF_HIM.get(word.lower()) or ("his" if noun else "him")
    return _like(word, own) + noun


def _like(word: str, own: str) -> str:
    return own.capitalize() if word.istitle() else own
