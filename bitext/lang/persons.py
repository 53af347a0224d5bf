"""Persons as objects: Spanish has "a" before them, as in "detuvo a dos hombres", which small models forget."""

from __future__ import annotations

import re
from functools import lru_cache

# Verbs whose object is whom it happens to. Not "elegir", "contratar" or "buscar", which go without "a" as often.
_FIRST = (
    "abuche acompañ aconsej acos acus afect alab alarm aliment amenaz anim aplast apoy apuñal arrest arroll "
    "asesin asust atac aterroriz atropell avis ayud captur censur cobr conden cost critic culp decepcion delat demand "
    "denunci deport derroc derrot desafi desaloj desarm dispers elogi emple empuj encarcel engañ entren entrevist "
    "envenen espi estaf evacu examin exhort expuls extradit felicit forz golpe homenaje hosped hospitaliz "
    "impresion imput increp indemniz indign indult infect inform inst insult intercept interrog intimid invit "
    "involucr juzg lesion liber llam localiz maltrat mat molest mult oblig observ perdon premi presion proces "
    "recompens reemplaz represent rescat respald retrat reubic salud salv sancion secuestr sentenci soborn tortur "
    "traicion tranquiliz traslad vacun vigil visit"
).split()
_OTHERS = {
    "acog": "ió ieron er iendo ido erá erán", "agred": "ió ieron ir iendo ido irá irán",
    "bat": "ió ieron ir iendo ido", "conoc": "ió ieron er iendo ido", "desp": "idió idieron edir idiendo edido edirá",
    "destitu": "yó yeron ir yendo ido irá irán", "det": "uvo uvieron ener eniendo enido endrá endrán",
    "h": "irió irieron erir iriendo erido", "pers": "iguió iguieron eguir iguiendo eguido",
    "atend": "ió ieron er iendo ido", "convenc": "ió ieron er iendo ido", "instru": "yó yeron ir yendo ido",
    "ofend": "ió ieron er iendo ido", "persuad": "ió ieron ir iendo ido", "recib": "ió ieron ir iendo ido irá irán",
    "reprend": "ió ieron er iendo ido", "sorprend": "ió ieron er iendo ido", "sustitu": "yó yeron ir yendo ido irá",
    "proteg": "ió ieron er iendo ido erá erán", "reprim": "ió ieron ir iendo ido", "venc": "ió ieron er iendo ido erá",
}  # fmt: skip
# In the present most are nouns too: "visita".
_PRESENT = (
    "acusan? afectan? arrestan? cuestan? despiden? detienen? emplean? engañan? expulsan? golpean? instan? liberan? "
    "obligan? protegen? representan?"
).split()
_FIRST_ENDINGS = ("ó", "aron", "ar", "ando", "ado", "ará", "arán", "aba", "aban", "an")
# A stem and its endings.
_PERSONS = (
    "abogad/o/a/os/as abuel/o/a/os/as accionista//s activista//s actor//es actrices/ actriz/ acusad/o/a/os/as "
    "adolescente//s aficionad/o/a/os/as agente//s agresor//a/es/as agricultor//a/es/as albañil//es "
    "alcald/e/esa/es/esas alguacil//es almirante//s alumn/o/a/os/as amig/o/a/os/as analista//s ancian/o/a/os/as "
    "aprendices/ aprendiz/ arqueólog/o/a/os/as arquer/o/a/os/as arquitect/o/a/os/as artesan/o/a/os/as artista//s "
    "asaltante//s asesin/o/a/os/as asesor//a/es/as aspirante//s atleta//s atracador//a/es/as auditor//a/es/as "
    "autor//a/es/as aviador//a/es/as árbitr/o/a/os/as bailarina//s bailarín/ banquer/o/a/os/as bañista//s "
    "barber/o/os bebé//s becari/o/a/os/as biólog/o/a/os/as bomber/o/a/os/as boxeador//es camarer/o/a/os/as "
    "camioner/o/a/os/as campe/ón/ona/ones canciller//es candidat/o/a/os/as cantante//s capitana//s capitanes/ "
    "capitán/ cartero//s caser/o/a/os/as catedrátic/o/a/os/as cazador//a/es/as centrocampista//s ciclista//s "
    "científic/o/a/os/as cineasta//s cirujan/o/a/os/as ciudadan/o/a/os/as civil/es clérigo//s cliente//s "
    "cociner/o/a/os/as colega//s comandante//s combatiente//s comensal//es comentarista//s comerciante//s "
    "comisari/o/a/os/as compañer/o/a/os/as compositor//a/es/as concejal//a/es/as conductor//a/es/as "
    "congresista//s consejer/o/a/os/as consultor//a/es/as consumidor//a/es/as contratista//s contribuyente//s "
    "coreógraf/o/a/os/as coronel//es corredor//es corresponsal//es criminal//es cuidador//a/es/as cuñad/o/a/os/as "
    "damnificad/o/a/os/as delantero//s delincuente//s demandante//s deportista//s dermatólog/o/a/os/as "
    "desplazad/o/a/os/as detenid/o/a/os/as dictador//es diplomátic/o/a/os/as diputad/o/a/os/as director//a/es/as "
    "dirigente//s diseñador//a/es/as docente//s doctor//a/es/as donante//s dueñ/o/a/os/as duque//s duquesa//s "
    "economista//s editor//a/es/as electricista//s embajador//a/es/as emplead/o/a/os/as empresari/o/a/os/as "
    "enemig/o/a/os/as enfermer/o/a/os/as ensayista//s entrenador//a/es/as epidemiólog/o/a/os/as "
    "escalador//a/es/as escritor//a/es/as escultor//a/es/as espectador//a/es/as espos/o/a/os/as "
    "esquiador//a/es/as estafador//a/es/as estudiante//s exalcald/e/esa excursionista//s exjugador//es "
    "exmandatari/o/a/os/as exministr/o/a/os/as expert/o/a/os/as expresident/e/a/es expresidenta/ "
    "extranjer/o/a/os/as familia//s familiar//es feligr/és/esa/eses/esas fiscal//es fontaner/o/a/os/as forense//s "
    "fotógraf/o/a/os/as fugitiv/o/a/os/as funcionari/o/a/os/as fundador//a/es/as futbolista//s ganader/o/a/os/as "
    "gemel/o/a/os/as geólog/o/a/os/as gerente//s gimnasta//s gobernador//a/es/as gobernante//s golfista//s "
    "guardameta//s guardia//s guerriller/o/a/os/as guitarrista//s herid/o/a/os/as herman/o/a/os/as hij/o/a/os/as "
    "hincha//s historiador//a/es/as hombre//s huérfan/o/a/os/as huésped//es ilustrador//a/es/as "
    "ingenier/o/a/os/as inmigrante//s inquilin/o/a/os/as inspector//a/es/as insurgente//s inventor//a/es/as "
    "inversor//a/es/as investigador//a/es/as invitad/o/a/os/as jardiner/o/a/os/as jef/e/a/es/as joven/ jóvenes/ "
    "jubilad/o/a/os/as jueces/ juez/ jugador//a/es/as jurista//s ladr/ón/ona/ones lanzador//a/es/as "
    "lector//a/es/as legislador//a/es/as limpiador//a/es/as líder//es locutor//a/es/as luchador//a/es/as madre//s "
    "maestr/o/a/os/as magistrad/o/a/os/as mandatari/o/a/os/as manifestante//s maquinista//s marid/o/os matrona//s "
    "mediocampista//s menor//es mercenari/o/os meteorólog/o/a/os/as médic/o/a/os/as miembr/o/os migrante//s "
    "milician/o/a/os/as militante//s miner/o/a/os/as ministr/o/a/os/as monarca//s monj/e/a/es/as motociclista//s "
    "muchach/o/a/os/as mujer//es músic/o/os nadador//a/es/as narcotraficante//s negociador//a/es/as "
    "niet/o/a/os/as niñ/o/a/os/as niñera//s novelista//s novi/o/a/os/as obispo//s obrer/o/a/os/as oficial//es "
    "oncólog/o/a/os/as opositor//a/es/as oyente//s paciente//s padre//s paleontólog/o/a/os/as panader/o/a/os/as "
    "paramédic/o/a/os/as pareja//s parlamentari/o/a/os/as pasajer/o/a/os/as pastor//a/es/as patinador//a/es/as "
    "párroco//s peat/ón/ona/ones pediatra//s peluquer/o/a/os/as pensionista//s peregrin/o/a/os/as periodista//s "
    "persona//s pescador//es pilot/o/a/os/as pintor//a/es/as pistoler/o/os plomero//s poeta//s policía//s "
    "portavoces/ portavoz/ portero//s pres/o/a/os/as president/e/a/es/as prestamista//s princesa//s "
    "prisioner/o/a/os/as príncipe//s profesor//a/es/as prometid/o/a/os/as propietari/o/a/os/as psicólog/o/a/os/as "
    "psiquiatra//s raper/o/a/os/as rebelde//s reclus/o/a/os/as recluta//s rector//a/es/as refugiad/o/a/os/as "
    "reh/én/enes reina//s repartidor//a/es/as reporter/o/a/os/as residente//s rey/ reyes/ rival//es sacerdote//s "
    "sargento//s saxofonista//s secretari/o/a/os/as secuestrador//a/es/as senador//a/es/as senderista//s "
    "sicario//s simpatizante//s sobreviviente//s sobrin/o/a/os/as socorrista//s soldado//s soldador//a/es/as "
    "sospechos/o/a/os/as sueg/ro/ra/ros/ras supervisor//a/es/as superviviente//s surfista//s taxista//s "
    "techador//es tender/o/a/os/as teniente//s tenista//s terrorista//s tesorer/o/a/os/as testigo//s torero//s "
    "trabajador//a/es/as traductor//a/es/as traficante//s transeúnte//s tripulante//s turista//s usuari/o/a/os/as "
    "vecin/o/a/os/as velocista//s vendedor//a/es/as veterinari/o/a/os/as vicari/o/a/os/as vicepresident/e/a/es/as "
    "vigilante//s violinista//s violonchelista//s visitante//s viud/o/a/os/as víctima//s votante//s yihadista//s "
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
    verbs = "|".join([*_PRESENT, *(f"{stem}{ending}" for stem in _FIRST for ending in _FIRST_ENDINGS)])
    others = "|".join(f"{stem}{ending}" for stem, endings in _OTHERS.items() for ending in endings.split())
    persons = "|".join(sorted(_load_persons(), key=len, reverse=True))
    determiners, numbers = "|".join(_DETERMINERS.split()), "|".join(_NUMBERS.split())
    first = rf"(?:más de |unos |unas )?(?:más|\d[\d.,]*|(?:cient|mil|decen|docen|millon)[aeo]?s de|{determiners})"
    return re.compile(
        rf"(?P<lead>(?<![\w-])(?:(?P<before>\w+) )?)(?P<verb>(?i:{verbs}|{others})) (?P<least>al menos )?"
        rf"(?P<rest>{first}(?: (?:\d+|mil|{_ADJECTIVES}|{numbers}))* (?:{persons})(?![\w-]))"
    )
