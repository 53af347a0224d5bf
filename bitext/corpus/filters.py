"""Which rows stay out of a corpus, each for a reason with a code.

A filter looks at one row and knows its role: a headline may be short and without a stop. Codes of findings
(`bitext.checks.CODES`) reject as they are; the others are in `FILTER_CODES`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from bitext.checks.shape import is_copied
from bitext.checks.words import is_foreign, iter_lost_names
from bitext.corpus.options import BuildOptions
from bitext.model import SUSPECTED, SegmentPair

FILTER_CODES = {
    "one-sided": "one side is empty",
    "too-short": "a side has fewer words than `min_words` (headlines, bylines and subheads: none)",
    "too-long": "a side has more than `max_words` words, a headline, byline, dateline or subhead a quarter of that",
    "ratio": "a side has more than `max_ratio` times the words of the other and 3; headlines and decks twice that",
    "low-score": "a human pair that is no headline has a score below `min_score`, or that of its role in `role_scores`",
    "low-quality": "a machine's translation has its meaning right less probably than `min_quality`",
    "relation": "the headlines are graded as something that `relations` does not name",
    "noise": "less than half of a side's signs are letters, or it has characters that text does not have",
    "profanity": "a word of the given list is in it",
    "suspected-mt": "a side looks as if a machine had translated it, and `keep_suspected` is not set",
    "duplicate-article": "its article is nearly another one, on every side that both have, which has better rows",
    "near-duplicate": "both its sides are nearly those of another row that has a better score, or is earlier",
    "duplicate-side": "one of its sides, of a language in `unique_sides`, is there with a better other side",
    "duplicate": "the same pair, but for case and punctuation, is there with a better score, or earlier",
    "leak": "one of its sides is in the development or test part as well",
    "machine-in-evaluation": "a machine wrote one side, and its article belongs to the development or test part",
}
"""Every code of this module and of the steps after it, with what it means."""

_SHORT_ROLES = frozenset({"headline", "deck", "byline", "dateline", "subhead", "caption"})
_LINES = frozenset({"headline", "byline", "dateline", "subhead"})
_FREE_WORDS = 3
_WORD_RE = re.compile(r"\w+")
_LETTER_RE = re.compile(r"[^\W\d_]+")
_DIGIT_RE = re.compile(r"\d+")
_STRAY_RE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffd\ufffe\uffff\ue000-\uf8ff]")

Filter = Callable[[SegmentPair, BuildOptions], bool]


def find_rejection(row: SegmentPair, options: BuildOptions) -> str | None:
    """The code of the first filter that *row* fails; `None` where it passes all."""
    for code, fails in _FILTERS:
        if fails(row, options):
            return code
    codes = {finding.code for finding in row.findings}
    if row.origin == "human" and row.role != "headline":
        codes.update(_find_mismatches(row))
    return next((code for code in options.reject if code in codes), None)


def _find_mismatches(row: SegmentPair) -> Iterator[str]:
    """What is checked on machine text when it is made, and here on pairs of people's text: codes of findings.

    Of 4,000 sentences that people translated (newstest2012, FLORES dev) none is called copied or in the wrong language,
    21 have names lost on both sides; on one side only, as names are shortened and explained, three times as many.
    """
    if is_copied(row.en, row.es, "en"):
        yield "copied"
    if is_foreign(row.es, "en", "es") or is_foreign(row.en, "es", "en"):
        yield "wrong-language"
    if any(iter_lost_names(row.en, row.es)) and any(iter_lost_names(row.es, row.en)):
        yield "name-lost"


def _is_one_sided(row: SegmentPair, _options: BuildOptions) -> bool:
    return not row.en.strip() or not row.es.strip()


def _is_too_short(row: SegmentPair, options: BuildOptions) -> bool:
    return row.role not in _SHORT_ROLES and min(_count_words(row)) < options.min_words


def _is_too_long(row: SegmentPair, options: BuildOptions) -> bool:
    limit = options.max_words // 4 if row.role in _LINES else options.max_words
    return max(_count_words(row)) > limit


def _is_lopsided(row: SegmentPair, options: BuildOptions) -> bool:
    """Headlines and decks of two papers say different amounts, so twice the ratio is allowed for them."""
    shorter, longer = sorted(_count_words(row))
    ratio = options.max_ratio * (2 if row.role in ("headline", "deck") else 1)
    return longer > ratio * shorter + _FREE_WORDS


def _is_low_score(row: SegmentPair, options: BuildOptions) -> bool:
    if row.role == "headline" or row.score is None:
        return False
    return row.score < options.score_of_role.get(row.role, options.min_score)


def _is_low_quality(row: SegmentPair, options: BuildOptions) -> bool:
    return row.quality is not None and row.quality < options.min_quality


def _is_other_relation(row: SegmentPair, options: BuildOptions) -> bool:
    return row.role == "headline" and row.relation is not None and row.relation not in options.relations


def _is_noise(row: SegmentPair, _options: BuildOptions) -> bool:
    return any(_STRAY_RE.search(text) or _letter_fraction(text) < 0.5 for text in (row.en, row.es))


def _is_suspected(row: SegmentPair, options: BuildOptions) -> bool:
    if options.keep_suspected:
        return False
    # Also what was filled from a side that is suspected.
    return row.origin == SUSPECTED or any(finding.code == SUSPECTED for finding in row.findings)


def _is_profane(row: SegmentPair, options: BuildOptions) -> bool:
    if not options.profanity:
        return False
    words = {word.lower() for text in (row.en, row.es) for word in _WORD_RE.findall(text)}
    return not words.isdisjoint(options.profanity)


_FILTERS: tuple[tuple[str, Filter], ...] = (
    ("one-sided", _is_one_sided),
    ("suspected-mt", _is_suspected),
    ("too-short", _is_too_short),
    ("too-long", _is_too_long),
    ("ratio", _is_lopsided),
    ("low-score", _is_low_score),
    ("low-quality", _is_low_quality),
    ("relation", _is_other_relation),
    ("noise", _is_noise),
    ("profanity", _is_profane),
)


def _count_words(row: SegmentPair) -> tuple[int, int]:
    return len(row.en.split()), len(row.es.split())


def _letter_fraction(text: str) -> float:
    """Letters among the signs that are no white space, in [0, 1]; digits count half, since news has scores."""
    signs = "".join(text.split())
    others = _LETTER_RE.sub("", signs)
    digits = len(others) - len(_DIGIT_RE.sub("", others))
    return (len(signs) - len(others) + 0.5 * digits) / len(signs) if signs else 0.0
