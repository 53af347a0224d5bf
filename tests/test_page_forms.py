"""Forms of real Spanish pages: dialogues, interviews, live reports, labels, headlines in parts, signs and figures."""

from __future__ import annotations

from dataclasses import replace

import pytest
from scripted import Scripted

from bitext.mending.english.written_names import write_names
from bitext.mending.line_patterns import say_pattern
from bitext.mending.page_signs import cut_sign, say_line
from bitext.mending.sources.page_headlines import say_whole
from bitext.mending.sources.signs import say_signs
from bitext.model import Finding, Translation
from bitext.pipeline.dialogues import quote_dialogues
from bitext.pipeline.framing import take_frame
from bitext.pipeline.headline_parts import cut_headline
from bitext.pipeline.verifying import Verifier
from bitext.segmentation import segment_ranges

DIALOGUES = [  # a paragraph, what is asked of the engine, how its answers "1", "2" stand
    ("—No lo sé —dijo la mujer—. Nadie nos avisó.", ["“No lo sé”, dijo la mujer.", "Nadie nos avisó."], ["1", "“2”"]),
    ("—¿Cómo se enteró?", ["¿Cómo se enteró?"], ["“1”"]),
    ("—Fue de noche. No pude salir.", ["Fue de noche.", "No pude salir."], ["“1", "2”"]),
    ("—Es tarde —dijo ella—; no queda nada.", ["“Es tarde”, dijo ella, “no queda nada.”"], ["1"]),
    (
        "—¿Y ahora? —preguntó el juez. —Nada —respondió él.",
        ["“¿Y ahora?”, preguntó el juez.", "“Nada”, respondió él."],
        None,
    ),
    ("—¿Quién es? —preguntó. Nadie respondió.", ["“¿Quién es?”, preguntó.", "Nadie respondió."], ["1", "2"]),
    ("—Ese día —el peor de mi vida— no vino.", ["Ese día —el peor de mi vida— no vino."], ["“1”"]),
    ("—Hola —saludó él—. Ven.", ["“Hola”, saludó él.", "Ven."], ["1", "“2”"]),
    ("—¿Usted cree? —Creo.", ["¿Usted cree?", "Creo."], ["“1”", "“2”"]),
    ("-¿Cómo lo vivió?", ["¿Cómo lo vivió?"], ["-1"]),
    ("-3 huevos", ["-3 huevos"], ["1"]),
    ("—Reforma de la ley", ["Reforma de la ley"], ["—1"]),
    ("—Le dijeron «no» —contó la madre.", ["“Le dijeron ‘no’”, contó la madre."], ["1"]),
    ("El paro —un drama— subió.", ["El paro —un drama— subió."], ["1"]),
]


@pytest.mark.parametrize(("text", "asked", "written"), DIALOGUES)
def test_dashes_of_who_speaks_become_quotation_marks(text: str, asked: list[str], written: list[str] | None) -> None:
    segments = [text[start:end] for start, end in segment_ranges(text, "es")]
    lines = quote_dialogues(segments, [text] * len(segments))
    assert [line.text for line in lines] == asked
    if written:
        assert [line.write(str(number)) for number, line in enumerate(lines, 1)] == written


def test_a_hyphen_is_one_of_a_dialogue_where_another_line_tells_who_speaks() -> None:
    text = "-¿Quién fue?\n-Yo -dijo Ana."
    segments = text.split("\n")
    assert [line.text for line in quote_dialogues(segments, [text] * 2)] == ["¿Quién fue?", "“Yo”, dijo Ana."]


FRAMES = [  # a segment, what stands before and behind what is translated, and that
    ("P. ¿Piensa dimitir?", "Q. ", "¿Piensa dimitir?", ""),
    ("R.- No, nunca.", "A. ", "No, nunca.", ""),
    ("P. Sánchez dimite", "", "P. Sánchez dimite", ""),
    ("Sánchez: «No habrá adelanto»", "Sánchez: “", "No habrá adelanto", "”"),
    ('Milei, en Davos: "El Estado es el problema"', 'Milei, in Davos: "', "El Estado es el problema", '"'),
    ("Perú: Cae el presidente", "Peru: ", "Cae el presidente", ""),
    ("ONU: Cae el presidente", "", "ONU: Cae el presidente", ""),
    ("Nota: Los datos son viejos", "Note: ", "Los datos son viejos", ""),
    ("18.35 h | Termina la votación", "18:35 | ", "Termina la votación", ""),
    ("Min. 34: gol de Morata", "Min. 34: Morata scores", "", ""),
    ("Foto: Archivo / La Nación", "Photo: File / La Nación", "", ""),
    ("Foto: el alcalde saluda", "Photo: ", "el alcalde saluda", ""),
    ("Hora: 20.30.", "Time: ", "20:30.", ""),
    ("(En directo) Sigue el debate", "(Live) ", "Sigue el debate", ""),
    ("🔴 DIRECTO | Habla Ruiz", "🔴 LIVE | ", "Habla Ruiz", ""),
    ("#Urgente Dimite Ruiz", "#Urgente ", "Dimite Ruiz", ""),
    ("Cartas al director", "Letters to the editor", "", ""),
    ("‘El padrino’ vuelve", "", "“El padrino” vuelve", ""),
    ("Madrid, 12 nov (EFE).- El paro bajó.", "Madrid, November 12 (EFE) — ", "El paro bajó.", ""),
    ("Ciudad de México (EFE).- El paro bajó.", "Mexico City (EFE) — ", "El paro bajó.", ""),
    ("Se vende piso en Lugo", "For sale: ", "Apartamento en Lugo", ""),
    ("Se vende piso.", "For sale: ", "Apartamento.", ""),
    ("Compro pan todos los días.", "", "Compro pan todos los días.", ""),
    ("Se necesita paciencia para enseñar", "", "Se necesita paciencia para enseñar", ""),
    ("Busco trabajo y nadie me llama", "", "Busco trabajo y nadie me llama", ""),
    ("Se busca una solución", "", "Se busca una solución", ""),
]


