"""Days of the week as English says when something was: "on Tuesday", where Spanish has "el martes"."""

from __future__ import annotations

import re

_DAYS = "Mon|Tues|Wednes|Thurs|Fri|Satur|Sun"
# What may follow where the day tells when; a noun would be something of that day: "the Friday prayers".
_NEXT = (
    "a|an|the|at|after|against|before|by|during|for|from|he|her|his|in|its|it|near|she|that|their|they|through|to|"
    "when|where|while|with"
)
_THE_DAY_RE = re.compile(
    rf"(?:\b(?P<before>\w+) )?\bthe (?P<day>(?:{_DAYS})days?)(?=$|[.,;:!?)”»\"]|\s(?:{_NEXT})\b(?! which\b))"
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
        before = match["before"]
        if before is None:
            return match[0]
        return match[0] if before.lower() in _PREPOSITIONS else f"{before} on {match['day']}"

    return _THE_DAY_RE.sub(say, text)
