"""Which language a block is in: English, Spanish or another.

A character n-gram classifier (py3langid, model included in the package) ranks English against Spanish; blocks too
short to tell take the language of their neighbours. Only long text can be found to be in a third language, since
names alone make short lines look like anything.
"""

from __future__ import annotations

from collections.abc import Sequence
from copy import copy
from functools import lru_cache
from typing import Any

# Languages that news in English or Spanish is likely to be confused with, and those that archives mix it with.
_CANDIDATES = (
    "en", "es", "fr", "pt", "it", "ca", "gl", "de", "nl", "ro", "eu", "pl", "ru", "uk", "zh", "ja", "ar",
)  # fmt: skip
_CLOSE_TO_SPANISH = frozenset({"gl", "ca", "pt"})
_SHORTEST_OTHER_CHARS = 80
# Below this a block goes with its neighbours: two neighbours of one language weigh about three to one.
_SURE = 0.75


@lru_cache(maxsize=1)
def _load_identifiers() -> tuple[Any, Any]:
    """The classifier twice: over all candidate languages, and over the two."""
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    over_all = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    over_two = copy(over_all)
    over_all.set_languages(list(_CANDIDATES))
    over_two.set_languages(["en", "es"])
    return over_all, over_two


def identify(text: str) -> tuple[str, float]:
    """Return "en", "es" or "other" with a probability in [0, 1]; (“en”, 0.5) where there is nothing to go by.

    >>> identify("Vecinos de Lima marcharon el jueves por la noche")[0]
    'es'
    >>> identify("Les habitants de la ville ont manifesté jeudi soir contre le nouveau projet de loi du gouvernement.")
    ('other', 1.0)
    """
    if not any(character.isalpha() for character in text):
        return "en", 0.5
    sample = text[:5000]
    over_all, over_two = _load_identifiers()
    if len(sample) >= _SHORTEST_OTHER_CHARS:
        language, probability = over_all.rank(sample)[0]
        needed = 0.999 if language in _CLOSE_TO_SPANISH else 0.95
        if language not in ("en", "es") and float(probability) >= needed:
            return "other", round(float(probability), 4)
    language, probability = over_two.rank(sample)[0]
    return str(language), round(float(probability), 4)


def identify_all(texts: Sequence[str]) -> list[tuple[str, float]]:
    """Return the language of each block of one article, in order, the doubtful ones by their neighbours."""
    found = [identify(text) for text in texts]
    sure = [score >= _SURE for _, score in found]
    for index, is_sure in enumerate(sure):
        if is_sure:
            continue
        neighbours = {found[near][0] for near in (_nearest(sure, index, -1), _nearest(sure, index, 1)) if near >= 0}
        if len(neighbours) == 1:
            language = neighbours.pop()
            own, score = found[index]
            found[index] = (language, score if own == language else round(1 - score, 4))
    return found


def _nearest(sure: Sequence[bool], index: int, step: int) -> int:
    """The nearest sure block in one direction, or -1."""
    index += step
    while 0 <= index < len(sure):
        if sure[index]:
            return index
        index += step
    return -1
