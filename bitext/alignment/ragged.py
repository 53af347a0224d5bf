"""Lists of whole numbers of different lengths, end to end in one array: what words give, and what segments hold."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

Integers = NDArray[np.int64]
_FIRST_ROOM = 1024


@dataclass(frozen=True, slots=True)
class Ragged:
    """Rows of whole numbers: row i is `values[ends[i]:ends[i + 1]]`."""

    values: Integers
    ends: Integers
    """(n + 1,): begins with 0."""

    def __len__(self) -> int:
        return len(self.ends) - 1

    def __getitem__(self, part: slice) -> Ragged:
        first, last, _ = part.indices(len(self))
        last = max(first, last)
        start, end = self.ends[first], self.ends[last]
        return Ragged(self.values[start:end], self.ends[first : last + 1] - start)

    @property
    def rows(self) -> Integers:
        """The row of each value."""
        return np.repeat(np.arange(len(self)), np.diff(self.ends))

    def take(self, rows: Integers) -> Ragged:
        """The rows at these places, one after another.

        >>> Ragged(np.array([7, 8, 9]), np.array([0, 2, 2, 3])).take(np.array([2, 0, 0])).values.tolist()
        [9, 7, 8, 7, 8]
        """
        starts = self.ends.take(rows)
        lengths = self.ends.take(rows + 1) - starts
        ends = _ends(lengths)
        places = np.arange(ends[-1]) + np.repeat(starts - ends[:-1], lengths)
        return Ragged(self.values.take(places), ends)

    def merged(self, ends: Integers) -> Ragged:
        """Neighbouring rows as one: the new row i holds the rows `ends[i]` to `ends[i + 1]`."""
        return Ragged(self.values, self.ends.take(ends))

    def with_more(self, rows: Sequence[int], values: Sequence[int]) -> Ragged:
        """The same with one more value at the end of each of *rows*, which come in order."""
        places = np.array(rows, dtype=np.int64)
        more = np.bincount(places, minlength=len(self))
        inserted = np.insert(self.values, self.ends[places + 1], np.array(values, dtype=np.int64))
        return Ragged(inserted, self.ends + _ends(more))


class GrowingRagged:
    """Rows to which others are added. What `seen` gave stays as it is when more are added."""

    def __init__(self) -> None:
        self._values = np.empty(_FIRST_ROOM, dtype=np.int64)
        self._ends = np.zeros(_FIRST_ROOM, dtype=np.int64)
        self._size = 0

    def extend(self, rows: Sequence[Sequence[int]]) -> None:
        ends = _ends(np.array([len(row) for row in rows], dtype=np.int64)) + self._ends[self._size]
        self._values = _with_room(self._values, int(ends[-1]))
        self._ends = _with_room(self._ends, self._size + len(ends))
        self._values[ends[0] : ends[-1]] = list(itertools.chain.from_iterable(rows))
        self._ends[self._size : self._size + len(ends)] = ends
        self._size += len(rows)

    @property
    def seen(self) -> Ragged:
        return Ragged(self._values, self._ends)


def _with_room(array: NDArray[Any], size: int) -> NDArray[Any]:
    """The array itself, or a copy twice as long where *size* does not fit."""
    return array if size <= len(array) else np.concatenate([array, np.zeros(max(size, len(array)), array.dtype)])


def _ends(lengths: Integers) -> Integers:
    ends = np.zeros(len(lengths) + 1, dtype=np.int64)
    np.cumsum(lengths, out=ends[1:])
    return ends
