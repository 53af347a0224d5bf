"""The ladder: each rung is climbed when the one below fails a check, and what is left says so."""

from __future__ import annotations

import io
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

import bitext
from bitext.pipeline.verifying import Verifier, is_unusable
from bitext.translation import Engine


class Scripted:
    """Translates by a table; what is not in it comes back in upper case. Remembers what it was asked."""

    id = "scripted"

    def __init__(self, table: dict[str, str], alternatives: Sequence[str] = ()) -> None:
        self.table, self.others, self.asked = table, alternatives, []

    def translate(self, segments: Sequence[str]) -> list[bitext.Translation]:
        self.asked += segments
        return [bitext.Translation(self.table.get(s, s.upper()), -0.5, self.id) for s in segments]

    def alternatives(self, segments: Sequence[str]) -> list[list[bitext.Translation]]:
        return [[bitext.Translation(text, -0.9, self.id) for text in self.others] for _ in segments]

    def close(self) -> None:
        pass


def climb(source: str, engine: Engine, **options: object) -> bitext.Translation:
    (found,) = Verifier(engine, "en", "es", **options).translate([source])
    return found


def test_a_good_translation_costs_no_second_look() -> None:
    engine = Scripted({"He paid 300.": "Pagó 300."})
    assert climb("He paid 300.", engine) == bitext.Translation("Pagó 300.", -0.5, "scripted")
    assert engine.asked == ["He paid 300."]


def test_a_wider_beam_is_tried_and_named() -> None:
    found = climb("He paid 300.", Scripted({"He paid 300.": "Pagó 30."}, ["Pagó 3.", "Pagó 300."]))
    assert found == bitext.Translation("Pagó 300.", -0.9, "scripted+wide-beam")


def test_clauses_are_translated_one_by_one() -> None:
    source = "The museum has 212 works in all, but the city has only one guard for it."
    table = {
        source: "El museo tiene obras.",
        "The museum has 212 works in all,": "El museo tiene 212 obras en total,",
        "but the city has only one guard for it.": "pero la ciudad solo tiene un guardia para él.",
    }
    found = climb(source, Scripted(table))
    assert found.text == "El museo tiene 212 obras en total, pero la ciudad solo tiene un guardia para él."
    assert (found.model_id, found.score, found.findings) == ("scripted+parts", -0.5, ())


def test_markup_survives_an_engine_that_breaks_it() -> None:
    source = "Write to <b>us</b> at a.b@example.org or see https://example.org/x?y=1."
    table = {source: "Escriba a nosotros.", "Write to": "Escriba a", "us": "nosotros", "at": "en", "or see": "o vea"}
    found = climb(source, Scripted(table))
    assert found.text == "Escriba a <b>nosotros</b> en a.b@example.org o vea https://example.org/x?y=1."
    assert found.findings == ()


GLOSSARY = {"summit": "cumbre"}


def test_a_term_of_the_glossary_is_put_into_the_source_first() -> None:
    engine = Scripted({"The summit ended.": "La reunión acabó.", "The cumbre ended.": "La cumbre acabó."})
    found = climb("The summit ended.", engine, glossary=GLOSSARY)
    assert (found.text, found.model_id, found.findings) == ("La cumbre acabó.", "scripted+terms", ())


def test_a_term_that_the_engine_insists_on_losing_is_translated_round() -> None:
    engine = Scripted(
        {"The summit ended.": "La reunión acabó.", "The cumbre ended.": "Acabó.", "The": "La", "ended.": "acabó."}
    )
    assert climb("The summit ended.", engine, glossary=GLOSSARY).text == "La cumbre acabó."


def test_what_cannot_be_mended_says_so() -> None:
    found = climb("He paid 300 dollars.", Scripted({"He paid 300 dollars.": "Pagó treinta dólares."}))
    assert found.text == "Pagó treinta dólares."
    assert [finding.code for finding in found.findings] == ["number-mismatch"]


LOOP = "el puerto el puerto el puerto el puerto el puerto"


def test_another_engine_comes_only_where_the_text_is_worse_than_none() -> None:
    asked = []
    other = Scripted({"The port is open.": "El puerto está abierto."})

    def rescue() -> Engine:
        asked.append(1)
        return other

    assert climb("The port is open.", Scripted({"The port is open.": LOOP}), rescue=rescue).text == (
        "El puerto está abierto."
    )
    assert asked == [1]
    climb("He paid 300.", Scripted({"He paid 300.": "Pagó."}), rescue=rescue)
    assert asked == [1]


def test_text_that_is_worse_than_none_is_left_blank_with_its_reasons() -> None:
    text = "Port Reopens\n\nReabre el puerto\n\nThe port is open."
    article = bitext.read_article(io.StringIO(text))
    row = bitext.align_article(article, engine=Scripted({"The port is open.": LOOP})).rows[-1]
    assert (row.en, row.es, row.origin, row.model) == ("The port is open.", "", "human", "")
    assert [finding.code for finding in row.findings] == ["blank", "loop"]


def test_headlines_in_title_case_are_translated_in_sentence_case() -> None:
    engine = Scripted({})
    verifier = Verifier(engine, "en", "es", context="The president of Peru, Ana Ruiz, resigned.")
    list(verifier.translate(["Peru President Ruiz Faces New Protest", "Maduro left Lima."]))
    assert set(engine.asked) >= {"Peru president Ruiz faces new protest", "Maduro left Lima."}


@pytest.mark.parametrize("text", ["", LOOP])
def test_unusable(text: str) -> None:
    engine = Scripted({"The port is open.": text})
    assert is_unusable(climb("The port is open.", engine))


@given(st.lists(st.text(alphabet="aeo, .;—<b>@1", min_size=1, max_size=60).filter(str.strip), max_size=6))
def test_one_translation_a_segment_whatever_it_holds(segments: list[str]) -> None:
    made = list(Verifier(Scripted({}), "en", "es").translate(segments))
    assert len(made) == len(segments)
    again = list(Verifier(Scripted({}), "en", "es").translate(segments[::-1]))
    assert made == again[::-1]
