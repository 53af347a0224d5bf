"""Prepositions that English words ask for, where small models write the one of the Spanish source: "depend of".

The words are in `data/government`; a word of the source tells that it is that one.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from bitext.lang.loading import uncollected

_FILE = Path(__file__).parent.parent.parent / "data" / "government" / "en.txt"
_WORD_RE = re.compile(r"[a-z]+")
# What begins a thing or a person, not the base form of a verb.
_THING = r"(?= (?:an?|the|his|her|its|their|our|this|that|these|those|all|both|one|two|three|four|five|\d|[A-Z])\b)"
_THE_THING = r"(?= (?:the|his|her|its|their|our)\b(?! (?:last|past|first|next|whole|entire|same|day|morning|night)\b))"
# "In 2019", "on Tuesday", "at six", "in Madrid": when and where it was.
_NOT_WHEN = (
    r"(?! (?:\d|(?:the )?(?:morning|afternoon|evening|night|day|end|beginning|start|year|years|month|week"
    r"|weekend|past|last"
    r"|next|first|second|third|same|early|late|north|south|east|west|centre|center|break|interval|rest|middle)\b"
    r"|(?:this|that|last|next|many|most|some|all|part|recent|these|those|once|turn|fact|full|general"
    r"|particular|terms)|(?:their|his|her|its) own behalf\b"
    r"|(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)|(?:mail|post|phone|email|car|bus|train|then|now|least|home"
    r"|first)\b))"
)
_NOT_NAME = r"(?! [A-Z])"
# An amount: "an increase of five percent".
_NOT_AMOUNT = (
    r"(?= (?:the|its|their|his|her|[a-z]{3,}s)\b(?! (?:order|\d))(?<!percent))(?! (?:years|points|times"
    r"|thousands|hundreds|millions|less|dollars"
    r"|euros|percentage|order|tens|dozens|two|three|four|five|six|seven|eight|nine|ten)\b)"
)
_PLACE = (
    r"(?! (?:(?:the|an?|several|many) )?(?:\w+ )?(?:area|areas|capital|city|cities|coast|country|district|districts"
    r"|municipalities|neighborhoods?|province|provinces|region|regions|state|states|streets?|town|towns|villages?)\b)"
)
# "Was bound to the tree".
_NOT_DONE = "".join(rf"(?<!\b{be} )" for be in "am are be became been being got is was were".split())
_OBJECT = (
    r"(?: (?!(?:{right}|and|are|as|at|because|but|by|for|from|had|has|if|in|into|is|of|on|or|that|to|was|were"
    r"|when|which|while|who|will|with)\b)"
    r"[\w’'%€$-]+){{1,4}}?"
)


class _Row(NamedTuple):
    pattern: re.Pattern[str]
    new: str
    source: re.Pattern[str]


def put_prepositions(source: str, text: str) -> str:
    """English *text*, a translation of Spanish *source*, with the prepositions that its words ask for.

    >>> put_prepositions("Depende de los precios.", "It depends of the prices.")
    'It depends on the prices.'
    >>> put_prepositions("El coche chocó contra un poste.", "The car crashed a post.")
    'The car crashed into a post.'
    >>> put_prepositions("Culpó del retraso al mal tiempo.", "It blamed the delay in the bad weather.")
    'It blamed the delay on the bad weather.'
    >>> put_prepositions("Insistió en 2019 en la necesidad de un pacto.", "He insisted in 2019 on the need of a pact.")
    'He insisted in 2019 on the need for a pact.'
    """
    rows = _load()
    for word in dict.fromkeys(_WORD_RE.findall(text.lower())):
        for row in rows.get(word, ()):
            if row.source.search(source):
                text = row.pattern.sub(row.new, text)
    return text


@lru_cache(maxsize=1)
@uncollected
def _load() -> Mapping[str, list[_Row]]:
    """The rows by the first words of what they are for."""
    found: dict[str, list[_Row]] = defaultdict(list)
    for line in _FILE.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            words, prepositions, source = line.split("\t")
            forms = [form for word in words.split() for form in _inflect(word)]
            row = _read(forms, prepositions, source, is_noun=words.startswith("n:"))
            for form in forms:
                found[form].append(row)
    return found


def _read(forms: list[str], prepositions: str, source: str, *, is_noun: bool) -> _Row:
    wrong, right = (part.split() for part in prepositions.split(" > "))
    is_apart = wrong[0] == "~"
    own = right[0]
    ways = [_behind(one, own, is_noun=is_noun) for one in wrong if one != "~"]
    between = _OBJECT.format(right=own) if is_apart else "(?: (?:again|also|both|mainly|only|seriously|strongly))?"
    # "In search of"; "the close of" is a noun.
    left = r"(?<!\bin )" if is_noun else r"(?<!\bin )(?<!\b[Tt]he )(?<!\b[Aa] )(?<!\ban )"
    if wrong == ["to"] and own == "0":
        left += _NOT_DONE
    words = "|".join(f"[{form[0].upper()}{form[0]}]{form[1:]}" for form in forms)
    pattern = re.compile(rf"{left}\b(?P<word>(?:{words}){between})(?:{'|'.join(ways)})")
    return _Row(pattern, r"\g<word>" if own == "0" else rf"\g<word> {own}", re.compile(source, re.IGNORECASE))


def _behind(wrong: str, right: str, *, is_noun: bool) -> str:
    """The pattern of a wrong preposition with what must or must not follow it."""
    if wrong == "0":
        return _THE_THING if is_noun or right != "into" else r"(?= (?:an?|the)\b(?! (?:car|bus|truck)s?[.,]))"
    follows = _THING if wrong == "to" or right in ("0", "at") else ""
    if wrong in ("in", "on", "at", "by", "before"):
        follows += _NOT_WHEN
    if wrong == "before":
        follows += _THING
    if wrong in ("in", "at"):
        follows += _NOT_NAME
    if is_noun and (wrong, right) == ("of", "in"):
        follows += _NOT_AMOUNT
    if (wrong, right) == ("of", "for"):
        follows += _NOT_NAME
    if is_noun and right == "to" and wrong in ("in", "on", "at"):
        follows += r"(?= the\b)" + _PLACE if right == "to" and wrong != "at" else ""
    if wrong == "of":
        follows += r"(?! course\b)"
    return rf" {wrong}\b{follows}"


def _inflect(word: str) -> list[str]:
    """The forms of a word of the table: "=aware", "n:need", "flee/fled/fled", "trust".

    >>> _inflect("n:inquiry/inquiries"), _inflect("bet/bet/bet"), _inflect("rely/relied/relied")
    (['inquiry', 'inquiries'], ['bet', 'bets', 'betting'], ['rely', 'relies', 'relying', 'relied'])
    >>> _inflect("crash"), _inflect("escape")
    (['crash', 'crashes', 'crashing', 'crashed'], ['escape', 'escapes', 'escaping', 'escaped'])
    """
    if word.startswith("="):
        return [word[1:]]
    if word.startswith("n:"):
        base, _, plural = word[2:].partition("/")
        return [base, plural or f"{base}s"]
    base, *others = re.split(r"[/|]", word)
    past = others or [f"{base}d" if base.endswith("e") else f"{base}ed"]
    third = (
        f"{base[:-1]}ies"
        if re.search("[^aeiou]y$", base)
        else f"{base}{'es' if re.search('(s|sh|ch|x)$', base) else 's'}"
    )
    stem = (
        base[:-1]
        if re.search("[^e]e$", base)
        else base + base[-1]
        if re.search("^[^aeiou]*[aeiou][bpt]$", base)
        else base
    )
    return list(dict.fromkeys([base, third, f"{stem}ing", *past]))
