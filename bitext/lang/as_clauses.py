"""English "as" that begins a clause, said "while": small models take it for that of comparisons, "como"."""

from __future__ import annotations

from collections.abc import Sequence

from bitext.lang.word_classes import cut_places, score_verb

# Of comparisons, roles and fixed phrases.
_NEVER_BEFORE = frozenset(
    "as began begin begins cast classed classified defined described disguised dressed even far identified just known "
    "long many moonlighting much named posed posing regarded same seen served serves serving so soon start started "
    "starts such treated twice used well work worked works".split()
)
_NEVER_BEHIND = frozenset(
    "adults being both boys children did do does early far few for from good how if in it late little long many most "
    "much of on one part per recently regards soon such teenagers though to usual well what yet".split()
)
_FINITE = frozenset(
    "are beat began bought broke came can could cut drew fell felt fled flew fought found gave gets goes got grew had "
    "has have hit held is left lost made may met might must paid ran read rose sank saw sent shed shot shut sold "
    "sought spoke spread stood struck swept told took tore was went were will won wore would".split()
)
# Who says something, and what is like something else: "as the mayor put it", "as her father did".
_SAYING = frozenset("claimed claims did do does expected know knows puts put reported said say says suggested".split())
_CLAUSES = frozenset("although and as because but if or since than that when where which while who whose".split())
_INNER = frozenset("a an at by for from his her in its of on the their to with".split())
# "As they were."
_COPULAS = frozenset("are had has have is was were".split())
_SHORTEST_PAST = 5
# Nats; behind what can only be its subject less will do than elsewhere.
_LEAST = 0.3
# "As a result prices fell", "as a child she was".
_NO_SUBJECTS = frozenset("boy child consequence girl precaution result rule student teenager whole".split())
_NEAR, _NEAREST, _FARTHEST = 4, 5, 9


def say_while(text: str) -> str:
    """English *text* with "while" for each "as" that begins a clause.

    >>> say_while("Two people were hurt as a wagon overturned.")
    'Two people were hurt while a wagon overturned.'
    >>> say_while("Shares fell as investors weighed the news, as the bank put it, as soon as they could.")
    'Shares fell while investors weighed the news, as the bank put it, as soon as they could.'
    >>> say_while("She served as minister and is known as the head of the firm that was sold.")
    'She served as minister and is known as the head of the firm that was sold.'
    """
    starts, words = cut_places(text)
    for place in range(len(words) - 1, -1, -1):
        if words[place] in ("as", "As") and _begins_clause(text, starts, words, place):
            own = "while" if words[place] == "as" else "While"
            text = text[: starts[place]] + own + text[starts[place] + 2 :]
    return text


def _begins_clause(text: str, starts: Sequence[int], words: Sequence[str], place: int) -> bool:
    before = [word.lower() for word in words[max(0, place - _NEAR) : place]]
    if (before and before[-1] in _NEVER_BEFORE) or not {"as", "so"}.isdisjoint(before):
        return False
    if words[place + 1 : place + 2] and words[place + 1].lower() in _NEVER_BEHIND:
        return False
    is_one = words[place + 1 : place + 2] in (["a"], ["an"])
    for number in range(place + 2, min(place + (_NEAREST if is_one else _FARTHEST), len(words))):
        word, last = words[number].lower(), words[number - 1].lower()
        if not word[0].isalnum() or word in _CLAUSES or (is_one and (word in _INNER or word in _NO_SUBJECTS)):
            return False
        if word in _INNER or last in _INNER:
            continue
        if word in _FINITE or word in _SAYING or _is_verb(text, starts, words, number):
            is_short = number == place + 2 and words[number + 1 : number + 2] in ([], ["."], [","])
            return word not in _SAYING and not (is_short and word in _COPULAS)
    return False


def _is_verb(text: str, starts: Sequence[int], words: Sequence[str], number: int) -> bool:
    word = words[number]
    if word.endswith("ed") and len(word) >= _SHORTEST_PAST:
        return words[number + 1 : number + 2] not in (["by"], ["as"])
    return word.islower() and word.isalpha() and score_verb(text, starts[number]) > _LEAST
