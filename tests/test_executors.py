"""Who does the work changes nothing: this process, several, or Ray; and one bad unit stops none of them."""

from __future__ import annotations

import json
import subprocess
import sys
import textwrap
from importlib.util import find_spec
from pathlib import Path

import pytest
from conftest import CORPUS, ROOT

from bitext.corpus import BuildOptions, build
from bitext.errors import UsageError

ARTICLES = CORPUS / "articles"
needs_ray = pytest.mark.skipif(find_spec("ray") is None, reason="needs Ray: pip install 'bitext[ray]'")

# Workers talk over sockets, which tests may not use, so they are started from a process of its own.
FRAGILE = """
import os, sys
from pathlib import Path
from bitext.corpus import BuildOptions, build
from bitext.corpus.executors import ProcessExecutor, work_batch
from bitext.corpus.units import Unit
from bitext.corpus.packing import unpack_facts

def die_of_poison(batch, options):
    if any(b"poison" in unit.data for unit in batch):
        os._exit(9)
    return work_batch(batch, options)

def results(executor):
    data = [b"poison" if n == 5 else b"Port Reopens\\n\\nThe port of Veracruz reopened." for n in range(20)]
    units = [Unit(n, f"{n}.txt", own) for n, own in enumerate(data)]
    found = {unit.number: unpack_facts(packed[0]) for unit, packed in executor.run(units, BuildOptions(fill="none"))}
    assert sorted(found) == list(range(20)), sorted(found)
    assert [n for n, own in found.items() if "error" in own] == [5]
    return found[5]["code"]
"""


def run_script(tmp_path: Path, text: str, *arguments: object) -> list[str]:
    (tmp_path / "own.py").write_text(FRAGILE + textwrap.dedent(text))
    command = [sys.executable, str(tmp_path / "own.py"), *map(str, arguments)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=120)
    assert done.returncode == 0, done.stderr
    return [line.removeprefix("found ") for line in done.stdout.splitlines() if line.startswith("found ")]


def files(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


def test_a_unit_that_kills_its_process_is_set_aside_alone(tmp_path: Path) -> None:
    text = """
        if __name__ == "__main__":
            print("found", results(ProcessExecutor(2, die_of_poison)))
    """
    assert run_script(tmp_path, text) == ["crash"]


@needs_ray
def test_ray_gives_the_same_bytes_and_survives_what_kills_its_workers(tmp_path: Path) -> None:
    text = """
        from bitext.corpus.cluster import RayExecutor, Worker, open_cluster

        class Fragile(Worker):
            def work(self, batch, options):
                return die_of_poison(batch, options)

        if __name__ == "__main__":
            own = dict(fill="none", dev=0.2, test=0.2, executor="ray")
            with open_cluster(2, ""):
                build([sys.argv[1]], sys.argv[2], BuildOptions(**own, workers=2))
                late = build([sys.argv[1]], sys.argv[3], BuildOptions(**own, workers=1, timeout_seconds=0.0001))
                print("found", len(late.quarantined), "took longer" in late.quarantined[0])
                print("found", results(RayExecutor(1, worker=Fragile)))
    """
    said = run_script(tmp_path, text, ARTICLES, tmp_path / "ray", tmp_path / "late")
    build([ARTICLES], tmp_path / "serial", BuildOptions(fill="none", dev=0.2, test=0.2, executor="serial", workers=3))
    assert files(tmp_path / "ray") == files(tmp_path / "serial")
    count = sum(json.loads((tmp_path / "serial" / "manifest.json").read_text())["counts"]["articles"].values())
    assert said == [f"{count} True", "crash"]


@needs_ray
def test_a_cluster_that_is_not_there_is_one_clear_line(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "bitext", "build", str(ARTICLES), "-o", str(tmp_path / "out"), "--fill", "none"]
    done = subprocess.run([*command, "--executor", "ray", "--ray-address", "127.0.0.1:9"], cwd=ROOT,
                          capture_output=True, text=True, check=False)  # fmt: skip
    assert done.returncode == 2
    assert done.stderr.startswith("bitext: --ray-address: expected a cluster at 127.0.0.1:9, found ")
    assert done.stderr.count("\n") == 1


def test_an_address_without_ray_is_refused() -> None:
    with pytest.raises(UsageError, match="ray_address: expected the executor ray"):
        BuildOptions(ray_address="auto")
