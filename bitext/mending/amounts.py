"""Figures and sums of a translation as its language writes them: "$12,000" as "12.000 dólares", "3.500 million".

Models copy figures as they stand, now and then, and currency signs with them. Only what cannot be a version, a time or
the number of a section is changed: groups of three figures, and fractions of percentages and of sums, but not those
of three figures, which may be groups of a writer who does as others do ("$12,000" in Mexico).
"""

from __future__ import annotations

import re

from bitext.lang import other_language
from bitext.lang.numbers import find_centuries, write_roman

_CURRENCIES = {"$": ("dólar", "dólares"), "€": ("euro", "euros"), "£": ("libra", "libras")}
# Marks of thousands and of fractions of a source, and what follows a fraction of its translation where it is a measure.
_MARKS = {
    "en": (",", r"\.", "%|por ciento|puntos? porcentual|mil\\b|mill[oó]n|bill[oó]n|dólares|euros|libras|pesos|veces"),
    "es": (r"\.", ",", "%|percent|per cent|million|billion|trillion|dollars|euros|pounds|pesos|times"),
}
_FIGURES_RE = {
    language: re.compile(
        rf"(?<![=/&?#])[$€£]\d+{decimal}(?!\d{{3}}\b)\d+(?![.,]?\d)"
        rf"|(?<![\w.,=/&?#])(?:\d{{1,3}}(?:{thousands}\d{{3}})+(?:{decimal}\d+)?(?![.,]?\d)"
        rf"|\d+{decimal}(?!\d{{3}}\b)\d+(?=[\s-]?(?:{measured})))"
    )
    for language, (thousands, decimal, measured) in _MARKS.items()
}
_FIGURE_RE = re.compile(r"\d[\d.,]*(?<=\d)")
# Of Spanish sources that have a point, as in Mexico: "7.2 millones".
_COMMA_FRACTION_RE = re.compile(r"(?<![\w.,=/&?#])\d+,\d{1,2}(?![.,]?\d)")
_SWAPPED_MARKS = str.maketrans(".,", ",.")
_SUM_RE = re.compile(
    r"(?:(?<![\w.,=/&?#])US|(?<![\w.,$€£=/&?#]))([$€£])\s?(\d[\d.,]*(?<=\d))(?![\d–-])"
    r"((?:\s+(?:mil\s+)?(?:millones|millón|billones|billón)|\s+mil\b)?)(\s+(?:de\s+)?(?:dólares|euros|libras)\b)?"
)
_SOURCE_SUM_RE = re.compile(r"(?<![\w.,=/&?#])([$€£])(\d[\d.,]*(?<=\d))(?![\d–-])")
_ANY_CURRENCY_RE = re.compile(r"[$€£]|d[oó]lar|euro|libra|esterlin|centavo|céntimo|penique|peso", re.IGNORECASE)
_MILLIONS_RE = re.compile(r"(?<![\w.,])(\d{1,3}(?:,\d{3})+)\smillion\b")
_FIGURED_CENTURY_RE = re.compile(
    r"(?<![\w.,])(?:(?:(?P<first>[1-3]?\d)[.ºª]* y )?(?P<second>[1-3]?\d)[.ºª]* (?P<plural>siglos?)\b(?! de\b)"
    r"|(?P<word>siglos?) (?P<after>[12]?\d)\b(?: (?P<joint>y|a|al) (?P<last>[12]?\d)\b)?(?![.,]?\d))"
)
# "Pesos" are weights where nobody says that they are money.
_PESOS_RE = re.compile(r"\d(?: mil)?(?: millones)?(?: de)? pesos\b")
_WEIGHTS_RE = re.compile(r"(?<=\d )weights\b|(?<=illion )weights\b|(?<=illion of )weights\b")
_OF_RE = re.compile(r"(?<=\d )((?:million|billion|trillion)) of(?= (?:dollars|euros|pounds|pesos)\b)")
_DOLLARS_RE = re.compile(r"(?<![\w.,$])(\d[\d.,]*(?<=\d)(?: (?:million|billion|trillion))?) dollars\b")


