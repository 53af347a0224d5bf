"""Verbs, predicates and articles that agree with the heads of Spanish subjects, and what must stay as it is."""

from __future__ import annotations

import pytest

from bitext.mending.spanish.determiners import agree_in_number_with_nouns
from bitext.mending.spanish.finite_heads import finish_infinitives
from bitext.mending.spanish.head_agreement import agree_heads
from bitext.mending.spanish.joined_verbs import agree_joined_verbs
from bitext.mending.spanish.misspelt_verbs import spell_verbs
from bitext.mending.spanish.participle_heads import finish_lone_participles
from bitext.mending.spanish.predicates import agree_predicates
from bitext.mending.spanish.prenominals import agree_before_nouns
from bitext.mending.spanish.pronominals import say_with_se
from bitext.mending.spanish.relative_verbs import agree_relative_verbs
from bitext.mending.spanish.stray_forms import drop_stray_words

_HEADS = (
    (
        "A drone swarm hit it.",
        "Un enjambre de drones atacaron la refinería.",
        "Un enjambre de drones atacó la refinería.",
    ),
    (
        "The police watch him.",
        "La policía lo vigila y la prensa observan.",
        "La policía lo vigila y la prensa observan.",
    ),
    ("The turn stunned us.", "El giro de los hechos sorprendieron.", "El giro de los hechos sorprendió."),
    ("Rebels attack a town.", "Los rebeldes ataca una ciudad.", "Los rebeldes atacan una ciudad."),
    ("The bosses plot.", "El jefe conspiran.", "Los jefes conspiran."),
    ("Most people think so.", "La mayoría de las personas creen eso.", "La mayoría de las personas creen eso."),
    ("The problem is rain.", "El problema son las lluvias.", "El problema son las lluvias."),
    ("Last year two died.", "El año pasado murieron dos.", "El año pasado murieron dos."),
    ("The man and his son died.", "El hombre y su hijo murieron.", "El hombre y su hijo murieron."),
    ("The king and the queen rule.", "El rey y la reina gobierna.", "El rey y la reina gobiernan."),
    (
        "Half were hurt.",
        "La mitad de los pasajeros resultaron heridos.",
        "La mitad de los pasajeros resultaron heridos.",
    ),
    ("Old habits die hard.", "Los viejos hábitos cuesta cambiarlos.", "Los viejos hábitos cuesta cambiarlos."),
    ("They are older.", "Son más jóvenes que sus novios son altos.", "Son más jóvenes que sus novios son altos."),
)


@pytest.mark.parametrize(("source", "text", "right"), _HEADS)
def test_verbs_have_the_number_of_the_head(source: str, text: str, right: str) -> None:
    assert agree_heads(source, text) == right


_PREDICATES = (
    ("La caravana fue atacado con huevos.", "La caravana fue atacada con huevos."),
    ("Las ovejas estaban esquilado.", "Las ovejas estaban esquiladas."),
    ("La plaza estaba lleno de gente.", "La plaza estaba llena de gente."),
    ("Los vales han sido falsificada.", "Los vales han sido falsificados."),
    ("El hacha está enterrada.", "El hacha está enterrada."),
    ("El agua estaba fría.", "El agua estaba fría."),
    ("Las ventas son cada vez mayores.", "Las ventas son cada vez mayores."),
    ("Las cookies son pequeños archivos.", "Las cookies son pequeños archivos."),
    ("La cuerda está bajo tensión.", "La cuerda está bajo tensión."),
    ("La ministra y su marido fueron detenidos.", "La ministra y su marido fueron detenidos."),
    ("La víctima fue soldado.", "La víctima fue soldado."),
)


@pytest.mark.parametrize(("text", "right"), _PREDICATES)
def test_predicates_agree(text: str, right: str) -> None:
    assert agree_predicates(text) == right


_INFINITIVES = (
    ("Goats munch the grass.", "Las cabras comer el pasto.", "Las cabras comen el pasto."),
    ("The champion will defend it.", "El campeón defender su título.", "El campeón defenderá su título."),
    ("The firm failed to pay.", "La empresa no pagar.", "La empresa no pagó."),
    ("The bomb was dropped.", "La bomba se lanzado cerca.", "La bomba se lanzó cerca."),
    ("Factories cut jobs as orders fall.", "Las fábricas recortar empleos.", "Las fábricas recortan empleos."),
    ("The firm proposes to cut jobs.", "La empresa propone recortar empleos.", "La empresa propone recortar empleos."),
    ("Women tend to live longer.", "Las mujeres suelen vivir más.", "Las mujeres suelen vivir más."),
    ("His goal was to win.", "Su objetivo era ganar.", "Su objetivo era ganar."),
    ("The circular disk turns.", "El disco circular gira.", "El disco circular gira."),
)


@pytest.mark.parametrize(("source", "text", "right"), _INFINITIVES)
def test_infinitives_behind_subjects_are_finite(source: str, text: str, right: str) -> None:
    assert finish_infinitives(source, text) == right


