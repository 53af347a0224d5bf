#!/usr/bin/env python3
"""Make pairs that teach a model to carry names over: the names of known pairs are exchanged for others on both sides.

    python scripts/train_translator/exchange_names.py PAIRS... --out ROWS.tsv.gz [--source-weights FILE]

A name is a word with a capital that both sides write the same and that the pairs never write with a small letter. One
that stands alone and is among the commonest gets another name behind it (*Tom* becomes *Tom Karsel*: a first name
keeps its gender, which the Spanish agrees with); of any other run of names every word is exchanged. Half of the new
names come from the pairs, half are made up of their letters, so that the model meets names it cannot know and learns
to copy them piece by piece. Rows are written as bitext writes them, each pair once at most; their source is "names".
"""

from __future__ import annotations

import argparse
import random
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Sequence
from pathlib import Path

from data import DIRECTIONS, EXCHANGED, Pair, read_pairs, read_weights, write_pairs

from bitext.errors import BitextError

COMMON_NAMES = 60
_NAME = r"[A-ZÁÉÍÓÚÑ][a-zà-öø-ÿ]{2,}"
_RUN_RE = re.compile(rf"\b{_NAME}(?: {_NAME})*\b")
_NAME_RE = re.compile(rf"\b{_NAME}\b")
_SMALL_RE = re.compile(r"\b[a-zà-öø-ÿ]{3,}\b")
_CONTEXT = 2  # letters that a letter of a made-up name depends on


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pairs", nargs="+", type=Path)
    parser.add_argument("--out", required=True, type=Path)
    parser.add_argument("--count", type=int, default=30_000, help="rows at most")
    parser.add_argument("--source-weights", type=Path, help="sources shown less than once an epoch are left out")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    try:
        weights = read_weights(options.source_weights) if options.source_weights else {}
        pairs = [pair for path in options.pairs for pair in read_pairs(path) if pair.directions == DIRECTIONS]
        names = Names(pairs, random.Random(options.seed))
        chosen = [pair for pair in pairs if weights.get(pair.source, 1.0) >= 1]
        rows = names.exchange_all(chosen, options.count)
        write_pairs(options.out, rows)
    except BitextError as error:
        print(error, file=sys.stderr)
        return error.exit_code
    print(f"{len(names.known):,} names known, {len(rows):,} rows written")
    return 0


class Names:
    """The names of a corpus, and others like them.

    >>> pairs = [Pair("a", "I saw Tom in Boston.", "Vi a Tom en Boston."), Pair("a", "Ask Anna.", "Pregunta a Anna.")]
    >>> sorted(Names(pairs, random.Random(1)).known)
    ['Anna', 'Boston', 'Tom']
    """

    def __init__(self, pairs: Sequence[Pair], rng: random.Random) -> None:
        self._rng = rng
        small: set[str] = set()
        both: Counter[str] = Counter()
        for pair in pairs:
            small.update(_SMALL_RE.findall(pair.english), _SMALL_RE.findall(pair.spanish))
            both.update(set(_NAME_RE.findall(pair.english)) & set(_NAME_RE.findall(pair.spanish)))
        self.known = {name: count for name, count in both.items() if name.lower() not in small}
        self._list = sorted(self.known)
        self._common = {name for name, _ in Counter(self.known).most_common(COMMON_NAMES)}
        self._letters: dict[str, list[str]] = defaultdict(list)
        for name in self._list:
            padded = " " * _CONTEXT + name + "\n"
            for end in range(_CONTEXT, len(padded)):
                self._letters[padded[end - _CONTEXT : end]].append(padded[end])

    def make_up(self) -> str:
        """A word of 4 to 12 letters that reads like a name: each letter follows two that it has followed in one."""
        while True:
            name = " " * _CONTEXT
            while not name.endswith("\n") and len(name) < 14 + _CONTEXT:
                name += self._rng.choice(self._letters[name[-_CONTEXT:]])
            name = name.strip()
            if 4 <= len(name) <= 12:
                return name

    def exchange(self, pair: Pair) -> Pair | None:
        """The pair with other names, the same on both sides; None where it holds none that both sides share."""
        english, spanish = Counter(_RUN_RE.findall(pair.english)), Counter(_RUN_RE.findall(pair.spanish))
        new: dict[str, str] = {}
        for run, count in english.items():
            words = run.split()
            if spanish[run] == count and all(word in self.known for word in words):
                alone = len(words) == 1 and run in self._common
                new[run] = f"{run} {self._other()}" if alone else " ".join(self._other() for _ in words)
        if not new:
            return None

        def other(match: re.Match[str]) -> str:
            return new.get(match[0], match[0])

        return Pair(EXCHANGED, _RUN_RE.sub(other, pair.english), _RUN_RE.sub(other, pair.spanish))

    def exchange_all(self, pairs: Sequence[Pair], count: int) -> list[Pair]:
        """At most *count* pairs with other names, of pairs drawn by chance."""
        rows: list[Pair] = []
        for pair in self._rng.sample(pairs, len(pairs)):
            if len(rows) == count:
                break
            if (row := self.exchange(pair)) is not None:
                rows.append(row)
        return rows

    def _other(self) -> str:
        return self._rng.choice(self._list) if self._rng.random() < 0.5 else self.make_up()


if __name__ == "__main__":
    sys.exit(main())
