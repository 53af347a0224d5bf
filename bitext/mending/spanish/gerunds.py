"""Spanish gerunds and infinitives where small models write the other, or a finite verb: "multado por escupiendo"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from bitext.lang.verb_forms import read_conjugated

_GERUND_RE = re.compile(
    r"(?<![\w-])(?P<before>a|al|con|contra|de|desde|en|hasta|para|por|sin|sobre|tras) "
    r"(?P<gerund>[a-záéíóúñü]+(?:ando|iendo|yendo))(?![\w-])"
)
# "Ser" goes with no gerund but "siendo".
_BEING = {
    "es": "está", "son": "están", "era": "estaba", "eran": "estaban", "será": "estará", "serán": "estarán",
    "sido": "estado",
}  # fmt: skip
_BEING_RE = re.compile(rf"(?<![\w-])(?P<ser>{'|'.join(_BEING)}) (?P<gerund>[a-záéíóúñü]+(?:ando|iendo|yendo))(?![\w-])")
# "La mejor manera es llamando."
_WAY_RE, _NEAR_CHARS = re.compile(r"\b(?:clave|como|cuando|forma|idea|manera|modo|opción|solución|vía)\b"), 80
_PAST_RE = re.compile(r"(?<![\w-])(?P<before>(?:después|antes) de|al|tras) (?P<past>[a-záéíóúñü]{3,}ó)(?![\w-])")


def say_infinitives(text: str) -> str:
    """Spanish *text* with infinitives behind prepositions, where gerunds never stand.

    >>> say_infinitives("Fue multado por escupiendo y dejó de golpeando; murió de contrabando.")
    'Fue multado por escupir y dejó de golpear; murió de contrabando.'
    >>> say_infinitives("Lo dijo después de tuiteó; los guardas son vigilando.")
    'Lo dijo después de tuitear; los guardas están vigilando.'
    """
    text = _GERUND_RE.sub(lambda match: f"{match['before']} {_load().get(match['gerund'], match['gerund'])}", text)
    text = _PAST_RE.sub(lambda match: f"{match['before']} {_load().get(match['past'], match['past'])}", text)
    return _BEING_RE.sub(_say_being, text)


def _say_being(match: re.Match[str]) -> str:
    is_way = _WAY_RE.search(match.string, max(0, match.start() - _NEAR_CHARS), match.start()) is not None
    return match[0] if is_way or match["gerund"] not in _load() else f"{_BEING[match['ser']]} {match['gerund']}"


@lru_cache(maxsize=1)
def _load() -> Mapping[str, str]:
    """The infinitive of each gerund of the tables, and of each third person of the preterite."""
    found: dict[str, str] = {}
    for entry, made in read_conjugated():
        forms = entry.forms["es"]
        if made:
            found |= {form: forms[0] for form, kind in made.items() if kind == "gerund"}
            found |= {form: forms[0] for form in forms[1:] if form.endswith("ó")}
    return found
