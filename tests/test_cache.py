"""The cache: the same bytes with and without it, and nothing that happens to its file stops a translation."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest

import bitext
from bitext.translation import EngineOptions, find_engine
from bitext.translation.cache import TranslationCache, cache_path

TEXTS = ["Nobody was hurt.", "The museum opens at 9.", "Rain!", "Nobody was hurt."]


def test_the_same_with_and_without(with_packages: Path) -> None:
    plain = bitext.translate(TEXTS, "en", "es", engine=EngineOptions("ctranslate2", cache=False))
    assert not cache_path().exists()
    first = bitext.translate(TEXTS, "en", "es", engine=EngineOptions("ctranslate2"))
    assert cache_path().exists()
    second = bitext.translate(TEXTS[::-1], "en", "es", engine=EngineOptions("ctranslate2"))[::-1]
    threads = bitext.translate(TEXTS, "en", "es", engine=EngineOptions("ctranslate2", threads=1, cache=False))
    assert plain == first == second == threads


def test_what_is_known_is_not_translated_again(with_packages: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from bitext.translation.neural import NeuralEngine

    engine = find_engine("en", "es", EngineOptions("ctranslate2"))
    assert engine is not None
    before = engine.translate(TEXTS)
    monkeypatch.setattr(NeuralEngine, "translate", lambda *_: pytest.fail("asked the model"))
    assert engine.translate(TEXTS) == before


def test_other_settings_are_other_entries(with_packages: Path) -> None:
    for beam in (1, 4):
        bitext.translate(TEXTS, "en", "es", engine=EngineOptions("ctranslate2", beam_size=beam))
    with closing(sqlite3.connect(cache_path())) as connection:
        assert connection.execute("SELECT count(*) FROM translations").fetchone()[0] >= 2 * 3


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "cache" / "translations.sqlite3"


def entry(number: int, length: int = 10) -> tuple[bytes, str, float | None]:
    return number.to_bytes(32, "big"), "x" * length, -0.5


def test_a_damaged_file_is_begun_anew(path: Path) -> None:
    path.parent.mkdir()
    path.write_bytes(b"this is no database" * 100)
    cache = TranslationCache(path)
    assert cache.find([entry(1)[0]]) == {}
    cache.store([entry(1)])
    assert cache.find([entry(1)[0]]) == {entry(1)[0]: ("x" * 10, -0.5)}


def test_a_place_that_cannot_be_written_is_no_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    cache = TranslationCache(tmp_path / "file" / "translations.sqlite3")
    cache.store([entry(1)])
    assert cache.find([entry(1)[0]]) == {}


def test_the_file_stays_below_its_size(path: Path) -> None:
    cache = TranslationCache(path, largest_bytes=200_000)
    for start in range(0, 2000, 50):
        cache.store([entry(start + n, 500) for n in range(50)])
    assert cache.find([entry(0)[0]]) == {}
    assert len(cache.find([entry(1999)[0]])) == 1
    cache.close()
    assert path.stat().st_size < 300_000


WRITER = """
import sys
from pathlib import Path
from bitext.translation.cache import TranslationCache
cache = TranslationCache(Path(sys.argv[1]))
for number in range(int(sys.argv[2]), int(sys.argv[3])):
    cache.store([(number.to_bytes(32, "big"), f"text {number}", None)])
    print(number, flush=True)
"""


def start_writer(path: Path, first: int, last: int) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", WRITER, str(path), str(first), str(last)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=os.environ)


def test_several_processes_write_at_once(path: Path) -> None:
    writers = [start_writer(path, first, first + 60) for first in (0, 30, 60)]
    assert [writer.communicate()[0].count("\n") for writer in writers] == [60] * 3
    keys = [number.to_bytes(32, "big") for number in range(120)]
    assert TranslationCache(path).find(keys) == {key: (f"text {n}", None) for n, key in enumerate(keys)}


def test_kill_9_leaves_a_whole_file(path: Path) -> None:
    for attempt in range(3):
        with start_writer(path, attempt * 100_000, attempt * 100_000 + 90_000) as writer:
            assert writer.stdout is not None
            told = writer.stdout.readline()
            time.sleep(0.05 * attempt)
            writer.send_signal(signal.SIGKILL)
        assert told
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    keys = [(attempt * 100_000).to_bytes(32, "big") for attempt in range(3)]
    assert len(TranslationCache(path).find(keys)) == 3
