"""What somebody or something is before a name, "former marine biologist Laura Quintero", put into Spanish by tables.

Small models lose their way in it ("dijo marina biológica Laura Quintero"). They are asked with the name alone, and what
it is goes before it in their translation.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import NamedTuple

from bitext.lang.around_roles import ACTS, BEFORE, BEFORE_VERBS, REPORTS, TITLES, VERBS
from bitext.lang.casing import is_common_word, is_title_case
from bitext.lang.full_names import is_body_name, is_person_name, is_womans_name
from bitext.lang.key_words import find_key_word
from bitext.lang.men import GIVEN_NAMES
from bitext.lang.places import PLACES
from bitext.lang.role_places import describe_with_place
from bitext.lang.roles import KIND_WORDS, Description, is_role
from bitext.lang.women import WOMEN
from bitext.mending.spanish.introductions import Introduction, introduce
from bitext.mending.spanish.predicates import agree_predicates
from bitext.model import Translation
from bitext.pipeline.body_names import find_spanish_name

_TOKEN_RE = re.compile(
    r"(?:(?:[A-Z]\.)+|(?:Rep|Sen|Gov|Sgt|Lt|Capt|Col|Gen|Prof|Dr|Rev|Maj|Adm|Supt|Mrs?|Ms)\.|[^\W_][\w’'-]*|&)"
)
_CAPITAL_RE = re.compile(r"[A-ZÁÉÍÓÚÑÜÖÄÇŠŽØ]")
_GENITIVE_RE = re.compile(r"[’']s?$")
_PARTICLES = frozenset("de del la van von der den ter bin ibn al el da dos du le di".split())
_OWNERS = {"his": "su", "her": "su", "its": "su", "their": "su", "our": "nuestro", "my": "mi"}
_MAY_STAND_BEFORE = BEFORE.union(_OWNERS, ("the",))
_SPORTS_RE = re.compile(
    r"\b(?:match|players?|striker|goalkeeper|midfielder|season|league|club|cup|squad|goals?|side)\b", re.IGNORECASE
)
# Models copy them.
_SHES, _HES, _THINGS = ("Laura Johnson", "Emily Wilson"), ("Peter Johnson", "John Wilson"), ("Toyota", "Siemens")
_ALWAYS_FEMININE = ("estrella", "leyenda", "víctima")
# Verbs as often, but where a sentence begins.
_PARTICIPLES = frozenset("jailed imprisoned ousted exiled decorated convicted accused wanted".split())
_MOST_WORDS, _MOST_NAMES = 7, 4
# What is longer is no sentence.
_LONGEST_CHARS = 1_000


_Tokens = list[re.Match[str]]


class Introduced(NamedTuple):
    """A segment with names alone, and what goes before them in its translation."""

    bare: str
    introductions: list[Introduction]

    def join(self, made: Translation) -> Translation | None:
        """A translation of the bare segment with what stands before its names; None where one is not there once.

        >>> cut_introductions("The reefs die, said marine biologist Ana Ruiz.").join(
        ...     Translation("Los arrecifes mueren, dijo Ana Ruiz.", None, "")
        ... ).text
        'Los arrecifes mueren, dijo la bióloga marina Ana Ruiz.'
        """
        text = made.text
        for one in self.introductions:
            pattern = re.escape(one.stand_in).replace("\\&", "(?:&|y)")
            found = list(re.finditer(rf"(?<![\w-]){pattern}(?![\w-])", text))
            if len(found) != 1:
                return None
            own = introduce(text[: found[0].start()], one, text[found[0].end() :])
            if own is None:
                return None
            text = own
        return replace(made, text=agree_predicates(text))


def cut_introductions(segment: str, *, is_held: bool = False) -> Introduced | None:
    """Take what stands before the names of an English segment out of it; None where nothing does that is known.

    Where they are *held*, names that models copy stand for them.

    >>> cut_introductions("Former trade union leader Ronald Beck met finance minister Helena Voss.")[0]
    'Ronald Beck met Helena Voss.'
    >>> cut_introductions("Bakery chain Holloway & Finch will close.").introductions[0].said
    'cadena de panaderías'
    >>> cut_introductions("He saw the striker Manchester City want.") is None
    True
    """
    if len(segment) > _LONGEST_CHARS or (segment[-1:].isalnum() and is_title_case(segment)):
        return None
    tokens = list(_TOKEN_RE.finditer(segment))
    bare, position, found = "", 0, []
    for place in range(len(tokens) - 1):
        if tokens[place].start() < position:
            continue
        read = _read_one(segment, tokens, place) or _read_whole_name(segment, tokens, place)
        if read is None or read[0] < position:
            continue
        start, end, own = read
        stand_in = _choose_stand_in(own, segment + bare) if is_held else own.name
        found.append(own._replace(stand_in=stand_in, name=find_spanish_name(own.name) if own.said else own.name))
        bare, position = f"{bare}{segment[position:start]}{stand_in}", end
    bare += segment[position:]
    is_twice = any(bare.count(own.stand_in) != 1 for own in found)
    return Introduced(bare, found) if found and not is_twice else None


def _read_one(segment: str, tokens: _Tokens, place: int) -> tuple[int, int, Introduction] | None:
    """Where what stands before a name begins, where the name ends, and what it is; the last word of it at *place*."""
    name = _read_name(segment, tokens, place + 1) if is_role(tokens[place][0].lower()) else None
    read = None if name is None else _read_description(segment, tokens, place)
    if name is None or read is None:
        return None
    start, words, own = read
    before = tokens[start - 1][0] if _touches(segment, tokens, start - 1) else ""
    lower = before.lower()
    if not _may_be_said(segment, tokens, (start, place), own, name):
        return None
    begin = tokens[start - 1 if lower == "the" or lower in _OWNERS else start].start()
    is_feminine = own.thing == "f" if own.thing else is_womans_name(name, segment, words[-1].lower())
    said = own.feminine if is_feminine else own.masculine
    if words[-1] == "manager" and said == "gerente" and _SPORTS_RE.search(segment):
        said = "entrenadora" if is_feminine else "entrenador"
    owner = _OWNERS.get(lower, "")
    is_object = not own.thing and (lower in ACTS or (lower.endswith("ed") and lower not in REPORTS))
    is_feminine = is_feminine or said.startswith(_ALWAYS_FEMININE)
    introduction = Introduction(name, said, is_feminine, owner, own.is_only and not owner, is_object)
    return begin, tokens[place + 1].start() + len(name), introduction


def _may_be_said(segment: str, tokens: _Tokens, span: tuple[int, int], own: Description, name: str) -> bool:
    """Whether words may be said of a name, by that, by what stands before them, and by capitals."""
    start, place = span
    before = tokens[start - 1][0] if _touches(segment, tokens, start - 1) else ""
    lower, last = before.lower(), tokens[place][0]
    is_named = is_body_name(name) if own.thing else is_person_name(name)
    is_clause = bool(own.thing) and start == place and lower == "the" and last not in KIND_WORDS  # "the firm Ford sold"
    is_verb = last in VERBS and lower in BEFORE_VERBS  # "will host Ana Ruiz"
    is_joined = lower in ("and", "or") and start > 1 and is_role(tokens[start - 2][0].lower())  # "founder and chairman"
    if lower in ("and", "or") and start > 1 and tokens[start][0][0].isupper() and tokens[start - 2][0][0].isupper():
        return False  # "former Chelsea and Ireland defender"
    is_whole = not before or lower in _MAY_STAND_BEFORE or (before.islower() and lower.endswith("ed"))
    is_high = last[0].isupper() and not _may_be_capital(segment, tokens[place], name, is_thing=bool(own.thing))
    return is_named and is_whole and not (is_clause or is_verb or is_joined or is_high)


def _may_be_capital(segment: str, token: re.Match[str], name: str, *, is_thing: bool) -> bool:
    """Whether the last word of a description has its capital as a title has, or for beginning a sentence.

    Others are of names: "App Store", "the Windows Group Policy".
    """
    if token.start() == 0 or _is_first(segment, token):
        return not all(is_common_word(word) for word in name.split())
    if is_thing:
        return False
    return name.split(maxsplit=1)[0] in GIVEN_NAMES or token[0].lower().rstrip(".") in TITLES


def _read_description(segment: str, tokens: _Tokens, place: int) -> tuple[int, list[str], Description] | None:
    """The first word of the longest description that ends at a token, its words, and what it is in Spanish."""
    first = place
    while place - first < _MOST_WORDS and _touches(segment, tokens, first - 1):
        first -= 1
    for start in range(first, place + 1):
        there = [token[0] for token in tokens[start : place + 1]]
        is_first = _is_first(segment, tokens[start])
        words = _as_inside(there, is_first=is_first)
        own = describe_with_place(words) or describe_with_place(there)
        if own is not None and _PARTICIPLES.isdisjoint(words if not is_first else words[1:]):
            return start, words, own
    return None


def _touches(segment: str, tokens: _Tokens, place: int) -> bool:
    """Whether only a blank is between a token and the next."""
    return place >= 0 and segment[tokens[place].end() : tokens[place + 1].start()] == " "


def _read_whole_name(segment: str, tokens: _Tokens, place: int) -> tuple[int, int, Introduction] | None:
    """A name of a person that models may translate, for it ends in a common word: "Emma Stone"."""
    first, before = tokens[place][0], tokens[place - 1][0] if place else ""
    if first not in GIVEN_NAMES or before.lower() in ("a", "an", "the") or _CAPITAL_RE.match(before):
        return None
    name = _read_name(segment, tokens, place)
    if name is None or not is_person_name(name) or not _is_common(name) or name.count(" ") != 1:
        return None
    return tokens[place].start(), tokens[place].start() + len(name), Introduction(name, "", first in WOMEN)


def _is_common(name: str) -> bool:
    """Whether models may translate a name: it ends in a common word."""
    words = name.split()
    return len(words) > 1 and is_common_word(words[-1]) and find_key_word(name, "en") is None


def _choose_stand_in(own: Introduction, text: str) -> str:
    is_thing = own.said != "" and not is_person_name(own.name)
    names = _THINGS if is_thing else _SHES if own.is_feminine else _HES
    return next((name for name in names if name not in text), own.name)


def _read_name(segment: str, tokens: _Tokens, place: int) -> str | None:
    """The name that begins at a token: words with capitals, and what joins them."""
    if segment[tokens[place - 1].end() : tokens[place].start()] != " " or not _CAPITAL_RE.match(tokens[place][0]):
        return None
    is_joined = segment[tokens[place].end() :].startswith(" & ")
    if is_role(tokens[place][0].lower()) and tokens[place][0] not in GIVEN_NAMES and not is_joined:
        return None
    last, seen = place, place
    while seen + 1 < len(tokens) and seen - place < 2 * _MOST_NAMES:
        gap = segment[tokens[seen].end() : tokens[seen + 1].start()]
        word = tokens[seen + 1][0]
        if gap != " " or _GENITIVE_RE.search(tokens[seen][0]):
            break
        if _CAPITAL_RE.match(word):
            last = seen + 1
        elif word not in _PARTICLES and word != "&":
            break
        seen += 1
    name = segment[tokens[place].start() : tokens[last].end()]
    return _GENITIVE_RE.sub("", name)


def _is_first(segment: str, token: re.Match[str]) -> bool:
    return not segment[: token.start()].strip("\"“«‘'¿¡( ") or segment[: token.start()].rstrip('"“ ').endswith(
        (".", "?", "!")
    )


def _as_inside(words: list[str], *, is_first: bool) -> list[str]:
    """Words without the capital of what begins a sentence, but names."""
    lower = words[0].lower()
    is_name = lower in PLACES["en"] or not words[0].istitle() or not is_common_word(lower)
    return words if not is_first or is_name else [lower, *words[1:]]
