"""Capitals that a translation has lost or taken over: "Brasil y argentina", "Se presentaron Nueve proyectos"."""

from __future__ import annotations

import re

from bitext.lang import get_language, other_language
from bitext.lang.casing import is_common_word

# What stands before nouns, not before adjectives; "y" joins those too, but not to a name.
_SMALL_RE = re.compile(
    r"(?P<before>\b(?:de|en|con|por|para|entre|desde|hacia)|[A-ZÁÉÍÓÚ]\w+ [ye]) (?P<name>[a-z]{4,})(?![\w-])"
)
_INSIDE_RE = re.compile(r"(?<=[\w,] )[A-Z][a-z]{3,}(?![\w-])(?! [A-Z])")
_NAME_RE = re.compile(r"[A-Z]\w+")
_FIRST_RE = re.compile(r"[“\"«¿¡(]*(\w+)")
_CAPITAL_RE = re.compile(r"(?<=[a-záéíóúñ] )[A-Z][a-zéí]+(?= [a-záéíóúñ])")


def raise_names(source: str, text: str) -> str:
    """Spanish *text* with the capitals of names that its English *source* spells alike, where no adjective can stand.

    >>> raise_names("Brazil and Argentina met in China.", "Brasil y argentina se reunieron en china.")
    'Brasil y Argentina se reunieron en China.'
    >>> raise_names("Trade between Chile and Argentina", "La relación chilena y argentina, argentina")
    'La relación chilena y argentina, argentina'
    >>> raise_names("We visited Granada.", "Una bomba de granada")
    'Una bomba de granada'
    """
    names = set(_INSIDE_RE.findall(source)) - set(_NAME_RE.findall(text))
    if not names:
        return text

    def raise_name(match: re.Match[str]) -> str:
        name = match["name"].capitalize()
        is_name = name in names and not is_common_word(match["name"], "es")
        return f"{match['before']} {name}" if is_name else match[0]

    return _SMALL_RE.sub(raise_name, text)


def lower_number(source: str, text: str, source_language: str) -> str:
    """*text* without the capital of a number word inside it that *source* begins with.

    >>> lower_number("Nine bills were introduced.", "Se presentaron Nueve proyectos de ley.", "en")
    'Se presentaron nueve proyectos de ley.'
    >>> lower_number("The film Seven won.", "Ganó la película Siete en Cannes.", "en")
    'Ganó la película Siete en Cannes.'
    """
    first = _FIRST_RE.match(source)
    value = dict(get_language(source_language).small_numbers).get(first[1].lower()) if first else None
    if value is None:
        return text
    small = dict(get_language(other_language(source_language)).small_numbers)
    return _CAPITAL_RE.sub(lambda match: match[0].lower() if small.get(match[0].lower()) == value else match[0], text)


def begin_with_capital(source: str, text: str) -> str:
    """*text* with a capital where its *source* begins with one: words that were put in have small letters.

    >>> begin_with_capital("Decenas de miles huyeron.", "tens of thousands fled.")
    'Tens of thousands fled.'
    >>> begin_with_capital("Las ventas del iPhone suben", "iPhone sales rise"), begin_with_capital("la cama", "a bed")
    ('iPhone sales rise', 'a bed')
    """
    own, first = _FIRST_RE.match(source), _FIRST_RE.match(text)
    if own is None or first is None or not own[1][0].isupper() or not first[1].islower():
        return text
    start = first.start(1)
    return text[:start] + text[start].upper() + text[start + 1 :]
