"""An engine for tests that says what a table tells it to."""

from __future__ import annotations

import re
from collections.abc import Sequence

import bitext


class Scripted:
    """Translates by a table; what is not in it comes back in upper case. Remembers what it was asked."""

    id = "scripted"
    least_score: float | None = None
    takes_words = True

    def __init__(self, table: dict[str, str], alternatives: Sequence[str] = ()) -> None:
        self.table, self.others, self.asked = table, alternatives, []

    def translate(self, segments: Sequence[str]) -> list[bitext.Translation]:
        self.asked += segments
        return [bitext.Translation(self.table.get(s, s.upper()), -0.5, self.id) for s in segments]

    def alternatives(self, segments: Sequence[str]) -> list[list[bitext.Translation]]:
        return [[bitext.Translation(text, -0.9, self.id) for text in self.others] for _ in segments]

    def unseen_words(self, source: str, translation: str) -> list[str]:
        words = re.findall(r"\w+", translation)
        return [word for word in words if word.lower().startswith("xx") and word not in source]

    def close(self) -> None:
        pass
