"""What a report shows of a corpus: counts, distributions and examples, in one pass over its files."""

from __future__ import annotations

import hashlib
import heapq
import json
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
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


class Samples:
    """A few of many for each key, always the same few: those whose name has the smallest hash."""

    def __init__(self) -> None:
        self._found: dict[str, list[tuple[int, int, Any]]] = defaultdict(list)
        self._count = 0

    def offer(self, key: str, name: str, make: Callable[[], Any]) -> None:
        """Take an item into account, whose *name* decides on it; it is made only if it is among the few so far."""
        self._count += 1
        digest = hashlib.blake2b(name.encode("utf-8", "surrogatepass"), digest_size=8).digest()
        place, own = (-int.from_bytes(digest, "big"), -self._count), self._found[key]
        if len(own) < _SHOWN:
            heapq.heappush(own, (*place, make()))
        elif place > own[0][:2]:
            heapq.heapreplace(own, (*place, make()))

    def items(self) -> Iterator[tuple[str, list[Any]]]:
        """Each key with its few."""
        for key, entries in sorted(self._found.items()):
            yield key, [item for _, _, item in sorted(entries, key=lambda entry: (-entry[0], -entry[1]))]


@dataclass(slots=True)
class Survey:
    """A corpus, or a file of rows, in numbers.

    Attributes:
        name: what it is called.
        counts: by kind (part, role, origin, relation, source, rejected), by value.
        scores: human rows by score, `SCORE_BINS` bins over [0, 1].
        words: rows by words of each side, bins of `LENGTH_STEP_WORDS`, the last without end.
        quarantined: messages about inputs that could not be used.
    """

    name: str
    counts: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    scores: list[int] = field(default_factory=lambda: [0] * SCORE_BINS)
    words: dict[str, list[int]] = field(default_factory=lambda: {code: [0] * LENGTH_BINS for code in ("en", "es")})
    quarantined: tuple[str, ...] = ()
    _kept: Samples = field(default_factory=Samples)
    _rejected: Samples = field(default_factory=Samples)

    @property
    def rows(self) -> int:
        """How many rows there are."""
        return self.counts["role"].total()

    @property
    def kept(self) -> dict[str, list[SegmentPair]]:
        """Rows to show, by what they are examples of."""
        return dict(self._kept.items())

    @property
    def rejected(self) -> dict[str, list[tuple[str, str]]]:
        """English and Spanish, or a text alone, of items left out, by code."""
        return dict(self._rejected.items())

    def keep(
        self, id: str, role: str, origin: str, relation: str | None, score: float | None,  # noqa: A002
        words: Sequence[int], make: Callable[[], SegmentPair],
    ) -> None:  # fmt: skip
        """Count a row, given by what is known of it; *make* gives it, should it be shown."""
        self.counts["role"][role] += 1
        self.counts["origin"][origin] += 1
        if relation:
            self.counts["relation"][relation] += 1
        for bins, count in zip(self.words.values(), words, strict=True):
            if count:
                bins[min((count - 1) // LENGTH_STEP_WORDS, LENGTH_BINS - 1)] += 1
        if score is not None:
            self.scores[min(int(score * SCORE_BINS), SCORE_BINS - 1)] += 1
        kind = role if role in ("headline", "body") else "other roles"
        who = "written by people" if origin == "human" else f"origin {origin}"
        self._kept.offer(f"{kind}, {who}", id, make)

    def reject(self, code: str, name: str, make: Callable[[], tuple[str, str]]) -> None:
        """Count what is left out."""
        self.counts["rejected"][code] += 1
        self._rejected.offer(code, name, make)


def survey_rows(rows: Iterable[SegmentPair], name: str) -> Survey:
    """Look at rows that belong to no corpus."""
    survey = Survey(name)
    for row in rows:
        _add(survey, row)
    return survey


def survey_corpus(folder: Path) -> Survey:
    """Look at all files of a corpus, a line at a time.

    Raises:
        InputError: the manifest or another file is missing or damaged.
    """
    manifest = read_manifest(folder)
    survey = Survey(folder.resolve().name)
    for part in PARTS:
        for row in _iter_part(folder, part):
            survey.counts["part"][part] += 1
            _add(survey, row)
    for number, line in enumerate(_iter_lines(folder / "rejected.jsonl"), 1):
        code, name, sides = _parse_rejection(line, f"{folder}/rejected.jsonl:{number}")
        survey.reject(code, name, lambda sides=sides: sides)  # type: ignore[misc]
    counts = manifest["counts"]
    survey.counts["source"].update(counts.get("rows", {}).get("source", {}))
    survey.quarantined = tuple(map(str, counts.get("quarantined", ())))
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


def _parse_rejection(line: str, where: str) -> tuple[str, str, tuple[str, str]]:
    """Code, what decides whether it is an example, and text, both sides where it was a row."""
    try:
        record = json.loads(line)
        return str(record["code"]), line if "text" in record else str(record["id"]), sides_of(record)
    except (ValueError, KeyError, TypeError) as error:
        raise InputError(where, expected="what was left out", found=str(error), advice="build it again") from None


def sides_of(record: dict[str, Any]) -> tuple[str, str]:
    """English and Spanish of what was left out; the text alone of a segment that never became a row."""
    return (str(record["text"]), "") if "text" in record else (str(record["en"]), str(record["es"]))


def _add(survey: Survey, row: SegmentPair) -> None:
    words = len(row.en.split()), len(row.es.split())
    survey.keep(row.id, row.role, row.origin, row.relation, row.score, words, lambda: row)
