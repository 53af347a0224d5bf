"""Where English and Spanish say the same with words that do not look alike: negation, and names of places and bodies.

Origin: written for this project. Exonyms are those that international news uses; a name that is missing here costs
no more than a finding too many, so add one with the row that showed it.
"""

from __future__ import annotations

NEGATIONS: dict[str, frozenset[str]] = {
    "en": frozenset(
        """not no never none nobody nothing nowhere neither nor without cannot can't don't doesn't didn't won't
        wouldn't couldn't shouldn't isn't aren't wasn't weren't hasn't haven't hadn't ain't hardly
        barely unable unknown unlikely unclear unaware impossible lack lacks lacked lacking fail fails failed deny
        denies denied refuse refuses refused unless instead except non stop stopped but""".split()
    ),
    "es": frozenset(
        """no nunca jamás nadie nada ninguno ninguna ningún ni sin tampoco apenas imposible
        desconoce desconocen desconocía desconocido desconocida incapaz incapaces carece carecen falta faltan niega
        niegan negó rechaza rechazó impide impidió evitar evita dejar deja dejó excepto salvo sino""".split()
    ),
}  # fmt: skip
"""Words that turn a statement round, lower case, those that hold a denial inside ("unable", "carece") among them."""

STRONG_NEGATIONS: dict[str, frozenset[str]] = {
    "en": frozenset(
        """not never nobody cannot can't don't doesn't didn't won't wouldn't couldn't shouldn't isn't aren't wasn't
        weren't hasn't haven't hadn't""".split()
    ),
    "es": frozenset("nunca jamás nadie tampoco".split()) | {"no"},
}
"""Those that a faithful translation turns round as well; the others may hide in a word ("unknown", "desconocido")."""

_EXONYMS = """
    germany german germans/alemania alemán alemana alemanes; england english/inglaterra inglés inglesa ingleses;
    united/unidos unido naciones; states/estados; kingdom/reino; nations/naciones; london/londres; cairo/cairo;
    netherlands dutch/países holanda neerlandés neerlandesa holandés holandesa holandeses; holland/holanda;
    switzerland swiss/suiza suizo suizos; sweden swedish/suecia sueco sueca suecos; wales welsh/gales galés;
    finland finnish/finlandia finlandés; greece greek greeks/grecia griego griega griegos; hungary hungarian/hungría
    húngaro húngara; croatia croatian/croacia croata;
    czech/república checa checo checos chequia; japan japanese/japón japonés
    japonesa japoneses; spain spanish spaniards spaniard/españa español española españoles castellano;
    white/blanca blanco; house/casa cámara; congress/congreso;
    court/corte tribunal juzgado audiencia; supreme/supremo suprema;
    senate/senado; parliament/parlamento; ministry/ministerio; minister/ministro ministra; president/presidente
    presidenta; prime/primer primera primero; state/estado; street/calle; wall/wall; bank/banco; union/unión sindicato;
    party/partido; council/consejo; department/departamento; university/universidad; world/mundo mundial;
    south/sur sudáfrica surcorea; north/norte; east/este oriente; west/oeste occidente; western/occidental;
    eastern/oriental; southern/sur meridional; northern/norte septentrional; middle/medio; new/nueva nuevo;
    york/york; zealand/zelanda zelandia; holy/santo santa sede; see/sede; pope/papa; saint st/san santa santo;
    lebanon lebanese/líbano libanés; turkey turkish turks/turquía turco turca turcos; egypt egyptian/egipto egipcio
    egipcios; wales/gales; ireland irish/irlanda irlandés irlandesa irlandeses; scotland scottish/escocia escocés;
    morocco moroccan/marruecos marroquí; jerusalem/jerusalén; cologne/colonia; munich/múnich; vienna/viena;
    warsaw/varsovia; moscow/moscú; beijing/pekín; bavaria/baviera; prussia/prusia; geneva/ginebra; basel/basilea;
    antwerp/amberes; the/la el los; hague/haya; lisbon/lisboa; milan/milán; turin/turín; florence/florencia;
    venice/venecia; naples/nápoles; nice/niza; aachen/aquisgrán; mainz/maguncia; thames/támesis; danube/danubio;
    eu/ue; un/onu; us u.s usa america/eeuu ee uu estados unidos américa; uk/reino unido; nato/otan; who/oms; imf/fmi;
    ngo ngos/ong; gdp/pib; aids/sida; dna/adn; monday/lunes; tuesday/martes; wednesday/miércoles; thursday/jueves;
    friday/viernes; saturday/sábado; sunday/domingo; january/enero; february/febrero; march/marzo; april/abril;
    may/mayo; june/junio; july/julio; august/agosto; september/septiembre setiembre; october/octubre;
    november/noviembre; december/diciembre; christmas/navidad navidades; easter/pascua semana; god/dios; jesus/jesús;
    christian christians/cristiano cristiana cristianos; jewish jews jew/judío judía judíos; lord/lord señor;
    king/rey; queen/reina; prince/príncipe; princess/princesa; sea/mar; lake/lago; river/río; mount/monte; island/isla;
    islands/islas; gulf/golfo; cape/cabo; coast/costa; black/negro negra; red/rojo roja; green/verde verdes;
    security/seguridad; defence defense/defensa; foreign/exteriores; interior/interior; treasury/tesoro hacienda;
    federal/federal; reserve/reserva; european europeans/europeo europea europeos; french/francés francesa franceses;
    british britain britons/británico británica británicos bretaña reino; chinese/chino china chinos;
    russian russians/ruso rusa rusos; american americans/estadounidense estadounidenses americano americana americanos
    norteamericano; army/ejército; air/aéreo aérea aire; force forces/fuerza fuerzas; agency/agencia;
    stock exchange/bolsa; fair/feria; book/libro; addis/adís; ababa/abeba; kyoto/kioto; sydney/sídney; abuja/abuya;
    assad/asad; gaddafi kaddafi/gadafi; czechoslovakia/checoslovaquia; navy/armada;
    championship/campeonato; league/liga; cup/copa; games/juegos; olympic olympics/olímpico olímpicos olimpiadas
"""


def _parse_exonyms(table: str) -> dict[str, frozenset[str]]:
    """English word to Spanish ones, and the other way round."""
    pairs: dict[str, set[str]] = {}
    for entry in table.split(";"):
        english, spanish = (side.split() for side in entry.split("/"))
        for words, others in ((english, spanish), (spanish, english)):
            for word in words:
                pairs.setdefault(word, set()).update(others)
    return {word: frozenset(others) for word, others in pairs.items()}


EXONYMS = _parse_exonyms(_EXONYMS)
"""Words of names, lower case, that the other language writes otherwise; both directions in one table."""
