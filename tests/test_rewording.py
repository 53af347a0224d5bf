"""News style said plainly before a translation; verbs, objects, possessives and wordings put right after it."""

import re
from bisect import bisect
from itertools import accumulate
from pathlib import Path

import pytest
from cpu_time import cpu_seconds

from bitext.lang.persons import say_whom
from bitext.lang.spanish_verbs import to_plural
from bitext.mending.english.possessives import own_possessives
from bitext.mending.rewriting import _load, read_rules, rewrite
from bitext.mending.sources.impersonal import begin_with_object
from bitext.mending.sources.plain import say_plainly
from bitext.mending.spanish.participles import finish_participles
from bitext.mending.spanish.reporting import say_once
from bitext.mending.spanish.subjects import agree_verbs, drop_pronoun
from bitext.pipeline.forms import put_in_form

PLAIN = [
    ("Two men were arrested Tuesday.", "Two men were arrested on Tuesday."),
    ("Ledezma met the crowd Thursday night and left.", "Ledezma met the crowd on Thursday night and left."),
    ("A federal judge Friday blocked the order.", "On Friday, a federal judge blocked the order."),
    ("Peru Monday closed the border.", "On Monday, Peru closed the border."),
    ("Prosecutors asked for it.", "The prosecutors asked for it."),
    ("Prosecutors seek tougher sentences", "Prosecutors seek tougher sentences."),
    ("Nurses to strike in June", "Nurses will start a strike in June"),
    ("Rail union to vote on strike", "Rail union will vote on strike"),
    ("Snow is forecast for Sunday.", "The meteorologists expect snow for Sunday."),
    ("They want larger class sizes.", "They want larger classes."),
    ("It will open at a later date.", "It will open on a later date."),
    ("She helps students to become nurses", "She helps students to become nurses"),
    ("Time to end the war", "Time to end the war"),
    ("Israeli jets bombed it.", "The Israeli planes bombed it."),
    ("Health officials said so.", "The health officials said so."),
    ("According to police, he left.", "According to the police, he left."),
    ("Two men fled the country.", "Two men fled from the country."),
]
LEFT_PLAIN = [
    "Black Friday will begin early.",
    "Next Monday will be a holiday.",
    "Sheffield Wednesday won the match.",
    "Gates said he was happy.",
    "It happened on a rainy Sunday, he said.",
    "The first Tuesday in November is a holiday.",
    "He has never failed to vote.",
    "The final score, 75, was a record.",
    "He was hit with a hammer.",
    "The company is paying off its debt.",
    "He led the Friday prayers.",
    "It happened last Tuesday.",
    "They meet on Monday and Tuesday.",
    "Sunday was quiet.",
    "Hundreds marched.",
    "Only animals have brains.",
    "This sealed its fate.",
    "In videos shot by him, it is there.",
    "Paris said no.",
    "Sources said so.",
    "The police said so.",
    "He went to police the border.",
    "She stepped down from the bus.",
    "They pushed through the crowd.",
    "A girl was pulled out of the rubble.",
    "The project has taken over a decade.",
    "The referee had ruled out a goal.",
    "She became famous overnight.",
]
AGREED = [
    ("Los precios cayó.", "Los precios cayeron."),
    ("Los precios del petróleo se desplomó el lunes.", "Los precios del petróleo se desplomaron el lunes."),
    ("Dijo que los soldados disparó.", "Dijo que los soldados dispararon."),
    ("Manifestantes bloqueó la carretera.", "Manifestantes bloquearon la carretera."),
    ("Miles de profesores no trabajó.", "Miles de profesores no trabajaron."),
    ("Londres y Madrid alcanzó un acuerdo.", "Londres y Madrid alcanzaron un acuerdo."),
    ("El ministro y la alcaldesa no habló.", "El ministro y la alcaldesa no hablaron."),
    ("Varias líneas fue canceladas.", "Varias líneas fueron canceladas."),
    ("Los vuelos ha sido cancelado.", "Los vuelos han sido cancelados."),
]
LEFT_AGREED = [
    "Los Ángeles es una ciudad.",
    "La casa de Ana y Luis es grande.",
    "El actor llegó y la prensa habló.",
    "Las camisetas que diseñó gustan.",
    "Las camisetas las diseñó ella.",
    "Los lunes trabajó en casa.",
    "Los jueces dicen que él mintió.",
    "Todos los días salió a correr.",
    "Muchas veces ganó.",
    "Gracias a este disco ganó premios.",
    "Las princesas del vino llegaron.",
    "Algunas traducciones puede que falten.",
    "El precio cayó.",
    "Explicaciones de por qué falló.",
]
WHOM = [
    ("Arrestó tres sospechosos.", "Arrestó a tres sospechosos."),
    ("La bomba mató al menos 40 personas.", "La bomba mató al menos a 40 personas."),
    ("Han detenido el presidente.", "Han detenido al presidente."),
    ("Deportó más de 200 migrantes.", "Deportó a más de 200 migrantes."),
    ("Rescataron decenas de turistas.", "Rescataron a decenas de turistas."),
]
LEFT_WHOM = [
    "Criticó el presidente la medida.",
    "Ha criticado el presidente la ley.",
    "Lo mató un rival.",
    "La mujer que rescató el bombero llegó.",
    "Según criticó el ministro, es caro.",
    "Visitó la ciudad.",
    "Mató a tres personas.",
    "El detenido un hombre.",
]

