"""Forms of English words that the Spanish source decides: tense, gerunds, pronouns, number."""

from __future__ import annotations

import pytest

from bitext.mending.english.dated import say_past_with_date
from bitext.mending.english.datives import say_to_whom
from bitext.mending.english.doing import say_doing
from bitext.mending.english.english_forms import make_verb
from bitext.mending.english.he_or_she import say_he_or_she
from bitext.mending.english.not_i import say_not_i
from bitext.mending.english.things import say_it
from bitext.mending.english.verb_chains import put_chains_in_form
from bitext.pipeline.forms import put_in_form
from bitext.pipeline.lasting import say_how_long
from bitext.pipeline.noun_numbers import say_several
from bitext.pipeline.reasons import say_why
from bitext.pipeline.tenses import put_in_tense


@pytest.mark.parametrize(
    ("base", "forms"),
    [
        ("go", "go goes went gone going"),
        ("stop", "stop stops stopped stopped stopping"),
        ("offer", "offer offers offered offered offering"),
        ("vie", "vie vies vied vied vying"),
        ("agree", "agree agrees agreed agreed agreeing"),
    ],
)
def test_verbs_are_made_from_their_base(base: str, forms: str) -> None:
    assert list(make_verb(base)) == forms.split()


@pytest.mark.parametrize(
    ("source", "text", "own"),
    [
        ("La bolsa retrocede.", "The stock market is falls.", "The stock market falls."),
        (
            "Las plazas se reparten por sorteo.",
            "The places are distribute by lot.",
            "The places are distributed by lot.",
        ),
        ("El actor fue escogido.", "The actor was chose.", "The actor was chosen."),
        ("La paciencia se agotó.", "The patience was ran out.", "The patience ran out."),
        ("Los vecinos se refugiaron.", "The residents were took refuge.", "The residents took refuge."),
        ("El agresor le propinó un golpe.", "The attacker has gave a punch.", "The attacker gave a punch."),
        ("No huyó.", "He didn't fled.", "He didn't flee."),
        ("El viento soplará.", "The wind will blew.", "The wind will blow."),
        ("Le habría gustado declarar.", "He would have like to testify.", "He would have liked to testify."),
        # Right as they are.
        ("Los precios están sujetos a cambios.", "Prices are subject to change.", None),
        ("Los vecinos están en la calle.", "All they do is click and they are home.", None),
        ("El recurso es el agua.", "The resource is water and they had drinks.", None),
        ("La caja está vacía.", "The box is empty and the drive is fast.", None),
        ("No quiere pagar.", "She does not want to pay.", None),
    ],
)
def test_verbs_fit_their_auxiliaries(source: str, text: str, own: str | None) -> None:
    assert put_chains_in_form(source, text) == (own or text)


@pytest.mark.parametrize(
    ("source", "text", "own"),
    [
        (
            "El tribunal fijó el juicio para mayo.",
            "The court sets the trial for May.",
            "The court set the trial for May.",
        ),
        ("Los ingresos cayeron un 7 %.", "Incomes fallen by 7%.", "Incomes fell by 7%."),
        ("La banda robaba cobre.", "The gang steals copper.", "The gang stole copper."),
        ("El ministerio repartirá sueros.", "The ministry distributes serum.", "The ministry will distribute serum."),
        (
            "La vacuna se aplicará a mayores.",
            "The vaccine is applied to adults.",
            "The vaccine will be applied to adults.",
        ),
        # Right as they are.
        ("No reaccionó.", "He did not react.", None),
        ("¿Usted dio la orden?", "Did you give the order?", None),
        ("El metro amplía el servicio.", "The subway expands the service.", None),
        ("Pidió que se mantenga el acuerdo.", "He asked for the agreement to be kept.", None),
        ("Ayudará a crear empleo.", "It will help create jobs.", None),
    ],
)
def test_verbs_are_in_the_tense_of_the_source(source: str, text: str, own: str | None) -> None:
    assert put_in_tense(source, text) == (own or text)


@pytest.mark.parametrize(
    ("source", "text", "own"),
    [
        ("La fábrica trabaja desde marzo.", "The factory works since March.", "The factory has worked since March."),
        (
            "El equipo no pierde desde enero.",
            "The team doesn't lose since January.",
            "The team hasn't lost since January.",
        ),
        ("La sede, cerrada desde el lunes, arde.", "The office, closed since Monday, burns.", None),
        ("La fábrica trabajó desde marzo.", "The factory worked for weeks; it is closed.", None),
    ],
)
def test_what_lasts_is_in_the_perfect(source: str, text: str, own: str | None) -> None:
    assert say_how_long(source, text) == (own or text)


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("The judge has jailed him on Saturday.", "The judge jailed him on Saturday."),
        ("On Monday, the president has said so.", None),
        ("They must have met last night.", None),
        ("He has been unwell since Monday.", None),
        ("It has grown in the last year.", None),
        ("She has called a strike on Friday.", None),
    ],
)
def test_the_past_goes_with_a_date(text: str, own: str | None) -> None:
    assert say_past_with_date(text) == (own or text)


