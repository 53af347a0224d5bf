"""Spanish sentences in an order that small models know: subjects before verbs, clauses for infinitives, passives."""

from __future__ import annotations

import pytest

from bitext.mending.rewriting import rewrite
from bitext.mending.sources.absolutes import say_passives
from bitext.mending.sources.fronted import put_objects_behind
from bitext.mending.sources.infinitives import say_clauses
from bitext.mending.sources.inversions import begin_with_subjects
from bitext.mending.sources.pasts import find_participle, say_past
from bitext.mending.sources.plain import say_plainly

CLAUSES = [
    (
        "Tras anular el Supremo la ley, miles salieron a la calle.",
        "Después de que el Supremo anuló la ley, miles salieron a la calle.",
    ),
    (
        "Después de detener la policía a dos hombres, los vecinos aplaudieron.",
        "Después de que la policía detuvo a dos hombres, los vecinos aplaudieron.",
    ),
    (
        "Tras ser detenido el sospechoso, hubo disturbios.",
        "Después de que el sospechoso fue detenido, hubo disturbios.",
    ),
    (
        "Al no aceptar el gobierno la oferta, convocaron una huelga y cedió.",
        "Como el gobierno no aceptó la oferta, convocaron una huelga y cedió.",
    ),
    ("Fue absuelto por considerar el juez que mentía.", "Fue absuelto porque el juez consideró que mentía."),
    ("La carretera fue cortada al desbordarse el río.", "La carretera fue cortada cuando el río se desbordó."),
    ("Al caer la noche se encendió la hoguera.", "Cuando la noche cayó, se encendió la hoguera."),
    ("Al llegar el invierno, la ciudad se vacía.", "Cuando el invierno llega, la ciudad se vacía."),
    ("Tras preguntarle los periodistas, calló.", "Después de que los periodistas le preguntaron, calló."),
    ("Fue liberado tras pagar su familia un rescate.", "Fue liberado después de que su familia pagó un rescate."),
]
NO_CLAUSES = [
    "Se retiró tras ganar la liga.",
    "Tras terminar la carrera, se fue a Londres.",
    "Tras visitar el Congreso la semana pasada, viajó a Roma.",
    "El hombre murió al ser atropellado por un coche.",
    "Fue premiado por ser considerado el mejor actor.",
    "Tras detener a dos hombres, la policía registró la casa.",
    "Cayó al romperse la pierna en el que llaman el Tajo.",
    "Al llegar el lunes a Madrid, habló.",
    "Al salir del estadio, los aficionados fueron detenidos.",
    "Murió al caer por las escaleras.",
    "Tras descarrilar dos veces en un mes, queda fuera de servicio.",
    "Rechazó el decreto por considerarlo un avasallamiento del Congreso.",
]
OBJECTS = [
    (
        "El premio lo entregará la reina en una ceremonia en Oviedo.",
        "La reina entregará el premio en una ceremonia en Oviedo.",
    ),
    ("A la víctima la encontró su hermano en el salón.", "Su hermano encontró a la víctima en el salón."),
    ("Al conductor lo detuvieron ayer en Málaga.", "El conductor fue detenido ayer en Málaga."),
    ("A la niña la encontraron muerta.", "La niña fue encontrada muerta."),
    ("A la niña la vio en el parque.", "Vio a la niña en el parque."),
    ("Al ministro le preguntaron por la deuda.", "Ellos preguntaron al ministro por la deuda."),
    ("A la víctima le robaron el bolso ayer.", "Ellos robaron el bolso a la víctima ayer."),
    ("La empresa la fundó en 1920 su abuelo.", "Su abuelo fundó la empresa en 1920."),
    ("Al presidente lo eligió ayer el Congreso.", "El Congreso eligió al presidente ayer."),
    ("La crisis la ha pagado la banca.", "La banca ha pagado la crisis."),
    ("Despejó el central y el rechace lo remató el extremo.", "Despejó el central y el extremo remató el rechace."),
]
NO_OBJECTS = [
    "El juez lo condenó a cadena perpetua.",
    "Los bomberos los rescataron del agua.",
    "La policía la detuvo una semana después.",
    "El tribunal lo consideró un error.",
    "A la víctima le robaron dos hombres el bolso.",
    "Al niño le gusta el fútbol.",
    "A Juan le dieron el premio.",
    "El código lo considera un delito.",
    "El hombre lo dejó todo.",
    "El alcalde las inauguró ayer.",
    "La ministra lo negó ante los diputados.",
    "El Gobierno lo anunció el lunes.",
    "El protocolo y la prueba la publicó Ana.",
]
SUBJECTS = [
    ("Murió ayer a los 87 años el escritor Juan Pérez.", "El escritor Juan Pérez murió ayer a los 87 años."),
    ("Al acto asistieron el rey y la presidenta.", "El rey y la presidenta asistieron al acto."),
    (
        "Por la tarde llegó a la capital el secretario de Estado.",
        "Por la tarde, el secretario de Estado llegó a la capital.",
    ),
    (
        "Ayer comenzó en París el juicio contra los autores del ataque.",
        "Ayer, el juicio contra los autores del ataque comenzó en París.",
    ),
    ("En el ataque murieron al menos 20 soldados.", "Al menos 20 soldados murieron en el ataque."),
    ("Desde entonces han muerto más de 300 personas.", "Más de 300 personas han muerto desde entonces."),
    (
        "Dentro del edificio murieron asfixiadas tres personas.",
        "Tres personas murieron asfixiadas dentro del edificio.",
    ),
    ("En la operación fueron detenidas 12 personas.", "12 personas fueron detenidas en la operación."),
    ("A la cita no acudió el líder.", "El líder no acudió a la cita."),
    (
        "Al entierro acudieron cientos de vecinos, que guardaron silencio.",
        "Cientos de vecinos, que guardaron silencio, acudieron al entierro.",
    ),
    (
        "Ayer falleció en Lima el cantante Luis Gómez, de 75 años.",
        "Ayer, el cantante Luis Gómez, de 75 años, falleció en Lima.",
    ),
    ('"Es grave", dijo ayer en Roma la ministra Ana Paz.', '"Es grave", dijo la ministra Ana Paz ayer en Roma.'),
]
NO_SUBJECTS = [
    "A la sequía se suma ahora una plaga de langostas.",
    "En 2015 ganó las elecciones con mayoría absoluta.",
    "Desde 2010 trabaja en la universidad.",
    "Espera un hijo para mayo.",
    "Por la mañana llegó a la sede del partido.",
    "Entonces llegó el momento de estar a la altura.",
    "En octubre se celebrarán las elecciones municipales.",
    "Vive en un apartamento cerca de Central Park.",
    "Durante horas esperó el autobús.",
    "Por su culpa vive una vida miserable.",
    "En la reunión participó el lunes.",
    "El lunes llegaron los lunes.",
    "Entre los detenidos figura un concejal.",
]
PASSIVES = [
    (
        "Detenido el sospechoso, los agentes registraron la casa.",
        "Después de que el sospechoso fue detenido, los agentes registraron la casa.",
    ),
    (
        "Una vez cerradas las urnas, comenzó el recuento.",
        "Una vez que las urnas fueron cerradas, comenzó el recuento.",
    ),
    ("El hombre al que mató la policía tenía 30 años.", "El hombre que fue asesinado por la policía tenía 30 años."),
    ("Los soldados a los que hirió la bomba huyeron.", "Los soldados que fueron heridos por la bomba huyeron."),
    ("El presidente, a quien eligió el Parlamento, juró.", "El presidente, que fue elegido por el Parlamento, juró."),
    ("Se detuvo a dos hombres.", "Dos hombres fueron detenidos."),
]
NO_PASSIVES = [
    "Dado el caso, el hombre al que dio la mano huyó.",
    "Una vez aprobada la ley, los bancos tendrán seis meses.",
    "Terminada la reunión, habló.",
    "El hombre al que la policía detuvo huyó.",
    "El amigo al que visitó Ana y su hermana murió.",
    "Detenido el alcalde de Lugo",
    "Se acusó a un banco.",
]
PLAIN = [
    ("La empresa lleva seis meses sin pagar a sus empleados.", "no ha pagado a sus empleados durante seis meses."),
    ("La carretera lleva tres días cortada.", "ha estado cortada durante tres días."),
    ("La empresa viene perdiendo dinero desde 2019.", "ha estado perdiendo dinero desde 2019."),
    ("Hubo que cerrar el aeropuerto.", "Fue necesario cerrar el aeropuerto."),
    ("Según denuncian los vecinos, el parque cerró.", "Según los"),
    ("España es el país que más turistas recibe.", "el país que recibe más turistas."),
    ("Los vecinos huyeron antes de que llegaran los bomberos.", "antes de que los bomberos llegaron."),
    ('"Es grave", ha dicho el alcalde.', '"Es grave", dijo el alcalde.'),
    ("Son ya doce los muertos.", "Ya hay doce muertos."),
]
RUMOURS = [
    ("El hombre habría matado a su mujer.", "The man would have killed her.", "The man has reportedly killed her."),
    ("Los dos habrían sido detenidos.", "Both would have been held.", "Both have reportedly been held."),
    ("El equipo habría ganado si no llueve.", "It would have won.", "It would have won."),
    ("Falló un penalti que habría dado el triunfo.", "It would have given it.", "It would have given it."),
]


