"""Headlines in two parts, "Crisis en Perú: el Congreso destituye al presidente", with the second translated by itself.

Small models mix what stands before a colon with what stands behind it, or make a heading in Title Case of both. What
stands before it is taken from the whole: by themselves, "Contra las cuerdas" and "Fuga de cerebros" mean little.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from bitext.lang.casing import is_common_word
from bitext.mending.sources.plain import say_plainly
from bitext.mending.sources.reporting_verbs import find_verb
from bitext.model import Translation
from bitext.pipeline.clauses import put_together

_PARTS_RE = re.compile(r"(?P<head>[A-ZÁÉÍÓÚÑÜ][^:\"“”«»|;?!.]{4,70}): (?P<rest>[^\W_¿][^:\"“”«»|;]{12,160})")
_FEWEST, _MOST = 3, 9
_PARTICIPLE_RE = re.compile(r"[^\W\d_]{2,}[ai]d[oa]s? (?:a|al|con|de|del|en|por|tras) ")
# A letter, somebody who speaks, what begins a list, and lists.
_NO_HEADLINE_RE = re.compile(
    r"(?:Estimad|Querid|Apreciad)[ao]s? |Señor(?:a|es|as)? |(?:Hay|L[aeo]s?|Lo|Me|Mi|Nos|Solo|Sólo|Te|Tengo|Tenemos) "
    r"(?:[^:]* )?(?:digo|diré|hay|pid[oe]|tengo|tiene|tipos|\w+é)\b[^:]*: |"
    r"[^:]*\b(?:tienen?|tipos|partes|ingredientes|consta) ?[^:]*: |[^:]*: [^,:]+, (?:[^,:]+, )*[^,: ]+(?: [^,: ]+)? y "
    r"(?:el |la |los |las )?[^,: ]+$|[^:]*: [a-záéíóúñ]{2,}[aei]r(?:se|l[aeo]s?)? "
)
_WORD_RE = re.compile(r"\w+")
_INSIDE_RE = re.compile(r"\d$|^(?:http|www)|\b(?:siguientes?|son|es|de|que|a)$")


class HeadlineParts(NamedTuple):
    """A headline as what stands before its colon and behind it."""

    whole: str
    rest: str
    is_lower: bool

    @property
    def parts(self) -> list[str]:
        """All that is to be translated, in order."""
        return [self.whole, self.rest]

    def join(self, done: Sequence[Translation], _: str) -> Translation | None:
        """The translation of the headline from those of its `parts`; None where one is none.

        >>> parts = cut_headline("Crisis en Perú: el Congreso destituye al presidente", "es")
        >>> parts.parts
        ['Crisis en Perú: el Congreso destituye al presidente', 'El Congreso destituye al presidente.']
        >>> whole = "Crisis in Peru: Congress destitute the president"
        >>> done = Translation(whole, -0.2, "m"), Translation("The congress ousts him.", -0.2, "m")
        >>> parts.join(done, "es").text
        'Crisis in Peru: the congress ousts him'
        """
        heads, rest = done[0].text.split(": "), done[1].text.rstrip(" .:")
        if len(heads) != len(self.parts) or not rest:
            return None
        first = re.match(r"[^\W_]+", rest)
        if self.is_lower and first and first[0].istitle() and first[0] != "I" and is_common_word(first[0]):
            rest = rest[0].lower() + rest[1:]
        head = self.whole.partition(": ")[0]
        # What was found in the rest of the whole is gone with that.
        there = {*_WORD_RE.findall(f"{head} {heads[0]}")}
        own = [one for one in done[0].findings if there & {*_WORD_RE.findall(one.message)}]
        parts = [replace(done[0], findings=tuple(own)), done[1]]
        return put_together(parts, [len(head), len(self.whole) - len(head)], f"{heads[0]}: {rest}")


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
    if _NO_HEADLINE_RE.match(segment):
        return None
    if _PARTICIPLE_RE.match(head):  # who or what the rest has no word for: "Engañado por amor: pierde sus ahorros"
        return None
    if "leccion" in head and rest.endswith(" colegios"):
        rest += " electorales"
    said = say_plainly(rest[0].upper() + rest[1:], language)
    # With a full stop models write a sentence, articles and all.
    return HeadlineParts(segment, said if said.endswith(("?", "!")) else f"{said}.", rest[0].islower())
