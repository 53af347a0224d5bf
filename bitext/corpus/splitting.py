"""Proof that the parts of a corpus keep apart: no text of one in another, no machine's text in dev or test."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from bitext.corpus.deduplication import text_key
from bitext.corpus.selection import PARTS
from bitext.errors import InputError
from bitext.files import iter_text_lines
from bitext.formats.tsv import read_tsv

_SHORTEST_LEAK_WORDS = 4  # "He said no." proves nothing about a third party's test set


def audit_splits(folder: str | Path, against: Sequence[str | Path] = ()) -> list[str]:
    """Look for leaks between the parts of a corpus, and from test sets of others into its training part.

    Args:
        folder: a corpus that `bitext build` wrote.
        against: plain text files, one segment a line, whose lines must not be in the training part.

    Returns:
        One remark for each kind of leak; empty where there is none.

    Raises:
        InputError, UsageError: a file is missing or damaged.
    """
    folder = Path(folder)
    remarks = []
    seen: dict[bytes, str] = {}
    shared: Counter[str] = Counter()
    for part in reversed(PARTS):  # the small ones first: the training part is only looked up
        machine = 0
        for row in read_tsv(folder / f"{part}.tsv"):
            machine += row.origin != "human" and part != "train"
            for key in (b"en" + text_key(row.en), b"es" + text_key(row.es)):
                other = seen.get(key) if part == "train" else seen.setdefault(key, part)
                if other not in (None, part):
                    shared[f"{other} and {part}"] += 1
        if machine:
            remarks.append(f"{machine} rows of {part} have a side that a machine wrote")
    remarks += [f"{count} sides are in {parts} alike" for parts, count in sorted(shared.items())]
    return [*remarks, *_clusters_apart(folder), *_against(folder, against)]


def _clusters_apart(folder: Path) -> list[str]:
    parts: dict[int, str] = {}
    torn = 0
    path = folder / "articles.jsonl"
    for number, line in enumerate(iter_text_lines(path), 1):
        try:
            article = json.loads(line)
            torn += parts.setdefault(article["cluster"], article["part"]) != article["part"]
        except (ValueError, KeyError, TypeError) as error:
            raise InputError(f"{path}:{number}", expected="an article of a corpus", found=str(error),
                             advice="build it again") from None  # fmt: skip
    return [f"{torn} articles are in another part than their cluster"] if torn else []


def _against(folder: Path, against: Sequence[str | Path]) -> list[str]:
    keys: dict[bytes, str] = {}
    for path in against:
        for line in iter_text_lines(path):
            if len(line.split()) >= _SHORTEST_LEAK_WORDS:
                keys.setdefault(text_key(line), str(path))
    found: Counter[str] = Counter()
    if keys:
        for row in read_tsv(folder / "train.tsv"):
            found.update({keys[key] for key in (text_key(row.en), text_key(row.es)) if key in keys})
    return [f"{count} rows of train hold a line of {path}" for path, count in sorted(found.items())]
