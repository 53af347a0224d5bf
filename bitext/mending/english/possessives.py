"""Whose something is: "su" is "his", "her", "its" or "their" by the subject, which small models do not look up."""

from __future__ import annotations

import re

from bitext.lang.men import MEN
from bitext.lang.persons import is_person
from bitext.lang.women import WOMEN

# With these "su" is somebody else's, or nobody knows whose.
_OTHER_RE = re.compile(
    r"\b(?:que|cuy[oa]s?|quien|cuando|donde|porque|mientras|pero|si|como|usted|ustedes|tus?|te|vuestr[oa]s?|él|ella)\b"
    r"|\bal? [A-ZÁÉÍÓÚÑ]"
)
SU_RE = re.compile(r"\bsus?\b", re.IGNORECASE)
_SUBJECT_RE = re.compile(
    r"[“\"«]?(?P<article>El|La|Los|Las|Un|Una) (?:(?:joven|nuev[oa]|ex|antigu[oa]|popular|famos[oa]|veteran[oa]|"
    r"primer[oa]?|gran) )?(?P<noun>[^\W\d_][a-záéíóúñü]+)(?! de sus? )"
)
# Not what are towns as well: "Rosario Central".
_TOWNS = frozenset(
    "Benito Bolívar Concepción Georgia Guadalupe Mercedes Nelson Rosario Salvador Santiago Soledad Trinidad Victoria "
    "Virginia Washington".split()
)
_NAMED_RE = re.compile(
    rf"[“\"«]?(?:(?P<woman>{'|'.join(name for name in WOMEN if name not in _TOWNS)})"
    rf"|(?:{'|'.join(name for name in MEN if name not in _TOWNS)})) [A-ZÁÉÍÓÚÑ]"
)
BODIES = frozenset(
    "administración aerolínea agencia alcaldía asamblea asociación ayuntamiento banco cadena clínica club colegio "
    "comisión compañía comunidad congreso consejería constructora cooperativa corte ejecutivo ejército empresa "
    "entidad equipo escuela estado fabricante farmacéutica fábrica federación firma fiscalía flota fundación gigante "
    "gobierno grupo hospital iglesia institución instituto junta ministerio multinacional municipalidad municipio "
    "museo organización país partido petrolera planta plataforma prefectura región secretaría selección senado "
    "sindicato sociedad tecnológica tienda tribunal universidad".split()
)
# Of either sex whatever their article is.
_NOBODYS = frozenset("familia familias pareja parejas persona personas policía víctima víctimas menor".split())
_POSSESSIVE_RE = re.compile(r"\b(?P<own>[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Yy]our)(?= (?:own )?[a-z])")
_WORD_RE = re.compile(r"\w+")


def own_possessives(source: str, text: str) -> str:
    """English *text* with the possessive of the subject that its Spanish *source* begins with, where that is sure.

    >>> own_possessives("La actriz presentó su libro.", "The actress presented his book.")
    'The actress presented her book.'
    >>> own_possessives("Ana Ruiz presentó su libro.", "Ana Ruiz presented his book.")
    'Ana Ruiz presented her book.'
    >>> own_possessives("La empresa vendió su sede.", "The company sold your headquarters.")
    'The company sold its headquarters.'
    >>> own_possessives("La ministra vio al alcalde en su casa.", "The minister saw the mayor at his house.")
    'The minister saw the mayor at his house.'
    >>> own_possessives("La actriz dijo que su padre llegó.", "The actress said his father came.")
    'The actress said his father came.'
    """
    subject, named = _SUBJECT_RE.match(source), _NAMED_RE.match(source)
    begin = subject or named
    owned = [match.start() for match in SU_RE.finditer(source)]
    found = list(_POSSESSIVE_RE.finditer(text))
    if begin is None or not owned or len(owned) != len(found) or _OTHER_RE.search(source, 0, owned[-1]):
        return text
    if subject is None:
        own: str | None = "her" if begin["woman"] else "his"
    else:
        own = _possessive_of(subject["article"], subject["noun"].lower())
    if own is None or any(_may_own(word) for word in _WORD_RE.findall(source, begin.end(), owned[-1])):
        return text

    def put(match: re.Match[str]) -> str:
        given = match["own"].lower()
        is_left = given == "their" or (own == "their" and given == "its")
        return match["own"] if is_left else own.capitalize() if match["own"][0].isupper() else own

    return _POSSESSIVE_RE.sub(put, text)


def _may_own(word: str) -> bool:
    return word.lower() in BODIES or is_person(word.lower())


def _possessive_of(article: str, noun: str) -> str | None:
    if noun in BODIES and article in ("El", "La", "Un", "Una"):
        return "its"
    if not is_person(noun) or noun in _NOBODYS:
        return None
    return {"El": "his", "Un": "his", "La": "her", "Una": "her"}.get(article, "their")
