"""Those who are nothing but their age, said with a noun before a translation."""

import pytest

from bitext.mending.sources.ages import name_by_age

SAID = [
    ("An 18-year-old, the 32-year-old.", "A person of 18 years, the person of 32 years."),
    ("The 24-year-old signed on Friday.", "The person of 24 years signed on Friday."),
    ("A 17-year-old is missing.", "A teenager of 17 years is missing."),
    ("Doctors saved the six-year-old", "Doctors saved the child of six years"),
    ("The four-month-old died.", "The baby of four months died."),
    ("Two 15-year-olds and three-year-olds sang.", "Two teenagers of 15 years and children of three years sang."),
]
LEFT = [
    "The 24-year-old midfielder signed.",
    "A 46-year-old man was hurt.",
    "A 200-year-old oak fell.",
    "He is 5 years old.",
]


@pytest.mark.parametrize(("text", "said"), SAID)
def test_a_noun_is_put_in_and_then_stays(text: str, said: str) -> None:
    assert name_by_age(text) == said
    assert name_by_age(said) == said


@pytest.mark.parametrize("text", LEFT)
def test_ages_of_something_stay(text: str) -> None:
    assert name_by_age(text) == text
