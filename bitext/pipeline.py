"""One article pair, start to end: segment, align, fill what is missing, check, rows out.

Parts meet here and only here. Nothing is dropped silently: what does not become a row becomes a `Rejection`.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from bitext.alignment import align_segments
from bitext.alignment.headlines import HeadlineRelation, grade_headlines
from bitext.checks import check_pair, check_translation
from bitext.errors import UsageError
from bitext.lang import LANGUAGES, get_language
from bitext.model import (
    Alignment,
    Article,
    Bead,
    Document,
    Finding,
    Origin,
    Rejection,
    Role,
    Segment,
    SegmentPair,
    Translation,
)
from bitext.segmentation import segment_ranges
from bitext.translation import Engine, find_engine, get_engine

Progress = Callable[[int, int], None]
"""Called with the number of segments translated so far and in all."""

# One block of these is one segment, whatever stops it holds; the others are cut into sentences.
_WHOLE: frozenset[Role] = frozenset({"headline", "byline", "dateline", "subhead", "boilerplate"})
# In this order, each role with its like; a bead never crosses roles.
_ORDER: tuple[Role, ...] = (
    "headline",
    "deck",
    "byline",
    "dateline",
    "body",
    "subhead",
    "caption",
    "boilerplate",
)
_BATCH_SEGMENTS = 16


@dataclass(frozen=True, slots=True)
class AlignedArticle:
    """What became of an article: its rows in reading order, what was left out, and how its headlines relate."""

    rows: tuple[SegmentPair, ...]
    rejections: tuple[Rejection, ...]
    headline: HeadlineRelation | None


def align(article: Article | Document, other: Document | None = None, *, fill: bool = True) -> list[SegmentPair]:
    """Turn an article into rows of parallel text, machine-filled where a side is missing.

    Args:
        article: an article, or its document in one language, with *other* its document in the other.
        fill: translate what one side lacks altogether: its headline, its body, or both.

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
    fill: bool = True,
    engine: str | None = None,
    keep_unpaired: bool = False,
    keep_boilerplate: bool = False,
    on_progress: Progress | None = None,
) -> AlignedArticle:
    """As `align`, with what was left out and why.

    Args:
        engine: "ctranslate2" or "apertium"; the best installed by default.
        keep_unpaired: keep rows whose other side is neither there nor filled, with that side empty.
        keep_boilerplate: keep page furniture as rows.
        on_progress: told after each batch of translations.
    """
    sides = {side.language: _segments_by_role(side) for side in article.sides}
    draft = _Draft(article)
    to_fill: list[_Row] = []
    for role in _ORDER:
        english, spanish = (sides[code].get(role, []) for code in LANGUAGES)
        if role == "boilerplate" and not keep_boilerplate:
            draft.reject([*english, *spanish], "boilerplate")
            continue
        for bead in _align_role(role, english, spanish).beads:
            row = _Row(role, [english[i] for i in bead.source], [spanish[j] for j in bead.target], bead)
            lacking = row.lacking
            if lacking is None:
                draft.add_human(row)
            elif fill and role != "boilerplate" and _is_missing(sides[lacking], role):
                to_fill.append(row)
            elif keep_unpaired or role == "boilerplate":
                draft.add_human(row)
            else:
                draft.reject(row.english or row.spanish, "unpaired")
    for row, translation in zip(to_fill, _fill(to_fill, engine, on_progress), strict=True):
        draft.add_filled(row, translation)
    return draft.finish()


def translate(
    texts: Sequence[str],
    source_language: str,
    target_language: str,
    *,
    engine: str | Engine | None = None,
    on_progress: Progress | None = None,
) -> list[Translation]:
    """Translate texts between English and Spanish, one translation each, in the same order.

    A text of several sentences is segmented, translated by segment and put together again with its own white
    space. Empty texts stay empty.

    Args:
        engine: "ctranslate2" or "apertium", or an engine of your own; the best installed by default.
        on_progress: told after each batch of segments.

    Returns:
        Translations whose `score` is the mean log-probability a token, over the segments by their length; `None`
        where the engine has none.

    Raises:
        UsageError: the languages are not "en" and "es", in either order.
        ModelMissingError: no engine is installed for this direction.
    """
    codes = get_language(source_language).code, get_language(target_language).code
    if isinstance(texts, str):
        raise UsageError("texts", expected="a list of texts", found="one text", advice="put it into a list")
    if codes[0] == codes[1]:
        raise UsageError("languages", expected="two", found=f"{codes[0]} twice", advice="choose the other as target")
    ranges = [segment_ranges(text, codes[0]) for text in texts]
    segments = [text[start:end] for text, own in zip(texts, ranges, strict=True) for start, end in own]
    chosen = engine if engine is not None and not isinstance(engine, str) else get_engine(*codes, name=engine)
    done = iter(_translate_batches(segments, chosen, on_progress))
    return [_rebuild(text, own, [next(done) for _ in own], codes) for text, own in zip(texts, ranges, strict=True)]


