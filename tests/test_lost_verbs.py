"""Finite verbs that an English translation has lost, verbs with "se" that are no passives, and whom something lacks."""

from collections.abc import Generator

import pytest

from bitext.mending.english.pronominals import say_by_itself
from bitext.mending.sources.experiencers import say_who_has
from bitext.model import Finding, Translation
from bitext.pipeline.asking import Request
from bitext.pipeline.auxiliaries import find_again, iter_told, put_back
from bitext.pipeline.lone_forms import say_finite
from bitext.pipeline.lost_verbs import count_lost

LOST = [
    ("La policía desmontó una red de trata.", "The police a trafficking network."),
    ("Los dos partidos se juntaron contra la ley.", "The two parties against the law."),
    ("El camión frigorífico ocultaba a diez inmigrantes.", "The refrigerated lorry hiding ten immigrants."),
    ("Una parte del ejército se amotinó.", "A part of the rioted army."),
    ("La manguera se rompió y los vecinos apagaron el fuego.", "The hose broke and the residents the fire."),
]
THERE = [
    ("La policía desmontó una red de trata.", "The police dismantled a trafficking network."),
    ("El juez archivó la causa por falta de pruebas.", "The judge closed the case for lack of evidence."),
    ("El salario subirá y se pagará en catorce pagas.", "The wage will rise and be paid in fourteen installments."),
    ("Los sindicatos piden más plazas para los ancianos.", "The unions ask for more places for the elderly."),
    ("Los apoderados vigilan el escrutinio.", "The party representatives watch the count."),
    ("Los salarios crecieron, señala un informe.", "Wages grew, according to a report."),
    ("La planta abastecerá con energía limpia a la zona.", "The plant will supply the area with clean energy."),
    ("Detuvieron a los obreros que vivían allí.", "They arrested the workers living there."),
]
TOLD = [
    ("El juez dejó la finca.", "The judge the farm.", "El juez ha dejado la finca."),
    ("Los vecinos rompieron la puerta.", "The neighbours the door.", "Los vecinos han roto la puerta."),
    ("Los buques pescaban aquí.", "Ships here.", "Los buques estaban pescando aquí."),
    ("El gobierno impuso una multa.", "The government a fine.", "El gobierno ha impuesto una multa."),
]
BACK = [
    ("El fondo hundió al partido.", "The fund has sinked the party.", "The fund sank the party."),
    ("Los presos se amotinaron.", "The inmates have been freed.", "The inmates were freed."),
    ("Ha dejado la finca y huyó.", "He has left the farm and fled.", "He has left the farm and fled."),
    ("El grupo adecuó la norma.", "The group has a new rule.", "The group has a new rule."),
]
BY_ITSELF = [
    (
        "Los espías se infiltraron en la red.",
        "The spies were infiltrated on the network.",
        "The spies infiltrated the network.",
    ),
    (
        "El testigo se ratificó en su denuncia.",
        "The witness was reaffirmed in his report.",
        "The witness stood by his report.",
    ),
    ("Los votantes se debaten entre dos.", "Voters are debated between two.", "Voters are torn between two."),
    ("El gasto se ha disparado.", "Spending has been shot.", "Spending has soared."),
    ("El guardia se durmió.", "The guard was slept.", "The guard fell asleep."),
    ("El acusado se declaró inocente.", "The defendant was declared innocent.", "The defendant pleaded not guilty."),
]
PASSIVES = [
    ("El premio se entregó en Oviedo.", "The prize was given in Oviedo."),
    ("La energía se convierte en calor.", "The energy is converted into heat."),
    ("El arma se disparó contra un vecino.", "The gun was fired at a neighbor."),
    ("La encuesta se hizo con una muestra de mil.", "The survey was done with a sample of 1,000."),
    ("Los datos se clasifican en tres.", "The data are classified into three."),
    ("Se impuso una multa al banco.", "A fine was imposed on the bank."),
    ("El libro se presentó en el Ateneo.", "The book was presented at the Athenaeum."),
    ("La sala fue incautada y se resistió a todos.", "The hall was resisted to all."),
]
WHOM = [
    ("Al equipo le restan tres jornadas.", "El equipo todavía tiene tres jornadas."),
    ("A los bomberos les espera una noche difícil.", "Los bomberos tendrán una noche difícil."),
    ("Al abuelo le costaba subir la cuesta.", "El abuelo tenía dificultades para subir la cuesta."),
    ("Al acusado le asiste el derecho a callar.", "El acusado tiene derecho a callar."),
]
OTHERS = [
    "A los vecinos les preocupa la falta de agua.",
    "Al niño le falta el aire.",
    "A la empresa le cuesta mucho.",
    "Al juez le pidieron que callara.",
    "Le faltan votos.",
]


