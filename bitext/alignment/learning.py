"""A bilingual lexicon learned from pairs of segments that say the same.

IBM Model 1 (Brown et al. 1993, "The Mathematics of Statistical Machine Translation") in both directions, over the words
that meet often enough, function words left out. An entry is kept where both directions agree on it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bitext.lang import get_language

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Integers = NDArray[np.int64]
    Numbers = NDArray[np.float64]

_WORD_RE = re.compile(r"[^\W\d_]+")
_LONGEST_WORDS = 60
_CHUNK_PAIRS = 20_000
_CANDIDATES = 15
_ROUNDS = 4
# How likely a word is to come from none of the other side's words, before anything was seen.
_NULL_SHARE = 0.1
# An entry needs this probability in its better direction, and this in the worse one.
_LEAST_BETTER, _LEAST_WORSE = 0.08, 0.02


@dataclass(frozen=True, slots=True)
class Entry:
    """A word and one translation, both in lower case.

    `probability` in [0, 1] is the geometric mean of the probabilities of both directions; higher is surer. `count`
    is in how many pairs of segments both stand; `example` one such pair, the shortest, where examples were asked for.
    """

    en: str
    es: str
    probability: float
    count: int
    example: tuple[str, str] = ("", "")


def content_words(text: str, language: str) -> list[str]:
    """The words of *text* in lower case, without function words and single letters.

    >>> content_words("The mayor of Lima resigned.", "en")
    ['mayor', 'lima', 'resigned']
    """
    known = get_language(language).function_words
    return [word for word in _WORD_RE.findall(text.lower()) if len(word) > 1 and word not in known]


def learn_lexicon(
    pairs: Sequence[tuple[str, str]], *, least_count: int = 2, most_translations: int = 6, examples: bool = True
) -> list[Entry]:
    """Learn a lexicon from (English, Spanish) segments that say the same.

    Args:
        least_count: in how many pairs a word, and a word with its translation, must stand.
        most_translations: of one English word.
        examples: whether entries get the shortest pair in which both stand.

    Returns:
        Entries by English word, the most probable translation first. Nothing random is used: the same pairs give the
        same entries. Memory and time grow with the number of pairs (a million of 15 words: some 3 GB and minutes).

    >>> pairs = [("The dog barks.", "El perro ladra."), ("My dog sleeps.", "Mi perro duerme."),
    ...          ("The cat sleeps.", "El gato duerme."), ("A cat barks.", "Un gato ladra.")]
    >>> [(entry.en, entry.es) for entry in learn_lexicon(pairs)]
    [('barks', 'ladra'), ('cat', 'gato'), ('dog', 'perro'), ('sleeps', 'duerme')]
    """
    import numpy as np

    sides = [_Words(pairs, side, language, least_count) for side, language in ((0, "en"), (1, "es"))]
    if not len(sides[0].vocabulary) or not len(sides[1].vocabulary):
        return []
    keys, counts = _meetings(sides, least_count)
    keys, counts = _likely(keys, counts, sides)
    places = _places(sides, keys)
    english, spanish = np.divmod(keys, len(sides[1].vocabulary))
    forward = _train(places, english, spanish, counts)
    backward = _train(places, spanish, english, counts)
    mean = np.sqrt(forward * backward)
    kept = (np.maximum(forward, backward) >= _LEAST_BETTER) & (np.minimum(forward, backward) >= _LEAST_WORSE)
    shown = _examples(pairs, sides, keys[kept]) if examples else {}
    entries = [
        Entry(*_words_of(int(key), sides), round(float(p), 4), int(count), shown.get(int(key), ("", "")))
        for key, p, count in zip(keys[kept], mean[kept], counts[kept], strict=True)
    ]
    return _best_of_each(entries, most_translations)


class _Words:
    """One side: its vocabulary, and the different words of each segment as numbers, end to end."""

    def __init__(self, pairs: Sequence[tuple[str, str]], side: int, language: str, least_count: int) -> None:
        import numpy as np

        texts = [list(dict.fromkeys(content_words(pair[side], language)))[:_LONGEST_WORDS] for pair in pairs]
        seen = Counter(word for words in texts for word in words)
        self.vocabulary = sorted(word for word, count in seen.items() if count >= least_count)
        numbers = {word: number for number, word in enumerate(self.vocabulary)}
        rows = [[numbers[word] for word in words if word in numbers] for words in texts]
        self.frequencies = np.array([seen[word] for word in self.vocabulary], np.int64)
        self.lengths = np.array([len(row) for row in rows], np.int64)
        self.ends = np.concatenate([[0], np.cumsum(self.lengths)])
        self.words = np.fromiter((word for row in rows for word in row), np.int64, int(self.ends[-1]))


def _words_of(key: int, sides: Sequence[_Words]) -> tuple[str, str]:
    english, spanish = divmod(key, len(sides[1].vocabulary))
    return sides[0].vocabulary[english], sides[1].vocabulary[spanish]


def _combinations(sides: Sequence[_Words], start: int, stop: int) -> tuple[Integers, Integers]:
    """Every English with every Spanish word of each pair of segments: its number, and the two words as one key."""
    import numpy as np

    m, n = sides[0].lengths[start:stop], sides[1].lengths[start:stop]
    segments = np.repeat(np.arange(start, stop), m * n)
    within = np.arange(len(segments)) - np.repeat(np.cumsum(m * n) - m * n, m * n)
    wide = np.repeat(n, m * n)
    english = sides[0].words[sides[0].ends[segments] + within // np.maximum(wide, 1)]
    spanish = sides[1].words[sides[1].ends[segments] + within % np.maximum(wide, 1)]
    return segments, english * len(sides[1].vocabulary) + spanish


def _meetings(sides: Sequence[_Words], least_count: int) -> tuple[Integers, Integers]:
    """Keys of the words that stand in a pair together at least that often, ascending, and how often."""
    import numpy as np

    keys, counts = np.zeros(0, np.int64), np.zeros(0, np.int64)
    for start in range(0, len(sides[0].lengths), _CHUNK_PAIRS):
        _, found = _combinations(sides, start, min(start + _CHUNK_PAIRS, len(sides[0].lengths)))
        new, times = np.unique(found, return_counts=True)
        keys, places = np.unique(np.concatenate([keys, new]), return_inverse=True)
        counts = np.bincount(places, np.concatenate([counts, times]), len(keys)).astype(np.int64)
    often = counts >= least_count
    return keys[often], counts[often]


def _likely(keys: Integers, counts: Integers, sides: Sequence[_Words]) -> tuple[Integers, Integers]:
    """The keys that are among the best candidates of one of their words, by Dice's coefficient."""
    import numpy as np

    english, spanish = np.divmod(keys, len(sides[1].vocabulary))
    dice = 2 * counts / (sides[0].frequencies[english] + sides[1].frequencies[spanish])
    chosen = np.zeros(len(keys), bool)
    for words in (english, spanish):
        order = np.lexsort((keys, -dice, words))
        first = np.searchsorted(words[order], words[order])
        chosen[order[np.arange(len(order)) - first < _CANDIDATES]] = True
    return keys[chosen], counts[chosen]


