"""Which field of a record is which part of an article: by the names in use, or by a mapping of the user's.

A part is named "en.headline"; a record may have it as `{"en": {"headline": ...}}`, as `headline_en`, or under any
other name that a mapping gives: `{"en.headline": "titular_ingles"}`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from bitext.articles.passages import Passage, make_side_of
from bitext.articles.plain import split_blocks
from bitext.errors import InputError, UsageError
from bitext.lang import LANGUAGES
from bitext.model import Article, Finding, Provenance, Role

PARTS: tuple[Role, ...] = ("headline", "deck", "byline", "body")
_NAMES: dict[str, Role] = {
    **dict.fromkeys(("headline", "title", "hed", "titular", "titulo", "título"), "headline"),
    **dict.fromkeys(
        ("deck", "dek", "subtitle", "subheadline", "standfirst", "subtitulo", "subtítulo", "bajada"), "deck"
    ),
    **dict.fromkeys(("byline", "author", "autor", "firma"), "byline"),
    **dict.fromkeys(("body", "text", "content", "paragraphs", "cuerpo", "texto", "contenido"), "body"),
}
_SIDES = {"en": "en", "eng": "en", "english": "en", "es": "es", "spa": "es", "spanish": "es", "español": "es"}
_IDS = ("id", "article_id", "guid")
_LANGUAGE_NAMES = ("language", "lang", "idioma")
ADVICE = (
    'give {"id": ..., "en": {"headline": ..., "body": ...}, "es": ...}, columns such as headline_en and body_es, '
    "or name yours with --fields en.headline=COLUMN"
)
Fields = Mapping[str, str]


def check_fields(fields: Fields | None) -> Fields:
    """Return a mapping as it is, or an empty one for none.

    Raises:
        UsageError: a key is no part of an article.
    """
    known = ["id", *(f"{language}.{part}" for language in LANGUAGES for part in PARTS)]
    for key in fields or {}:
        if key not in known:
            raise UsageError("fields", expected=f"parts among {', '.join(known)}", found=key, advice="correct the name")
    return fields or {}


def find_part(name: str) -> tuple[str, Role] | None:
    """The language and part that a flat name stands for, or `None`.

    >>> find_part("headline_en"), find_part("ES-Body"), find_part("url")
    (('en', 'headline'), ('es', 'body'), None)
    """
    words = name.strip().casefold().replace("-", "_").replace(".", "_").replace(" ", "_").rsplit("_", 1)
    if len(words) != 2:
        return None
    for part, side in (words, words[::-1]):
        if part in _NAMES and side in _SIDES:
            return _SIDES[side], _NAMES[part]
    first, _, rest = name.strip().casefold().partition("_")
    return (_SIDES[first], _NAMES[rest]) if first in _SIDES and rest in _NAMES else None


def parse_record(
    record: Mapping[str, Any],
    where: str,
    default_id: str,
    provenance: Provenance,
    *,
    fields: Fields,
    findings: tuple[Finding, ...] = (),
) -> Article:
    """Make an article of one record.

    Raises:
        InputError: no field is a part of an article, a part is no text, or all are empty.
    """
    parts = dict(_iter_parts(record, where))
    for key, source in fields.items():
        found, value = _look_up(record, source)
        if not found:
            raise InputError(
                where, expected=f"the field '{source}' for {key}", found=f"the keys {_listed(record)}",
                advice="correct --fields",
            )  # fmt: skip
        parts[key] = value
    if not any(key.split(".")[0] in LANGUAGES for key in parts):
        raise InputError(
            where, expected="a JSON object with 'en' or 'es', or fields such as headline_en",
            found=f"the keys {_listed(record)}", advice=ADVICE,
        )  # fmt: skip
    name = parts.get("id")
    article_id = str(name) if name not in (None, "") and isinstance(name, (str, int)) else default_id
    sides = []
    for language in LANGUAGES:
        passages = [
            passage
            for part in PARTS
            for passage in _iter_passages(parts.get(f"{language}.{part}"), language, part, where)
        ]
        sides.append(make_side_of(article_id, language, passages, provenance))
    if not any(side.blocks for side in sides):
        raise InputError(where, expected="text on at least one side", found="none", advice=ADVICE)
    states = tuple(tuple("present" for _ in side.blocks) for side in sides)
    return Article(article_id, (sides[0], sides[1]), states, findings)  # type: ignore[arg-type]


def _iter_parts(record: Mapping[str, Any], where: str) -> Iterator[tuple[str, Any]]:
    """The parts that are known by name, and the id."""
    yield from (("id", record[name]) for name in reversed(_IDS) if record.get(name) not in (None, ""))
    whole = next(
        (_SIDES.get(str(record[n]).casefold()[:2]) for n in _LANGUAGE_NAMES if isinstance(record.get(n), str)), None
    )
    for name, value in record.items():
        folded = name.strip().casefold()
        if folded in _SIDES:
            side = _SIDES[folded]
            if value is not None and not isinstance(value, dict):
                raise InputError(
                    where, expected=f"an object or null in '{name}'", found=type(value).__name__, advice=ADVICE
                )
            yield f"{side}.body", None
            yield from (
                (f"{side}.{_NAMES[n.casefold()]}", v) for n, v in (value or {}).items() if n.casefold() in _NAMES
            )
        elif part := find_part(name):
            yield f"{part[0]}.{part[1]}", value
        elif whole and folded in _NAMES:
            yield f"{whole}.{_NAMES[folded]}", value


def _look_up(record: Mapping[str, Any], source: str) -> tuple[bool, Any]:
    """A field by its name, or by a path of names with dots between."""
    if source in record:
        return True, record[source]
    value: Any = record
    for name in source.split("."):
        if value is None:
            return True, None
        if not isinstance(value, Mapping) or name not in value:
            return False, None
        value = value[name]
    return True, value


def _iter_passages(value: Any, language: str, part: Role, where: str) -> Iterator[Passage]:
    """The passages of one part: one of a headline, one a paragraph of a body."""
    texts = value if isinstance(value, list) and part in ("body", "byline") else [value]
    for text in texts:
        if text is None:
            continue
        if not isinstance(text, str):
            expected = f"text{' or a list of texts' if part == 'body' else ''} or null in '{language}.{part}'"
            raise InputError(where, expected=expected, found=type(text).__name__, advice=ADVICE)
        if part == "body":
            yield from (Passage(block, None) for block in split_blocks(text, where))
        elif text.strip():
            yield Passage(text.strip(), part, "named so by its source")


def _listed(record: Mapping[str, Any]) -> str:
    names = sorted(map(str, record))
    return str(names[:12]) if len(names) <= 12 else f"{names[:12]} and {len(names) - 12} more"
