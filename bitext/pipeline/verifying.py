"""Translation that is checked, segment by segment, and tried another way where a check objects.

The ladder, one rung after the other until no check objects:

1. the engine's translation;
2. `terms`: terms and markup put into the source as they must come out, then the text between them by itself;
3. `parts`: clauses translated one by one;
4. `wide-beam`: the hypotheses of a wider beam;
5. another engine, only where what there is would be worse than nothing.

Where no rung satisfies all checks, the candidate with the fewest objections stays, with its findings. The rung that
gave a translation is named in its `model_id`, after a "+".
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from bitext.checks import UNUSABLE, check_glossary, check_translation, find_markup, find_terms
from bitext.lang.casing import sentence_case
from bitext.model import Finding, Translation
from bitext.translation import Engine

Progress = Callable[[int, int], None]
"""Called with the number of segments translated so far and in all."""

# Many, so that there are several of each length: those are translated together.
_BATCH_SEGMENTS = 1024
_CLAUSE_RE = re.compile(r"(?<=[,;:—–])\s+|\s+(?=[—–(])")
_SHORTEST_PART_CHARS = 25
# What stands for a finding when candidates are compared: nothing is worse than text that is no translation.
_UNUSABLE_COST, _COST = 10, 1


@dataclass(frozen=True, slots=True)
class Verifier:
    """What translations of one direction are checked against, and who helps out.

    `rescue` gives another engine or `None`; it is asked only when needed. `context` is the text that segments come
    from, which tells names from the other words of a headline in Title Case.
    """

    engine: Engine
    source_language: str
    target_language: str
    glossary: Mapping[str, str] = field(default_factory=dict)
    rescue: Callable[[], Engine | None] = lambda: None
    context: str = ""

    def translate(self, segments: Sequence[str], on_progress: Progress | None = None) -> Iterator[Translation]:
        """Yield a translation of each segment, with the findings that no rung of the ladder could remove."""
        for start in range(0, len(segments), _BATCH_SEGMENTS):
            batch = [self._recase(segment) for segment in segments[start : start + _BATCH_SEGMENTS]]
            made = self.engine.translate(batch)
            yield from (self._climb(segment, first) for segment, first in zip(batch, made, strict=True))
            if on_progress is not None:
                on_progress(min(start + _BATCH_SEGMENTS, len(segments)), len(segments))

    def _recase(self, segment: str) -> str:
        return sentence_case(segment, self.context) if self.source_language == "en" else segment

    def _climb(self, segment: str, first: Translation) -> Translation:
        """The first candidate without findings, or the one with the fewest; earlier rungs win ties."""
        best = self._checked(segment, first)
        for rung in (self._by_terms, self._by_parts, self._by_wide_beam, self._by_rescue):
            if not best.findings:
                break
            for candidate in rung(segment, best):
                checked = self._checked(segment, candidate)
                if _cost(checked) < _cost(best):
                    best = checked
                if not best.findings:
                    break
        return best

    def _checked(self, segment: str, translation: Translation) -> Translation:
        findings: tuple[Finding, ...] = check_translation(
            segment, translation.text, self.source_language, self.target_language
        )
        return replace(translation, findings=(*findings, *check_glossary(segment, translation.text, self.glossary)))

    def _by_terms(self, segment: str, best: Translation) -> Iterator[Translation]:
        if not {finding.code for finding in best.findings} & {"glossary", "markup-lost"}:
            return
        terms = find_terms(segment, self.glossary)
        if terms:  # models leave a word alone that is already in the language they write
            swapped = segment
            for term, own in terms:
                swapped = swapped.replace(term, own)
            yield _marked(self.engine.translate([swapped])[0], "terms")
        fixed = [(segment[start:end], segment[start:end]) for start, end in find_markup(segment)]
        yield self._around([*fixed, *terms], segment)

    def _around(self, fixed: Sequence[tuple[str, str]], segment: str) -> Translation:
        """Translate what stands between the *fixed* pieces, and put their own translations in their places."""
        own = dict(fixed)
        pattern = "|".join(re.escape(piece) for piece, _ in sorted(fixed, key=lambda pair: -len(pair[0])))
        pieces = re.split(f"({pattern})", segment)
        return _marked(self._join(pieces, own), "terms")

    def _by_parts(self, segment: str, best: Translation) -> Iterator[Translation]:  # noqa: ARG002
        parts = _clauses(segment)
        if len(parts) > 1:
            yield _marked(self._join(parts, {}), "parts")

    def _join(self, pieces: Sequence[str], own: Mapping[str, str]) -> Translation:
        """Translate the pieces that have letters and are not in *own*, and join all with their own white space."""
        to_do = [piece.strip() for piece in pieces if piece not in own and any(map(str.isalpha, piece))]
        made = iter(self.engine.translate(to_do) if to_do else [])
        texts, scores = [], []
        for piece in pieces:
            if piece in own or not any(map(str.isalpha, piece)):
                texts.append(own.get(piece, piece))
                continue
            done = next(made)
            inner = piece.strip()
            texts.append(piece.replace(inner, done.text))
            scores.append((done.score, len(inner)))
        known = [(score, length) for score, length in scores if score is not None]
        total = sum(length for _, length in known)
        score = sum(s * n for s, n in known) / total if known and len(known) == len(scores) else None
        return Translation("".join(texts), None if score is None else round(score, 4), self.engine.id)

    def _by_wide_beam(self, segment: str, best: Translation) -> Iterator[Translation]:  # noqa: ARG002
        for alternative in self.engine.alternatives(segment):
            yield _marked(alternative, "wide-beam")

    def _by_rescue(self, segment: str, best: Translation) -> Iterator[Translation]:
        other = self.rescue() if is_unusable(best) else None
        if other is not None:
            yield from other.translate([segment])


def is_unusable(translation: Translation) -> bool:
    """Whether a translation is worse than none: empty, copied, in the wrong language, going round in circles."""
    return any(finding.code in UNUSABLE for finding in translation.findings)


def _cost(translation: Translation) -> int:
    return sum(_UNUSABLE_COST if finding.code in UNUSABLE else _COST for finding in translation.findings)


def _marked(translation: Translation, rung: str) -> Translation:
    return replace(translation, model_id=f"{translation.model_id}+{rung}")


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
