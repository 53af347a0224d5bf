#!/usr/bin/env python3
"""Make pairs that teach a model to take words given in the language it writes: some of a source are put in translation.

    python scripts/train_translator/mix_words.py PAIRS... --out ROWS.tsv.gz [--source-weights FILE]

"The old inquilino left." stands beside "El viejo inquilino se fue.": whoever translates can then put into a source
what a glossary or a dictionary has for a word, and the model takes it as it is, or inflects it. Code-switching, after
Song et al. (2019), Code-Switching for Enhancing NMT with Pre-Specified Translation. A word is exchanged for the one
of the other side that the dictionary of bitext has for it, a phrase for what its table of phrases has; one word in four
for another form of that, so that the model learns to find the right form itself. The rarer words are taken rather, one
to three of a source. Rows are written as bitext writes them and train only the direction that reads the mixed side;
their source is "mixed".
"""

from __future__ import annotations

import argparse
import math
import random
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from data import DIRECTIONS, MIXED, Pair, read_pairs, read_weights, write_pairs

from bitext.checks.leftovers import PLAIN_WORD_RE
from bitext.errors import BitextError
from bitext.lang.key_words import iter_key_words
from bitext.lang.spelling import stem
from bitext.pipeline.dictionary import translations

_LEAST_PROBABILITY = 0.05
# How many words of a source are exchanged: one mostly, three seldom.
_COUNTS, _COUNT_WEIGHTS = (1, 2, 3), (6, 3, 1)
_OTHER_FORM = 0.25


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pairs", nargs="+", type=Path)
    parser.add_argument("--out", required=True, type=Path)
    parser.add_argument("--count", type=int, default=100_000, help="rows of each direction at most")
    parser.add_argument("--source-weights", type=Path, help="how often sources are drawn from, against one another")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    try:
        weights = read_weights(options.source_weights) if options.source_weights else {}
        pairs = [pair for path in options.pairs for pair in read_pairs(path)]
        rows = mix_all(pairs, weights, options.count, random.Random(options.seed))
        write_pairs(options.out, rows)
    except BitextError as error:
        print(error, file=sys.stderr)
        return error.exit_code
    print(f"{len(rows):,} rows written")
    return 0


def mix_all(pairs: Sequence[Pair], weights: dict[str, float], count: int, rng: random.Random) -> list[Pair]:
    """At most *count* mixed pairs of each direction, of pairs drawn by chance and by weight, each once at most."""
    counts = {code: count_words(pairs, code) for code in ("en", "es")}
    rows: list[Pair] = []
    for direction in DIRECTIONS:
        own = [pair for pair in pairs if direction in pair.directions and weights.get(pair.source, 1.0) > 0]
        # Drawn without replacement: the smallest of exponential variates, each divided by its weight.
        order = sorted(own, key=lambda pair: rng.expovariate(1) / weights.get(pair.source, 1.0))
        made = 0
        for pair in order:
            if made == count:
                break
            if (row := mix(pair, direction, counts[direction[:2]], rng)) is not None:
                rows.append(row)
                made += 1
    return rows


def count_words(pairs: Sequence[Pair], language: str) -> Counter[str]:
    """How many pairs have each word of a language."""
    counts: Counter[str] = Counter()
    for pair in pairs:
        side = pair.english if language == "en" else pair.spanish
        counts.update({word.lower() for word in PLAIN_WORD_RE.findall(side)})
    return counts


def mix(pair: Pair, direction: str, counts: Counter[str], rng: random.Random) -> Pair | None:
    """The pair with words of the side that *direction* reads as the other has them; None where none is known.

    >>> pair = Pair("a", "The crowd left Vienna.", "La multitud se fue de Viena.")
    >>> mix(pair, "en-es", Counter(crowd=2, vienna=9), random.Random(3)).english
    'The multitud left Vienna.'
    """
    language = direction[:2]
    source, target = (pair.english, pair.spanish) if language == "en" else (pair.spanish, pair.english)
    known = _find_translated(source, target, language, rng)
    if not known:
        return None
    count = rng.choices(_COUNTS, _COUNT_WEIGHTS)[0]
    rarest = sorted(known, key=lambda word: rng.expovariate(1) * math.sqrt(counts[word.lower()] + 1))[:count]
    for phrase in (one for one in rarest if " " in one):
        source = source.replace(phrase, known[phrase])
    mixed = PLAIN_WORD_RE.sub(lambda match: known[match[0]] if match[0] in rarest else match[0], source)
    english, spanish = (mixed, target) if language == "en" else (target, mixed)
    return Pair(MIXED, english, spanish, (direction,))


def _find_translated(source: str, target: str, language: str, rng: random.Random) -> dict[str, str]:
    """Words and phrases of *source* and what stands for each: the translation that *target* has, or another form."""
    there = {word.lower(): word for word in reversed(PLAIN_WORD_RE.findall(target))}
    keys = ((phrase, key.translation) for phrase, key in iter_key_words(source, language))
    found = {phrase: own for phrase, own in keys if " " in phrase and own in target}
    taken = {word for phrase in found for word in phrase.split()}
    for word in dict.fromkeys(PLAIN_WORD_RE.findall(source)):
        known = translations(word, language, _LEAST_PROBABILITY)
        forms = [form for form in known if form.lower() in there and form.lower() != word.lower()]
        if word in taken or len(forms) != 1:  # of several it is not known which stands for the word
            continue
        form = there[forms[0].lower()] if word[0].isupper() or not there[forms[0].lower()].istitle() else forms[0]
        others = [other for other in known if other != forms[0] and stem(other) == stem(forms[0])]
        if others and rng.random() < _OTHER_FORM:
            form = rng.choice(others)
        found[word] = form[0].upper() + form[1:] if word.istitle() and source.startswith(word) else form
    return found


if __name__ == "__main__":
    sys.exit(main())
