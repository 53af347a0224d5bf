"""English verbs with particles said by plain ones, and Spanish verbs in the tense of an English past."""

import pytest

from bitext.mending.sources.phrasal_verbs import say_without_particles
from bitext.mending.sources.plain import say_plainly
from bitext.mending.spanish.past_tense import say_past


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("The board mulled over the offer.", "The board considered the offer."),
        ("The tower will be pulled down.", "The tower will be demolished."),
        ("The airline cut back on flights.", "The airline reduced flights."),
        ("Firms cut back on flights and have to cut back on staff.", None),
        ("The court set aside the verdict and the bank set aside two million.", None),
        ("He took over as coach.", "He took over as coach."),
        ("Shops pulled down their shutters.", "Shops pulled down their shutters."),
        ("The transplant went without a hitch.", "The transplant went without a hitch."),
        ("Holes opened up on Elm Street.", "Holes opened up on Elm Street."),
        ("The ruling on the vaccine came late.", "The ruling on the vaccine came late."),
        ("A run on the bank and a set aside for wildlife", "A run on the bank and a set aside for wildlife"),
    ],
)
def test_verbs_with_particles(text, plain):
    if plain is None:
        assert say_without_particles(text) != text
    else:
        assert say_without_particles(text) == plain


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("The injuries are not thought to be serious.", "The injuries are probably not serious."),
        ("The club is made up of six teams.", "The club is formed by six teams."),
        ("He had made up the story.", "He had made up the story."),
        ("The patients will be told to wait.", "The patients will have to wait."),
        ("The strike brought traffic to a standstill.", "The strike paralyzed the traffic."),
        ("We will not sit down with them.", "We will not talk with them."),
    ],
)
def test_plain_words(text, plain):
    assert say_plainly(text, "en") == plain


@pytest.mark.parametrize(
    ("source", "text", "mended"),
    [
        ("The bank froze the account.", "El banco congela la cuenta.", "El banco congeló la cuenta."),
        ("The bishop denounced the bombing.", "El obispo denunciaba el atentado.", "El obispo denunció el atentado."),
        ("He said he wore a hat.", "Dijo que llevaba un sombrero.", "Dijo que llevaba un sombrero."),
        ("Fans sang as he left.", "Los aficionados cantaban cuando se fue.", "Los aficionados cantaban cuando se fue."),
        ("The account frozen by the bank is his.", "La cuenta que congela el banco es suya.", None),
        ("Goods stolen in May are sold here.", "Los bienes robados se venden aquí.", None),
        ("The law that froze rents is old.", "La ley que congela los alquileres es vieja.", None),
    ],
)
def test_past(source, text, mended):
    assert say_past(source, text) == (mended or text)
