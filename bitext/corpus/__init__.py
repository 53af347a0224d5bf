"""From folders of articles to a corpus: built in parallel, resumable, filtered, deduplicated, split without leakage.

The work has two halves. First each input unit (a file, or a line of JSON Lines) becomes rows, in any order, on as many
processes as there are, and its result goes into a journal. Then one pass over the journal, in input order, filters,
deduplicates, splits and writes: so the same bytes come out whatever the number of processes, and a run that was killed
goes on where it stopped.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from bitext.corpus.building import Report, build_corpus
from bitext.corpus.config import read_config
from bitext.corpus.manifest import verify_corpus
from bitext.corpus.merging import merge_shards
from bitext.corpus.options import BuildOptions
from bitext.corpus.report import write_report
from bitext.corpus.sources import ArticleSource
from bitext.corpus.splitting import audit_splits
from bitext.corpus.statistics import count_corpus, count_rows
from bitext.corpus.survey import iter_corpus_rows, survey_corpus, survey_rows

__all__ = [
    "ArticleSource", "BuildOptions", "Report", "audit_splits", "build", "count_corpus", "count_rows",
    "iter_corpus_rows", "merge", "read_config", "survey_corpus", "survey_rows", "verify_corpus", "write_report",
]  # fmt: skip


def build(
    inputs: Sequence[str | Path], out: str | Path, options: BuildOptions | None = None, *,
    pairs: Sequence[tuple[str | Path, str | Path]] = (),
) -> Report:  # fmt: skip
    """Build a corpus from files and folders of articles.

    Args:
        inputs: files that `read_articles` reads, and folders of them.
        out: the folder to write; what an earlier run left there is used again where input and options are the same.
        pairs: folders of English articles, each with one of Spanish articles, that nobody has matched.
        options: how; the defaults are those of `bitext build`.

    Returns:
        What was counted, also in `out/manifest.json`.

    Raises:
        UsageError: an input is missing, or several are mixed and the licence of one is not stated.
        OutputError: *out* holds something else than a corpus, cannot be written, or another run is writing it.
    """
    unmatched = [(Path(english), Path(spanish)) for english, spanish in pairs]
    return build_corpus([Path(path) for path in inputs], Path(out), options or BuildOptions(), pairs=unmatched)


def merge(shards: Sequence[str | Path], out: str | Path) -> Report:
    """Make one corpus of all shards of a build; the same bytes as one build of the same inputs gives.

    Near-duplicates, copies, parts and leaks are decided across all shards. Nothing is aligned again.

    Args:
        shards: the folders of `build` with the options `shard=(1, n)` to `(n, n)`, else the same, in any order.
        out: the folder to write; `build` goes on from it.

    Returns:
        As `build`; `worked` is the number of inputs whose results were not in *out* yet.

    Raises:
        InputError: a folder is no finished shard, or was built from other inputs or by another bitext.
        UsageError: a shard is missing, comes twice, or was built with other options, models or files.
        OutputError: *out* holds something else, cannot be written, or another run is writing one of the folders.
    """
    return merge_shards([Path(path) for path in shards], Path(out))
