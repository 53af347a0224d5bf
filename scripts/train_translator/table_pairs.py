#!/usr/bin/env python3
"""Write bitext's tables of words and phrases as pairs to train on: "life sentence" beside "cadena perpetua".

    python scripts/train_translator/table_pairs.py --out ENTRIES.tsv.gz [--hard HARD.tsv]

Nouns have their article, verbs what tells their form ("to endorse", "he endorsed"); half of the pairs begin with a
capital and end with a full stop, as sentences do. Each trains the directions that the tables have it for, with --hard
(of find_hard_words.py) only those in which it is drawn at all often: what a model knows need not be said again. Rows
are written as bitext writes them; their source is "entries".
"""

from __future__ import annotations

import argparse
import random
import sys
from collections.abc import Iterator, Mapping
from itertools import chain
from pathlib import Path

from data import ENTRIES, Pair, write_pairs
from plantable import Key, Word, iter_words, read_times

from bitext.errors import BitextError
from bitext.lang import LANGUAGES, other_language
from bitext.lang.key_words import read_entries
from bitext.lang.nouns import STRESSED_A, agree_indefinite

_LEAST_TIMES = 0.4
_SENTENCES = 0.5
_SUBJECTS = {"infinitive": "to", "third": "he", "preterite": "he"}
_PLAIN = frozenset([("place",), ("people", "m"), ("people", "2"), ("adjective", "m", "1"), ("adjective", "1")])
_ARTICLES = {("m", "1"): ("un", "el"), ("f", "1"): ("una", "la"), ("m", "2"): ("", "los"), ("f", "2"): ("", "las")}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", required=True, type=Path)
    parser.add_argument("--hard", type=Path, help="of find_hard_words.py")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    try:
        times = read_times(options.hard) if options.hard else {}
        count = write_pairs(options.out, iter_pairs(times, random.Random(options.seed)))
    except BitextError as error:
        print(error, file=sys.stderr)
        return error.exit_code
    print(f"{count:,} rows written")
    return 0


def iter_pairs(times: Mapping[Key, float], rng: random.Random) -> Iterator[Pair]:
    """Yield a pair for each word and phrase that is to be learned in some direction, each once.

    >>> pairs = {(pair.english.lower(), pair.spanish.lower()) for pair in iter_pairs({}, random.Random(1))}
    >>> known = {("to endorse", "respaldar"), ("life sentence", "cadena perpetua")}
    >>> known <= {(english.strip("."), spanish.strip(".")) for english, spanish in pairs}
    True
    """
    seen = set()
    for keys, english, spanish in chain(_iter_words(rng), _iter_phrases()):
        directions = tuple(f"{key[0]}-{other_language(key[0])}" for key in keys if times.get(key, 1.0) >= _LEAST_TIMES)
        if directions and (english, spanish) not in seen:
            seen.add((english, spanish))
            sides = (english, spanish)
            is_sentence = rng.random() < _SENTENCES
            yield Pair(ENTRIES, *(map(_as_sentence, sides) if is_sentence else sides), directions)


def _as_sentence(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}."


def _iter_words(rng: random.Random) -> Iterator[tuple[list[Key], str, str]]:
    for word in iter_words():
        if (made := _frame(word, rng)) is not None:
            yield word.sources(), *made


def _frame(word: Word, rng: random.Random) -> tuple[str, str] | None:
    """A word with what tells its form; None for forms that say nothing alone."""
    if word.kind in _ARTICLES and word.spanish not in STRESSED_A:
        article, own = rng.choice([frame for frame in zip(("a", "the"), _ARTICLES[word.kind], strict=True) if frame[1]])
        return agree_indefinite(f"{article} {word.english}"), f"{own} {word.spanish}"
    if word.kind[-1] in _SUBJECTS:
        return f"{_SUBJECTS[word.kind[-1]]} {word.english}", word.spanish
    return (word.english, word.spanish) if word.kind in _PLAIN else None


def _iter_phrases() -> Iterator[tuple[list[Key], str, str]]:
    for entry in read_entries():
        languages = LANGUAGES if entry.only is None else (entry.only,)
        for english, spanish in zip(entry.forms["en"], entry.forms["es"], strict=False):  # what stands side by side
            if " " in english or " " in spanish:
                yield [(language, english, spanish) for language in languages], english, spanish


if __name__ == "__main__":
    sys.exit(main())
