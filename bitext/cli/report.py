"""What commands tell people on standard error: progress of long work, and what became of the input."""

from __future__ import annotations

import sys
import time
from collections import Counter
from collections.abc import Iterable
from contextlib import ExitStack
from types import TracebackType
from typing import TYPE_CHECKING, Any

import click

from bitext.errors import InputError

if TYPE_CHECKING:
    from bitext.pipeline import AlignedArticle

_PATIENCE_SECONDS = 1.0


class Progress:
    """A bar on a terminal for work that takes over a second; nothing elsewhere. Call it with (done, total)."""

    def __init__(self, label: str) -> None:
        self._label = label
        self._started = time.monotonic()
        self._stack = ExitStack()
        self._bar: Any = None
        self._task: Any = None

    def __enter__(self) -> Progress:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stack.close()

    def __call__(self, done: int, total: int) -> None:
        if not sys.stderr.isatty() or time.monotonic() - self._started < _PATIENCE_SECONDS:
            return
        if self._bar is None:
            from rich.console import Console
            from rich.progress import Progress as Bar

            self._bar = self._stack.enter_context(Bar(console=Console(stderr=True), transient=True))
            self._task = self._bar.add_task(self._label, total=total)
        self._bar.update(self._task, completed=done, total=total)


class Tally:
    """Counts the rows and rejections of a run, and says what they come to."""

    def __init__(self) -> None:
        self.rows: Counter[str] = Counter()
        self.rejections: Counter[str] = Counter()
        self.findings: Counter[str] = Counter()
        self.unrelated = 0

    def add(self, aligned: AlignedArticle) -> None:
        """Count one article."""
        from bitext.alignment.relatedness import is_unrelated

        self.rows.update(row.origin if row.en and row.es else "one-sided" for row in aligned.rows)
        self.rejections.update(rejection.code for rejection in aligned.rejections)
        self.findings.update(finding.code for row in aligned.rows for finding in row.findings)
        self.unrelated += is_unrelated(aligned.related)

    @property
    def exit_code(self) -> int:
        """3 where an engine was missing, 1 where rows carry findings or texts do not belong together, else 0."""
        return 3 if self.findings["no-engine"] else 1 if self.findings or self.unrelated else 0

    def show(self) -> None:
        """Write the counts to standard error."""
        say(f"{sum(self.rows.values())} rows{_listed(self.rows)}")
        if self.rejections:
            say(f"left out{_listed(self.rejections)}")
        if self.findings:
            say(f"findings{_listed(self.findings)}")


def say(message: str) -> None:
    """One line on standard error."""
    click.echo(f"bitext: {message}", err=True)


def say_related(name: str, related: float | None) -> bool:
    """Say so where the two sides of what is called *name* do not belong together; whether it was said."""
    from bitext.alignment.relatedness import is_unrelated

    found = is_unrelated(related)
    if found:
        expected = "two texts that say the same, at least in part"
        chance = f"a probability of {related:.2f} for that"
        advice = "check that they belong together; nothing of them was paired"
        say(str(InputError(name, expected=expected, found=chance, advice=advice)))
    return found


def say_replaced(count: int) -> None:
    """Say that characters were replaced in an output, if any were."""
    if count:
        say(f"{count} characters that the format cannot hold became spaces")


def _listed(counts: Counter[str]) -> str:
    parts: Iterable[str] = (f"{count} {name}" for name, count in sorted(counts.items()) if count)
    text = ", ".join(parts)
    return f": {text}" if text else ""
