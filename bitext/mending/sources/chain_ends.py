"""Where an English chain of nouns begins and ends, and where the verb is: "the fuel price protest blocked the road"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from bitext.lang.word_classes import SURE, cut_places, score_verb
from bitext.mending.sources.chain_words import (
    DETERMINERS,
    find_class,
    find_joint,
    is_known,
    is_modifier,
    may_be_verb,
)

# Finite verbs, which leave no doubt that what is before them is a noun.
_FINITE = frozenset(
    "are became began bought broke brought built came can caught could did does drew drove fell felt fled flew "
    "forced found gave got grew had has have heard hit held is kept knew laid led left lost made may meant met "
    "might must paid ran rang rose said sank saw says sent shook shot should shrank shut sold sought spent spoke "
    "spread stood stole struck swept took taught tore told threw was went were will withdrew woke won would "
    "wrote".split()
)
_OTHERS_BEHIND = frozenset(
    "about after against alone also amid and as at because before but by cannot despite during either ever except "
    "first for from further in into just later like near never next nor not now of off on only or out outside "
    "over since soon still than that then there though through to today tonight tomorrow too under until up when "
    "where whether which while who whose why with without yesterday yet a an the his her their its all both".split()
)
# Verbs whose past is as their base: that the noun before is in the singular tells nothing.
_INVARIABLE = frozenset("bet burst cast cost cut hit hurt let put set shut split spread".split())
# Plurals without -s.
_MANY_OF_ONE = frozenset("men people police staff women children".split())
# What begins an object.
_OBJECTS = frozenset("a an the his her its their our all both".split())
_OWNING = frozenset("children's women's men's children’s women’s men’s".split())
# They stand before other nouns in the plural.
_PLURALS = frozenset(
    "appeals arms arts assets awards communications customs drugs goods hostages jobs mechanics operations "
    "parents records rights sales sanctions savings securities sports steroids talks telecoms textiles veterans "
    "women works".split()
)
# Of bodies and others models make what is right, or the last two belong together.
_NEVER_LAST = frozenset(
    "board boy company drug drugs gas girl group holiday home platform platforms service services team teams".split()
)
_LONGEST = 6
_NOUN_ENDINGS = ("age", "ers", "ing", "ion", "ions", "ment", "ments", "ness")
_END_RE = re.compile(r"[.!?:;…][\"”’')]*$")
# Nats: the least that speaks for a noun where its form tells nothing.
_SURE_OF_NOUN = -1


class Cut(NamedTuple):
    """A text and its words, with where these begin."""

    text: str
    starts: Sequence[int]
    words: Sequence[str]

    def is_headline(self) -> bool:
        """Whether it ends without a stop."""
        return _END_RE.search(self.text) is None

    def is_beside(self, place: int) -> bool:
        """Whether nothing but a space is between the word there and the next."""
        return self.text[self.starts[place] + len(self.words[place]) : self.starts[place + 1]] == " "

    def score(self, place: int) -> float:
        """How much speaks for a verb there."""
        return score_verb(self.text, self.starts[place])


def cut(text: str) -> Cut:
    """A text with its words."""
    return Cut(text, *cut_places(text))


def find_first(own: Cut, last: int) -> int:
    """The place of the first noun of the chain that ends at *last*.

    >>> find_first(cut("They saw the car bomb attack."), 5)
    3
    """
    first = last
    while first and last - first < _LONGEST and own.is_beside(first - 1):
        place = first - 1
        word = own.words[place]
        is_name = word.istitle() and word.isalpha() and 0 < place < last - 2 and own.words[place - 1] not in ".:"
        is_small = word.islower() or not place
        is_noun = is_name or (is_small and is_modifier(word.lower())) or _is_plural(own.words, place, last)
        if not is_noun or _is_verb_inside(own, place):
            break
        first = place
    return first


def is_own_phrase(words: Sequence[str], last: int) -> bool:
    """Whether what is before a noun that is in no list is known to be a phrase."""
    near = words[last - 1]
    return (
        words[last] not in _NEVER_LAST
        and is_known(words[last - 2].lower(), near)
        and (not near.endswith("s") or near in _PLURALS)
    )


def may_end(own: Cut, place: int) -> bool:
    """Whether a word is a noun and the last of its chain, and no verb.

    >>> text = "The fuel price protest blocked the road, but the city centre costs more."
    >>> may_end(cut(text), 3), may_end(cut(text), 12)
    (True, False)
    """
    words = own.words
    word, behind = words[place], words[place + 1] if place + 1 < len(words) else "."
    is_cut = behind in "-'’/" or own.text[own.starts[place] + len(word) :][:1] not in ' .,;:!?)”"'
    if is_cut or (behind in ("and", "or") and not _goes_on(words[place + 2 : place + 3])):
        return False
    if behind in _FINITE or (behind.endswith("ed") and behind.islower()) or _is_its_verb(own, place):
        return True
    if behind in _OTHERS_BEHIND or not behind[0].isalpha() or behind.endswith("ly"):
        return not _may_be_its_own_verb(own, place, behind)
    is_noun = behind in DETERMINERS or is_modifier(behind) or find_joint(behind) is not None
    is_other = behind.islower() and not is_noun and not behind.endswith(_NOUN_ENDINGS)
    return is_other and not _may_be_its_own_verb(own, place, behind)


def _goes_on(following: Sequence[str]) -> bool:
    """Whether "and" joins more than a noun, of which what is before the chain may be said too: "pets and owners"."""
    return bool(following) and following[0] in DETERMINERS | _FINITE | _OTHERS_BEHIND


def _may_be_its_own_verb(own: Cut, place: int, behind: str) -> bool:
    """Whether the last word may be the verb of those before: "the bus company plans to", "the oil prices rise"."""
    before, word = own.words[place - 1], own.words[place]
    is_plural = before.endswith("s") or before in _MANY_OF_ONE
    score = own.score(place)
    if is_plural != word.endswith("s") and score > (SURE if word.endswith("s") else 0):
        return True
    if not may_be_verb(word):
        return False
    if behind in _OBJECTS or (word.endswith("s") and not is_plural and own.is_headline()):
        return True
    disagrees = not is_plural and not word.endswith("s") and word not in _INVARIABLE
    return score >= (0 if disagrees else _SURE_OF_NOUN)


def _is_its_verb(own: Cut, place: int) -> bool:
    """Whether the word behind a noun is the verb that goes with it: "the results worry the party"."""
    if place + 2 >= len(own.words) or not may_be_verb(own.words[place + 1]):
        return False
    word, verb = own.words[place], own.words[place + 1]
    score = own.score(place + 1)
    is_sure = score > (SURE if own.words[place + 2][0].isalnum() else 2 * SURE) or (
        own.words[place + 2] in _OBJECTS and score > 0
    )
    is_likely = own.is_headline() and not word.endswith("s") and score > -SURE
    return word.endswith("s") != verb.endswith("s") and (is_sure or is_likely)


def _is_plural(words: Sequence[str], place: int, last: int) -> bool:
    """Whether a plural is the second word of a phrase, as in "war crimes court", or "children's" before its noun."""
    word = words[place].lower()
    if word in _OWNING or word in _PLURALS:
        return True
    return place == last - 1 > 0 and word.endswith("s") and is_known(words[place - 1].lower(), word)


def _is_verb_inside(own: Cut, place: int) -> bool:
    """Whether a chain begins behind a word because it is a verb: "workers plan road repair works"."""
    before = own.words[place - 1].lower() if place else ""
    if not before or before in DETERMINERS or find_class(before, "outer"):
        return False
    if is_known(before, own.words[place]) or (
        is_modifier(before) and not before.endswith("s") and before not in _MANY_OF_ONE
    ):
        return False
    return may_be_verb(own.words[place]) and own.score(place) > 0
