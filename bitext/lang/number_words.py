"""Numbers that are spelt out, as values: "forty-three", "two hundred and five", "dos mil quinientas".

Of "one" and "un" by themselves nothing is known: they are articles as often.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Mapping
from functools import cache, lru_cache
from typing import NamedTuple

from bitext.lang import get_language
from bitext.lang.spelling import without_accents

_ONES = {"en": ("one",), "es": ("un", "uno", "una")}
_HUNDREDS_ES = {
    f"{stem}ient{ending}": value
    for stem, value in zip(
        "dosc tresc cuatroc quin seisc setec ochoc novec".split(), range(200, 1000, 100), strict=True
    )
    for ending in ("os", "as")
}
_HUNDRED, _THOUSAND, _MILLION = 100, 1000, 1_000_000
_FIRST_FIGURE = 21
# "quince por ciento", "mil y una noches", "mil veces", "Cien años de soledad"; decades: "los años treinta y cuatro".
_FIXED_RE = re.compile(
    r"\b\w{1,20} por cien|mil y un|\b(?:los|a) mil(?! ?\w)|\bcien (?:años (?:de soledad|dure)|veces)"
    r"|\bcuatrocientos golpes|\bciento (?:volando|y la madre|un dálmatas)|\bguerra de los cien|\bsiglo veinti\w+"
    r"|\bveinte y|\baños [a-z]+ y [a-z]+|\bcentenar(?:es)?"
    r"|\bmil (?:amores|batallas|caras|cosas|excusas|formas|gracias|maneras|maravillas|perdones|razones|veces)",
    re.IGNORECASE,
)
# A number that is part of a longer one, or counts with it: "31 mil", "veintitrés treinta", "un mil cien".
_JUST_BEFORE_RE = re.compile(r"(?:\d[\d.,]*|\b(?:un|una|uno))[\s-]$", re.IGNORECASE)
_JUST_BEHIND_RE = re.compile(r"[\s-](?:\d|(?:coma|uno?)\b)")
_JOINED_RE = re.compile(r"[\s-]|\s(?:[yaoeu]|ni)\s")
_CHARS_BEFORE = 40
# "En mil novecientos noventa y nueve", "el año dos mil", and no plural behind that it would count.
_FIRST_YEAR, _LAST_YEAR = 1000, 2100
_BEFORE_YEAR_RE = re.compile(
    r"\b(?:en|desde|hasta|hacia|años?|del|(?:año|enero|febrero|marzo|abril|mayo|junio|julio|agosto|sep?tiembre|octubre"
    r"|noviembre|diciembre|primavera|verano|otoño|invierno|partir|finales|principios|mediados|crisis|guerra"
    r"|elecciones) de) $",
    re.IGNORECASE,
)
_COUNTED_RE = re.compile(r"\s?%|\s(?!(?:antes|después|es|las|los|más|menos|nos|sus|tras|unas|unos)\b)\w+s\b")
_WORD_RE = re.compile(r"[^\W\d_]+")


class NumberWord(NamedTuple):
    """A number in a text: where it stands (code points, half-open) and its value."""

    start: int
    end: int
    value: int


@lru_cache(maxsize=2048)  # each candidate for a source asks for the same ones again, and so does each check
def find_number_words(text: str, language: str) -> tuple[NumberWord, ...]:
    """The numbers that are spelt out in *text*, in order, scales ("million") included.

    >>> [n.value for n in find_number_words("Forty-three of two million, one hundred and five, a hundred", "en")]
    [43, 2000000, 105, 100]
    >>> [n.value for n in find_number_words("veintidós, dos mil quinientas, treinta y un mil, un millón, mil", "es")]
    [22, 2500, 31000, 1000000, 1000]
    >>> [n.value for n in find_number_words("dos mil uno", "es")]
    [2001]
    >>> [n.value for n in find_number_words("One of twenty two-year terms", "en")]
    [20, 2]
    """
    found = _pattern(language).finditer(text)
    return tuple(NumberWord(*match.span(), _evaluate(match[0], language)) for match in found)


def write_number(value: int, language: str) -> str:
    """A number as a text has it: a word up to twenty and for whole tens, else figures.

    >>> write_number(17, "es"), write_number(30, "en"), write_number(43, "es")
    ('diecisiete', 'thirty', '43')
    """
    return {own: word for word, own in reversed(get_language(language).small_numbers)}.get(value, str(value))


def write_figures(text: str, language: str) -> str:
    """*text* with figures for the numbers that newspapers spell out seldom: from 21, but whole tens and millions.

    >>> write_figures("Un 3 por ciento, un 2,1 por ciento", "es")
    'Un 3 por ciento, un 2,1 por ciento'
    >>> write_figures("Cien mil euros, dos mil quinientas personas, treinta días, un quince por ciento", "es")
    '100.000 euros, 2.500 personas, treinta días, un quince por ciento'
    >>> write_figures("En mil novecientos noventa y nueve, 31 mil de treinta y dos mil. Te lo dije mil veces.", "es")
    'En 1999, 31 mil de 32.000. Te lo dije mil veces.'
    """
    numbers = find_number_words(text, language)
    fixed = {place for match in _FIXED_RE.finditer(text) for place in range(*match.span())}
    written = [_is_to_write(number, text) and fixed.isdisjoint(range(number.start, number.end)) for number in numbers]
    # All of a row are written, or none: "de treinta a cuarenta y cinco".
    is_joined = [
        _JOINED_RE.fullmatch(text, own.end, other.start) is not None for own, other in itertools.pairwise(numbers)
    ]
    for places in (range(len(is_joined)), reversed(range(len(is_joined)))):
        for place in places:
            if is_joined[place] and not (written[place] and written[place + 1]):
                written[place] = written[place + 1] = False
    pieces, position = [], 0
    for number, is_written in zip(numbers, written, strict=True):
        if is_written:
            pieces += [text[position : number.start], _write_value(number, text, language)]
            position = number.end
    return "".join(pieces) + text[position:]


def _is_to_write(number: NumberWord, text: str) -> bool:
    """Whether figures are plainer for a number than its words, as far as it says itself."""
    is_whole = number.value <= _HUNDRED - 10 and number.value % 10 == 0
    is_named = number.start > 0 and text[number.start].isupper()
    if number.value < _FIRST_FIGURE or number.value >= _MILLION or is_whole or is_named:
        return False
    is_part = _JUST_BEFORE_RE.search(text, max(0, number.start - _CHARS_BEFORE), number.start)
    return not is_part and not _JUST_BEHIND_RE.match(text, number.end)


def _write_value(number: NumberWord, text: str, language: str) -> str:
    """A number in figures, with marks of thousands unless it is a year."""
    is_year = (
        _FIRST_YEAR <= number.value <= _LAST_YEAR
        and _BEFORE_YEAR_RE.search(text, max(0, number.start - _CHARS_BEFORE), number.start)
        and not _COUNTED_RE.match(text, number.end)
    )
    return str(number.value) if is_year else f"{number.value:,}".replace(",", get_language(language).thousands)


@cache
def _values(language: str) -> Mapping[str, int]:
    """The words below a thousand, without accents."""
    table = dict(get_language(language).small_numbers) | dict.fromkeys(_ONES[language], 1)
    if language == "es":
        units = {word: value for word, value in table.items() if value < 10}
        table |= {f"veinti{word}": 20 + value for word, value in units.items()} | _HUNDREDS_ES
    return {without_accents(word): value for word, value in table.items()}


@cache
def _scales(language: str) -> Mapping[str, int]:
    """The words that multiply, without accents; those of two words part by part."""
    scales = {without_accents(word): int(factor) for word, factor in get_language(language).scales if " " not in word}
    return scales | ({"hundred": _HUNDRED} if language == "en" else {})


@cache
def _pattern(language: str) -> re.Pattern[str]:
    values = _values(language)

    def either(low: int, high: int, step: int = 1) -> str:
        words = [word for word, value in values.items() if low <= value < high and value % step == 0]
        return _accented("|".join(sorted(words, key=len, reverse=True)))

    ones, units, tens, others = either(1, 10), either(2, 10), either(20, 100, 10), either(10, 20)
    big = _accented("|".join(sorted((word for word in _scales(language) if word != "hundred"), key=len, reverse=True)))
    if language == "en":
        small = rf"(?:(?:{tens})(?:-(?:{ones})\b|\s(?:{ones})\b(?!-))?|{others}|{units})"
        hundreds = rf"(?:an?|{ones})\shundred(?:\s(?:and\s)?(?:{small}|one)\b)?"
        number = rf"(?:{hundreds}|{small}|(?:an?|one)(?=\s(?:{big})\b)|hundred)"
        return re.compile(rf"\b{number}\b(?:\s(?:{big})\b)*", re.IGNORECASE)
    small = rf"(?:(?:{tens})(?:\sy\s(?:{ones})\b)?|{either(20, 30)}|{others}|{units})"
    hundreds = rf"(?:{either(100, 1000)})(?:\s(?:{small}|{ones})\b)?"
    number = rf"(?:{hundreds}|{small}|un(?=\s(?:mill|bill)[oó]n\b))"
    big = big.replace("|mil", "").removeprefix("mil|")
    thousands = rf"(?:{number}\s)?mil\b(?:\s(?!(?:{big})\b)(?:{number}|(?:{ones})\b))?"
    return re.compile(rf"\b(?:{thousands}|{number})\b(?:\s(?:{big})\b)*", re.IGNORECASE)


def _accented(pattern: str) -> str:
    """The alternatives with or without accents."""
    return re.sub(r"[aeiou]", lambda match: f"[{match[0]}{'áéíóú'['aeiou'.index(match[0])]}]", pattern)


def _evaluate(words: str, language: str) -> int:
    values, scales = _values(language), _scales(language)
    total = own = 0
    for word in _WORD_RE.findall(without_accents(words.lower())):
        factor = scales.get(word)
        if factor is None:
            own += values.get(word, 0)
        elif factor <= _THOUSAND:
            own = max(own, 1) * factor
        else:
            total, own = total + max(own, 1) * factor, 0
    return total + own
