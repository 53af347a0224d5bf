"""Text to segments: where sentences, headlines and list items begin and end, and not a character changed.

Layout first (`bitext.layout` says which line ends are breaks), then the rules of `boundaries` and, in informal
paragraphs, a learned classifier. Every `Segment` is an exact range of the text; what lies between segments is white
space, so segments and gaps rebuild the text.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from functools import partial
from typing import Literal, get_args

from bitext.errors import UsageError
from bitext.lang import get_language
from bitext.layout import Range, Wrap, find_hyphenated_breaks, iter_units
from bitext.model import Segment
from bitext.segmentation.abbreviations import read_abbreviations, with_abbreviations
from bitext.segmentation.boundaries import find_boundaries
from bitext.segmentation.srx import SrxRule, format_srx, read_srx, srx_splitter
from bitext.segmentation.streaming import iter_stretches, shifted

__all__ = [
    "Engine",
    "Quotes",
    "SrxRule",
    "find_hyphenated_breaks",
    "format_srx",
    "iter_segments",
    "read_abbreviations",
    "read_srx",
    "segment",
    "segment_ranges",
]

Quotes = Literal["split", "keep"]
Engine = Literal["rules", "punkt"]
Splitter = Callable[[str], list[int]]


def segment(
    text: str,
    language: str,
    *,
    quotes: Quotes = "split",
    wrap: Wrap = "auto",
    engine: Engine = "rules",
    abbreviations: Collection[str] = (),
    srx: tuple[SrxRule, ...] | None = None,
) -> list[Segment]:
    """Split *text* into segments.

    Args:
        language: "en" or "es".
        quotes: "split" ends segments inside quotations too; "keep" leaves a quotation of several sentences whole.
        wrap: whether single line ends are breaks: "auto" looks at the text, "never" treats each line as its own,
            "always" joins the lines of a paragraph.
        engine: "rules" is ours; "punkt" is NLTK's Punkt with parameters that we trained.
        abbreviations: words of your own after which a full stop ends nothing ("Urb.", "p. ej."); for "rules".
        srx: rules from `read_srx`, used instead of any engine.

    Returns:
        Segments in order, with `document_id` "" and `block_index` 0; offsets are code points in *text*.

    Raises:
        UsageError: an unknown language or option.

    >>> [s.text for s in segment("Gov. Lee met U.S. officials. He left at 5 p.m. Monday.", "en")]
    ['Gov. Lee met U.S. officials.', 'He left at 5 p.m. Monday.']
    >>> [s.text for s in segment("Viajó a EE. UU. con la Dra. Ruiz. ¿Por qué? No lo dijo.", "es")]
    ['Viajó a EE. UU. con la Dra. Ruiz.', '¿Por qué?', 'No lo dijo.']
    >>> [(s.start, s.end) for s in segment("No stop here", "en")]
    [(0, 12)]
    >>> [s.text for s in segment("Vive en la Urbz. Los Pinos.", "es", abbreviations=["Urbz."])]
    ['Vive en la Urbz. Los Pinos.']
    """
    ranges = segment_ranges(
        text, language, quotes=quotes, wrap=wrap, engine=engine, abbreviations=abbreviations, srx=srx
    )
    return [Segment("", 0, start, end, text[start:end]) for start, end in ranges]


def segment_ranges(
    text: str,
    language: str,
    *,
    quotes: Quotes = "split",
    wrap: Wrap = "auto",
    engine: Engine = "rules",
    abbreviations: Collection[str] = (),
    srx: tuple[SrxRule, ...] | None = None,
) -> list[Range]:
    """The ranges of `segment`, half-open code points, without the objects."""
    _check("wrap", wrap, get_args(Wrap))
    split = _get_splitter(language, quotes, engine, abbreviations, srx)
    ranges = []
    for start, end in iter_units(text, wrap):
        position = start
        for boundary in split(text[start:end]):
            ranges.append((position, start + boundary))
            position = start + boundary
            while position < end and text[position].isspace():
                position += 1
        ranges.append((position, end))
    return ranges


def iter_segments(
    lines: Iterable[str],
    language: str,
    *,
    quotes: Quotes = "split",
    wrap: Wrap = "auto",
    engine: Engine = "rules",
    abbreviations: Collection[str] = (),
    srx: tuple[SrxRule, ...] | None = None,
) -> Iterator[Segment]:
    r"""Split a text of any length, line by line, in constant memory.

    Args:
        lines: the lines of a text, as an open file gives them; a line without its line end is given one.

    The other arguments are those of `segment`.

    Yields:
        The segments of `segment`, with offsets into the whole text. Layout is judged on stretches of about 64,000
        characters that end at a blank line, so a longer text can be taken for wrapped in one part and not in another.

    >>> [(s.start, s.text) for s in iter_segments(["One. Two\n", "\n", "Three."], "en")]
    [(0, 'One.'), (5, 'Two'), (10, 'Three.')]
    """
    for start, text in iter_stretches(lines):
        found = segment(text, language, quotes=quotes, wrap=wrap, engine=engine, abbreviations=abbreviations, srx=srx)
        yield from shifted(found, start)


def _get_splitter(
    language: str, quotes: str, engine: str, abbreviations: Collection[str], srx: tuple[SrxRule, ...] | None
) -> Splitter:
    """The function from one paragraph to its boundaries that the options ask for."""
    table = get_language(language)
    _check("quotes", quotes, get_args(Quotes))
    _check("engine", engine, get_args(Engine))
    if srx is not None:
        return srx_splitter(srx)
    if engine == "punkt":
        from bitext.segmentation.punkt import load_punkt

        return load_punkt(language)
    table = with_abbreviations(table, abbreviations)
    return partial(find_boundaries, table=table, keep_quotes=quotes == "keep")


def _check(option: str, value: str, choices: tuple[str, ...]) -> None:
    if value not in choices:
        raise UsageError(option, expected=f"one of {choices}", found=repr(value), advice="choose one of them")
