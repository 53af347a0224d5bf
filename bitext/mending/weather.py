"""Weather boxes of English news pages in Spanish: "Sunny, with a high near 72", "Highs in the mid 70s".

What is not wholly known is left for the model. Origin: written for this project.
"""

from __future__ import annotations

import re

_SKY = {
    "sunny": "soleado", "mostly sunny": "mayormente soleado", "partly sunny": "parcialmente soleado",
    "clear": "despejado", "mostly clear": "mayormente despejado", "partly cloudy": "parcialmente nublado",
    "mostly cloudy": "mayormente nublado", "cloudy": "nublado", "overcast": "cubierto", "breezy": "ventoso",
    "windy": "ventoso", "hot": "caluroso", "warm": "cálido", "cool": "fresco", "cold": "frío", "dry": "seco",
    "humid": "húmedo", "foggy": "con niebla", "bright": "despejado", "mild": "templado", "warmer": "más cálido",
    "cooler": "más fresco", "colder": "más frío", "hot and humid": "caluroso y húmedo", "chilly": "fresco",
    "dry and bright": "seco y despejado", "dry and sunny": "seco y soleado", "rainy": "lluvioso", "snowy": "con nieve",
    "sunny and warm": "soleado y cálido", "sunny and hot": "soleado y caluroso", "unsettled": "inestable",
    "cloudy and cool": "nublado y fresco", "sunny and dry": "soleado y seco", "wet and windy": "lluvioso y ventoso",
}  # fmt: skip
_FALL = {
    "rain": "lluvia", "light rain": "lluvia débil", "heavy rain": "lluvia intensa", "snow": "nieve",
    "light snow": "nieve débil", "heavy snow": "nieve intensa", "showers": "chubascos", "a shower": "un chubasco",
    "scattered showers": "chubascos dispersos", "isolated showers": "chubascos aislados",
    "thunderstorms": "tormentas", "a thunderstorm": "una tormenta", "storms": "tormentas", "fog": "niebla",
    "scattered thunderstorms": "tormentas dispersas", "isolated thunderstorms": "tormentas aisladas",
    "showers and thunderstorms": "chubascos y tormentas", "rain and snow": "lluvia y nieve", "sleet": "aguanieve",
    "drizzle": "llovizna", "patchy fog": "bancos de niebla", "freezing rain": "lluvia helada", "hail": "granizo",
    "snow showers": "chubascos de nieve", "rain showers": "chubascos", "precipitation": "precipitaciones",
    "sunny spells": "intervalos soleados", "sunny intervals": "intervalos soleados", "frost": "heladas",
    "some sunshine": "algo de sol", "sunshine": "sol", "some rain": "algo de lluvia", "clear spells": "claros",
    "strong winds": "vientos fuertes", "gusty winds": "vientos racheados", "light winds": "vientos suaves",
    "blustery showers": "chubascos con viento", "wintry showers": "chubascos invernales", "clouds": "nubes",
}  # fmt: skip
_WHEN = {
    "overnight": "durante la noche", "in the afternoon": "por la tarde", "in the morning": "por la mañana",
    "in the evening": "por la noche", "at night": "por la noche", "at times": "a ratos", "tonight": "esta noche",
    "today": "hoy", "tomorrow": "mañana", "later": "más tarde", "possible": "posible", "late": "al final del día",
    "throughout the day": "durante todo el día", "this afternoon": "esta tarde", "all day": "todo el día",
}  # fmt: skip
_POINTS = {
    "n": "norte", "s": "sur", "e": "este", "w": "oeste", "ne": "noreste", "nw": "noroeste", "se": "sureste",
    "sw": "suroeste", "north": "norte", "south": "sur", "east": "este", "west": "oeste", "northeast": "noreste",
    "northwest": "noroeste", "southeast": "sureste", "southwest": "suroeste", "northerly": "norte",
    "southerly": "sur", "easterly": "este", "westerly": "oeste",
}  # fmt: skip
_PART = {"low": "baja", "lower": "baja", "mid": "media", "middle": "media", "upper": "alta", "high": "alta"}
_MANY = {"high": "máxima", "low": "mínima", "highs": "máximas", "lows": "mínimas"}


