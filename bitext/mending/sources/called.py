"""Spanish names of persons behind what they are, in commas: small models translate "la bióloga Teresa Urquiola" as "the
Teresa biologist Urquiola", and "la bióloga, Teresa Urquiola," rightly.
"""

from __future__ import annotations

import re

from bitext.lang.casing import is_common_word
from bitext.lang.persons import is_person
from bitext.lang.places import PLACES
from bitext.mending.sources.noun_groups import is_said_of_noun

_NAME = r"[^\W\d_a-zà-ÿ][^\W\d_]+"
# A name has an end: behind it is no more of it ("F. Kennedy", "von der Leyen", "«Bad Bunny»", "y Gasset").
_CALLED_RE = re.compile(
    r"(?<![\w-])(?P<noun>(?:[Ee]l|[Ll]a|[Dd]el|[Aa]l) (?P<person>[a-záéíóúñ]{4,})"
    rf"(?: (?P<adjective>(?!de )[a-záéíóúñ]{{4,}})| de (?P<place>{_NAME}(?= [^\W\d_a-zà-ÿ])))?) "
    rf"(?P<name>{_NAME}(?: (?:del? |de la )?{_NAME})*)"
    r"(?![\w’'-]| (?:[^\W\d_a-zà-ÿ]|[(«“‘\"\']|(?:da|del?|dos|e|o|van|von|y) ))(?P<mark>(?=[,.;:!?»”\")]| ?[–—]|$))?"
)
_APART_RE = re.compile(rf", (?P<name>{_NAME}(?: (?:del? |de la )?{_NAME})*)")
# English has them before a name without an article, which models know.
_TITLES = frozenset(
    "alcalde alcaldesa almirante arzobispo canciller capitán cardenal cliente comandante coronel doctor doctora don "
    "doña emperador fiscal general gobernador gobernadora hermana hermano madre ministra ministro obispo padre papa "
    "premier presidenta presidente princesa profesor profesora príncipe reina senador senadora señor señora "
    "teniente vicepresidenta vicepresidente".split()
)
# The table of persons lacks them.
_ROLES = frozenset(
    "antropóloga antropólogo bailaor bailaora barítono cantaor cantaora cantautor cantautora chef cineasta cocinera "
    "cocinero comunicador comunicadora cronista ensayista filóloga filólogo gimnasta guionista humorista ilustrador "
    "ilustradora influencer locutor locutora matemática matemático presentador presentadora rapera rapero "
    "sindicalista socióloga sociólogo soprano surfista tenor trompetista violinista youtuber".split()
)
# Towns and regions that English calls as Spanish does, and the tables of places lack.
_REGIONS = frozenset(
    "albacete alicante almería antioquia aragón asturias badajoz bilbao burgos cali canarias cantabria chiapas "
    "cuenca cusco cáceres cádiz córdoba extremadura galicia gijón granada guadalajara huelva huesca jalisco jaén "
    "león lleida lugo medellín mendoza monterrey murcia málaga navarra oaxaca oviedo palencia pontevedra puebla "
    "rosario salamanca santander segovia sonora soria tarragona teruel toledo tucumán valencia valladolid veracruz "
    "vigo zamora".split()
)


def part_names(text: str) -> str:
    """Spanish *text* with the names of persons behind what they are in commas.

    >>> part_names("La nadadora sevillana Elena Carrascosa ganó.")
    'La nadadora sevillana, Elena Carrascosa, ganó.'
    >>> part_names("Según la bióloga Teresa Urquiola, crecen."), part_names("El presidente Luis Ruiz dimitió.")
    ('Según la bióloga, Teresa Urquiola, crecen.', 'El presidente Luis Ruiz dimitió.')
    """
    return _CALLED_RE.sub(_part_name, text)


def drop_commas(source: str, plain: str, text: str) -> str:
    """English *text* without the commas around names that only *plain*, a Spanish *source* said plainly, has.

    >>> source, plain = "El poeta Luis Gil murió.", "El poeta, Luis Gil, murió."
    >>> drop_commas(source, plain, "The poet, Luis Gil, died.")
    'The poet Luis Gil died.'
    >>> drop_commas(plain, plain, "The poet, Luis Gil, died.")
    'The poet, Luis Gil, died.'
    """
    for name in dict.fromkeys(match["name"] for match in _APART_RE.finditer(plain)):
        if f", {name}" not in source and f"{name}," not in source:
            pattern = rf"\b(?P<who>[Tt]he \w[\w’' -]{{2,50}}), (?P<name>{re.escape(name)}),?(?= [a-z]|[.;:!?,])"
            text = re.sub(pattern, _join, text)
    return text


def _join(match: re.Match[str]) -> str:
    """Who somebody is and the name, but where a place would stand before it: "the singer of Asturias, Nel Pravia"."""
    return match[0] if match["who"].split()[-1].istitle() else f"{match['who']} {match['name']}"


def _part_name(match: re.Match[str]) -> str:
    if not (is_person(match["person"]) or match["person"] in _ROLES):
        return match[0]
    if match["adjective"]:
        if not is_said_of_noun(match["adjective"]):
            return match[0]
    elif match["person"] in _TITLES or " " not in match["name"] or _is_no_person(match["name"]):
        return match[0]
    if match["place"] and match["place"].lower() not in PLACES["es"].keys() | _REGIONS:
        return match[0]
    return f"{match['noun']}, {match['name']}{',' if match['mark'] is None else ''}"


def _is_no_person(name: str) -> bool:
    """Whether a name begins like that of a body or place: "Real Madrid"."""
    first = name.split(maxsplit=1)[0]
    return is_common_word(first, "es") or first.lower() in PLACES["es"]
