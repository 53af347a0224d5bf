"""Blocks that hold both languages: cut in two where a mark or the end of a sentence parts them, else reported."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bitext.articles.language import has_words_of_both, identify
from bitext.lang import LANGUAGES
from bitext.model import Finding

_MARK_RE = re.compile(r"\s+(?:[/|¦•·]|//|\|\|)\s+|\s*\n\s*")
_SENTENCE_RE = re.compile(r"(?<=[.!?…])[\"”»’)]{0,2}\s+(?=[\"“«‘(¿¡A-ZÁÉÍÓÚÑ])")
_QUOTED_RE = re.compile(r"“[^”]{1,2000}(?:”|$)|«[^»]{1,2000}(?:»|$)|\"[^\"]{1,2000}(?:\"|$)")
_PART_CHARS, _SURE = 12, 0.9  # a part that is shorter, or less sure, parts nothing
_WHOLE_CHARS, _SURE_WHOLE = 60, 0.99
_LONGEST_CHARS = 20_000
_MOST_CUTS = 3


def split_mixed(text: str) -> list[str]:
    """Cut a block that says first one language and then the other; any other block comes back alone.

    Args:
        text: one block; quotations in it never count as the other language.

    >>> split_mixed("Park Reopens After Repairs / El parque reabre tras las obras")
    ['Park Reopens After Repairs', 'El parque reabre tras las obras']
    >>> split_mixed("The sign said “No hay paso, vuelva mañana por la tarde”. Nobody came.")
    ['The sign said “No hay paso, vuelva mañana por la tarde”. Nobody came.']
    """
    if not 2 * _PART_CHARS < len(text) <= _LONGEST_CHARS or not has_words_of_both(text):
        return [text]
    quoted = [match.span() for match in _QUOTED_RE.finditer(text)]
    for pattern, least, sure in ((_MARK_RE, _PART_CHARS, _SURE), (_SENTENCE_RE, _WHOLE_CHARS, _SURE_WHOLE)):
        for match in _outside(list(pattern.finditer(text)), quoted, len(text) / 2):
            end = match.start() if pattern is _MARK_RE else match.end()  # the quotation mark after a stop is kept
            first, second = text[:end].strip(), text[match.end() :].strip()
            if min(len(first), len(second)) >= least and _differ(first, second, sure):
                return [first, second]
    return [text]


def _outside(matches: Sequence[re.Match[str]], quoted: Sequence[tuple[int, int]], middle: float) -> list[re.Match[str]]:
    """Where a block could be cut: outside quotation marks, the nearest to its middle first, three at most."""
    free = [m for m in matches if not any(start < m.start() < end - 1 for start, end in quoted)]
    return sorted(free, key=lambda match: abs(match.start() - middle))[:_MOST_CUTS]


def _differ(first: str, second: str, sure: float) -> bool:
    """Whether two parts are surely in two languages, each by its words outside quotation marks."""
    found = []
    for part in (first, second):
        words = _QUOTED_RE.sub(" ", part)
        if len(words.strip()) < _PART_CHARS:
            return False
        found.append(identify(words))
    (one, score), (other, other_score) = found
    return one != other and {one, other} == set(LANGUAGES) and min(score, other_score) >= sure


def find_mixed(texts: Sequence[str]) -> tuple[Finding, ...]:
    """Report blocks in which the languages alternate, sentence by sentence, so that no cut parts them."""
    places = []
    for number, text in enumerate(texts, 1):
        if not 3 * _WHOLE_CHARS <= len(text) <= _LONGEST_CHARS or not has_words_of_both(text):
            continue
        sentences = _SENTENCE_RE.split(_QUOTED_RE.sub(" ", text))
        found = {
            code for part in sentences if len(part) >= _WHOLE_CHARS
            for code, score in [identify(part)] if score >= _SURE_WHOLE
        }  # fmt: skip
        if found >= set(LANGUAGES):
            places.append(number)
    if not places:
        return ()
    which = f"block{'s' if len(places) > 1 else ''} {', '.join(map(str, places[:5]))}"
    more = f" and {len(places) - 5} more" if len(places) > 5 else ""
    return (Finding("mixed-languages", f"English and Spanish in one block: {which}{more}"),)
