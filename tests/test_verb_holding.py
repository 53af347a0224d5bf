"""Verbs that a translation has lost, held fast by others, and what tells that they are lost."""

import pytest

from bitext.lang.finite_verbs import find_finite_verb
from bitext.mending.spanish.verbless import lacks_verb
from bitext.model import Translation
from bitext.pipeline.verb_holding import _put, hold_verb, lost_verb


@pytest.mark.parametrize(
    ("text", "is_lost"),
    [
        ("Los ladrones taladro un agujero.", True),
        ("Las acciones subir después de la votación.", True),
        ("La compañía despedida doscientos trabajadores.", True),
        ("Los vecinos teléfono a la policía.", True),
        ("La escuela se encuentra en el recinto.", False),
        ("El presidente firma la ley a pesar de las protestas.", False),
        ("La portada del libro muestra un soldado.", False),
        ("El fabricante mantendrá su etiqueta.", False),
        ("La ley prevé multas.", False),
        ("Se supo que el conductor había bebido.", False),
        ("Hay dos heridos.", False),
        ("Era el cerebro del robo.", False),
        ("No creo que vengan.", False),
    ],
)
def test_lacks_verb(text, is_lost):
    assert lacks_verb(text) is is_lost


@pytest.mark.parametrize(
    ("source", "text", "infinitive"),
    [
        ("Waves lash the sea wall.", "Olas latigazo el malecón.", "azotar"),
        ("The tyre burst and the van overturned.", "El neumático y la furgoneta volcaron.", None),
        (
            "Neighbours phone the police when they hear shots.",
            "Vecinos teléfono a la policía cuando oyen.",
            "telefonear",
        ),
        ("She scales the mountain in two days.", "Escala la montaña en dos días.", None),
        ("The street was sealed off.", "La calle acordonada.", None),
        (
            "The museum, closed since May, will reopen when it is ready.",
            "El museo, cerrado, reabrirá cuando esté.",
            None,
        ),
        ("Under a deal reached on Monday, banks pay fees that are low.", "Bajo un acuerdo, los que bajan.", None),
        ("Two dozen people sang.", "Dos docenas de personas cantaron.", None),
        ("Man jailed for theft", "Hombre encarcelado por robo", None),
    ],
)
def test_lost_verb(source, text, infinitive):
    verb = lost_verb(source, text)
    assert (verb and verb.spanish[0].infinitive) == infinitive


@pytest.mark.parametrize(
    ("source", "form"),
    [
        ("He said that prices fell.", "fell"),
        ("Ten men have sealed off the street.", None),
        ("The stolen paintings hang in the hall.", "hang"),
        ("He called off the strike.", "called off"),
        ("The use of force is banned.", None),
    ],
)
def test_find_finite_verb(source, form):
    verb = find_finite_verb(source)
    assert (verb and source[verb.start : verb.end]) == form


@pytest.mark.parametrize(
    ("source", "best", "held", "made", "text"),
    [
        (
            "Waves lash the sea wall.", "Olas latigazo el malecón.", "Waves protect the sea wall.",
            "Las olas protegen el malecón.", "Las olas azotan el malecón.",
        ),
        (
            "The company sacked two hundred workers.", "La compañía despedida doscientos trabajadores.",
            "The company protected two hundred workers.", "La empresa protegió a doscientos trabajadores.",
            "La empresa despidió a doscientos trabajadores.",
        ),
        (
            "The price of bread doubled in a year.", "El precio del pan duplicado en un año.",
            "The price of bread died in a year.", "El precio del pan murió en un año.",
            "El precio del pan duplicó en un año.",
        ),
        (
            "The cheese matures for a year in caves.", "Las maduras de queso durante un año en cuevas.",
            "The cheese dies for a year in caves.", "El queso muere durante un año en cuevas.",
            "El queso madura durante un año en cuevas.",
        ),
        (
            "The unions rallied to the defence of the sacked nurse.",
            "Los sindicatos a la defensa de la enfermera despedida.",
            "The unions died to the defence of the sacked nurse.",
            "Los sindicatos murieron a la defensa de la enfermera despedida.",
            "Los sindicatos se unieron a la defensa de la enfermera despedida.",
        ),
        (
            "A small plane crashed into a house.", "Un pequeño avión estrellado contra una casa.",
            "A small plane protected a house.", "Un pequeño avión protegió una casa.",
            "Un pequeño avión se estrelló contra una casa.",
        ),
    ],
)  # fmt: skip
def test_hold_verb(source, best, held, made, text):
    def climb(segment):
        yield from ()
        assert segment == held
        return Translation(made, -0.2, "m")

    rung = hold_verb(source, Translation(best, -0.3, "m"), climb)
    with pytest.raises(StopIteration) as stop:
        next(rung)
    assert [one.text for one in stop.value.value] == [text]


def test_what_has_a_verb_is_left_alone():
    with pytest.raises(StopIteration) as stop:
        next(hold_verb("Waves lash the wall.", Translation("Las olas azotan el muro.", -0.3, "m"), lambda _: iter(())))
    assert stop.value.value == []


def test_a_verb_with_a_particle_is_not_that_without():
    def climb(segment):
        yield from ()
        return Translation("Las empresas mueren para comprarla.", -0.2, "m")

    with pytest.raises(StopIteration) as stop:
        next(hold_verb("Companies line up to buy it.", Translation("Las empresas fila a comprar.", -0.3, "m"), climb))
    assert stop.value.value == []


def test_a_preposition_takes_the_place_of_that_before_persons():
    verb = find_finite_verb("The judge sided with the tenants.")
    text = _put(
        "El juez protegió al inquilino.", ["protege", "protegen", "protegió", "protegieron", "proteger"],
        verb.spanish[0], is_bare=False, has_object=True,
    )  # fmt: skip
    assert text == "El juez tomó partido por el inquilino."
