"""Where English has "the" and where it has none: "El casero subió", "Landlord raised"; "la inflación", "the inflation".

Small models lose the article that a sentence begins with, and keep the Spanish one before what has none in English.
"""

from __future__ import annotations

import re

from bitext.lang.casing import is_common_word
from bitext.lang.nouns import find_noun
from bitext.lang.persons import is_person
from bitext.lang.places import is_people
from bitext.lang.word_classes import SURE, score_verb

# Things and persons that are counted: alone in the singular they have an article.
_COUNTED = (
    "accused|agency|agreement|airline|airport|alliance|ambassador|analysis|appeal|archbishop|army|artist"
    "|assembly|assessment|association|attack|attacker|auction|audience|author|ban|bank|bench|bill|bishop|blaze"
    "|board|boiler"
    "|book|breach|bridge|building|bullfighter|bus|businessman|businesswoman|cabinet|campaign|candidate|captain|car"
    "|cathedral|centre|center|chairman|champion|church|city|clash|closure|club|coach|coalition|coast"
    "|commission|committee"
    "|community|company|complaint|concert|conference|congressman|congresswoman|contest|contract|contractor"
    "|coroner|council"
    "|councillor|country|couple|court|coup|crew|crowd|cyclist|dam|debate|decision|decree|defeat|defender"
    "|defendant|deficit|delegation"
    "|deputy|detainee|dictator|director|dispute|district|documentary|driver|drone|earthquake|economy|editor|embassy"
    "|employer|engine|epidemic|exhibition|expedition|explosion|factory|family|farm|farmer|father|federation|ferry"
    "|festival|figure|film|filmmaker|final|fine|firm|flight|flood|foundation|fund|fugitive|gang|girl|goalkeeper"
    "|government|governor|grandfather|grandmother|grant|group|guerrilla|gunman|harvest|helicopter|highway|hospital"
    "|hotel|hurricane|inauguration|incident|industry|infiltration|initiative|inmate|institute|institution|investigation"
    "|investigator|judge|jury|kidnapper|kingpin|laboratory|lady|landlord|lawsuit|lawyer|leader|league|levy|mayor"
    "|manager|manifesto|manufacturer|march|match|measure|meeting|merger|midwife|midfielder|minister|ministry"
    "|minor|mission"
    "|mother|motorcyclist|movie|museum|musician|network|newspaper|novel|offer|office|ombudsman|operation"
    "|opposition|orchestra|outbreak|owner|pact|painter|party|patient|peso|physiotherapist|pilot|pipeline|plaintiff|plan"
    "|plane|plant|player|playwright|plot|poet|police officer|pope|port|president|priest|prisoner|procession"
    "|program|project|proposal"
    "|prosecution|prosecutor|protest|province|publisher|queen|racket|rally|referee|referendum|reform|regime"
    "|region|registry|regulator"
    "|report|resolution|restaurant|retailer|rider|robbery|robot|ruling|scandal|scientist|secretary|senate"
    "|senator|sentence"
    "|sergeant|shareholder|ship|shipyard|shooting|singer|soldier|spacecraft|speaker|spill|spokesman|spokeswoman|stadium"
    "|store|storm|strategist|strike|striker|student|study|subsidiary|subway|summit|supermarket|surgeon|survey|suspect"
    "|tanker|team|technician|telescope|tenant|thief|tournament|train|treaty|tribunal|truck|turnout|union"
    "|university|vaccine|vehicle"
    "|verdict|victim|victory|village|volcano|vote|warehouse|weekend|winger|winner|witness|woman|worker"
    "|workforce|writer|youth"
)
_BEGINS_RE = re.compile(r"[\"“«]?(?:El|La) [a-zñáéíóú]")
_ENDS_RE = re.compile(r"[.!?…][\"”»]?$")
_BARE_RE = re.compile(
    r"(?P<mark>[\"“«]?)(?P<subject>(?P<first>[A-Z][a-zé]+)(?: (?!(?:an?|and|as|at|by|for|from|in|of|on|or|the"
    r"|to|with)\b)[a-z-]+){0,2}?) (?P<verb>(?:is|was|has|had|will|would|could"
    r"|may|must|can|did|does|fell|rose|went|took|made|won|lost|held|met|left|began|came|gave|got|kept|saw|sent"
    r"|shot|spent"
    r"|stood|struck|broke|built|drove|flew|fought|led|paid|sold|beat|[a-z]+ed|[a-z]+s)) "
)
_HEAD_RE = re.compile(rf"\b(?:{_COUNTED})$", re.IGNORECASE)
# "The president of federation": nouns right behind prepositions.
_BEHIND_RE = re.compile(
    r"\b(?P<before>[A-Za-z’-]+) (?P<preposition>after|against|at|before|behind|between|for|from|in|near|of|on"
    r"|outside|to|with) "
    r"(?P<noun>[a-z]{4,})(?=[.,;]|$| (?:after|and|at|before|but|by|during|for|from|in|of|on|that|to|was|were"
    r"|is|are|has|had|will"
    r"|would|when|where|which|while|who|with)\b)"
)
_MORE_COUNTED = (
    "academy|ambush|autopsy|balcony|barracks|belfry|beach|border|burial|crossbar|courthouse|coup|dressing room"
    "|girl|boy|child|man|lawsuit"
    "|municipality|neighborhood|neighbourhood|plaza|provider|quarry|ruling|square|standings|theater|theatre"
    "|villa|town hall"
)
_BEHIND_NOUN_RE = re.compile(rf"(?:{_COUNTED}|{_MORE_COUNTED})", re.IGNORECASE)
# "In court", "by decree", "rule of law", "in opposition".
_NO_ARTICLE = frozenset(
    "agreement alliance appeal attack ban bank bench bill bus car center centre church city class coalition "
    "committee concert "
    "conference council court debate decree defeat deficit family farm father fine fire flight force "
    "government guerrilla hospital industry "
    "jury law league majority manager mother offer office opposition party patient peso plane plant player "
    "port prisoner "
    "protest province queen reform report robbery sentence ship strike student study team train union "
    "university victim victory vote "
    "woman worker youth witness".split()
)
# But with the article of the source, and behind these.
_OF_IT_RE = re.compile(
    r"(?:president|director|head|chief|mayor|leader|members?|capital|center|hospitals?"
    r"|closure|ways|entrance|owner|ministry|city)$"
)
# No such subject begins with these.
_NO_ADJECTIVES = frozenset(
    "A About After All An And Another Any As At Because Before Both But By During Each Every For From Half He "
    "Her His How I If "
    "In Into It Its Last Many Most My Near Next No Nobody Nor Not Nothing On One Our Over Public She Since So "
    "Some Such Than "
    "That The Their Then There These They This Those Though Three To Two Under Until Up We What When Where "
    "Which While Who "
    "With Without You Your".split()
)
# What has no article in English when it is meant in general.
_GENERAL = (
    "adolescence|bankruptcy|bullying|cholera|climate change|coca cultivation|dengue|domestic violence|drug trafficking"
    "|employment|gambling|gender violence|global warming|house prices|illegal immigration|illegal mining"
    "|immigration|inflation|malaria|measles|money laundering|organi[sz]ed crime|poverty|prostitution|public debt"
    "|public health|public opinion|racism|smoking|tax evasion|teleworking|terrorism|tourism|unemployment"
    "|gross domestic product|foreign debt|violence against women|youth unemployment"
)
_GENERAL_SOURCE_RE = re.compile(r"\b(?:la|el|del|al)\b", re.IGNORECASE)
_THE_GENERAL_RE = re.compile(
    rf"(?:(?P<first>(?<![^\s\"“«])The)|\bthe) (?P<what>{_GENERAL})(?=[.,;:!?)”\"]|$| (?:also|affects?|ate|are"
    rf"|and|as|at|because"
    r"|before|but|by|can|did|does|goes|made|makes|may|must|should|took|worsens|[a-z]+ed|closed|continu\w+"
    r"|could|decreas\w+|due|during|eases?|eats|fell|grew|has|have|hits?|increas\w+|is"
    r"|last|moves?|nor|on|or|reach\w+|remains?|rises?|rose|ruin\w*|slow\w*|stagnat\w+|stands|stood|than"
    r"|threat\w+|through"
    r"|was|went|when|while|will|with|would)\b)"
)
# "The next week", "died to the ninety years".
_NEXT_RE = re.compile(
    r"\b(?<!for )(?<!during )(?<!over )(?<!of )(?<!in )(?:The (next)|the next) (week|month|year)(?=[.,;]|$| "
    r"(?:to|will|for|and|in|with|at|when|by)\b)"
)
_NEXT_SOURCE_RE = re.compile(
    r"\b(?:próxim[oa] (?:semana|mes|año)|(?:semana|mes|año) (?:próxim[oa]|que viene|entrante))\b", re.IGNORECASE
)
_AGE_RE = re.compile(
    r"\b(?:at|to|with) (?:the )?(?P<age>\d{2,3}|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty"
    r"|ninety)(?:-[a-z]+)?) years(?: old| of age)?"
    r"(?=[.,;]|$| (?:after|and|at|because|by|due|from|in|of|on|when|while|with)\b)"
)
_AGE_SOURCE_RE = re.compile(r"\b(?:a los|con) (?:\d{2,3}|[a-zé]+(?: y \w+)?) años\b", re.IGNORECASE)
# "The stoppage time", "the intensive care".
_SET = (
    (
        re.compile(
            r"\b(in|into|during|of|at) the (stoppage|injury|extra|added|full) time(?=[.,;]|$| (?:and|after|but"
            r"|by|with|when|to|of)\b)"
        ),
        r"\1 \2 time",
    ),
    (
        re.compile(r"\b(in|into|from|to|of) the intensive care(?! (?:unit|units|ward|wards|beds?)\b)"),
        r"\1 intensive care",
    ),
    (re.compile(r"\baccording to on\b"), "according to"),
    (re.compile(r"\b(in|into|to) the secrecy\b(?! of)"), r"\1 secrecy"),
    (
        re.compile(
            r"\b([Tt])he (NATO|Unesco|UNESCO|Unicef|UNICEF|FIFA|UEFA|OPEC)(?=[.,;]|$| (?:and|approved|chose"
            r"|has|have|included|is|said|to|was|will|[a-z]+ed|in)\b)"
        ),
        r"\2",
    ),
)
_MOST_RE = re.compile(
    r"\b(?P<most>(?:the|its|his|her|their|this|[Tt]he|one of the|some of the)(?: \w+)? (?:best|biggest|busiest"
    r"|cheapest|coldest|deadliest|driest"
    r"|earliest|fastest|finest|greatest|hardest|highest|hottest|largest|latest|longest|lowest|most [a-z-]+"
    r"|newest|oldest"
    r"|poorest|richest|rainiest|safest|smallest|strongest|tallest|top|wettest|worst|youngest)(?: "
    r"[a-z-]+){1,3}?) of (?=the (?:whole )?"
    r"(?:archipelago|area|building|capital|category|championship|city|coast|competition|continent|country"
    r"|county|district"
    r"|division|island|league|market|nation|neighbou?rhood|peninsula|planet|province|region|sector|state|town|valley"
    r"|village|world)\b(?! (?:team|council|government|champion|cup)))"
)
_ON_PLANET_RE = re.compile(r"(?<!interest )\bin the (?=planet\b(?![’'-]| [A-Z]))")
_HISTORY_RE = re.compile(
    r"(?P<most>\b(?:best|biggest|deadliest|greatest|highest|largest|longest|lowest|most [a-z-]+|worst)(?: "
    r"[a-z-]+){1,3}?) of (?:the )?history\b"
)


