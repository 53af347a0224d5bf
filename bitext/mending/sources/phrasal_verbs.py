"""English verbs with particles said by one that small models know: "The board mulled over the offer" is "considered".

They translate each word: "consideró" for "mulled over", but "cayó fútbol de la ley" for "fell foul of the law".
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

# The verb with its particles, what it is said by, and where: "o" before an object, "n" where none follows, else in
# any place, or before some words, in lines that go on behind blanks; "o" and "+" have a passive.
_TABLE = r"""
set aside = annul : (?=(?:the |a |an |his |her |its |their )?(?:\w+ )?(?:sentences?|convictions?|verdicts?|rulings?
    |judgments?|decisions?|orders?|awards?)\b)
set aside = reserve : o
swing behind = back : o
bring in = introduce : (?=(?:\w+ ){1,3}(?:laws?|rules?|tax|taxes|bans?|curfew|measures|reforms?|controls|system
    |charges?|fees?|legislation|restrictions|limits?|bill)\b)
cut back on = reduce : o
cut down on = reduce : o
draw back from = abandon : o
drive off = leave : n
give off = emit : o
get ahead of = overtake : o
go ahead with = continue with : o
go after = pursue : o
hold off = resist : o
hold out for = demand : (?=(?:a |an )?(?:higher|better|bigger|larger|more)\b)
hold up = delay : (?=(?:the |a |an )?(?:\w+ )?(?:convoy|traffic|work|talks|deal|flights?|trains?|aid|reforms?
    |payments?|vote|bill|project|construction|progress|deliveries|play)\b)
live up to = fulfill : o
pass on = transmit : (?=(?:the |a |an |this |his |her |its |their )?(?:\w+ )?(?:message|warning|information|news
    |disease|virus|knowledge|details|order)\b)
pull off = achieve : o
pull together = unite : n
pull down = demolish : (?=(?:the |a |an |its |two |three )(?!(?:\w+ )?(?:shutters|blinds|flags?|curtains?|mask)\b)) +
push on = advance : n
put in place = introduce : o
put up with = tolerate : o
run over = hit : (?=(?:a|an|the|his|her|two|three) (?:\w+ )?(?:dog|cat|man|woman|boy|girl|child|cyclists?
    |pedestrians?|people|motorcyclist|policeman|officer|protesters?)\b)
sell out of = run out of :
set about = begin : (?=the |a |an |his |her |its |their |\w+ing\b)
shake up = reorganize : o
shout down = silence : o
sign off with = finish with : o
spell out = explain : o
stand up to = confront : o
strike back = respond : n
take over = take control of : (?=(?:the |a |an |its |two |three |several )?(?:\w+ ){0,2}(?:town|towns|city|cities
    |village|villages|base|bases|airport|port|building|buildings|palace|country|region|province|island|company|firm
    |bank|factory|plant|station|institutions|club|party)\b)
take over the running of = take charge of :
take in = receive : (?=(?:the |some |more |thousands of |hundreds of |dozens of |\d[\d,]* |many |\w+ )?(?:refugees
    |migrants|orphans|children|families|evacuees|survivors|patients|asylum)\b)
take away = seize : (?=(?:the )?(?:boxes|files|bags|documents|computers)\b)
turn over = overturn : n
turn off = leave : (?=the (?:road|motorway|highway|freeway)\b)
throw open = open : o
ward off = avoid : (?=(?:a |an |the )?(?:\w+ )?(?:revolt|crisis|defeat|recession|threats?|challenges?|takeover
    |bankruptcy|default|disaster|famine|split|rebellion)\b)
wind up in = finish in :
wind up = liquidate : (?=(?:the |a )?(?:\w+ )?(?:company|firm|business|club|charity|builder|bank|group)\b)
wind up = conclude : (?=(?:the|its|his|her|their|a|two|three) (?:\w+ ){0,3}(?:inquiry|investigation|talks|visit
    |tour|trial|session|meeting|search|campaign|summit)\b)
win over = convince : (?=(?:the |its |his |her |their |many |some )?(?:\w+ )?(?:voters|critics|sceptics|skeptics
    |fans|investors|hikers|doubters|crowd|audience|jury|public|readers|lawmakers|rivals|opponents|markets?
    |residents|workers|unions?)\b)
