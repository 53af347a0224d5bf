#!/usr/bin/env python3
"""Write bitext's tables of words and phrases as pairs to train on: "life sentence" beside "cadena perpetua".

    python scripts/train_translator/table_pairs.py --out ENTRIES.tsv.gz [--hard HARD.tsv]

Nouns have their article, verbs what tells their form ("to endorse", "he endorsed"); half of the pairs begin with a
capital and end with a full stop, as sentences do. Each trains the directions that the tables have it for, with --hard
(of find_hard_words.py) only those in which the model failed at it every second time or more: what it knows need not be
said again. Rows are written as bitext writes them; their source is "entries".
"""

from __future__ import annotations

import argparse
import random
import sys
import zlib
from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import chain
from pathlib import Path

from data import ENTRIES, Pair, write_pairs
from plantable import UNKNOWN, Hardness, Key, Word, iter_phrases, iter_words, read_hardness

from bitext.errors import BitextError
from bitext.lang import other_language
from bitext.lang.articles import agree_indefinite

_LEAST_MISSED = 0.5
_SENTENCES = 0.5
_SUBJECTS = {"infinitive": "to", "third": "he", "preterite": "he"}
_PLAIN = frozenset(
    [("place",), ("people", "m"), ("people", "2"), ("adjective", "m", "1"), ("adjective", "1"), ("phrase",)]
)
_ARTICLES = {("m", "1"): ("un", "el"), ("f", "1"): ("una", "la"), ("m", "2"): ("", "los"), ("f", "2"): ("", "las")}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", required=True, type=Path)
    parser.add_argument("--hard", type=Path, help="of find_hard_words.py")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    try:
        hardness = read_hardness(options.hard) if options.hard else {}
        count = write_pairs(options.out, iter_pairs(hardness, random.Random(options.seed)))
    except BitextError as error:
        print(error, file=sys.stderr)
        return error.exit_code
    print(f"{count:,} rows written")
    return 0


def iter_pairs(hardness: Mapping[Key, Hardness], rng: random.Random) -> Iterator[Pair]:
    """Yield a pair for each word and phrase that is to be learned in some direction, each once.

    >>> pairs = {(pair.english.lower(), pair.spanish.lower()) for pair in iter_pairs({}, random.Random(1))}
    >>> known = {("to endorse", "respaldar"), ("life sentence", "cadena perpetua")}
    >>> known <= {(english.strip("."), spanish.strip(".")) for english, spanish in pairs}
    True
    """
    directions: dict[tuple[str, str], set[str]] = defaultdict(set)
    for word in chain(iter_words(), iter_phrases()):
        if (sides := _frame(word)) is not None:
            directions[sides] |= {
                f"{key[0]}-{other_language(key[0])}"
                for key in word.sources()
                if hardness.get(key, UNKNOWN).missed >= _LEAST_MISSED
            }
    for (english, spanish), own in directions.items():
        if own:
            sides = (english, spanish)
            is_sentence = rng.random() < _SENTENCES
            yield Pair(ENTRIES, *(map(_as_sentence, sides) if is_sentence else sides), tuple(sorted(own)))


def _as_sentence(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}."


def _frame(word: Word) -> tuple[str, str] | None:
    """A word with what tells its form; None for forms that say nothing alone."""
    if word.kind in _ARTICLES:
        choice = zlib.crc32(word.spanish.encode()) % 2 if word.kind[1] == "1" else 1  # the same for each of its lines
        article, own = ("a", "the")[choice], _ARTICLES[word.kind][choice]
        return agree_indefinite(f"{article} {word.english}"), f"{own} {word.spanish}"
    if word.kind[-1] in _SUBJECTS:
        return f"{_SUBJECTS[word.kind[-1]]} {word.english}", word.spanish
    return (word.english, word.spanish) if word.kind in _PLAIN else None


if __name__ == "__main__":
    sys.exit(main())
