"""What stands before a colon or dash on English news pages, in Spanish: topics, speakers, wire slugs, captions.

"Climate change: ...", "MODERATOR: ...", "UPDATE 1-...", "(L-R) ...". Short as they are, models make nonsense of them.
Names of who speaks stay. Origin: written for this project.
"""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

from bitext.lang.casing import is_common_word
from bitext.lang.men import GIVEN_NAMES
from bitext.lang.places import PLACES, is_people

_TABLE_PATH = Path(__file__).parent.parent / "data" / "page_lines" / "headings-en.txt"
_LONGEST = 40
_SLUGS = {
    "UPDATE": "ACTUALIZA", "WRAPUP": "RESUMEN", "REFILE": "CORRIGE", "CORRECTED": "CORREGIDO", "FACTBOX": "RECUADRO",
    "TIMELINE": "CRONOLOGÍA", "ANALYSIS": "ANÁLISIS", "EXCLUSIVE": "EXCLUSIVA", "INTERVIEW": "ENTREVISTA",
    "EXPLAINER": "CLAVES", "NEWSMAKER": "PERFIL", "PROFILE": "PERFIL", "POLL": "SONDEO", "INSIGHT": "ENFOQUE",
    "FOCUS": "ENFOQUE", "BREAKINGVIEWS": "OPINIÓN", "COLUMN": "COLUMNA", "ADVISORY": "AVISO", "RPT": "REPITE",
    "FEATURE": "REPORTAJE", "GRAPHIC": "GRÁFICO", "GLOBAL MARKETS": "MERCADOS GLOBALES", "PRECIOUS": "METALES",
    "US STOCKS": "BOLSA EE. UU.", "FOREX": "DIVISAS", "BRIEF": "BREVE", "FACT CHECK": "VERIFICACIÓN",
    "Soccer": "Fútbol", "Football": "Fútbol", "Tennis": "Tenis", "Golf": "Golf", "Cricket": "Críquet",
    "Rugby": "Rugby", "Boxing": "Boxeo", "Cycling": "Ciclismo", "Olympics": "Juegos Olímpicos",
    "Athletics": "Atletismo",
    "Swimming": "Natación", "Basketball": "Baloncesto", "Baseball": "Béisbol", "Motor racing": "Automovilismo",
    "Formula One": "Fórmula 1", "Gymnastics": "Gimnasia", "Doping": "Dopaje", "NFL": "NFL", "NBA": "NBA",
    "Motorcycling": "Motociclismo", "Alpine skiing": "Esquí alpino", "Rowing": "Remo", "Sailing": "Vela",
    "Figure skating": "Patinaje artístico", "Paralympics": "Juegos Paralímpicos", "Horse racing": "Hípica",
}  # fmt: skip
_SLUG_RE = re.compile(
    rf"(?P<slug>{'|'.join(sorted(_SLUGS, key=len, reverse=True))})(?P<number> \d{{1,2}})?-(?=[A-Z'\"“‘])"
)
_CAPTION_RE = re.compile(
    r"(?P<what>\((?:L-R|L to R|left to right|From left|from left)\)|From left to right:|From left:|"
    r"Clockwise from top left:) (?=[A-Z])"
)
_FILE_RE = re.compile(r"(?P<what>FILE(?: PHOTO)?)(?P<mark> ?[-–—:]{1,2} )(?=[A-Z])")
_TURN_RE = re.compile(
    r"(?P<who>[QA])(?P<mark>: |\.? (?=(?:(?:Mr|Mrs|Ms|Madam)\.? |And |But |So |OK |Thank )|(?:Is|Are|Do|"
    r"Does|Did|What|Why|How|Who|When|Where|Can|Could|Will|Would)\b))"
)
_ACRONYMS = frozenset("UK US EU UN NATO F1 US UK's HT FT".split())
_STORM_RE = re.compile(r"(?P<what>Storm|Hurricane|Typhoon|Tropical Storm|Cyclone) (?P<name>[A-Z]\w+)")
_STORMS = {
    "Storm": "Borrasca", "Hurricane": "Huracán", "Typhoon": "Tifón", "Tropical Storm": "Tormenta tropical",
    "Cyclone": "Ciclón",
}  # fmt: skip
_YEAR_RE = re.compile(r"(?P<what>[A-Za-z ]+?) (?P<year>20\d\d|19\d\d)")
_PLACE_RE = re.compile(r"(?P<place>[A-Z][\w-]+(?: [A-Z][\w-]+){0,2}) (?P<what>[a-z]+(?: [a-z]+)?)")
_EVENTS = {
    "war": "guerra en", "earthquake": "terremoto en", "quake": "terremoto en", "floods": "inundaciones en",
    "flooding": "inundaciones en", "election": "elecciones en", "elections": "elecciones en", "crisis": "crisis en",
    "shooting": "tiroteo en", "attack": "atentado en", "attacks": "atentados en", "bombing": "atentado en",
    "protests": "protestas en", "riots": "disturbios en", "unrest": "disturbios en", "wildfires": "incendios en",
    "fires": "incendios en", "fire": "incendio en", "crash": "accidente en", "stabbing": "apuñalamiento en",
    "plane crash": "accidente aéreo en", "train crash": "accidente de tren en", "coup": "golpe de Estado en",
    "conflict": "conflicto en", "ceasefire": "alto el fuego en", "storm": "tormenta en", "economy": "economía de",
    "landslide": "corrimiento de tierras en", "drought": "sequía en", "explosion": "explosión en",
    "blast": "explosión en",
    "bridge collapse": "derrumbe del puente en", "referendum": "referéndum en", "weather": "el tiempo en",
    "school shooting": "tiroteo en una escuela de", "murder": "asesinato en", "murders": "asesinatos en",
}  # fmt: skip
OF_PERSONS = frozenset(
    ("árbitro", "autor", "con", "crédito", "dirección", "dirigida por", "fotografía", "foto", "goleador", "goleadores",
     "imagen", "jugador del partido", "reparto", "suplentes", "texto")
)  # fmt: skip
"""Headings behind which persons are named."""
_TITLES = {
    "MR": "SR. ", "MRS": "SRA. ", "MS": "SRA. ", "SEN": "SEN. ", "GOV": "GOB. ", "PRESIDENT": "PRESIDENTE ",
    "SECRETARY": "SECRETARIO ", "SENATOR": "SENADOR ", "GOVERNOR": "GOBERNADOR ", "VICE PRESIDENT": "VICEPRESIDENTE ",
    "JUDGE": "JUEZ ", "MAYOR": "ALCALDE ", "DR": "DR. ",
}  # fmt: skip
_TITLE_RE = re.compile(rf"^({'|'.join(sorted(_TITLES, key=len, reverse=True))})\.? (?=[A-Z])")
_WAYS = {
    "voiceover": "voz en off", "on camera": "ante la cámara", "via telephone": "por teléfono",
    "via phone": "por teléfono", "on the phone": "por teléfono", "through translator": "mediante intérprete",
}  # fmt: skip
_SPEAKERS = {
    "anchor": "presentador", "host": "presentador", "correspondent": "corresponsal", "moderator": "moderador",
    "reporter": "periodista", "contributor": "colaborador", "analyst": "analista",
}  # fmt: skip
_SHOUTED_RE = re.compile(
    r"(?P<name>[A-ZÁÉÍÓÚ][A-ZÁÉÍÓÚ'’.-]+(?: [A-ZÁÉÍÓÚ'’.-]+){0,2})"
    r"(?: \((?P<way>voice-?over|on camera|via telephone|through translator|via phone|on the phone)\))?"
    r"(?:, (?P<wire>(?:[A-Z0-9]+ )*?)(?P<role>ANCHOR|HOST|CORRESPONDENT|MODERATOR|REPORTER|CONTRIBUTOR|ANALYST))?"
)
_NAME_RE = re.compile(r"[A-Z][\w’'-]*(?: [A-Z][\w’'.-]*){0,3}")
# Ends of words that are no names, where the list of common ones lacks them: "Billable: ...".
_NOUN_RE = re.compile(
    r"(?:able|ible|ing|[st]ion|ment|ness|ity|ly|ed|ism|ist|ics|ence|ance|ful|less|code|ware|ship|hood|ors?|ers?|ive|al)s?$"
)
# Of those who are quoted most, surnames that are words too.
_SURNAMES = frozenset(
    "Sanders Bush Blair Brown Hunt Rice Powell Cameron Truss Clinton Harris Walz Vance Carter Ford Kane Foden Woods "
    "Sinner Murray Hamilton Russell Norris Curry Johnson Obama Trump Biden Carney Cooper Warren Cruz Walker".split()
)
_VERSUS_RE = re.compile(
    r"(?P<one>[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,2}) (?:v|vs)\.? (?P<two>[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,2})"
)
_SENTENCE_RE = re.compile(r"[.?!…]+[\"”’')\]]*$")


