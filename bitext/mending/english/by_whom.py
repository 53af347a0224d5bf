"""Who did it, for what, for how much and which way, where small models mistake the "por" of the source.

"Hallada por su nuera" is found by her, "multado por aparcar" fined for parking, "por dos millones" for two million.
"""

from __future__ import annotations

import re

from bitext.lang.nouns import find_noun
from bitext.lang.persons import is_person
from bitext.mending.english.causes import FOR_FAR_RE, is_near

_POR_RE = re.compile(r"\b[Pp]or\b")
# "Fue hallada por su nuera", "was found for her daughter-in-law".
_DONE_RE = re.compile(
    r"(?i)\b(?:fue|fueron|ser|sid[oa]|era|eran|son|es) (?:\w+ )?\w+(?:[aií]d|hech|puest|uelt|iert|critt?)[oa]s? "
    r"(?:[\w,]+ ){0,5}?por\b"
)
_FOR_DOER_RE = re.compile(
    r"\b(?P<done>(?:was|were|been|be|being|is|are) (?:also |already )?(?!asked|blamed|cared|charged|convicted"
    r"|fined|held|known|looked|mistaken"
    r"|named|needed|paid|prepared|searched|sentenced|swapped|tried|used|wanted)[a-z]+(?:ed|en|wn|ound|eld|ut|id|ought)"
    r"(?: (?:dead|again|in|at|on|the|his|her|a|house|home|hospital|airport|street|night|morning)){0,4}) for "
    r"(?=(?P<doer>(?:the|an?|his|her|their|its|two|three|four|several|some)(?: [\w-]+){1,2}?)(?:[.,;]|$| "
    r"(?:and|after|at|before|during|in|of|on|when|who|while|with)\b)"
    r"|(?:thousands|hundreds|dozens) of )"
)
_TO_DO_RE = re.compile(
    r"\b(?P<before>(?:arrested|convicted|denounced|detained|expelled|fined|fired|prosecuted|reported"
    r"|sanctioned|sentenced|sued"
    r"|suspended)) to (?P<not>not )?(?P<doing>(?:have|having) [a-z]+ed|[a-z]+ing)\b"
)
_PUNISHED_FOR_DOING_RE = re.compile(r"[aei]d[oa]s? por (?:no )?(?:haber|\w+[aei]r)(?:se|l[aeo]s?)?\b")
_ENTER_BY_RE = re.compile(
    r"\b(?P<enter>enter|enters|entered|entering) (?=the (?:window|roof|back door|balcony|chimney)\b)"
)
_ENTER_SOURCE_RE = re.compile(
    r"\bentr\w+ (?:\w+ ){0,6}?por (?:el|la|una?) (?:ventana|tejado|techo|puerta|balcón|chimenea)"
)
# "Por robar", and no gerund that "by stealing" would be.
_FOR_DOING_RE = re.compile(
    r"(?<!acaba )(?<!acabó )(?<!acabar )(?<!acaban )(?<!terminó )(?<!empezó )(?<!empieza )(?<!comenzó )(?<!optó )"
    r"(?<!pasa )(?<!optado )\bpor (?:no )?(?:haber|\w+[aei]r)(?:se|l[aeo]s?)?\b"
)
_BY_DOING_SOURCE_RE = re.compile(
    r"\w{2}(?:[ai]e?ndo|yendo)(?:se|l[aeo]s?)?\b|\b(?:al|mediante|con|tras) (?:no )?\w+[aei]r(?:se|l[aeo]s?)?\b"
)
_BY_DOING_RE = re.compile(r"\bby (?=(?:not )?[a-z]{2,}ing\b)")
# What is done for what somebody did.
_FOR_DOING_FAR_RE = re.compile(
    r"(?i)\b(?:delayed|demot\w+|dismiss\w*|fired|fees?|invited|pay|pays|paid|per|rewarded|sacked|suspend\w*)\b[^,;:.]*$"
)
_NOT_ABLE_RE = re.compile(r"\bby (?=not being able\b)")
_MONEY_RE = re.compile(
    r"\bby (?=(?:(?:about|almost|around|over|nearly|more than|less than|some|up to|just|only|a|an) )*"
    r"(?:(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty|fifty|hundred"
    r"|[€$]?\d[\d.,]*) )?"
    r"(?:hundred )?(?:million|billion|thousand (?:euros|dollars|pounds|pesos)|[€$]\d[\d.,]*|\d[\d.,]* (?:euros"
    r"|dollars|pesos|pounds))\b)"
)
_POR_MONEY_RE = re.compile(r"\bpor (?:\w+ ){0,3}?(?:\S+ )?(?:millón|millones|euros|dólares|pesos|libras)\b")
_GROWS_RE = re.compile(
    r"(?i)\b(?:cut|cuts|decreas\w+|drop\w*|exceed\w*|fall|falls|fell|grew|grow\w*|increas\w+|lower\w*"
    r"|multipl\w+|outnumber\w*"
    r"|overrun|rais\w+|reduc\w+|rise|rises|rose|rising|risen|shr[aiu]nk|surpass\w*|up|down|widen\w*)\b"
)
_WAY_RE = re.compile(
    r"\bby (?=(?:the|a) (?:(?:back|big|front|main|rear|side|service|emergency|narrow|central|old) )?"
    r"(?:avenues?|balcony|border|canal|chimney|corridors?|door|gate|hole|red carpet|roof|roofs|streets|tunnel|windows?)"
    r"(?:[.,;]|$| (?:and|at|between|for|from|in|into|of|on|to|when|where|while|with)\b))"
)
_MOVES_RE = re.compile(
    r"\b(?:came|climb\w*|cross\w*|drove|enter\w*|escap\w*|exit\w*|fle[de]\w*|fled|get|go|goes|going|got in|jump\w*|left"
    r"|leav\w*|march\w*|mov\w*|parad\w*|pass\w*|ran|rode|run|runs|shoulder-high|sneak\w*|stroll\w*|took"
    r"|travel\w*|walk\w*|wander\w*|went"
    r"|procession|shoulders|penetrat\w*|broke|circulat\w*|slip\w*)\b"
)
_ALONG_RE = re.compile(r"through (?=the (?:main |central |old )?(?:avenues?|red carpet)\b)")


