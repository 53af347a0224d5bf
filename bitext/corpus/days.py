"""The day of an article: as its page, feed or record states it, or as its path has it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from typing import Any

from bitext.model import Article, Document
from bitext.pipeline.pairing import parse_day

# In records, by the names that feeds and archives use.
_NAMES = ("published", "date", "datepublished", "pubdate", "date_published", "published_at", "fecha")
_PATH_RE = re.compile(r"(?<!\d)((?:19|20)\d\d)[-/_]?(0[1-9]|1[0-2])[-/_]?(0[1-9]|[12]\d|3[01])(?!\d)")


def find_day(article: Article, name: str, record: Mapping[str, Any] | None = None) -> date | None:
    """The day of an article, or `None`: what its reader kept, else a field of its record, else its path.

    Args:
        name: the path below the folder that was named, as "wire/2024/05/31-flood.txt".
        record: the JSON object that it was read from, if it was.
    """
    for side in article.sides:
        if found := find_stated_day(side):
            return found
    for key, value in (record or {}).items():
        if key.lower() in _NAMES and isinstance(value, str) and (found := parse_day(value)):
            return found
    match = _PATH_RE.search(name)
    return parse_day("-".join(match.groups())) if match else None


def find_stated_day(document: Document) -> date | None:
    """The day that a document's reader found in its metadata."""
    days = (parse_day(step.detail) for step in document.provenance.steps if step.name == "published")
    return next((day for day in days if day), None)
