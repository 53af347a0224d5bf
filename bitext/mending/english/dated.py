"""English has the past where a date is said: "has died on Monday" for "ha muerto este lunes" is "died on Monday"."""

from __future__ import annotations

import re

from bitext.mending.english.english_forms import load_verbs

_DAYS = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"
_PERFECT_RE = re.compile(
    r"(?<!\bto )(?<!\bmay )(?<!\bmust )(?<!\bmight )(?<!\bcould )(?<!\bwould )(?<!\bshould )(?<!\bnot )"
    r"\b(?P<have>has|have) (?P<adverb>(?:already|also|just) )?(?P<been>been )?(?P<done>[a-z]{2,})\b"
    r"(?P<rest>(?: (?!(?:and|but|if|to|that|which|who|whose|where|when|will|would|since|until|for|every|until|is"
    r"|was|are|were"
    r"|be|has|have|had)\b)[^\s,.;:!?()“”\"]+){0,14}?)"
    rf"(?<! the)(?= (?:on (?:{_DAYS})\b|yesterday\b|last (?:night|week|month|year|{_DAYS})\b"
    r"|(?:an?|one|two|three|four|five|six|ten|\d+) (?:days?|hours?|weeks?|months?|years?) ago\b))"
)
# What somebody has set for a day to come.
_AHEAD = frozenset(
    "agreed announced appointed arranged called confirmed convened convoked fixed invited organized planned postponed "
    "programmed said scheduled set summoned".split()
)
_FIRST_RE = re.compile(
    rf"(?P<day>(?:^|(?<=\. ))(?:On (?:{_DAYS})|Yesterday|Last (?:night|week|month|year)),? (?:[^\s,.;:]+ ){{1,7}}?)"
    r"(?P<have>has|have) (?P<adverb>(?:also) )?(?P<been>been )?(?P<done>[a-z]{2,})\b(?P<rest>)"
)
_DEAD_RE = re.compile(
    r"\b(?P<have>has|have|had) (?P<been>been )?dead\b(?! (?:for|since|in)\b)|\b(?P<be>was|were) died\b"
)


def say_past_with_date(text: str) -> str:
    """English *text* with the past for the perfect where the day is told.

    >>> say_past_with_date("A man has died on Monday. Two soldiers have been killed in an attack on Tuesday.")
    'A man died on Monday. Two soldiers were killed in an attack on Tuesday.'
    >>> say_past_with_date("She has promised to resign on Monday. They have called a strike on Monday.")
    'She has promised to resign on Monday. They have called a strike on Monday.'
    >>> say_past_with_date("On Monday, the court has jailed him.")
    'On Monday, the court jailed him.'
    >>> say_past_with_date("A man has dead after he was died.")
    'A man has died after he died.'
    """
    text = _DEAD_RE.sub(_say_died, text)
    text = _FIRST_RE.sub(lambda match: match["day"] + _say_past(match).removeprefix(match["day"]), text)
    return _PERFECT_RE.sub(_say_past, text)


def _say_died(match: re.Match[str]) -> str:
    if match["be"]:
        return "died"
    return match[0] if match["been"] else f"{match['have']} died"


def _say_past(match: re.Match[str]) -> str:
    done, adverb = match["done"], match["adverb"] or ""
    verb = next((verb for verb in load_verbs().get(done, ()) if verb.participle == done), None)
    past = verb.past if verb else done if done.endswith("ed") else None
    if past is None or done in _AHEAD:
        return match[0]
    if adverb in ("just ", "already "):
        return match[0]
    if match["been"]:
        return f"{'was' if match['have'] == 'has' else 'were'} {adverb}{done}{match['rest']}"
    return f"{adverb}{past}{match['rest']}"
