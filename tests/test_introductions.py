"""What people and bodies are before their names, names of places and bodies, and women: from tables, in Spanish."""

from __future__ import annotations

import pytest
from scripted import Scripted

import bitext
from bitext.lang.full_names import is_womans_name
from bitext.lang.role_places import describe_with_place
from bitext.mending.spanish.named_women import agree_with_women
from bitext.pipeline.body_names import hold_bodies
from bitext.pipeline.introducing import cut_introductions
from bitext.pipeline.named import NamedSegment
from bitext.pipeline.verifying import Verifier


@pytest.mark.parametrize(
    ("source", "bare", "made", "expected"),
    [
        ("Chief executive Ingrid Solheim said it would appeal.", "Ingrid Solheim said it would appeal.",
         "Ingrid Solheim dijo que apelaría.", "La directora ejecutiva, Ingrid Solheim, dijo que apelaría."),
        ("Former trade union leader Ronald Beck died.", "Ronald Beck died.",
         "Ronald Beck murió.", "El ex dirigente sindical Ronald Beck murió."),
        ("Bakery chain Holloway & Finch will close.", "Holloway & Finch will close.",
         "Holloway & Finch cerrará.", "La cadena de panaderías Holloway & Finch cerrará."),
        ("It is the plan of finance minister Helena Voss.", "It is the plan of Helena Voss.",
         "Es el plan de Helena Voss.", "Es el plan de la ministra de Finanzas, Helena Voss."),
        ("They sent French defender Luc Morel to Lima.", "They sent Luc Morel to Lima.",
         "Enviaron Luc Morel a Lima.", "Enviaron Luc Morel a Lima."),
        ("The club sent French defender Luc Morel to Lima.", "The club sent Luc Morel to Lima.",
         "El club envió Luc Morel a Lima.", "El club envió al defensa francés Luc Morel a Lima."),
        ("Environmental activist Greta Lund was detained.", "Greta Lund was detained.",
         "Greta Lund fue detenido.", "La activista medioambiental Greta Lund fue detenida."),
        ("Retired teacher Dorothy Banks, 81, lives alone.", "Dorothy Banks, 81, lives alone.",
         "Dorothy Banks, de 81 años, vive solo.", "La profesora jubilada Dorothy Banks, de 81 años, vive sola."),
        ("Her husband, the painter Duncan Hall, left.", "Her husband, Duncan Hall, left.",
         "Su marido, Duncan Hall, se fue.", "Su marido, el pintor Duncan Hall, se fue."),
        ("His lawyer Ana Ruiz left.", "Ana Ruiz left.", "Ana Ruiz se fue.", "Su abogada Ana Ruiz se fue."),
        ("Former Arsenal striker Ian Wright left.", "Ian Wright left.",
         "Ian Wright se fue.", "El exdelantero del Arsenal Ian Wright se fue."),
        ("Police arrested union leader Marcus Bell.", "Police arrested Marcus Bell.",
         "La policía detuvo a Marcus Bell.", "La policía detuvo al dirigente sindical Marcus Bell."),
        ("Apple CEO Tim Cook left.", "Tim Cook left.",
         "Tim Cook se fue.", "El director ejecutivo de Apple, Tim Cook, se fue."),
        ("Electrician Dean Foster fled.", "Dean Foster fled.", "El Dean Foster huyó.",
         "El electricista Dean Foster huyó."),
    ],
)  # fmt: skip
def test_what_they_are_goes_before_names(source: str, bare: str, made: str, expected: str) -> None:
    cut = cut_introductions(source)
    assert cut is not None
    assert cut.bare == bare
    joined = cut.join(bitext.Translation(made, None, ""))
    if made == expected:  # nothing tells who did it
        return
    assert joined is not None
    assert joined.text == expected


@pytest.mark.parametrize(
    "source",
    [
        "The striker Manchester City want is 19.",
        "The company Google bought last year failed.",
        "He met his lawyer on Monday.",
        "The founder and chairman Lars Eriksen will leave.",
        "A career diplomat Susan Lind of Ohio left.",
        "Actress Weds Longtime Beau in Secret Ceremony",
        "The police said John was a baker.",
        "She told the judge Monday that it was a lie.",
        "The captain New Zealand lost was Kane.",
        "Former Chelsea and Ireland defender Paul Doyle has died.",
    ],
)
def test_what_is_no_description_stays(source: str) -> None:
    assert cut_introductions(source) is None


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("former US president", "expresidente estadounidense"),
        ("South Korean film director", "director de cine surcoreano"),
        ("Harvard University economist", "economista de la Universidad de Harvard"),
        ("Chelsea manager", "entrenador del Chelsea"),
        ("New York governor", "gobernador de Nueva York"),
        ("34-year-old electrician", "electricista de 34 años"),
        ("airline chief executive", "director ejecutivo de la aerolínea"),
        ("blue-eyed electrician", None),
        ("Monday striker", None),
    ],
)
def test_descriptions_are_put_together(words: str, expected: str | None) -> None:
    own = describe_with_place(words.split())
    assert (own and own.masculine) == expected


