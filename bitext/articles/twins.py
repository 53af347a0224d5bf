"""Which Spanish article is the twin of which English one: the same article in the other language, or nothing.

Candidates are the nearest neighbours by text vectors; names, numbers, dates, single sentences and lengths decide among
them, and links between the articles where they are known. Pairs are then taken from the surest down, each article
once, and never below the threshold: "no twin" is an answer, and news about the same event is no twin.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from bitext.articles.twin_features import Features
from bitext.articles.twin_review import Doubt, list_doubts
from bitext.errors import InputError, UsageError

THRESHOLD = 0.5
DOUBT = (0.1, 0.95)
NEAREST = 10
# Log-odds set by hand, since no collection with links and dates was at hand to learn them from.
_LINKED, _LINKED_ELSEWHERE = 8.0, -4.0
_FREE_DAYS, _COST_A_DAY, _HIGHEST_COST = 3, 0.2, 4.0


@dataclass(frozen=True, slots=True)
class Twin:
    """An English article and the Spanish article that is its twin; `None` on one side: the other has no twin.

    `score` is the probability in [0, 1] that the two are twins, higher is surer, `None` where there is no twin.
    `reasons` are for people, the strongest first; without a twin they name the nearest article, if any came close.
    """

    english_id: str | None
    spanish_id: str | None
    score: float | None
    reasons: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        paired = self.english_id is not None and self.spanish_id is not None
        if self.english_id is None and self.spanish_id is None:
            raise ValueError("a twin must name at least one article, was: none")
        if paired != (self.score is not None):
            raise ValueError(f"score must be given for pairs and for nothing else, was: {self.score}")
        if self.score is not None and not 0.0 <= self.score <= 1.0:
            raise ValueError(f"score must be in [0, 1], was: {self.score}")


@dataclass(frozen=True, slots=True)
class ArticleLinks:
    """What a page says of itself: its own addresses, those of its translations (`hreflang`), its day."""

    urls: tuple[str, ...] = ()
    translations: tuple[str, ...] = ()
    published: date | None = None


Links = Mapping[tuple[str, str], ArticleLinks]
"""By (language, article id), as in `("en", "a.html")`."""


@dataclass(frozen=True, slots=True)
class Matching:
    """The twins (English ids in order, then Spanish articles without one), and the candidates that a person should
    look at, in groups that bear on each other (`bitext.articles.twin_review`)."""

    twins: tuple[Twin, ...]
    doubts: tuple[Doubt[Twin], ...]


def match_articles(
    english: Iterable[Features],
    spanish: Iterable[Features],
    *,
    links: Links | None = None,
    threshold: float = THRESHOLD,
    doubt: tuple[float, float] = DOUBT,
    nearest: int = NEAREST,
    block: int = 512,
) -> Matching:
    """Match articles one to one, the surest pairs first; the order in which they come changes nothing.

    Args:
        links: addresses, translations and days, where known.
        threshold: pairs below this probability are no twins.
        doubt: candidates from the first to below the second probability are doubtful; above, pairs are sure unless
            one of their articles has another candidate from the first up.
        nearest: how many articles of the other side are looked at closely for each, by text and by headline.
        block: rows of a matrix product made at a time; only memory and speed depend on it.

    Raises:
        InputError: two articles of one side have the same id.
        UsageError: *threshold* or *doubt* is out of range.
    """
    _require_probabilities(threshold, doubt)
    sides = _sorted_side(english, "English"), _sorted_side(spanish, "Spanish")
    candidates = _score_candidates(*sides, links or {}, nearest, block) if all(sides) else []
    chosen: dict[int, _Candidate] = {}
    taken: set[int] = set()
    for candidate in candidates:
        if candidate.score >= threshold and candidate.row not in chosen and candidate.column not in taken:
            chosen[candidate.row] = candidate
            taken.add(candidate.column)
    doubts = tuple(
        Doubt(_twin(found.candidate, sides), found.group, found.taken, found.why)
        for found in list_doubts(candidates, chosen.values(), doubt)
    )
    return Matching((*_list_twins(candidates, chosen, taken, sides),), doubts)


@dataclass(frozen=True, slots=True)
class _Candidate:
    row: int
    column: int
    score: float
    reasons: tuple[str, ...]


def _list_twins(
    candidates: Sequence[_Candidate],
    chosen: Mapping[int, _Candidate],
    taken: set[int],
    sides: tuple[list[Features], list[Features]],
) -> Iterable[Twin]:
    english, spanish = sides
    nearest: dict[tuple[int, int], _Candidate] = {}
    for candidate in candidates:
        nearest.setdefault((0, candidate.row), candidate)
        nearest.setdefault((1, candidate.column), candidate)
    for row, item in enumerate(english):
        if row in chosen:
            yield _twin(chosen[row], sides)
        else:
            near = nearest.get((0, row))
            yield Twin(item.id, None, None, _near_reason(near, spanish[near.column].id) if near else ())
    for column, item in enumerate(spanish):
        if column not in taken:
            near = nearest.get((1, column))
            yield Twin(None, item.id, None, _near_reason(near, english[near.row].id) if near else ())


def _near_reason(near: _Candidate, identifier: str) -> tuple[str, ...]:
    return (f"nearest {identifier} at {near.score:.2f}",)


def _twin(candidate: _Candidate, sides: tuple[list[Features], list[Features]]) -> Twin:
    return Twin(sides[0][candidate.row].id, sides[1][candidate.column].id, candidate.score, candidate.reasons)


def _score_candidates(
    english: list[Features], spanish: list[Features], links: Links, nearest: int, block: int
) -> list[_Candidate]:
    """All candidates, the surest first; equals in order of their ids."""
    import numpy as np

    from bitext.articles import twin_scoring as scoring

    first, second = scoring.make_sides(english, spanish)
    pairs = scoring.find_candidates(first, second, nearest, block)
    linked = _linked_pairs(english, spanish, links)
    if linked:
        pairs = np.unique(np.concatenate([pairs, np.array(sorted(linked), dtype=np.int64)]), axis=0)
    evidence = scoring.collect_evidence(first, second, pairs)
    log_odds = scoring.score_pairs(evidence)
    rarity = scoring.name_rarity((*english, *spanish))
    linked_rows, linked_columns = {row for row, _ in linked}, {column for _, column in linked}
    candidates = []
    for place, (row, column) in enumerate(pairs.tolist()):
        own, other = english[row], spanish[column]
        change, reasons = _days_apart(links.get(("en", own.id)), links.get(("es", other.id)))
        if (row, column) in linked:
            change, reasons = change + _LINKED, ["linked as translations", *reasons]
        elif row in linked_rows or column in linked_columns:
            change, reasons = change + _LINKED_ELSEWHERE, [*reasons, "linked elsewhere"]
        score = scoring.probability(float(log_odds[place]) + change)
        if score >= 0.01:
            reasons = [*reasons, *scoring.explain(own, other, evidence[place].tolist(), rarity)]
        candidates.append(_Candidate(row, column, score, tuple(reasons)))
    return sorted(candidates, key=lambda candidate: (-candidate.score, candidate.row, candidate.column))


def _linked_pairs(english: list[Features], spanish: list[Features], links: Links) -> set[tuple[int, int]]:
    """Pairs of which one names an address of the other as its translation."""
    found = set()
    for own, other, code, other_code, turn in (
        (english, spanish, "en", "es", False), (spanish, english, "es", "en", True),
    ):  # fmt: skip
        place_of: dict[str, int] = {}
        for place, item in enumerate(other):
            for url in _links_of(links, other_code, item).urls:
                place_of.setdefault(_plain_url(url), place)
        for place, item in enumerate(own):
            for url in _links_of(links, code, item).translations:
                there = place_of.get(_plain_url(url))
                if there is not None:
                    found.add((there, place) if turn else (place, there))
    return found


def _links_of(links: Links, code: str, item: Features) -> ArticleLinks:
    return links.get((code, item.id)) or ArticleLinks()


def _plain_url(url: str) -> str:
    """An address without what may differ between two mentions of it.

    >>> _plain_url("HTTPS://www.example.org/es/nota-1/?utm=x#top")
    'example.org/es/nota-1'
    """
    bare = url.split("#", maxsplit=1)[0].split("?", maxsplit=1)[0].rsplit("://", maxsplit=1)[-1].rstrip("/")
    host, slash, path = bare.partition("/")
    return host.lower().removeprefix("www.") + slash + path


def _days_apart(first: ArticleLinks | None, second: ArticleLinks | None) -> tuple[float, list[str]]:
    """What the days of two articles do to the log-odds: twins come out within days of each other."""
    if first is None or second is None or first.published is None or second.published is None:
        return 0.0, []
    days = abs((first.published - second.published).days)
    cost = min(_HIGHEST_COST, max(0, days - _FREE_DAYS) * _COST_A_DAY)
    return -cost, [f"{days} days apart" if days else "the same day"]


def _sorted_side(features: Iterable[Features], name: str) -> list[Features]:
    items = sorted(features, key=lambda item: item.id)
    for before, item in itertools.pairwise(items):
        if before.id == item.id:
            raise InputError(
                item.id, expected=f"{name} articles with ids of their own", found="this id twice",
                advice="give each article its own id",
            )  # fmt: skip
    return items


def _require_probabilities(threshold: float, doubt: tuple[float, float]) -> None:
    for where, value in (("threshold", threshold), ("doubt", doubt[0]), ("doubt", doubt[1])):
        if not 0.0 <= value <= 1.0:
            raise UsageError(where, expected="a probability in [0, 1]", found=str(value), advice="change it")
    if doubt[0] > doubt[1]:
        raise UsageError("doubt", expected="the lower value first", found=str(doubt), advice="turn them round")
