"""Findings: each fires on its case and stays silent on its neighbours."""

from __future__ import annotations

import pytest
from cpu_time import cpu_seconds

from bitext.checks import (
    CODES,
    UNUSABLE,
    check_pair,
    check_translation,
    find_lost_key_words,
    find_lost_names,
    find_untranslated,
)
from bitext.lang.key_tables import read_entries
from bitext.lang.key_words import iter_key_words

FIRES = [
    ("He paid 300 dollars.", "Pagó 30 dólares.", "number-mismatch"),
    ("It opened in 1992.", "Abrió hace años.", "number-mismatch"),
    ("He said no.", "", "blank"),
    ("The mayor of the town resigned.", "The mayor of the town resigned.", "copied"),
    ("The port is open.", "el puerto el puerto el puerto el puerto el puerto", "loop"),
    ("The port of Veracruz reopened on Monday after nine days of strike.", "Abrió.", "length"),
    (
        "The mayor said that the port will open on Monday.",
        "The mayor said that el port will be on Monday.",
        "wrong-language",
    ),
    ("The port of Veracruz reopened on Monday, and the ships came in.", "El puerto de Veracruz reabrió y", "truncated"),
    ("Police arrested Luis Almagro.", "La policía detuvo a un hombre.", "name-lost"),
    ("Josef Rychtář left.", "Josef RychtáŠ se fue.", "name-lost"),
    ("Hi 🙂 to Мария.", "Hola ���� a Мария.", "markup-lost"),
    ("The crowd left at night.", "La crowd se fue de noche.", "untranslated"),
    ("He bought a textbook and left.", "Compró un textbook y se fue.", "untranslated"),
    ("The Czech team won in Vienna.", "El equipo de Czech ganó en Viena.", "untranslated"),
    ("Venezuelans and a Peruvian met.", "Los venezuelanos y un perúviano se reunieron.", "untranslated"),
    ("Venezuelans may stay.", "Los venezuelanos pueden quedarse.", "untranslated"),
    ("Young Venezuelans sang.", "Young Venezuelans cantaron.", "untranslated"),
    ("Young Venezuelans sang.", "Young venezolanos cantaron.", "untranslated"),
    ("“So it was,” he said.", "“So era”, dijo.", "untranslated"),
    ("He came and saw.", "Vino and vio.", "untranslated"),
    ("Luck was with them.", "Luck estuvo con ellos.", "untranslated"),
    ("They climbed the Tower.", "Subieron a la Tower.", "untranslated"),
    ("On Friday in Athens they met.", "El viernes en Athens se reunieron.", "untranslated"),
    ("The mayor left on Monday.", "La mayoría se fue el lunes.", "word-lost"),
    ("They never spoke with Mayor Antonio Ledezma.", "Nunca hablaron con Mayor Antonio Ledezma.", "untranslated"),
    ("The IMF lends less.", "El IMF presta menos.", "word-lost"),
    ("Turks live here.", "Aquí vive gente.", "word-lost"),
    ("She did not sign the paper.", "Ella firmó el papel.", "negation-lost"),
    ("“It is late,” he said.", "«Es tarde, dijo.", "unpaired-marks"),
    ("Is it late?", "Es tarde?", "unpaired-marks"),
    ("See https://example.org/a now.", "Vea https: // ejemplo.org ahora.", "markup-lost"),
]
SILENT = [
    ("It cost $3.4 billion in 2019.", "Costó 3.400 millones de dólares en 2019."),
    ("Twelve people met at 8:30 p.m.", "12 personas se reunieron a las 20.30 horas."),
    ("Prices rose 1,234.5 percent.", "Los precios subieron un 1.234,5 %."),
    ("It struck at 3:42 a.m. (0742 GMT).", "Se produjo a las 3.42 (7.42 GMT)."),
    ("The fire burned the 3,000 hectares.", "El incendio quemó las 3.000 hectáreas."),
    ("It cost 7.4 thousand million euros.", "Costó 7,4 mil millones de euros."),
    ("They owe 18 billion dollars.", "Deben 18 miles de millones de dólares."),
    ("It was about 240 millions.", "Fueron unos 240 millones."),
    ("Workers earn 7,375 dollars.", "Los trabajadores ganan 7 mil 375 dólares."),
    ("In the 1960s they left.", "En los años 60 se fueron."),
    ("One of them left.", "Uno de ellos se fue."),
    ("Maria Garcia Lopez", "Maria Garcia Lopez"),
    ("No, no, no!", "¡No, no, no!"),
    ("", ""),
    ("He met Angela Merkel in Germany.", "Se reunió con Angela Merkel en Alemania."),
    ("The United States and the White House agreed.", "Estados Unidos y la Casa Blanca se pusieron de acuerdo."),
    ("Thousands March in Lima Against Venezuelan Leader", "Miles marchan en Lima contra el líder venezolano"),
    ("The total was final at the regional hospital.", "El total fue final en el hospital regional."),
    ("Cubans and Italians flew with Swissair.", "Los cubanos y los italianos volaron con Swissair."),
    ("Then he saw the King of Clay, and So.", "Después vio al King of Clay, y a So."),
    ("He did it: the start-up [or so].", "Lo hizo: el start-up [o así]."),
    ("Gates and Banks met Woods.", "Gates y Banks se reunieron con Woods."),
    ("He works at the Bank of America.", "Trabaja en el Bank of America."),
    ("Hotel rooms were the Final offer.", "Hotel fue la oferta Final."),
    ("Hello {name}, <name>!", "¡Hola {name}, <name>!"),
    ("Type grubber.txt or me@grubber.org into <grubber>.", "Escriba grubber.txt o me@grubber.org en <grubber>."),
    ("Josef Rychtář met the Croatian Office.", "Josef Rychtář se reunió con la Oficina de Croacia."),
    ("Ondrej and the Czech Office left.", "Ondřej y la Oficina Checa se fueron."),
    ("Venezuelan house, once.", "Una casa venezolana, una vez."),
    ("Air Canada and the Bank of Chile met in Berlin.", "Air Canada y el Banco de Chile se reunieron en Berlín."),
    ("The Royal London Hospital in China", "El Royal London Hospital de China"),
    ("It isn’t known.", "Se desconoce."),
    ("The lawmakers of the US left.", "Los diputados de Estados Unidos se fueron."),
    ("He paid US$ 5.", "Pagó 5 dólares."),
    ("Staten Island and Deutsche Bank grew.", "Staten Island y Deutsche Bank crecieron."),
    ("“Enough!” (they said)", "«¡Basta!» (dijeron)"),
]


