"""What rungs of the ladder are made of.

A rung asks for translations by yielding a `Request` and is sent the answers, so that whoever runs many of them can
put all that they ask for into one call of the engine. It returns candidates, the likeliest first.
"""

from __future__ import annotations

import re
from collections.abc import Generator, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from bitext.model import Translation
from bitext.translation import Engine

_OPENING = frozenset("\"“«‘'¿¡(")


@dataclass(frozen=True, slots=True)
class Request:
    """Texts to translate; with `alternatives`, the one text whose other hypotheses are wanted."""

    texts: tuple[str, ...]
    alternatives: bool = False


Rung = Generator[Request, Sequence[Translation], list[Translation]]
Climb = Generator[Request, Sequence[Translation], Translation]


def run_climbs(climbs: Mapping[str, Climb], engine: Engine) -> dict[str, Translation]:
    """Run all climbs side by side: what they ask for in one round is one call of the engine."""
    done: dict[str, Translation] = {}
    answers: dict[str, Any] = dict.fromkeys(climbs)
    while answers:
        asked: dict[str, Request] = {}
        for segment, answer in answers.items():
            try:
                asked[segment] = climbs[segment].send(answer)
            except StopIteration as stop:
                done[segment] = stop.value
        answers = _answer(asked, engine)
    return done


def _answer(asked: Mapping[str, Request], engine: Engine) -> dict[str, Any]:
    texts = list(dict.fromkeys(t for request in asked.values() if not request.alternatives for t in request.texts))
    made = dict(zip(texts, engine.translate(texts) if texts else [], strict=True))
    wide = [request.texts[0] for request in asked.values() if request.alternatives]
    others = dict(zip(wide, engine.alternatives(wide) if wide else [], strict=True))
    return {
        segment: others[request.texts[0]] if request.alternatives else [made[text] for text in request.texts]
        for segment, request in asked.items()
    }


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
