"""Short forms of news pages in Spanish: "R-Texas", ages behind names, hours, spans of dates, "Mr", commas and marks."""

from __future__ import annotations

import re

from bitext.lang import get_language
from bitext.lang.women import WOMEN

_PARTIES = {"R": "republicano", "D": "demócrata", "I": "independiente"}
_STATES = {
    short: name
    for entry in (
        "Ala/Alabama;Alaska/Alaska;AK/Alaska;AL/Alabama;Ariz/Arizona;AZ/Arizona;Ark/Arkansas;AR/Arkansas;"
        "Calif/California;CA/California;Colo/Colorado;CO/Colorado;Conn/Connecticut;CT/Connecticut;Del/Delaware;"
        "DE/Delaware;Fla/Florida;FL/Florida;Ga/Georgia;GA/Georgia;Hawaii/Hawái;HI/Hawái;Idaho/Idaho;ID/Idaho;"
        "Ill/Illinois;IL/Illinois;Ind/Indiana;IN/Indiana;Iowa/Iowa;IA/Iowa;Kan/Kansas;KS/Kansas;Ky/Kentucky;"
        "KY/Kentucky;La/Luisiana;LA/Luisiana;Maine/Maine;ME/Maine;Md/Maryland;MD/Maryland;Mass/Massachusetts;"
        "MA/Massachusetts;Mich/Míchigan;MI/Míchigan;Minn/Minnesota;MN/Minnesota;Miss/Misisipi;MS/Misisipi;Mo/Misuri;"
        "MO/Misuri;Mont/Montana;MT/Montana;Neb/Nebraska;NE/Nebraska;Nev/Nevada;NV/Nevada;NH/Nuevo Hampshire;"
        "NJ/Nueva Jersey;NM/Nuevo México;NY/Nueva York;NC/Carolina del Norte;ND/Dakota del Norte;Ohio/Ohio;OH/Ohio;"
        "Okla/Oklahoma;OK/Oklahoma;Ore/Oregón;OR/Oregón;Pa/Pensilvania;PA/Pensilvania;RI/Rhode Island;"
        "SC/Carolina del Sur;SD/Dakota del Sur;Tenn/Tennessee;TN/Tennessee;Texas/Texas;TX/Texas;Utah/Utah;UT/Utah;"
        "Vt/Vermont;VT/Vermont;Va/Virginia;VA/Virginia;Wash/Washington;WA/Washington;WVa/Virginia Occidental;"
        "WV/Virginia Occidental;Wis/Wisconsin;WI/Wisconsin;Wyo/Wyoming;WY/Wyoming;Kentucky/Kentucky;"
        "Florida/Florida;California/California;Vermont/Vermont;Georgia/Georgia;Arizona/Arizona;Nevada/Nevada"
    ).split(";")
    for short, name in [entry.split("/")]
}
_PARTY_RE = re.compile(
    r"(?<![\w-])(?P<party>[RDI])-(?P<state>(?:[A-Z]\.\s?){2}|W\.\s?Va\.|[A-Z][A-Za-z]+\b\.?(?= ?[,);:.]|$))"
)
_SHE_RE = re.compile(rf"\b(?:[Ll]a (?:senadora|congresista|representante|gobernadora)|{'|'.join(WOMEN)})\b")
_NEAR_CHARS = 45
_AGE_RE = re.compile(
    r"(?<![\w-])(?P<name>[A-Z][^\W\d_]+(?:[-’'][A-Z][^\W\d_]+)*), (?P<age>[1-9]\d?|10\d)(?: years "
    r"old)?(?=,(?! \d)|\.$|;| and\b)"
)
_FIRST_AGE_RE = re.compile(r"^(?:A |An )?[A-Z]?[a-z]+, (?P<age>[1-9]\d?)(?: years old)?, (?=[a-z])")
_NOUN_AGE_RE = re.compile(
    r"(?<![\w-])(?:son|daughter|wife|husband|brother|sister|mother|father|man|woman|boy|girl|grandson|granddaughter|"
    r"partner|mum|dad|baby|twins?), (?P<age>[1-9]\d?),(?! \d)"
)
_MONTHS = {
    english.capitalize(): spanish
    for english, spanish in zip(get_language("en").months, get_language("es").months, strict=True)
}
_SPAN_RE = re.compile(rf"\b(?P<month>{'|'.join(_MONTHS)}) (?P<first>\d\d?) ?[-–] ?(?P<last>\d\d?)\b(?![-–,]? ?\d)")
_DATE_RE = re.compile(
    rf"(?:\b(?P<week>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day), )?\b(?P<month>{'|'.join(_MONTHS)}) (?P<day>\d\d?)"
    r"(?:, (?P<year>\d{4}))?(?![\d-])"
)
_WEEK = dict(
    zip("Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(),
        "lunes martes miércoles jueves viernes sábado domingo".split(), strict=True)
)  # fmt: skip
_DAY = "lunes|martes|miércoles|jueves|viernes|sábado|domingo"
_HOUR = r"\d\d?(?::\d\d)? [ap]\. ?m\."
_HOUR_DAY_RE = re.compile(rf"(?P<hour>{_HOUR}) (?:el )?(?P<day>{_DAY})\b")
_AT_HOUR_RE = re.compile(rf"\b(?P<before>desde|hasta|antes de|después de|a partir de) (?=(?P<one>1[: ])?)(?={_HOUR})")
_CLOCK_RE = re.compile(
    r"\b(?P<before>(?:sal|lleg|empiez|comienz|abr|cierr|part|termin|acab)\w* a) (?=(?:0?[2-9]|1\d|2[0-3]):[0-5]\d\b)"
)
_MARK_RE = re.compile(r",(?P<mark>[\"”’'])(?= (?:[a-záéíóúñ]+(?:ó|o|aron|ieron|ía|aba|e|a)\b))")
_MISTER_RE = re.compile(r"(?<!Mr and )(?<!Mr\. and )(?<!\w)(?P<title>Mr|Mrs|Ms)\.? (?P<name>[A-Z][\w-]+)")
_COUPLE_RE = re.compile(r"\bMr\.? and Mrs\.? [A-Z]")
_WOMEN_RE = re.compile(r"\b(?P<the>[LlEe])(?:a Sra|l Sr)\.? y (?:la|el) Sra?\.? ")


