"""Finite Spanish verbs where small models write participles or infinitives for those of an English sentence.

"Turbulence injured ten passengers" comes out as "Turbulencia herido diez pasajeros": the word is right, so no check
sees anything lost, and only its form has to be put right.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from bitext.lang.key_tables import read_verbs
from bitext.lang.nouns import load_nouns
from bitext.lang.spanish_verbs import conjugate, to_plural
from bitext.lang.spelling import ends_in_s
from bitext.lang.word_classes import SURE, cut_places, score_verb

_VERB_FORMS = 3
_SHORTEST = 5
_NEAR, _FAR, _FARTHEST = 3, 4, 24
_AUXILIARIES = frozenset(
    "am are be been being can could did do does get gets getting got had has have having help helped helps is let lets "
    "made make makes may might must not see seen shall should to was watch were will won would".split()
)
# A word in -ed behind one of these is said of something, or one of two that are.
_BEFORE_PARTICIPLES = frozenset(
    "a all an and as any by for her his in its of on or some than that the their two with".split()
)
# Behind it is its object, so that it is no participle; but "fined the maximum" has two.
_OBJECT_BEGINS = frozenset("a an another her his its my our that the their them these this those your".split())
_OF_TWO_OBJECTS = frozenset("asked awarded charged denied fined handed offered paid promised refused showed".split())
_FINITE = frozenset(
    "are became began broke brought came can could did do does fell felt found gave got grew had has have "
    "held hit is kept led left lost made may met might must need needs put ran rose said saw seek seeks sent "
    "set shot should sold spent stood struck told took want wants was went were will won would".split()
)
_CLAUSES = frozenset(
    "after although and as because before but if once since that though until when where which while who whose".split()
)
_PLURALS = frozenset("children men people police they we who women".split())
# What stands before participles and infinitives in Spanish.
_BEFORE_FORMS = frozenset(
    "a al como de debe deben debía del e era eran es estaba estaban está están fue fuera fueron ha haber "
    "había habían han hasta haya muy ni no o para poder podría podrían por pudo puede pueden que quedó "
    "resulta sea según ser sido sin son tan tras u un una va van y".split()
)
# Behind these, wherever they are near, it is said of an object: "tiene la tarjeta bloqueada".
_KEEPERS = frozenset(
    "deja dejan dejaron dejó estamos estoy esté fueran haberlo haberse habrás hace hacer has he hemos hicieron hizo "
    "lleva llevaba llevan llevó mantiene mantuvo permanece permanecen quedan quedaron sean sigue siguen siguió "
    "tenemos tener tenga tengo tenía tenían tiene tienen tuvo viene vienen".split()
)
_JUST_BEFORE = frozenset("en me menos más nos permite permiten poco suele suelen te".split())
_CLAUSE_OPENERS = frozenset("aunque cuando cuya cuyas cuyo cuyos donde mientras pero porque que quien si y".split())
_MAIN_VERB_RE = re.compile(r"(?:\w{2,30}(?:aron|ieron|aban|rán|[ae]mos)|es|son|fue|fueron|está|están|ha|han)$")
_WORD_RE = re.compile(r"[^\W\d_]+")
# What lasts, and words that say that something went on or was a habit.
_STATES = frozenset(
    "accepted adored allowed amounted appeared assigned banned believed belonged blocked carried caused claimed "
    "combined compared consumed contained controlled covered crossed deserved desired differed dominated earned "
    "employed enjoyed existed expected faced feared featured followed formed governed guarded hated headed hoped "
    "included indicated inherited intended involved joined lacked lasted liked lived looked loved mattered measured "
    "needed occupied offered owed owned planned played possessed preferred pretended produced prohibited provided "
    "reflected related remained remembered represented required resembled ruled seemed separated served showed smoked "
    "stayed studied suffered suggested supported supposed surrounded trusted used viewed waited wanted weighed wished "
    "worked".split()
)
_GOES_ON_RE = re.compile(
    r"\b(?:always|often|usually|sometimes|never|frequently|repeatedly|every|each|daily|weekly|while|whenever|would|"
    r"used to|as|when|for (?:\w+ )?(?:years|decades|months|centuries))\b",
    re.IGNORECASE,
)
# No headline: those leave out "is".
_SENTENCE_END_RE = re.compile(r"[.!?][”\"’')]*$")


def finish_verbs(source: str, text: str) -> str:
    """Spanish *text*, a translation of English *source*, with finite verbs where that has them.

    >>> finish_verbs("Turbulence injured the pilot.", "Turbulencia herido al piloto.")
    'Turbulencia hirió al piloto.'
    >>> finish_verbs("Sharks lurk in the bay.", "Los tiburones acechar en la bahía.")
    'Los tiburones acechan en la bahía.'
    >>> finish_verbs("The man accused of theft left.", "El hombre acusado de robo se fue.")
    'El hombre acusado de robo se fue.'
    >>> finish_verbs("The bank blocked the card.", "El cliente tiene la tarjeta bloqueada.")
    'El cliente tiene la tarjeta bloqueada.'
    """
    starts, words = cut_places(source)
    for place, word in enumerate(words):
        if not place or not word.islower() or word not in _load():
            continue
        number = _find_number(source, starts, words, place)
        if number is not None:
            is_past = word.endswith("ed")
            text = _put_finite(text, _load()[word], is_past=is_past, number=number)
            if is_past and word not in _STATES and not _GOES_ON_RE.search(source):
                text = _put_preterite(text, _load()[word])
    return text


def _put_preterite(text: str, verbs: Sequence[Sequence[str]]) -> str:
    """*text* with the preterite of one of some Spanish verbs for an imperfect, where it has no other form of it."""
    words = [word[0].lower() for word in _WORD_RE.finditer(text)]
    for forms in verbs:
        made = conjugate(forms)
        imperfects = [form for form, kind in made.items() if kind == "past" and form.endswith(("aba", "ía"))]
        past = next((form for form in forms[1:] if form.endswith("ó")), None)
        if past is not None and past not in words:
            for form in imperfects:
                text = re.sub(rf"(?<![\w-]){form}(?![\w-])", past, text)
                plural = to_plural(past)
                if plural is not None:
                    text = re.sub(rf"(?<![\w-]){form}n(?![\w-])", plural, text)
    return text


def _find_number(source: str, starts: Sequence[int], words: Sequence[str], place: int) -> int | None:
    """1 or 2 where the word is a finite verb; a past has 1, whatever its subject. None where it may be none."""
    word, before = words[place], [one.lower() for one in words[max(0, place - _NEAR) : place]]
    if not _AUXILIARIES.isdisjoint(before) or not words[place - 1][0].isalpha():
        return None
    if word.endswith("ed"):
        is_said_of = before[-1] in _BEFORE_PARTICIPLES or len(word) < _SHORTEST
        return 1 if not is_said_of and (_has_object(words, place) or _is_only(source, starts, words, place)) else None
    if score_verb(source, starts[place]) < SURE:
        return None
    is_many = before[-1] in _PLURALS or (before[-1].endswith("s") and not before[-1].endswith(("ss", "'s", "’s")))
    return 1 if ends_in_s(word) else 2 if is_many else None


def _has_object(words: Sequence[str], place: int) -> bool:
    return (
        words[place] not in _OF_TWO_OBJECTS
        and words[place + 1 : place + 2] != []
        and (words[place + 1].lower() in _OBJECT_BEGINS)
    )


def _is_only(source: str, starts: Sequence[int], words: Sequence[str], place: int) -> bool:
    """Whether a word in -ed has to be the verb of its sentence: there is no other, and nobody does it."""
    if words[place + 1 : place + 2] == ["by"] or not _SENTENCE_END_RE.search(source):
        return False
    for number, word in enumerate(words[1:], 1):
        if number == place:
            continue
        if word in _CLAUSES or word in ",;:—–":
            if number < place:
                return False
            break
        is_past = word.endswith("ed") and word.islower() and number < place
        if (
            word in _FINITE
            or is_past
            or (word.islower() and word.isalpha() and score_verb(source, starts[number]) > SURE)
        ):
            return False
    return True


def _put_finite(text: str, verbs: Sequence[Sequence[str]], *, is_past: bool, number: int) -> str:
    """*text* with a finite form of one of some Spanish verbs for the only other form of theirs that it has."""
    there = list(_WORD_RE.finditer(text))
    words = [word[0].lower() for word in there]
    for forms in verbs:
        made = conjugate(forms)
        finite = {form for form, kind in made.items() if kind not in ("participle", "gerund")} | {*forms[1:]}
        participles = {form for form, kind in made.items() if kind == "participle"}
        finite -= participles | {forms[0]}
        others = {forms[0], *participles} if is_past else {forms[0]}
        if not made or not finite.isdisjoint(words):
            return text
        for place, word in enumerate(words):
            if word in others and place and there[place][0].islower() and not _is_in_place(words, place):
                own = _find_own(forms, made, is_past=is_past, number=number)
                return text[: there[place].start()] + own + text[there[place].end() :]
    return text


def _is_in_place(words: Sequence[str], place: int) -> bool:
    """Whether an infinitive or a participle is what it should be, by the words around: "tiene la cuenta bloqueada"."""
    word, before = words[place], words[place - 1]
    if not _BEFORE_FORMS.isdisjoint(words[max(0, place - 2) : place]) or before in _JUST_BEFORE:
        return True
    if word.endswith("r"):
        return _is_finite(before)
    first = max(0, place - _FARTHEST)
    is_noun = word.endswith(("a", "as")) and not load_nouns().isdisjoint(((word, 1), (word, 2)))
    return (
        is_noun
        or before.endswith("mente")
        or not _KEEPERS.isdisjoint(words[max(0, place - _FAR) : place])
        or any(_is_main_verb(words, number) for number in range(first, min(len(words), place + _FARTHEST)))
    )


def _is_main_verb(words: Sequence[str], place: int) -> bool:
    """Whether a word is a finite verb, and no clause that is joined to another begins shortly before it."""
    return _is_finite(words[place]) and _CLAUSE_OPENERS.isdisjoint(words[max(0, place - _NEAR) : place])


@lru_cache(maxsize=4096)
def _is_finite(word: str) -> bool:
    return bool(_MAIN_VERB_RE.match(word)) or to_plural(word) is not None or word in _load_present()


def _find_own(forms: Sequence[str], made: Mapping[str, str], *, is_past: bool, number: int) -> str:
    if is_past:
        return next(form for form in forms[1:] if form.endswith("ó"))
    return next(form for form, kind in made.items() if kind == "base") if number > 1 else forms[1]


def load_verbs() -> Mapping[str, Sequence[Sequence[str]]]:
    """The forms of the Spanish verbs that stand for each English form that may be finite, in small letters.

    >>> load_verbs()["resurface"][0][0]
    'resurgir'
    """
    return _load()


@lru_cache(maxsize=1)
def _load() -> Mapping[str, Sequence[Sequence[str]]]:
    """The Spanish verbs for each English form that may be finite."""
    found: dict[str, list[Sequence[str]]] = defaultdict(list)
    for english, spanish in _iter_verbs():
        for form in english:
            if spanish not in found[form]:
                found[form].append(spanish)
    return dict(found)


@lru_cache(maxsize=1)
def _load_present() -> frozenset[str]:
    """Spanish finite forms of the present that are no nouns, as far as is known."""
    spanish = [forms for verbs in _load().values() for forms in verbs]
    found = {form for forms in spanish for form, kind in conjugate(forms).items() if kind == "base"}
    found |= {forms[1] for forms in spanish}
    return frozenset(form for form in found if load_nouns().isdisjoint(((form, 1), (form, 2))))


def _iter_verbs() -> Iterator[tuple[Sequence[str], Sequence[str]]]:
    for entry in read_verbs():
        english, spanish = entry.forms["en"], entry.forms["es"]
        is_verb = len(english) >= _VERB_FORMS and spanish[0].endswith("r") and " " not in english[0] + spanish[0]
        if is_verb and entry.only != "es" and conjugate(spanish):
            yield [form for form in english if not form.endswith("ing")], spanish
