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
_DOUBLED_RE = re.compile(r"([bcdfghjlmnpqrstvwxz])\1")


def without_accents(word: str) -> str:
    """Return a word without accents and other combining marks: "corrió" as "corrio".

    >>> without_accents("pingüino"), without_accents("mañana")
    ('pinguino', 'manana')
    """
    if word.isascii():
        return word
    return "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))


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
