"""Headlines in two parts, "Crisis en Perú: el Congreso destituye al presidente", translated part by part.

Small models mix what stands before a colon with what stands behind it, or make a heading in Title Case of both.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from bitext.lang.casing import is_common_word
from bitext.mending.sources.plain import say_plainly
from bitext.mending.sources.reporting_verbs import find_verb
from bitext.model import Translation
from bitext.pipeline.clauses import put_together

_PARTS_RE = re.compile(r"(?P<head>[A-ZÁÉÍÓÚÑÜ][^:\"“”«»|;?!.]{4,70}): (?P<rest>[^\W_¿][^:\"“”«»|;]{12,160})")
_FEWEST, _MOST = 3, 9
_INSIDE_RE = re.compile(r"\d$|^(?:http|www)|\b(?:siguientes?|son|es|de|que|a)$")


class HeadlineParts(NamedTuple):
    """A headline as what stands before its colon and behind it."""

    head: str
    rest: str
    is_lower: bool

    @property
    def parts(self) -> list[str]:
        """All that is to be translated, in order."""
        return [self.head, self.rest]

    def join(self, done: Sequence[Translation], _: str) -> Translation | None:
        """The translation of the headline from those of its `parts`; None where one is none.

        >>> parts = cut_headline("Crisis en Perú: el Congreso destituye al presidente", "es")
        >>> parts.parts
        ['Crisis en Perú', 'El Congreso destituye al presidente']
        >>> done = Translation("Crisis in Peru", -0.2, "m"), Translation("The congress ousts him.", -0.2, "m")
        >>> parts.join(done, "es").text
        'Crisis in Peru: the congress ousts him'
        """
        head, rest = (one.text.rstrip(" .:") for one in done)
        if not head or not rest:
            return None
        first = re.match(r"[^\W_]+", rest)
        if self.is_lower and first and first[0].istitle() and first[0] != "I" and is_common_word(first[0]):
            rest = rest[0].lower() + rest[1:]
        return put_together(list(done), [len(self.head), len(self.rest)], f"{head}: {rest}")


def cut_headline(segment: str, language: str) -> HeadlineParts | None:
    """Cut a Spanish headline at its colon; None where it is none, or has less than three words behind it.

    >>> cut_headline("El resultado es: tres a uno en total.", "es") is None
    True
    """
    match = _PARTS_RE.fullmatch(segment) if language == "es" and ": " in segment else None
    if match is None or segment.endswith((".", "…")):
        return None
    head, rest = match["head"], match["rest"]
    words = head.split()
    if len(words) > _MOST or len(rest.split()) < _FEWEST or _INSIDE_RE.search(head) or find_verb(words[-1], language):
        return None
    if "leccion" in head and rest.endswith(" colegios"):
        rest += " electorales"
    said = say_plainly(rest[0].upper() + rest[1:], language)
    return HeadlineParts(head, said, rest[0].islower())