def put_articles_right(source: str, text: str) -> str:
    """English *text*, a translation of Spanish *source*, with "the" where it is lost and without it where it has none.

    >>> put_articles_right("El casero subió la renta.", "Landlord raised the rent.")
    'The landlord raised the rent.'
    >>> put_articles_right("La inflación bajó por el turismo.", "The inflation went down due to the tourism.")
    'Inflation went down due to tourism.'
    >>> put_articles_right("La inflación del mes", "The inflation of the month")
    'The inflation of the month'
    >>> put_articles_right("El mejor queso del país.", "The best cheese of the country.")
    'The best cheese in the country.'
    >>> put_articles_right("El mayor lago del planeta.", "The largest lake of the planet.")
    'The largest lake on the planet.'
    """
    text = _MOST_RE.sub(r"\g<most> in ", text)
    text = _ON_PLANET_RE.sub("on the ", text)
    text = _HISTORY_RE.sub(r"\g<most> in history", text)
    if _NEXT_SOURCE_RE.search(source):
        text = _NEXT_RE.sub(lambda match: f"{'Next' if match[1] else 'next'} {match[2]}", text)
    if _AGE_SOURCE_RE.search(source):
        text = _AGE_RE.sub(r"at the age of \g<age>", text)
    if _GENERAL_SOURCE_RE.search(source):
        text = _THE_GENERAL_RE.sub(_say_in_general, text)
        for pattern, new in _SET:
            text = pattern.sub(new, text)
    if not _ENDS_RE.search(source):
        return text  # a headline
    text = _BEHIND_RE.sub(lambda match: _say_the(match, source), text)
    return _begin(text) if _BEGINS_RE.match(source) else text


