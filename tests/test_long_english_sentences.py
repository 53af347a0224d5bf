"""What small models lose in long Spanish sentences: verbs far from their subjects, participles, forms behind "y"."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from scripted import Scripted

import bitext
from bitext.mending.spanish.conditionals import say_conditional
from bitext.mending.spanish.distant_verbs import agree_distant_verbs
from bitext.mending.spanish.done_by import say_what_was_done
from bitext.mending.spanish.joined_forms import join_in_form
from bitext.mending.spanish.main_verbs import agree_main_verbs
from bitext.mending.spanish.relative_numbers import agree_behind_que
from bitext.pipeline.asides import cut_broken, say_participles_aside

_MAIN = (
    (
        "Los familiares de los jóvenes que desaparecieron en 2014 rompió una puerta.",
        "Los familiares de los jóvenes que desaparecieron en 2014 rompieron una puerta.",
    ),
    (
        "Más de 700 pasajeros en un tren que se averió pasó frío.",
        "Más de 700 pasajeros en un tren que se averió pasaron frío.",
    ),
    (
        "El abogado de las dos mujeres, que dicen que sufrieron, dijeron que no.",
        "El abogado de las dos mujeres, que dicen que sufrieron, dijo que no.",
    ),
    ("Los comentarios que se atribuyen al enviado eran falsos, dijo la embajada.", None),
    ("La tormenta perdería fuerza cuando avanzó, pero los expertos advirtieron que llovería.", None),
    ("Los países que ganaron, y el jefe que perdió, dijo la ministra, se irán.", None),
    ("El alcalde y su socio, que huyeron, volvieron.", None),
    ("Los ladrones que vieron una casa vacía vuelven.", None),
    ("El hecho de que los precios subieron preocupa a los bancos.", None),
)
_DISTANT = (
    (
        "Trains were stopped after one derailed and spilled fuel.",
        "Se pararon trenes después de que uno descarrilado y derramó combustible.",
        "Se pararon trenes después de que uno descarrilado y derramó combustible.",
    ),
    (
        "He went in and hit two men.",
        "El sospechoso entró en la tienda y atacaron a dos.",
        "El sospechoso entró en la tienda y atacó a dos.",
    ),
    (
        "Men took it and left.",
        "Los hombres lo robaron en la noche y huyó del lugar.",
        "Los hombres lo robaron en la noche y huyeron del lugar.",
    ),
    ("It hit a wall and two died.", "El coche chocó y murieron dos personas.", None),
    ("She bought it and had it sent.", "Mi madre compró una nevera y se lo mandaron.", None),
    (
        "Plasma was taken from men who fell ill and was used.",
        "Se extrajo plasma de hombres que enfermaron y se usó mucho.",
        None,
    ),
    ("Lava hit slopes that slid and buried it.", "La lava causó aludes que bajaron y enterraron todo.", None),
)
_RELATIVES = (
    ("It fired at a car that failed to stop.", "Disparó a un coche que no pararon.", "Disparó a un coche que no paró."),
    (
        "They met officials who audited firms.",
        "Vieron a los funcionarios que auditó empresas.",
        "Vieron a los funcionarios que auditaron empresas.",
    ),
    ("The shirts that he designed sell.", "Las camisetas que diseñó se venden.", None),
    ("A suit they have brought will help.", "Un traje que han traído ayudará.", None),
    ("A man of 62 years who had been ill died.", "Un hombre de 62 años que había estado enfermo murió.", None),
    ("The heads of firms that fell left.", "El jefe de las empresas que cayó se fue.", None),
    ("Things that broke do not break.", "No rompe las cosas que ya había en casa.", None),
)
_DONE = (
    (
        "The law passed by the Senate is void.",
        "La ley aprobó por el Senado es nula.",
        "La ley aprobada por el Senado es nula.",
    ),
    (
        "Rebels backed by Mali won.",
        "Los rebeldes respaldaron por Malí ganaron.",
        "Los rebeldes respaldados por Malí ganaron.",
    ),
    ("A law passed by a single vote.", "La ley aprobó por un solo voto.", None),
    (
        "It lies in an area claimed by Bhutan.",
        "Está en una zona afirmó por Bután.",
        "Está en una zona afirmada por Bután.",
    ),
    (
        "The city, abandoned in 900 and discovered by a student, is old.",
        "La ciudad, abandonada en 900 y descubrió un estudiante, es vieja.",
        "La ciudad, abandonada en 900 y descubierta por un estudiante, es vieja.",
    ),
    ("A report emerged bit by bit.", "El informe emergió por pedazos.", None),
    ("The house was backed by the bank.", "La casa respaldó por el banco.", None),
    ("A baby born early lives.", "Un bebé nació antes vive.", "Un bebé nacido antes vive."),
    ("The baby was born early.", "El bebé nació antes.", None),
    (
        "Men accused of fraud fled.",
        "Los hombres acusaron de fraude huyeron.",
        "Los hombres acusados de fraude huyeron.",
    ),
    ("They accused him of fraud.", "Los hombres lo acusaron de fraude.", None),
    (
        "An amnesty for those prosecuted is due.",
        "Una amnistía para aquellos procesó es debida.",
        "Una amnistía para aquellos procesados es debida.",
    ),
    (
        "The deal, made in May and signed in June, ends.",
        "El pacto, negociado en mayo y firmó en junio, acaba.",
        "El pacto, negociado en mayo y firmado en junio, acaba.",
    ),
    ("The man, tired of it, sat and left in May.", "El hombre, cansado de eso, se sentó y partió en mayo.", None),
)
_WOULD = (
    ("He said Moscow would respond to it.", "Dijo que Moscú respondía a eso.", "Dijo que Moscú respondería a eso."),
    ("He said he would often respond.", "Dijo que a menudo respondía.", None),
    ("He said it responded and would respond.", "Dijo que respondía y que respondería.", None),
)
_FORMS = (
    (
        "He refused to resign and accused her.",
        "Se negó a dimitir y acusar a ella.",
        "Se negó a dimitir y acusó a ella.",
    ),
    (
        "It hit, with many of them sleeping.",
        "Golpeó, con muchos de ellos duermen.",
        "Golpeó, con muchos de ellos durmiendo.",
    ),
    ("It is for securing and backing it.", "Sigue siendo para asegurar y respaldar eso.", None),
    ("He wants to see and accuse her.", "Quiere verla y acusar.", None),
)
_ASIDES = (
    (
        "The man, suspended in May, said no.",
        "El hombre, suspendió en mayo, dijo que no.",
        "El hombre, suspendido en mayo, dijo que no.",
    ),
    (
        "The medals, stolen in May, turned up.",
        "Las medallas, robaron en mayo, aparecieron.",
        "Las medallas, robadas en mayo, aparecieron.",
    ),
    (
        "The man, asked about it, said no.",
        "El hombre, pidió eso, dijo que no.",
        "El hombre, preguntado eso, dijo que no.",
    ),
    ("The man, who fled in May, said no.", "El hombre, huyó en mayo, dijo que no.", None),
)


@pytest.mark.parametrize(("text", "right"), _MAIN)
def test_the_verb_behind_clauses_agrees_with_its_subject(text: str, right: str | None) -> None:
    assert agree_main_verbs(text) == (right or text)


@pytest.mark.parametrize(
    ("mend", "source", "text", "right"),
    [
        (mend, *case)
        for mend, cases in (
            (agree_distant_verbs, _DISTANT),
            (agree_behind_que, _RELATIVES),
            (say_what_was_done, _DONE),
            (say_conditional, _WOULD),
            (join_in_form, _FORMS),
            (say_participles_aside, _ASIDES),
        )
        for case in cases
    ],
)
def test_what_is_lost_in_long_sentences_is_mended(
    mend: Callable[[str, str], str], source: str, text: str, right: str | None
) -> None:
    assert mend(source, text) == (right or text)


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("The judge, named by her, wrote a ruling.", "El juez, nombrado por ella, escribió un fallo."),
        ("Britain, France, Spain, Italy said no.", "Gran Bretaña, Francia, España, Italia decir no."),
        ("He saw the cover, as if aged, was white.", "Vio la cubierta, como si envejecida, fuera blanca."),
        ("The film, which won in May, tells a story.", "La película, que ganó en mayo, cuenta una historia."),
        ("The sons, who fled, said no.", "Los hijos huyeron y dijeron que no."),
    ],
)
def test_sentences_with_their_verb_are_left(source: str, text: str) -> None:
    assert cut_broken(source, text, "en") is None


def test_a_verb_lost_behind_an_aside_is_asked_for_without_it() -> None:
    source = "The judge, appointed by a president, wrote a ruling."
    table = {
        source: "El juez, nombrado por un presidente, escrito un fallo.",
        "The judge wrote a ruling.": "El juez escribió un fallo.",
    }
    engine = Scripted(table)
    (made,) = bitext.translate([source], "en", "es", engine=engine)
    assert made.text == "El juez, nombrado por un presidente, escribió un fallo."


def test_what_is_asked_for_without_the_aside_must_fit() -> None:
    source = "The judge, appointed by a president, wrote a ruling."
    whole = bitext.Translation("El juez, nombrado por un presidente, escrito un fallo.", -0.5, "m")
    rest = cut_broken(source, whole.text, "en")
    assert rest is not None
    assert rest.join(whole, [bitext.Translation("Un fallo escribió el juez.", -0.2, "m")], "en") is whole