@lru_cache(maxsize=1)
def _load() -> dict[str, str]:
    lines = _TABLE_PATH.read_text(encoding="utf-8").splitlines()
    pairs = (line.split("\t") for line in lines if line and not line.startswith("#"))
    return dict(pair for pair in pairs if len(pair) == 2)


def cut_heading(text: str) -> tuple[str, str]:
    """What an English line begins with, in Spanish, and the rest of it; the first is empty where it is none known.

    >>> cut_heading("Ukraine war: Russia fires missiles"), cut_heading("UPDATE 1-Oil falls")
    (('Guerra en Ucrania: ', 'Russia fires missiles'), ('ACTUALIZA 1-', 'Oil falls'))
    >>> cut_heading("WARREN: No, I don't."), cut_heading("JOHN BERMAN, CNN ANCHOR: Good evening.")
    (('WARREN: ', "No, I don't."), ('JOHN BERMAN, PRESENTADOR DE CNN: ', 'Good evening.'))
    >>> cut_heading("Trump: 'I did nothing wrong'"), cut_heading("Q: Is it safe?"), cut_heading("TONIGHT: Cloudy")
    (('Trump: ', "'I did nothing wrong'"), ('P: ', 'Is it safe?'), ('ESTA NOCHE: ', 'Cloudy'))
    >>> cut_heading("The team needs two things: time and money."), cut_heading("Man dies")
    (('', 'The team needs two things: time and money.'), ('', 'Man dies'))
    """
    if match := _SLUG_RE.match(text):
        return f"{_SLUGS[match['slug']]}{match['number'] or ''}-", text[match.end() :]
    if match := _CAPTION_RE.match(text):
        return _say_caption(match["what"]), text[match.end() :]
    if (match := _TURN_RE.match(text)) and text[match.end() : match.end() + 1].isupper():
        return {"Q": "P", "A": "R"}[match["who"]] + match["mark"], text[match.end() :]
    place = text.find(": ", 1, _LONGEST + 20)
    label, rest = (text[:place], text[place + 2 :]) if place > 0 else ("", "")
    if not label or not rest.strip() or not label[0].isupper():
        return "", text
    said = _say_label(label, rest)
    return (f"{said}: ", rest) if said else ("", text)


