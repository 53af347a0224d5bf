"""Labels that newsrooms put before a headline, and what the other language's newsrooms put there: "BREAKING: ...".

Word for word they come out as something else ("EXTRACCIÓN"), so they are looked up. Origin: written for this project.
"""

from __future__ import annotations

import re

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
_LABEL_RE = re.compile(r"([^\W\d_][\w -]{2,30}?)(\s?[:|]\s+)(?=\S)")


def _parse() -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = {"en": {}, "es": {}}
    for entry in _TABLE.split(";"):
        english, spanish = entry.strip().split("/")
        found["en"].setdefault(english, spanish)
        found["es"].setdefault(spanish, english)
    for entry in _SPANISH.split(";"):
        spanish, english = entry.strip().split("/")
        found["es"][spanish] = english
    return found


_LABELS = _parse()


def cut_label(text: str, language: str) -> tuple[str, str, str]:
    """A text's label, that label in the other language, each with what parts it from the rest, and the rest.

    Both are empty where the text has no label of the table. Capitals stay capitals.

    >>> cut_label("BREAKING: Mayor Resigns", "en"), cut_label("En vivo | Gana Ruiz", "es"), cut_label("At 9: no", "en")
    (('BREAKING: ', 'ÚLTIMA HORA: ', 'Mayor Resigns'), ('En vivo | ', 'Live | ', 'Gana Ruiz'), ('', '', 'At 9: no'))
    """
    match = _LABEL_RE.match(text)
    own = _LABELS[language].get(match[1].lower()) if match else None
    if match is None or own is None:
        return "", "", text
    other = own.upper() if match[1].isupper() else own[0].upper() + own[1:] if match[1][0].isupper() else own
    return match[0], other + match[2], text[match.end() :]