def _say_in_general(match: re.Match[str]) -> str:
    what = match["what"]
    return what[0].upper() + what[1:] if match["first"] else what


def _say_the(match: re.Match[str], source: str) -> str:
    """ "The president of federation" with "the" where the source has "la federación"."""
    noun = match["noun"]
    found = find_noun(noun, "en")
    if found is None or " " in found.spanish or match["before"].lower() in ("a", "an", "according"):
        return match[0]
    if not is_person(found.spanish):
        if not _BEHIND_NOUN_RE.fullmatch(noun):
            return match[0]
        if noun in _NO_ARTICLE and not (match["preposition"] == "of" and _OF_IT_RE.search(match["before"])):
            return match[0]
    if not re.search(rf"\b(?:el|la|al|del) {re.escape(found.spanish)}\b", source):
        return match[0]
    return f"{match['before']} {match['preposition']} the {noun}"


def _begin(text: str) -> str:
    """A sentence whose subject lost its article with "The"."""
    match = _BARE_RE.match(text)
    if match is None or match["first"] in _NO_ADJECTIVES or not _HEAD_RE.search(match["subject"]):
        return text
    may_be_noun = match["verb"] not in ("is", "was", "has", "does") and match["verb"].endswith("s")
    if may_be_noun and score_verb(text, match.start("verb")) < SURE:
        return text
    first = match["first"]
    is_name = " " in match["subject"] and (is_people(first) or not is_common_word(first))
    rest = text[match.start("first") + 1 :]
    return f"{match['mark']}The {first[0] if is_name else first[0].lower()}{rest}"
