#!/usr/bin/env python3
"""Pairs to train on: read from TSV, cleaned, every removed pair counted under a code.

    python scripts/train_translator/data.py PAIRS... [--samples 20]

prints how many pairs each filter removes and, with --samples, some of them to judge. PAIRS are plain, .gz or .xz
files of UTF-8 lines: rows that bitext wrote (the header line names the columns), `english<TAB>spanish`, or
`source<TAB>english<TAB>spanish`, where the source is any name of where the pair is from.

Needs neither PyTorch nor ctranslate2.
"""

from __future__ import annotations

import argparse
import gzip
import lzma
import random
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT))

from bitext.errors import InputError, UsageError  # noqa: E402

DIRECTIONS = ("en-es", "es-en")
# Which directions a row may train: a side that a machine wrote is good to read from, never to learn to write.
TRAINED_BY_ORIGIN = {"human": DIRECTIONS, "tm": DIRECTIONS, "mt-en-es": ("es-en",), "mt-es-en": ("en-es",)}
ORIGIN = {DIRECTIONS: "human", ("es-en",): "mt-en-es", ("en-es",): "mt-es-en"}
# The source of pairs whose names were exchanged for others, some made up.
EXCHANGED = "names"
# The source of pairs one side of which has words of the other's language.
MIXED = "mixed"
# The source of pairs whose nouns were exchanged for others that the pairs lack.
PLANTED = "planted"
# The source of pairs that are lines of bitext's tables.
ENTRIES = "entries"
# The sources of pairs that were put into another tense, and of sentences made of bitext's tables.
TENSE, DRILL = "tense", "drill"
USELESS_RELATIONS = ("comparable", "unrelated")
# Spanish has this many characters for each of the English it translates (docs/measurements.md, Alignment).
SPANISH_CHARS_RATIO = 1.074
_WORD_RE = re.compile(r"[^\W\d_]+")
_ORDINAL_END_RE = re.compile(r"(?:st|nd|rd|th|s)\b|\.?[ºª]")


@dataclass(frozen=True, slots=True)
class Pair:
    """Two sides that say the same, where they are from, and which directions they may train."""

    source: str
    english: str
    spanish: str
    directions: tuple[str, ...] = DIRECTIONS


def open_text(path: str | Path):
    """Open a plain, .gz or .xz file for reading UTF-8 lines that end in a line feed only."""
    opener = {".gz": gzip.open, ".xz": lzma.open}.get(Path(path).suffix, open)
    return opener(path, "rt", encoding="utf-8", newline="\n")


def read_pairs(path: str | Path) -> Iterator[Pair]:
    """Yield the pairs of one file, in order; rows that lack a side, or whose sides only share a story, are passed over.

    Raises:
        UsageError: the file cannot be opened.
        InputError: it is empty, not UTF-8 or compressed text, or a line has another number of fields than the first.
    """
    number, columns = 0, None
    try:
        with open_text(path) as stream:
            for number, line in enumerate(stream, 1):
                fields = line.rstrip("\r\n").removeprefix("\ufeff").split("\t")
                if columns is None:
                    columns, is_header = _find_columns(fields, path)
                    if is_header:
                        continue
                if len(fields) != len(columns):
                    raise InputError(
                        f"{path}:{number}", expected=f"{len(columns)} fields", found=str(len(fields)),
                        advice="repair the line: fields are separated by tabs, without quoting",
                    )  # fmt: skip
                pair = _make_pair(dict(zip(columns, fields, strict=True)), Path(path).name.split(".")[0])
                if pair is not None:
                    yield pair
    except (UnicodeDecodeError, EOFError, gzip.BadGzipFile, lzma.LZMAError) as error:
        raise InputError(
            f"{path}:{number + 1}", expected="UTF-8 lines", found=str(error), advice="repair the file"
        ) from None
    except OSError as error:
        raise UsageError(str(path), expected="a file of pairs", found=error.strerror or str(error),
                         advice="check the path") from None  # fmt: skip
    if columns is None:
        raise InputError(str(path), expected="lines with pairs", found="an empty file", advice="check the file")


