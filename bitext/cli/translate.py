"""`bitext translate`: lines in, lines out."""

from __future__ import annotations

import click

from bitext.cli.options import engine_options, glossary_option, make_engine_options, read_glossary
from bitext.cli.report import Progress, say


@click.command()
@click.argument("file", default="-")
@click.option("--from", "source", type=click.Choice(("en", "es")), required=True, help="Language of the text.")
@click.option("--to", "target", type=click.Choice(("en", "es")), required=True, help="Language to write.")
@engine_options
@glossary_option
@click.option("-o", "--output", default="-", metavar="OUT", help="Where to write. [default: -]")
def translate(
    file: str,
    source: str,
    target: str,
    output: str,
    engine: str | None,
    beam: int,
    threads: int,
    compute_type: str,
    no_cache: bool,
    glossary: str | None,
) -> int:
    """Translate a text line by line: as many lines out as in, empty lines kept."""
    from collections import Counter

    from bitext.files import open_output, read_text, text_lines
    from bitext.formats import one_line
    from bitext.pipeline import translate as translate_texts

    lines = text_lines(read_text(file, allow_blank=True).text)
    options = make_engine_options(engine, beam, threads, compute_type, no_cache)
    terms = read_glossary(glossary)
    with Progress("translating") as progress:
        translations = translate_texts(lines, source, target, engine=options, glossary=terms, on_progress=progress)
    with open_output(output) as stream:
        for translation in translations:
            stream.write(one_line(translation.text) + "\n")
    findings = Counter(finding.code for translation in translations for finding in translation.findings)
    if findings:
        numbers = [n for n, translation in enumerate(translations, 1) if translation.findings]
        counts = ", ".join(f"{count} {code}" for code, count in sorted(findings.items()))
        shown = ", ".join(map(str, numbers[:10])) + (" ..." if len(numbers) > 10 else "")
        say(f"findings: {counts}; in lines {shown}")
    return 1 if findings else 0
