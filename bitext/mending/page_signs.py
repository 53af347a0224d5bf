"""What begins a line of a Spanish page and is no word of it, and lines that are known whole, in English.

Who asks and who answers ("P.", "R."), minutes and hours of live reports, small advertisements, who is quoted behind a
colon; "Cartas al director" and other furniture of pages; names of who took a photo. Origin: written for this project.
"""

from __future__ import annotations

import re
from functools import lru_cache

from bitext.lang.casing import is_common_word
from bitext.lang.key_words import find_key_word
from bitext.lang.places import PLACES
from bitext.mending.labels import find_label_in, read_table, write_like

# Behind them stand names that stay, and a few words.
_CREDITS = frozenset(
    "archivo autor autora autores crédito créditos dt edita entrenador entrenadora foto fotografía fotografías fotos "
    "fuente fuentes guion guión imagen imágenes intérpretes reparto texto textos vídeo video árbitro árbitra "
    "tel. tfno. teléfono teléfonos correo agencias metro parada ilustración elenco suplentes director directora goles "
    "música redacción traducción gráfico gráficos".split()
)
_CREDIT_WORDS = {
    "archivo": "file", "cedida": "courtesy", "cedidas": "courtesy", "agencias": "agencies", "redacción": "staff",
    "cortesía": "courtesy", "redes sociales": "social media", "captura de vídeo": "video still",
    "captura de pantalla": "screenshot", "captura de video": "video still", "elaboración propia": "own work",
    "y": "and",
    "varios autores": "various authors", "especial": "special", "m.": "min.",
}  # fmt: skip
_LONG_PLACES = {
    "ciudad de méxico": "Mexico City", "ciudad del vaticano": "Vatican City", "ciudad de panamá": "Panama City",
    "ciudad de guatemala": "Guatemala City", "ciudad del cabo": "Cape Town", "nueva york": "New York",
    "nueva delhi": "New Delhi", "la habana": "Havana", "los ángeles": "Los Angeles", "la haya": "The Hague",
    "el cairo": "Cairo", "río de janeiro": "Rio de Janeiro", "nueva orleans": "New Orleans", "la meca": "Mecca",
}  # fmt: skip
# A name that says something: "Sánchez: «No»".
_PARTICLES = "de|del|la|las|los|y|e|van|von|da|dos"
_CAPITAL = r"[A-ZÁÉÍÓÚÑÜ][\w’'.-]+"
_NAME = rf"{_CAPITAL}(?: (?:(?:{_PARTICLES}) ){{0,2}}{_CAPITAL}){{0,4}}"
_NAME_RE = re.compile(rf"(?P<name>{_NAME}): (?=[\"“«'‘¿¡A-ZÁÉÍÓÚÑ])")
_NAME_TO_RE = re.compile(rf"(?P<name>{_NAME}), (?P<to>sobre|a|en|ante|contra|con) (?P<other>{_NAME}): (?=[\"“«'‘])")
_TO = {"sobre": "on", "a": "to", "en": "in", "ante": "to", "contra": "against", "con": "with"}
# Or it is "floor".
_FLAT_RE = re.compile(r"(?<!er )(?<!o )\bpiso(?=s?\b)")
# "Se vende piso", not "se vende el piso", "se busca una solución".
_ADVERT_RE = re.compile(
    r"(?P<verb>Se (?:vende|alquila|busca|necesita|ofrece|traspasa|compra)|Vendo|Alquilo|Busco|Compro|Perdid[oa]) "
    r"(?!(?:a|al|el|la|los|las|un|una|que|como|en|más|mucho|por|para|muy|bien|así|con|de|su|todo|toda|este|esta|nada|"
    r"algo|aún|ya|cada|solo|también|poco|desde|entre|ahora|hoy|urgente|apoyo|tiempo|paz|ayuda) )"
    r"(?!(?!mujer|taller|bar\b|lugar|chofer|militar)[a-záéíóúñ]+[aeií]r(?:se|l[aeo]s?)?\b)(?=[a-záéíóúñ]{3,})"
)
# A sentence, not an advert: "Busco trabajo desde enero", "Se necesita valor para decirlo".
_NO_ADVERT_RE = re.compile(
    r"\b(?:que|cuando|mientras|porque|desde|hace|tod[oa]s|cada|nadie|pero|fines de semana|se|mal|menos|luz del día)\b|"
    r"^(?:atención|coraje|dinero|droga|mano|paciencia|recompensa|sangre|soluci[óo]n\w*|tranquilidad|valent\w+|valor)\b"
)
# What adverts that end in a full stop are of; else that is the mark of a sentence.
_ADVERTISED_RE = re.compile(
    r"(?:almacén|apartamento|bajo|bar|bicicleta|camarer[oa]|camión|casa|chalet|chófer|chofer|coche|cochera|"
    r"cociner[oa]|conductor|cuidador|dependient[ea]|departamento|dúplex|electricista|estudio|finca|fontanero|furgoneta|"
    r"garaje|gat[oa]|habitación|limpiador|local|moto|nave|negocio|niñera|oficina|parcela|peluquer[oa]|perr[oa]|piso|plaza|"
    r"quiosco|restaurante|secretari[oa]|solar|terreno|tienda|trastero|vivienda)\b"
)
_ADVERTS = {
    "Se vende": "For sale", "Vendo": "For sale", "Se alquila": "To let", "Alquilo": "To let", "Se busca": "Wanted",
    "Se necesita": "Wanted", "Busco": "Wanted", "Se compra": "Wanted", "Compro": "Wanted", "Se ofrece": "Offered",
    "Se traspasa": "Business for sale", "Perdido": "Lost", "Perdida": "Lost",
}  # fmt: skip
_WORD_RE = re.compile(r"[^\W\d_]+")
_CREDIT_RE = re.compile(rf"[A-ZÁÉÍÓÚÑÜ@\d][\w’'.,:@+/&()-]*|[/|,;:&–—().-]+|(?:{_PARTICLES})")
_ADDRESS_RE = re.compile(r"(?:C/|Calle|Avda?\.|Avenida|Plaza|Pza\.|Plza\.|Paseo|Ronda|Carretera) ?[\w’'., º/-]{3,80}")
_CREDIT_WORDS_RE = re.compile(
    rf"(?<![\w-])(?:{'|'.join(map(re.escape, sorted(_CREDIT_WORDS, key=len, reverse=True)))})(?!\w)", re.IGNORECASE
)
# "P. ¿Por qué?", "R: No.": who asks and who answers.
_ASKED_RE = re.compile(
    r"(?P<who>[PR])(?P<mark>\.[-–—]|[.:]|\s[-–—]) ?(?=[¿¡]|(?:No|Sí|Es|Yo|Usted|Claro|Pues|El|La|Lo|Los|Las|Que|"
    r"Creo|Se|Me|Nos|Hay|En|Por|Con|Muy|Bueno|Y|Pero|Hemos|Han|Ha|Le|Un|Una|Nunca|Siempre|Para|Si|Cuando|Estoy|Estamos|Tengo|"
    r"Tenemos|Todo|Todos|Desde|Ni|Porque|Ya|Son|Eso|Esto|Mi|Nuestro|A|Al|De|Tiene|Cree)\b)"
)
_WHO = {"P": "Q", "R": "A"}
# "Min. 34: ", "18:35 | ", "2-1: ": nothing to translate.
_FIGURES_RE = re.compile(
    r"(?:(?:Minuto|Min\.|[Mm]\.) ?\d{1,3}(?:\+\d{1,2})?['’]?|\[?\d{1,2}[:.]\d{2} ?(?:h\.|h|horas)?\]?|"
    r"\d{1,3}(?:\+\d)?['’]|\d{1,2}-\d{1,2})(?:\s?[|:–—-]|(?<=['’\]])\.?)\s+(?=\S)"
)
_BRACKET_RE = re.compile(r"(?P<open>[(\[]\+?)(?P<label>[^()\[\]+]{3,40})(?P<close>[)\]])[.:]? (?=\S)")
# Labels that are words of their own as well, and lines that are exclaimed.
_NO_LINES = frozenset(
    "ahora clima final mire mundo nota ojo puesta viento salida sal dato campo gol foto truco".split()
)
_EXCLAIMED = frozenset(
    "basta,ya basta,basta ya,feliz navidad,feliz año nuevo,felicidades,enhorabuena,final del partido,fin del partido,"
    "final del encuentro,descanso,empieza el partido,comienza el partido,última hora,gol".split(",")
)
_SHORT_FORM_RE = re.compile(r"(?i)[a-z]\. ?[a-z]\.|[pr]\.")


