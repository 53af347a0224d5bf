"""The tense of an English sentence, for Spanish verbs that come without one: "Las cabras comer", "will champion"."""

from __future__ import annotations

from collections.abc import Sequence

from bitext.lang.word_classes import SURE, cut_places, score_verb

_PAST = frozenset(
    "ate became began bent bit blew bought bound broke brought built burnt came caught chose clung crept dealt did "
    "drank drew drove dug fell fled flew flung forgot fought found froze gave got grew had heard held hid hung kept "
    "knelt knew laid led left lent lit lost made meant met overcame overthrew paid rang ran rode rose said sang sank "
    "sat saw sent shook shone shot shrank slept slid slung sold spent spoke sprang spun stole stood stuck struck "
    "stung swam swept swore swung taught threw told took tore understood was went wept were withdrew woke won wore "
    "wound wove wrote".split()
)
# Their past is as their base; papers write of what was.
_ALIKE = frozenset("beat bet burst cast cost cut hit hurt let put quit set shed shut split spread thrust".split())
_PRESENT = frozenset("am are do does has have is can may".split())
# A word in -ed behind one of these is said of something.
_BEFORE_PARTICIPLES = frozenset(
    "a an and any as by for her his in its more of on or some than that the their two three four with".split()
)
_NO_PAST = frozenset("embed exceed feed greed hundred indeed need proceed red seed speed steed succeed".split())
_SHORTEST = 4


def find_tense(source: str) -> str | None:
    """The tense of the first finite verb of an English sentence: "will", "would", "past" or "base" for the present.

    >>> [find_tense(text) for text in ("The mayor will champion it.", "Goats munch grass.", "The guard let him in.")]
    ['will', 'base', 'past']
    >>> find_tense("The injured men work here.")
    'base'
    """
    starts, words = cut_places(source)
    alike = None
    for place in range(1, len(words)):
        word = words[place]
        own = _find_own(word.lower(), words, place)
        if own is None and word.islower() and score_verb(source, starts[place]) > SURE:
            own = "base"
        if own == "past" and word in _ALIKE and words[place - 1].endswith("s") and alike is None:
            alike = own  # "Factories cut jobs as orders fall"
        elif own is not None:
            return own
    return alike


def find_joined_tense(source: str) -> str | None:
    """The tense of a clause that others join to an English sentence, by the verbs that can be told by themselves.

    >>> [find_joined_tense(text) for text in ("He said that he saw it.", "He said that it would.", "Go.")]
    ['past', 'would', None]
    """
    _, words = cut_places(source)
    found = {_find_own(word.lower(), words, place) for place, word in enumerate(words)} - {None}
    if len(found) == 1:
        return next(iter(found))
    return "will" if found == {"base", "will"} else "would" if found == {"past", "would"} else None


def may_be_past(word: str) -> bool:
    """Whether an English word may be the past of a verb.

    >>> may_be_past("left"), may_be_past("fired"), may_be_past("seed")
    (True, True, False)
    """
    is_regular = word.endswith("ed") and len(word) > _SHORTEST and word not in _NO_PAST
    return word in _PAST or word in _ALIKE or is_regular


def _find_own(word: str, words: Sequence[str], place: int) -> str | None:
    before = words[place - 1].lower() if place else ""
    if word in ("will", "shall", "won"):
        is_noun = before in ("a", "the", "his", "her", "their", "free", "good")
        return None if is_noun else "past" if word == "won" and words[place + 1 : place + 2] != ["’"] else "will"
    if word in ("would", "could", "might"):
        return "would"
    if word in _PAST or word in _ALIKE:
        is_verb = before not in _BEFORE_PARTICIPLES or before in ("and", "that")
        return "past" if is_verb and before not in ("to", "will", "would", "can", "has", "have", "had") else None
    if word in _PRESENT:
        return "base"
    is_past = word.endswith("ed") and len(word) > _SHORTEST and word not in _NO_PAST and words[place].islower()
    return "past" if is_past and before not in _BEFORE_PARTICIPLES and not before.endswith("ly") else None