def _places(sides: Sequence[_Words], keys: Integers) -> tuple[Integers, Integers]:
    """Where the keys stand: the number of the pair of segments, and of the key."""
    import numpy as np

    segments, numbers = [], []
    for start in range(0, len(sides[0].lengths), _CHUNK_PAIRS):
        where, found = _combinations(sides, start, min(start + _CHUNK_PAIRS, len(sides[0].lengths)))
        at = np.minimum(np.searchsorted(keys, found), len(keys) - 1)
        known = keys[at] == found if len(keys) else np.zeros(len(found), bool)
        segments.append(where[known])
        numbers.append(at[known])
    return np.concatenate(segments), np.concatenate(numbers)


def _train(places: tuple[Integers, Integers], given: Integers, made: Integers, counts: Integers) -> Numbers:
    """The probability of the word that is *made*, given the other, for each key."""
    import numpy as np

    segments, numbers = places
    # A word that is made, in one segment: what the shares of those that may have made it add up to.
    slots = np.unique(segments * (int(made.max(initial=0)) + 1) + made[numbers], return_inverse=True)[1]
    chances: Numbers = counts / np.bincount(given, counts)[given]
    null = _NULL_SHARE * np.bincount(made, counts) / max(1, counts.sum())
    for _ in range(_ROUNDS):
        shares = chances[numbers]
        total = np.bincount(slots, shares) + np.bincount(slots, null[made[numbers]]) / np.bincount(slots)
        expected = np.bincount(numbers, shares / total[slots], len(counts))
        chances = expected / np.maximum(np.bincount(given, expected), 1e-12)[given]
    return chances


def _examples(pairs: Sequence[tuple[str, str]], sides: Sequence[_Words], keys: Integers) -> dict[int, tuple[str, str]]:
    """For each key the shortest pair of segments that holds both words; of equals the first."""
    import numpy as np

    segments, numbers = _places(sides, keys)
    sizes = np.array([len(english) + len(spanish) for english, spanish in pairs])
    order = np.lexsort((segments, sizes[segments], numbers))
    firsts = order[np.unique(numbers[order], return_index=True)[1]]
    return {int(keys[numbers[place]]): pairs[segments[place]] for place in firsts}


def _best_of_each(entries: Iterable[Entry], most: int) -> list[Entry]:
    """By English word, the most probable first, and no more than *most* of each."""
    taken: Counter[str] = Counter()
    kept = []
    for entry in sorted(entries, key=lambda entry: (entry.en, -entry.probability, entry.es)):
        taken[entry.en] += 1
        if taken[entry.en] <= most:
            kept.append(entry)
    return kept