wrap up = end : n
wrap up = finish : o
prop up = help : o
usher in = begin : o
spill over into = spread to : o
play up = exaggerate : o
mull over = consider : o
pore over = study : o
sift through = examine : o
trawl through = examine : o
spill onto = invade : (?=the (?:pitch|field|court|track|road|streets?|motorway))
open up on = shoot at : (?=(?:the |a )?(?:\w+ )?(?:crowds?|protesters?|demonstrators|soldiers|troops|police|convoy
    |bus|car|mourners)\b)
break away from = abandon : (?=the (?:\w+ )?(?:party|coalition|union|group|alliance|federation|church|league|bloc)\b)
bear down on = approach : o
close in on = approach : o
clamp down on = combat : o
come to nothing = fail :
come through = survive : (?=the (?:crisis|war|storm|recession|pandemic|surgery|operation))
fall foul of = violate :
fall for = believe : (?=the (?:scam|trick|lie|hoax))
find out about = discover : o
get through to = reach : o
get word of = hear of :
go along with = accept : o
go without = lack : (?=(?:food|water|power|electricity|heating|pay|sleep|medicine)\b)
go up in flames = burn :
go on = continue : (?=despite|in spite of|as planned|until|into|without|for (?:hours|days|weeks|months|years))
light up = illuminate : o
fight back = respond : n
make up for = compensate for : o
send in = send : o
sweep aside = defeat : o
stand aside = resign : n
tear apart = destroy : o
whip up = provoke : o
wash away = destroy : o
"""
_IRREGULAR = {
    forms.split()[0]: forms.split()
    for forms in (
        "set sets set set setting|swing swings swung swung swinging|bring brings brought brought bringing|cut cuts "
        "cut cut cutting|draw draws drew drawn drawing|drive drives drove driven driving|give gives gave given "
        "giving|get gets got got getting|go goes went gone going|hold holds held held holding|let lets let let "
        "letting|pay pays paid paid paying|put puts put put putting|run runs ran run running|sell sells sold sold "
        "selling|shake shakes shook shaken shaking|stand stands stood stood standing|strike strikes struck struck "
        "striking|take takes took taken taking|throw throws threw thrown throwing|wind winds wound wound "
        "winding|win wins won won winning|break breaks broke broken breaking|bear bears bore borne bearing|come "
        "comes came come coming|fall falls fell fallen falling|find finds found found finding|fight fights fought "
        "fought fighting|make makes made made making|send sends sent sent sending|sweep sweeps swept swept "
        "sweeping|tear tears tore torn tearing|leave leaves left left leaving|overtake overtakes overtook overtaken "
        "overtaking|begin begins began begun beginning|hit hits hit hit hitting|spread spreads spread spread "
        "spreading|shoot shoots shot shot shooting|become becomes became become becoming|hear hears heard heard "
        "hearing|be is was been being|light lights lit lit lighting|prop props propped propped propping|wrap wraps "
        "wrapped wrapped wrapping|sign signs signed signed signing|clamp clamps clamped clamped clamping|transmit "
        "transmits transmitted transmitted transmitting|whip whips whipped whipped whipping"
    ).split("|")
}
_OBJECT = (
    r"(?= (?:the|an?|his|her|its|their|our|my|this|that|these|those|some|all|most|half|more|many|two|three|four|five|"
    r"six|dozens|hundreds|thousands|millions|any|both|each|several|new|\d[\d.,]*|[A-Z]\w+|(?!(?:is|was|has|as|us|does|years|months|weeks|days|hours|times|plans|needs)\b)[a-z]{2,}s)(?![\w-]))"
)
_NO_OBJECT = (
    r"(?=[.,;:!?]|$| (?:in|at|on|after|before|when|as|because|last|this|by|during|for|over|under|with|despite|until|"
    r"without|and|but|while|since|late|early|again|yesterday|today|tomorrow|towards?|from|on\w+day)\b)"
)
_BE_RE = re.compile(r"\b(?:am|is|are|was|were|be|been|being)(?: \w+ly)? $")
_HAVE_RE = re.compile(
    r"\b(?:am|is|are|was|were|be|been|being|has|have|had|having|['’]ve)(?: \w+ly| not| also| already)? $"
)
_NO_VERB_RE = re.compile(r"\b(?:a|an|the|his|her|its|their|our|my|this|of)(?: \w+)? $")
_BASE_RE = re.compile(
    r"\b(?:to|will|would|can|could|may|might|must|should|shall|not|did|does|do|let|helps?|helped|I|we|you|they|['’]t)"
    r"(?: \w+ly)? $"
)
_PAST, _PARTICIPLE = 2, 3


class _Rule(NamedTuple):
    form: int
    own: list[str]
    behind: re.Pattern[str]
    has_passive: bool


def say_without_particles(text: str) -> str:
    """English *text* with plain verbs for what small models do not know with its particles.

    >>> say_without_particles("The board mulled over the offer, which was set aside.")
    'The board considered the offer, which was reserved.'
    >>> say_without_particles("The rebels have taken over the town; the talks wrapped up on Friday.")
    'The rebels have taken control of the town; the talks ended on Friday.'
    >>> say_without_particles("He took over as coach, and the set aside is his.")
    'He took over as coach, and the set aside is his.'
    """
    if _load_firsts().isdisjoint(text.split()):
        return text
    return _load_re().sub(_say, text)


def _say(match: re.Match[str]) -> str:
    before = match.string[max(0, match.start() - 40) : match.start()]
    rules = _load()[match[0]]
    is_past = rules[0].form == 0 and any(rule.form == _PAST for rule in rules) and not _BASE_RE.search(before)
    for rule in rules:
        if is_past and rule.form == 0:  # "cut", "set"
            continue
        is_passive = rule.has_passive and rule.form in (_PAST, _PARTICIPLE) and _BE_RE.search(before) is not None
        if rule.form < _PARTICIPLE and _NO_VERB_RE.search(before) and not is_passive and rule.form != _PAST:
            continue
        if is_passive or rule.behind.match(match.string, match.end()):
            is_participle = rule.form in (_PAST, _PARTICIPLE) and _HAVE_RE.search(before) is not None
            return rule.own[_PARTICIPLE if is_participle else rule.form]
    return match[0]


def _conjugate(verb: str) -> list[str]:
    """Base, third person, past, participle and gerund.

    >>> _conjugate("supply"), _conjugate("take")[2]
    (['supply', 'supplies', 'supplied', 'supplied', 'supplying'], 'took')
    """
    if verb in _IRREGULAR:
        return _IRREGULAR[verb]
    if re.search("[^aeiou]y$", verb):
        return [verb, f"{verb[:-1]}ies", *[f"{verb[:-1]}ied"] * 2, f"{verb}ing"]
    stem = verb.removesuffix("e")
    third = f"{verb}es" if re.search("(?:s|sh|ch|x)$", verb) else f"{verb}s"
    return [verb, third, *[f"{stem}ed"] * 2, f"{stem}ing"]


@lru_cache(maxsize=1)
def _load() -> Mapping[str, list[_Rule]]:
    """The rules for each form with its particles."""
    found: dict[str, list[_Rule]] = {}
    for line in re.sub(r"\n +", "", _TABLE.strip()).splitlines():
        phrase, _, rest = line.partition(" = ")
        own, _, where = rest.partition(" :")
        where, has_passive = where.strip().removesuffix(" +"), where.strip() == "o" or where.endswith(" +")
        verb, _, particles = phrase.partition(" ")
        plain, _, tail = own.strip().partition(" ")
        forms = [f"{form} {tail}".strip() for form in _conjugate(plain)]
        behind = re.compile({"o": _OBJECT, "n": _NO_OBJECT, "": ""}.get(where, f" {where}"))
        for number, form in enumerate(_conjugate(verb)):
            rule = _Rule(number, forms, behind, has_passive)
            found.setdefault(f"{form} {particles}", []).append(rule)
    return found


@lru_cache(maxsize=1)
def _load_firsts() -> frozenset[str]:
    return frozenset(phrase.partition(" ")[0] for phrase in _load())


@lru_cache(maxsize=1)
def _load_re() -> re.Pattern[str]:
    phrases = sorted(_load(), key=len, reverse=True)
    return re.compile(rf"(?<![\w'’-])(?:{'|'.join(phrases)})(?![\w'’-])")
