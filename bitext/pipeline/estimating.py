"""How sure a machine translation is: a doubt where its model was unsure, and the probability that its meaning is right.

The probability is estimated without a reference: a logistic regression, as in Specia et al. (2009), Estimating the
sentence-level quality of machine translation systems, over a few things that are known once a segment has been
translated. Its weights belong to one model and what bitext makes of it, and come with the model's package (`quality` in
its `metadata.json`); they are learned from translations that readers graded (`scripts/fit_quality.py`). A model without
them gets no estimate.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from dataclasses import replace

from bitext.lang import get_language
from bitext.lang.key_stems import find_stems
from bitext.lang.key_words import find_key_word
from bitext.lang.spelling import stem
from bitext.model import Finding, Translation
from bitext.pipeline.dictionary import translations
from bitext.translation import Engine, quality_weights

# Less likely translations of a word say little about whether it was translated.
_LEAST_PROBABILITY = 0.1
_SHORTEST_WORD = 3
_WORD_RE = re.compile(r"[^\W\d_]+")
_DIGITS = 3


def with_quality(segment: str, translation: Translation, engine: Engine, language: str) -> Translation:
    """The translation of a *segment*, in *language*, with its quality, where *engine* made it and has weights."""
    weights = quality_weights(engine)
    if weights is None or translation.score is None or not is_made_by(engine, translation):
        return translation
    return replace(translation, quality=estimate(measure(segment, translation, language), weights))


def with_doubt(translation: Translation, engine: Engine) -> Translation:
    """The translation with a finding where *engine* made it and was as unsure as with its worst."""
    least, score = engine.least_score, translation.score
    if least is None or score is None or score >= least or not is_made_by(engine, translation):
        return translation
    found = Finding("unsure", f"mean log-probability a token {score:.2f}, below {least:.2f}")
    return replace(translation, findings=(*translation.findings, found))


def is_made_by(engine: Engine, translation: Translation) -> bool:
    """Whether an engine wrote a translation, on whatever rung of the ladder."""
    return translation.model_id.partition("+")[0] == engine.id


def estimate(features: Mapping[str, float], weights: Mapping[str, float]) -> float:
    """The probability in [0, 1] that the meaning is right; what *weights* lacks counts nothing.

    >>> estimate({"score": -0.5, "findings": 2.0}, {"constant": 1.0, "score": 4.0, "findings": -0.5})
    0.119
    """
    total = weights.get("constant", 0.0) + sum(weights.get(name, 0.0) * value for name, value in features.items())
    return round(1 / (1 + math.exp(-max(-30.0, min(30.0, total)))), _DIGITS)


def measure(segment: str, translation: Translation, language: str) -> dict[str, float]:
    """What is known of the translation of a segment, by name.

    `score`: mean log-probability a token; `total`: that times the words of the segment; `findings` without `unsure`,
    which the score decides; `unfound`: words of the segment of which no dictionary has a translation that is there;
    `capitals`: its words with one, without the first.

    >>> measure("The otter swam.", Translation("El ollero nadó.", -0.4, "m"), "en")["unfound"]
    1.0
    """
    words, score = segment.split(), translation.score or 0.0
    return {
        "score": score,
        "total": score * len(words),
        "findings": float(sum(found.code != "unsure" for found in translation.findings)),
        "unfound": float(count_unfound(segment, translation.text, language)),
        "capitals": float(sum(word[0].isupper() for word in words[1:])),
    }


def count_unfound(segment: str, text: str, language: str) -> int:
    """The words of a segment, each counted once, whose translation is not in *text*; no names, no function words."""
    common = get_language(language).function_words
    there = find_stems(set(_WORD_RE.findall(text)))
    count = 0
    for number, word in enumerate(dict.fromkeys(_WORD_RE.findall(segment))):
        is_name = number > 0 and word[0].isupper()
        if is_name or len(word) < _SHORTEST_WORD or word.lower() in common:
            continue
        key = find_key_word(word, language)
        if not (key and key.is_among(there)):
            known = translations(word.lower(), language, _LEAST_PROBABILITY)
            count += not any(stem(other.lower()) in there for other in known)
    return count
