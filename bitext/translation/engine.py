"""What a translation engine is, and which one serves a direction on this machine."""

from __future__ import annotations

import atexit
from collections.abc import Sequence
from typing import Protocol

from bitext.errors import ModelMissingError, UsageError
from bitext.model import Translation

ENGINES = ("ctranslate2", "apertium")


class Engine(Protocol):
    """Translates segments of one language into one other."""

    @property
    def id(self) -> str:
        """Engine, model and version, as it stands in the `model` column of the rows."""

    def translate(self, segments: Sequence[str]) -> list[Translation]:
        """Translate non-empty segments, one translation each, in order; the same text always gives the same."""

    def close(self) -> None:
        """Give back processes and memory; the engine cannot be used afterwards."""


_loaded: dict[tuple[object, ...], Engine] = {}


def find_engine(source_language: str, target_language: str, *, name: str | None = None) -> Engine | None:
    """Return the best engine installed for a direction, or `None` where there is none.

    Neural packages come first, then Apertium. An engine is loaded once and kept until the process ends.

    Args:
        name: "ctranslate2" or "apertium" to consider only that one.

    Raises:
        UsageError: an unknown engine name.
        InputError: a package is there but damaged.
    """
    from bitext.translation.packages import model_folders

    if name is not None and name not in ENGINES:
        raise UsageError("engine", expected=" or ".join(ENGINES), found=repr(name), advice="choose one of them")
    key = source_language, target_language, name, *model_folders()
    if key not in _loaded:
        engine = _load_engine(source_language, target_language, name)
        if engine is None:
            return None
        atexit.register(engine.close)
        _loaded[key] = engine
    return _loaded[key]


def _load_engine(source_language: str, target_language: str, name: str | None) -> Engine | None:
    from bitext.translation import apertium, packages

    if name != "apertium":
        package = packages.find_package(source_language, target_language)
        if package is not None:
            from bitext.translation.neural import NeuralEngine

            return NeuralEngine(package)
    if name != "ctranslate2" and apertium.is_available(source_language, target_language):
        return apertium.ApertiumEngine(source_language, target_language)
    return None


def get_engine(source_language: str, target_language: str, *, name: str | None = None) -> Engine:
    """As `find_engine`, for callers that cannot do without.

    Raises:
        ModelMissingError: none is installed.
    """
    engine = find_engine(source_language, target_language, name=name)
    if engine is None:
        raise ModelMissingError(
            f"translation {source_language} to {target_language}",
            expected="a translation engine" if name is None else f"the engine {name}",
            found="none installed",
            advice=MISSING_ADVICE,
        )
    return engine


MISSING_ADVICE = (
    "install Apertium (Debian: apt-get install apertium apertium-eng-spa) or put an Argos package into a folder "
    "named in BITEXT_MODELS"
)
