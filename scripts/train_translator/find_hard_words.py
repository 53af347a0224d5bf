#!/usr/bin/env python3
"""Find which words and phrases of bitext's tables a model fails at, so that it is taught those more than others.

    python scripts/train_translator/find_hard_words.py PAIRS... --out HARD.tsv [--source-weights FILE] [--model DIR]
    python scripts/train_translator/plant_words.py PAIRS... --out ROWS.tsv.gz --hard HARD.tsv
    python scripts/train_translator/table_pairs.py --out ENTRIES.tsv.gz --hard HARD.tsv

Words are put into pairs as plant_words.py does, each twice where there is room, and translated by the model alone (the
embedded one, or the unpacked package in DIR); phrases are translated as they are. A word is known where the
translation has one of its translations by the tables. Written is which share of the tries failed and how often each
should be drawn: from .1, all known, to 1.1, and where the package wordfreq is installed, more often if it is a common
one (three times at most) and less if it is rare.
"""

from __future__ import annotations

import argparse
import random
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from data import DIRECTIONS, Pair, read_pairs, read_weights
from plant_words import Planter, put
from plantable import Key, Kind, Word, iter_phrases, iter_words

from bitext.errors import BitextError, UsageError
from bitext.lang import LANGUAGES, other_language
from bitext.lang.key_stems import find_stems
from bitext.lang.key_words import find_key_word
from bitext.translation import Engine, EngineOptions, get_engine
from bitext.translation.neural import NeuralEngine
from bitext.translation.packages import iter_packages

_TESTS, _ROUNDS, _LONGEST, _AT_A_TIME = 2, 3, 160, 4_000
_LEAST_TIMES = 0.1
_MIDDLE_ZIPF, _MOST = 3.0, 3.0  # one word in a million; how much more often the common ones are drawn
_WORD_RE = re.compile(r"[^\W\d_]+")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pairs", nargs="+", type=Path)
    parser.add_argument("--out", required=True, type=Path)
    parser.add_argument("--model", type=Path, help="an unpacked package, instead of the embedded one")
    parser.add_argument("--source-weights", type=Path, help="pairs of sources below 1 are left out")
    parser.add_argument("--threads", type=int, default=0)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    rng = random.Random(options.seed)
    try:
        weights = read_weights(options.source_weights) if options.source_weights else {}
        pairs = [pair for path in options.pairs for pair in read_pairs(path)
                 if pair.directions == DIRECTIONS and weights.get(pair.source, 1.0) >= 1
                 and len(pair.english) < _LONGEST]  # fmt: skip
        rng.shuffle(pairs)
        phrases = (({"en": phrase.english, "es": phrase.spanish}, phrase) for phrase in iter_phrases())
        sources = [*iter_planted(pairs, rng),
                   *((key, sides[key[0]]) for sides, phrase in phrases for key in phrase.sources())]  # fmt: skip
        missed, tried = try_all(sources, options)
    except BitextError as error:
        print(error, file=sys.stderr)
        return error.exit_code
    frequency = load_frequency()
    shares = {key: missed[key] / count for key, count in tried.items()}
    lines = ["\t".join(key) + f"\t{share:.2f}\t{(_LEAST_TIMES + share) * frequency(key):.3f}\n"
             for key, share in shares.items()]  # fmt: skip
    options.out.write_text("".join(lines), encoding="utf-8")
    print(f"{len(tried):,} words and phrases tried, {sum(missed[key] == tried[key] for key in tried):,} never known")
    return 0


def iter_planted(pairs: Sequence[Pair], rng: random.Random) -> Iterator[tuple[Key, str]]:
    """Yield each word of the tables in sentences that have room for it, English and Spanish ones."""
    planter, left = Planter(rng), _queue(rng)
    for pair in pairs * _ROUNDS:
        places = [place for place in planter.iter_places(pair) if left[place[2]]]
        if places:
            old, own, kind = max(places, key=lambda place: len(left[place[2]]))
            word = left[kind].pop()
            sides = {"en": put(pair.english, old, word.english), "es": put(pair.spanish, own, word.spanish)}
            yield from ((key, sides[key[0]]) for key in word.sources())


def _queue(rng: random.Random) -> dict[Kind, list[Word]]:
    queue: dict[Kind, list[Word]] = defaultdict(list)
    for word in iter_words():
        queue[word.kind] += [word] * _TESTS
    for words in queue.values():
        rng.shuffle(words)
    return queue


def try_all(sources: Sequence[tuple[Key, str]], options: argparse.Namespace) -> tuple[Counter[Key], Counter[Key]]:
    """How often each key was missed, and how often it was tried."""
    missed: Counter[Key] = Counter()
    tried: Counter[Key] = Counter(key for key, _ in sources)
    for language in LANGUAGES:
        engine_options = EngineOptions(name="ctranslate2", beam_size=1, threads=options.threads, cache=False)
        engine = make_engine(language, options.model, engine_options)
        part = [(key, text) for key, text in sources if key[0] == language]
        for start in range(0, len(part), _AT_A_TIME):
            some = part[start : start + _AT_A_TIME]
            for (key, _), draft in zip(some, engine.translate([text for _, text in some]), strict=True):
                missed[key] += not is_there(key, draft.text)
            print(f"{language}: {start + len(some):,} of {len(part):,}", file=sys.stderr, flush=True)
    return missed, tried


def make_engine(language: str, model: Path | None, options: EngineOptions) -> Engine:
    """The engine of a package from *language*, or the one that bitext would take.

    Raises:
        UsageError: the package is none from *language*.
    """
    if model is None:
        return get_engine(language, other_language(language), options)
    for package in iter_packages(model.parent):
        if package.path == model and package.source_language == language:
            return NeuralEngine(package, options)
    raise UsageError(str(model), expected=f"an unpacked package from {language!r}", found="none",
                     advice="give the folder that has metadata.json")  # fmt: skip


def is_there(key: Key, translation: str) -> bool:
    """Whether a translation has the word of *key*, or what else may stand for it by the tables.

    >>> is_there(("en", "strike", "huelga"), "La huelga terminó.")
    True
    >>> is_there(("en", "strike", "huelga"), "El ataque terminó.")
    False
    """
    language, *sides = key
    word, wanted = sides if language == "en" else reversed(sides)
    known = find_key_word(word, language)
    is_whole = re.search(rf"(?<!\w){re.escape(wanted)}(?!\w)", translation, re.IGNORECASE) is not None
    return is_whole or (known is not None and known.is_among(find_stems(_WORD_RE.findall(translation))))


def load_frequency() -> Callable[[Key], float]:
    """How often to draw a word for how common it is: 1 without wordfreq."""
    try:
        from wordfreq import zipf_frequency
    except ImportError:
        return lambda _key: 1.0

    def frequency(key: Key) -> float:
        zipf = zipf_frequency(key[1] if key[0] == "en" else key[2], key[0])
        return min(_MOST, max(1 / _MOST, 10 ** ((zipf - _MIDDLE_ZIPF) / 2)))

    return frequency


if __name__ == "__main__":
    sys.exit(main())
