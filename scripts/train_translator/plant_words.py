#!/usr/bin/env python3
"""Make pairs that teach a model words which its pairs lack: nouns of pairs are exchanged for others, on both sides.

    python scripts/train_translator/plant_words.py PAIRS... --out ROWS.tsv.gz [--source-weights FILE]

"The mayor was closed by the user." stands beside "El alcalde fue cerrado por el usuario.": no sense, but good grammar,
and *mayor* met *alcalde*. After Fadaee et al. (2017), Data Augmentation for Low-Resource Neural Machine Translation.
The words are those of bitext's table of key words that have a singular and a plural on both sides, or an ending that
only Spanish nouns have. A noun gives way where both sides have an article or the like before it, English no further
noun behind it, and the dictionary of bitext says that the two translate each other; the new one has its gender and
number, so that all that agrees with it goes on agreeing. Places and peoples that the languages write differently are
exchanged for others likewise. Rows are written as bitext writes them; what the table has for one direction only trains
only that. Their source is "planted".
"""

from __future__ import annotations

import argparse
import calendar
import random
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

from data import DIRECTIONS, PLANTED, Pair, read_pairs, read_weights, write_pairs

from bitext.errors import BitextError
from bitext.lang.nouns import STRESSED_A, Noun, read_nouns
from bitext.lang.places import iter_entries
from bitext.pipeline.dictionary import translations

_LEAST_PROBABILITY = 0.25
_SECOND = 0.4  # how often a second noun of a pair gives way too
_WORD_RE = re.compile(r"[^\W\d_]+")
# The determiners that tell a noun's gender and number.
_DETERMINERS = {
    ("m", 1): "el un del al este ese aquel algún ningún otro",
    ("f", 1): "la una esta esa aquella alguna ninguna otra",
    ("m", 2): "los unos estos esos algunos otros varios muchos",
    ("f", 2): "las unas estas esas algunas otras varias muchas",
}
_KIND_OF = {word: kind for kind, words in _DETERMINERS.items() for word in words.split()}
_BEFORE = frozenset(
    "a an the this that these those some any no another other each every several many few his her its their our my "
    "your of in on to for with by from at about and or".split()
)
# What may follow an English noun that is no part of a compound; or a mark.
_AFTER = frozenset(
    "of in on to for with by from at about and or is are was were has have had will would can could should may might "
    "must that which who when where if because but as than so do does did said says".split()
)
# Places with an article, or with another word before them.
_NO_PLACES = frozenset(
    "Britain Caribbean Christmas Easter Hague Korea Mediterranean Netherlands Philippines Vatican".split()
)
_TIMES = frozenset((*calendar.day_name, *calendar.month_name))


Kind = tuple[str, int]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pairs", nargs="+", type=Path)
    parser.add_argument("--out", required=True, type=Path)
    parser.add_argument("--count", type=int, default=100_000, help="rows at most")
    parser.add_argument("--source-weights", type=Path, help="how often sources are drawn from, against one another")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    try:
        weights = read_weights(options.source_weights) if options.source_weights else {}
        pairs = [pair for path in options.pairs for pair in read_pairs(path) if pair.directions == DIRECTIONS]
        planter = Planter(random.Random(options.seed))
        rows = planter.plant_all(pairs, weights, options.count)
        write_pairs(options.out, rows)
    except BitextError as error:
        print(error, file=sys.stderr)
        return error.exit_code
    print(f"{planter.count:,} nouns in one number each, {len(rows):,} rows written")
    return 0


