"""Words and their translations as evidence: which English words of one text may have become which Spanish ones.

The lexicon is learned from pairs of segments (`learning`); what is shipped, and its card, lie in `bitext/data/lexicon`.
A user's own adds to it.
"""

from __future__ import annotations

import gzip
import json
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from pathlib import Path

from bitext.alignment.learning import Entry
from bitext.alignment.shipped import read_shipped
from bitext.errors import InputError, UsageError
from bitext.lang import LANGUAGES, get_language
from bitext.lang.spelling import without_accents

_FILE = "the lexicon's file"
LEXICON_PATH = Path(__file__).parent.parent / "data" / "lexicon" / "lexicon.tsv.gz"
COLUMNS = ("en", "es", "probability", "count", "example_en", "example_es")
# Spanish words are compared by their beginning, so that their forms meet: "bancos", "bancarios".
_STEM_CHARS = 5
# The weight of a word's likeliest translation among those that the other text has; the others in proportion.
_STEPS = 8
_REMEMBERED_WORDS = 100_000


def stem(word: str) -> str:
    """The beginning of a Spanish word, without accents."""
    return without_accents(word)[:_STEM_CHARS]


class Lexicon:
    """Translations of English words by the stems of Spanish ones; of two that agree, the more probable counts."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        best: dict[str, dict[str, float]] = {}
        for entry in entries:
            stems = best.setdefault(entry.en, {})
            key = stem(entry.es)
            stems[key] = max(stems.get(key, 0.0), entry.probability)
        self._translations = {word: tuple(stems.items()) for word, stems in best.items()}
        self._keys: dict[str, dict[str, str]] = {code: {} for code in LANGUAGES}
        self._stems = frozenset(key for stems in best.values() for key in stems)

    def __len__(self) -> int:
        return len(self._translations)

    def words(self, words: Sequence[str], language: str) -> Counter[str]:
        """Those of a segment's words that the lexicon has: English ones in lower case, Spanish ones by their stems."""
        known = self._keys[language]
        if len(known) > _REMEMBERED_WORDS:
            known.clear()
        for word in words:
            if word not in known:
                known[word] = self._key(word, language)
        return Counter([key for word in words if (key := known[word])])

    def _key(self, word: str, language: str) -> str:
        """What a word is known by; empty where the lexicon does not have it."""
        plain = word.lower().replace("’", "'").split("'")[0]
        if language == "en":
            return plain if plain in self._translations else ""
        key = "" if plain in get_language(language).function_words else stem(plain)
        return key if key in self._stems else ""

    def join(self, english: Sequence[Counter[str]], spanish: Sequence[Counter[str]]) -> list[list[Counter[str]]]:
        """Both sides' `words` in one space, weights as whole numbers.

        An English word becomes those of its translations that the other side has anywhere. Where it has none, the
        word keeps a key that no Spanish word has: it counts against its segment.
        """
        available = {key for words in spanish for key in words}
        turned: dict[str, list[tuple[str, int]]] = {}
        rows = []
        for words in english:
            row: Counter[str] = Counter()
            for word, count in words.items():
                if word not in turned:
                    turned[word] = self._steps(word, available)
                for key, weight in turned[word]:
                    row[key] += count * weight
            rows.append(row)
        return [rows, [Counter({key: count * _STEPS for key, count in words.items()}) for words in spanish]]

    def _steps(self, word: str, available: set[str]) -> list[tuple[str, int]]:
        found = [(key, p) for key, p in self._translations[word] if key in available]
        best = max((p for _, p in found), default=0.0)
        return [(key, max(1, round(_STEPS * p / best))) for key, p in found] or [("en:" + word, _STEPS)]


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