def localise_numbers(source: str, translation: str, source_language: str) -> str:
    """*translation* with figures and sums that it took over from *source* as its own language writes them.

    >>> localise_numbers("It paid $12,000 and 3.5%.", "Pagó $12,000 y 3.5%.", "en")
    'Pagó 12.000 dólares y 3,5%.'
    >>> localise_numbers("Debe 3.500 millones de dólares.", "It owes 3.500 million dollars.", "es")
    'It owes $3.5 billion.'
    >>> localise_numbers("Cuesta 7.2 millones de pesos.", "It costs 7,2 million pesos.", "es")
    'It costs 7.2 million pesos.'
    >>> localise_numbers("In the 18th century.", "En el siglo XIX.", "en")
    'En el siglo XVIII.'
    >>> localise_numbers("Python 3.6 at 7.30", "Python 3.6 a las 7.30", "en")
    'Python 3.6 a las 7.30'
    """
    text = _write_centuries(source, translation, source_language)
    text = _write_figures(source, text, source_language)
    if source_language == "en":
        return _name_lost_currency(source, _SUM_RE.sub(_name_currency, text))
    if _PESOS_RE.search(source):
        text = _WEIGHTS_RE.sub(r"pesos", text)
    text = _OF_RE.sub(r"\1", _MILLIONS_RE.sub(_write_billions, text))
    return _DOLLARS_RE.sub(r"$\1", text)


def swap_marks(figure: str) -> str:
    """A figure with the marks of the other language: points for commas, and commas for points.

    >>> swap_marks("1,200.5")
    '1.200,5'
    """
    return figure.translate(_SWAPPED_MARKS)


def _write_centuries(source: str, translation: str, source_language: str) -> str:
    """The centuries of *source* for those of *translation*, if there are equally many: models take one for another."""
    target_language = other_language(source_language)
    wanted = find_centuries(source, source_language)
    if wanted and target_language == "es":
        translation = _FIGURED_CENTURY_RE.sub(_write_numerals, translation)
    found = find_centuries(translation, target_language)
    if len(wanted) != len(found):
        return translation
    text = translation
    for own, other in reversed(list(zip(wanted, found, strict=True))):
        if own.values != other.values:
            value = int(own.values[0])
            century = write_roman(value) if target_language == "es" else f"{value}{_find_ordinal_end(value)}"
            text = text[: other.start] + century + text[other.end :]
    return text


def _write_numerals(match: re.Match[str]) -> str:
    """ "15 y 17 siglos" as "siglos XV y XVII", "siglo 18" as "siglo XVIII"."""
    if match["word"]:
        last = f" {match['joint']} {write_roman(int(match['last']))}" if match["last"] else ""
        return f"{match['word']} {write_roman(int(match['after']))}{last}"
    numerals = [write_roman(int(figure)) for figure in (match["first"], match["second"]) if figure]
    return f"{match['plural']} {' y '.join(numerals)}"


def _find_ordinal_end(value: int) -> str:
    return "th" if 10 < value % 100 < 14 else {1: "st", 2: "nd", 3: "rd"}.get(value % 10, "th")


def _write_figures(source: str, translation: str, source_language: str) -> str:
    """Figures that stand in both as they are with the other language's marks, where they are plain amounts."""
    there = set(_FIGURE_RE.findall(source))
    text = _FIGURES_RE[source_language].sub(
        lambda match: swap_marks(match[0]) if match[0].lstrip("$€£") in there else match[0], translation
    )
    if source_language == "en":
        return text
    return _COMMA_FRACTION_RE.sub(
        lambda match: swap_marks(match[0]) if swap_marks(match[0]) in there else match[0], text
    )


def _name_currency(match: re.Match[str]) -> str:
    """A sum with its sign before it as one with its name behind it."""
    sign, figure, scale, named = match.groups(default="")
    return figure + scale + (named or _find_name(sign, figure, scale))


def _find_name(sign: str, figure: str, scale: str) -> str:
    """What stands behind a figure and its scale: " dólares", " de dólares" behind millions."""
    one, many = _CURRENCIES[sign]
    name = one if figure == "1" and not scale else many
    return f" de {name}" if re.search(r"ill[oó]n", scale) else f" {name}"


def _name_lost_currency(source: str, text: str) -> str:
    """The currency of the last sum of *source* behind its figure, if *text* names none and has that figure once."""
    sums = _SOURCE_SUM_RE.findall(source)
    if not sums or _ANY_CURRENCY_RE.search(text):
        return text
    sign, figure = sums[-1]
    figures = "|".join(map(re.escape, {figure, swap_marks(figure)}))
    pattern = rf"(?<![\w.,])({figures})(?![\w%]|[.,]\d)((?: mil)?(?: millones| millón| billones| billón)?)"

    found = list(re.finditer(pattern, text))
    if len(found) != 1:
        return text
    (match,) = found
    sum_ = swap_marks(figure) + match[2] + _find_name(sign, figure, match[2])
    return text[: match.start()] + sum_ + text[match.end() :]


def _write_billions(match: re.Match[str]) -> str:
    """Thousands of millions as billions: "3,500 million" as "3.5 billion"."""
    value = int(match[1].replace(",", ""))
    return f"{value / 1000:g} billion" if 1000 <= value < 1_000_000 else match[0]
