"""Spanish sentences that begin with "Se" and tell what is done, said in the passive: "Se vendió un piso" is "was sold".

Nobody is named who does it, and small models take the "se" for somebody, or the verb for one of its object: "He seeks
a man". The passive with its subject first they know.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from bitext.lang.adjectives import ENDINGS
from bitext.lang.nouns import find_gender, is_noun
from bitext.lang.persons import is_person
from bitext.lang.spanish_verbs import find_own_participle
from bitext.mending.sources.groups import ends_there, find_end, find_subject, pass_adverbials
from bitext.mending.sources.noun_groups import MANY, NUMBERS, ORDERED, TOKEN_RE, count_group, is_infinitive
from bitext.mending.sources.pasts import say_past

# What papers tell of; of what is done in manuals models know the other order as well, "Se crea un archivo".
# Infinitives with their present, without it where that is regular; the participle that is said behind "=".
_VERBS = (
    "acusar acordar/acuerda adjudicar aplazar aprobar/aprueba archivar atender/atiende=ayudado avisar cerrar/cierra "
    "conceder confirmar contratar convocar cortar derogar derribar desconocer desmantelar destruir/destruye "
    "detener/detiene devolver/devuelve dictar entregar esperar estudiar evacuar exigir financiar firmar "
    "imponer/impone inaugurar incautar informar interrogar investigar juzgar localizar multar negociar ofrecer "
    "otorgar pactar pagar paralizar pedir/pide=solicitado perder/pierde permitir prever/prevé=esperado "
    "prohibir/prohíbe proponer/propone prorrogar rechazar recaudar reclamar recoger reconstruir/reconstruye "
    "reforzar/refuerza rehabilitar reparar repartir rescatar restablecer restaurar revisar sancionar solicitar "
    "suspender talar trasladar vacunar vender"
)
# These say in the present what lasts.
_LASTING = frozenset("estudiado investigado juzgado negociado reparado revisado".split())
# Whom it is done to has "a" behind these; behind others that is to whom: "se pide a los vecinos".
_WHOM = frozenset(
    "acusado avisado ayudado contratado convocado detenido evacuado informado interrogado investigado "
    "juzgado localizado multado rescatado sancionado trasladado vacunado".split()
)
_MOVED, _NAMED = ("ayudado", "trasladado"), ("acusado", "detenido", "investigado", "juzgado")
# What "de" joins here is what they are told.
_TOLD = frozenset("acusado avisado informado".split())
# A person behind these without "a" is whom it is done to; behind others it may be who does it.
_OF_PERSONS = frozenset(("contratado",))
_BE = {
    "present": ("es", "son"), "past": ("fue", "fueron"), "imperfect": ("era", "eran"), "will": ("será", "serán"),
    "would": ("sería", "serían"), "lasting": ("está siendo", "están siendo"),
}  # fmt: skip
_HAVE = {"ha": ("ha", "han"), "han": ("ha", "han"), "había": ("había", "habían"), "habían": ("había", "habían")}
_MUST = {one: (one.rstrip("n"), one.rstrip("n") + "n") for one in "debe deben debería deberían deberá deberán".split()}
_BEGIN_RE = re.compile(r"(?P<no>No se|Se) (?=[a-záéíóúñ])")
_FAR = 400
_TIME_WORDS = frozenset("el este esta la anoche ayer hoy".split())
_JOINING = frozenset("a de del desde durante en entre hasta para por y".split())
_BEHIND = frozenset("a al con contra durante en entre hasta para por sobre tras".split())
_BEFORE_BARE = frozenset("más menos nuevas nuevos nuevo nueva fuertes otras otros grandes mayores".split())
_NO_BARE = frozenset(
    "bien mal mucho poco más menos también tampoco aquí allí así ya hoy ayer mañana todo nada algo tanto solo sólo de "
    "cuando como donde si que quien".split()
)


class Group(NamedTuple):
    """Where a group ends, and whether it is of more than one."""

    end: int
    is_plural: bool


class _Form(NamedTuple):
    """A form of a verb: when, whether of many, and the participle to say."""

    tense: str
    is_plural: bool
    done: str


def begin_with_what_is_done(text: str) -> str:
    """Spanish *text* in the passive where it begins with "Se" and a verb of what is done to what follows.

    >>> begin_with_what_is_done("Se han perdido mil empleos en el sector.")
    'Mil empleos han sido perdidos en el sector.'
    >>> begin_with_what_is_done("Se informó a los vecinos del corte.")
    'Los vecinos fueron informados del corte.'
    >>> begin_with_what_is_done("Se esperan lluvias en el norte."), begin_with_what_is_done("Se entregó un ladrón.")
    ('Lluvias son esperadas en el norte.', 'Se entregó un ladrón.')
    >>> begin_with_what_is_done("No se encontraron pruebas."), begin_with_what_is_done("Se estudia bien aquí.")
    ('No se encontraron pruebas.', 'Se estudia bien aquí.')
    """
    begin = _BEGIN_RE.match(text)
    if begin is None:
        return text
    tokens = list(TOKEN_RE.finditer(text, begin.end(), _FAR))
    words = _cut_at_time([token[0] for token in tokens])
    has, must = _HAVE.get("".join(words[:1])), _MUST.get("".join(words[:1]))
    verb = 0 if has is None and must is None else 1
    form = _load()[has is not None].get("".join(words[verb : verb + 1])) if must is None else _find_must(words)
    at = verb + 1
    if form is None or at >= len(words):
        return text
    is_whom = words[at] in ("a", "al")
    at += is_whom
    own = words[at:] if words[at - 1] != "al" else ["el", *words[at:]]
    group = _find_whom(own, form) if is_whom else _find_what(own, form, words[0], is_denied=begin["no"] != "Se")
    if group is None:
        return text
    end = tokens[at + group.end - 1 - (len(own) - len(words) + at)].end()
    named = ("el " if words[at - 1] == "al" else "") + text[tokens[at].start() : end]
    aux = has or must
    be = f"{aux[group.is_plural]} {'sido' if has else 'ser'}" if aux else _say_be(form, group.is_plural)
    no = "no " if begin["no"] != "Se" else ""
    done = form.done[:-1] + ENDINGS[_find_gender(own[: group.end], group.is_plural), MANY if group.is_plural else 1]
    return f"{named[0].upper()}{named[1:]} {no}{be} {done}{text[end:]}"


def _find_must(words: Sequence[str]) -> _Form | None:
    """The form of the infinitive behind "debe"."""
    verb = "".join(words[1:2])
    if not verb.endswith(("ar", "er", "ir")) or words[2:3] not in (["el"], ["la"], ["los"], ["las"], ["a"], ["al"]):
        return None
    done = find_own_participle(verb) or verb[:-2] + ("ado" if verb.endswith("ar") else "ido")
    return _Form("", words[0].endswith("n"), done)


def _cut_at_time(words: list[str]) -> list[str]:
    """Words up to a time without a preposition: "se vendieron mil pisos el año pasado"."""
    times = (at for at in range(3, len(words)) if words[at] in _TIME_WORDS and pass_adverbials(words, at) > at)
    at = next((at for at in times if words[at - 1] not in _JOINING), len(words))
    return [*words[:at], "."] if at < len(words) else words


def _find_whom(words: Sequence[str], form: _Form) -> Group | None:
    """Whom it is done to, behind "a"."""
    if form.done not in _WHOM and form.tense:
        return None
    is_one = any(map(is_person, words[:4]))
    if (form.done in _MOVED and not is_one) or ("".join(words[:1])[:1].isupper() and form.done not in _NAMED):
        return None  # "se trasladó a Madrid"
    if form.done not in _TOLD:
        return find_whole_group(words)
    at = next((at for at, word in enumerate(words) if word in ("de", "del", "que", "sobre")), len(words))
    if words[at : at + 1] == ["de"] and any(map(is_person, words[at + 1 : at + 3])):  # "los padres de los niños"
        return find_whole_group(words)
    group = None if words[at : at + 1] == ["que"] else find_whole_group([*words[:at], "."])
    return group if group and group.end == at else None


def _find_what(words: list[str], form: _Form, first: str, *, is_denied: bool) -> Group | None:
    """What is done; None where that may be who does it, or is in doubt."""
    bare = _count_bare(words)
    if bare:
        group = find_whole_group(["los" if bare == MANY else "el", *words])
        group = group and Group(group.end - 1, bare == MANY)
    else:
        group = find_whole_group(words)
    if group is None or words[0][:1].isupper() or form.done in _TOLD:
        return None
    own = words[: group.end]
    if "entre" in own or (is_denied and (bare or words[0] in ("un", "una"))):
        return None  # "se repartieron alimentos entre los vecinos"
    of = next((at for at, word in enumerate(own) if word in ("de", "del", "entre")), len(own))
    is_one = any(map(is_person, own[:of]))
    is_plural = first.endswith("n") if first in _HAVE else form.is_plural
    return None if is_plural != group.is_plural or (is_one and form.done not in _OF_PERSONS) else group


def find_whole_group(words: Sequence[str]) -> Group | None:
    """The group that words begin with, whole, with what is joined to it; None where it may go on.

    >>> find_whole_group("el intento de formar gobierno .".split())
    Group(end=5, is_plural=False)
    """
    if words[:1] in (["cerca"], ["alrededor"]) and not (words[2:] and _is_count(words[2])):
        return None  # "cerca de la estación"
    found = find_subject(words, 0)
    if found is not None and not _has_infinitive(words, found.end):
        return Group(found.end, found.is_plural)
    about = 2 if tuple(words[:2]) in (("más", "de"), ("cerca", "de"), ("al", "menos")) else 0
    about += "".join(words[:1]) in ("todos", "todas")
    end = find_end(words, about)
    if end is None:
        return None
    if _has_infinitive(words, end):  # "la posibilidad de ampliar el puerto"
        bare = end + 2 + is_noun("".join(words[end + 2 : end + 3]))
        end = find_end(words, end + 2) or bare
    elif not (words[end - 1] == "años" and ends_there(words, end)) and (
        not is_noun(words[end - 1]) or "".join(words[end : end + 1]) not in _BEHIND  # "la entrada a los menores"
    ):
        return None
    is_whole = ends_there(words, end) or "".join(words[end : end + 1]) in _BEHIND
    return Group(end, count_group(words[about]) == MANY) if is_whole and not _has_infinitive(words, end) else None


def _is_count(word: str) -> bool:
    return word in NUMBERS or word[0].isdigit()


def _has_infinitive(words: Sequence[str], end: int) -> bool:
    word = "".join(words[end + 1 : end + 2])
    return words[end : end + 1] == ["de"] and is_infinitive(word) and word != "cualquier"


def _say_be(form: _Form, is_plural: bool) -> str:
    tense = "lasting" if form.tense == "present" and form.done in _LASTING else form.tense
    return _BE[tense][is_plural]


def _count_bare(words: Sequence[str]) -> int:
    """The number of a noun without an article that words begin with; 0 without one."""
    is_counted = "".join(words[:1]) in _BEFORE_BARE
    word = "".join(words[is_counted : is_counted + 1])
    if word in _NO_BARE or not word.islower() or not word.isalpha() or is_infinitive(word):
        return 0
    return (
        0 if not (is_counted or is_noun(word)) else MANY if word.endswith("s") and find_gender(word, 1) is None else 1
    )


def _find_gender(group: Sequence[str], is_plural: bool) -> str:
    number = MANY if is_plural else 1
    known = NUMBERS | ORDERED | {"el", "la", "los", "las", "un", "una"}
    head = next((word for word in group if word.lower() not in known and word.isalpha()), "")
    by_noun = find_gender(head.lower(), number)
    first = group[0].lower()
    by_article = "f" if first in ("la", "las", "una") else "m" if first in ("los", "un") else None
    return by_noun or by_article or ("f" if re.search(r"(?:a|as|ción|ciones|dad|dades)$", head) else "m")


@lru_cache(maxsize=1)
def _load() -> tuple[dict[str, _Form], dict[str, _Form]]:
    """The forms of the verbs, and their participles."""
    forms: dict[str, _Form] = {}
    participles: dict[str, _Form] = {}
    for entry in _VERBS.split():
        verb, _, said = entry.partition("=")
        infinitive, _, present = verb.partition("/")
        stem, ending = infinitive[:-2], infinitive[-2:]
        present = present or stem + ("a" if ending == "ar" else "e")
        own_participle = find_own_participle(infinitive) or stem + ("ado" if ending == "ar" else "ido")
        done = said or own_participle
        imperfect = stem + ("aba" if ending == "ar" else "ía")
        own = {"present": present, "imperfect": imperfect, "will": f"{infinitive}á", "would": f"{infinitive}ía"}
        for tense, one in own.items():
            forms[one] = _Form(tense, False, done)
            forms["prevén" if one == "prevé" else f"{one}n"] = _Form(tense, True, done)
        forms[say_past(infinitive)] = _Form("past", False, done)
        forms[say_past(infinitive, is_plural=True)] = _Form("past", True, done)
        participles[own_participle] = _Form("present", False, done)
    return forms, participles
