"""What somebody is before a name: with an article in Spanish, without one and before the name in English."""

from __future__ import annotations

import re

from bitext.lang.men import GIVEN_NAMES
from bitext.lang.women import WOMEN

_FEMININE = (
    "alcaldesa capitana concejala diputada directora embajadora entrenadora fiscala gobernadora inspectora jueza "
    "ministra presidenta profesora senadora"
)
_MASCULINE = (
    "agente alcalde almirante arzobispo cabo capitán cardenal comandante comisario comisionado concejal coronel "
    "detective diputado director embajador entrenador fiscal general gobernador inspector juez magistrado ministro "
    "obispo portavoz presidente profesor sargento secretario senador sheriff teniente"
)
_NAME = r"[^\W\d_a-zà-ÿ][^\W\d_]+"
_NAMES = f"{_NAME}(?: {_NAME})*"
# Behind these a title that has no article lacks it; "y" joins two offices of one person as often. A capital may be part
# of the office: "secretario General".
_BARE_RE = re.compile(
    r"(?<![\w-])(?P<before>según|dijo|dijeron|con|por|para|contra|de|a|que|añadió|explicó|advirtió|declaró|escribió) "
    rf"(?P<title>{'|'.join((*_MASCULINE.split(), *_FEMININE.split()))}) "
    r"(?!(?:Adjunt|Deportiv|Ejecutiv|Elect|Electric|Federal|General|Mayor|Motors|Naranja|Penal|Primer|Suprem)[oa]?\b)"
    rf"(?![^\W\d_a-zà-ÿ]{{2}})(?={_NAME})"
)
# What begins a sentence.
_FIRST_RE = re.compile(
    rf"^(?P<title>Rey|Reina|Papa|Príncipe|Princesa|Primer ministro|Primera ministra|Representante|"
    rf"{'|'.join(title.capitalize() for title in (*_MASCULINE.split(), *_FEMININE.split()))}) (?=(?P<name>{_NAME}) )"
)
_FIRST_FEMININE = frozenset(("reina", "princesa", "primera ministra", *_FEMININE.split()))
# Behind these "a" and "para" go with an office that somebody wants or gets.
_OFFICE_RE = re.compile(
    r"(?<![\w-])(?:(?:pre)?candidat[oa]s?|candidaturas?|aspirantes?|aspira\w*|aspiró|ascen[ds]\w{1,6}|propuest[oa]s?|"
    r"postula\w*|postuló|opci[oó]n(?:es)?) $"
)
_LONGEST_OFFICE = 20
# They bear names of persons.
_THINGS = frozenset(
    "aeropuerto alameda auditorio aula autopista autovía avenida barco barrio biblioteca bodega boulevard bulevar "
    "buque calle calzada campus cancha carretera casa caso centro cine clínica colegio coliseo colonia complejo copa "
    "cárcel cátedra doctrina edificio editorial embalse escuela estación estadio facultad familia ferry festival "
    "fragata fundación galería gimnasio grupo hospital huracán instituto jardines jardín ley liceo línea malecón "
    "medalla memorial mercado metro monumento museo observatorio orden pabellón palacio parque paseo penal "
    "penitenciaría plaza polideportivo premio preparatoria presa primaria puente puerto represa residencia ruta río "
    "sala sanatorio secundaria sentencia sociedad submarino teatro telescopio terminal tormenta torneo torre trofeo "
    "túnel universidad urbanización velero viaducto villa vuelta óscar".split()
)
_CONTRACTED = {"de el": "del", "a el": "al"}
# English: what comes before a name, and the Spanish that tells it.
_TITLES = (
    "admiral/almirante archbishop/arzobispo bishop/obispo captain/capitán capitana cardinal/cardenal colonel/coronel "
    "councillor/concejal concejala edil regidor regidora councilman/concejal edil general/general inspector/inspector "
    "inspectora judge/juez jueza lieutenant/teniente magistrate/magistrado magistrada mayor/alcalde alcaldesa "
    "minister/ministro ministra president/presidente presidenta prosecutor/fiscal senator/senador senadora "
    "sergeant/sargento"
)