def _find_columns(fields: Sequence[str], path: str | Path) -> tuple[list[str], bool]:
    """The columns that a file's first line stands for, and whether it is a header."""
    if {"en", "es"} <= set(fields):
        return list(fields), True
    plain = {2: ["en", "es"], 3: ["document", "en", "es"]}
    if len(fields) not in plain:
        raise InputError(
            f"{path}:1", expected="a header with the columns en and es, or two or three fields",
            found=f"{len(fields)} fields", advice="write rows with bitext, or english<TAB>spanish",
        )  # fmt: skip
    return plain[len(fields)], False


def _make_pair(row: dict[str, str], name: str) -> Pair | None:
    directions = TRAINED_BY_ORIGIN.get(row.get("origin") or "human", ())
    if not directions or not row["en"].strip() or not row["es"].strip() or row.get("relation") in USELESS_RELATIONS:
        return None
    # Rows of bitext name their article, of which there are thousands; what they have in common is their file.
    source = name if "id" in row else row.get("document", name)
    return Pair(source, " ".join(row["en"].split()), " ".join(row["es"].split()), directions)


def write_pairs(path: Path, pairs: Iterable[Pair], *, compresslevel: int = 6) -> int:
    """Write pairs as rows that `read_pairs` reads, gzipped, whole or not at all; return how many."""
    new, count = path.with_suffix(".new"), 0
    with gzip.open(new, "wt", encoding="utf-8", newline="\n", compresslevel=compresslevel) as stream:
        stream.write("document\ten\tes\torigin\n")
        for pair in pairs:
            stream.write("\t".join((pair.source, pair.english, pair.spanish, ORIGIN[pair.directions])) + "\n")
            count += 1
    new.replace(path)
    return count


def clean_pairs(pairs: Iterable[Pair], removed: dict[str, list[Pair]] | None = None) -> Iterator[Pair]:
    """Yield the pairs that no filter removes; the others are put into *removed* under the code of the first that did.

    >>> kept = list(clean_pairs([Pair("a", "The dog ran.", "El perro corrió."), Pair("a", "Hello", "")], found := {}))
    >>> len(kept), list(found)
    (1, ['empty'])
    """
    seen: set[tuple[str, str]] = set()
    for pair in pairs:
        key = pair.english.casefold(), pair.spanish.casefold()
        code = "duplicate" if key in seen else find_fault(pair)
        seen.add(key)
        if code is None:
            yield pair
        elif removed is not None:
            removed.setdefault(code, []).append(pair)


def find_fault(pair: Pair) -> str | None:
    """The code of the first filter that would remove a pair, the cheapest filters first."""
    return next((code for code, is_faulty in FILTERS.items() if is_faulty(pair)), None)


def _is_empty(pair: Pair) -> bool:
    return not (_WORD_RE.search(pair.english) and _WORD_RE.search(pair.spanish))


def _is_copied(pair: Pair) -> bool:
    """The same words on both sides, where there are enough of them to be prose and not a name or a command."""
    words, others = ([word.casefold() for word in _WORD_RE.findall(text)] for text in (pair.english, pair.spanish))
    return len(words) >= 4 and words == others


def _is_code(pair: Pair) -> bool:
    """Mostly signs and figures, on either side."""
    return any(
        sum(map(str.isalpha, text)) < 0.5 * sum(not c.isspace() for c in text) for text in (pair.english, pair.spanish)
    )


def _has_odd_length(pair: Pair) -> bool:
    """One side more than 1.8 times as long as the other makes likely; 15 characters more or less are nothing.

    Chosen on ../shared/data with planted damage: 1.8 finds 85% of targets cut to 40% and removes 260 of 659,000 pairs
    as they are; 2.2 finds 23% and removes 19, 1.6 finds 97% and removes 1,717.
    """
    expected, found = SPANISH_CHARS_RATIO * len(pair.english) + 15, len(pair.spanish) + 15
    return not 1 / 1.8 < found / expected < 1.8


