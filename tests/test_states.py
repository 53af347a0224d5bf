"""Sides that are present, partial or missing, and filling that touches only what is missing."""

from __future__ import annotations

import io
import json
from itertools import product

import pytest
from test_articles import EN, ES

import bitext

EXTRA = "The weather was fine on the Gulf coast that morning, and gulls slept on the cranes."
ANCHO = "El clima era bueno en la costa aquella mañana y las gaviotas dormían en las grúas del muelle."


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


def pick(texts: list[str], there: tuple[bool, ...]) -> list[str | None]:
    return [text if here else None for text, here in zip(texts, there, strict=True)]


@pytest.mark.parametrize("fill", ["missing", "partial", False])
def test_what_a_person_wrote_stays_whatever_is_missing(with_packages: object, fill: str | bool) -> None:
    filled = set()
    for there in product((True, False), repeat=6):
        sides = {"en": pick(EN, there[:3]), "es": pick(ES, there[3:])}
        if not any(there):
            continue
        done = bitext.align_article(make(*sides.values()), fill=fill, keep_unpaired=True)  # type: ignore[arg-type]
        for code, side in sides.items():
            machine = [row for row in done.rows if row.origin == ("mt-es-en" if code == "en" else "mt-en-es")]
            human = [row.side(code) for row in done.rows if row not in machine and row.side(code)]
            assert " ".join(human) == " ".join(text for text in side if text)  # all, once, in order, as it was
            assert all(row.side("es" if code == "en" else "en") in (ES if code == "en" else EN) for row in machine)
            if fill == "missing":  # never beside a headline or body that is there
                kept = {role for role, text in (("headline", side[0]), ("body", any(side[1:]))) if text}
                assert not kept & {row.role for row in machine}
            filled |= {(code, row.role) for row in machine}
    assert filled == (set(product(("en", "es"), ("headline", "body"))) if fill else set())
