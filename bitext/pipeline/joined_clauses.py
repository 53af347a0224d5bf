"""Long Spanish sentences cut in two at "y" before a clause with a subject of its own; English joins them with "and".

Small models drop words of what is long. Where only a verb follows "y" ("oyó a todos y ordenó"), nothing is gained.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from bitext.lang.casing import is_common_word
from bitext.model import Translation
from bitext.pipeline.clauses import ABBREVIATION_RE, cut_clauses, join_clauses, put_together

# Of newstest2012 and FLORES dev, sentences of 31 to 33 words come out no better so, longer ones do: chrF++ of the 16
# that can be cut is 50.4 whole and 51.8 in parts, 11 are better and 4 worse.
_LONGEST, _MOST, _FEWEST = 33, 120, 6
_VERB = (
    r"(?:[a-záéíóúñ]{2,}ó|[a-záéíóúñ]+(?:aron|ieron|jeron|yeron)|(?:ha|había|han|habían|habrá|habrán) [a-záéíóúñ]+o|"
    r"fue|fueron|[a-záéíóúñ]{2,}(?:ar|er|ir|dr)(?:á|án)|es|son|eran?|será|serán|está|están|estaban?|tienen?|tenían?|"
    r"pueden?|podr[ií]an?|debe|deben|hizo|hicieron|dijo|dijeron|tuvo|puso|quiso|vino|trajo|hacen?)(?![\w-])"
)
_CUT_RE = re.compile(
    r"(?P<comma>,?) y (?=(?:(?:el|la|los|las|sus?) (?:[a-záéíóúñ]+ ){1,5}?|"
    rf"[A-ZÁÉÍÓÚÑ][\w-]+ (?:[A-ZÁÉÍÓÚÑ][\w-]+ )?){_VERB})"
)
_OPENING, _CLOSING = "“«([", "”»)]"


class Joined(NamedTuple):
    """A sentence as two, each as the parts that are translated by themselves, and what joins them in English."""

    first: list[str]
    second: list[str]
    link: str

    @property
    def parts(self) -> list[str]:
        """All that is to be translated, in order."""
        return self.first + self.second

    def join(self, done: Sequence[Translation], source_language: str) -> Translation | None:
        """The translation of the segment from those of its `parts`; None where one of them is empty.

        >>> joined = Joined(["Oyó a todos."], ["El juez se fue."], ", and ")
        >>> joined.join([Translation("He heard all.", -0.2, "m"), Translation("The judge left.", -0.4, "m")], "es").text
        'He heard all, and the judge left.'
        """
        count = len(self.first)
        first = join_clauses(self.first, done[:count], source_language)
        second = join_clauses(self.second, done[count:], source_language)
        head, tail = first.text.rstrip(" ,;:"), second.text
        if not head or not tail:
            return None
        head = head if ABBREVIATION_RE.search(head) else head.removesuffix(".")
        word = tail.split(" ", 1)[0]
        if word != "I" and is_common_word(word, "en"):
            tail = tail[0].lower() + tail[1:]
        if self.second[-1].endswith(".") and tail[-1].isalnum():
            tail += "."
        lengths = [sum(map(len, own)) for own in (self.first, self.second)]
        return put_together([first, second], lengths, f"{head}{self.link}{tail}")


def cut_joined(segment: str, language: str) -> Joined | None:
    """Cut a long Spanish sentence in two, next to its middle; None where there is no place for it.

    >>> joined = cut_joined(f"El juez oyó a {'los dos y ' * 12} todos y el fiscal pidió abrir las tumbas.", "es")
    >>> joined.second, joined.link
    (['El fiscal pidió abrir las tumbas.'], ' and ')
    >>> cut_joined("El juez oyó a todos y el fiscal pidió abrir las tumbas.", "es") is None
    True
    """
    count = len(segment.split())
    if language != "es" or not _LONGEST < count <= _MOST or segment.rstrip("”»)\"' ").endswith("?"):
        return None
    found = [(abs(2 * words - count), cut) for cut, words in _iter_cuts(segment, count)]
    if not found:
        return None
    _, cut = min(found, key=lambda one: one[0])
    second = segment[cut.end() :]
    parts = f"{segment[: cut.start()]}.", second[0].upper() + second[1:]
    return Joined(cut_clauses(parts[0], language), cut_clauses(parts[1], language), f"{cut['comma']} and ")


def _iter_cuts(segment: str, count: int) -> Iterator[tuple[re.Match[str], int]]:
    for match in _CUT_RE.finditer(segment):
        before = segment[: match.start()]
        words = len(before.split())
        is_open = any(before.count(a) != before.count(b) for a, b in zip(_OPENING, _CLOSING, strict=True))
        if min(words, count - words) >= _FEWEST and not is_open and before.count('"') % 2 == 0:
            yield match, words