@lru_cache(maxsize=1)
def _load_lines() -> dict[str, str]:
    return read_table("lines")


def _find_line(line: str) -> str:
    return _load_lines().get(line) or find_label_in("es", line)


def say_line(text: str) -> str:
    """A Spanish line of the table, and what stands behind it, in English; empty where it is none.

    >>> say_line("Cartas al director"), say_line("ALINEACIONES:"), say_line("P."), say_line("Las claves de Ana")
    ('Letters to the editor', 'LINE-UPS:', 'Q.', '')
    >>> say_line("¡Final del partido!"), say_line("¡Ahora!")
    ('Full time!', '')
    """
    bare = text.rstrip(" :.…")
    for line in (text, bare):
        own = line.strip("¡!").lower()
        if own in _NO_LINES or ("!" in line and own not in _EXCLAIMED):
            continue
        if other := _find_line(own):
            written = other[0].upper() + other[1:] if _SHORT_FORM_RE.match(text) else write_like(text, other)
            return written + ("!" if "¡" in line else "") + text[len(line) :]
    return ""


@lru_cache(maxsize=1)
def _load_credits() -> frozenset[str]:
    return frozenset(find_label_in("es", label) or label for label in _CREDITS)


def say_place(text: str) -> str:
    """The English name of a place that Spanish writes in one word or more; empty where it has none.

    >>> say_place("Ciudad de México"), say_place("LONDRES"), say_place("Lugo")
    ('Mexico City', 'LONDON', '')
    """
    place = _LONG_PLACES.get(text.lower()) or PLACES["es"].get(text.lower(), "")
    return place.upper() if text.isupper() else place


