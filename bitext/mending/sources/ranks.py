"""English ranks and titles before names, said as small models know them: "Sgt. Ann Wood" as "the sergeant Ann Wood".

What begins a sentence without an article they leave in English or take for part of the name. "Mr Hill's lawyer" is
said the other way round, since they take what stands behind "Mr" for a sentence of its own.
"""

from __future__ import annotations

import re

from bitext.mending.sources.genitives import BEHIND

_TABLE = """
    Governor=governor; Gov=governor; Sergeant=sergeant; Sgt=sergeant; Lieutenant=lieutenant; Lt=lieutenant;
    Captain=captain; Capt=captain; Colonel=colonel; Col=colonel;
    Major General=major general; Brigadier General=brigadier general; Reverend=reverend; Rev=reverend;
    Professor=professor; Prof=professor; Superintendent=superintendent; Supt=superintendent;
    Chief Superintendent=superintendent; Chief Supt=superintendent; Ch Supt=superintendent;
    Representative=congressman; Rep=congressman; Congressman=congressman; Congresswoman=congresswoman;
    Detective=detective; Det=detective; Detective Sergeant=detective sergeant; Det Sgt=detective sergeant;
    Detective Inspector=inspector; Det Insp=inspector; Chief Inspector=chief inspector;
    Ch Insp=chief inspector; Det Ch Insp=chief inspector; Detective Chief Inspector=chief inspector;
    Det Supt=superintendent; Detective Superintendent=superintendent; Insp=inspector; Inspector=inspector;
    Corporal=corporal; Cpl=corporal; Lance Cpl=corporal; Private=soldier; Pvt=soldier; Pfc=soldier;
    Staff Sgt=sergeant; Staff Sergeant=sergeant; Sgt Maj=sergeant; Cllr=councillor; Councillor=councillor;
    Councilman=councillor; Councilwoman=councillor; Attorney General=attorney general; Atty Gen=attorney general;
    Atty General=attorney general;
    Lieutenant Governor=vice governor; Lt Gov=vice governor; Officer=agent; Police Officer=agent; Pc=agent; PC=agent;
    Deputy=deputy; Sheriff=sheriff; Police Chief=police chief;
    Fire Chief=fire chief; Archbishop=archbishop; Cardinal=cardinal; Bishop=bishop; Ambassador=ambassador;
    Commissioner=commissioner; Coach=coach; Dame=lady; Mayor=mayor
"""
_RANKS = {
    key: said for key, _, said in (entry.strip().partition("=") for entry in _TABLE.replace("\n", " ").split(";"))
}
# Inside a sentence models know the others.
_ALSO_INSIDE = frozenset("congressman sergeant superintendent corporal soldier detective".split())
_NAME = r"[A-Z][\w’'-]+"
_NAMES = rf"(?={_NAME} (?:[A-Z]\. )?{_NAME})(?!Eye\b)"
# Spelt out, they are in lower case.
_FORMS = {
    form: said
    for key, said in _RANKS.items()
    for form in (key, key.lower() if len(key) > 4 else key, key[0] + key[1:].lower() if " " in key else key)
}
_RANK = "|".join(re.escape(own).replace(r"\ ", r"\.? ") for own in sorted(_FORMS, key=len, reverse=True))
_US = r"(?:U\.S\.|US|Republican|Democratic)"
_FIRST_RE = re.compile(rf"^(?P<us>{_US} )?(?P<rank>{_RANK})\.? {_NAMES}")
_INSIDE_RE = re.compile(
    rf"(?<= )(?P<before>after|against|and|as|by|for|from|of|said|that|to|told|while|with) (?P<us>{_US} )?"
    rf"(?P<rank>{_RANK})\.? {_NAMES}"
)
_OWNER_RE = re.compile(
    rf"(?<![\w.-])(?P<title>Mr|Mrs|Ms)\.? (?P<name>(?:{_NAME} )?[A-Z][\w-]+)['’]s "
    rf"(?P<noun>(?:(?!own\b)[a-z]{{3,}} ){{0,2}}?[a-z]{{3,}}){BEHIND}"
)


def name_ranks(text: str) -> str:
    """English *text* with ranks before names as nouns with an article; it may be the same.

    >>> name_ranks("Sgt. Ann Wood was hit."), name_ranks("It was seen by Rep. Tom Lee.")
    ('The sergeant Ann Wood was hit.', 'It was seen by the congressman Tom Lee.')
    >>> name_ranks("Det Insp Ann Hill said so."), name_ranks("Private Eye Magazine says so.")
    ('The inspector Ann Hill said so.', 'Private Eye Magazine says so.')
    >>> name_ranks("Governor signs law"), name_ranks("The Rev. John Hill came.")
    ('Governor signs law', 'The Rev. John Hill came.')
    """
    text = _FIRST_RE.sub(_begin_with_rank, text)
    return _INSIDE_RE.sub(_say_inside, text)


def _find_said(match: re.Match[str]) -> str:
    return _FORMS[" ".join(match["rank"].replace(".", "").split())]


def _begin_with_rank(match: re.Match[str]) -> str:
    us = match["us"] or ""
    return f"The {us}{_find_said(match)} " if match["us"] or match["rank"][0].isupper() else match[0]


def _say_inside(match: re.Match[str]) -> str:
    said = _find_said(match)
    is_left = said not in _ALSO_INSIDE
    return match[0] if is_left else f"{match['before']} the {match['us'] or ''}{said} "


def turn_owners(text: str) -> str:
    """English *text* with what is Mr Hill's before him; it may be the same.

    >>> turn_owners("Mr Hill's lawyer said so."), turn_owners("Ms. Lee's own house"), turn_owners("A hill's end.")
    ('The lawyer of Mr. Hill said so.', "Ms. Lee's own house", "A hill's end.")
    """
    if "M" not in text or ("'s " not in text and "’s " not in text):
        return text
    return _OWNER_RE.sub(_turn, text)


def _turn(match: re.Match[str]) -> str:
    article = "The" if match.start() == 0 else "the"
    return f"{article} {match['noun']} of {match['title']}. {match['name']}"