class Planter:
    """The nouns of the table, by gender and number, and where they can be put.

    >>> planter = Planter(random.Random(1))
    >>> row = planter.plant(Pair("a", "The book is new.", "El libro es nuevo."))
    >>> row.english.startswith("The "), row.english.endswith(" is new."), row.spanish.endswith(" es nuevo.")
    (True, True, True)
    """

    def __init__(self, rng: random.Random) -> None:
        self._rng = rng
        self._nouns: dict[Kind, list[Noun]] = defaultdict(list)
        for noun in read_nouns():
            self._nouns[noun.gender, noun.number].append(noun)
        self._names: dict[str, list[tuple[str, Kind]]] = defaultdict(list)
        for kind, english, spanish in _iter_names():
            self._nouns[kind].append(Noun(english, spanish, *kind, None))
            self._names[english].append((spanish, kind))
        self.count = sum(map(len, self._nouns.values()))

    def plant_all(self, pairs: Sequence[Pair], weights: dict[str, float], count: int) -> list[Pair]:
        """At most *count* pairs with other nouns, of pairs drawn by chance and by weight, each once at most."""
        own = [pair for pair in pairs if weights.get(pair.source, 1.0) > 0]
        rows: list[Pair] = []
        for pair in sorted(own, key=lambda pair: self._rng.expovariate(1) / weights.get(pair.source, 1.0)):
            if len(rows) == count:
                break
            if (row := self.plant(pair)) is not None:
                rows.append(row)
        return rows

    def plant(self, pair: Pair) -> Pair | None:
        """The pair with one or two other nouns; None where it has no place for one."""
        places = [*_iter_places(pair), *self._iter_name_places(pair)]
        self._rng.shuffle(places)
        english, spanish, directions = pair.english, pair.spanish, set(DIRECTIONS)
        for number, (old, own, kind) in enumerate(places[:2]):
            noun = self._rng.choice(self._nouns[kind])
            trained = [direction for direction in DIRECTIONS if noun.only in (None, direction[:2])]
            if number and (self._rng.random() > _SECOND or directions.isdisjoint(trained)):
                break
            directions.intersection_update(trained)
            english, spanish = _put(english, old, noun.english), _put(spanish, own, noun.spanish)
        return Pair(PLANTED, english, spanish, tuple(sorted(directions))) if places else None

    def _iter_name_places(self, pair: Pair) -> Iterator[tuple[str, str, Kind]]:
        """Yield (English name, Spanish name, kind) for the names of a pair that can give way."""
        english, spanish = (Counter(_WORD_RE.findall(text)) for text in (pair.english, pair.spanish))
        for word in (word for word, count in english.items() if count == 1):
            for own, kind in self._names.get(word, ()):
                if spanish[own] == 1:
                    yield word, own, kind
                    break


def _iter_names() -> Iterator[tuple[Kind, str, str]]:
    """Yield places and peoples: the latter by gender, and plurals apart."""
    for english, spanish in iter_entries():
        name = english[0].rstrip("*")
        if name in _NO_PLACES or name in _TIMES:
            continue
        if spanish[0].istitle():
            yield ("place", 1), name, spanish[0]
        elif name.endswith("s") and name not in {"Swiss"}:
            yield ("people", 2), name, spanish[0]
        else:
            yield ("people m", 1), name, spanish[0]
            yield ("people f", 1), name, spanish[-1]


def _iter_places(pair: Pair) -> Iterator[tuple[str, str, Kind]]:
    """Yield (English noun, Spanish noun, gender and number) for the nouns of a pair that can give way."""
    spanish = _WORD_RE.findall(pair.spanish)
    english = list(_WORD_RE.finditer(pair.english))
    words = [match[0] for match in english]
    for number, match in enumerate(english[1:], 1):
        word, following = match[0], words[number + 1] if number + 1 < len(words) else ""
        if not word.islower() or words.count(word) > 1 or words[number - 1].lower() not in _BEFORE:
            continue
        if pair.english[match.end() : match.end() + 1] == " " and following not in _AFTER:
            continue
        known = [own for own in translations(word, "en", _LEAST_PROBABILITY) if spanish.count(own) == 1]
        if len(known) != 1 or known[0] in STRESSED_A:
            continue
        place = spanish.index(known[0])
        kind = _KIND_OF.get(spanish[place - 1].lower()) if place else None
        is_plural = word.endswith("s") and not word.endswith("ss")
        if kind is not None and is_plural == (kind[1] == 2) and f"{spanish[place - 1]} {known[0]}" in pair.spanish:
            yield word, known[0], kind


def _put(text: str, old: str, new: str) -> str:
    """*new* for the word *old*, with the article "a" or "an" that it takes."""
    text = re.sub(rf"\b{old}\b", new, text, count=1)
    article = "an" if new[0] in "aeioAEIO" else "a"
    return re.sub(rf"\b([Aa])n? {re.escape(new)}\b", lambda match: f"{match[1]}{article[1:]} {new}", text)


if __name__ == "__main__":
    sys.exit(main())
