"""Rows in the making: segments with their places, and what becomes of each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from bitext.alignment.headlines import HeadlineRelation, grade_headlines
from bitext.alignment.relatedness import is_unrelated
from bitext.checks import check_pair, check_related
from bitext.formats.fields import row_id
from bitext.lang import other_language
from bitext.model import (
    SUSPECTED,
    Article,
    Bead,
    Document,
    Finding,
    Origin,
    Rejection,
    Role,
    Segment,
    SegmentPair,
    SideState,
    Translation,
)
from bitext.pipeline.memory import is_remembered
from bitext.pipeline.suspecting import find_suspicion


@dataclass(frozen=True, slots=True)
class AlignedArticle:
    """What became of an article: its rows in reading order, what was left out, and how its headlines relate.

    `states` says, English first, what of each side was there before anything was filled; a side is `partial` also
    where the other has a paragraph without a counterpart. `None` where there was no article. `related` is the
    probability that the bodies say the same, at least in part; `None` where one is missing.
    """

    rows: tuple[SegmentPair, ...]
    rejections: tuple[Rejection, ...]
    headline: HeadlineRelation | None
    states: tuple[SideState, SideState] | None = None
    related: float | None = None


@dataclass(frozen=True, slots=True)
class Placed:
    """A segment with the document that it is cut from."""

    segment: Segment
    document: Document


@dataclass(frozen=True, slots=True)
class Row:
    """A bead with its segments."""

    role: Role
    english: list[Placed]
    spanish: list[Placed]
    bead: Bead

    @property
    def lacking(self) -> str | None:
        """The language that has nothing here, if one has not."""
        return "en" if not self.english else "es" if not self.spanish else None

    @property
    def place(self) -> tuple[int, int]:
        """Where it stands: block and offset on the side that has text, English first."""
        first = (self.english or self.spanish)[0].segment
        return first.block_index, first.start


class Draft:
    """Collects the rows and rejections of one article."""

    def __init__(self, article: Article) -> None:
        self._article = article
        self._rows: list[tuple[Row, SegmentPair]] = []
        self._rejections = [_reject_foreign(side, index) for side in article.sides for index in foreign_blocks(side)]
        self._headline: HeadlineRelation | None = None
        self._paired: set[tuple[str, int]] = set()
        self._related: dict[Role, float | None] = {}
        self._body = "\n".join(block.text for side in article.sides for _, block in side.blocks_of("body"))

    def add_human(self, row: Row) -> None:
        """A row of human text, on one side or both."""
        english, spanish = text_of(row.english), text_of(row.spanish)
        if row.lacking is not None:
            related = self._related.get(row.role)
            findings = check_related(related) if related is not None and is_unrelated(related) else ()
            self._add(row, english, spanish, "human", findings=findings)
            return
        findings = check_pair(english, spanish, "en", "es", crossing=row.bead.crossing)
        if row.role == "headline":
            self._headline = grade_headlines(english, spanish, body=self._body)
            pair = self._add(row, english, spanish, "human", findings=findings)
            graded = replace(
                pair, relation=self._headline.relation, score=self._headline.score, evidence=self._headline.evidence
            )
            self._rows[-1] = (row, graded)
            return
        pair = self._add(row, english, spanish, "human", findings=findings)
        self._rows[-1] = (row, replace(pair, relation="parallel", score=row.bead.score))

    def add_filled(self, row: Row, translation: Translation | None) -> None:
        """A row of which a machine writes one side, or a memory has it; `None` where neither is there.

        Where the machine's text is empty, the row has human text only and the findings that say why.
        """
        target = row.lacking
        assert target is not None  # noqa: S101 - what has both sides is never filled
        source = other_language(target)
        text = text_of(row.english or row.spanish)
        if translation is None:
            finding = Finding("no-engine", f"no engine is installed for {source} to {target}")
            self._add(row, text_of(row.english), text_of(row.spanish), "human", findings=(finding,))
            return
        if not translation.text:
            self._add(row, text_of(row.english), text_of(row.spanish), "human", findings=translation.findings)
            return
        origin: Origin = "mt-en-es" if target == "es" else "mt-es-en"
        if is_remembered(translation):
            origin = "tm"
        english, spanish = (text, translation.text) if target == "es" else (translation.text, text)
        pair = self._add(row, english, spanish, origin, model=translation.model_id, findings=translation.findings)
        # One segment and its translation; 1-0 and 0-1 stay the marks of a row with an empty side.
        self._rows[-1] = (row, replace(pair, bead="1-1", quality=translation.quality))

    def _add(
        self,
        row: Row,
        english: str,
        spanish: str,
        origin: Origin,
        *,
        model: str = "",
        findings: tuple[Finding, ...] = (),
    ) -> SegmentPair:
        pair = SegmentPair(
            row_id(english, spanish, origin), self._article.id, row.role, english, spanish, None, origin, None,
            row.bead.shape, model, findings,
        )  # fmt: skip
        self._rows.append((row, pair))
        return pair

    def reject(self, segments: Sequence[Placed], code: str) -> None:
        """Note that segments are left out."""
        for placed in segments:
            place = f"{placed.document.id}:{placed.document.language}:{placed.segment.block_index}"
            self._rejections.append(Rejection(place, code, placed.segment.text))

    def finish(self) -> AlignedArticle:
        """The rows in reading order, those of a side that a machine seems to have written with that said."""
        suspicion = find_suspicion(self._article, [pair for row, pair in self._rows if row.lacking is None])
        if suspicion:
            self._rows = [(row, _with_suspicion(row, pair, suspicion)) for row, pair in self._rows]
        ordered = _reading_order(self._rows)
        states = self._side_state("en"), self._side_state("es")
        return AlignedArticle(
            tuple(ordered), tuple(self._rejections), self._headline, states, self._related.get("body")
        )

    def note_paired(self, blocks: set[tuple[str, int]]) -> None:
        """Note which blocks, by language and index, have a counterpart for at least a part."""
        self._paired |= blocks

    def note_related(self, role: Role, related: float | None) -> None:
        """Note how probably the two sides of a role belong together."""
        self._related[role] = related

    def _side_state(self, code: str) -> SideState:
        state = self._article.side_state(code)
        other = self._article.side(other_language(code))
        foreign = set(foreign_blocks(other))
        lone = (
            index for index, _ in other.blocks_of("body")
            if index not in foreign and (other.language, index) not in self._paired
        )  # fmt: skip
        return "partial" if state == "present" and any(True for _ in lone) else state


def _with_suspicion(row: Row, pair: SegmentPair, suspicion: Mapping[str, str]) -> SegmentPair:
    """A row with a finding, and where no machine of ours wrote a side of it, with the origin that says so too."""
    found = {"en": row.english, "es": row.spanish}
    reasons = [f"{code}: {reason}" for code, reason in suspicion.items() if found[code]]
    if not reasons:
        return pair
    origin = SUSPECTED if pair.origin == "human" else pair.origin
    findings = (*pair.findings, Finding(SUSPECTED, "; ".join(reasons)))
    return replace(pair, id=row_id(pair.en, pair.es, origin), origin=origin, findings=findings)


def _reading_order(rows: list[tuple[Row, SegmentPair]]) -> list[SegmentPair]:
    """English order; a row that only Spanish has follows the row of the Spanish text before it."""
    if not any(row.english for row, _ in rows):
        return [pair for _, pair in sorted(rows, key=lambda item: item[0].place)]
    ordered = sorted((item for item in rows if item[0].english), key=lambda item: item[0].place)
    lone = sorted((item for item in rows if not item[0].english), key=lambda item: item[0].place)
    for item in lone:
        before = [k for k, (row, _) in enumerate(ordered) if row.spanish and _last_place(row) < item[0].place]
        ordered.insert(max(before, default=-1) + 1, item)
    return [pair for _, pair in ordered]


def _last_place(row: Row) -> tuple[int, int]:
    last = row.spanish[-1].segment
    return last.block_index, last.start


def foreign_blocks(document: Document) -> list[int]:
    return [i for i, block in enumerate(document.blocks) if block.language != document.language]


def _reject_foreign(document: Document, index: int) -> Rejection:
    block = document.blocks[index]
    place = f"{document.id}:{document.language}:{index}"
    return Rejection(place, "other-language", block.text)


def text_of(placed: Sequence[Placed]) -> str:
    """The text of neighbouring segments, as it stands where they share a block."""
    if not placed:
        return ""
    first, last = placed[0].segment, placed[-1].segment
    if first.block_index == last.block_index:
        return placed[0].document.blocks[first.block_index].text[first.start : last.end]
    return " ".join(one.segment.text for one in placed)
