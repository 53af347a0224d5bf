"""`bitext convert`: rows from one format to another."""

from __future__ import annotations

import click

from bitext.errors import InputError, UsageError


@click.command()
@click.argument("file")
@click.option("-o", "--output", default="-", metavar="OUT", help="Where to write; a prefix for moses. [default: -]")
@click.option(
    "--to", "format_", type=click.Choice(("tsv", "jsonl", "moses")), help="By default by OUT's ending, or tsv."
)
@click.option("--columns", metavar="NAMES", help="TSV columns to write, as in: en,es")
@click.option("--no-header", is_flag=True, help="Write no TSV header line.")
def convert(file: str, output: str, format_: str | None, columns: str | None, no_header: bool) -> None:
    """Convert rows that bitext wrote, TSV or JSON Lines (told by content), to another format."""
    from bitext.files import open_output, read_text
    from bitext.formats import COLUMNS, is_jsonl, is_tsv, parse_columns, write_jsonl, write_moses, write_tsv
    from bitext.formats.jsonl import parse_jsonl
    from bitext.formats.tsv import parse_tsv

    content = read_text(file)
    if is_tsv(content.text):
        rows = list(parse_tsv(content))
    elif is_jsonl(content.text):
        rows = list(parse_jsonl(content))
    else:
        raise InputError(
            content.name, expected="rows as TSV (all columns, with header) or JSON Lines", found="neither",
            advice="give a file that bitext align wrote",
        )  # fmt: skip
    chosen = format_ or ("jsonl" if output.endswith(".jsonl") else "tsv")
    names = parse_columns(columns) if columns else COLUMNS
    if (columns or no_header) and chosen != "tsv":
        raise UsageError("--columns, --no-header", expected="format tsv", found=chosen, advice="leave them out")
    if chosen == "moses":
        write_moses(rows, output)
        return
    with open_output(output) as stream:
        if chosen == "jsonl":
            write_jsonl(rows, stream)
        else:
            write_tsv(rows, stream, columns=names, header=not no_header)
