"""Bytes to text: UTF-8, strictly, with errors that say what the bytes look like instead."""

from __future__ import annotations

import codecs

from bitext.errors import InputError

_TO_UTF8 = "save it as UTF-8, for example with: iconv -f {} -t UTF-8 FILE"
# NUL aside, text holds tab, line feed, carriage return, form feed, vertical tab and escape at most.
_STRAY_CONTROLS = 32  # what damaged text may hold and still be text
_CONTROL_BYTES = bytes(sorted(set(range(32)) - {9, 10, 11, 12, 13, 27}))


def decode(data: bytes, name: str, *, first_line: int = 1) -> str:
    """Decode UTF-8 strictly; on anything else say what it looks like, where, and how to repair it.

    *first_line* is the number of the line that *data* begins with. A byte-order mark is taken off the first.
    """
    if first_line > 1 and data.isascii() and b"\0" not in data:
        return data.decode("ascii")
    # UTF-32 first: its little-endian mark begins with that of UTF-16.
    for mark, codec in (
        (codecs.BOM_UTF32_LE, "UTF-32"), (codecs.BOM_UTF32_BE, "UTF-32"),
        (codecs.BOM_UTF16_LE, "UTF-16"), (codecs.BOM_UTF16_BE, "UTF-16"),
    ):  # fmt: skip
        if data.startswith(mark):
            found = f"{codec} (byte-order mark at byte 0)"
            raise InputError(name, expected="UTF-8 text", found=found, advice=_TO_UTF8.format(codec))
    _refuse_binary(data, name, first_line)
    try:
        return data.decode("utf-8-sig" if first_line == 1 else "utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + first_line
        found = f"byte 0x{data[error.start]:02x} at line {line} (byte {error.start})"
        if is_cp1252(data):
            found += ", probably Windows-1252"
        raise InputError(
            f"{name}:{line}", expected="UTF-8 text", found=found, advice=_TO_UTF8.format("WINDOWS-1252")
        ) from None


def _refuse_binary(data: bytes, name: str, first_line: int) -> None:
    """Raise for NUL bytes and for data with more than 1% other control characters."""
    nul = data.find(b"\0")
    if nul >= 0:
        for codec, odd in (("UTF-16LE", 1), ("UTF-16BE", 0)):
            half, other = data[odd:4096:2], data[1 - odd : 4096 : 2]
            if half.count(0) > 0.7 * len(half) and other.count(0) < 0.1 * len(other):
                found = f"{codec} without a byte-order mark"
                raise InputError(name, expected="UTF-8 text", found=found, advice=_TO_UTF8.format(codec))
        line = data.count(b"\n", 0, nul) + first_line
        raise InputError(
            f"{name}:{line}", expected="UTF-8 text", found=f"a NUL byte at byte {nul}",
            advice="this is a binary or damaged file; give the text itself",
        )  # fmt: skip
    head = data[:65536]
    controls = len(head) - len(head.translate(None, _CONTROL_BYTES))
    if controls > max(_STRAY_CONTROLS, 0.01 * len(head)):
        raise InputError(
            name, expected="UTF-8 text", found="binary data", advice="give the text itself, not a document or archive"
        )


def is_cp1252(data: bytes) -> bool:
    """Whether every byte stands for a character in Windows-1252."""
    try:
        data.decode("cp1252")
    except UnicodeDecodeError:
        return False
    return True
