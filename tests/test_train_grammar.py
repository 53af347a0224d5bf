"""Pairs that teach a model tenses: verbs conjugated, pairs put into the past, drills made of the tables."""

from __future__ import annotations

import doctest
import random
import re

import pytest
from train_scripts import load

conjugation = load("conjugation")
inflected = load("inflected")
tenses = load("shift_tenses")
drills = load("drill_grammar")
words = load("drill_words")
finding = load("find_verbs")
data = load("data")

LABELS = ("PR1S", "PR3S", "PR3P", "PR1P", "PT1S", "PT3S", "PT3P", "IM3S", "SP3S", "SI3S", "FU3S", "CO3P", "GER", "MS")
# As a Spanish grammar has them; the tables give third persons where the stem changes.
CONJUGATED = """
hablar: hablo habla hablan hablamos hablé habló hablaron hablaba hable hablara hablará hablarían hablando hablado
perder pierde: pierdo pierde pierden perdemos perdí perdió perdieron perdía pierda perdiera perderá perderían perdiendo perdido
sentir siente sintió: siento siente sienten sentimos sentí sintió sintieron sentía sienta sintiera sentirá sentirían sintiendo sentido
construir: construyo construye construyen construimos construí construyó construyeron construía construya construyera construirá construirían construyendo construido
producir: produzco produce producen producimos produje produjo produjeron producía produzca produjera producirá producirían produciendo producido
deshacer: deshago deshace deshacen deshacemos deshice deshizo deshicieron deshacía deshaga deshiciera deshará desharían deshaciendo deshecho
proponer: propongo propone proponen proponemos propuse propuso propusieron proponía proponga propusiera propondrá propondrían proponiendo propuesto
empezar empieza: empiezo empieza empiezan empezamos empecé empezó empezaron empezaba empiece empezara empezará empezarían empezando empezado
ver: veo ve ven vemos vi vio vieron veía vea viera verá verían viendo visto
dar: doy da dan damos di dio dieron daba dé diera dará darían dando dado
ir: voy va van vamos fui fue fueron iba vaya fuera irá irían yendo ido
ser: soy es son somos fui fue fueron era sea fuera será serían siendo sido
elegir elige eligió: elijo elige eligen elegimos elegí eligió eligieron elegía elija eligiera elegirá elegirían eligiendo elegido
distinguir: distingo distingue distinguen distinguimos distinguí distinguió distinguieron distinguía distinga distinguiera distinguirá distinguirían distinguiendo distinguido
caer: caigo cae caen caemos caí cayó cayeron caía caiga cayera caerá caerían cayendo caído
averiguar: averiguo averigua averiguan averiguamos averigüé averiguó averiguaron averiguaba averigüe averiguara averiguará averiguarían averiguando averiguado
reñir riñe riñó: riño riñe riñen reñimos reñí riñó riñeron reñía riña riñera reñirá reñirían riñendo reñido
prever: preveo prevé prevén prevemos preví previó previeron preveía prevea previera preverá preverían previendo previsto
""".strip().splitlines()  # noqa: E501 - a verb a line
LINKS = {
    "mostrar": frozenset({"show"}), "usar": frozenset({"use"}), "convertir": frozenset({"become", "convert"}),
    "necesitar": frozenset({"need"}), "detectar": frozenset({"detect"}),
}  # fmt: skip
SHIFTED = [
    ("It shows how mice become men.", "Aquí muestra cómo los ratones se convierten en hombres.", "PT",
     ("It showed how mice became men.", "Aquí mostró cómo los ratones se convirtieron en hombres.")),
    ("The errors are detected by it.", "Los errores son detectados por él.", "FU",
     ("The errors will be detected by it.", "Los errores serán detectados por él.")),
    ("The man needs many workers.", "El hombre necesita muchos trabajadores.", "HA",
     ("The man has needed many workers.", "El hombre ha necesitado muchos trabajadores.")),
    ("The page does not show it.", "La página no lo muestra.", "CO",
     ("The page would not show it.", "La página no lo mostraría.")),
]  # fmt: skip
LEFT = [
    ("You need many workers.", "Usted necesita muchos trabajadores."),
    ("Shows the whole page here.", "Muestra la página entera aquí."),
    ("He needs it if it shows.", "Lo necesita si se muestra."),
    ("He needs what he can use.", "Necesita lo que puede usar."),
    ("The man said it shows this.", "El hombre dijo que muestra esto."),
    ("This is what he needs now.", "Esto es lo que él necesita."),
]


