"""`bitext align`: the main job."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from typing import TYPE_CHECKING

import click

from bitext.cli.options import (
    ROW_FORMATS,
    engine_options,
    glossary_option,
    lexicon_option,
    make_engine_options,
    memory_options,
    read_glossary,
    repair_option,
)
from bitext.cli.report import Progress, Tally, say, say_related, say_replaced
from bitext.errors import InputError, UsageError

if TYPE_CHECKING:
    from bitext.alignment.lexicon import Lexicon
    from bitext.model import Article, SegmentPair
    from bitext.pipeline import AlignedArticle, TranslationMemory
    from bitext.pipeline.aligning import Fill
    from bitext.translation import EngineOptions

_FILLS: dict[str, bool | Fill] = {"missing": "missing", "partial": "partial", "none": False}


@click.command()
@click.argument("file")
@click.argument("file2", required=False)
@click.option("-o", "--output", default="-", metavar="OUT", help="Where to write; a prefix for moses. [default: -]")
@click.option(
    "--format",
    "format_",
    type=click.Choice((*ROW_FORMATS, "beads")),
    help="By default by OUT's ending, or tsv; beads with --segmented.",
)
@click.option(
    "--fill",
    type=click.Choice(tuple(_FILLS)),
    default="missing",
    help="What a machine writes: a headline or body that is missing, or single paragraphs too. [default: missing]",
)
@click.option("--no-fill", is_flag=True, help="Leave missing sides missing: --fill none.")
@engine_options
@glossary_option
@memory_options
@lexicon_option
@repair_option
@click.option("--segmented", is_flag=True, help="FILE and FILE2 hold one segment a line; pair them as they are.")
@click.option(
    "--aligner",
    type=click.Choice(("bitext", "gale-church")),
    default="bitext",
    help="With --segmented: gale-church is NLTK's, by lengths only, to compare with.",
)
@click.option("--columns", metavar="NAMES", help="TSV columns to write, as in: en,es")
@click.option("--no-header", is_flag=True, help="Write no TSV header line.")
@click.option(
    "--min-score",
    type=click.FloatRange(0, 1),
    default=0.0,
    metavar="P",
    help="Leave out human pairs, headlines apart, that are less likely to say the same than P.",
)
@click.option("--keep-unpaired", is_flag=True, help="Keep segments without a counterpart, other side empty.")
@click.option("--keep-boilerplate", is_flag=True, help="Keep page furniture: follow us, newsletters, copyright.")
def align(
    file: str,
    file2: str | None,
    output: str,
    format_: str | None,
    fill: str,
    no_fill: bool,
    repair: bool,
    segmented: bool,
    aligner: str,
    columns: str | None,
    no_header: bool,
    min_score: float,
    keep_unpaired: bool,
    keep_boilerplate: bool,
    engine: str | None,
    beam: int,
    threads: int,
    compute_type: str,
    no_cache: bool,
    glossary: str | None,
    memory: tuple[str, ...],
    fuzzy: float,
    lexicon: str | None,
) -> int:
    """Turn an article in English and Spanish into rows of parallel text.

    FILE holds both languages, one article as plain text or several as JSON Lines; with FILE2 there is one language
    in each. A side that is missing altogether is filled by machine and its rows say so.
    """
    from bitext.formats import choose_format, parse_columns

    chosen = choose_format(format_, output)
    if segmented and format_ is None and chosen == "tsv":
        chosen = "beads"
    names = parse_columns(columns) if columns else None
    if (names or no_header) and chosen != "tsv":
        raise UsageError("--columns, --no-header", expected="format tsv", found=chosen, advice="leave them out")
    if segmented:
        return _align_segmented(file, file2, output, chosen, names, not no_header, keep_unpaired, aligner, min_score)
    if aligner != "bitext":
        raise UsageError("--aligner", expected="--segmented", found="articles", advice="leave it out")
    if chosen == "beads":
        raise UsageError(
            "--format beads", expected="--segmented", found="articles",
            advice="segment both sides first, or choose tsv: its column 'bead' has the shape",
        )  # fmt: skip
    tally = Tally()
    one_sided = _align_and_write(
        _read(file, file2, repair), tally, output, chosen, names, not no_header,
        fill=_FILLS["none" if no_fill else fill],
        engine=make_engine_options(engine, beam, threads, compute_type, no_cache),
        glossary=read_glossary(glossary), memory=_load_memory(memory, fuzzy),
        keep_unpaired=keep_unpaired, keep_boilerplate=keep_boilerplate,
        min_score=min_score, lexicon=_load_lexicon(lexicon),
    )  # fmt: skip
    tally.show()
    return tally.exit_code or (1 if one_sided else 0)


def _load_memory(places: tuple[str, ...], fuzzy: float) -> TranslationMemory | None:
    if not places:
        return None
    from bitext.corpus.memory import load_memory

    return load_memory(places, fuzzy)


def _load_lexicon(path: str | None) -> Lexicon | None:
    if path is None:
        return None
    from bitext.alignment import load_lexicon

    return load_lexicon(path)


def _read(file: str, file2: str | None, repair: bool) -> Iterator[Article]:
    from bitext.articles import read_article_pair, read_articles

    if file2 is None:
        yield from read_articles(file, repair=repair)
    else:
        yield read_article_pair(file, file2, repair=repair)


def _align_and_write(
    articles: Iterator[Article], tally: Tally, output: str, format_: str, columns: tuple[str, ...] | None,
    header: bool, *, fill: bool | Fill, engine: EngineOptions, glossary: dict[str, str] | None,
    memory: TranslationMemory | None, keep_unpaired: bool, keep_boilerplate: bool, min_score: float,
    lexicon: Lexicon | None,
) -> bool:  # fmt: skip
    """Align and write all articles; whether one of them has text in one language only."""
    from bitext.formats import write_rows
    from bitext.pipeline import align_article

    one_sided = []
    # One table serves both directions: English terms with their Spanish, and turned round.
    terms = {("en", "es"): glossary, ("es", "en"): {own: term for term, own in glossary.items()}} if glossary else None
    articles = _peek(articles)

    def rows(progress: Progress) -> Iterator[SegmentPair]:
        for article in articles:
            aligned: AlignedArticle = align_article(
                article, fill=fill, engine=engine, glossary=terms, memory=memory, keep_unpaired=keep_unpaired,
                keep_boilerplate=keep_boilerplate, min_score=min_score, lexicon=lexicon, on_progress=progress,
            )  # fmt: skip
            tally.add(aligned)
            for finding in article.findings:
                say(f"{article.id}: {finding}")
            say_related(article.id, aligned.related)
            if "missing" in (article.side_state("en"), article.side_state("es")):
                one_sided.append(article)
                say(_one_sided_message(article, aligned))
            yield from aligned.rows

    with Progress("translating") as progress:
        say_replaced(write_rows(rows(progress), output, format_, columns=columns, header=header))
    return bool(one_sided)


def _peek(articles: Iterator[Article]) -> Iterator[Article]:
    """Read the first article at once, so that a bad input is known before any output is begun."""
    first = next(articles, None)
    return articles if first is None else chain([first], articles)


def _one_sided_message(article: Article, aligned: AlignedArticle) -> str:
    from bitext.lang import get_language, other_language

    missing = "es" if article.side_state("es") == "missing" else "en"
    there = article.side(other_language(missing))
    filled = any(row.origin != "human" for row in aligned.rows)
    advice = "its other side is all machine-made" if filled else "nothing was paired"
    expected, found = "English and Spanish", f"only {get_language(there.language).name}"
    return str(InputError(there.provenance.source, expected=expected, found=found, advice=advice))


def _align_segmented(
    file: str,
    file2: str | None,
    output: str,
    format_: str,
    columns: tuple[str, ...] | None,
    header: bool,
    keep_unpaired: bool,
    aligner: str,
    min_score: float,
) -> int:
    """Pair two files of one segment a line; languages are told by their text."""
    from bitext.alignment import align_segments
    from bitext.articles.language import identify
    from bitext.files import open_output, read_text, text_lines
    from bitext.formats import write_beads, write_rows
    from bitext.pipeline import pair_segments

    if file2 is None:
        raise UsageError("--segmented", expected="two files", found="one", advice="name the other language's file too")
    sources = read_text(file), read_text(file2)
    lines = [text_lines(source.text) for source in sources]
    codes = ["es" if identify(source.text)[0] == "es" else "en" for source in sources]
    if codes[0] == codes[1]:
        raise InputError(
            sources[1].name, expected="one English and one Spanish file", found=f"{codes[0]} in both",
            advice="check the files",
        )  # fmt: skip
    alignment = align_segments(lines[0], lines[1], source_language=codes[0], target_language=codes[1], engine=aligner)
    unrelated = say_related(f"{sources[0].name}, {sources[1].name}", alignment.related)
    if format_ == "beads":
        with open_output(output) as stream:
            write_beads(alignment.beads, stream)
        return int(unrelated)
    document = sources[0].name.rsplit("/", 1)[-1].split(".")[0]
    aligned = pair_segments(
        lines[0], lines[1], alignment, codes[0], document, keep_unpaired=keep_unpaired, min_score=min_score
    )
    say_replaced(write_rows(aligned.rows, output, format_, columns=columns, header=header))
    tally = Tally()
    tally.add(aligned)
    tally.show()
    return tally.exit_code
