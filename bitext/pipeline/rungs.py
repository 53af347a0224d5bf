"""Other ways to translate a segment, for when a check objects to the first.

Those for single words are in `restoring` and `holding`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from bitext.checks import find_markup, find_terms
from bitext.model import Translation
from bitext.pipeline.asking import Request, Rung, any_word, codes_of, mark, mean_score
from bitext.pipeline.marks import open_questions, unify_quotes

_CLAUSE_RE = re.compile(r"(?<=[,;:—–])\s+|\s+(?=[—–(])")
_SHORTEST_PART_CHARS = 25


def swap_terms(segment: str, best: Translation, glossary: Mapping[str, str]) -> Rung:
    """The terms of the glossary put into the source: models leave a word alone that is in the language they write."""
    terms = find_terms(segment, glossary) if "glossary" in codes_of(best) else []
    if not terms:
        return []
    own = dict(terms)
    return mark((yield Request((re.sub(any_word(own), lambda match: own[match[0]], segment),))), "terms")


def mend_marks(segment: str, best: Translation, target_language: str) -> Rung:  # noqa: ARG001
    """Marks that do not pair put right; no engine is asked."""
    yield from ()
    if "unpaired-marks" not in codes_of(best):
        return []
    text = unify_quotes(best.text)
    return mark([replace(best, text=open_questions(text) if target_language == "es" else text)], "marks")


def go_round(segment: str, best: Translation, glossary: Mapping[str, str]) -> Rung:
    """What stands between markup and terms translated by itself, and those put in their places."""
    if not codes_of(best) & {"glossary", "markup-lost"}:
        return []
    markup = {segment[start:end]: segment[start:end] for start, end in find_markup(segment)}
    terms = dict(find_terms(segment, glossary))
    patterns = [*map(re.escape, sorted(markup, key=len, reverse=True)), *([any_word(terms)] if terms else [])]
    pieces = re.split(f"({'|'.join(patterns)})", segment)
    return mark((yield from _join(pieces, {**markup, **terms})), "terms")


def take_parts(segment: str, best: Translation) -> Rung:  # noqa: ARG001 - all rungs are called alike
    """Clauses translated one by one."""
    parts = _clauses(segment)
    return mark((yield from _join(parts, {})), "parts") if len(parts) > 1 else []


def widen_beam(segment: str, best: Translation) -> Rung:  # noqa: ARG001
    """The hypotheses of a wider beam."""
    return mark((yield Request((segment,), alternatives=True)), "wide-beam")


def keep(segment: str, best: Translation) -> Rung:
    """The source as it is, if it has figures and no letters: a score, a date, a telephone number."""
    yield from ()
    is_bare = not any(map(str.isalpha, segment))
    return mark([replace(best, text=segment, score=None)], "kept") if is_bare else []


def _join(pieces: Sequence[str], own: Mapping[str, str]) -> Rung:
    """Translate the pieces that have letters and are not in *own*, and join all with their own white space."""
    to_do = [piece.strip() for piece in pieces if piece not in own and any(map(str.isalpha, piece))]
    if not to_do:
        return []
    done = iter((yield Request(tuple(to_do))))
    made: list[Translation] = []
    texts = list(_iter_joined(pieces, own, done, made))
    return [Translation("".join(texts), mean_score(made, [len(text) for text in to_do]), made[0].model_id)]


def _iter_joined(
    pieces: Sequence[str], own: Mapping[str, str], done: Iterator[Translation], made: list[Translation]
) -> Iterator[str]:
    for piece in pieces:
        if piece in own or not any(map(str.isalpha, piece)):
            yield own.get(piece, piece)
        else:
            made.append(next(done))
            yield piece.replace(piece.strip(), made[-1].text)


def _clauses(segment: str) -> list[str]:
    """Cut at clause boundaries into parts long enough to be understood alone, white space kept at their ends."""
    parts: list[str] = []
    position = 0
    for match in _CLAUSE_RE.finditer(segment):
        long_enough = match.end() - position >= _SHORTEST_PART_CHARS
        if long_enough and len(segment) - match.end() >= _SHORTEST_PART_CHARS:
            parts.append(segment[position : match.end()])
            position = match.end()
    return [*parts, segment[position:]]
