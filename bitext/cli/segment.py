"""`bitext segment`: text to segments."""

from __future__ import annotations

from typing import Literal

import click


@click.command()
@click.argument("file", default="-")
@click.option("--lang", "language", type=click.Choice(("en", "es")), required=True, help="Language of the text.")
@click.option("--json", "as_json", is_flag=True, help="JSON Lines with start, end (code points) and text.")
@click.option("--quotes", type=click.Choice(("split", "keep")), default="split", help="Split inside quotations or not.")
@click.option(
    "--wrap", type=click.Choice(("auto", "never", "always")), default="auto",
    help="Whether line ends are only the width of the paper.", show_default=True,
)  # fmt: skip
@click.option("-o", "--output", default="-", metavar="OUT", help="Where to write. [default: -]")
def segment(
    file: str,
    language: str,
    as_json: bool,
    quotes: Literal["split", "keep"],
    wrap: Literal["auto", "never", "always"],
    output: str,
) -> None:
    """Split a text into segments, one a line.

    Nothing is rewritten, but a line break inside a segment becomes a space; --json keeps the exact text.
    """
    import json

    from bitext.files import open_output, read_text
    from bitext.formats import one_line
    from bitext.segmentation import segment_ranges

    text = read_text(file, allow_blank=True).text
    ranges = segment_ranges(text, language, quotes=quotes, wrap=wrap)
    with open_output(output) as stream:
        for start, end in ranges:
            piece = text[start:end]
            record = {"start": start, "end": end, "text": piece}
            stream.write((json.dumps(record, ensure_ascii=False) if as_json else one_line(piece)) + "\n")
