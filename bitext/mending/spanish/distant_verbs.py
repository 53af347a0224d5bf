"""Spanish verbs that "y" joins to others far before, in their number: "El sospechoso entró en la tienda y atacaron".

`joined_verbs` follows a subject that the sentence begins with; here only the verbs are looked at. Where all that stand
before have one number and the English joins a verb without a subject, the joined one has it too.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bitext.lang.nouns import is_noun
from bitext.lang.word_classes import SURE, cut_places, score_verb
from bitext.mending.spanish.source_tense import may_be_past
from bitext.mending.spanish.subject_heads import TOKEN_RE
from bitext.mending.spanish.verb_numbers import number_of, to_many, to_singular

_CLITICS = frozenset("no se le les lo la los las nos luego después también ya más tarde entonces ahora".split())
# Of what follows them or of nobody; "es" and the like join nouns to other subjects.
_NEVER = frozenset(
    "es son era eran está están hay había fue fueron apareció cayó comenzó creció empezó estalló explotó llegó murió "
    "murieron nació ocurrió ocurrieron quedó quedaron resultó resultaron sucedió surgió terminó volvió puede pueden "
    "debe deben según".split()
)
_DETERMINERS = frozenset("el la los las un una unos unas su sus este esta estos estas tres dos varios varias".split())
_ONE = frozenset("el la un una su este esta".split())
_MANY = frozenset("los las unos unas estos estas dos tres cuatro cinco seis varios varias algunos algunas".split())
_SURE_RE = re.compile(r"(?:\wó|[aijy]eron|aron|ba|ban|ía|ían|rá|rán|uso|izo|uvo|dijo|dujo|han?|vio|dio|pudo|vino)$")
_WAS_RE = re.compile(r"\band (?:was|were)\b")
_MOST = 400


def agree_distant_verbs(source: str, text: str) -> str:
    """Spanish *text*, a translation of English *source*, with the verbs that "y" joins in the number of those before.

    >>> agree_distant_verbs("He went into the shop and hit two men.", "El hombre entró en la tienda y atacaron a dos.")
    'El hombre entró en la tienda y atacó a dos.'
    >>> agree_distant_verbs("The car hit a wall and two people died.", "El coche chocó y murieron dos personas.")
    'El coche chocó y murieron dos personas.'
    """
    if " y " not in text or " and " not in source:
        return text
    tokens = list(TOKEN_RE.finditer(text))
    if len(tokens) > _MOST:
        return text
    words = [token[0] for token in tokens]
    joined = [(place, behind) for place, word in enumerate(words) if word == "y" and (behind := _find(words, place))]
    if not joined or len(joined) > _count_joined(source):
        return text
    if _WAS_RE.search(source):  # "y se extrajo plasma"
        joined = [(at, place) for at, place in joined if words[place - 1] != "se"]
    for _, place in reversed(joined):
        own = _put(words, place)
        if own is not None:
            text = text[: tokens[place].start()] + own + text[tokens[place].end() :]
    return text


def _find(words: Sequence[str], place: int) -> int:
    """The place of the finite verb that "y" joins; 0 where none follows."""
    behind = place + 1
    while behind < len(words) - 1 and words[behind] in _CLITICS:
        behind += 1
    is_verb = behind < len(words) - 1 and _SURE_RE.search(words[behind]) is not None and number_of(words[behind])
    return behind if is_verb else 0


def _put(words: Sequence[str], place: int) -> str | None:
    """The verb there in the number of all verbs before it; None where it has it, or they have two."""
    verb, behind = words[place], words[place + 1]
    if verb in _NEVER or (behind in _DETERMINERS and words[place - 1] in ("se", "le", "les")):
        return None
    start = max((at for at, word in enumerate(words[:place]) if word in ".;:?!"), default=-1) + 1
    verbs = [at for at in range(start, place) if number_of(words[at].lower()) and not _is_noun(words, at)]
    numbers = {number_of(words[at].lower()) for at in verbs}
    if len(numbers) != 1:
        return None
    number = next(iter(numbers))
    first = words[start].lower()
    is_other = first in (_ONE if number > 1 else _MANY) and "y" not in words[start : verbs[0]]
    if is_other or _stands_for(words, verbs[-1]) == number_of(verb):
        return None  # the verb before is wrong
    if "que" in words[verbs[-1] + 1 : place]:  # "después de que un tren descarrilado y derramó"
        return None
    if number == number_of(verb):
        return None
    return to_many(verb) if number > 1 else to_singular(verb)


def _stands_for(words: Sequence[str], place: int) -> int:
    """The number of the noun before "que" and the verb there; 0 where there is none."""
    at = place - 1
    while at > 0 and words[at] in _CLITICS:
        at -= 1
    if at <= 0 or words[at] != "que":
        return 0
    return 2 if words[at - 1].endswith("s") else 1


def _is_noun(words: Sequence[str], place: int) -> bool:
    """Whether a word is a noun, or one of those before it makes it one."""
    if is_noun(words[place]) and _SURE_RE.search(words[place]) is None:
        return True
    return place > 0 and words[place - 1].lower() in _DETERMINERS - _CLITICS


def _count_joined(source: str) -> int:
    """How many verbs "and" joins without a subject of their own."""
    starts, words = cut_places(source)
    count = 0
    for place in range(1, len(words) - 2):
        if words[place] != "and":
            continue
        following = place + (2 if words[place + 1].endswith("ly") or words[place + 1] in _ADVERBS else 1)
        word = words[following]
        is_verb = word in AUXILIARIES or may_be_past(word) or score_verb(source, starts[following]) > SURE
        behind = words[following + 1]
        is_other = behind == "by" or (word in ("had", "have", "has") and behind in _OBJECTS)  # "and had it sent"
        count += word.islower() and is_verb and not is_other
    return count


_OBJECTS = frozenset("her him his it my the them their".split())
_ADVERBS = frozenset("also already later never now once only soon still then".split())
AUXILIARIES = frozenset("has have had is are was were will would can could may might must should does did do".split())
