"""What a file is, by its content and never by its name."""

from __future__ import annotations

import re
from typing import Literal

from bitext.errors import InputError

Kind = Literal["text", "html", "feed", "records", "table", "docx", "warc", "gzip"]

_ADVICE = "save it as text, HTML or docx"
_FOREIGN = (
    (b"%PDF-", "a PDF file"),
    (b"{\\rtf", "an RTF file"),
    (b"\xd0\xcf\x11\xe0", "an old Word file (.doc)"),
    (b"\x89PNG", "an image"),
    (b"\xff\xd8\xff", "an image"),
    (b"PAR1", "a Parquet file"),
)
_SKIPPED_RE = re.compile(r"(?:\s|<\?.{0,500}?\?>|<!--.{0,5000}?-->)*", re.DOTALL)
_HTML_RE = re.compile(
    r"<(?:!doctype html|(?:html|head|body|meta|title|link|script|main|article|section|header|nav|div|h[1-6]|p)\b)",
    re.IGNORECASE,
)
_ROOT_RE = re.compile(r"<(?:!doctype\s+)?(?:[\w.-]+:)?([\w.-]+)", re.IGNORECASE)
_RECORDS_RE = re.compile(r"""\{\s*["}]|\{\w|\[\s*(?:[\[{"\]]|\d)""")


def find_packed_kind(data: bytes, name: str) -> Kind | None:
    """The kind of a file that is no text by itself, or `None`.

    Raises:
        InputError: the file is of a kind that no article is read from.
    """
    if data.startswith(b"PK\x03\x04"):
        return "docx"
    if data.startswith(b"\x1f\x8b"):
        return "gzip"
    if data.startswith(b"WARC/"):
        return "warc"
    for mark, what in _FOREIGN:
        if data.startswith(mark):
            raise InputError(name, expected="an article", found=what, advice=_ADVICE)
    return None


def find_text_kind(text: str, name: str) -> Kind:
    """The kind of a decoded text; a table is found by its header, in `bitext.articles.tables`.

    Raises:
        InputError: the text is XML of a kind that no article is read from.

    >>> find_text_kind("<!-- saved --><!DOCTYPE html><p>x", "x"), find_text_kind("[Photo: A. Soto]", "x")
    ('html', 'text')
    """
    start = _SKIPPED_RE.match(text, 0).end()  # type: ignore[union-attr]  # it matches nothing as well
    if text.startswith(("{", "["), start) and _RECORDS_RE.match(text, start):
        return "records"
    if text[start : start + 1] != "<":
        return "text"
    root = _ROOT_RE.match(text, start)
    root_name = root[1].lower() if root else ""
    if root_name in ("rss", "feed", "rdf"):
        return "feed"
    if _HTML_RE.match(text, start):
        return "html"
    if "<?xml" in text[:start]:
        # A declaration may stand before the root: <!DOCTYPE lolz [ ... ]><rss>.
        if root and text.startswith("<!", start):
            return "feed"
        raise InputError(
            name, expected="HTML, or a feed in RSS or Atom", found=f"XML with the root <{root_name}>", advice=_ADVICE
        )
    return "text"
