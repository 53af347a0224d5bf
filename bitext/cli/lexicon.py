"""`bitext lexicon`: words and their translations, learned from rows."""

from __future__ import annotations

import click

from bitext.cli.report import say
from bitext.errors import InputError


@click.command()
@click.argument("rows", nargs=-1, required=True, metavar="ROWS...")
@click.option("-o", "--output", default="-", metavar="OUT", help="Where to write. [default: -]")
@click.option(
    "--least-count",
    type=click.IntRange(min=1),
    default=2,
    show_default=True,
    metavar="N",
    help="In how many pairs a word and its translation must stand together.",
)
@click.option("--no-examples", is_flag=True, help="Leave out the columns with an example.")
def lexicon(rows: tuple[str, ...], output: str, least_count: int, no_examples: bool) -> int:
    """Learn which word is translated as which from ROWS: corpora that bitext built, or files of rows.

    Only what people wrote on both sides, and headlines that say the same, are learned from. Writes en, es, probability,
    count, example_en and example_es, tab-separated, the most probable translation of a word first. `--lexicon` of
    `bitext align` and `bitext build` takes the file as evidence.
    """
    from bitext.alignment import learn_lexicon
    from bitext.alignment.lexicon import format_lexicon
    from bitext.corpus.memory import iter_places
    from bitext.files import open_output

    pairs = [
        (row.en, row.es)
        for row in iter_places(rows)
        if row.origin in ("human", "tm") and row.en and row.es and row.relation not in ("comparable", "unrelated")
    ]
    if not pairs:
        raise InputError(", ".join(rows), expected="rows that people wrote on both sides", found="none",
                         advice="give a corpus that bitext built, or rows of bitext align")  # fmt: skip
    entries = learn_lexicon(pairs, least_count=least_count, examples=not no_examples)
    with open_output(output) as stream:
        stream.writelines(format_lexicon(entries, examples=not no_examples))
    say(f"{len(entries)} translations of {len({entry.en for entry in entries})} words, from {len(pairs)} pairs")
    return 0
