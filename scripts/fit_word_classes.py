#!/usr/bin/env python3
"""Learn to tell English nouns from verbs that are spelt alike, from what people made of them in Spanish.

    .venv/bin/python scripts/fit_word_classes.py ../shared/data/parallel.tsv.xz [--write]

PAIRS has lines of source, English and Spanish between tabs, may be packed (.xz), and may be anything else that people
translated. A word that the tables of key words have as a verb, a noun or both is an example of a verb where its pair
has a Spanish form of the verb that no noun has, and none of the noun, and the other way round. What is learned are the
words around it, not the word, so that it holds for words that the tables lack. Prints how often it is right on the
words that every tenth number (CRC-32) of their stem leaves out, then learns from all; `--write` puts the weights
into bitext/data/word_classes.
"""

from __future__ import annotations

import argparse
import lzma
import math
import random
import re
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from bitext.lang.key_tables import is_noun, read_entries
from bitext.lang.spanish_verbs import conjugate
from bitext.lang.word_classes import cut_places, name_features

_OUT = Path(__file__).parent.parent / "bitext" / "data" / "word_classes" / "en.txt"
_LETTERS_RE = re.compile(r"[^\W\d_]+")
_INFINITIVE_RE = re.compile(r"[^ ]+[aeií]r(?:se)?$")
_VERB_FORMS = 3
# Of each word and class; of sentences shorter than this none; of the words around, so many by themselves.
_MOST, _SHORTEST, _KNOWN = 300, 4, 1500
_FOLDS, _ROUNDS, _RATE, _SEED = 10, 2, 0.3, 1
# Words that have both are what it is for; features that are rarer or weigh less than this are left out.
_WEIGHT_OF_BOTH, _FEWEST, _LEAST = 3.0, 12, 0.25
_SURE = 2.0


class Example(NamedTuple):
    """The words of a sentence, the place of one of them, whether it is a verb, and whether it could be either."""

    words: Sequence[str]
    place: int
    is_verb: bool
    is_both: bool


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pairs", type=Path)
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    examples = list(find_examples(read_pairs(options.pairs)))
    counts = Counter(word.lower() for words in {id(e.words): e.words for e in examples}.values() for word in words)
    known = frozenset(word for word, _ in counts.most_common(_KNOWN))
    held_out = [zlib.crc32(stem(e).encode()) % _FOLDS == 0 for e in examples]
    weights = fit([e for e, out in zip(examples, held_out, strict=True) if not out], known)
    report([e for e, out in zip(examples, held_out, strict=True) if out], known, weights)
    if options.write:
        weights = fit(examples, known)
        lines = [f"{name}\t{round(weight * 10)}" for name, weight in sorted(weights.items())]
        _OUT.parent.mkdir(exist_ok=True)
        _OUT.write_text("\n".join([" ".join(sorted(known)), *lines, ""]), encoding="utf-8")
        print(f"{len(lines):,} features written to {_OUT}")


def read_pairs(path: Path) -> Iterator[tuple[str, str]]:
    """Yield the English and Spanish of each line."""
    opener = lzma.open if path.suffix == ".xz" else open
    with opener(path, "rt", encoding="utf-8") as stream:
        for line in stream:
            _, english, spanish = line.rstrip("\n").split("\t")
            yield english, spanish


def find_examples(pairs: Iterable[tuple[str, str]]) -> Iterator[Example]:
    """Yield the words of *pairs* whose class the Spanish side tells."""
    verbs, nouns = read_forms()
    every_verb, every_noun = set().union(*verbs.values()), set().union(*nouns.values())
    seen: Counter[tuple[str, bool]] = Counter()
    for english, spanish in pairs:
        _, words = cut_places(english)
        if len(words) < _SHORTEST:
            continue
        there = set(_LETTERS_RE.findall(spanish.lower()))
        for place, own in enumerate(words):
            word = own.lower()
            if (word not in verbs and word not in nouns) or (place and own[0].isupper()) or words.count(own) > 1:
                continue
            is_verb = bool((verbs.get(word, set()) - every_noun) & there)
            is_noun = bool((nouns.get(word, set()) - every_verb) & there)
            if is_verb != is_noun and seen[word, is_verb] < _MOST:
                seen[word, is_verb] += 1
                yield Example(words, place, is_verb, word in verbs and word in nouns)


def read_forms() -> tuple[Mapping[str, set[str]], Mapping[str, set[str]]]:
    """The Spanish forms of English verbs and nouns, in base form and with -s, of the tables."""
    verbs: dict[str, set[str]] = defaultdict(set)
    nouns: dict[str, set[str]] = defaultdict(set)
    for entry in read_entries():
        english, spanish = entry.forms["en"], entry.forms["es"]
        if any(" " in form for form in (*english, spanish[0])):
            continue
        if len(english) >= _VERB_FORMS and _INFINITIVE_RE.match(spanish[0]):
            for word in english[:2]:
                if not word.endswith(("ed", "ing")):
                    verbs[word] |= {*spanish, *conjugate(spanish)}
        elif is_noun(english) and spanish[-1].endswith("s") and not spanish[0].endswith(("ado", "ido")):
            for word in english:
                nouns[word] |= set(spanish)
    return verbs, nouns


def stem(example: Example) -> str:
    """The word of an example without what its forms differ in."""
    return re.sub(r"e?s$", "", example.words[example.place].lower()).rstrip("e")


def fit(examples: Sequence[Example], known: frozenset[str]) -> Mapping[str, float]:
    """The weights of logistic regression, by stochastic gradients with AdaGrad's rates (Duchi and others, 2011)."""
    named = [(name_features(e.words, e.place, known), e) for e in examples]
    counts = Counter(name for names, _ in named for name in names)
    weights: dict[str, float] = defaultdict(float)
    squares: dict[str, float] = defaultdict(lambda: 1e-6)
    order = random.Random(_SEED)
    for _ in range(_ROUNDS):
        order.shuffle(named)
        for names, example in named:
            sign = 1 if example.is_verb else -1
            score = sum(weights[name] for name in names)
            slope = (_WEIGHT_OF_BOTH if example.is_both else 1.0) / (1 + math.exp(max(-30.0, min(30.0, sign * score))))
            for name in names:
                squares[name] += slope * slope
                weights[name] += _RATE * sign * slope / math.sqrt(squares[name])
    return {name: w for name, w in weights.items() if counts[name] >= _FEWEST and abs(w) >= _LEAST}


def report(examples: Sequence[Example], known: frozenset[str], weights: Mapping[str, float]) -> None:
    """Print how often the sign of the score is right, of all words and of those that can be both."""
    for title, chosen in (("all", examples), ("nouns and verbs", [e for e in examples if e.is_both])):
        scores = [sum(weights.get(n, 0.0) for n in name_features(e.words, e.place, known)) for e in chosen]
        right = [(score > 0) == e.is_verb for score, e in zip(scores, chosen, strict=True)]
        sure = [ok for ok, score in zip(right, scores, strict=True) if abs(score) >= _SURE]
        print(
            f"{title}: {len(chosen):,} words not learned from, {sum(right) / len(right):.1%} right; "
            f"{len(sure) / len(right):.0%} beyond {_SURE:g}, of which {sum(sure) / len(sure):.1%}"
        )


if __name__ == "__main__":
    main()
