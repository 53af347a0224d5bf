"""Rows as XLIFF 2.0, which translation editors exchange: a unit a row, what else is known of it as its metadata.

Characters that XML cannot hold are written as `<cp hex="..."/>`, so that text is exact. Reading takes XLIFF 2.x of
any origin between English and Spanish: inline codes are left out, segments without a target are skipped.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import TextIO
from xml.sax.saxutils import quoteattr

from bitext.errors import InputError
from bitext.files import Source, SourceText, read_text
from bitext.formats.fields import ENGLISH_SPANISH, Direction, complete_fields
from bitext.formats.tsv import format_fields, make_row, parse_findings
from bitext.formats.xmltext import UNWRITABLE_RE, escape_text, is_root, parse_xml
from bitext.lang import LANGUAGES
from bitext.model import SegmentPair

_METADATA = ("role", "score", "origin", "relation", "bead", "model", "findings")
_CATEGORY = "bitext"
_HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" '
    'xmlns:mda="urn:oasis:names:tc:xliff:metadata:2.0" version="2.0" srcLang="{}" trgLang="{}">\n'
)


def is_xliff(text: str) -> bool:
    """Whether *text* begins like XLIFF of any version."""
    return is_root(text, "xliff")


def write_xliff(rows: Iterable[SegmentPair], stream: TextIO, *, direction: Direction = ENGLISH_SPANISH) -> int:
    """Write the rows that have both sides, source and target as *direction* says.

    Returns:
        How many characters of names and metadata XML cannot hold and became spaces; of the text itself, none.
    """
    replaced = units = 0
    stream.write(_HEAD.format(*direction))
    complete = (row for row in rows if row.en and row.es)
    for number, (document, own) in enumerate(groupby(complete, key=lambda row: row.document), 1):
        name, count = UNWRITABLE_RE.subn(" ", document)
        stream.write(f'<file id="f{number}" original={_quote(name)}>\n')
        for row in own:
            units += 1
            unit, more = _format_unit(row, units, direction)
            stream.write(unit)
            replaced += more
        stream.write("</file>\n")
        replaced += count
    stream.write("</xliff>\n")
    return replaced


def _format_unit(row: SegmentPair, number: int, direction: Direction) -> tuple[str, int]:
    fields = format_fields(row)
    known = "".join(f'<mda:meta type="{key}">{escape_text(fields[key])}</mda:meta>' for key in _METADATA if fields[key])
    head = (
        f'<unit id="u{number}" name={_quote(row.id)}><mda:metadata><mda:metaGroup category="{_CATEGORY}">{known}'
        "</mda:metaGroup></mda:metadata>"
    )
    head, count = UNWRITABLE_RE.subn(" ", head)
    source, target = (_format_text(row.side(code)) for code in direction)
    return (
        f'{head}<segment state="translated"><source xml:space="preserve">{source}</source>'
        f'<target xml:space="preserve">{target}</target></segment></unit>\n'
    ), count


def _format_text(text: str) -> str:
    return UNWRITABLE_RE.sub(lambda match: f'<cp hex="{ord(match[0]):04X}"/>', escape_text(text))


def _quote(text: str) -> str:
    return quoteattr(text, {"\r": "&#13;"})


def read_xliff(source: Source) -> Iterator[SegmentPair]:
    """Yield the segments that have a source and a target, as rows.

    Those of other tools have `origin` "tm" and no score: nothing is known of who wrote them.

    Raises:
        InputError: the file is no XLIFF 2.x between English and Spanish, or declares entities.
    """
    yield from parse_xliff(read_text(source))


def parse_xliff(content: SourceText) -> Iterator[SegmentPair]:
    """As `read_xliff`, of a text already read."""
    reader = _Reader(content.name)
    for _ in parse_xml(content, reader, "XLIFF"):
        yield from reader.rows
        reader.rows.clear()


class _Reader:
    """Collects rows from the events of an XML parser; namespace prefixes are passed over."""

    def __init__(self, name: str) -> None:
        self.rows: list[SegmentPair] = []
        self._name = self._document = name
        self._direction = ENGLISH_SPANISH
        self._unit: dict[str, str] = {}
        self._segments: list[dict[str, str]] = []
        # The segment that is open; outside of one, sources are of matches and of white space, and go nowhere.
        self._segment: dict[str, str] = {}
        self._is_ours = False
        self._key = ""
        self._text: list[str] | None = None

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        tag = tag.rpartition(":")[2]
        if tag == "xliff":
            self._check(attributes)
        elif tag == "file":
            self._document = attributes.get("original", self._name)
        elif tag == "unit":
            self._unit, self._segments = {"id": attributes.get("name", "")}, []
        elif tag == "metaGroup":
            self._is_ours = attributes.get("category") == _CATEGORY
        elif tag == "meta" and self._is_ours and attributes.get("type") in _METADATA:
            self._key, self._text = attributes["type"], []
        elif tag == "segment":
            self._segment = {}
            self._segments.append(self._segment)
        elif tag in ("source", "target"):
            self._key, self._text = self._direction[tag == "target"], []
        elif tag == "cp" and self._text is not None and re.fullmatch("[0-9A-Fa-f]{1,4}", attributes.get("hex", "")):
            self._text.append(chr(int(attributes["hex"], 16)))

    def add(self, data: str) -> None:
        if self._text is not None:
            self._text.append(data)

    def end(self, tag: str) -> None:
        tag = tag.rpartition(":")[2]
        if tag in ("source", "target", "meta") and self._text is not None:
            place = self._unit if tag == "meta" else self._segment
            place.setdefault(self._key, "".join(self._text))
            self._text = None
        elif tag == "segment":
            self._segment = {}
        elif tag == "unit":
            # What a unit says of itself is true of its only segment; of several, of none.
            known = self._unit if len(self._segments) == 1 else {}
            self.rows += [self._make_row({**known, **own}) for own in self._segments if all(map(own.get, LANGUAGES))]

    def _check(self, attributes: dict[str, str]) -> None:
        version = attributes.get("version", "none")
        codes = tuple(attributes.get(key, "none").lower().split("-")[0] for key in ("srcLang", "trgLang"))
        if not version.startswith("2."):
            found, advice = f"version {version}", "export the file as XLIFF 2"
        elif set(codes) != set(LANGUAGES):
            found, advice = f"{codes[0]} to {codes[1]}", "give a file between the two"
        else:
            self._direction = (codes[0], codes[1])
            return
        raise InputError(self._name, expected="XLIFF 2.x between en and es", found=found, advice=advice)

    def _make_row(self, unit: dict[str, str]) -> SegmentPair:
        fields = complete_fields(unit, self._document)
        try:
            return make_row(fields, parse_findings(fields["findings"]))
        except ValueError as error:
            raise InputError(
                f"{self._name}, unit {fields['id']}", expected="metadata as bitext writes it", found=str(error),
                advice="repair the unit",
            ) from None  # fmt: skip
