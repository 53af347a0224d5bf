"""NLTK's Punkt (Kiss and Strunk, 2006) as an engine, for users who know it, with parameters that we trained.

The rules of `boundaries` are better on every set we measure; `scripts/bench_segment.py` prints both. nltk is
imported when the engine is first used, never before.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import cache
from pathlib import Path

DATA_PATH = Path(__file__).parent.parent / "data" / "segmentation"


@cache
def load_punkt(language: str) -> Callable[[str], list[int]]:
    """Load the shipped parameters; the function returned gives the boundaries of one paragraph, in order.

    >>> load_punkt("en")("He left. She stayed.")
    [8]
    """
    from nltk.tokenize.punkt import PunktParameters, PunktSentenceTokenizer

    record = json.loads((DATA_PATH / f"punkt-{language}.json").read_text(encoding="utf-8"))
    parameters = PunktParameters()
    parameters.abbrev_types = set(record["abbreviations"].split())
    parameters.collocations = {tuple(pair.split(" ")) for pair in record["collocations"]}
    parameters.sent_starters = set(record["starters"].split())
    for flags, words in record["contexts"].items():
        for word in words.split():
            parameters.ortho_context[word] = int(flags)
    tokenizer = PunktSentenceTokenizer(parameters)

    def find(text: str) -> list[int]:
        ends = [end for _, end in tokenizer.span_tokenize(text)]
        return ends[:-1]

    return find