def say_party(source: str, text: str) -> str:
    """Spanish *text* with the party and state of a member of congress: "R-Texas" is "republicano por Texas".

    >>> say_party("Ted Cruz, R-Texas, and Ann Lee (D-N.Y.) spoke.", "Ted Cruz, R-Texas, y Ann Lee (D-N.Y.) hablaron.")
    'Ted Cruz, republicano por Texas, y Ann Lee (demócrata por Nueva York) hablaron.'
    >>> say_party("An R-Type.", "Un R-Type.")
    'Un R-Type.'
    """
    if "R-" not in source and "D-" not in source and "I-" not in source:
        return text

    def say(match: re.Match[str]) -> str:
        state = _STATES.get(match["state"].replace(".", "").replace(" ", ""))
        if state is None or f"{match['party']}-{match['state'][0]}" not in source:
            return match[0]
        before = text[max(0, match.start() - _NEAR_CHARS) : match.start()].rsplit(" y ", 1)[-1]
        party = _PARTIES[match["party"]]
        party = f"{party[:-1]}a" if party.endswith("o") and _SHE_RE.search(before) else party
        is_last = match[0].endswith(".") and match.end() == len(text)
        stop = " " if match[0].endswith(" ") else "." if is_last else ""
        return f"{party} por {state}{stop}"

    return _PARTY_RE.sub(say, text)


