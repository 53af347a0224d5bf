"""Spanish periphrases, clauses and relatives that small models take word by word, said so that they follow."""

import pytest

from bitext.mending.rewriting import rewrite
from bitext.mending.sources.emphasis import say_emphasis
from bitext.mending.sources.fronted_phrases import put_first_things_last
from bitext.mending.sources.nonfinite import find_participle_of, say_gerund
from bitext.mending.sources.periphrases import say_periphrases
from bitext.mending.sources.subordinates import say_subordinates
from bitext.mending.sources.with_whom import say_with_whom
from bitext.pipeline.lasting import say_how_long

PERIPHRASES = [
    ("La tienda llevaba vendiendo pan treinta años.", "La tienda había estado vendiendo pan durante treinta años."),
    ("Llevamos una semana sin agua, dijo.", "Hemos estado sin agua durante una semana, dijo."),
    ("Llevan desde el lunes buscando al niño.", "Han estado buscando al niño desde el lunes."),
    ("Hace 20 años que vive en el barrio.", "Vive en el barrio desde hace 20 años."),
    ("Hace diez días que desapareció la niña.", "La niña desapareció hace diez días."),
    ("Hace tres años que el ministro no visita la región.", "El ministro no ha visitado la región en tres años."),
    ("Hacía un año que el diputado no hablaba.", "El diputado no había hablado en un año."),
    ("El alcalde terminó por aceptar la oferta.", "El alcalde ended up aceptando la oferta."),
    ("La empresa acabó vendiendo la fábrica.", "La empresa ended up vendiendo la fábrica."),
    ("Las ventas no dejan de crecer.", "Las ventas siguen creciendo."),
    ("Los niños se echaron a correr.", "Los niños empezaron a correr."),
    ("Los cuerpos siguen sin identificarse.", "Los cuerpos todavía no se han identificado."),
    ("La fecha está aún por confirmar.", "La fecha todavía no se ha confirmado."),
    ("El ladrón debía de conocer la casa.", "El ladrón debe de haber conocido la casa."),
    ("Las partes quedaron en volver a hablar.", "Las partes acordaron volver a hablar."),
]
NO_PERIPHRASES = [
    "El equipo quedó en tercer lugar.",
    "La guerra acabó en 1945.",
    "No dejaron de fumar por la ley.",
    "El avión se puso a la venta.",
    "La policía llevaba una pistola.",
    "Hace dos años, el club ganó la liga.",
    "El barco sigue sin rumbo.",
    "El plan está por encima de todo.",
]
SUBORDINATES = [
    ("Nada más salir del avión, besó el suelo.", "Inmediatamente después de salir del avión, besó el suelo."),
    ("Nada más abrirse las puertas, entraron.", "Tan pronto como se abrieron las puertas, entraron."),
    ("De haberse aprobado la ley, habría dinero.", "Si se hubiera aprobado la ley, habría dinero."),
    ("De no haber dimitido, el ministro iría.", "Si él no hubiera dimitido, el ministro iría."),
    ("Al entrar en la casa, encontraron el cuerpo.", "Cuando entraron en la casa, encontraron el cuerpo."),
    ("Al cumplir los 65 años, la jueza se jubiló.", "A los 65 años, la jueza se jubiló."),
    ("Por mucho que insista el juez, no hablará.", "Aunque el juez insista mucho, no hablará."),
    ("Aun sabiendo el riesgo, entraron.", "A pesar de saber el riesgo, entraron."),
    ("Siempre que pueden, viajan al mar.", "Cada vez que pueden, ellos viajan al mar."),
    ("Mientras el gobierno negocia, la huelga sigue.", "Mientras que el gobierno negocia, la huelga sigue."),
    ("No saldrá, salvo que haya un acuerdo.", "No saldrá, a menos que haya un acuerdo."),
    ("Conforme avanzaba la noche, crecía la tensión.", "A medida que la noche avanzaba, la tensión crecía."),
    ("Apenas llegó al hotel, llamó.", "Tan pronto como llegó al hotel, llamó."),
    ("Murió sin haber pagado sus deudas.", "Murió sin pagar sus deudas."),
    ("Después de que cayera el gobierno, votaron.", "Después de que cayó el gobierno, votaron."),
    ("Cuando tenga los datos, la ministra hablará.", "Cuando ella tenga los datos, la ministra hablará."),
]
NO_SUBORDINATES = [
    "Nada más lejos de la realidad.",
    "Al salir del juzgado, el acusado lloró.",
    "Apenas unos vecinos vieron el robo, según la policía.",
    "Mientras tanto, los vecinos esperan.",
    "Todos vinieron, salvo que es invierno.",
    "Después de que fuera elegido, dimitió.",
    "Vive cerca de la frontera.",
    "Cuando tenga los datos, Italia los publicará.",
]
EMPHASIS = [
    ("A María Pérez la despidieron en mayo.", "María Pérez fue despedida en mayo."),
    ("A él no lo llamaron.", "Él no fue llamado."),
    ("La mataron de tres disparos.", "Ella fue asesinada de tres disparos."),
    ("Huyó porque lo acusaron de robar.", "Huyó porque él fue acusado de robar."),
    ("Los hombres a los que detuvieron ayer callan.", "Los hombres que fueron detenidos ayer callan."),
    ("Quien tenga datos debe llamar.", "Cualquiera que tenga datos debe llamar."),
    ("Hay quien cree que ganará.", "Algunas personas creen que ganará."),
    ("Eso no lo sabe nadie.", "Nadie sabe eso."),
    ("Son los jóvenes los que más sufren.", "Los jóvenes son los que más sufren."),
    ("Ojalá el juez haga justicia.", "Espero que el juez haga justicia."),
    ("Ojalá termine la guerra.", "Espero que la guerra termine."),
    ("El dinero tendría que haberse devuelto.", "El dinero debería haberse devuelto."),
    ("El partido hubiera preferido otro.", "El partido habría preferido otro."),
    ("Si no logra los votos, convocará elecciones.", "Si él no logra los votos, él convocará elecciones."),
]
NO_EMPHASIS = [
    "Los varones llegaron tarde.",
    "La dijeron por la radio.",
    "Los compraron en la tienda.",
    "Ojalá fuera un pájaro.",
    "Ojalá no me hubiera casado.",
    "La reunión a la que asistieron ayer fue larga.",
    "Si gana, habrá elecciones en mayo.",
    "Quien ganó fue Chile.",
]
WITH_WHOM = [
    ("El arma con la que mató a su esposa apareció.", "El arma with which él mató a su esposa apareció."),
    ("El club con el que ganó la liga cerró.", "El club with which él ganó la liga cerró."),
    ("La empresa para la que trabajaba cerró.", "La empresa for which él trabajaba cerró."),
    ("El coche en el que viajaban volcó.", "El coche in which ellos viajaban volcó."),
    ("La actriz dejó el hombre con quien vivía.", "La actriz dejó el hombre with whom ella vivía."),
]
NO_WITH_WHOM = [
    "La calle en la que vivía el autor es ruidosa.",
    "El motivo por el que dimitió no está claro.",
    "El acto en el que se celebró la boda.",
    "Habló con quien quiso.",
    "La ley por la que luchan las mujeres será aprobada.",
]


