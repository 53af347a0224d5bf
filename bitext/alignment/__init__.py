"""Two lists of segments to an alignment: which say the same, and how sure that is.

Evidence from numbers, names, cognates and lengths (`evidence`), learned weights (`scoring`), and exact posteriors
over all monotone paths (`lattice`). Headlines have a grader of their own (`headlines`).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from bitext.errors import InputError, UsageError
from bitext.lang import get_language
from bitext.model import Alignment, Bead, Signature

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

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
    from bitext.alignment.evidence import Evidence
    from bitext.alignment.lattice import posteriors
    from bitext.alignment.scoring import load_weights, potentials

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
    evidence = Evidence.of(source, target, source_language=codes[0], target_language=codes[1])
    probabilities = posteriors(potentials(evidence, load_weights()), m, n)
    return Alignment(tuple(_decode(probabilities, m, n)), signature)


def _decode(probabilities: Mapping[tuple[int, int], NDArray[np.float64]], m: int, n: int) -> list[Bead]:
    """The path with the highest expected number of segments in right beads, as beads."""
    from bitext.alignment.lattice import best_path

    gains = {shape: array * sum(shape) for shape, array in probabilities.items()}
    beads = []
    for i, j, (a, b) in best_path(gains, m, n):
        score = round(float(probabilities[a, b][i, j]), 4) if a and b else None
        beads.append(Bead(tuple(range(i, i + a)), tuple(range(j, j + b)), score))
    return beads
