"""The head of a page's article: what stands before the headline, and between it and the first paragraph.

Trafilatura looks for running text, and leaves out lines that only a reader of news knows: bylines, decks, datelines,
and headlines that no tag marks.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bitext.articles.passages import Passage
from bitext.articles.roles import is_headline_like, is_name_line, label_alone
from bitext.articles.tree import Piece
from bitext.lang import LANGUAGES, get_language
from bitext.model import Role

_SHORT_CHARS, _DECK_CHARS = 80, 40
_HEADLINE_WORDS = 4  # fewer may be a label; the page's title says it better
_FARTHEST = 6  # blocks between headline and first paragraph
_STOPS = (".", "!", "?", "…", "»", "”", '"')


def settle_head(passages: Sequence[Passage], *, left_out: str) -> list[Passage]:
    """Give the blocks around the headline back their due: take in what was left out, put out what stands before it.

    Args:
        left_out: the reason of the blocks that trafilatura left out; those of the markup are furniture for good.
    """
    settled = list(passages)
    running = (i for i, passage in enumerate(settled) if passage.role is None and _label(passage.text) == "body")
    first = next(running, None)
    headline = next((i for i, passage in enumerate(settled) if passage.role == "headline"), None)
    if headline is None and first is not None:
        headline = _find_headline(settled, first, left_out)
        if headline is not None:
            settled[headline] = Passage(
                settled[headline].text, "headline", "a short line at the head of the text", settled[headline].language
            )
    if headline is None:
        return settled
    for index, passage in enumerate(settled[:headline]):
        if passage.role in (None, "subhead") and _is_short(passage.text):
            settled[index] = replace(passage, role="boilerplate", reason="a short line before the headline")
    body = next((index for index in range(headline + 1, len(settled)) if settled[index].role is None), headline)
    if body - headline <= _FARTHEST:
        for index in range(headline + 1, body):
            if settled[index].reason == left_out:
                settled[index] = _take_in(settled[index])
    return settled


def split_head_lines(piece: Piece) -> list[Piece]:
    """A block of short lines as its lines, where one is a byline or a date; any other block as it is."""
    lines = piece.text.split("\n")
    if len(lines) > _FARTHEST or len(lines) < 2 or not all(_is_line(line) for line in lines):
        return [piece]
    if not any(_label(line) in ("byline", "dateline") for line in lines):
        return [piece]
    return [Piece(line, piece.element) for line in lines]


def _is_line(line: str) -> bool:
    return len(line) < _SHORT_CHARS and (not line.endswith(_STOPS) or _label(line) != "body")


def _find_headline(passages: Sequence[Passage], first: int, left_out: str) -> int | None:
    """The first line of the text, or the nearest before it, that could be its headline, over names and dates."""
    text = passages[first].text
    if is_headline_like(text) and _label(text) == "body" and not is_name_line(text):
        return first if len(text.split()) >= _HEADLINE_WORDS else None
    for index in range(first - 1, max(-1, first - _FARTHEST), -1):
        passage = passages[index]
        if passage.role == "boilerplate" and passage.reason != left_out:
            return None
        if passage.reason == left_out and _label(passage.text) == "body" and is_headline_like(passage.text):
            return index
    return None


def _take_in(passage: Passage) -> Passage:
    """A line between headline and text that was left out: byline, dateline, deck, or furniture after all."""
    role = _label(passage.text)
    if role in ("byline", "dateline") or is_name_line(passage.text):
        return replace(passage, role=None, reason="")
    if role == "body" and len(passage.text) >= _DECK_CHARS:
        return replace(passage, role="deck", reason="between headline and text")
    return passage


def _label(text: str) -> Role:
    """What a line shows of itself in either language; body where it shows nothing."""
    labels = [label_alone(text, get_language(code))[0] for code in LANGUAGES]
    return next((label for label in labels if label != "body"), "body")


def _is_short(text: str) -> bool:
    return len(text) < _SHORT_CHARS and not text.endswith(_STOPS) and _label(text) not in ("byline", "dateline")
