"""Spanish names that small models tear apart: found, held fast by stand-ins, and put back in order."""

from __future__ import annotations

import pytest

from bitext.model import Translation
from bitext.pipeline.proper_names import find_hard_names
from bitext.pipeline.standing_in import hold_names_in, put_names_in_order

FOUND = [  # a sentence, the names as English has them
    ("La aerolínea chilena Alas del Pacífico suspendió sus vuelos a Lima.", ["Alas del Pacífico"]),
    ("Energías Torcal construirá tres parques solares.", ["Energías Torcal"]),
    ("Fuentes de Cervezas Altamira confirmaron el cierre.", ["Cervezas Altamira"]),
    ("El sindicato Unións do Agro denunció el bajo precio.", ["Unións do Agro"]),
    ("El portavoz del partido Unidos por Ceuta dimitió.", ["Unidos por Ceuta"]),
    ("La plataforma Salvemos el Tajo convocó una marcha.", ["Salvemos el Tajo"]),
    ("El grupo Sol y Sombra compró dos hoteles.", ["Sol y Sombra"]),
    ("La cadena de zapaterías Pas a Pas cerró.", ["Pas a Pas"]),
    ("El hospital La Fe de Valencia cumple cincuenta años.", ["La Fe"]),
    ("El presidente del Real Oviedo dimitió.", ["Real Oviedo"]),
    ("El etapa de la Vuelta a Burgos y la Virgen de Luján.", ["Vuelta a Burgos", "Virgin of Luján"]),
    ("La alcaldesa Inmaculada Robles y el ministro León Cárdenas.", ["Inmaculada Robles", "León Cárdenas"]),
    ("El sindicalista Amable Cordero fue asesinado.", ["Amable Cordero"]),
    ("La huelga en el aeropuerto Jorge Chávez sigue.", ["Jorge Chávez"]),
    ("La operación Ocaso y la tormenta tropical Julia.", ["Operation Ocaso", "Tropical Storm Julia"]),
    ("El presidente se reunió con Lula da Silva.", ["Lula da Silva"]),
    ("Perdió ante Leones de Ponce.", ["Leones de Ponce"]),
    ("El Getafe ganó al Atlético por la mínima y al Club Atlético Peñarol.", ["Atlético", "Club Atlético Peñarol"]),
    ("El Tribunal Supremo y el Ministerio de Salud rechazaron el plan Nacional de Vivienda.", []),
    ("La federación Española de Fútbol y el grupo Estado Islámico.", []),
    ("El papa Francisco visitó la plaza Roja y la Real Academia Española.", []),
    ("La película La sociedad de la nieve ganó.", []),
    ("El río Bravo y el canal de la Mancha.", []),
    ("Santiago de Chile y Victoria.", []),
    ("PROTESTAS EN LA NAVIERA TAJARASTE", []),
    ("", []),
]
HELD = [  # a sentence, a translation that tears names apart, what is asked, an answer, what comes out
    (
        "El Real Oviedo fichó al delantero Ángel Correa.",
        "Royal Oviedo signed the angel Correa.",
        "XX fichó al delantero Carlos Medina.",
        "XX signed the striker Medina Carlos.",
        "Real Oviedo signed the striker Ángel Correa.",
    ),
    (
        "El presidente del Deportivo Cali dimitió.",
        "The president of Cali sports resigned.",
        "El presidente de XX dimitió.",
        "The president of XX resigned.",
        "The president of Deportivo Cali resigned.",
    ),
    (
        "La procesión de la Virgen de la Ola reunió a miles.",
        "The Virgin's procession of the wave gathered thousands.",
        "La procesión de la XX reunió a miles.",
        "The procession of XX gathered thousands.",
        "The procession of the Virgen de la Ola gathered thousands.",
    ),
    (
        "La operación Cuervo Blanco permitió detener a doce personas.",
        "The White Crow operation led to twelve arrests.",
        "XX permitió detener a doce personas.",
        "XX led to twelve arrests.",
        "Operation Cuervo Blanco led to twelve arrests.",
    ),
    (
        "La jueza Nieves Castaño dimitió.",
        "The judge Chestnut Snows resigned.",
        "La jueza Laura Medina dimitió.",
        "Laura Medina's judge resigned.",
        "The judge Nieves Castaño resigned.",
    ),
    (
        "El diario La Voz del Valle lo publicó.",
        "The Valley's newspaper published it.",
        "El diario XX lo publicó.",
        "The XX newspaper published it.",
        "La Voz del Valle newspaper published it.",
    ),
    (
        "El alcalde de Las Palmas, Plácido Flores, dimitió.",
        "The mayor of Las Palmas, placid flowers, resigned.",
        "El alcalde de Las Palmas, Carlos Medina, dimitió.",
        "The mayor of Las Palmas, Carlos Medina resigned.",
        "The mayor of Las Palmas, Plácido Flores, resigned.",
    ),
    (
        "Una imprenta de Durango cerró.",
        "A duringgo printing closed.",
        "Una imprenta de XX cerró.",
        "An XX printing house closed.",
        "A Durango printing house closed.",
    ),
]
INTACT = [  # a sentence, and a translation that stays
    ("El Real Madrid ganó.", "Real Madrid won."),
    ("La naviera Tajaraste pidió ayuda.", "The shipping company Tajaraste asked for help."),
    ("La jueza Nieves Castaño dimitió.", "Judge Nieves Castaño resigned."),
    ("El poeta Luis Gil murió en Sevilla.", "The poet Luis Gil died in Seville."),
    ("La Virgen de los Ángeles recorrió la ciudad.", "The Virgin of the Angels toured the city."),
    ("Vive en Fráncfort.", "He lives in Frankfurt."),
    ("El Gobierno aprobó la ley.", "The Government passed the law."),
]
ORDERED = [
    ("El partido Morena ganó.", "The Morena game won.", "The Morena party won."),
    ("El partido Barcelona-Betis acabó sin goles.", "The Barcelona-Betis match ended.", None),
    ("El estadio Azteca reabre.", "The stadium Azteca reopens.", "The Azteca stadium reopens."),
    ("La avenida Las Flores reabre.", "Avenue Las Flores reopens.", "The Las Flores avenue reopens."),
    ("La mina San José produce oro.", "San Jose mine produces gold.", "San José mine produces gold."),
    ("La empresa Aseo Total despidió a Ana.", "In case Ana comes, Aseo Total fired her.", None),
    ("La exposición Luces se abre.", "Luces exposure opens.", "The Luces exhibition opens."),
]