def say_ages(source: str, text: str) -> str:
    """Spanish *text* with "de ... años" where the source has no more than a figure behind a name.

    >>> say_ages("Ann Hill, 29, of York, left.", "Ann Hill, 29 de York, se fue.")
    'Ann Hill, de 29 años, de York, se fue.'
    >>> say_ages("Mrs Brown, 61, and Jack, 7, came.", "La Sra. Brown, 61 años, y Jack, 7, vinieron.")
    'La Sra. Brown, de 61 años, y Jack, de 7 años, vinieron.'
    >>> say_ages("Lakers, 99, won.", "Los Lakers, de 99 años, ganaron."), say_ages("Room 5, 12, 14", "Sala 5, 12, 14")
    ('Los Lakers, de 99 años, ganaron.', 'Sala 5, 12, 14')
    """
    text = _say_bare_ages(source, text) if ", " in source else text
    for match in _AGE_RE.finditer(source) if ", " in source else ():
        name, age = re.escape(match["name"]), match["age"]
        found = re.search(rf"\b{name},? {age}(?: años)?(?! años)(?P<next>[,.;:)]|(?= (?:y|e|de|del|dijo)\b)|$)", text)
        if found is None:
            continue
        stop = found["next"] or (", " if text[found.end() :] else "")
        rest = text[found.end() :] if found["next"] else text[found.end() :].lstrip()
        is_joined = not found["next"] and re.match(r"(?:y|e) ", rest)
        text = f"{text[: found.start()]}{match['name']}, de {age} años{' ' if is_joined else stop}{rest}"
    return text


def _say_bare_ages(source: str, text: str) -> str:
    """Ages behind nouns: "Una mujer, 86 años de edad, muere" for "Woman, 86, dies", "un hijo, 9, y"."""
    if first := _FIRST_AGE_RE.match(source):
        age = first["age"]
        text = re.sub(rf"^Boy, (?:de )?{age}\b(?: años)?,? ", f"Un niño de {age} años ", text)
        own = rf"^(?P<who>Una? [a-záéíóúñ]+),? (?:de )?{first['age']} años(?: de edad)?,? "
        text = re.sub(own, rf"\g<who> de {first['age']} años ", text)
    for match in _NOUN_AGE_RE.finditer(source):
        text = re.sub(
            rf"(?<=[a-záéíóúñ]), {match['age']}(?: años(?: de edad)?)?(?=,)", f", de {match['age']} años", text, count=1
        )
    return text


def say_spans(source: str, text: str) -> str:
    """Spanish *text* with spans of days as "del 3 al 7 de junio", for "June 3-7".

    >>> say_spans("It will be held June 3-7 in Austin.", "Se celebrará 3-7 de junio en Austin.")
    'Se celebrará del 3 al 7 de junio en Austin.'
    """
    for match in _SPAN_RE.finditer(source):
        month, first, last = _MONTHS[match["month"]], match["first"], match["last"]
        days = rf"{first} ?(?:[-–]|a|al|y el) ?{last}"
        pattern = rf"(?:\b(?:el|del?|en|desde el) )?(?:{days},? (?:de )?{month}|{month} (?:de |del )?{days})\b"
        text = re.sub(pattern, f"del {first} al {last} de {month}", text)
    return text


def say_dates(source: str, text: str) -> str:
    """Spanish *text* with the dates of its English source as Spanish has them: "lunes, el 10 de julio, 2023".

    >>> say_dates("In London, Monday, July 10, 2023.", "En Londres, lunes, el 10 de julio, 2023.")
    'En Londres, el lunes 10 de julio de 2023.'
    >>> say_dates("In Madrid, February 3, 2024.", "En Madrid, febrero 3 de 2024.")
    'En Madrid, 3 de febrero de 2024.'
    """
    for match in _DATE_RE.finditer(source):
        month, day, year, week = _MONTHS[match["month"]], match["day"], match["year"], match["week"]
        wanted = f"{day} de {month}{f' de {year}' if year else ''}"
        own_year = rf",? (?:de |del )?{year}" if year else ""
        body = rf"(?:{day} (?:de )?{month}|{month},? {day}){own_year}\b"
        if week:
            text = re.sub(rf"\b(?:el )?{_WEEK[week]},? (?:el )?{body}", f"el {_WEEK[week]} {wanted}", text)
        elif year:
            text = re.sub(rf"\b{body}", wanted, text)
    return text


