"""Small English words that a Spanish source decides and small models mistake: prepositions, relatives, articles."""

from __future__ import annotations

import re
from functools import lru_cache

from bitext.lang.key_tables import read_entries
from bitext.lang.nouns import find_noun
from bitext.lang.persons import is_person

_WHEN_RE = re.compile(r"\b[Aa]l (?:no )?\w+(?:[aei]r)(?:se|l[aeo]s?)?\b")
_BY_RE = re.compile(r"\b(?:por|mediante|con|a base de)\b")
_BY_DOING_RE = re.compile(r"(?<!followed )(?<!preceded )\bby (?=(?:not )?[a-z]{2,}ing\b(?! (?:companies|firms)))")
_TO_DOING_RE = re.compile(
    r"(?<!forward )(?<!close )(?<!used )(?<!addition )(?<!objected )(?<!opposed )(?<!committed )(?<!dedicated )"
    r"(?<!devoted )(?<!due )(?<!prior )(?<!led )(?<!equivalent )(?<!accustomed )(?<!approach )(?<!admitted )(?<!key )"
    r"\bto (?P<doing>[a-z]{2,}ing)"
    r"(?= (?:an?|the|his|her|its|their|this|that|these|those|all|no|some|any|\d[\d.,]*)\b|[.,;]|$)"
)
_IN_PLACE_RE = re.compile(
    r"\b[Ee]n (?:el |la |los |las )?(?P<place>[A-ZÁÉÍÓÚÑ]\w+(?: (?:de |del |la )*[A-ZÁÉÍÓÚÑ]\w+)*)"
)
# Not streets, days, bodies and what one is on: "en Facebook".
_ON_PLACES = frozenset(
    "Abril Agosto Avenida Calle Diciembre Domingo Enero Facebook Febrero Google Instagram Internet Julio Junio Marte "
    "Mayo Navidad Noviembre Octubre Plaza Ruta Septiembre Telegram TikTok Tierra Twitter WhatsApp YouTube".split()
)
_RELATIVE_RE = re.compile(r"\b(?P<noun>[a-z]+)(?P<comma>,?) (?P<who>who|which)\b(?! (?:of|is why)\b)")
# English nouns that may be persons'.
_PERSON_RE = re.compile(r"(?:[aei]nt|[eo]r|ee|i[as]n|ist|man|men|ic|ard|ive)s?$|^(?:people|children|couple)$")
_PERCENT_RE = re.compile(
    r"\b(?:an?|the) (?=\d[\d.,]*(?:%| percent| per cent)(?! (?:rise|drop|fall|increase|cut|decline|\w+ in)\b))"
)
# English nouns that may be persons'.
_PERSON_RE = re.compile(r"(?:[aei]nt|[eo]r|ee|i[as]n|ist|man|men|ic|ard|ive)s?$|^(?:people|children|couple)$")
_SPANISH_PERCENT_RE = re.compile(r"\b(?:un|el) \d[\d.,]* ?(?:%|por ciento)")


def choose_small_words(source: str, text: str) -> str:
    """English *text*, a translation of Spanish *source*, with small words as that has them.

    >>> choose_small_words("Lo dijo al pedir el voto.", "He said it by asking for the vote.")
    'He said it when asking for the vote.'
    >>> choose_small_words("Ocurrió en Toledo.", "It happened on Toledo.")
    'It happened in Toledo.'
    >>> choose_small_words("Los bomberos, que se fueron.", "The firefighters, which left.")
    'The firefighters, who left.'
    >>> choose_small_words("Creció un 11 %.", "It grew an 11%.")
    'It grew 11%.'
    >>> choose_small_words("Obliga a cerrar.", "It forces to closing.")
    'It forces to close.'
    """
    if _WHEN_RE.search(source) and not _BY_RE.search(source):
        text = _BY_DOING_RE.sub("when ", text)
    for match in _IN_PLACE_RE.finditer(source):
        if match["place"].split()[0] not in _ON_PLACES:
            text = re.sub(rf"\b(?:on|at) (?={re.escape(match['place'])}\b)", "in ", text)
    if _SPANISH_PERCENT_RE.search(source):
        text = _PERCENT_RE.sub("", text)
    text = _TO_DOING_RE.sub(lambda match: f"to {_load_bases().get(match['doing'], match['doing'])}", text)
    return _RELATIVE_RE.sub(_choose_relative, text)


def _choose_relative(match: re.Match[str]) -> str:
    """ "who" behind a noun of a person, "which" or "that" behind a thing."""
    noun = find_noun(match["noun"], "en")
    if noun is None or " " in noun.spanish:
        return match[0]
    is_of_person = is_person(noun.spanish)
    if is_of_person == (match["who"] == "who"):
        return match[0]
    if not is_of_person and (_PERSON_RE.search(match["noun"]) or not match["comma"]):
        return match[0]
    return f"{match['noun']}{match['comma']} {'who' if is_of_person else 'which'}"


@lru_cache(maxsize=1)
def _load_bases() -> dict[str, str]:
    """The base form of each English gerund of the tables that is no noun."""
    found: dict[str, str] = {}
    for entry in read_entries():
        english = entry.forms["en"]
        if len(english) > 2 and " " not in english[0] and entry.forms["es"][0].endswith(("r", "rse")):
            for form in english:
                if form.endswith("ing") and form.startswith(english[0].removesuffix("e")[:3]):
                    found.setdefault(form, english[0])
    return found
