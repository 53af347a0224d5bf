"""Tables of patterns and what to put for them, for text of one language.

There are thousands, and few have to do with a sentence: its words tell which.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from functools import cached_property, lru_cache
from pathlib import Path
from typing import NamedTuple

from bitext.lang.loading import uncollected
from bitext.mending.anchors import find_words

_DATA = Path(__file__).parent.parent / "data"
_WORD_RE = re.compile(r"\w+")


class Rule:
    """A pattern, what to put for it, and a pattern that the source of the text must have, if any.

    A text that the pattern matches in has a word of each of `words`. Patterns are compiled when they are first asked
    for: most texts ask for few.
    """

    def __init__(self, pattern: str, new: str, source: str | None, words: Sequence[frozenset[str]] = ()) -> None:
        self.new, self.words = new, words
        self._pattern, self._source = pattern, source

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The pattern, which begins and ends where words do."""
        return re.compile(rf"(?<![\w-])(?:{self._pattern})(?![\w-])")

    @cached_property
    def source(self) -> re.Pattern[str] | None:
        """What the source must have."""
        return None if self._source is None else re.compile(self._source)


class _Table(NamedTuple):
    rules: Sequence[Rule]
    by_word: Mapping[str, Sequence[int]]
    always: Sequence[int]

    def find(self, text: str, first: int) -> list[int]:
        """The places, from *first* on, of the rules that may match in *text*."""
        words = set(_WORD_RE.findall(text))
        found = set(self.always).union(*(self.by_word.get(word, ()) for word in words))
        return sorted(
            place
            for place in found
            if place >= first and not any(own.isdisjoint(words) for own in self.rules[place].words)
        )


def rewrite(
    text: str, table: str, language: str, source: str = "", accept: Callable[[str], bool] = lambda _: True
) -> str:
    """*text*, in *language*, by the rules of a table, "plain" or "wording", in their order.

    What a rule makes of it that *accept* refuses is left as it was.

    >>> rewrite("He was sentenced to two years of prison.", "wording", "en")
    'He was sentenced to two years in prison.'
    """
    loaded = _load(table, language)
    places = loaded.find(text, 0)
    while places:
        place = places.pop(0)
        rule = loaded.rules[place]
        if rule.pattern.search(text) and (rule.source is None or rule.source.search(source)):
            rewritten = rule.pattern.sub(rule.new, text)
            if accept(rewritten):
                text = rewritten
                places = loaded.find(text, place + 1)
    return text


def read_rules(table: str, language: str) -> Sequence[Rule]:
    """The rules of a table: lines of a pattern, what to put, and perhaps a pattern for the source, between tabs.

    Patterns begin and end where words do.
    """
    return _load(table, language).rules


@lru_cache(maxsize=4)
@uncollected
def _load(table: str, language: str) -> _Table:
    lines = (_DATA / table / f"{language}.txt").read_text(encoding="utf-8").splitlines()
    rules: list[Rule] = []
    by_word: dict[str, list[int]] = defaultdict(list)
    always: list[int] = []
    for line in lines:
        if not line or line.startswith("#"):
            continue
        pattern, new, *source = line.split("\t")
        first, *others = find_words(pattern) or [frozenset[str]()]
        for word in first:
            by_word[word].append(len(rules))
        if not first:
            always.append(len(rules))
        rules.append(Rule(pattern, new, source[0] if source else None, others))
    return _Table(rules, dict(by_word), always)
