"""English compounds that anybody may make, put behind their nouns: "a snow-covered road" as "a road covered with snow".

Their second parts and prefixes are few, and tell what is meant; of their first parts no table has all. Origin: written
for this project.
"""

from __future__ import annotations

import re

from bitext.lang.articles import agree_indefinite
from bitext.lang.nouns import find_noun
from bitext.lang.persons import is_person
from bitext.lang.places import is_people
from bitext.mending.sources.compounds import BEHIND, is_start, say_many

# What is said of a noun by a compound that ends so: {} is its first part, {s} the plural of that.
_SECOND = {
    "covered": "covered with {}", "filled": "full of {s}", "lined": "with {s} on both sides",
    "soaked": "soaked with {}", "rich": "rich in {}", "free": "without {s}", "hit": "affected by {}",
    "stricken": "affected by {}", "ravaged": "destroyed by {}", "torn": "destroyed by {}", "damaged": "damaged by {}",
    "shaped": "in the shape of a {}", "wielding": "with a {}", "toting": "with a {}", "carrying": "with a {}",
    "prone": "with frequent {s}", "plagued": "with many {s}", "speaking": "who speak {}",
    "inspired": "inspired by {}", "fuelled": "caused by {}", "fueled": "caused by {}", "induced": "caused by {}",
    "linked": "with links to {}", "bound": "bound for {}", "born": "born in {}", "raised": "raised in {}",
    "educated": "educated in {}", "registered": "registered in {}", "flagged": "with the flag of {}",
}  # fmt: skip
# The first part is the name of a place, and nothing else is.
_PLACES = frozenset("born bound educated flagged raised registered".split())
# Of persons it goes between commas: "his wife, born in London, is".
_LIVES = frozenset(("born", "raised", "educated"))
# They are no things: "well-born", "self-inspired".
_NO_THINGS = frozenset(
    "all badly better close deep early far foreign free full half hard high home ill just late left long low most "
    "much native near new non now old once open over quick right self short sky so soon still then too un under well "
    "worse worst".split()
)
# What has no plural, or none that is meant.
_MASS = frozenset(
    "alcohol asbestos blood carbon cholera coal cocaine coffee copper corn corruption cotton crime dairy debris "
    "drought dust famine fat fire fuel gas gluten gold grain grief ice iron lead litter malaria mud oil pain "
    "panic petrol poison pollution poverty rain rice rubbish salt sand scandal smoke snow soot steel stress sugar "
    "sweat tax tobacco trash uranium violence war water wheat wine".split()
)
_THE = frozenset("army church conflict crisis drought earthquake economy government hurricane mafia storm war".split())
_SECOND_RE = re.compile(
    rf"(?<![\w-])(?P<what>[A-Za-z][a-z]{{2,}})-(?P<how>{'|'.join(_SECOND)}) (?P<noun>[a-z]{{3,}})(?![\w-])"
)
# What something is before or after.
_EVENTS = (
    "Brexit|Christmas|Easter|Ramadan|Covid|budget|ceasefire|colonial|coup|crash|crisis|earthquake|election|game|"
    "hurricane|independence|invasion|lockdown|match|merger|pandemic|revolution|summit|tournament|vote"
)
_WHEN_RE = re.compile(rf"(?<![\w-])(?P<pre>[Pp]re|[Pp]ost)-(?P<what>{_EVENTS}) (?P<noun>[a-z]{{3,}}){BEHIND}")
_NO_THE = frozenset("Brexit Christmas Covid Easter Ramadan colonial independence".split())
_END_RE = re.compile(BEHIND)
_NON_RE = re.compile(rf"(?<![\w-])(?P<non>[Nn]on)-(?P<what>EU|European|US|UK|NATO) (?P<noun>[a-z]{{3,}}){BEHIND}")
_TIMES_RE = re.compile(
    r"(?<![\w-])(?P<times>two|three|four|five|six|seven|eight|nine|ten|\d{1,2})-times? "
    r"(?P<noun>(?:[A-Za-z]+ )?(?:champion|winner|finalist|medall?ist|medalist))(?![\w-])"
)


def open_compounds(text: str) -> str:
    """English *text* with compounds behind their nouns; it may be the same.

    >>> open_compounds("A snow-covered road led to the oil-rich region, past debris-filled streets.")
    'A road covered with snow led to the region rich in oil, past streets full of debris.'
    >>> open_compounds("His London-born wife met a knife-wielding man after the pre-election debate.")
    'His wife, born in London, met a man with a knife after the debate that preceded the election.'
    >>> open_compounds("Non-EU citizens and the four-time champion lost a well-known, free-speaking friend.")
    'Citizens from outside the EU and the champion four times lost a well-known, free-speaking friend.'
    """
    if "-" not in text:
        return text
    moved = _WHEN_RE.sub(_say_when, _SECOND_RE.sub(_say_second, text))
    moved = _NON_RE.sub(_say_outside, moved)
    moved = _TIMES_RE.sub(lambda match: f"{match['noun']} {match['times']} times", moved)
    return text if moved == text else agree_indefinite(moved)


def _say_second(match: re.Match[str]) -> str:
    what, how, noun = match["what"], match["how"], match["noun"]
    small, is_name = what.lower(), what.istitle() and not is_start(match)
    is_place = what.istitle() and not is_people(what)
    if small in _NO_THINGS or small.endswith("ly") or (how in _PLACES and not is_place) or not _ends(match):
        return match[0]
    is_of_person = _is_of_person(noun)
    if how == "speaking" and not (what.istitle() and is_of_person):
        return match[0]
    own = what if is_name or how in _PLACES or is_people(what) else small
    many = own if own.istitle() or small in _MASS else say_many(own)
    said = _SECOND[how].format(f"the {own}" if small in _THE else own, s=many)
    if how in _LIVES and is_of_person:
        said = f", {said}{',' if match.string[match.end() : match.end() + 1] == ' ' else ''}"
        return _begin(match, noun + said)
    return _begin(match, f"{noun} {said}")


def _ends(match: re.Match[str]) -> bool:
    """Whether the noun is no part of another: by what follows, or because that is no noun."""
    text, end = match.string, match.end()
    if _END_RE.match(text, end):
        return True
    following = text[end:].split(maxsplit=1)[:1]
    is_other = bool(following) and following[0].isalpha() and find_noun(following[0].lower(), "en") is None
    return is_other and find_noun(match["noun"], "en") is not None


def _say_when(match: re.Match[str]) -> str:
    when = "preceded" if match["pre"].lower() == "pre" else "followed"
    what = match["what"] if match["what"] in _NO_THE else f"the {match['what']}"
    return _begin(match, f"{match['noun']} that {when} {what}")


def _say_outside(match: re.Match[str]) -> str:
    what = "Europe" if match["what"] == "European" else match["what"]
    return _begin(match, f"{match['noun']} from outside {what if what in ('Europe', 'NATO') else f'the {what}'}")


def _is_of_person(noun: str) -> bool:
    found = find_noun(noun, "en")
    return noun in ("people", "men", "women", "children") or (found is not None and is_person(found.spanish))


def _begin(match: re.Match[str], said: str) -> str:
    """*said* with a capital where a sentence begins, and not for a name that stood there: "a London-born singer"."""
    return said[0].upper() + said[1:] if match[0][0].isupper() and is_start(match) else said
