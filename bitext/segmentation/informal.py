"""Chats, reviews and e-mail: a learned classifier for text that does not keep the rules of print.

The rules of `boundaries` decide on edited text, and their boundaries stand. In a paragraph that shows itself as
informal (it begins in lower case, says "i", holds an e-mail header, doubles its marks) each gap between two words
is looked at again by a logistic regression on the shapes of the words around it. `scripts/train_segmenter.py` makes
the weights; the card beside them says from what.
"""

from __future__ import annotations

import json
import math
import re
from functools import cache
from pathlib import Path

from bitext.lang import Language

Weights = dict[str, float]

DATA_PATH = Path(__file__).parent.parent / "data" / "segmentation"
# What print does not do: doubled marks, ruled lines, faces, stops with a space before them, chat spellings. Plain
# strings, because looking for a string is many times quicker than looking for a pattern.
_SIGNS = {
    "en": (
        "!!", "??", "?!", "!?", "---", " :)", " :(", " ;)", ":-)", ":-(", ";-)", " :D", " :P", " . ", " ! ", " ? ",
        " i ", " i'm ", " i’m ", " u ", " ur ", " im ", " dont ", " cant ", " lol ", " thx ", " plz ", " pls ",
    ),
    "es": (
        "!!", "??", "---", " :)", " :(", " ;)", ":-)", ":-(", ";-)", " :D", " :P", " xq ", " pq ", " tb ", " jaja",
        " xd ", " q ",
    ),
}  # fmt: skip
_CLOSED = '.!?…"”»)'
_DOUBLED_RE = re.compile(r"(?<!\.)\.\.(?!\.)")
_STAMP_RE = re.compile(r"/\d\d/\d\d")
# Two words in lower case after a stop, a word of lower case before it: "Dept. of" and "etc." do not count.
_LOWER_START_RE = re.compile(r"[.?]\s+[a-z]{2,} [a-z]+ [a-z]")
_PLAIN_WORD_RE = re.compile(r"(?<!\S)(?!etc)[a-z]{3,20}$")
_TOKEN_RE = re.compile(r"\S+")
_SHAPES = (
    ("url", re.compile(r"[<(\[]*(?:https?:|www\.)", re.IGNORECASE)),
    ("mail", re.compile(r"\S{1,64}@\S")),
    ("date", re.compile(r"\d{1,2}/\d{1,2}/\d{2,4}")),
    ("time", re.compile(r"\d{1,2}:\d\d")),
    ("ampm", re.compile(r"[AaPp]\.?[Mm]\.?$")),
    ("face", re.compile(r"[:;=]['-]?[()DPp]+$")),
    ("file", re.compile(r"\S{1,64}\.(?:doc|pdf|xls|htm|html|jpg|txt)\b", re.IGNORECASE)),
)
_TAIL_RE = re.compile(r"[^\w\s]{1,4}$")
_MARKS_ONLY_RE = re.compile(r"[\W_]+$")
_LENGTHS = (1, 2, 3, 5, 8, 12, 20, 35)
_LONGEST_WORD_CHARS = 15
_LONGEST_MARKER_CHARS = 4


def is_informal(text: str, language: str) -> bool:
    """Whether a paragraph shows that it does not keep the rules of print.

    >>> is_informal("max and jen are looking for you. call them", "en")
    True
    >>> is_informal("The mayor resigned on Friday.", "en")
    False
    """
    if text[:1].islower() or any(sign in text for sign in _SIGNS[language]):
        return True
    if "@" in text and text[-1] not in _CLOSED:  # the head or foot of a mail, not "Write to press@example.org."
        return True
    if (".." in text and _DOUBLED_RE.search(text)) or ("/" in text and _STAMP_RE.search(text)):
        return True
    return any(
        _PLAIN_WORD_RE.search(text, max(0, match.start() - 21), match.start())
        for match in _LOWER_START_RE.finditer(text)
    )


@cache
def load_weights(language: str) -> Weights:
    """Read the weights that ship with the package: feature name to weight, "bias" and "threshold" among them."""
    record = json.loads((DATA_PATH / f"informal-{language}.json").read_text(encoding="utf-8"))
    weights: Weights = record["weights"]
    return weights


