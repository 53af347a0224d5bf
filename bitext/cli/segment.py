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
@click.option("--engine", type=click.Choice(("rules", "punkt")), default="rules", help="Our rules, or NLTK's Punkt.")
@click.option("--abbreviations", metavar="FILE", help="Abbreviations of your own, one a line: a stop ends nothing.")
@click.option("--srx", metavar="FILE", help="Segment by the rules of an SRX 2.0 file instead.")
@click.option("--write-srx", is_flag=True, help="Write our abbreviations as SRX 2.0 rules, and read no text.")
@click.option("--hyphens", is_flag=True, help="Report words that a hyphen cuts at a line end, on standard error.")
@click.option("-o", "--output", default="-", metavar="OUT", help="Where to write. [default: -]")
def segment(
    file: str,
    language: str,
    as_json: bool,
    quotes: Literal["split", "keep"],
    wrap: Literal["auto", "never", "always"],
    engine: Literal["rules", "punkt"],
    abbreviations: str | None,
    srx: str | None,
    write_srx: bool,
    hyphens: bool,
    output: str,
) -> None:
    """Split a text into segments, one a line.

    Nothing is rewritten, but a line break inside a segment becomes a space; --json keeps the exact text.
    """
    import json

    from bitext.files import open_output, read_text
    from bitext.formats import one_line
    from bitext.lang import get_language
    from bitext.segmentation import find_hyphenated_breaks, format_srx, read_abbreviations, read_srx, segment_ranges

    if write_srx:
        with open_output(output) as stream:
            stream.write(format_srx(get_language(language)))
        return
    added = read_abbreviations(abbreviations) if abbreviations else frozenset()
    rules = read_srx(srx, language) if srx else None
    text = read_text(file, allow_blank=True).text
    ranges = segment_ranges(text, language, quotes=quotes, wrap=wrap, engine=engine, abbreviations=added, srx=rules)
    if hyphens:
        for start, end in find_hyphenated_breaks(text, wrap):
            click.echo(f"{start}-{end}: {one_line(text[start:end])!r} is cut at a line end; left as it is", err=True)
    with open_output(output) as stream:
        for start, end in ranges:
            piece = text[start:end]
            record = {"start": start, "end": end, "text": piece}
            stream.write((json.dumps(record, ensure_ascii=False) if as_json else one_line(piece)) + "\n")