def _has_other_numbers(pair: Pair) -> bool:
    """A figure of 13 or more, or with a fraction, that the other side lacks.

    Smaller ones are often words on the other side, in more forms than `find_numbers` knows ("1 line", "3rd party",
    "0-indexed", "at 8 a.m."): of 20 pairs that all figures removed, 11 were good. Ordinals are words or Roman
    numerals there ("18th century", "siglo XVIII"): of 20 pairs removed with them, 6 were good for that.
    """
    from bitext.lang.numbers import find_numbers

    sides = (pair.english, "en"), (pair.spanish, "es")
    found = [find_numbers(text, code, words=True) for text, code in sides]
    values = [{value for number in numbers for value in number.values} for numbers in found]
    return any(
        sides[side][0][number.start].isdigit()
        and values[1 - side].isdisjoint(number.values)
        and not any(map(_is_small, number.values))
        and not _ORDINAL_END_RE.match(sides[side][0], number.end)
        for side in (0, 1) for number in found[side]
    )  # fmt: skip


def _is_small(value: str) -> bool:
    return ":" in value or (value.isdigit() and int(value) < 13)


def _is_other_language(pair: Pair) -> bool:
    """A side long enough to tell that is not in its language; never where py3langid is not installed."""
    try:
        from bitext.articles.language import identify

        identify("a")
    except ImportError:
        return False
    for text, language in ((pair.english, "en"), (pair.spanish, "es")):
        if len(text) >= 25:
            found, probability = identify(text)
            if found != language and probability > 0.95:
                return True
    return False


FILTERS = {
    "empty": _is_empty,
    "copied": _is_copied,
    "code": _is_code,
    "length": _has_odd_length,
    "language": _is_other_language,
    "numbers": _has_other_numbers,
}


def read_weights(path: str | Path) -> dict[str, float]:
    """Read `source<TAB>times` lines: how often a pair of that source is shown in an epoch; "#" starts a comment.

    Raises:
        InputError: a line is none of these.
    """
    weights = {}
    for number, line in enumerate(Path(path).read_text(encoding="utf-8").split("\n"), 1):
        if line.strip() and not line.startswith("#"):
            source, _, times = line.partition("\t")
            try:
                weights[source] = float(times)
            except ValueError:
                raise InputError(f"{path}:{number}", expected="source<TAB>number", found=repr(line[:60]),
                                 advice="repair the line") from None  # fmt: skip
    return weights


def report(removed: dict[str, list[Pair]], kept: int) -> str:
    """A Markdown table of what each filter removed, and from which sources most."""
    total = kept + sum(map(len, removed.values()))
    lines = ["| filter | pairs | % | most from |", "|---|---|---|---|"]
    for code in ("duplicate", *FILTERS):
        sources = Counter(pair.source for pair in removed.get(code, [])).most_common(3)
        named = ", ".join(f"{source} {count:,}" for source, count in sources)
        count = len(removed.get(code, []))
        lines.append(f"| {code} | {count:,} | {100 * count / max(1, total):.2f} | {named} |")
    return "\n".join([*lines, f"| kept | {kept:,} | {100 * kept / max(1, total):.2f} | |"])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pairs", nargs="+")
    parser.add_argument("--samples", type=int, default=0, help="removed pairs to print of each filter")
    parser.add_argument("--seed", type=int, default=1, help="other samples for another number")
    options = parser.parse_args()
    removed: dict[str, list[Pair]] = defaultdict(list)
    kept = sum(1 for path in options.pairs for _ in clean_pairs(read_pairs(path), removed))
    print(report(removed, kept))
    for code, pool in removed.items():
        for pair in random.Random(options.seed).sample(pool, min(options.samples, len(pool))):
            print(f"\n[{code}] {pair.source}\n  {pair.english}\n  {pair.spanish}")


if __name__ == "__main__":
    main()
