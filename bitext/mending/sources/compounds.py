"""English compounds with a hyphen put behind their nouns: "a rebel-held town" as "a town controlled by the rebels".

Small models leave them as they are or make up words; prepositions they can do. See also `premodifiers`.
"""

from __future__ import annotations

import re

from bitext.lang.articles import agree_indefinite
from bitext.lang.nouns import find_noun
from bitext.lang.persons import is_person

BEHIND = (
    r"(?=[.,;:!?)”\"]|$| (?:a|about|after|against|also|amid|and|are|as|at|because|before|began|behind|between|but|by|"
    r"came|can|could|did|does|during|fell|felt|for|found|from|gave|got|had|has|have|held|hit|if|in|inside|into|is|kill|"
    r"killed|left|like|lost|made|may|might|must|near|now|of|off|on|or|outside|over|rose|said|say|says|should|since|so|struck|"
    r"than|that|the|this|through|to|told|took|under|until|was|went|were|when|where|which|while|who|will|with|without|won|"
    r"would|became|bought|brought|caught|drove|fled|flew|grew|led|met|paid|ran|sank|sent|sold|spent|stood|swept|threw|wrote|[a-z]{2,}ed)\b)"
)
"""What tells that the noun before has ended."""

_NOUN = rf"(?P<noun>[a-z]{{3,}}){BEHIND}"
# Not "rebel-held suburbs of the capital".
_WHOLE_NOUN = rf"(?P<noun>[a-z]{{3,}})(?! of\b){BEHIND}"
_NUMBER = (
    r"\d[\d,.]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|"
    r"seventy|eighty|ninety|hundred"
)
# Measures that models leave in the singular or lose, with their plurals.
_UNITS = {
    "acre": "acres", "centimetre": "centimetres", "country": "countries", "foot": "feet", "gallon": "gallons",
    "gram": "grams", "hectare": "hectares", "inch": "inches", "kilo": "kilos", "kilogram": "kilograms",
    "kilometer": "kilometers", "kilometre": "kilometres", "litre": "litres", "mile": "miles", "nation": "countries",
    "page": "pages", "pound": "pounds", "ton": "tons", "tonne": "tonnes", "word": "words", "yard": "yards",
}  # fmt: skip
_ALL_UNITS = _UNITS | {"meter": "meters", "metre": "metres", "storey": "storeys"}
_HIGH = {
    "deep": "with a depth of {}", "high": "{} high", "long": "of {}", "tall": "{} high",
    "thick": "with a thickness of {}", "wide": "with a width of {}",
}  # fmt: skip
_MEASURE_RE = re.compile(rf"(?<![\w-])(?P<number>{_NUMBER})-(?P<unit>{'|'.join(_UNITS)}) {_NOUN}", re.IGNORECASE)
_HIGH_RE = re.compile(
    rf"(?<![\w-])(?P<number>{_NUMBER})-(?P<unit>{'|'.join(_ALL_UNITS)})-(?P<high>{'|'.join(_HIGH)}) {_NOUN}",
    re.IGNORECASE,
)
# "A five-pound note", "a six-foot man": other nouns, or a person.
_NEVER = frozenset("bill coin line man mark note rule run runs woman".split())
_STRONG_RE = re.compile(
    r"(?<![\w-])(?P<number>\d[\d,.]*)-strong (?P<noun>army|audience|band|battalion|brigade|congregation|contingent|"
    r"crew|crowd|delegation|fleet|force|gang|garrison|group|mob|party|squad|team|unit|workforce)(?![\w-])"
)
_OF = {
    "fleet": "vehicles",
    "army": "soldiers",
    "battalion": "soldiers",
    "brigade": "soldiers",
    "contingent": "soldiers",
    "garrison": "soldiers",
    "workforce": "workers",
}
# Those who do it, as they are said behind "by".
_WHO = {
    "church": "the church", "company": "the company", "council": "the council", "court": "the court",
    "donor": "donors", "farmer": "farmers", "government": "the government", "insurgent": "the insurgents",
    "jihadist": "the jihadists", "militant": "the militants", "militia": "the militia", "opposition": "the opposition",
    "parent": "parents", "rebel": "the rebels", "regime": "the regime", "separatist": "the separatists",
    "state": "the state", "student": "students", "taxpayer": "the taxpayers", "union": "the union",
    "volunteer": "volunteers", "worker": "workers", "army": "the army", "police": "the police",
}  # fmt: skip
_DONE = {
    **dict.fromkeys(("held", "occupied", "controlled"), "controlled"),
    **dict.fromkeys(("organised", "organized"), "organized"),
    "run": "managed",
} | {
    done: done
    for done in (
        "appointed approved backed built dominated financed funded imposed issued led ordered sponsored "
        "supplied".split()
    )
}
_DONE_RE = re.compile(rf"(?<![\w-])(?P<who>(?i:{'|'.join(_WHO)}))-(?P<done>{'|'.join(_DONE)}) {_WHOLE_NOUN}")
# Where something is made or somebody trained, by the people.
_COUNTRIES = {
    "American": "the United States", "Australian": "Australia", "Brazilian": "Brazil", "British": "Britain",
    "Canadian": "Canada", "Chinese": "China", "Danish": "Denmark", "Dutch": "the Netherlands", "Egyptian": "Egypt",
    "French": "France", "German": "Germany", "Greek": "Greece", "Indian": "India", "Iranian": "Iran",
    "Irish": "Ireland", "Israeli": "Israel", "Italian": "Italy", "Japanese": "Japan", "Mexican": "Mexico",
    "Norwegian": "Norway", "Pakistani": "Pakistan", "Polish": "Poland", "Russian": "Russia", "Saudi": "Saudi Arabia",
    "Soviet": "the Soviet Union", "Spanish": "Spain", "Swedish": "Sweden", "Swiss": "Switzerland", "Syrian": "Syria",
    "Turkish": "Turkey", "US": "the United States", "Ukrainian": "Ukraine",
}  # fmt: skip
_IN = {"made": "made in", "built": "built in", "trained": "trained in", "born": "born in", "educated": "educated in"}
_BY = {"held": "controlled by", "occupied": "occupied by", "controlled": "controlled by"} | {
    done: f"{done} by" for done in "backed brokered financed funded led owned sponsored supplied".split()
}
_COUNTRY_RE = re.compile(rf"(?<![\w-])(?P<people>{'|'.join(_COUNTRIES)})-(?P<done>{'|'.join(_IN | _BY)}) {_WHOLE_NOUN}")
_FULL_RE = re.compile(rf"(?<![\w-])(?P<what>[A-Z]?[a-z]{{2,}})-(?P<how>infested|strewn|borne|resistant) {_WHOLE_NOUN}")
_FULL = {"infested": "full of", "strewn": "full of", "borne": "transmitted by", "resistant": "resistant to"}
# Said in the plural: what does harm in numbers.
_COUNTED = frozenset(
    "antibiotic bat bird body bug bullet cockroach corpse crocodile drug flea insect mosquito moth pest "
    "rat rock shark tick weed wreck".split()
)


