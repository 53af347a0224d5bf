"""Spanish adjectives in their four forms, from the tables of key words and peoples, and their agreement with nouns."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from bitext.lang.key_words import read_entries
from bitext.lang.nouns import agree_determiners, load_sure_nouns
from bitext.lang.places import iter_entries

Form = tuple[str, int]
"""Gender "m" or "f", and number 1 or 2."""

_FORMS: tuple[Form, ...] = (("m", 1), ("f", 1), ("m", 2), ("f", 2))
# Adverbs or pronouns as often, or said of something else.
_NEVER = frozenset(
    "alto bajo claro cierto cierta dado demasiado fijo hondo junto lento medio mismo mucho poco previo propio rápido "
    "solo sólo temprano todo".split()
)
# A noun in the singular is one for certain behind these.
_DETERMINERS = "el|la|un|una|este|esta|ese|esa|aquel|aquella|su|del|al|cada|algún|alguna|ningún|ninguna"
_NOUN_RE = re.compile(
    # What follows "de" may be said of the noun before it.
    rf"(?<![\w-])(?:(?<!de )(?<!en )(?<!con )(?<!por )(?<!y )(?:(?i:{_DETERMINERS}) (?P<one>[a-záéíóúüñ]+)"
    r"|(?P<many>[a-záéíóúüñ]+s))) (?P<adjective>[a-záéíóúüñ]+)(?![\w-])(?! [yeo] )"
)


class Adjective(NamedTuple):
    """An English adjective, its Spanish forms by gender and number, and the only language to look it up from."""

    english: str
    forms: Mapping[Form, str]
    only: str | None


def read_adjectives() -> Iterator[Adjective]:
    """Yield the adjectives of the tables of key words that have four forms.

    >>> next(one.forms["f", 2] for one in read_adjectives() if one.english == "seditious")
    'sediciosas'
    """
    for entry in read_entries():
        english, spanish = entry.forms["en"], entry.forms["es"]
        forms = _inflect(spanish[0])
        if len(set(english)) == 1 and english[0].islower() and " " not in english[0] and set(forms) <= set(spanish):
            yield Adjective(english[0], dict(zip(_FORMS, forms, strict=True)), entry.only)


def _inflect(masculine: str, feminine: str = "") -> tuple[str, ...]:
    """The four forms: of what ends in -o, or by the feminine of what does not ("francés", "francesa")."""
    if masculine.endswith("o"):
        return tuple(masculine[:-1] + ending for ending in ("o", "a", "os", "as"))
    return (masculine, feminine, f"{feminine[:-1]}es", f"{feminine}s")


def agree_adjectives(text: str) -> str:
    """Spanish *text* whose adjectives have gender and number of the nouns that they stand behind, where that is sure.

    >>> agree_adjectives("Los refugiados venezolano dejaron la vida sedentario ante un ejército italiana.")
    'Los refugiados venezolanos dejaron la vida sedentaria ante un ejército italiano.'
    >>> agree_adjectives("la economía de mercado chino, los gobiernos español y francés, la mañana temprano")
    'la economía de mercado chino, los gobiernos español y francés, la mañana temprano'
    """
    return _NOUN_RE.sub(_agree, text)


def agree(text: str) -> str:
    """Spanish *text* whose determiners and adjectives agree with their nouns, where that is sure.

    >>> agree("Tras el cumbre volvió la economía checo.")
    'Tras la cumbre volvió la economía checa.'
    """
    return agree_adjectives(agree_determiners(text))


def _agree(match: re.Match[str]) -> str:
    nouns, adjectives = load_sure_nouns(), _load()
    noun, adjective = match["one"] or match["many"], match["adjective"]
    forms, number = adjectives.get(adjective), 1 if match["one"] else 2
    gender = nouns.get((noun, number))
    if forms is None or gender is None or noun in adjectives:
        return match[0]
    return match[0].removesuffix(adjective) + forms[gender, number]


def _is_adjective(forms: Sequence[str]) -> bool:
    """Whether forms of a people begin with a masculine and its feminine: not "estadounidense americano americana"."""
    return forms[0].islower() and len(forms) > 1 and forms[1].endswith("a") and forms[0][:3] == forms[1][:3]


@lru_cache(maxsize=1)
def _load() -> Mapping[str, Mapping[Form, str]]:
    """All forms of each form."""
    found: dict[str, Mapping[Form, str]] = {}
    of_peoples = [_inflect(*forms[:2]) for _, forms in iter_entries() if _is_adjective(forms)]
    for forms in (*(tuple(one.forms.values()) for one in read_adjectives()), *of_peoples):
        if all(len(form) > 3 for form in forms) and _NEVER.isdisjoint(forms):
            found |= {form: dict(zip(_FORMS, forms, strict=True)) for form in forms}
    return found