def write_credit(label: str, text: str) -> str:
    """Names as they stand behind English *label* ("Photo: "), and what stands for none; empty where it is more.

    >>> write_credit("Photo: ", "Archivo / La Nación"), write_credit("Photo: ", "el alcalde saluda")
    ('File / La Nación', '')
    """
    own = label.rstrip(" :|").lower()
    if own in ("where", "address") and _ADDRESS_RE.fullmatch(text):
        return text
    if own not in _load_credits():
        return ""
    left = _CREDIT_WORDS_RE.sub(" ", text)
    if not all(_CREDIT_RE.fullmatch(token) for token in left.split()):
        return ""
    return say_place(text) or _CREDIT_WORDS_RE.sub(lambda match: _write_credit_word(match[0]), text)


def _write_credit_word(word: str) -> str:
    english = _CREDIT_WORDS[word.lower()]
    return english.title() if word[0].isupper() else english


def cut_asked(text: str) -> tuple[str, str]:
    """Who asks or answers in an interview, in English, and the rest.

    >>> cut_asked("P. ¿Y ahora?"), cut_asked("R.- No."), cut_asked("P. Sánchez dimite")
    (('Q. ', '¿Y ahora?'), ('A. ', 'No.'), ('', 'P. Sánchez dimite'))
    """
    match = _ASKED_RE.match(text) if text[:1] in _WHO else None
    if match is None:
        return "", text
    return f"{_WHO[match['who']]}{match['mark'].rstrip('-–—') or match['mark']} ", text[match.end() :]


def cut_sign(text: str) -> tuple[str, str]:
    """What begins a Spanish line and is no word of it, in English, and the rest: a minute, a score, who is quoted.

    >>> cut_sign("18.35 h | Gana Ruiz"), cut_sign("Sánchez: «No»"), cut_sign("ONU: «No»")
    (('18:35 | ', 'Gana Ruiz'), ('Sánchez: ', '«No»'), ('', 'ONU: «No»'))
    >>> cut_sign("Se vende piso en Lugo"), cut_sign("Se vende el piso")
    (('For sale: ', 'Apartamento en Lugo'), ('', 'Se vende el piso'))
    """
    if match := _FIGURES_RE.match(text):
        sign = match[0].replace("Minuto", "Minute")
        sign = re.sub(r"^(\[?\d{1,2})\.(?=\d\d)", r"\1:", sign)
        return re.sub(r" ?(?:h\.|h|horas)(?=[\s\]|:–—-])", "", sign), text[match.end() :]
    match = _BRACKET_RE.match(text)
    if match and (other := find_label_in("es", match["label"])):
        return f"{match['open']}{write_like(match['label'], other)}{match['close']} ", text[match.end() :]
    if (match := _ADVERT_RE.match(text)) and _is_advert(text[match.end() :]):
        rest = _FLAT_RE.sub("apartamento", text[match.end() :])
        return f"{_ADVERTS[match['verb']]}: ", rest[0].upper() + rest[1:]
    return _cut_name(text)


def _is_advert(rest: str) -> bool:
    """Whether "Se vende" and the like, behind which *rest* stands, begin an advert."""
    is_sentence = rest.endswith((".", "…", "!", "?")) and _ADVERTISED_RE.match(rest) is None
    return not is_sentence and _NO_ADVERT_RE.search(rest) is None


def _cut_name(text: str) -> tuple[str, str]:
    """Who is quoted behind a colon, by name, and the rest."""
    if match := _NAME_TO_RE.match(text):
        name, other = (PLACES["es"].get(own.lower(), own) for own in (match["name"], match["other"]))
        return f"{name}, {_TO[match['to']]} {other}: ", text[match.end() :]
    match = _NAME_RE.match(text)
    if match is None:
        return "", text
    words = [word for word in _WORD_RE.findall(match["name"]) if word[0].isupper()]
    is_quoted = text[match.end()] in '"“«' and not _is_no_name(words[-1])
    if not is_quoted and any(_is_no_name(word) for word in words):
        return "", text
    return f"{PLACES['es'].get(match['name'].lower(), match['name'])}: ", text[match.end() :]


def _is_no_name(word: str) -> bool:
    """Whether a word with a capital may be no name, or an acronym, which English may have another for."""
    return word.isupper() or is_common_word(word, "es") or find_key_word(word.lower(), "es") is not None
