"""Offline translation of segments behind one protocol: CTranslate2 over Argos packages, and Apertium.

Segments go in whole; splitting texts into segments is the pipeline's work.
"""

from __future__ import annotations

from bitext.translation.engine import (
    ENGINES,
    MISSING_ADVICE,
    Engine,
    EngineOptions,
    find_engine,
    get_engine,
    quality_weights,
    takes_words,
)

__all__ = [
    "ENGINES", "MISSING_ADVICE", "Engine", "EngineOptions", "find_engine", "get_engine", "quality_weights",
    "takes_words",
]  # fmt: skip
