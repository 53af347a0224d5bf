"""Words held fast by others while the model translates."""

from __future__ import annotations

import pytest

from bitext.model import Translation
from bitext.pipeline.holding import hold_nouns


def run(segment: str, lost: dict[str, str], language: str, answers: dict[str, str], best: str = "") -> list[str]:
    """The candidates, from an engine that knows only *answers*, each of which it must be asked for."""
    rung = hold_nouns(segment, best, lost, language)
    asked: list[Translation] | None = None
    try:
        while True:
            request = rung.send(asked)
            asked = [Translation(answers[text], -0.2, "engine") for text in request.texts]
    except StopIteration as stop:
        return [one.text for one in stop.value]


@pytest.mark.parametrize(
    ("segment", "lost", "language", "answers", "expected"),
    [
        ("The strike ended.", {"strike": "huelga"}, "en", {"The city ended.": "La ciudad terminó."},
         "La huelga terminó."),
        ("Strikes ended.", {"Strikes": "huelgas"}, "en", {"Cities ended.": "Ciudades terminaron."},
         "Huelgas terminaron."),
        ("An ambush was seen.", {"ambush": "emboscada"}, "en", {"A city was seen.": "Se vio una ciudad."},
         "Se vio una emboscada."),
        ("La huelga acabó.", {"huelga": "strike"}, "es", {"La ciudad acabó.": "The city ended."}, "The strike ended."),
        # two of one kind have a stand-in each, and a word that is there already is none
        ("The strike and the ambush in the city.", {"strike": "huelga", "ambush": "emboscada"}, "en",
         {"The family and the company in the city.": "La familia y la empresa en la ciudad."},
         "La huelga y la emboscada en la ciudad."),
        ("The Organization of American States met.",
         {"Organization of American States": "Organización de los Estados Americanos"}, "en",
         {"The Commission met.": "La Comisión se reunió."}, "La Organización de los Estados Americanos se reunió."),
        # the engine has said it twice, or in other words
        ("The strike ended.", {"strike": "huelga"}, "en", {"The city ended.": "La ciudad, la ciudad terminó."}, None),
        ("The strike ended.", {"strike": "huelga"}, "en", {"The city ended.": "La urbe terminó."}, None),
        ("“Strikes ended,” he said.", {"Strikes": "huelgas"}, "en",
         {"“Cities ended,” he said.": "“Ciudades acabaron”, dijo."}, "“Huelgas acabaron”, dijo."),
        # one stand-in within the translation of another
        ("El asesino y la huelga.", {"asesino": "problem case", "huelga": "strike"}, "es", {
            "El asesino y la ciudad.": "The killer and the city."}, "The killer and the strike."),
        # in a compound, behind a verb, as a verb, with another translation than the noun's: nothing is asked
        ("The strike-breaking began.", {"strike": "huelga"}, "en", {}, None),
        ("They strike often.", {"strike": "huelga"}, "en", {}, None),
        ("The strike ended.", {"strike": "golpeó"}, "en", {}, None),
        # no body
        ("He lives in New Zealand.", {"New Zealand": "Nueva Zelanda"}, "en", {}, None),
        # no noun: nothing is asked
        ("He endorsed it.", {"endorsed": "respaldó"}, "en", {}, None),
    ],
)  # fmt: skip
def test_nouns_that_were_lost_are_held_by_others_of_their_kind(
    segment: str, lost: dict[str, str], language: str, answers: dict[str, str], expected: str | None
) -> None:
    assert run(segment, lost, language, answers) == ([] if expected is None else [expected])


def test_where_all_stand_ins_are_taken_a_noun_is_left() -> None:
    segment = "The strike was in a company, a city, and a family."
    assert run(segment, {"strike": "huelga"}, "en", {}) == []


def test_a_stand_in_that_the_translation_has_anyway_is_not_taken() -> None:
    answers = {"The family reached the town.": "La familia llegó a la ciudad."}
    lost = {"strike": "huelga"}
    assert run("The strike reached the town.", lost, "en", answers, "El ataque llegó a la ciudad.") == [
        "La huelga llegó a la ciudad."
    ]
