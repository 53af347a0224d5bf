"""Figures, sums and short forms, as the other language writes them."""

from __future__ import annotations

import doctest

import pytest
from cpu_time import cpu_seconds
from hypothesis import given
from hypothesis import strategies as st

from bitext.lang.articles import agree_determiners, agree_indefinite
from bitext.lang.numbers import find_numbers, read_roman, write_roman
from bitext.mending import amounts, short_forms
from bitext.mending.amounts import localise_numbers
from bitext.mending.short_forms import spell_out

SPELT_OUT = [
    ("en", "The deal is worth £200m, or about €240 million.", "The deal is worth £200 million, or about €240 million."),
    ("en", "A salary of $50k.", "A salary of $50,000."),
    ("en", "Prices rose 4pc by Jan. 5, 2012.", "Prices rose 4 percent by January 5, 2012."),
    ("en", "It starts at 7.30PM GMT.", "It starts at 7:30 p.m. GMT."),
    ("en", "It starts at 5pm.", "It starts at 5 p.m."),
    ("en", "He is 6ft 2in tall and weighs 180 lbs.", "He is 6 feet 2 inches tall and weighs 180 pounds."),
    ("en", "It was closed for 12hrs.", "It was closed for 12 hours."),
    ("en", "Signed by Lt. Gov. Ann Lee and Gen. Po.", "Signed by lieutenant governor Ann Lee and general Po."),
    ("en", "Gov. Lee left.", "Governor Lee left."),
    ("en", "The 100m race, the M6, 12p and 3 Rep. plays.", "The 100m race, the M6, 12p and 3 Rep. plays."),
    ("en", "On Mar. and in Dec the govt met.", "On Mar. and in Dec the government met."),
    ("en", "Version 3.6.1 of lbs and ft.", "Version 3.6.1 of lbs and ft."),
    ("en", "A 46-year-old man was hurt.", "A 46-year-old man was hurt."),
    ("es", "Perdieron 2 mil 500 millones de pesos.", "Perdieron 2.500 millones de pesos."),
    ("es", "Perdieron 800 mdd.", "Perdieron 800 millones de dólares."),
    ("es", "Comienza a las 20:30 h.", "Comienza a las 20:30."),
    ("es", "Comienza a las 20.30 hrs. y acaba a las 22.", "Comienza a las 20:30 y acaba a las 22."),
    ("es", "Lo dijo el Lic. Pérez, aprox. a las 9.", "Lo dijo el licenciado Pérez, aproximadamente a las 9."),
    ("es", "Ganó 2-1 en el km 20.30 de la ruta.", "Ganó 2-1 en el km 20.30 de la ruta."),
]  # fmt: skip
LOCALISED = [
    ("en", "It cost $67.94.", "Costó $67.94.", "Costó 67,94 dólares."),
    ("en", "It cost US$14.7 billion.", "Costó US$14.7 mil millones.", "Costó 14,7 mil millones de dólares."),
    ("en", "It cost €1 million.", "Costó €1 millón de euros.", "Costó 1 millón de euros."),
    ("en", "It cost $1.", "Costó $1.", "Costó 1 dólar."),
    ("en", "From $11,000 to $22,500.50.", "De $11,000 a $22,500.50.", "De 11.000 dólares a 22.500,50 dólares."),
    ("en", "It fell by 3.5% to 1,200.", "Cayó un 3.5 % hasta 1,200.", "Cayó un 3,5 % hasta 1.200."),
    ("en", "Version 3.5, section 2.1.", "Versión 3.5, sección 2.1.", "Versión 3.5, sección 2.1."),
    ("en", "It took 12 of 300.", "Tomó 1,200 de 300.", "Tomó 1,200 de 300."),
    ("en", "Between $5-10 and C$5.", "Entre $5-10 y C$5.", "Entre $5-10 y C$5."),
    ("en", "The 15th and 16th centuries.", "Los siglos XIX y XX.", "Los siglos XV y XVI."),
    ("en", "The 15th century.", "Los siglos XIX y XX.", "Los siglos XIX y XX."),
    ("en", "Between the 15th and 17th centuries.", "Entre los 15 y 17 siglos.", "Entre los siglos XV y XVII."),
    ("en", "In the 18th century.", "En el siglo 18.", "En el siglo XVIII."),
    ("en", "Three centuries, 10 centuries.", "Tres siglos, 10 siglos.", "Tres siglos, 10 siglos."),
    ("en", "Between the 15th and 17th centuries.", "Entre los siglos 15 y 17.", "Entre los siglos XV y XVII."),
    ("en", "It paid $3.5 billion.", "Pagó 3,5 mil millones.", "Pagó 3,5 mil millones de dólares."),
    ("en", "She earned $67.94 an hour.", "Ganó 67.94 la hora.", "Ganó 67,94 dólares la hora."),
    ("en", "On May 5 he paid $5.", "El 5 de mayo pagó 5.", "El 5 de mayo pagó 5."),
    ("es", "Son 123.456.789 millones.", "It is 123,456,789 million.", "It is 123,456,789 million."),
    ("en", "From $10 to $20.", "De 10 a 20 dólares.", "De 10 a 20 dólares."),
    ("en", "It rose $5 or 5%.", "Subió un 5%.", "Subió un 5%."),
    ("es", "Debe 2.500 millones de pesos.", "It owes 2,500 million of weights.", "It owes 2.5 billion pesos."),
    ("es", "Levantó 50 pesos de plomo.", "He lifted 50 lead weights.", "He lifted 50 lead weights."),
    ("es", "En el siglo XXI.", "In the 19th century.", "In the 21st century."),
    ("es", "Los siglos XI y XII.", "The 19th and 18th centuries.", "The 11th and 12th centuries."),
    ("es", "Son 12.000 dólares.", "It is 12.000 dollars.", "It is $12,000."),
    ("es", "Son $12,000 en México.", "It is $12,000 in Mexico.", "It is $12,000 in Mexico."),
    ("es", "Debe 100.000 millones.", "It owes 100,000 million.", "It owes 100 billion."),
    ("es", "Debe 14,7 mil millones de euros.", "It owes 14,7 billion of euros.", "It owes 14.7 billion euros."),
    ("es", "Son 800 millones de euros.", "It is 800 million euros.", "It is 800 million euros."),
]


