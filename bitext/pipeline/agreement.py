"""Spanish adjectives in agreement with the nouns that their English source says them of.

Spanish text alone seldom tells whether "la mandíbula de un reptil marina" is wrong; "a marine reptile" does. Words that
were put into a source come out in the masculine singular, often behind a "de" that only nouns have: "un vicario de
jubilado".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from bitext.lang.adjectives import SHORT, find_forms
from bitext.lang.articles import put_in_kind
from bitext.lang.nouns import find_gender, is_feminine, is_noun, load_nouns, may_be_of_both
from bitext.lang.persons import is_person
from bitext.lang.places import is_people
from bitext.lang.short_words import SHORT_WORDS
from bitext.pipeline.described import Forms, Said, find_adjectives
from bitext.pipeline.dictionary import translations

_WORD_RE = re.compile(r"[^\W\d_]+")
_LEAST_PROBABILITY = 0.1
_PLURAL = 2
# "Spanish teacher": of a language, which is a noun.
_OF_LANGUAGES = frozenset("class classes course courses lesson lessons teacher teachers translation word words".split())
_ARTICLES = frozenset("el la los las".split())
_IS_OF_ANOTHER_RE = re.compile(r" de [^\W\d_]+ $")
_ADVERBS = frozenset("here now there today tomorrow yesterday".split())
# They are in the table of nouns too.
_PREPOSITIONS = frozenset("ante bajo contra entre para sobre tras".split())

_Kind = tuple[str | None, int]
"""Gender "m" or "f", if that is known, and number 1 or 2, as of `Form`."""


class _Place(NamedTuple):
    """Where an adjective stands, with a "de" before it, and its form for its noun; what that is if it is behind it."""

    start: int
    end: int
    given: str
    own: str
    before: _Kind | None


def agree_as_in_source(source: str, text: str) -> str:
    """Spanish *text*, a translation of English *source*, with adjectives in the form of what they are said of there.

    >>> agree_as_in_source("The jawbone of a marine reptile", "La mandíbula de un reptil marina")
    'La mandíbula de un reptil marino'
    >>> agree_as_in_source("A retired vicar took stolen diggers.", "Un vicario de jubilado tomó excavadoras de robado.")
    'Un vicario jubilado tomó excavadoras robadas.'
    >>> agree_as_in_source("His third date with young Venezuelans", "Su tercer fecha con joven venezolanos")
    'Su tercera fecha con jóvenes venezolanos'
    >>> agree_as_in_source("Danish border guards on the Libyan side", "Guardias fronterizos danés del lado de libio")
    'Guardias fronterizos daneses del lado libio'
    >>> agree_as_in_source("Socialist leaders on social media", "El socialista líderes en los redes sociales")
    'Los socialistas líderes en los redes sociales'
    >>> agree_as_in_source("The Venezuelan civil society", "La sociedad civil venezuela")
    'La sociedad civil venezolana'
    >>> agree_as_in_source("The gold medal, the secondary school", "La medalla de oro, la escuela secundaria")
    'La medalla de oro, la escuela secundaria'
    """
    words, found = list(_WORD_RE.finditer(source)), list(_WORD_RE.finditer(text))
    for number, (adjective, next_) in enumerate(pairwise(words)):
        if source[adjective.end() : next_.start()] != " " or next_[0].lower() in _OF_LANGUAGES:
            continue
        said = find_adjectives(adjective[0])
        if not said.known and said.key is None:
            continue
        place = _find_place(text, found, said, next_[0], is_next=True)
        if number + 2 < len(words) and source[next_.end() : words[number + 2].start()] == " ":
            last = _find_place(text, found, said, words[number + 2][0], is_next=False)
            is_of_another = place is not None and _IS_OF_ANOTHER_RE.search(text, 0, place.start) is not None
            place = None if last is None and is_of_another else _choose(place, last, said)
        if place is not None and place.given != place.own:
            text = _put_in(text, place)
            found = list(_WORD_RE.finditer(text))
    return text


def _choose(next_: _Place | None, last: _Place | None, said: Said) -> _Place | None:
    """Where the adjective before two nouns belongs: to what it agrees with, if it is of either."""
    if next_ is None or last is None:
        return next_ or last
    if last.given == last.own or next_.given == next_.own:
        return None
    return last if said.is_of_last else next_


def _put_in(text: str, place: _Place) -> str:
    before = text[: place.start]
    return (put_in_kind(before, *place.before) if place.before else before) + place.own + text[place.end :]


def _find_place(text: str, found: Sequence[re.Match[str]], said: Said, head: str, *, is_next: bool) -> _Place | None:
    """Where one of the adjectives stands beside what stands for the English noun *head*, by the words of the text."""
    for place, noun in enumerate(found):
        kind = _find_kind(noun[0].lower(), head)
        if kind is None:
            continue
        if is_next and place and _touch(text, found, place - 1):
            adjective = found[place - 1]
            before = None if said.is_past else said.find(adjective[0].lower())
            if before is not None:
                own = _inflected(before[0], adjective[0], kind)
                own = SHORT.get(own, own) if kind[1] == 1 else own
                return _Place(adjective.start(), adjective.end(), adjective[0], own, kind)
        start, behind = _find_behind(text, found, place, is_next=is_next)
        own_forms = said.find(found[behind][0]) if behind and _is_free(text, found, behind) else None
        if own_forms is not None and (start == behind or _may_go(own_forms, said, found[start : behind + 1])):
            own = _inflected(own_forms[0], found[behind][0], kind)
            given = found[behind][0]
            if not is_next and not said.is_of_last and _agrees(found[behind - 1][0], own_forms[0], given):
                return None  # "plataforma de redes sociales"
            begin = found[start].start()
            return _Place(begin, found[behind].end(), text[begin : found[behind].end()], own, None)
    return None


def _touch(text: str, found: Sequence[re.Match[str]], place: int) -> bool:
    """Whether only a blank is between a word and the next."""
    return place + 1 < len(found) and text[found[place].end() : found[place + 1].start()] == " "


def _find_behind(text: str, found: Sequence[re.Match[str]], noun: int, *, is_next: bool) -> tuple[int, int]:
    """Where what is said of a noun begins, with or without "de", and where its adjective is; 0 if nowhere."""
    place = noun
    if not is_next:  # "guardias fronterizos daneses", "sensor de papel barato"
        place += 2 if _touch(text, found, noun) and found[noun + 1][0] == "de" else 1
    if not all(_touch(text, found, at) for at in range(noun, place + 1)):
        return 0, 0
    start = behind = place + 1
    if found[behind][0] in ("de", "del") and _touch(text, found, behind):
        behind += 1
        if found[behind][0] in _ARTICLES and _touch(text, found, behind):
            behind += 1
    return start, behind


def _is_free(text: str, found: Sequence[re.Match[str]], place: int) -> bool:
    """Whether the word there is said of nothing behind it: "tren de alta velocidad"."""
    if not _touch(text, found, place):
        return True
    behind = found[place + 1][0].lower()
    return behind in _PREPOSITIONS or not is_noun(behind)


def _may_go(own: tuple[Forms, bool], said: Said, found: Sequence[re.Match[str]]) -> bool:
    """Whether "de" before an adjective is wrong, where the adjective is the last of the words *found*.

    It is with the form that is put in: "ruta de costero", but "deberes de matemáticas". With an article, of peoples.
    """
    forms, is_no_noun = own
    is_article = len(found) > 2 or found[0][0] == "del"
    is_put_in = found[-1][0] in (forms["m", 1], forms["m", 2]) or forms["m", 1] == forms["f", 1]
    return is_no_noun and (said.is_of_people if is_article else said.is_of_last or is_put_in)


def _agrees(noun: str, forms: Forms, given: str) -> bool:
    """Whether a form of an adjective is that for a noun of which gender and number are known."""
    return any(forms[gender, n] == given for n in (1, _PLURAL) if (gender := find_gender(noun, n)) is not None)


def _inflected(forms: Forms, given: str, kind: _Kind) -> str:
    """The form of an adjective for a gender and number; where no gender is known, the one of the form that is given."""
    gender, number = kind
    if gender is None:
        gender = next((own for (own, _), form in forms.items() if form == given.lower()), "m")
    own = forms[gender, number]
    return own[0].upper() + own[1:] if given[0].isupper() else own


@lru_cache(maxsize=4096)
def _find_kind(word: str, head: str) -> _Kind | None:
    """Gender, if that is known, and number of a Spanish word that stands for the English noun *head*; else `None`."""
    own = translations(head.lower(), "en", _LEAST_PROBABILITY)
    alike = {word, word.removesuffix("s"), word.removesuffix("es"), f"{word}s", f"{word}es"}
    if alike.isdisjoint(own) or word in _PREPOSITIONS or head.lower() in SHORT_WORDS["en"] or head in _ADVERBS:
        return None
    for number in (1, _PLURAL):
        if gender := find_gender(word, number):
            return (gender, number)
        if (word, number) in load_nouns():
            singular = word if number == 1 else re.sub(r"(?<=[cdjlnrsyz])es$|s$", "", word)
            is_either = is_person(word) or may_be_of_both(singular)
            return (None if is_either else "f" if is_feminine(singular) else "m", number)
    forms = find_forms(word) if is_people(head) else None
    return next((kind for kind, form in forms.items() if form == word), None) if forms else None
