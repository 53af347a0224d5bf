"""Spanish articles and the adjectives between them and a noun, in its gender and number: "una nueva autopista"."""

from __future__ import annotations

import re

from bitext.lang.adjectives import SHORT
from bitext.lang.nouns import STRESSED_A, find_gender

_ARTICLES = {
    **dict.fromkeys(("el", "la", "los", "las"), ("el", "la", "los", "las")),
    **dict.fromkeys(("un", "una", "unos", "unas"), ("un", "una", "unos", "unas")),
    **dict.fromkeys(("este", "esta", "estos", "estas"), ("este", "esta", "estos", "estas")),
    **dict.fromkeys(("su", "sus"), ("su", "su", "sus", "sus")),
    **dict.fromkeys(("del", "de la", "de los", "de las"), ("del", "de la", "de los", "de las")),
    **dict.fromkeys(("al", "a la", "a los", "a las"), ("al", "a la", "a los", "a las")),
}
# They stand before nouns, and what follows them is what they are said of.
_IN_O = (
    "amplio antiguo bajo breve cuantioso cuarto décimo duro enorme excelente falso largo mero mismo nuevo octavo "
    "pequeño presunto propio próximo quinto rotundo segundo severo sexto supuesto séptimo verdadero viejo último único "
    "noveno alto corto numeroso extenso intenso feroz grave fuerte débil creciente doble triple importante pobre "
    "grande posible joven mayor menor mejor peor principal reciente inminente rápido lento"
).split()
# Persons or things by themselves: "Los jóvenes huevo la casa".
_PERSONS = frozenset("jóvenes joven mayores menores mismos mismas pobres".split())
_NUMBERS = (
    "dos tres cuatro cinco seis siete nueve diez once doce quince veinte treinta cuarenta cincuenta noventa".split()
)
_NO_NOUNS = frozenset("cuenta mil miles ocho que vez veces".split())


def _inflect(adjective: str) -> tuple[str, str, str, str]:
    """The forms for the masculine and the feminine, in the singular and in the plural."""
    short = SHORT.get(adjective, adjective)
    if adjective.endswith("o"):
        return short, f"{adjective[:-1]}a", f"{adjective}s", f"{adjective[:-1]}as"
    many = f"{adjective[:-1]}ces" if adjective[-1] == "z" else f"{adjective}{'s' if adjective[-1] in 'aeo' else 'es'}"
    one = "gran" if adjective == "grande" else adjective
    return one, one, {"joven": "jóvenes"}.get(adjective, many), {"joven": "jóvenes"}.get(adjective, many)


_ADJECTIVES = {form: forms for word in (*_IN_O, *SHORT) for forms in (_inflect(word),) for form in forms}
_RE = re.compile(
    rf"(?<![\w-])(?P<article>(?i:{'|'.join(sorted(_ARTICLES, key=len, reverse=True))})) "
    rf"(?P<adjective>{'|'.join((*_ADJECTIVES, *_NUMBERS))}) (?P<noun>[a-záéíóúüñ]{{3,}})(?![\w-])"
)


def agree_before_nouns(text: str) -> str:
    """Spanish *text* with articles and adjectives before nouns of which the gender is known in their form.

    >>> agree_before_nouns("El nuevo autopista, su tercer carretera, un pequeños bancos y las dos pies.")
    'La nueva autopista, su tercera carretera, unos pequeños bancos y los dos pies.'
    >>> agree_before_nouns("La mayor parte, el mismo día, la primera vez, el nuevo capital y la nueva capital.")
    'La mayor parte, el mismo día, la primera vez, el nuevo capital y la nueva capital.'
    """
    return _RE.sub(_agree, text)


def _is_other(article: str, adjective: str, number: int) -> bool:
    """Whether an article and an adjective may stand for themselves, or what looks like one is none."""
    if adjective == "bajo" or (article in ("el", "un", "del", "al") and adjective == "alta"):
        return True  # "su bajo fianza", "el alta médica"
    is_many = adjective.endswith("s")
    return adjective in _PERSONS and is_many != (number > 1)


def _agree(match: re.Match[str]) -> str:
    noun, adjective, article = match["noun"], match["adjective"], match["article"]
    kinds = [(gender, number) for number in (1, 2) if (gender := find_gender(noun, number)) is not None]
    if len(kinds) != 1 or adjective == "segundos" or noun in _NO_NOUNS or noun in STRESSED_A:
        return match[0]
    gender, number = kinds[0]
    if (noun.endswith("s") and number == 1) or _is_other(article.lower(), adjective, number):
        return match[0]  # "los mismos parabrisas"
    place = 2 * (number - 1) + (gender == "f")
    if adjective in _NUMBERS:
        if number == 1 or article.lower() not in ("los", "las", "unos", "unas", "estos", "estas", "de los", "de las"):
            return match[0]
        own = adjective
    else:
        own = _ADJECTIVES[adjective][place]
    new = _ARTICLES[article.lower()][place]
    return f"{new.capitalize() if article[0].isupper() else new} {own} {noun}"
