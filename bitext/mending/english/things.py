"""Things are "it": small models take the subject of a Spanish sentence, which has no pronoun, for a man or a woman."""

from __future__ import annotations

import re

from bitext.mending.english.he_or_she import ANY_RE, MANY_RE, THEIR_RE
from bitext.mending.english.possessives import BODIES, SU_RE
from bitext.mending.english.who_is_meant import iter_persons

_THINGS = frozenset(
    "aerogenerador aeropuerto agua asteroide meteorito formación oficialismo cortometraje derribo división gabinete "
    "gestora criadero villa moto vaso gol local jurado corto rubro hallazgo consumo comercio sondeo tanque municipio "
    "despacho bufete grupo departamento observatorio instituto ministerio patronal aduana nómina hipoteca factura "
    "tarifa peaje abono alquiler arriendo inmueble solar terreno parcela calzada acera socavón bache barrera valla "
    "alarma cámara sensor algoritmo inteligencia fármaco medicamento tratamiento ensayo estatuto código constitución "
    "enmienda moratoria prórroga alianza frente bloque bancada movimiento candidatura lista papeleta urna escrutinio "
    "recuento censo padrón tendencia racha victoria derrota empate balón pelota estrategia táctica academia acuerdo "
    "acusación acto ambulancia ambulatorio análisis anuncio apagón aparato aplicación artefacto artículo asociación "
    "ataque atentado auditoría autobús autocar autopista autovía avalancha avenida avería avión avioneta balance banda "
    "barca barco barril barrio basílica biblioteca bodega bolsa bomba bombona bosque brote buque cadáver caja caldera "
    "calendario calle calor camión camioneta campaña campeonato campo canal canción cápsula carguero carne carrera "
    "carretera carro carta cartel cartera casa caso castillo catedral célula cementerio centro cerveza ciclón ciudad "
    "cláusula coalición coche cochera cohete colección colectivo columna comarca comedor comité complejo concierto "
    "concejo concurso conflicto conjunto consejo consistorio consorcio contrato convenio convento cooperativa corona "
    "corporación corriente corrida cosecha costa crecida crimen crisis crucero cuadrilla cuadro cuenca cuento cueva "
    "cumbre cúpula cártel cárcel debate decreto delegación demanda deuda diario diputación directiva directorio disco "
    "dispositivo documental documento dólar dron economía edificio ejercicio embalse embarcación emisora encuentro "
    "encuesta entrada epidemia ermita escultura escándalo estación estadio estatua estreno estudio euro evento "
    "explosión exposición fachada faro feria ferri ferrocarril ferry festival fiesta filial filme finca fiscalía foco "
    "fondo franquicia fuego fuente furgoneta furgón fábrica gala galería gasolinera gasto glaciar gota granja gripe "
    "grúa guardería guerra helicóptero hidroeléctrica hotel huelga huracán iceberg iglesia imagen imprenta incendio "
    "industria inflación informe inmobiliaria investigación juego juicio juzgado laboratorio lago lancha ley librería "
    "libro licitación localidad lotería maquinaria marca marcha marea máquina medida mercado mesa metro mezquita mina "
    "minera misión moción moneda motor motocicleta muestra multa muro nave naviera negocio nevada novela nube obra "
    "oleoducto oficina operación operadora operativo orquesta pacto paquete parlamento parque parroquia partido paseo "
    "patrulla patrullera película peña pesquero petrolero piscina piso plan planeta plantilla playa plaza población "
    "pozo precio prensa presa presupuesto programa propuesta prototipo provincia proyecto pueblo puente puerto puesto "
    "pyme querella radar rally rascacielos red referéndum refinería reforma regata residencia restaurante revista "
    "riada río robo robot rodaje ruta régimen saga sala salida sanción satélite seísmo sector sede sentencia sequía "
    "serie servicio siderúrgica sierra sismo sistema sociedad sonda startup submarino sucursal supermercado talud tasa "
    "teatro telenovela telescopio temblor templo temporal terremoto texto torneo torre tormenta tornado tranvía tregua "
    "tren trama tropa turbina turismo universidad urbanización vacuna valle vehículo venta ventana viaducto viaje "
    "vídeo virus vivienda volcán vuelo yacimiento yate zona zoológico álbum árbol índice ómnibus órgano última área "
    "época".split()
) - {"última"}  # fmt: skip
_SUBJECT_RE = re.compile(
    r"(?:[“\"«]?(?:El|La|Un|Una)|(?:En|A|Al|Ante|Con|Desde|Durante|Por|Según|Tras|Pese|Hasta|Para"
    r"|Después)[^,.]{2,80}, (?:el|la|un|una)) (?:(?:nuev[oa]|antigu[oa]|popular|famos[oa]|veteran[oa]|primer[oa]?"
    r"|segund[oa]|tercer[oa]?|"
    r"gran|mism[oa]|histórico|histórica) )?(?P<noun>[a-záéíóúñü]+)(?! de (?:su|mi|tu)s? )"
)
_PRONOUN_RE = re.compile(
    r"\b(?:[Éé]l|[Ee]lla|usted|quien|cuy[oa]s?|les?|l[oa]s? (?=[a-zñ]+(?:ó|aron|ieron|aba|ía|rá)\b|ha\b|han\b"
    r"|había|puso|hizo|hace|dejan?\b|llevan?\b|trajo|tuvo)|mí|yo|me|te)\b"
)
# What is said of persons alone.
_OF_PERSONS_RE = re.compile(
    r"\b(?:ilesos?|ilesas?|herid[oa]s?|muri\w+|falleci\w+|dij\w+|declar[aó]\w*|naci[óe]\w*|dimit\w+|lament[aó]\w*"
    r"|cas[óa]\b)"
)
# What rather is a person's who is not named.
_OF_SOMEBODY_RE = re.compile(
    r"\b[Ss]us? (?:\w+ )?(?:hij|madre|padre|herman|espos|marid|mujer|vida|salud|muerte|asesin|solicitud|carta"
    r"|novi[oa]|abuel|"
    r"edificio|cuerpo|cara|mano|cabeza|corazón|destitución|retirada|jubilación)"
)
_POSSESSIVE_RE = re.compile(
    r"\b(?P<own>[Hh]is|[Hh]er)(?= (?:own )?(?!and |at |by |for |from |in |of |on |to |with )[A-Za-z])"
)
# "The band upped their tour", "the indigenous people and their lands".
_MEMBERS = frozenset("banda colectivo conjunto coro cuarteto equipo grupo orquesta plantilla pueblo tropa".split())
_HE_RE = re.compile(
    r"(?P<before>\b(?:and|but|when|while|because|although|though|before|after|if|as|until|since|where|whereas|so"
    r"|once)|,)"
    r" (?P<he>he|she)(?= (?!(?:is|was)(?: also)? (?:un)?(?:hurt|born|injured)|himself|herself|and\b)[a-z])"
)
_THAT_HE_RE = re.compile(
    r"\b(that|which|what) (?:he|she)(?= (?:had|has|owes?|owed|wants?|wanted|expects?|owns?|needs?|received|gets?"
    r"|got|will|would)\b)"
)
_SAYS_HE_RE = re.compile(
    r"\b((?:says?|said|announced|believes|believed|claims|claimed|denied|denies|promised|promises|warned"
    r"|warns)(?: that)?)"
    r" (?:he|she)(?= (?!was born|is \d)[a-z])"
)
_SELF_RE = re.compile(r"\b(?:himself|herself)\b")


