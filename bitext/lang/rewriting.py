"""Tables of patterns and what to put for them, for text of one language."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

_DATA = Path(__file__).parent.parent / "data"


class Rule(NamedTuple):
    """A pattern, what to put for it, and a pattern that the source of the text must have, if any."""

    pattern: re.Pattern[str]
    new: str
    source: re.Pattern[str] | None


def rewrite(text: str, table: str, language: str, source: str = "") -> str:
    """*text*, in *language*, by the rules of a table, "plain" or "wording", in their order.

    >>> rewrite("He was sentenced to two years of prison.", "wording", "en")
    'He was sentenced to two years in prison.'
    """
    for rule in read_rules(table, language):
        if rule.pattern.search(text) and (rule.source is None or rule.source.search(source)):
            text = rule.pattern.sub(rule.new, text)
    return text


@lru_cache(maxsize=4)
def read_rules(table: str, language: str) -> tuple[Rule, ...]:
    """The rules of a table: lines of a pattern, what to put, and perhaps a pattern for the source, between tabs.

    Patterns begin and end where words do.
    """
    lines = (_DATA / table / f"{language}.txt").read_text(encoding="utf-8").splitlines()
    fields = (line.split("\t") for line in lines if line and not line.startswith("#"))
    return tuple(
        Rule(re.compile(rf"(?<![\w-])(?:{pattern})(?![\w-])"), new, re.compile(source[0]) if source else None)
        for pattern, new, *source in fields
    )
