"""Rows as TMX 1.4, which translation tools exchange: a unit a row, what else is known of it as properties.

Reading takes TMX of any origin: native codes inside segments are left out, languages are taken by their first part
("en-GB" is English), units without an English and a Spanish side are skipped. Entities that a file declares itself
are refused, and nothing is ever fetched.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TextIO
from xml.sax.saxutils import quoteattr

from bitext.errors import InputError
from bitext.files import Source, SourceText, read_text
from bitext.formats.fields import complete_fields
from bitext.formats.tsv import format_fields, make_row, parse_findings
from bitext.formats.xmltext import UNWRITABLE_RE, escape_text, is_root, parse_xml
from bitext.lang import LANGUAGES
from bitext.model import SegmentPair
from bitext.version import VERSION

_PROPERTIES = ("document", "role", "score", "origin", "relation", "bead", "model", "findings")
# Native codes of the tool that wrote the file; their content is no text. What "hi" marks is text.
_CODES = frozenset({"bpt", "ept", "it", "ph", "ut"})
_HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n<tmx version="1.4">\n'
    f'<header creationtool="bitext" creationtoolversion="{VERSION}" segtype="sentence" o-tmf="bitext" adminlang="en"'
    ' srclang="en" datatype="plaintext"/>\n<body>\n'
)


def is_tmx(text: str) -> bool:
    """Whether *text* begins like TMX."""
    return is_root(text, "tmx")


def write_tmx(rows: Iterable[SegmentPair], stream: TextIO) -> int:
    """Write the rows that have both sides, and return how many characters XML cannot hold became spaces."""
    replaced = 0
    stream.write(_HEAD)
    for row in rows:
        if row.en and row.es:
            unit = _format_unit(row)
            clean, count = UNWRITABLE_RE.subn(" ", unit)
            stream.write(clean)
            replaced += count
    stream.write("</body>\n</tmx>\n")
    return replaced


def _format_unit(row: SegmentPair) -> str:
    fields = format_fields(row)
    properties = "".join(
        f'<prop type="x-{name}">{escape_text(fields[name])}</prop>' for name in _PROPERTIES if fields[name]
    )
    sides = "".join(f'<tuv xml:lang="{code}"><seg>{escape_text(row.side(code))}</seg></tuv>' for code in LANGUAGES)
    return f"<tu tuid={quoteattr(row.id)}>{properties}{sides}</tu>\n"


def read_tmx(source: Source) -> Iterator[SegmentPair]:
    """Yield the units that have an English and a Spanish side, as rows.

    Units of other tools have `origin` "tm" and no score: nothing is known of who wrote them.

    Raises:
        InputError: the file is no TMX, or declares entities.
    """
    yield from parse_tmx(read_text(source))


def parse_tmx(content: SourceText) -> Iterator[SegmentPair]:
    """As `read_tmx`, of a text already read."""
    reader = _Reader(content.name)
    for _ in parse_xml(content, reader, "TMX"):
        yield from reader.rows
        reader.rows.clear()


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

    def _make_row(self, unit: dict[str, str]) -> SegmentPair:
        fields = complete_fields(unit, self._name)
        try:
            return make_row(fields, parse_findings(fields["findings"]))
        except ValueError as error:
            raise InputError(
                f"{self._name}, unit {fields['id']}", expected="properties as bitext writes them", found=str(error),
                advice="repair the unit",
            ) from None  # fmt: skip
