"""The types every part of bitext speaks: immutable, checked when made, without input, output or algorithms.

An `Article` has two `Document`s, one a language, each a tuple of `Block`s (headline, paragraphs ...).
Segmentation cuts blocks into `Segment`s, alignment groups the segments of both sides into `Bead`s, and
the pipeline turns beads and machine translations into `SegmentPair`s, the rows that users get.
Offsets are Unicode code points, ranges half-open.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, get_args

from bitext.notes import Finding, HeadlineEvidence, Provenance, Rejection, Signature, Step

__all__ = [
    "ORIGINS", "RELATIONS", "ROLES", "Alignment", "Article", "Bead", "Block", "Document", "Finding", "HeadlineEvidence",
    "Origin", "Provenance", "Rejection", "Relation", "Role", "Segment", "SegmentPair", "SideState", "Signature",
    "State", "Step", "Translation",
]  # fmt: skip

Role = Literal["headline", "deck", "byline", "dateline", "subhead", "body", "caption", "boilerplate"]
State = Literal["present", "missing", "mt", "tm", "edited"]
SideState = Literal["present", "partial", "missing"]
Origin = Literal["human", "mt-en-es", "mt-es-en", "tm", "suspected-mt"]
Relation = Literal["parallel", "adapted", "comparable", "unrelated"]

ROLES: tuple[Role, ...] = get_args(Role)
ORIGINS: tuple[Origin, ...] = get_args(Origin)
RELATIONS: tuple[Relation, ...] = get_args(Relation)
SUSPECTED: Origin = "suspected-mt"  # also the code of the finding that says why


@dataclass(frozen=True, slots=True)
class Block:
    """A headline, a paragraph, a line of boilerplate: text with one role and one language.

    `language` is "en", "es" or "other"; `language_score` is in [0, 1], higher is surer; `role_reason` says in a
    few words what the role rests on.
    """

    role: Role
    language: str
    text: str
    language_score: float = 1.0
    role_reason: str = ""

    def __post_init__(self) -> None:
        _require(self.role in ROLES, f"role must be one of {', '.join(ROLES)}, was: {self.role}")
        _require(0.0 <= self.language_score <= 1.0, f"language_score must be in [0, 1], was: {self.language_score}")


@dataclass(frozen=True, slots=True)
class Document:
    """One language of one article: its blocks in reading order, and findings on it."""

    id: str
    language: str
    blocks: tuple[Block, ...]
    provenance: Provenance
    findings: tuple[Finding, ...] = ()

    def blocks_of(self, *roles: Role) -> list[tuple[int, Block]]:
        """The blocks with one of *roles*, each with its index in `blocks`."""
        return [(index, block) for index, block in enumerate(self.blocks) if block.role in roles]


@dataclass(frozen=True, slots=True)
class Article:
    """Both sides of one article, English first, a state for each block, and findings on the file it was read from."""

    id: str
    sides: tuple[Document, Document]
    states: tuple[tuple[State, ...], tuple[State, ...]]
    findings: tuple[Finding, ...] = ()

    def __post_init__(self) -> None:
        languages = tuple(side.language for side in self.sides)
        _require(languages == ("en", "es"), f"sides must be ('en', 'es'), were: {languages}")
        for side, states in zip(self.sides, self.states, strict=True):
            _require(
                len(side.blocks) == len(states),
                f"states must be one a block, {len(side.blocks)} of {side.language}, were: {len(states)}",
            )

    def side(self, language: str) -> Document:
        """The document in *language*, "en" or "es"."""
        return self.sides[("en", "es").index(language)]

    def side_state(self, language: str) -> SideState:
        """Whether the side is `present` (headline and body), `partial` (one of them) or `missing` (neither)."""
        side = self.side(language)
        there = [bool(side.blocks_of("headline")), bool(side.blocks_of("body"))]
        return "present" if all(there) else "partial" if any(there) else "missing"


@dataclass(frozen=True, slots=True)
class Segment:
    """A piece of a block: `block.text[start:end] == text`. Segments never overlap; between them lies white space."""

    document_id: str
    block_index: int
    start: int
    end: int
    text: str

    def __post_init__(self) -> None:
        _require(
            self.end - self.start == len(self.text) > 0,
            f"end - start must be the text's length, at least 1, was: {self.start}:{self.end} for {len(self.text)}",
        )


@dataclass(frozen=True, slots=True)
class Bead:
    """Segments of the source (indices) and of the target that say the same.

    `score` is a probability in [0, 1], higher is surer; `None` on null beads, which have nothing on one side.
    `crossing` says that the bead belongs to a block that stands elsewhere, out of order, on the other side.
    """

    source: tuple[int, ...]
    target: tuple[int, ...]
    score: float | None = None
    crossing: bool = False

    def __post_init__(self) -> None:
        _require(bool(self.source or self.target), "a bead must hold at least one segment, was empty on both sides")
        paired = bool(self.source and self.target)
        # Beads are many: the message is made only where it is needed.
        if paired and (self.score is None or not 0.0 <= self.score <= 1.0):
            raise ValueError(f"the score of a bead must be in [0, 1], was: {self.score}")
        if not paired and self.score is not None:
            raise ValueError(f"the score of a null bead must be None, was: {self.score}")

    @property
    def shape(self) -> str:
        """Counts of both sides, as in "1-2".

        >>> Bead((3,), (4, 5), 0.98).shape
        '1-2'
        """
        return f"{len(self.source)}-{len(self.target)}"


@dataclass(frozen=True, slots=True)
class Alignment:
    """All beads of two sides: every segment of both is in exactly one of them, checked when made.

    `related` is the probability in [0, 1] that the two texts say the same, at least in part; `None` where nobody
    judged that: a side is empty, or the aligner cannot tell.
    """

    beads: tuple[Bead, ...]
    signature: Signature
    related: float | None = None

    def __post_init__(self) -> None:
        _require(self.related is None or 0.0 <= self.related <= 1.0, f"related must be in [0, 1], was: {self.related}")
        _require_cover("source", (index for bead in self.beads for index in bead.source))
        _require_cover("target", (index for bead in self.beads for index in bead.target))


@dataclass(frozen=True, slots=True)
class Translation:
    """A machine translation.

    `score` is the mean log-probability a token (at most 0, higher is better), or `None` where the engine has none.
    `model_id` names the engine and model that wrote `text`; empty where nothing needed translating. `quality` is the
    probability in [0, 1] that a reader finds its meaning right, or `None` where nobody has graded that model's work.
    """

    text: str
    score: float | None
    model_id: str
    findings: tuple[Finding, ...] = ()
    quality: float | None = None


@dataclass(frozen=True, slots=True)
class SegmentPair:
    """One output row: the same thing said in English and Spanish, with what is known of it.

    `score` is the probability in [0, 1] that both say the same, `None` on filled and one-sided rows. `origin` is
    `human`, or says what a machine wrote: Spanish (`mt-en-es`) or English (`mt-es-en`); `tm` is another article's
    human text, and of `suspected-mt` a finding says which side may be a machine's. `relation` grades pairs that were
    found, `None` on filled rows. `bead` is the shape, English first. `evidence` is what the grade of a headline pair
    rests on. `quality` is that of the `Translation`, on filled rows of models that have it.
    """

    id: str
    document: str
    role: Role
    en: str
    es: str
    score: float | None
    origin: Origin
    relation: Relation | None
    bead: str
    model: str = ""
    findings: tuple[Finding, ...] = ()
    evidence: HeadlineEvidence | None = None
    quality: float | None = None

    def __post_init__(self) -> None:
        _require(self.role in ROLES, f"role must be one of {', '.join(ROLES)}, was: {self.role}")
        _require(self.origin in ORIGINS, f"origin must be one of {', '.join(ORIGINS)}, was: {self.origin}")
        known = f"None or one of {', '.join(RELATIONS)}"
        _require(self.relation in (None, *RELATIONS), f"relation must be {known}, was: {self.relation}")
        for name, value in (("score", self.score), ("quality", self.quality)):
            _require(value is None or 0.0 <= value <= 1.0, f"{name} must be in [0, 1], was: {value}")

    def side(self, language: str) -> str:
        """The text in *language*, "en" or "es"."""
        return self.en if language == "en" else self.es


def _require(condition: bool, message: str) -> None:
    if not condition:
        raise ValueError(message)


def _require_cover(side: str, indices: Iterable[int]) -> None:
    """Raise unless *indices* are 0..n-1, each once."""
    found = sorted(indices)
    if found != list(range(len(found))):
        wrong = next(expected for expected, index in enumerate(found) if expected != index)
        raise ValueError(f"each {side} segment must be in exactly one bead, not so for segment {wrong}")
