"""Places and occasions that something happens at: Spanish has "en" where small models write "a": "a una cumbre"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from functools import lru_cache

# English nouns, each with the Spanish ones that stand for it.
_PAIRS = (
    "airport/aeropuerto altar/altar arena/estadio auction/subasta audition/audición ball/baile banquet/banquete "
    "bar/bar barracks/cuartel base/base bay/bahía beach/playa bend/curva border/frontera bus/parada cafe/café "
    "camp/campamento casino/casino cathedral/catedral cemetery/cementerio ceremony/ceremonia checkpoint/control/puesto "
    "church/iglesia cinema/cine clinic/clínica college/universidad/colegio competition/competición concert/concierto "
    "conference/conferencia/rueda congress/congreso crossing/paso/cruce dam/presa depot/depósito dinner/cena "
    "dock/muelle embassy/embajada event/evento exhibition/exposición factory/fábrica fair/feria farm/granja/finca "
    "fence/valla festival/festival forum/foro funeral/funeral gala/gala garage/garaje/taller gate/puerta/puertas "
    "gym/gimnasio hall/sala/salón headquarters/sede hearing/audiencia/vista home/residencia/asilo hospital/hospital "
    "hotel/hotel inquest/investigación intersection/intersección junction/cruce laboratory/laboratorio lab/laboratorio "
    "library/biblioteca lunch/almuerzo market/mercado match/partido meeting/reunión mine/mina mosque/mezquita "
    "museum/museo nightclub/discoteca/club office/oficina olympics/juegos palace/palacio parade/desfile party/fiesta "
    "plant/planta/central playground/patio port/puerto premiere/estreno prison/prisión/cárcel pub/pub/bar "
    "quarry/cantera race/carrera rally/mitin/manifestación reception/recepción refinery/refinería "
    "restaurant/restaurante resort/complejo roundabout/rotonda scene/lugar/escena school/escuela/colegio "
    "session/sesión shelter/refugio shop/tienda shrine/santuario site/sitio/obra/lugar stadium/estadio "
    "station/estación/comisaría/gasolinera store/tienda summit/cumbre supermarket/supermercado synagogue/sinagoga "
    "temple/templo terminal/terminal theatre/teatro theater/teatro tournament/torneo track/pista trial/juicio "
    "university/universidad venue/recinto vigil/vigilia warehouse/almacén wedding/boda workshop/taller yard/patio "
    "zoo/zoológico/zoo crossroads/encrucijada"
)
_ENGLISH_RE = re.compile(r"(?<![\w-])at (?:an?|the|his|her|its|their|this|that|[A-Z]\w+) (?:[\w'’-]+ ){0,3}")
_TO_RE = re.compile(r"(?<![\w-])(?:to|into|toward|towards|onto) (?:[\w'’-]+ ){0,4}")
# The same, some words before.
_MOVING_RE = re.compile(r"\b(?:lleg|fui|fue a|fuer|ven|vino|vinie|busc|recog|desped|present|sal|ir )")
_MOVING_CHARS = 40
_LAST_WORD_RE = re.compile(r"(?<![\w-])[\w-]+$")
# What goes with "a", whatever the noun behind it.
_BEFORE_A_RE = re.compile(
    r"(?i:acces|acerc|acud|adapt|adentr|alrededor|ante|apunt|arrib|asist|atac|ataque|ayud|baj|camino|cerca|condu|contrario|"
    r"convoc|daño|debido|dedic|dirig|dispar|enfrent|entr|envi|escap|expuls|frente|fueron$|fue$|gracias|hacia|incorpor|inscri|"
    r"invit|iba|ir$|irán?$|ido$|junto|lado|limit|llam|lleg|llev|mand|mir|oposici|opon|opus|pertenec|perten|prend|próxim|"
    r"qued|refer|regres|renunci|respect|respond|respuesta|retorn|saltar|salt|señal|subi|sum|traslad|transport|tra[ií]|"
    r"una?$|uni|va$|van$|vaya|viaj|vincul|visit|volv|vuel|remolc|evacu|corr|huy|huir|precipit|tir|arroj|lanz|"
    r"culp|critic|defend|apoy|demand|multa|obli|ordena|permit|pidi|pide|dij|dec|inform|afect|golpe|dañ|destru|grit|"
    r"paralel|igual|similar|rumbo|destin|reducid|anex|adyacent|contigu|vot|autoriz|salv|conect|escolt|hast|paso)\w*$"
)


def say_at(source: str, text: str) -> str:
    """Spanish *text*, a translation of English *source*, with "en" before places that something happens at.

    >>> say_at("The gunman opened fire at a mosque.", "El hombre armado abrió fuego a una mezquita.")
    'El hombre armado abrió fuego en una mezquita.'
    >>> say_at("She arrived at the airport.", "Llegó al aeropuerto.")
    'Llegó al aeropuerto.'
    """
    for english, spanish in _load().items():
        if english not in source:
            continue
        at = re.search(rf"{_ENGLISH_RE.pattern}?{english}(?![\w-])", source)
        if at is None or re.search(rf"{_TO_RE.pattern}?{english}(?![\w-])", source):
            continue
        text = _place_re(spanish).sub(_put_in, text, count=1)
    return text


def _put_in(match: re.Match[str]) -> str:
    before = _LAST_WORD_RE.search(match.string, max(0, match.start() - 31), match.start())
    if _MOVING_RE.search(match.string, max(0, match.start() - _MOVING_CHARS), match.start()) is not None:
        return match[0]
    if before is None or _BEFORE_A_RE.match(before[0]) or before[0].endswith(("ndo", "ar", "er", "ir")):
        return match[0]
    return f" en {'el' if match['al'] else match['article']} {match['rest']}"


@lru_cache(maxsize=256)
def _place_re(spanish: str) -> re.Pattern[str]:
    return re.compile(
        rf" (?:(?P<al>al)|a (?P<article>la|una?|su)) "
        rf"(?P<rest>(?:(?!menos|fin|que|de)[\wáéíóúñ-]+ ){{0,2}}?(?:{spanish})(?![\w-]))"
    )


@lru_cache(maxsize=1)
def _load() -> Mapping[str, str]:
    """The Spanish nouns, as a pattern, by the English ones."""
    found: dict[str, list[str]] = defaultdict(list)
    for pair in _PAIRS.split():
        english, *spanish = pair.split("/")
        found[english] += spanish
    return {english: "|".join(spanish) for english, spanish in found.items()}
