#!/usr/bin/env python3
"""Make the list of English words that running text writes in lower case, for headlines in Title Case.

    python scripts/make_casing.py TEXT.tsv.xz... --out bitext/data/casing/en.txt

Reads the English of tab-separated training text, parallel or monolingual. A word is kept that stands
inside sentences at least 4 times in lower case, and three times in eight or more.
"""

from __future__ import annotations

import argparse
import lzma
import re
from collections import Counter
from pathlib import Path

WORD_RE = re.compile(r"(?<=[a-z,] )[A-Za-z][a-z]+(?:['’][a-z]+)?")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("text", nargs="+", type=Path)
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    lower: Counter[str] = Counter()
    capital: Counter[str] = Counter()
    for path in options.text:
        with lzma.open(path, "rt", encoding="utf-8") as stream:
            for line in stream:
                for word in WORD_RE.findall(line.split("\t")[1]):
                    (capital if word[0].isupper() else lower)[word.lower()] += 1
    kept = sorted(w for w, count in lower.items() if count >= 4 and count >= 0.6 * capital[w] and len(w) > 1)
    options.out.parent.mkdir(parents=True, exist_ok=True)
    options.out.write_text("\n".join(kept) + "\n", encoding="utf-8")
    print(f"{len(kept)} words, {options.out.stat().st_size} bytes")


if __name__ == "__main__":
    main()
