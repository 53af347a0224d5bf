"""The sides that articles lack, filled: by a memory, then by an engine, with the texts of many articles in one call."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from bitext.model import Finding, Translation
from bitext.pipeline.costs import is_unusable
from bitext.pipeline.drafts import AlignedArticle, Draft, Row, text_of
from bitext.pipeline.memory import TranslationMemory
from bitext.pipeline.translating import make_verifier
from bitext.pipeline.verifying import Progress
from bitext.translation import Engine, EngineOptions

Glossary = Mapping[tuple[str, str], Mapping[str, str]]
"""Terms and their translations by direction: `{("en", "es"): {"summit": "cumbre"}}`."""

Filled = list[Translation | None]
"""One for each row that was to be filled; `None` where nothing could."""

_BLANK = Finding("blank", "no translation passed the checks")


@dataclass(frozen=True, slots=True)
class BegunArticle:
    """An article whose sides are aligned, and the rows of it that are to be filled."""

    draft: Draft
    to_fill: list[Row]

    def finish(self, filled: Filled) -> AlignedArticle:
        """Its rows, with what `fill_articles` gave."""
        for row, translation in zip(self.to_fill, filled, strict=True):
            self.draft.add_filled(row, translation)
        return self.draft.finish()


def fill_articles(
    begun: Sequence[BegunArticle],
    *,
    engine: str | Engine | EngineOptions | None = None,
    glossary: Glossary | None = None,
    memory: TranslationMemory | None = None,
    on_progress: Progress | None = None,
) -> list[Filled]:
    """Translate the side that each row has, in both directions where both are needed; the memory is asked first.

    A translation that would be worse than none is left blank, and keeps the findings that say so. What an article gets
    does not depend on the others.
    """
    filled: list[Filled] = [[None] * len(one.to_fill) for one in begun]
    for source, target in (("en", "es"), ("es", "en")):
        # What the memory does not have: the article, the row in it, and its text.
        own: list[tuple[int, int, str]] = []
        for number, index, row in _iter_lacking(begun, target):
            text = text_of(row.english or row.spanish)
            filled[number][index] = found = memory.find(text, source, target) if memory is not None else None
            if found is None:
                own.append((number, index, text))
        terms = (glossary or {}).get((source, target))
        verifier = make_verifier((source, target), engine, glossary=terms, needed=False) if own else None
        if verifier is None:
            continue
        texts: dict[int, list[str]] = {}
        for number, _, text in own:
            texts.setdefault(number, []).append(text)
        around = {number: "\n".join(of_one) for number, of_one in texts.items()}
        done = verifier.translate([text for _, _, text in own], on_progress, [around[number] for number, _, _ in own])
        for (number, index, _), translation in zip(own, done, strict=True):
            filled[number][index] = _blanked(translation) if is_unusable(translation) else translation
    return filled


def _iter_lacking(begun: Sequence[BegunArticle], target: str) -> Iterable[tuple[int, int, Row]]:
    for number, one in enumerate(begun):
        yield from ((number, index, row) for index, row in enumerate(one.to_fill) if row.lacking == target)


def _blanked(translation: Translation) -> Translation:
    findings = _BLANK, *(finding for finding in translation.findings if finding.code != _BLANK.code)
    return replace(translation, text="", findings=findings, quality=None)
