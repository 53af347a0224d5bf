"""Who says what stands in quotation marks, turned round for small models and read from what they make of it."""

from __future__ import annotations

import pytest

from bitext.model import Translation
from bitext.pipeline.passages import cut_passages
from bitext.pipeline.tags import plan_tag

TAGS = [  # language, what follows a quotation, what is asked, an answer, what comes out
    ("es", "dijo.", 'Él dijo "XX".', 'He said "XX".', "he said."),
    ("es", "alertan los ecologistas.", 'Los ecologistas dicen "XX".', 'Ecologists say "XX".', "ecologists warn."),
    ("es", "se preguntó un agricultor.", 'Un agricultor dijo "XX".', 'A farmer said: "XX".', "a farmer asked."),
    (
        "es",
        "explicó el ministro de Hacienda, Luis Pérez, en una rueda de prensa.",
        'El ministro de Hacienda, Luis Pérez, dijo "XX" en una rueda de prensa.',
        'The finance minister, Luis Pérez, said "XX" at a press conference.',
        "explained the finance minister, Luis Pérez, at a press conference.",
    ),
    (
        "es",
        "dijo María López, de 45 años.",
        'María López, 45, dijo "XX".',
        'María López, 45, said, "XX".',
        "said María López, 45.",
    ),
    (
        "es",
        "dijo el técnico de Alianza Lima.",
        'El técnico de Alianza Lima dijo "XX".',
        'Alianza Lima\'s coach said "XX".',
        "Alianza Lima's coach said.",
    ),
    (
        "es",
        "dijo la entrenadora de La Pintana.",
        'La entrenadora de La Pintana dijo "XX".',
        'The Pintana\'s coach said "XX".',
        "La Pintana's coach said.",
    ),
    (
        "es",
        "dijo la ministra de Economía, Lucía Ruiz, tras la reunión.",
        'La ministra de Economía, Lucía Ruiz, dijo "XX" tras la reunión.',
        'The minister of Economy, Lucía Ruiz, said "XX" after the meeting.',
        "said the minister of Economy, Lucía Ruiz, after the meeting.",
    ),
    (
        "es",
        "dijo la portavoz al salir de la reunión.",
        'La portavoz dijo "XX" cuando salió de la reunión.',
        'The spokeswoman said "XX" when he left the meeting.',
        "the spokeswoman said when she left the meeting.",
    ),
    ("es", "dice Victoria Sanz.", 'Victoria Sanz dice "XX".', 'Victory Sanz says "XXX".', "Victoria Sanz says."),
    (
        "es",
        "dijo Benjamín Netanyahu.",
        'Benjamín Netanyahu dijo "XX".',
        'Benjamin Netanyahu said "X".',
        "Benjamin Netanyahu said.",
    ),
    (
        "es",
        "dice Ana Ruiz en su taller.",
        'Ana Ruiz dice "XX" en su taller.',
        'Ana Ruiz says "XX" in its workshop.',
        "Ana Ruiz says in her workshop.",
    ),
    ("es", "dice Ramón.", 'Ramón dice "XX".', 'Ramon says "XX".', "Ramón says."),
    (
        "es",
        "dice Ana Ruiz, de 56 años, frente a su casa.",
        'Ana Ruiz, 56, dice "XX" frente a su casa.',
        'Ana Ruiz, 56, says "XX" in front of his house.',
        "says Ana Ruiz, 56, in front of her house.",
    ),
    ("es", "dijo Carlos III.", 'Carlos III dijo "XX".', 'Charles III said "XX".', "Charles III said."),
    (
        "es",
        "anunció su presidente.",
        'Su presidente dijo "XX".',
        'His president said "XX".',
        "its president announced.",
    ),
    ("en", "he said.", 'He said "XX".', 'Dijo "XX".', "dijo."),
    ("en", "the judge asked.", 'The judge said "XX".', 'El juez dijo "XX".', "preguntó el juez."),
    ("en", "the judge asked.", 'The judge said "XX".', 'El juez dijo "X".', "preguntó el juez."),
    ("en", "two farmers complained.", None, "", None),
    (
        "en",
        "the farmers complained.",
        'The farmers said "XX".',
        'Los granjeros dijeron: "XX".',
        "lamentaron los granjeros.",
    ),
    (
        "en",
        "said a teacher in Leeds.",
        'A teacher said "XX" in Leeds.',
        'Una maestra dijo "XX" en Leeds.',
        "dijo una maestra en Leeds.",
    ),
    (
        "en",
        "said Mary O’Brien, 45.",
        'Mary O’Brien, 45, said "XX".',
        'Mary O’Brien, 45, dijo "XX".',
        "dijo Mary O’Brien, 45.",
    ),
    ("en", "he told his son.", 'He said "XX" to his son.', 'Le dijo "XX" a su hijo.', "dijo a su hijo."),
    ("en", "said a diplomat who attended the talks in Doha.", None, "", None),
    (
        "en",
        "officials said on Monday.",
        'The officials said "XX" on Monday.',
        'Los funcionarios dijeron "XX" el lunes.',
        "dijeron los funcionarios el lunes.",
    ),
    ("en", "police said.", 'The police said "XX".', 'La policía dijo: "XX".', "dijo la policía."),
    ("en", "he told me.", None, "", None),
    ("en", "one refugee told Spain’s EFE.", 'One refugee said "XX" to Spain’s EFE.', "", None),
    ("es", "dijo que no irá.", None, "", None),
    (
        "es",
        "les dijo a sus hijos.",
        'Él dijo "XX" a sus hijos.',
        'He said "XX" to his children.',
        "he said to his children.",
    ),
    ("es", "dijo a la prensa Luis Ruiz.", None, "", None),
    ("es", "recuerda quien lo vio.", None, "", None),
    ("es", "una de las mejores.", None, "", None),
]


@pytest.mark.parametrize(("language", "rest", "asked", "answer", "expected"), TAGS)
def test_who_speaks_goes_before_the_verb_and_back(
    language: str, rest: str, asked: str | None, answer: str, expected: str | None
) -> None:
    tag = plan_tag(rest, language)
    assert (tag.asked if tag else None) == asked
    assert (tag.read(answer, language) if tag else None) == expected


@pytest.mark.parametrize("answer", ["", "The judge said yes.", 'The judge said "XX" and "XX".'])
def test_an_answer_without_the_words_asked_for_is_none(answer: str) -> None:
    tag = plan_tag("preguntó el juez.", "es")
    assert tag is not None
    assert tag.read(answer, "es") is None


def test_english_has_no_stop_behind_a_quoted_question() -> None:
    passages = cut_passages('La jueza preguntó al acusado: "¿Dónde está el cuerpo?".', "es")
    assert passages is not None
    done = [Translation('The judge asked the accused: "XX".', -0.2, "m"), Translation("Where is the body?", -0.2, "m")]
    joined = passages.join(done, "es")
    assert joined is not None
    assert joined.text == 'The judge asked the accused: "Where is the body?"'
