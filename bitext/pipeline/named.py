"""Segments with names that tables know: what models are asked for, and how that becomes their translation.

First the names stand as they are, persons without what they are. Where one of them does not come out right, others that
models copy stand for it. Where that does not come out either, the segment is translated as it is.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from bitext.model import Translation
from bitext.pipeline.asking import codes_of
from bitext.pipeline.body_names import HeldNames, hold_bodies
from bitext.pipeline.introducing import Introduced, cut_introductions


@dataclass
class NamedSegment:
    """A segment, and which of its names others stand for."""

    segment: str
    are_persons_held: bool = False
    are_bodies_held: bool = False

    def __post_init__(self) -> None:
        self.persons: Introduced | None = cut_introductions(self.segment, is_held=self.are_persons_held)
        bare = self.segment if self.persons is None else self.persons.bare
        self.bodies: HeldNames | None = hold_bodies(bare, is_held=self.are_bodies_held)
        self.text = bare if self.bodies is None else self.bodies.text
        self._are_bodies_there = False

    @property
    def is_named(self) -> bool:
        """Whether there are names of the tables in it."""
        return self.persons is not None or self.bodies is not None

    def join(self, made: Translation) -> Translation | None:
        """The translation of the segment from that of `text`; None where a name did not come out.

        >>> named = NamedSegment("Marine biologist Ana Ruiz was shot in Cape Town.")
        >>> named.join(Translation("Ana Ruiz recibió un disparo en Cape Town.", None, "")) is None
        True
        >>> held = named.hold_more()
        >>> held.text
        'Ana Ruiz was shot in Madrid.'
        >>> held.join(Translation("Ana Ruiz recibió un disparo en Madrid.", None, "")).text
        'La bióloga marina Ana Ruiz recibió un disparo en Ciudad del Cabo.'
        """
        with_bodies = made if self.bodies is None else self.bodies.join(made)
        self._are_bodies_there = with_bodies is not None
        if with_bodies is None or self.persons is None:
            return with_bodies
        return self.persons.join(with_bodies)

    def hold_more(self) -> NamedSegment | None:
        """The segment with others for the names that did not come out; None where they stand for them already."""
        bodies = self.are_bodies_held or not self._are_bodies_there
        persons = self.are_persons_held or (self._are_bodies_there and self.persons is not None)
        if (persons, bodies) == (self.are_persons_held, self.are_bodies_held):
            return None
        more = NamedSegment(self.segment, persons, bodies)
        return more if more.is_named else None


def translate_named(
    batch: Sequence[str],
    segments: Mapping[int, str],
    translate: Callable[[Sequence[str]], list[Translation]],
    spell_out: Callable[[str], str],
) -> list[Translation]:
    """A translation of each text of a batch; names, and what stands before them, from tables where those have them.

    *segments* has those that may be cut, by their places, before they were spelt out.
    """
    done: dict[int, Translation] = {}
    named = {place: own for place, one in segments.items() if (own := NamedSegment(one)).is_named}
    while named:
        made = translate([spell_out(own.text) for own in named.values()])
        again: dict[int, NamedSegment] = {}
        for (place, own), one in zip(named.items(), made, strict=True):
            joined = own.join(one)
            if joined is not None:
                done[place] = joined
            elif (more := own.hold_more()) is not None:
                again[place] = more
        named = again
    again_whole = [place for place in range(len(batch)) if place not in done or _is_doubtful(done[place])]
    for place, one in zip(again_whole, translate([batch[place] for place in again_whole]), strict=True):
        if place not in done or not _is_doubtful(one):
            done[place] = one
    return [done[place] for place in range(len(batch))]


def _is_doubtful(made: Translation) -> bool:
    """Whether a check objects to more than a low score."""
    return bool(codes_of(made) - {"unsure"})
