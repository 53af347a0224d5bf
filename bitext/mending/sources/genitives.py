"""Long English genitives turned round: "a former army officer's son" as "the son of a former army officer".

Small models mistake which word is whose. Short ones, "the man's son", they can do.
"""

from __future__ import annotations

import re

BEHIND = (
    r"(?=[.,;:!?)”\"]|$| (?:about|after|against|also|amid|and|are|as|at|because|before|began|but|by|came|can|could|did|"
    r"does|during|fell|felt|for|found|from|gave|got|had|has|have|held|if|in|inside|into|is|left|lost|made|"
    r"may|might|must|"
    r"near|now|on|or|over|rose|said|say|says|should|since|so|that|through|to|told|took|under|until|was|went|were|when|"
    r"where|which|while|who|will|with|without|won|would|[a-z]{2,}ed)\b)"
)
_ARTICLE = r"(?P<article>[Aa]n?|[Tt]he|[Hh]is|[Hh]er|[Tt]heir|[Oo]ne)"
# Said of somebody, before who it is.
_SAID = (
    r"(?:\d{1,3}|two|three|four|five|six|seven|eight|nine|ten)-(?:year|month)-old|accused|alleged|arrested|"
    r"black|convicted|"
    r"dead|disabled|disgraced|elderly|former|injured|jailed|kidnapped|late|missing|murdered|newborn|old|"
    r"pregnant|retired|"
    r"senior|sick|teenage|unborn|white|wounded|young"
)
_LONG_RE = re.compile(
    rf"(?<![\w-]){_ARTICLE} (?P<owner>(?:{_SAID}) (?:[a-z][a-z-]* ){{0,2}}[a-z]+)['’]s "
    rf"(?P<noun>[a-z]{{3,}}){BEHIND}"
)
# Times, and what no genitive has before it.
_NEVER = frozenset(
    "a after afternoon an and are as at century day evening for from had has have her his hour in is last month "
    "morning my new next night of on one or other our season session that the their then this time to was week weekend "
    "were who winter with women world year your".split()
)
_NO_NOUNS = frozenset("and been being going gone got had just not now only own the very what who".split())


def turn_genitives(text: str) -> str:
    """English *text* with long genitives behind what is somebody's; it may be the same.

    >>> turn_genitives("A former army officer's son was arrested for a 12-year-old boy's death.")
    'The son of a former army officer was arrested for the death of a 12-year-old boy.'
    >>> turn_genitives("A man's body and the world's largest ship."), turn_genitives("In last week's vote")
    ("A man's body and the world's largest ship.", "In last week's vote")
    """
    return _LONG_RE.sub(_turn, text) if "'s" in text or "’s" in text else text


def _turn(match: re.Match[str]) -> str:
    article, owner = match["article"], match["owner"]
    if not _NEVER.isdisjoint(owner.split()) or match["noun"] in _NO_NOUNS or owner.endswith("ly"):
        return match[0]
    the = "The" if article[0].isupper() else "the"
    return f"{the} {match['noun']} of {article.lower()} {owner}"
