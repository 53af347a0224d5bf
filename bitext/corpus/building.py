"""A build from start to end: work what is new, then select and write everything."""

from __future__ import annotations

import errno
import os
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bitext.corpus.card import write_card
from bitext.corpus.evidence import identify_evidence, list_steps, load_evidence
from bitext.corpus.journal import FOLDER, Journal, digest_of
from bitext.corpus.judging import judge_again
from bitext.corpus.manifest import FILES, MANIFEST, Steps, read_manifest, write_manifest
from bitext.corpus.options import BuildOptions
from bitext.corpus.packing import pack
from bitext.corpus.progress import OnProgress, Reporter
from bitext.corpus.report import REPORT, write_report
from bitext.corpus.running import Given, Run
from bitext.corpus.selection import Selection
from bitext.corpus.sources import assign_sources
from bitext.corpus.survey import Survey
from bitext.corpus.writing import write_parts
from bitext.errors import OutputError
from bitext.files import open_output
from bitext.lang import LANGUAGES

_MAKE_ROOM = "make room, and run it again to go on"


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
    given = _assign_inputs(inputs, pairs, options)
    load_evidence(options)
    evidence = identify_evidence(options)
    with reporting_no_room(out), Journal(out) as journal:
        clear_halves(out)
        run = Run(journal, options, evidence, Reporter(on_progress))
        run.work(given)
        counts = write_corpus(out, journal, options, list_steps(options, evidence), run.reporter)
    return Report(out, counts, run.worked, tuple(counts["quarantined"]))


@contextmanager
def reporting_no_room(out: Path) -> Iterator[None]:
    """Turn what goes wrong while *out* is written, a full disk above all, into one clear line."""
    try:
        yield
    except OutputError as error:
        if error.found != os.strerror(errno.ENOSPC):
            raise
        raise OutputError(error.where, expected=error.expected, found=error.found, advice=_MAKE_ROOM) from None
    except (sqlite3.Error, OSError) as error:  # what was done is in the journal
        found = getattr(error, "strerror", None) or str(error)
        raise OutputError(str(out), expected="a place to write", found=found, advice=_MAKE_ROOM) from None


def write_corpus(
    out: Path, journal: Journal, options: BuildOptions, steps: Steps, reporter: Reporter
) -> dict[str, Any]:
    """Decide on everything that the journal holds and write the corpus; its counts."""
    _judge_again(journal, options)
    total, survey = journal.count(), Survey("corpus")
    selection = Selection(out / FOLDER, options)
    try:
        reporter.begin("selecting", total, 0.4)
        for _, _, _, facts in journal.iter_facts():
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


def _assign_inputs(
    inputs: Sequence[Path], pairs: Sequence[tuple[Path, Path]], options: BuildOptions
) -> list[Given]:  # fmt: skip
    """All inputs, then the folders of the pairs, each with its source: a named one, or the folder it is or is in."""
    folders = [(folder, code) for pair in pairs for folder, code in zip(pair, LANGUAGES, strict=True)]
    paths = [*inputs, *(folder for folder, _ in folders)]
    found = assign_sources(
        paths, options.sources, allow_unlicensed=options.allow_unlicensed,
        origins=[*inputs, *(english for english, _ in pairs for _ in LANGUAGES)],
    )  # fmt: skip
    sides = [""] * len(inputs) + [code for _, code in folders]
    origins = [source.name if source else path.parent if path.is_file() else path for path, source in
               zip(paths, found, strict=True)]  # fmt: skip
    return [
        Given(path, (f"{source.name}/" if source else "") + (f"{side}/" if side else ""), side, origins.index(origin))
        for path, source, side, origin in zip(paths, found, sides, origins, strict=True)
    ]


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