def move_compounds(text: str) -> str:
    """English *text* with compounds behind their nouns; it may be the same.

    >>> move_compounds("A 10-mile queue formed, and a rebel-held town was hit by Chinese-made rockets.")
    'A queue of 10 miles formed, and a town controlled by the rebels was hit by rockets made in China.'
    >>> move_compounds("A corpse-strewn road and a rat-infested jail were closed by a 300-strong force.")
    'A road full of corpses and a jail full of rats were closed by a force of 300 people.'
    >>> move_compounds("A six-foot man paid with a five-pound note."), move_compounds("A state-run television channel.")
    ('A six-foot man paid with a five-pound note.', 'A state-run television channel.')
    """
    if "-" not in text:
        return text
    moved = _HIGH_RE.sub(_say_high, _MEASURE_RE.sub(_say_measure, text))
    moved = _STRONG_RE.sub(
        lambda match: f"{match['noun']} of {match['number']} {_OF.get(match['noun'], 'people')}", moved
    )
    moved = _FULL_RE.sub(_say_full, _COUNTRY_RE.sub(_say_country, _DONE_RE.sub(_say_done, moved)))
    return text if moved == text else agree_indefinite(moved)


def _say_measure(match: re.Match[str]) -> str:
    noun = find_noun(match["noun"], "en")
    if match["noun"] in _NEVER or (noun is not None and is_person(noun.spanish)):
        return match[0]
    return _keep_case(match, f"{match['noun']} of {match['number'].lower()} {_UNITS[match['unit'].lower()]}")


def _say_high(match: re.Match[str]) -> str:
    measure = f"{match['number'].lower()} {_ALL_UNITS[match['unit'].lower()]}"
    return _keep_case(match, f"{match['noun']} {_HIGH[match['high'].lower()].format(measure)}")


def _say_done(match: re.Match[str]) -> str:
    return _keep_case(match, f"{match['noun']} {_DONE[match['done']]} by {_WHO[match['who'].lower()]}")


def _say_country(match: re.Match[str]) -> str:
    said = f"{match['noun']} {(_IN | _BY)[match['done']]} {_COUNTRIES[match['people']]}"
    return said[0].upper() + said[1:] if is_start(match) else said


def _say_full(match: re.Match[str]) -> str:
    what, before = match["what"].lower(), match.string[: match.start()].split()
    is_one = match["noun"].endswith("s") or (before and before[-1].lower() in ("a", "an", "the"))
    if match["how"] == "resistant" and not is_one:
        return match[0]
    return _keep_case(match, f"{match['noun']} {_FULL[match['how']]} {say_many(what) if what in _COUNTED else what}")


def say_many(what: str) -> str:
    """The plural of an English noun."""
    if what.endswith("y"):
        return f"{what[:-1]}ies"
    return f"{what}es" if what.endswith(("o", "ch")) else f"{what}s"


def is_start(match: re.Match[str]) -> bool:
    """Whether a match begins a sentence."""
    return match.start() == 0 or match.string[: match.start()].endswith((". ", "? ", "! "))


def _keep_case(match: re.Match[str], said: str) -> str:
    """*said* with a capital where what it stands for had one."""
    return said[0].upper() + said[1:] if match[0][0].isupper() else said