FINISHED = [
    ("El regulador multado la empresa por fraude.", "El regulador multó la empresa por fraude."),
    ("La universidad despedido al profesor.", "La universidad despidió al profesor."),
]
LEFT_UNFINISHED = [
    "La casa del abogado la policía.",
    "El libro publicado el año pasado.",
    "El código asignado al aparato.",
    "El hombre ha matado a su perro.",
    "El hombre acusado de robar la moto huyó.",
    "El premio entregado a la actriz fue robado.",
    "El resultado la semana pasada.",
]
OWNED = [
    ("La ministra presentó su plan.", "The minister presented his plan.", "The minister presented her plan."),
    ("El club vendió su estadio.", "The club sold your stadium.", "The club sold its stadium."),
    ("Los vecinos dejaron sus casas.", "The residents left his houses.", "The residents left their houses."),
]
LEFT_OWNED = [
    ("El presidente felicitó a Merkel por su victoria.", "The president congratulated Merkel on her victory."),
    ("La ministra vio al alcalde en su casa.", "The minister saw the mayor in his house."),
    ("La víctima perdió su casa.", "The victim lost his house."),
    ("La actriz dijo que su padre llegó.", "The actress said his father came."),
    ("La ministra llegó con usted y su hijo.", "The minister came with you and your son."),
    ("La ministra presentó sus planes y sus obras.", "The minister presented his plans and works."),
    ("Madrid perdió su luz.", "Madrid lost his light."),
]
WORDED = [
    ("es", "Una multa de 2,1 millón de libras.", "A fine of £2.1 million.", "Una multa de 2,1 millones de libras."),
    ("es", "Él probó positivo para alcohol.", "He tested so.", "Él dio positivo en un control de alcoholemia."),
    ("es", "Fue a las 3 de a. m. cuando cayó.", "It was at 3 a.m. when it fell.", "Fue a las 3 a. m. cuando cayó."),
    (
        "en",
        "The attacker was suicide after it.",
        "El atacante se suicidó después.",
        "The attacker committed suicide after it.",
    ),
    (
        "en",
        "He killed her and then suicide.",
        "La mató y después se suicidó.",
        "He killed her and then committed suicide.",
    ),
    ("en", "It was approved in its day.", "Se aprobó en su día.", "It was approved at the time."),
    ("en", "He spoke when wondered by it.", "Habló al ser preguntado por ello.", "He spoke when asked about it."),
    ("en", "They ruled casualties.", "Descartaron bajas.", "They ruled out casualties."),
    ("en", "The Economy ministry lied.", "El ministro de Economía mintió.", "The Economy minister lied."),
    ("en", "A ship in the industrial park.", "Una nave del polígono.", "A warehouse in the industrial park."),
    ("es", "Acusado con fraude.", "Accused of fraud.", "Acusado de fraude."),
    ("es", "El índice cayó por el 3 %.", "It fell by 3%.", "El índice cayó un 3 %."),
    ("es", "Son 1,2 mil millones.", "They are 1.2 billion.", "Son 1.200 millones."),
    ("es", "Unas docenas de casas.", "Dozens of houses.", "Unas decenas de casas."),
    ("en", "He got four years of prison.", "Cuatro años de prisión.", "He got four years in prison."),
    ("en", "It left tens of people there.", "Dejó decenas de personas.", "It left dozens of people there."),
    ("en", "The actress, which fell, left.", "La actriz, que cayó, se fue.", "The actress, who fell, left."),
    ("en", "He went to United States.", "Fue a Estados Unidos.", "He went to the United States."),
]
LEFT_WORDED = [
    ("en", "He spoke of the suicide in prison.", "Habló de la cárcel en la que se suicidó."),
    ("en", "The Economy ministry lied.", "El Ministerio de Economía y el ministro de Hacienda mintieron."),
    ("en", "The ship sank.", "La nave se hundió."),
    ("es", "Cayó el 3 de mayo.", "It fell on May 3."),
    ("es", "Ha nombrado a su sucesor.", "He has named his successor."),
    ("es", "Lo mató un soldado.", "A soldier killed him."),
    ("es", "El premio fue ganado por un escritor.", "The prize was won by a writer."),
    ("es", "El acuerdo firmado el martes pide calma.", "The agreement signed on Tuesday calls for calm."),
    ("es", "Los funcionarios de Filipinas llegaron.", "The officials of the Philippines arrived."),
    ("en", "Tens of thousands came.", "Decenas de miles vinieron."),
    ("en", "The house, which fell, was old.", "La casa, que cayó, era vieja."),
    ("en", "The United States Senate met.", "El Senado se reunió."),
    ("en", "When will the trial begin?", "¿Cuándo empezará el juicio?"),
    ("en", "The armed force left.", "La fuerza armada se fue."),
    ("en", "Cancer took his life.", "El cáncer se llevó su vida."),
    ("en", "March was the warmest month.", "Marzo fue el mes más cálido."),
    ("en", "He raised the wage in 2019.", "Subió el salario en 2019."),
    ("en", "The law allows nobody to enter.", "La ley no permite entrar a nadie."),
]


