"""Finite Spanish verbs with a word before them that none may have, and forms that auxiliaries cannot govern.

Words that are put into a source come out behind the "de" or the article of a noun: "Una grúa de colapsó".
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from bitext.lang.adjectives import is_adjective
from bitext.lang.nouns import is_noun
from bitext.lang.verb_forms import read_conjugated
from bitext.mending.spanish.verb_numbers import is_infinitive, to_singular

_WORD = "[a-záéíóúüñ]"
_STRAY_RE = re.compile(
    rf"(?P<before>(?<![\w-]){_WORD}+) (?:de|el|del) (?P<verb>{_WORD}{{3,}}(?:ó|rá|an|en|on|án))(?![\w-])"
)
# Behind these "de" belongs to them, or a clause begins with its subject.
_NOT_BEHIND = frozenset(
    "a acerca además al ante antes cerca con contra de del delante dentro desde después detrás durante el en encima "
    "docenas decenas cientos entre fuera hacia miles millones hasta lejos luego mediante para por según sin sobre "
    "tras y".split()
)
_MODAL_RE = re.compile(
    rf"(?<![\w-])(?P<modal>(?:pued[ea]n?|podrían?|podrán?|deben?|deberían?|deberán?|pudo|pudieron)) "
    rf"(?P<verb>{_WORD}{{3,}}[^\Waeiou]?[^\Wiy]ó|{_WORD}{{3,}}ió)(?![\w-])"
)
_HAVE_RE = re.compile(rf"(?<![\w-])(?P<have>ha|han|había|habían) se (?P<verb>{_WORD}{{3,}}ó)(?![\w-])")


def drop_stray_words(text: str) -> str:
    """Spanish *text* without what no verb has before it, and with verbs as asked.

    >>> drop_stray_words("Una grúa de colapsó. Antes de salieron el sol y las nubes.")
    'Una grúa colapsó. Antes de salieron el sol y las nubes.'
    >>> drop_stray_words("El edificio se debe demolió y ha se cobró vidas.")
    'El edificio se debe demoler y se ha cobrado vidas.'
    """
    return _HAVE_RE.sub(_say_perfect, _MODAL_RE.sub(_say_infinitive, _STRAY_RE.sub(_drop, text)))


def _say_infinitive(match: re.Match[str]) -> str:
    own = _load_by_past().get(match["verb"])
    return match[0] if own is None else f"{match['modal']} {own[0]}"


def _say_perfect(match: re.Match[str]) -> str:
    own = _load_by_past().get(match["verb"])
    return match[0] if own is None or not own[1] else f"se {match['have']} {own[1]}"


def _drop(match: re.Match[str]) -> str:
    verb, before = match["verb"], match["before"]
    is_verb = verb in _load_by_past() or to_singular(verb) is not None or _is_future(verb)
    if not is_verb or before in _NOT_BEHIND or is_noun(verb) or is_adjective(verb):
        return match[0]
    return f"{before} {verb}"


def _is_future(verb: str) -> bool:
    return is_infinitive(re.sub("(?:á|án)$", "", verb))


@lru_cache(maxsize=1)
def _load_by_past() -> Mapping[str, tuple[str, str]]:
    """Infinitive and participle by the third person of the preterite."""
    found: dict[str, tuple[str, str]] = {}
    for entry, made in read_conjugated():
        forms = entry.forms["es"]
        past = next((form for form in forms[1:] if form.endswith("ó")), None)
        if made and past and " " not in forms[0]:
            participle = next((form for form, kind in made.items() if kind == "participle" and form.endswith("o")), "")
            found.setdefault(past, (forms[0], participle))
    return found
