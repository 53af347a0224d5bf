"""Who wrote, edited and photographed: English bylines and credits as Spanish news has them.

"By Ann Hill, Health Correspondent", "Reporting by Ann Hill in London; Editing by Tom Lee". Origin: written for this
project.
"""

from __future__ import annotations

import re

from bitext.lang.casing import is_common_word
from bitext.lang.men import GIVEN_NAMES
from bitext.lang.places import PLACES

_WORK = {
    "reporting": "información", "additional reporting": "información adicional", "writing": "redacción",
    "editing": "edición", "additional editing": "edición adicional", "compiled": "recopilación",
    "translation": "traducción", "translating": "traducción", "graphics": "gráficos", "graphic": "gráfico",
    "photography": "fotografía", "research": "documentación", "production": "producción",
    "additional writing": "redacción adicional", "reporting and writing": "información y redacción",
    "writing and editing": "redacción y edición", "reporting and editing": "información y edición",
}  # fmt: skip
_WORK_RE = re.compile(rf"(?P<work>{'|'.join(sorted(_WORK, key=len, reverse=True))}) by (?P<who>.+)", re.IGNORECASE)
_N = r"[A-ZÁÉÍÓÚÑ][\w.’'-]*"
_PERSON = rf"{_N}(?: (?:(?:de|del|la|van|von|der|bin|al) )*{_N}){{1,3}}"
_NAMES = rf"{_PERSON}(?:, {_PERSON})*?(?:,? and {_PERSON})?"
_ROW_RE = re.compile(rf"{_PERSON}(?:, {_PERSON})*(?:,? and {_PERSON})?\.?")
_BYLINE_RE = re.compile(
    rf"(?i:(?P<by>by)):? (?P<names>{_NAMES})(?:(?P<link>, | \| | for | in )(?P<what>[^.]{{2,60}}))?"
)
_REPORTER_RE = re.compile(
    rf"(?i:(?P<by>by)) (?P<what>(?:the )?{_N}(?: {_N}){{0,3}}) (?i:reporters?|staff|correspondent|writer)"
)
_HELP_RE = re.compile(
    rf"(?P<who>(?:The )?{_N}(?:,? (?:and )?(?:the )?{_N}){{0,9}}?)(?P<in> in (?P<place>{_N}(?: {_N}){{0,2}}))?,? "
    r"(?:also )?contributed (?:reporting )?to (?:this|the) (?:report|story|article)"
)
_WRITER_RE = re.compile(
    rf"(?:(?P<own>(?:The )?{_N}(?: {_N}){{0,2}})['’]s?|(?P<wire>(?:The )?{_N}(?: {_N}){{0,2}}?) (?:[a-z]+ "
    rf"){{0,3}}?(?:[Ww]riters?|"
    rf"[Rr]eporters?|[Jj]ournalists?|[Cc]orrespondents?|[Pp]roducers?|[Ee]ditors?)) (?P<names>{_NAMES})"
)
_ROLES = {
    "correspondent": "corresponsal", "reporter": "periodista", "editor": "responsable", "writer": "periodista",
    "producer": "productor", "columnist": "columnista", "analyst": "analista",
}  # fmt: skip
_SUBJECTS = {
    "health": "de Salud", "political": "de Política", "politics": "de Política", "science": "de Ciencia",
    "education": "de Educación", "business": "de Economía", "economics": "de Economía", "sports": "de Deportes",
    "sport": "de Deportes", "football": "de Fútbol", "environment": "de Medio Ambiente", "home affairs": "de Interior",
    "climate": "de Clima", "technology": "de Tecnología", "legal": "de Tribunales", "crime": "de Sucesos",
    "court": "de Tribunales", "transport": "de Transporte", "culture": "de Cultura", "arts": "de Cultura",
    "entertainment": "de Espectáculos", "royal": "de Casa Real", "security": "de Seguridad", "defence": "de Defensa",
    "defense": "de Defensa", "diplomatic": "diplomático", "foreign": "en el extranjero", "chief": "jefe",
    "senior": "", "staff": "", "washington": "en Washington", "europe": "en Europa", "personal finance": "de Finanzas",
    "money": "de Finanzas", "travel": "de Viajes", "food": "de Gastronomía", "media": "de Medios", "local": "local",
}  # fmt: skip
_NO_NAMES = frozenset("air bus car day early hand land law mail now order post rail road sea night train".split())


def say_names(names: str) -> str:
    """Names in a row as Spanish joins them.

    >>> say_names("Ann Hill, Tom Lee and Ivy Ray"), say_names("Mark Wilson / Getty Images")
    ('Ann Hill, Tom Lee e Ivy Ray', 'Mark Wilson / Getty Images')
    """
    return re.sub(r",? and (?=(?P<i>I)?)", lambda match: " e " if match["i"] else " y ", names)


def say_people(text: str, *, is_one: bool = False) -> str | None:
    """A row of persons' names in Spanish, or with *is_one* one; None where it is something else.

    >>> say_people("Margot Robbie, Ryan Gosling."), say_people("Declan Rice"), say_people("Declan Rice", is_one=True)
    ('Margot Robbie, Ryan Gosling.', None, 'Declan Rice')
    """
    match = _ROW_RE.fullmatch(text)
    if match is None:
        return None
    names = re.split(r", | and ", text.rstrip("."))
    return say_names(text) if (is_one or len(names) > 1) and all(map(_is_person, names)) else None


