#!/usr/bin/env python3
"""Have two states of the translator read blind: what test sets hardly see, a reader does.

    .venv/bin/python scripts/blind_reading.py fresh NEW-LINES.txt SEEN.txt... > corpora/news-lines/en-6.txt
    .venv/bin/python scripts/blind_reading.py items corpora/news-lines/en-1.txt OLD.txt NEW.txt --out FOLDER [--seed N]
    .venv/bin/python scripts/blind_reading.py tally FOLDER

`fresh` leaves out lines that are much like one of SEEN, which tables were written by: writers of made-up news, and
language models above all, write the same sentence again ("... pulled a four-year-old girl alive from the rubble").
OLD.txt and NEW.txt are what two states of bitext make of the lines, as `bitext translate --from en --to es --no-cache
FILE` prints it. Lines with the same translation are left out; of the others FOLDER/items.txt has the
source and both translations as A and B in random order, and FOLDER/key.json which of them is new. A reader, who sees
only the items, writes FOLDER/verdict.json: {"17": "A", "20": "=", ...}. `tally` counts and lists where old was better.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

# So many runs of so many words in common make two lines alike.
_RUN_WORDS, _RUNS = 4, 3


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(dest="command", required=True)
    fresh = commands.add_parser("fresh", help="lines that are like none seen before")
    fresh.add_argument("lines", type=Path)
    fresh.add_argument("seen", type=Path, nargs="+")
    items = commands.add_parser("items", help="make what a reader gets")
    for name in ("sources", "old", "new"):
        items.add_argument(name, type=Path)
    items.add_argument("--out", type=Path, required=True)
    items.add_argument("--seed", type=int, default=1)
    commands.add_parser("tally", help="count a reader's verdicts").add_argument("folder", type=Path)
    options = parser.parse_args()
    if options.command == "fresh":
        return print_fresh(options.lines, options.seen)
    return make_items(options) if options.command == "items" else tally(options.folder)


def print_fresh(path: Path, seen: Sequence[Path]) -> int:
    lines = path.read_text(encoding="utf-8").splitlines()
    old = [line for one in seen for line in one.read_text(encoding="utf-8").splitlines()]
    kept = list(iter_fresh(lines, old))
    print(*kept, sep="\n")
    print(f"{len(lines) - len(kept)} of {len(lines)} lines left out: much like one of {len(old):,}", file=sys.stderr)
    return 0


def iter_fresh(lines: Sequence[str], old: Sequence[str]) -> Iterator[str]:
    """Yield the *lines* that share fewer than three runs of four words with each of *old*."""
    holders: dict[tuple[str, ...], set[int]] = defaultdict(set)
    for number, line in enumerate(old):
        for run in _runs(line):
            holders[run].add(number)
    for line in lines:
        shared = Counter(number for run in _runs(line) for number in holders.get(run, ()))
        if max(shared.values(), default=0) < _RUNS:
            yield line


def _runs(line: str) -> set[tuple[str, ...]]:
    words = re.findall(r"\w+", line.lower())
    return {tuple(words[start : start + _RUN_WORDS]) for start in range(len(words) - _RUN_WORDS + 1)}


def make_items(options: argparse.Namespace) -> int:
    texts = [path.read_text(encoding="utf-8").splitlines() for path in (options.sources, options.old, options.new)]
    if len({len(lines) for lines in texts}) > 1:
        print(f"lines: expected the same number in all three files, found {[len(lines) for lines in texts]}")
        return 2
    rng = random.Random(options.seed)
    key, out = {}, []
    for number, (source, old, new) in enumerate(zip(*texts, strict=True), 1):
        if old == new:
            continue
        is_new_first = rng.random() < 0.5
        first, second = (new, old) if is_new_first else (old, new)
        key[str(number)] = {"new": "A" if is_new_first else "B", "source": source, "old": old, "text": new}
        out.append(f"#{number}\nSRC {source}\nA   {first}\nB   {second}\n")
    options.out.mkdir(parents=True, exist_ok=True)
    (options.out / "items.txt").write_text("\n".join(out), encoding="utf-8")
    (options.out / "key.json").write_text(json.dumps(key, ensure_ascii=False, indent=1), encoding="utf-8")
    print(f"{len(key)} of {len(texts[0])} lines changed: {options.out / 'items.txt'}")
    return 0


def tally(folder: Path) -> int:
    key = json.loads((folder / "key.json").read_text(encoding="utf-8"))
    verdicts = json.loads((folder / "verdict.json").read_text(encoding="utf-8"))
    unknown = sorted(set(verdicts) - set(key))
    if unknown or not set(verdicts.values()) <= {"A", "B", "="}:
        print(f'verdicts: expected "A", "B" or "=" for numbers of the items, found {unknown or set(verdicts.values())}')
        return 2
    worse = [number for number, said in verdicts.items() if said not in ("=", key[number]["new"])]
    better = sum(said == key[number]["new"] for number, said in verdicts.items())
    alike = len(verdicts) - better - len(worse)
    print(f"new: {better} better, {len(worse)} worse, {alike} alike; {len(key) - len(verdicts)} not judged")
    for number in worse:
        print(f"#{number} {key[number]['source']}\n  - {key[number]['old']}\n  + {key[number]['text']}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
