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
_LAST_RE = re.compile(rf"(?:{_CHOICE}\d+{_CHOICE}|.)$", re.DOTALL)
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
    outline, depth = "", 0
    opened: tuple[str | None, int] = None, 0
    for part in _PART_RE.finditer(pattern):
        kind = part.lastgroup
        if kind in ("group", "around", "other"):
            opened = opened if depth else (kind, part.end())
            depth += 1
        elif kind == "close":
            depth -= 1
            if not depth:
                outline += _stand_in(opened[0], pattern[opened[1] : part.start()], choices)
        elif depth:
            continue
        elif kind == "or":
            return None
        elif kind in ("run", "letter", "sign"):
            outline += part[kind]
        elif kind == "maybe":
            outline = _LAST_RE.sub(_ANYTHING, outline)
        elif kind in ("any", "more"):
            outline += _ANYTHING
    return outline


def _stand_in(kind: str | None, inner: str, choices: list[list[str]]) -> str:
    """What stands for a bracket with *inner*: the number of a choice between words, anything, or nothing."""
    if kind == "group" and _CHOICE_RE.fullmatch(inner) and not _BLANK_EDGE_RE.search(inner):
        choices.append(inner.split("|"))
        return f"{_CHOICE}{len(choices) - 1}{_CHOICE}"
    return "" if kind == "around" else _ANYTHING
