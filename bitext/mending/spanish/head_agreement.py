"""Spanish verbs in the number of the head of their subject: "La crítica de los jueces elogia", "El humo forzó".

`subjects.agree_verbs` puts verbs in the plural where a subject is in it. Small models take the number of the last
noun as often ("Un enjambre de drones atacaron"), and that of the English one: "La policía detuvieron".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bitext.lang.persons import is_person
from bitext.mending.spanish.subject_heads import TOKEN_RE, Subject, find_subjects
from bitext.mending.spanish.verb_numbers import to_many, to_singular

_COPULAS = frozenset("es son era eran fue fueron será serán".split())
# What is said of a subject may be of another number: "El problema son las lluvias".
_PREDICATES = frozenset(
    "el la los las un una unos unas lo su sus mi mis dos tres cuatro cinco seis siete ocho nueve diez más menos casi "
    "unos cientos miles todo todos muchos muchas pocos demasiado demasiados".split()
)
_IMPERSONAL = frozenset("cuesta gusta toca falta queda interesa conviene".split())
_MANY_RE = re.compile(r"[“\"]?(?:The |Some |Many |Most )?[A-Za-z]+(?<!s)s (?!of\b)")


def agree_heads(source: str, text: str) -> str:
    """Spanish *text*, a translation of English *source*, with verbs in the number of the heads of their subjects.

    >>> agree_heads("A herd of cows blocked the road.", "Una manada de vacas bloquearon el camino.")
    'Una manada de vacas bloqueó el camino.'
    >>> agree_heads("He slept while ministers spoke.", "Durmió mientras ministros hablaba.")
    'Durmió mientras ministros hablaban.'
    >>> agree_heads("The bosses plot to oust him.", "El jefe conspiran para expulsarlo.")
    'Los jefes conspiran para expulsarlo.'
    >>> agree_heads("The problem is the prices.", "El problema son los precios.")
    'El problema son los precios.'
    """
    tokens = list(TOKEN_RE.finditer(text))
    words = [token[0] for token in tokens]
    changed: dict[int, str] = {}
    for subject in find_subjects(words):
        own = _agree(words, subject)
        if own is None:
            continue
        if subject.number == 1 and not subject.start and _MANY_RE.match(source) and _is_plain(words, subject):
            changed |= _put_in_plural(words, subject)
        else:
            changed[subject.end] = own
    for place in sorted(changed, reverse=True):
        text = text[: tokens[place].start()] + changed[place] + text[tokens[place].end() :]
    return text


def _agree(words: Sequence[str], subject: Subject) -> str | None:
    """The other number of the verb of a subject, where its own is not that of the subject."""
    verb, following = words[subject.end], words[subject.end + 1] if subject.end + 1 < len(words) else "."
    if verb in _IMPERSONAL and following.endswith(("r", "rse", "rlo", "rla", "rlos", "rlas")):
        return None  # "Los hábitos cuesta cambiarlos"
    if following == "que" or (verb in _COPULAS and (following in _PREDICATES or following[0].isdigit())):
        return None
    if subject.number > 1 and words[subject.head - 2] == "y" and verb in _COPULAS:
        return None  # "El amor y el odio es lo mismo"
    return to_singular(verb) if subject.number == 1 else to_many(verb)


def _is_plain(words: Sequence[str], subject: Subject) -> bool:
    """Whether a subject is an article and a person: what is wrong may be its number, "El jefe conspiran"."""
    is_behind = subject.head == subject.start + 1 and subject.end - subject.head <= 2
    return is_behind and words[subject.start] in ("El", "Un") and is_person(words[subject.head])


def _put_in_plural(words: Sequence[str], subject: Subject) -> dict[int, str]:
    noun = words[subject.head]
    return {subject.start: "Los", subject.head: f"{noun}{'s' if noun[-1] in 'aeo' else 'es'}"}