@pytest.mark.parametrize(("text", "plain"), CLAUSES)
def test_infinitives_with_a_subject_become_clauses(text: str, plain: str) -> None:
    assert say_clauses(text) == plain
    assert say_clauses(plain) == plain


@pytest.mark.parametrize("text", NO_CLAUSES)
def test_infinitives_without_a_subject_stay(text: str) -> None:
    assert say_clauses(text) == text


@pytest.mark.parametrize(("text", "plain"), OBJECTS)
def test_objects_go_behind_their_verb(text: str, plain: str) -> None:
    assert put_objects_behind(text) == plain
    assert put_objects_behind(plain) == plain


@pytest.mark.parametrize("text", NO_OBJECTS)
def test_subjects_before_a_pronoun_stay(text: str) -> None:
    assert put_objects_behind(text) == text


@pytest.mark.parametrize(("text", "plain"), SUBJECTS)
def test_subjects_go_before_their_verb(text: str, plain: str) -> None:
    assert begin_with_subjects(text) == plain
    assert begin_with_subjects(plain) == plain


@pytest.mark.parametrize("text", NO_SUBJECTS)
def test_what_is_no_subject_stays_behind_a_verb(text: str) -> None:
    assert begin_with_subjects(text) == text


@pytest.mark.parametrize(("text", "plain"), PASSIVES)
def test_passives(text: str, plain: str) -> None:
    assert say_passives(text) == plain
    assert say_passives(plain) == plain


