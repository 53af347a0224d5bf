"""A build from start to end: work what is new, then select and write everything."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bitext.corpus.card import write_card
from bitext.corpus.executors import make_executor
from bitext.corpus.journal import FOLDER, Journal, digest_of
from bitext.corpus.judging import is_judged, judge_again
from bitext.corpus.manifest import MANIFEST, read_manifest, write_manifest
from bitext.corpus.memory import digest_memory, load_memory
from bitext.corpus.options import BuildOptions
from bitext.corpus.packing import pack
from bitext.corpus.selection import Selection
from bitext.corpus.sources import assign_sources
from bitext.corpus.twinning import iter_twins
from bitext.corpus.units import Unit, iter_units
from bitext.corpus.work import engine_ids
from bitext.corpus.writing import write_parts
from bitext.errors import OutputError
from bitext.lang import LANGUAGES
from bitext.version import VERSION

Progress = Callable[[int, int], None]
"""Called with the number of units that are done, and of those met so far."""


@dataclass(frozen=True, slots=True)
class Report:
    """What a build came to.

    `counts` is what the manifest holds: rows by part, role and origin, rejections by code, articles. `worked` says how
    many units were new; `quarantined` names the inputs that could not be used, each with its reason.
    """

    out: Path
    counts: dict[str, Any]
    worked: int
    quarantined: tuple[str, ...]


def build_corpus(
    inputs: Sequence[Path], out: Path, options: BuildOptions, on_progress: Progress | None = None, *,
    pairs: Sequence[tuple[Path, Path]] = (),
) -> Report:  # fmt: skip
    """As `bitext.build`, with progress."""
    _require_own(out)
    unmatched, tasks = [folder for pair in pairs for folder in pair], list(LANGUAGES) * len(pairs)
    found = assign_sources(
        [*inputs, *unmatched], options.sources, allow_unlicensed=options.allow_unlicensed,
        origins=[*inputs, *(english for english, _ in pairs for _ in LANGUAGES)],
    )  # fmt: skip
    names = [f"{source.name}/" if source else "" for source in found]
    prefixes = [name + f"{task}/" * bool(task) for name, task in zip(names, [""] * len(inputs) + tasks, strict=True)]
    signature = f"{options.work_signature(VERSION)}:{engine_ids(options)}:{_memory_id(options)}"
    load_memory(options.memory, options.fuzzy)  # what is wrong with it is known before anything is begun
    with Journal(out) as journal:
        run = _Run(journal, options, signature, on_progress)
        run.work((unit, "") for unit in iter_units(inputs, options.shard, prefixes[: len(inputs)]))
        if pairs:
            first = journal.count()
            own = iter_units(unmatched, prefixes=prefixes[len(inputs) :], first=first, tasks=tasks)
            run.work((unit, "") for unit in own)
            run.work(iter_twins(journal, first, options.twin_score, options.shard))
        _judge_again(journal, options)
        selection = Selection(out / FOLDER, options)
        try:
            for _, _, facts in journal.iter_facts():
                for article in facts.get("articles", ()):
                    selection.add(article)
            selection.decide()
            counts = write_parts(out, journal, selection, [source.name for source in options.sources])
        finally:
            selection.close()
            (out / FOLDER / "selection.sqlite").unlink(missing_ok=True)
        journal.forget_others()
        write_card(out, options, counts)
        write_manifest(out, options, digest_of(journal.keys()), counts)
    return Report(out, counts, run.worked, tuple(counts["quarantined"]))


class _Run:
    """The work of one run, in several goes: units whose results are not known are done, with their count."""

    def __init__(self, journal: Journal, options: BuildOptions, signature: str, on_progress: Progress | None) -> None:
        self._journal, self._options, self._signature, self._on_progress = journal, options, signature, on_progress
        self._met = self.worked = 0

    def work(self, units: Iterable[tuple[Unit, str]]) -> None:
        """Do units, each with the note that belongs to it."""
        for unit, packed in make_executor(self._options).run(self._new(units), self._options):
            self._journal.put(unit.key(self._signature), packed)
            self.worked += 1
            if self._on_progress is not None:
                self._on_progress(self.worked, self._met)

    def _new(self, units: Iterable[tuple[Unit, str]]) -> Iterator[Unit]:
        for unit, note in units:
            self._met += 1
            if not self._journal.enter(unit.number, unit.key(self._signature), unit.name, note):
                yield unit


def _judge_again(journal: Journal, options: BuildOptions) -> None:
    """Judge what an earlier run judged under other options: no row is aligned again for it."""
    stale = (number for number, _, facts in journal.iter_facts() if not is_judged(facts, options))
    for number in list(stale):
        facts, lines = judge_again(*journal.both_of(number), options)
        journal.put(journal.key_of(number), pack(facts, lines))


def _memory_id(options: BuildOptions) -> str:
    return f"{digest_memory(options.memory)}:{options.fuzzy}" if options.memory and options.fill != "none" else ""


def _require_own(out: Path) -> None:
    """Raise where *out* is a folder of something else: nothing of anyone's is to be overwritten."""
    if not out.exists():
        return
    if not out.is_dir():
        raise OutputError(str(out), expected="a folder", found="a file", advice="choose another --out")
    names = {path.name for path in out.iterdir()}
    if names and MANIFEST not in names and FOLDER not in names:
        raise OutputError(
            str(out), expected="a new folder, or a corpus that bitext built", found=f"other files ({min(names)} ...)",
            advice="choose another --out",
        )  # fmt: skip
    if MANIFEST in names:
        read_manifest(out)
