"""An HTML page to blocks of text in reading order, each with the element it stands in.

The page is parsed (lxml) and never fetched, rendered or run: no script, no style, no linked file is looked at.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from bitext.errors import InputError, UsageError

# News pages hold some 5,000 tags and 1 MB; what is far beyond was made to be a burden.
MOST_TAGS = 100_000
MOST_CHARS = 20_000_000
DEEPEST = 200

_INVISIBLE = frozenset("script style template svg math iframe object embed canvas head audio video".split())
_INLINE = frozenset(
    """a abbr acronym b bdi bdo big cite code data del dfn em font i img input ins kbd label mark meta link nobr picture
    q rp rt ruby s samp small source span strike strong sub sup time tt u var wbr""".split()
)
_SPACE_RE = re.compile(r"[^\S\u00a0\u2028]+")
_BREAKS_RE = re.compile(r"\s*\u2028(?:\s*\u2028)+\s*")
_BREAK = "\u2028"  # stands for <br> until the white space of the source is gone
_NON_XML_RE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Piece:
    """A block of text and the innermost block element around it (an lxml element)."""

    text: str
    element: Any


def parse_page(text: str, where: str) -> Any:
    """Parse a page or a fragment of one.

    Raises:
        UsageError: lxml is not installed.
        InputError: the page is larger, or nested more deeply, than a page for people can be, or holds nothing.
    """
    etree = _load_etree(where)
    tags = text.count("<")
    if tags > MOST_TAGS or len(text) > MOST_CHARS:
        found = f"{tags:,} tags" if tags > MOST_TAGS else f"{len(text):,} characters"
        raise InputError(
            where, expected=f"a page of at most {MOST_TAGS:,} tags and {MOST_CHARS:,} characters", found=found,
            advice="save the article alone",
        )  # fmt: skip
    parser = etree.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True)
    data = _NON_XML_RE.sub("\ufffd", text).encode()
    try:
        root = etree.fromstring(data, parser)
    except etree.LxmlError:
        root = None
    if any("depth" in entry.message.lower() for entry in parser.error_log) or (root is not None and _is_deep(root)):
        raise InputError(
            where, expected=f"tags nested at most {DEEPEST} deep", found="deeper ones", advice="save the article alone"
        )
    if root is None:
        raise InputError(where, expected="an article", found="no running text", advice="check the file")
    return root


def _load_etree(where: str) -> Any:
    try:
        from lxml import etree
    except ImportError:
        raise UsageError(
            where, expected="the extra [html] to read HTML", found="no lxml", advice="pip install 'bitext[html]'"
        ) from None
    return etree


def _is_deep(root: Any) -> bool:
    depth = 0
    level = [root]
    while level:
        depth += 1
        if depth > DEEPEST:
            return True
        level = [child for element in level for child in element]
    return False


def iter_pieces(root: Any) -> Iterator[Piece]:
    """Yield the blocks of text below an element; white space is collapsed as a browser does, <br> is a line end."""
    buffer: list[str] = []
    owners = [root]
    # A stack of its own rather than recursion: the depth of a page is not ours to choose.
    stack: list[tuple[Any, bool]] = [(root, False)]
    while stack:
        element, is_left = stack.pop()
        tag = element.tag
        if is_left:
            if tag not in _INLINE:
                yield from _flush(buffer, owners[-1])
                owners.pop()
            buffer.append(element.tail or "" if element is not root else "")
            continue
        if tag in _INVISIBLE or tag == "br":
            buffer.append((_BREAK if tag == "br" else "") + (element.tail or ""))
            continue
        if tag not in _INLINE:
            yield from _flush(buffer, owners[-1])
            owners.append(element)
        buffer.append(element.text or "")
        stack.append((element, True))
        stack.extend((child, False) for child in reversed(element))
    yield from _flush(buffer, owners[-1])


def _flush(buffer: list[str], owner: Any) -> Iterator[Piece]:
    """The pieces of the text gathered so far, and an empty buffer."""
    text = "".join(buffer)
    buffer.clear()
    if owner.tag == "pre":
        parts = re.split(r"\n[^\S\n]*\n", text.replace(_BREAK, "\n"))
    else:
        parts = _BREAKS_RE.split(_SPACE_RE.sub(" ", text))
    for part in parts:
        lines = (line.strip() for line in part.replace(_BREAK, "\n").split("\n"))
        clean = "\n".join(line for line in lines if line)
        if clean:
            yield Piece(clean, owner)
