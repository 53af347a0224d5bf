"""Spoken words behind dashes, as Spanish prints them, in the marks of English: "—No lo sé —dijo la mujer—. Es tarde."

They become "“I don't know,” the woman said. “It is late.”" A paragraph in dashes is several segments, and only what is
around a segment tells whether someone still speaks in it. Hyphens of texts that have no line that tells who speaks
are those of an interview or a list and stay, and so do the dashes of what is no sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from bitext.lang.casing import is_common_word
from bitext.mending.sources.reporting_verbs import find_verb

# Not the options of programs, "-C file".
_OPENING_RE = re.compile(r"(?:[—–](?=[¿¡…A-ZÁÉÍÓÚÑÜ])|-(?=[¿¡…]|[YAO] |[A-ZÁÉÍÓÚÑÜ][a-záéíóúñü]))")
_LINE_RE = re.compile(rf"(?m)^[ \t]*{_OPENING_RE.pattern}.*")
# Where the words said end, and begin again.
_TURN_RE = re.compile(r"(?<=\s)[—–-](?=[^\s\d—–-])|(?<=[^\s—–-])[—–-](?=[\s.,;:?!]|$)")
_SAYING_RE = re.compile(r"(?:se |les? |me |nos )?(?P<verb>[a-záéíóúñ]+)")
# And whatever somebody did: "—Buenos días —saludó el alcalde—".
_PAST_RE = re.compile(r"(?:ó|aba|aban|aron|ieron|[a-z]é)$|^(?:digo|dije|pregunto|contesto)$")
_STRAIGHT_RE = re.compile(r'(?<!\w)"([^"“”]+)"(?!\w)')
_TOLD_RE = re.compile(r"\.” (He|She|They)(?= (?:answered|asked|replied|said|shouted|told|whispered)\b)")
_SAID_RE = re.compile(r"(?<=[,?!]” )[A-Z][a-z]+ed\b")
_BARE_RE = re.compile(r"[.,;:]*")
# What is quoted by who speaks.
_INNER_RE = re.compile(r"[\"“«]([^\"“”«»]{1,200})[\"”»]")
_MARKS = frozenset('"“”«»')
_ENDS = (".", "?", "!", "…")


class Line(NamedTuple):
    """A segment as it is translated, and what is put around that; `is_open` if its own first or last mark goes."""

    text: str
    before: str = ""
    after: str = ""
    is_begun: bool = False
    is_open: bool = False
    is_told: bool = False  # with who says it

    def write(self, text: str) -> str:
        """The translation of `text` as it stands in the dialogue."""
        text = text.removeprefix("“") if self.is_begun else text
        if self.is_open:
            text = text.removesuffix(".").removesuffix("”") if text.endswith("”.") else text.removesuffix("”")
        text = _put_told_right(text) if self.is_told else text
        return f"{self.before}{text}{self.after}" if text else text


def _put_told_right(text: str) -> str:
    """English with what is said in marks of one kind, and who says it in the same sentence.

    >>> _put_told_right('"Do not go." She told him.'), _put_told_right("“It’s okay,” Murmured Pedro.")
    ('“Do not go,” she told him.', '“It’s okay,” murmured Pedro.')
    """
    text = _STRAIGHT_RE.sub(r"“\1”", text).replace("”,", ",”")
    text = _TOLD_RE.sub(lambda match: f",” {match[1].lower()}", text)
    return _SAID_RE.sub(lambda match: match[0].lower() if is_common_word(match[0]) else match[0], text)


class _Piece(NamedTuple):
    """Part of a segment that is said, or tells who speaks; `is_new` where a dash opens it."""

    segment: int
    is_said: bool
    text: str
    is_new: bool


def quote_dialogues(segments: Sequence[str], contexts: Sequence[str]) -> list[Line]:
    """Each segment of Spanish with quotation marks for its dashes; all other segments as they are.

    >>> lines = ["—No lo sé —dijo la mujer—.", "Nadie nos avisó."]
    >>> [one.text for one in quote_dialogues(lines, [" ".join(lines)] * 2)]
    ['“No lo sé”, dijo la mujer.', 'Nadie nos avisó.']
    >>> quote_dialogues(lines, [" ".join(lines)] * 2)[1].write("No one told us.")
    '“No one told us.”'
    >>> quote_dialogues(["-¿Piensa dimitir?"], ["-¿Piensa dimitir?"])[0][:2]
    ('¿Piensa dimitir?', '-')
    """
    lines = [Line(one) for one in segments]
    for start, end in _find_paragraphs(segments, contexts):
        own = [_INNER_RE.sub(r"‘\1’", one) for one in segments[start:end]]
        is_sentence = own[-1].rstrip("—–-)").endswith(_ENDS)
        if not ((is_sentence and own[0][0] != "-") or _is_story(contexts[start])):
            lines[start] = Line(own[0][1:], own[0][0]) if is_sentence or own[0][0] != "-" else Line(own[0])
        elif _MARKS.isdisjoint("".join(own)):
            lines[start:end] = _write_paragraph(own)
    return lines


def _find_paragraphs(segments: Sequence[str], contexts: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Where the segments of each paragraph begin and end that begins with a dash and a word."""
    start, position = 0, 0
    while start < len(segments):
        if _OPENING_RE.match(segments[start]) is None:
            start += 1
            continue
        end, context = start + 1, contexts[start]
        found = context.find(segments[start], position if start and contexts[start - 1] is context else 0)
        found = found if found >= 0 else context.find(segments[start])
        position = max(found, 0) + len(segments[start])
        while found >= 0 and end < len(segments) and contexts[end] is context:
            gap = len(context[position : position + 9]) - len(context[position : position + 9].lstrip(" "))
            if not context.startswith(segments[end], position + gap):
                break
            position += gap + len(segments[end])
            end += 1
        yield start, end
        start = end


