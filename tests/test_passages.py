"""Quoted passages inside sentences: titles stay, what is said is translated apart."""

from __future__ import annotations

import pytest
from scripted import Scripted

from bitext.checks import check_translation
from bitext.lang.works import find_titles
from bitext.pipeline.passages import cut_passages
from bitext.pipeline.verifying import Verifier

TITLES = [  # language, text, titles
    ("en", 'The film, called "The Last Summer", won.', ["The Last Summer"]),
    ("en", 'She had a role in "Low Tide," a comedy.', ["Low Tide"]),
    ("en", "The songs “Rain” and others were sung in the show “Night and Day.”", ["Rain", "Night and Day"]),
    ("en", 'The campaign, called "Clean Air", starts.', []),
    ("en", 'He filmed it and said "No more of this".', []),
    ("es", "La película peruana «Río de sal» ganó.", ["Río de sal"]),
    ("es", 'Su último disco, titulado "Aire", y la serie de televisión "El puerto".', ["Aire", "El puerto"]),
    ("es", 'La operación "Calles seguras" acabó.', []),
    ("es", 'La serie que dirige dijo "No".', []),
]
PARTS = [  # language, segment, what is asked of the engine; None where it goes as a whole
    ("en", 'The film "The Last Summer" won.', ['The film "XX" won.']),
    ("en", 'It read "Stop the War Now," they said.', ['It read "XX," they said.', "Stop the war now."]),
    ("en", 'He wrote: "We are not ready for it."', ['He wrote: "XX."', "We are not ready for it."]),
    ("en", 'She called it "a disgrace for the whole city".', ['She called it "XX".', "a disgrace for the whole city"]),
    ("en", 'She called it "a disgrace".', None),
    ("en", 'He works for "Super Mario Land".', None),
    ("en", 'He read "El País" there.', None),
    ("en", 'The XX film "The Last Summer" won.', None),
    ("es", "El lema es «No a la guerra».", ['El lema es "XX".', "No a la guerra."]),
    ("es", 'La llamó "una vergüenza para toda la ciudad".', None),
    ("es", 'Es de la empresa "Smart Commerce".', None),
]


WHOLE = [  # language, segment, answers, the translation
    (
        "en",
        'It was part of "Operation Night Heron," they said.',
        {'It was part of "XX," they said.': 'Fue parte de "XX", dijeron.'},
        'Fue parte de "Operación Night Heron", dijeron.',
    ),
    (
        "en",
        'The film "The Last Summer" won three prizes.',
        {'The film "XX" won three prizes.': 'La película "XX" ganó tres premios.'},
        'La película "The Last Summer" ganó tres premios.',
    ),
    (  # marks that the engine lost, and a stop that the segment does not have
        "en",
        "They came with signs: “Stop the War Now”.",
        {'They came with signs: "XX".': "Vinieron con carteles: XX.", "Stop the war now.": "Detengan la guerra."},
        "Vinieron con carteles: “Detengan la guerra”.",
    ),
    (  # English has its comma before the mark
        "es",
        "El informe, titulado «El estado del mar», sale hoy.",
        {
            'El informe, titulado "XX", sale hoy.': 'The report, titled "XX" comes out today.',
            "El estado del mar.": "The state of the sea.",
        },
        "The report, titled “The state of the sea,” comes out today.",
    ),
    (  # part of a sentence begins as one
        "en",
        'It was called "high taxes on the poor people".',
        {
            'It was called "XX".': 'Se llamó "XX".',
            "high taxes on the poor people": "Los impuestos altos sobre los pobres.",
        },
        'Se llamó "impuestos altos sobre los pobres".',
    ),
    (  # a stand-in is lost: the segment as a whole
        "en",
        'The film "The Last Summer" won three prizes.',
        {
            'The film "XX" won three prizes.': "La película ganó tres premios.",
            'The film "The Last Summer" won three prizes.': 'La película "El último verano" ganó tres premios.',
        },
        'La película "El último verano" ganó tres premios.',
    ),
]


@pytest.mark.parametrize(("language", "text", "titles"), TITLES)
def test_titles_are_told_by_what_stands_before_them(language: str, text: str, titles: list[str]) -> None:
    assert [text[start:end] for start, end in find_titles(text, language)] == titles


@pytest.mark.parametrize(("language", "segment", "parts"), PARTS)
def test_what_goes_to_the_engine_by_itself(language: str, segment: str, parts: list[str] | None) -> None:
    passages = cut_passages(segment, language)
    assert (passages.parts if passages else None) == parts


@pytest.mark.parametrize(("language", "segment", "answers", "expected"), WHOLE)
def test_passages_are_put_back(language: str, segment: str, answers: dict[str, str], expected: str) -> None:
    (found,) = Verifier(Scripted(answers), language, "es" if language == "en" else "en").translate([segment])
    assert found.text == expected


def test_a_title_that_was_kept_is_no_finding_and_other_words_that_were_left_are() -> None:
    source = 'La canción "Como la flor" sonó ante la gente.'
    assert check_translation(source, 'The song "Como la flor" sounded before the people.', "es", "en") == ()
    (found,) = check_translation(source, 'The song "Como la flor" sounded before the gente.', "es", "en")
    assert (found.code, found.message) == ("untranslated", "gente")
