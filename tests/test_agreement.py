"""Articles and adjectives that agree with Spanish nouns, and phrases in their order, in what a model wrote."""

import pytest

from bitext.lang.adjectives import agree, read_adjectives
from bitext.pipeline.dictionary import put_phrases_right

AGREED = [
    ("Tras el cumbre, habló.", "Tras la cumbre, habló."),
    ("Los refugiados venezolano llegaron.", "Los refugiados venezolanos llegaron."),
    ("Una comunidad de refugiados venezolano vive allí.", "Una comunidad de refugiados venezolanos vive allí."),
    ("El Gobierno de venezolano devaluó.", "El Gobierno venezolano devaluó."),
    ("Habló de la economía japonés.", "Habló de la economía japonesa."),
    ("Los activistas cubano huyeron.", "Los activistas cubanos huyeron."),
    ("Las personas venezolano llegaron.", "Las personas venezolanas llegaron."),
]
LEFT = [
    "Un profesor de inglés y un libro de español.",
    "Los gobiernos español y francés firmaron.",
    "La economía de mercado china creció.",
    "La historia y la lengua españolas.",
    "Salió la mañana temprano.",
    "El panorama competitivo cambió.",
    "La divisa estadounidense cayó.",
    "Las medidas del gobierno anunciadas ayer.",
    "Otro virus mortífero apareció.",
    "Una segunda dosis gratuita llegó.",
    "Las modelos desfilaron.",
    "Las márgenes del río Ebro.",
    "El base argentino de los Lakers.",
    "Las bases y los bases.",
    "La capitán Carola Rackete fue detenida.",
    "El línea señaló fuera de juego.",
    "La robot japonesa.",
    "La soprano cantó.",
    "El asta de la bandera.",
    "Los secadores de manos eléctricos.",
    "El hombre apareció en la calle muerto.",
    "La ministra salió del debate satisfecha.",
    "Teme que la policía la ataque de nuevo.",
    "El Senado la debate esta semana.",
    "Los expertos la resumen así.",
    "La crisis la combate el gobierno.",
    "Este causa inundaciones.",
    "El dogma y los profetas.",
    "La número dos del partido.",
    "Los televisores baratos.",
    "El exoplaneta.",
    "Los israelitas y las israelitas.",
    "Mar del Plata y el Luz.",
]


@pytest.mark.parametrize(("text", "agreed"), AGREED)
def test_what_stands_beside_a_noun_has_its_gender_and_number(text: str, agreed: str) -> None:
    assert agree(text) == agreed
    assert agree(agreed) == agreed


@pytest.mark.parametrize("text", LEFT)
def test_what_may_be_said_of_something_else_stays(text: str) -> None:
    assert agree(text) == text


def test_adjectives_have_four_different_forms_or_two() -> None:
    forms = [one.forms for one in read_adjectives()]
    assert len(forms) > 4000
    both = [own for own in forms if len(set(own.values())) < 4]
    assert len(both) > 1000
    assert all(own["m", n] == own["f", n] for own in both for n in (1, 2))
    assert all(own["m", 1] != own["m", 2] for own in forms)


@pytest.mark.parametrize(
    ("source", "text", "right"),
    [
        ("The House passed the bill.", "Aprobó el ley de proyecto.", "Aprobó el ley de proyecto."),  # no key phrase
        ("It saw air strikes.", "Vio aéreos de ataques.", "Vio ataques aéreos."),
        ("It saw air strikes.", "Vio ataques aéreos.", "Vio ataques aéreos."),
        ("It saw air strikes.", "Vio ataques por aire.", "Vio ataques por aire."),
        ("Air strikes killed ten.", "Aéreos ataques mataron a diez.", "Ataques aéreos mataron a diez."),
    ],
)
def test_the_words_of_a_phrase_come_in_its_order(source: str, text: str, right: str) -> None:
    assert put_phrases_right(source, text, "en") == right
