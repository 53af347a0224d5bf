"""What results rest on besides inputs and options, known by its content: translation models, a memory, a lexicon."""

from __future__ import annotations

import hashlib
from dataclasses import astuple, dataclass
from pathlib import Path

from bitext.alignment import load_lexicon, make_signature
from bitext.alignment.lexicon import Lexicon
from bitext.corpus.manifest import Steps
from bitext.corpus.memory import digest_memory, load_memory
from bitext.corpus.options import BuildOptions
from bitext.errors import UsageError
from bitext.translation import find_engine
from bitext.version import VERSION


@dataclass(frozen=True, slots=True)
class Evidence:
    """What fills and aligns, by name and hash: `engines` would translate, `memory` and `lexicon` are empty for none."""

    engines: str
    memory: str = ""
    lexicon: str = ""

    def __str__(self) -> str:
        return ":".join(astuple(self))


def identify_evidence(options: BuildOptions) -> Evidence:
    """Look at what the options name; with something else in its place, results are others.

    Raises:
        UsageError: a place is not there.
        InputError: an installed translation package is damaged.
    """
    memory = f"{digest_memory(options.memory)}:{options.fuzzy}" if options.memory and options.fill != "none" else ""
    return Evidence(_engine_ids(options), memory, _digest_lexicon(options.lexicon))


def load_evidence(options: BuildOptions) -> None:
    """Load memory and lexicon as they are now, so that what is wrong with them is known before anything is begun.

    Raises:
        UsageError, InputError: one of them is not there, or is something else.
    """
    load_memory.cache_clear()
    load_memory(options.memory, options.fuzzy)
    if options.lexicon:
        load_lexicon.cache_clear()
        load_lexicon(options.lexicon)


def list_steps(options: BuildOptions, evidence: Evidence) -> Steps:
    """What was done to the texts, for the manifest."""
    lexicon = f" lexicon:{evidence.lexicon}" if evidence.lexicon else ""
    steps = [("read", VERSION), ("segment", VERSION), ("align", f"{make_signature()}{lexicon}")]
    if options.fill != "none":
        memory = f" memory:{evidence.memory}" if evidence.memory else ""
        steps.append(("fill", evidence.engines + memory))
    return [{"name": name, "by": by} for name, by in [*steps, ("check", VERSION), ("select", VERSION)]]


def find_lexicon(options: BuildOptions) -> Lexicon | None:
    """The lexicon that the options name, loaded once a process; `None` for the shipped one alone."""
    return load_lexicon(options.lexicon) if options.lexicon else None


def _engine_ids(options: BuildOptions) -> str:
    """What would translate, from English and from Spanish."""
    if options.fill == "none":
        return "none"
    found = (find_engine(source, target, options.engine) for source, target in (("en", "es"), ("es", "en")))
    return ";".join("none" if engine is None else engine.id for engine in found)


def _digest_lexicon(path: str) -> str:
    if not path:
        return ""
    try:
        return hashlib.sha256(Path(path).read_bytes()).hexdigest()[:16]
    except OSError as error:
        found = error.strerror or type(error).__name__
        raise UsageError(path, expected="a lexicon", found=found, advice="check the path") from None
