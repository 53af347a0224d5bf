"""What "por" is in English where small models write "by": because of, for, over, through.

"Multado por exceso de ruido" is fined for it, "cancelado por la lluvia" is cancelled because of it.
"""

from __future__ import annotations

import re

# What nobody can be or do something as: behind "by" it is no doer.
_CAUSE = (
    r"(?:abandonment|absence|abundance|abuses?|accumulation|adultery|ailments?|amnesty|arbitration|asthma|attendance"
    r"|low audience|bad weather|blackouts?|bottlenecks?|breaches|breach|breakdown|bribery|brawl|cancellation|clauses?"
    r"|closures?|cold|coldness|collaboration|collapse|comments?|concealment|conditions|conduct|conflicts?"
    r"|contamination|contempt|contracts|corruption|costs?|crash|crimes?|crisis|criticisms?|cuts|cyclone|deaths?"
    r"|debts?|decline|(?<!by )defaults?|defects?|deficit|delays?|demand|desertion|deterioration|differences"
    r"|disagreements?"
    r"|disappearances?|disease|diseases|dismissals?|disobedience|disputes?|doping|doubts?|drop|drought|drunkenness"
    r"|embezzlement|emergency|enmity|enrichment|epidemic|eruption|espionage|evictions?|exposure|excess"
    r"|excesses|exhaustion"
    r"|expenses|extortion|failures?|fall|falls|fatigue|faults?|fears?|fine|fire|fires|flood|floods|flu|fog|fraud"
    r"|fraudulent \w+|friendship|frosts?|frost damage|hail|handling|harassment|haze|heat|holidays?|homicide|humidity"
    r"|hurricane|illness|illnesses|impact|increases?|infections|inflation|injury|injuries|insecurity|insults?"
    r"|insubordination|investigation|irregularities|jealousy|kidnapping|lack|landslides?|laundering|layoffs"
    r"|leaks?|leprosy|limitation|losses|low attendance|maintenance|malfeasance|malpractice|management|manslaughter"
    r"|mismanagement|misconduct|misuse|mudslide|murder|murders|negligence|nepotism|noises?|nonpayment|non-payment"
    r"|obstruction|odou?rs?|outages?|outbreaks?|overcrowding|overload|overwork|pandemic|performance|phrases?|plagiarism"
    r"|pollution|poor weather|possession|power cuts?|prescription|pressures?|prevarication|prices?|problems?|protests?"
    r"|puncture|rains?|rape|rebellion|recordings|remarks|repairs|resignation|risks?|robbery|rockfall|role|rudeness"
    r"|saturation|scandals?|scarcity|sedition|setbacks?|shortages?|sickness|slander|smell|smells|smoke|smuggling"
    r"|snow|snowfall|speed|speeding|sprain|spying(?! on\b)|statements|storms?|strain|strikes?|swell|swindles?"
    r"|tears?|tensions?"
    r"|terrorism|theft|thefts|threats?|tiredness|tornado|torture|tortures|trafficking|tumou?r|tweets"
    r"|uncertainty|urination"
    r"|vandalism|videos?|violation|violations|violence|volcano|waste|weather|wildfires?|wind|winds|wiretaps|works)"
)
# Verbs, adjectives and nouns that a cause does something to, or that mean what it did: "hit by the drought".
_DONE_BY_RE = re.compile(
    r"(?:accompanied|affected|appalled|characterized|enclosed|grieved|impressed|multipl(?:y|ied)|occupied"
    r"|unaffected|victimized"
    r"|aggravated|alarmed|awakened|battered|beaten|besieged|blinded|blocked|blown|boosted|broken"
    r"|buried|burne?d|burnt|carried|caught|caused|censored|challenged|clouded|compensated|complicated|compounded"
    r"|conditioned|confirmed|contaminated|covered|created|cracked|crushed|cut|damaged?|dazzled|decimated|defeated"
    r"|delayed|destroyed|detected|deteriorated|determined|devastated|discouraged|displaced|disturbed|divided|dominated"
    r"|down|dragged|drenched|driven|drowned|embarrassed|encouraged|engulfed|eroded|evidenced|exacerbated"
    r"|explained|faced|flooded"
    r"|favou?red|followed|forced|frightened|fuel+ed|generated|governed|gripped|hampered|helped|hindered|hit|hurt"
    r"|incommunicado|infected|inflated|influenced|injured|inspired|interrupted|invaded|isolated|justified"
    r"|killed|knocked"
    r"|lashed|left|limited|maimed|marked|motivated|moved|muddied|about|confused|drawn?|radiated|off|offset"
    r"|outdone|over|overcome|overshadowed"
    r"|overwhelmed|paraly[sz]ed|plagued|poisoned|polluted|preceded|pressured|prompted|protected|provoked|pushed|put"
    r"|ravaged|reached|reduced|replaced|rocked|ruined|saturated|scared|scattered|shaken|shocked|sickened|slowed"
    r"|spoil(?:ed|t)|spread|staggered|stained|strangled|struck|stunned|supported|surprised|surrounded|swept|swallowed"
    r"|swollen|sustained|tarnished|terrified|threatened|torn|transmitted|trapped|traumati[sz]ed|triggered|up|upset"
    r"|uprooted|weakened|weighed|worn|worsened|wounded|produced|offered|signed|published|followed|led|judge|judged)"
)
_FOR = (
    r"(?:acclaimed|accused|apologi[sz]ed?|applauded|arrested|arrests?|awarded|blamed|censured|charged|charges?"
    r"|commissions?|condemned|congratulated|conviced|convicted|conviction"
    r"|criminal|criticized|criticised|denounced|detained|discriminated"
    r"|disqualified|dismissed|excused|expelled|famous|fined|fines?|fired|guilty|held|honou?red|impeached"
    r"|imprisoned|imputed"
    r"|indicted|infamous|jailed|known|mass|mourning|silence|vigil|prayers?|penalized|penalty|praised"
    r"|diligences?|proceedings?|prosecuted|processed|surcharges?|punished|raided|reported|reprimanded|rewarded"
    r"|sacked|sanctioned|scolded|scolds|sentenced?|sued|sues|thanked|tried|wanted|bars|prison|jail)"
)
# Behind these nouns and adjectives it is about something.
_OVER = (
    r"(?:alarm|anger|angry|clash(?:es)?|complaints?|concern|concerned|concerns|controversy|crisis|criticism|debate"
    r"|discontent|disputes?|enraged|furious|indignant|indignation|lawsuits?|outrage|outraged|protests?|quarrel"
    r"|questioned"
    r"|resigned|rows?|tensions?|unease|unhappy|unrest|upset|war footing|worried|tug-of-war|discussed|discuss)"
)
# Said of somebody a few words on: "fined the owner by".
FOR_FAR_RE = re.compile(
    r"(?i)\b(?:accus\w+|against(?! the (?:clock|ropes|tide|wall)\b)|apologi[sz]\w*|arrest\w*"
    r"|blam\w+|charg(?:e|es|ed|ing)|complain\w*|condemn\w*|convict\w*"
    r"|criticiz\w*|denounc\w*|detain\w*|disqualif\w+|expel\w*|fine[ds]?|impeachment|jail\w*|penaliz\w*|prison|punish\w*"
    r"|reprimand\w*|sanction\w*|scold\w*|sentenc\w*|sues?|sued|strip\w*|thank\w*|years in)\b[^,;:.]*$"
)
_INTO = r"(?:investigations?|inquir(?:y|ies)|probes?)"
_BETWEEN = (
    r"(?:(?![a-z]+ing\b|(?:an?|and|as|at|by|for|from|his|in|is|its|of|on|or|that|the|to|was|were|which"
    r"|who|with)\b)[\w’'-]+ ){0,2}?"
)
_NEXT = (
    r"(?=[.,;:!?)”\"]|$| (?:after|against|and|are|as|at|because|before|between|but|could|during|for|from|had|has|have"
    r"|if|in|into|is|near|of|on|or|since|that|to|towards?|until|was|were|when|where|which|while|who|will|with|would)\b)"
)
_CAUSE_RE = re.compile(
    rf"(?P<far>\b[\w’'-]+ )?\b(?P<before>[\w’'-]+) by (?P<what>(?:(?:an?|the|his|her|its|their|this|these|some"
    rf"|two|several) )?"
    rf"{_BETWEEN}{_CAUSE}){_NEXT}"
)
_BY_RE = re.compile(r"\bby\b")
_POR_RE = re.compile(r"\b[Pp]or\b")
# By themselves, wherever they are.
_SET = (
    (re.compile(r"\bby (?:pre)?caution\b"), "as a precaution"),
    (re.compile(r"\bby (?=(?:the )?(?:lack|want) of\b)"), "for "),
    (re.compile(r"\bby (?=fear (?:of|that)\b)"), "for "),
    (re.compile(r"\bby (?=(?:[a-z]+ )?reasons\b)"), "for "),
    (re.compile(r"\bby (?:the )?internet\b"), "on the internet"),
    (re.compile(r"\bby (?:the )?(?=social (?:networks|media)\b)"), "on "),
)
# Nobody is in dispute over these.
_OVER_WEATHER_RE = re.compile(r"\bover (?=(?:the |a )?(?:strong )?(?:fog|gravel|heat|ice|rain|snow|wind)\b)")
_IS = frozenset("are be been is remains was were".split())
_WENT = frozenset("go goes going gone went".split())
_NEAR = 60


