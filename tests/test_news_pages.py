"""Lines of English news pages, as Spanish ones have them: credits, headings, results, weather; and what stays."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bitext.mending.headings import cut_heading
from bitext.mending.page_lines import say_page_line
from bitext.mending.sources.ranks import name_ranks, turn_owners
from bitext.mending.spanish.clubs import name_clubs
from bitext.mending.spanish.headline_articles import put_article
from bitext.mending.spanish.news_forms import (
    put_commas_behind,
    say_ages,
    say_dates,
    say_hours,
    say_mister,
    say_party,
    say_spans,
)
from bitext.model import Translation
from bitext.pipeline.framing import take_frame

LINES = [  # English line, the Spanish one
    ("Most read", "Lo más leído"),
    ("MOST READ", "LO MÁS LEÍDO"),
    ("CLICK HERE TO GET THE FOX NEWS APP", "HAZ CLIC AQUÍ PARA OBTENER LA APLICACIÓN DE FOX NEWS"),
    ("Follow Sarah Mitchell on Twitter: @smitchell", "Sigue a Sarah Mitchell en Twitter: @smitchell"),
    ("Photo by Mark Wilson / Getty Images", "Foto de Mark Wilson / Getty Images"),
    ("(Image: PA)", "(Imagen: PA)"),
    ("[Laughter]", "[Risas]"),
    ("Spoiler alert!", "¡Aviso de spoilers!"),
    ("All times are ET.", "Todas las horas son del Este de EE. UU."),
    ("Published January 5, 2024 7:15pm EST", "Publicado el 5 de enero de 2024, 7:15 p.m. EST"),
    ("4 May 2023", "4 de mayo de 2023"),
    ("By Sarah Mitchell and Tom Harris", "Por Sarah Mitchell y Tom Harris"),
    ("By Sarah Jones, Political Editor", "Por Sarah Jones, responsable de Política"),
    ("By Ann Hill in Paris", "Por Ann Hill en París"),
    ("Reporting by Maria Lopez in Madrid; Editing by Peter Graff",
     "Información de Maria Lopez en Madrid; edición de Peter Graff"),
    ("The Associated Press contributed to this report.", "Con información de The Associated Press."),
    ("HT: Arsenal 1-0 Leeds", "Descanso: Arsenal 1-0 Leeds"),
    ("Lakers 112, Celtics 104", "Lakers 112, Celtics 104"),
    ("Wales 0-0 Ireland (AET; Wales win 4-2 on penalties)",
     "Gales 0-0 Irlanda (prórroga; Gales gana 4-2 en los penaltis)"),
    ("Yankees top Red Sox 5-3", "Los Yankees superan 5-3 a los Red Sox"),
    ("Kane to miss rest of season", "Kane se perderá el resto de la temporada"),
    ("Serena Williams d. Maria Sharapova 6-1, 6-3", "Serena Williams venció a Maria Sharapova por 6-1, 6-3"),
    ("2 tbsp olive oil", "2 cucharadas de aceite de oliva"),
    ("3 cloves garlic, finely chopped", "3 dientes de ajo, picado fino"),
    ("Serves 4 to 6", "Para 4 a 6 personas"),
    ("Highs in the low 80s and lows in the mid-50s.",
     "Máximas en la franja baja de los 80 grados, mínimas en la franja media de los 50."),
    ("Southwest wind 5 to 10 mph, with gusts as high as 25 mph.",
     "Viento del suroeste de 5 a 10 millas por hora, con rachas de hasta 25 millas por hora."),
    ("Survivors include his wife of 52 years, Mary; two sons, John and Peter; and five grandchildren.",
     "Le sobreviven su esposa, Mary, con la que estuvo casado 52 años; dos hijos, John y Peter; y cinco nietos."),
]  # fmt: skip
PROSE = [
    "By the time police arrived, Tom Hill had fled.",
    "By Friday the road was open.",
    "He read more than he wrote.",
    "The most read book of the year was hers.",
    "Follow the road to the left.",
    "Police beat protesters in Lima",
    "Tom Hill contributed 5 dollars to the fund.",
    "Two men, beaten and tired, came home.",
    "A cup of tea and a long talk",
    "He was cold, with a high fever.",
    "She is survived by her work.",
    "Share prices fell on Monday.",
    "Rain fell on the city.",
    "Contact lenses are cheap",
    "Goal of the month is to win.",
    "In 2024, 12 people came.",
    "Nadal beats the drum for Spain",
    "Print is dead, says editor",
    "Email addresses",
    "Call centres close",
]
HEADINGS = [  # English line, its beginning in Spanish, the rest
    ("Ukraine war: Russia fires missiles", "Guerra en Ucrania: ", "Russia fires missiles"),
    ("Nashville school shooting: What we know", "Tiroteo en una escuela de Nashville: ", "What we know"),
    ("Storm Eunice: Millions stay home", "Borrasca Eunice: ", "Millions stay home"),
    ("Election 2024: Who runs?", "Elecciones 2024: ", "Who runs?"),
    ("UK: Man jailed", "Reino Unido: ", "Man jailed"),
    ("WARREN: No, I don't.", "WARREN: ", "No, I don't."),
    ("MR. CARNEY: Good afternoon.", "SR. CARNEY: ", "Good afternoon."),
    ("COOPER (voice-over): It was silent.", "COOPER (voz en off): ", "It was silent."),
    ("UPDATE 1-Oil falls", "ACTUALIZA 1-", "Oil falls"),
    ("Tennis-Alcaraz wins", "Tenis-", "Alcaraz wins"),
    ("Q: Is it safe?", "P: ", "Is it safe?"),
    ("(L-R) Tom Reed and Ann Bell", "(De izquierda a derecha) ", "Tom Reed and Ann Bell"),
    ("The team needs two things: time and money.", "", "The team needs two things: time and money."),
    ("He said: We will go.", "", "He said: We will go."),
    ("Billable: Invoiced already.", "", "Billable: Invoiced already."),
    ("Tall trees: a danger", "", "Tall trees: a danger"),
]
FRAMES = [  # English line, what is asked, its translation, the whole
    ("2. Mix the flour.", "Mix the flour.", "Mezcla la harina.", "2. Mezcla la harina."),
    ("34' GOAL!", "", "", "34' ¡GOL!"),
    ("FILE - A sign is seen.", "A sign is seen.", "Se ve un letrero.", "ARCHIVO - Se ve un letrero."),
    ("TOKYO/SEOUL (Reuters) - They agreed.", "They agreed.", "Acordaron.", "TOKIO/SEÚL (Reuters) - Acordaron."),
    ("NEW YORK (AP) — It rained.", "It rained.", "Llovió.", "NUEVA YORK (AP) — Llovió."),
    ("Makes 12 muffins", "muffins", "Magdalenas", "Para 12 magdalenas"),
    ("Cast: Margot Robbie, Ryan Gosling.", "", "", "Reparto: Margot Robbie, Ryan Gosling."),
    ("Climate change: Can we save the reefs?", "Can we save the reefs?", "¿Podemos?", "Cambio climático: ¿Podemos?"),
    ("UK weather: Rain is coming", "Rain is coming", "viene lluvia", "El tiempo en el Reino Unido: Viene lluvia"),
]
MENDED = [  # function, English source, machine's text, right text
    (say_party, "Ted Cruz, R-Texas, spoke.", "Ted Cruz, R-Texas, habló.", "Ted Cruz, republicano por Texas, habló."),
    (say_party, "Senator Ann Hill (R-Ohio) spoke.", "La senadora Ann Hill (R-Ohio) habló.",
     "La senadora Ann Hill (republicana por Ohio) habló."),
    (say_party, "The R-Type game", "El juego R-Type", "El juego R-Type"),
    (say_ages, "Ann Hill, 29, of York, left.", "Ann Hill, 29 de York, se fue.",
     "Ann Hill, de 29 años, de York, se fue."),
    (say_ages, "Woman, 86, dies", "Una mujer, 86 años de edad, muere", "Una mujer de 86 años muere"),
    (say_ages, "A son, 9, and she", "Un hijo, 9, y ella", "Un hijo, de 9 años, y ella"),
    (say_ages, "Rooms 4, 5, and 6", "Salas 4, 5, y 6", "Salas 4, 5, y 6"),
    (say_ages, "Tom Hill, 40, won.", "Tom Hill, de 40 años, ganó.", "Tom Hill, de 40 años, ganó."),
    (say_spans, "It is June 3-7.", "Es junio de 3-7.", "Es del 3 al 7 de junio."),
    (say_spans, "They won 3-7 in June.", "Ganaron 3-7 en junio.", "Ganaron 3-7 en junio."),
    (say_dates, "Monday, July 10, 2023", "lunes, el 10 de julio, 2023", "el lunes 10 de julio de 2023"),
    (say_dates, "On July 10 he left.", "El 10 de julio se fue.", "El 10 de julio se fue."),
    (say_mister, "Mr Smith's house", "La casa del Smith", "La casa del señor Smith"),
    (say_mister, "Mr. and Mrs. Hill left.", "La Sra. y la Sra. Hill se fueron.",
     "El señor y la señora Hill se fueron."),
    (say_mister, "Mr Lee saw Mrs Lee.", "El Sr. Lee vio a la Sra. Lee.", "El Sr. Lee vio a la Sra. Lee."),
    (say_ages, "Boy, 6, dies after fall", "Boy, 6, muere tras caer", "Un niño de 6 años muere tras caer"),
    (name_clubs, "The Lions lost to the Bears.", "Los leones perdieron con los osos.",
     "Los Lions perdieron con los Bears."),
    (name_clubs, "The Vikings found America.", "Los vikingos hallaron América.", "Los vikingos hallaron América."),
    (put_article, "Pound rallies after figures", "Libra repunta tras las cifras", "La libra repunta tras las cifras"),
    (put_article, "Putin says ready for talks", "Ponente dice estar listo", "Ponente dice estar listo"),
    (put_article, "Police said no.", "Policía dijo no.", "Policía dijo no."),
]  # fmt: skip
ALONE = [
    (say_hours, "Cierra desde 8 p.m. viernes hasta 5 a.m. lunes.",
     "Cierra desde las 8 p.m. del viernes hasta las 5 a.m. del lunes."),
    (say_hours, "Cierra el lunes a las 5 p.m. El martes abre.", "Cierra el lunes a las 5 p.m. El martes abre."),
    (put_commas_behind, "'No sé,' dijo ella.", "'No sé', dijo ella."),
    (put_commas_behind, "Vio 'El sur,' 'Ema' y 'Rosa'.", "Vio 'El sur,' 'Ema' y 'Rosa'."),
    (name_ranks, "Sgt. Ann Wood was hit.", "The sergeant Ann Wood was hit."),
    (name_ranks, "Private companies grew.", "Private companies grew."),
    (turn_owners, "Mr Hill's lawyer said so.", "The lawyer of Mr. Hill said so."),
    (turn_owners, "Mr Hill's a lawyer.", "Mr Hill's a lawyer."),
]  # fmt: skip


@pytest.mark.parametrize(("line", "expected"), LINES)
def test_lines_come_from_a_table(line: str, expected: str) -> None:
    made = say_page_line(line)
    assert made is not None
    assert made.before + made.after == expected


@pytest.mark.parametrize("line", PROSE)
def test_prose_is_no_line_of_a_page(line: str) -> None:
    assert say_page_line(line) is None


@pytest.mark.parametrize(("line", "heading", "rest"), HEADINGS)
def test_headings_are_cut(line: str, heading: str, rest: str) -> None:
    assert cut_heading(line) == (heading, rest)


@pytest.mark.parametrize(("line", "asked", "made", "expected"), FRAMES)
def test_what_stands_around_is_put_back(line: str, asked: str, made: str, expected: str) -> None:
    framed = take_frame(line, "en", plainly=True)
    assert framed.text == asked
    assert framed.put_back(Translation(made, None, "m")).text == expected


@pytest.mark.parametrize(("mend", "source", "text", "expected"), MENDED)
def test_translations_are_mended(mend: Callable[[str, str], str], source: str, text: str, expected: str) -> None:
    assert mend(source, text) == expected


@pytest.mark.parametrize(("mend", "text", "expected"), ALONE)
def test_texts_are_mended(mend: Callable[[str], str], text: str, expected: str) -> None:
    assert mend(text) == expected
