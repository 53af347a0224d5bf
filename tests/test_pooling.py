"""Texts of many articles in one call of the translator: fewer calls, the same bytes, one bad article stays alone."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

import pytest
from conftest import CORPUS

from bitext.corpus import BuildOptions, work
from bitext.corpus.executors import batches
from bitext.corpus.packing import Packed, unpack_facts, unpack_lines
from bitext.corpus.units import Unit
from bitext.errors import InputError
from bitext.translation import EngineOptions
from bitext.translation.neural import NeuralEngine

OPTIONS = BuildOptions(engine=EngineOptions("ctranslate2", beam_size=2, cache=False))


def unit(number: int, text: str, name: str = "") -> Unit:
    return Unit(number, name or f"{number}.txt", text.encode())


@pytest.fixture(scope="module")
def units() -> list[Unit]:
    """English articles without Spanish, some Spanish ones without English, one with both, one that is none."""
    found = []
    for number, path in enumerate(sorted((CORPUS / "articles").glob("*.e?.txt"))[:8]):
        paragraphs = path.read_text(encoding="utf-8").split("\n\n")
        found.append(unit(number, "\n\n".join(paragraphs[: 2 + number % 2])))
    both = "Port Reopens\n\nReabre el puerto\n\nThe port reopened on Monday.\n\nEl puerto reabrió el lunes.\n"
    return [*found, unit(8, both), unit(9, "\x00\x01")]


def unpacked(results: Sequence[Packed]) -> list[Any]:
    return [(unpack_facts(facts), unpack_lines(lines)) for facts, lines in results]


def test_what_an_article_gets_does_not_depend_on_the_others(units: list[Unit], monkeypatch: pytest.MonkeyPatch) -> None:
    calls: list[int] = []
    original = NeuralEngine.translate

    def counted(self: NeuralEngine, segments: Sequence[str]) -> Any:
        calls.append(len(segments))
        return original(self, segments)

    monkeypatch.setattr(NeuralEngine, "translate", counted)
    together = work.work_batch(units, OPTIONS)
    joint = len(calls)
    alone = [packed for one in units for packed in work.work_batch([one], OPTIONS)]
    assert together == alone
    assert work.work_batch(units[::-1], OPTIONS) == alone[::-1]
    assert joint < (len(calls) - joint) / 2
    facts = [own for own, _ in unpacked(together)]
    assert sum(row[3].startswith("mt-") for own in facts[:8] for row in own["articles"][0]["rows"]) > 8
    assert "error" in facts[9]


def test_many_rows_are_filled_in_several_calls(units: list[Unit], monkeypatch: pytest.MonkeyPatch) -> None:
    expected = work.work_batch(units[:6], OPTIONS)
    monkeypatch.setattr(work, "_MOST_POOLED", 5)
    assert work.work_batch(units[:6], OPTIONS) == expected
    side = {"headline": "Port opens", "body": [f"It opened {n} times." for n in range(2, 9)]}
    lines = "\n".join(json.dumps({"id": f"a{n}", "en": side}) for n in range(3))
    archive = Unit(0, "archive.json", f"[{lines.replace(chr(10), ',')}]".encode())
    small = work.work_batch([archive], OPTIONS)
    monkeypatch.setattr(work, "_MOST_POOLED", 1000)
    assert work.work_batch([archive], OPTIONS) == small
    assert len(unpack_facts(small[0][0])["articles"]) == 3


@pytest.mark.parametrize("how", ["slow", "failing"])
def test_one_that_cannot_be_filled_is_set_aside_alone(
    units: list[Unit], monkeypatch: pytest.MonkeyPatch, how: str
) -> None:
    def fill(begun: Sequence[Any], **_: Any) -> Any:
        is_bad = bad and any(one.draft._article.id == bad for one in begun)
        while how == "slow" and is_bad:
            pass
        if is_bad:
            raise InputError("2.txt", expected="a text", found="another", advice="look")
        return [[None] * len(one.to_fill) for one in begun]

    monkeypatch.setattr(work, "fill_articles", fill)
    options = BuildOptions(timeout_seconds=0.8 if how == "slow" else 0)
    bad = ""
    expected = unpacked(work.work_batch(units[:4], options))
    bad = "2"
    found = unpacked(work.work_batch(units[:4], options))
    assert [own for n, own in enumerate(found) if n != 2] == [own for n, own in enumerate(expected) if n != 2]
    assert found[2][0]["code"] == {"slow": "timeout", "failing": "unreadable"}[how]


def test_batches_are_small_at_first_and_large_where_there_are_many() -> None:
    sizes = [len(batch) for batch in batches(unit(n, "x") for n in range(400))]
    assert sizes[:32] == [8] * 32
    assert sizes[32:] == [32] * 4 + [16]
    assert [len(batch) for batch in batches(Unit(n, "x", b"x" * (1 << 20)) for n in range(3))] == [1, 1, 1]
