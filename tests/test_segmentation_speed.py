"""No input makes the segmenter slow: a second for 100 KB at the most, whatever it holds, and linear in the length."""

from __future__ import annotations

import time

import pytest

import bitext

SIZE = 50_000
REPEATED = {
    "dots": ".",
    "spaced dots": ". ",
    "quotes": '"',
    "spaced quotes": '" ',
    "open quotes": "“",
    "open brackets": "(",
    "brackets": "(a",
    "no spaces": "a",
    "initials": "A. ",
    "glued initials": "A.",
    "capitals": "ABCD ",
    "capital headlines": "THE BIG NEWS OF THE DAY IS ",
    "blank lines": "\n",
    "carriage returns": "\r",
    "short lines": "a\n",
    "cut lines": "some words that end in a hyphen-\n",
    "marks": "?!",
    "faces": ":) ",
    "notes": ".[1]",
    "items": "1) a ",
    "bullets": "• ",
    "numbers": "1. ",
    "glued stops": "ab.Cd",
    "at signs": "a@",
    "links": "http://",
    "stamps": "08/16/2000 12:05 PM ",
    "chat": "why? i do ",
    "clock": "At 5 a.m. ",
    "emoji": "\U0001f600",
    "zero width": "\u200b",
}
LONG_RUNS = {
    "stop and spaces": "a. " + " " * SIZE + "B",
    "item and spaces": "1. a" + " " * SIZE + "2. b",
    "no-break spaces": "a." + "\u00a0" * SIZE + "B",
    "hyphen and spaces": "abc-" + " " * SIZE + "\nabc",
    "long file": "a" * SIZE + ".doc",
    "long mail": "i " + "a" * SIZE + "@",
}
TEXTS = {name: unit * (SIZE // len(unit)) for name, unit in REPEATED.items()} | LONG_RUNS


@pytest.mark.parametrize("quotes", ["split", "keep"])
@pytest.mark.parametrize("name", TEXTS)
def test_nothing_is_slow(name: str, quotes: str) -> None:
    start = time.process_time()
    bitext.segment(TEXTS[name], "es" if quotes == "split" else "en", quotes=quotes)
    assert time.process_time() - start < 1.0 * len(TEXTS[name]) / 100_000 + 0.1


def test_a_long_line_takes_its_length() -> None:
    def spent(count: int) -> float:
        text = "The mayor of Harrow spoke for an hour and nobody said a word. " * count
        start = time.process_time()
        bitext.segment(text, "en")
        return time.process_time() - start

    short = min(spent(2_000) for _ in range(3))
    assert min(spent(16_000) for _ in range(2)) < 8 * 2.5 * short + 0.05
