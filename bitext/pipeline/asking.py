"""What rungs of the ladder are made of.

A rung asks for translations by yielding a `Request` and is sent the answers, so that whoever runs many of them can
put all that they ask for into one call of the engine. It returns candidates, the likeliest first.
"""

from __future__ import annotations

import re
from collections.abc import Generator, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from bitext.model import Translation

_OPENING = frozenset("\"“«‘'¿¡(")


@dataclass(frozen=True, slots=True)
class Request:
    """Texts to translate; with `alternatives`, the one text whose other hypotheses are wanted."""

    texts: tuple[str, ...]
    alternatives: bool = False


Rung = Generator[Request, Sequence[Translation], list[Translation]]
Climb = Generator[Request, Sequence[Translation], Translation]


def mark(translations: Iterable[Translation], rung: str) -> list[Translation]:
    """The translations with the rung that gave them in their `model_id`."""
    return [replace(one, model_id=f"{one.model_id.partition('+')[0]}+{rung}") for one in translations]


def codes_of(translation: Translation) -> set[str]:
    """The codes of what checks object to in a translation."""
    return {finding.code for finding in translation.findings}


def swap_words(text: str, words: Mapping[str, str]) -> str:
    """Other words for the keys of *words*, with a capital where the text or a quotation begins."""

    def swap(match: re.Match[str]) -> str:
        own = words[match[0]]
        begins = match.start() == 0 or (match[0].istitle() and text[match.start() - 1] in _OPENING)
        return own[:1].upper() + own[1:] if begins else own

    return re.sub(any_word(words), swap, text) if words else text


def any_word(words: Iterable[str]) -> str:
    """A pattern for any of some words or terms, the longest first, and none inside another word."""
    return rf"(?<!\w)(?:{'|'.join(map(re.escape, sorted(words, key=len, reverse=True)))})(?!\w)"


def mean_score(translations: Sequence[Translation], lengths: Sequence[int]) -> float | None:
    """The mean score of parts, each by its length; `None` where one has none.

    >>> mean_score([Translation("a", -0.2, "m"), Translation("b", -0.5, "m")], [20, 10])
    -0.3
    """
    scores = [one.score for one in translations if one.score is not None]
    if len(scores) < len(translations):
        return None
    return round(sum(score * n for score, n in zip(scores, lengths, strict=True)) / sum(lengths), 4)
