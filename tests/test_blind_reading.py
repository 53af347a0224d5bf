"""scripts/blind_reading.py: what a reader gets tells nothing of which is new, and verdicts are counted right."""

import json
import subprocess
import sys
from pathlib import Path

from conftest import ROOT

SCRIPT = ROOT / "scripts" / "blind_reading.py"


def run(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(SCRIPT), *map(str, arguments)]
    return subprocess.run(command, check=False, capture_output=True, text=True)


def make_items(folder: Path) -> dict[str, dict[str, str]]:
    sources = [f"Line {number}." for number in range(40)]
    (folder / "s.txt").write_text("\n".join(sources))
    (folder / "old.txt").write_text("\n".join(f"antes {number}" for number in range(40)))
    (folder / "new.txt").write_text("\n".join(f"antes {n}" if n < 10 else f"ahora {n}" for n in range(40)))
    done = run("items", folder / "s.txt", folder / "old.txt", folder / "new.txt", "--out", folder / "out")
    assert done.stdout.startswith("30 of 40 lines changed")
    key: dict[str, dict[str, str]] = json.loads((folder / "out" / "key.json").read_text())
    return key


def test_items_are_shuffled_and_leave_out_what_is_alike(tmp_path: Path) -> None:
    key = make_items(tmp_path)
    assert set(key) == {str(number) for number in range(11, 41)}
    assert {one["new"] for one in key.values()} == {"A", "B"}
    items = (tmp_path / "out" / "items.txt").read_text().split("\n\n")
    for item in items:
        number, _, first, second = item.strip().split("\n")
        assert ("ahora" in first) == (key[number[1:]]["new"] == "A")
        assert ("ahora" in second) == (key[number[1:]]["new"] == "B")


def test_verdicts_are_counted(tmp_path: Path) -> None:
    key = make_items(tmp_path)
    verdicts = {number: one["new"] for number, one in key.items()}
    verdicts |= {"11": "=", "12": "B" if key["12"]["new"] == "A" else "A"}
    del verdicts["13"]
    (tmp_path / "out" / "verdict.json").write_text(json.dumps(verdicts))
    done = run("tally", tmp_path / "out")
    assert done.stdout.splitlines()[0] == "new: 27 better, 1 worse, 1 alike; 1 not judged"
    assert "#12 Line 11." in done.stdout


def test_wrong_files_and_verdicts_are_one_line(tmp_path: Path) -> None:
    make_items(tmp_path)
    (tmp_path / "old.txt").write_text("one line")
    done = run("items", tmp_path / "s.txt", tmp_path / "old.txt", tmp_path / "new.txt", "--out", tmp_path / "out")
    assert done.returncode == 2
    assert "same number" in done.stdout
    (tmp_path / "out" / "verdict.json").write_text(json.dumps({"99": "A"}))
    done = run("tally", tmp_path / "out")
    assert done.returncode == 2
    assert "99" in done.stdout


def test_lines_much_like_one_seen_before_are_left_out(tmp_path: Path) -> None:
    (tmp_path / "seen.txt").write_text(
        "Rescuers using sniffer dogs pulled a six-year-old girl alive from the rubble of a collapsed block in Izmir.\n"
    )
    own = "The council approved a plan to plant ten thousand trees along the river before the spring."
    like = "Rescuers pulled a four-year-old girl alive from the rubble of a collapsed apartment block on Monday."
    (tmp_path / "new.txt").write_text(f"{like}\n{own}\n")
    done = run("fresh", tmp_path / "new.txt", tmp_path / "seen.txt")
    assert done.stdout == f"{own}\n"
    assert done.stderr == "1 of 2 lines left out: much like one of 1\n"
