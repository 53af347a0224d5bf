"""Lines and paragraphs of plain text: where a line break is a break and where it is only the end of the paper.

Shared by article reading and segmentation. It returns ranges of code points into the text it was given and never
changes a character.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from typing import Literal

from bitext.lang import get_language

Wrap = Literal["auto", "never", "always"]
Range = tuple[int, int]

_BLANK_RE = re.compile(r"\n(?:[^\S\n]*\n)+")
_MID_SENTENCE_RE = re.compile(r"(?:[\w,”»]|(?<!\w)[A-Z]\.)[ \t\r]{0,8}$")
# "inter-" at a line end and lower case after it: a word cut to fit, or a compound.
_HYPHENATED_RE = re.compile(r"(?<![^\W\d_])[^\W\d_]{2,40}[-\u00ad\u2010][ \t]*\r?\n[ \t]*[a-záéíóúñü]+")
# Nothing ends in these: prepositions, articles and conjunctions of both languages.
_JOINING_WORDS = frozenset(
    """the a an and or of to in for with from at by as that than whose into el la los las un una y o de del al en con
    por para que sin sobre entre su sus se""".split()
)
_TABLES = (get_language("en"), get_language("es"))
_TITLES = frozenset(word for t in _TABLES for word in t.never_end - t.also_words if len(word) > 1)
_LINE_RE = re.compile(r"[^\n]+")
_BULLET_RE = re.compile(r"\s*(?:[-*•·▪◦‣–—]\s+|(?:\d{1,3}|[a-zA-Z])[.)]\s+\S)")
# Hard-wrapped text is set to 60-80 columns as a rule; e-mail goes down to 50 and source comments up to 100.
_NARROWEST_CHARS, _WIDEST_CHARS = 45, 110


def iter_paragraphs(text: str) -> Iterator[Range]:
    r"""Yield the range of each run of lines between blank lines, white space at its ends left out.

    >>> list(iter_paragraphs("One\ntwo\n\n \nThree\n"))
    [(0, 7), (11, 16)]
    """
    position = 0
    for match in _BLANK_RE.finditer(text):
        yield from _trimmed(text, position, match.start())
        position = match.end()
    yield from _trimmed(text, position, len(text))


def iter_units(text: str, wrap: Wrap = "auto") -> Iterator[Range]:
    """Yield the ranges that no segment crosses: paragraphs, and lines where the line ends are real breaks.

    Args:
        wrap: "auto" joins the lines of a paragraph where they look broken only to fit a width, "always" joins all
            lines of a paragraph, "never" takes every line end for a break.
    """
    width_chars = wrapped_width_chars(text) if wrap == "auto" and "\n" in text else None
    for start, end in iter_paragraphs(text):
        if wrap == "always":
            yield start, end
            continue
        lines = [(start + m.start(), start + m.end()) for m in _LINE_RE.finditer(text[start:end])]
        unit_start = lines[0][0]
        is_broken = wrap == "auto" and _is_broken([text[a:b] for a, b in lines])
        for (line_start, line_end), (next_start, next_end) in itertools.pairwise(lines):
            line, following = text[line_start:line_end], text[next_start:next_end]
            if wrap == "auto" and is_soft_break(line, following, width_chars, is_broken=is_broken):
                continue
            yield from _trimmed(text, unit_start, line_end)
            unit_start = next_start
        yield from _trimmed(text, unit_start, lines[-1][1])


def wrapped_width_chars(text: str) -> int | None:
    """Return the width that *text* was wrapped to by hand or by a mailer, or `None` where it was not.

    A text is wrapped when four in five of the line ends inside its paragraphs stand where the next word would
    not have fitted, and there are at least two of them.
    """
    lengths = [len(line.rstrip()) for line in text.split("\n")]
    width_chars = max(lengths, default=0)
    if not _NARROWEST_CHARS <= width_chars <= _WIDEST_CHARS:
        return None
    lines = text.split("\n")
    inner = [(a, b) for a, b in itertools.pairwise(lines) if a.strip() and b.strip()]
    forced = sum(_is_forced(a, b, width_chars) for a, b in inner)
    return width_chars if len(inner) >= 2 and forced >= 0.8 * len(inner) else None


def find_hyphenated_breaks(text: str, wrap: Wrap = "auto") -> list[Range]:
    r"""Find the words that a hyphen cuts at the end of a wrapped line. They are reported, never joined.

    A range runs from the first letter of the word to its last one on the next line. Whether the hyphen belongs to
    the word ("well-known") cannot be told from the line end, which is why the segmenter leaves it.

    >>> text = "the inter-\nnational trade that they had agreed upon"
    >>> [text[start:end] for start, end in find_hyphenated_breaks(text)]
    ['inter-\nnational']
    """
    units = iter_units(text, wrap)
    return [
        (start + match.start(), start + match.end())
        for start, end in units
        for match in _HYPHENATED_RE.finditer(text[start:end])
    ]


def is_soft_break(line: str, following: str, width_chars: int | None, *, is_broken: bool = False) -> bool:
    """Whether the break between two lines only keeps a width: the text of *line* goes on in *following*.

    Args:
        width_chars: the width the whole text is wrapped to, `None` where it is not.
        is_broken: most lines of the paragraph end where no sentence, headline or item can end.
    """
    is_full = width_chars is not None and _is_forced(line, following, width_chars)
    if _BULLET_RE.match(following):
        # A full line in mid-sentence, and a dash or a number that only happens to come next.
        return is_full and _MID_SENTENCE_RE.search(line) is not None and not _BULLET_RE.match(line)
    if is_broken or is_full:
        return True
    if _is_open_end(line):
        return True
    if not following.lstrip()[:1].islower():
        return False
    is_sentence = line.lstrip()[:1].isupper() and line[-1:].isalnum() and following.rstrip()[-1:] in (".", "!", "?")
    return len(line.rstrip()) >= _NARROWEST_CHARS // 2 or line.rstrip("\r")[-1:] in ("-", " ") or is_sentence


def _is_broken(lines: list[str]) -> bool:
    """Whether more than half of the line ends of a paragraph stand in mid-sentence."""
    if len(lines) < 3 or any(_BULLET_RE.match(line) for line in lines):
        return False
    inner = [
        _is_open_end(a)
        or (b.lstrip()[:1].islower() and a.rstrip()[-1:].isalnum() and len(a.rstrip()) >= _NARROWEST_CHARS // 2)
        for a, b in itertools.pairwise(lines)
    ]
    return 2 * sum(inner) > len(inner)


def _is_open_end(line: str) -> bool:
    """A line that ends in an article, a preposition or a title ("the", "de", "Gov.") goes on in the next."""
    words = line.rsplit(maxsplit=1)
    last = words[-1].strip("\"'“‘«(¿¡") if len(words) == 2 else ""
    if last in _JOINING_WORDS or (last.endswith(",") and len(line.rstrip()) >= _NARROWEST_CHARS // 2):
        return True
    return last.endswith(".") and last[:1].isupper() and last[:-1].lower() in _TITLES


def _is_forced(line: str, following: str, width_chars: int) -> bool:
    """Whether the next word would not have fitted on the line (four columns of grace for ragged setting)."""
    first_word = following.split(maxsplit=1)[0] if following.strip() else ""
    return len(line.rstrip()) + 1 + len(first_word) > width_chars - 4


def _trimmed(text: str, start: int, end: int) -> Iterator[Range]:
    piece = text[start:end]
    if piece.strip():
        yield start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip())
