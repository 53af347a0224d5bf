"""What goes wrong in long Spanish sentences: subjects said twice, verbs in another form, subjects behind verbs."""

from __future__ import annotations

import pytest

from bitext.mending.english.second_verbs import say_second_verbs
from bitext.mending.english.subject_once import say_subject_once
from bitext.mending.english.who_or_which import say_who_of_persons
from bitext.mending.rewriting import rewrite
from bitext.mending.sources.relative_inversions import order_relatives
from bitext.pipeline.joined_clauses import cut_joined
from bitext.pipeline.quotations import cut_quotation

_AGAIN = [
    (
        "La policía, alertada por los vecinos que oyeron gritos, encontró un cuerpo.",
        "The police, warned by the residents who heard shouts, he found a body.",
        "The police, warned by the residents who heard shouts, found a body.",
    ),
    (
        "Según el concejal, las obras, que comenzarán hoy, obligarán a desviar el tráfico.",
        "According to the councillor, the works, which will begin today, they will force to deviate the traffic.",
        "According to the councillor, the works, which will begin today, will force to deviate the traffic.",
    ),
    (
        "La escritora, nacida en Managua, leyó un poema.",
        "The writer, was born in Managua, read a poem.",
        "The writer, born in Managua, read a poem.",
    ),
]
_ONCE = [
    ("Cuando se abre la llave, los gases se mezclan.", "When the stopcock is opened, they mix."),
    ("Además, para los usuarios, es lento.", "Also, for users, it is slow."),
    ("Así, una vez abierta, esta es constante.", "Thus, once it is open, it is constant."),
    ("El juez, dijo Ana, vino; si puede, lo hará.", "The judge, Ana said, came; if he can, he will do it."),
    ("El alcalde, que vino, dijo que irá.", "The mayor, who came, said he will go."),
    ("La reina, enferma, no vino, pero él sí fue.", "The queen, ill, did not come, but he did go."),
    ("El rey, la reina y su hija vinieron.", "The king, the queen and their daughter came."),
]
_VERBS = [
    (
        "Pidió a los vecinos que abandonen sus casas y se dirijan a los albergues.",
        "He asked the residents to leave their homes and went to the shelters.",
        "He asked the residents to leave their homes and go to the shelters.",
    ),
    (
        "Pidió al juez que prorrogue la prisión y que ordene el embargo.",
        "She asked the judge to extend the detention and which order the seizure.",
        "She asked the judge to extend the detention and order the seizure.",
    ),
    (
        "El Ejército ordenó a los habitantes de tres barrios que se trasladen al sur.",
        "The army ordered the inhabitants of three neighborhoods that moves to the south.",
        "The army ordered the inhabitants of three neighborhoods to move to the south.",
    ),
    (
        "Subrayó que la prioridad es la vivienda y criticó que tardaran tanto.",
        "She stressed that the priority is the home and complaining that they took so long.",
        "She stressed that the priority is the home and complained that they took so long.",
    ),
    ("Murió mientras arreglaba un enchufe.", "He died while repaired a plug.", "He died while repairing a plug."),
]
_OTHER_VERBS = [
    ("Pela la manzana antes de comerla.", "Peel the apple before you eat it."),
    ("Pidió a todos que salgan y se fue a su casa.", "He asked all to leave and went to his house."),
    ("Vació los embalses y obligó a cortar el agua y a racionarla.", "It forced cutting and rationing the water."),
    ("Le dijo que la casa se vende.", "He told him that moves are sold."),
    ("El juez, que la oyó, dijo que miente.", "The judge, who heard her, said that she lies."),
]
_WHO = [
    (
        "La ministra, Elvira Cuesta, que compareció ayer, la defendió.",
        "The minister, Elvira Cuesta, which appeared yesterday, defended it.",
        "The minister, Elvira Cuesta, who appeared yesterday, defended it.",
    ),
    (
        "La organización, que lleva años en la zona, lo pidió.",
        "The organization, who has been in the area for years, asked for it.",
        "The organization, which has been in the area for years, asked for it.",
    ),
]
_WHICH = [
    ("Los bomberos apagaron el fuego, que era grande.", "The firefighters put out the fire, which was big."),
    ("La explosión, que ocurrió ayer, mató a dos.", "The blast, which occurred yesterday, killed two."),
    ("El jefe de la empresa, que quebró, huyó.", "The head of the company, which went bankrupt, fled."),
    ("Dijo, en fin, que vendrá.", "He said, in short, that he will come."),
]
_SOURCES = [
    (
        "El arma con la que fue asesinada la joven había sido robada.",
        "El arma con la que la joven fue asesinada había sido robada.",
    ),
    (
        "El hospital, donde permanecen ingresados cuatro de los heridos, confía en ello.",
        "El hospital, donde cuatro de los heridos permanecen ingresados, confía en ello.",
    ),
    (
        "Tomaron Goma, de donde han huido más de cien mil personas, muchas de ellas niños.",
        "Tomaron Goma, de donde más de cien mil personas han huido, muchas de ellas niños.",
    ),
    (
        "Fue al aeropuerto, donde le esperaban su abogada y un cónsul.",
        "Fue al aeropuerto, donde su abogada y un cónsul le esperaban.",
    ),
]
_KEPT = [
    "El bar en el que comió la sopa cerró.",
    "Una reunión en la que no movieron una coma.",
    "La concesión por la que pagará 88 millones.",
    "El río del que se abastecen las familias bajó.",
    "El sitio donde recibió la nacionalidad hace un año.",
]