def add_informal_boundaries(text: str, ends: list[int], table: Language) -> list[int]:
    """Add to *ends*, the boundaries that rules found, those that the classifier sees. In order.

    Args:
        text: one informal paragraph.
    """
    weights = load_weights(table.code)
    bias, threshold = weights["bias"], weights["threshold"]
    found = set(ends)
    reader = GapReader(text, table)
    start = 0
    for index, end in enumerate(reader.ends[:-1]):
        if end not in found and reader.is_open(index):
            score = bias + sum(weights.get(name, 0.0) for name in reader.features(index, start))
            if 1 / (1 + math.exp(-max(-30.0, min(30.0, score)))) >= threshold:
                found.add(end)
        if end in found:
            start = index + 1
    return sorted(found)


class GapReader:
    """The words of a paragraph and what can be said of each gap between two of them."""

    def __init__(self, text: str, table: Language) -> None:
        self.tokens: list[str] = []
        self.ends: list[int] = []
        for match in _TOKEN_RE.finditer(text):
            self.tokens.append(match[0])
            self.ends.append(match.end())
        self.shapes = [_shape(token) for token in self.tokens]
        self.has_words = table.code == "en"
        self.is_lower_style = text[:1].islower()
        self.starters, self.never_end, self.may_end = table.starters, table.never_end, table.may_end

    def is_open(self, index: int) -> bool:
        """Whether the gap after token *index* is worth a look: a mark before it, or a change of shape after it."""
        token, following = self.tokens[index], self.shapes[index + 1]
        if index == 0 and token[-1] in ".)" and len(token) <= _LONGEST_MARKER_CHARS:  # "a) flour", "2.) sugar"
            return False
        if token[-1] == "." and following != "Xx":  # "Dept. of", "a. C. en", "the U.S. in money"
            key = token[:-1].lower()
            if key in self.never_end or key in self.may_end or "." in key or len(key) == 1:
                return False
        if self.tokens[index + 1].startswith("."):  # ". . ." goes with what stands before it
            return False
        return following != "x" or not token[-1].isalnum()

    def features(self, index: int, start: int) -> list[str]:
        """Names of what holds at the gap after token *index*, in a segment that began with token *start*."""
        token, following = self.tokens[index], self.tokens[index + 1]
        shape, next_shape = self.shapes[index], self.shapes[index + 1]
        tail_match = _TAIL_RE.search(token)
        tail = tail_match[0] if tail_match else ""
        key = token[:_LONGEST_WORD_CHARS].lower().rstrip(".")
        abbreviation = "title" if key in self.never_end else "abbr" if key in self.may_end else "word"
        length = index + 1 - start
        size = next((str(limit) for limit in _LENGTHS if length <= limit), "more")
        style = "low" if self.is_lower_style else "up"
        after = self.shapes[index + 2] if index + 2 < len(self.shapes) else "end"
        before = self.shapes[index - 1] if index > start else "begin"
        starter = following.lower().strip("'\"(,.!?") in self.starters
        names = [
            f"t={tail}", f"s={shape}>{next_shape}", f"ts={tail}>{next_shape}", f"b={before}>{shape}",
            f"n={next_shape}>{after}", f"l={size},{tail[-1:]}", f"st={style},{tail[-1:]}>{next_shape}",
            f"a={abbreviation},{tail[-1:]}", f"k={starter},{next_shape},{tail[-1:]}",
            f"4={before}>{shape}>{next_shape}>{after}", f"ls={size},{next_shape}",
        ]  # fmt: skip
        if self.has_words:
            names += [f"p={key}", f"w={following[:_LONGEST_WORD_CHARS].lower().rstrip('.,!?')}"]
        return names


def _shape(token: str) -> str:
    """A coarse picture of a word: "x" lower case, "Xx" capitalised, "X" capitals, "0" figures, or what it is."""
    word = token.strip("\"'“”‘’()[]<>*,;.!?")
    if not word or _MARKS_ONLY_RE.match(token):
        return "face" if _SHAPES[5][1].match(token) else "mark" + token[:2]
    if word.isalpha():
        if word.islower():
            return "x"
        return "I" if word in {"I", "A", "Y", "O"} else "X" if word.isupper() else "Xx"
    for name, pattern in _SHAPES:
        if pattern.match(word):
            return name
    return "0" if word[0].isdigit() else "Xx" if word[0].isupper() else "x" if word[0].islower() else "?"