def _either(words: dict[str, str]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


_N = r"(?P<n>-?\d{1,3})(?:°| ?°?f| degrees(?: fahrenheit)?)?"
_HOUR = r"(?:\d{1,2}(?::\d\d)? ?[ap]\.?m\.?|noon|midnight)"
_BEHIND = (
    rf"(?:,? (?P<when>{_either(_WHEN)})|,? (?P<rel>after|before|until|mainly before|mainly after) (?P<hour>{_HOUR}))?"
)
_SKY_RE = re.compile(
    rf"(?:(?P<becoming>becoming|then|turning) )?(?P<sky>{_either(_SKY)})(?: and (?P<sky2>{_either(_SKY)}))?"
    rf"(?: skies| conditions)?{_BEHIND}"
)
_FALL_RE = re.compile(
    rf"(?P<with>with )?(?:(?:a )?(?P<share>\d{{1,3}}% )?(?:(?P<slight>slight )?chance|(?P<risk>risk)|"
    rf"possibility) of )?(?P<fall>{_either(_FALL)})"
    rf"(?P<likely> likely| possible| expected)?{_BEHIND}"
)
_HIGH_RE = re.compile(
    rf"(?P<with>(?:and )?with )?(?:a |an )?(?P<what>highs?|lows?)(?: (?:(?P<near>near|around|about|of|at|"
    rf"close to) )?{_N}"
    rf"|(?: only)? (?:in|from) the (?P<part>{_either(_PART)})[ -](?P<tens>\d0)s| near (?P<tens2>\d0))"
)
_WIND_RE = re.compile(
    rf"(?:(?P<light>light |strong |gentle )?(?:(?P<point>{_either(_POINTS)}) )?winds?|winds? (?:from the |"
    rf"out of the )?(?P<point2>{_either(_POINTS)}))"
    r"(?:,? (?:at |around |up to )?(?P<from>\d{1,3})(?: ?(?:to|-|–) ?(?P<to>\d{1,3}))? ?mph)?"
)
_GUSTS_RE = re.compile(r"(?:and )?(?:with )?gusts (?:as high as|up to|of up to|to|of) (?P<n>\d{1,3}) ?mph")
_ALONE = frozenset("Sunny Cloudy Overcast Windy Breezy Showers Thunderstorms".split())
_KIND = {"light ": "suave", "strong ": "fuerte", "gentle ": "suave"}
_SPLIT_RE = re.compile(r"; |, (?!mainly)(?:and )?| and (?=a (?:high|low)|lows?\b|highs?\b|[a-z]+ winds?\b)| (?=with )")
_LONGEST, _FEWEST = 160, 3


def say_weather(text: str, *, is_headed: bool = False) -> str | None:
    """A weather box in Spanish; None where a part of it is not known; *is_headed* with a day before it.

    >>> say_weather("Sunny, with a high near 72."), say_weather("Partly cloudy, with a low around 45F.")
    ('Soleado, con una máxima cercana a 72.', 'Parcialmente nublado, con una mínima de unos 45 °F.')
    >>> say_weather("Highs in the mid 70s, lows in the upper 50s.")
    'Máximas en la franja media de los 70 grados, mínimas en la franja alta de los 50.'
    >>> say_weather("Wind NW 10 mph."), say_weather("Rain likely, mainly before 10 a.m.")
    ('Viento del noroeste a 10 millas por hora.', 'Lluvia probable sobre todo antes de las 10 a.m.')
    >>> say_weather("A 40% chance of showers after 2 p.m."), say_weather("He was cold, with a high fever.")
    ('Un 40% de probabilidad de chubascos después de las 2 p.m.', None)
    """
    stop = "." if text.endswith(".") else ""
    body = text[: len(text) - len(stop)].rstrip(".") if text.endswith(".m.") else text[: len(text) - len(stop)]
    if len(text) > _LONGEST or not body or "?" in body or (" " not in body and not is_headed and body not in _ALONE):
        return None
    said: list[str] = []
    for part in _SPLIT_RE.split(body.lower()):
        own = _say_part(part)
        if own is None:
            return None
        said.append(own)
    made = ", ".join(said).replace(" grados, máximas en la franja", ", máximas en la franja")
    made = made.replace(", con ", " con ") if ", with " not in text.lower() else made
    made = re.sub(r"(grados\b.*?) grados(?=$|,)", r"\1", made)
    made += "" if made.endswith(".") else stop
    return made if text[0].islower() else made[0].upper() + made[1:]


def _say_part(part: str) -> str | None:
    for pattern, say in (
        (_HIGH_RE, _say_high), (_SKY_RE, _say_sky), (_FALL_RE, _say_fall), (_WIND_RE, _say_wind),
        (_GUSTS_RE, _say_gusts),
    ):  # fmt: skip
        if match := pattern.fullmatch(part):
            return say(match)
    return None


def _say_when(match: re.Match[str]) -> str:
    if match["when"]:
        return f" {_WHEN[match['when']]}"
    if not match["hour"]:
        return ""
    hour = {"noon": "el mediodía", "midnight": "la medianoche"}.get(match["hour"])
    if hour is None:
        figures = re.match(r"[\d:]+", match["hour"])
        half = "a.m." if "a" in match["hour"] else "p.m."
        digits = figures[0] if figures else ""
        hour = f"{'la' if digits == '1' or digits.startswith('1:') else 'las'} {digits} {half}"
    mainly = " sobre todo" if match["rel"].startswith("mainly") else ""
    before = (
        "antes de" if match["rel"].endswith("before") else "después de" if match["rel"].endswith("after") else "hasta"
    )
    return f"{mainly} {before} {hour}".replace("de el ", "del ")


def _say_sky(match: re.Match[str]) -> str:
    first = "después " if match["becoming"] else ""
    second = f" y {_SKY[match['sky2']]}" if match["sky2"] else ""
    return f"{first}{_SKY[match['sky']]}{second}{_say_when(match)}"


def _say_fall(match: re.Match[str]) -> str:
    fall = _FALL[match["fall"]]
    if match["share"]:
        first = (
            f"{'un ' if match[0].startswith('a') or match[0][0].isdigit() else ''}{match['share']}de probabilidad de "
        )
    elif match["risk"]:
        first = "riesgo de "
    elif " of " in match[0]:
        first = f"{'ligera ' if match['slight'] else ''}posibilidad de "
    else:
        first = ""
    likely = {" likely": " probable", " possible": " posible", " expected": " prevista"}.get(match["likely"] or "", "")
    if likely and (fall.endswith("s") or "s " in fall):
        likely = {" probable": " probables", " posible": " posibles", " prevista": " previstos"}[likely]
    return f"{'con ' if match['with'] else ''}{first}{fall}{likely}{_say_when(match)}"


def _say_high(match: re.Match[str]) -> str:
    what = _MANY[match["what"]]
    is_many = what.endswith("s")
    first = "" if not match["with"] else "con " if is_many else "con una "
    tens = match["tens"] or match["tens2"]
    if match["part"]:
        return f"{first}{what} en la franja {_PART[match['part']]} de los {tens} grados"
    number = match["n"] or tens
    unit = " °F" if "f" in match[0].split()[-1] or "°" in match[0] else " grados" if "degrees" in match[0] else ""
    near = match["near"] or ("near" if tens else "of")
    said = {"near": f"cercana{'s' if is_many else ''} a", "close to": f"cercana{'s' if is_many else ''} a"}.get(
        near, "de unos" if near in ("around", "about") else "de"
    )
    return f"{first}{what} {said} {number}{unit}"


def _say_wind(match: re.Match[str]) -> str | None:
    point = match["point"] or match["point2"]
    if not (point or match["light"] or match["from"]):
        return None
    is_many = "winds" in match[0]
    kind = _KIND[match["light"]] if match["light"] else ""
    said = f"viento{'s' if is_many else ''}{' ' + kind + ('s' if is_many else '') if kind else ''}"
    said += f" del {_POINTS[point]}" if point else ""
    if match["from"] and match["to"]:
        return f"{said} de {match['from']} a {match['to']} millas por hora"
    return f"{said} a {match['from']} millas por hora" if match["from"] else said


def _say_gusts(match: re.Match[str]) -> str:
    return f"con rachas de hasta {match['n']} millas por hora"
