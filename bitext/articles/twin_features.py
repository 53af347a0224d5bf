"""What is kept of an article to find its twin: vectors, names, numbers and dates, never its text.

All vectors are whole numbers of length about 4,000 (`UNIT`): their dot products are exact in float32, and so the same
in any order, in blocks of any size and on any machine.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from sys import intern
from typing import Any

import numpy as np
from numpy.typing import NDArray

from bitext.lang import get_language
from bitext.lang.casing import sentence_case
from bitext.lang.numbers import find_numbers
from bitext.lang.spelling import respell
from bitext.model import Document

Vector = NDArray[np.int16]
Embed = Callable[[Sequence[str], str], Any]
"""Texts of one language to rows of unit length, shape (n, d): `bitext.embed`."""
Split = Callable[[str, str], Iterable[str]]
"""A text and its language to its sentences."""

# By Cauchy and Schwarz no partial sum of a product exceeds UNIT ** 2, which with rounding stays below 2 ** 24.
UNIT = 4000
LEADS = 16
"""How many of an article's first sentences are kept, one vector each."""
_LEAST_LEAD_CHARS = 20
_LONGEST_ARTICLE_CHARS = 60_000
_NAME_RE = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
# What stands before the first word of a sentence, as seen from the word: nothing, or a stop, a mark, a bullet.
_START_RE = re.compile(r"(?:^|[.!?:…][\"'”’»)]*\s+|[\"'“‘«¿¡(—–-]\s*)$")
_NAME_PREFIX_CHARS = 6
_SHORTEST_NAME_CHARS = 3


@dataclass(frozen=True, slots=True)
class Features:
    """One article of one language. `names` maps a spelling both languages share to how this article writes it."""

    id: str
    language: str
    headline: Vector
    """Shape (d,); zeros where there is none."""
    whole: Vector
    """Shape (d,): the sum of the vectors of all sentences, the headline among them."""
    leads: Vector
    """Shape (n, d), n at most `LEADS`: the first sentences of the body."""
    names: dict[str, str]
    numbers: frozenset[str]
    length_chars: int


def extract_features(document: Document, embed: Embed, split: Split) -> Features:
    """Read off what is needed of one document; boilerplate and blocks in a third language play no part."""
    language = document.language
    blocks = [block for block in document.blocks if block.role != "boilerplate" and block.language == language]
    headline = next((block.text for block in blocks if block.role == "headline"), "")
    texts = [block.text for block in blocks if block.role in ("body", "deck", "subhead", "caption")]
    body = "\n\n".join(texts)[:_LONGEST_ARTICLE_CHARS]
    sentences = [sentence for text in body.split("\n\n") for sentence in split(text, language) if sentence.strip()]
    rows = np.asarray(embed([headline, *sentences], language), dtype=np.float64)
    leads = [row for row, text in enumerate(sentences, 1) if len(text) >= _LEAST_LEAD_CHARS][:LEADS]
    plain = sentence_case(headline, body) if language == "en" else headline
    return Features(
        id=document.id,
        language=language,
        headline=quantise(rows[0]),
        whole=quantise(rows.sum(axis=0)),
        leads=quantise(rows[leads]),
        names=_find_names([plain], sentences, language),
        numbers=frozenset(map(intern, _find_values(f"{headline}\n{body}", language))),
        length_chars=len(headline) + len(body),
    )


def quantise(rows: NDArray[np.float64]) -> Vector:
    """Rows scaled to the length `UNIT` and rounded; rows of zeros stay so.

    >>> quantise(np.array([[3.0, 4.0], [0.0, 0.0]])).tolist()
    [[2400, 3200], [0, 0]]
    """
    norms = np.sqrt((rows * rows).sum(axis=-1, keepdims=True))
    scaled = np.divide(rows * UNIT, norms, out=np.zeros_like(rows), where=norms > 0)
    rounded: NDArray[np.int16] = np.rint(scaled).astype(np.int16)
    return rounded


def _find_names(headlines: Sequence[str], sentences: Sequence[str], language: str) -> dict[str, str]:
    """Capitalised words by their shared spelling. The first word of a sentence counts in headlines only."""
    found: dict[str, str] = {}
    for texts, first_counts in ((headlines, True), (sentences, False)):
        for text in texts:
            for match in _NAME_RE.finditer(text):
                word = match[0]
                if not word[0].isupper() or (
                    not first_counts and _START_RE.search(text[max(0, match.start() - 6) : match.start()])
                ):
                    continue
                key = _name_key(word, language)
                if key:
                    found[key] = min(word, found.get(key, word))
    return found


@lru_cache(maxsize=100_000)
def _name_key(word: str, language: str) -> str:
    table, lower = get_language(language), word.lower()
    if len(word) < _SHORTEST_NAME_CHARS or lower in table.function_words or lower in table.months:
        return ""
    return intern(respell(lower.split("’")[0].split("'")[0])[:_NAME_PREFIX_CHARS])


def _find_values(text: str, language: str) -> set[str]:
    """Numbers by value, and days by month and day ("3 de marzo" and "March 3" are both "day 3-3")."""
    values = {value for number in find_numbers(text, language) for value in number.values}
    months = get_language(language).months
    for match in _day_pattern(language).finditer(text):
        name = (match["month"] or match["month2"]).lower()
        values.add(f"day {months.index(name) + 1}-{int(match['day'] or match['day2'])}")
    return {value for value in values if len(value) > 1}  # single digits are in every article


@lru_cache(maxsize=2)
def _day_pattern(language: str) -> re.Pattern[str]:
    months = "|".join(get_language(language).months)
    return re.compile(
        rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th|º)? (?:of |de )?(?P<month>{months})\b"
        rf"|\b(?P<month2>{months}) (?P<day2>\d{{1,2}})\b",
        re.IGNORECASE,
    )
