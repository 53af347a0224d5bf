"""Spanish word order that English does not have, put plain: small models translate it word by word.

A subject behind its verb goes before it ("la ley que aprobaron los diputados"), what somebody is made goes behind them
("dejó sin agua a los vecinos"), and names of persons stand apart from what they are by commas.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from bitext.lang.persons import is_person
from bitext.lang.places import PLACES
from bitext.mending.sources.called import part_names
from bitext.mending.sources.noun_groups import (
    MANY,
    NUMBERS,
    ONE,
    ONES,
    ORDERED,
    PLURALS,
    SINGULARS,
    TOKEN_RE,
    count_group,
    find_group_end,
)

_ADVERBS = frozenset("ya no antes también ahora aún todavía nunca solo sólo siempre hoy ayer".split())
_CLITICS = frozenset("me te le les nos lo la los las se".split())
_HAVE = {f"{verb}{n}": i for i, n in ((ONE, ""), (MANY, "n")) for verb in "ha había haya hubiera habrá".split()}
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
_NO_PLURAL_RE = re.compile(r"(?:mos|más|menos|tras|mes|mientras|es|[0-9]s)$")  # not the ends of plural nouns
BODIES = frozenset(
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
    r"(?:compus|constru|cre|descubr|dirig|diseñ|escrib|film|firm|fund|grab|hizo|ide|invent|pint|present|public)\w*$"
)
# Behind one of these "que" is no object, and the subject may be left out: "dijo que tiene el ejército bajo control".
_SAID_RE = re.compile(
    r"(?:admit|advi[er]|afirm|anunci|asegur|confirm|cre[eíy]|declar|dice|dij|explic|indic|reconoc|señal|sost[iu])\w+$"
)
ACTORS = BODIES | frozenset("auditor consorcio equipo fondo grupo multitud político selección".split())
_NEAR, _FAR = 5, 300  # words, characters

_STATE = (
    r"(?:(?:no|muy|gravemente|parcialmente|totalmente|completamente) )?(?!plantad|nad)[a-záéíóúñ]{2,}"
    r"(?:[aií]d|puest|biert|muert|list|content)[oa]s?|(?:no )?(?:culpables?|graves?|inocentes?|libres?|"
    r"responsables?|sol[oa]s?|vulnerables?)|sin [a-záéíóúñ]+(?: (?:ni|y|o) [a-záéíóúñ]+)?|"
    r"en (?:alerta|apuros|coma|evidencia|la calle|la ruina|peligro|ridículo|tierra|vilo)|"
    r"fuera de (?:combate|juego|servicio)|a oscuras"
)
# How something is done to somebody, which may stand between verb and object: "hirió de gravedad a dos vecinos". Not
# "de urgencia", "de madrugada", which more often stand before a place, nor "a golpes", which models know behind a verb.
_MANNER_RE = re.compile(
    r"(?<![\w-])(?P<verb>[^\W\d_]{2,20}(?:ó|aron|ieron|a|an|e|en|ado|ido)) "
    r"(?P<state>a traición|de gravedad|en secreto|por (?:error|sorpresa|unanimidad)|sin motivo) (?P<a>al?) "
)
_STATE_RE = re.compile(
    r"(?<![\w-])(?P<verb>(?:dej|declar)(?:a|an|ó|aron|ará|arán|ado|ar|ando)|(?:mant|tu)(?:iene|ienen|uvo|uvieron|ener)|"
    rf"halló|hallaron|hac(?:e|en)|hizo) (?P<state>{_STATE}) (?P<a>al?) "
)
_VERB = r"(?:(?:no|ya|luego|se|l[aeo]s?) )*(?:[a-záéíóúñ]+(?:ó|ron|[aeá]n|ía|[rt]á|aba)|deja|es|fue|ha|obliga)\b"
# What follows is said of the persons or things, and would be said of the state; or it is another object.
_GOES_ON_RE = re.compile(
    rf",? (?:a )?(?:(?:el|la|los|las) )?(?:que|quien|quienes|cuy[oa]s?)\b|,? al? |, de \d| (?:y|e|o|ni) (?!{_VERB})"
)
_INFINITIVES = tuple("ar er ir arse erse irse arlo arla".split())


def order_plainly(text: str) -> str:
    """Spanish *text* in an order that English has too; it may be the same.

    >>> order_plainly("La ley que ya han aprobado los diputados deja sin ayudas a miles de vecinos.")
    'La ley que los diputados ya han aprobado deja a miles de vecinos sin ayudas.'
    >>> order_plainly("El jurado declaró culpable al contable.")
    'El jurado declaró al contable culpable.'
    >>> order_plainly("Habló el gobernador indígena Eliseo Chocué, herido de gravedad al caer.")
    'Habló el gobernador indígena, Eliseo Chocué, herido de gravedad al caer.'
    >>> order_plainly("El hombre que es el alcalde dijo que dejó tres heridos. Piden que apruebe el plan.")
    'El hombre que es el alcalde dijo que dejó tres heridos. Piden que apruebe el plan.'
    """
    return part_names(_move_states(_move_subjects(text)))


def _move_subjects(text: str) -> str:
    tokens = list(TOKEN_RE.finditer(text))
    words = [token[0] for token in tokens]
    spans = [(que, *span) for que, word in enumerate(words) if word == "que" and (span := _find_subject(words, que))]
    return _swap(text, [(tokens[que + 1].start(), tokens[at].start(), tokens[end - 1].end()) for que, at, end in spans])


def _swap(text: str, places: Iterable[tuple[int, int, int]]) -> str:
    """*text* with what stands from each start to its middle put behind what stands from there to its end."""
    pieces: list[str] = []
    position = 0
    for start, middle, end in places:
        if start >= position:
            pieces += [text[position:start], text[middle:end], " ", text[start:middle].rstrip()]
            position = end
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
        number = MANY if _PLURAL_VERB_RE.match(verb) else ONE
    start = _pass(words, place + 1, _ADVERBS)
    if not verb.islower() or verb in _NO_VERBS or not _VERB_RE.match(verb):
        return None
    end = find_group_end(words, start)
    if end is None or count_group(words[start]) != number:
        return None
    if words[end : end + 1] in (["y"], ["e"], ["o"]) and words[end + 1 : end + 2] != ["que"]:
        return None  # another may belong to it
    return (start, end) if _is_subject(words, que, verb, start, end) else None


def _is_subject(words: Sequence[str], que: int, verb: str, start: int, end: int) -> bool:
    """Whether a noun group behind a verb is its subject: a person without "a", or by number, or what bodies do."""
    first = words[start].lower()
    noun = next(word for word in [*words[start + 1 : end], ""] if word not in NUMBERS | ORDERED)
    many = count_group(first) == MANY
    before = filter(str.islower, words[max(0, que - _NEAR) : que])
    # "La jornada que pactaron los astilleros": only these are in the plural, as the verb is.
    is_alone = many and not any(word.endswith("s") and not _NO_PLURAL_RE.search(word) for word in before)
    # Not "el inversor que vendió el banco": he sold it.
    is_made = not any(is_person(word) or word in ACTORS for word in words[max(0, que - 3) : que])
    is_noun = words[max(0, que - 2)].lower() in PLURALS | SINGULARS | {"un", "una"}  # "la denuncia"
    if noun.lower() in BODIES and not is_noun and _SAID_RE.match(words[que - 1].lower()):
        return False
    if first in ONES:
        return is_made and is_person(noun) and _MADE_BY_RE.match(verb) is not None
    if first in PLURALS | SINGULARS:
        is_whom = is_person(noun) or (many and noun.islower() and PLACES["es"].get(noun, "x").istitle())
        return is_whom or is_alone or (noun.lower() in BODIES and is_made and _DONE_RE.match(verb) is not None)
    return is_alone and is_person(noun)


def _pass(words: Sequence[str], place: int, known: frozenset[str]) -> int:
    """The place of the first word from *place* on that is none of *known*."""
    while place < len(words) and words[place] in known:
        place += 1
    return place


def _move_states(text: str) -> str:
    """What somebody or something is made behind them: "dejó a oscuras a tres pueblos"."""
    for pattern in (_STATE_RE, _MANNER_RE):
        found = [(match, _find_object_end(match)) for match in pattern.finditer(text)]
        text = _swap(text, [(match.start("state"), match.start("a"), end) for match, end in found if end is not None])
    return text


def _find_object_end(match: re.Match[str]) -> int | None:
    """Where the persons or things end that follow a verb, a state and "a"; None where they are none, or go on."""
    tokens = list(TOKEN_RE.finditer(match.string, match.end(), match.end() + _FAR))
    hidden = ["el"] if match["a"] == "al" else []
    words = [*hidden, *(token[0] for token in tokens)]
    end = find_group_end(words, 0)
    if end is None or (words[end - 1].endswith(_INFINITIVES) and not is_person(words[end - 1])):
        return None  # "al intentar", "al acusado de matar"
    if match.re is _MANNER_RE and not any(is_person(word) for word in words[1:end]):
        return None  # a place or a time: "llegó por sorpresa a la ciudad"
    last = tokens[end - 1 - len(hidden)].end()
    return None if _GOES_ON_RE.match(match.string, last) else last
