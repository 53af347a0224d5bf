"""News style said plainly before a translation; verbs and objects put right in Spanish after it."""

import re

import pytest

from bitext.lang.persons import say_whom
from bitext.lang.plain import say_plainly
from bitext.lang.rewriting import read_rules
from bitext.lang.spanish_verbs import to_plural
from bitext.lang.subjects import agree_verbs

PLAIN = [
    ("Two men were arrested Tuesday.", "Two men were arrested on Tuesday."),
    ("Ledezma told the crowd Thursday night not to go.", "Ledezma told the crowd on Thursday night not to go."),
    ("A federal judge Friday blocked the order.", "On Friday, a federal judge blocked the order."),
    ("Peru Monday closed the border.", "On Monday, Peru closed the border."),
    ("Prosecutors asked for it.", "The prosecutors asked for it."),
    ("Israeli jets bombed it.", "The Israeli jets bombed it."),
    ("Health officials said so.", "The health officials said so."),
    ("According to police, he left.", "According to the police, he left."),
    ("Two men fled the country.", "Two men fled from the country."),
]
LEFT_PLAIN = [
    "He led the Friday prayers.",
    "It happened last Tuesday.",
    "They meet on Monday and Tuesday.",
    "Sunday was quiet.",
    "Prosecutors seek tougher sentences",
    "Hundreds marched.",
    "Only animals have brains.",
    "This sealed its fate.",
    "In videos shot by him, it is there.",
    "Paris said no.",
    "Sources said so.",
    "The police said so.",
    "He went to police the border.",
]
AGREED = [
    ("Los precios cayó.", "Los precios cayeron."),
    ("Los precios del petróleo se desplomó el lunes.", "Los precios del petróleo se desplomaron el lunes."),
    ("Dijo que los soldados disparó.", "Dijo que los soldados dispararon."),
    ("Manifestantes bloqueó la carretera.", "Manifestantes bloquearon la carretera."),
    ("Miles de profesores no trabajó.", "Miles de profesores no trabajaron."),
    ("Varias líneas fue canceladas.", "Varias líneas fueron canceladas."),
    ("Los vuelos ha sido cancelado.", "Los vuelos han sido cancelados."),
]
LEFT_AGREED = [
    "Los Ángeles es una ciudad.",
    "Las camisetas que diseñó gustan.",
    "Las camisetas las diseñó ella.",
    "Los lunes trabajó en casa.",
    "Los jueces dicen que él mintió.",
    "Todos los días salió a correr.",
    "Muchas veces ganó.",
    "Gracias a este disco ganó premios.",
    "Las princesas del vino llegaron.",
    "Algunas traducciones puede que falten.",
    "El precio cayó.",
    "Explicaciones de por qué falló.",
]
WHOM = [
    ("Arrestó tres sospechosos.", "Arrestó a tres sospechosos."),
    ("La bomba mató al menos 40 personas.", "La bomba mató al menos a 40 personas."),
    ("Han detenido el presidente.", "Han detenido al presidente."),
    ("Deportó más de 200 migrantes.", "Deportó a más de 200 migrantes."),
    ("Rescataron decenas de turistas.", "Rescataron a decenas de turistas."),
]
LEFT_WHOM = [
    "Lo mató un rival.",
    "La mujer que rescató el bombero llegó.",
    "Según criticó el ministro, es caro.",
    "Visitó la ciudad.",
    "Mató a tres personas.",
    "El detenido un hombre.",
]


@pytest.mark.parametrize(("text", "plain"), PLAIN)
def test_news_style_is_said_plainly(text: str, plain: str) -> None:
    assert say_plainly(text, "en") == plain


@pytest.mark.parametrize("text", LEFT_PLAIN)
def test_what_is_plain_or_in_doubt_is_left(text: str) -> None:
    assert say_plainly(text, "en") == text


@pytest.mark.parametrize("table", ["plain", "wording"])
@pytest.mark.parametrize("language", ["en", "es"])
def test_rules_of_tables_are_whole(table: str, language: str) -> None:
    rules = read_rules(table, language)
    for rule in rules:
        groups = {int(number) for number in re.findall(r"\\(?:g<)?(\d)", rule.new)}
        assert groups <= set(range(1, rule.pattern.groups + 1)), rule.pattern.pattern
        assert rule.pattern.search("") is None, rule.pattern.pattern
    assert len({rule.pattern for rule in rules}) == len(rules)


@pytest.mark.parametrize(("text", "agreed"), AGREED)
def test_verbs_agree_with_the_subject_before_them(text: str, agreed: str) -> None:
    assert agree_verbs(text) == agreed


@pytest.mark.parametrize("text", LEFT_AGREED)
def test_verbs_of_other_subjects_are_left(text: str) -> None:
    assert agree_verbs(text) == text


@pytest.mark.parametrize(
    ("verb", "plural"),
    [("apoyó", "apoyaron"), ("huyó", "huyeron"), ("renunció", "renunciaron"), ("salió", "salieron"), ("riñó", None)],
)
def test_the_plural_of_a_verb(verb: str, plural: str | None) -> None:
    assert to_plural(verb) == plural


@pytest.mark.parametrize(("text", "said"), WHOM)
def test_persons_that_something_happens_to_have_a(text: str, said: str) -> None:
    assert say_whom(text) == said


@pytest.mark.parametrize("text", LEFT_WHOM)
def test_other_objects_and_subjects_have_none(text: str) -> None:
    assert say_whom(text) == text
