"""Bytes of an article to text: strict UTF-8 first, then what old pages and exports come in, with a finding each.

The text streams of `bitext.files` stay strict; articles are often kept as they were found, so here another encoding
is read, and said. Nothing is repaired unless asked for.
"""

from __future__ import annotations

import codecs
import hashlib
import re
from dataclasses import dataclass

from bitext.encoding import decode, is_cp1252
from bitext.errors import InputError
from bitext.model import Finding, Provenance, Step
from bitext.version import VERSION

_DECLARED_RE = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_.:-]{2,30})""")
_DECLARATION_BYTES = 2048  # where HTML and XML must name their encoding
# As browsers have it: pages that say Latin-1 are in Windows-1252.
_READ_AS = {"iso8859-1": "cp1252", "ascii": "cp1252"}
_MULTIBYTE_RE = re.compile(rb"[\xc3\xc2][\x80-\xbf]|\xe2[\x80-\xbf]{2}|\xf0\x9f[\x80-\xbf]{2}")
_HIGH_RE = re.compile(rb"[\x80-\xff]")

# What one UTF-8 character of English and Spanish news looks like once it was read as Windows-1252: "Ã³", "â€œ",
# "ðŸ˜€". Other first letters ("é", "ò") are left out: they stand before quotation marks in honest text.
_CONTINUATION = "\u20ac\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u017d\u2018\u2019\u201c\u201d"
_CONTINUATION += (
    "\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u017e\u0178\u0081\u008d\u008f\u0090\u009d\u00a0-\u00bf"
)
_MOJIBAKE_RE = re.compile(
    f"(?:[\u00c2\u00c3][{_CONTINUATION}]|\u00e2[\u20ac\u201a\u201e\u2020][{_CONTINUATION}]|"
    f"\u00f0\u0178[{_CONTINUATION}][{_CONTINUATION}])+"
)
_MOST_ROUNDS = 3  # text can go through the same mistake more than once


@dataclass(frozen=True, slots=True)
class Reading:
    """The text of one file, its provenance (hash of the bytes as they were), and what was found on the way."""

    name: str
    text: str
    provenance: Provenance
    findings: tuple[Finding, ...] = ()


def read_as_text(data: bytes, name: str, *, repair: bool = False, sha256: str | None = None) -> Reading:
    r"""Decode a whole article file.

    Args:
        repair: undo mojibake, UTF-8 that was read as Windows-1252.
        sha256: of the source, where *data* are not its bytes but what was packed inside.

    Raises:
        InputError: the bytes are binary, or in no encoding that can be told.

    >>> read_as_text("Peñas reabrió".encode("cp1252"), "n.txt").findings[0].code
    'encoding'
    >>> read_as_text("La pe\u00c3\u00b1a".encode(), "n.txt", repair=True).text
    'La peña'
    """
    text, encoding = _decode(data, name)
    findings, steps = [], []
    if encoding:
        findings.append(Finding("encoding", f"not UTF-8; read as {encoding}"))
        steps.append(Step("decode", VERSION, encoding))
    places = _find_mojibake(text)
    if places:
        first = places[0]
        where = f"{len(places)} place{'s' if len(places) > 1 else ''}, the first {first[0]!r} at line {first[1]}"
        if repair:
            text = undo_mojibake(text)
            steps.append(Step("undo-mojibake", VERSION, where))
            findings.append(Finding("mojibake", f"UTF-8 that was read as Windows-1252, undone at {where}"))
        else:
            findings.append(Finding("mojibake", f"UTF-8 that was read as Windows-1252, at {where}; not repaired"))
    digest = sha256 or hashlib.sha256(data).hexdigest()
    return Reading(name, text, Provenance(name, digest, tuple(steps)), tuple(findings))


def _decode(data: bytes, name: str) -> tuple[str, str]:
    """The text, and the name of its encoding where that is not UTF-8."""
    wide = _find_wide(data)
    if wide:
        try:
            return data.decode(wide).removeprefix("\ufeff"), wide.upper()
        except UnicodeDecodeError as error:
            raise InputError(
                name, expected=f"{wide.upper()} text", found=f"a broken character at byte {error.start}",
                advice="this file is damaged; fetch it again",
            ) from None  # fmt: skip
    try:
        return decode(data, name), ""
    except InputError as error:
        if b"\0" in data or not _HIGH_RE.search(data) or "binary" in error.found:
            raise
        encoding = _find_encoding(data)
        if not encoding:
            raise
        return data.decode(encoding), "Windows-1252" if encoding == "cp1252" else encoding.upper()


def _find_wide(data: bytes) -> str:
    """The flavour of UTF-16 or UTF-32 by its mark, or of UTF-16 by where its zero bytes stand; else empty."""
    if data.startswith((codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)):
        return "utf-32"  # its little-endian mark begins with that of UTF-16
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    for codec, odd in (("utf-16-le", 1), ("utf-16-be", 0)):
        half, other = data[odd:4096:2], data[1 - odd : 4096 : 2]
        if len(half) > 8 and half.count(0) > 0.7 * len(half) and other.count(0) < 0.1 * len(other):
            return codec
    return ""


def _find_encoding(data: bytes) -> str:
    """The encoding that the file declares, if it fits, else Windows-1252, if the text is not damaged UTF-8."""
    declared = _DECLARED_RE.search(data[:_DECLARATION_BYTES])
    if declared:
        try:
            codec = codecs.lookup(declared[1].decode("ascii")).name
            codec = _READ_AS.get(codec, codec)
            if codec != "utf-8":
                data.decode(codec)
                return codec
        except (LookupError, UnicodeDecodeError):
            pass
    whole = sum(len(match[0]) for match in _MULTIBYTE_RE.finditer(data))
    return "cp1252" if is_cp1252(data) and whole <= len(_HIGH_RE.findall(data)) / 2 else ""


def _find_mojibake(text: str) -> list[tuple[str, int]]:
    """Each place that looks misread and can be undone, with its line."""
    found, line, counted = [], 1, 0
    for match in _MOJIBAKE_RE.finditer(text):
        if _undo(match[0]) != match[0]:
            line += text.count("\n", counted, match.start())
            counted = match.start()
            found.append((match[0][:12], line))
    return found


def undo_mojibake(text: str) -> str:
    """Decode again, as UTF-8, what was read as Windows-1252; everything else stays as it is."""
    for _ in range(_MOST_ROUNDS):
        undone = _MOJIBAKE_RE.sub(lambda match: _undo(match[0]), text)
        if undone == text:
            break
        text = undone
    return text


def _undo(text: str) -> str:
    # The five bytes that Windows-1252 leaves open come through as the control characters of the same number.
    data = b"".join(c.encode("latin-1" if ord(c) < 0xA0 else "cp1252") for c in text)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return text
