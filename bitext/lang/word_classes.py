"""Whether an English word that may be both is a noun or a verb where it stands: "the bars close", "it bars the use".

Told by the words around alone, so it knows words that it never met. The weights are in `data/word_classes`, learned by
`scripts/fit_word_classes.py` from what people made of such words in Spanish.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from bitext.lang.spelling import ends_in_s

_PATH = Path(__file__).parent.parent / "data" / "word_classes" / "en.txt"
_TOKEN_RE = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?|\d[\d.,]*|[^\w\s]")
# Endings that tell what a rarer word is.
_ENDINGS = (
    "tion tions ment ments ness ity ities ship ance ence ism ist ists er ers or ors ize izes ized ify ate ates ly ous "
    "ful able ible ical less ary ive sis ss us ings ing ed s"
).split()
_SHORTEST_STEM = 3
_OUTSIDE = "#"
# Behind these a word with -s is a plural: its verb would have none.
_BEFORE_PLURALS = frozenset("all both few many most numerous other our several some such these those".split())
_NO_VERB, _ONLY_VERB = -5.0, 2.0
# They are no subject, or one whose number is not told by its ending.
_NO_NOUNS = frozenset(
    "a all an and any as at both but by each every few for from he her his how i if in it its many more most my new no "
    "not of old on one or other our she so some than that the their then these this those to too two us very we what "
    "when where which who whose with you young your".split()
)
_FINITE = frozenset(
    "am are became began broke brought came can could did do does fell felt found gave got had has have held is kept "
    "led left lost made may met might must put ran rose said saw says sent set should shot sold spent stood struck "
    "told took was went were will won would".split()
)

SURE = 1.5
"""Beyond so many nats, nineteen of twenty are what the score says."""


class _Weights(NamedTuple):
    words: frozenset[str]
    by_feature: Mapping[str, float]


def score_verb(text: str, start: int) -> float:
    """How much speaks for a verb at *start* of an English text rather than for a noun: log-odds, in nats.

    For words in their base form or with -s that can be either; of others it says nothing. 0 for a word alone.

    >>> text = "The deal bars the use of bars."
    >>> score_verb(text, text.index("bars")) > 2, score_verb(text, text.rindex("bars")) < -2
    (True, True)
    """
    starts, words = _cut(text)
    if len(words) == 1:
        return 0.0
    place = bisect_left(starts, start)
    if place and words[place].endswith("s") and words[place - 1].lower() in _BEFORE_PLURALS:
        return _NO_VERB
    weights = _load()
    names = name_features(words, place, weights.words)
    score = sum(weights.by_feature.get(name, 0.0) for name in names)
    return score + (_ONLY_VERB if _lacks_verb(words) and _agrees(words, place) else 0.0)


def _lacks_verb(words: Sequence[str]) -> bool:
    """Whether a sentence has no word that is a finite verb for certain."""
    is_whole = words[-1] in ".!?\"”’'"
    return is_whole and not any(word in _FINITE or (word.endswith("ed") and word.islower()) for word in words)


def _agrees(words: Sequence[str], place: int) -> bool:
    """Whether a word has the form of a verb whose subject is the word before: "firm designs", "doctors hope"."""
    before = words[place - 1] if place else ""
    is_noun = before[:1].isalpha() and before.lower() not in _NO_NOUNS
    return is_noun and ends_in_s(words[place]) != ends_in_s(before)


def cut_places(text: str) -> tuple[Sequence[int], Sequence[str]]:
    """Where the words, figures and marks of a text begin, and these, as `name_features` takes them."""
    return _cut(text)


def name_features(words: Sequence[str], place: int, known: frozenset[str]) -> list[str]:
    """The features of the word at a place: its neighbours, by themselves if they are *known*, else by their endings."""
    far, before, near, after, next_but_one = (
        _OUTSIDE if not 0 <= other < len(words) else _name(words[other], known)
        for other in (place - 3, place - 2, place - 1, place + 1, place + 2)
    )
    own = "s" if words[place].lower().endswith("s") else "0"
    return [
        own, f"{own} -1 {near}", f"{own} +1 {after}", f"{own} -2 {before}", f"{own} +2 {next_but_one}",
        f"{own} -2-1 {before} {near}", f"{own} +1+2 {after} {next_but_one}", f"{own} -1+1 {near} {after}",
        f"{own} -3 {far}", f"{own} -3-2-1 {far} {before} {near}",
    ]  # fmt: skip


def _name(word: str, known: frozenset[str]) -> str:
    lower = word.lower()
    if lower in known:
        return lower
    if not word[0].isalpha():
        return "9" if word[0].isdigit() else word
    ending = next((e for e in _ENDINGS if lower.endswith(e) and len(lower) - len(e) >= _SHORTEST_STEM), "")
    return f"~{ending}{'^' if word[0].isupper() else ''}"


@lru_cache(maxsize=64)
def _cut(text: str) -> tuple[list[int], list[str]]:
    found = list(_TOKEN_RE.finditer(text))
    return [token.start() for token in found], [token[0] for token in found]


@lru_cache(maxsize=1)
def _load() -> _Weights:
    """The table: a line of the known words, then features and their weights in tenths."""
    known, *lines = _PATH.read_text(encoding="utf-8").splitlines()
    pairs = (line.split("\t") for line in lines)
    return _Weights(frozenset(known.split()), {name: int(weight) / 10 for name, weight in pairs})
