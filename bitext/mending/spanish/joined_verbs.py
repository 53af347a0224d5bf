"""Spanish verbs that "y" or "pero" joins to one of the same subject, in its number: "Los ladrones huyeron y volvieron".

The English tells whether the subject is the same: "and left", not "and they left" nor "and prices left".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bitext.lang.word_classes import SURE, cut_places, score_verb
from bitext.mending.spanish.source_tense import may_be_past
from bitext.mending.spanish.subject_heads import TOKEN_RE, Subject, find_subjects
from bitext.mending.spanish.verb_numbers import number_of, to_many, to_singular

_CLITICS = frozenset("no se le les lo la los las nos luego después también ya".split())
_ENDS = frozenset("aunque como cuando cuya cuyo donde mientras porque que quien quienes si cual cuales".split())
_AND = frozenset("y e pero ,".split())
_FARTHEST = 30
# Of what follows, or of whoever said what stands before.
_NEVER = frozenset(
    "es son era eran está están sería serían será serán hay dijo dijeron dice dicen afirmó anunció informó declaró "
    "explicó agregó añadió señaló según confirmó advirtió".split()
)


def agree_joined_verbs(source: str, text: str) -> str:
    """Spanish *text*, a translation of English *source*, with joined verbs in the number of their common subject.

    >>> agree_joined_verbs("Thieves took it but left the safe.", "Los ladrones robaron, pero olvidó la caja.")
    'Los ladrones robaron, pero olvidaron la caja.'
    >>> agree_joined_verbs("Doctors set it and put it in a cast.", "Los médicos ataron el brazo y lo puso en yeso.")
    'Los médicos ataron el brazo y lo pusieron en yeso.'
    >>> agree_joined_verbs("The thieves fled and the owner left.", "Los ladrones huyeron y salió el dueño.")
    'Los ladrones huyeron y salió el dueño.'
    """
    if not _joins_verbs(source):
        return text
    tokens = list(TOKEN_RE.finditer(text))
    words = [token[0] for token in tokens]
    changed: dict[int, str] = {}
    for subject in find_subjects(words):
        for place in _iter_joined(words, subject):
            own = to_many(words[place]) if subject.number > 1 else to_singular(words[place])
            if own is not None:
                changed[place] = own
    for place in sorted(changed, reverse=True):
        text = text[: tokens[place].start()] + changed[place] + text[tokens[place].end() :]
    return text


def _joins_verbs(source: str) -> bool:
    """Whether a verb follows "and" or "but", and no subject of its own."""
    starts, words = cut_places(source)
    for place in range(1, len(words) - 1):
        if words[place] in ("and", "but") and words[place + 1].islower():
            following = place + (2 if words[place + 1].endswith("ly") and place + 2 < len(words) else 1)
            if may_be_past(words[following]) or score_verb(source, starts[following]) > SURE:
                return True
    return False


def _iter_joined(words: Sequence[str], subject: Subject) -> Iterator[int]:
    """Yield the places of verbs joined to that of a subject, where that has its number."""
    if number_of(words[subject.end]) != subject.number or (subject.start and words[subject.start - 1] == "que"):
        return  # "dijo que las ventas subieron y bajó los precios"
    place = subject.end
    while (place := place + 1) < min(subject.end + _FARTHEST, len(words) - 2):
        word = words[place]
        if word in _ENDS or word in ".;:":
            return
        if word not in _AND:
            if number_of(word) not in (0, subject.number) and words[place - 1] not in _NO_VERB_BEHIND:
                return  # "pero la oposición protestó"
            continue
        behind = place + 1
        while behind < len(words) - 1 and words[behind] in _CLITICS:
            behind += 1
        if not number_of(words[behind]):
            continue
        if words[behind] in _NEVER or _has_own(words, behind, subject.number) or (word == "," and behind > place + 1):
            return
        yield behind
        place = behind


def _has_own(words: Sequence[str], verb: int, number: int) -> bool:
    """Whether a joined verb may have another subject: "se coloca un cabello", "y le pusieron un apodo"."""
    following = words[verb + 1] if verb + 1 < len(words) else "."
    clitic = words[verb - 1]
    if number == 1 and clitic in ("le", "les", "se"):
        return True
    is_passive = clitic == "se" and following in _SUBJECTS
    return is_passive or (words[verb] in _OF_WHAT_FOLLOWS and following in _SUBJECTS)


_OF_WHAT_FOLLOWS = frozenset(
    "apareció cayó comenzó creció dimitió empezó estalló explotó llegó murió nació ocurrió quedó renunció resultó "
    "salió subió sucedió surgió terminó volvió".split()
)
_SUBJECTS = frozenset("el la los las un una unos unas su sus mucha mucho muchas muchos otra otro más".split())
_NO_VERB_BEHIND = frozenset("el la los las un una de del al a en con por para sin su sus".split())
