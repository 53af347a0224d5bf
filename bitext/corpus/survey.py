"""What a report shows of a corpus: counts, distributions and examples, in one pass over its files."""

from __future__ import annotations

import hashlib
import heapq
import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from bitext.corpus.manifest import read_manifest
from bitext.corpus.selection import PARTS
from bitext.errors import InputError
from bitext.files import iter_text_lines
from bitext.formats.tsv import parse_tsv_lines
from bitext.model import SegmentPair

SCORE_BINS = 20
LENGTH_STEP_WORDS, LENGTH_BINS = 5, 12
_SHOWN = 4  # examples of each kind


@dataclass(slots=True)
class Survey:
    """A corpus, or a file of rows, in numbers.

    Attributes:
        name: what it is called.
        counts: by kind (part, role, origin, relation, source, rejected), by value.
        scores: human rows by score, `SCORE_BINS` bins over [0, 1].
        words: rows by words of each side, bins of `LENGTH_STEP_WORDS`, the last without end.
        kept: rows to show, by what they are examples of.
        rejected: English, Spanish or a note, of items left out, by code.
        quarantined: messages about inputs that could not be used.
    """

    name: str
    counts: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    scores: list[int] = field(default_factory=lambda: [0] * SCORE_BINS)
    words: dict[str, list[int]] = field(default_factory=lambda: {code: [0] * LENGTH_BINS for code in ("en", "es")})
    kept: dict[str, list[SegmentPair]] = field(default_factory=dict)
    rejected: dict[str, list[tuple[str, str]]] = field(default_factory=dict)
    quarantined: tuple[str, ...] = ()

    @property
    def rows(self) -> int:
        """How many rows there are."""
        return self.counts["role"].total()


class _Samples:
    """A few of many for each key, always the same few: those whose hash is the smallest."""

    def __init__(self) -> None:
        self._found: dict[str, list[tuple[int, int, Any]]] = defaultdict(list)
        self._count = 0

    def offer(self, key: str, text: str, item: Any) -> None:
        """Take *item* into account; *text* decides on it."""
        self._count += 1
        digest = hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).digest()
        entry = (-int.from_bytes(digest, "big"), -self._count, item)
        push = heapq.heappush if len(self._found[key]) < _SHOWN else heapq.heappushpop
        push(self._found[key], entry)

    def items(self) -> Iterator[tuple[str, list[Any]]]:
        """Each key with its few."""
        for key, entries in sorted(self._found.items()):
            yield key, [item for _, _, item in sorted(entries, key=lambda entry: (-entry[0], -entry[1]))]


def survey_rows(rows: Iterable[SegmentPair], name: str) -> Survey:
    """Look at rows that belong to no corpus."""
    survey, samples = Survey(name), _Samples()
    for row in rows:
        _add(survey, samples, row)
    survey.kept = dict(samples.items())
    return survey


def survey_corpus(folder: Path) -> Survey:
    """Look at all files of a corpus, a line at a time.

    Raises:
        InputError: the manifest or another file is missing or damaged.
    """
    manifest = read_manifest(folder)
    survey, samples, refused = Survey(folder.resolve().name), _Samples(), _Samples()
    for part in PARTS:
        for row in _iter_part(folder, part):
            survey.counts["part"][part] += 1
            _add(survey, samples, row)
    for number, line in enumerate(_iter_lines(folder / "rejected.jsonl"), 1):
        code, english, spanish = _parse_rejection(line, f"{folder}/rejected.jsonl:{number}")
        survey.counts["rejected"][code] += 1
        refused.offer(code, english + spanish, (english, spanish))
    counts = manifest["counts"]
    survey.counts["source"].update(counts.get("rows", {}).get("source", {}))
    survey.quarantined = tuple(map(str, counts.get("quarantined", ())))
    survey.kept, survey.rejected = dict(samples.items()), dict(refused.items())
    return survey


def iter_corpus_rows(folder: Path) -> Iterator[SegmentPair]:
    """Yield the rows of all parts of a corpus.

    Raises:
        InputError: the manifest or a part is missing or damaged.
    """
    read_manifest(folder)
    for part in PARTS:
        yield from _iter_part(folder, part)


def _iter_part(folder: Path, part: str) -> Iterator[SegmentPair]:
    path = folder / f"{part}.tsv"
    return parse_tsv_lines(_iter_lines(path), str(path))


def _iter_lines(path: Path) -> Iterator[str]:
    if not path.is_file():
        raise InputError(str(path), expected="a file of a corpus", found="no such file", advice="build it again")
    return iter_text_lines(path)


def _parse_rejection(line: str, where: str) -> tuple[str, str, str]:
    try:
        record = json.loads(line)
        if "text" in record:  # a segment that never became a row
            return str(record["code"]), str(record["text"]), ""
        return str(record["code"]), str(record["en"]), str(record["es"])
    except (ValueError, KeyError, TypeError) as error:
        raise InputError(where, expected="what was left out", found=str(error), advice="build it again") from None


def _add(survey: Survey, samples: _Samples, row: SegmentPair) -> None:
    known = {"role": row.role, "origin": row.origin, "relation": row.relation or ""}
    for kind, value in known.items():
        if value:
            survey.counts[kind][value] += 1
    for code, bins in survey.words.items():
        if count := len(row.side(code).split()):
            bins[min((count - 1) // LENGTH_STEP_WORDS, LENGTH_BINS - 1)] += 1
    if row.score is not None:
        survey.scores[min(int(row.score * SCORE_BINS), SCORE_BINS - 1)] += 1
    kind = row.role if row.role in ("headline", "body") else "other roles"
    who = "written by people" if row.origin == "human" else f"origin {row.origin}"
    samples.offer(f"{kind}, {who}", row.en + "\0" + row.es, row)
