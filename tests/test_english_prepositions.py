"""English prepositions and articles in translations from Spanish: what is mended, and what is left as it is."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from cpu_time import cpu_seconds

from bitext.mending.english.by_whom import say_by_whom
from bitext.mending.english.causes import say_because
from bitext.mending.english.definite import put_articles_right
from bitext.mending.english.government import put_prepositions
from bitext.mending.english.requests import say_whose
from bitext.mending.english.where import say_where

# For 100,000 characters.
LONGEST_SECONDS = 2

# Function, source, the machine's text, the right one.
MENDED = [
    (say_where, "Volcó en el arcén.", "It overturned in the hard shoulder.", "It overturned on the hard shoulder."),
    (
        say_where,
        "Lo dijo en una rueda de prensa.",
        "He said it in a press conference.",
        "He said it at a press conference.",
    ),
    (
        say_where,
        "Apareció en el puerto.",
        "It appeared on the port of Algeciras.",
        "It appeared in the port of Algeciras.",
    ),
    (say_where, "En la cumbre hubo acuerdo.", "In the summit there was a deal.", "At the summit there was a deal."),
    (say_where, "Escapó en moto.", "He escaped in motorcycle.", "He escaped on a motorcycle."),
    (
        say_where,
        "Entre enero y junio llovió.",
        "Among January and June it rained.",
        "Between January and June it rained.",
    ),
    (say_where, "Cayó en una redada.", "He fell on a roundup.", "He fell in a roundup."),
    (
        say_because,
        "Está contra las cuerdas por los tuits.",
        "He is against the ropes by the tweets.",
        "He is against the ropes because of the tweets.",
    ),
    (
        say_because,
        "Pidió comisiones por las obras.",
        "He asked for commissions by public works.",
        "He asked for commissions for public works.",
    ),
    (say_because, "Dimitió por el escándalo.", "He resigned by the scandal.", "He resigned over the scandal."),
    (say_because, "Arrestados por insubordinación.", "Arrested by insubordination.", "Arrested for insubordination."),
    (
        say_because,
        "El puente colapsó por la crecida.",
        "The bridge collapsed by the flood.",
        "The bridge collapsed because of the flood.",
    ),
    (
        say_because,
        "Abrió una investigación por espionaje.",
        "It opened an investigation by spying.",
        "It opened an investigation into spying.",
    ),
    (say_by_whom, "Salieron por las ventanas.", "They went out by the windows.", "They went out through the windows."),
    (say_by_whom, "Desfiló por la alfombra roja.", "It paraded by the red carpet.", "It paraded along the red carpet."),
    (
        say_by_whom,
        "Fue recibido por la ministra.",
        "He was received for the minister.",
        "He was received by the minister.",
    ),
    (say_by_whom, "Fue multado por haber pescado.", "He was fined to have fished.", "He was fined for having fished."),
    (say_because, "Lo retiraron por precaución.", "It was removed by caution.", "It was removed as a precaution."),
    (put_prepositions, "Chocó con un muro.", "It crashed with a wall.", "It crashed into a wall."),
    (
        put_prepositions,
        "Fue despojado de la medalla.",
        "He was stripped from the medal.",
        "He was stripped of the medal.",
    ),
    (
        put_prepositions,
        "Le arrebató el bolso a una anciana.",
        "He snatched the bag to an old woman.",
        "He snatched the bag from an old woman.",
    ),
    (put_prepositions, "Absuelve al empresario.", "It acquits to the businessman.", "It acquits the businessman."),
    (put_prepositions, "La subida del peaje", "The rise of the toll", "The rise in the toll"),
    (put_prepositions, "La búsqueda del avión", "The search of the plane", "The search for the plane"),
    (put_prepositions, "Apeló a la unidad.", "He appealed the unity.", "He appealed to the unity."),
    (
        say_whose,
        "Pidió explicaciones al ministerio.",
        "He asked for explanations to the ministry.",
        "He asked for explanations from the ministry.",
    ),
    (say_whose, "Redujo la pena a la mitad.", "He reduced the penalty at half.", "He reduced the penalty by half."),
    (put_articles_right, "El concurso premió un corto.", "Contest rewarded a short.", "The contest rewarded a short."),
    (
        put_articles_right,
        "La lucha contra el paro sigue.",
        "The fight against the unemployment goes on.",
        "The fight against unemployment goes on.",
    ),
    (put_articles_right, "Marcó en el descuento.", "He scored in the stoppage time.", "He scored in stoppage time."),
    (
        put_articles_right,
        "Declaró la protesta del abogado.",
        "He stated the protest of lawyer.",
        "He stated the protest of the lawyer.",
    ),
    (put_articles_right, "Murió a los noventa años.", "He died to the ninety years.", "He died at the age of ninety."),
    (put_articles_right, "El peor equipo de la liga", "The worst team of the league", "The worst team in the league"),
]

# What is right, and what is said in another sense.
LEFT = [
    (say_where, "Participó en la ceremonia.", "He participated in the ceremony."),
    (say_where, "La etapa reina", "He won in the last stage."),
    (say_where, "Insistió en la campaña.", "He insisted on the campaign."),
    (say_where, "El accidente en la carretera", "A hole in the road barrier"),
    (say_because, "Afectados por la huelga", "Those affected by the strike"),
    (say_because, "Detenido por la policía", "Arrested by the police"),
    (say_by_whom, "El voto por correo", "The vote by mail"),
    (say_by_whom, "Empezó por pedir perdón.", "He started by asking for pardon."),
    (say_by_whom, "Subió por diez millones.", "It rose by ten million."),
    (put_prepositions, "Depende de él.", "It depends on him."),
    (put_prepositions, "En busca de la verdad", "In search of the truth"),
    (put_prepositions, "Chocó en 2019.", "It crashed in 2019."),
    (put_prepositions, "Una subida del 5 %", "A rise of 5%"),
    (put_prepositions, "El ataque a la embajada, atribuido a un grupo", "Attributed the attack to a group"),
    (put_prepositions, "Citó al testigo.", "He was summoned to the court."),
    (say_whose, "Pide un paso junto al colegio.", "He asks for a crossing next to the school."),
    (say_whose, "Sacó el nombre de la lista.", "He took the name from the list."),
    (put_articles_right, "El agua se filtró.", "Water leaked."),
    (put_articles_right, "Según el abogado, hubo acuerdo.", "According to the lawyer, they are in agreement."),
    (put_articles_right, "El Gobierno sube el IVA", "Government raises VAT"),
    (put_articles_right, "La inflación del mes de mayo", "The inflation of May"),
    (put_articles_right, "La lectura del fallo será hoy.", "Reading the ruling is planned for today."),
]


@pytest.mark.parametrize(("mend", "source", "text", "right"), MENDED)
def test_wrong_ones_are_mended(mend: Callable[[str, str], str], source: str, text: str, right: str) -> None:
    assert mend(source, text) == right
    assert mend(source, right) == right


@pytest.mark.parametrize(("mend", "source", "text"), LEFT)
def test_right_ones_stay(mend: Callable[[str, str], str], source: str, text: str) -> None:
    assert mend(source, text) == text


@pytest.mark.parametrize("mend", [say_where, say_because, say_by_whom, put_prepositions, say_whose, put_articles_right])
def test_long_text_takes_no_time(mend: Callable[[str, str], str]) -> None:
    source, text = (
        "Por la lluvia en la sala pide a la vez. " * 100,
        "The asked for by the the in the on of a search. " * 2_000,
    )
    assert cpu_seconds(lambda: mend(source, text), 0.5) < LONGEST_SECONDS
