"""Finite verbs for the participles that small models write instead: "El juez condenado al hombre" is "condenó"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from bitext.lang.persons import is_person
from bitext.lang.verb_forms import read_conjugated

# An object behind it makes it a verb; a time does not.
_TIME = (
    r"lunes|martes|miércoles|jueves|viernes|sábado|domingo|años?|mes|meses|días?|pasad[oa]|próxim[oa]|siguiente|siglo|"
    r"verano|invierno|otoño|\d{1,2} de|fin|final|principio|semanas?|noche|mañana|tarde|madrugada|últim[oa]|década|"
    r"momento|máximo|mínimo|vez|veces|horas?|minutos?"
)
_ALL_RE = re.compile(
    r"(?P<subject>(?:El|La|Un|Una|Su) (?:[\w.-]+ ){1,5}?)(?P<verb>[a-záéíóúñ]{2,}(?:ad|id|íd)o) "
    r"(?P<object>(?:el|la|los|las|un|una|unos|unas|su|sus|al|dos|tres|cuatro|\d[\d.,]*|más de|\w+s de) "
    rf"(?!{_TIME})(?P<noun>\w+)(?P<rest>.*))",
    re.DOTALL,
)
_FINITE = (
    r"\b(?:ha|han|había|habían|haya|es|son|fue|fueron|está|están|era|eran|estaba|hay|puede|pueden|debe|tiene|se|vez)\b|"
    r"\w+ó\b|\w+(?:aron|ieron|rá|rán|aba|aban)\b"
)
_FINITE_RE = re.compile(_FINITE)
_IN_SUBJECT_RE = re.compile(rf"{_FINITE}|\b(?:que|y|no|cuando|si|donde|como|haber|sido|siendo|ser|estar)\b|\w+[aeé]n\b")
_NO_VERBS = frozenset("abogado debido estado lado partido resultado sábado sentido contenido pedido mercado".split())
_BEFORE_NOUNS = frozenset("el la un una del al de su".split())
# Participles of their own, by the ends of preterites.
_OWN = {
    "brió": "bierto", "olvió": "uelto", "scribió": "scrito", "rompió": "roto", "murió": "muerto", "puso": "puesto",
    "hizo": "hecho", "dijo": "dicho", "dujo": "ducido", "tuvo": "tenido", "uyó": "uido", "yó": "ído",
}  # fmt: skip
_DETERMINER_RE = re.compile(r"\b(?:[Ee]l|[Ll]as?|[Ll]os|[Uu]n[oa]?s?)\b")
# No preterite follows them.
_BEHIND_RE = re.compile(
    r"(?<![\w-])(?P<before>(?i:h[ae]n? sido|h[ae]n?|había|habían|haber|haya|hayan|hubiera|hubieran|fue|fueron|son|eran|"
    r"serán|será|están|estaban|estaba)) (?P<verb>[a-záéíóúñ]{2,}[^aeo]ó|[a-z]*(?:puso|hizo|dijo|dujo|tuvo))(?![\w-])"
)
# A clause that such a verb may end: "La casa donde estaba ardió"; but none ends with "ha", and few "que" with "fue".
_CLAUSE_RE = re.compile(
    r"\b(?:(?:lo )?que|quien(?:es)?|d[oó]nde|c[oó]mo|cu[aá]ndo|cual(?:es)?)(?: (?:no|se|lo|ya)){0,2} $", re.I
)
_ENDS_NO_CLAUSE_RE = re.compile(r"(?:ha|han|haber|hayan?|hubieran?|.* sido)$")
_NEAR, _LONGEST = 30, 300
_INFINITIVE_RE = re.compile(r"[aei]r(?:se|l[oae]s?)?$")


def finish_participles(text: str) -> str:
    """Spanish *text* with a finite verb for the participle that it has in the place of its only one.

    >>> finish_participles("La universidad despedido al profesor.")
    'La universidad despidió al profesor.'
    >>> finish_participles("El libro publicado el lunes. El código asignado al aparato. El hombre ha visto la casa.")
    'El libro publicado el lunes. El código asignado al aparato. El hombre ha visto la casa.'
    """
    match = _ALL_RE.fullmatch(text)
    if (
        match is None
        or match["subject"].split()[-1] in _BEFORE_NOUNS
        or match["verb"] in _NO_VERBS
        or _IN_SUBJECT_RE.search(match["subject"])
    ):
        return text
    is_object = not match["object"].startswith("al ") or is_person(match["noun"])
    if not is_object or _INFINITIVE_RE.search(match["noun"]) or _FINITE_RE.search(match["rest"]):
        return text
    participle = match["verb"]
    own = _load().get(participle) or (f"{participle[:-3]}ó" if participle.endswith("ado") else None)
    return text if own is None else f"{match['subject']}{own} {match['object']}"


def say_participles(text: str) -> str:
    """Spanish *text* with participles for the preterites that stand behind "haber" and "ser", where none may.

    >>> say_participles("Ha renovó la casa; las oficinas fueron renovó, y no se ha expuso.")
    'Ha renovado la casa; las oficinas fueron renovadas, y no se ha expuesto.'
    >>> say_participles("La casa donde estaba ardió, y el tejado ha cayó.")
    'La casa donde estaba ardió, y el tejado ha caído.'
    """
    return _BEHIND_RE.sub(_say_participle, text)


def _say_participle(match: re.Match[str]) -> str:
    verb, before = match["verb"], match["before"].lower()
    if (opening := _CLAUSE_RE.search(match.string[max(0, match.start() - _NEAR) : match.start()])) is not None:
        is_said = opening[0].lower() == "que " and before in ("fue", "fueron", "será", "serán")
        if not is_said and not _ENDS_NO_CLAUSE_RE.match(before):
            return match[0]
    irregular = next((verb.removesuffix(end) + own for end, own in _OWN.items() if verb.endswith(end)), None)
    own = _load_by_past().get(verb) or irregular or (f"{verb[:-2]}ido" if verb.endswith("ió") else f"{verb[:-1]}ado")
    if before.startswith("h") and not before.endswith("sido"):
        return f"{match['before']} {own}"
    clause = match.string[max(0, match.start() - _LONGEST) : match.start()].rpartition(",")[2]
    first = _DETERMINER_RE.search(clause)
    own = f"{own[:-1]}a" if first is not None and first[0].lower() in ("la", "las", "una", "unas") else own
    return f"{match['before']} {own}{'s' if before.endswith('n') or before.startswith('han') else ''}"


@lru_cache(maxsize=1)
def _load_by_past() -> Mapping[str, str]:
    """The participle for each third person of the preterite."""
    return {past: participle for participle, past in _load().items()}


@lru_cache(maxsize=1)
def _load() -> Mapping[str, str]:
    """The third person of the preterite for each participle."""
    found: dict[str, str] = {}
    for entry, made in read_conjugated():
        forms = entry.forms["es"]
        if made:
            past = next(form for form in forms[1:] if form.endswith("ó"))
            found |= {form: past for form, kind in made.items() if kind == "participle" and form.endswith("o")}
    return found
