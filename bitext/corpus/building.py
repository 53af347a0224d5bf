"""A build from start to end: work what is new, then select and write everything."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bitext.corpus.card import write_card
from bitext.corpus.evidence import Evidence, identify_evidence, list_steps, load_evidence
from bitext.corpus.executors import make_executor
from bitext.corpus.journal import FOLDER, LISTING, Journal, digest_of
from bitext.corpus.judging import judge_again
from bitext.corpus.manifest import FILES, MANIFEST, Steps, read_manifest, write_manifest
from bitext.corpus.options import BuildOptions
from bitext.corpus.packing import pack
from bitext.corpus.progress import OnProgress, Reporter
from bitext.corpus.report import REPORT, write_report
from bitext.corpus.selection import Selection
from bitext.corpus.sources import assign_sources
from bitext.corpus.survey import Survey
from bitext.corpus.twinning import iter_twins
from bitext.corpus.units import Listing, Unit, iter_units, measure_inputs
from bitext.corpus.writing import write_parts
from bitext.errors import OutputError
from bitext.files import open_output
from bitext.lang import LANGUAGES
from bitext.version import VERSION


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
    inputs: Sequence[Path], out: Path, options: BuildOptions, on_progress: OnProgress | None = None, *,
    pairs: Sequence[tuple[Path, Path]] = (),
) -> Report:  # fmt: skip
    """As `bitext.build`; *on_progress* is told how far it is."""
    require_own(out)
    prefixes = _prefix_inputs(inputs, pairs, options)
    load_evidence(options)
    evidence = identify_evidence(options)
    with reporting_no_room(out), Journal(out) as journal:
        clear_halves(out)
        run = _Run(journal, options, evidence, Reporter(on_progress))
        run.work_inputs(inputs, prefixes[: len(inputs)], share=0.95 if inputs and not pairs else 0.5)
        if pairs:
            run.work_pairs([folder for pair in pairs for folder in pair], prefixes[len(inputs) :])
        counts = write_corpus(out, journal, options, list_steps(options, evidence), run.reporter)
    return Report(out, counts, run.worked, tuple(counts["quarantined"]))


@contextmanager
def reporting_no_room(out: Path) -> Iterator[None]:
    """Turn what goes wrong while *out* is written, a full disk above all, into one clear line."""
    try:
        yield
    except (sqlite3.Error, OSError) as error:  # what was done is in the journal
        found = getattr(error, "strerror", None) or str(error)
        raise OutputError(
            str(out), expected="a place to write", found=found, advice="make room, and run it again to go on"
        ) from None


class _Run:
    """The work of one run, in several goes: units whose results are not known are done, and counted."""

    def __init__(self, journal: Journal, options: BuildOptions, evidence: Evidence, reporter: Reporter) -> None:
        self._journal, self._options = journal, options
        self._read_by = options.read_signature(VERSION)
        self._made_by = f"{options.work_signature(VERSION)}:{evidence}"
        self._judged = options.filter_signature()
        self._listing = Listing()
        self.reporter = reporter
        self.worked = 0

    def work_inputs(self, inputs: Sequence[Path], prefixes: Sequence[str], *, share: float) -> None:
        """Do the articles of files and folders; *share* of the whole is what this is expected to take."""
        if inputs:
            self.reporter.begin("aligning", measure_inputs(inputs) // self._options.shard[1], share)
            units = iter_units(inputs, self._options.shard, prefixes, listing=self._listing)
            self._work((unit, "") for unit in units)
        self._journal.note(LISTING, self._listing.digest())

    def work_pairs(self, folders: Sequence[Path], prefixes: Sequence[str]) -> None:
        """Read the articles of unmatched folders, English and Spanish by turns, match them, and do what is matched."""
        first, size = self._listing.count, measure_inputs(folders)
        tasks = [LANGUAGES[number % 2] for number in range(len(folders))]
        self.reporter.begin("reading pairs", size, 0.5)
        units = iter_units(folders, prefixes=prefixes, listing=self._listing, tasks=tasks)
        self._work((unit, "") for unit in units)
        self._journal.note(LISTING, self._listing.digest())
        self.reporter.begin("aligning pairs", size // self._options.shard[1], 0.9)
        self._work(iter_twins(self._journal, first, self._options.twin_score, self._options.shard))

    def _work(self, units: Iterable[tuple[Unit, str]]) -> None:
        with closing(make_executor(self._options).run(self._new(units), self._options)) as results:
            for unit, packed in results:
                self._journal.put(self._key(unit), packed, self._judged)
                self.worked += 1
                self.reporter.advance(unit.size_bytes, worked=1)

    def _new(self, units: Iterable[tuple[Unit, str]]) -> Iterator[Unit]:
        for unit, note in units:
            if self._journal.enter(unit.number, self._key(unit), unit.name, note):
                self.reporter.advance(unit.size_bytes)
            else:
                yield unit

    def _key(self, unit: Unit) -> str:
        """What is only read rests on neither engine nor lexicon."""
        return unit.key(self._read_by if unit.task in LANGUAGES else self._made_by)


def write_corpus(
    out: Path, journal: Journal, options: BuildOptions, steps: Steps, reporter: Reporter
) -> dict[str, Any]:
    """Decide on everything that the journal holds and write the corpus; its counts."""
    _judge_again(journal, options)
    total, survey = journal.count(), Survey("corpus")
    selection = Selection(out / FOLDER, options)
    try:
        reporter.begin("selecting", total, 0.4)
        for _, _, facts in journal.iter_facts():
            for article in facts.get("articles", ()):
                selection.add(article)
            reporter.advance(1)
        selection.decide()
        reporter.begin("writing", total, 0.9)
        units = reporter.count(journal.iter_all())
        counts = write_parts(out, units, selection, [source.name for source in options.sources], survey)
    finally:
        selection.close()
        (out / FOLDER / "selection.sqlite").unlink(missing_ok=True)
    journal.forget_others()
    write_card(out, options, counts)
    with open_output(out / REPORT) as stream:
        write_report(survey, stream)
    write_manifest(out, options, digest_of(journal.keys()), counts, steps)
    reporter.finish()
    return counts


def _judge_again(journal: Journal, options: BuildOptions) -> None:
    """Judge what an earlier run judged under other options: no row is aligned again for it."""
    judged = options.filter_signature()
    for number in journal.find_stale(judged):
        facts, lines = judge_again(*journal.both_of(number), options)
        journal.put(journal.key_of(number), pack(facts, lines), judged)


def clear_halves(out: Path) -> None:
    """Remove what a run that was killed had written of its files; nobody else writes here while the lock is ours."""
    for name in (*FILES, MANIFEST):
        for path in out.glob(f".{name}.*.part"):
            path.unlink(missing_ok=True)


def _prefix_inputs(inputs: Sequence[Path], pairs: Sequence[tuple[Path, Path]], options: BuildOptions) -> list[str]:
    """What the names of the units of each input begin with, then of each folder of the pairs."""
    folders = [folder for pair in pairs for folder in pair]
    found = assign_sources(
        [*inputs, *folders], options.sources, allow_unlicensed=options.allow_unlicensed,
        origins=[*inputs, *(english for english, _ in pairs for _ in LANGUAGES)],
    )  # fmt: skip
    names = [f"{source.name}/" if source else "" for source in found]
    sides = [""] * len(inputs) + [f"{code}/" for _ in pairs for code in LANGUAGES]
    return [name + side for name, side in zip(names, sides, strict=True)]


def require_own(out: Path) -> None:
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