def pair_segments(
    source: Sequence[str],
    target: Sequence[str],
    alignment: Alignment,
    source_language: str,
    document: str,
    *,
    keep_unpaired: bool = False,
) -> AlignedArticle:
    """Rows of segments that are aligned already, as body text; what has no counterpart is left out or kept."""
    rows, rejections = [], []
    for bead in alignment.beads:
        texts = " ".join(source[i] for i in bead.source), " ".join(target[j] for j in bead.target)
        english, spanish = texts if source_language == "en" else texts[::-1]
        if bead.score is None and not keep_unpaired:
            rejections.append(Rejection(document, "unpaired", english or spanish))
            continue
        shape = bead.shape if source_language == "en" else bead.shape[::-1]
        findings = check_pair(english, spanish, "en", "es") if bead.score is not None else ()
        rows.append(
            SegmentPair(
                _row_id(english, spanish, "human"),
                document,
                "body",
                english,
                spanish,
                bead.score,
                "human",
                None if bead.score is None else "parallel",
                shape,
                "",
                findings,
            )  # fmt: skip
        )
    return AlignedArticle(tuple(rows), tuple(rejections), None)


def _rebuild(
    text: str, ranges: Sequence[tuple[int, int]], parts: Sequence[Translation], codes: tuple[str, str]
) -> Translation:
    """Put the translations of a text's segments in their places."""
    if not ranges:
        return Translation(text, None, "")
    pieces, position = [], 0
    for (start, end), part in zip(ranges, parts, strict=True):
        pieces += [text[position:start], part.text]
        position = end
    target = "".join([*pieces, text[position:]])
    lengths = [end - start for start, end in ranges]
    scores = [part.score for part in parts if part.score is not None]
    score = (
        sum(s * n for s, n in zip(scores, lengths, strict=True)) / sum(lengths) if len(scores) == len(parts) else None
    )
    findings = check_translation(text, target, *codes)
    return Translation(target, None if score is None else round(score, 4), parts[0].model_id, findings)


def _translate_batches(segments: Sequence[str], engine: Engine, on_progress: Progress | None) -> Iterator[Translation]:
    for start in range(0, len(segments), _BATCH_SEGMENTS):
        yield from engine.translate(segments[start : start + _BATCH_SEGMENTS])
        if on_progress is not None:
            on_progress(min(start + _BATCH_SEGMENTS, len(segments)), len(segments))


@dataclass(frozen=True, slots=True)
class _Row:
    """A bead with its segments."""

    role: Role
    english: list[_Placed]
    spanish: list[_Placed]
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


@dataclass(frozen=True, slots=True)
class _Placed:
    """A segment with the document that it is cut from."""

    segment: Segment
    document: Document


class _Draft:
    """Collects the rows and rejections of one article."""

    def __init__(self, article: Article) -> None:
        self._article = article
        self._rows: list[tuple[_Row, SegmentPair]] = []
        self._rejections = [_reject_foreign(side, index) for side in article.sides for index in _foreign_blocks(side)]
        self._headline: HeadlineRelation | None = None

    def add_human(self, row: _Row) -> None:
        """A row of human text, on one side or both."""
        english, spanish = _text(row.english), _text(row.spanish)
        if row.lacking is not None:
            self._add(row, english, spanish, "human")
            return
        findings = check_pair(english, spanish, "en", "es")
        if row.role == "headline":
            self._headline = grade_headlines(english, spanish)
            pair = self._add(row, english, spanish, "human", findings=findings)
            graded = replace(pair, relation=self._headline.relation, score=self._headline.score)
            self._rows[-1] = (row, graded)
            return
        pair = self._add(row, english, spanish, "human", findings=findings)
        self._rows[-1] = (row, replace(pair, relation="parallel", score=row.bead.score))

    def add_filled(self, row: _Row, translation: Translation | None) -> None:
        """A row of which a machine writes one side; `None` where no engine is installed."""
        target = row.lacking
        source = "es" if target == "en" else "en"
        text = _text(row.english or row.spanish)
        if translation is None:
            finding = Finding("no-engine", f"no engine is installed for {source} to {target}")
            self._add(row, _text(row.english), _text(row.spanish), "human", findings=(finding,))
            return
        origin: Origin = "mt-en-es" if target == "es" else "mt-es-en"
        english, spanish = (text, translation.text) if target == "es" else (translation.text, text)
        findings = check_translation(text, translation.text, source, str(target))
        # One segment and its translation; 1-0 and 0-1 stay the marks of a row with an empty side.
        bead = "1-1" if translation.text else row.bead.shape
        pair = self._add(row, english, spanish, origin, model=translation.model_id, findings=findings)
        self._rows[-1] = (row, replace(pair, bead=bead))

    def _add(
        self,
        row: _Row,
        english: str,
        spanish: str,
        origin: Origin,
        *,
        model: str = "",
        findings: tuple[Finding, ...] = (),
    ) -> SegmentPair:
        pair = SegmentPair(
            _row_id(english, spanish, origin), self._article.id, row.role, english, spanish, None, origin, None,
            row.bead.shape, model, findings,
        )  # fmt: skip
        self._rows.append((row, pair))
        return pair

    def reject(self, segments: Sequence[_Placed], code: str) -> None:
        """Note that segments are left out."""
        for placed in segments:
            place = f"{placed.document.id}:{placed.document.language}:{placed.segment.block_index}"
            self._rejections.append(Rejection(place, code, placed.segment.text))

    def finish(self) -> AlignedArticle:
        """The rows in reading order."""
        ordered = _reading_order(self._rows)
        return AlignedArticle(tuple(ordered), tuple(self._rejections), self._headline)


