"""Spanish verbs of what happens by itself with the "se" that small models leave out: "El pozo se secó".

English says both alike, "The well dried" and "He dried the well"; where no object follows, Spanish has "se".
"""

from __future__ import annotations

import re
from functools import lru_cache

from bitext.lang.key_tables import read_verbs
from bitext.lang.spanish_verbs import conjugate

# They hardly ever have an object, or none that a preposition could follow.
_VERBS = frozenset(
    "agotar agravar agrietar agrupar ahogar apoderar apresurar arrepentir arrodillar atascar atrincherar atrever "
    "burlar congelar congregar debilitar derretir derrumbar desbordar desmayar desmoronar desplomar desvanecer "
    "deteriorar difundir disipar disolver divorciar encoger enfriar ensanchar esfumar estabilizar estancar estremecer "
    "evaporar extender fugar fracturar hundir intensificar jactar marchitar mudar oxidar propagar quejar secar "
    "suicidar tambalear duplicar triplicar cuadruplicar aferrar".split()
)
# They are nouns or adjectives as well.
_OTHERS = frozenset("burla extiende fractura muda queja seca suicida".split())
_BEHIND = (
    r"(?= (?:en|de|del|por|durante|tras|hasta|desde|cuando|mientras|después|antes|según|ante|bajo|entre|rápidamente|"
    r"lentamente|bruscamente|nuevamente|ayer|hoy|el (?:lunes|martes|miércoles|jueves|viernes|sábado|domingo)|"
    r"frente|debido|esta|este (?:año|mes)|un \d)\b|[.;:]|,? (?:y|pero|lo que)\b)"
)
# With a pronoun the verb has its object, and "que" may be one.
_BEFORE = (
    r"(?<!\b[Ss]e )(?<!\bme )(?<!\bte )(?<!\bnos )(?<!\b[Ll][aoe] )(?<!\b[Ll][aoe]s )(?<!\bque )(?<!\b[Qq]uien )"
    r"(?<!\bno )(?<=[a-záéíóúñ\d] )"
)
_RE = re.compile(rf"{_BEFORE}[a-záéíóúñ]{{4,}}{_BEHIND}")


def say_with_se(text: str) -> str:
    """Spanish *text* with "se" before verbs of what happens by itself, where no object follows.

    >>> say_with_se("El pozo secó en verano y los críticos burlaron del plan.")
    'El pozo se secó en verano y los críticos se burlaron del plan.'
    >>> say_with_se("El sol secó el pozo. El agua se evaporó. La nieve que derritió ayer. Lo agotó en un día.")
    'El sol secó el pozo. El agua se evaporó. La nieve que derritió ayer. Lo agotó en un día.'
    """
    return _RE.sub(lambda match: f"se {match[0]}" if match[0] in _load() else match[0], text)


@lru_cache(maxsize=1)
def _load() -> frozenset[str]:
    """The finite forms in the third person."""
    forms: set[str] = set()
    for entry in read_verbs():
        own = entry.forms["es"]
        if own[0] in _VERBS and (made := conjugate(own)):
            forms |= {form for form, kind in made.items() if kind in ("base", "past", "will", "would")}
            forms |= {form for form in own[1:] if form.endswith(("ó", "a", "e")) and made.get(form) != "participle"}
    return frozenset(forms - _OTHERS)