@pytest.mark.parametrize(("source", "names"), FOUND)
def test_names_that_are_hard_are_found_and_those_with_a_translation_not(source: str, names: list[str]) -> None:
    assert [one.written for one in find_hard_names(source)] == names


@pytest.mark.parametrize(("source", "text", "asked", "answer", "right"), HELD)
def test_torn_names_are_held_and_put_back(source: str, text: str, asked: str, answer: str, right: str) -> None:
    held = hold_names_in(source, text)
    assert held is not None
    assert held.text == asked
    made = held.put_back(Translation(answer, -0.2, "m"))
    assert made is not None
    assert made.text == right


@pytest.mark.parametrize(("source", "text"), INTACT)
def test_names_that_are_there_are_not_held(source: str, text: str) -> None:
    assert hold_names_in(source, text) is None
    assert put_names_in_order(source, text) == text


@pytest.mark.parametrize(("source", "text", "right"), ORDERED)
def test_names_stand_before_what_they_are_of(source: str, text: str, right: str | None) -> None:
    assert put_names_in_order(source, text) == (right or text)


def test_a_stand_in_that_is_lost_or_doubled_gives_nothing() -> None:
    held = hold_names_in("La naviera Alas Rojas pidió ayuda.", "The red wings shipping company asked for help.")
    assert held is not None
    for answer in ("The shipping company asked.", "XX and XX asked."):
        assert held.put_back(Translation(answer, -0.2, "m")) is None


def test_stand_ins_that_a_text_has_are_passed_over() -> None:
    held = hold_names_in('"XX", dijo el dueño de Cervezas Altamira.', '"XX," said the owner of Altamira beers.')
    assert held is not None
    assert held.text == '"XX", dijo el dueño de YY.'
