"""Words and their translations as evidence: which English words of one text may have become which Spanish ones.

The lexicon is learned from pairs of segments (`learning`); what is shipped, and its card, lie in `bitext/data/lexicon`.
A user's own adds to it.
"""

from __future__ import annotations

import gzip
import itertools
import json
import zlib
from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from bitext.alignment.learning import Entry
from bitext.alignment.shipped import read_shipped
from bitext.errors import InputError, UsageError
from bitext.lang import get_language
from bitext.lang.spelling import stem

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from bitext.alignment.ragged import Ragged

_FILE = "the lexicon's file"
LEXICON_PATH = Path(__file__).parent.parent / "data" / "lexicon" / "lexicon.tsv.gz"
COLUMNS = ("en", "es", "probability", "count", "example_en", "example_es")
# The weight of a word's likeliest translation among those that the other text has; the others in proportion.
_STEPS = 8


class Weighted(NamedTuple):
    """Weights of keys in rows, all of one length; what stands twice counts twice."""

    rows: NDArray[np.int64]
    keys: NDArray[np.int64]
    weights: NDArray[np.float64]


class Lexicon:
    """Translations of English words by the stems of Spanish ones; of two that agree, the more probable counts."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        import numpy as np

        from bitext.alignment.ragged import Ragged

        best: dict[str, dict[str, float]] = {}
        for entry in entries:
            stems = best.setdefault(entry.en, {})
            key = stem(entry.es)
            stems[key] = max(stems.get(key, 0.0), entry.probability)
        every = dict.fromkeys(key for stems in best.values() for key in stems)
        self._stems = {key: number for number, key in enumerate(every)}
        # An English word's number lies above those of all stems.
        self._english = {word: len(self._stems) + number for number, word in enumerate(best)}
        self._translations = Ragged(
            np.array([self._stems[key] for stems in best.values() for key in stems], dtype=np.int64),
            np.array([0, *itertools.accumulate(map(len, best.values()))]),
        )
        self._probabilities = np.array([p for stems in best.values() for p in stems.values()])

    def __len__(self) -> int:
        return len(self._english)

    def numbers(self, words: Iterable[str], language: str) -> list[int]:
        """What those of *words* are known by that the lexicon has: Spanish ones by their stems."""
        known, result = self._english if language == "en" else self._stems, []
        for word in words:
            plain = word.lower().replace("’", "'").split("'")[0]
            if language != "en":
                plain = "" if plain in get_language(language).function_words else stem(plain)
            if plain in known:
                result.append(known[plain])
        return result

    def join(self, english: Ragged, spanish: Ragged) -> tuple[Weighted, Weighted]:
        """The `numbers` of both sides' segments in one space.

        An English word becomes those of its translations that the other side has anywhere. Where it has none, the
        word keeps its own number, which no Spanish word has: it counts against its segment.
        """
        import numpy as np

        from bitext.alignment.ragged import Ragged

        available = np.zeros(len(self._stems), dtype=bool)
        available[spanish.values] = True
        words, which = np.unique(english.values, return_inverse=True)
        own = words - len(self._stems)
        found = self._translations.take(own)
        places = Ragged(np.arange(len(self._probabilities)), self._translations.ends).take(own).values
        chances = self._probabilities[places] * available[found.values]
        best = np.maximum.reduceat(chances, found.ends[:-1]) if len(words) else chances
        kept = chances > 0
        weights = np.maximum(1, np.rint(_STEPS * chances[kept] / best[found.rows[kept]]))
        alone = best <= 0
        keys = np.concatenate([found.values[kept], words[alone]])
        weights = np.concatenate([weights, np.full(np.count_nonzero(alone), float(_STEPS))])
        owners = np.concatenate([found.rows[kept], np.flatnonzero(alone)])
        order = np.argsort(owners, kind="stable")
        ends = np.searchsorted(owners[order], np.arange(len(words) + 1))
        turned = Ragged(order, ends).take(which)
        rows = english.rows[turned.rows]
        return (
            Weighted(rows, keys[turned.values], weights[turned.values]),
            Weighted(spanish.rows, spanish.values, np.full(len(spanish.values), float(_STEPS))),
        )


def read_lexicon(path: str | Path) -> Iterator[Entry]:
    """Yield the entries of a file that `bitext lexicon` wrote, plain or .gz.

    Raises:
        UsageError: the file cannot be opened.
        InputError: a line is no entry; the message names it.
    """
    try:
        raw = Path(path).read_bytes()
    except OSError as error:
        found = error.strerror or type(error).__name__
        raise UsageError(str(path), expected="a lexicon", found=found, advice="check the path") from None
    yield from _parse(raw, str(path))


def _parse(raw: bytes, name: str) -> Iterator[Entry]:
    advice = "give a file that `bitext lexicon` wrote"
    try:
        text = (gzip.decompress(raw) if raw[:2] == b"\x1f\x8b" else raw).decode("utf-8")
    except (UnicodeDecodeError, EOFError, gzip.BadGzipFile, zlib.error) as error:
        raise InputError(name, expected="a lexicon in UTF-8", found=str(error), advice=advice) from None
    lines = text.split("\n")
    if tuple(lines[0].split("\t"))[:4] != COLUMNS[:4]:
        expected = "a header with " + ", ".join(COLUMNS[:4])
        raise InputError(f"{name}:1", expected=expected, found=repr(lines[0][:60]), advice=advice)
    for number, line in enumerate(lines[1:], 2):
        if line:
            try:
                english, spanish, probability, count, *example = line.split("\t")
                example += ["", ""]
                entry = Entry(english, spanish, float(probability), int(count), (example[0], example[1]))
            except ValueError:
                raise InputError(f"{name}:{number}", expected=f"{len(COLUMNS)} fields", found=repr(line[:60]),
                                 advice=advice) from None  # fmt: skip
            yield entry


def format_lexicon(entries: Iterable[Entry], *, examples: bool = True) -> Iterator[str]:
    """Yield the lines of a lexicon's file, the header first."""
    columns = COLUMNS if examples else COLUMNS[:4]
    yield "\t".join(columns) + "\n"
    for entry in entries:
        fields = (entry.en, entry.es, f"{entry.probability:.4f}", str(entry.count), *map(_one_line, entry.example))
        yield "\t".join(fields[: len(columns)]) + "\n"


def _one_line(text: str) -> str:
    return " ".join(text.split())


@lru_cache(maxsize=4)
def load_lexicon(path: str | None = None) -> Lexicon:
    """The shipped lexicon, with the entries of the file *path* added where one is given.

    Raises:
        UsageError: *path* cannot be opened.
        InputError: it is no lexicon, or a shipped file is missing or not the one that was shipped.
    """
    shipped = read_shipped_entries()
    return Lexicon(shipped if path is None else (*shipped, *read_lexicon(path)))


def read_shipped_entries() -> tuple[Entry, ...]:
    """The entries of the shipped lexicon, checked against its card."""
    card = json.loads(read_shipped(LEXICON_PATH.with_name("card.json"), _FILE))
    return tuple(_parse(read_shipped(LEXICON_PATH, _FILE, card["sha256"]), str(LEXICON_PATH)))
