"""`bitext build`, `verify`, `stats` and `split`: corpora."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click
from click.core import ParameterSource

from bitext.cli.options import engine_options, lexicon_option, memory_options, repair_option
from bitext.cli.report import say
from bitext.cli.watching import watch, watching_options
from bitext.errors import UsageError

if TYPE_CHECKING:
    from bitext.translation import EngineOptions


@click.command()
@click.argument("inputs", nargs=-1)
@click.option("-o", "--out", metavar="DIR", help="The corpus: a new folder, or one to bring up to date.")
@click.option(
    "--config", metavar="FILE",
    help="Inputs, sources with licences, and options, as TOML; or a manifest.json. What is given here comes before it.",
)  # fmt: skip
@click.option(
    "--pair", "pairs", nargs=2, multiple=True, metavar="ENGLISH SPANISH",
    help="Two folders that nobody matched: twins among their articles become one. May come several times.",
)  # fmt: skip
@click.option("--twin-score", type=click.FloatRange(0, 1), default=0.9, show_default=True, metavar="P",
              help="With --pair: less likely twins stay apart.")  # fmt: skip
@click.option("--workers", type=click.IntRange(min=0), help="How many work on it. [default: one a core]")
@click.option("--executor", type=click.Choice(("serial", "processes", "ray")), default="processes", show_default=True,
              help="Where the work is done: the corpus is the same.")  # fmt: skip
@click.option("--ray-address", metavar="ADDRESS", help="With --executor ray: its cluster. [default: one of its own]")
@click.option("--shard", default="1/1", metavar="I/N",
              help="Only every N-th input, from the I-th; then bitext merge. [default: 1/1]")  # fmt: skip
@click.option(
    "--timeout", type=click.FloatRange(min=0), default=120.0, metavar="SECONDS", help="For one input; 0: none."
)
@click.option("--fill", type=click.Choice(("missing", "partial", "none")), default="missing", show_default=True,
              help="What a machine writes: a headline or body that is missing, or single paragraphs too.")  # fmt: skip
@memory_options
@lexicon_option
@repair_option
@click.option("--learn-boilerplate", is_flag=True,
              help="Leave out lines that recur in the articles of a source; all is read twice for it.")  # fmt: skip
@click.option("--min-score", type=click.FloatRange(0, 1), default=0.5, show_default=True, metavar="P",
              help="Leave out human pairs, headlines apart, that are less likely to say the same.")  # fmt: skip
@click.option("--min-quality", type=click.FloatRange(0, 1), default=0.0, show_default=True, metavar="P",
              help="Leave out machine translations that are less likely to have their meaning right.")  # fmt: skip
@click.option("--role-score", "role_scores", multiple=True, metavar="ROLE=P",
              help="Another lowest score for a role: caption=0.3. May come several times.")  # fmt: skip
@click.option("--relations", default="parallel,adapted", show_default=True, help="Grades of headlines to keep.")
@click.option("--dev", type=click.FloatRange(0, 1), default=0.05, show_default=True, help="Fraction of clusters.")
@click.option("--test", type=click.FloatRange(0, 1), default=0.05, show_default=True, help="Fraction of clusters.")
@click.option("--dev-from", metavar="DAY", help="Clusters of this day and later, instead of a fraction: 2024-05-31.")
@click.option("--test-from", metavar="DAY", help="Likewise.")
@click.option("--near-rows", type=click.FloatRange(0, 1), default=0.0, show_default=True, metavar="P",
              help="Keep only the best of rows at least so similar; 0: of the same ones.")  # fmt: skip
@click.option("--unique", "unique_sides", multiple=True, type=click.Choice(("en", "es")),
              help="Keep each text of this language once only, with its best other side.")  # fmt: skip
@click.option("--seed", type=int, default=1, show_default=True, help="Other numbers draw other parts.")
@click.option("--no-mask", is_flag=True, help="Leave e-mail addresses, telephone and identity numbers as they are.")
@click.option(
    "--keep-suspected", is_flag=True, help="Keep rows that look as if a machine had translated a side, for training."
)
@click.option("--profanity", metavar="FILE", help="Words, one a line, that keep a row out.")
@click.option("--allow-unlicensed", is_flag=True, help="Mix sources although the licence of one is not stated.")
@watching_options
@engine_options
@click.pass_context
def build(
    context: click.Context, /, inputs: tuple[str, ...], out: str | None, config: str | None,
    pairs: tuple[tuple[str, str], ...], quiet: bool, log_json: bool, **values: Any,
) -> int:  # fmt: skip
    """Build a corpus from files and folders of articles.

    Aligned, filled, filtered, deduplicated and split; the same bytes for any number of workers. A run that was
    interrupted goes on where it stopped, and a second run does only what is new.

    Without INPUTS and --out those of --config are used. Its keys and an example are in docs/corpora.md.
    """
    from dataclasses import replace
    from pathlib import Path

    from bitext.corpus import BuildOptions, read_config
    from bitext.corpus.building import build_corpus

    known = read_config(config) if config else None
    given = {name for name in values if context.get_parameter_source(name) is ParameterSource.COMMANDLINE}
    options = known.options if known else BuildOptions()
    options = replace(options, **_changes({name: values[name] for name in given}, options.engine))
    if "workers" not in given and not (known and "workers" in known.given):
        options = replace(options, workers=0)
    unmatched = [(Path(english), Path(spanish)) for english, spanish in pairs]
    paths = [Path(path) for path in inputs]
    if known and not paths and not unmatched:
        paths, unmatched = list(known.inputs), list(known.pairs)
    folder = Path(out) if out else known.out if known else None
    if not (paths or unmatched) or folder is None:
        raise UsageError(
            "INPUTS" if not (paths or unmatched) else "--out", expected="a place", found="none",
            advice="name it here or in a --config file",
        )  # fmt: skip
    return watch(
        lambda watcher: build_corpus(paths, folder, options, watcher, pairs=unmatched), quiet=quiet, as_json=log_json
    )


# Options of the command line that are fields of BuildOptions and EngineOptions as they are.
_SAME = (
    "twin_score", "executor", "workers", "ray_address", "fill", "memory", "fuzzy", "lexicon", "min_score",
    "min_quality", "dev", "test", "seed", "allow_unlicensed", "dev_from", "test_from", "near_rows", "unique_sides",
    "role_scores", "keep_suspected", "repair", "learn_boilerplate",
)  # fmt: skip
_ENGINE = {"engine": "name", "beam": "beam_size", "threads": "threads", "compute_type": "compute_type"}


def _changes(given: dict[str, Any], engine: EngineOptions) -> dict[str, Any]:
    """The fields of BuildOptions that the options *given* on the command line set."""
    from dataclasses import replace

    changes = {name: given[name] for name in _SAME if name in given}
    own = {field: given[name] for name, field in _ENGINE.items() if name in given}
    if "no_cache" in given:
        own["cache"] = False
    changes["engine"] = replace(engine, **own)
    if "timeout" in given:
        changes["timeout_seconds"] = given["timeout"]
    if "no_mask" in given:
        changes["mask"] = False
    if "shard" in given:
        changes["shard"] = _parse_shard(given["shard"])
    if "relations" in given:
        changes["relations"] = _parse_relations(given["relations"])
    if given.get("profanity"):
        changes["profanity"] = _read_words(given["profanity"])
    return changes


def _parse_relations(text: str) -> tuple[str, ...]:
    from bitext.model import RELATIONS

    wanted = tuple(part.strip() for part in text.split(","))
    if unknown := [name for name in wanted if name not in RELATIONS]:
        raise UsageError(
            "--relations", expected=f"names out of {','.join(RELATIONS)}", found=unknown[0], advice="correct it"
        )
    return wanted


def _read_words(path: str) -> tuple[str, ...]:
    from bitext.files import read_text, text_lines

    return tuple(sorted({word.strip().lower() for word in text_lines(read_text(path).text) if word.strip()}))


def _parse_shard(text: str) -> tuple[int, int]:
    try:
        index, count = (int(part) for part in text.split("/"))
    except ValueError:
        raise UsageError("--shard", expected="I/N, as in 2/8", found=repr(text), advice="correct it") from None
    return index, count


@click.command()
@click.argument("folder")
def verify(folder: str) -> int:
    """Check every file of a corpus against its manifest: hashes and counts."""
    from bitext.corpus import verify_corpus

    remarks = verify_corpus(folder)
    for remark in remarks:
        say(f"{folder}: {remark}")
    if not remarks:
        say(f"{folder}: all files are as they were built")
    return 1 if remarks else 0


@click.command()
@click.argument("place", metavar="DIR_OR_FILE")
@click.option("--html", metavar="FILE", help="Write a page to look at: charts and examples, in one file.")
def stats(place: str, html: str | None) -> None:
    """Count the rows of a corpus or a file by role, origin, relation, score and finding.

    Of a corpus also by source, and what was left out by code, and by code and role, origin and source. One count a
    line: kind, name, count.
    """
    from pathlib import Path

    from bitext.corpus import count_corpus, count_rows, iter_corpus_rows, survey_corpus, survey_rows, write_report
    from bitext.files import open_output
    from bitext.formats import is_locomotive, read_rows

    folder = Path(place)
    is_corpus = folder.is_dir() and not is_locomotive(folder)
    if html:
        survey = survey_corpus(folder) if is_corpus else survey_rows(read_rows(place), folder.name)
        with open_output(html) as stream:
            write_report(survey, stream)
        return
    found = count_rows(iter_corpus_rows(folder) if is_corpus else read_rows(place))
    for key, counts in {**found, **(count_corpus(folder) if is_corpus else {})}.items():
        for name, count in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
            click.echo(f"{key}\t{name}\t{count}")


@click.command()
@click.argument("folder")
@click.option(
    "--audit", is_flag=True, help="Look for leaks between the parts; the exit code says whether there are any."
)
@click.option("--against", multiple=True, metavar="FILE", help="A test set of others, one segment a line.")
def split(folder: str, audit: bool, against: tuple[str, ...]) -> int:
    """Prove that the parts of a corpus keep apart (the parts are made by build)."""
    from bitext.corpus import audit_splits

    if not audit:
        raise UsageError("split", expected="--audit", found="nothing to do", advice="parts are chosen by bitext build")
    remarks = audit_splits(folder, against)
    for remark in remarks:
        say(f"{folder}: {remark}")
    if not remarks:
        say(f"{folder}: the parts keep apart")
    return 1 if remarks else 0