@pytest.mark.parametrize("text", NO_PASSIVES)
def test_no_passives(text: str) -> None:
    assert say_passives(text) == text


@pytest.mark.parametrize(("text", "part"), PLAIN)
def test_periphrases_are_said_plainly(text: str, part: str) -> None:
    assert part in say_plainly(text, "es")


@pytest.mark.parametrize(("source", "text", "right"), RUMOURS)
def test_conditionals_of_rumour(source: str, text: str, right: str) -> None:
    assert rewrite(text, "wording", "en", source) == right


@pytest.mark.parametrize(
    ("infinitive", "one", "many"),
    [
        ("seguir", "siguió", "siguieron"), ("pedir", "pidió", "pidieron"), ("satisfacer", "satisfizo", "satisficieron"),
        ("huir", "huyó", "huyeron"), ("gruñir", "gruñó", "gruñeron"), ("retener", "retuvo", "retuvieron"),
        ("producir", "produjo", "produjeron"), ("ver", "vio", "vieron"), ("reunirse", "se reunió", "se reunieron"),
    ],
)  # fmt: skip
def test_preterites(infinitive: str, one: str, many: str) -> None:
    assert (say_past(infinitive), say_past(infinitive, is_plural=True)) == (one, many)


def test_participles_of_preterites() -> None:
    assert [find_participle(verb) for verb in ("hirieron", "hallaron", "pidieron")] == ["herido", "hallado", None]
