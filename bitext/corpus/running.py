"""The work of one run, in several goes: units whose results are not known are done, and counted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path

from bitext.corpus.evidence import Evidence
from bitext.corpus.executors import make_executor
from bitext.corpus.journal import LISTING, Journal
from bitext.corpus.options import BuildOptions
from bitext.corpus.progress import Reporter
from bitext.corpus.recurring import Furniture
from bitext.corpus.twinning import iter_twins
from bitext.corpus.units import Listing, Unit, iter_units, measure_inputs
from bitext.lang import LANGUAGES
from bitext.version import VERSION


@dataclass(frozen=True, slots=True)
class Given:
    """An input: what its units' names begin with, the language that is read of an unmatched folder, its source."""

    path: Path
    prefix: str
    side: str
    source: int


class Run:
    """Does what is not known of the inputs; `worked` counts it, what is read for its lines only apart."""

    def __init__(self, journal: Journal, options: BuildOptions, evidence: Evidence, reporter: Reporter) -> None:
        self._journal, self._options = journal, options
        self._read_by = options.read_signature(VERSION)
        self._made_by = f"{options.work_signature(VERSION)}:{evidence}"
        self._judged = options.filter_signature()
        self._listing = Listing()
        self._furniture: Furniture | None = None
        self.reporter = reporter
        self.worked = 0

    def work(self, given: Sequence[Given]) -> None:
        """Do all inputs: what recurs in them if that is wanted, then articles, then those of unmatched folders."""
        articles = [own for own in given if not own.side]
        sides = [own for own in given if own.side]
        try:
            if self._options.learn_boilerplate:
                self._learn([*articles, *sides])
            if articles:
                self._work_articles(articles, share=0.5 if sides else 0.95)
            if sides:
                self._work_sides(sides)
        finally:
            if self._furniture is not None:
                self._furniture.close()
        self._journal.note(LISTING, self._listing.digest())

    def _learn(self, given: Sequence[Given]) -> None:
        """Read everything, also what is of other shards, to know which lines recur in each source."""
        self.reporter.begin("learning furniture", _measure(given), 0.2)
        self._do((replace(unit, task="lines"), str(own.source)) for own in given for unit in self._iter_units(own))
        self._furniture = Furniture(self._journal, self._listing.count)

    def _work_articles(self, given: Sequence[Given], *, share: float) -> None:
        """Do the articles of files and folders; *share* of what is left is what this is expected to take."""
        shard = self._options.shard
        self.reporter.begin("aligning", _measure(given) // shard[1], share)
        units = (unit for own in given for unit in self._iter_units(own, shard))
        self._do((self._furnished(unit), "") for unit in units)

    def _work_sides(self, given: Sequence[Given]) -> None:
        """Read the articles of unmatched folders, English and Spanish by turns, match them, and do what is matched."""
        first, size = self._listing.count, _measure(given)
        self.reporter.begin("reading pairs", size, 0.5)
        self._do((self._furnished(unit), "") for own in given for unit in self._iter_units(own))
        self.reporter.begin("aligning pairs", size // self._options.shard[1], 0.9)
        self._do(iter_twins(self._journal, first, self._options.twin_score, self._options.shard))

    def _iter_units(self, given: Given, shard: tuple[int, int] = (1, 1)) -> Iterator[Unit]:
        return iter_units(given.path, shard, given.prefix, listing=self._listing, task=given.side)

    def _furnished(self, unit: Unit) -> Unit:
        return replace(unit, furniture=self._furniture.find(unit.number, unit.name)) if self._furniture else unit

    def _do(self, units: Iterable[tuple[Unit, str]]) -> None:
        with closing(make_executor(self._options).run(self._new(units), self._options)) as results:
            for unit, packed in results:
                self._journal.put(self._key(unit), packed, self._judged)
                self.worked += unit.task != "lines"
                self.reporter.advance(unit.size_bytes, worked=1)

    def _new(self, units: Iterable[tuple[Unit, str]]) -> Iterator[Unit]:
        for unit, note in units:
            if self._journal.enter(unit.number, self._key(unit), unit.name, note):
                self.reporter.advance(unit.size_bytes)
            else:
                yield unit

    def _key(self, unit: Unit) -> str:
        """What is only read rests on neither engine nor lexicon."""
        return unit.key(self._read_by if unit.task in ("lines", *LANGUAGES) else self._made_by)


def _measure(given: Sequence[Given]) -> int:
    return measure_inputs([own.path for own in given])
