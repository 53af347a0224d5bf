#!/usr/bin/env python3
"""Make pairs that teach a model words which its pairs lack: words of pairs are exchanged for others, on both sides.

    python scripts/train_translator/plant_words.py PAIRS... --out ROWS.tsv.gz [--source-weights FILE]

"The mayor was closed by the user." stands beside "El alcalde fue cerrado por el usuario.": no sense, but good grammar,
and *mayor* met *alcalde*. After Fadaee et al. (2017), Data Augmentation for Low-Resource Neural Machine Translation.
The words are those of bitext's tables, as `plantable.py` has them: nouns, adjectives, verbs, places and peoples. Each
takes the place of one that both sides have in a form of the same kind (a feminine plural for a feminine plural), so
that all that agrees with it goes on agreeing. A noun that the tables lack gives way too where both sides have an
article or the like before it, English no further noun behind it, and the dictionary of bitext says that the two
translate each other. Rows are written as bitext writes them; what the tables have for one direction only trains only
that. Their source is "planted".
"""

from __future__ import annotations

import argparse
import random
import re
import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate
from pathlib import Path
from types import MappingProxyType

from data import DIRECTIONS, PLANTED, Pair, read_pairs, read_weights, write_pairs
from plantable import Hardness, Key, Kind, Word, draw_times, iter_words, read_hardness

from bitext.errors import BitextError
from bitext.lang.articles import agree_indefinite
from bitext.lang.nouns import STRESSED_A
from bitext.pipeline.dictionary import translations

