"""What a translation engine is, and which one serves a direction on this machine."""

from __future__ import annotations

import atexit
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from bitext.errors import ModelMissingError, UsageError
from bitext.model import Translation

ENGINES = ("ctranslate2", "apertium")
COMPUTE_TYPES = ("default", "auto", "int8", "int8_float32", "int16", "float32")


@dataclass(frozen=True, slots=True)
class EngineOptions:
    """Which engine, and how it is to translate. Apertium has nothing to set.

    `name` is "ctranslate2" or "apertium", or `None` for the best installed. `beam_size` is at least 1; `threads` is
    the number of texts translated at a time, 0 for one a core, and never changes a translation; `compute_type` is
    one of CTranslate2's, "default" for the precision that the model was saved in. `cache` keeps translations for
    the next time.
    """

    name: str | None = None
    beam_size: int = 4
    threads: int = 0
    compute_type: str = "default"
    cache: bool = True

    def __post_init__(self) -> None:
        if self.name is not None and self.name not in ENGINES:
            raise UsageError(
                "engine", expected=" or ".join(ENGINES), found=repr(self.name), advice="choose one of them"
            )
        for label, value, least in (("beam size", self.beam_size, 1), ("threads", self.threads, 0)):
            if value < least:
                raise UsageError(label, expected=f"at least {least}", found=str(value), advice="choose a larger number")
        if self.compute_type not in COMPUTE_TYPES:
            raise UsageError(
                "compute type", expected=", ".join(COMPUTE_TYPES), found=repr(self.compute_type),
                advice="choose one of them",
            )  # fmt: skip


class Engine(Protocol):
    """Translates segments of one language into one other.

    One with a `takes_words` that is true has learned to take words of the language that it writes in its sources; one
    with `quality` has weights by which the quality of its translations is estimated (`bitext.pipeline.estimating`).
    """

    @property
    def id(self) -> str:
        """Engine, model and version, as it stands in the `model` column of the rows."""

    @property
    def least_score(self) -> float | None:
        """The score below which a translation is one of the engine's worst; `None` where that is not known."""

    def translate(self, segments: Sequence[str]) -> list[Translation]:
        """Translate non-empty segments, one translation each, in order; the same text always gives the same."""

    def alternatives(self, segments: Sequence[str]) -> list[list[Translation]]:
        """Other translations of each segment, the likeliest first; empty lists where the engine has only one."""

    def unseen_words(self, source: str, translation: str) -> list[str]:
        """The words of a translation that its source lacks and the model never saw; none where that is not known."""

    def close(self) -> None:
        """Give back processes and memory; the engine cannot be used afterwards."""


def takes_words(engine: Engine) -> bool:
    """Whether an engine says that its model takes words of the language that it writes; without a word, it does not."""
    return bool(getattr(engine, "takes_words", False))


def quality_weights(engine: Engine) -> Mapping[str, float] | None:
    """What the quality of an engine's translations is estimated with, by feature; `None` where it has no weights."""
    return getattr(engine, "quality", None)


_loaded: dict[tuple[object, ...], Engine] = {}


def find_engine(source_language: str, target_language: str, options: EngineOptions | None = None) -> Engine | None:
    """Return the best engine installed for a direction, or `None` where there is none.

    Neural packages come first, then Apertium. An engine is loaded once and kept until the process ends.

    Raises:
        InputError: a package is there but damaged.
    """
    from bitext.translation.cache import cache_path
    from bitext.translation.packages import model_folders

    options = options or EngineOptions()
    key = source_language, target_language, options, cache_path() if options.cache else None, *model_folders()
    if key not in _loaded:
        engine = _load_engine(source_language, target_language, options)
        if engine is None:
            return None
        atexit.register(engine.close)
        _loaded[key] = engine
    return _loaded[key]


def _load_engine(source_language: str, target_language: str, options: EngineOptions) -> Engine | None:
    from bitext.translation import apertium, packages

    if options.name != "apertium":
        package = packages.find_package(source_language, target_language)
        if package is not None:
            from bitext.translation.cache import CachedEngine, TranslationCache, cache_path
            from bitext.translation.neural import NeuralEngine

            engine = NeuralEngine(package, options)
            return CachedEngine(engine, TranslationCache(cache_path()), engine.settings) if options.cache else engine
    if options.name != "ctranslate2" and apertium.is_available(source_language, target_language):
        return apertium.ApertiumEngine(source_language, target_language)  # quicker than a cache
    return None


def get_engine(source_language: str, target_language: str, options: EngineOptions | None = None) -> Engine:
    """As `find_engine`, for callers that cannot do without.

    Raises:
        ModelMissingError: none is installed.
    """
    engine = find_engine(source_language, target_language, options)
    if engine is None:
        raise ModelMissingError(
            f"translation {source_language} to {target_language}",
            expected=f"the engine {options.name}" if options and options.name else "a translation engine",
            found="none installed",
            advice=MISSING_ADVICE,
        )
    return engine


MISSING_ADVICE = (
    "install Apertium (Debian: apt-get install apertium apertium-eng-spa) or an Argos package: bitext models add "
    "FILE.argosmodel"
)
