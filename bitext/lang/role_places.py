"""Places and firms before what somebody is: "Tesla chief executive" is "director ejecutivo de Tesla"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bitext.lang.casing import is_common_word
from bitext.lang.places import PLACES, TIMES
from bitext.lang.roles import LONG_PLACES, NATIONS, Description, describe

_CAPITAL_RE = re.compile(r"[A-ZÁÉÍÓÚÑÜÖÄÇŠŽØ]")
_GENITIVE_RE = re.compile(r"[’']s?$")
_HYPHEN_RE = re.compile(r"-[a-z]")
_SPORTS = frozenset(
    "striker midfielder goalkeeper defender winger coach manager captain forward full-back centre-back boss".split()
)
_OF_FIRMS = frozenset("ceo executive founder co-founder".split())
# Before the name of a place or firm; and what there is one of behind it.
_FIRST = frozenset("former ex then veteran".split())
_ONLY_OF = frozenset("alcalde gobernador presidente canciller capitán entrenador fundador".split())
_MOST_WORDS = 3


def describe_with_place(words: list[str]) -> Description | None:
    """What words say that somebody is, with the name of a place or firm before an office at most.

    >>> describe_with_place(["former", "Arsenal", "striker"])[0], describe_with_place(["Chelsea", "manager"])[0]
    ('exdelantero del Arsenal', 'entrenador del Chelsea')
    >>> describe_with_place(["Manchester", "City", "striker"])[0]
    'delantero del Manchester City'
    """
    own = describe(words)
    if own is not None:
        return own
    for start in range(2):
        for count in range(1, _MOST_WORDS + 1):
            if words[start + count : start + count + 1] == ["City"] and words[-1].lower() in _SPORTS:
                continue  # "Manchester City striker"
            names, rest = words[start : start + count], words[start + count :]
            if not rest or not all(_CAPITAL_RE.match(word) for word in names) or (start and words[0] not in _FIRST):
                break
            own = describe([*words[:start], *rest])
            where = name_place([_GENITIVE_RE.sub("", word) for word in names], rest[-1].lower())
            if own is not None and where and not own.thing:
                masculine, feminine = own.masculine, own.feminine
                if rest == ["manager"]:  # of a club
                    masculine, feminine = masculine.replace("gerente", "entrenador"), "entrenadora"
                    where = re.sub("^de ", "del ", where)
                is_only = own.is_only or masculine in _ONLY_OF
                return Description(f"{masculine} {where}", f"{feminine} {where}", "", is_only)
    return None


def name_place(words: Sequence[str], last: str) -> str | None:
    """What a name before an office is in Spanish: "de Tesla", "del Chelsea" of clubs; None where it may be none.

    >>> name_place(["Tesla"], "executive"), name_place(["Chelsea"], "manager")
    ('de Tesla', 'del Chelsea')
    >>> name_place(["Oxford", "University"], "fellow")
    'de la Universidad de Oxford'
    """
    if len(words) > 1 and words[-1] == "University":
        return f"de la Universidad de {' '.join(words[:-1])}"
    name = " ".join(words)
    known = LONG_PLACES.get(name.lower()) or PLACES["en"].get(name.lower())
    if known is not None:
        return f"de {known}" if known[0].isupper() or " " in known else None
    common = [word for word in words if is_common_word(word) and not word.isupper()]
    is_club = last in _SPORTS and name.lower() not in NATIONS
    if (
        words[0].lower() in TIMES
        or _HYPHEN_RE.search(name)
        or (common and last not in _OF_FIRMS and not (is_club and len(common) < len(words)))
    ):
        return None
    return f"{'del' if is_club else 'de'} {name}"