@pytest.mark.parametrize(("source", "target", "code"), FIRES)
def test_fires(source: str, target: str, code: str) -> None:
    assert code in [finding.code for finding in check_translation(source, target, "en", "es")]


@pytest.mark.parametrize(
    "piece",
    [
        "x",
        "a_",
        "a@",
        "a.",
        "<a",
        "{a",
        "1,",
        "“",
        "%(",
        "two 3 million ",
        "3 mil millones ",
        "A a ",
        "http://",
        "🙂Я",
        ". ",
        "Vienna ",
    ],
)
def test_a_hundred_thousand_characters_take_no_more_than_seconds(piece: str) -> None:
    text = piece * (100_000 // len(piece))
    assert cpu_seconds(lambda: check_translation(text, text[:-1], "en", "es"), 5) < 5


@pytest.mark.parametrize(("source", "target"), SILENT)
def test_stays_silent(source: str, target: str) -> None:
    assert check_translation(source, target, "en", "es") == ()
    assert check_translation(target, source, "es", "en") == ()


def test_every_code_is_explained_and_the_unusable_ones_are_codes() -> None:
    assert set(CODES) > UNUSABLE
    of_pairs = {"crossing", "fuzzy-match", "suspected-mt", "unrelated"}
    found_elsewhere = {"no-engine", "glossary", "unseen-word", "unsure", *of_pairs}
    assert {code for _, _, code in FIRES} | found_elsewhere == set(CODES)


def test_the_message_shows_what_is_lone() -> None:
    (finding,) = check_pair("300 or 400 people", "Unas 300 personas", "en", "es")
    assert str(finding) == "number-mismatch: only in en: 400"


def test_every_line_of_the_key_words_can_be_read_and_none_objects_to_its_own_translation() -> None:
    entries = list(read_entries())
    assert len(entries) > 5000
    for entry in entries:
        for language in ("en", "es") if entry.only is None else (entry.only,):
            for word in entry.forms[language]:
                found = dict(iter_key_words(word, language))
                assert list(found) == [word], entry
                assert find_lost_key_words(word, found[word].translation, language, wide=True) == {}, entry


@pytest.mark.parametrize(
    ("source", "target", "lost"),
    [
        ("The Prime Minister left.", "El Ministro Prime se fue.", {}),
        ("The Prime Minister left.", "El ministro se fue.", {"Prime Minister": "primer ministro"}),
        ("The prime minister left.", "La premier se fue.", {}),
        ("The stock market fell.", "El mercado de existencias bajó.", {"stock market": "bolsa"}),
        ("The stock, market and all.", "La acción, mercado y todo.", {}),
    ],
)
def test_a_phrase_needs_all_words_of_one_of_its_translations(source: str, target: str, lost: dict[str, str]) -> None:
    assert find_lost_key_words(source, target, "en", wide=True) == lost


def test_what_people_translate_freely_is_not_held_against_them() -> None:
    pair = "The stock market fell.", "El parqué cayó."
    assert find_lost_key_words(*pair, "en") == {}
    assert find_lost_key_words(*pair, "en", wide=True) == {"stock market": "bolsa"}
    assert check_translation(*pair, "en", "es") == ()
    assert [finding.code for finding in check_translation(*pair, "en", "es", wide=True)] == ["word-lost"]


@pytest.mark.parametrize("spanish", ["El PAN, no.", "Venció a Pan de Azúcar FC."])
def test_capitals_that_are_no_abbreviation_are_no_key_word(spanish: str) -> None:
    assert find_lost_key_words(spanish, "Pan de Azúcar FC", "es") == {}


@pytest.mark.parametrize(
    ("source", "target", "language", "lost"),
    [
        ("It hurt seventeen people.", "Hirió a siete personas.", "en", ["seventeen"]),
        ("It hurt seventeen people.", "Hirió a 17 personas.", "en", []),
        ("Three hundred people left.", "Trescientas personas se fueron.", "en", []),
        ("He sold three-quarters of it.", "Vendió tres cuartos.", "en", []),
        ("Doce personas murieron.", "Two people died.", "es", ["Doce"]),
        ("Doce personas murieron.", "A dozen people died.", "es", []),
        ("Treinta y tres hombres murieron.", "33 men died.", "es", []),
        ("Tras once horas, murió.", "After hours, he died.", "es", ["once"]),
        ("It hurt seventeen people.", "Hirió a dieciocho personas.", "en", ["seventeen"]),
        ("Diecisiete murieron.", "Seventy died.", "es", ["Diecisiete"]),
        ("Ochenta murieron.", "Eight died.", "es", ["Ochenta"]),
        ("Siete murieron.", "Seventeen died.", "es", ["Siete"]),
        ("Twenty people died.", "Murieron veinticinco personas.", "en", ["Twenty"]),
        ("A los siete años murió.", "In the seventh year, he died.", "es", []),
        ("It grew four times over.", "Se cuadruplicó.", "en", []),
        ("Thirty-two people died.", "Murieron treinta y cinco personas.", "en", ["Thirty-two"]),
        ("Twenty people met.", "Se reunió el G20.", "en", ["Twenty"]),
        ("He went to Six Flags.", "Fue a Six Flags.", "en", []),
        ("They met at seven.", "Se reunieron a las 19.30.", "en", []),
    ],
)
def test_number_words_that_small_models_lose_are_named(
    source: str, target: str, language: str, lost: list[str]
) -> None:
    other = "es" if language == "en" else "en"
    findings = check_translation(source, target, language, other, wide=True)
    assert [finding.message for finding in findings if finding.code == "word-lost"] == lost


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("Forty-three men and twenty-four women died.", "Murieron 43 hombres y 24 mujeres."),
        ("Two million people left.", "Se fueron 2 millones de personas."),
        ("Killed 31 people.", "Mató a treinta y una personas."),
        ("Hurt 22 people.", "Hirió a veintidós personas."),
        ("Two hundred people left.", "Se fueron 200 personas."),
        ("One hundred and five people left.", "Se fueron 105 personas."),
        ("It cost 2,500 euros.", "Costó dos mil quinientos euros."),
        ("It cost 120 euros.", "Costó ciento veinte euros."),
        ("It cost one million euros.", "Costó 1 millón de euros."),
        ("Fifteen thousand people left.", "Se fueron 15.000 personas."),
        ("Twenty two-year terms were given.", "Se dieron 20 mandatos de dos años."),
        ("It cost 3 billion euros.", "Costó 3 mil\u00a0millones de euros."),
        ("It cost three billion euros.", "Costó tres mil\u00a0millones de euros."),
    ],
)
def test_numbers_spelt_out_on_one_side_only_are_the_same(source: str, target: str) -> None:
    assert "number-mismatch" not in [finding.code for finding in check_translation(source, target, "en", "es")]


