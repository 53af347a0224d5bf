"""Text to segments: where sentences, headlines and list items begin and end, and not a character changed.

Layout first (`bitext.layout` says which line ends are breaks), then the rules of `boundaries`. Every `Segment` is
an exact range of the text; what lies between segments is white space, so segments and gaps rebuild the text.
"""

from __future__ import annotations

from typing import Literal, get_args

from bitext.errors import UsageError
from bitext.lang import get_language
from bitext.layout import Range, Wrap, iter_units
from bitext.model import Segment
from bitext.segmentation.boundaries import find_boundaries

__all__ = ["Quotes", "segment", "segment_ranges"]

Quotes = Literal["split", "keep"]


def segment(text: str, language: str, *, quotes: Quotes = "split", wrap: Wrap = "auto") -> list[Segment]:
    """Split *text* into segments.

    Args:
        language: "en" or "es".
        quotes: "split" ends segments inside quotations too; "keep" leaves a quotation of several sentences whole.
        wrap: whether single line ends are breaks: "auto" looks at the text, "never" treats each line as its own,
            "always" joins the lines of a paragraph.

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
    """
    ranges = segment_ranges(text, language, quotes=quotes, wrap=wrap)
    return [Segment("", 0, start, end, text[start:end]) for start, end in ranges]


def segment_ranges(text: str, language: str, *, quotes: Quotes = "split", wrap: Wrap = "auto") -> list[Range]:
    """The ranges of `segment`, half-open code points, without the objects."""
    table = get_language(language)
    for option, value, choices in (("quotes", quotes, get_args(Quotes)), ("wrap", wrap, get_args(Wrap))):
        if value not in choices:
            raise UsageError(option, expected=f"one of {choices}", found=repr(value), advice="choose one of them")
    ranges = []
    for start, end in iter_units(text, wrap):
        position = start
        for boundary in find_boundaries(text[start:end], table, keep_quotes=quotes == "keep"):
            ranges.append((position, start + boundary))
            position = start + boundary
            while position < end and text[position].isspace():
                position += 1
        ranges.append((position, end))
    return ranges
