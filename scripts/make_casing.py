#!/usr/bin/env python3
"""Make the list of words that running text writes in lower case, for headlines in Title Case or capitals.

    python scripts/make_casing.py TEXT.tsv.xz... --language en --out bitext/data/casing/en.txt

Reads rows of source, English and Spanish. A word is kept that stands inside sentences at least 4 times in lower
case (--least), and three times in eight or more; not one that is ten times as often written with accents.
"""

from __future__ import annotations

import argparse
import lzma
import re
from collections import Counter
from pathlib import Path

from bitext.lang.spelling import without_accents

WORD_RE = re.compile(r"(?<=[a-záéíóúüñ,] )[A-ZÁÉÍÓÚÜÑa-záéíóúüñ][a-záéíóúüñ]+(?:['’][a-z]+)?")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("text", nargs="+", type=Path)
    parser.add_argument("--language", choices=("en", "es"), required=True)
    parser.add_argument("--least", type=int, default=4)
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    lower: Counter[str] = Counter()
    capital: Counter[str] = Counter()
    column = ("en", "es").index(options.language) + 1
    for path in options.text:
        with lzma.open(path, "rt", encoding="utf-8") as stream:
            for line in stream:
                for word in WORD_RE.findall(line.split("\t")[column]):
                    (capital if word[0].isupper() else lower)[word.lower()] += 1
    accented: Counter[str] = Counter()
    for word, count in lower.items():
        if (plain := without_accents(word)) != word:
            accented[plain] = max(accented[plain], count)
    kept = sorted(
        w for w, count in lower.items()
        if count >= max(options.least, 0.6 * capital[w], 0.1 * accented[w] + 0.5) and len(w) > 1
    )  # fmt: skip
    options.out.parent.mkdir(parents=True, exist_ok=True)
    options.out.write_text("\n".join(kept) + "\n", encoding="utf-8")
    print(f"{len(kept)} words, {options.out.stat().st_size} bytes")


if __name__ == "__main__":
    main()
