"""Nobody says "I" in a Spanish sentence without a first person: "when I landed" is said of its subject."""

from __future__ import annotations

import re

from bitext.mending.english.things import find_thing
from bitext.mending.english.who_is_meant import iter_persons

_FIRST_RE = re.compile(
    r"\b(?:yo|me|mi|mis|mí|mía|mío|conmigo|nos|nosotr[oa]s|nuestr[oa]s?)\b|[a-z](?:mos|é|í)\b|\b(?:soy|estoy|voy"
    r"|doy|he|tengo|hago)\b"
    r"|[“”\"«»:¿¡]",
    re.IGNORECASE,
)
_I_RE = re.compile(
    r"\b(?P<before>after|although|and|as|because|before|but|if|than|that|when|where|which|while) I "
    r"(?P<verb>was |(?!am\b|have\b|do\b|don\b|would\b|will\b|can\b|get\b)[a-z]+(?:ed|ew|ound|ent|ought|ame|ad)\b)"
)
_MY_RE = re.compile(r"\b[Mm]y(?= [a-z])")
_PLURAL_RE = re.compile(r"[“\"]?(?:Los|Las|Dos|Tres|Cuatro|Cinco|Varios|Varias|Miles|Cientos|Decenas) ")
_SINGULAR_RE = re.compile(r"[“\"]?(?:El|La|Un|Una) ")
_THEY = ("they", "their")
_FARTHEST = 30


def say_not_i(source: str, text: str) -> str:
    """English *text* with "it", "he", "she" or "they" for an "I" that its Spanish *source* does not have.

    >>> say_not_i("El avión se incendió al aterrizar.", "The plane caught fire when I landed.")
    'The plane caught fire when it landed.'
    >>> say_not_i("La actriz ganó más de lo que esperaba.", "The actress earned more than I expected.")
    'The actress earned more than she expected.'
    >>> say_not_i("Mi padre dijo que ganó.", "My father said that I earned.")
    'My father said that I earned.'
    """
    if text.startswith("I ") or (" I " not in text and "my " not in text.lower()):
        return text
    own = None if _FIRST_RE.search(source) else _tell_subject(source)
    if own is None:
        return text
    they, their = own
    be = "were" if they == "they" else "was"
    text = _I_RE.sub(lambda match: f"{match['before']} {they} {match['verb'].replace('was', be)}", text)
    return _MY_RE.sub(lambda match: their.capitalize() if match[0].istitle() else their, text)


def _tell_subject(source: str) -> tuple[str, str] | None:
    """The pronouns of the subject that a Spanish sentence begins with."""
    if _PLURAL_RE.match(source):
        return _THEY
    persons = list(iter_persons(source))
    if find_thing(source) is not None:
        return None if persons else ("it", "its")
    if not _SINGULAR_RE.match(source) or not persons or persons[0].start > _FARTHEST or persons[0].is_plural:
        return None
    return {"m": ("he", "his"), "f": ("she", "her")}.get(persons[0].gender)