@pytest.mark.parametrize("line", CONJUGATED)
def test_spanish_verbs_are_conjugated_as_a_grammar_has_it(line: str) -> None:
    parts, forms = line.split(": ")
    made = conjugation.conjugate_verb(*parts.split())
    assert [made[label] for label in LABELS] == forms.split()


STEMS = (
    "sigue persigue miente continúa reúne prohíbe adquiere avergüenza amplía teñía gruñó corrompido estremezco".split()
)


def test_the_table_has_how_stems_change() -> None:
    forms = {form for own in inflected.load_verbs("es").forms.values() for form in own.values()}
    assert [form for form in STEMS if form not in forms] == []
    assert forms.isdisjoint(["segue", "perseguió", "mentió", "puerta", "mente", "reune", "corroto", "gruñió"])


def test_the_future_is_not_put_behind_what_has_the_present_for_it() -> None:
    pair = "When the page shows it, he needs it.", "Cuando la página lo muestra, él lo necesita."
    assert tenses.shift(*pair, LINKS, "FU") is None
    assert tenses.shift(*pair, LINKS, "PT") is not None
    assert tenses.shift("It never shows this page.", "Aquí nunca se muestra esta página.", LINKS, "FU") is None


def test_what_is_no_infinitive_has_no_forms() -> None:
    assert conjugation.conjugate_verb("casa") == {}


@pytest.mark.parametrize("module", [conjugation, inflected, tenses, drills, words, finding])
def test_examples_in_docstrings_hold(module: object) -> None:
    found = doctest.testmod(module)
    assert found.attempted > 0
    assert found.failed == 0


def test_tables_of_verbs_have_each_verb_once_and_all_its_forms() -> None:
    for language, labels in (("es", LABELS), ("en", ("BASE", "3S", "PT", "PP", "GER"))):
        lines = (inflected.TABLES / f"{language}.txt").read_text(encoding="utf-8").splitlines()
        verbs = [line.split()[0] for line in lines if not line.startswith("#")]
        assert len(set(verbs)) == len(verbs) > 1_900
        assert all(set(labels) <= set(own) for own in inflected.load_verbs(language).forms.values())


@pytest.mark.parametrize(("english", "spanish", "tense", "expected"), SHIFTED)
def test_a_pair_is_said_in_another_tense(english: str, spanish: str, tense: str, expected: tuple[str, str]) -> None:
    assert tenses.shift(english, spanish, LINKS, tense) == expected


@pytest.mark.parametrize(("english", "spanish"), LEFT)
def test_what_is_in_doubt_is_left_out(english: str, spanish: str) -> None:
    assert tenses.shift(english, spanish, LINKS, "PT") is None


def test_verbs_are_linked_by_how_often_they_meet() -> None:
    pairs = [data.Pair("a", "He shows it.", "Lo muestra.")] * 3 + [data.Pair("a", "He uses it.", "Lo usa.")] * 3
    assert tenses.link_verbs(pairs) == {"mostrar": {"show"}, "usar": {"use"}}
    page = data.Pair("a", "The page shows it.", "La página lo muestra.", ("en-es",))
    shifted = list(tenses.shift_all([page] * 50, LINKS, random.Random(1)))
    assert {pair.spanish for pair in shifted} >= {"La página lo mostró.", "La página lo mostrará."}
    assert len({pair.spanish for pair in shifted}) == len(shifted)
    assert {(pair.source, pair.directions) for pair in shifted} == {("tense", ("en-es",))}


def test_drills_agree_and_train_the_direction_that_their_words_are_for() -> None:
    rng = random.Random(3)
    shares = drills.count_articles([data.Pair("a", "He found the man.", "Encontró el mapa.")] * 20)
    assert shares["en", "find"] == shares["es", "encontrar"] == 1.0
    drill = drills.Drill("es-en", shares, rng)
    made = [drill.make() for _ in range(300)]
    assert {pair.directions for pair in made} == {("es-en",)}
    assert all(pair.english[0].isupper() and pair.english.endswith(".") for pair in made)
    wrong = r"\b(?:de|a) el [a-záéíóú]|\b(?:el|un|este) \w+(?:ción|dad)\b|\b(?:los|dos) \w+(?:ciones|dades)\b|  | \."
    assert [pair.spanish for pair in made if re.search(wrong, pair.spanish)] == []
    passives = [match for pair in made for match in re.findall(r"\b(fue|fueron) (\w+)", pair.spanish)]
    assert passives
    assert all(participle.endswith("s") == (was == "fueron") for was, participle in passives)
