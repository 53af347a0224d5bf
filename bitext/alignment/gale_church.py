"""Gale and Church (1993) as NLTK has it: lengths alone. The baseline that users know, for comparison."""

from __future__ import annotations

import math
from collections.abc import Sequence

from bitext.alignment.windows import Step
from bitext.errors import InputError


def align_lengths(source: Sequence[str], target: Sequence[str]) -> list[Step]:
    """Align by lengths in characters. A bead's probability is the model's own, of its lengths and shape alone.

    Raises:
        InputError: the texts are longer than NLTK takes, a few thousand segments.
    """
    from nltk.translate import gale_church

    lengths = [max(1, len(text)) for text in source], [max(1, len(text)) for text in target]
    try:
        links = gale_church.align_blocks(*lengths) if source and target else []
    except ValueError:
        raise InputError(
            "segments",
            expected=f"at most {gale_church.MAX_ALIGN_BLOCKS:,} a side for gale-church",
            found=f"{len(source):,} and {len(target):,}",
            advice="leave engine at its default, which has no such limit",
        ) from None
    steps, i, j = [], 0, 0
    for rows, columns in _groups(sorted(links)):
        steps += [Step(k, j, (1, 0), 0.0) for k in range(i, rows[0])]
        steps += [Step(rows[0], k, (0, 1), 0.0) for k in range(j, columns[0])]
        i, j = rows[-1] + 1, columns[-1] + 1
        shape = i - rows[0], j - columns[0]
        cost = gale_church.align_log_prob(i, j, *lengths, shape, gale_church.LanguageIndependent)
        steps.append(Step(rows[0], columns[0], shape, min(1.0, math.exp(-cost))))
    steps += [Step(k, j, (1, 0), 0.0) for k in range(i, len(source))]
    return steps + [Step(len(source), k, (0, 1), 0.0) for k in range(j, len(target))]


def _groups(links: Sequence[tuple[int, int]]) -> list[tuple[list[int], list[int]]]:
    """Links that share a segment, together: their rows and their columns, both ascending."""
    groups: list[tuple[list[int], list[int]]] = []
    for row, column in links:
        if groups and (row in groups[-1][0] or column in groups[-1][1]):
            groups[-1][0].append(row)
            groups[-1][1].append(column)
        else:
            groups.append(([row], [column]))
    return [(sorted(set(rows)), sorted(set(columns))) for rows, columns in groups]
