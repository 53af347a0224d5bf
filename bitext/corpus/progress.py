"""How far a build is: one fraction over all its stages, so that what remains can be told."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Progress:
    """Where a build is.

    `fraction` of the whole is done, in [0, 1]; `units` inputs were met, of which `worked` were new.
    """

    stage: str
    fraction: float
    units: int
    worked: int


OnProgress = Callable[[Progress], None]


class Reporter:
    """Counts through the stages of a build. Each is given the share that it has of what the stages before left."""

    def __init__(self, on_progress: OnProgress | None) -> None:
        self._tell = on_progress
        self._stage = ""
        self._before, self._share = 0.0, 0.0
        self._done, self._total = 0, 1
        self._units = self._worked = 0

    def begin(self, stage: str, total: int, share: float) -> None:
        """Begin a stage of *total* bytes or units, with *share* in [0, 1] of what is left."""
        self._before += self._share
        self._share = (1.0 - self._before) * share
        self._stage, self._done, self._total = stage, 0, max(1, total)
        self._send()

    def advance(self, amount: int, *, worked: int | None = None) -> None:
        """Note that *amount* is done: an input that was known, or one that was *worked* on."""
        self._done += amount
        if self._stage not in ("selecting", "writing"):
            self._units += 1
            self._worked += worked or 0
        self._send()

    def count(self, items: Iterable[T]) -> Iterator[T]:
        """Yield the items, and advance by one for each."""
        for item in items:
            yield item
            self.advance(1)

    def finish(self) -> None:
        """Everything is done."""
        self._before, self._share = 1.0, 0.0
        self._send()

    def _send(self) -> None:
        if self._tell is not None:
            done = min(1.0, self._done / self._total)
            self._tell(Progress(self._stage, self._before + self._share * done, self._units, self._worked))