@lru_cache(maxsize=8)
def _is_story(context: str) -> bool:
    """Whether a line of a text that begins with a dash tells who speaks."""
    return any(
        _is_saying(line[0], turn.end())
        for line in _LINE_RE.finditer(context)
        for turn in _TURN_RE.finditer(line[0].lstrip(), 1)
        if turn.end() < len(line[0])
    )


def _is_saying(text: str, start: int) -> bool:
    match = _SAYING_RE.match(text.lstrip(), start)
    return match is not None and (_PAST_RE.search(match["verb"]) is not None or bool(find_verb(match["verb"], "es")))


def _cut(segments: Sequence[str]) -> Iterator[_Piece]:
    """Yield the pieces of a paragraph in dashes."""
    is_said, is_aside = True, False
    for number, whole in enumerate(segments):
        position, is_new = 0, number == 0
        segment = whole[1:] if is_new else whole
        for turn in _TURN_RE.finditer(f" {segment}"):
            start, end = turn.start() - 1, turn.end() - 1
            is_opening = start == 0 or segment[start - 1].isspace()
            is_whole = start <= 0 or segment[:start].rstrip().endswith(_ENDS)
            if is_said and is_opening and is_whole and not segment[end : end + 1].islower():
                if piece := segment[position:start].strip():  # "—¿Usted cree? —Creo."
                    yield _Piece(number, True, piece, is_new)
                is_new, position, is_aside = True, end, False
                continue
            if is_said and (is_aside or not (is_opening and _is_saying(segment, end))):
                is_aside = is_opening  # "—ese día —el peor de mi vida— no vino"
                continue
            if piece := segment[position:start].strip():
                yield _Piece(number, is_said, piece, is_new)
            is_said, is_new, position = not is_said, True, end
        if piece := segment[position:].strip():
            yield _Piece(number, is_said, piece, is_new)


def _write_paragraph(segments: Sequence[str]) -> list[Line]:
    """A paragraph in dashes with quotation marks; as it is where its dashes are not in order."""
    pieces: list[_Piece] = []
    for piece in _cut(segments):
        if piece.is_said and pieces and not pieces[-1].is_said and _BARE_RE.fullmatch(piece.text):
            pieces[-1] = pieces[-1]._replace(text=f"{pieces[-1].text}.")  # "—dijo la mujer—."
        else:
            pieces.append(piece)
    if len({one.segment for one in pieces}) < len(segments):
        return [Line(one) for one in segments]
    lines = []
    place = 0
    for number in range(len(segments)):
        start = place
        while place < len(pieces) and pieces[place].segment == number:
            place += 1
        own, after = pieces[start:place], pieces[place : place + 1]
        first, last = own[0], own[-1]
        is_begun = first.is_said and not first.is_new and start > 0 and pieces[start - 1].is_said
        is_open = last.is_said and bool(after) and after[0].is_said and not after[0].is_new
        if len(own) == 1 and first.is_said:
            lines.append(Line(first.text, "" if is_begun else "“", "" if is_open else "”"))
        else:
            lines.append(Line(_join(own), "", "", is_begun, is_open, is_told=True))
    return lines


def _join(pieces: Sequence[_Piece]) -> str:
    """What is said in marks, and commas between that and who says it."""
    text = ""
    for place, piece in enumerate(pieces):
        own, is_last = piece.text, place == len(pieces) - 1
        if piece.is_said:
            own = own.lstrip(".,;: ")
            is_whole = is_last or pieces[place + 1].is_said or own.endswith(_ENDS[1:])
            own = own if is_whole else own.rstrip(".,;: ")
            is_comma = not is_last and not pieces[place + 1].is_said
            text += f"{'' if not text else ' '}“{own}”{',' if is_comma else ''}"
        else:
            text += f"{'' if not text else ' '}{own.rstrip(',;: ')}{'' if is_last else ','}"
    return text
