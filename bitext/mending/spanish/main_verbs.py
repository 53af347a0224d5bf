"""Spanish verbs of sentences in the number of a subject far before: "Los familiares de los jóvenes que huyeron rompió".

Each "que" and the like takes the next finite verb; the first that none takes is the verb of the sentence.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bitext.lang.adjectives import is_adjective
from bitext.lang.nouns import is_noun
from bitext.mending.spanish.subject_heads import TOKEN_RE, find_head
from bitext.mending.spanish.verb_numbers import number_of, to_many, to_singular

_OPENERS = frozenset(
    "que quien quienes donde cuando mientras porque si aunque cuya cuyas cuyo cuyos cual cuales cómo qué cuándo dónde "
    "cuánto".split()
)
_OPENER_RE = re.compile(rf" (?:{'|'.join(sorted(_OPENERS))}) ")
_CLITICS = frozenset("no se le les lo la los las nos ya también nunca".split())
_ENDS = frozenset('.;:?!"“”«»()—–-') | {"pero"}
# Of whoever follows: "dijo la embajada"; "es" and the like may be said of another.
_SAYING = frozenset("dijo dijeron dice dicen informó informaron afirmó anunció advirtió señaló".split())
_NO_VERBS = frozenset("baldía fría sombría tardía vacía".split())
_NEVER = frozenset("es son era eran".split())
# "Miles de personas", "Más de 700 pasajeros": no heads by themselves.
_MANY_RE = re.compile(
    r"(?:(?:Más|Menos) de|Casi|Un[oa]s|Al menos|Cientos de|Miles de|Decenas de|Docenas de|Centenares de|Vari[oa]s) "
    r"(?:(?:\d[\d.]*|cien|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|veinte|treinta|cientos de|miles de|mil) )?"
    r"[a-záéíóúñ]+s\b"
)
_SURE_RE = re.compile(
    r"(?:\wó|[aijy]eron|aron|ba|ban|ía|ían|rá|rán|uso|izo|uvo|dijo|dujo|pudo|vino|dio|vio)$|"
    r"^(?:ha|han|fue|está|están|tiene|tienen|dice|dicen|enfrenta|enfrentan)$"
)
_DETERMINERS = frozenset("el la los las un una unos unas su sus al del de a en con por para".split())
_MOST = 60


def agree_main_verbs(text: str) -> str:
    """Spanish *text* with its main verb in the number of its subject, where clauses stand between them.

    >>> agree_main_verbs("Los hombres que huyeron rompió una puerta.")
    'Los hombres que huyeron rompieron una puerta.'
    >>> agree_main_verbs("El hombre, cuyos hijos huyeron, dijeron que no.")
    'El hombre, cuyos hijos huyeron, dijo que no.'
    >>> agree_main_verbs("Los hombres que huyeron dicen que cayó.")
    'Los hombres que huyeron dicen que cayó.'
    """
    if not _OPENER_RE.search(text):
        return text
    tokens = list(TOKEN_RE.finditer(text[:1_000]))[:_MOST]
    words = [token[0] for token in tokens]
    number = _find_number(text, words)
    place = _find_verb(words) if number else 0
    if not place or not _SURE_RE.search(words[place]) or number_of(words[place]) == number:
        return text
    own = to_many(words[place]) if number > 1 else to_singular(words[place])
    return text if own is None else f"{text[: tokens[place].start()]}{own}{text[tokens[place].end() :]}"


def _find_number(text: str, words: Sequence[str]) -> int:
    """The number of the subject that a text begins with; 0 where that is not known."""
    if _MANY_RE.match(text):
        return 2
    found = find_head(words)
    if found is None:
        return 0
    head, number = found
    if number == 1:
        for place in range(head + 1, len(words)):
            if words[place] in ("y", "e", "o", "ni"):
                return 0
            if words[place] in _OPENERS or words[place] == ",":
                break
    return number


def _find_verb(words: Sequence[str]) -> int:
    """The place of the main verb, if clauses stand before it; 0 where there is none for certain."""
    taken = opened = 0
    for place in range(1, len(words)):
        word = words[place]
        if word in _ENDS:
            return 0
        if word in _OPENERS or (word == "como" and words[place + 1 : place + 2] and words[place + 1] in _CLITICS):
            opened += 1
        elif word == "," and words[place + 1 : place + 2] == ["y"] and taken == opened:
            return 0
        elif number_of(word) and not _is_other(word):
            if words[place - 1] in _DETERMINERS - _CLITICS:
                continue
            if taken < opened:
                taken += 1
            elif not _is_joined(words, place):
                return place if opened and _may_be_main(words, place) else 0
    return 0


def _is_other(word: str) -> bool:
    """Whether a word that may be a verb is more likely a noun or an adjective."""
    return (is_noun(word) and not _SURE_RE.search(word)) or is_adjective(word) or word in _NO_VERBS


def _may_be_main(words: Sequence[str], place: int) -> bool:
    """Whether a verb may be said of the subject far before: no other stands between the last comma and it."""
    word, behind = words[place], words[place + 1] if place + 1 < len(words) else "."
    if word in _NEVER or (word in _SAYING and words[place - 1] == "," and behind != "que"):
        return False
    last = max((at for at in range(place) if words[at] == ","), default=0)
    between = [own for own in words[last + 1 : place] if own not in _CLITICS and not own.endswith("mente")]
    return not last or not between or any(number_of(own) for own in between)


def _is_joined(words: Sequence[str], place: int) -> bool:
    """Whether "y" joins a verb to one before."""
    before = place - 1
    while before > 0 and words[before] in _CLITICS:
        before -= 1
    return words[before] in ("y", "e", "o", "pero")
