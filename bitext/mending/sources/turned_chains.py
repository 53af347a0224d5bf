"""English chains of nouns with the last one before the rest: "the ski resort owner" as "the owner of the ski resort".

Small models take the wrong noun of a chain for its head, or one of them for a verb; with a preposition between them
they do not. What `noun_chains` knows by single words is told here by a table of nouns, `data/nouns/chains.txt`, and by
the phrases that the tables of key words have. What ends a chain is told by `chain_ends`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from bitext.lang.articles import agree_indefinite
from bitext.lang.key_words import find_key_word
from bitext.mending.sources.chain_ends import Cut, cut, find_first, is_own_phrase, may_end
from bitext.mending.sources.chain_words import (
    DETERMINERS,
    MANY,
    ONE,
    OWNERS,
    THE,
    find_class,
    find_joint,
    is_known,
    is_mass,
    is_modifier,
    to_plural,
    to_singular,
)

_PREPOSITIONS = frozenset(
    "about after against amid at before by despite during for from in into near of on outside over through under "
    "with without".split()
)
# They rather belong to what is behind: "airport security staff".
_OF_BODIES = frozenset("cabin emergency ground press rescue security".split())
_PAIRS = frozenset((
    "chase scene", "dog handler", "exchange rate", "fire chief", "fire engine", "mailing list", "operating system",
    "police officer", "service provider", "state university", "ticket inspector", "tracking system",
    "transport plane", "use case", "web site", "web traffic",
))  # fmt: skip
# In phrases they are no deeds: "stock exchange", "birth control", "town planning".
_HOLDING = frozenset("control exchange planning".split())
# Behind numbers: "a three week campaign period".
_TIMES = frozenset("day hour minute month week year".split())
_SEASONS = frozenset("autumn spring summer winter".split())
_RATES = frozenset("fare price rate tax wage".split())
_WEAPONS = frozenset("acid axe bomb drone gas grenade gun hammer knife machete missile mortar rocket".split())
# Those who do it, behind "a gang of".
_DOERS = {"smuggling": "smugglers", "trafficking": "traffickers"}
_OF_DOERS = frozenset("boss bosses gang gangs member members network networks ring rings".split())
# Of two nouns models take these for verbs, and "mine" for "my".
_LIKE_VERBS = frozenset("collapse decline hike increase outbreak slump surge".split())
_MINE = "mine"
_NO_PAIRS = frozenset(("toll",))
_FEWEST = 3
_FARTHEST_OWNER = 3


class _Before(NamedTuple):
    """What stands before a chain: where it begins, the article or the owner, and what is said of the last noun."""

    begin: int
    article: str
    outer: Sequence[str]


def turn_known_chains(text: str) -> str:
    """English *text* with what ends a chain of nouns before the rest of it; it may be the same.

    >>> turn_known_chains("The ski resort owner was fined.")
    'The owner of the ski resort was fined.'
    >>> turn_known_chains("A land mine explosion killed three near the new drug test centre.")
    'An explosion of a land mine killed three near the new centre of the drug test.'
    >>> turn_known_chains("The coal mine closure plan failed, and a prisoner exchange deal was signed.")
    'The plan for the closure of the coal mine failed, and a deal for the exchange of prisoners was signed.'
    >>> turn_known_chains("The oil company share price fell in the country's election campaign period.")
    "The share price of the oil company fell in the period of the country's election campaign."
    >>> turn_known_chains("The bridge collapse killed 30, and the rent increase angered the mine workers.")
    'The collapse of the bridge killed 30, and the increase in rent angered the workers of the mine.'
    >>> turn_known_chains("The police press conference began."), turn_known_chains("The ski resort plans to close.")
    ('The police press conference began.', 'The ski resort plans to close.')
    """
    own = cut(text)
    turned, place, limit = text, len(own.words) - 1, len(own.words)
    while place > 0:
        word = own.words[place]
        found = _turn(own, place) if place < limit and word.islower() and is_last(word) else None
        if found is not None:
            begin, said = found
            turned = f"{turned[: own.starts[begin]]}{said}{turned[own.starts[place] + len(word) :]}"
            place = limit = begin
        place -= 1
    return text if turned == text else agree_indefinite(turned)


def is_last(word: str) -> bool:
    """Whether a word may be the last of a chain."""
    return find_joint(word) is not None or is_modifier(to_singular(word))


def _turn(own: Cut, last: int) -> tuple[int, str] | None:
    """Where the chain that ends there begins, with its article, and what is put for it; None where it stays."""
    words, first = own.words, find_first(own, last)
    if last - first == 1:
        return _turn_pair(own, first)
    is_chain = last - first + 1 >= _FEWEST and (find_joint(words[last]) is not None or is_own_phrase(words, last))
    before = _split_before(own, first) if is_chain and may_end(own, last) else None
    stop = _find_stop(words, first, last) if before is not None else None
    article = _find_article(own, first, last, before) if before is not None and stop is not None else None
    if before is None or stop is None or article is None:
        return None
    inner = [word if place else word.lower() for place, word in enumerate(words[first:stop], first)]
    joint = _choose_joint(words[last], inner[-1])
    if words[last] in _OF_DOERS:
        inner[-1] = _DOERS.get(inner[-1], inner[-1])
    head = "negotiations" if words[last] == "talks" else " ".join(words[stop : last + 1])
    the = "the" if article in OWNERS or _is_owner(article) else article
    said = " ".join(part for part in (the, *before.outer, head, joint, _say_inner(inner, article, words[last])) if part)
    return before.begin, said if before.begin else said[0].upper() + said[1:]


def _find_stop(words: Sequence[str], first: int, last: int) -> int | None:
    """Where what goes behind the preposition ends; None where the chain has to stay."""
    stop = last
    if not _is_left(words, first, last):
        stop -= 1
        if last - first < _FEWEST or is_known(words[last - 2], words[stop]) or not is_known(words[stop], words[last]):
            return None
    is_bare = is_mass(words[stop - 1]) and stop - first < _FEWEST
    return None if is_bare and find_class(to_singular(words[last]), "bare") else stop


def _find_article(own: Cut, first: int, last: int, before: _Before) -> str | None:
    """The article of a chain, which headlines leave out, or "" for a plural; None where the chain has to stay."""
    words, article = own.words, before.article
    _, is_plural = find_joint(words[last]) or ("", to_singular(words[last]) != words[last])
    if article or is_plural:
        return None if article in MANY and words[first] in _TIMES else article
    is_begun = before.begin == 0 and words[0].istitle() and words[0] != "Police"
    goes_on = last + 1 < len(words) and words[last + 1][0].isalpha()
    return "a" if is_begun and goes_on and own.is_headline() else None


def _choose_joint(head: str, near: str) -> str:
    """The preposition behind the last noun, by that and by the noun that was before it."""
    joint, _ = find_joint(head) or ("of", False)
    if to_singular(near) in _WEAPONS and head.startswith(("attack", "assault")):
        return "with"
    return "of" if head in ("plan", "plans") and not is_mass(near) else joint


def _turn_pair(own: Cut, first: int) -> tuple[int, str] | None:
    """The same for two nouns, of which models make a noun and its verb: "the bridge collapse", "the mine workers"."""
    near, head = own.words[first : first + 2]
    joint, _ = find_joint(head) or (None, False)
    is_mistaken = (head in _LIKE_VERBS and not near.endswith("s")) or near == _MINE
    if joint is None or not is_mistaken or near in _NO_PAIRS or not may_end(own, first + 1):
        return None
    before = _split_before(own, first)
    if before is None or before.article not in THE | ONE or is_known(near, head):
        return None
    said = " ".join((before.article, *before.outer, head, joint, _say_inner([near], before.article, head)))
    return before.begin, said if before.begin else said[0].upper() + said[1:]


def _is_owner(article: str) -> bool:
    return article.endswith(("'s", "’s"))


def _is_left(words: Sequence[str], first: int, last: int) -> bool:
    """Whether the last noun is said of all before it: [ski resort] owner, and not police [press conference]."""
    far, near, head = (word.lower() for word in words[last - 2 : last + 1])
    is_whole = any(
        find_key_word(phrase, "en") is not None
        for phrase in (" ".join(words[first : last + 1]).lower(), f"{far} {near} {head}")
    )
    is_right = is_known(near, head) or near in _OF_BODIES or f"{near} {to_singular(head)}" in _PAIRS
    return not is_whole and near != "row" and (not is_right or is_known(far, near))


def _split_before(own: Cut, first: int) -> _Before | None:
    """What is before a chain; None where it is unsure whether that belongs to it."""
    words, place = own.words, first
    outer: list[str] = []
    while place and len(outer) < _FEWEST and find_class(words[place - 1].lower(), "outer"):
        place -= 1
        outer.insert(0, words[place] if place else words[place].lower())
    before = words[place - 1].lower() if place else ""
    if not place or (before in _PREPOSITIONS and own.is_beside(place - 1)):
        return _Before(place, "", outer)
    if not own.is_beside(place - 1):
        return _Before(place, "", outer) if before in ',.;:("”“' and not outer else None
    if before in DETERMINERS:
        return _Before(place - 1, before, outer)
    return _split_owner(words, place, outer) if _is_owner(before) else None


def _split_owner(words: Sequence[str], place: int, outer: Sequence[str]) -> _Before | None:
    """The same where somebody's name or "the prime minister's" stands before."""
    owner = words[place - 1]
    if owner[0].isupper():
        return _Before(place - 1, owner, outer) if place == 1 or words[place - 2].islower() else None
    for begin in range(place - 2, max(place - 2 - _FARTHEST_OWNER, -1), -1):
        if not words[begin].isalpha():
            return None
        if words[begin].lower() in THE | OWNERS:
            return _Before(begin, " ".join([words[begin].lower(), *words[begin + 1 : place]]), outer)
    return None


