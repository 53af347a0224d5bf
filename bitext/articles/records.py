"""Articles as JSON: one record a line (JSON Lines), a list of records, or a single one.

A record is `{"id": ..., "en": {"headline": ..., "body": ...}, "es": {...}}` or flat, `{"headline_en": ...}`; which
fields are known is in `bitext.articles.fields`. A body is text or a list of paragraphs; a side, a headline or a body
that is `null` or left out is missing.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from bitext.articles.decoding import Reading
from bitext.articles.fields import ADVICE, Fields, parse_record
from bitext.errors import BitextError, InputError
from bitext.files import text_lines
from bitext.model import Article

_SPACE_RE = re.compile(r"[ \t\r\n]*")
_SURROGATE_RE = re.compile(r"\\u[dD][89a-fA-F]")
_Item = tuple[str, str, Any]  # where it stands, its source text, its value or the error in it


def iter_records(reading: Reading, stem: str, fields: Fields) -> Iterator[Article | BitextError]:
    """Yield the article of each record, or the error of a record that is none; blank lines are skipped.

    Errors name the line.
    """
    for number, (where, source, value) in enumerate(_iter_items(reading), 1):
        try:
            if isinstance(value, BitextError):
                raise value
            if not isinstance(value, dict):
                raise InputError(
                    where, expected="a JSON object with 'en' or 'es'", found=type(value).__name__, advice=ADVICE
                )
            _refuse_half_characters(source, value, where)
            digest = hashlib.sha256(source.encode("utf-8", "surrogatepass")).hexdigest()
            provenance = replace(reading.provenance, source=where, sha256=digest)
            yield parse_record(value, where, f"{stem}-{number}", provenance, fields=fields, findings=reading.findings)
        except BitextError as error:
            yield error


def _iter_items(reading: Reading) -> Iterator[_Item]:
    """The JSON values of a file, each with its place: those of a list, those of the lines, or the one there is."""
    text = reading.text
    start = len(text) - len(text.lstrip())
    if text.startswith("[", start):
        first = text_lines(text[start:])[0].rstrip()
        # A line that closes its own bracket, with more lines behind it, is a bad line of JSON Lines.
        yield from (
            _iter_list(reading, start + 1) if not (first.endswith("]") and "\n{" in text) else _iter_lines(reading)
        )
    elif _is_value(text_lines(text[start:])[0]):
        yield from _iter_lines(reading)
    else:
        yield from _iter_whole(reading, start)


def _is_value(line: str) -> bool:
    try:
        json.loads(line)
    except ValueError:
        return False
    except RecursionError:
        return True
    return True


def _iter_lines(reading: Reading) -> Iterator[_Item]:
    for number, line in enumerate(text_lines(reading.text), 1):
        if line.strip():
            where = f"{reading.name}:{number}"
            yield where, line, _parse(line, where)


def _iter_whole(reading: Reading, start: int) -> Iterator[_Item]:
    """One record over several lines; or JSON Lines whose first line is bad, the error then names that line."""
    value = _parse(reading.text, f"{reading.name}:{reading.text.count(chr(10), 0, start) + 1}")
    if isinstance(value, BitextError) and "\n{" in reading.text.strip():
        yield from _iter_lines(reading)
    else:
        yield f"{reading.name}:{reading.text.count(chr(10), 0, start) + 1}", reading.text, value


def _iter_list(reading: Reading, position: int) -> Iterator[_Item]:
    """The items of a list, one by one, so that each has its line."""
    text, decoder = reading.text, json.JSONDecoder()
    line, counted = 1, 0
    is_first = True
    while True:
        position = _skip(text, position)
        if text.startswith("]", position):
            break
        if not is_first:
            position = _skip(text, position + 1) if text.startswith(",", position) else position
        is_first = False
        line += text.count("\n", counted, position)
        counted = position
        where = f"{reading.name}:{line}"
        try:
            value, end = decoder.raw_decode(text, position)
        except (ValueError, RecursionError) as error:
            yield where, "", _syntax_error(where, error)
            return
        yield where, text[position:end], value
        position = end


def _skip(text: str, position: int) -> int:
    return _SPACE_RE.match(text, position).end()  # type: ignore[union-attr]  # it matches nothing as well


def _parse(text: str, where: str) -> Any:
    """A JSON value, or the `InputError` that it is none."""
    try:
        return json.loads(text)
    except (ValueError, RecursionError) as error:
        return _syntax_error(where, error)


def _syntax_error(where: str, error: Exception) -> InputError:
    if isinstance(error, RecursionError):
        return InputError(where, expected="a JSON object", found="lists or objects nested too deeply", advice=ADVICE)
    return InputError(where, expected="a JSON object", found=f"invalid JSON ({error})", advice=ADVICE)


def _refuse_half_characters(source: str, value: Any, where: str) -> None:
    r"""Raise for a lone surrogate ("\ud83d"): half a character that no output can hold."""
    if not _SURROGATE_RE.search(source):
        return
    try:
        json.dumps(value, ensure_ascii=False).encode("utf-8")
    except UnicodeEncodeError as error:
        half = f"\\u{ord(error.object[error.start]):04x}"
        raise InputError(
            where, expected="whole characters", found=f"half of one (a lone surrogate, {half})",
            advice="repair the text where it was made",
        ) from None  # fmt: skip
