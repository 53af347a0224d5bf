"""Labels that newsrooms put before a headline, and what the other language's newsrooms put there: "BREAKING: ...".

Word for word they come out as something else ("EXTRACCIÓN"), so they are looked up. Origin: written for this project.
"""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

from bitext.lang.casing import find_label

_PAGES_PATH = Path(__file__).parent.parent / "data" / "page_lines"
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
# Behind these labels stand hours, which English writes with a colon.
_HOURS = frozenset(
    "amanecer,atardecer,cuándo,hora,horario,horarios,ocaso,puesta,puesta de sol,puesta del sol,salida del sol".split(
        ","
    )
)
_HOUR_RE = re.compile(r"(?<![\d.,])([01]?\d|2[0-4])\.([0-5]\d)(?![\d.,]*\d| ?(?:%|€|euros))(?: ?(?:horas|h\.|h\b))?")


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
    found["es"] |= read_table("labels")
    return found


def read_table(name: str) -> dict[str, str]:
    """A table of lines of pages: Spanish in small letters, and English."""
    lines = (_PAGES_PATH / f"{name}-es.txt").read_text(encoding="utf-8").splitlines()
    pairs = (line.partition("\t") for line in lines if line and not line.startswith("#"))
    return {spanish: english for spanish, _, english in pairs}


def cut_label(text: str, language: str) -> tuple[str, str]:
    """A text's label in the other language, with what parts it from the rest, and the rest.

    The first is empty where the text has no label of the table. Capitals stay capitals.

    >>> cut_label("BREAKING: Mayor Resigns", "en"), cut_label("En vivo | Gana Ruiz", "es"), cut_label("At 9: no", "en")
    (('ÚLTIMA HORA: ', 'Mayor Resigns'), ('Live | ', 'Gana Ruiz'), ('', 'At 9: no'))
    """
    label = find_label(text)
    other, between = find_label_in(language, label), _BETWEEN_RE.match(text, len(label))
    if not other or between is None:
        return "", text
    rest = text[between.end() :]
    rest = _HOUR_RE.sub(r"\1:\2", rest) if language == "es" and label.lower() in _HOURS else rest
    return write_like(label, other) + between[0], rest


def find_label_in(language: str, label: str) -> str:
    """What the other language has for a label; nothing for what is none."""
    return _load()[language].get(label.lower(), "")


def write_like(label: str, other: str) -> str:
    """*other* with the capitals of *label*.

    >>> write_like("OPINIÓN", "opinion"), write_like("¡Gol", "goal"), write_like("gol", "goal")
    ('OPINION', 'Goal', 'goal')
    """
    if label.isupper():
        return other.upper()
    return other[0].upper() + other[1:] if label.lstrip("¡¿")[:1].isupper() else other
