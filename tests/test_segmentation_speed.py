"""No input makes the segmenter slow: a second for 100 KB at the most, whatever it holds, and linear in the length."""

from __future__ import annotations

import pytest
from cpu_time import cpu_seconds

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
    limit = 1.0 * len(TEXTS[name]) / 100_000 + 0.1
    language = "es" if quotes == "split" else "en"
    assert cpu_seconds(lambda: bitext.segment(TEXTS[name], language, quotes=quotes), limit) < limit


def test_a_long_line_takes_its_length() -> None:
    def spent(count: int) -> float:
        text = "The mayor of Harrow spoke for an hour and nobody said a word. " * count
        return cpu_seconds(lambda: bitext.segment(text, "en"))

    assert spent(16_000) < 8 * 2.5 * spent(2_000) + 0.05
