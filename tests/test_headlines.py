"""Grades of headline pairs."""

from __future__ import annotations

import pytest

from bitext.alignment.headlines import grade_headlines

GRADED = [
    ("Peru Bars Maduro From Lima Summit", "Perú veta a Maduro de la cumbre de Lima", "parallel"),
    (
        "Dock Workers End Nine-Day Strike at Veracruz",
        "Los estibadores de Veracruz ponen fin a nueve días de huelga",
        ("parallel", "adapted"),
    ),
    (
        "Venezuelans Fill Streets of Peru to Protest Socialism at Summit of the Americas",
        "Venezolanos en el Perú: protestan contra Nicolás Maduro en la Plaza San Martín",
        ("adapted", "comparable"),
    ),
    ("Two Paintings Stolen in Toledo", "La policía de Toledo pide ayuda a los vecinos de San Telmo", "comparable"),
    ("Bakers Rise Early", "El satélite Quetzal despega de Kourou", "unrelated"),
]


@pytest.mark.parametrize(("english", "spanish", "relation"), GRADED)
def test_grade(english: str, spanish: str, relation: str | tuple[str, ...]) -> None:
    assert grade_headlines(english, spanish).relation in relation


def test_the_evidence_says_what_one_side_adds() -> None:
    graded = grade_headlines("Thousands march in Peru against Voss", "Miles marchan en el Perú con Ana Soto")
    assert graded.shared == ("Perú",)
    assert graded.only_en == ("Voss",)
    assert set(graded.only_es) == {"Ana", "Soto"}


def test_a_number_on_one_side_only_lowers_the_score() -> None:
    with_number = grade_headlines("Storm kills 12 in Cuba", "La tormenta deja 12 muertos en Cuba")
    without = grade_headlines("Storm kills 12 in Cuba", "La tormenta deja 30 muertos en Cuba")
    assert with_number.score > without.score