def say_because(source: str, text: str) -> str:
    """English *text*, a translation of Spanish *source*, with "for", "because of" and the like for causes.

    >>> say_because("Fue multado por exceso de ruido.", "He was fined by excess noise.")
    'He was fined for excess noise.'
    >>> say_because("Cancelaron el acto por la lluvia.", "They cancelled the event by the rain.")
    'They cancelled the event because of the rain.'
    >>> say_because("Afectados por la sequía", "Affected by the drought")
    'Affected by the drought'
    """
    if not _POR_RE.search(source):
        return text
    text = _OVER_WEATHER_RE.sub("because of ", text)
    if not _BY_RE.search(text):
        return text
    for pattern, new in _SET:
        text = pattern.sub(new, text)
    return _CAUSE_RE.sub(_say_why, text)


def is_near(pattern: re.Pattern[str], match: re.Match[str], group: str | int = 0) -> bool:
    """Whether something stands shortly before a match, or a group of it."""
    return bool(pattern.search(match.string, max(0, match.start(group) - _NEAR), match.start(group)))


def _say_why(match: re.Match[str]) -> str:
    """ "By" and a cause with the preposition that what stands before asks for."""
    before = match["before"].lower()
    if before.endswith("ly") and match["far"]:
        before = match["far"].strip().lower()  # "driven relentlessly by"
    far = (match["far"] or "").strip().lower()
    if (before == "out" and far in _IS) or (before in ("up", "down") and far in _WENT):
        return f"{match['far']}{before} because of {match['what']}"
    if _DONE_BY_RE.fullmatch(before) or before in ("out", "being"):
        return match[0]
    if before in ("homicide", "manslaughter"):
        own = "through"
    elif re.fullmatch(r"die[ds]?|deaths?|damages|losses", before):
        own = "from"
    elif re.fullmatch(_FOR, before) or is_near(FOR_FAR_RE, match, "what"):
        own = "for"
    elif re.fullmatch(_INTO, before):
        own = "into"
    elif re.fullmatch(_OVER, before):
        own = "over"
    else:
        own = "because of"
    return f"{match['far'] or ''}{match['before']} {own} {match['what']}"
