"""One language of an article as plain data, with what it is matched by: what the journal keeps of unmatched folders."""

from __future__ import annotations

import json
from dataclasses import asdict, fields, replace
from typing import TYPE_CHECKING, Any

from bitext.corpus.units import Unit
from bitext.model import Article, Block, Document, Finding, Provenance, Step

if TYPE_CHECKING:
    from bitext.articles.twin_features import Features
    from bitext.articles.twins import ArticleLinks


def format_side(document: Document, name: str) -> dict[str, Any]:
    """What a document is matched by, as plain data; *name* is its own among all of its language."""
    from bitext.pipeline.pairing import read_features, read_links

    features = read_features(document)
    own = {item.name: _format_value(getattr(features, item.name)) for item in fields(features)}
    links = read_links(document)
    return {
        "features": {**own, "id": name},
        "links": {**asdict(links), "published": links.published and links.published.isoformat()},
    }


def format_document(document: Document) -> dict[str, Any]:
    """A document as plain data."""
    return asdict(document)


def parse_document(record: dict[str, Any]) -> Document:
    """What `format_document` was given."""
    own = dict(record)
    own["blocks"] = tuple(Block(**block) for block in own["blocks"])
    provenance = own["provenance"]
    own["provenance"] = Provenance(**{**provenance, "steps": tuple(Step(**step) for step in provenance["steps"])})
    if "findings" in own:
        own["findings"] = tuple(Finding(**finding) for finding in own["findings"])
    return Document(**own)


def join_sides(unit: Unit) -> Article:
    """The article of a unit that `iter_twins` made."""
    given = [parse_document(json.loads(data)) for data in (unit.data, unit.pair) if data]
    by_language = {document.language: document for document in given}
    name = given[0].id
    sides = []
    for code in ("en", "es"):
        own = by_language.get(code) or Document(name, code, (), given[0].provenance)
        sides.append(replace(own, id=name))
    states = tuple(tuple("present" for _ in side.blocks) for side in sides)
    findings = tuple(finding for side in sides for finding in side.findings)
    return Article(name, (sides[0], sides[1]), states, findings)  # type: ignore[arg-type]


def _format_value(value: Any) -> Any:
    """Vectors as their bytes, sets in order."""
    if hasattr(value, "tobytes"):
        return {"shape": list(value.shape), "int16": value.astype("<i2").tobytes().hex()}
    return sorted(value) if isinstance(value, (set, frozenset)) else value


def parse_features(record: dict[str, Any]) -> Features:
    """What `format_side` has under "features"."""
    import numpy as np

    from bitext.articles.twin_features import Features

    own: dict[str, Any] = {}
    for name, value in record.items():
        own[name] = value
        if isinstance(value, dict) and set(value) == {"shape", "int16"}:
            own[name] = np.frombuffer(bytes.fromhex(value["int16"]), "<i2").astype(np.int16).reshape(value["shape"])
        elif isinstance(value, list):
            own[name] = frozenset(value)
    return Features(**own)


def parse_links(record: dict[str, Any]) -> ArticleLinks:
    """What `format_side` has under "links"."""
    from datetime import date

    from bitext.articles.twins import ArticleLinks

    day = record["published"]
    return ArticleLinks(tuple(record["urls"]), tuple(record["translations"]), date.fromisoformat(day) if day else None)
