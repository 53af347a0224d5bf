"""Counts over rows, for people: how many of which role, origin, relation and finding."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from bitext.corpus.manifest import read_manifest
from bitext.model import SegmentPair


def count_rows(rows: Iterable[SegmentPair]) -> dict[str, Counter[str]]:
    """Counts by role, origin, relation, score (in tenths) and finding.

    >>> row = SegmentPair("", "a", "body", "Yes.", "Sí.", 0.97, "human", "parallel", "1-1")
    >>> count_rows([row])["score"]
    Counter({'0.9-1.0': 1})
    """
    counts: dict[str, Counter[str]] = {key: Counter() for key in ("role", "origin", "relation", "score", "finding")}
    for row in rows:
        counts["role"][row.role] += 1
        counts["origin"][row.origin] += 1
        counts["relation"][row.relation or "none"] += 1
        counts["score"][_tenth(row.score)] += 1
        counts["finding"].update({finding.code for finding in row.findings} or {"none"})
    return counts


def count_corpus(folder: Path) -> dict[str, Counter[str]]:
    """Counts of a corpus that its manifest has: sources, articles by part, and what was left out.

    The latter by code, and by "VALUE: CODE" of each role, origin and source.

    Raises:
        InputError: the manifest is missing or damaged.
    """
    known = read_manifest(folder)["counts"]
    counts = {
        "source": Counter(known.get("rows", {}).get("source", {})), "articles": Counter(known.get("articles", {})),
        "finding of articles": Counter(known.get("findings", {})), "rejected": Counter(known.get("rejected", {})),
    }  # fmt: skip
    for kind, found in known.get("rejected_by", {}).items():
        counts[f"rejected by {kind}"] = Counter(
            {f"{value}: {code}": count for value, codes in found.items() for code, count in codes.items()}
        )
    return counts


def _tenth(score: float | None) -> str:
    if score is None:
        return "none"
    low = min(int(score * 10), 9)
    return f"{low / 10:.1f}-{(low + 1) / 10:.1f}"
