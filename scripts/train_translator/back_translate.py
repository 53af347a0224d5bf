#!/usr/bin/env python3
"""Make training pairs of text in one language: a model translates it, and what a person wrote is what is learned.

    python scripts/train_translator/back_translate.py MONO... --out ROWS.tsv.gz [--beam N] [--threads N]

MONO are lines of `language<TAB>source<TAB>text`; plain, .gz or .xz. Their sentences of 4 to 80 words are translated
into the other language by the best neural engine installed, embedded or not, and written as rows whose `origin` says
which side a machine wrote (`mt-es-en`: the English), so that train.py learns to write the other side only. Sentences
that repeat are taken once; translations that fail a check of their shape (empty, cut short, a loop) or have lost a
name or a number, which would teach to make one up, are left out and counted.
"""

from __future__ import annotations

import argparse
import gzip
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from data import open_text

import bitext
from bitext.checks import UNUSABLE, check_translation
from bitext.errors import BitextError, InputError
from bitext.lang import LANGUAGES, other_language
from bitext.translation import EngineOptions, get_engine

FEWEST_WORDS, MOST_WORDS = 4, 80
_AT_A_TIME = 2_000
_USELESS = UNUSABLE | {"truncated", "length", "name-lost", "number-mismatch"}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("mono", nargs="+", type=Path)
    parser.add_argument("--out", required=True, type=Path)
    parser.add_argument("--beam", type=int, default=1)
    parser.add_argument("--threads", type=int, default=0)
    options = parser.parse_args()
    try:
        counts = back_translate(options.mono, options.out, EngineOptions(
            name="ctranslate2", beam_size=options.beam, threads=options.threads, cache=False))  # fmt: skip
    except BitextError as error:
        print(error, file=sys.stderr)
        return error.exit_code
    for name, count in counts.most_common():
        print(f"{count:,} {name}")
    return 0


def back_translate(paths: Sequence[Path], out: Path, options: EngineOptions) -> Counter[str]:
    """Write the rows of all files, whole or not at all; return how many were written or left out, and why."""
    counts: Counter[str] = Counter()
    sentences = list(read_sentences(paths))
    new = out.with_suffix(".new")
    with gzip.open(new, "wt", encoding="utf-8", newline="\n", compresslevel=6) as stream:
        stream.write("document\ten\tes\torigin\n")
        for language in LANGUAGES:
            other = other_language(language)
            own = [(source, text) for code, source, text in sentences if code == language]
            engine = get_engine(language, other, options) if own else None
            for start in range(0, len(own), _AT_A_TIME):
                part = own[start : start + _AT_A_TIME]
                for (source, text), draft in zip(part, engine.translate([text for _, text in part]), strict=True):
                    codes = {finding.code for finding in check_translation(text, draft.text, language, other)}
                    if codes & _USELESS:
                        counts[f"left out: {', '.join(sorted(codes))}"] += 1
                        continue
                    sides = {language: text, other: draft.text}
                    stream.write(f"{source}\t{sides['en']}\t{sides['es']}\tmt-{language}-{other}\n")
                    counts[f"{source}, mt-{language}-{other}"] += 1
                print(f"{language}: {start + len(part):,} of {len(own):,}", file=sys.stderr, flush=True)
    new.replace(out)
    return counts


def read_sentences(paths: Sequence[Path]) -> Iterator[tuple[str, str, str]]:
    """Yield (language, source, sentence) of each different sentence that is neither a scrap nor a whole page."""
    seen = set()
    for path in paths:
        with open_text(path) as stream:
            for number, line in enumerate(stream, 1):
                fields = line.rstrip("\n").split("\t")
                if len(fields) != 3 or fields[0] not in LANGUAGES:
                    raise InputError(f"{path}:{number}", expected="language, source and text, split by tabs",
                                     found=repr(line[:40]), advice="repair the line")  # fmt: skip
                for segment in bitext.segment(fields[2], fields[0]):
                    text = " ".join(segment.text.split())
                    if FEWEST_WORDS <= text.count(" ") + 1 <= MOST_WORDS and text not in seen:
                        seen.add(text)
                        yield fields[0], fields[1], text


if __name__ == "__main__":
    sys.exit(main())
