"""Spanish prepositions by the words that govern them, before places, and between nouns."""

import pytest

from bitext.mending.rewriting import rewrite
from bitext.mending.spanish.at_places import say_at
from bitext.mending.spanish.government import govern
from bitext.pipeline.noun_pairs import join_noun_pairs

GOVERNED = [
    ("He was accused of theft.", "Fue acusado con robo.", "Fue acusado de robo."),
    ("She blamed the judge for the delay.", "Culpó al juez para el retraso.", "Culpó al juez por el retraso."),
    ("They depend on the river.", "Dependen en el río.", "Dependen del río."),
    ("It consists of two parts.", "Consiste de dos partes.", "Consiste en dos partes."),
    ("They insisted on a truce.", "Insistieron sobre una tregua.", "Insistieron en una tregua."),
    ("He apologised for the mistake.", "Se disculpó para el error.", "Se disculpó por el error."),
    ("They fight for their rights.", "Luchan para sus derechos.", "Luchan por sus derechos."),
    ("Police fired at a car.", "La policía disparó un coche.", "La policía disparó contra un coche."),
    ("They threw stones at the bus.", "Lanzaron piedras en el autobús.", "Lanzaron piedras contra el autobús."),
    ("The ban on bags will end.", "La prohibición en bolsas terminará.", "La prohibición de bolsas terminará."),
    ("Demand for cars fell.", "La demanda para los autos cayó.", "La demanda de los autos cayó."),
    ("She resigned over the leak.", "Dimitió sobre la filtración.", "Dimitió por la filtración."),
    ("He attended the funeral.", "El rey asistió el funeral.", "El rey asistió al funeral."),
    ("The plan lacks the support.", "El plan carece el apoyo.", "El plan carece del apoyo."),
    ("They refused to sign.", "Se negaron firmar.", "Se negaron a firmar."),
    ("They decided to leave.", "Decidieron de irse.", "Decidieron irse."),
    ("The law forced them to leave.", "La ley los obligó para irse.", "La ley los obligó a irse."),
    ("They looked for work.", "Buscaron por trabajo.", "Buscaron trabajo."),
    ("It separates us from the sea.", "Nos separa desde el mar.", "Nos separa del mar."),
]
GOVERNED_WELL = [
    ("He was accused by the police of theft.", "Fue acusado por la policía de robo."),
    ("It was fined for a month.", "Fue multado durante un mes."),
    ("She is waiting for hours.", "Espera durante horas."),
    ("The man who attended the funeral", "El funeral al que asistió el hombre"),
    ("It decided to stay.", "Se decidió a quedarse."),
    ("They got rid of it by voting for change.", "Votaron por el cambio."),
    ("He arrived in a helicopter.", "Llegó en un helicóptero."),
    ("The ban on Monday surprised all.", "La prohibición en lunes sorprendió a todos."),
    ("They bought it for the children.", "Lo compraron para los niños."),
    ("He is known for now.", "Es conocido para siempre."),
    ("The fine for drivers doubled.", "Se duplicó la multa para los conductores."),
    ("The estate was fined for it.", "La multa para el conductor fue alta."),
    ("Help to the poor", "Ayuda para los pobres"),
    ("He was thrown from his horse at the fence.", "Fue lanzado de su caballo en la valla."),
    ("Opinion is divided over the tunnel.", "La opinión está dividida sobre el túnel."),
]
PLACES = [
    ("They met at a summit.", "Se vieron a una cumbre.", "Se vieron en una cumbre."),
    ("She hugged him at the airport.", "Lo abrazó al aeropuerto.", "Lo abrazó en el aeropuerto."),
    ("He spoke at the dinner.", "Habló a la cena.", "Habló en la cena."),
]
PLACES_WELL = [
    ("She arrived at the airport.", "Llegó al aeropuerto."),
    ("He went from the match at the stadium to the stadium.", "Fue del partido al estadio."),
    ("They looked at the church.", "Miraron a la iglesia."),
]
PAIRS = [
    ("The appeal judges ruled.", "Los jueces apelación fallaron.", "Los jueces de apelación fallaron."),
    ("She won a bronze medal.", "Ganó una medalla bronce.", "Ganó una medalla de bronce."),
    ("A Senate panel met.", "Un panel Senado se reunió.", "Un panel del Senado se reunió."),
]
PAIRS_WELL = [
    ("Greenhouse gases rose.", "Los gases de efecto invernadero subieron."),
    ("A car bomb went off.", "Estalló un coche bomba."),
    ("Neighbouring countries agreed.", "Los países vecinos acordaron."),
    ("Retail sales fell.", "Las ventas minoristas cayeron."),
    ("Young voters stayed away.", "Los votantes jóvenes no acudieron."),
]
WORDINGS = [
    ("They work at night.", "Trabajan a la noche.", "Trabajan por la noche."),
    ("It costs more from January 1.", "Cuesta más del 1 de enero.", "Cuesta más a partir del 1 de enero."),
    ("The first Monday in October.", "El primer lunes en octubre.", "El primer lunes de octubre."),
    ("He was crushed to death.", "Fue aplastado a muerte.", "Fue aplastado hasta la muerte."),
    ("They left to protest against it.", "Se van a la protesta contra eso.", "Se van para protestar contra eso."),
    ("It snowed across the country.", "Nevó a lo largo del país.", "Nevó en todo el país."),
    ("He showed the judge a card.", "Él mostró el juez una tarjeta.", "Él mostró al juez una tarjeta."),
    ("They supply it with fruit.", "Se suministran las casas con luz.", "Se suministran luz a las casas."),
    ("The candidates for mayor met.", "Se vieron los candidatos alcalde.", "Se vieron los candidatos a alcalde."),
    ("The price of bread rose.", "Subió el precio de pan.", "Subió el precio del pan."),
    ("A million euros were lost.", "Se perdió un millón euros.", "Se perdió un millón de euros."),
]  # fmt: skip


@pytest.mark.parametrize(("source", "text", "right"), GOVERNED)
def test_prepositions_follow_their_governors(source: str, text: str, right: str) -> None:
    assert govern(source, text) == right
    assert govern(source, right) == right


@pytest.mark.parametrize(("source", "text"), GOVERNED_WELL)
def test_other_prepositions_stay(source: str, text: str) -> None:
    assert govern(source, text) == text


@pytest.mark.parametrize(("source", "text", "right"), PLACES)
def test_what_happens_at_a_place_is_in_it(source: str, text: str, right: str) -> None:
    assert say_at(source, text) == right
    assert say_at(source, right) == right


@pytest.mark.parametrize(("source", "text"), PLACES_WELL)
def test_ways_to_a_place_stay(source: str, text: str) -> None:
    assert say_at(source, text) == text


@pytest.mark.parametrize(("source", "text", "right"), PAIRS)
def test_nouns_side_by_side_are_joined(source: str, text: str, right: str) -> None:
    assert join_noun_pairs(source, text) == right
    assert join_noun_pairs(source, right) == right


@pytest.mark.parametrize(("source", "text"), PAIRS_WELL)
def test_nouns_that_need_no_preposition_stay(source: str, text: str) -> None:
    assert join_noun_pairs(source, text) == text


@pytest.mark.parametrize(("source", "text", "right"), WORDINGS)
def test_time_and_manner_have_their_prepositions(source: str, text: str, right: str) -> None:
    assert rewrite(text, "wording", "es", source) == right


def test_long_text_takes_no_time() -> None:
    source, text = "He blamed the judge " * 2_000, "Culpó al juez de la casa " * 2_000
    assert govern(source, text) == text
    assert say_at("He was at the church " * 2_000, text) == text
