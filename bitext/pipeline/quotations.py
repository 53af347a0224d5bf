"""Quotations with who says them, translated apart: models do worse with what stands in quotation marks.

In '"We are ready," said Ana Ruiz.' the words said are a sentence by themselves. What follows is none; it is turned
round (`bitext.pipeline.tags`) or, where it is longer, translated behind a short quotation, '"Yes," said Ana Ruiz.', the
translation of which is known and gives way to that of the words said.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from bitext.lang import other_language
from bitext.model import Translation
from bitext.pipeline.clauses import ABBREVIATION_RE, cut_clauses, join_clauses, put_together
from bitext.pipeline.passages import LONGEST_CHARS, fit_passage
from bitext.pipeline.tags import Tag, plan_tag

_FEWEST, _FEWEST_BEHIND = 4, 2
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


# "No habrá subidas, aseguró la ministra.", "There will be no rises, police said.": what is surely said.
_UNMARKED_RE = {
    "es": re.compile(r"(?P<said>[^\W\d_][^\"“”«»]+), (?P<rest>(?P<verb>[a-záéíóúñ]+) [^\"“”«»]+)"),
    "en": re.compile(
        r"(?P<said>[A-Z][^\"“”«»]+), (?P<rest>[^\"“”«»,]{2,60}? (?:said|found|added|announced|warned|"
        r"told (?:the |a |state |local )?(?:reporters|journalists|parliament|lawmakers|(?:news|press) conference|"
        r"television|radio|Reuters|AFP|BBC))(?: (?:in|on|late on|at|after|during|outside) [^\"“”«»,]{2,40})?\.)"
    ),
}
# In Spanish it depends on the verb and on who it is.
_SURE_VERBS = frozenset(
    "dijo dice dijeron dicen afirmó afirma aseguró asegura explicó explica señaló señala indicó indicaron añadió "
    "informó informa informaron anunció anuncia declaró advirtió advierte reconoció reconoce recordó recuerda lamentó "
    "lamenta confirmó confirmaron precisó precisa relató agregó detalló manifestó denunció denuncia señalaron".split()
)
# Said on behind who says it: '"No," he said, "not now."'
_GOES_ON_RE = re.compile(r"(?P<rest>\w[^\"“”«»]*?)[,;] [\"“«](?P<more>\w[^\"“”«»]*?)(?P<stop>[.?!…]?)[\"”»]\.?")


class Quotation(NamedTuple):
    """A segment as two: what is said, and who says it; each as the parts that are translated by themselves.

    Where it was said without marks, `opening` and `closing` are empty; `more` is what is said behind who says it.
    """

    opening: str
    closing: str
    said: list[str]
    saying: list[str]
    tag: Tag | None = None
    more: str = ""

    @property
    def parts(self) -> list[str]:
        """All that is to be translated, in order."""
        return [*self.said, *self.saying, *filter(None, [self.more])]

    def join(self, done: Sequence[Translation], source_language: str) -> Translation | None:
        """The translation of the segment from those of its `parts`; None where they do not make one.

        >>> quotation = cut_quotation('"We are ready now," said Ana Ruiz.', "en")
        >>> quotation.parts
        ['We are ready now.', 'Ana Ruiz said "XX".']
        >>> done = Translation("Ya estamos listos.", -0.2, "m"), Translation('Ana Ruiz dijo "XX".', -0.4, "m")
        >>> quotation.join(done, "en").text
        '"Ya estamos listos", dijo Ana Ruiz.'
        """
        target, count, end = other_language(source_language), len(self.said), len(self.said) + len(self.saying)
        said = join_clauses(self.said, done[:count], source_language)
        saying = join_clauses(self.saying, done[count:end], source_language)
        inner, rest = said.text, self._read_rest(saying.text, source_language)
        if not (inner and rest) or not _MARKS.isdisjoint(inner + rest):
            return None
        inner = inner if inner.endswith(_ENDS) or ABBREVIATION_RE.search(inner) else inner.rstrip(".,; ")
        if target == "en":
            quoted = f"{inner}{'' if inner.endswith(_ENDS) else ','}{self.closing}"
        else:
            quoted = f"{inner}{self.closing},"
        made, lengths = [said, saying], [sum(map(len, parts)) for parts in (self.said, self.saying)]
        text = f"{self.opening}{quoted} {rest}"
        if self.more:
            if not done[end].text or not _MARKS.isdisjoint(done[end].text):
                return None
            text = f"{text.rstrip('.')}, {self.opening}{fit_passage(self.more, done[end].text, source_language)}"
            text = (
                f"{text}{self.closing}"
                if text.endswith(_ENDS) or target == "en"
                else f"{text.rstrip('.')}{self.closing}."
            )
            made, lengths = [*made, done[end]], [*lengths, len(self.more)]
        return put_together(made, lengths, text)

    def _read_rest(self, saying: str, language: str) -> str:
        """What stands behind the quotation; nothing where the translation does not tell it."""
        if self.tag is not None:
            return self.tag.read(saying, language) or ""
        match = _SAID_RE[other_language(language)].match(saying)
        return saying[match.end() :] if match else ""


def cut_quotation(segment: str, language: str) -> Quotation | None:
    """Cut a segment that begins with words said, and goes on with who says them; None where it is none.

    >>> cut_quotation('"Titanic," the film, was a hit.', "en") is None
    True
    >>> cut_quotation("No habrá subidas este año, aseguró la ministra.", "es").parts
    ['No habrá subidas este año.', 'La ministra dijo "XX".']
    >>> cut_quotation('"We are tired," said the miner, "but we go on."', "en").parts
    ['We are tired.', 'The miner said "XX".', 'but we go on.']
    """
    match = _QUOTATION_RE.match(segment) if len(segment) <= LONGEST_CHARS else None
    if match is None:
        return _cut_unmarked(segment, language) if len(segment) <= LONGEST_CHARS else None
    rest = segment[match.start("rest") :]
    if not (match["stop"] or match["comma"]) or rest.endswith("?"):
        return None
    stop = match["stop"] if match["stop"] in _ENDS else "."
    said, opening, closing = match["said"] + stop, match["open"], match["close"]
    if language == "es" and opening == "«":  # English has none
        opening, closing = "“", "”"
    if goes_on := _GOES_ON_RE.fullmatch(rest):
        tag = plan_tag(goes_on["rest"], language)
        more = goes_on["more"] + (goes_on["stop"] or ".")
        return Quotation(opening, closing, cut_clauses(said, language), [tag.asked], tag, more) if tag else None
    if match.end() < len(segment):
        return None
    tag = plan_tag(rest, language)
    if tag is None and (len(said.split()) < _FEWEST or len(rest.split()) < _FEWEST_BEHIND):
        return None
    saying = _DUMMY[language] + rest if tag is None else tag.asked
    return Quotation(opening, closing, cut_clauses(said, language), cut_clauses(saying, language), tag)


def _cut_unmarked(segment: str, language: str) -> Quotation | None:
    """Words said without marks, where a person, a body or a name has said them."""
    match = _UNMARKED_RE[language].fullmatch(segment)
    tag = plan_tag(match["rest"], language) if match else None
    if match is None or tag is None or len(match["said"].split()) < _FEWEST:
        return None
    if language == "es" and not (match["verb"] in _SURE_VERBS and tag.is_surely_said):
        return None
    said = match["said"] if match["said"].endswith(".") else f"{match['said']}."
    return Quotation("", "", cut_clauses(said, language), [tag.asked], tag)
