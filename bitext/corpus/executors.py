"""Where units are worked on: in this process, in several, or on a cluster. One protocol, the same results."""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import replace
from typing import Protocol

from bitext.corpus.options import BuildOptions
from bitext.corpus.packing import Packed
from bitext.corpus.units import Unit
from bitext.corpus.work import failed, work_batch

# Units that a worker gets at a time: handing one over costs as much as reading it, and more texts of one length are
# translated together. Few at first, so that a small build has work for all; never so many that the last one waits long.
_BATCH, _LARGE_BATCH, _MANY = 8, 32, 256
AHEAD = 3  # batches waiting for each worker: enough to keep it busy, few enough to keep memory flat
_MAX_BATCH_BYTES = 1 << 20

Work = Callable[[list[Unit], BuildOptions], list[Packed]]


class Executor(Protocol):
    """Works on units and yields each with its result, in any order, holding few of them at a time."""

    def run(self, units: Iterable[Unit], options: BuildOptions) -> Generator[tuple[Unit, Packed], None, None]: ...


class SerialExecutor:
    """Everything in this process, one batch after the other."""

    def run(self, units: Iterable[Unit], options: BuildOptions) -> Generator[tuple[Unit, Packed], None, None]:
        """Yield units in the order given."""
        for batch in batches(units):
            yield from zip(batch, work_batch(batch, options), strict=True)


class ProcessExecutor:
    """Several processes, each with its own models, loaded once.

    A unit that kills its worker is tried once more, alone; the second time it is an error of its own.
    """

    def __init__(self, workers: int, work: Work | None = None) -> None:
        self._workers, self._work = workers, work or work_batch

    def run(self, units: Iterable[Unit], options: BuildOptions) -> Generator[tuple[Unit, Packed], None, None]:
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
            for batch in batches(waiting):
                flying += batch
                with _interrupts_held_back():  # a worker that is only half started complains when it is left alone
                    futures[pool.submit(self._work, batch, options)] = batch
                if len(futures) >= self._workers * AHEAD:
                    yield from _collect(futures, flying)
            while futures:
                yield from _collect(futures, flying)

    def _run_alone(self, units: list[Unit], options: BuildOptions) -> Iterator[tuple[Unit, Packed]]:
        waiting = list(units)
        while waiting:
            with self._pool(1) as pool:
                try:
                    while waiting:
                        (packed,) = pool.submit(self._work, waiting[:1], options).result()
                        yield waiting.pop(0), packed
                except BrokenProcessPool:
                    unit = waiting.pop(0)
                    yield unit, crashed(unit)

    @contextmanager
    def _pool(self, workers: int) -> Iterator[ProcessPoolExecutor]:
        """A pool whose workers end with the block: after an interrupt at once, whatever they are at."""
        _start_server()
        with ProcessPoolExecutor(workers, multiprocessing.get_context("forkserver"), initializer=start_worker) as pool:
            try:
                yield pool
            except BrokenProcessPool:
                raise
            except BaseException:
                for process in list((pool._processes or {}).values()):
                    process.terminate()
                raise


def crashed(unit: Unit) -> Packed:
    """The result of a unit that kills whoever works on it."""
    return failed(unit, "crash", f"{unit.name}: the process that worked on it died twice")


def batches(units: Iterable[Unit]) -> Iterator[list[Unit]]:
    """Cut into lists of a few units, fewer where they are large, more where there are many."""
    batch: list[Unit] = []
    size = 0
    for count, unit in enumerate(units, 1):
        batch.append(unit)
        size += len(unit.data)
        if len(batch) == (_BATCH if count <= _MANY else _LARGE_BATCH) or size >= _MAX_BATCH_BYTES:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def _collect(futures: dict[Future[list[Packed]], list[Unit]], flying: list[Unit]) -> Iterator[tuple[Unit, Packed]]:
    """Yield what is done, after waiting for at least one."""
    done, _ = wait(futures, return_when=FIRST_COMPLETED)
    for future in sorted(done, key=lambda one: futures[one][0].number):
        results = future.result()
        for unit, packed in zip(futures.pop(future), results, strict=True):
            flying.remove(unit)
            yield unit, packed


def _start_server() -> None:
    """Start the process that workers are forked from with Ctrl-C held back, which they inherit: it is for this one."""
    from multiprocessing import forkserver, resource_tracker

    resource_tracker.ensure_running()  # which else would let Ctrl-C through again
    with _interrupts_held_back():
        forkserver.ensure_running()


@contextmanager
def _interrupts_held_back() -> Iterator[None]:
    """Let Ctrl-C wait until the end of the block."""
    import signal

    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def start_worker() -> None:
    """Keep the libraries underneath from starting threads of their own, and leave Ctrl-C to the parent."""
    import signal

    os.environ.setdefault("OMP_NUM_THREADS", "1")
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def make_executor(options: BuildOptions) -> Executor:
    """The executor that the options name; one process is this one."""
    if options.executor == "ray":
        from bitext.corpus.cluster import RayExecutor

        return RayExecutor(options.workers, options.ray_address)
    workers = options.workers or os.cpu_count() or 1
    return SerialExecutor() if options.executor == "serial" or workers == 1 else ProcessExecutor(workers)
