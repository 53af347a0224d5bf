"""Names that English and Spanish spell in their own way: of the great, and of saints, popes and the crowned."""

from __future__ import annotations

import re

# Names that Spanish has for the great and for places, English/Spanish.
_GREAT = (
    "archimedes/arquímedes aristotle/aristóteles attila/atila augustus/augusto benjamin/benjamín caesar/césar "
    "cicero/cicerón claudius/claudio confucius/confucio copernicus/copérnico euripides/eurípides falklands/malvinas "
    "grande/bravo hercules/hércules herod/herodes herodotus/heródoto homer/homero horace/horacio jehovah/jehová "
    "jesus/jesús kyiv/kiev lazarus/lázaro lenin/lenín "
    "luther/lutero machiavelli/maquiavelo magellan/magallanes monaco/mónaco moses/moisés muhammad/mahoma "
    "munich/múnich napoleon/napoleón nero/nerón noah/noé ovid/ovidio petrarch/petrarca pilate/pilato plato/platón "
    "pliny/plinio plutarch/plutarco pythagoras/pitágoras rachmaninoff/rajmáninov rasputin/rasputín saddam/sadam "
    "seneca/séneca socrates/sócrates solomon/salomón stalingrad/stalingrado thucydides/tucídides trajan/trajano "
    "virgil/virgilio vladimir/vladímir"
)
# And for saints, popes and the crowned: so named alone, or behind what they are.
_GIVEN = (
    "adrian/adriano albert/alberto alexander/alejandro alphonse/alfonso andrew/andrés anthony/antonio "
    "augustine/agustín benedict/benedicto bernard/bernardo carl/carlos caroline/carolina catherine/catalina "
    "charles/carlos charlotte/carlota christian/cristián christopher/cristóbal clement/clemente "
    "constantine/constantino dominic/domingo edward/eduardo elizabeth/isabel ferdinand/fernando francis/francisco "
    "frederick/federico frederik/federico george/jorge gregory/gregorio gustaf/gustavo harald/haroldo "
    "innocent/inocencio isabella/isabel joan/juana john/juan joseph/josé julius/julio leo/león leonard/leonardo "
    "leopold/leopoldo louis/luis lucy/lucía luke/lucas margaret/margarita mark/marcos martha/marta martin/martín "
    "mary/maría matthew/mateo maximilian/maximiliano michael/miguel nicholas/nicolás patrick/patricio paul/pablo "
    "peter/pedro philip/felipe pius/pío stephen/esteban theodore/teodoro thomas/tomás urban/urbano vincent/vicente "
    "william/guillermo henry/enrique camilla/camila"
)
GREAT_PAIRS, GIVEN_PAIRS = frozenset(_GREAT.split()), frozenset(_GIVEN.split())
# By language: a given name in small letters, and the other language's.
OTHER_NAMES = {
    "en": dict(pair.split("/") for pair in _GIVEN.split()),
    "es": dict(pair.split("/")[::-1] for pair in _GIVEN.split()),
}
CROWNED = frozenset(
    "apostle duke emperor empress king pope prince princess prophet queen saint tsar apóstol duque emperador "
    "emperatriz papa princesa príncipe profeta reina rey san santa santo zar".split()
)
_RULER_RE = {
    "en": re.compile(
        r"\b([Rr]ey|[Rr]eina|[Pp]apa|[Pp]ríncipe|[Pp]rincesa|[Ee]mperador|[Ee]mperatriz|[Zz]ar|[Dd]uques?a?) "
        r"([A-Z][a-z]+)(?![\w-])"
    ),
    "es": re.compile(r"\b([Pp]ope|[Ss]aint) ([A-ZÁÉÍÓÚ][a-záéíóúñ]+)(?![\w-])"),
}


def name_rulers(text: str, source_language: str) -> str:
    """A translation with the names that its language has for the crowned; in English only for popes and saints.

    >>> name_rulers("El rey Charles visitó al papa Francis.", "en")
    'El rey Carlos visitó al papa Francisco.'
    >>> name_rulers("Pope Francisco received King Felipe.", "es")
    'Pope Francis received King Felipe.'
    """

    def name(match: re.Match[str]) -> str:
        own = OTHER_NAMES[source_language].get(match[2].lower())
        return f"{match[1]} {own.title()}" if own else match[0]

    return _RULER_RE[source_language].sub(name, text)
