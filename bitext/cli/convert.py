"""`bitext convert`: rows from one format to another."""

from __future__ import annotations

import click

from bitext.cli.options import ROW_FORMATS
from bitext.cli.report import say_replaced


@click.command()
@click.argument("file")
@click.option("-o", "--output", default="-", metavar="OUT", help="Where to write; a prefix for moses. [default: -]")
@click.option("--to", "format_", type=click.Choice(ROW_FORMATS), help="By default by OUT's ending, or tsv.")
@click.option("--columns", metavar="NAMES", help="TSV columns to write, as in: en,es")
@click.option("--no-header", is_flag=True, help="Write no TSV header line.")
def convert(file: str, output: str, format_: str | None, columns: str | None, no_header: bool) -> None:
    """Convert rows to another format: TSV or JSON Lines that bitext wrote, or TMX, told by content."""
    from bitext.files import read_text
    from bitext.formats import choose_format, parse_columns, parse_rows, write_rows

    rows = parse_rows(read_text(file))
    names = parse_columns(columns) if columns else None
    say_replaced(write_rows(rows, output, choose_format(format_, output), columns=names, header=not no_header))
