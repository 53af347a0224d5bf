"""Finite Spanish verbs for participles behind subjects, where the English has a past and the Spanish no other verb.

`participles.finish_participles` does so before an object: "El juez condenado al hombre". Before anything else it takes
the English to tell: "La compañía flotada en la bolsa" is "The company floated on the stock exchange".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bitext.lang.adjectives import is_adjective
from bitext.lang.nouns import is_noun
from bitext.lang.persons import is_person
from bitext.lang.spanish_verbs import to_plural
from bitext.mending.spanish.finite_heads import find_infinitive_of, find_past
from bitext.mending.spanish.source_tense import find_tense
from bitext.mending.spanish.subject_heads import TOKEN_RE, find_head
from bitext.mending.spanish.verb_numbers import is_finite, is_third

_PARTICIPLE_RE = re.compile(r"\w{2,}(?:ad|id|íd)[oa]s?$")
_ADJECTIVES = frozenset("pesado pesada pesados pesadas".split())
_SMALL = frozenset("de del la el los las en y".split())
_ENDS = frozenset("que porque mientras cuando aunque pero donde si como quien".split())
_PASSIVE_RE = re.compile(
    r"\b(?:am|is|are|was|were|be|been|being|has|have|had|will|would|get|gets|got)\b|['’](?:s|re|ve|d)\b"
)
_SENTENCE_RE = re.compile(r"[.!][”\"’')]*$")
_FARTHEST = 8
_VERBS = frozenset(
    "es son fue fueron era eran está están estaba estaban hay ha han había habían muestra no se toma va van".split()
)
_VERB_RE = re.compile(r"(?:ó|aron|ieron|uvo|uso|ijo|ujo|izo|ría|rían|iera|aban?|uyen?)$")
_AND = frozenset("y pero aunque mientras porque lo".split())
# What is said of something in English too: "a string attached to it".
_SAID_OF_RE = re.compile(
    r"\b(?:attached|associated|based|bound|called|connected|filled|given|known|linked|located|made|named|related|"
    r"required|scheduled|surrounded|used|\w+ed (?:by|versus))\b"
)


def finish_lone_participles(source: str, text: str) -> str:
    """Spanish *text*, a translation of English *source*, with a preterite for a participle that is its only verb.

    >>> finish_lone_participles("The company floated in May.", "La compañía flotada en mayo.")
    'La compañía flotó en mayo.'
    >>> finish_lone_participles("The banks closed, and it rained.", "Los bancos cerrados, y llovió.")
    'Los bancos cerraron, y llovió.'
    >>> finish_lone_participles("The man accused of theft left.", "El hombre acusado de robo se fue.")
    'El hombre acusado de robo se fue.'
    >>> finish_lone_participles("Man accused of theft", "Un hombre acusado de robo")
    'Un hombre acusado de robo'
    """
    if not _SENTENCE_RE.search(source) or find_tense(source) != "past":
        return text
    tokens = list(TOKEN_RE.finditer(text))
    words = [token[0] for token in tokens]
    found = find_head(words)
    if found is None or not found[0] or not words[0][0].isupper():
        return text
    head, number = found
    place = _find_participle(words, head)
    clause = _first_clause(source)
    if place is None or _has_verb(words, place) or _PASSIVE_RE.search(clause) or _SAID_OF_RE.search(clause):
        return text
    past = find_past(find_infinitive_of(words[place]))
    own = past if number == 1 or past is None else to_plural(past)
    return text if own is None else text[: tokens[place].start()] + own + text[tokens[place].end() :]


def _first_clause(source: str) -> str:
    return re.split(r"; |,? (?:after|when|while|because|as|before|but|and) ", source, maxsplit=1)[0]


def _find_participle(words: Sequence[str], head: int) -> int | None:
    for place in range(head + 1, min(head + _FARTHEST, len(words))):
        word = words[place]
        if _PARTICIPLE_RE.match(word) and word.islower():
            following = words[place + 1] if place + 1 < len(words) else "."
            is_none = is_noun(word) or is_person(word) or word in _ADJECTIVES or words[place - 1] in _SMALL
            return None if is_none or following in ("de", "por", "y", "como") else place
        is_name = is_noun(word.lower()) or is_adjective(word.lower()) or word.istitle() or word in _SMALL - {"y"}
        if not is_name:
            return None
    return None


def _has_verb(words: Sequence[str], place: int) -> bool:
    """Whether a clause has a finite verb behind a place, or may have one."""
    for at in range(place + 1, len(words)):
        word, following = words[at], words[at + 1] if at + 1 < len(words) else "."
        if word in _ENDS or word in ".;:!?" or (word == "," and following in _AND):
            return False
        if word in _VERBS or is_finite(word) or is_third(word) or _VERB_RE.search(word):
            return True
    return False
