"""Infinitives for the gerunds that small models write behind Spanish prepositions: "multado por escupiendo"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from bitext.lang.key_tables import read_verbs
from bitext.lang.spanish_verbs import conjugate

_GERUND_RE = re.compile(
    r"(?<![\w-])(?P<before>a|al|con|contra|de|desde|en|hasta|para|por|sin|sobre|tras) "
    r"(?P<gerund>[a-záéíóúñü]+(?:ando|iendo|yendo))(?![\w-])"
)


def say_infinitives(text: str) -> str:
    """Spanish *text* with infinitives behind prepositions, where gerunds never stand.

    >>> say_infinitives("Fue multado por escupiendo y dejó de golpeando; murió de contrabando.")
    'Fue multado por escupir y dejó de golpear; murió de contrabando.'
    """
    return _GERUND_RE.sub(lambda match: f"{match['before']} {_load().get(match['gerund'], match['gerund'])}", text)


@lru_cache(maxsize=1)
def _load() -> Mapping[str, str]:
    """The infinitive of each gerund of the tables."""
    found: dict[str, str] = {}
    for entry in read_verbs():
        forms = entry.forms["es"]
        found |= {form: forms[0] for form, kind in conjugate(forms).items() if kind == "gerund"}
    return found
