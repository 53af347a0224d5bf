"""What is decided of each row by itself: the filters' code, its keys, what is masked in it, the lines it will be.

Workers judge the rows that they make, under the options of that run. A run with other options finds the same rows in
the journal and judges them again.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Any

from bitext.corpus.deduplication import sign_near, text_key
from bitext.corpus.filters import find_rejection
from bitext.corpus.masking import mask_personal, mask_text
from bitext.corpus.options import BuildOptions
from bitext.corpus.packing import REJECTION_LINES, ROW_LINES, Facts, RowFacts
from bitext.formats.jsonl import format_record, parse_record
from bitext.formats.tsv import format_line
from bitext.model import SegmentPair


def judge_rows(rows: Iterable[SegmentPair], options: BuildOptions) -> tuple[list[RowFacts], list[str]]:
    """Facts and lines (`ROW_LINES` each) of an article's rows."""
    facts, lines = [], []
    for row in rows:
        own = mask_personal(row) if options.mask else row
        code = find_rejection(row, options)
        keys = near = ""
        if code is None:
            keys = (text_key(own.en) + text_key(own.es)).hex()
            near = (sign_near(own.en) + sign_near(own.es)).hex() if options.near_rows else ""
        score = None if row.score is None else round(row.score, 4)
        words = [len(own.en.split()), len(own.es.split())]
        facts.append(RowFacts(code, own.id, row.role, row.origin, row.relation, row.model, score, words, keys, near))
        lines += [_dump(format_record(own)), "" if code else format_line(own)]
        lines.append("" if own is row else _dump(format_record(row)))
    return facts, lines


def judge_rejections(items: Iterable[Sequence[str]], options: BuildOptions) -> list[str]:
    """The lines (`REJECTION_LINES` each) of segments that never became rows: place, code and text of each."""
    lines = []
    for place, code, text in items:
        shown = mask_text(text) if options.mask else text
        lines.append(_dump({"code": code, "id": place, "text": shown}))
        lines.append("" if shown == text else _dump({"code": code, "id": place, "text": text}))
    return lines


def judge_again(facts: Facts, lines: list[str], options: BuildOptions) -> tuple[Facts, list[str]]:
    """The same unit's facts and lines under other options."""
    found: list[str] = []
    position = len(facts.get("sides", ()))  # of unmatched folders: documents, and what was left out of them
    found += lines[:position]

    def next_records(count: int, width: int) -> list[dict[str, Any]]:
        """What was judged, with nothing masked: the last line of each group, or where that is empty the first."""
        nonlocal position
        own = [lines[start : start + width] for start in range(position, position + count * width, width)]
        position += count * width
        return [json.loads(group[-1] or group[0]) for group in own]

    def judge_left(count: int) -> list[str]:
        left = next_records(count, REJECTION_LINES)
        return judge_rejections(((own["id"], own["code"], own["text"]) for own in left), options)

    found += judge_left(len(facts.get("rejections", ())))
    for article in facts.get("articles", ()):
        records = next_records(len(article["rows"]), ROW_LINES)
        article["rows"], made = judge_rows(map(parse_record, records), options)
        found += made + judge_left(len(article["rejections"]))
    return facts, found


def _dump(record: dict[str, Any]) -> str:
    return json.dumps(record, ensure_ascii=False)
