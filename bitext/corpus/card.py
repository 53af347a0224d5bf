"""The card of a corpus, README.md: for people, what is in it, where it comes from, how it was made, what it is not.

Everything in it is in the manifest too; the same corpus has the same card.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from bitext.corpus.options import BuildOptions
from bitext.files import open_output
from bitext.version import VERSION

CARD = "README.md"

_HEAD = """---
language:
- en
- es
{licence}task_categories:
- translation
---

# English-Spanish parallel corpus

{rows} rows of parallel text from {articles} articles, made by bitext {version}. A row is a segment (a sentence, a
headline, sometimes two sentences together) in English and Spanish, with what is known about it.
"""
_FILES = """
## Files

`train.tsv`, `dev.tsv` and `test.tsv` are UTF-8, tab-separated, with one header line and no quoting. `origin` says who
wrote a row: `human`, or the direction in which a machine translated it (`mt-en-es`: its Spanish side is machine-made).
`score` is the probability that both sides say the same; machine-made rows have none. `articles.jsonl` says for each
article where it came from, `rejected.jsonl` holds what was left out, with the reason, `quarantine.jsonl` the inputs
that could not be used, and `manifest.json` all counts and options and the SHA-256 of each file: `bitext verify` checks
them.
"""
_LIMITS = """
## Limits

- Rows were paired and graded by machine; `score` says how sure it was. Nobody has read them all.
- Machine-made text is only in the training part, and says so. It has the faults of what translated it.
- Parts are kept apart by wording: two articles that tell the same story in other words may be in different parts.
- Licences are as stated by whoever built the corpus; where none is stated, find out before you pass it on.
"""


def write_card(out: Path, options: BuildOptions, counts: Mapping[str, Any]) -> None:
    """Write the card of a corpus with these counts (as its manifest has them)."""
    with open_output(out / CARD) as stream:
        stream.writelines(_format_card(options, counts))


def _format_card(options: BuildOptions, counts: Mapping[str, Any]) -> Iterator[str]:
    rows = counts["rows"]
    licences = {source.licence for source in options.sources}
    slug = re.sub(r"\s+", "-", licences.pop().lower()) if len(licences) == 1 else ""
    licence = f"license: {slug}\n" if re.fullmatch(r"[a-z0-9][a-z0-9.+-]*", slug) else ""
    total = sum(rows["part"].values())
    yield _HEAD.format(licence=licence, rows=total, articles=sum(counts["articles"].values()), version=VERSION)
    yield "\n## What is in it\n"
    for title, key in (("Part", "part"), ("Who wrote it", "origin"), ("Role in the article", "role")):
        yield _format_table((title, "Rows"), [(name, str(count)) for name, count in _by_count(rows[key])])
    if counts["rejected"]:
        yield "\nLeft out, by reason:\n"
        yield _format_table(("Code", "Items"), [(name, str(count)) for name, count in _by_count(counts["rejected"])])
    yield _FILES
    yield "\n## Sources and licences\n"
    yield from _format_sources(options, rows["source"], total)
    yield "\n## How it was made\n\n"
    yield from _format_making(options, counts)
    yield _LIMITS


def _format_sources(options: BuildOptions, rows: Mapping[str, int], total: int) -> Iterator[str]:
    if not options.sources:
        yield "\nNeither sources nor licences were stated when it was built.\n"
        return
    lines = [
        (source.name, source.licence or "not stated", source.retrieved or "not stated", str(rows.get(source.name, 0)))
        for source in options.sources
    ]
    if others := total - sum(rows.values()):
        lines.append(("others", "not stated", "not stated", str(others)))
    yield _format_table(("Source", "Licence", "Retrieved", "Rows"), lines)
    yield "\nThe id of a document begins with the name of its source.\n"


def _format_making(options: BuildOptions, counts: Mapping[str, Any]) -> Iterator[str]:
    filled = {
        "missing": "a machine translated headlines and bodies that one side did not have",
        "partial": "a machine translated whatever one side did not have",
        "none": "nothing was translated",
    }[options.fill]
    yield f"- Aligned by bitext {VERSION}; {filled}.\n"
    for model, count in _by_count(counts["rows"]["model"]):
        yield f"- Translated by {_escape(model)}: {count} rows.\n"
    yield f"- Kept: human pairs with a score of {options.min_score:g} or more, headlines graded "
    yield f"{' or '.join(options.relations)}, {options.min_words} to {options.max_words} words a side "
    yield "(headlines, captions and bylines may be shorter).\n"
    masked = "were replaced by placeholders" if options.mask else "were left as they are"
    yield f"- E-mail addresses, telephone and identity numbers {masked}.\n"
    yield f"- Near-duplicate articles form {counts['clusters']} clusters; each went into one part whole "
    yield f"(dev {options.dev:g}, test {options.test:g}, seed {options.seed}).\n"
    if options.shard != (1, 1):
        yield f"- Shard {options.shard[0]} of {options.shard[1]}: other inputs are in other builds.\n"


def _by_count(counts: Mapping[str, int]) -> list[tuple[str, int]]:
    return sorted(counts.items(), key=lambda one: (-one[1], one[0]))


def _format_table(head: Sequence[str], lines: Sequence[Sequence[str]]) -> str:
    rule = "|---" * (len(head) - 1) + "|---:|"
    body = ["| " + " | ".join(map(_escape, line)) + " |" for line in lines]
    return "\n".join(["", "| " + " | ".join(head) + " |", rule, *body, ""])


def _escape(text: str) -> str:
    return re.sub(r"([|<>`*_\[\]\\])", r"\\\1", " ".join(text.split()))
