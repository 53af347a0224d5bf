"""Short forms of newspapers spelt out: models that learned from other text know the words, not the short forms.

Only what can be nothing else is spelt out: "Sept." before a figure, "Sen." before a name, "ft" behind a figure.
Origin: written for this project.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from bitext.lang import get_language

_MONTHS = [month.capitalize() for month in get_language("en").months]
_SHORT_MONTHS = {month[:3]: month for month in _MONTHS if month != "May"} | {"Sept": "September"}
_TITLES = {
    "en": {
        "Gov": "Governor", "Govs": "Governors", "Lt": "Lieutenant", "Sen": "Senator", "Sens": "Senators",
        "Rep": "Representative", "Reps": "Representatives", "Gen": "General", "Col": "Colonel", "Maj": "Major",
        "Capt": "Captain", "Sgt": "Sergeant", "Cmdr": "Commander", "Adm": "Admiral", "Rev": "Reverend",
        "Prof": "Professor", "Pres": "President", "Supt": "Superintendent",
    },
    "es": {
        "Gral": "general", "Cnel": "coronel", "Tte": "teniente", "Cap": "capitán", "Lic": "licenciado",
        "Ing": "ingeniero", "Prof": "profesor", "Pdte": "presidente", "Mons": "monseñor", "Av": "avenida",
        "Avda": "avenida", "Gob": "gobernador", "Sen": "senador", "Dip": "diputado",
    },
}  # fmt: skip
# Behind a figure, with or without a space.
_UNITS = {
    "en": {
        "bn": "billion", "tn": "trillion", "pc": "percent", "lb": "pounds", "lbs": "pounds", "oz": "ounces",
        "ft": "feet", "sq ft": "square feet", "sq. ft": "square feet", "sq m": "square meters",
        "sq km": "square kilometers", "sq mi": "square miles", "mph": "miles per hour", "kph": "kilometers per hour",
        "km/h": "kilometers per hour", "hrs": "hours", "mins": "minutes", "secs": "seconds", "yrs": "years",
        "yds": "yards",
    },
    "es": {
        "mdd": "millones de dólares", "mdp": "millones de pesos", "mde": "millones de euros", "mts": "metros",
        "kms": "kilómetros", "kgs": "kilos", "hab": "habitantes",
    },
}  # fmt: skip
_WORDS = {
    "en": {"govt": "government", "approx.": "approximately", "dept.": "department", "incl.": "including"},
    "es": {
        "aprox.": "aproximadamente", "depto.": "departamento", "dpto.": "departamento", "Ud.": "usted",
        "Uds.": "ustedes", "Vd.": "usted", "Vds.": "ustedes", "ayto.": "ayuntamiento", "núm.": "número",
        "pág.": "página", "págs.": "páginas", "art.": "artículo", "arts.": "artículos",
    },
}  # fmt: skip
# With dots models know few, and take "U.N." for the "U.S.", which stays as it is.
_DOTTED = {
    name: name.replace(".", "")
    for name in "U.N. E.U. F.B.I. C.I.A. N.A.T.O. W.H.O. I.M.F. W.T.O. N.S.A. I.R.A. G.D.P. C.E.O.".split()
}
_FIGURE = r"(?<![\w.,])\d[\d.,]*(?<=\d)"


def _either(words: Mapping[str, str]) -> str:
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True)))


Rule = tuple[re.Pattern[str], "str | Callable[[re.Match[str]], str]"]


def _write_units(language: str) -> Rule:
    own = _UNITS[language]
    pattern = rf"({_FIGURE})[\s-]?({_either(own)})(?:\.(?=\s+[a-z])|(?![\w/]))"
    return re.compile(pattern), lambda match: f"{match[1]} {own[match[2]]}"


def _write_titles(language: str) -> Rule:
    own = _TITLES[language]
    pattern = rf"(?<![\w.])({_either(own)})\.(?=\s+(?:(?:{_either(own)})\.\s+)?[A-ZÁÉÍÓÚÑ])"
    # With a small letter, or a model takes it for part of the name.
    return re.compile(pattern), lambda match: own[match[1]].lower() if match.start() else own[match[1]].capitalize()


def _write_words(language: str) -> Rule:
    own = _WORDS[language]
    return re.compile(rf"(?<![\w.])({_either(own)})(?!\w)"), lambda match: own[match[1]]


def _undot() -> Rule:
    pattern = rf"(?<![\w.])({_either(_DOTTED)})(?=([\"”’)]*$)|(?!\w))"
    # The last dot of a text ends a sentence too.
    return re.compile(pattern), lambda match: _DOTTED[match[1]] + ("" if match[2] is None else ".")


_RULES: Mapping[str, tuple[Rule, ...]] = {
    "en": (
        (re.compile(rf"(?<!\w)({_either(_SHORT_MONTHS)})\.?(?=\s\d{{1,4}}\b)"), lambda m: _SHORT_MONTHS[m[1]]),
        (re.compile(r"(?<![\w.,])(\d{1,2})(?:[:.](\d\d))?\s?([apAP])\.?[mM]\.?(?!\w)"),
         lambda m: f"{m[1]}{':' if m[2] else ''}{m[2] or ''} {m[3].lower()}.m."),
        (re.compile(r"([$€£]\d[\d.,]*)m(?:n|ln)?(?!\w)"), r"\1 million"),
        (re.compile(r"([$€£]\d{1,3})[kK](?!\w)"), r"\1,000"),
        (re.compile(r"([$€£]\d[\d.,]*)-(?=[mbt]r?illion\b)"), r"\1 "),
        (re.compile(rf"({_FIGURE})\s?ft\.?\s(\d\d?)\s?in(?!\w)"), r"\1 feet \2 inches"),
        _write_units("en"), _write_titles("en"), _write_words("en"), _undot(),
    ),
    "es": (
        (re.compile(r"(?<![\w.,])(\d{1,3}) mil (\d{3})(?=\s|[,.;:]?$|[,.;:]\s)"), r"\1.\2"),
        (re.compile(r"(?<![\w.,])(?<!\d )(\d{1,3})[ \u00a0\u202f](\d{3})(?! ?\d)(?=[\s,.;:)]|$)"), r"\1.\2"),
        (re.compile(r"(?<=\d) miles de millones\b"), " mil millones"),
        (re.compile(r"(?<![\w.,:])([01]?\d|2[0-4])[.:h]([0-5]\d)\s?(?:horas|hrs|hs|h)(?:\.(?=\s+[a-zá-ú])|(?!\w))"),
         r"\1:\2"),
        _write_units("es"), _write_titles("es"), _write_words("es"),
    ),
}  # fmt: skip


def spell_out(text: str, language: str) -> str:
    """*text* with the short forms of newspapers spelt out; it may be the same.

    >>> spell_out("Sen. Ann Lee paid $3.5bn at 5pm on Sept. 3.", "en")
    'Senator Ann Lee paid $3.5 billion at 5 p.m. on September 3.'
    >>> spell_out("Perdió 2 mil 500 mdd a las 20.30 h.", "es")
    'Perdió 2.500 millones de dólares a las 20:30.'
    >>> spell_out("The U.N. and the U.S. met at the E.U.", "en")
    'The UN and the U.S. met at the EU.'
    >>> spell_out("He may march 5 km at Sep.", "en")
    'He may march 5 km at Sep.'
    """
    for pattern, new in _RULES[language]:
        text = pattern.sub(new, text)
    return text
