"""Those who are nothing but their age, said with a noun: "the 24-year-old signed" as "the person of 24 years signed".

Small models take the age for a number of years. Origin: written for this project.
"""

from __future__ import annotations

import re

from bitext.mending.sources.compounds import BEHIND

_WORDS = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
_NUMBERS = {word: number for number, word in enumerate(_WORDS, 1)}
_COUNTS = "two three four five six seven eight nine ten several some many dozens both".split()
_NUMBER = rf"\d{{1,3}}|{'|'.join(_WORDS)}"
# Of what goes on otherwise a noun may stand there: "the 24-year-old midfielder".
_VERB = (
    r" (?:scored|beat|hopes|lives|works|plays|says|faces|needs|wants|plans|joins|becomes|takes|goes|comes|returns|makes"
    r"|remains|denies|admits|signs|wins|loses|leaves|starts|tops|set|put|shot|broke|drove|fought|spoke|drew|chose|knew|"
    r"saw|sat|slept|hid|swam|dived|played|being|whose|then|never|still|already|remained)(?![\w-])"
)
_ONE_RE = re.compile(
    rf"(?<![\w-])(?P<the>[Tt]he|[Aa]n?|[Tt]his|[Tt]hat) (?P<age>{_NUMBER})-(?P<unit>year|month|week|day)-old"
    rf"(?:{BEHIND}|(?={_VERB}))"
)
_MANY_RE = re.compile(
    rf"(?<![\w-])(?P<count>(?i:{'|'.join(_COUNTS)}|\d+) |)(?P<age>{_NUMBER})"
    r"-(?P<unit>year|month|week|day)-olds(?![\w-])"
)
_CHILD, _YOUNG = 12, 17


def name_by_age(text: str) -> str:
    """English *text* with a noun for those who are called by their age; it may be the same.

    >>> name_by_age("The 24-year-old signed a contract with a 32-year-old midfielder and a 16-year-old.")
    'The person of 24 years signed a contract with a 32-year-old midfielder and a teenager of 16 years.'
    >>> name_by_age("The six-year-old was found; two 15-year-olds were hurt.")
    'The child of six years was found; two teenagers of 15 years were hurt.'
    """
    return text if "-old" not in text else _MANY_RE.sub(_say_many, _ONE_RE.sub(_say_one, text))


def _say_one(match: re.Match[str]) -> str:
    the = match["the"]
    return (
        f"{'A' if the == 'An' else 'a' if the == 'an' else the} {_find_noun(match)} of {match['age']} {match['unit']}s"
    )


def _say_many(match: re.Match[str]) -> str:
    noun = {"person": "people", "child": "children", "baby": "babies"}.get(own := _find_noun(match), f"{own}s")
    said = f"{match['count']}{noun} of {match['age']} {match['unit']}s"
    return said[0].upper() + said[1:] if match.start() == 0 else said


def _find_noun(match: re.Match[str]) -> str:
    age = _NUMBERS.get(match["age"]) or int(match["age"])
    if match["unit"] != "year":
        return "baby"
    return "child" if age <= _CHILD else "teenager" if age <= _YOUNG else "person"