@pytest.mark.parametrize(("source", "text"), LOST)
def test_a_verb_that_is_lost_is_missed(source: str, text: str) -> None:
    assert count_lost(source, text) == 1


@pytest.mark.parametrize(("source", "text"), THERE)
def test_a_verb_that_is_there_is_not(source: str, text: str) -> None:
    assert count_lost(source, text) == 0


@pytest.mark.parametrize(("source", "text", "told"), TOLD)
def test_it_is_told_with_an_auxiliary(source: str, text: str, told: str) -> None:
    assert next(iter_told(source, text)) == told


@pytest.mark.parametrize(("source", "text", "plain"), BACK)
def test_and_the_auxiliary_is_taken_back(source: str, text: str, plain: str) -> None:
    assert put_back(source, text) == plain


def _run(best: str, other: str, unseen: str = "") -> Translation:
    """What `find_again` makes of a source whose translation is *best*, where one with an auxiliary is *other*."""

    def climb(segment: str) -> Generator[Request, None, Translation]:
        yield Request((segment,))
        found = (Finding("unseen-word", unseen),) if unseen else ()
        return Translation(best if segment == "El juez dejó la finca." else other, None, "m", found)

    steps = find_again("El juez dejó la finca.", climb, lambda _, one: one, lambda _, one: 0.0)
    try:
        next(steps)
        while True:
            steps.send([])
    except StopIteration as stop:
        return stop.value


def test_a_translation_with_the_verb_is_taken_and_no_other() -> None:
    assert _run("The judge the farm.", "The judge has left the farm.").text == "The judge left the farm."
    assert _run("The judge the farm.", "The judge, farm.").text == "The judge the farm."
    assert _run("The judge left it.", "The judge has left the farm.").text == "The judge left it."


def test_a_verb_that_models_have_not_seen_is_one_and_a_word_made_up_is_not() -> None:
    other = "The judge has left the farm."
    for word in ("disintegrated", "fertilised"):
        assert _run(f"The judge {word} it.", other, word).text == f"The judge {word} it."
    assert _run("The judge collaved it.", other, "collaved").text == "The judge left the farm."


@pytest.mark.parametrize(("source", "text", "right"), BY_ITSELF)
def test_verbs_with_se_are_in_the_active(source: str, text: str, right: str) -> None:
    assert say_by_itself(source, text) == right


@pytest.mark.parametrize(("source", "text"), PASSIVES)
def test_but_for_those_that_are_passives(source: str, text: str) -> None:
    assert say_by_itself(source, text) == text


@pytest.mark.parametrize(("source", "plain"), WHOM)
def test_whom_something_is_missing_is_the_subject(source: str, plain: str) -> None:
    assert say_who_has(source) == plain


@pytest.mark.parametrize("source", OTHERS)
def test_but_of_other_verbs(source: str) -> None:
    assert say_who_has(source) == source


FORMS = [
    ("El anuncio despertó la ira.", "The announcement awaken the anger.", "The announcement awakened the anger."),
    ("El camión ocultaba a diez.", "The lorry hiding ten.", "The lorry hid ten."),
    ("La cabalgata recorrerá la ciudad.", "The parade tour the city.", "The parade will tour the city."),
    ("El presidente sanea las cuentas.", "The president clean up the books.", "The president cleans up the books."),
]
RIGHT = [
    ("Dos cargas se repelen entre sí.", "A phenomenon of two charges repelling each other."),
    ("La policía mantiene la alerta.", "The police maintain the alert."),
    ("Él exigió una mejor paga.", "He demanded better pay."),
    ("Los jueces quieren vigilar a los presos.", "The judges want to watch the inmates."),
    ("El apoyo y el triaje requieren tiempo.", "Support and triage require time."),
]


@pytest.mark.parametrize(("source", "text", "right"), FORMS)
def test_a_form_that_is_the_only_verb_is_finite(source: str, text: str, right: str) -> None:
    assert say_finite(source, text) == right


@pytest.mark.parametrize(("source", "text"), RIGHT)
def test_but_none_that_need_not_be(source: str, text: str) -> None:
    assert say_finite(source, text) == text
