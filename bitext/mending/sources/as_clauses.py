"""English "as" that begins a clause, said "while": small models take it for that of comparisons, "como"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bitext.lang.word_classes import cut_places, score_verb

# Of comparisons, roles and fixed phrases.
_NEVER_BEFORE = frozenset(
    "act acted acting as be began begin begins cast classed classified defined described did disguised do done dressed "
    "even exactly far identified is just known long many moonlighting much named not posed posing regarded same seen "
    "served serves serving so soon start started starts such treated try twice used was well were work worked "
    "works".split()
)
# "The same words as he used", "described by police as the man found dead".
_COMPARED = frozenset("as described hailed identified regarded same so such treated".split())
_NEVER_BEHIND = frozenset(
    "adults agreed being both boys children described did do does early explained far few for from given good how if "
    "in is it late listed little long luck many mentioned most much needed nobody noted of on one part per recently "
    "regards required shown soon stated such teenagers things though to usual was well what written yet you".split()
)
_FINITE = frozenset(
    "are beat began bought broke came can could cut drew fell felt fled flew fought found gave gets goes got grew had "
    "has have hit held is left lost made may met might must paid ran read rose sank saw sent shed shot shut sold "
    "sought spoke spread stood struck swept told took tore was went were will won wore would".split()
)
# Who says something, and what is like something else: "as the mayor put it", "as her father did". States give a cause.
_SAYING = frozenset(
    "claimed claims did do does expected know knows lacked lived needed owned puts put reported said say says seemed "
    "suggested".split()
)
# Comments and manner too, but only without an object: "as he feared", "as he found it", but "as he feared a defeat".
_COMMENTING = frozenset(
    "asked believe believed demanded demands fear feared forecast found goes hope hoped knew liked mentioned "
    "ordered predicted promised required requires saw see stand stands suggest suggests think thought wanted warned "
    "wished wrote".split()
)
# The same at the head of a sentence or behind a comma, where most comments stand.
_REPORTING = _COMMENTING | frozenset(
    "admitted admits announced argue argued argues confirmed explained explains makes noted notes point pointed "
    "points revealed show showed shows stressed told".split()
)
_CLAUSES = frozenset("although and as because but if or since than that when where which while who whose".split())
_INNER = frozenset("a an at by for from his her in its of on the their to with".split())
# "As he might", without another verb.
_MODALS = frozenset("can could may might must will would".split())
_HAVE = frozenset("had has have".split())
# "As they left it", "as they see fit".
_NO_OBJECTS = frozenset("fit it them".split())
# Behind a form of "to be" what goes on or is about to; "as he was ill" gives a cause.
_BE = frozenset("are is was were".split())
_GOING_ON_RE = re.compile(
    r"(?:[a-z]{2,20}(?:ing|ed|en|own)|about|at|born|brought|built|caught|cut|due|en|held|hit|hurt|in|kept|laid|led|left"
    r"|made|on|paid|put|read|rung|sent|set|shot|shut|sold|still|struck|sung|swept|told|torn|under|won)"
)
_STATES = frozenset("closed expected frozen interested needed open scared supposed tired worried".split())
_SUBJECTS = frozenset("he I it she they we".split())
# Said of the noun before more than they are its verb: "as a drug designed to help".
_PARTICIPLES = frozenset(
    "accused aimed armed based dedicated designed devoted employed forced intended named trained used".split()
)
_BEHIND_PARTICIPLES = frozenset("at for in of on to with".split())
_SHORTEST_PAST = 5
# Nats; behind what can only be its subject less will do than elsewhere.
_LEAST = 0.3
# "As a result prices fell", "as a child she was".
_NO_SUBJECTS = frozenset("boy child consequence girl precaution resort result rule sign student teenager whole".split())
_NEAR, _NEAREST, _FARTHEST = 4, 5, 9


def say_while(text: str) -> str:
    """English *text* with "while" for each "as" that begins a clause.

    >>> say_while("Two people were hurt as a wagon overturned.")
    'Two people were hurt while a wagon overturned.'
    >>> say_while("Shares fell as investors weighed the news, as the bank put it, as soon as they could.")
    'Shares fell while investors weighed the news, as the bank put it, as soon as they could.'
    >>> say_while("She served as minister and is known as the head of the firm that was sold.")
    'She served as minister and is known as the head of the firm that was sold.'
    >>> say_while("As president he cut taxes, as experts had predicted, as he was ill.")
    'As president he cut taxes, as experts had predicted, as he was ill.'
    """
    starts, words = cut_places(text)
    for place in range(len(words) - 1, -1, -1):
        if words[place] in ("as", "As") and _begins_clause(text, starts, words, place):
            own = "while" if words[place] == "as" else "While"
            text = text[: starts[place]] + own + text[starts[place] + 2 :]
    return text


def _begins_clause(text: str, starts: Sequence[int], words: Sequence[str], place: int) -> bool:
    if not _may_begin_clause(words, place):
        return False
    is_one = words[place + 1 : place + 2] in (["a"], ["an"])
    for number in range(place + 2, min(place + (_NEAREST if is_one else _FARTHEST), len(words))):
        word, last = words[number].lower(), words[number - 1].lower()
        if not word[0].isalnum() or word in _CLAUSES or (is_one and (word in _INNER or word in _NO_SUBJECTS)):
            return False
        # A second subject: the words before it tell a role, "as head of the party she won".
        if words[number] in _SUBJECTS:
            return False
        if word in _INNER or last in _INNER:
            continue
        if word in _FINITE or word in _SAYING or _is_verb(text, starts, words, number):
            return _tells_event(words, place, number)
    return False


def _may_begin_clause(words: Sequence[str], place: int) -> bool:
    """Whether what stands around "as" speaks neither of a comparison nor of a role: "As governor Bush cut taxes"."""
    before, behind = [word.lower() for word in words[max(0, place - _NEAR) : place]], words[place + 1 : place + 3]
    if (before and before[-1] in _NEVER_BEFORE) or not _COMPARED.isdisjoint(before):
        return False
    is_role = words[place] == "As" and [word.istitle() for word in behind] == [False, True]
    return not is_role and (not behind or behind[0].lower() not in _NEVER_BEHIND)


def _tells_event(words: Sequence[str], place: int, verb: int) -> bool:
    """Whether an "as" clause with its verb there tells what went on meanwhile, not how, why or who said so."""
    word, further = words[verb].lower(), [other.lower() for other in words[verb + 1 : verb + 3]]
    behind = further[0] if further else "."
    is_last, is_inner = not behind[0].isalnum(), words[place - 1 : place] == [","]
    if word in _SAYING or (is_last and (is_inner or word in _COMMENTING)):
        return False
    if word in _REPORTING and (is_inner or words[place] == "As"):
        return False
    if behind in _NO_OBJECTS and (word in _COMMENTING or word == "left"):
        return False
    if word in _BE:
        state = further[-1] if behind.endswith("ly") else behind
        return state not in _STATES and _GOING_ON_RE.fullmatch(state) is not None
    if word in _HAVE:
        return word != "had" and _GOING_ON_RE.fullmatch(behind) is not None
    return not (is_last and verb == place + 2 and word in _MODALS)


def _is_verb(text: str, starts: Sequence[int], words: Sequence[str], number: int) -> bool:
    word, behind = words[number], words[number + 1] if number + 1 < len(words) else "."
    if word in _PARTICIPLES and behind in _BEHIND_PARTICIPLES:
        return False
    if word.endswith("ed") and len(word) >= _SHORTEST_PAST:
        return behind not in ("by", "as")
    return word.islower() and word.isalpha() and score_verb(text, starts[number]) > _LEAST
