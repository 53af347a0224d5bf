"""Days of the week as English says when something was: "on Tuesday", where Spanish has "el martes"."""

from __future__ import annotations

import re

from bitext.lang import get_language

DAYS = "|".join(day.capitalize() for day in get_language("en").weekdays if day.endswith("day"))
"""A pattern for the English days."""

# What may follow where the day tells when; a noun would be something of that day: "the Friday prayers".
_NEXT = (
    "a|an|the|at|after|against|before|by|during|for|from|he|her|his|in|its|it|near|she|that|their|they|through|to|"
    "when|where|while|with"
)
_THE_DAY_RE = re.compile(
    rf"(?:\b(?P<before>\w+) )?\bthe (?P<day>(?:{DAYS})s?)(?=$|[.,;:!?)”»\"]|\s(?:{_NEXT})\b(?! which\b))"
)
_PREPOSITIONS = frozenset(
    "about after before between by during for from in into of on over since through till to until with and or".split()
)


def say_on_days(text: str) -> str:
    """English *text* with "on" before days of the week that have "the" and nothing else to say when.

    >>> say_on_days("He was dismissed the Friday after a streak of losses. They meet the Tuesdays, in Madrid.")
    'He was dismissed on Friday after a streak of losses. They meet on Tuesdays, in Madrid.'
    >>> say_on_days("On the Monday of the strike, during the Tuesday, the Friday prayers")
    'On the Monday of the strike, during the Tuesday, the Friday prayers'
    """

    def say(match: re.Match[str]) -> str:
        is_left = match["before"] is None or match["before"].lower() in _PREPOSITIONS
        return match[0] if is_left else f"{match['before']} on {match['day']}"

    return _THE_DAY_RE.sub(say, text)