def _say_inner(own: Sequence[str], article: str, last: str) -> str:
    """What goes behind the preposition: the rest of a chain whose article was this."""
    said, near = " ".join(own), own[-1]
    if article in OWNERS or _is_owner(article):
        return f"{article} {said}"
    deed = _say_deed(own, article) if len(own) > 1 else None
    if deed is not None:
        return deed
    plural = " ".join([*own[:-1], to_plural(near)])
    if near in _RATES and not (article in THE and near == "rate"):
        return plural
    if is_mass(near) or (near.endswith("s") and not (near.endswith("ss") or find_class(near, "count"))):
        return said
    if article in MANY or not article or find_class(to_singular(last), "many"):
        return plural
    return f"{'the' if article in THE else 'a'} {said}"


def _say_deed(own: Sequence[str], article: str) -> str | None:
    """The same where what is done to the nouns before ends it: "the closure of the coal mine"; None for others."""
    near, *_ = own[::-1]
    what, is_without = own[:-1], is_mass(own[-2])
    if not find_class(to_singular(near), "done") or any(word.istitle() for word in own):
        return None
    if own[0] in _SEASONS or (is_without and len(own) < _FEWEST) or (near in _HOLDING and is_known(own[-2], near)):
        return None
    one = " ".join(what)
    many = one if is_without or one.endswith("s") else " ".join([*what[:-1], to_plural(what[-1])])
    is_one = len(what) > 1 and article and article not in MANY and not is_without
    return f"the {near} of {f'the {one}' if is_one else many}"