_PARTICIPLES = (
    ("The price doubled in a year.", "El precio duplicado en un año.", "El precio duplicó en un año."),
    ("The man accused of theft fled.", "El hombre acusado de robo huyó.", "El hombre acusado de robo huyó."),
    ("The tools used here work.", "Las herramientas usadas aquí.", "Las herramientas usadas aquí."),
    ("Packages removed", "Los paquetes eliminados", "Los paquetes eliminados"),
)


@pytest.mark.parametrize(("source", "text", "right"), _PARTICIPLES)
def test_lone_participles_are_finite(source: str, text: str, right: str) -> None:
    assert finish_lone_participles(source, text) == right


_JOINED = (
    ("He swept the floor and left.", "El conserje barrió el suelo y salieron.", "El conserje barrió el suelo y salió."),
    ("Fans left but paid.", "Los aficionados salieron, pero pagó.", "Los aficionados salieron, pero pagaron."),
    (
        "Prices rose and he left.",
        "Los precios subieron y salió el alcalde.",
        "Los precios subieron y salió el alcalde.",
    ),
    (
        "Polls opened, but the opposition cried foul and left.",
        "Las urnas abrieron, pero la oposición protestó y abandonó.",
        "Las urnas abrieron, pero la oposición protestó y abandonó.",
    ),
)


@pytest.mark.parametrize(("source", "text", "right"), _JOINED)
def test_joined_verbs_have_one_number(source: str, text: str, right: str) -> None:
    assert agree_joined_verbs(source, text) == right


def test_verbs_behind_that_have_the_number_of_persons() -> None:
    assert agree_relative_verbs("workers who left", "trabajadores que salió") == "trabajadores que salieron"
    assert agree_relative_verbs("the shirts he made", "las camisetas que hizo") == "las camisetas que hizo"
    kept = "El jefe de los médicos que salió"
    assert agree_relative_verbs("The head of the doctors who left", kept) == kept


_ARTICLES = (
    ("Critics say so.", "según la críticos", "según los críticos"),
    ("He saw the barracks.", "Vio las cuartel.", "Vio el cuartel."),
    ("A tooth was found.", "Una dientes se halló.", "Un diente se halló."),
    ("He wrote a thousand.", "Las mil y una noches, a las ocho.", "Las mil y una noches, a las ocho."),
    ("It helps them.", "Los ayuda mucho.", "Los ayuda mucho."),
    ("He bears the scars.", "Lleva las cicatriz.", "Lleva las cicatrices."),
    ("It is late, critics said.", "Es tarde, dijo la críticos.", "Es tarde, dijeron los críticos."),
)


@pytest.mark.parametrize(("source", "text", "right"), _ARTICLES)
def test_articles_have_the_number_of_nouns(source: str, text: str, right: str) -> None:
    assert agree_in_number_with_nouns(source, text) == right


_BEFORE_NOUNS = (
    ("El viejo fábrica cerró.", "La vieja fábrica cerró."),
    ("su tercer carretera", "su tercera carretera"),
    ("entre las dos pueblos", "entre los dos pueblos"),
    ("Los jóvenes protesta.", "Los jóvenes protesta."),
    ("los mismos parabrisas", "los mismos parabrisas"),
    ("la mayor parte", "la mayor parte"),
)


@pytest.mark.parametrize(("text", "right"), _BEFORE_NOUNS)
def test_adjectives_before_nouns_agree(text: str, right: str) -> None:
    assert agree_before_nouns(text) == right


_SPELLING = (
    ("Querieron irse, pero devolviaron el dinero.", "Quisieron irse, pero devolvieron el dinero."),
    ("Han resolvido el caso y pospondrán el viaje.", "Han resuelto el caso y pospondrán el viaje."),
    ("Los agricultores sembran maíz.", "Los agricultores siembran maíz."),
    ("La reventa de entradas y una querella.", "La reventa de entradas y una querella."),
    ("El servidor Opteron", "El servidor Opteron"),
)


@pytest.mark.parametrize(("text", "right"), _SPELLING)
def test_verbs_are_spelt(text: str, right: str) -> None:
    assert spell_verbs(text) == right


_SE = (
    ("El pozo secó en verano.", "El pozo se secó en verano."),
    ("Los críticos burlaron del plan.", "Los críticos se burlaron del plan."),
    ("El sol secó el pozo.", "El sol secó el pozo."),
    ("La tos seca y una queja.", "La tos seca y una queja."),
    ("El agua que evaporó ayer.", "El agua que evaporó ayer."),
)


@pytest.mark.parametrize(("text", "right"), _SE)
def test_what_happens_by_itself_has_se(text: str, right: str) -> None:
    assert say_with_se(text) == right


_STRAY = (
    ("Una grúa de colapsó.", "Una grúa colapsó."),
    ("El edificio se debe demolió.", "El edificio se debe demoler."),
    ("Poco después de salieron.", "Poco después de salieron."),
    ("Es el origen de volumen.", "Es el origen de volumen."),
)


@pytest.mark.parametrize(("text", "right"), _STRAY)
def test_stray_words_go(text: str, right: str) -> None:
    assert drop_stray_words(text) == right
