"""Spanish sentences that begin with "se" or with a verb: what is done, and who does it, said first."""

from __future__ import annotations

import pytest

from bitext.mending.sources.passive_se import begin_with_what_is_done
from bitext.mending.sources.plain import say_plainly
from bitext.mending.sources.unspoken import say_who_does
from bitext.mending.sources.verb_first import begin_with_who_does

DONE = [
    ("Se ha rescatado a los cinco montañeros.", "Los cinco montañeros han sido rescatados."),
    ("Se confirmó la muerte de dos turistas.", "La muerte de dos turistas fue confirmada."),
    ("Se estudia la posibilidad de ampliar el puerto.", "La posibilidad de ampliar el puerto está siendo estudiada."),
    ("Se prevén retrasos en los trenes.", "Retrasos son esperados en los trenes."),
    ("Se vendieron más de mil coches el año pasado.", "Más de mil coches fueron vendidos el año pasado."),
    ("Se juzgará al exministro por corrupción.", "El exministro será juzgado por corrupción."),
    ("Se acusa al alcalde de desviar fondos.", "El alcalde es acusado de desviar fondos."),
    ("Se avisó a los padres de los niños heridos.", "Los padres de los niños heridos fueron avisados."),
    ("Se debe proteger a los menores.", "Los menores deben ser protegidos."),
    ("No se debe olvidar la historia.", "La historia no debe ser olvidada."),
    ("No se ha rechazado la oferta.", "La oferta no ha sido rechazada."),
]
NOT_DONE = [
    "Se entregó un ladrón.",  # he surrendered
    "Se crea un archivo nuevo.",
    "Se debe a la falta de inversión.",
    "Se trata de una decisión difícil.",
    "Se pide a los vecinos que cierren las ventanas.",
    "Se casó con una actriz en 2015.",
    "Se trasladó a Madrid.",
    "Se negó a declarar ante el juez.",
    "Se repartieron alimentos entre los vecinos.",
    "Se informó sufrimiento en dos casos.",
    "No se encontraron pruebas.",
    "Se permite fumar.",
    "Se",
    "Se ha",
    "Se vendió",
    "Se debe proteger a",
]
FIRST = [
    ("Fracasó el intento de formar gobierno.", "El intento de formar gobierno fracasó."),
    ("Siguen abiertas las negociaciones con Francia.", "Las negociaciones siguen abiertas con Francia."),
    ("Continúan desaparecidos tres pescadores.", "Tres pescadores continúan desaparecidos."),
    ("Cierra la última librería del barrio.", "La última librería del barrio cierra."),
    ("Aumentó la venta de coches.", "La venta de coches aumentó."),
    ("Mejora la situación en los hospitales.", "La situación mejora en los hospitales."),
    ("Perdió la selección por tres goles.", "La selección perdió por tres goles."),
    ("Han fracasado las negociaciones.", "Las negociaciones han fracasado."),
]
NOT_FIRST = [
    "Terminó la carrera en 2010.",
    "Ganó la carrera en 2010.",
    "Perdió las llaves.",
    "Cierra la oficina con llave.",
    "Baja la temperatura a 20 grados.",
    "Está prohibida la entrada.",
    "Sigue las instrucciones.",
    "Está",
    "Aumentó el precio y cerró.",  # may be of the shop
]
WHO = [
    ("Está a punto de firmar un contrato.", "Él está a punto de firmar un contrato."),
    ("Podría perder su empleo si no acepta.", "Él podría perder su empleo si no acepta."),
    ("Exigen una disculpa pública.", "Ellos exigen una disculpa pública."),
    ("Sigue ingresada en el hospital.", "Ella sigue ingresada en el hospital."),
    ("Fueron trasladados al hospital.", "Ellos fueron trasladados al hospital."),
    ("Fue elegida presidenta del comité.", "Ella fue elegida presidenta del comité."),
    ("Cuenta con el apoyo de todos los partidos.", "Él cuenta con el apoyo de todos los partidos."),
    ("Estaba en su casa cuando llegó la policía.", "Él estaba en su casa cuando llegó la policía."),
    ("Insiste en que es inocente.", "Él insiste en que es inocente."),
    ("Preside la comisión desde hace tres años.", "Él preside la comisión desde hace tres años."),
    ("Luchan por salvar el último cine.", "Ellos luchan por salvar el último cine."),
    ("Promete crear diez mil empleos.", "Él promete crear diez mil empleos."),
    ("Lleva tres años sin ganar.", "Él lleva tres años sin ganar."),
    ("Espera un hijo para mayo.", "Ella espera un hijo para mayo."),
]
NOT_WHO = [
    "Exigen los vecinos más médicos.",
    "Vive la tradición en el pueblo.",
    "Quieren ganar los vecinos.",
    "Insiste Sánchez en que es inocente.",
    "Espera un segundo.",
    "Piensa en un número.",
    "Estaba cansado, pero no pude dormir.",
    "Estaba en mi casa con su madre.",
    "Había en su casa tres coches.",
    "Cuenta con eso.",
    "Admite el cifrado de disco.",
    "Afirma que la energía se conserva.",
    "Lleva años de entrenamiento.",
    "Lleva tres años cerrado.",
    "Podría ser.",
    "Exigen una disculpa",  # a headline
    "Vive",
    "María perdió sus gafas.",
    "Todavía busca a su hijo.",
    "Podría decirse que es su casa.",
    "Están separadas por una calle.",
]
PLAIN = [
    ("Había que reparar el puente.", "Era necesario reparar el puente."),
    ("Dijo que había que esperar.", "Dijo que era necesario esperar."),
    ("No había que ver la carta.", "No había que ver la carta."),
    ("No se descartan más detenciones.", "Es posible que haya más detenciones."),
    ("Se busca a un hombre de 40 años.", "Están buscando a un hombre de 40 años."),
    ("Se calcula que hay 500 familias afectadas.", "Según las estimaciones, hay 500 familias afectadas."),
    ("Son muchos los que piden cambios.", "Muchos piden cambios."),
    ("Se nota que han trabajado.", "Es evidente que han trabajado."),
    ("Ha muerto el rey.", "El rey ha muerto."),
    ("Comenzaron las obras del nuevo hospital.", "Las obras del nuevo hospital comenzaron."),
    ("Llegaron los primeros turistas.", "Los primeros turistas llegaron."),
    ("Empezó su viaje en Lima.", "Empezó su viaje en Lima."),
    ("Descansa un poco.", "Descansa un poco."),
]


