"""Quotations with who says them, translated apart: models do worse with what stands in quotation marks.

In '"We are ready," said Ana Ruiz.' the words said are a sentence by themselves. What follows is none; it is translated
behind a short quotation, '"Yes," said Ana Ruiz.', whose translation is known and gives way to that of the words said.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from bitext.lang import other_language
from bitext.model import Translation
from bitext.pipeline.clauses import cut_clauses, join_clauses, put_together

_FEWEST = 4
_MARKS = frozenset('"“”«»')
_ENDS = ("?", "!", "…")
# English has its comma before the closing mark, Spanish behind it; each is met in the other too.
_QUOTATION_RE = re.compile(
    r"(?P<open>[\"“«])(?P<said>[\w¿¡][^\"“”«»]*?)(?P<stop>[,.?!…]?)(?P<close>[\"”»])(?P<comma>,?) "
    r"(?P<rest>\w[^\"“”«»]*)"
)
_DUMMY = {"en": '"Yes," ', "es": '"Sí", '}
_SAID_RE = {
    "en": re.compile(r'["“«](?:Yes|If|Yeah)[,.!]?["”»][,.]? (?=\w)'),
    "es": re.compile(r'["“«]S[ií][,.!]?["”»][,.]? (?=\w)'),
}


class Quotation(NamedTuple):
    """A segment as two: what is said, and who says it; each as the parts that are translated by themselves."""

    opening: str
    closing: str
    said: list[str]
    saying: list[str]

    @property
    def parts(self) -> list[str]:
        """All that is to be translated, in order."""
        return self.said + self.saying

    def join(self, done: Sequence[Translation], source_language: str) -> Translation | None:
        """The translation of the segment from those of its `parts`; None where they do not make one.

        >>> quotation = cut_quotation('"We are ready now," said Ana Ruiz.', "en")
        >>> quotation.parts
        ['We are ready now.', '"Yes," said Ana Ruiz.']
        >>> done = Translation("Ya estamos listos.", -0.2, "m"), Translation('"Sí", dijo Ana Ruiz.', -0.4, "m")
        >>> quotation.join(done, "en").text
        '"Ya estamos listos", dijo Ana Ruiz.'
        """
        target, count = other_language(source_language), len(self.said)
        said = join_clauses(self.said, done[:count], source_language)
        saying = join_clauses(self.saying, done[count:], source_language)
        match = _SAID_RE[target].match(saying.text)
        inner, rest = said.text, saying.text[match.end() :] if match else ""
        if not (inner and rest) or not _MARKS.isdisjoint(inner + rest):
            return None
        inner = inner if inner.endswith(_ENDS) else inner.rstrip(".,; ")
        if target == "en":
            quoted = f"{inner}{'' if inner.endswith(_ENDS) else ','}{self.closing}"
        else:
            quoted = f"{inner}{self.closing},"
        lengths = [sum(map(len, parts)) for parts in (self.said, self.saying)]
        return put_together((said, saying), lengths, f"{self.opening}{quoted} {rest}")


def cut_quotation(segment: str, language: str) -> Quotation | None:
    """Cut a segment that begins with words said, and goes on with who says them; None where it is none.

    >>> cut_quotation('"Titanic," the film, was a hit.', "en") is None
    True
    """
    match = _QUOTATION_RE.fullmatch(segment)
    if match is None or not (match["stop"] or match["comma"]) or len(match["said"].split()) < _FEWEST:
        return None
    if len(match["rest"].split()) < 2 or match["rest"].endswith("?"):
        return None
    stop = match["stop"] if match["stop"] in _ENDS else "."
    said, saying = match["said"] + stop, _DUMMY[language] + match["rest"]
    opening, closing = match["open"], match["close"]
    if language == "es" and opening == "«":  # English has none
        opening, closing = "“", "”"
    return Quotation(opening, closing, cut_clauses(said, language), cut_clauses(saying, language))
