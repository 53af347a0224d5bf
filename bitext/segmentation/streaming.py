"""Segments of a text that is too long to hold: lines in, segments out, in constant memory."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from bitext.model import Segment

# A stretch ends at the first blank line after this many characters, so that layout is judged on a good piece of text;
# text without blank lines ends its stretch at the first line that ends a sentence after the second, or at the third.
_ENOUGH_CHARS, _LONG_CHARS, _LONGEST_CHARS = 64_000, 256_000, 1_000_000
_SENTENCE_ENDS = tuple('.!?…"”»)')


def iter_stretches(lines: Iterable[str]) -> Iterator[tuple[int, str]]:
    r"""Group lines into stretches that can be segmented by themselves: the offset of each, and its text.

    >>> list(iter_stretches(["One\n", "\n", "Two"]))
    [(0, 'One\n\nTwo\n')]
    """
    held: list[str] = []
    size = start = 0
    for line in lines:
        # A list of lines may come without its line ends.
        whole = line if line.endswith("\n") else line + "\n"
        held.append(whole)
        size += len(whole)
        is_blank = not whole.strip()
        ends_sentence = size >= _LONG_CHARS and whole.rstrip().endswith(_SENTENCE_ENDS)
        if (size >= _ENOUGH_CHARS and is_blank) or ends_sentence or size >= _LONGEST_CHARS:
            yield start, "".join(held)
            start += size
            held, size = [], 0
    if held:
        yield start, "".join(held)


def shifted(segments: Iterable[Segment], offset: int) -> Iterator[Segment]:
    """The same segments, *offset* code points further on."""
    for segment in segments:
        yield Segment(
            segment.document_id, segment.block_index, segment.start + offset, segment.end + offset, segment.text
        )
