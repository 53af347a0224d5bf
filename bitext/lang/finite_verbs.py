"""English finite verbs that are no auxiliaries, with the Spanish verbs of the tables for each in the third person.

"Police seal off the street": "seal off" is in the present, and Spanish has "acordona" and "acordonó" for it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from bitext.lang.irregular_pasts import AS_PARTICIPLES, PARTICIPLES, PASTS
from bitext.lang.key_tables import read_verbs
from bitext.lang.sense_tables import read_senses
from bitext.lang.senses import find_held
from bitext.lang.spanish_verbs import conjugate, to_plural
from bitext.lang.word_classes import SURE, cut_places, score_verb

_AUXILIARIES = frozenset(
    "am are is was were be been being can cannot could did do does had has have having may might must shall should "
    "will would let lets used seems seem".split()
)
# No finite verb stands behind these.
_BEFORE_OTHERS = frozenset(
    "a an the this these those to of in on for with by from at about or his her its their our my your no not into over "
    "than as and per without between under after before more most less very too so such all some any each every "
    "other another two three four five six seven eight nine ten".split()
)
_BEFORE_PARTICIPLES = frozenset("been being get gets got having newly recently".split())
_NO_PAST = frozenset("used based supposed need needed according".split())
_BEFORE_NO_PAST = _AUXILIARIES | frozenset(
    "get gets getting got never often usually always sometimes repeatedly to while who whose that which where when "
    "whom as if used each every once until".split()
)
_BEHIND_PASTS = frozenset(
    "the a an his her its their that this these those our my it them him on in at after with to over as from for "
    "against into two three four five six seven eight nine ten dozens hundreds thousands".split()
)
_PREPOSITIONS = frozenset("in on at by for as from into with to".split())
_NEAR = 4
_NO_FIRSTS = frozenset("am are be had has have is not to was we were will would".split())
_SHORTEST = 3
_LIKELY = 1.0
# They have too many meanings for a table to tell.
_ANYTHING = frozenset(
    "bring brings brought come comes came do does did find finds found get gets got give gives gave go goes went have "
    "hold holds held keep keeps kept leave leaves left let lets look looks looked make makes made put puts run runs "
    "ran say says said see sees saw set sets take takes took think thinks thought turn turns turned".split()
)


class Spanish(NamedTuple):
    """A Spanish verb in the third person singular: present and preterite, with "se" and what belongs to it."""

    infinitive: str
    present: str
    past: str

    def say(self, *, is_past: bool, number: int) -> str | None:
        """Its form.

        >>> Spanish("caerse bien", "se cae bien", "se cayó bien").say(is_past=False, number=2)
        'se caen bien'
        """
        own = self.past if is_past else self.present
        if number == 1:
            return own
        se, verb, rest = _VERB_RE.fullmatch(own).groups()  # type: ignore[union-attr]
        many = to_plural(verb) if is_past else _IRREGULAR.get(verb, f"{verb}n")
        return None if many is None else f"{se}{many}{rest}"

    @property
    def word(self) -> str:
        """The infinitive alone."""
        return self.infinitive.partition(" ")[0].removesuffix("se")


class English(NamedTuple):
    """A finite verb: where it stands, whether it is a past, and what stands for it, what fits best first."""

    start: int
    end: int
    is_past: bool
    spanish: Sequence[Spanish]


_VERB_RE = re.compile(r"(se |)(\w+)(.*)")
_IRREGULAR = {"es": "son", "está": "están", "va": "van", "da": "dan", "ve": "ven", "ha": "han"}


def find_finite_verb(source: str) -> English | None:
    """The first verb of an English text that is finite for all that is known; none where that is an auxiliary.

    >>> find_finite_verb("Police seal off the street after the blast.").spanish[0].say(is_past=False, number=1)
    'acordona'
    >>> text = "Waves lashed the sea wall."
    >>> found = find_finite_verb(text)
    >>> text[found.start : found.end], found.is_past, found.spanish[0].infinitive
    ('lashed', True, 'azotar')
    >>> find_finite_verb("The street was sealed off.")
    >>> find_finite_verb("Strange lights puzzle residents of the village.").spanish[0].infinitive
    'desconcertar'
    """
    starts, words = cut_places(source)
    for place in range(1, len(words)):
        word = words[place]
        if word in _AUXILIARIES or word in ("’", "'"):
            return None
        found = _find_at(source, starts, words, place)
        if found is not None and not _is_plural_subject(source, starts, words, place):
            return found
    return None


def _is_plural_subject(source: str, starts: Sequence[int], words: Sequence[str], place: int) -> bool:
    """Whether a word with -s is a noun whose verb is behind it, alone or behind what is said of it in a place.

    "Strange lights puzzle residents", "the top pilots in the squad trap the planes".
    """
    if not words[place].endswith("s") or words[place].endswith("ss") or place + 1 >= len(words):
        return False
    at, least = place + 1, score_verb(source, starts[place])
    if words[at] in ("in", "of", "from", "at") and words[at + 1 : at + 2] == ["the"]:
        at, least = place + 4, _LIKELY
    word = words[at] if at + 1 < len(words) else ""
    is_base = word.islower() and len(word) >= _SHORTEST and not word.endswith(("s", "ing", "ed", "ly"))
    return is_base and word in (known := _load()) and not known[word].is_past and score_verb(source, starts[at]) > least


def iter_pasts(source: str) -> Iterator[English]:
    """Yield the verbs of an English text that are in the past for all that is known, but those of states.

    >>> text = "He curved a kick into the net as fans who wore scarves sang, and was booked."
    >>> [text[verb.start : verb.end] for verb in iter_pasts(text)]
    ['curved']
    """
    starts, words = cut_places(source)
    for place in range(1, len(words) - 1):
        word = words[place]
        if not word.endswith("ed") and word not in PASTS:
            continue
        before = [one.lower() for one in words[max(0, place - _NEAR) : place]]
        if not _BEFORE_NO_PAST.isdisjoint(before) or words[place + 1] not in _BEHIND_PASTS:
            continue
        is_alike = word.endswith("d") or word in AS_PARTICIPLES
        if is_alike and (before[-1] in ("and", "then", ",") or words[place + 1] in _PREPOSITIONS):
            continue  # "are kept in pools and moved to casks"
        found = _find_at(source, starts, words, place)
        if found is not None and found.is_past:
            yield found


def _find_at(source: str, starts: Sequence[int], words: Sequence[str], place: int) -> English | None:
    word, before = words[place], words[place - 1].lower()
    if not word.islower() or before in _BEFORE_OTHERS or len(word) < _SHORTEST or word not in _load_firsts():
        return None
    known = _load()
    for length in (3, 2, 1):
        run = words[place : place + length]
        form = " ".join(run)
        if len(run) < length or form not in known:
            continue
        is_past = known[form].is_past
        if is_past and (before in _BEFORE_PARTICIPLES or word in _NO_PAST):
            return None
        if not is_past and score_verb(source, starts[place]) < SURE:
            return None
        end = starts[place + length - 1] + len(run[-1])
        own = [*_iter_senses(source, form), *([] if form in _ANYTHING else known[form].spanish)]
        if not own:
            return None
        return English(starts[place], end, is_past, list(dict.fromkeys(own)))
    return None


def _iter_senses(source: str, form: str) -> Iterator[Spanish]:
    """The verbs that the words around speak for."""
    for sense in find_held(source, form, "en"):
        if sense.context and (own := _make(sense.key.accepted)) is not None:
            yield own


class _Known(NamedTuple):
    is_past: bool
    spanish: list[Spanish]


@lru_cache(maxsize=1)
def _load() -> Mapping[str, _Known]:
    """By English form, in small letters, what the tables have: first what they have for English sources."""
    found: dict[tuple[str, bool], tuple[list[Spanish], list[Spanish]]] = {}
    lines = [(entry.forms["en"], entry.forms["es"], int(entry.only == "es")) for entry in read_verbs()]
    # What only holds where a context speaks is looked up there.
    lines += [(own.forms, own.right, 2 if own.context else 1) for own in read_senses("en") if own.is_verb is not False]
    for english, forms, rank in lines:
        spanish, base = _make(forms), english[0]
        if spanish is None or not any(form.partition(" ")[0].endswith("s") for form in english[1:]):
            continue
        for form in dict.fromkeys((*english, *_find_past(english))):
            first = form.partition(" ")[0]
            if first.endswith("ing") or first in _NO_FIRSTS or (first in PARTICIPLES and form != base):
                continue
            is_past = not first.endswith("s") and (first.endswith("ed") or first in PASTS) and form != base
            if form != base and not is_past and not first.endswith("s"):
                continue
            own = found.setdefault((form, is_past), ([], []))
            if rank < len(own):
                own[rank].append(spanish)
    # "Fell" is the past of "fall", and "saw" that of "see".
    return {form: _Known(is_past, [*own[0], *own[1]]) for (form, is_past), own in sorted(found.items())}


def _find_past(english: Sequence[str]) -> Iterator[str]:
    """The past of a regular verb whose line has none."""
    base, _, rest = english[0].partition(" ")
    if all(form.partition(" ")[0] == base or form.partition(" ")[0].endswith("s") for form in english):
        own = f"{base}d" if base.endswith("e") else re.sub("([^aeiou])y$", r"\1i", base) + "ed"
        yield f"{own} {rest}" if rest else own


@lru_cache(maxsize=1)
def _load_firsts() -> frozenset[str]:
    return frozenset(form.partition(" ")[0] for form in _load())


def _make(forms: Sequence[str]) -> Spanish | None:
    """The third persons of a Spanish verb, by the forms that a table has."""
    infinitive, *others = forms
    first, _, rest = infinitive.partition(" ")
    stem = first.removesuffix("se")
    if stem[-2:] not in ("ar", "er", "ir", "ír") or len(others) < 2:
        return None
    se = "se " if first.endswith("se") else ""
    tail = f" {rest}" if rest else ""
    own = [
        form.removeprefix("se ").removesuffix(tail) for form in others if form.startswith(se) and form.endswith(tail)
    ]
    own = [form for form in own if " " not in form]
    made = conjugate([stem, *own])
    end = "a" if stem.endswith("ar") else "e"
    others_end = (f"{stem[:-2]}aba", f"{stem[:-2]}ada")
    present = next((form for form in own if form.endswith(end) and form not in others_end), None)
    past = next(
        (form for form in own if form.endswith("ó") or (form.endswith("o") and not made and to_plural(form))), None
    )
    if present is None or past is None:
        return None
    return Spanish(infinitive, f"{se}{present}{tail}", f"{se}{past}{tail}")
