"""The files of a corpus, written in one pass: its parts, what was left out, its articles."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import Any, TextIO

from bitext.corpus.packing import REJECTION_LINES, ROW_LINES, Facts, RowFacts
from bitext.corpus.selection import PARTS, Placed, Selection
from bitext.corpus.sources import source_of
from bitext.corpus.survey import Survey, sides_of
from bitext.files import open_output
from bitext.formats.tsv import parse_line, write_tsv

REJECTED, ARTICLES, QUARANTINE = "rejected.jsonl", "articles.jsonl", "quarantine.jsonl"


def write_parts(
    out: Path, units: Iterable[tuple[str, str, Facts, list[str]]], selection: Selection, sources: Sequence[str],
    survey: Survey,
) -> dict[str, Any]:  # fmt: skip
    """Write what there is of *units* (as `Journal.iter_all` gives them), and return the counts for the manifest.

    Each file appears whole or not at all; an earlier manifest is taken away first, so that a folder with a manifest
    is always complete.
    """
    (out / "manifest.json").unlink(missing_ok=True)
    tally = _Tally(sources, survey)
    with ExitStack() as stack:
        names = [*(f"{part}.tsv" for part in PARTS), REJECTED, ARTICLES, QUARANTINE]
        streams = {name.split(".")[0]: stack.enter_context(open_output(out / name)) for name in names}
        for part in PARTS:
            write_tsv([], streams[part])
        writer = _Writer(streams, selection, tally)
        for name, note, facts, lines in units:
            writer.write(name, note, facts, lines)
    survey.counts["part"].update(tally.rows["part"])
    survey.counts["source"].update(tally.rows["source"])
    survey.quarantined = tuple(tally.quarantined)
    return tally.as_record(selection.count_clusters())


class _Writer:
    """Writes units in order, beside what was decided of their rows and articles."""

    def __init__(self, streams: dict[str, TextIO], selection: Selection, tally: _Tally) -> None:
        self._streams, self._tally = streams, tally
        self._places = selection.iter_articles()
        self._dropped = selection.iter_dropped()
        self._next = next(self._dropped, None)
        self._number = 0

    def write(self, name: str, note: str, facts: Facts, lines: list[str]) -> None:
        if "error" in facts:
            self._tally.quarantined.append(facts["error"])
            own = {key: facts[key] for key in ("code", "error")}
            self._streams["quarantine"].write(json.dumps({"input": name, **own}, ensure_ascii=False) + "\n")
        rest = iter(lines)
        for article in facts.get("articles", ()):
            place = next(self._places)
            self._write_article(article, name, note, place)
            self._write_rows(article, rest, place)
            self._write_left(article["rejections"], rest, source_of(name, self._tally.sources))
        for _ in facts.get("sides", ()):
            next(rest)
        if "sides" in facts:
            self._write_left(facts["rejections"], rest, source_of(name, self._tally.sources))

    def _write_article(self, article: dict[str, Any], name: str, note: str, place: Placed) -> None:
        record = {
            "id": article["id"], "input": name, "source": source_of(name, self._tally.sources),
            "sha256": article["sha256"], "states": article["states"], "cluster": place.cluster, "part": place.part,
            "rows": len(article["rows"]),
        }  # fmt: skip
        findings = [{"code": code, "message": message} for code, message in article["findings"]]
        known = {"day": article["day"], "copy_of": place.copy_of, "twin": json.loads(note) if note else None,
                 "findings": findings or None}  # fmt: skip
        record |= {key: value for key, value in known.items() if value is not None}
        self._streams["articles"].write(json.dumps(record, ensure_ascii=False) + "\n")
        self._tally.articles[place.part] += 1
        self._tally.findings.update({code for code, _ in article["findings"]})

    def _write_left(self, codes: Sequence[str], lines: Iterator[str], source: str | None) -> None:
        for code in codes:
            shown, *_ = [next(lines) for _ in range(REJECTION_LINES)]
            self._streams["rejected"].write(shown + "\n")
            self._tally.reject(code, shown, source=source)

    def _write_rows(self, article: dict[str, Any], lines: Iterator[str], place: Placed) -> None:
        source = source_of(article["id"], self._tally.sources)
        kept = []
        for row in (RowFacts(*facts) for facts in article["rows"]):
            shown, line, _ = [next(lines) for _ in range(ROW_LINES)]
            code, instead = row.code, None
            if self._next is not None and self._next[0] == self._number:
                _, code, instead = self._next
                self._next = next(self._dropped, None)
            self._number += 1
            if code is None:
                kept.append(line + "\n")
                self._tally.keep(row, place.part, source, line)
                continue
            head = {"code": code} if instead is None else {"code": code, "kept": instead}
            self._streams["rejected"].write(f"{json.dumps(head)[:-1]}, {shown[1:]}\n")
            self._tally.reject(code, shown, row.id, source=source, role=row.role, origin=row.origin)
        self._streams[place.part].writelines(kept)


class _Tally:
    def __init__(self, sources: Sequence[str], survey: Survey) -> None:
        self._survey = survey
        kinds = ("part", "role", "origin", "relation", "source", "model")
        self.rows: dict[str, Counter[str]] = {key: Counter() for key in kinds}
        self.sources = frozenset(sources)
        self.rejections: Counter[str] = Counter()
        self.rejections_by: dict[str, dict[str, Counter[str]]] = {
            key: defaultdict(Counter) for key in ("role", "origin", "source")
        }
        self.articles: Counter[str] = Counter()
        self.findings: Counter[str] = Counter()  # articles with each
        self.quarantined: list[str] = []

    def keep(self, row: RowFacts, part: str, source: str | None, line: str) -> None:
        known = (part, row.role, row.origin, row.relation, source, row.model)
        for counts, value in zip(self.rows.values(), known, strict=True):
            if value:
                counts[value] += 1
        self._survey.keep(row.id, row.role, row.origin, row.relation, row.score, row.words, lambda: parse_line(line))

    def reject(self, code: str, shown: str, name: str = "", **known: str | None) -> None:
        """Count what is left out; what was left out before it was a row has neither role nor origin."""
        self.rejections[code] += 1
        self._survey.reject(code, name or shown, lambda: sides_of(json.loads(shown)))
        for key, value in known.items():
            if value:
                self.rejections_by[key][value][code] += 1

    def as_record(self, clusters: int) -> dict[str, Any]:
        by = {key: {name: dict(sorted(own.items())) for name, own in sorted(counts.items())}
              for key, counts in self.rejections_by.items()}  # fmt: skip
        return {
            "rows": {key: dict(sorted(counts.items())) for key, counts in self.rows.items()},
            "rejected": dict(sorted(self.rejections.items())),
            "rejected_by": by,
            "articles": dict(sorted(self.articles.items())),
            "clusters": clusters,
            "findings": dict(sorted(self.findings.items())),
            "quarantined": self.quarantined,
        }