def _reading_order(rows: list[tuple[_Row, SegmentPair]]) -> list[SegmentPair]:
    """English order; a row that only Spanish has follows the row of the Spanish text before it."""
    if not any(row.english for row, _ in rows):
        return [pair for _, pair in sorted(rows, key=lambda item: item[0].place)]
    ordered = sorted((item for item in rows if item[0].english), key=lambda item: item[0].place)
    lone = sorted((item for item in rows if not item[0].english), key=lambda item: item[0].place)
    for item in lone:
        before = [k for k, (row, _) in enumerate(ordered) if row.spanish and _last_place(row) < item[0].place]
        ordered.insert(max(before, default=-1) + 1, item)
    return [pair for _, pair in ordered]


def _last_place(row: _Row) -> tuple[int, int]:
    last = row.spanish[-1].segment
    return last.block_index, last.start


def _align_role(role: Role, english: Sequence[_Placed], spanish: Sequence[_Placed]) -> Alignment:
    """Align the segments of one role; two lone headlines belong together whatever they say."""
    alignment = align_segments([p.segment.text for p in english], [p.segment.text for p in spanish])
    if role == "headline" and len(english) == len(spanish) == 1:
        return replace(alignment, beads=(Bead((0,), (0,), 1.0),))
    return alignment


def _is_missing(side: dict[Role, list[_Placed]], role: Role) -> bool:
    """Whether a side lacks what *role* belongs to, and so may be filled: its headline, or its whole body."""
    return not side.get("headline" if role == "headline" else "body")


def _segments_by_role(document: Document) -> dict[Role, list[_Placed]]:
    found: dict[Role, list[_Placed]] = {}
    foreign = set(_foreign_blocks(document))
    for index, block in enumerate(document.blocks):
        if index in foreign:
            continue
        whole = block.role in _WHOLE
        ranges = [(0, len(block.text))] if whole else segment_ranges(block.text, document.language, wrap="always")
        for start, end in ranges:
            segment = Segment(document.id, index, start, end, block.text[start:end])
            found.setdefault(block.role, []).append(_Placed(segment, document))
    return found


def _foreign_blocks(document: Document) -> list[int]:
    return [i for i, block in enumerate(document.blocks) if block.language != document.language]


def _reject_foreign(document: Document, index: int) -> Rejection:
    block = document.blocks[index]
    place = f"{document.id}:{document.language}:{index}"
    return Rejection(place, "other-language", block.text)


def _text(placed: Sequence[_Placed]) -> str:
    """The text of neighbouring segments, as it stands where they share a block."""
    if not placed:
        return ""
    first, last = placed[0].segment, placed[-1].segment
    if first.block_index == last.block_index:
        return placed[0].document.blocks[first.block_index].text[first.start : last.end]
    return " ".join(one.segment.text for one in placed)


def _fill(rows: Sequence[_Row], engine: str | None, on_progress: Progress | None) -> list[Translation | None]:
    """Translate the side that each row has, in both directions where both are needed."""
    filled: list[Translation | None] = [None] * len(rows)
    for source, target in (("en", "es"), ("es", "en")):
        own = [index for index, row in enumerate(rows) if row.lacking == target]
        loaded = find_engine(source, target, name=engine) if own else None
        if loaded is None:
            continue
        segments = [_text(rows[index].english or rows[index].spanish) for index in own]
        for index, translation in zip(own, _translate_batches(segments, loaded, on_progress), strict=True):
            filled[index] = translation
    return filled


def _row_id(english: str, spanish: str, origin: str) -> str:
    """The first 16 hex digits of the SHA-256 of content and origin."""
    return hashlib.sha256("\x1f".join((english, spanish, origin)).encode("utf-8", "surrogatepass")).hexdigest()[:16]


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
