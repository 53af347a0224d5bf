"""What two headlines share and what each adds: names, numbers, meaning, as evidence for a grade (`headlines`)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bitext.alignment.encoder import embed, load_encoder
from bitext.lang import get_language
from bitext.lang.casing import sentence_case
from bitext.lang.numbers import find_numbers
from bitext.lang.spelling import respell
from bitext.model import HeadlineEvidence

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

FEATURES = (
    "similarity", "covered_en", "covered_es", "uncovered_en", "uncovered_es", "plain_similarity",
    "shared_numbers", "lone_names", "lone_numbers",
)  # fmt: skip
"""What a grade is computed from; the weights are learned by scripts/tune_headlines.py."""
_NAME_PREFIX_CHARS = 4
_WORD_RE = re.compile(r"[^\W\d_]+")
_CONTENT_RE = re.compile(r"\d+|[^\W\d_]{3,}")
_SENTENCE_END_RE = re.compile(r"(?<=[.!?])\s+")
# A word whose best counterpart is further away than this has none.
_COUNTERPART_COSINE = 0.4
# What a lone name weighs that the article itself tells of, against one that it never mentions. Chosen by hand.
_TOLD_WEIGHT = 0.3


def find_evidence(english: str, spanish: str, body: str = "") -> HeadlineEvidence:
    """What speaks for and against two headlines of an article with this text."""
    plain = sentence_case(english, body)
    names = {"en": _names(plain, spanish, "en"), "es": _names(spanish, plain, "es")}
    lone = {code: tuple(word for word, known in found if not known) for code, found in names.items()}
    numbers = {"en": _numbers(english, "en"), "es": _numbers(spanish, "es")}
    other = {"en": "es", "es": "en"}
    only = {code: (*lone[code], *sorted(numbers[code] - numbers[other[code]])) for code in other}
    vectors = embed([plain], "en"), embed([spanish], "es")
    sentences = _sentences(body)
    return HeadlineEvidence(
        similarity=round(float((vectors[0] @ vectors[1].T)[0, 0]), 4),
        told=round(min(_told(vector, sentences) for vector in vectors), 4),
        shared_names=tuple(word for word, known in names["es"] if known),
        shared_numbers=tuple(sorted(numbers["en"] & numbers["es"])),
        only_en=only["en"],
        only_es=only["es"],
    )


def measure(english: str, spanish: str, evidence: HeadlineEvidence, body: str = "") -> dict[str, float]:
    """The value of each of `FEATURES`."""
    texts = (sentence_case(english, body), "en"), (spanish, "es")
    words = [_content_words(*text) for text in texts]
    covered, uncovered = _coverage(words)
    plain = [" ".join(word for word in side if word.islower()) for side in words]
    lone = [word for word in evidence.only_en + evidence.only_es if not word[0].isdigit()]
    lone_numbers = len(evidence.only_en + evidence.only_es) - len(lone)
    weight = sum(_TOLD_WEIGHT if _is_told(word, body) else 1.0 for word in lone)
    return {
        "similarity": evidence.similarity,
        "covered_en": covered[0], "covered_es": covered[1],
        "uncovered_en": uncovered[0], "uncovered_es": uncovered[1],
        "plain_similarity": (
            float((embed(plain[:1], "en") @ embed(plain[1:], "es").T)[0, 0]) if all(plain) else evidence.similarity / 2
        ),
        "shared_numbers": float(min(len(evidence.shared_numbers), 2)),
        "lone_names": min(weight, 4.0),
        "lone_numbers": float(min(lone_numbers, 3)),
    }  # fmt: skip


def _coverage(words: list[list[str]]) -> tuple[list[float], list[float]]:
    """How well the words of each side have a counterpart: the mean of their best cosines, and the share without one.

    In the share a word weighs as much as its vector is long: the encoder has learned which words say little.
    """
    if not all(words):
        return [0.0, 0.0], [1.0, 1.0]
    cosines = embed(words[0], "en") @ embed(words[1], "es").T
    covered, uncovered = [], []
    for side, table in zip(words, (cosines, cosines.T), strict=True):
        best = table.max(axis=1)
        weights = _lengths(side)
        covered.append(float(best.mean()))
        uncovered.append(float(weights[best < _COUNTERPART_COSINE].sum() / max(1.0, weights.sum())))
    return covered, uncovered


def _lengths(words: list[str]) -> NDArray[np.float64]:
    import numpy as np

    sums = load_encoder().sums(words)
    lengths: NDArray[np.float64] = np.sqrt((sums * sums).sum(axis=1))
    return lengths


def _sentences(body: str) -> NDArray[np.float32]:
    """The vectors of an article's sentences."""
    return embed([part for line in body.split("\n") for part in _SENTENCE_END_RE.split(line) if part], "en")


def _told(vector: NDArray[np.float32], sentences: NDArray[np.float32]) -> float:
    """The highest cosine of a headline with a sentence of the article; 0 where there is no article."""
    return max(0.0, float((sentences @ vector.T).max())) if len(sentences) else 0.0


def _content_words(text: str, language: str) -> list[str]:
    function_words = get_language(language).function_words
    return [word for word in _CONTENT_RE.findall(text) if word.lower() not in function_words]


def _is_told(name: str, body: str) -> bool:
    return re.search(rf"\b{re.escape(name)}\b", body) is not None


def _names(text: str, other: str, language: str) -> list[tuple[str, bool]]:
    """Names of a headline in sentence case, and whether the other side has them."""
    keys = {respell(word.lower())[:_NAME_PREFIX_CHARS] for word in _WORD_RE.findall(other)}
    names = []
    for index, word in enumerate(_WORD_RE.findall(text)):
        if word[0].isupper() and len(word) >= 3 and word.lower() not in get_language(language).function_words:
            found = respell(word.lower())[:_NAME_PREFIX_CHARS] in keys
            if found or index > 0:  # the first word is capitalised anyway: it proves nothing unless it is shared
                names.append((word, found))
    return names


def _numbers(text: str, language: str) -> set[str]:
    return {number.values[0] for number in find_numbers(text, language, words=True)}