@pytest.mark.parametrize("module", [amounts, short_forms])
def test_examples_in_docstrings_hold(module: object) -> None:
    assert doctest.testmod(module).failed == 0  # type: ignore[arg-type]


@pytest.mark.parametrize(("language", "text", "expected"), SPELT_OUT)
def test_short_forms_are_spelt_out_where_they_can_be_nothing_else(language: str, text: str, expected: str) -> None:
    assert spell_out(text, language) == expected


@pytest.mark.parametrize(("language", "text", "expected"), SPELT_OUT)
def test_what_is_spelt_out_stays_so(language: str, text: str, expected: str) -> None:
    assert spell_out(expected, language) == expected


@pytest.mark.parametrize(("language", "source", "made", "expected"), LOCALISED)
def test_figures_that_were_copied_are_written_as_the_language_does(
    language: str, source: str, made: str, expected: str
) -> None:
    assert localise_numbers(source, made, language) == expected
    assert localise_numbers(source, expected, language) == expected


@given(st.integers(1, 39))
def test_roman_numerals_are_read_as_they_are_written(value: int) -> None:
    assert read_roman(write_roman(value)) == value


@given(st.integers(0, 10**9), st.integers(0, 99), st.sampled_from(["{}", "${}", "{} people", "{}%", "€{} million"]))
def test_no_value_changes(whole: int, cents: int, form: str) -> None:
    figure = f"{whole:,}.{cents:02}" if cents else f"{whole:,}"
    source = f"It was {form.format(figure)}."
    made = localise_numbers(source, source.replace("million", "millones"), "en")
    there = {value for number in find_numbers(source, "en") for value in number.values}
    found = find_numbers(made, "es")
    assert found
    assert all(there & set(number.values) for number in found)


_PIECES = (
    "$ € 3 5 18 1,200 3.5 12.000 bn m pm th century siglo XIX IIX XXXXV siglos y de p.m. Sen. Sept. la el un - – . ,"
)
NEWSPAPER = st.lists(st.sampled_from([*_PIECES.split(), "\u00a0"]), max_size=12).map(" ".join)


@given(st.sampled_from(["en", "es"]), NEWSPAPER | st.text(max_size=40), NEWSPAPER | st.text(max_size=40))
def test_any_text_is_taken(language: str, source: str, made: str) -> None:
    read = spell_out(source, language)
    assert spell_out(read, language) == spell_out(spell_out(read, language), language)
    text = localise_numbers(read, made, language)
    assert bool(text.strip()) == bool(made.strip())
    assert agree_determiners(agree_determiners(made)) == agree_determiners(made)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It is a agreement with an big firm.", "It is an agreement with a big firm."),
        ("An xml file, a usb drive, a one-off.", "An xml file, a usb drive, a one-off."),
        ("Vitamin A and a are letters; it cost a euro.", "Vitamin A and a are letters; it cost a euro."),
        ("An historic day, an umbrella, a hour.", "An historic day, an umbrella, an hour."),
    ],
)
def test_indefinite_articles_go_by_how_the_word_is_said(text: str, expected: str) -> None:
    assert agree_indefinite(text) == expected


def test_time_grows_no_faster_than_the_text() -> None:
    """Runs of what the patterns repeat, of 200,000 signs."""

    def rewrite(run: str, language: str) -> None:
        localise_numbers(run, spell_out(run, language), language)
        agree_determiners(run)

    for run in ("siglo " + "XV y " * 40_000, "$ " * 100_000, "1 " * 100_000, "a" * 200_000, "1,200" * 40_000):
        for language in ("en", "es"):
            assert cpu_seconds(lambda run=run, language=language: rewrite(run, language), 20) < 20