def put_titles_right(text: str) -> str:
    """Spanish *text* with the article that a title before a name needs.

    >>> put_titles_right("Dijo que no, dijo juez Everett Laine de alcalde Ruiz.")
    'Dijo que no, dijo el juez Everett Laine del alcalde Ruiz.'
    >>> put_titles_right("Rey Felipe VI visitó el museo."), put_titles_right("Representante Ana Ruiz dimitió.")
    ('El rey Felipe VI visitó el museo.', 'La representante Ana Ruiz dimitió.')
    >>> put_titles_right("El candidato a gobernador Luis Ruiz, su amigo y portavoz Gil y el cargo de fiscal General.")
    'El candidato a gobernador Luis Ruiz, su amigo y portavoz Gil y el cargo de fiscal General.'
    """

    def put(match: re.Match[str]) -> str:
        start = match.start()
        if match["before"] in ("a", "para") and _OFFICE_RE.search(text, max(0, start - _LONGEST_OFFICE), start):
            return match[0]
        article = "la" if match["title"] in _FEMININE.split() else "el"
        before = f"{match['before']} {article}"
        return f"{_CONTRACTED.get(before, before)} {match['title']} "

    def begin(match: re.Match[str]) -> str:
        title = match["title"].lower()
        is_woman = title in _FIRST_FEMININE or (title == "representante" and match["name"] in WOMEN)
        return f"{'La' if is_woman else 'El'} {title} "

    return _BARE_RE.sub(put, _FIRST_RE.sub(begin, text))


def put_titles_first(source: str, text: str) -> str:
    """English *text*, a translation of Spanish *source*, with titles before the names that they stand behind.

    >>> put_titles_first("El juez Hernán Zubeldía dimitió.", "The Hernán Zubeldía judge resigned.")
    'Judge Hernán Zubeldía resigned.'
    >>> put_titles_first("La tejedora Ana Ruiz y el cine Luis Gil.", "The Ana Ruiz weaver and the Luis Gil cinema.")
    'The weaver Ana Ruiz and the Luis Gil cinema.'
    """
    # "El alcalde Valencia y el alcalde de Valencia": one of them is the Valencia mayor.
    places = set(re.findall(rf"\b(?:del?|de la) ({_NAMES})", source))
    found = set(re.findall(rf"\b[EeLl][la] ([a-záéíóúñ]+) ({_NAMES})", source))
    known = {(name, own) for title, name in found if name not in places and (own := _find_title(title)) is not None}

    def put(match: re.Match[str]) -> str:
        is_known = (match["name"], match["title"]) in known
        return f"{match['title'].capitalize()} {match['name']}" if is_known else match[0]

    if known:
        text = re.sub(rf"\b[Tt]he (?P<name>{_NAMES}) (?P<title>[a-z]+)\b(?!-| (?:counsel|general)\b)", put, text)
    return _put_roles_first(source, text)


def _put_roles_first(source: str, text: str) -> str:
    """English *text* with "the weaver Ana Ruiz" for "the Ana Ruiz weaver"; cinemas keep their names first."""
    found = re.findall(rf"\b(?:[Ee]l|[Ll]a|[Aa]l|[Dd]el) ([a-záéíóúñ]+) ({_NAME}(?: {_NAME})+)", source)
    for role, name in found:
        if role in _THINGS or name.split()[0] not in GIVEN_NAMES:
            continue
        pattern = rf"\b([Tt]he) {re.escape(name)} ([a-z][a-z-]+)(?![\w-])"
        text = re.sub(pattern, rf"\1 \2 {name}", text)
    return text


def _find_title(word: str) -> str | None:
    own = None
    for part in _TITLES.split():
        english, _, spanish = part.rpartition("/")
        own = english or own
        if spanish == word:
            return own
    return None