@pytest.mark.parametrize(
    ("name", "text", "role", "expected"),
    [
        ("Laura Quintero", "", "biologist", True),
        ("Jean Dupont", "Jean Dupont left his tractor.", "farmer", False),
        ("Khalifa Noor", "", "warlord", False),
        ("Kemi Ade", "", "chairwoman", True),
        ("Narendra Rao", "", "minister", False),
    ],
)
def test_whose_names_they_are(name: str, text: str, role: str, expected: bool) -> None:
    assert is_womans_name(name, text, role) is expected


@pytest.mark.parametrize(
    ("source", "held", "made", "expected"),
    [
        ("The River Thames froze.", "The Senate froze.", "El Senado se congeló.", "El río Támesis se congeló."),
        ("He died in the West Bank.", "He died in Bolivia.", "Murió en Bolivia.", "Murió en Cisjordania."),
        ("A spokesman for the Home Office left.", "A spokesman for the Senate left.",
         "Un portavoz del Senado se fue.", "Un portavoz del Ministerio del Interior se fue."),
        ("A Gaza Strip hospital closed.", "A Commission hospital closed.",
         "Un hospital de la Comisión cerró.", "Un hospital de la Franja de Gaza cerró."),
        ("It was sent to Lake Kivu.", "It was sent to the Senate.", "Fue enviado al Senado.",
         "Fue enviado al lago Kivu."),
        ("He was taken to St. Mary's Hospital.", "He was taken to the Senate.",
         "Fue llevado al Senado.", "Fue llevado al hospital St. Mary's."),
    ],
)  # fmt: skip
def test_names_are_held(source: str, held: str, made: str, expected: str) -> None:
    own = hold_bodies(source, is_held=True)
    assert own is not None
    assert own.text == held
    joined = own.join(bitext.Translation(made, None, ""))
    assert joined is not None
    assert joined.text == expected


@pytest.mark.parametrize(
    "source",
    ["The Greek Coast Guard said so.", "Hebden Bridge is a town.", "High School Musical", "The Red River rose."],
)
def test_what_is_part_of_more_is_not_held(source: str) -> None:
    assert hold_bodies(source, is_held=True) is None


def test_what_came_out_right_is_not_held() -> None:
    own = NamedSegment("The Gaza Strip was bombed.")
    right, wrong = "La Franja de Gaza fue bombardeada.", "El Junto de Gaza fue bombardeado."
    assert own.join(bitext.Translation(right, None, "")) == bitext.Translation(right, None, "")
    assert own.join(bitext.Translation(wrong, None, "")) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("El director del museo, Helen Ward, dijo que sí.", "La directora del museo, Helen Ward, dijo que sí."),
        ("Su abogado, Gloria Allen, apelará.", "Su abogada, Gloria Allen, apelará."),
        ("Dijo Sandra Holt, abogado de la familia.", "Dijo Sandra Holt, abogada de la familia."),
        ("Fatima Noor, una exministra, fue liberado.", "Fatima Noor, una exministra, fue liberada."),
        # right as they are
        ("El alcalde saludó a Ana Ruiz, y el juez se fue.", "El alcalde saludó a Ana Ruiz, y el juez se fue."),
        ("El marido de la actriz, Tom Hale, murió.", "El marido de la actriz, Tom Hale, murió."),
        ("El libro de cocina, Ana Karenina Plus, es malo.", "El libro de cocina, Ana Karenina Plus, es malo."),
        ("El alto el fuego que pidió Ana Ruiz fue roto.", "El alto el fuego que pidió Ana Ruiz fue roto."),
    ],
)
def test_women_are_said_to_be_women(text: str, expected: str) -> None:
    assert agree_with_women(text) == expected


def test_an_engine_is_asked_without_descriptions() -> None:
    engine = Scripted({"Ana Ruiz left Lima on Monday.": "Ana Ruiz se fue de Lima el lunes."})
    (made,) = Verifier(engine, "en", "es").translate(["Marine biologist Ana Ruiz left Lima on Monday."])
    assert made.text == "La bióloga marina Ana Ruiz se fue de Lima el lunes."


def test_for_a_name_that_is_lost_another_stands() -> None:
    answers = {
        "Ana Ruiz left Lima on Monday.": "Se fue.",
        "Laura Johnson left Lima on Monday.": "Laura Johnson se fue de Lima el lunes.",
    }
    engine = Scripted(answers)
    (made,) = Verifier(engine, "en", "es").translate(["Marine biologist Ana Ruiz left Lima on Monday."])
    assert "Laura Johnson left Lima on Monday." in engine.asked
    assert "bióloga marina Ana Ruiz" in made.text
