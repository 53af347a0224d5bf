"""Spanish sentences that begin with a verb and have its subject behind: "Terminó la huelga" is "La huelga terminó".

Of these verbs the noun behind may be an object as well, which its own word tells, or more than one word is the verb:
"Sigue sin aparecer la niña", "Están en juego mil empleos". Small models make up a "he", or an order.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from bitext.lang.persons import is_person
from bitext.lang.spanish_verbs import to_plural
from bitext.mending.sources.noun_groups import TOKEN_RE
from bitext.mending.sources.passive_se import Group, find_whole_group

_STATE = (
    r"(?:muy |ya |todavía |aún )?(?:(?!permitid|planificad|previst|prohibid)[a-záéíóúñ]+"
    r"(?:[aií]d|biert|puest|uelt|scrit|muert)[oa]s?|pendientes?|vigentes?|libres?|en (?:alerta|construcción|duda|"
    r"estudio|huelga|juego|manos de la justicia|obras|peligro|pie|riesgo|venta|vigor|vilo))"
)
_BEGIN_RE = re.compile(
    r"(?P<verb>(?:(?:Sigue|Siguió|Seguirá|Continúa|Continuó|Continuará|Está|Estaba|Estará|Permanece)n? "
    rf"{_STATE}|(?:Sigue|Siguen|Continúa|Continúan) sin [a-záéíóúñ]+[aeií]r(?:se)?|"
    r"(?:Siguieron|Continuaron|Estuvieron) "
    rf"{_STATE}|(?:Sale|Salen|Salió|Salieron|Saldrá|Saldrán) a (?:la venta|subasta|concurso|la calle|hombros)|"
    r"(?P<one>(?:Ha |Han )?[A-ZÁÉÍÓÚa-záéíóúñ]{3,}(?:ado|ido|to|[aeoó]|n))) )"
)
# Verbs of events, of teams and persons, of places; and of what may be the subject only.
_EVENTS = "acabar/acaba concluir/concluye finalizar/finaliza terminar/termina"
_SIDES = "empatar/empata ganar/gana perder/pierde triunfar/triunfa vencer/vence"
_PLACES = "abrir/abre cerrar/cierra reabrir/reabre"
_ANY = (
    "bastar/basta fracasar/fracasa sobrar/sobra peligrar/peligra escasear/escasea prosperar/prospera "
    "persistir/persiste abundar/abunda prescribir/prescribe decaer/decae resurgir/resurge proliferar/prolifera "
    "caducar/caduca expirar/expira naufragar/naufraga"
)
_AMOUNTS = (
    "aumentar/aumenta bajar/baja subir/sube disminuir/disminuye mejorar/mejora empeorar/empeora crecer/crece "
    "descender/desciende cambiar/cambia"
)
_AMOUNT_NOUNS = frozenset(
    "cifra ciudadanía contaminación coste déficit demanda desempleo desigualdad deuda delincuencia esperanza inflación "
    "inseguridad interés mortalidad natalidad número paro participación pobreza población porcentaje precio producción "
    "situación tasa temperatura tensión tiempo turismo tráfico venta violencia".split()
)
# Of these "baja la temperatura" may be an order.
_ORDERED = frozenset("interés precio temperatura tensión tiempo demanda número producción".split())
_EVENT_NOUNS = frozenset(
    "acto alarma alto apagón batalla búsqueda campaña censo competición concierto concurso conferencia conflicto "
    "congreso conversaciones crisis cumbre curso debate elecciones encierro encuentro epidemia era espera estado "
    "etapa feria festival fiesta fiestas gira guerra huelga huelgas invierno jornada juego juegos juicio "
    "legislatura mandato marcha mes negociaciones obra obras ola otoño paro partido pesadilla plazo primavera proceso "
    "protesta protestas pandemia rescate reunión rodaje secuestro semana sequía sesión sueño temporada torneo tregua "
    "vacaciones vendimia verano visita votación vuelo".split()
)  # fmt: skip
_PLACE_NOUNS = frozenset(
    "aeropuerto aeropuertos banco bar bares biblioteca cafetería centro cine cines colegio colegios comercio comercios "
    "comisaría consulado discoteca embajada empresa escuela escuelas estadio estación fábrica fábricas galería "
    "gasolinera guardería hospital hospitales hotel hoteles instituto librería librerías mercado mina museo museos "
    "negocio negocios oficina oficinas panadería parque piscina planta playa playas quiosco refinería residencia "
    "restaurante restaurantes sala sucursal supermercado taller teatro tienda tiendas universidad zoológico".split()
)
_SIDE_NOUNS = frozenset(
    "argentina barça derecha equipo favorito izquierda local madrid oposición selección socialistas conservadores "
    "conjunto once visitante visitantes locales sí no".split()
)
_ORDERS = frozenset("Abre Cierra Reabre Aumenta Baja Sube Disminuye Mejora Cambia".split())
_NEWS = frozenset(
    "años definitivamente emblemática emblemático histórica histórico nueva nuevo primer primera tras última "
    "último".split()
)
_FAR = 400


def begin_with_who_does(text: str) -> str:
    """Spanish *text* with the subject of its first sentence first, where that begins with one of these verbs.

    >>> begin_with_who_does("Terminó la huelga de los mineros."), begin_with_who_does("Terminó la carrera en 2010.")
    ('La huelga de los mineros terminó.', 'Terminó la carrera en 2010.')
    >>> begin_with_who_does("Sigue sin aparecer la niña."), begin_with_who_does("Están en juego mil empleos.")
    ('La niña sigue sin aparecer.', 'Mil empleos están en juego.')
    >>> begin_with_who_does("Ganó el equipo local por dos goles."), begin_with_who_does("Ganó el partido.")
    ('El equipo local ganó por dos goles.', 'Ganó el partido.')
    """
    begin = _BEGIN_RE.match(text)
    if begin is None:
        return text
    one = begin["one"]
    kind, is_many = _ANY, False
    if one is not None:
        known = _load().get(one.lower())
        if known is None:
            return text
        kind, is_many = known
    else:
        is_many = begin["verb"].split()[0].endswith("n")
    tokens = list(TOKEN_RE.finditer(text, begin.end(), _FAR))
    words = [token[0] for token in tokens]
    subject = find_whole_group(words)
    if subject is None or subject.is_plural != is_many or not _may_do(words, subject, kind, is_order=one in _ORDERS):
        return text
    end = tokens[subject.end - 1].end()
    who, verb = text[begin.end() : end], begin["verb"].rstrip()
    return f"{who[0].upper()}{who[1:]} {verb[0].lower()}{verb[1:]}{text[end:]}"


def _may_do(words: Sequence[str], subject: Group, kind: str, *, is_order: bool) -> bool:
    """Whether a group is the subject of a verb of that kind, by its first noun."""
    own = [word.lower() for word in words[: subject.end]]
    own = own[: own.index("de")] if "de" in own else own
    if kind == _ANY:
        return True
    if kind == _EVENTS:
        return not _EVENT_NOUNS.isdisjoint(own)
    if kind == _PLACES:
        return not _PLACE_NOUNS.isdisjoint(own[:4]) and not (is_order and _NEWS.isdisjoint(words))
    if kind == _AMOUNTS:
        return not (_AMOUNT_NOUNS - _ORDERED if is_order else _AMOUNT_NOUNS).isdisjoint(own[:3])
    return words[0][0].islower() and (any(map(is_person, own)) or not _SIDE_NOUNS.isdisjoint(own))


@lru_cache(maxsize=1)
def _load() -> dict[str, tuple[str, bool]]:
    """The kind of a verb by its third persons, and whether they are of many."""
    found: dict[str, tuple[str, bool]] = {}
    for kind in (_EVENTS, _SIDES, _PLACES, _AMOUNTS, _ANY):
        for infinitive, present in (pair.split("/") for pair in kind.split()):
            is_first = infinitive.endswith("ar")
            past = infinitive[:-2] + ("ó" if is_first else "yó" if infinitive[-3] in "au" else "ió")
            done = infinitive[:-2] + ("ado" if is_first else "ído" if infinitive[-3] == "a" else "ido")
            done = done if not infinitive.endswith("abrir") else infinitive[:-4] + "bierto"
            pasts = past, to_plural(past) or past
            for forms in ((present, f"{present}n"), pasts, (f"{infinitive}á", f"{infinitive}án")):
                found[forms[0]], found[forms[1]] = (kind, False), (kind, True)
            found[f"ha {done}"], found[f"han {done}"] = (kind, False), (kind, True)
    return found