LEFT_PLAIN_ES = [
    "La multa que se impuso al banco es alta.",
    "El plazo venció a medianoche.",
    "No tiene prohibido viajar.",
    "Un joven de 16 años murió.",
    "El Ejecutivo de la empresa dimitió.",
    "No se apreció un cambio.",
    "Haz este ejercicio.",
    "Expresó su apoyo.",
    "Contó el dinero.",
    "Abona las plantas.",
    "El primer fallecido era de aquí.",
]


@pytest.mark.parametrize("text", LEFT_PLAIN_ES)
def test_spanish_rules_leave_what_is_said_in_another_sense(text: str) -> None:
    assert say_plainly(text, "es") == text


@pytest.mark.parametrize(("text", "plain"), PLAIN)
def test_news_style_is_said_plainly(text: str, plain: str) -> None:
    assert say_plainly(text, "en") == plain


@pytest.mark.parametrize("text", LEFT_PLAIN)
def test_what_is_plain_or_in_doubt_is_left(text: str) -> None:
    assert say_plainly(text, "en") == text


@pytest.mark.parametrize("table", ["plain", "wording"])
@pytest.mark.parametrize("language", ["en", "es"])
def test_rules_of_tables_are_whole(table: str, language: str) -> None:
    rules = read_rules(table, language)
    for rule in rules:
        groups = {int(number) for number in re.findall(r"\\(?:g<)?(\d)", rule.new)}
        assert groups <= set(range(1, rule.pattern.groups + 1)), rule.pattern.pattern
        assert rule.pattern.search("") is None, rule.pattern.pattern
    assert len({rule.pattern for rule in rules}) == len(rules)


@pytest.mark.parametrize("table", ["plain", "wording"])
@pytest.mark.parametrize("language", ["en", "es"])
def test_only_rules_that_have_nothing_to_do_with_a_text_are_passed_over(
    table: str, language: str, shared: Path
) -> None:
    lines = (shared / "bench" / "mt" / f"flores-dev.{language}").read_text(encoding="utf-8").splitlines()[:200]
    lines += [text for case in (*WORDED, *PLAIN) for text in case]
    loaded = _load(table, language)
    found = [set(loaded.find(line, 0)) for line in lines]
    starts = list(accumulate((len(line) + 1 for line in lines), initial=0))
    together = "\n".join(lines)
    matched = 0
    for place, rule in enumerate(loaded.rules):
        for number in {bisect(starts, match.start()) - 1 for match in rule.pattern.finditer(together)}:
            if rule.pattern.search(lines[number]):  # not only across the end of a line
                matched += 1
                assert place in found[number], (rule.pattern.pattern, lines[number])
    assert matched > 50


@pytest.mark.parametrize(("text", "agreed"), AGREED)
def test_verbs_agree_with_the_subject_before_them(text: str, agreed: str) -> None:
    assert agree_verbs(text) == agreed


@pytest.mark.parametrize("text", LEFT_AGREED)
def test_verbs_of_other_subjects_are_left(text: str) -> None:
    assert agree_verbs(text) == text


