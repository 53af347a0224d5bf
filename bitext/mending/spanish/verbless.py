"""Whether Spanish text has a finite verb, as far as the forms of its words tell."""

from __future__ import annotations

import re
from functools import lru_cache

from bitext.lang.adjectives import is_adjective
from bitext.lang.nouns import is_noun
from bitext.lang.persons import is_person
from bitext.lang.verb_forms import read_conjugated
from bitext.mending.spanish.verb_numbers import is_finite, is_third

_WORD_RE = re.compile(r"[^\W\d_]+")
_AUXILIARIES = frozenset(
    "ha han he hemos había habían haya hayan hubo hubiera hubieran habrá habrán habría habrían hay es son era eran fue "
    "fueron será serán sería serían sea sean fuera fueran soy somos está están estaba estaban estuvo estuvieron esté "
    "estén estará estarán estaría estoy estamos va van iba iban voy vamos vaya vayan da dan dio dieron ve ven vio "
    "vieron supo supieron pudo pudieron vino vinieron trajo trajeron condujo sé cree creo prevé prevén".split()
)
_VERB_RE = re.compile(
    r"(?:ó|[aei]ron|rán?|[aei]rían?|[ai]ban?|[aei]mos|uvo|uvieron|jo|jeron|[^aeiou]ían|puso|hizo|quiso)$"
)
_NUMBERS = {
    **dict.fromkeys("el la un una su este esta cada".split(), 1),
    **dict.fromkeys("los las unos unas sus estos estas dos tres cuatro cinco muchos varios miles cientos".split(), 2),
}
_MAYBE_RE = re.compile(r"(?:[aeiu]n|[ae])$")
_BEFORE_VERBS = frozenset("se no lo le les me nos te que ya".split())
_NO_VERBS = frozenset(
    "a al de del el la las los un una unos unas su sus y o e que como para por con sin sobre entre en desde hasta tras "
    "ante bajo contra durante mediante según donde cuando mientras aunque porque si no más menos muy tan este esta "
    "estos estas ese esa esos esas aquel aquella otra otro cada ambas toda todas parte cerca fuera adelante durante "
    "antes delante frente ahora nunca siempre bien también tampoco además incluso siquiera doce trece catorce quince "
    "siete nueve veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa mil cien once diecisiete grande "
    "gran quien cuya cuyas misma ninguna alguna nueva última primera segunda tercera propia mala buena entonces "
    "excepto salvo alrededor recién millón nuestra aparte enfrente joven cualquiera".split()
)


def lacks_verb(text: str) -> bool:
    """Whether no word of a Spanish text may be a finite verb; what may be a noun as well is none.

    >>> lacks_verb("Los ladrones taladro un agujero."), lacks_verb("Los pilotos volar la ayuda a la isla.")
    (True, True)
    >>> lacks_verb("La escuela se encuentra en el recinto."), lacks_verb("El rey urde la caída de su ministro.")
    (False, False)
    """
    words = [match[0] for match in _WORD_RE.finditer(text)]
    number = _NUMBERS.get(words[0].lower(), 0) if words else 0
    return not any(
        is_maybe_finite(word, before := words[place - 1] if place else "") or _agrees(word, before, number)
        for place, word in enumerate(words)
    )


def _agrees(word: str, before: str, number: int) -> bool:
    """Whether a word that may be a noun has the form of a verb in the number of the first article, and no other."""
    if not number or before in _NO_VERBS or before.lower() in _NUMBERS or not before or word in _NO_VERBS:
        return False
    return is_third(word) and word.endswith("n") == (number > 1)


def is_maybe_finite(word: str, before: str) -> bool:
    """Whether a word may be a finite verb behind another.

    >>> is_maybe_finite("muestra", "se"), is_maybe_finite("muestra", "una"), is_maybe_finite("cayó", "que")
    (True, False, True)
    """
    lower = word.lower()
    if lower in _AUXILIARIES:
        return True
    if lower in _NO_VERBS or len(lower) < 3:
        return False
    is_name = word[0].isupper() and before != ""
    if before.lower() in _BEFORE_VERBS and not is_name:
        return _MAYBE_RE.search(lower) is not None or _VERB_RE.search(lower) is not None
    if is_noun(lower) or is_adjective(lower) or is_person(lower) or is_name:
        return False
    return (
        lower in _load_forms()
        or is_finite(lower)
        or _VERB_RE.search(lower) is not None
        or _MAYBE_RE.search(lower) is not None
    )


@lru_cache(maxsize=1)
def _load_forms() -> frozenset[str]:
    """The finite forms of the verbs of the tables."""
    found: set[str] = set()
    for entry, made in read_conjugated():
        forms = entry.forms["es"]
        if made:
            found |= {form for form, kind in made.items() if kind not in ("gerund", "participle")}
            found |= {form for form in forms[1:] if made.get(form) not in ("gerund", "participle")}
    return frozenset(found)