def say_by_whom(source: str, text: str) -> str:
    """English *text*, a translation of Spanish *source*, with "by" for who did it, "for" for why, "through" for ways.

    >>> say_by_whom("Fue hallada por su hija.", "She was found for her daughter.")
    'She was found by her daughter.'
    >>> say_by_whom("Lo despidieron por robar.", "He was fired by stealing.")
    'He was fired for stealing.'
    >>> say_by_whom("Fichó al portero por diez millones.", "It signed the goalkeeper by ten million.")
    'It signed the goalkeeper for ten million.'
    >>> say_by_whom("Salieron por las ventanas.", "They went out by the windows.")
    'They went out through the windows.'
    """
    if not _POR_RE.search(source):
        return text
    if _DONE_RE.search(source):
        text = _FOR_DOER_RE.sub(_say_doer, text)
    if _PUNISHED_FOR_DOING_RE.search(source):
        text = _TO_DO_RE.sub(_say_for_having, text)
    if _ENTER_SOURCE_RE.search(source):
        text = _ENTER_BY_RE.sub(r"\g<enter> through ", text)
    if _FOR_DOING_RE.search(source) and not _BY_DOING_SOURCE_RE.search(source):
        text = _NOT_ABLE_RE.sub("for ", _BY_DOING_RE.sub(_say_for_doing, text))
    if _POR_MONEY_RE.search(source):
        text = _MONEY_RE.sub(lambda match: "by " if is_near(_GROWS_RE, match) else "for ", text)
    text = _WAY_RE.sub(lambda match: "through " if is_near(_MOVES_RE, match) else "by ", text)
    return _ALONG_RE.sub("along ", text)


def _say_doer(match: re.Match[str]) -> str:
    """Who did it with "by", where it is somebody."""
    if match["doer"] is None:
        return f"{match['done']} by "
    noun = find_noun(match["doer"].split()[-1], "en")
    return f"{match['done']} by " if noun is not None and is_person(noun.spanish) else match[0]


def _say_for_having(match: re.Match[str]) -> str:
    doing = re.sub("^have ", "having ", match["doing"])
    return f"{match['before']} for {match['not'] or ''}{doing}"


def _say_for_doing(match: re.Match[str]) -> str:
    is_for = is_near(FOR_FAR_RE, match) or is_near(_FOR_DOING_FAR_RE, match)
    return "for " if is_for else match[0]
