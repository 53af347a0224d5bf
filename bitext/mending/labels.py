"""Labels that newsrooms put before a headline, and what the other language's newsrooms put there: "BREAKING: ...".

Word for word they come out as something else ("EXTRACCIÓN"), so they are looked up. Origin: written for this project.
"""

from __future__ import annotations

import re
from functools import lru_cache

from bitext.lang.casing import find_label

_TABLE = """
    breaking/última hora; breaking news/última hora; just in/última hora; live/en vivo; live updates/minuto a minuto;
    developing/en desarrollo; update/actualización; updated/actualizado; exclusive/exclusiva; watch/vídeo;
    video/vídeo; videos/vídeos; listen/audio; podcast/pódcast; photo/foto; photos/fotos; photo gallery/galería;
    gallery/galería; in pictures/en imágenes; in photos/en imágenes; opinion/opinión; editorial/editorial;
    op-ed/tribuna; column/columna; analysis/análisis; explainer/claves; explained/claves; interview/entrevista;
    profile/perfil; review/crítica; obituary/obituario; poll/encuesta; fact check/verificación; quiz/test;
    special report/informe especial; alert/alerta; correction/corrección; recap/resumen; timeline/cronología;
    sponsored/patrocinado; advertisement/publicidad; infographic/infografía; feature/reportaje
"""
# From Spanish only: what stands for the same label a second time.
_SPANISH = """
    urgente/breaking; ahora/just in; en directo/live; directo/live; video/video; galería de fotos/photo gallery;
    primicia/exclusive; podcast/podcast; exclusivo/exclusive; tribuna/op-ed; reportaje/feature; necrológica/obituary;
    reseña/review; mire/watch; fotogalería/photo gallery; sondeo/poll; crónica/report
"""
_BETWEEN_RE = re.compile(r"\s?[:|]\s+(?=\S)")


@lru_cache(maxsize=1)
def _load() -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = {"en": {}, "es": {}}
    for entry in _TABLE.split(";"):
        english, spanish = entry.strip().split("/")
        found["en"].setdefault(english, spanish)
        found["es"].setdefault(spanish, english)
    for entry in _SPANISH.split(";"):
        spanish, english = entry.strip().split("/")
        found["es"][spanish] = english
    return found


def cut_label(text: str, language: str) -> tuple[str, str]:
    """A text's label in the other language, with what parts it from the rest, and the rest.

    The first is empty where the text has no label of the table. Capitals stay capitals.

    >>> cut_label("BREAKING: Mayor Resigns", "en"), cut_label("En vivo | Gana Ruiz", "es"), cut_label("At 9: no", "en")
    (('ÚLTIMA HORA: ', 'Mayor Resigns'), ('Live | ', 'Gana Ruiz'), ('', 'At 9: no'))
    """
    label = find_label(text)
    other, between = _load()[language].get(label.lower()), _BETWEEN_RE.match(text, len(label))
    if other is None or between is None:
        return "", text
    written = other.upper() if label.isupper() else other[0].upper() + other[1:] if label[0].isupper() else other
    return written + between[0], text[between.end() :]
