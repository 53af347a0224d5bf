"""Spellings that English and Spanish share: words of the same origin and names, without what tells them apart."""

from __future__ import annotations

import re
import unicodedata

# Spellings that English and Spanish write differently in words of the same origin: "philosophy", "filosofía".
_RESPELLINGS = (
    ("ph", "f"),
    ("th", "t"),
    ("ch", "c"),
    ("qu", "c"),
    ("k", "c"),
    ("y", "i"),
    ("mm", "m"),
    ("nn", "n"),
)
# Enough of a word for its forms to meet: "bancos", "bancarios".
_STEM_CHARS = 5
_ES_RE = re.compile(r"es[bcdfgmpt]")
# The accent that an ending in -es takes away: "nación", "naciones".
_ACCENT_RE = re.compile("[áéíóú](?=[ns]$)")
_DOUBLED_RE = re.compile(r"([bcdfghjlmnpqrstvwxz])\1")


def without_accents(word: str) -> str:
    """Return a word without accents and other combining marks: "corrió" as "corrio".

    >>> without_accents("pingüino"), without_accents("mañana")
    ('pinguino', 'manana')
    """
    if word.isascii():
        return word
    return "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))


def make_plural(word: str, language: str) -> str:
    """The regular plural of a noun, or of a Spanish adjective.

    >>> [make_plural(word, "es") for word in ("casa", "voz", "nación", "francés", "militar")]
    ['casas', 'voces', 'naciones', 'franceses', 'militares']
    >>> [make_plural(word, "en") for word in ("house", "city", "day", "church")]
    ['houses', 'cities', 'days', 'churches']
    """
    if language == "es":
        if word.endswith("z"):
            return word[:-1] + "ces"
        return word + "s" if word[-1] in "aeiouáéó" else _ACCENT_RE.sub(lambda m: without_accents(m[0]), word) + "es"
    if word.endswith("y") and word[-2:-1] not in "aeiou":
        return word[:-1] + "ies"
    return word + "es" if word.endswith(("s", "x", "ch", "sh")) else word + "s"


def ends_in_s(word: str) -> bool:
    """Whether an English word has the "s" of plurals and of verbs in the third person, by its end.

    >>> ends_in_s("votes"), ends_in_s("press")
    (True, False)
    """
    return word.endswith("s") and not word.endswith("ss")


def stem(word: str) -> str:
    """Return the beginning of a word, without accents: "corri" of "corrió" and of "corriendo"."""
    return without_accents(word)[:_STEM_CHARS]


def respell(word: str) -> str:
    """Return a lower-case word without accents, in a spelling that cognates of both languages share.

    >>> respell("philosophy"), respell("filosofía"), respell("estatua"), respell("statue")
    ('filosofi', 'filosofia', 'statua', 'statue')
    """
    plain = without_accents(word)
    for foreign, own in _RESPELLINGS:
        plain = plain.replace(foreign, own)
    plain = _DOUBLED_RE.sub(r"\1", plain)
    return plain[1:] if _ES_RE.match(plain) else plain  # "España", "Spain"; "estación", "station"