def test_a_number_word_with_a_scale_is_not_the_number_without_it() -> None:
    codes = [finding.code for finding in check_translation("Two million left.", "Se fueron 2.", "en", "es")]
    assert "number-mismatch" in codes


@pytest.mark.parametrize(("source", "target", "language", "lost"), [
    ("La Policía detuvo a dos hombres en Alicante.", "The police arrested two men in Asking.", "es", ["Alicante"]),
    ("The Lakers won.", "Ganaron los Lekers.", "en", ["Lakers"]),
    ("He flew to Kyoto and Brussels with Mary.", "Voló a Kioto y a Bruselas con María.", "en", []),
    ("Rescuers from Cape Canaveral came.", "Vinieron los rescatistas de Cabo Cañaveral.", "en", []),  # of two words
    ("The Greens left in March.", "Los Verdes se fueron en marzo.", "en", []),
    ("Montenegro won.", "Ganaron.", "en", []),  # how every sentence begins
])  # fmt: skip
def test_a_name_of_one_word_that_a_small_model_lost_is_named(
    source: str, target: str, language: str, lost: list[str]
) -> None:
    assert find_lost_names(source, target, language, wide=True) == lost
    assert find_lost_names(source, target, language) == []


@pytest.mark.parametrize(("source", "target", "source_language"), [
    ("La inflación en Argentina subió.", "Inflation in Argentina rose.", "es"),
    ("El peso cayó en Argentina.", "The peso fell in Argentina.", "es"),
    ("Listen to rock online.", "Escucha rock online.", "en"),
])  # fmt: skip
def test_what_both_languages_write_is_not_left_untranslated(source: str, target: str, source_language: str) -> None:
    assert find_untranslated(source, target, "en" if source_language == "es" else "es") == []