@pytest.mark.parametrize(("text", "wanted"), DONE)
def test_what_is_done_comes_first(text: str, wanted: str) -> None:
    assert begin_with_what_is_done(text) == wanted


@pytest.mark.parametrize("text", NOT_DONE)
def test_what_is_not_done_to_anything_stays(text: str) -> None:
    assert begin_with_what_is_done(text) == text


@pytest.mark.parametrize(("text", "wanted"), FIRST)
def test_a_subject_goes_before_a_verb_that_a_sentence_begins_with(text: str, wanted: str) -> None:
    assert begin_with_who_does(text) == wanted


@pytest.mark.parametrize("text", NOT_FIRST)
def test_what_may_be_an_object_stays_behind(text: str) -> None:
    assert begin_with_who_does(text) == text


@pytest.mark.parametrize(("text", "wanted"), WHO)
def test_a_sentence_without_a_subject_gets_a_pronoun(text: str, wanted: str) -> None:
    assert say_who_does(text) == wanted


@pytest.mark.parametrize("text", NOT_WHO)
def test_no_pronoun_where_somebody_is_named_or_spoken_to(text: str) -> None:
    assert say_who_does(text) == text


@pytest.mark.parametrize(("text", "wanted"), PLAIN)
def test_openings_are_said_plainly(text: str, wanted: str) -> None:
    assert say_plainly(text, "es") == wanted


def test_long_texts_take_no_time() -> None:
    for start in ("Se vendieron ", "Están en juego ", "Exigen una ", "Vivía con su "):
        for more in ("la casa de ", "la ", "de ", "y "):
            text = f"{start}{more * 30_000}."
            assert isinstance(say_who_does(begin_with_who_does(begin_with_what_is_done(text))), str)
