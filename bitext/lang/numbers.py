"""Numbers in running English and Spanish text, as values that can be compared across the two.

"1,200" and "1.200", "$3.4 billion" and "3.400 millones de dólares", "8:30 p.m." and "20.30" are the same number
to a reader; here they become the same string. Where a form has two readings ("1.200" in Spanish is 1200 in Madrid
and may be 1.2 in Mexico City), a number carries both and matches either.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from bitext.lang import get_language
from bitext.lang.number_words import find_number_words
from bitext.lang.spelling import without_accents

# Grouped thousands first, then plain figures; not inside words ("G20", "F-16" keeps its 16), but after "U$S".
_FIGURE_RE = (
    r"(?:(?<![\w.,])|(?<=\$S))"
    r"(?:\d{1,3}(?:[.,\u00a0\u202f ]\d{3})+(?:[.,]\d+)?(?!\d)|\d+(?:[.,]\d+)?(?!\d))"
)
_CLOCK_RE = re.compile(
    r"(?<![\d.,])(?P<hour>2[0-4]|[01]?\d)(?!\d)(?:[:.h](?P<minute>[0-5]\d)(?!\d))?\s?(?P<half>[ap]\.?\s?m\b\.?)?"
    r"(?P<hours>\s?(?:horas\b|hours\b|h\b|GMT\b|UTC\b))?",
    re.IGNORECASE,
)
_MILITARY_RE = re.compile(r"(?<!\d)(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d)(?=\s(?:GMT|UTC)\b)")
_DECADE_RE = re.compile(r"1[89]\d0s\b")
_ORDINALS = {
    word: number
    for number, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
        "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first".split(), 1
    )
}  # fmt: skip
_CENTURY = rf"(?:\d{{1,2}}(?:st|nd|rd|th)|{'|'.join(sorted(_ORDINALS, key=len, reverse=True))})"
_CENTURIES_RE = {
    "en": re.compile(
        rf"(?<![\w.,-]){_CENTURY}(?=(?:[\s,-]+(?:and|or|to|through|early|late|mid|the|{_CENTURY}))*"
        r"[\s-](?:century|centuries)\b)",
        re.IGNORECASE,
    ),
    "es": re.compile(r"\bsiglos?(?:\s(?:del?|el|los|y|o|al?|e|[cpfm]\w+s)\b|[\s,–-]|\b[IVX]+\b)+"),
}
_ROMAN_RE = re.compile(r"\b(?=[IVX])X{0,3}(?:IX|IV|V?I{0,3})(?!\w)")
_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10}
_ORDINAL_RE = re.compile(r"(?<=\d)(?:st|nd|rd|th|\.?[ºª])")


@dataclass(frozen=True, slots=True)
class Number:
    """A number in a text: where it stands (code points, half-open) and its possible values as canonical strings."""

    start: int
    end: int
    values: tuple[str, ...]


def find_numbers(text: str, language: str, *, words: bool = False) -> list[Number]:
    """Find the numbers of *text*, in order, in the forms of *language*.

    Args:
        words: also find spelled-out numbers ("twelve", "treinta y tres", "two million").

    >>> [n.values for n in find_numbers("It cost $3.4 billion on March 3.", "en")]
    [('3400000000',), ('3',)]
    >>> [n.values for n in find_numbers("Costó 3.400 millones de dólares, 8,5 %, a las 20.30 horas.", "es")]
    [('3400000000', '3400000'), ('8.5',), ('20:30', '20.3', '2030')]
    >>> [n.values[0] for n in find_numbers("Ganan 7 mil 375 pesos de los 3 mil millones.", "es")]
    ['7375', '3000000000']
    >>> [n.values[0] for n in find_numbers("Entre los siglos XV y XIX.", "es")]
    ['15', '19']
    >>> find_numbers("No numbers here.", "en")
    []
    """
    found = _clock_times(text)
    taken = [(number.start, number.end) for number in found]
    for match in _pattern(language).finditer(text):
        start, end = match.span()
        if any(start < upper and lower < end for lower, upper in taken):
            continue
        values = _figure_values(match["figure"], language)
        if match["scale"]:
            scale = without_accents(" ".join(match["scale"].lower().split()))  # "İ" is no "i" in lower case
            factor = _factors(language).get(scale, 1)
            whole = tuple(_canonical(float(value) * factor) for value in values)
            if match["rest"]:
                whole = (*(_canonical(float(value) + int(match["rest"])) for value in whole), *whole)
            values = whole
        elif _DECADE_RE.match(text, start):
            values = (*values, match["figure"][2:])  # "los años 60", "the 1960s"
        found.append(Number(start, end, tuple(dict.fromkeys(values))))
    if language == "es":
        found += find_centuries(text, language)
    if words:
        inside = {place for number in found for place in range(number.start, number.end)}
        found += [
            Number(word.start, word.end, (str(word.value),))
            for word in find_number_words(text, language)
            if word.start not in inside  # "mil millones" of "3 mil millones"
        ]
    return sorted(found, key=lambda number: number.start)


def find_centuries(text: str, language: str) -> list[Number]:
    """The centuries of *text*, in order: English ordinals before "century", Spanish Roman numerals after "siglo".

    >>> [n.values for n in find_centuries("In the 9th and late 19th centuries, on the 20th day", "en")]
    [('9',), ('19',)]
    >>> [n.values for n in find_centuries("a seventeenth-century painting of the twenty-first century", "en")]
    [('17',), ('21',)]
    """
    found = []
    for match in _CENTURIES_RE[language].finditer(text) if "iglo" in text or "entur" in text else ():
        if language == "en":
            value = _ORDINALS.get(match[0].lower()) or match[0][:-2]
            found.append(Number(*match.span(), (str(value),)))
        else:
            numerals = _ROMAN_RE.finditer(text, match.start(), match.end())
            found += [Number(*numeral.span(), (str(read_roman(numeral[0])),)) for numeral in numerals]
    return found


def read_roman(numeral: str) -> int:
    """The value of a Roman numeral of a century.

    >>> read_roman("XIX"), read_roman("XV"), read_roman("IV")
    (19, 15, 4)
    """
    values = [_ROMAN_VALUES[letter] for letter in numeral]
    return sum(-own if own < after else own for own, after in zip(values, [*values[1:], 0], strict=True))


def write_roman(value: int) -> str:
    """A Roman numeral below 40.

    >>> write_roman(19), write_roman(15), write_roman(4)
    ('XIX', 'XV', 'IV')
    """
    units = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")
    return "X" * (value // 10) + units[value % 10]


@cache
def _factors(language: str) -> dict[str, float]:
    return {without_accents(word): factor for word, factor in get_language(language).scales}


@cache
def _pattern(language: str) -> re.Pattern[str]:
    scales = "|".join(re.escape(word).replace(r"\ ", r"\s") for word, _ in get_language(language).scales)
    # "7 mil 375", as Mexican papers write 7375
    rest = r"(?:(?:(?<=\smil)|(?<=\sthousand))\s(?P<rest>\d{3})\b(?![.,]\d))?"
    return re.compile(rf"(?P<figure>{_FIGURE_RE})(?:[\s-](?P<scale>{scales})\b{rest})?", re.IGNORECASE)


def _clock_times(text: str) -> list[Number]:
    """Times of day that show themselves as such: "8:30 p.m.", "5 p. m.", "20.30 horas", "a las 20.30", "0742 GMT"."""
    times = []
    for match in _CLOCK_RE.finditer(text):
        hour, minute, half, hours = match["hour"], match["minute"], match["half"], match["hours"]
        colon = minute is not None and ":" in match[0]
        told = minute is not None and text[max(0, match.start() - 4) : match.start()].lower().endswith("las ")
        if not (half or (hours and minute) or colon or told):
            continue
        value = int(hour) % 12 + 12 if half and half[0] in "pP" else int(hour) % 12 if half else int(hour)
        values = [f"{value}:{minute or '00'}"]
        if half is None and value < 12:
            values.append(f"{value + 12}:{minute}")  # "8:30" in the evening, told by its context only
        if not (half or colon):
            values += [_canonical(float(f"{hour}.{minute}")), f"{hour}{minute}"]  # "20.30" may be a plain decimal
        times.append(Number(match.start(), match.start() + len(match[0].rstrip()), tuple(values)))
    for match in _MILITARY_RE.finditer(text) if "GMT" in text or "UTC" in text else ():
        times.append(Number(*match.span(), (f"{int(match['hour'])}:{match['minute']}",)))
    return times


@lru_cache(maxsize=10_000)
def _figure_values(figure: str, language: str) -> tuple[str, ...]:
    """Both readings of a figure as canonical strings, the locale's own first."""
    table = get_language(language)
    figure = _ORDINAL_RE.sub("", figure)
    figure = re.sub(r"[\u00a0\u202f ](?=\d{3})", "", figure)
    marks = [char for char in figure if char in ".,"]
    if not marks:
        return (figure.lstrip("0") or "0",)
    tail = re.split(r"[.,]", figure)[-1]
    if len(set(marks)) == 2:  # "1.234,56": the last mark is the decimal one, whatever the locale
        whole, fraction = re.split(r"[.,](?=\d+$)", figure)
        return (_canonical(float(re.sub(r"[.,]", "", whole) + "." + fraction)),)
    grouped = re.sub(r"[.,]", "", figure)
    if len(marks) > 1:
        return (_canonical(float(grouped)),)
    fractional = _canonical(float(figure.replace(",", ".")))
    if len(tail) != 3:
        return (fractional,)
    as_group, as_fraction = _canonical(float(grouped)), fractional
    return (as_group, as_fraction) if marks[0] == table.thousands else (as_fraction, as_group)


def _canonical(value: float) -> str:
    """The shortest plain decimal string: 1200.0 is "1200", 8.50 is "8.5"."""
    return f"{round(value, 6):f}".rstrip("0").rstrip(".")
