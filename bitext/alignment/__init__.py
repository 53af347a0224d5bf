"""Two lists of segments to an alignment: which say the same, and how sure that is.

Evidence from meaning (`encoder`), numbers, names, cognates, translations (`lexicon`) and lengths (`evidence`), learned
weights (`scoring`), and exact posteriors over all monotone paths (`lattice`), in pieces where the text is long
(`windows`); texts that do not belong together are left unpaired (`relatedness`). Headlines have a grader of their own
(`headlines`).
"""

from __future__ import annotations

from collections.abc import Sequence
from importlib.metadata import version
from typing import TYPE_CHECKING

from bitext.alignment.encoder import embed
from bitext.alignment.learning import learn_lexicon
from bitext.alignment.lexicon import load_lexicon, read_lexicon
from bitext.alignment.relatedness import is_unrelated
from bitext.errors import UsageError
from bitext.lang import get_language
from bitext.model import Alignment, Bead, Signature

if TYPE_CHECKING:
    from bitext.alignment.lexicon import Lexicon
    from bitext.alignment.windows import Step

__all__ = ["ENGINES", "align_segments", "embed", "learn_lexicon", "load_lexicon", "make_signature", "read_lexicon"]

ENGINES = ("bitext", "gale-church")


def align_segments(
    source: Sequence[str],
    target: Sequence[str],
    *,
    source_language: str = "en",
    target_language: str = "es",
    engine: str = "bitext",
    lexicon: Lexicon | None = None,
) -> Alignment:
    """Align two lists of segments in reading order, neither of them reordered.

    Beads hold up to five segments of one side (1-5, 5-1) or three of both (3-3). The path with the highest expected
    number of segments in right beads is chosen, and a bead's score is its posterior probability. Segments left alone
    between two beads come source first. Long texts go through window by window. A block of at least three segments
    that stands elsewhere on the other side gets beads marked `crossing`; all other beads are in order on both sides.

    Args:
        engine: "bitext", or "gale-church": NLTK's aligner, which looks at lengths only and whose scores are not
            calibrated; a baseline to compare with.
        lexicon: words and their translations, from `load_lexicon`; the shipped ones by default.

    Returns:
        An `Alignment` whose beads hold every index of *source* and *target* exactly once, in the order of *source*.
        Its `related` says how probably the texts belong together at all; where that is below 0.2, they are not paired.

    Raises:
        UsageError: the languages are not English and Spanish, in either order, or the engine is not known.
        InputError: a data file of the encoder or the lexicon is missing or not the one that was shipped.

    >>> en = ["The mayor resigned on 3 May.", "No successor was named."]
    >>> es = ["El alcalde dimitió el 3 de mayo.", "No se nombró a ningún sucesor."]
    >>> [(bead.source, bead.target) for bead in align_segments(en, es).beads]
    [((0,), (0,)), ((1,), (1,))]
    """
    from bitext.alignment.crossing import find_crossing
    from bitext.alignment.evidence import Side
    from bitext.alignment.gale_church import align_lengths
    from bitext.alignment.windows import align_block, align_sides

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
    if engine not in ENGINES:
        raise UsageError("engine", expected=" or ".join(ENGINES), found=repr(engine), advice="name one of them")
    mirrored = codes[0] == "es"
    texts = (target, source) if mirrored else (source, target)
    if engine == "gale-church":
        steps, related = align_lengths(*texts), None
    else:
        words = load_lexicon() if lexicon is None else lexicon
        sides = Side.of(texts[0], "en", words), Side.of(texts[1], "es", words)
        steps, related = align_sides(*sides)
        if not is_unrelated(related):
            steps = find_crossing(*sides, steps, align_block)
    beads = tuple(_in_order([_bead(step, mirrored) for step in steps]))
    return Alignment(beads, make_signature(engine, *codes), related)


def make_signature(engine: str = "bitext", source_language: str = "en", target_language: str = "es") -> Signature:
    """The signature of the alignments that an engine makes; nothing is loaded for it."""
    direction = ("direction", f"{source_language}-{target_language}")
    if engine == "gale-church":
        return Signature("nltk-gale-church", version("nltk"), (direction,))
    return Signature("bitext-align", "4", (("evidence", "encoder,cognates,lexicon"), direction))


def _bead(step: Step, mirrored: bool) -> Bead:
    (a, b), i, j = step.shape, step.source, step.target
    sides = tuple(range(i, i + a)), tuple(range(j, j + b))
    source, target = sides[::-1] if mirrored else sides
    return Bead(source, target, round(step.probability, 4) if a and b else None, step.crossing)


def _in_order(beads: Sequence[Bead]) -> list[Bead]:
    """The same beads: crossing ones where their source stands, and in each gap source nulls before target nulls."""
    result: list[Bead] = []
    waiting: list[Bead] = []
    crossing = sorted((bead for bead in beads if bead.crossing), key=lambda bead: bead.source, reverse=True)
    for bead in beads:
        if bead.crossing:
            continue
        while bead.source and crossing and crossing[-1].source < bead.source:
            result.append(crossing.pop())
        if bead.source and bead.target:
            result += [*waiting, bead]
            waiting = []
        else:
            (result if bead.source else waiting).append(bead)
    return result + crossing[::-1] + waiting
