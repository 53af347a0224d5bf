"""What English says before a noun of an office, and its Spanish: "former" stays before it, "school" stands behind.

Origin: written for this project.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

_BEFORE = """
    then=entonces; two-time=dos veces; three-time=tres veces; four-time=cuatro veces; five-time=cinco veces;
    late=fallecido; young=joven; veteran=veterano; famed=famoso; famous=famoso; renowned=reconocido;
    acclaimed=aclamado; legendary=legendario; leading=destacado; prominent=destacado; self-styled=autoproclamado;
    self-proclaimed=autoproclamado; alleged=presunto; suspected=presunto; current=actual; new=nuevo;
    noted=destacado; well-known=conocido; influential=influyente; controversial=controvertido; popular=popular;
    reigning=vigente; defending=vigente
"""

_MODIFIERS = """
    forensic=forense; volunteer=voluntario; taliban=talibán; hamas=de Hamás; hezbollah=de Hezbolá; furniture=de
    muebles; food=de alimentación; toy=de juguetes; clothing=de ropa; sportswear=de ropa deportiva; tribal=tribal;
    cartel=del cartel; provincial=provincial; south korean=surcoreano; north korean=norcoreano; south
    african=sudafricano; new zealand=neozelandés; saudi arabian=saudí; northern irish=norirlandés; puerto
    rican=puertorriqueño; costa rican=costarricense; sri lankan= esrilanqués; hong kong=de Hong Kong; polish=polaco;
    chief=jefe; lead=principal; head=principal; senior=sénior; assistant=adjunto; associate=asociado;
    deputy=adjunto; acting=en funciones; interim=interino; outgoing=saliente; incoming=entrante; exiled=exiliado;
    jailed=encarcelado; imprisoned=encarcelado; ousted=derrocado; independent=independiente;
    freelance=independiente; local=local; award-winning=premiado; oscar-winning=ganador del Óscar;
    grammy-winning=ganador del Grammy; nobel-winning=ganador del Nobel; teenage=adolescente; olympic=olímpico;
    paralympic=paralímpico; federal=federal; state=estatal; city=municipal; county=del condado; district=del
    distrito; national=nacional; regional=regional; conservative=conservador; liberal=liberal; socialist=socialista;
    communist=comunista; democratic=demócrata; republican=republicano; labour=laborista; tory=conservador;
    green=verde; far-right=de extrema derecha; far-left=de extrema izquierda; left-wing=de izquierda; right-wing=de
    derecha; anti-corruption=contra la corrupción; pro-democracy=prodemocracia; human rights=de derechos humanos;
    civil rights=de derechos civiles; women's rights=de los derechos de la mujer; animal rights=de los derechos de
    los animales; immigration=de inmigración; climate=del clima; environmental=medioambiental; student=estudiantil;
    union=sindical; labor=laboral; community=comunitario; opposition=de la oposición; rebel=rebelde; party=del
    partido; military=militar; army=del Ejército; navy=de la Marina; air force=de la Fuerza Aérea; police=de la
    policía; company=de la empresa; club=del club; team=del equipo; government=del Gobierno; court=del tribunal;
    hospital=del hospital; school=del colegio; university=universitario; college=universitario; high school=de
    secundaria; primary school=de primaria; tech=tecnológico; technology=de tecnología; art=de arte; film=de cine;
    movie=de cine; theater=de teatro; theatre=de teatro; pop=pop; rock=de rock; jazz=de jazz; folk=folk; opera=de
    ópera; country=country; football=de fútbol; soccer=de fútbol; baseball=de béisbol; basketball=de baloncesto;
    rugby=de rugby; tennis=de tenis; golf=de golf; cricket=de críquet; boxing=de boxeo; hockey=de hockey;
    volleyball=de voleibol; chess=de ajedrez; swimming=de natación; marine=marino; evolutionary=evolutivo;
    molecular=molecular; wildlife=de fauna silvestre; space=espacial; political=político; clinical=clínico;
    child=infantil; energy=de energía; oil=petrolero; defense=de defensa; defence=de defensa; security=de seguridad;
    legal=legal; health=de salud; public health=de salud pública; policy=de políticas; markets=de mercados;
    market=de mercados; currency=de divisas; commodities=de materias primas; foreign policy=de política exterior;
    history=de historia; economics=de economía; physics=de física; chemistry=de química; biology=de biología;
    political science=de ciencias políticas; computer science=de informática; music=de música; fashion=de moda;
    costume=de vestuario; graphic=gráfico; tv=de televisión; television=de televisión; radio=de radio; war=de
    guerra; investigative=de investigación; sports=deportivo; house=de la Cámara de Representantes; senate=del
    Senado; us=estadounidense; u.s.=estadounidense; uk=británico; u.n.=de la ONU; un=de la ONU; eu=de la UE; nato=de
    la OTAN; fbi=del FBI; cia=de la CIA; nasa=de la NASA; white house=de la Casa Blanca; pentagon=del Pentágono;
    kremlin=del Kremlin; state department=del Departamento de Estado; justice department=del Departamento de
    Justicia; red cross=de la Cruz Roja; foreign ministry=del Ministerio de Exteriores; defence ministry=del
    Ministerio de Defensa; defense ministry=del Ministerio de Defensa; health ministry=del Ministerio de Salud;
    interior ministry=del Ministerio del Interior; finance ministry=del Ministerio de Finanzas; foreign office=del
    Ministerio de Exteriores; home office=del Ministerio del Interior; treasury=del Tesoro; army and navy=del
    Ejército; council=del ayuntamiento; city council=del ayuntamiento; town council=del ayuntamiento;
    town=municipal; village=del pueblo; bank=del banco; church=de la iglesia; museum=del museo; park=del parque;
    zoo=del zoológico; prison=de la prisión; fire department=del cuerpo de bomberos; fire service=del cuerpo de
    bomberos; weather=del tiempo; literary=literario; restaurant=de restaurante; pub=de pub; hotel=de hotel;
    property=inmobiliario; real estate=inmobiliario; crypto=de criptomonedas; media=de medios de comunicación;
    internet=de internet; software=de software; mining=minero; media rights=de derechos; fitness=de fitness; yoga=de
    yoga; ballet=de ballet; family=de la familia; rescue=de rescate; coastguard=de la guardia costera; coast
    guard=de la Guardia Costera; world=mundial; european=europeo; decorated=condecorado; hospitality=de hostelería;
    pharmacy=de farmacia; transport=de transporte; trade=de comercio; crime=de crímenes; nature=de naturaleza;
    portrait=de retratos; horror=de terror; hip-hop=de hip-hop; soul=de soul; punk=punk; heavyweight=de los pesos
    pesados; dairy=lechero; sheep=de ovejas; cattle=de ganado; coffee=de café; flight=de vuelo; pro=profesional;
    scottish national party=del Partido Nacional Escocés; republican party=del Partido Republicano; democratic
    party=del Partido Demócrata; labour party=del Partido Laborista; conservative party=del Partido Conservador;
    green party=del Partido Verde; socialist party=del Partido Socialista; communist party=del Partido Comunista;
    liberal party=del Partido Liberal
"""


def _read(table: str) -> dict[str, str]:
    entries = (entry.strip().partition("=")[::2] for entry in table.split(";"))
    return {" ".join(english.split()): " ".join(own.split()) for english, own in entries}


@lru_cache(maxsize=1)
def load_before() -> Mapping[str, str]:
    """What stays before a noun, as for men."""
    return _read(_BEFORE)


@lru_cache(maxsize=1)
def load_modifiers() -> Mapping[str, str]:
    """What stands behind a noun, nouns with "de", as for men."""
    return _read(_MODIFIERS)