@pytest.mark.parametrize(("segment", "before", "text", "after"), FRAMES)
def test_what_stands_around_lines_of_pages_is_taken_out(segment: str, before: str, text: str, after: str) -> None:
    framed = take_frame(segment, "es", plainly=True)
    assert (framed.before, framed.text, framed.after) == (before, text, after)


@pytest.mark.parametrize(
    ("line", "english"),
    [
        ("ALINEACIONES", "LINE-UPS"), ("D. E. P.", "Rest in peace"), ("Sr. Director:", "Dear editor:"),
        ("¡Final del partido!", "Full time!"), ("Las claves", "Key points"), ("Las claves de Ana", ""),
        ("R.", "A."), ("¡Ahora!", ""), ("Ahora.", ""),
    ],
)  # fmt: skip
def test_lines_that_are_known_whole(line: str, english: str) -> None:
    assert say_line(line) == english


@pytest.mark.parametrize(
    ("line", "english"),
    [
        ("¡GOOOL del Betis!", "Betis scores!"), ("Gol de cabeza", ""), ("Gol de oro", ""),
        ("Nadal, a semifinales", "Nadal into the semi-finals"), ("Ruiz, a casa", ""),
        ("El Betis, a la final de la Copa", "Betis into the final of the Cup"),
        ("El Sevilla pierde contra el Betis (2-0)", "Sevilla loses to Betis 2-0"),
        ("España gana a Francia 2-1", "Spain beats France 2-1"), ("Ruiz gana a Gil las primarias", ""),
        ("Final del partido en el Bernabéu", "Full time at the Bernabéu"), ("Final en Wembley", ""),
        ("Del 12 al 15 de mayo", "May 12–15"), ("Viene de la página 3", "Continued from page 3"),
        ("España, campeona de Europa", "Spain crowned European champion"), ("Falta de agua", ""),
    ],
)  # fmt: skip
def test_lines_of_sports_and_live_reports(line: str, english: str) -> None:
    assert say_pattern(line) == english


@pytest.mark.parametrize(
    ("source", "plain"),
    [
        ("A juicio el exalcalde de Lugo", "El exalcalde de Lugo será juzgado"),
        ("A juicio de los expertos, es poco.", "A juicio de los expertos, es poco."),
        ("Los bomberos, a prisión", "Los bomberos son enviados a prisión"),
        ("Muertos dos jóvenes en Jaén", "Mueren dos jóvenes en Jaén"),
        ("Muerto el perro, se acabó la rabia.", "Muerto el perro, se acabó la rabia."),
        ("Herido grave tras caer de un andamio", "Un hombre resulta herido grave tras caer de un andamio"),
        ("Herido en su orgullo, el equipo ganó.", "Herido en su orgullo, el equipo ganó."),
        ("Condenado a diez años de cárcel, huyó.", "Condenado a diez años de cárcel, huyó."),
        ("Cae en Lugo una banda de ladrones", "Una banda de ladrones es detenida en Lugo"),
        ("Así lo ha anunciado este lunes la ministra.", "La ministra anunció esto este lunes."),
        ("Así lo aseguró Juan Pérez.", "Juan Pérez dijo esto."),
        ("Así lo quiso el destino.", "Así lo quiso el destino."),
        ("Así vive la gente.", "Así es como vive la gente."),
        ("Así que nos fuimos.", "Así que nos fuimos."),
        ("Así, la ley cambió.", "Así, la ley cambió."),
        ("Según pudo saber este diario, hay dos.", "Según información obtenida por este diario, hay dos."),
        ("Según supo la policía, huyó.", "Según supo la policía, huyó."),
        ("Sin acuerdo, no habrá elecciones.", "Sin acuerdo, no habrá elecciones."),
        ("¿No piensa dimitir?", "¿No va usted a dimitir?"),
    ],
)
def test_headlines_and_set_phrases_are_said_whole(source: str, plain: str) -> None:
    assert say_whole(source) == plain


