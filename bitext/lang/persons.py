"""Persons as objects: Spanish has "a" before them, as in "detuvo a dos hombres", which small models forget."""

from __future__ import annotations

import re
from functools import lru_cache

# Verbs whose object is whom it happens to. Not "elegir", "contratar" or "buscar", which go without "a" as often.
_FIRST = (
    "abuche acompañ acus alarm aliment amenaz apoy apuñal arrest asesin atac ayud captur conden critic culp deport "
    "derroc derrot desaloj dispers encarcel entrevist envenen evacu expuls felicit forz golpe homenaje hospitaliz "
    "imput indult infect insult interrog juzg liber mat molest mult oblig proces rescat respald sancion secuestr "
    "sentenci tortur vacun visit"
).split()
_OTHERS = {
    "acog": "ió ieron er iendo ido erá erán", "agred": "ió ieron ir iendo ido irá irán",
    "bat": "ió ieron ir iendo ido", "conoc": "ió ieron er iendo ido", "desp": "idió idieron edir idiendo edido edirá",
    "destitu": "yó yeron ir yendo ido irá irán", "det": "uvo uvieron ener eniendo enido endrá endrán",
    "h": "irió irieron erir iriendo erido", "pers": "iguió iguieron eguir iguiendo eguido",
    "proteg": "ió ieron er iendo ido erá erán", "reprim": "ió ieron ir iendo ido", "venc": "ió ieron er iendo ido erá",
}  # fmt: skip
_FIRST_ENDINGS = ("ó", "aron", "ar", "ando", "ado", "ará", "arán", "aba", "aban")
# A stem and its endings.
_PERSONS = (
    "abogad/o/a/os/as abuel/o/a/os/as accionista//s activista//s actor//es actrices/ actriz/ aficionad/o/a/os/as "
    "agente//s agresor//a/es/as agricultor//a/es/as alcald/e/esa/es/esas alumn/o/a/os/as amig/o/a/os/as analista//s "
    "arqueólog/o/a/os/as arquer/o/a/os/as arquitect/o/a/os/as artesan/o/a/os/as artista//s asesin/o/a/os/as "
    "asesor//a/es/as atleta//s autor//a/es/as aviador//a/es/as bailarín/ bailarina//s barber/o/os bebé//s "
    "biólog/o/a/os/as bomber/o/a/os/as boxeador//es camarer/o/a/os/as camioner/o/a/os/as campe/ón/ona/ones "
    "canciller//es cantante//s cazador//a/es/as centrocampista//s ciclista//s científic/o/a/os/as cineasta//s "
    "cirujan/o/a/os/as ciudadan/o/a/os/as civil/es cliente//s cociner/o/a/os/as colega//s comandante//s "
    "combatiente//s comentarista//s compañer/o/a/os/as compositor//a/es/as concejal//a/es/as conductor//a/es/as "
    "congresista//s consejer/o/a/os/as consultor//a/es/as contratista//s coreógraf/o/a/os/as corredor//es "
    "criminal//es delantero//s deportista//s dermatólog/o/a/os/as detenid/o/a/os/as dictador//es "
    "diplomátic/o/a/os/as diputad/o/a/os/as director//a/es/as dirigente//s diseñador//a/es/as doctor//a/es/as "
    "duque//s duquesa//s economista//s electricista//s embajador//a/es/as emplead/o/a/os/as empresari/o/a/os/as "
    "enemig/o/a/os/as enfermer/o/a/os/as ensayista//s entrenador//a/es/as epidemiólog/o/a/os/as escritor//a/es/as "
    "escultor//a/es/as espos/o/a/os/as esquiador//a/es/as estudiante//s exalcald/e/esa exjugador//es "
    "exmandatari/o/a/os/as exministr/o/a/os/as expert/o/a/os/as expresident/e/a/es expresidenta/ extranjer/o/a/os/as "
    "familia//s familiar//es fiscal//es fontaner/o/a/os/as fotógraf/o/a/os/as fugitiv/o/a/os/as funcionari/o/a/os/as "
    "futbolista//s ganader/o/a/os/as geólog/o/a/os/as gimnasta//s gobernador//a/es/as gobernante//s golfista//s "
    "guardia//s guitarrista//s herid/o/a/os/as herman/o/a/os/as hij/o/a/os/as hincha//s historiador//a/es/as "
    "hombre//s ilustrador//a/es/as ingenier/o/a/os/as inmigrante//s inspector//a/es/as inventor//a/es/as "
    "inversor//a/es/as investigador//a/es/as jardiner/o/a/os/as jef/e/a/es/as joven/ jóvenes/ jueces/ juez/ "
    "jugador//a/es/as jurista//s ladr/ón/ona/ones lanzador//a/es/as legislador//a/es/as líder//es locutor//a/es/as "
    "luchador//a/es/as madre//s maestr/o/a/os/as magistrad/o/a/os/as mandatari/o/a/os/as manifestante//s marid/o/os "
    "médic/o/a/os/as mediocampista//s menor//es mercenari/o/os meteorólog/o/a/os/as miembr/o/os migrante//s "
    "militante//s miner/o/a/os/as ministr/o/a/os/as monarca//s motociclista//s muchach/o/a/os/as mujer//es "
    "músic/o/os nadador//a/es/as negociador//a/es/as niet/o/a/os/as niñ/o/a/os/as niñera//s novelista//s obispo//s "
    "obrer/o/a/os/as oficial//es oncólog/o/a/os/as opositor//a/es/as paciente//s padre//s paleontólog/o/a/os/as "
    "panader/o/a/os/as paramédic/o/a/os/as pareja//s pasajer/o/a/os/as patinador//a/es/as pediatra//s "
    "peluquer/o/a/os/as periodista//s persona//s pescador//es pilot/o/a/os/as pintor//a/es/as pistoler/o/os poeta//s "
    "policía//s portavoces/ portavoz/ portero//s pres/o/a/os/as president/e/a/es/as princesa//s príncipe//s "
    "prisioner/o/a/os/as profesor//a/es/as propietari/o/a/os/as psicólog/o/a/os/as psiquiatra//s raper/o/a/os/as "
    "rebelde//s refugiad/o/a/os/as reh/én/enes reina//s reporter/o/a/os/as residente//s rey/ reyes/ rival//es "
    "sacerdote//s saxofonista//s secretari/o/a/os/as secuestrador//a/es/as senador//a/es/as simpatizante//s "
    "sobreviviente//s sobrin/o/a/os/as soldado//s soldador//a/es/as sospechos/o/a/os/as supervisor//a/es/as "
    "superviviente//s surfista//s taxista//s tenista//s terrorista//s tesorer/o/a/os/as testigo//s torero//s "
    "trabajador//a/es/as traductor//a/es/as traficante//s turista//s vecin/o/a/os/as velocista//s "
    "veterinari/o/a/os/as vicepresident/e/a/es/as víctima//s violinista//s violonchelista//s visitante//s votante//s "
    "zapater/o/a/os/as"
)
_NUMBERS = "dos tres cuatro cinco seis siete ocho nueve diez once doce quince veinte treinta"
_DETERMINERS = (
    "el la los las un una unos unas su sus este esta estos estas otro otra otros otras varios varias algunos algunas "
    f"muchos muchas ambos ambas {_NUMBERS}"
)
_ADJECTIVES = "primer|primera|ex|antigu[oa]s?|nuev[oa]s?|jóvenes|joven|presunt[oa]s?"
# With one of these the verb has its object already, or what follows is its subject: "lo detuvo", "que mató el policía".
_BEFORE = frozenset("se me te le les lo la los las nos que quien quienes cual como donde cuando según".split())
_OBJECT_BEHIND_RE = re.compile(r" (?:a|al|el|la|los|las|que) ")
_HAVE = frozenset("ha han he haya hayan haber habiendo había habían".split())


