"""The segmenter: cases by language, exact offsets, invariants, floors on the dev sets."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import bitext
from bitext.errors import UsageError

CASES = Path(__file__).parent / "cases"


def cases(kind: str) -> list[tuple[str, str]]:
    """The lines of a case file of both languages: ‖ marks where segments end."""
    found = []
    for language in ("en", "es"):
        lines = (CASES / f"segment-{language}" / f"{kind}.txt").read_text(encoding="utf-8").splitlines()
        found += [(language, line) for line in lines if line and not line.startswith("#")]
    return found


def assert_case(language: str, case: str) -> None:
    expected = case.split(" ‖ ")
    assert [s.text for s in bitext.segment(" ".join(expected), language)] == expected


@pytest.mark.parametrize(("language", "case"), [*cases("synthetic"), *cases("wild")])
def test_case(language: str, case: str) -> None:
    assert_case(language, case)


@pytest.mark.parametrize(("language", "case"), cases("negative"))
def test_negative_case(language: str, case: str) -> None:
    assert "‖" not in case
    assert_case(language, case)


@pytest.mark.xfail(strict=True, raises=AssertionError, reason="known failure; see the case file")
@pytest.mark.parametrize(("language", "case"), cases("known-failures"))
def test_known_failure(language: str, case: str) -> None:
    assert_case(language, case)


def test_quotes_can_stay_whole() -> None:
    text = "“We waited. No one came,” he said. They left."
    assert [s.text for s in bitext.segment(text, "en", quotes="keep")] == [
        "“We waited. No one came,” he said.",
        "They left.",
    ]


WRAPPED = (
    "The mayor of the small town of Harrow said on Tuesday that the old\n"
    "bridge over the river would be closed for repairs until the end of the\n"
    "summer. Residents will have to take the road through the hills.\n"
    "\n"
    "A ferry may run at weekends.\n"
)


@pytest.mark.parametrize(("wrap", "count"), [("auto", 3), ("always", 3), ("never", 5)])
def test_hard_wrapped_lines(wrap: str, count: int) -> None:
    assert len(bitext.segment(WRAPPED, "en", wrap=wrap)) == count


def test_headlines_and_lists_end_with_their_line() -> None:
    text = "Port Reopens\nWhat changes:\n- longer hours\n- higher fees\nThe end."
    assert [s.text for s in bitext.segment(text, "en")] == text.split("\n")


@pytest.mark.parametrize("arguments", [("x", "fr"), ("x", "EN")])
def test_an_unknown_language_is_wrong_use(arguments: tuple[str, str]) -> None:
    with pytest.raises(UsageError, match="'en' or 'es'"):
        bitext.segment(*arguments)


PIECES = st.sampled_from(
    [
        "Gov.",
        "EE. UU.",
        "“No.",
        "”",
        "?!",
        "...",
        "3.4",
        "—",
        "\n",
        "\n\n",
        "\r\n",
        "\t",
        "\u00a0",
        "word",
        "Él",
        "a",
        ".",
        "«",
        "»",
        "S. A.",
        "1.",
        "2.)",
        "•",
        "a)",
        "[1]",
        ":)",
        "!!",
        "i",
        "LA CASA DE TODOS LOS",
        "7 de junio. - ",
        "(n.",
        ")",
        "end.Then",
        "\u200b",
    ]
)
TEXTS = st.one_of(
    st.text(max_size=200), st.lists(PIECES, max_size=40).map(" ".join), st.lists(PIECES, max_size=40).map("".join)
)


@given(
    TEXTS,
    st.sampled_from(["en", "es"]),
    st.sampled_from(["split", "keep"]),
    st.sampled_from(["auto", "never", "always"]),
)
def test_segments_and_gaps_rebuild_the_text(text: str, language: str, quotes: str, wrap: str) -> None:
    segments = bitext.segment(text, language, quotes=quotes, wrap=wrap)
    position = 0
    for segment in segments:
        assert text[segment.start : segment.end] == segment.text
        assert segment.start >= position
        assert not text[position : segment.start].strip()
        assert segment.text == segment.text.strip()
        position = segment.end
    assert not text[position:].strip()


@settings(max_examples=500)
@given(TEXTS, st.sampled_from(["en", "es"]))
def test_a_segment_is_not_split_again(text: str, language: str) -> None:
    for segment in bitext.segment(text, language, wrap="never"):
        again = bitext.segment(segment.text, language, wrap="never")
        assert [s.text for s in again] == [segment.text]


@given(st.lists(st.sampled_from(["One. Two.", "Gov. Lee left. He ran!", "No stop"]), min_size=2, max_size=5))
def test_paragraphs_do_not_change_each_other(paragraphs: list[str]) -> None:
    def segment(parts: list[str]) -> list[str]:
        return [s.text for s in bitext.segment("\n\n".join(parts), "en", wrap="never")]

    assert sorted(segment(paragraphs)) == sorted(segment(paragraphs[::-1]))


# Set a little under what was measured (see docs/measurements.md), so that a loss shows.
FLOORS = {
    "dev_ewt_en": 0.915,
    "dev_gum_en": 0.971,
    "hard_en": 0.985,
    "dev_ancora_es": 0.997,
    "dev_gsd_es": 0.981,
    "hard_es": 0.985,
}


@pytest.mark.parametrize("name", FLOORS)
def test_floor_on_dev(name: str, shared: Path) -> None:
    right = predicted = wanted = 0
    for line in (shared / "bench" / "seg" / f"{name}.jsonl").read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        gold = _ends(record["sentences"])
        ours = _ends([s.text for s in bitext.segment(record["text"], record["lang"])])
        right, predicted, wanted = right + len(gold & ours), predicted + len(ours), wanted + len(gold)
    precision, recall = right / predicted, right / wanted
    assert 2 * precision * recall / (precision + recall) >= FLOORS[name]


def _ends(sentences: list[str]) -> set[int]:
    """Ends of the sentences, counted in characters that are not white space."""
    ends, position = set(), 0
    for sentence in sentences:
        position += len("".join(sentence.split()))
        ends.add(position)
    return ends