@pytest.mark.parametrize(("source", "made", "right"), _AGAIN)
def test_subject_is_said_once(source: str, made: str, right: str) -> None:
    assert say_subject_once(source, made) == right


@pytest.mark.parametrize(("source", "made"), _ONCE)
def test_other_pronouns_stay(source: str, made: str) -> None:
    assert say_subject_once(source, made) == made


@pytest.mark.parametrize(("source", "made", "right"), _VERBS)
def test_second_verbs(source: str, made: str, right: str) -> None:
    assert say_second_verbs(source, made) == right


@pytest.mark.parametrize(("source", "made"), _OTHER_VERBS)
def test_right_verbs_stay(source: str, made: str) -> None:
    assert say_second_verbs(source, made) == made


@pytest.mark.parametrize(("source", "made", "right"), _WHO)
def test_who_or_which(source: str, made: str, right: str) -> None:
    assert say_who_of_persons(source, made) == right


@pytest.mark.parametrize(("source", "made"), _WHICH)
def test_right_relatives_stay(source: str, made: str) -> None:
    assert say_who_of_persons(source, made) == made


@pytest.mark.parametrize(("source", "plain"), _SOURCES)
def test_subjects_of_relative_clauses(source: str, plain: str) -> None:
    assert order_relatives(source) == plain


@pytest.mark.parametrize("source", _KEPT)
def test_objects_of_relative_clauses_stay(source: str) -> None:
    assert order_relatives(source) == source


def test_second_relative_clause_begins_plainly() -> None:
    source = "Una ronda, que será hoy y en la que verá a todos."
    assert rewrite(source, "plain", "es") == "Una ronda, que será hoy y donde verá a todos."


@pytest.mark.parametrize(
    ("saying", "asked"),
    [
        ("informaron este lunes las autoridades locales.", 'Las autoridades locales dijeron "XX" este lunes.'),
        ("informó este martes la Policía Nacional.", 'La Policía Nacional dijo "XX" este martes.'),
        ("anunció la Consejería de Salud.", 'La Consejería de Salud dijo "XX".'),
    ],
)
def test_who_says_so_behind_when(saying: str, asked: str) -> None:
    quotation = cut_quotation(f"Al menos tres personas murieron en Lima, {saying}", "es")
    assert quotation is not None
    assert quotation.parts == ["Al menos tres personas murieron en Lima.", asked]


def test_long_sentences_are_cut_before_a_subject() -> None:
    long = "de la ciudad que se habían reunido en la plaza " * 3
    source = f"El juez oyó a los vecinos {long}y el fiscal pidió abrir las tumbas."
    joined = cut_joined(source, "es")
    assert joined is not None
    assert joined.second == ["El fiscal pidió abrir las tumbas."]
    assert cut_joined(source, "en") is None
    assert cut_joined(source.replace(" y el fiscal", " (y el fiscal"), "es") is None
