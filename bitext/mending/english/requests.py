"""Whom something is asked, prevented and taken from, and what belongs to what, where small models keep Spanish order.

"Pidió ayuda al Gobierno" is "asked for help from the Government", "el despido del técnico" no dismissal "from" him.
"""

from __future__ import annotations

import re
from functools import lru_cache

from bitext.lang.key_tables import read_verbs
from bitext.lang.nouns import find_noun
from bitext.lang.persons import is_person

_ASKS_RE = re.compile(r"\b(?:p[ei]d|solicit|reclam|exig|implor|rog|rueg)\w*|\bdemand\w+", re.IGNORECASE)
_BODY = (
    r"(?:(?:the|his|her|its|their) (?:(?:central|city|federal|local|national|provincial|regional|town|prime"
    r"|Chinese|European"
    r"|Spanish|US) )?(?:[Aa]uthorities|[Bb]ank|[Cc]ity|[Cc]lub|[Cc]ompany|[Cc]ommission|[Cc]ongress|[Cc]ouncil|[Cc]ourt"
    r"|[Ee]xecutive|[Gg]overnment|[Jj]udge|[Mm]ayor|[Mm]inister|[Mm]inistry|[Pp]arliament|[Pp]olice|[Pp]resident"
    r"|[Pp]rosecutors?|[Ss]enate|[Uu]nions?|EU|UN|European Union|United States|residents|citizens|voters|players|fans)"
    r"|Brussels|Congress|Madrid|Parliament|Washington)"
)
_A_THING = (
    r"(?=(?:the|an?|his|her|its|their|more|greater|better|new|urgent|immediate|help|information|explanations) "
    r"(?!question|questions|same|day|week|month|year|time|right))"
)
_ASK_BODY_FOR_RE = re.compile(rf"\b((?:ask|asks|asked|asking) {_BODY}) {_A_THING}")
_DEMAND_BODY_RE = re.compile(
    rf"\b(demand|demands|demanded|demanding) (?={_BODY} (?:the|an?|his|her|its|their|more|explanations)\b)"
)
_ASK_FOR_TO_RE = re.compile(
    r"\b((?:ask|asks|asked|asking) for (?!.{0,30}\b(?:prison|permission|sentence|access|changes|return|right|visit)\b)"
    r"(?:(?!(?:close|next|to)\b)[\w’-]+ ){1,4}?)to (?=(?P<whom>(?:the|an?|his|her|its|their)(?: [\w-]+){1,2}?)"
    r"(?:[.,;]|$| (?:and|after|at|because|before|but|by|due|during|for|if|in|of|on|so|that|to|when|who|with)\b))"
)
_BODY_RE = re.compile(rf".*{_BODY}", re.IGNORECASE)
# "Prevented the ship to enter".
_PREVENTS_RE = re.compile(r"\b(?:imp[ie]d|evit|disuad)\w*", re.IGNORECASE)
_PREVENT_TO_RE = re.compile(
    r"\b(?P<before>(?:prevent|prevents|prevented|preventing|discourage[sd]?|dissuade[sd]?)"
    r"(?: (?!(?:and|by|for|from|in|of|that|to|which|who)\b)[\w’-]+){1,5}?) to (?P<verb>[a-z]+)\b"
)
# "Demanded the journalist to reveal".
_THAT_RE = re.compile(
    r"\b(?P<demand>demand|demands|demanded|recommend|recommends|recommended|suggest|suggests|suggested) "
    r"(?P<whom>(?:the|a|an|his|her|its|their)(?: [\w-]+){1,3}?) to (?P<verb>[a-z]+)\b"
)
# What is of something, not from it.
_OF_NOUNS = (
    "anniversary|appearance|appointment|approval|arrest|balcony|bank|beginning|bell|birth|capital|captain|cause"
    "|ceiling|chairman|chief|closure|collapse|colou?r|consequences|construction|control|corridors|cost|coupon"
    "|creation|death|defeat|depot|destruction|director|dismissal|doors?|edge|edition|election|entrance|existence"
    "|facade|failure|floor|founder|funeral|gate|guilt|handball|heir|importance|innocence|interior|jersey|kidnapping"
    "|lack|lapse|leader|life|majority|management|manager|mayor|members?|mistake|mouth|murder|opening|operation"
    "|origin|outskirts|owner|portrait|presence|president|price|promotion|purchase|quality|relegation|rest|ribbon"
    "|roof|schedule|shadow|share|shores?|signing|size|start|statue|stretch|surface|survival|tracks|traffic|wall"
    "|walls|weight|window|works"
)
_OF_RE = re.compile(
    rf"\b(?P<of>(?:[Tt]he|an?|his|her|its|their|shop|this) (?:[a-z-]+ )?(?:{_OF_NOUNS})) from "
    r"(?=(?:the|an?|his|her|its|their) (?!beginning|start|first|last|past|previous|outset|moment|day|very"
    r"|inside|outside)[a-z])"
)
_FROM_RE = re.compile(
    r"\b(?:desde|procedent\w+|provenient\w+|a partir|llegad[oa]s?|extra\w+|sac[aóo]\w*|retir\w+|quit\w+)\b",
    re.IGNORECASE,
)
# "Went up for three percent", "reduced at half".
_CHANGE_RE = re.compile(
    r"\b(?P<change>(?:(?:go|goes|went|gone) (?:up|down)|rise|rises|rose|risen|fall|falls|fell|fallen|drop"
    r"|drops|dropped|grow|grows"
    r"|grew|climb|climbs|climbed|increase[sd]?|decrease[sd]?|decline[sd]?|reduced|shrank|soared|plunged|raised|cut)) "
    r"(?:for|in|on|at) (?=(?:an? |almost |about |around |over |nearly |more than |the )?"
    r"(?:\d[\d.,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty"
    r"|fifty)(?:%| percent| per cent| points))"
)
_AT_HALF_RE = re.compile(r"\b(?:at|to the|in) half\b(?=[.,;]|$| (?:and|because|by|due|for|in|of|on|to|after)\b)")
_BY_HALF_RE = re.compile(r"\b(?:a|en) la mitad\b", re.IGNORECASE)
_REDUCES_RE = re.compile(r"\b(?:cut|cuts|lower\w*|reduc\w+|f[ae]lls?|drop\w*|shr[iau]nk\w*|decreas\w+)\b[^.;,]*$")
_NEAR = 60


