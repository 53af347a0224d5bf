"""One word to its translations: for words that a translation left as they were, or made up.

Places, peoples and days come from `bitext.lang.places`, short words from `bitext.lang.short_words`, all else from the
lexicon that the aligner uses too.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from bitext.lang.key_words import find_key_word
from bitext.lang.places import PLACES
from bitext.lang.short_words import SHORT_WORDS

# Less likely translations than this are as often wrong as right.
_LEAST_PROBABILITY = 0.3
# In lower case they are not the month or the people that the lexicon, which knows no case, has for them.
_NEVER_THESE = frozenset({"march", "may", "polish"})
_NONE: Mapping[str, tuple[float, int]] = {}


def look_up(word: str, language: str) -> str | None:
    """The translation of an English ("en") or Spanish ("es") word, or `None`; capitals only where a name has them.

    >>> look_up("Vienna", "en"), look_up("crowd", "en"), look_up("jueves", "es"), look_up("march", "en")
    ('Viena', 'multitud', 'Thursday', None)
    """
    if word in _NEVER_THESE:
        return None
    if place := PLACES[language].get(word.lower()):
        return place
    if short := SHORT_WORDS[language].get(word.lower().replace("’", "'")):
        return short.capitalize() if word.istitle() else short
    if key := find_key_word(word, language):
        return key.translation
    known = _load()[language].get(word.lower(), _NONE)
    likely = {other: (p, count) for other, (p, count) in known.items() if p >= _LEAST_PROBABILITY}
    # A Spanish word is often the rarest of many translations of an English one: those that meet it often count more.
    return max(likely, key=lambda own: likely[own][0] * (likely[own][1] if language == "es" else 1), default=None)


def translations(word: str, language: str, least: float) -> dict[str, float]:
    """All translations of a word with their probabilities, of *least* or more; those of places and peoples are sure.

    >>> sorted(translations("Crowd", "en", 0.1)), translations("viena", "es", 0.1)
    (['muchedumbre', 'multitud'], {'Vienna': 1.0})
    """
    if place := PLACES[language].get(word.lower()):
        return {place: 1.0}
    found = {own: p for own, (p, _) in _load()[language].get(word.lower(), _NONE).items() if p >= least}
    return {**found, key.translation: 1.0} if (key := find_key_word(word, language)) else found


@lru_cache(maxsize=1)
def _load() -> dict[str, dict[str, dict[str, tuple[float, int]]]]:
    """By language, words of the lexicon and their translations, each with its probability and count."""
    from bitext.alignment.lexicon import read_shipped_entries

    found: dict[str, dict[str, dict[str, tuple[float, int]]]] = {"en": {}, "es": {}}
    for entry in read_shipped_entries():
        found["en"].setdefault(entry.en, {})[entry.es] = entry.probability, entry.count
        found["es"].setdefault(entry.es, {})[entry.en] = entry.probability, entry.count
    return found
