"""What English newspapers put before a noun or a name, put behind it, as other text has it.

Small models that learned from other text lose their way in "Tesla CEO Elon Musk", "the U.S.-led coalition" and
"anti-war protests"; "the CEO of Tesla, Elon Musk," they can do. Origin: written for this project.
"""

from __future__ import annotations

import re

from bitext.lang.articles import agree_indefinite
from bitext.lang.casing import is_common_word
from bitext.lang.places import TIMES, is_people
from bitext.mending.sources.for_and_against import say_for_and_against

_CAPITAL = "[A-ZÁÉÍÓÚÑÜÖÄÇŠŽ]"
_WORD = rf"{_CAPITAL}[\w’'-]*\w"
_NAME = rf"{_WORD}(?: (?:(?:de|del|da|la|van|von|der|bin|al) ){{0,2}}(?:{_CAPITAL}\.|{_WORD})){{1,3}}"
_OF = rf"(?:U\.S\.|{_WORD}(?: (?:of )?{_WORD}){{0,3}}?)"
_BEFORE = "[Ff]ormer|[Tt]hen|[Aa]cting|[Dd]eputy|[Ll]ate|[Oo]utgoing|[Ii]ncoming|[Oo]usted|[Vv]eteran|new|current"
_MINISTER = "prime|foreign|finance|defen[cs]e|interior|justice|health|education|energy|economy|trade|labou?r|transport"
_OFFICE = (
    rf"(?:(?:{_MINISTER}) )?minister|(?:vice[ -])?president|chancellor|mayor|governor|senator|congress(?:wo)?man|ceo"
    "|chief executive|chair(?:wo)?man|(?:head |assistant )?coach|manager|captain|striker|midfielder|goalkeeper|defender"
    "|winger|spokes(?:man|woman|person)|(?:opposition |rebel |party )?leader|dictator|attorney general|prosecutor"
    "|ambassador|head|archbishop|bishop|(?:co-)?founder|owner|police chief|director|editor|(?:chief )?economist"
    "|secretary[ -]general|professor|analyst|researcher|lawyer|singer|actor|actress|filmmaker|novelist"
)
_OFFICE_RE = re.compile(
    r"(?:(?<=[\w,;] )|(?P<start>^|(?<=[.!?] )))(?P<the>(?i:the|an?|his|her|its|their|our) )?"
    rf"(?P<before>(?:{_BEFORE}) )?"
    rf"(?P<of>{_OF}) (?P<office>(?i:{_OFFICE})) (?P<name>{_NAME})(?<![’']s)(?=[,.;:!?)]| [a-z(]|$)"
)
# Of firms, which have the names of things: "Apple CEO".
_OF_FIRMS = frozenset(("ceo", "chief executive", "chairman", "chairwoman", "founder", "co-founder"))
_PARTIES = frozenset("Communist Conservative Democratic Labour Liberal Republican Socialist".split())
# They begin no name of a place, a people or a firm, nor end it.
_NO_NAMES = TIMES.union(
    "a after all although an and as assistant at before both but by chief deputy executive for from general he her his "
    "if in its last mr mrs my next of on one our prime senior she since some squadron that the their then they this to "
    "vice we when where while with".split()
)

# What a compound ends in, and the word that stands between it and what it begins with.
_LED = {"led": "by", "backed": "by", "owned": "by", "funded": "by", "controlled": "by", "run": "by", "based": "in"}
_LED_RE = re.compile(
    rf"(?<![\w-])(?P<by>{_CAPITAL}[\w’'.]{{0,30}}[\w.]|government|state|army|military|rebel|family)"
    rf"-(?P<led>{'|'.join(_LED)}) (?P<noun>[a-z]+)"
    r"(?=[,.;:]|$| (?:of|in|on|at|to|for|with|from|that|which|who|is|are|was|were|has|have|had|will|would|said|and"
    r"|[a-z]+ed)\b)"
)
_ARTICLED = frozenset("U.S. US UN EU UK government state army military establishment regime coup".split())
_MAGNITUDE_RE = re.compile(r"(?<![\d.])(\d[\d.]{0,5})-magnitude (earthquake|quake|tremor|aftershock)\b")
_SUM_RE = re.compile(
    r"(?<!\w)(?P<a>[Aa]|[Tt]he) (?P<sum>[$€£]\d[\d.,]{0,12}(?: (?:m|b|tr)illion)?) (?P<noun>deal|contract|loan|bailout"
    r"|fund|budget|fine|house|mansion|project|investment|plan|package|lawsuit|settlement|grant|donation|debt|prize|bid|offer"
    r"|program(?:me)?|reward|ransom|transfer|profit|loss|bond|bill)"
    r"(?= (?:in|on|at|to|for|with|from|that|which|by|and)\b|[,.;:]|$)"
)


def move_premodifiers(text: str) -> str:
    """English *text* with offices, "-led", "anti-" and sums behind what they say something of; it may be the same.

    >>> move_premodifiers("Caracas Mayor Antonio Ledezma met Spanish Prime Minister Pedro Sánchez.")
    'The mayor of Caracas, Antonio Ledezma, met the Spanish prime minister, Pedro Sánchez.'
    >>> move_premodifiers("A U.S.-led coalition backed the pro-democracy march and a $20 million deal.")
    'A coalition led by the U.S. backed the march for democracy and a deal of $20 million.'
    """
    moved = say_for_and_against(_LED_RE.sub(_move_led, _OFFICE_RE.sub(_move_office, text)))
    moved = _MAGNITUDE_RE.sub(r"\2 of magnitude \1", _SUM_RE.sub(r"\g<a> \g<noun> of \g<sum>", moved))
    return moved if moved == text else agree_indefinite(moved)


def _move_office(match: re.Match[str]) -> str:
    of, office, is_start = match["of"], match["office"].lower(), match["start"] is not None
    words = [word.lower() for word in of.split()]
    last = of.split()[-1]
    is_of_people = of == "U.S." or last in _PARTIES or is_people(last)
    is_of_firm = office in _OF_FIRMS and not is_start
    is_name = is_of_people or is_of_firm or not is_common_word(last)
    if not is_name or "-" in of or not _NO_NAMES.isdisjoint((words[0], words[-1])):
        return match[0]
    the, before = match["the"] or ("The " if is_start else "the "), (match["before"] or "").lower()
    office = office.upper() if office == "ceo" else office
    if of.endswith(("'s", "’s")):
        moved = f"{of} {before}{office}"
    else:
        moved = f"{the}{before}{of} {office}" if is_of_people else f"{the}{before}{office} of {of}"
    is_closed = match.string[match.end() : match.end() + 1] in ("", *",.;:!?)")
    return f"{moved}, {match['name']}{'' if is_closed else ','}"


def _move_led(match: re.Match[str]) -> str:
    by = match["by"]
    if is_people(by):
        return match[0]  # "led by Saudi"
    is_word = by.lower() in _ARTICLED  # and no name: "State-owned"
    own = _with_article(by.lower() if is_word else by)
    if match.string[match.end() : match.end() + 1] == ".":
        own = own.removesuffix(".")
    moved = f"{match['noun']} {match['led']} {_LED[match['led']]} {own}"
    return moved[0].upper() + moved[1:] if is_word and by.istitle() else moved


def _with_article(word: str) -> str:
    return f"the {word}" if word in _ARTICLED else word
