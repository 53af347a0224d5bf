"""What is decided of each row by itself: the filters' code, or its keys, and what is masked in it.

Workers judge the rows that they make, under the options of that run. A run with other options finds the same rows in
the journal and judges them again.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from bitext.corpus.deduplication import text_key
from bitext.corpus.filters import find_rejection, mask_personal
from bitext.corpus.options import BuildOptions
from bitext.formats.jsonl import format_record, parse_record
from bitext.model import SegmentPair

Judged = dict[str, Any]
"""`{"options": signature, "rows": [code or [English key, Spanish key]], "masked": {"index": record}}`, keys as hex."""


def judge(rows: Iterable[SegmentPair], options: BuildOptions) -> Judged:
    """Look at an article's rows, one by one."""
    found: list[str | list[str]] = []
    masked: dict[str, Any] = {}
    for index, row in enumerate(rows):
        code = find_rejection(row, options)
        if code is not None:
            found.append(code)
            continue
        own = mask_personal(row) if options.mask else row
        if own is not row:
            masked[str(index)] = format_record(own)
        found.append([text_key(own.en).hex(), text_key(own.es).hex()])
    return {"options": options.filter_signature(), "rows": found, "masked": masked}


def judged_rows(article: dict[str, Any], options: BuildOptions) -> Judged:
    """What the worker found, or the same made anew where its options were others."""
    known: Judged = article["judged"]
    if known["options"] == options.filter_signature():
        return known
    return judge(map(parse_record, article["rows"]), options)
