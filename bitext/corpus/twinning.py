"""Twins inside a build: two folders that nobody matched become articles with two sides, or with one and the reason.

Workers read the articles of both folders and take off what is needed to match them; both stay in the journal. One
process matches, and each pair, like each article without a twin, becomes a unit of work. Pairs that are not sure are
none: their articles go on alone, and `articles.jsonl` says what was close.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bitext.corpus.journal import Journal
from bitext.corpus.sides import parse_features, parse_links
from bitext.corpus.units import Unit

if TYPE_CHECKING:
    from bitext.articles.twin_features import Features
    from bitext.articles.twins import ArticleLinks, Twin


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a document is kept: the number of the unit it came from, its place there, and the unit's name."""

    unit: int
    index: int
    name: str


def iter_twins(journal: Journal, first: int, threshold: float, shard: tuple[int, int]) -> Iterator[tuple[Unit, str]]:
    """Match what the units of this run from number *first* on hold; yield a unit for each pair and lone article.

    Yields:
        Each unit with what is known of its twin, as JSON: `score` and `reasons`.
    """
    from bitext.articles.twins import match_articles

    places: dict[tuple[str, str], _Place] = {}
    sides: dict[str, list[Features]] = {"en": [], "es": []}
    links: dict[tuple[str, str], ArticleLinks] = {}
    number = first
    for at, name, _, facts in journal.iter_facts(first):
        number = at + 1
        for index, item in enumerate(facts.get("sides", ())):
            features = parse_features(item["features"])
            sides[features.language].append(features)
            links[features.language, features.id] = parse_links(item["links"])
            places[features.language, features.id] = _Place(at, index, name)
    if not places:
        return
    matching = match_articles(sides["en"], sides["es"], links=links, threshold=threshold)
    sides.clear()
    links.clear()
    index, count = shard
    for position, twin in enumerate(matching.twins):
        if position % count == index - 1:
            yield _make_unit(journal, number + position, twin, places)


def _make_unit(journal: Journal, number: int, twin: Twin, places: dict[tuple[str, str], _Place]) -> tuple[Unit, str]:
    own = [("en", twin.english_id), ("es", twin.spanish_id)]
    found = [places[code, name] for code, name in own if name is not None]
    data = []
    for place in found:
        data.append(journal.both_of(place.unit)[1][place.index].encode("utf-8", "surrogatepass"))
    score = None if twin.score is None else round(twin.score, 4)
    note = json.dumps({"score": score, "reasons": list(twin.reasons)}, ensure_ascii=False)
    name = " + ".join(place.name for place in found)
    return Unit(number, name, data[0], data[1] if len(data) > 1 else None, "twins"), note