def say_hours(text: str) -> str:
    """Spanish *text* with "las" before hours and "del" before the day behind them: "sale a 07:45".

    >>> say_hours("Cerrará desde 8 p.m. viernes hasta 5 a. m. lunes.")
    'Cerrará desde las 8 p.m. del viernes hasta las 5 a. m. del lunes.'
    >>> say_hours("Se celebrará a las 2 p.m. el sábado. Antes de 1 p.m. el domingo")
    'Se celebrará a las 2 p.m. del sábado. Antes de 1 p.m. del domingo'
    """
    text = _CLOCK_RE.sub(r"\g<before> las ", text) if ":" in text else text
    if "m." not in text:
        return text
    text = _HOUR_DAY_RE.sub(r"\g<hour> del \g<day>", text)
    return _AT_HOUR_RE.sub(lambda match: f"{match['before']} {'la' if match['one'] else 'las'} ", text)


def put_commas_behind(text: str) -> str:
    """Spanish *text* with commas behind closing marks, before who says it.

    >>> put_commas_behind("'No sé qué hacer,' dijo a la BBC."), put_commas_behind("Vio 'El sur,' 'Ema' y 'Rosa'")
    ("'No sé qué hacer', dijo a la BBC.", "Vio 'El sur,' 'Ema' y 'Rosa'")
    """
    return _MARK_RE.sub(r"\g<mark>,", text) if "," in text else text


def say_mister(source: str, text: str) -> str:
    """Spanish *text* with "señor" and "señora" as the source has "Mr" and "Mrs" before the same names.

    >>> say_mister("Mr Smith's house and Mr Sunak's plan", "La casa del Smith y el plan de la Sra Sunak")
    'La casa del señor Smith y el plan del señor Sunak'
    >>> say_mister("Mrs Brown's son saw Mr Lee.", "El hijo de Sra. Brown vio al Sr. Lee.")
    'El hijo de la señora Brown vio al Sr. Lee.'
    """
    if "M" not in source:
        return text
    if "Mrs" in source and _COUPLE_RE.search(source):
        text = _WOMEN_RE.sub(lambda match: f"{_el(match['the']).rstrip()} y la señora ", text)
    titles = {(match["name"], match["title"] == "Mr") for match in _MISTER_RE.finditer(source)}
    for name, is_he in sorted(titles):
        if (name, not is_he) in titles:
            continue
        own = re.escape(name)
        if is_he:
            text = re.sub(rf"\b(de|a) la (?:Sra\.?|[Ss]eñora|Mrs?\.?) (?={own}\b)", lambda m: f"{m[1]}l señor ", text)
            text = re.sub(rf"\b([Ll])a (?:Sra\.?|[Ss]eñora) (?={own}\b)", lambda m: _el(m[1]), text)
            text = re.sub(rf"\b(d?e|E)l (?={own}\b)", r"\1l señor ", text)
            text = re.sub(rf"\bSr (?={own}\b)", "Sr. ", text)
            text = re.sub(rf"\b(de|a) (?:Mr|Sr)\.? (?={own}\b)", r"\1l señor ", text)
        else:
            text = re.sub(rf"\b(de|a)l (?:Sr\.?|[Ss]eñor|Mrs\.?) (?={own}\b)", r"\1 la señora ", text)
            text = re.sub(rf"\b(de|a) (?:Mrs|Sra)\.? (?:de )?(?={own}\b)", r"\1 la señora ", text)
    return text


def _el(first: str) -> str:
    return "El señor " if first in "EL" else "el señor "
