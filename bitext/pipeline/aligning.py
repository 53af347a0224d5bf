"""One article to rows: each role's segments aligned with their like, what is missing filled."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Literal

from bitext.alignment import align_segments
from bitext.alignment.lexicon import Lexicon
from bitext.alignment.relatedness import is_unrelated
from bitext.checks import check_pair, check_related
from bitext.errors import UsageError
from bitext.formats.fields import row_id
from bitext.lang import LANGUAGES
from bitext.model import (
    Alignment,
    Article,
    Bead,
    Document,
    Rejection,
    Relation,
    Role,
    Segment,
    SegmentPair,
)
from bitext.pipeline.drafts import AlignedArticle, Draft, Placed, Row, foreign_blocks
from bitext.pipeline.filling import BegunArticle, Glossary, fill_articles
from bitext.pipeline.memory import TranslationMemory
from bitext.pipeline.verifying import Progress
from bitext.segmentation import segment_ranges
from bitext.translation import Engine, EngineOptions

Fill = Literal["missing", "partial"]

# One block of these is one segment, whatever stops it holds; the others are cut into sentences.
_WHOLE: frozenset[Role] = frozenset({"headline", "byline", "dateline", "subhead", "boilerplate"})
# In this order, each role with its like; a bead never crosses roles.
_ORDER: tuple[Role, ...] = (
    "headline", "deck", "byline", "dateline", "body", "subhead", "caption", "boilerplate",
)  # fmt: skip


def align(article: Article | Document, other: Document | None = None, *, fill: bool | Fill = True) -> list[SegmentPair]:
    """Turn an article into rows of parallel text, machine-filled where a side is missing.

    Args:
        article: an article, or its document in one language, with *other* its document in the other.
        fill: "missing" or True: translate what one side lacks altogether: its headline, its body, or both;
            "partial": paragraphs without a counterpart as well, each in its place; False: nothing.

    Returns:
        The rows that have both sides, in reading order, and the rows that could not be filled because no engine is
        installed (finding `no-engine`). What a person wrote and what a machine wrote is in `origin`.

    >>> import io, bitext
    >>> text = "Port Reopens\\n\\nReabre el puerto\\n\\nEl puerto abrió el lunes."
    >>> rows = align(bitext.read_article(io.StringIO(text)), fill=False)
    >>> [(row.role, row.en, row.es, row.origin) for row in rows]
    [('headline', 'Port Reopens', 'Reabre el puerto', 'human')]
    """
    if isinstance(article, Document):
        if other is None:
            raise UsageError("align", expected="two documents", found="one", advice="give both, or an Article")
        article = _pair_documents(article, other)
    return list(align_article(article, fill=fill).rows)


def align_article(
    article: Article,
    *,
    fill: bool | Fill = True,
    engine: str | Engine | EngineOptions | None = None,
    glossary: Glossary | None = None,
    memory: TranslationMemory | None = None,
    keep_unpaired: bool = False,
    keep_boilerplate: bool = False,
    min_score: float = 0.0,
    lexicon: Lexicon | None = None,
    on_progress: Progress | None = None,
) -> AlignedArticle:
    """As `align`, with what was left out and why.

    Args:
        fill: as for `align`.
        engine: "ctranslate2" or "apertium", or options for one; the best installed by default.
        glossary: terms that translations must use, from English and from Spanish.
        memory: human pairs that fill before the engine does; what it fills has the origin `tm`.
        keep_unpaired: keep rows whose other side is neither there nor filled, with that side empty.
        keep_boilerplate: keep page furniture as rows.
        min_score: leave out human pairs with a lower score; headlines, which pair by role and are graded, stay.
        lexicon: words and their translations as evidence, from `bitext.load_lexicon`; the shipped ones by default.
        on_progress: told after each batch of translations.
    """
    begun = begin_article(
        article, fill=fill, keep_unpaired=keep_unpaired, keep_boilerplate=keep_boilerplate, min_score=min_score,
        lexicon=lexicon,
    )  # fmt: skip
    (filled,) = fill_articles([begun], engine=engine, glossary=glossary, memory=memory, on_progress=on_progress)
    return begun.finish(filled)


def begin_article(
    article: Article,
    *,
    fill: bool | Fill = True,
    keep_unpaired: bool = False,
    keep_boilerplate: bool = False,
    min_score: float = 0.0,
    lexicon: Lexicon | None = None,
) -> BegunArticle:
    """The first half of `align_article`, up to what is to be filled; `fill_articles` does that for many at once."""
    if fill not in (True, False, "missing", "partial"):
        raise UsageError("fill", expected="missing, partial, True or False", found=repr(fill), advice="choose one")
    sides = {side.language: _segments_by_role(side) for side in article.sides}
    draft = Draft(article)
    to_fill: list[Row] = []
    for role in _ORDER:
        english, spanish = (sides[code].get(role, []) for code in LANGUAGES)
        if role == "boilerplate" and not keep_boilerplate:
            draft.reject([*english, *spanish], "boilerplate")
            continue
        alignment = _align_role(role, english, spanish, lexicon)
        draft.note_related(role, alignment.related)
        rows = [Row(role, [english[i] for i in b.source], [spanish[j] for j in b.target], b) for b in alignment.beads]
        paired = _paired_blocks(rows)
        draft.note_paired(paired)
        for row in rows:
            lacking = row.lacking
            if lacking is None and role != "headline" and (row.bead.score or 0.0) < min_score:
                draft.reject([*row.english, *row.spanish], "low-score")
            elif lacking is None:
                draft.add_human(row)
            elif (
                fill
                and role != "boilerplate"
                and (_is_missing(sides[lacking], role) or (fill == "partial" and not _blocks(row) & paired))
            ):
                to_fill.append(row)
            elif keep_unpaired or role == "boilerplate":
                draft.add_human(row)
            else:
                draft.reject(row.english or row.spanish, "unrelated" if is_unrelated(alignment.related) else "unpaired")
    return BegunArticle(draft, to_fill)


def pair_segments(
    source: Sequence[str],
    target: Sequence[str],
    alignment: Alignment,
    source_language: str,
    document: str,
    *,
    keep_unpaired: bool = False,
    min_score: float = 0.0,
) -> AlignedArticle:
    """Rows of segments that are aligned already, as body text; what has no counterpart is left out or kept."""
    rows, rejections = [], []
    apart = is_unrelated(alignment.related)
    for bead in alignment.beads:
        texts = " ".join(source[i] for i in bead.source), " ".join(target[j] for j in bead.target)
        english, spanish = texts if source_language == "en" else texts[::-1]
        if bead.score is None and not keep_unpaired:
            rejections.append(Rejection(document, "unrelated" if apart else "unpaired", english or spanish))
            continue
        if bead.score is not None and bead.score < min_score:
            rejections.append(Rejection(document, "low-score", f"{english} ‖ {spanish}"))
            continue
        shape = bead.shape if source_language == "en" else bead.shape[::-1]
        relation: Relation | None = None if bead.score is None else "parallel"
        findings = check_related(alignment.related) if apart else ()
        if bead.score is not None:
            findings = check_pair(english, spanish, "en", "es", crossing=bead.crossing)
        rows.append(
            SegmentPair(
                row_id(english, spanish, "human"), document, "body", english, spanish, bead.score, "human", relation,
                shape, "", findings,
            )
        )  # fmt: skip
    return AlignedArticle(tuple(rows), tuple(rejections), None, related=alignment.related)


def _align_role(role: Role, english: Sequence[Placed], spanish: Sequence[Placed], lexicon: Lexicon | None) -> Alignment:
    """Align the segments of one role; two lone headlines belong together whatever they say."""
    alignment = align_segments([p.segment.text for p in english], [p.segment.text for p in spanish], lexicon=lexicon)
    if role == "headline" and len(english) == len(spanish) == 1:
        return replace(alignment, beads=(Bead((0,), (0,), 1.0),), related=None)
    return alignment


def _is_missing(side: dict[Role, list[Placed]], role: Role) -> bool:
    """Whether a side lacks what *role* belongs to, and so may be filled: its headline, or its whole body."""
    return not side.get("headline" if role == "headline" else "body")


def _blocks(row: Row) -> set[tuple[str, int]]:
    return {(placed.document.language, placed.segment.block_index) for placed in (*row.english, *row.spanish)}


def _paired_blocks(rows: Sequence[Row]) -> set[tuple[str, int]]:
    """Language and index of the blocks of which at least one segment has a counterpart."""
    return {block for row in rows if row.lacking is None for block in _blocks(row)}


def _segments_by_role(document: Document) -> dict[Role, list[Placed]]:
    found: dict[Role, list[Placed]] = {}
    foreign = set(foreign_blocks(document))
    for index, block in enumerate(document.blocks):
        if index in foreign:
            continue
        whole = block.role in _WHOLE
        ranges = [(0, len(block.text))] if whole else segment_ranges(block.text, document.language, wrap="always")
        for start, end in ranges:
            segment = Segment(document.id, index, start, end, block.text[start:end])
            found.setdefault(block.role, []).append(Placed(segment, document))
    return found


def _pair_documents(first: Document, second: Document) -> Article:
    by_language = {first.language: first, second.language: second}
    if set(by_language) != set(LANGUAGES):
        found = f"{first.language} and {second.language}"
        raise UsageError(
            "align", expected="one English and one Spanish document", found=found, advice="give both sides"
        )
    sides = by_language["en"], by_language["es"]
    states = tuple(tuple("present" for _ in side.blocks) for side in sides)
    return Article(first.id, sides, states)  # type: ignore[arg-type]
