"""Words of which a text must have one for a regular expression to match in it, where the expression tells."""

from __future__ import annotations

import re
from collections.abc import Iterator

_PART_RE = re.compile(
    r"(?P<run>[\w ]+)"
    r"|(?P<around>\(\?<?[=!])|(?P<group>\((?:\?:)?(?!\?))|(?P<other>\(\?)|(?P<close>\))|(?P<or>\|)|(?P<zero>\\[bB]|[\^$])"
    r"|(?P<any>\[\^?\]?(?:\\.|[^\]\\])*\]|\\\w|\.)|(?P<maybe>[*?]|\{\d*,?\d*\})|(?P<more>\+)|\\(?P<sign>.)|(?P<letter>.)",
    re.DOTALL,
)
_CHOICE_RE = re.compile(r"[\w ]+(?:\|[\w ]+)*")
# It glues to what stands beside it.
_BLANK_EDGE_RE = re.compile(r"(?:^|\|) | (?:\||$)")
# Stand-ins: for what may be anything, and around the number of a choice.
_ANYTHING, _CHOICE = "\x00", "\x01"
_PIECE_RE = re.compile(rf"[\w{_ANYTHING}{_CHOICE}]+")
_WITH_CHOICE_RE = re.compile(rf"(\w*){_CHOICE}(\d+){_CHOICE}(\w*)")
_MOST = 40


def find_words(pattern: str) -> list[frozenset[str]]:
    """Sets of whole words, of each of which every text has one that the pattern matches in between words.

    Long words, and few of them, come first, as the likely rarest; where nothing is sure, there are no sets.

    >>> [sorted(words) for words in find_words(r"(?:more|fewer) than (\\d+) people")]
    [['people'], ['than'], ['fewer', 'more']]
    >>> [sorted(words) for words in find_words(r"condenad(o|a|os)s? a")], find_words(r"a|b")
    ([['a']], [])
    """
    choices: list[list[str]] = []
    outline = _outline(pattern, choices)
    if outline is None:
        return []
    found = [words for piece in _PIECE_RE.findall(outline) if (words := frozenset(_expand(piece, choices)))]
    return sorted(found, key=lambda words: len(words) / _MOST - min(map(len, words)))


def _expand(piece: str, choices: list[list[str]]) -> Iterator[str]:
    """The words that a piece between blanks may be: one, or one for each choice; of several words, the first."""
    match = _WITH_CHOICE_RE.fullmatch(piece)
    if match is None:
        if _ANYTHING not in piece and _CHOICE not in piece:
            yield piece
        return
    before, number, after = match[1], int(match[2]), match[3]
    words = [choice.split() for choice in choices[number]]
    is_whole = not before and not after
    if len(words) <= _MOST and all(own and (is_whole or len(own) == 1) for own in words):
        yield from (f"{before}{own[0]}{after}" for own in words)


def _outline(pattern: str, choices: list[list[str]]) -> str | None:
    """The pattern with stand-ins for all but its letters; choices between words are put into *choices*.

    None where it is a choice itself.
    """
    outline, position = "", 0
    while position < len(pattern):
        part = _PART_RE.match(pattern, position)
        assert part is not None  # noqa: S101 - the last alternative takes any character
        position, kind = part.end(), part.lastgroup
        if kind == "or":
            return None
        if kind in ("run", "letter", "sign"):
            outline += part[kind]
        elif kind in ("group", "around", "other"):
            start, position = position, _close(pattern, position)
            inner = pattern[start : position - 1]
            if kind == "group" and _CHOICE_RE.fullmatch(inner) and not _BLANK_EDGE_RE.search(inner):
                outline += f"{_CHOICE}{len(choices)}{_CHOICE}"
                choices.append(inner.split("|"))
            elif kind != "around":
                outline += _ANYTHING
        elif kind == "maybe":
            outline = re.sub(rf"(?:{_CHOICE}\d+{_CHOICE}|.)$", _ANYTHING, outline, flags=re.DOTALL)
        elif kind in ("any", "more"):
            outline += _ANYTHING
    return outline


def _close(pattern: str, position: int) -> int:
    """The place behind the bracket that closes the one before *position*."""
    depth = 1
    while depth:
        part = _PART_RE.match(pattern, position)
        assert part is not None  # noqa: S101 - as above; a pattern that compiles has its brackets closed
        position = part.end()
        depth += {"group": 1, "around": 1, "other": 1, "close": -1}.get(part.lastgroup or "", 0)
    return position
