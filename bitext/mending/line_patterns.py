"""Lines of Spanish live reports and sports pages that are said one way, with names in them: "Gol de Ruiz".

They are no sentences, and small models make nothing of them. Names stay as they are. Origin: written for this project.
"""

from __future__ import annotations

import re
from functools import lru_cache

from bitext.lang import get_language
from bitext.lang.casing import is_common_word
from bitext.lang.places import PLACES
from bitext.mending.labels import read_table

_UPPER = "A-ZÁÉÍÓÚÑÜ"
_WORD = rf"[{_UPPER}][\w’'-]*\.?"
_NAME = rf"(?:(?:[Ee]l|[Ll]a|[Ll]os|[Ll]as) )?{_WORD}(?: (?:(?:de|del|la|las|los|da|van|von) ){{0,2}}{_WORD}){{0,3}}"
_SCORE = r"(?: ?\(?(?P<score>\d{1,3}[-–]\d{1,3}(?:, \d[-–]\d){0,4})\)?)?"
_SETS = {"dos": "two", "tres": "three", "cuatro": "four", "cinco": "five"}
_ROUNDS = {
    "semifinales": "semi-finals", "cuartos": "quarter-finals", "cuartos de final": "quarter-finals", "final": "final",
    "octavos": "last 16", "octavos de final": "last 16", "dieciseisavos": "last 32", "segunda ronda": "second round",
    "tercera ronda": "third round",
}  # fmt: skip
# {a}, {b}: names; other fields by their group.
_MONTHS = dict(zip(get_language("es").months, (month.capitalize() for month in get_language("en").months), strict=True))
_MONTHS_ES = "|".join(_MONTHS)
_CUPS = {
    "Copa": "Cup", "Champions": "Champions League", "Liga de Campeones": "Champions League", "Mundial": "World Cup",
    "Eurocopa": "European Championship", "Copa Davis": "Davis Cup", "Liga Europa": "Europa League",
    "Supercopa": "Super Cup", "Copa del Mundo": "World Cup",
}  # fmt: skip
_TITLES = {
    "de Europa": "European", "del mundo": "world", "de Liga": "League", "de la Liga": "League", "de Copa": "Cup",
    "de América": "South American", "de España": "Spanish",
}  # fmt: skip
_TIMES = {
    "un": "a", "una": "a", "mes": "month", "semana": "week", "dos": "two", "tres": "three", "cuatro": "four",
    "cinco": "five", "seis": "six", "semanas": "weeks", "meses": "months",
}  # fmt: skip
_WHEN = {"hoy": "today", "mañana": "tomorrow"}
_CLUBS = frozenset("córdoba nápoles sevilla zaragoza burdeos marsella turín milán génova bolonia colonia".split())
# Each has one of these.
_ANY_RE = re.compile(
    r"(?i)\b(?:go+l|go+lazo|doblete|h?at-?trick|triplete|amarilla|roja|penal|penalti|penalty|córner|saque|tiro|falta|fuera|"
    r"disparo|remate|palo|larguero|paradón|parada|atajada|cambio|entra|final|descanso|empieza|comienza|arranca|rueda|"
    r"empate|empata|cabeza|semifinales|cuartos|octavos|dieciseisavos|ronda|campeona?|marca|anota|pita|ocasión|horario|eliminad[oa]s?|baja|rogad|página|pág|hasta|del|gana|vence|derrota|bate|tumba|"
    r"elimina|golea|cae|pierde|ver|juega)\b"
)
_LONGEST_CHARS = 160


@lru_cache(maxsize=1)
def _load() -> list[tuple[re.Pattern[str], str]]:
    slots = {f"@{name}": f"(?P<{name}>{_NAME})" for name in "abc"}
    slots |= {"@round": f"(?P<round>{'|'.join(_ROUNDS)})", "@month": f"(?P<month>{_MONTHS_ES})", "@score": _SCORE}
    slot = re.compile(r"@(?:round|month|score|[abc])")
    return [
        (re.compile(slot.sub(lambda one: slots[one[0]], own)), other) for own, other in read_table("patterns").items()
    ]


def say_pattern(text: str) -> str:
    """A Spanish line of the patterns in English; empty where it is none.

    >>> say_pattern("Gol de Morata tras un centro de Carvajal."), say_pattern("Nadal, a semifinales")
    ('Morata scores from a cross by Carvajal.', 'Nadal into the semi-finals')
    >>> say_pattern("¡Gol del Betis!"), say_pattern("Cambio en el Betis: entra Isco y sale Fekir")
    ('Betis scores!', 'Betis substitution: Isco replaces Fekir')
    >>> say_pattern("Alcaraz gana a Sinner en cinco sets (6-4, 3-6)"), say_pattern("Gol de cabeza")
    ('Alcaraz beats Sinner in five sets (6-4, 3-6)', '')
    """
    if len(text) > _LONGEST_CHARS or _ANY_RE.search(text) is None:
        return ""
    bare = text.strip("¡!").rstrip(".")
    for pattern, other in _load():
        if match := pattern.fullmatch(bare):
            made = _fill(other, match.groupdict())
            return made + text[len(text.rstrip(".!")) :] if made else ""
    return ""


def _fill(template: str, found: dict[str, str | None]) -> str:
    """The English of a pattern with the names that were found."""
    names = {key: _name(value) for key, value in found.items() if key in "abc" and value}
    first = names.get("a", "") if template.startswith("{a}") else ""
    if first and " " not in first and is_common_word(first, "es") and first == found["a"]:
        return ""

    def put(match: re.Match[str]) -> str:
        *before, key = match[1].split()
        value = found.get(key)
        if not value:
            return ""
        if key in names:
            is_the = before == ["at"] and value.startswith("el ")
            is_the = is_the or (before == ["in"] and value.startswith(("la ", "el ", "Copa")))
            article = "the " if is_the or names[key] in _CUPS.values() else ""
            preposition = "of" if names[key] in _CUPS.values() and before == ["in"] else "".join(before)
            return f" {preposition} {article}{names[key]}" if before else names[key]
        if key == "score":
            return f" ({value})" if "," in value else f" {value}"
        if key in ("day", "to"):
            return value
        if key == "time":
            return " ".join(_TIMES[word] for word in value.split())
        table = {"round": _ROUNDS, "sets": _SETS, "when": _WHEN, "what": _TITLES, "month": _MONTHS}[key]
        return (" " if key == "when" else "") + table[value.strip()]

    return re.sub(r"\{([^{}]+)\}", put, template)


def _name(text: str) -> str:
    """A name without its article; countries by their English names, clubs by their own."""
    first, _, rest = text.partition(" ")
    is_with = first.lower() in ("el", "la", "los", "las") and rest
    name = rest if (is_with and first.islower()) or (is_with and first in ("El", "La")) else text
    if name in _CUPS:
        return _CUPS[name]
    if is_with or name.lower() in _CLUBS:
        return name
    return PLACES["es"].get(name.lower(), name)