def say_it(source: str, text: str) -> str:
    """English *text* with "it" and "its" where its Spanish *source* begins with a thing and no person may be meant.

    >>> say_it("El camión patinó cuando frenó.", "The truck skidded when he braked.")
    'The truck skidded when it braked.'
    >>> say_it("La película recaudó un millón en su estreno.", "The film made a million in his premiere.")
    'The film made a million in its premiere.'
    >>> say_it("El camión de Ana patinó cuando frenó.", "Ana's truck skidded when she braked.")
    "Ana's truck skidded when she braked."
    >>> say_it("El coche atropelló a un niño cuando cruzaba.", "The car hit a boy when he was crossing.")
    'The car hit a boy when he was crossing.'
    """
    subject = find_thing(source)
    if subject is None:
        return text
    persons = list(iter_persons(source, subject.end()))
    owned = list(SU_RE.finditer(source))
    is_alone = not _PRONOUN_RE.search(source) and not _OF_PERSONS_RE.search(source)
    is_whole = is_alone or 0 < len(owned) == len(ANY_RE.findall(text))
    if (
        is_whole
        and not _OF_SOMEBODY_RE.search(source)
        and not any(not owned or person.start < owned[-1].start() for person in persons)
    ):
        text = _POSSESSIVE_RE.sub(lambda match: "Its" if match["own"].istitle() else "its", text)
        is_one = subject["noun"] not in _MEMBERS and bool(owned)
        if is_one and len(owned) == len(ANY_RE.findall(text)) and not MANY_RE.search(source, 0, owned[-1].start()):
            text = THEIR_RE.sub(lambda match: "Its" if match[0].istitle() else "its", text)
    if not is_alone or any(not person.is_plural for person in persons):
        return text
    text = _HE_RE.sub(lambda match: f"{match['before']} it", text)
    if subject["noun"] in BODIES:
        text = _SAYS_HE_RE.sub(r"\g<1> it", _THAT_HE_RE.sub(r"\g<1> it", text))
    return _SELF_RE.sub("itself", text)


def find_thing(source: str) -> re.Match[str] | None:
    """The beginning of a Spanish sentence up to its first noun, where that is one of a thing or a body.

    >>> find_thing("La nueva ley fue aprobada.")["noun"], find_thing("La nueva ministra dimitió.")
    ('ley', None)
    """
    subject = _SUBJECT_RE.match(source)
    return subject if subject and (subject["noun"] in _THINGS or subject["noun"] in BODIES) else None
