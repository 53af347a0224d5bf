"""What is for or against something, said plainly before a translation."""

import pytest

from bitext.mending.sources.for_and_against import name_for_and_against, say_for_and_against

SAY = {"en": say_for_and_against, "es": name_for_and_against}

SAID = [
    ("en", "Anti-government protesters clash with police.", "Protesters against the government clash with police."),
    ("en", "Pro-European parties won.", "Parties in favor of Europe won."),
    ("en", "The anti-mining protest grew.", "The protest against mining grew."),
    ("en", "He gave a pro-life speech on Friday.", "He gave a speech against abortion on Friday."),
    ("en", "A group of anti-Maduro demonstrators.", "A group of demonstrators against Maduro."),
    ("en", "Judge hears anti-dam campaigners", "Judge hears campaigners against the dam"),
    ("en", "A pro-Brexit or anti-tax vote.", "A vote in favor of Brexit or against taxes."),
    ("es", "Los separatistas prorrusos tomaron el edificio.", "Los separatistas pro-Russian tomaron el edificio."),
    ("es", "Una marcha pro vida y otra anti-aborto.", "Una marcha pro-life y otra anti-abortion."),
    ("es", "Consignas antifranquistas y antiestadounidenses.", "Consignas anti-Franco y anti-American."),
    ("es", "Antitaurinos y antivacunas protestan.", "Anti-bullfighting y anti-vaccine protestan."),
]
LEFT = [
    ("en", "The anti-hero and the pro-forma invoice."),
    ("en", "Anti-aircraft missiles and an anti-inflammatory drug."),
    ("en", "She is anti-war."),
    ("es", "La antigua provincia prometió anticipar el programa antibiótico."),
    ("es", "La Fiscalía Anticorrupción y la policía antidisturbios."),  # well known as they are
    ("es", "Habló en pro de la paz, con los pros y los contras."),
]


@pytest.mark.parametrize(("language", "text", "said"), SAID)
def test_is_said_plainly_and_then_stays(language: str, text: str, said: str) -> None:
    assert SAY[language](text) == said
    assert SAY[language](said) == said


@pytest.mark.parametrize(("language", "text"), LEFT)
def test_other_words_stay(language: str, text: str) -> None:
    assert SAY[language](text) == text
