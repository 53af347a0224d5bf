"""What a Spanish subject is said to be, in its gender and number: "La carga fue incautada", "Los precios son altos"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bitext.lang.adjectives import ENDINGS, find_forms
from bitext.lang.nouns import is_noun
from bitext.lang.persons import is_person
from bitext.mending.spanish.subject_heads import TOKEN_RE, Subject, find_subjects

_COPULAS = frozenset(
    "es son era eran fue fueron será serán sería serían está están estaba estaban estuvo estuvieron estará estarán "
    "quedó quedaron resultó resultaron permanece permanecen parece parecen seguía seguían sigue siguen".split()
)
_HAVE = frozenset("ha han había habían habrá habrán habría habrían".split())
_MAY = frozenset("puede pueden podría podrían podrá podrán debe deben debería deberían".split())
_ADVERB_RE = re.compile(r"(?:\w+mente|muy|más|menos|tan|ya|aún|todavía|también|bien|mal|recién|demasiado|bastante)$")
_PARTICIPLE_RE = re.compile(
    r"(?P<stem>\w+(?:ad|id|íd)|\w*(?:puest|hech|vist|dich|biert|scrit|muert|elt|rot|frit|pres))(?P<end>[oa]s?)$"
)
_NO_PREDICATES = frozenset(
    "bajo blanco cada contrabando junto lado nada negro objetivo pronto resultado sola solo todo todos vivo "
    "ácido".split()
)
# Adjectives that are verbs or adverbs elsewhere.
_PLAIN = frozenset(
    "abarrotado alto barato caro claro contento corto largo lento limpio lleno listo llano maduro nuevo oscuro rojo "
    "seco sucio sano satisfecho tranquilo vacío viejo húmedo enfermo duro espeso fijo flojo frío ancho estrecho".split()
)
# Behind what is said of a subject; another word may be what that is: "son pequeños archivos".
_BEHIND = frozenset(
    "a al antes aunque bajo como con contra cuando de del dentro desde después durante e en entre esta este fuera "
    "hasta hoy la las los el mientras ni o para pero por porque que si sin sobre tras un una y ya".split()
)


def agree_predicates(text: str) -> str:
    """Spanish *text* with what is said of a subject behind "ser" and the like in its gender and number.

    >>> agree_predicates("La corrupción está profundamente arraigado, y las reglas han sido relajado.")
    'La corrupción está profundamente arraigada, y las reglas han sido relajadas.'
    >>> agree_predicates("Los precios son caro. Un coche patrulla fue incendiada.")
    'Los precios son caros. Un coche patrulla fue incendiado.'
    >>> agree_predicates("La víctima fue soldado. La casa y el barco fueron vendidos.")
    'La víctima fue soldado. La casa y el barco fueron vendidos.'
    """
    tokens = list(TOKEN_RE.finditer(text))
    words = [token[0] for token in tokens]
    changed: dict[int, str] = {}
    for subject in find_subjects(words):
        place = _find_predicate(words, subject.end)
        own = None if place is None or subject.gender is None else _inflect(words, place, subject)
        if place is not None and own is not None:
            changed[place] = own
    for place in sorted(changed, reverse=True):
        text = text[: tokens[place].start()] + changed[place] + text[tokens[place].end() :]
    return text


def _find_predicate(words: Sequence[str], verb: int) -> int | None:
    """The place of what is said behind a copula, or behind "ha sido" or "puede ser"; None where there is none."""
    place = verb + 1
    if words[verb] in _HAVE | _MAY:
        if words[place : place + 1] not in (["sido"], ["estado"], ["ser"], ["estar"], ["quedado"], ["resultado"]):
            return None
        place += 1
    elif words[verb] not in _COPULAS:
        return None
    while place < len(words) and _ADVERB_RE.match(words[place]):
        place += 1
    if place >= len(words):
        return None
    behind = words[place + 1] if place + 1 < len(words) else "."
    is_alone = not behind[0].isalpha() or behind in _BEHIND or _PARTICIPLE_RE.match(words[place]) is not None
    return place if is_alone else None


def _inflect(words: Sequence[str], place: int, subject: Subject) -> str | None:
    """The form of a participle or an adjective for a subject; None where it is another word."""
    word = words[place]
    if is_person(word) or word in _NO_PREDICATES or word.endswith("ndo"):
        return None
    kind = (subject.gender or "m", subject.number)
    match = _PARTICIPLE_RE.match(word)
    if match is not None:
        may_be_noun = is_noun(word) and words[place - 1] not in ("fue", "fueron", "sido") and "d" not in word[-3:]
        return None if may_be_noun else match["stem"] + ENDINGS[kind]
    stem = re.sub("(?:o|a|os|as)$", "", word)
    if f"{stem}o" in _PLAIN:
        return stem + ENDINGS[kind]
    forms = find_forms(word)
    return None if forms is None or is_noun(word) else forms[kind]