def cut_caption(text: str) -> tuple[str, str]:
    """What an English caption of an old photo begins with, in Spanish, and the rest.

    >>> cut_caption("FILE - A sign is seen."), cut_caption("FILE PHOTO: A sign."), cut_caption("FILES - no")
    (('ARCHIVO - ', 'A sign is seen.'), ('FOTO DE ARCHIVO: ', 'A sign.'), ('', 'FILES - no'))
    """
    match = _FILE_RE.match(text)
    if match is None:
        return "", text
    return ("FOTO DE ARCHIVO" if "PHOTO" in match["what"] else "ARCHIVO") + match["mark"], text[match.end() :]


def _say_caption(what: str) -> str:
    if what.startswith("("):
        return "(De izquierda a derecha) "
    return "En el sentido de las agujas del reloj: " if what.startswith("Clock") else "De izquierda a derecha: "


def _say_label(label: str, rest: str) -> str | None:
    said = _say_topic(label)
    if said is not None:
        is_acronym = label in _ACRONYMS
        return said.upper() if label.isupper() and not is_acronym else said[0].upper() + said[1:]
    if label.split(" (", maxsplit=1)[0].isupper():
        return _say_speaker(label, rest)
    return _say_name(label)


def _say_topic(label: str) -> str | None:
    lower = label.lower().replace("’", "'")
    if lower in _load():
        return _load()[lower]
    if match := _VERSUS_RE.fullmatch(label):
        return "-".join(PLACES["en"].get(match[side].lower(), match[side]) for side in ("one", "two"))
    if match := _STORM_RE.fullmatch(label):
        return f"{_STORMS[match['what']]} {match['name']}"
    if (match := _YEAR_RE.fullmatch(label)) and match["what"].lower() in _load():
        return f"{_load()[match['what'].lower()]} {match['year']}"
    match = _PLACE_RE.fullmatch(label)
    if match is None or match["what"] not in _EVENTS or is_people(match["place"]):
        return None
    return _say_event(match["place"], match["what"])


def _say_event(place: str, what: str) -> str | None:
    """What happened and where: "Guerra en Ucrania"; None where it may be no place."""
    both = place.split("-")
    if len(both) == 2 and all(one.lower() in PLACES["en"] or not is_common_word(one) for one in both):
        first, second = (PLACES["en"].get(one.lower(), one) for one in both)
        return f"{_EVENTS[what].removesuffix(' en').removesuffix(' de')} entre {first} y {second}"
    if place.lower() not in PLACES["en"] and any(is_common_word(one) for one in place.split()):
        return None
    return f"{_EVENTS[what]} {PLACES['en'].get(place.lower(), place)}"


def _say_speaker(label: str, rest: str) -> str | None:
    """Who speaks, in capitals before a sentence: the name stays."""
    match = _SHOUTED_RE.fullmatch(label)
    if match is None or not _SENTENCE_RE.search(rest):
        return None
    way = f" ({_WAYS[match['way'].replace('-', '')]})" if match["way"] else ""
    name = _TITLE_RE.sub(lambda title: _TITLES[title[1]], match["name"])
    if not match["role"]:
        return name + way if len(label) > 2 else None
    wire = match["wire"].strip()
    role = _SPEAKERS[match["role"].lower()].upper()
    return f"{name}{way}, {role}{' DE ' + wire if wire else ''}"


def _say_name(label: str) -> str | None:
    """A name before what is said or told of it, which stays; a place as Spanish has it."""
    if label.lower() in PLACES["en"] and not is_people(label):
        return PLACES["en"][label.lower()]
    if not _NAME_RE.fullmatch(label):
        return None
    words = label.split()
    if label in _SURNAMES:
        return label
    if len(words) == 1 and _NOUN_RE.search(label):
        return None
    is_full = len(words) > 1 and words[0] in GIVEN_NAMES
    return label if is_full or not any(is_common_word(word) for word in words) else None