FRONTED = [
    ("De su familia no quiso hablar.", "Él no quiso hablar de su familia."),
    ("Sobre el acuerdo no dijo nada.", "Él no dijo nada sobre el acuerdo."),
    ("Con su padre habló por última vez en mayo.", "Él habló con su padre por última vez en mayo."),
    ("No quiso dar su nombre, por miedo.", "Él no quiso dar su nombre, por miedo."),
    ("Se la llevó el río.", "El río se la llevó."),
    ("Lo saben todos los políticos.", "Todos los políticos lo saben."),
    ("Lo llaman el Messi de Perú.", "Él es llamado el Messi de Perú."),
    ("Eso piden los sindicatos.", "Los sindicatos piden eso."),
    ("Allí conoció a su segunda esposa.", "Allí él conoció a su segunda esposa."),
]
NO_FRONTED = [
    "De la fábrica salieron tres camiones.",
    "Con la ayuda de todos, dijo, ganarán.",
    "Se lo llevaron a la cárcel.",
    "Lo llaman por teléfono.",
    "La esperanza es todo el capital que tiene.",
    "Eso sí, el juez habló.",
]


@pytest.mark.parametrize(("source", "plain"), FRONTED)
def test_subjects_come_first(source, plain):
    assert put_first_things_last(source) == plain


@pytest.mark.parametrize("source", NO_FRONTED)
def test_what_begins_so_stays(source):
    assert put_first_things_last(source) == source


@pytest.mark.parametrize(("source", "plain"), PERIPHRASES)
def test_one_verb_is_said_for_two(source, plain):
    assert say_periphrases(source) == plain


@pytest.mark.parametrize(("source", "plain"), SUBORDINATES)
def test_clauses_are_said_plainly(source, plain):
    assert say_subordinates(source) == plain


@pytest.mark.parametrize(("source", "plain"), EMPHASIS)
def test_objects_and_wishes_are_said_in_order(source, plain):
    assert say_emphasis(source) == plain


@pytest.mark.parametrize(("source", "plain"), WITH_WHOM)
def test_relatives_keep_their_preposition(source, plain):
    assert say_with_whom(source) == plain


@pytest.mark.parametrize("source", NO_PERIPHRASES + NO_SUBORDINATES + NO_EMPHASIS + NO_WITH_WHOM)
def test_other_sentences_stay(source):
    assert say_with_whom(say_periphrases(say_subordinates(say_emphasis(source)))) == source


@pytest.mark.parametrize(("infinitive", "gerund"), [("ver", "viendo"), ("decir", "diciendo"), ("leer", "leyendo")])
def test_gerunds(infinitive, gerund):
    assert say_gerund(infinitive) == gerund


@pytest.mark.parametrize(("infinitive", "participle"), [("resolver", "resuelto"), ("leer", "leído")])
def test_participles(infinitive, participle):
    assert find_participle_of(infinitive) == participle


def test_what_lasts_is_in_the_perfect():
    assert say_how_long("El país no crece desde hace años.", "The country does not grow for years.") == (
        "The country has not grown for years."
    )


WORDINGS = [
    ("If I had rained more, he won.", "If it had rained more, he won.", "Si hubiera llovido más, ganó."),
    ("He was in Madrid where he met her.", "It was in Madrid where he met her.", "Fue en Madrid donde la conoció."),
    ("It was then when it fell.", "It was then that it fell.", "Fue entonces cuando cayó."),
    ("Both parts agreed to talk.", "Both parties agreed to talk.", "Ambas partes acordaron hablar."),
    ("Both parts agreed to talk.", "Both parts agreed to talk.", "Los dos acordaron hablar."),
    ("If he had earned, he left.", "If he had won, he left.", "Si él hubiera ganado, se fue."),
    ("I wish I had more work.", "I wish there were more work.", "Ojalá hubiera más trabajo."),
]


@pytest.mark.parametrize(("text", "right", "source"), WORDINGS)
def test_wordings(text, right, source):
    assert rewrite(text, "wording", "en", source) == right
