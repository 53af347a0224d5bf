"""How a build is watched: a bar with rate and remaining time, events as JSON, a table at the end, or nothing."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable, Mapping
from contextlib import ExitStack
from datetime import timedelta
from types import TracebackType
from typing import TYPE_CHECKING, Any, TypeVar

import click

from bitext.cli.report import say
from bitext.errors import BitextError

if TYPE_CHECKING:
    from bitext.corpus import Report
    from bitext.corpus.progress import Progress

Command = TypeVar("Command", bound=Callable[..., Any])

_PATIENCE_SECONDS, _EVENT_SECONDS = 1.0, 10.0
_SHOWN = 20
_STEPS = 10_000


class Watcher:
    """Told how far a build is, and then what it came to; writes to standard error.

    Args:
        quiet: say nothing but errors.
        as_json: one JSON object a line: `event` with `seconds` since the start and what belongs to it.
    """

    def __init__(self, *, quiet: bool = False, as_json: bool = False) -> None:
        self._quiet, self._as_json = quiet, as_json
        self._started = self._told = time.monotonic()
        self._stage = ""
        self._from: tuple[float, float] | None = None  # when the first new input was done, and the fraction then
        self._stack = ExitStack()
        self._bar: Any = None
        self._task: Any = None

    def __enter__(self) -> Watcher:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stack.close()

    def __call__(self, progress: Progress) -> None:
        now = time.monotonic()
        if self._from is None and progress.units:
            self._from = (now, progress.fraction) if progress.worked else None
        if self._as_json:
            if progress.stage != self._stage or now - self._told >= _EVENT_SECONDS:
                self._stage, self._told = progress.stage, now
                self._log("progress", stage=progress.stage, fraction=round(progress.fraction, 4), inputs=progress.units,
                          new=progress.worked, remaining_seconds=self._remaining(progress))  # fmt: skip
        elif not self._quiet and sys.stderr.isatty() and now - self._started >= _PATIENCE_SECONDS:
            self._show(progress)

    def finish(self, report: Report) -> None:
        """Say what a build came to."""
        self._stack.close()
        seconds = time.monotonic() - self._started
        if self._as_json:
            for message in report.quarantined:
                self._log("quarantined", message=message)
            self._log("done", out=str(report.out), new=report.worked, counts=dict(report.counts, quarantined=None))
        elif not self._quiet:
            for line in format_summary(report.counts, report.worked, seconds):
                say(line)
            for message in report.quarantined[:_SHOWN]:
                say(f"set aside: {message}")
            if len(report.quarantined) > _SHOWN:
                say(f"set aside: {len(report.quarantined) - _SHOWN} more, see quarantine.jsonl")

    def fail(self, message: str, exit_code: int) -> None:
        """Log why a build ended without a corpus; people are told by the command line itself."""
        if self._as_json:
            self._log("failed", message=message, exit_code=exit_code)

    def _log(self, event: str, **known: Any) -> None:
        seconds = round(time.monotonic() - self._started, 3)
        click.echo(json.dumps({"event": event, "seconds": seconds, **known}, ensure_ascii=False), err=True)

    def _remaining(self, progress: Progress) -> float | None:
        """Seconds, by the speed since the first input that was new: those that are known go by in no time."""
        if self._from is None or progress.fraction <= self._from[1]:
            return None
        began, before = self._from
        elapsed = time.monotonic() - began
        return round(elapsed * (1 - progress.fraction) / (progress.fraction - before), 1)

    def _show(self, progress: Progress) -> None:
        if self._bar is None:
            from rich.console import Console
            from rich.progress import BarColumn, TaskProgressColumn, TextColumn
            from rich.progress import Progress as Bar

            columns = (TextColumn("{task.description}"), BarColumn(), TaskProgressColumn(),
                       TextColumn("{task.fields[rate]}"))  # fmt: skip
            self._bar = self._stack.enter_context(Bar(*columns, console=Console(stderr=True), transient=True))
            self._task = self._bar.add_task(progress.stage, total=_STEPS, rate="")
        rate = progress.worked / (time.monotonic() - self._started)
        remaining = self._remaining(progress)
        left = "" if remaining is None else f", {timedelta(seconds=round(remaining))} left"
        self._bar.update(
            self._task, completed=int(_STEPS * progress.fraction), description=progress.stage,
            rate=f"{progress.units:,} inputs, {rate:.1f}/s{left}",
        )  # fmt: skip


def watching_options(command: Command) -> Command:
    """Add the options that say how a command is watched; they arrive as `quiet` and `log_json`."""
    for option in (
        click.option("--log-json", is_flag=True, help="Say everything on standard error as JSON, one event a line."),
        click.option("-q", "--quiet", is_flag=True, help="Say nothing but errors."),
    ):
        command = option(command)
    return command


def watch(act: Callable[[Watcher], Report], *, quiet: bool, as_json: bool) -> int:
    """Build something that is watched; the exit code."""
    with Watcher(quiet=quiet, as_json=as_json) as watcher:
        try:
            report = act(watcher)
        except BitextError as error:
            if not as_json:
                raise
            watcher.fail(str(error), error.exit_code)
            return error.exit_code
        watcher.finish(report)
    return 1 if report.quarantined else 0


def format_summary(counts: Mapping[str, Any], worked: int, seconds: float) -> list[str]:
    """The closing table, line by line.

    >>> counts = {"rows": {"part": {"train": 9, "dev": 1}, "origin": {"human": 10}}, "rejected": {"unpaired": 1200},
    ...           "articles": {"train": 3}, "clusters": 2}
    >>> print(*format_summary(counts, 3, 1.5), sep=chr(10))
    3 articles in 2 clusters, 3 inputs were new, 1.5 s
    rows   10     origin         left out
    train   9     human   10     unpaired  1,200
    dev     1
    """
    rows = counts["rows"]["part"]
    columns = [
        _column("rows", f"{sum(rows.values()):,}", rows),
        _column("origin", "", counts["rows"]["origin"]),
        _column("left out", "", dict(sorted(counts["rejected"].items(), key=lambda item: -item[1]))),
    ]
    height = max(map(len, columns))
    lines = ["     ".join(column[row] if row < len(column) else " " * len(column[0]) for column in columns)
             for row in range(height)]  # fmt: skip
    articles = f"{sum(counts['articles'].values()):,} articles in {counts['clusters']:,} clusters"
    head = [f"{articles}, {worked:,} inputs were new, {seconds:.1f} s"]
    if found := counts.get("findings"):
        listed = ", ".join(f"{count:,} {code}" for code, count in found.items())
        head.append(f"findings of articles, see articles.jsonl: {listed}")
    return [*head, *(line.rstrip() for line in lines)]


def _column(title: str, total: str, counts: Mapping[str, int]) -> list[str]:
    items = [(title, total), *((name, f"{count:,}") for name, count in counts.items())]
    name_width, count_width = (max(len(item[place]) for item in items) for place in (0, 1))
    return [f"{name:<{name_width}}  {count:>{count_width}}" for name, count in items]
