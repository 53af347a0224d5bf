"""Options that several commands share: which engine translates, and how."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from bitext.translation import EngineOptions

Command = TypeVar("Command", bound=Callable[..., Any])

# As in bitext.translation and bitext.formats, too heavy to import for a help text; a test compares them.
ENGINE_NAMES = ("ctranslate2", "apertium")
ROW_FORMATS = ("tsv", "jsonl", "hf", "parquet", "moses", "locomotive", "tmx", "xliff", "html")
COMPUTE_TYPES = ("default", "auto", "int8", "int8_float32", "int16", "float32")


def engine_options(command: Command) -> Command:
    """Add the options that choose and set an engine; they arrive as the arguments of `make_engine_options`."""
    for option in (
        click.option("--no-cache", is_flag=True, help="Neither read nor keep translations made before."),
        click.option("--compute-type", type=click.Choice(COMPUTE_TYPES), default="default", help="Model precision."),
        click.option("--threads", type=click.IntRange(min=0), default=0, help="Texts at a time; 0: one a core."),
        click.option("--beam", type=click.IntRange(1, 64), default=4, show_default=True, help="Beam size."),
        click.option("--engine", type=click.Choice(ENGINE_NAMES), help="Translate with this engine only."),
    ):
        command = option(command)
    return command


def glossary_option(command: Command) -> Command:
    """Add the option of terms that translations must use; it arrives as the argument of `read_glossary`."""
    return click.option("--glossary", metavar="TSV", help="Terms to use: term, tab, translation; one a line.")(command)


def memory_options(command: Command) -> Command:
    """Add the options of a translation memory."""
    for option in (
        click.option("--fuzzy", type=click.FloatRange(0, 1), default=0.9, show_default=True, metavar="P",
                     help="With --memory: fill from segments at least so similar; 0: from the same ones only."),
        click.option("--memory", multiple=True, metavar="ROWS",
                     help="A corpus or a file of rows whose human pairs fill before a machine does; may come twice."),
    ):  # fmt: skip
        command = option(command)
    return command


def lexicon_option(command: Command) -> Command:
    """Add the option of a lexicon for the aligner."""
    text = "Words and their translations, of bitext lexicon, as further evidence."
    return click.option("--lexicon", metavar="TSV", help=text)(command)


def repair_option(command: Command) -> Command:
    """Add the option that undoes mojibake."""
    text = "Undo UTF-8 that was read as Windows-1252; otherwise it is only reported."
    return click.option("--repair", is_flag=True, help=text)(command)


def make_engine_options(
    engine: str | None, beam: int, threads: int, compute_type: str, no_cache: bool
) -> EngineOptions:
    """What the options say."""
    from bitext.translation import EngineOptions

    return EngineOptions(engine, beam, threads, compute_type, not no_cache)


def read_glossary(path: str | None) -> dict[str, str] | None:
    """Read a glossary: two columns, tab-separated; empty lines and lines that begin with "#" do not count.

    Raises:
        InputError: a line has other than two columns, or an empty one.
    """
    from bitext.errors import InputError
    from bitext.files import read_text, text_lines

    if path is None:
        return None
    source = read_text(path)
    terms = {}
    for number, line in enumerate(text_lines(source.text), 1):
        if not line.strip() or line.startswith("#"):
            continue
        columns = [column.strip() for column in line.split("\t")]
        if len(columns) != 2 or not all(columns):
            found = f"{len(columns)} columns" if len(columns) != 2 else "an empty column"
            raise InputError(
                f"{source.name}:{number}", expected="term, tab, translation", found=found, advice="correct the line"
            )
        terms[columns[0]] = columns[1]
    return terms
