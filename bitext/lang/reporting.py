"""What somebody said once, in the tense that Spanish has for it: "dijo"; "decía" is what one used to say."""

from __future__ import annotations

import re

_SAID_RE = re.compile(r"\b(?:said|told)\b")
_HABIT_RE = re.compile(
    r"\b(?:always|often|usually|sometimes|never|ever|frequently|repeatedly|every|used to|kept)\b",
    re.IGNORECASE,
)
_IMPERFECT_RE = re.compile(r"\b([Dd])ecía(n?)\b")


def say_once(source: str, text: str) -> str:
    """Spanish *text* with "dijo" for each "decía", where its English *source* has as many "said" and says no habit.

    >>> say_once("The mayor said he would resign.", "El alcalde decía que dimitiría.")
    'El alcalde dijo que dimitiría.'
    >>> say_once("Officials told reporters about it.", "Los funcionarios decían algo a los periodistas.")
    'Los funcionarios dijeron algo a los periodistas.'
    >>> say_once("My mother always said so.", "Mi madre siempre lo decía.")
    'Mi madre siempre lo decía.'
    """
    count = len(_IMPERFECT_RE.findall(text))
    if not count or count > len(_SAID_RE.findall(source)) or _HABIT_RE.search(source):
        return text
    return _IMPERFECT_RE.sub(lambda match: f"{match[1]}ij{'eron' if match[2] else 'o'}", text)
