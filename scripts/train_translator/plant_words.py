#!/usr/bin/env python3
"""Make pairs that teach a model words which its pairs lack: nouns of pairs are exchanged for others, on both sides.

    python scripts/train_translator/plant_words.py PAIRS... --out ROWS.tsv.gz [--source-weights FILE]

"The mayor was closed by the user." stands beside "El alcalde fue cerrado por el usuario.": no sense, but good grammar,
and *mayor* met *alcalde*. After Fadaee et al. (2017), Data Augmentation for Low-Resource Neural Machine Translation.
The words are those of bitext's table of key words that have a singular and a plural on both sides, or an ending that
only Spanish nouns have. A noun gives way where both sides have an article or the like before it, English no further
noun behind it, and the dictionary of bitext says that the two translate each other; the new one has its gender and
number, so that all that agrees with it goes on agreeing. Places and peoples that the languages write differently are
exchanged for others likewise. Rows are written as bitext writes them; what the table has for
one direction only trains only that. Their source is "planted".
"""

from __future__ import annotations

import argparse
import calendar
import random
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from data import DIRECTIONS, PLANTED, Pair, read_pairs, read_weights, write_pairs

from bitext.errors import BitextError
from bitext.lang.key_words import read_entries
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
_NOUN_RE = re.compile(r"(?:[cs]ión|[dt]ad|tud|ismo|miento|eza|umbre|[ae]ncia|aje|azgo|terio)$")
_FEMININE_RE = re.compile(r"(?:ión|[dt]ad|tud|umbre|triz|[aá]|ie|ez|[ei]d|[eu]z|ley|[ií]tis|[eio]sis)$")
_MASCULINE_RE = re.compile(r"(?:ista|crata|[eo]ma|grama|auta|iatra|peuta|cida|goga|arca|juez|\bpez)$")
# Nouns whose endings would have them of the other gender.
_MASCULINE = frozenset(
    "ajedrez aprendiz arroz atleta avión camión cineasta clima colega cometa compatriota cura césped delta drama día "
    "escorpión espía estigma fantasma gimnasta gorila gorrión guardia guía hipócrita huésped idiota jesuita mapa "
    "patriota pirata planeta poeta portavoz sarampión sofá tranvía trauma".split()
)
_FEMININE = frozenset(
    "autopista base bici broma calle carne catedral catástrofe central clase comarca conquista corriente crema crisis "
    "cárcel entrevista espiral fase fiebre filial flor foto frase fuente gema gente goma imagen leche liebre llave luz "
    "madre mano masacre mente moto muerte mujer multinacional nariz nave nieve noche nube paloma patente paz piel "
    "pirámide pista radio raíz sal sangre sede semifinal serpiente señal sinagoga suerte tarde torre tribu virgen voz "
    "vía élite".split()
)
# Of both genders, or no nouns.
_NEITHER = frozenset("capital ex final libre orden papa recién".split())
# Feminine, with "el" for their article.
_STRESSED_A = frozenset(
    "acta agua ala alga alma ancla arma arpa asma aula ave habla hacha hada hambre águila área".split()
)
# Places with an article, or with another word before them.
_NO_PLACES = frozenset(
    "Britain Caribbean Christmas Easter Hague Korea Mediterranean Netherlands Philippines Vatican".split()
)
_TIMES = frozenset((*calendar.day_name, *calendar.month_name))


Kind = tuple[str, int]


@dataclass(frozen=True, slots=True)
class Noun:
    """An English noun and its Spanish, both in one number, and the directions that they may train."""

    english: str
    spanish: str
    directions: tuple[str, ...]


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
        for kind, noun in (*_iter_nouns(), *_iter_names()):
            self._nouns[kind].append(noun)
        self._names: dict[str, list[tuple[str, Kind]]] = defaultdict(list)
        for kind, noun in _iter_names():
            self._names[noun.english].append((noun.spanish, kind))
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
            if number and (self._rng.random() > _SECOND or directions.isdisjoint(noun.directions)):
                break
            directions.intersection_update(noun.directions)
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


def _iter_nouns() -> Iterator[tuple[Kind, Noun]]:
    """Yield the nouns of the table with gender and number."""
    for entry in read_entries():
        english, spanish = entry.forms["en"], entry.forms["es"]
        head = spanish[0].split()[0]
        plural = len(english) > 1 < len(spanish) and english[1].endswith("s") and spanish[1].endswith("s")
        if (
            not (plural or _NOUN_RE.search(head))
            or not english[0].islower()
            or not head.islower()
            or head in _STRESSED_A | _NEITHER
        ):
            continue
        directions = DIRECTIONS if entry.only is None else ("en-es",) if entry.only == "en" else ("es-en",)
        gender = "f" if _is_feminine(head) else "m"
        yield (gender, 1), Noun(english[0], spanish[0], directions)
        if plural and not spanish[0].endswith("s"):
            yield (gender, 2), Noun(english[1], spanish[1], directions)


def _is_feminine(noun: str) -> bool:
    """Whether a Spanish noun in the singular is feminine, by its ending and the lists of what differs.

    >>> [_is_feminine(noun) for noun in ("huelga", "planeta", "rebelión", "camión", "cárcel")]
    [True, False, True, False, True]
    """
    if noun in _MASCULINE or noun in _FEMININE:
        return noun in _FEMININE
    return bool(_FEMININE_RE.search(noun)) and not _MASCULINE_RE.search(noun)


def _iter_names() -> Iterator[tuple[Kind, Noun]]:
    """Yield places and peoples: the latter by gender, and plurals apart."""
    for english, spanish in iter_entries():
        name = english[0].rstrip("*")
        if name in _NO_PLACES or name in _TIMES:
            continue
        if spanish[0].istitle():
            yield ("place", 1), Noun(name, spanish[0], DIRECTIONS)
        elif name.endswith("s") and name not in {"Swiss"}:
            yield ("people", 2), Noun(name, spanish[0], DIRECTIONS)
        else:
            yield ("people m", 1), Noun(name, spanish[0], DIRECTIONS)
            yield ("people f", 1), Noun(name, spanish[-1], DIRECTIONS)


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
        if len(known) != 1 or known[0] in _STRESSED_A:
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