_LEAST_PROBABILITY = 0.25
_MOST = 3
_FURTHER = 0.5  # how often one more word of a pair gives way, where there is one
_WORD_RE = re.compile(r"[^\W\d_]+")
# The determiners that tell a noun's gender and number.
_DETERMINERS = {
    ("m", "1"): "el un del al este ese aquel algún ningún otro",
    ("f", "1"): "la una esta esa aquella alguna ninguna otra",
    ("m", "2"): "los unos estos esos algunos otros varios muchos",
    ("f", "2"): "las unas estas esas algunas otras varias muchas",
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
# Before Spanish verbs, of what is said otherwise in English; behind English verbs, of what is not in the tables.
_PRONOUNS = frozenset("me te se nos os le les lo la los las".split())
_PARTICLES = frozenset("up out off down away back over on in".split())
_ADJECTIVE, _VERB, _PLACE, _PEOPLE = "adjective", "verb", "place", "people"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pairs", nargs="+", type=Path)
    parser.add_argument("--out", required=True, type=Path)
    parser.add_argument("--count", type=int, default=100_000, help="rows at most")
    parser.add_argument("--source-weights", type=Path, help="how often sources are drawn from, against one another")
    parser.add_argument("--hard", type=Path, help="of find_hard_words.py: how often words are drawn; others, once")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    try:
        hardness = read_hardness(options.hard) if options.hard else {}
        weights = read_weights(options.source_weights) if options.source_weights else {}
        pairs = [pair for path in options.pairs for pair in read_pairs(path) if pair.directions == DIRECTIONS]
        planter = Planter(random.Random(options.seed), hardness)
        rows = planter.plant_all(pairs, weights, options.count)
        write_pairs(options.out, rows)
    except BitextError as error:
        print(error, file=sys.stderr)
        return error.exit_code
    print(f"{planter.count:,} words in one form each, {len(rows):,} rows written")
    return 0


class Planter:
    """The words of the tables, by kind, and where they can be put.

    >>> planter = Planter(random.Random(1))
    >>> row = planter.plant(Pair("a", "The book is new.", "El libro es nuevo."))
    >>> row.english.startswith("The "), row.english.endswith("."), row.spanish.startswith("El ")
    (True, True, True)
    """

    def __init__(self, rng: random.Random, hardness: Mapping[Key, Hardness] = MappingProxyType({})) -> None:
        self._rng = rng
        self._words: dict[Kind, list[Word]] = defaultdict(list)
        self._known: dict[str, list[Word]] = defaultdict(list)
        for word in iter_words():
            self._words[word.kind].append(word)
            self._known[word.english].append(word)
        self._ends = {kind: list(accumulate(draw_times(own, hardness))) for kind, own in self._words.items()}
        self.count = sum(map(len, self._words.values()))

    def plant_all(self, pairs: Sequence[Pair], weights: dict[str, float], count: int) -> list[Pair]:
        """At most *count* pairs with other words, of pairs drawn by chance and by weight, each once at most."""
        own = [pair for pair in pairs if weights.get(pair.source, 1.0) > 0]
        rows: list[Pair] = []
        for pair in sorted(own, key=lambda pair: self._rng.expovariate(1) / weights.get(pair.source, 1.0)):
            if len(rows) == count:
                break
            if (row := self.plant(pair)) is not None:
                rows.append(row)
        return rows

    def plant(self, pair: Pair) -> Pair | None:
        """The pair with one to three other words; None where it has no place for one."""
        places = {old: (own, kind) for old, own, kind in self.iter_places(pair)}
        chosen = self._rng.sample(sorted(places), min(_MOST, len(places)))
        english, spanish, directions = pair.english, pair.spanish, set(DIRECTIONS)
        taken: set[str] = set()
        for number, old in enumerate(chosen):
            own, kind = places[old]
            (word,) = self._rng.choices(self._words[kind], cum_weights=self._ends[kind])
            trained = {direction for direction in DIRECTIONS if word.only in (None, direction[:2])}
            if number and (self._rng.random() > _FURTHER or not directions & trained):
                break
            if own not in taken:
                taken.add(own)
                directions &= trained
                english, spanish = put(english, old, word.english), put(spanish, own, word.spanish)
        return Pair(PLANTED, english, spanish, tuple(sorted(directions))) if places else None

    def iter_places(self, pair: Pair) -> Iterator[tuple[str, str, Kind]]:
        """Yield (English word, Spanish word, kind) for all that can give way: nouns, and words of the tables."""
        yield from _iter_nouns(pair)
        yield from self._iter_known(pair)

    def _iter_known(self, pair: Pair) -> Iterator[tuple[str, str, Kind]]:
        """The same for the words of the tables."""
        spanish = _WORD_RE.findall(pair.spanish)
        matches = list(_WORD_RE.finditer(pair.english))
        english = [match[0] for match in matches]
        for number, match in enumerate(matches):
            old, following = match[0], english[number + 1] if number + 1 < len(english) else ""
            is_open = pair.english[match.end() : match.end() + 1] == " "
            known = {word.spanish: word.kind for word in self._known.get(old, ()) if spanish.count(word.spanish) == 1}
            if len(known) != 1 or english.count(old) > 1:
                continue
            ((own, kind),) = known.items()
            place = spanish.index(own)
            before = spanish[place - 1].lower() if place else ""
            if kind[0] == _VERB:
                fits = following not in _PARTICLES and before not in _PRONOUNS and f"{own}-" not in pair.spanish
            else:
                fits = kind[0] in (_ADJECTIVE, _PLACE, _PEOPLE) or not is_open or following in _AFTER
            if fits and own not in STRESSED_A:
                yield old, own, kind


def _iter_nouns(pair: Pair) -> Iterator[tuple[str, str, Kind]]:
    """Yield (English noun, Spanish noun, gender and number) for nouns with an article on both sides."""
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
        if kind is not None and is_plural == (kind[1] == "2") and f"{spanish[place - 1]} {known[0]}" in pair.spanish:
            yield word, known[0], kind


def put(text: str, old: str, new: str) -> str:
    """*new* for the word *old*, with the article "a" or "an" that it takes."""
    text = re.sub(rf"\b{re.escape(old)}\b", new, text, count=1)
    article = agree_indefinite(f"a {new.lower()}").split()[0]
    return re.sub(rf"\b([Aa])n? {re.escape(new)}\b", lambda match: f"{match[1]}{article[1:]} {new}", text)


if __name__ == "__main__":
    sys.exit(main())