@pytest.mark.parametrize(
    ("source", "plain"),
    [
        ("Mínima de 4 ºC.", "Mínima de 4 °C."), ("A -3º en Teruel.", "A -3 grados en Teruel."),
        ("Quedó 3.ª y 5º.", "Quedó 3ª y 5º."), ("El 1.er premio", "El 1º premio"), ("El 3.º B.", "El 3B."),
        ("Cuesta 3.000 M€.", "Cuesta 3.000 millones de euros."), ("Son 82,34 $.", "Son 82,34 dólares."),
        ("A las 20.30 en el Ateneo.", "A las 20:30 en el Ateneo."), ("Subió de 17.20 a 17.45 pesos.",) * 2,
        ("Abre de 9.00 a 14.30.", "Abre de 9:00 a 14:30."), ("Fue de 3.5 por ciento.",) * 2,
        ("D.ª Ana Ruiz y don José Gil", "Ana Ruiz y José Gil"), ("Vio a don Julio.",) * 2, ("Don Luis habló.",) * 2,
        ("Don Luis Gil", "Luis Gil"), ("El don de hablar",) * 2,
        ("Michael D. Higgins",) * 2, ("La II Guerra Mundial",) * 2, ("La II edición", "La segunda edición"),
        ("El XXIII Congreso",) * 2, ("Juan Pablo II viajó.",) * 2, ("En la C/ Mayor", "En la calle Mayor"),
        ("El Sr. Alcalde", "El alcalde"), ("IA-64 ha sido",) * 2, ("Son 35 ha de viña.", "Son 35 hectáreas de viña."),
        ("El 0,7 por 100 del PIB", "El 0,7 % del PIB"), ("El 1.º de mayo", "El 1 de mayo"),
    ],
)  # fmt: skip
def test_signs_are_said_in_words_that_models_know(source: str, plain: str) -> None:
    assert say_signs(source) == plain


@pytest.mark.parametrize(
    ("source", "text", "own"),
    [
        ("Sánchez insiste", "Snchez insists", "Sánchez insists"),
        ("Nació en Lima (Perú).", "Born in Lima (peru).", "Born in Lima (Peru)."),
        ("Lo da (Movistar).", "It is on (Latistar).", "It is on (Movistar)."),
        ("La OTAN (OTAN)", "NATO (NATO)", "NATO (NATO)"),
        ("Véase (Figura 7).", "See (Figure 7).", "See (Figure 7)."),
        ("Fue Juan XXIII.", "It was Juan XXII.", "It was Juan XXIII."),
        ("Entre 1.200 y 1.500 euros", "Between 1200 and 1,500 euros", "Between 1,200 and 1,500 euros"),
        ("En 2024 murió Jesús.", "In 2024, Jesus died.", "In 2024, Jesus died."),
    ],
)
def test_names_and_numerals_are_written_as_the_source_has_them(source: str, text: str, own: str) -> None:
    assert write_names(source, text) == own


def test_a_headline_in_two_parts_takes_its_second_from_that_by_itself() -> None:
    source = "Tragedia en la montaña: mueren tres escaladores"
    parts = cut_headline(source, "es")
    assert parts is not None
    assert parts.parts == [source, "Tres escaladores mueren."]
    found = Finding("word-lost", "mueren"), Finding("word-lost", "Tragedia")
    whole = Translation("Tragedy in the mountains: three climbers", -0.2, "m", found)
    done = [whole, Translation("Three climbers die.", -0.2, "m")]
    joined = parts.join(done, "es")
    assert joined is not None
    assert joined.text == "Tragedy in the mountains: three climbers die"
    assert joined.findings == (Finding("word-lost", "Tragedia"),)
    assert parts.join([replace(whole, text="Three climbers die"), done[1]], "es") is None
    for text in ("El libro tiene tres partes: la infancia, la guerra y el exilio", "Palabras clave: agua, clima y luz"):
        assert cut_headline(text, "es") is None
    assert cut_headline("Estimados padres: les recordamos que no hay clase", "es") is None
    assert cut_headline("Engañado por amor: pierde sus ahorros con una falsa novia", "es") is None
    assert cut_headline("El plan es: uno, dos y tres", "es") is None
    assert cut_headline("El ministro habló: no habrá más dinero.", "es") is None


def test_engines_that_are_no_small_models_get_the_text_as_it_is() -> None:
    source = "—No lo sé —dijo la mujer—."
    engine = Scripted({source: "—I don’t know —said the woman—."})
    engine.takes_words = False
    (found,) = Verifier(engine, "es", "en").translate([source])
    assert engine.asked[0] == source
    assert found.text == "—I don’t know —said the woman—."


def test_signs_of_lines_take_no_long_time() -> None:
    for text in ("A" * 50_000, "A b " * 20_000, "—" * 50_000, "Min. 3" * 10_000, "(" * 50_000):
        cut_sign(text)
        say_whole(text)
        say_signs(text)
        write_names(text, text)
        cut_headline(text, "es")
        quote_dialogues([text], [text])
