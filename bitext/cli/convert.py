"""`bitext convert`: rows from one format to another."""

from __future__ import annotations

import click

from bitext.cli.options import ROW_FORMATS
from bitext.cli.report import say_replaced


@click.command()
@click.argument("file")
@click.option(
    "-o", "--output", default="-", metavar="OUT",
    help="Where to write; a prefix for moses, a folder or NAME.zip for locomotive. [default: -]",
)  # fmt: skip
@click.option("--to", "format_", type=click.Choice(ROW_FORMATS), help="By default by OUT's ending, or tsv.")
@click.option(
    "--direction", type=click.Choice(("en-es", "es-en")), default="en-es", show_default=True,
    help="What is source for locomotive, xliff and --bt-tag.",
)  # fmt: skip
@click.option("--bt-tag", is_flag=True, help='Put "<BT> " before source sides that a machine wrote.')
@click.option("--columns", metavar="NAMES", help="TSV columns to write, as in: en,es")
@click.option("--no-header", is_flag=True, help="Write no TSV header line.")
def convert(
    file: str, output: str, format_: str | None, direction: str, bt_tag: bool, columns: str | None, no_header: bool
) -> None:
    """Convert rows to another format.

    FILE is told by content: TSV, JSON Lines or Parquet that bitext wrote, rows of Hugging Face datasets, TMX, XLIFF 2,
    a Locomotive folder or zip file, or a prefix of Moses files. Names that end in .gz or .zst are compressed.
    """
    from bitext.formats import DIRECTIONS, choose_format, parse_columns, read_rows, tag_machine_sources, write_rows

    rows = read_rows(file)
    if bt_tag:
        rows = tag_machine_sources(rows, DIRECTIONS[direction])
    names = parse_columns(columns) if columns else None
    replaced = write_rows(
        rows, output, choose_format(format_, output), columns=names, header=not no_header,
        direction=DIRECTIONS[direction],
    )  # fmt: skip
    say_replaced(replaced)
