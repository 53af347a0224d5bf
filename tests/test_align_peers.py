"""Aligners by others in the benchmark: how they are called, and how what they write is read. Stand-ins play them."""

from __future__ import annotations

import doctest
import os
import sys
from pathlib import Path

import pytest
from conftest import ROOT

sys.path.insert(0, str(ROOT / "scripts"))
import align_peers
import bench_align

HUNALIGN = """
import sys
*options, dictionary, source, target = sys.argv[1:]
assert options == ["-utf", "-realign"], options
assert "corte @ court" in open(dictionary, encoding="utf-8").read().splitlines()
lines = [open(path, encoding="utf-8").read().splitlines() for path in (source, target)]
assert lines == [["he said : 3 . 5", "-", "yes"], ["dijo", "3 . 5", "sí"]], lines
print("0\\t0\\t0.5\\n1\\t2\\t-0.3\\n2\\t2\\t1\\n3\\t3\\t0.9")
"""
BLEUALIGN = """
import sys
given = dict(zip(sys.argv[1::2], sys.argv[2::2]))
assert "--factored" in sys.argv
texts = [open(given[key], encoding="utf-8").read().splitlines() for key in ("-s", "-t", "--srctotarget")]
source, target, translated = texts
assert source == ["He|0 said:|0 3.5|0", "-|1", "Yes|2"], source
assert len(translated) == 3
for side, lines in (("-s", [source[0], source[2]]), ("-t", [target[0] + " " + target[1], target[2]])):
    open(given["-o"] + side, "w", encoding="utf-8").write("".join(line + "\\n" for line in lines))
"""
EN, ES = ["He said: 3.5", "", "Yes"], ["Dijo", "3.5", "Sí"]


@pytest.mark.parametrize(("name", "program"), [("hunalign", HUNALIGN), ("Bleualign", BLEUALIGN)])
def test_a_peer_is_called_as_documented(
    name: str, program: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    path = tmp_path / align_peers.COMMANDS[name][0]
    path.write_text(f"#!{sys.executable}\n{program}", encoding="utf-8")
    path.chmod(0o755)
    monkeypatch.setattr(align_peers, "load_engine", lambda: Echo)
    beads = bench_align.ALIGNERS[name](EN, ES)
    assert sorted(beads) == [((0,), (0, 1), None), ((1,), (), None), ((2,), (2,), None)]


class Echo:
    """An engine that repeats its input."""

    text = "Dijo 3.5"

    @classmethod
    def translate(cls, texts: list[str]) -> list[type[Echo]]:
        return [cls for _ in texts]


def test_examples_of_their_output() -> None:
    assert doctest.testmod(align_peers).failed == 0
    assert doctest.testmod(align_peers).attempted == 3


def test_peers_that_are_not_installed_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "/nowhere")
    assert [name for name in align_peers.COMMANDS if align_peers.find_command(name) is None] == [
        "hunalign",
        "Bleualign",
    ]
    assert set(align_peers.COMMANDS) < set(bench_align.ALIGNERS)
