"""One word to its likeliest translation, for words that a translation left as they were.

Places, peoples and days come from `bitext.lang.places`, all else from the lexicon that the aligner uses too.
"""

from __future__ import annotations

from functools import lru_cache

from bitext.lang.places import PLACES

# Less likely translations than this are as often wrong as right.
_LEAST_PROBABILITY = 0.3
# In lower case they are not the month or the people that the lexicon, which knows no case, has for them.
_NEVER_THESE = frozenset({"march", "may", "polish"})


def look_up(word: str, language: str) -> str | None:
    """The translation of an English ("en") or Spanish ("es") word, or `None`; capitals only where a name has them.

    >>> look_up("Vienna", "en"), look_up("crowd", "en"), look_up("jueves", "es"), look_up("march", "en")
    ('Viena', 'multitud', 'Thursday', None)
    """
    if word in _NEVER_THESE:
        return None
    return PLACES[language].get(word.lower()) or _load()[language].get(word.lower())


@lru_cache(maxsize=1)
def _load() -> dict[str, dict[str, str]]:
    """By language, words of the lexicon and the likeliest translation of each."""
    from bitext.alignment.lexicon import read_shipped_entries

    best: dict[str, dict[str, tuple[float, str]]] = {"en": {}, "es": {}}
    for entry in read_shipped_entries():
        if entry.probability < _LEAST_PROBABILITY:
            continue
        for code, word, other, weight in (
            ("en", entry.en, entry.es, entry.probability),
            ("es", entry.es, entry.en, entry.probability * entry.count),
        ):
            if word not in best[code] or weight > best[code][word][0]:
                best[code][word] = weight, other
    return {code: {word: other for word, (_, other) in found.items()} for code, found in best.items()}
