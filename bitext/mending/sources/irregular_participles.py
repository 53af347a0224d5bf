"""Irregular English participles that are said of the noun before them: "a painting stolen from", "a man found dead".

Most are pasts as well, "the police found"; what follows tells which they are.
"""

from __future__ import annotations

from collections.abc import Sequence

# They are nothing but participles.
_SURE = frozenset("beaten bitten blown stolen sunk sung torn".split())
_BEHIND_SURE = frozenset(
    "apart at away by down during for from in inside into near off on out to under up with".split()
)
# Pasts as well: those that models take for pasts, and what stands behind them where they are participles.
_BEHIND = {
    "cast": "by for in on",
    "fed": "by",
    "fought": "by in over",
    "found": "alive at bound buried by dead drowned floating guilty hanged hanging hiding in inside "
    "near on strangled tied unconscious under with wrapped",
    "hit": "by hard hardest",
    "hurt": "by during in",
    "lost": "at by during in",
    "put": "",
    "read": "",
    "sent": "home",
    "set": "",
    "shot": "by dead in",
    "spread": "by",
    "struck": "by in",
    "taught": "by in",
    "told": "by",
    "won": "by in",
}
_WORDS_BEHIND = {word: frozenset(behind.split()) for word, behind in _BEHIND.items()}
# "Set up by", "put forward by", "read out by".
_PARTICLES = frozenset("aside away back down forward off out over together up".split())
# "A battle fought in": it, not those who do it, so no persons.
_OF_THINGS = frozenset("cast fought lost struck won".split())
# What is done to persons only by somebody.
_BY = frozenset(("by",))


def is_sure_participle(words: Sequence[str], place: int) -> bool:
    """Whether a word is an irregular participle whatever the rest of the sentence: "a bag stolen from".

    >>> is_sure_participle("a bag stolen from her".split(), 2), is_sure_participle("a bag found in it".split(), 2)
    (True, False)
    >>> is_sure_participle("a man found guilty of theft".split(), 2)
    True
    """
    word, behind = words[place], words[place + 1]
    if word in _SURE:
        return behind in _BEHIND_SURE
    return (word == "found" and behind in ("dead", "guilty")) or _is_done_by(words, place)


def is_participle(words: Sequence[str], place: int, *, is_person: bool) -> bool:
    """Whether an irregular word may be a participle said of the noun before it, which names persons or does not.

    >>> is_participle("a title won in Leeds".split(), 2, is_person=False)
    True
    >>> is_participle("a team won in Leeds".split(), 2, is_person=True)
    False
    """
    if is_sure_participle(words, place):
        return True
    word, behind = words[place], words[place + 1]
    own = _BY if is_person and word in _OF_THINGS else _WORDS_BEHIND.get(word, frozenset())
    return behind in own


def _is_done_by(words: Sequence[str], place: int) -> bool:
    """Whether a particle and "by" follow: "a firm set up by his brother"."""
    return words[place] in _WORDS_BEHIND and words[place + 1] in _PARTICLES and words[place + 2 : place + 3] == ["by"]
