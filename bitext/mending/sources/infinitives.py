"""Spanish infinitives with a subject of their own, said as clauses: "tras anular el juez la ley".

"Después de que el juez anuló la ley", "cuando los bomberos llegaron": English has it so, and small models take the
subject of an infinitive for its object.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile
from typing import NamedTuple

from bitext.lang.nouns import is_noun
from bitext.lang.persons import is_person
from bitext.lang.places import PLACES
from bitext.mending.sources.noun_groups import MANY, TOKEN_RE, count_group, find_group_end
from bitext.mending.sources.order import ACTORS
from bitext.mending.sources.pasts import ALONE, say_past

_FAR = 300  # characters
_SAID = {
    "tras": "después de que", "después de": "después de que", "luego de": "después de que", "al": "cuando",
    "por": "porque", "pese a": "aunque", "a pesar de": "aunque", "antes de": "antes de que", "hasta": "hasta que",
}  # fmt: skip
_AFTER, _NOW = "después de que", ("cuando", "antes de que")
_INFINITIVE_RE = re.compile(
    r"(?<![\w-])(?P<before>[Tt]ras|(?:[Dd]espués|[Ll]uego|[Aa]ntes) de|[Aa]l|[Pp]or|[Pp]ese a|[Aa] pesar de|[Hh]asta) "
    r"(?P<no>no )?(?P<verb>[a-záéíóúñ]*?(?:[aeií]r))(?P<clitic>se|l[aeo]s?)? "
    r"(?:(?P<participle>[a-záéíóúñ]+?(?:[aií]d|puest|hech|biert|muert|dich|scrit|vuelt)[oa]s?) )?"
    r"(?=(?:el|la|los|las|una?|unos|unas|sus?|amb[oa]s|vari[oa]s|dos|tres|cuatro|cinco|seis|\d[\d.,]*|"
    r"[A-ZÁÉÍÓÚÑ]\w+)(?!\w))"
)
# The same, of persons and bodies; others may be their object.
_BY_PERSONS = frozenset(
    "actuar declarar disparar escapar fallar ganar hablar huir insistir intervenir mentir negar perder pasar "
    "protestar reaccionar responder testificar viajar votar".split()
)
# Whoever speaks of these did them himself: "tras acabar la carrera".
_OWN_WORK = frozenset(
    "bachillerato carrera deberes entrenamiento escuela estudios instituto libro obra secundaria servicio trabajo "
    "universidad".split()
)
_PLAZOS = frozenset("acuerdo contrato mandato permiso plazo tregua ultimátum".split())
_REFLEXIVE = frozenset(
    "abrir acabar acercar activar agotar anunciar apagar aprobar averiar casar celebrar cerrar colapsar confirmar "
    "conocer declarar derrumbar desatar desbordar descubrir desplomar desprender detectar difundir disolver disparar "
    "disputar divorciar enfrentar escapar estrellar extender filtrar firmar fugar hundir incendiar iniciar inundar "
    "ir jubilar marchar partir precipitar presentar producir publicar registrar retirar reunir romper separar soltar "
    "suicidar sumar terminar volcar".split()
)
_BE = frozenset("estar quedar resultar ser".split())
# Behind them what somebody is, not who: "por ser considerado el mejor".
_NAMING = ("considerad", "nombrad", "elegid", "llamad", "declarad", "proclamad", "designad", "apodad", "coronad")
_SAYING = frozenset(
    "admitir advertir afirmar alegar anunciar asegurar comprobar concluir confirmar considerar decidir declarar "
    "decretar denunciar descubrir dictaminar explicar exigir fallar indicar informar negar ordenar pedir prometer "
    "proponer reconocer revelar saber señalar sostener".split()
)
# What is done to persons, who have "a" before them.
_TO_PERSONS = frozenset(
    "absolver acusar advertir agredir amenazar apuñalar arrestar asesinar atacar atropellar batir citar condenar "
    "denunciar derrotar desalojar despedir detener disparar eliminar encontrar evacuar exigir expulsar ganar golpear "
    "hallar herir identificar imputar interrogar localizar matar multar obligar ordenar pedir prohibir rescatar "
    "secuestrar superar trasladar vencer".split()
)
_TIME_RE = re.compile(
    r"(?:lunes|martes|miércoles|jueves|viernes|sábado|domingo|día|noche|tarde|mañana|madrugada|mes|año|hora|minuto|"
    r"semana|veces|vez|pasad[oa]|próxim[oa]|mism[oa]|primer|últim[oa]|anterior|siguiente|verano|invierno|otoño)s?$"
)
_BEGINS = frozenset("amanecer llegar caer comenzar empezar terminar acabar concluir finalizar".split())
_CALENDAR = frozenset(
    "lunes martes miércoles jueves viernes sábado domingo pasado pasada primer primera próximo próxima".split()
)
_OBJECT_RE = re.compile(r"(?:el|la|los|las|una?|unos|unas|sus?|est[ae]s?|estos|dos|tres|vari[oa]s|\d[\d.,]*)$")
# What may follow a subject, besides objects and the verb of the sentence.
_BEHIND = frozenset(
    "a al ante anoche ayer bajo cerca con contra cuando cuesta desde donde durante en entre frente hasta hoy junto "
    "le les lo los mediante mientras no para por que se sin sobre tras".split()
)
_PAST_RE = re.compile(
    r"(?<!\w)(?:\w{2,}(?:ó|[ai]eron|aron|jeron|yeron|[^t]aban?)|\w*(?:puso|tuvo|dujo|trajo|vino|hizo|dijo)|fue|fueron|había|"
    r"habían|tenían?|hubo|era|eran|hacía|ha|han|dio|quiso|pudo|muert[oa]s?|herid[oa]s?)(?!\w)"
)


class _Infinitive(NamedTuple):
    """An infinitive, what stands before it, and the words from its subject on."""

    match: re.Match[str]
    words: Sequence[str]
    end: int
    """Where the words of its subject end."""

    @property
    def verb(self) -> str:
        """Without what is joined to it."""
        return self.match["verb"].replace("ír", "ir") if self.match["clitic"] else self.match["verb"]

    @property
    def is_plural(self) -> bool:
        """Whether its subject is."""
        return count_group(self.words[0]) == MANY

    @property
    def is_actor(self) -> bool:
        """Whether its subject is a person, a body or a name."""
        own = list(takewhile(lambda word: word not in ("de", "del"), self.words[: self.end]))
        nouns = own[:1] if own[0][0].isupper() else own[1:3]
        return any(is_person(noun.lower()) or noun.lower() in ACTORS or _is_name(noun) for noun in nouns)

    def follows(self, kind: re.Pattern[str] | frozenset[str]) -> bool:
        """Whether the word behind the subject is of a kind."""
        word = self.words[self.end] if self.end < len(self.words) else ""
        return word in kind if isinstance(kind, frozenset) else kind.match(word) is not None


def say_clauses(text: str) -> str:
    """Spanish *text* with a clause for each infinitive that has a subject of its own behind it.

    >>> say_clauses("Tras anular el tribunal la prohibición, ganó.")
    'Después de que el tribunal anuló la prohibición, ganó.'
    >>> say_clauses("Murió al caer un árbol, antes de llegar los bomberos.")
    'Murió cuando un árbol cayó, antes de que los bomberos llegaron.'
    >>> say_clauses("Se retiró tras ganar la liga."), say_clauses("Al ver el mapa, huyó.")
    ('Se retiró tras ganar la liga.', 'Al ver el mapa, huyó.')
    """
    position = 0
    while (match := _INFINITIVE_RE.search(text, position)) is not None:
        new = _rewrite(match)
        position = match.end() if new is None else match.start() + 1
        text = new or text
    return text


def _rewrite(match: re.Match[str]) -> str | None:
    """The whole text with the clause; None where there is none."""
    text = match.string
    tokens = list(TOKEN_RE.finditer(text, match.end(), match.end() + _FAR))
    words = [token[0] for token in tokens]
    end = _find_end(words)
    found = _Infinitive(match, words, end or 0)
    if end is not None and _has_subject(found) and _ends_there(words, end):
        verb = _say(found, is_past=_is_told(match))
        if verb is not None:
            last = tokens[end - 1].end()
            is_first = match["before"][0].isupper() and _starts_sentence("".join(words[end : end + 1]))
            clause = f"{_say_before(match)} {text[match.end() : last]} {verb}{',' * is_first}"
            return f"{text[: match.start()]}{clause}{text[last:]}"
    return None


def _is_told(match: re.Match[str]) -> bool:
    """Whether what stands around an infinitive tells what happened."""
    around = (
        f"{match.string[max(0, match.start() - _FAR) : match.start()]} {match.string[match.end() : match.end() + _FAR]}"
    )
    return _PAST_RE.search(around.lower()) is not None


def _starts_sentence(word: str) -> bool:
    """Whether the sentence goes on with its verb there, behind a first clause."""
    return word in ("se", "le", "les", "no") or _PAST_RE.fullmatch(word) is not None


def _say_before(match: re.Match[str]) -> str:
    """What to put before the clause."""
    said = _SAID[match["before"].lower()]
    if match["before"][0].islower():
        return "porque" if match["no"] and said == "cuando" else said
    return "Como" if said == "porque" or (match["no"] and said == "cuando") else said.capitalize()


def _find_end(words: Sequence[str]) -> int | None:
    """Where the noun group or name ends that words begin with."""
    if not words[0][0].isupper():
        return find_group_end(words, 0)
    end = 1
    while end < len(words) and words[end][0].isupper():
        end += 1
    return end


def _ends_there(words: Sequence[str], end: int) -> bool:
    """Whether what follows the words of a subject belongs neither to it nor to a clause about it."""
    word, further = "".join(words[end : end + 1]), words[end + 1 : end + 3]
    if "que" in further or "cual" in further or not word[:1].isalnum():
        return not further[1:] or "que" not in further  # "el andamio en el que trabajaban"
    return word in _BEHIND or _OBJECT_RE.match(word) is not None or _PAST_RE.fullmatch(word) is not None


def _has_subject(found: _Infinitive) -> bool:
    """Whether the group behind an infinitive is its subject."""
    match, own = found.match, found.words[: found.end]
    if match["verb"] in ("ar", "er", "ir") or not _CALENDAR.isdisjoint(own):
        return False
    if any(map(_TIME_RE.match, own)) and match["verb"] not in _BEGINS:
        return False
    if match["participle"]:
        is_same = match["participle"].endswith("s") == found.is_plural
        return is_same and found.verb in _BE and not match["participle"].startswith(_NAMING)
    if match["clitic"] == "se":
        return found.verb in _REFLEXIVE
    if match["clitic"]:
        return found.is_actor and (match["clitic"] not in ("le", "les") or not own[0][0].isupper())
    return _is_alone(found) if match["verb"] in ALONE else not is_noun(match["verb"]) and _is_done_by(found)


def _is_alone(found: _Infinitive) -> bool:
    """Whether the subject of what is done by it alone stands there, not what somebody began or ended."""
    own, verb = found.words[: found.end], found.verb
    if not _OWN_WORK.isdisjoint(map(str.lower, own)) and verb in _BEGINS:
        return False
    if verb == "vencer":
        return not _PLAZOS.isdisjoint(own)
    is_name = own[0][0].isupper()
    return _is_name(own[0]) if is_name else not (own[0] in ("su", "sus") and verb in _BEGINS)


def _is_done_by(found: _Infinitive) -> bool:
    """Whether somebody stands there and what he does something to, or who it is without "a"."""
    own, verb = found.words[: found.end], found.verb
    if not found.is_actor:
        return False
    if found.follows(_OBJECT_RE) and not _TIME_RE.match("".join(found.words[found.end + 1 : found.end + 2])):
        return True
    if found.follows(frozenset(["que"])):
        return verb in _SAYING
    if found.follows(frozenset(["a", "al"])):
        return verb in _TO_PERSONS
    return verb in _BY_PERSONS and own[0] in ("el", "la", "los", "las") and is_person(own[1])


def _is_name(word: str) -> bool:
    """Whether a word is a name and none of a place."""
    return word[0].isupper() and word.lower() not in PLACES["es"]


def _say(found: _Infinitive, *, is_past: bool) -> str | None:
    """The finite verb for an infinitive; None where that is in doubt."""
    match, said = found.match, _SAID[found.match["before"].lower()]
    clitic, own = match["clitic"], ALONE.get(match["verb"]) if not match["clitic"] else None
    if is_past or said == _AFTER:  # "antes de que llegaran" small models take for what is still to come
        verb = say_past(found.verb, is_plural=found.is_plural)
    elif own is not None and said in _NOW:
        verb = own[_NOW.index(said)] + ("n" if found.is_plural else "")
    else:
        return None
    return " ".join(filter(None, ((match["no"] or "").strip(), clitic, verb, match["participle"])))
