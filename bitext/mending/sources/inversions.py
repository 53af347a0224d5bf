"""Spanish subjects behind the verbs of sentences, put before: "en la ciudad murieron tres personas".

English has them there only behind "there"; small models take what comes first for the subject, or make up a "he".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from bitext.lang.persons import is_person
from bitext.mending.sources.groups import PHRASES, find_subject, is_time, pass_adverbials
from bitext.mending.sources.noun_groups import MANY, TOKEN_RE
from bitext.mending.sources.order import ACTORS
from bitext.mending.sources.pasts import say_past

# Infinitives with their present: what happens, and what is done without an object.
_VERBS = (
    "acudir/acude crecer/crece funcionar/funciona huir/huye actuar/actúa aparecer/aparece arrancar/arranca "
    "asistir/asiste aterrizar/aterriza caer/cae "
    "chocar/choca circular/circula coincidir/coincide comenzar/comienza comparecer/comparece competir/compite "
    "concurrir/concurre continuar/continúa desaparecer/desaparece descansar/descansa "
    "dimitir/dimite empezar/empieza entrar/entra estallar/estalla explotar/explota fallecer/fallece "
    "figurar/figura intervenir/interviene irrumpir/irrumpe llegar/llega morir/muere nacer/nace "
    "participar/participa permanecer/permanece perecer/perece regresar/regresa residir/reside "
    "salir/sale sobrevivir/sobrevive surgir/surge testificar/testifica trabajar/trabaja viajar/viaja "
    "vivir/vive votar/vota desfilar/desfila dormir/duerme debutar/debuta"
)
_REFLEXIVE = (
    "alojar/aloja concentrar/concentra derrumbar/derrumba encargar/encarga enfrentar/enfrenta estrellar/estrella "
    "expresar/expresa hundir/hunde incorporar/incorpora manifestar/manifiesta pronunciar/pronuncia refugiar/refugia "
    "reunir/reúne sumar/suma unir/une desplazar/desplaza trasladar/traslada abstener/abstiene"
)
# Of persons only; others may be an object: "durante horas esperó el autobús".
_BY_PERSONS = (
    "aguardar/aguarda cantar/canta declarar/declara desayunar/desayuna esperar/espera hablar/habla opinar/opina "
    "posar/posa protestar/protesta"
)
# What is done to things: models know it with its subject behind, but not with more between.
_DONE = (
    "abrir/abre celebrar/celebra conocer/conoce disputar/disputa estrenar/estrena exhibir/exhibe firmar/firma "
    "inaugurar/inaugura presentar/presenta publicar/publica"
)
_HAVE = {"ha": 1, "han": 2, "había": 1, "habían": 2}
_BE = dict.fromkeys("fue resultó quedó será murió".split(), False) | dict.fromkeys(
    "fueron resultaron quedaron serán murieron".split(), True
)
_DONE_RE = re.compile(r"(?:[^\W\d_]{2,}[aií]d|[^\W\d_]*(?:puest|hech|biert|muert|dich|scrit|uelt))[oa]s?$|gravemente$")
_PARTICIPLE_RE = re.compile(r"[^\W\d_]{2,}[aií]do$|muerto$|abierto$")
_FAR = 400  # characters
_STARTS_RE = re.compile(r"(?:^|(?<=[.!?] ))(?=[^\W\d_])")
# Who says so follows, with where and when between: "..., dijo ayer en Roma la ministra".
_SAID_RE = re.compile(
    r"(?:(?<=[”\"»], )|(?:^|(?<=[.!?] ))Así lo )(?:ha |han )?"
    r"(?!(?:es|son|el|la|fue)\b)[a-záéíóúñ]+(?:ó|ron|do|ho|to|[ae]|an|en|jo)(?= )"
)
# Times stand before the subject and not behind its verb.
_WHEN = frozenset("anoche ayer hoy mañana entonces ahora allí aquí así también".split())
_ORDERS = frozenset("descansa duerme".split())
_OF_OBJECTS = ("su", "sus", "un", "una")
_BEGUN = ("comen", "comien", "contin", "emp")
_MANNERS = frozenset("embargo forma manera modo".split())
_ADDED = ("suma", "sumó", "sumar", "une", "uni")
_NO_SUBJECTS = frozenset("cargo frente hora lugar momento parte turno vida vigor".split())


def begin_with_subjects(text: str) -> str:
    """Spanish *text* with subjects before the verbs of its sentences that stand behind them.

    >>> begin_with_subjects("Por la tarde llegó a Madrid el secretario de Estado.")
    'Por la tarde, el secretario de Estado llegó a Madrid.'
    >>> begin_with_subjects("En la reunión participaron los ministros de ocho países.")
    'Los ministros de ocho países participaron en la reunión.'
    >>> begin_with_subjects('"Es grave", dijo ayer ante los periodistas la ministra.')
    '"Es grave", dijo la ministra ayer ante los periodistas.'
    >>> begin_with_subjects("Murió ayer a los 87 años el escritor Juan Pérez, autor de Lodo.")
    'Murió ayer a los 87 años el escritor Juan Pérez, autor de Lodo.'
    >>> begin_with_subjects("Murió ayer a los 87 años el escritor Juan Pérez.")
    'El escritor Juan Pérez murió ayer a los 87 años.'
    """
    for match in reversed([*_SAID_RE.finditer(text)]):
        text = text[: match.end()] + _say_who_first(text[match.end() :])
    for start in reversed([match.start() for match in _STARTS_RE.finditer(text)]):
        text = text[:start] + _begin(text[start:])
    return text


def _begin(text: str) -> str:
    """The same of a text that begins with a sentence."""
    tokens = list(TOKEN_RE.finditer(text, 0, _FAR))
    words = [token[0] for token in tokens]
    words[:1] = [word.lower() for word in words[:1]]
    verb = _pass_start(words)
    verb += words[verb : verb + 1] == [","]
    found = find_verb(words, verb)
    if found is None:
        return text
    behind, is_plural = found
    at = pass_adverbials(words, behind)
    subject = find_subject(words, at) if _may_move(words, verb, behind, at) else None
    if subject is None or subject.is_plural != is_plural or not _NO_SUBJECTS.isdisjoint(words[at : at + 3]):
        return text
    return _put(text, [token.span() for token in tokens], words, (verb, behind, at, subject.end))


def _may_move(words: Sequence[str], verb: int, behind: int, at: int) -> bool:
    """Whether a subject at a place may go before a verb: models do not know it there, and no verb has an object so."""
    is_done = words[verb] == "se" and words[behind - 1] in _load_done()
    is_in_place = is_done or (verb == 0 and not _may_be_first(words, at))
    if (at == behind and is_in_place) or words[:verb] in (["ya"], ["también"], ["así"], ["aquí"], ["allí"]):
        return False  # "ha muerto el rey"
    # "Entre los detenidos figura un juez", "sale a la luz una carta"
    if (words[0] == "entre" and words[verb].startswith("figura")) or "luz" in words[behind:at]:
        return False
    # "A la sequía se suma una plaga": added to it; persons join.
    if words[0] in ("a", "al") and words[behind - 1].startswith(_ADDED) and not any(map(is_person, words[at : at + 3])):
        return False
    are_names = at > behind and at < len(words) and words[at - 1][0].isupper() and words[at][0].isupper()
    is_in_doubt = words[behind - 1] in _load_by_persons() and not any(map(is_person, words[at : at + 3]))
    return not are_names and not is_in_doubt


def _may_be_first(words: Sequence[str], at: int) -> bool:
    """Whether a noun right behind a verb that a sentence begins with is its subject, and nothing is ordered."""
    verb, first = words[at - 1], "".join(words[at : at + 1])
    is_order = verb in _ORDERS or words[at : at + 2] == ["un", "poco"] or first[:1].isupper()
    # "Espera un hijo", "empezó su viaje".
    is_object = verb in _load_by_persons() or (first in _OF_OBJECTS and verb.startswith(_BEGUN))
    return not (is_order or is_object or words[0] == "se")


def _say_who_first(text: str) -> str:
    """What follows a verb of saying with who says so first."""
    tokens = list(TOKEN_RE.finditer(text, 0, _FAR))
    words = [token[0] for token in tokens]
    at = pass_adverbials(words, 0)
    subject = find_subject(words, at) if at else None
    if (
        subject is None
        or subject.is_clause
        or not any(is_person(word) or word.lower() in ACTORS or word[0].isupper() for word in words[at : subject.end])
    ):
        return text
    start, end = tokens[at].start(), tokens[subject.end - 1].end()
    who = text[start:end]
    aside = "," if ", " in who and text[end : end + 1] != "," else ""
    return f" {who}{aside} {text[:start].strip()}{text[end:]}"


def _pass_start(words: Sequence[str]) -> int:
    """The place behind what a sentence begins with."""
    if words[:1] and words[0] in _WHEN:
        return pass_adverbials(words, 1)
    return pass_adverbials(words, 0)


def find_verb(words: Sequence[str], at: int) -> tuple[int, bool] | None:
    """The place behind a verb that has its subject behind it, and whether that is of many; None for others."""
    at += words[at : at + 1] == ["no"]
    is_reflexive = words[at : at + 1] == ["se"]
    at += is_reflexive
    word = "".join(words[at : at + 1])
    known = _load_forms()[is_reflexive]
    done = _find_passive(words, at)
    if done is not None and not is_reflexive:
        return done
    if word in _HAVE and _PARTICIPLE_RE.match("".join(words[at + 1 : at + 2])) and words[at + 1] in known:
        return at + 2, _HAVE[word] == MANY
    if word not in known or known[word] is None:
        return None
    return at + 1, bool(known[word])


@lru_cache(maxsize=1)
def _load_forms() -> tuple[dict[str, bool | None], dict[str, bool | None]]:
    """The third persons of verbs, and of those with "se", and whether they are of many; None for participles."""
    return _make_forms(f"{_VERBS} {_BY_PERSONS}"), _make_forms(f"{_REFLEXIVE} {_DONE}")


def _find_passive(words: Sequence[str], at: int) -> tuple[int, bool] | None:
    """The same of "fueron detenidos", "ha sido hallado muerto", "murieron ahogadas"."""
    many = _BE.get("".join(words[at : at + 1]))
    at += 1
    if many is None and words[at : at + 1] == ["sido"]:
        many, at = _HAVE.get(words[at - 1], 0) == MANY, at + 1
    start = at
    while many is not None and _DONE_RE.match("".join(words[at : at + 1])) and words[at].endswith("s") == many:
        at += 1
    return None if many is None or at == start else (at, many)


@lru_cache(maxsize=1)
def _load_by_persons() -> frozenset[str]:
    return frozenset(_make_forms(_BY_PERSONS)) - {"muerto", "caído"}


@lru_cache(maxsize=1)
def _load_done() -> frozenset[str]:
    return frozenset(_make_forms(_DONE))


def _make_forms(verbs: str) -> dict[str, bool | None]:
    made: dict[str, bool | None] = {}
    for infinitive, present in (pair.split("/") for pair in verbs.split()):
        imperfect = infinitive[:-2] + ("aba" if infinitive.endswith("ar") else "ía")
        for one in (present, imperfect, f"{infinitive}á"):
            made[one], made[f"{one}n"] = False, True
        made[say_past(infinitive)], made[say_past(infinitive, is_plural=True)] = False, True
        made[infinitive[:-2] + ("ado" if infinitive.endswith("ar") else "ido")] = None
    return made | {"muerto": None, "caído": None}


def _put(text: str, spans: Sequence[tuple[int, int]], words: Sequence[str], places: tuple[int, int, int, int]) -> str:
    verb, behind, at, end = places
    starts = [start for start, _ in spans]
    front = text[: spans[verb - 1][1]].rstrip(", ") if verb else ""
    done = text[starts[verb] : spans[behind - 1][1]]
    more, who, rest = (
        text[spans[behind - 1][1] : starts[at]].rstrip(),
        text[starts[at] : spans[end - 1][1]],
        text[spans[end - 1][1] :],
    )
    if ", " in who and rest[:1] != ",":
        who += ","
    if not front:
        return f"{who[0].upper()}{who[1:]} {done[0].lower()}{done[1:]}{more}{rest}"
    is_when = words[0] in _WHEN or any(is_time(word) or word[0].isdigit() or word in _MANNERS for word in words[:verb])
    is_when = is_when or tuple(words[:verb]) in PHRASES
    if more or is_when or words[0] == "con":
        return f"{front}, {who} {done}{more}{rest}"
    return f"{who[0].upper()}{who[1:]} {done} {front[0].lower()}{front[1:]}{rest}"
