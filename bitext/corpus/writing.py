"""The files of a corpus, written in one pass: its parts, what was left out, its articles."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import Any, TextIO

from bitext.corpus.journal import Journal
from bitext.corpus.selection import PARTS, Selection
from bitext.corpus.sources import source_of
from bitext.files import open_output
from bitext.formats.jsonl import format_record
from bitext.formats.tsv import write_tsv
from bitext.model import SegmentPair

REJECTED, ARTICLES, QUARANTINE = "rejected.jsonl", "articles.jsonl", "quarantine.jsonl"


def write_parts(out: Path, journal: Journal, selection: Selection, sources: Sequence[str] = ()) -> dict[str, Any]:
    """Write all files but the manifest, and return the counts that go into it.

    Each file appears whole or not at all; an earlier manifest is taken away first, so that a folder with a manifest
    is always complete.
    """
    (out / "manifest.json").unlink(missing_ok=True)
    tally = _Tally(sources)
    with ExitStack() as stack:
        parts = {part: stack.enter_context(open_output(out / f"{part}.tsv")) for part in PARTS}
        rejected, articles, quarantine = (
            stack.enter_context(open_output(out / name)) for name in (REJECTED, ARTICLES, QUARANTINE)
        )
        for stream in parts.values():
            write_tsv([], stream)
        found = _record_articles(journal, selection, articles, rejected, quarantine, tally)
        for selected in selection.iter_rows(found):
            if selected.code is None:
                write_tsv([selected.row], parts[selected.part], header=False)
                tally.keep(selected.row, selected.part)
            else:
                record = {"code": selected.code, **format_record(selected.row)}
                rejected.write(json.dumps(record, ensure_ascii=False) + "\n")
                tally.rejections[selected.code] += 1
    return tally.as_record()


class _Tally:
    def __init__(self, sources: Sequence[str]) -> None:
        kinds = ("part", "role", "origin", "relation", "source", "model")
        self.rows: dict[str, Counter[str]] = {key: Counter() for key in kinds}
        self.sources = frozenset(sources)
        self.rejections: Counter[str] = Counter()
        self.articles: Counter[str] = Counter()
        self.clusters: set[int] = set()
        self.quarantined: list[str] = []

    def keep(self, row: SegmentPair, part: str) -> None:
        source = source_of(row.document, self.sources)
        known = {
            "part": part, "role": row.role, "origin": row.origin, "relation": row.relation, "source": source,
            "model": row.model,
        }  # fmt: skip
        for key, value in known.items():
            if value:
                self.rows[key][value] += 1

    def reject(self, items: Iterable[Sequence[str]], stream: TextIO) -> None:
        """Note segments that never became rows: place, code and text of each."""
        for place, code, text in items:
            stream.write(json.dumps({"code": code, "id": place, "text": text}, ensure_ascii=False) + "\n")
            self.rejections[code] += 1

    def as_record(self) -> dict[str, Any]:
        return {
            "rows": {key: dict(sorted(counts.items())) for key, counts in self.rows.items()},
            "rejected": dict(sorted(self.rejections.items())),
            "articles": dict(sorted(self.articles.items())),
            "clusters": len(self.clusters),
            "quarantined": self.quarantined,
        }


def _record_articles(
    journal: Journal, selection: Selection, articles: TextIO, rejected: TextIO, quarantine: TextIO, tally: _Tally
) -> Iterator[dict[str, Any]]:
    """Yield the articles in order; note each, what its alignment left out, and the inputs that were no use."""
    number = 0
    for unit, name, result in journal.results():
        tally.reject(result.get("rejections", ()), rejected)
        if "error" in result:
            tally.quarantined.append(result["error"])
            quarantine.write(json.dumps({"input": name, **result}, ensure_ascii=False) + "\n")
        for article in result.get("articles", ()):
            part, cluster = selection.place(number)
            record = {
                "id": article["id"], "input": name, "source": source_of(name, tally.sources),
                "sha256": article["sha256"], "states": article["states"], "cluster": cluster, "part": part,
                "rows": len(article["rows"]),
            }  # fmt: skip
            if article["day"]:
                record["day"] = article["day"]
            if note := journal.note(unit):
                record["twin"] = json.loads(note)
            articles.write(json.dumps(record, ensure_ascii=False) + "\n")
            tally.articles[part] += 1
            tally.clusters.add(cluster)
            tally.reject(article["rejections"], rejected)
            yield article
            number += 1
