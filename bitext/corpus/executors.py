"""Where units are worked on: in this process, or in several. One protocol, the same results."""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from dataclasses import replace
from typing import Protocol

from bitext.corpus.options import BuildOptions
from bitext.corpus.units import Unit
from bitext.corpus.work import Packed, pack, work

_BATCH = 8  # units that a worker gets at a time: handing one over costs as much as reading it
_AHEAD = 3  # batches waiting for each worker: enough to keep it busy, few enough to keep memory flat
_MAX_BATCH_BYTES = 1 << 20


class Executor(Protocol):
    """Works on units and yields each with its result, in any order, holding few of them at a time."""

    def run(self, units: Iterable[Unit], options: BuildOptions) -> Iterator[tuple[Unit, Packed]]: ...


class SerialExecutor:
    """Everything in this process, one unit after the other."""

    def run(self, units: Iterable[Unit], options: BuildOptions) -> Iterator[tuple[Unit, Packed]]:
        """Yield units in the order given."""
        for unit in units:
            yield unit, pack(work(unit, options))


class ProcessExecutor:
    """Several processes, each with its own models, loaded once.

    A unit that kills its worker is tried once more, alone; the second time it is an error of its own.
    """

    def __init__(self, workers: int) -> None:
        self._workers = workers

    def run(self, units: Iterable[Unit], options: BuildOptions) -> Iterator[tuple[Unit, Packed]]:
        """Yield units as they are done."""
        # One thread for each worker: the processes are what fills the cores.
        own = replace(options, engine=replace(options.engine, threads=1))
        waiting = iter(units)
        suspects: list[Unit] = []
        while True:
            try:
                yield from self._run_pool(waiting, own, suspects)
            except BrokenProcessPool:
                yield from self._run_alone(suspects, own)
                suspects.clear()
                continue
            return

    def _run_pool(
        self, waiting: Iterator[Unit], options: BuildOptions, flying: list[Unit]
    ) -> Iterator[tuple[Unit, Packed]]:
        """Work until the units are used up; when a worker dies, *flying* holds what it may have died of."""
        with self._pool(self._workers) as pool:
            futures: dict[Future[list[Packed]], list[Unit]] = {}
            for batch in _batches(waiting):
                flying += batch
                futures[pool.submit(_work_batch, batch, options)] = batch
                if len(futures) >= self._workers * _AHEAD:
                    yield from _collect(futures, flying)
            while futures:
                yield from _collect(futures, flying)

    def _run_alone(self, units: list[Unit], options: BuildOptions) -> Iterator[tuple[Unit, Packed]]:
        for unit in list(units):
            try:
                with self._pool(1) as pool:
                    (packed,) = pool.submit(_work_batch, [unit], options).result()
            except BrokenProcessPool:
                packed = pack({"code": "crash", "error": f"{unit.name}: the process that worked on it died twice"})
            yield unit, packed

    def _pool(self, workers: int) -> ProcessPoolExecutor:
        return ProcessPoolExecutor(workers, multiprocessing.get_context("forkserver"), initializer=_start_worker)


def _batches(units: Iterable[Unit]) -> Iterator[list[Unit]]:
    """Cut into lists of a few units, fewer where they are large."""
    batch: list[Unit] = []
    size = 0
    for unit in units:
        batch.append(unit)
        size += len(unit.data)
        if len(batch) == _BATCH or size >= _MAX_BATCH_BYTES:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def _work_batch(units: Sequence[Unit], options: BuildOptions) -> list[Packed]:
    return [pack(work(unit, options)) for unit in units]


def _collect(futures: dict[Future[list[Packed]], list[Unit]], flying: list[Unit]) -> Iterator[tuple[Unit, Packed]]:
    """Yield what is done, after waiting for at least one."""
    done, _ = wait(futures, return_when=FIRST_COMPLETED)
    for future in sorted(done, key=lambda one: futures[one][0].number):
        results = future.result()
        for unit, packed in zip(futures.pop(future), results, strict=True):
            flying.remove(unit)
            yield unit, packed


def _start_worker() -> None:
    """Keep the libraries underneath from starting threads of their own, and leave Ctrl-C to the parent."""
    import signal

    os.environ.setdefault("OMP_NUM_THREADS", "1")
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def make_executor(workers: int) -> Executor:
    """The executor for a number of processes."""
    make: Callable[[], Executor] = SerialExecutor if workers == 1 else lambda: ProcessExecutor(workers)
    return make()
