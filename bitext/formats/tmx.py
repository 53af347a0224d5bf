"""Rows as TMX 1.4, which translation tools exchange: a unit a row, what else is known of it as properties.

Reading takes TMX of any origin: native codes inside segments are left out, languages are taken by their first part
("en-GB" is English), units without an English and a Spanish side are skipped. Entities that a file declares itself
are refused, and nothing is ever fetched.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any, TextIO
from xml.sax.saxutils import escape, quoteattr

from bitext.errors import InputError
from bitext.files import Source, SourceText, read_text
from bitext.formats.fields import row_id
from bitext.formats.tsv import format_fields, make_row, parse_findings
from bitext.lang import LANGUAGES
from bitext.model import SegmentPair
from bitext.version import VERSION

_PROPERTIES = ("document", "role", "score", "origin", "relation", "bead", "model", "findings")
# Native codes of the tool that wrote the file; their content is no text. What "hi" marks is text.
_CODES = frozenset({"bpt", "ept", "it", "ph", "ut"})
# What XML 1.0 has no way to write, as itself or escaped.
_UNWRITABLE_RE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n<tmx version="1.4">\n'
    f'<header creationtool="bitext" creationtoolversion="{VERSION}" segtype="sentence" o-tmf="bitext" adminlang="en"'
    ' srclang="en" datatype="plaintext"/>\n<body>\n'
)


def is_tmx(text: str) -> bool:
    """Whether *text* begins like TMX."""
    return (
        re.match(r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*(?:<!DOCTYPE\s+tmx\b[^>]*>\s*)?<tmx\b", text, re.S)
        is not None
    )


def write_tmx(rows: Iterable[SegmentPair], stream: TextIO) -> int:
    """Write the rows that have both sides, and return how many characters XML cannot hold became spaces."""
    replaced = 0
    stream.write(_HEAD)
    for row in rows:
        if row.en and row.es:
            unit = _format_unit(row)
            clean, count = _UNWRITABLE_RE.subn(" ", unit)
            stream.write(clean)
            replaced += count
    stream.write("</body>\n</tmx>\n")
    return replaced


def _format_unit(row: SegmentPair) -> str:
    fields = format_fields(row)
    properties = "".join(
        f"<prop type={quoteattr('x-' + name)}>{_escape(fields[name])}</prop>" for name in _PROPERTIES if fields[name]
    )
    sides = "".join(f'<tuv xml:lang="{code}"><seg>{_escape(row.side(code))}</seg></tuv>' for code in LANGUAGES)
    return f"<tu tuid={quoteattr(row.id)}>{properties}{sides}</tu>\n"


def _escape(text: str) -> str:
    return escape(text, {"\r": "&#13;"})  # as itself a reader would take it for a line feed


def read_tmx(source: Source) -> Iterator[SegmentPair]:
    """Yield the units that have an English and a Spanish side, as rows.

    Units of other tools have `origin` "tm" and no score: nothing is known of who wrote them.

    Raises:
        InputError: the file is no TMX, or declares entities.
    """
    yield from parse_tmx(read_text(source))


def parse_tmx(content: SourceText) -> Iterator[SegmentPair]:
    """As `read_tmx`, of a text already read."""
    from xml.parsers import expat

    reader = _Reader(content.name)
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler = reader.start
    parser.EndElementHandler = reader.end
    parser.CharacterDataHandler = reader.add
    parser.EntityDeclHandler = reader.refuse
    # An encoding that the text names was true of its bytes, which are decoded by now.
    body = re.sub(r"^(\s*<\?xml[^>]*?)\s+encoding\s*=\s*(?:\"[^\"]*\"|'[^']*')", r"\1", content.text, count=1).lstrip()
    try:
        parser.Parse(body.encode("utf-8", "replace"), True)
    except expat.ExpatError as error:
        raise InputError(
            f"{content.name}:{error.lineno}", expected="well-formed TMX", found=expat.ErrorString(error.code),
            advice="repair the file",
        ) from None  # fmt: skip
    yield from reader.rows


class _Reader:
    """Collects rows from the events of an XML parser."""

    def __init__(self, name: str) -> None:
        self.rows: list[SegmentPair] = []
        self._name = name
        self._unit: dict[str, str] = {}
        self._language = self._property = ""
        self._text: list[str] | None = None
        self._codes = 0

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        if tag == "tu":
            self._unit = {"id": attributes.get("tuid", "")}
        elif tag == "tuv":
            self._language = (
                attributes.get("xml:lang", attributes.get("lang", "")).lower().replace("_", "-").split("-")[0]
            )
        elif tag == "prop":
            self._property, self._text = attributes.get("type", "").removeprefix("x-"), []
        elif tag == "seg":
            self._text = []
        elif tag in _CODES:
            self._codes += 1

    def add(self, data: str) -> None:
        if self._text is not None and not self._codes:
            self._text.append(data)

    def end(self, tag: str) -> None:
        if tag in _CODES:
            self._codes -= 1
        elif tag in ("seg", "prop") and self._text is not None:
            name = self._property if tag == "prop" else self._language
            if tag == "seg" or name in _PROPERTIES:
                self._unit.setdefault(name, "".join(self._text))
            self._text = None
        elif tag == "tu" and all(self._unit.get(code) for code in LANGUAGES):
            self.rows.append(self._make_row(self._unit))

    def refuse(self, name: str, *_rest: Any) -> None:
        raise InputError(
            self._name, expected="TMX without entities of its own", found=f"the entity {name}",
            advice="write it out in the text, or export the file again",
        )  # fmt: skip

    def _make_row(self, unit: dict[str, str]) -> SegmentPair:
        english, spanish = unit["en"], unit["es"]
        known = {"document": self._name, "role": "body", "origin": "tm", "bead": "1-1"}
        fields = {**dict.fromkeys(_PROPERTIES, ""), **known, **unit}
        fields["id"] = fields["id"] or row_id(english, spanish, fields["origin"])
        try:
            return make_row(fields, parse_findings(fields["findings"]))
        except ValueError as error:
            raise InputError(
                f"{self._name}, unit {fields['id']}", expected="properties as bitext writes them", found=str(error),
                advice="repair the unit",
            ) from None  # fmt: skip
