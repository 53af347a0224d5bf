"""What formats share: text that fits on one line, the id of a row, and what is taken of rows of other tools."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping

Direction = tuple[str, str]
"""Codes of source and target."""

ENGLISH_SPANISH: Direction = ("en", "es")
DIRECTIONS: dict[str, Direction] = {"en-es": ENGLISH_SPANISH, "es-en": ("es", "en")}

# Everything that some reader of text files takes for the end of a line or field.
_BREAK_RE = re.compile(r"[\t\n\v\f\r\x1c-\x1e\x85\u2028\u2029]+")


def one_line(text: str) -> str:
    r"""Replace each run of tabs and line breaks, of any kind, by one space.

    >>> one_line("a\r\nb\u2028c\td")
    'a b c d'
    """
    return _BREAK_RE.sub(" ", text)


def row_id(english: str, spanish: str, origin: str) -> str:
    """The first 16 hex digits of the SHA-256 of content and origin."""
    return hashlib.sha256("\x1f".join((english, spanish, origin)).encode("utf-8", "surrogatepass")).hexdigest()[:16]


def complete_fields(known: Mapping[str, str], document: str) -> dict[str, str]:
    """The columns of a row as text, where a file of another tool gives only some.

    Nothing is known of who wrote such a row: its origin is "tm", and it has neither score nor relation.
    """
    names = ("id", "document", "role", "score", "origin", "relation", "bead", "model", "findings")
    defaults = {"document": document, "role": "body", "origin": "tm", "bead": "1-1"}
    fields = {**dict.fromkeys(names, ""), **defaults, **known}
    fields["id"] = fields["id"] or row_id(fields["en"], fields["es"], fields["origin"])
    return fields
