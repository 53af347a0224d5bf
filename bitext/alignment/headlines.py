"""How close two headlines of one article are: a relation grade with the evidence it rests on.

Headlines pair by their role, not by their words: news desks write them anew. So the question is not whether they
belong together but whether they say the same, and a pair that does not must not be sold as a translation.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass

from bitext.alignment.tokens import content_tokens
from bitext.lang import get_language
from bitext.lang.numbers import find_numbers
from bitext.lang.spelling import respell
from bitext.model import Relation

_WORD_RE = re.compile(r"[^\W\d_]+")
_NAME_PREFIX_CHARS = 4
# Thresholds chosen by hand on corpora/news-mini; see `tests/test_headlines.py` for what they get right there.
# What a lone name weighs that the article itself tells of, against one that it never mentions.
_TOLD_WEIGHT = 0.3
_PARALLEL_SCORE, _ADAPTED_SCORE = 0.7, 0.4


@dataclass(frozen=True, slots=True)
class HeadlineRelation:
    """A grade, the score behind it in [0, 1] (higher is closer), and why: what is shared, what one side adds."""

    relation: Relation
    score: float
    shared: tuple[str, ...]
    only_en: tuple[str, ...]
    only_es: tuple[str, ...]


def grade_headlines(english: str, spanish: str, *, body: str = "") -> HeadlineRelation:
    """Grade a pair of headlines.

    The score falls with every name and number that only one side has, and rises with shared names, numbers and
    cognates. `parallel` says the same in the same words, `adapted` the same in other words, `comparable` tells the
    same story otherwise, `unrelated` shares nothing that can be seen.

    Args:
        body: the article's text, in either language or both. A name that only one headline has counts less against
            the pair where the article has it too.

    >>> grade_headlines("Peru Bars Maduro From Lima Summit", "Perú veta a Maduro de la cumbre de Lima").relation
    'parallel'
    >>> graded = grade_headlines("Thousands March in Peru", "Perú: protestan contra Maduro en la Plaza San Martín")
    >>> graded.relation, graded.shared, graded.only_es
    ('comparable', ('Perú',), ('Maduro', 'Plaza', 'San', 'Martín'))
    """
    names = {"en": _names(english, spanish, "en"), "es": _names(spanish, english, "es")}
    shared = tuple(word for word, found in names["es"] if found)
    only = {code: tuple(word for word, found in found_names if not found) for code, found_names in names.items()}
    numbers_en, numbers_es = _numbers(english, "en"), _numbers(spanish, "es")
    shared_numbers = tuple(sorted(numbers_en & numbers_es))
    lone_numbers = len(numbers_en - numbers_es) + len(numbers_es - numbers_en)
    told = [_is_told(word, body) for word in only["en"] + only["es"]]
    lone = sum(_TOLD_WEIGHT if known else 1.0 for known in told) + lone_numbers
    score = _score(english, spanish, len(shared) + len(shared_numbers), lone)
    tokens_en, tokens_es = content_tokens(english, "en"), content_tokens(spanish, "es")
    overlaps = bool(shared or shared_numbers or any(told) or tokens_en.keys() & tokens_es.keys())
    relation: Relation = (
        "unrelated" if not overlaps and score < _ADAPTED_SCORE
        else "parallel" if score >= _PARALLEL_SCORE
        else "adapted" if score >= _ADAPTED_SCORE
        else "comparable"
    )  # fmt: skip
    return HeadlineRelation(relation, score, shared + shared_numbers, only["en"], only["es"])


def _score(english: str, spanish: str, shared: int, lone: float) -> float:
    """A logistic of shared against lone names and numbers, cognate overlap and lengths."""
    tokens_en, tokens_es = content_tokens(english, "en"), content_tokens(spanish, "es")
    common = sum((tokens_en & tokens_es).values())
    overlap = common / math.sqrt(max(1, sum(tokens_en.values())) * max(1, sum(tokens_es.values())))
    ratio = abs(math.log((len(spanish) + 10) / (1.074 * len(english) + 10)))
    value = -0.6 + 4.0 * overlap + 0.4 * min(shared, 4) - 0.9 * min(lone, 4) - 1.5 * ratio
    return round(1 / (1 + math.exp(-value)), 4)


def _is_told(name: str, body: str) -> bool:
    return re.search(rf"\b{re.escape(name)}\b", body) is not None


def _names(text: str, other: str, language: str) -> list[tuple[str, bool]]:
    """Names of a headline and whether the other side has them.

    Spanish headlines capitalise names only, so every capital after the first word is one. English ones may
    capitalise every word: there only words that Spanish would recognise as shared can count, unless the headline
    is in sentence case.
    """
    words = _WORD_RE.findall(text)
    if language == "en" and _is_title_case(words):
        return []
    keys = {respell(word.lower())[:_NAME_PREFIX_CHARS] for word in _WORD_RE.findall(other)}
    names = []
    for index, word in enumerate(words):
        is_name = word[0].isupper() and len(word) >= 3 and word.lower() not in get_language(language).function_words
        if is_name:
            found = respell(word.lower())[:_NAME_PREFIX_CHARS] in keys
            if found or index > 0:  # the first word is capitalised anyway: it proves nothing unless it is shared
                names.append((word, found))
    return names


def _is_title_case(words: list[str]) -> bool:
    long_words = [word for word in words if len(word) >= 4]
    return sum(word[0].isupper() for word in long_words) > 0.7 * len(long_words)


def _numbers(text: str, language: str) -> set[str]:
    return {number.values[0] for number in find_numbers(text, language, words=True)}