def say_whose(source: str, text: str) -> str:
    """English *text*, a translation of Spanish *source*, with "from", "of" and "by" for whom, what and how much.

    >>> say_whose("Pidió ayuda al Gobierno.", "He asked for help to the Government.")
    'He asked for help from the Government.'
    >>> say_whose("Pide al Gobierno una solución.", "It asks the Government a solution.")
    'It asks the Government for a solution.'
    >>> say_whose("Impidió a los barcos salir.", "It prevented the ships to leave.")
    'It prevented the ships from leaving.'
    >>> say_whose("Exigió al testigo revelarlo.", "He demanded the witness to reveal it.")
    'He demanded that the witness reveal it.'
    >>> say_whose("Reparó la fachada del edificio.", "He repaired the facade from the building.")
    'He repaired the facade of the building.'
    >>> say_whose("La vivienda subió un 10 %.", "Housing went up for 10%.")
    'Housing went up by 10%.'
    """
    if _ASKS_RE.search(source):
        text = _ASK_FOR_TO_RE.sub(_say_from_whom, _ASK_BODY_FOR_RE.sub(r"\1 for ", text))
        text = _DEMAND_BODY_RE.sub(r"\1 from ", text)
    text = _THAT_RE.sub(_say_that, text)
    if _PREVENTS_RE.search(source):
        text = _PREVENT_TO_RE.sub(_say_from_doing, text)
    if not _FROM_RE.search(source):
        text = _OF_RE.sub(r"\g<of> of ", text)
    if _BY_HALF_RE.search(source):
        text = _AT_HALF_RE.sub(_say_by_half, text)
    return _CHANGE_RE.sub(r"\g<change> by ", text)


def _say_from_whom(match: re.Match[str]) -> str:
    """ "Asked for help to the teachers" with "from", not "for a path to the school"."""
    return f"{match[1]}from " if _is_somebody(match["whom"]) else match[0]


def _say_that(match: re.Match[str]) -> str:
    """ "Demanded the journalist to reveal" with "that", not "the right to vote"."""
    is_that = _is_somebody(match["whom"]) and match["verb"] in _load_gerunds()
    return f"{match['demand']} that {match['whom']} {match['verb']}" if is_that else match[0]


def _is_somebody(whom: str) -> bool:
    noun = find_noun(whom.rsplit(maxsplit=1)[-1], "en")
    return bool(_BODY_RE.fullmatch(whom)) or (noun is not None and is_person(noun.spanish))


def _say_from_doing(match: re.Match[str]) -> str:
    gerund = _load_gerunds().get(match["verb"])
    return f"{match['before']} from {gerund}" if gerund else match[0]


def _say_by_half(match: re.Match[str]) -> str:
    is_cut = _REDUCES_RE.search(match.string, max(0, match.start() - _NEAR), match.start())
    return "by half" if is_cut else match[0]


@lru_cache(maxsize=1)
def _load_gerunds() -> dict[str, str]:
    """The gerunds of the English verbs of the tables."""
    found = {"have": "having", "be": "being", "go": "going", "do": "doing", "get": "getting", "make": "making"}
    for entry in read_verbs():
        english = entry.forms["en"]
        base = english[0]
        if base.isalpha() and base.islower() and entry.forms["es"][0].endswith(("r", "rse")):
            gerund = next((one for one in english if one.endswith("ing") and one[:2] == base[:2]), None)
            if gerund:
                found.setdefault(base, gerund)
    return found
