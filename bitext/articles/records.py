"""Articles as JSON Lines: one record a line, both sides in it.

A record is `{"id": ..., "en": {"headline": ..., "body": ...}, "es": {...}}`. A body is text or a list of
paragraphs; a side, a headline or a body that is `null` or left out is missing.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from typing import Any

from bitext.articles.plain import make_side, split_blocks
from bitext.errors import InputError
from bitext.files import SourceText, text_lines
from bitext.lang import LANGUAGES, get_language
from bitext.model import Article, Document, Provenance

_ADVICE = 'each line is {"id": ..., "en": {"headline": ..., "body": ...}, "es": ...}'


def is_records(source: SourceText) -> bool:
    """Whether a text is JSON Lines of articles: its first line is a JSON object."""
    first = source.text.lstrip()[:1]
    return first == "{" and _is_object(source.text.lstrip().split("\n", 1)[0])


def _is_object(line: str) -> bool:
    try:
        return isinstance(json.loads(line), dict)
    except ValueError:
        return False


def iter_records(source: SourceText) -> Iterator[Article]:
    """Yield the article of each line; blank lines are skipped.

    Raises:
        InputError: a line is no record; the message names the line.
    """
    for number, line in enumerate(text_lines(source.text), 1):
        if line.strip():
            yield _parse_record(line, f"{source.name}:{number}", f"{_stem(source.name)}-{number}")


def _parse_record(line: str, where: str, default_id: str) -> Article:
    try:
        record = json.loads(line)
    except ValueError as error:
        raise InputError(where, expected="a JSON object", found=f"invalid JSON ({error})", advice=_ADVICE) from None
    if not isinstance(record, dict) or not set(LANGUAGES) & record.keys():
        found = f"the keys {sorted(record)}" if isinstance(record, dict) else type(record).__name__
        raise InputError(where, expected="a JSON object with 'en' or 'es'", found=found, advice=_ADVICE)
    article_id = str(record.get("id") or default_id)
    provenance = Provenance(where, hashlib.sha256(line.encode("utf-8", "surrogatepass")).hexdigest())
    english, spanish = (
        _parse_side(record.get(language), language, where, article_id, provenance) for language in LANGUAGES
    )
    if not english.blocks and not spanish.blocks:
        raise InputError(where, expected="text on at least one side", found="none", advice=_ADVICE)
    states = tuple(tuple("present" for _ in side.blocks) for side in (english, spanish))
    return Article(article_id, (english, spanish), states)  # type: ignore[arg-type]


def _parse_side(value: Any, language: str, where: str, article_id: str, provenance: Provenance) -> Document:
    if value is None:
        value = {}
    if not isinstance(value, dict):
        raise InputError(
            where, expected=f"an object or null in '{language}'", found=type(value).__name__, advice=_ADVICE
        )
    headline, body = value.get("headline"), value.get("body")
    paragraphs = body if isinstance(body, list) else [body]
    for key, part in [("headline", headline), *(("body", part) for part in paragraphs)]:
        if part is not None and not isinstance(part, str):
            expected = f"text{' or a list of texts' if key == 'body' else ''} or null in '{language}.{key}'"
            raise InputError(where, expected=expected, found=type(part).__name__, advice=_ADVICE)
    texts = [text for part in paragraphs if part for text in split_blocks(part, where)]
    table = get_language(language)
    return make_side(
        article_id,
        table,
        [(text, 1.0) for text in texts],
        provenance,
        headline=(headline or "").strip() or None,
    )


def _stem(name: str) -> str:
    return name.replace("\\", "/").rsplit("/", 1)[-1].split(".", 1)[0] or "article"
