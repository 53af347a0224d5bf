#!/usr/bin/env python3
"""Learn the lexicon that bitext ships from pairs of segments, and write it with its card.

    .venv/bin/python scripts/make_lexicon.py PARALLEL.tsv.xz --leave-out bible_kjv_rv

The file holds `source<TAB>english<TAB>spanish` lines. Words that are the same in both languages are left out: names and
cognates are evidence of their own.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
import lzma
from pathlib import Path

from bitext.alignment.learning import learn_lexicon
from bitext.alignment.lexicon import LEXICON_PATH, format_lexicon


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pairs", type=Path)
    parser.add_argument("--leave-out", nargs="*", default=[], metavar="SOURCE")
    parser.add_argument("--least-count", type=int, default=3)
    options = parser.parse_args()
    pairs = []
    with lzma.open(options.pairs, "rt", encoding="utf-8", newline="\n") as stream:
        for line in stream:
            source, english, spanish = line.rstrip("\n").split("\t")
            if source not in options.leave_out:
                pairs.append((english, spanish))
    learned = learn_lexicon(pairs, least_count=options.least_count, examples=False)
    entries = [entry for entry in learned if entry.en != entry.es]
    content = gzip.compress("".join(format_lexicon(entries, examples=False)).encode(), 9, mtime=0)
    LEXICON_PATH.parent.mkdir(parents=True, exist_ok=True)
    LEXICON_PATH.write_bytes(content)
    card = {
        "what": "English words and their Spanish translations, with probabilities and counts",
        "made_by": "scripts/make_lexicon.py",
        "trained_on": f"{len(pairs):,} pairs of {options.pairs.name}, without {', '.join(options.leave_out) or 'none'}",
        "entries": len(entries),
        "words": len({entry.en for entry in entries}),
        "licence": "MIT",
        "limits": "learned from manuals, textbooks, public information and everyday sentences; little news",
        "sha256": hashlib.sha256(content).hexdigest(),
    }
    LEXICON_PATH.with_name("card.json").write_text(json.dumps(card, indent=1) + "\n", encoding="utf-8")
    print(f"{len(entries):,} entries, {len(content):,} bytes")


if __name__ == "__main__":
    main()