def say_credit(line: str) -> str | None:
    """An English byline or credit in Spanish; None where it is none.

    >>> say_credit("By Ann Hill and Tom Lee"), say_credit("By John Carter, Health Correspondent")
    ('Por Ann Hill y Tom Lee', 'Por John Carter, corresponsal de Salud')
    >>> say_credit("(Reporting by Ann Ray in London and Tom Lee in Lima; Editing by Mary Hill)")
    '(Información de Ann Ray en Londres y Tom Lee en Lima; edición de Mary Hill)'
    >>> say_credit("CNN's John Smith contributed to this report.")
    'Con información de John Smith, de CNN.'
    >>> say_credit("AP writers John Smith in Chicago and Ann Ray in Paris contributed to this report.")
    'Con información de los periodistas de AP John Smith en Chicago y Ann Ray en París.'
    >>> say_credit("Associated Press writer Tom Hill contributed.")
    'Con información del periodista de Associated Press Tom Hill.'
    >>> say_credit("By Land and Sea"), say_credit("By next year, Tom Hill will be a star")
    (None, None)
    """
    if " by " in line or line[:3].lower() in ("by ", "by:"):
        return _say_work(line) or _say_byline(line)
    if line.endswith(" contributed."):
        line = f"{line[:-1]} to this report."
    return _say_help(line) if " contributed " in line else None


def _say_work(line: str) -> str | None:
    is_bracketed = line[:1] == "(" and line.rstrip(".")[-1:] == ")"
    stop = "." if line.endswith(".") else ""
    inner = line.rstrip(".").strip("()") if is_bracketed else line.rstrip(".")
    said: list[str] = []
    for part in inner.split(";"):
        match = _WORK_RE.fullmatch(part.strip())
        if match is None or not match["who"][0].isupper():
            return None
        said.append(f"{_WORK[match['work'].lower()]} de {_say_where(say_names(match['who']))}")
    text = "; ".join(said)
    text = text[0].upper() + text[1:]
    return f"({text}){stop}" if is_bracketed else text + stop


def _say_where(who: str) -> str:
    """Who does it, with the places that they are in."""

    def say(match: re.Match[str]) -> str:
        place = match["place"]
        return f" en {PLACES['en'].get(place.lower(), place)}"

    who = re.sub(r" in (?P<place>[A-Z]\w+(?: [A-Z]\w+){0,2})", say, who)
    return who.replace(" and the ", " y ")


def _say_byline(line: str) -> str | None:
    match = _BYLINE_RE.fullmatch(line.rstrip("."))
    if match is None:
        return _say_unnamed(line)
    by, names, what = match["by"], match["names"], match["what"] or ""
    if not all(_is_person(name) for name in re.split(r", | and ", names)):
        return _say_unnamed(line)
    said = _say_role(what) if what else ""
    if said is None:
        return None
    if match["link"] in (" for ", " in "):
        said = f"{'para' if match['link'] == ' for ' else 'en'} {PLACES['en'].get(said.lower(), said)}"
    first = (by[0].isupper() and "Por") or "por"
    link = (" " if match["link"] == " in " else ", ") if said else ""
    return f"{'POR' if by == 'BY' else first} {say_names(names)}{link}{said}"


def _is_person(name: str) -> bool:
    words = name.split()
    first = words[0].capitalize()
    return first.lower() not in _NO_NAMES and (
        first in GIVEN_NAMES or any(not is_common_word(word.capitalize()) for word in words)
    )


def _say_role(what: str) -> str | None:
    """What somebody is, "Health Correspondent"; what has no such word are names, and stays."""
    lower = what.lower()
    *subject, role = lower.split()
    if role in _ROLES:
        said = " ".join(subject)
        own = next((key for key in sorted(_SUBJECTS, key=len, reverse=True) if said.endswith(key)), None)
        if said and own is None:
            names = what.split()[:-1]
            return f"{_ROLES[role]} de {' '.join(names)}" if all(name[0].isupper() for name in names) else None
        return f"{_ROLES[role]} {_SUBJECTS[own]}".rstrip() if own else _ROLES[role]
    return say_names(what) if all(word[0].isupper() or word in ("and", "of", "the") for word in what.split()) else None


def _say_unnamed(line: str) -> str | None:
    match = _REPORTER_RE.fullmatch(line)
    if match is None:
        return None
    what = match["what"]
    is_staff = what.lower() in ("staff", "our", "our own")
    return "Redacción" if is_staff else f"Por la redacción de {what}"


def _say_help(line: str) -> str | None:
    match = _HELP_RE.fullmatch(line.rstrip("."))
    if match is None:
        return _say_writers(line)
    who = match["who"] + (match["in"] or "")
    return _say_writers(line) or f"Con información de {_say_where(say_names(who))}{'.' if line.endswith('.') else ''}"


def _say_writers(line: str) -> str | None:
    who, found, _ = line.partition(" contributed ")
    body = re.sub(r" in [A-Z]\w+(?: [A-Z]\w+){0,2}", "", who).removesuffix(" also")
    match = _WRITER_RE.fullmatch(body) if found else None
    if match is None:
        return None
    wire = match["own"] or match["wire"]
    names = _say_where(say_names(who[who.index(match["names"].split()[0], len(wire)) :].removesuffix(" also")))
    stop = "." if line.endswith(".") else ""
    if match["own"]:
        return f"Con información de {names}, de {wire}{stop}"
    is_several = " y " in names or " e " in names
    who = "de los periodistas" if is_several else "del periodista"
    return f"Con información {who} de {wire} {names}{stop}"
