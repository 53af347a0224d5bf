"""Spanish word order that English does not have, put plain: small models translate it word by word.

A subject behind its verb goes before it ("la ley que aprobaron los diputados"), what somebody is made goes behind them
("dejó sin agua a los vecinos"), and names of persons stand apart from what they are by commas.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bitext.lang.adjectives import is_adjective
from bitext.lang.persons import is_person
from bitext.lang.places import PLACES

_TOKEN_RE = re.compile(r"[^\W_]+(?:[-.,]\d+)*(?:-[^\W_]+)*|[^\w\s]")
_ONE, _MANY = 1, 2
_SINGULARS = frozenset("el la su este esta ese esa".split())
_PLURALS = frozenset("los las sus estos estas esos esas ambos ambas".split())
_NUMBERS = frozenset(
    "dos tres cuatro cinco seis siete ocho nueve diez once doce quince veinte treinta cien mil miles cientos decenas "
    "docenas centenares millones varios varias algunos algunas muchos muchas unos unas".split()
)
_BEFORE_NOUNS = frozenset("de más nuevo nueva nuevos nuevas primer primera principales mayores propio propia".split())
_ADVERBS = frozenset("ya no antes también ahora aún todavía nunca solo sólo siempre hoy ayer".split())
_CLITICS = frozenset("me te le les nos lo la los las se".split())
_HAVE = {
    "ha": 1, "había": 1, "haya": 1, "hubiera": 1, "habrá": 1,
    "han": 2, "habían": 2, "hayan": 2, "hubieran": 2, "habrán": 2,
}  # fmt: skip
# What may stand between "que" and a noun and is no verb, or one whose subject or object that noun is no more than what
# "que" is: "que es el alcalde", "que había los tres".
_NO_VERBS = frozenset(
    "ante aunque bajo cada casi como con contra cuando cuanto desde donde durante entre era eran es estaba estaban "
    "estado están está excepto fue fuera fueran fueron hacia hasta hay había haya hubo incluso mediante menos para "
    "parece parecen por porque que quien quienes resulta sea sean según ser serán será sería siendo sido sin sino "
    "sobre son tanto toda todas todo todos tras una".split()
)
_VERB_RE = re.compile(r"[^\W\d_]{2,}(?:an|en|ron|ían|ó|a|e|o|ía|á|án)$")
_PLURAL_VERB_RE = re.compile(r".{2,}(?:an|en|ron|ían|án)$")
_PARTICIPLE_RE = re.compile(r"\w+(?:[aií]d|puest|hech|vist|dich|biert|scrit|muert)o$")
_ADJECTIVE_RE = re.compile(
    r"\w{3,}(?:[aií]d[oa]s?|ales?|[ií]c[oa]s?|enses?|istas?|ari[oa]s?|iv[oa]s?|os[oa]s?|eñ[oa]s?|an[oa]s?|er[oa]s?|ígenas?|in[oa]s?)$"
)
_NO_ADJECTIVES = frozenset("ahora antes dado debido durante mañana mediante nada tarde temprano".split())
# Not the ends of plural nouns.
_NO_PLURAL_RE = re.compile(r"(?:mos|más|menos|tras|mes|mientras|es|[0-9]s)$")
_TIMES = frozenset(
    "abril agosto diciembre enero febrero julio junio marzo mayo noviembre octubre septiembre acuerdo forma inmediato "
    "madrugada manera modo noche nuevo pie repente".split()
)
_BODIES = frozenset(
    "asociación ayuntamiento banco club colegio comisión comité compañía congreso consejo constructora cooperativa "
    "corte defensoría ejecutivo ejército empresa federación fiscalía fundación gobierno instituto juzgado junta "
    "justicia ministerio municipalidad municipio oposición organización parlamento partido patronal policía "
    "procuraduría senado sindicato tribunal universidad".split()
)
# What bodies do to things; things do none of it to bodies.
_DONE_RE = re.compile(
    r"(?:acord|adjudic|aleg|anunci|apr[ou]e?b|atribu|autoriz|calcul|compr|conced|constru|convoc|decid|def[ie]+nd|"
    r"denunci|descubr|difund|dirig|diseñ|elabor|emit|encarg|esper|estim|exig|fabric|financi|firm|gestion|hizo|hicieron|"
    r"impon|impus|impuls|investig|lanz|negoci|ofrec|oper|orden|organiz|otorg|pact|pag|pid[eió]|plante|prepar|present|"
    r"prev[ée]|produc|prohib|promet|prom[ou]e?v|prop[ou]|protagoniz|public|quier|realiz|recib|reclam|recog|registr|remit|"
    r"report|solicit|sosti?en|sufr|tien|tramit|usa|utiliz|vend)\w*$"
)
# What somebody who is named first does to something; "que contrató un médico" has its object there.
_MADE_BY_RE = re.compile(
    r"(?:compus|constru|cre|descubr|dirig|diseñ|don|escrib|film|firm|fund|gan|grab|hizo|ide|invent|perd|pint|present|"
    r"protagoniz|public|rob|subast|sufr)\w*$"
)
_NEAR = 5

_STATE = (
    r"(?:(?:no|muy|gravemente|parcialmente|totalmente|completamente) )?(?!plantad|nad)[a-záéíóúñ]{2,}"
    r"(?:[aií]d|puest|biert|muert|list|content)[oa]s?|(?:no )?(?:culpables?|graves?|inconscientes?|inocentes?|"
    r"libres?|responsables?|sol[oa]s?|vulnerables?)|sin [a-záéíóúñ]+(?: (?:ni|y|o) [a-záéíóúñ]+)?|"
    r"en (?:alerta|apuros|coma|evidencia|la calle|la ruina|peligro|ridículo|tierra|vilo)|"
    r"fuera de (?:combate|juego|servicio)|a oscuras"
)
# How something is done to somebody, which may stand between verb and object: "hirió de gravedad a dos vecinos".
_MANNER = (
    r"a (?:balazos|cuchilladas|golpes|la fuerza|machetazos|puñaladas|tiros|traición)|de (?:gravedad|madrugada|muerte|"
    r"urgencia)|en secreto|por (?:error|sorpresa|unanimidad)|sin motivo"
)
_MANNER_RE = re.compile(
    rf"(?P<verb>[a-záéíóúñ]{{3,}}(?:ó|aron|ieron|a|an|e|en|ado|ido)) (?P<state>{_MANNER}) (?P<a>al?) "
)
_STATE_RE = re.compile(
    r"(?<![\w-])(?P<verb>(?:dej|declar)(?:a|an|ó|aron|ará|arán|ado|ar|ando)|(?:mant|tu)(?:iene|ienen|uvo|uvieron|ener)|"
    rf"halló|hallaron|hac(?:e|en)|hizo) (?P<state>{_STATE}) (?P<a>al?) "
)
# What follows is said of the persons or things, and would be said of the state.
_GOES_ON_RE = re.compile(r",? (?:a )?(?:(?:el|la|los|las) )?(?:que|quien|quienes|cuy[oa]s?)\b| (?:y|e) al? |, al? ")

_NAME = r"[^\W\d_a-zà-ÿ][^\W\d_]+"
_CALLED_RE = re.compile(
    r"(?<![\w-])(?P<noun>(?:[Ee]l|[Ll]a) (?P<person>[a-záéíóúñ]{4,}) (?P<adjective>[a-záéíóúñ]{4,})) "
    rf"(?P<name>{_NAME}(?: (?:del? |de la )?{_NAME})*)(?P<next>,?)(?![\w-]| (?:del?|y) )"
)


def order_plainly(text: str) -> str:
    """Spanish *text* in an order that English has too; it may be the same.

    >>> order_plainly("La ley que ya han aprobado los diputados deja sin ayudas a miles de vecinos.")
    'La ley que los diputados ya han aprobado deja miles de vecinos sin ayudas.'
    >>> order_plainly("El jurado declaró culpable al contable.")
    'El jurado declaró el contable culpable.'
    >>> order_plainly("Habló el gobernador indígena Eliseo Chocué.")
    'Habló el gobernador indígena, Eliseo Chocué.'
    >>> order_plainly("El hombre que es el alcalde dijo que dejó tres heridos. Piden que apruebe el plan.")
    'El hombre que es el alcalde dijo que dejó tres heridos. Piden que apruebe el plan.'
    """
    return _CALLED_RE.sub(_part_name, _move_states(_move_subjects(text)))


def _move_subjects(text: str) -> str:
    tokens = list(_TOKEN_RE.finditer(text))
    words = [token[0] for token in tokens]
    pieces: list[str] = []
    position = 0
    for number, word in enumerate(words):
        found = _find_subject(words, number) if word == "que" and tokens[number].start() >= position else None
        if found is not None:
            start, end = found
            verb = text[tokens[number + 1].start() : tokens[start - 1].end()]
            subject = text[tokens[start].start() : tokens[end - 1].end()]
            pieces += [text[position : tokens[number + 1].start()], f"{subject} {verb}"]
            position = tokens[end - 1].end()
    return "".join(pieces) + text[position:]


def _find_subject(words: Sequence[str], que: int) -> tuple[int, int] | None:
    """The first word of the subject behind the verb that follows "que", and the word behind it; None without one."""
    place = _pass(words, _pass(words, que + 1, _ADVERBS), _CLITICS)
    if que == 0 or place >= len(words) or words[que - 1].lower() in ("más", "menos", "ya", "así", "tanto", "sino"):
        return None
    verb = words[place]
    if verb in _HAVE and _PARTICIPLE_RE.match("".join(words[place + 1 : place + 2])):
        number, verb, place = _HAVE[verb], words[place + 1], place + 1
    else:
        number = _MANY if _PLURAL_VERB_RE.match(verb) else _ONE
    start = _pass(words, place + 1, _ADVERBS)
    if not verb.islower() or verb in _NO_VERBS or not _VERB_RE.match(verb):
        return None
    end = _find_end(words, start)
    if end is None or _number(words[start]) != number:
        return None
    if words[end : end + 1] in (["y"], ["e"], ["o"]) and words[end + 1 : end + 2] != ["que"]:
        return None  # another may belong to it
    return (start, end) if _is_subject(words, que, verb, start, end) else None


def _is_subject(words: Sequence[str], que: int, verb: str, start: int, end: int) -> bool:
    """Whether a noun group behind a verb is its subject: a person without "a", or by number, or what bodies do."""
    first = words[start].lower()
    noun = next(word for word in [*words[start + 1 : end], ""] if word not in _NUMBERS | _BEFORE_NOUNS)
    many = first in _PLURALS or first in _NUMBERS or first[0].isdigit()
    before = [word for word in words[max(0, que - _NEAR) : que] if word.islower()]
    # "La jornada que pactaron los astilleros": only these are in the plural, as the verb is.
    is_alone = many and not any(word.endswith("s") and not _NO_PLURAL_RE.search(word) for word in before)
    if first in ("un", "una"):
        return is_person(noun) and _MADE_BY_RE.match(verb) is not None
    if first in _PLURALS | _SINGULARS:
        is_whom = is_person(noun) or (many and noun.islower() and PLACES["es"].get(noun, "x").istitle())
        return is_whom or is_alone or (noun.lower() in _BODIES and _DONE_RE.match(verb) is not None)
    return is_alone and is_person(noun)


def _pass(words: Sequence[str], place: int, known: frozenset[str]) -> int:
    """The place of the first word from *place* on that is none of *known*."""
    while place < len(words) and words[place] in known:
        place += 1
    return place


def _number(first: str) -> int:
    """The number of a noun group by its first word."""
    first = first.lower()
    return _MANY if first in _PLURALS | _NUMBERS or (first[0].isdigit() and first != "1") else _ONE


def _find_end(words: Sequence[str], start: int) -> int | None:
    """The place behind a noun group that begins at *start*, with adjectives and what "de" joins; None without one."""
    first = words[start].lower() if start < len(words) else "."
    is_determiner = first in _SINGULARS | _PLURALS | _NUMBERS or first in ("un", "una") or first[0].isdigit()
    place = start + 1
    while place < len(words) and (words[place] in _NUMBERS | _BEFORE_NOUNS or words[place][0].isdigit()):
        place += 1
    if not is_determiner or place >= len(words) or not words[place].isalpha():
        return None
    return _find_end_behind(words, place + 1)


def _find_end_behind(words: Sequence[str], place: int) -> int:
    while place < len(words):
        word, behind = words[place], place + 1
        if word in ("de", "del"):
            while behind < len(words) and (words[behind] in _PLURALS | _SINGULARS | _NUMBERS):
                behind += 1
            if behind >= len(words) or not words[behind].isalpha() or words[behind] in _TIMES:
                return place
            place = behind
        elif not word[0].isupper() and not _is_said_of_noun(word):
            return place
        place += 1
    return place


def _is_said_of_noun(word: str) -> bool:
    return word not in _NO_ADJECTIVES and (is_adjective(word) or _ADJECTIVE_RE.match(word) is not None)


def _move_states(text: str) -> str:
    """What somebody or something is made behind them: "dejó a oscuras a tres pueblos"."""
    for match in [*reversed(list(_STATE_RE.finditer(text))), *reversed(list(_MANNER_RE.finditer(text)))]:
        following = f"el {text[match.end() :]}" if match["a"] == "al" else text[match.end() :]
        tokens = list(_TOKEN_RE.finditer(following))
        end = _find_end([token[0] for token in tokens], 0)
        if end is not None and not _GOES_ON_RE.match(following, tokens[end - 1].end()):
            cut = tokens[end - 1].end()
            moved = f"{match['verb']} {following[:cut]} {match['state']}{following[cut:]}"
            text = text[: match.start()] + moved
    return text


def _part_name(match: re.Match[str]) -> str:
    """A name behind who it is, an adjective between, in commas."""
    if not is_person(match["person"]) or not _is_said_of_noun(match["adjective"]):
        return match[0]
    comma = "" if re.match(r"[.;:!?»”\")]|$", match.string[match.end() :]) and not match["next"] else ","
    return f"{match['noun']}, {match['name']}{comma}"
