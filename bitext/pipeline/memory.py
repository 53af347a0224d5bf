"""Translation memory: what people wrote for a segment before fills its other side before a machine does.

Three kinds of match, in this order, named in the `model_id` of what they give:

- `tm:exact`: the same segment but for case, white space and final punctuation;
- `tm:numbers`: the same but for whole numbers that stand in both sides of the pair that is remembered, once each;
- `tm:fuzzy:0.93`: one as similar as that, with a finding `fuzzy-match`, and only where no other check objects.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from bitext.checks import check_translation, find_lost_key_words
from bitext.errors import UsageError
from bitext.lang import LANGUAGES
from bitext.model import Finding, SegmentPair, Translation

# Whole numbers by themselves. 1 is none of them: what is counted is in the singular.
_NUMBER_RE = re.compile(r"(?<![\w.,:/-])(?!1\b)\d{1,4}(?![\w:/-]|[.,]\d)")
_END = ".!?…"


@dataclass(frozen=True, slots=True)
class _Entry:
    source: str
    target: str
    rank: tuple[float, int]


class TranslationMemory:
    """Human pairs to fill from, both ways.

    Args:
        rows: of them, those are kept that people wrote on both sides and that are `parallel`, with a score of
            *min_score* or more; headlines only if graded `parallel`. Of several translations of a segment the one with
            the best score counts, then the first.
        fuzzy: the lowest similarity of a fuzzy match, in (0, 1], as RapidFuzz's `fuzz.ratio`: 1 less the edit distance
            by insertions and deletions over the length of both. `None` for no fuzzy matches. Default: .9.

    Raises:
        UsageError: *fuzzy* is out of range, or RapidFuzz is not installed.

    >>> row = SegmentPair("", "a", "body", "It opened in 1992.", "Abrió en 1992.", 0.97, "human", "parallel", "1-1")
    >>> memory = TranslationMemory([row], fuzzy=None)
    >>> [memory.find(text, "en", "es").text for text in ("It opened in 1992", "It opened in 2024.")]
    ['Abrió en 1992', 'Abrió en 2024.']
    >>> memory.find("It closed in 1992.", "en", "es") is None
    True
    """

    def __init__(self, rows: Iterable[SegmentPair], *, min_score: float = 0.8, fuzzy: float | None = 0.9) -> None:
        if fuzzy is not None and not 0 < fuzzy <= 1:
            raise UsageError("fuzzy", expected="above 0, up to 1", found=str(fuzzy), advice="choose such a number")
        if fuzzy is not None:
            _require_rapidfuzz()
        self._fuzzy = fuzzy
        self._exact: dict[str, dict[str, _Entry]] = {code: {} for code in LANGUAGES}
        self._masked: dict[str, dict[str, _Entry]] = {code: {} for code in LANGUAGES}
        for number, row in enumerate(rows):
            if _is_sure(row, min_score):
                self._add(row, (-(row.score or 0.0), number))
        self._keys = {code: list(entries) for code, entries in self._exact.items()}

    def __len__(self) -> int:
        """The number of different English segments."""
        return len(self._exact["en"])

    def _add(self, row: SegmentPair, rank: tuple[float, int]) -> None:
        for source, target in (LANGUAGES, LANGUAGES[::-1]):
            entry = _Entry(row.side(source), row.side(target), rank)
            for table, key in ((self._exact, _key(entry.source)), (self._masked, _masked_key(entry.source))):
                known = table[source].get(key)
                if known is None or rank < known.rank:
                    table[source][key] = entry

    def find(self, segment: str, source_language: str, target_language: str) -> Translation | None:
        """What the memory has for a segment, the best kind of match first; `None` where it has nothing."""
        key = _key(segment)
        entry = self._exact[source_language].get(key)
        if entry is not None and key:
            return self._checked(segment, entry, "exact", source_language, target_language)
        entry = self._masked[source_language].get(_masked_key(segment)) if key else None
        text = _swap_numbers(segment, entry) if entry else None
        if entry is not None and text is not None:
            found = self._checked(segment, replace(entry, target=text), "numbers", source_language, target_language)
            if not found.findings:
                return found
        return self._find_similar(segment, key, source_language, target_language) if self._fuzzy and key else None

    def _find_similar(self, segment: str, key: str, source: str, target: str) -> Translation | None:
        from rapidfuzz import fuzz, process

        keys = self._keys[source]
        best = process.extractOne(key, keys, scorer=fuzz.ratio, score_cutoff=100 * (self._fuzzy or 1.0))
        if best is None:
            return None
        entry = self._exact[source][best[0]]
        similarity = best[1] / 100
        found = self._checked(segment, entry, f"fuzzy:{_format_similarity(similarity)}", source, target)
        if found.findings:  # another number, a name that is not there, a denial: another segment
            return None
        remark = Finding("fuzzy-match", f"{_format_similarity(similarity)} like: {entry.source}")
        return replace(found, findings=(remark,))

    def _checked(self, segment: str, entry: _Entry, kind: str, source: str, target: str) -> Translation:
        """The entry's translation for *segment*; a key word that its own source has and it does without is not lost."""
        text = _with_end_of(segment, entry)
        findings = check_translation(segment, text, source, target)
        lost = (
            find_lost_key_words(segment, text, source).keys() - find_lost_key_words(entry.source, text, source).keys()
        )
        kept = tuple(finding for finding in findings if lost or finding.code != "word-lost")
        return Translation(text, None, f"tm:{kind}", kept)


def is_remembered(translation: Translation) -> bool:
    """Whether a translation is from a memory."""
    return translation.model_id.startswith("tm:")


def _is_sure(row: SegmentPair, min_score: float) -> bool:
    if row.origin != "human" or row.relation != "parallel" or not row.en or not row.es:
        return False
    return row.role == "headline" or (row.score or 0.0) >= min_score


def _require_rapidfuzz() -> None:
    try:
        import rapidfuzz  # noqa: F401
    except ImportError:
        raise UsageError(
            "fuzzy matches", expected="the library rapidfuzz", found="not installed",
            advice="pip install 'bitext[memory]', or leave fuzzy matches out",
        ) from None  # fmt: skip


def _format_similarity(similarity: float) -> str:
    return f"{int(similarity * 100) / 100:.2f}"  # rounded down: .999 is not 1


def _key(text: str) -> str:
    return " ".join(text.split()).rstrip(_END).casefold()


def _masked_key(text: str) -> str:
    return _NUMBER_RE.sub("#", _key(text))


def _with_end_of(segment: str, entry: _Entry) -> str:
    """The remembered target with a final stop if, and only if, the segment has one."""
    if segment[-1:] == "." and entry.source[-1:] not in _END and entry.target[-1:] not in _END:
        return entry.target + "."
    if segment[-1:] not in _END and entry.source[-1:] == ".":
        return entry.target.removesuffix(".")
    return entry.target


def _swap_numbers(segment: str, entry: _Entry) -> str | None:
    """The remembered target with the numbers of the segment; `None` where it is not plain which is which."""
    new, old = _NUMBER_RE.findall(segment), _NUMBER_RE.findall(entry.source)
    there = _NUMBER_RE.findall(entry.target)
    changed = {before: after for before, after in zip(old, new, strict=True) if before != after}
    is_plain = len(set(old)) == len(old) and len(set(new)) == len(new) and sorted(there) == sorted(old)
    return _NUMBER_RE.sub(lambda match: changed.get(match[0], match[0]), entry.target) if is_plain else None
