"""Long sentences cut where a clause begins, and put together again."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bitext.model import Finding, Translation
from bitext.pipeline.clauses import cut_clauses, join_clauses

LONG = "word " * 25
CUT = [
    ("en", f"The mayor spoke {LONG.strip()}, but the people of the town left.", "but the people of the town left."),
    (
        "en",
        f"The mayor spoke {LONG.strip()}; people of the whole town left soon.",
        "people of the whole town left soon.",
    ),
    ("en", f"The mayor met {LONG.strip()}, who had left the town in May.", "who had left the town in May."),
    (
        "es",
        f"El alcalde habló {LONG.strip()}, aunque la gente del pueblo se fue.",
        "aunque la gente del pueblo se fue.",
    ),
]
WHOLE = [
    ("en", f"The game ended {LONG.strip()} Madrid 2 - 1 Barcelona and the people went home."),
    ("en", f"The ratio was {LONG.strip()} about 3: 1 in most of the towns here."),
    ("en", f"The mayor [and {LONG.strip()}; people of the town too] left the house at night."),
    ("en", f"Did the mayor speak {LONG.strip()}, but the people of the town left?"),
    ("en", "The mayor spoke, but the people of the town left."),
    ("en", f"The mayor spoke {LONG.strip()}, but they left."),
    ("en", f"The mayor said “{LONG.strip()}, but the people of the town left the house.”"),
    ("en", f"The mayor (and {LONG.strip()}; people of the town too) left the house at night."),
    ("es", f"El alcalde habló {LONG.strip()}, y la gente del pueblo se fue de allí."),
]


@pytest.mark.parametrize(("language", "text", "last"), CUT)
def test_long_sentences_are_cut_where_a_clause_begins(language: str, text: str, last: str) -> None:
    assert cut_clauses(text, language)[-1] == last


@pytest.mark.parametrize(("language", "text"), WHOLE)
def test_short_ones_and_what_stands_in_marks_are_left_whole(language: str, text: str) -> None:
    assert cut_clauses(text, language) == [text]


@given(st.text(alphabet="ab ,;:“”(but", max_size=400), st.sampled_from(["en", "es"]))
def test_nothing_is_lost_but_the_blanks_between(text: str, language: str) -> None:
    assert "".join(" ".join(cut_clauses(text, language)).split()) == "".join(text.split())


def test_parts_bring_their_scores_findings_and_marks() -> None:
    done = [
        Translation("Vino", -0.2, "m+words", (Finding("word-lost", "one"),)),
        Translation("Pero se fue.", -0.4, "m", (Finding("word-lost", "two"), Finding("unsure", "low"))),
    ]
    made = join_clauses(["He came,", "but he is away."], done, "en")
    assert made.text == "Vino, pero se fue."
    assert made.score == pytest.approx((8 * -0.2 + 15 * -0.4) / 23, abs=1e-4)
    assert made.model_id == "m+words"
    assert [(found.code, found.message) for found in made.findings] == [("word-lost", "one, two"), ("unsure", "low")]


@pytest.mark.parametrize(
    ("parts", "texts", "joined"),
    [
        (
            ["He worked at Apple Inc.,", "but he left."],
            ["Trabajó en Apple", "Pero se fue."],
            "Trabajó en Apple, pero se fue.",
        ),
        (["He lived in the US", "but he left."], ["Vivía en EE. UU.", "Pero se fue."], "Vivía en EE. UU. pero se fue."),
        (
            ["He left in May", "– the mayor said."],
            ["Se fue en mayo.", "Dijo el alcalde."],
            "Se fue en mayo – dijo el alcalde.",
        ),
    ],
)
def test_parts_end_and_begin_as_they_do_in_a_sentence(parts: list[str], texts: list[str], joined: str) -> None:
    assert join_clauses(parts, [Translation(text, None, "m") for text in texts], "en").text == joined


def test_what_is_no_sentence_takes_no_time() -> None:
    assert cut_clauses("; a" * 20_000, "en") == ["; a" * 20_000]


def test_where_a_part_is_blank_all_is() -> None:
    blank = Translation("", None, "m", (Finding("blank", "nothing"),))
    assert join_clauses(["He came,", "but he left."], [Translation("Vino,", -0.2, "m"), blank], "en") == blank
