"""Units worked on by Ray: actors that hold the models, on a local cluster or on many machines. Extra `[ray]`."""

from __future__ import annotations

import os
import secrets
import shutil
import socket
import tempfile
from collections.abc import Generator, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

from bitext.corpus.evidence import identify_evidence
from bitext.corpus.executors import AHEAD, batches, crashed, start_worker
from bitext.corpus.options import BuildOptions
from bitext.corpus.packing import Packed
from bitext.corpus.units import Unit
from bitext.corpus.work import work_batch
from bitext.errors import UsageError
from bitext.version import VERSION

_OBJECT_STORE_BYTES = 256 << 20  # of a local cluster: batches that wait, at most `AHEAD` a worker, 64 MB each
_START_SECONDS, _ANSWER_SECONDS = 300.0, 10.0


class RayExecutor:
    """Actors of Ray, each with its own models, loaded once.

    Without an address a cluster is started on this machine and stopped afterwards; one that the caller has started
    with `ray.init` is used and left as it is. A unit that kills its actor is tried once more, alone; the second time
    it is an error of its own.
    """

    def __init__(self, workers: int, address: str = "", worker: type[Worker] | None = None) -> None:
        self._workers, self._address, self._worker = workers, address, worker or Worker

    def run(self, units: Iterable[Unit], options: BuildOptions) -> Generator[tuple[Unit, Packed], None, None]:
        """Yield units as they are done.

        Raises:
            UsageError: Ray is not installed, no cluster answers, or its machines have another bitext or other files.
        """
        own = replace(options, engine=replace(options.engine, threads=1))
        with open_cluster(self._workers, self._address) as (ray, count):
            yield from _Crew(ray, count, own, self._worker).run(units)


class Worker:
    """What an actor is made of: it works on batches and keeps the models that it loads."""

    def __init__(self) -> None:
        start_worker()

    def describe(self, options: BuildOptions) -> tuple[str, str]:
        """Version, translation models, memory, lexicon: where they differ between machines, so would the result."""
        return VERSION, str(identify_evidence(options))

    def work(self, batch: list[Unit], options: BuildOptions) -> list[Packed]:
        """The packed results of units, in order."""
        return work_batch(batch, options)


class _Crew:
    """The actors of one run, and what each is at."""

    def __init__(self, ray: Any, count: int, options: BuildOptions, worker: type[Worker]) -> None:
        self._ray, self._options = ray, options
        # Actors die with the units that kill them and are made anew by `_retry`, which knows what they died of.
        self._make = ray.remote(num_cpus=1, max_restarts=0, max_task_retries=0)(worker).remote
        self._actors = [self._make() for _ in range(count)]
        self._flying: dict[Any, tuple[int, Any, list[Unit]]] = {}
        self._require_same()

    def _require_same(self) -> None:
        expected = VERSION, str(identify_evidence(self._options))
        try:
            asked = [actor.describe.remote(self._options) for actor in self._actors]
            answers = self._ray.get(asked, timeout=_START_SECONDS)
        except self._ray.exceptions.RayError as error:
            found = str(error).strip().split("\n")[-1][:200]
            raise UsageError("ray", expected="workers that can load bitext", found=found,
                             advice="install the same bitext on each machine of the cluster") from None  # fmt: skip
        for found in answers:
            if found != expected:
                raise UsageError(
                    "ray", expected=f"bitext {' with '.join(expected)} on each machine", found=" with ".join(found),
                    advice="install the same version, models, memory and lexicon everywhere",
                )  # fmt: skip

    def run(self, units: Iterable[Unit]) -> Iterator[tuple[Unit, Packed]]:
        for batch in batches(units):
            busy = [place for place, _, _ in self._flying.values()]
            place = min(range(len(self._actors)), key=busy.count)
            actor = self._actors[place]
            self._flying[actor.work.remote(batch, self._options)] = place, actor, batch
            if len(self._flying) >= len(self._actors) * AHEAD:
                yield from self._collect()
        while self._flying:
            yield from self._collect()

    def _collect(self) -> Iterator[tuple[Unit, Packed]]:
        done, _ = self._ray.wait(list(self._flying), num_returns=1)
        for reference in done:
            place, actor, batch = self._flying.pop(reference)
            try:
                results = self._ray.get(reference)
            except self._ray.exceptions.RayActorError:
                if self._actors[place] is actor:
                    self._actors[place] = self._make()
                yield from self._retry(place, batch)
            else:
                yield from zip(batch, results, strict=True)

    def _retry(self, place: int, batch: list[Unit]) -> Iterator[tuple[Unit, Packed]]:
        """Try the units of a batch whose actor died one by one."""
        for unit in batch:
            try:
                (packed,) = self._ray.get(self._actors[place].work.remote([unit], self._options))
            except self._ray.exceptions.RayActorError:
                self._actors[place] = self._make()
                packed = crashed(unit)
            yield unit, packed


@contextmanager
def open_cluster(workers: int, address: str) -> Iterator[tuple[Any, int]]:
    """Ray, connected, and how many actors to make; what was started here is stopped at the end."""
    # Nothing of a run is reported to anyone, and the secret of a local cluster is not kept in the home folder.
    settings = {"RAY_USAGE_STATS_ENABLED": "0"}
    if not address and "RAY_AUTH_MODE" not in os.environ:
        settings |= {"RAY_AUTH_MODE": "token", "RAY_AUTH_TOKEN": secrets.token_hex(32)}
    before = {name: os.environ.get(name) for name in settings}
    os.environ.update(settings)
    try:
        with _connected(_import_ray(), workers, address) as found:
            yield found
    finally:
        for name, value in before.items():
            os.environ.pop(name) if value is None else os.environ.update({name: value})


def _import_ray() -> Any:
    try:
        import ray
    except ImportError:
        raise UsageError("--executor ray", expected="Ray", found="none installed",
                         advice="pip install 'bitext[ray]'") from None  # fmt: skip
    return ray


@contextmanager
def _connected(ray: Any, workers: int, address: str) -> Iterator[tuple[Any, int]]:
    if ray.is_initialized():
        yield ray, workers or _count_cores(ray)
        return
    folder = tempfile.mkdtemp(prefix="bitext-ray-")
    quiet = {"log_to_driver": False, "configure_logging": False}
    try:
        if address:
            _connect(ray, address, quiet)
        else:
            ray.init(
                "local", num_cpus=workers or os.cpu_count() or 1, object_store_memory=_OBJECT_STORE_BYTES,
                include_dashboard=False, _node_ip_address="127.0.0.1", _temp_dir=folder, **quiet,
            )  # fmt: skip
        yield ray, workers or _count_cores(ray)
    finally:
        ray.shutdown()
        shutil.rmtree(folder, ignore_errors=True)


def _connect(ray: Any, address: str, quiet: dict[str, Any]) -> None:
    try:
        host, colon, port = address.removeprefix("ray://").rpartition(":")
        if colon:  # Ray itself asks for minutes, and says so in lines of its own
            socket.create_connection((host, int(port)), _ANSWER_SECONDS).close()
        ray.init(address, **quiet)
    except (OSError, RuntimeError, ValueError) as error:
        found = str(error).strip().split("\n")[0][:200] or type(error).__name__
        raise UsageError(
            "--ray-address", expected="a cluster at " + address, found=found, advice="check it with ray status"
        ) from None


def _count_cores(ray: Any) -> int:
    return max(1, int(ray.cluster_resources().get("CPU", 1)))
