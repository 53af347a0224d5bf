"""Dates, hours and places of English time stamps and datelines as Spanish writes them: "Wed 3 May 2023 14.02 BST"."""

from __future__ import annotations

import re

from bitext.lang import get_language

_SHORT = 3
_MONTHS = {
    english[:_SHORT].lower(): spanish
    for english, spanish in zip(get_language("en").months, get_language("es").months, strict=True)
}
_DAYS = {
    "mon": "lunes", "tue": "martes", "wed": "miércoles", "thu": "jueves", "fri": "viernes", "sat": "sábado",
    "sun": "domingo",
}  # fmt: skip
_MONTH = rf"(?:{'|'.join(_MONTHS)})[a-z]*\.?"
_DAY = r"(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,? "
_HOUR = r"\d\d?[:.]\d\d ?(?:[ap]\.?m\.?)?|\d\d? ?[ap]\.?m\.?"
_ZONE = r"[A-Z]{2,4}\b"
DATE = (
    rf"(?:(?i:{_HOUR})(?: {_ZONE})?,? (?i:on )?)?(?i:{_DAY})?(?:(?i:{_MONTH} \d\d?(?:st|nd|rd|th)?(?:,? \d{{4}})?)|"
    rf"(?i:\d\d?(?:st|nd|rd|th)? {_MONTH}(?:,? \d{{4}})?))(?:,? (?i:at )?(?i:{_HOUR})(?: {_ZONE})?)?"
)
"""A pattern of a day with its month, and perhaps the year, the day of the week and the hour."""
_DATE_RE = re.compile(
    rf"(?i:(?:\b(?P<week>{_DAY}))?(?:(?P<month>{_MONTH}) (?P<day>\d\d?)(?:st|nd|rd|th)?|"
    rf"(?P<day2>\d\d?)(?:st|nd|rd|th)? (?P<month2>{_MONTH}))(?:,? (?P<year>\d{{4}}))?)"
)
_HOUR_RE = re.compile(r"(?i:\b(?P<hour>\d\d?)(?:[:.](?P<minute>\d\d))? ?(?:(?P<half>[ap])\.?m\b\.?)?)(?= [A-Z]|$|,)")


def say_date(text: str) -> str | None:
    """An English time stamp in Spanish; None where it has no month.

    >>> say_date("January 5, 2024 7:15pm EST"), say_date("Wed 3 May 2023 14.02 BST"), say_date("10:32 BST, 4 May 2023")
    ('5 de enero de 2024, 7:15 p.m. EST', 'miércoles 3 de mayo de 2023, 14:02 BST', '10:32 BST, 4 de mayo de 2023')
    """
    match = _DATE_RE.search(text)
    if match is None:
        return None
    month = _MONTHS[(match["month"] or match["month2"])[:_SHORT].lower()]
    week = f"{_DAYS[match['week'][:_SHORT].lower()]} " if match["week"] else ""
    year = f" de {match['year']}" if match["year"] else ""
    said = f"{week}{match['day'] or match['day2']} de {month}{year}"
    before = _HOUR_RE.sub(_say_hour, text[: match.start()].rstrip(", "))
    after = text[match.end() :].strip(", ")
    after = _HOUR_RE.sub(_say_hour, after[3:] if after.startswith("at ") else after)
    before = before.removesuffix(" on").rstrip(",")
    return ", ".join(part for part in (before, said, after) if part)


def _say_hour(match: re.Match[str]) -> str:
    half = f" {match['half'].lower()}.m." if match["half"] else ""
    return f"{match['hour']}{':' if match['minute'] else ''}{match['minute'] or ''}{half}"


_LONG_PLACES = {
    "New York": "Nueva York", "New Delhi": "Nueva Delhi", "Los Angeles": "Los Ángeles", "New Orleans": "Nueva Orleans",
    "United Nations": "Naciones Unidas", "Mexico City": "Ciudad de México", "Vatican City": "Ciudad del Vaticano",
    "Cape Town": "Ciudad del Cabo", "Guatemala City": "Ciudad de Guatemala", "Panama City": "Ciudad de Panamá",
    "The Hague": "La Haya", "Kuwait City": "Ciudad de Kuwait", "West Bank": "Cisjordania", "New Jersey": "Nueva Jersey",
    "New Mexico": "Nuevo México", "South Carolina": "Carolina del Sur", "North Carolina": "Carolina del Norte",
    "Gaza Strip": "Franja de Gaza", "South Africa": "Sudáfrica", "South Korea": "Corea del Sur", "Kyiv": "Kiev",
    "North Korea": "Corea del Norte", "New Zealand": "Nueva Zelanda", "Saudi Arabia": "Arabia Saudí",
}  # fmt: skip
_STATES = {
    "Ala": "Alabama", "Ariz": "Arizona", "Ark": "Arkansas", "Calif": "California", "Colo": "Colorado",
    "Conn": "Connecticut", "Fla": "Florida", "Ga": "Georgia", "Ill": "Illinois", "Ind": "Indiana", "Kan": "Kansas",
    "Ky": "Kentucky", "La": "Luisiana", "Mass": "Massachusetts", "Md": "Maryland", "Mich": "Míchigan",
    "Minn": "Minnesota", "Miss": "Misisipi", "Mo": "Misuri", "Mont": "Montana", "N.C": "Carolina del Norte",
    "N.D": "Dakota del Norte", "N.H": "Nuevo Hampshire", "N.J": "Nueva Jersey", "N.M": "Nuevo México",
    "N.Y": "Nueva York", "Neb": "Nebraska", "Nev": "Nevada", "Okla": "Oklahoma", "Ore": "Oregón", "Pa": "Pensilvania",
    "R.I": "Rhode Island", "S.C": "Carolina del Sur", "S.D": "Dakota del Sur", "Tenn": "Tennessee", "Va": "Virginia",
    "Vt": "Vermont", "W.Va": "Virginia Occidental", "Wash": "Washington", "Wis": "Wisconsin", "Wyo": "Wyoming",
}  # fmt: skip
_LONG_RE = re.compile("|".join(_LONG_PLACES), re.IGNORECASE)
_BY_LOWER = {english.lower(): spanish for english, spanish in _LONG_PLACES.items()}
_STATE_RE = re.compile(rf"(?<=, )(?P<short>{'|'.join(map(re.escape, sorted(_STATES, key=len, reverse=True)))})\.")


def say_long_places(dateline: str) -> str:
    """A dateline with its places of several words, and its states, as Spanish has them.

    >>> say_long_places("NEW YORK (AP) — "), say_long_places("SPRINGFIELD, Ill. (AP) — ")
    ('NUEVA YORK (AP) — ', 'SPRINGFIELD, Illinois (AP) — ')
    """

    def say(match: re.Match[str]) -> str:
        said = _BY_LOWER[match[0].lower()]
        return said.upper() if match[0].isupper() else said

    return _STATE_RE.sub(lambda match: _STATES[match["short"]], _LONG_RE.sub(say, dateline))