@pytest.mark.parametrize(
    ("source", "text", "own"),
    [
        ("Rehusó declarar en el juicio.", "He refused to testifying in court.", "He refused to testify in court."),
        (
            "Fue multado por orinar en la calle.",
            "He was fined by urinate on the street.",
            "He was fined for urinating on the street.",
        ),
        ("Se comprometió a reducir impuestos.", "It is committed to reducing taxes.", None),
        ("Se quejó del clima por la mañana.", "He complained of climate in the morning.", None),
    ],
)
def test_gerunds_and_infinitives(source: str, text: str, own: str | None) -> None:
    assert say_doing(source, text) == (own or text)


@pytest.mark.parametrize(
    ("source", "text", "own"),
    [
        (
            "Fue degradado por acosar a una cabo.",
            "He was demoted by harassing her.",
            "He was demoted for harassing her.",
        ),
        ("Lucha por ganar votos.", "He fights to win votes.", None),
        ("Queda mucho por descubrir.", "There is a lot to discover.", None),
    ],
)
def test_causes(source: str, text: str, own: str | None) -> None:
    assert say_why(source, text) == (own or text)


@pytest.mark.parametrize(
    ("source", "text", "own"),
    [
        ("El autobús volcó con su carga.", "The bus overturned with his load.", "The bus overturned with its load."),
        (
            "El partido no cumplió su promesa.",
            "The party did not keep their promise.",
            "The party did not keep its promise.",
        ),
        (
            "El gobierno asegura que no sabía nada.",
            "The government says he knew nothing.",
            "The government says it knew nothing.",
        ),
        ("El club fichó al jugador por su talento.", "The club signed the player for his talent.", None),
        ("El pueblo indígena defiende sus tierras.", "The indigenous people defend their lands.", None),
        ("El coche lo dejó tirado cuando llovía.", "The car left him stranded when he came.", None),
        ("La novela lleva el nombre de su hija.", "The novel bears the name of his daughter.", None),
    ],
)
def test_things_are_it(source: str, text: str, own: str | None) -> None:
    assert say_it(source, text) == (own or text)


@pytest.mark.parametrize(
    ("source", "text", "own"),
    [
        ("La acusada lloró al oírlo todo.", "The accused cried when he heard it all.", None),
        (
            "La acusada se derrumbó.",
            "The accused collapsed when he heard it.",
            "The accused collapsed when she heard it.",
        ),
        ("El alcalde huyó con su familia.", "The mayor fled with her family.", "The mayor fled with his family."),
        ("El ministro cumplió su promesa.", "The minister kept their promise.", "The minister kept his promise."),
        (
            "La actriz besó a su marido en su casa.",
            "The actress kissed his husband at his house.",
            "The actress kissed her husband at her house.",
        ),
        ("El juez vio a la testigo en su casa.", "The judge saw the witness at her house.", None),
        ("El usuario cambia su clave.", "The user changes their password.", None),
        ("Su hija volvió a su cuarto.", "His daughter went back to her room.", None),
    ],
)
def test_persons_are_he_or_she(source: str, text: str, own: str | None) -> None:
    assert say_he_or_she(source, text) == (own or text)


@pytest.mark.parametrize(
    ("source", "text", "own"),
    [
        (
            "El banco le prestó dinero al club.",
            "The bank lent him money to the club.",
            "The bank lent money to the club.",
        ),
        (
            "La lesión le impedirá jugar.",
            "The injury will prevent you from playing.",
            "The injury will prevent him from playing.",
        ),
        ("Les impide votar.", "It prevents you from voting.", "It prevents them from voting."),
        ("El núcleo le permite ejecutar programas.", "The kernel allows you to run programs.", None),
        ("Le dijo que fuera a la casa.", "She told him to go to the house.", None),
    ],
)
def test_pronouns_for_le(source: str, text: str, own: str | None) -> None:
    assert say_to_whom(source, text) == (own or text)


@pytest.mark.parametrize(
    ("source", "text", "own"),
    [
        ("Creo que el fabricante vendió más.", "The maker sold more than I expected.", None),
        (
            "El ministro ganó más de lo que esperaba.",
            "The minister got more than I expected.",
            "The minister got more than he expected.",
        ),
        ("El ministro dijo: «Gané».", "The minister said that I earned it.", None),
    ],
)
def test_nobody_says_i(source: str, text: str, own: str | None) -> None:
    assert say_not_i(source, text) == (own or text)


@pytest.mark.parametrize(
    ("source", "text", "own"),
    [
        ("Los sindicatos protestan.", "The union protests.", "The unions protest."),
        ("Los sindicatos fueron convocados.", "The union was convened.", "The unions were convened."),
        (
            "El banco amplió su cartera de hipotecas.",
            "The bank increased its portfolio of mortgage.",
            "The bank increased its portfolio of mortgages.",
        ),
        ("Vendió menos coches.", "He sold less cars.", "He sold fewer cars."),
        ("El reparto de escaños.", "The seat distribution.", None),
        ("Provocó críticas.", "It caused criticism.", None),
    ],
)
def test_nouns_are_in_the_number_of_the_source(source: str, text: str, own: str | None) -> None:
    assert say_several(source, text) == (own or text)


def test_the_steps_are_taken() -> None:
    source = "El autobús llevaba treinta pasajeros cuando volcó."
    text = "The bus was carrying thirty passengers when he overturned."
    own = "The bus was carrying thirty passengers when it overturned."
    assert put_in_form(source, text, "es", plainly=True) == own