def say_whom(text: str) -> str:
    """Spanish *text* with "a" before persons whom something happens to.

    >>> say_whom("La policía arrestó tres sospechosos y ha detenido el conductor de un autobús.")
    'La policía arrestó a tres sospechosos y ha detenido al conductor de un autobús.'
    >>> say_whom("La mujer que rescató el bombero visitó la ciudad; lo mató un rival.")
    'La mujer que rescató el bombero visitó la ciudad; lo mató un rival.'
    """

    def say(match: re.Match[str]) -> str:
        verb, before = match["verb"], (match["before"] or "").lower()
        is_participle = verb.endswith("do") and not verb.endswith("ndo")
        is_first = verb[0].isupper() and match["rest"].split()[0] in ("el", "la", "los", "las", "un", "una")
        is_subject = _OBJECT_BEHIND_RE.match(match.string, match.end()) is not None
        if is_first or is_subject or (before not in _HAVE if is_participle else before in _BEFORE):
            return match[0]
        least, rest = match["least"] or "", match["rest"]
        return f"{match['lead']}{verb} {least}{f'al{rest[2:]}' if rest.startswith('el ') else f'a {rest}'}"

    return _object_re().sub(say, text)


def is_person(noun: str) -> bool:
    """Whether a Spanish noun, in small letters, is one of a person: "alcaldesa", "rehenes".

    >>> is_person("alcaldesa"), is_person("alcaldía")
    (True, False)
    """
    return noun in _load_persons()


@lru_cache(maxsize=1)
def _load_persons() -> frozenset[str]:
    split = (person.split("/") for person in _PERSONS.split())
    return frozenset(f"{stem}{ending}" for stem, *endings in split for ending in endings)


@lru_cache(maxsize=1)
def _object_re() -> re.Pattern[str]:
    verbs = "|".join(f"{stem}{ending}" for stem in _FIRST for ending in _FIRST_ENDINGS)
    others = "|".join(f"{stem}{ending}" for stem, endings in _OTHERS.items() for ending in endings.split())
    persons = "|".join(sorted(_load_persons(), key=len, reverse=True))
    determiners, numbers = "|".join(_DETERMINERS.split()), "|".join(_NUMBERS.split())
    first = rf"(?:más de |unos |unas )?(?:\d[\d.,]*|(?:cient|mil|decen|docen|millon)[aeo]?s de|{determiners})"
    return re.compile(
        rf"(?P<lead>(?<![\w-])(?:(?P<before>\w+) )?)(?P<verb>(?i:{verbs}|{others})) (?P<least>al menos )?"
        rf"(?P<rest>{first}(?: (?:\d+|mil|{_ADJECTIVES}|{numbers}))* (?:{persons})(?![\w-]))"
    )
