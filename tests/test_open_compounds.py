"""Compounds that anybody may make, put behind their nouns before a translation."""

import pytest

from bitext.mending.sources.open_compounds import open_compounds

MOVED = [
    ("Snow-covered roads caused accidents.", "Roads covered with snow caused accidents."),
    ("A tax-free account was opened.", "An account without tax was opened."),
    ("The London-bound train was late.", "The train bound for London was late."),
    ("A Panama-flagged tanker sank.", "A tanker with the flag of Panama sank."),
    ("His London-born wife is a teacher.", "His wife, born in London, is a teacher."),
    ("German-speaking tourists fill the beaches.", "Tourists who speak German fill the beaches."),
    ("The mafia-linked businessman was held.", "The businessman with links to the mafia was held."),
    ("Post-election violence killed 30.", "Violence that followed the election killed 30."),
    ("Non-European firms paid.", "Firms from outside Europe paid."),
    ("The three-time Olympic champion won.", "The Olympic champion three times won."),
    ("It was a flood-prone area.", "It was an area with frequent floods."),
]
LEFT = [
    "A newly-born baby and a well-educated, free-speaking friend.",
    "The carbon-free energy sector plan.",  # what it is said of goes on
    "He is London-born and oil-rich.",
    "A Spanish-born singer.",  # by country elsewhere
    "They post-date it in a non-fiction book.",
]


@pytest.mark.parametrize(("text", "moved"), MOVED)
def test_compounds_go_behind_and_then_stay(text: str, moved: str) -> None:
    assert open_compounds(text) == moved
    assert open_compounds(moved) == moved


@pytest.mark.parametrize("text", LEFT)
def test_others_stay(text: str) -> None:
    assert open_compounds(text) == text
