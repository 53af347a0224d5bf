"""The participles of Spanish verbs by their preterites: "aprobado" for "aprobaron"."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from bitext.lang.verb_forms import read_conjugated

_OWN = (
    ("brieron", "bierto"), ("brió", "bierto"), ("volvieron", "vuelto"), ("volvió", "vuelto"), ("scribió", "scrito"),
    ("scribieron", "scrito"), ("rompió", "roto"), ("puso", "puesto"), ("pusieron", "puesto"), ("hizo", "hecho"),
    ("hicieron", "hecho"), ("dujo", "ducido"), ("dujeron", "ducido"), ("tuvo", "tenido"), ("tuvieron", "tenido"),
)  # fmt: skip


def find_participle(past: str) -> str | None:
    """The participle, in the masculine singular, for the third person of a preterite; None where it is not sure.

    >>> [find_participle(past) for past in ("aprobaron", "escribió", "respaldó", "construyeron", "pidió")]
    ['aprobado', 'escrito', 'respaldado', 'construido', 'pedido']
    """
    if past in ("mató", "mataron"):
        return "muerto"
    own = next((past.removesuffix(end) + made for end, made in _OWN if past.endswith(end)), None)
    if own is not None:
        return own
    if past.endswith("aron"):
        return f"{past[:-4]}ado"
    if past.endswith(("uyó", "uyeron")):
        return f"{past[: past.rindex('y')]}ido"
    if past.endswith(("ió", "ieron")):
        stem = past.removesuffix("ió").removesuffix("ieron")
        return _load_by_past().get(f"{stem}ió")
    return f"{past[:-1]}ado" if past.endswith("ó") and not past.endswith("yó") else None


@lru_cache(maxsize=1)
def _load_by_past() -> Mapping[str, str]:
    """The participle for each third person singular of the preterite."""
    found: dict[str, str] = {}
    for entry, made in read_conjugated():
        forms = entry.forms["es"]
        if made:
            past = next(form for form in forms[1:] if form.endswith("ó"))
            participles = (form for form, kind in made.items() if kind == "participle" and form.endswith("o"))
            found[past] = next(participles, f"{past[:-2]}ido")
    return found
