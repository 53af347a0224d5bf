"""Sides that are present, partial or missing, and filling that touches only what is missing."""

from __future__ import annotations

import io
import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from test_articles import EN, ES

import bitext

EXTRA = "The weather was fine on the Gulf coast that morning, and gulls slept on the cranes."
ANCHO = "El clima era bueno en la costa aquella mañana y las gaviotas dormían en las grúas del muelle."
# Headline, then two paragraphs.
SIDES = {"en": EN, "es": ES}


def make(english: list[str | None], spanish: list[str | None]) -> bitext.Article:
    """An article of headline and paragraphs, `None` for what is not there."""
    record = {
        code: {"headline": side[0], "body": [text for text in side[1:] if text]}
        for code, side in (("en", english), ("es", spanish))
    }
    return bitext.read_article(io.StringIO(json.dumps({"id": "a", **record})))


@pytest.mark.parametrize(
    ("english", "spanish", "read", "aligned"),
    [
        (EN, ES, ("present", "present"), ("present", "present")),
        (EN, [ES[0]], ("present", "partial"), ("present", "partial")),
        (EN, [None, *ES[1:]], ("present", "partial"), ("present", "partial")),
        (EN, [None], ("present", "missing"), ("present", "missing")),
        ([None], ES, ("missing", "present"), ("missing", "present")),
        ([EN[0]], [None, *ES[1:]], ("partial", "partial"), ("partial", "partial")),
        ([*EN, EXTRA], ES, ("present", "present"), ("present", "partial")),
        (EN, [*ES, ANCHO], ("present", "present"), ("partial", "present")),
    ],
)
def test_states(english: list, spanish: list, read: tuple, aligned: tuple, no_engine: None) -> None:
    article = make(english, spanish)
    assert (article.side_state("en"), article.side_state("es")) == read
    assert bitext.align_article(article, fill=False).states == aligned
    assert bitext.align_article(article, fill="partial").states == aligned  # what was there before


def test_page_furniture_and_a_byline_make_no_side() -> None:
    record = {"id": "a", "en": {"headline": EN[0], "body": EN[1:]}, "es": {"byline": "Por Rosa Medina"}}
    assert bitext.read_article(io.StringIO(json.dumps(record))).side_state("es") == "missing"


FILLED: set[tuple[str, str]] = set()
there = st.lists(st.booleans(), min_size=3, max_size=3)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(there, there, st.sampled_from(["missing", "partial", False]))
def test_what_a_person_wrote_stays_whatever_is_missing(
    with_packages: object, english: list[bool], spanish: list[bool], fill: str | bool
) -> None:
    sides = [[t if here else None for t, here in zip(*own, strict=True)] for own in ((EN, english), (ES, spanish))]
    if not any(english + spanish):
        return
    article = make(*sides)
    done = bitext.align_article(article, fill=fill, keep_unpaired=True)  # type: ignore[arg-type]
    for code, side, mark in (("en", sides[0], "mt-es-en"), ("es", sides[1], "mt-en-es")):
        human = [row.side(code) for row in done.rows if row.origin != mark and row.side(code)]
        assert " ".join(human) == " ".join(text for text in side if text)  # all of it, once, in order, as it was
        machine = [row for row in done.rows if row.origin == mark]
        FILLED.update((code, row.role) for row in machine)
        assert fill or not machine
        for row in machine:
            other = row.side("es" if code == "en" else "en")
            assert other in (ES if code == "en" else EN)
        if fill == "missing" and side[0]:
            assert not any(row.role == "headline" for row in machine)
        if fill == "missing" and any(side[1:]):
            assert not any(row.role == "body" for row in machine)


def test_the_test_before_has_seen_every_kind_of_fill() -> None:
    assert FILLED == {("en", "headline"), ("en", "body"), ("es", "headline"), ("es", "body")}
