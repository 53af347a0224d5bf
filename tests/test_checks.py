"""Findings: each fires on its case and stays silent on its neighbours."""

from __future__ import annotations

import pytest

from bitext.checks import check_pair, check_translation

FIRES = [
    ("He paid 300 dollars.", "Pagó 30 dólares.", "number-mismatch"),
    ("It opened in 1992.", "Abrió hace años.", "number-mismatch"),
    ("He said no.", "", "blank"),
    ("The mayor of the town resigned.", "The mayor of the town resigned.", "copied"),
    ("The port is open.", "el puerto el puerto el puerto el puerto el puerto", "loop"),
    ("The port of Veracruz reopened on Monday after nine days of strike.", "Abrió.", "length"),
]
SILENT = [
    ("It cost $3.4 billion in 2019.", "Costó 3.400 millones de dólares en 2019."),
    ("Twelve people met at 8:30 p.m.", "12 personas se reunieron a las 20.30 horas."),
    ("Prices rose 1,234.5 percent.", "Los precios subieron un 1.234,5 %."),
    ("It struck at 3:42 a.m. (0742 GMT).", "Se produjo a las 3.42 (7.42 GMT)."),
    ("One of them left.", "Uno de ellos se fue."),
    ("Maria Garcia Lopez", "Maria Garcia Lopez"),
    ("No, no, no!", "¡No, no, no!"),
    ("", ""),
]


@pytest.mark.parametrize(("source", "target", "code"), FIRES)
def test_fires(source: str, target: str, code: str) -> None:
    assert code in [finding.code for finding in check_translation(source, target, "en", "es")]


@pytest.mark.parametrize(("source", "target"), SILENT)
def test_stays_silent(source: str, target: str) -> None:
    assert check_translation(source, target, "en", "es") == ()
    assert check_translation(target, source, "es", "en") == ()


def test_the_message_shows_what_is_lone() -> None:
    (finding,) = check_pair("300 or 400 people", "Unas 300 personas", "en", "es")
    assert str(finding) == "number-mismatch: only in en: 400"
