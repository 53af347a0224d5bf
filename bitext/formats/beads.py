"""Alignments as beads, one a line: `[0]:[0, 1]:0.98`, source indices, target indices, score.

The notation of Vecalign and its peers (theirs ends in a cost; this is a probability, higher is surer). Null beads
have no score.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TextIO

from bitext.errors import InputError
from bitext.files import Source, read_text, text_lines
from bitext.model import Bead

_BEAD_RE = re.compile(r"\[([\d,\s]*)\]\s*:\s*\[([\d,\s]*)\](?:\s*:\s*([\d.eE+-]+))?\s*$")


def is_beads(text: str) -> bool:
    """Whether *text* begins with a bead."""
    return _BEAD_RE.match(text.split("\n", 1)[0]) is not None


def format_bead(bead: Bead) -> str:
    """One line, without its end.

    >>> format_bead(Bead((0,), (0, 1), 0.98))
    '[0]:[0, 1]:0.98'
    """
    sides = f"{list(bead.source)}:{list(bead.target)}"
    return sides if bead.score is None else f"{sides}:{bead.score:g}"


def write_beads(beads: Iterable[Bead], stream: TextIO) -> None:
    """Write beads in order."""
    for bead in beads:
        stream.write(format_bead(bead) + "\n")


def read_beads(source: Source) -> Iterator[Bead]:
    """Yield the beads of a file. A bead with both sides and no score gets 1.0: gold alignments have none.

    Raises:
        InputError: a line is no bead; the message names it.
    """
    content = read_text(source)
    for number, line in enumerate(text_lines(content.text), 1):
        if not line.strip():
            continue
        match = _BEAD_RE.match(line.strip())
        where = f"{content.name}:{number}"
        if match is None:
            raise InputError(where, expected="a bead as [0]:[0, 1]:0.98", found=line[:60], advice="repair the line")
        source_side, target_side = (tuple(map(int, re.findall(r"\d+", side))) for side in match.groups()[:2])
        try:
            score = (float(match[3]) if match[3] else 1.0) if source_side and target_side else None
            yield Bead(source_side, target_side, score)
        except ValueError as error:
            raise InputError(where, expected="a bead", found=str(error), advice="repair the line") from None