@pytest.mark.parametrize(
    ("verb", "plural"),
    [("apoyó", "apoyaron"), ("huyó", "huyeron"), ("renunció", "renunciaron"), ("salió", "salieron"), ("riñó", None)],
)
def test_the_plural_of_a_verb(verb: str, plural: str | None) -> None:
    assert to_plural(verb) == plural


@pytest.mark.parametrize(("text", "said"), WHOM)
def test_persons_that_something_happens_to_have_a(text: str, said: str) -> None:
    assert say_whom(text) == said


@pytest.mark.parametrize("text", LEFT_WHOM)
def test_other_objects_and_subjects_have_none(text: str) -> None:
    assert say_whom(text) == text


@pytest.mark.parametrize(("text", "finished"), FINISHED + [(text, text) for text in LEFT_UNFINISHED])
def test_a_participle_alone_becomes_the_verb(text: str, finished: str) -> None:
    assert finish_participles(text) == finished


@pytest.mark.parametrize(("source", "text", "own"), OWNED + [(source, text, text) for source, text in LEFT_OWNED])
def test_possessives_are_those_of_the_subject(source: str, text: str, own: str) -> None:
    assert own_possessives(source, text) == own


@pytest.mark.parametrize(
    ("language", "text", "source", "right"), WORDED + [(*case[:2], case[2], case[1]) for case in LEFT_WORDED]
)
def test_wordings(language: str, text: str, source: str, right: str) -> None:
    assert rewrite(text, "wording", language, source) == right


@pytest.mark.parametrize(
    ("source", "text", "said"),
    [
        ("The army launched it.", "El ejército lo lanzaba.", "El ejército lo lanzó."),
        ("It crossed the sea every day.", "Cruzaba el mar cada día.", "Cruzaba el mar cada día."),
        ("He said he would launch it.", "Dijo que lo lanzaba.", "Dijo que lo lanzaba."),
    ],
)
def test_what_happened_once_is_told_so(source: str, text: str, said: str) -> None:
    assert say_once(source, text) == said


@pytest.mark.parametrize(
    ("source", "text", "said"),
    [
        ("He left.", "Él se fue.", "Se fue."),
        ("“They won,” she said.", "“Ellos ganaron”, dijo.", "“Ganaron”, dijo."),
        ("She and I left.", "Ella y yo nos fuimos.", "Ella y yo nos fuimos."),
        ("The mayor left.", "Él se fue.", "Él se fue."),
    ],
)
def test_pronouns_that_spanish_leaves_out(source: str, text: str, said: str) -> None:
    assert drop_pronoun(source, text) == said


@pytest.mark.parametrize(
    ("headline", "plain"),
    [
        ("Revocan la licencia a la granja por falta de agua", "La licencia es revocada a la granja por falta de agua"),
        ("Localizan dos cadáveres abandonados en una finca", "Dos cadáveres abandonados en una finca son localizados"),
        ("Condecoran al bombero que salvó a tres niños", "El bombero que salvó a tres niños es condecorado"),
        ("Rescatados tres pescadores frente a la costa", "Tres pescadores son rescatados frente a la costa"),
        ("Hallado muerto un montañero en Asturias", "Un montañero es hallado muerto en Asturias"),
        ("Fallece un hombre arrollado por un tren", "Un hombre muere arrollado por un tren"),
        ("Entra en vigor la ley de vivienda", "La ley de vivienda entra en vigor"),
        *((same, same) for same in (
            "Exigen los vecinos un ambulatorio", "Cierran filas gobernadores con la presidenta",
            "Condenan a veinte años al autor del asesinato", "Roban un sable y lo devuelven por mensajería",
            "Detenido ayer, el hombre negó los hechos.", "Llegan tarde los trenes", "Suben al tren", "Piden que dimita",
            "Mueren un hombre", "Clausuran guardería donde murieron niños", "Aprobado en junio el plan, se aplicará ya",
        )),
    ],
)  # fmt: skip
def test_headlines_that_begin_with_a_verb_begin_with_what_it_is_said_of(headline: str, plain: str) -> None:
    assert begin_with_object(headline) == plain


@pytest.mark.parametrize(
    ("source", "text", "language"),
    [("photo archive ", "archivo foto ", "en"), ("cable submarino ", "cable submarine ", "es")],
)
def test_long_texts_take_time_in_proportion(source: str, text: str, language: str) -> None:
    # Nouns and adjectives are looked for pair by pair: 18 and 52 s before what is no sentence was left alone.
    assert cpu_seconds(lambda: put_in_form(source * 4000, text * 4000, language, plainly=True), enough=2.0) < 4.0
