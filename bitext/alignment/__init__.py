"""Two lists of segments to an alignment: which say the same, and how sure that is.

Evidence from numbers, names, cognates and lengths (`evidence`), learned weights (`scoring`), and exact posteriors
over all monotone paths (`lattice`). Headlines have a grader of their own (`headlines`).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from bitext.errors import InputError, UsageError
from bitext.lang import get_language
from bitext.model import Alignment, Bead, Signature

if TYPE_CHECKING:
    from bitext.alignment.evidence import Side

__all__ = ["LARGEST_GRID", "align_segments"]

LARGEST_GRID = 4_000_000
"""The most source times target segments that one alignment may have; some 600 MB of memory."""


def align_segments(
    source: Sequence[str],
    target: Sequence[str],
    *,
    source_language: str = "en",
    target_language: str = "es",
) -> Alignment:
    """Align two lists of segments in reading order, neither of them reordered.

    Bead shapes are 1-1, 1-2, 2-1, 2-2, 1-0 and 0-1. The path with the highest expected number of segments in right
    beads is chosen, and a bead's score is its posterior probability.

    Returns:
        An `Alignment` whose beads hold every index of *source* and *target* exactly once, in order.

    Raises:
        UsageError: the languages are not English and Spanish, in either order.
        InputError: the lists are too long to be compared in memory.

    >>> en = ["The mayor resigned on 3 May.", "No successor was named."]
    >>> es = ["El alcalde dimitió el 3 de mayo.", "No se nombró a ningún sucesor."]
    >>> [(bead.source, bead.target) for bead in align_segments(en, es).beads]
    [((0,), (0,)), ((1,), (1,))]
    """
    from bitext.alignment.evidence import Side

    if isinstance(source, str) or isinstance(target, str):
        raise UsageError("segments", expected="lists of texts", found="one text", advice="segment it first")
    codes = get_language(source_language).code, get_language(target_language).code
    if codes[0] == codes[1]:
        raise UsageError(
            "languages",
            expected="one English and one Spanish side",
            found=f"{codes[0]} twice",
            advice="name both",
        )
    signature = Signature("bitext-align", "1", (("evidence", "cognates"), ("direction", "-".join(codes))))
    m, n = len(source), len(target)
    if m * n > LARGEST_GRID:
        raise InputError(
            "segments",
            expected=f"at most {LARGEST_GRID:,} source times target segments",
            found=f"{m:,} times {n:,}",
            advice="align article by article or chapter by chapter",
        )
    if not m or not n:
        nulls = [Bead((i,), ()) for i in range(m)] + [Bead((), (j,)) for j in range(n)]
        return Alignment(tuple(nulls), signature)
    sides = Side.of(source, codes[0]), Side.of(target, codes[1])
    mirrored = codes[0] == "es"
    beads = _align(*(sides[::-1] if mirrored else sides))
    return Alignment(tuple(_mirror(beads) if mirrored else beads), signature)


def _align(source: Side, target: Side) -> list[Bead]:
    """Beads of an English and a Spanish side, both non-empty."""
    import numpy as np

    from bitext.alignment.evidence import Evidence
    from bitext.alignment.lattice import SHAPES, Beads, best_path, posteriors
    from bitext.alignment.scoring import load_weights, potentials

    found = posteriors(potentials(Evidence.of(source, target), load_weights()))
    sizes = [sum(shape) for shape in SHAPES]
    gains = Beads(found.pairs * np.array(sizes, dtype=np.float64)[:, None, None], found.source_nulls, found.target_nulls)
    beads = []
    for i, j, (a, b) in best_path(gains):
        score = round(float(found.pairs[SHAPES.index((a, b)), i, j]), 4) if a and b else None
        beads.append(Bead(tuple(range(i, i + a)), tuple(range(j, j + b)), score))
    return beads


def _mirror(beads: list[Bead]) -> list[Bead]:
    """The same beads seen from the other side, nulls in their canonical order: source before target."""
    turned = [Bead(bead.target, bead.source, bead.score) for bead in beads]
    result: list[Bead] = []
    waiting: list[Bead] = []
    for bead in turned:
        if bead.source and bead.target:
            result += [*waiting, bead]
            waiting = []
        elif bead.source:
            result.append(bead)
        else:
            waiting.append(bead)
    return result + waiting
