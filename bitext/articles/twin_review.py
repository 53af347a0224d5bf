"""Which candidates for twins a person should look at: the doubtful ones, and those that come close to a sure pair."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, Literal, Protocol, TypeVar

Why = Literal["doubtful", "rival", "has-rival"]


class Scored(Protocol):
    """A candidate pair: the places of its articles on their sides, and its probability in [0, 1]."""

    @property
    def row(self) -> int: ...
    @property
    def column(self) -> int: ...
    @property
    def score(self) -> float: ...


T = TypeVar("T")
C = TypeVar("C", bound=Scored)


@dataclass(frozen=True, slots=True)
class Doubt(Generic[T]):
    """A candidate to look at.

    `group` numbers, from 1, candidates that share articles, directly or through others, so that one decision bears on
    the others. `taken` says whether the pair is among the twins as it stands. `why` is `doubtful` for a probability
    in the band, `rival` for another candidate of an article that has a sure twin, `has-rival` for that sure pair.
    """

    candidate: T
    group: int
    taken: bool
    why: Why


def list_doubts(candidates: Sequence[C], taken: Iterable[C], band: tuple[float, float]) -> list[Doubt[C]]:
    """The candidates to look at, groups by their best candidate, the best first.

    Args:
        candidates: all of them, the surest first.
        taken: those that are twins as it stands.
        band: probabilities. From the first up a candidate is worth a look; from the second up a pair that is taken
            is sure, and worth one only where another candidate of its articles is.
    """
    own = {(one.row, one.column) for one in taken}
    possible = [one for one in candidates if one.score >= band[0]]
    sure = [one for one in possible if one.score >= band[1] and (one.row, one.column) in own]
    rows, columns = {one.row for one in sure}, {one.column for one in sure}
    listed: list[tuple[C, Why]] = []
    rivalled: set[tuple[int, int]] = set()
    for one in possible:
        if one.row in rows or one.column in columns:
            if (one.row, one.column) not in own:
                listed.append((one, "rival"))
                rivalled.update({(0, one.row), (1, one.column)})
        else:
            listed.append((one, "doubtful"))
    listed += [(one, "has-rival") for one in sure if {(0, one.row), (1, one.column)} & rivalled]
    place = {(one.row, one.column): number for number, one in enumerate(candidates)}
    listed.sort(key=lambda item: place[item[0].row, item[0].column])
    return sorted(_grouped(listed, own), key=lambda doubt: doubt.group)


def _grouped(listed: Sequence[tuple[C, Why]], own: set[tuple[int, int]]) -> Iterator[Doubt[C]]:
    parents: dict[tuple[int, int], tuple[int, int]] = {}

    def find(node: tuple[int, int]) -> tuple[int, int]:
        while parents.setdefault(node, node) != node:
            parents[node] = node = parents[parents[node]]
        return node

    for one, _ in listed:
        parents[find((0, one.row))] = find((1, one.column))
    numbers: dict[tuple[int, int], int] = {}
    for one, why in listed:
        group = numbers.setdefault(find((0, one.row)), len(numbers) + 1)
        yield Doubt(one, group, (one.row, one.column) in own, why)
