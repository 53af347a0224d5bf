"""Which side of an article looks as if a machine had translated it: by marks that its reader found, and by its words.

Literalness is no evidence here: translations that people made straight from the other side are as literal
(docs/measurements.md), and they are the best rows there are.
"""

from __future__ import annotations

from collections.abc import Sequence

from bitext.checks.leftovers import iter_untranslated
from bitext.lang import other_language
from bitext.model import SUSPECTED, Article, SegmentPair

# Reached by none of 334 news articles that people translated, in either direction, by two thirds of Apertium's and a
# tenth of the embedded model's (docs/measurements.md). Manuals that leave code and jargon as it is reach it too.
_FEWEST_ROWS = 4
_FEWEST_WORDS = 4  # one borrowed word in every row is the subject, not a machine
_LEAST_FRACTION = 0.2
_SHOWN_WORDS = 5


def find_suspicion(article: Article, pairs: Sequence[SegmentPair]) -> dict[str, str]:
    """The suspected sides of an article, "en" or "es", each with the reasons.

    Args:
        pairs: its rows that have both sides, as found.
    """
    found = {}
    for side in article.sides:
        reasons = [finding.message for finding in side.findings if finding.code == SUSPECTED]
        other = other_language(side.language)
        left = find_left_words([(pair.side(other), pair.side(side.language)) for pair in pairs], side.language)
        if reasons or left:
            found[side.language] = "; ".join([*reasons, *([left] if left else [])])
    return found


def find_left_words(pairs: Sequence[tuple[str, str]], language: str) -> str:
    """Why the second side of the pairs, in *language*, looks left over from the first; empty where it does not."""
    words: dict[str, None] = {}
    count = 0
    for other, own in pairs:
        left = list(iter_untranslated(other, own, language))
        count += bool(left)
        words.update(dict.fromkeys(left))
    if count < _FEWEST_ROWS or len(words) < _FEWEST_WORDS or count < _LEAST_FRACTION * len(pairs):
        return ""
    name = "Spanish" if language == "en" else "English"
    return f"{name} words left as they were in {count} of {len(pairs)} rows: {', '.join([*words][:_SHOWN_WORDS])}"
