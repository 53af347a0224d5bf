"""Who is spoken of in a Spanish sentence: its persons with their gender and number, by articles and endings."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from bitext.lang.men import MEN
from bitext.lang.persons import is_person
from bitext.lang.places import PLACES
from bitext.lang.women import WOMEN


class Person(NamedTuple):
    """A word of a person, where it begins, and what it tells: "m", "f" or "" of the gender, whether there are more."""

    start: int
    word: str
    gender: str
    is_plural: bool


_WORD_RE = re.compile(r"[^\W\d_]+")
_MASCULINE = frozenset("el al del un este ese aquel los unos estos otro otros mismo dicho nuevo algún ningún".split())
_FEMININE = frozenset("la una esta esa aquella las unas estas otra otras misma dicha nueva alguna ninguna".split())
_DETERMINERS = _MASCULINE | _FEMININE | frozenset(
    "a su sus cada de dos tres cuatro cinco seis siete ocho nueve diez mi tu nuestro nuestra varios varias muchos "
    "muchas y e o por con entre contra para sin como cien mil ambos ambas primer gran presunto presunta joven".split()
)  # fmt: skip
# Said of persons and things: persons only behind an article or the like.
_ALSO_ADJECTIVES_RE = re.compile(
    r"(?:fiscal|oficial|civil|menor|joven|jóvenes|familiar|rival|extranjer|criminal|docente|general|local|militar|adult"
    r"|rebelde|terrorista|yihadista|migrante|experta?|veterinari|musulm|diplomátic|científic|médic|músic|económic"
    r"|técnic"
    r"|segund|acusad|detenid|herid|desplazad|invitad|jubilad|refugiad|damnificad|prometid|emplead)"
)
# Words of persons that the table of persons lacks: endings, and words as they begin.
_ENDING_RE = re.compile(r"\w{3,}(?:[aei]dor|ist(?=a)|ólog|ógraf|[eé]ócrat|iatr(?=a)|ómano?)(?:[oae]?s?|es)$")
_NO_PERSONS = frozenset(
    "marcador computador ordenador contador radiador generador ascensor motor mirador indicador recaudador procesador "
    "aparador comedor corredor alrededor mostrador borrador surtidor operador generadores indicadores ordenadores "
    "comedores borradores aparatos cazadora computadora lavadora impresora secadora cosechadora aseguradora operadora "
    "distribuidora constructora gestora emisora productora exportadora excavadora aspiradora autopista pista lista "
    "vista revista entrevista conquista batería mejorador avistamiento residente aviador monitor monitores central "
    "centrales defensa defensas gente gentes minera mineras policía policías víctima víctimas persona personas familia "
    "familias pareja parejas guardia guardias civil".split()
)  # fmt: skip
_MORE_RE = re.compile(
    r"(?:acusad|aliad|alero|alguien|alumn|amante|ariete|atacad|autócrat|bailaor|banderiller|bebé|brigadist"
    r"|campesin|capo"
    r"|cardenal|caudill|central|chaval|chic|chef|chófer|chofer|clérig|colegiad|comisionad|condenad|confident"
    r"|cómplic|crí"
    r"|cura|decan|difunt|diestr|dueñ|emperador|emperatriz|encargad|entrevistad|ertzain|estrella|exmarid|expolicía"
    r"|extrem"
    r"|fallecid|galardonad|goleador|guerriller|heredero|heredera|herrer|humoris|ídol|implicad|imputad|individu"
    r"|infant|intendent"
    r"|internaut|investigad[oa]s?$|jinet|jovencit|lateral|lesionad|letrad|locutor|mandamás|mediapunta|mediocentro"
    r"|montañer|moz"
    r"|muert[oa]s?$|nen[ea]|obrer|ocupante|papá|papa$|parad|párroc|patriarca|patrón|patrocinad|pequeñ|perit|peón|pirata"
    r"|pívot|pontífice|pregoner|procesad|profeta|púgil|quinceañer|regidor|reo|representante|sabi|santo|señor"
    r"|sindicalist"
    r"|soci[oa]s?$|suplent|sujet|técnic|timonel|tip[oa]|titular|torer|tránsfuga|tirador|varón|varones|viajer"
    r"|viej[oa]s?$"
    r"|volante|yonqui|zaguer|zurd|ex[a-z]{4,}|concubin|suegr|nuera|yerno|tía?o?s?$|prim[oa]s?$|mamá|mam|madrastra"
    r"|padrastro"
    r"|bisniet|hinchas?$|acompañante|cabecilla|colista|cántabr|nativ|oriund|vendimiad|votant|jefaz"
    r"|edil|alférez|lotera|alcald|cajer|dependient|camarist|costurer|juez|magistrad|tutor|tirano|sultán|reina|rein"
    r"|prínc)"
)
# Of the same name in English, so that the table of places lacks them.
_PLACES = frozenset(
    "Alicante Argentina Barcelona Bilbao Bogotá Bolivia Buenos Cali Caracas Chile China Colombia Costa Cuba Cusco "
    "Ecuador Estocolmo Florida Gaza Girona Granada Guadalajara Guatemala Guayaquil Honduras India Israel Kiev La Las "
    "Lima Los Madrid Managua Medellín Mendoza Miami Montevideo Monterrey Mumbai Málaga México Murcia Nicaragua Nueva "
    "Oaxaca Oviedo Pakistán Palma Pamplona Panamá Paraguay París Perú Puebla Puerto Quito Rosario Salamanca Salta San "
    "Santa Santander Santiago Santo Teherán Toledo Tokio Uruguay Valencia Valladolid Valparaíso Venecia Venezuela "
    "Veracruz Vigo Washington".split()
)
_NAME_BEFORE = frozenset(
    "a al con y e o ni para contra por que como según entre donde cuando".split()
)  # not "de": "la alcaldesa de Cuenca"


def iter_persons(source: str, start: int = 0) -> Iterator[Person]:
    """Yield the persons of a Spanish sentence from *start* on.

    >>> [(person.word, person.gender, person.is_plural) for person in iter_persons("La jueza vio a dos ladrones.")]
    [('jueza', 'f', False), ('ladrones', 'm', True)]
    >>> [person.gender for person in iter_persons("El agente Luis Rey vio a la cantante en el domicilio fiscal.")]
    ['m', 'm', 'f']
    """
    before = ""
    for match in _WORD_RE.finditer(source):
        word, low = match[0], match[0].lower()
        if match.start() >= start and (person := _read(match.start(), word, low, before)) is not None:
            yield person
        before = low


def _read(start: int, word: str, low: str, before: str) -> Person | None:
    if word in MEN or word in WOMEN:
        return Person(start, word, "f" if word in WOMEN else "m", is_plural=False)
    if start and word[0].isupper() and not word.isupper():
        is_name = before in _NAME_BEFORE and low not in PLACES["es"] and word not in _PLACES
        return Person(start, word, "", is_plural=False) if is_name else None
    if low in _NO_PERSONS:
        is_man = low.startswith(("polic", "guardia", "defensa", "central")) and before in _MASCULINE  # not "la policía"
        return Person(start, word, "m", is_plural=low.endswith("s")) if is_man else None
    if before in _DETERMINERS:
        is_one = is_person(low) or bool(_ENDING_RE.match(low) or _MORE_RE.match(low))
    else:
        is_one = is_person(low) and not _ALSO_ADJECTIVES_RE.match(low)
    return Person(start, word, _tell_gender(low, before), is_plural=low.endswith("s")) if is_one else None


def _tell_gender(low: str, before: str) -> str:
    if before in _FEMININE:
        return "f"
    if before in _MASCULINE:
        return "m"
    if re.search(r"(?:[dstl]ora|enta|esa|triz|ina|[^t]a)s?$", low) and not re.search(r"(?:ist|crat|atr|et)as?$", low):
        return "f"
    return "m" if re.search(r"(?:o|os|or|ores|ón|ones|án|ín)$", low) else ""
