"""A build that is killed, interrupted, or without room: the next run goes on and ends with the same bytes."""

from __future__ import annotations

import errno
import gc
import json
import os
import random
import resource
import signal
import subprocess
import sys
import time
import warnings
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from conftest import CORPUS, ROOT

from bitext.cli import main
from bitext.corpus import BuildOptions, build, verify_corpus, writing
from bitext.corpus.journal import Journal

ARTICLES = CORPUS / "articles"
OPTIONS = BuildOptions(fill="none", dev=0.2, test=0.2)
COMMAND = ["build", str(ARTICLES), "--fill", "none", "--dev", "0.2", "--test", "0.2", "--executor", "serial"]


def files(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("corpus") / "out"
    build([ARTICLES], out, OPTIONS)
    return out


def in_child(act: Callable[[], int], said: Path | None = None) -> int:
    """Run in a forked process, which has everything loaded already; its exit status, negative for a signal."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # libraries keep idle threads
        child = os.fork()
    if child == 0:
        try:
            if said is not None:
                os.dup2(os.open(said, os.O_CREAT | os.O_WRONLY | os.O_TRUNC), 2)
                sys.stderr = os.fdopen(2, "w", closefd=False)
            code = act()
            sys.stderr.flush()
            os._exit(code)
        finally:
            os._exit(99)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def kill_at(step: int, command: Sequence[object], out: Path, log: Path) -> None:
    """Run a command that writes *out* in a process that is killed before its *step*-th step."""

    def act() -> int:
        after_steps(step, lambda: os.kill(os.getpid(), signal.SIGKILL))
        return main([*map(str, command), "-o", str(out)])

    assert in_child(act, log) == -signal.SIGKILL


def after_steps(count: int, act: Callable[[], None]) -> list[int]:
    """Make the build *act* before its *count*-th step: a result kept, a file brought to disk or put in its place."""
    steps = [0]

    def counted(original: Callable[..., Any]) -> Callable[..., Any]:
        def step(*args: Any, **kwargs: Any) -> Any:
            steps[0] += 1
            if steps[0] == count:
                act()
            return original(*args, **kwargs)

        return step

    Journal.put = counted(Journal.put)  # type: ignore[method-assign]
    Journal.forget_others = counted(Journal.forget_others)  # type: ignore[method-assign]
    os.fsync = counted(os.fsync)
    Path.replace = counted(Path.replace)  # type: ignore[method-assign]
    return steps


def count_steps(out: Path) -> int:
    def act() -> int:
        steps = after_steps(0, lambda: None)
        assert main([*COMMAND, "-o", str(out)]) == 0
        return steps[0]

    return in_child(act, out.with_suffix(".log"))


def test_killed_at_random_steps_a_build_goes_on_to_the_same_bytes(corpus: Path, tmp_path: Path) -> None:
    total = count_steps(tmp_path / "count")
    assert 30 < total < 99
    draw = random.Random(7)
    for step in [*sorted(draw.sample(range(2, total), 5)), total]:
        out = tmp_path / str(step)
        kill_at(step, COMMAND, out, tmp_path / "log")
        assert not (out / "manifest.json").exists()
        report = build([ARTICLES], out, OPTIONS)
        assert files(out) == files(corpus)
        # What a transaction had not brought to disk is done again, no more.
        assert report.worked == 0 or step < 20


def test_killed_over_a_corpus_that_was_complete_nothing_half_written_looks_whole(corpus: Path, tmp_path: Path) -> None:
    for step in (2, 5, 9, 14):
        out = tmp_path / str(step)
        build([ARTICLES], out, replace(OPTIONS, seed=5))
        kill_at(step, COMMAND, out, tmp_path / "log")
        assert not (out / "manifest.json").exists() or verify_corpus(out) == []
        build([ARTICLES], out, OPTIONS)
        assert files(out) == files(corpus)


def test_without_room_there_is_one_clear_line_and_the_next_run_goes_on(corpus: Path, tmp_path: Path) -> None:
    for kilobytes in (4, 40, 90):
        out, said = tmp_path / str(kilobytes), tmp_path / f"{kilobytes}.log"

        def act(kilobytes: int = kilobytes, out: Path = out) -> int:
            resource.setrlimit(resource.RLIMIT_FSIZE, (kilobytes << 10, kilobytes << 10))
            return main([*COMMAND, "-o", str(out)])

        code = in_child(act, said)
        message = said.read_text()
        assert code in (0, 2), message
        if code:
            assert message.count("\n") == 1
            assert "expected a place to write, found " in message
            assert not (out / "manifest.json").exists()
        assert code == 2 or kilobytes > 40
        build([ARTICLES], out, OPTIONS)
        assert files(out) == files(corpus)


def test_a_disk_that_is_full_at_any_step_is_one_clear_line_that_says_to_go_on(corpus: Path, tmp_path: Path) -> None:
    """Simulated; docs/performance.md says what a real one did."""

    def fill_up() -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    total = count_steps(tmp_path / "count")
    for step in (3, total - 16, total - 9, total):
        out, said = tmp_path / str(step), tmp_path / f"{step}.log"

        def act(step: int = step, out: Path = out) -> int:
            after_steps(step, fill_up)
            code = main([*COMMAND, "-o", str(out)])
            gc.collect()
            return code

        assert in_child(act, said) == 2
        message = said.read_text()
        assert message.count("\n") == 1, message
        assert "found No space left on device; make room, and run it again to go on" in message
        assert not (out / "manifest.json").exists()
        assert not list(out.glob(".*.part"))
        build([ARTICLES], out, OPTIONS)
        assert files(out) == files(corpus)


def test_a_disk_that_is_full_amid_rows_leaves_no_complaints_of_python(tmp_path: Path) -> None:
    def fill_up(*_: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    def act() -> int:
        sys.unraisablehook = sys.__unraisablehook__
        writing._Writer._write_left = fill_up  # type: ignore[method-assign]
        code = main([COMMAND[0], str(ARTICLES), *COMMAND[1:], "-o", str(tmp_path / "out")])  # all of it twice
        gc.collect()
        return code

    assert in_child(act, tmp_path / "log") == 2
    message = (tmp_path / "log").read_text()
    assert message.count("\n") == 1, message
    assert "found No space left on device; make room, and run it again to go on" in message


def test_ctrl_c_ends_with_130_and_the_next_run_goes_on(corpus: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    command = [sys.executable, "-m", "bitext", *COMMAND[:-2], "-o", str(out), "--workers", "2", "--log-json"]
    process = subprocess.Popen(command, cwd=ROOT, stderr=subprocess.PIPE, text=True, start_new_session=True)
    assert process.stderr is not None
    assert '"progress"' in process.stderr.readline()
    time.sleep(0.3)
    os.killpg(process.pid, signal.SIGINT)
    _, message = process.communicate(timeout=60)
    assert process.returncode == 130, message
    assert "Traceback" not in message
    assert build([ARTICLES], out, OPTIONS).worked > 0
    assert files(out) == files(corpus)


def test_a_second_run_beside_one_that_is_working_is_refused(corpus: Path, tmp_path: Path) -> None:
    said = tmp_path / "log"

    def beside(code: list[int]) -> None:
        code.append(in_child(lambda: main([*COMMAND, "-o", str(tmp_path / "out")]), said))

    codes: list[int] = []
    original = Journal.put
    try:
        Journal.put = lambda *args: (codes or beside(codes), original(*args))[1]  # type: ignore[method-assign]
        build([ARTICLES], tmp_path / "out", OPTIONS)
    finally:
        Journal.put = original  # type: ignore[method-assign]
    assert codes == [2]
    assert "found another run writing it" in said.read_text()
    assert files(tmp_path / "out") == files(corpus)


@pytest.mark.parametrize(
    "changes",
    [{"min_score": 0.95}, {"relations": ("parallel",)}, {"mask": False}, {"seed": 9}, {"near_rows": 0.8},
     {"profanity": ("the",)}, {"max_words": 12}, {"unique_sides": ("en",)}, {"dev": 0.0}, {"reject": ()}],
    ids=lambda changes: next(iter(changes)),
)  # fmt: skip
def test_a_changed_option_aligns_nothing_again_and_gives_what_a_new_build_gives(
    tmp_path: Path, changes: dict[str, Any]
) -> None:
    source = tmp_path / "in.jsonl"
    english = ["Write to ana@example.org or call +1 212 555 0147.", "The port of Veracruz reopened on Monday."]
    spanish = ["Escriba a ana@example.org o llame al +1 212 555 0147.", "El puerto de Veracruz reabrió el lunes."]
    sides = {"en": {"headline": "Port reopens", "body": english}, "es": {"headline": "Reabre", "body": spanish}}
    source.write_text(json.dumps({"id": "a", **sides}) + "\n")
    inputs = [source, *sorted(ARTICLES.glob("0[1-3]*"))]
    own = replace(OPTIONS, allow_unlicensed=True)
    build(inputs, tmp_path / "out", own)
    report = build(inputs, tmp_path / "out", replace(own, **changes))
    build(inputs, tmp_path / "new", replace(own, **changes))
    assert report.worked == 0
    assert files(tmp_path / "out") == files(tmp_path / "new")
    build(inputs, tmp_path / "out", own)
    build(inputs, tmp_path / "first", own)
    assert files(tmp_path / "out") == files(tmp_path / "first")


def test_a_poisoned_article_is_set_aside_and_the_run_goes_on(
    corpus: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from bitext.corpus import work

    original = work.begin_article

    def slow(article: Any, **options: Any) -> Any:
        while article.id == "06-wildfire":
            pass
        return original(article, **options)

    monkeypatch.setattr(work, "begin_article", slow)
    options = replace(OPTIONS, timeout_seconds=0.4)
    report = build([ARTICLES], tmp_path / "out", options)
    assert report.quarantined == ("06-wildfire.en.txt: took longer than 0.4 s",)
    assert sum(report.counts["articles"].values()) == 17
