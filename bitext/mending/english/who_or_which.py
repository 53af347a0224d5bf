"""English "who" behind persons that sentences begin with, where small models have "which" or "that".

"Elena Ruiz, which left" is "Elena Ruiz, who left", "the rebels, that since May they hold it" is "the rebels, who since
May hold it".
"""

from __future__ import annotations

import re

from bitext.lang.men import MEN
from bitext.lang.persons import is_person
from bitext.lang.women import WOMEN
from bitext.mending.english.who_is_meant import iter_persons
from bitext.mending.sources.noun_groups import TOKEN_RE, find_group_end
from bitext.mending.sources.order import BODIES

_NAME_RE = re.compile(
    r"\b(?P<first>[A-ZÁÉÍÓÚÑ][a-záéíóúñ]+) (?:[A-ZÁÉÍÓÚÑ][\w’'-]+ ){0,2}?(?P<last>[A-ZÁÉÍÓÚÑ][\w’'-]+),? which"
    r"(?= (?!(?:all|an?|any|both|each|every|his|her|its|my|no|our|some|that|the|their|these|this|those|your)\b)[a-z])"
)
# A person follows what only persons have.
_QUIEN_RE = re.compile(r",(?: [a-z]{1,5})? quien(?:es)?\b")
_OTHERS_RE = re.compile(r"(?:,| lo| la| el| los| las) (?:que|cual|cuales)\b")
_WHICH_RE = re.compile(r"(?<=,) which(?= (?!of\b)[a-z])")


# "The rebels, that since last year they control the north".
_THAT_RE = re.compile(
    r"^(?P<subject>(?:The|An?|[A-Z][\w’'-]+) ?[^,;:]{0,60}), (?P<that>that|which|who)"
    r"(?:(?P<when> (?:since|until|for|in|on|at|after|before|by|from|during|as) [^,;:.]{2,40}?) (?:they|he|she|it))?"
    r"(?= [a-z])"
)
_FIRST_RE = re.compile(r"^(?P<subject>(?:El|La|Los|Las|Un|Una|[A-ZÁÉÍÓÚÑ])[^,;:]{1,70}), que (?P<behind>[^,;:.]{3,})")
_BODIES = BODIES | frozenset("aerolínea cadena consejería corporación entidad familia firma ley obra red".split())
_WHEN_RE = re.compile(r"(?:a|al|ante|con|de|desde|durante|en|entre|hasta|hace|para|por|según|tras|ya)\b")
_NO_SUBJECTS_RE = re.compile(r"\b(?:and|but|because|if|when|said|says?|told|is|are|was|were|has|have|had|that|will)\b")


def say_who_of_persons(source: str, text: str) -> str:
    """English *text* with "who" behind a person's name, and where its Spanish *source* has "quien".

    >>> say_who_of_persons("Habló Ana Ruiz, que ganó.", "Ana Ruiz, which won, spoke.")
    'Ana Ruiz, who won, spoke.'
    >>> say_who_of_persons("El primer ministro, que dimitió, habló.", "The prime minister, which resigned, spoke.")
    'The prime minister, who resigned, spoke.'
    >>> say_who_of_persons("Los rebeldes, que desde mayo mandan, van.", "The rebels, that since May they rule, go.")
    'The rebels, who since May rule, go.'
    >>> say_who_of_persons("Llamó a su abogado, quien vino.", "He called his lawyer, which came.")
    'He called his lawyer, who came.'
    """
    if ", that " in text or ", which " in text or ", who " in text:
        text = _say_of_first(source, text)
    if " which " not in text:
        return text
    text = _NAME_RE.sub(lambda match: _say_who(match, source), text)
    if len(_QUIEN_RE.findall(source)) == 1 and not _OTHERS_RE.search(source) and len(_WHICH_RE.findall(text)) == 1:
        return text if re.search(r"\bwho", text) else _WHICH_RE.sub(" who", text)
    return text


def _say_who(match: re.Match[str], source: str) -> str:
    is_person = match["first"] in MEN or match["first"] in WOMEN
    is_there = re.search(rf"\b{re.escape(match['last'])},? (?:a |al? )?(?:que|quien)\b", source) is not None
    return f"{match[0].removesuffix('which')}who" if is_person and is_there else match[0]


def _say_of_first(source: str, text: str) -> str:
    """The same of whom or what the sentence begins with."""
    match, first = _THAT_RE.match(text), _FIRST_RE.match(source)
    if match is None or first is None or _NO_SUBJECTS_RE.search(match["subject"]):
        return text
    words = TOKEN_RE.findall(first["subject"][:1].lower() + first["subject"][1:])
    is_of_one = {"de", "del", "en", "para", "y", "que"}.isdisjoint(words)
    is_group = find_group_end(words, 0) == len(words)
    are_persons = is_of_one and is_group and any(is_person(own.word) for own in iter_persons(first["subject"]))
    is_body = is_group and words[1] in _BODIES and not are_persons
    if (match["that"] == "which" and not are_persons) or (match["that"] == "who" and not is_body):
        return text
    begin = match["when"] or ""
    if begin and not _WHEN_RE.match(first["behind"]):
        return text
    return f"{match['subject']}, {'who' if are_persons else 'which'}{begin}{text[match.end() :]}"
