"""What English newspapers put before a noun or a name, put behind it, as other text has it.

Small models that learned from other text lose their way in "Tesla CEO Elon Musk", "the U.S.-led coalition" and
"anti-war protests"; "the CEO of Tesla, Elon Musk," they can do. Origin: written for this project.
"""

from __future__ import annotations

import re

from bitext.lang.casing import is_common_word
from bitext.lang.places import is_people

_CAPITAL = "[A-ZÁÉÍÓÚÑÜÖÄÇŠŽ]"
_WORD = rf"{_CAPITAL}[\w’'-]*\w"
_NAME = rf"{_WORD}(?: (?:(?:de|del|da|la|van|von|der|bin|al) ){{0,2}}(?:{_CAPITAL}\.|{_WORD})){{1,3}}"
_OF = rf"(?:U\.S\.|{_WORD}(?: (?:of )?{_WORD}){{0,3}}?)"
_BEFORE = "former|then|acting|deputy|late|outgoing|incoming|new|current|ousted|veteran"
_MINISTER = "prime|foreign|finance|defen[cs]e|interior|justice|health|education|energy|economy|trade|labou?r|transport"
_OFFICE = (
    rf"(?:(?:{_MINISTER}) )?minister|(?:vice[ -])?president|chancellor|mayor|governor|senator|congress(?:wo)?man|ceo"
    "|chief executive|chair(?:wo)?man|(?:head |assistant )?coach|manager|captain|striker|midfielder|goalkeeper|defender"
    "|winger|spokes(?:man|woman|person)|(?:opposition |rebel |party )?leader|dictator|attorney general|prosecutor"
    "|ambassador|archbishop|bishop|(?:co-)?founder|owner|police chief|director|editor|(?:chief )?economist"
    "|secretary[ -]general|professor|analyst|researcher|lawyer|singer|actor|actress|filmmaker|novelist"
)
_OFFICE_RE = re.compile(
    r"(?:(?<=[\w,;] )|(?P<start>^|(?<=[.!?] )))(?P<the>(?i:the|an?|his|her|its|their|our) )?"
    rf"(?P<before>(?i:{_BEFORE}) )?"
    rf"(?P<of>{_OF}) (?P<office>(?i:{_OFFICE})) (?P<name>{_NAME})(?=[,.;:!?)]| [a-z(]|$)"
)
# Of firms, which have the names of things: "Apple CEO".
_OF_FIRMS = frozenset(("ceo", "chief executive", "chairman", "chairwoman", "founder", "co-founder"))
_NEVER_FIRST = frozenset("After Although And As Before But Deputy For If Mr Mrs Since Vice When While With".split())

# What a compound ends in, and the word that stands between it and what it begins with.
_LED = {"led": "by", "backed": "by", "owned": "by", "funded": "by", "controlled": "by", "run": "by", "based": "in"}
_LED_RE = re.compile(
    rf"(?<![\w-])(?P<by>{_CAPITAL}[\w’'.]*[\w.]|government|state|army|military|rebel|family)-(?P<led>{'|'.join(_LED)}) "
    r"(?P<noun>[a-z]+)(?=[,.;:]|$| (?:of|in|on|at|to|for|with|from|that|which|who|is|are|was|were|has|have|had|will"
    r"|would|said|and|[a-z]+ed)\b)"
)
_FOR_RE = re.compile(
    r"(?<![\w-])(?P<pre>[Aa]nti|[Pp]ro)-(?P<what>[a-z]{3,}) "
    r"(?P<noun>(?:march|protest|demonstration|campaign|movement|group|activist|protester|demonstrator|rebel|fighter"
    r"|force|militia|candidate|law|measure|sentiment|slogan|camp|vote|supporter|bill|march|rall|part)(?:e?s|y|ies)?)"
    r"(?![\w-])"
)
_ARTICLED = frozenset("U.S. US UN EU UK government state army military establishment regime war coup".split())
_MAGNITUDE_RE = re.compile(r"(\d[\d.]*)-magnitude (earthquake|quake|tremor|aftershock)\b")
_SUM_RE = re.compile(
    r"(?<!\w)(?P<a>[Aa]|[Tt]he) (?P<sum>[$€£]\d[\d.,]*(?: (?:m|b|tr)illion)?) (?P<noun>[a-z]{3,})"
    r"(?= (?:in|on|at|to|for|with|from|that|which|by|and)\b|[,.;:]|$)"
)


def move_premodifiers(text: str) -> str:
    """English *text* with offices, "-led", "anti-" and sums behind what they say something of; it may be the same.

    >>> move_premodifiers("Caracas Mayor Antonio Ledezma met Spanish Prime Minister Pedro Sánchez.")
    'The mayor of Caracas, Antonio Ledezma, met the Spanish prime minister, Pedro Sánchez.'
    >>> move_premodifiers("A U.S.-led coalition backed the pro-democracy march and a $20 million deal.")
    'A coalition led by the U.S. backed the march for democracy and a deal of $20 million.'
    """
    text = _FOR_RE.sub(_move_for, _LED_RE.sub(_move_led, _OFFICE_RE.sub(_move_office, text)))
    return _MAGNITUDE_RE.sub(r"\2 of magnitude \1", _SUM_RE.sub(r"\g<a> \g<noun> of \g<sum>", text))


def _move_office(match: re.Match[str]) -> str:
    of, office, is_start = match["of"], match["office"].lower(), match["start"] is not None
    is_of_people = of == "U.S." or is_people(of.split()[-1])
    is_of_firm = office in _OF_FIRMS and not is_start
    is_name = is_of_people or is_of_firm or not is_common_word(of.split()[-1])
    if not is_name or (is_start and of.split()[0] in _NEVER_FIRST):
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
    return f"{match['noun']} {match['led']} {_LED[match['led']]} {_with_article(match['by'])}"


def _move_for(match: re.Match[str]) -> str:
    moved = f"{match['noun']} {'against' if match['pre'].lower() == 'anti' else 'for'} {_with_article(match['what'])}"
    return moved[0].upper() + moved[1:] if match["pre"].istitle() else moved


def _with_article(word: str) -> str:
    return f"the {word}" if word in _ARTICLED else word
