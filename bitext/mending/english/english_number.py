"""The number of English nouns and verbs as the Spanish source has it, where that leaves no doubt."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from bitext.lang.key_tables import read_forms
from bitext.lang.loading import uncollected
from bitext.lang.nouns import load_nouns
from bitext.lang.spanish_verbs import conjugate
from bitext.lang.spelling import ends_in_s
from bitext.lang.word_classes import score_verb

_WORD_RE = re.compile(r"[^\W\d_]+")
_VERB_FORMS, _FAR, _NEAR = 3, 7, 30
# A base form behind one of these is no finite verb.
_BEFORE_BASES = frozenset(
    "can could did didn do does doesn don help let lets make may might must not shall should t to will would".split()
)
_BEFORE_NO_VERB = frozenset(
    "a an any are as at be been by for from get her his in is its made make makes my need needs of on or our seek some "
    "the their this want wants was were with your".split()
)
# Behind these a Spanish word is a noun, or an adjective.
_BEFORE_NOUNS = frozenset("a al con de del el en la las los más muy para por sin su sus un una y".split())
_PRONOUNS = frozenset("he i it she that they we who you".split())
_OF_BASES = frozenset("i please they we you".split())
_OF_QUESTIONS = frozenset("did do does".split())
_OF_THIRDS = frozenset("he it she".split())
# Their number is not that of the Spanish word: "La policía busca", "Los consejos ayudan", "La mayoría vota".
_OF_THEIR_OWN = frozenset(
    "advice baggage clothes couple couples data equipment everybody everyone evidence family furniture glasses "
    "information jewelry knowledge luggage majority mathematics most news none pair pants people physics police "
    "politics research scissors software staff statistics team those troops trousers".split()
)
_ADVERB_RE = re.compile(
    r"(?:\w{2,20}ly|also|always|ever|further|longer|never|no|now|often|only|otherwise|just|still|then|all|both)$"
)
# A base form behind one of these marks is a request, or one of several.
_MARK_RE = re.compile(r"(?:^|[,.;(!?-] ?)(?:(?:finally|instead|just|now|please|simply|so|then) )?$", re.I)
# A subject of one noun, where a sentence or clause begins.
_SUBJECT_RE = re.compile(
    r"(?:^|[.,;:“\"] ?|\b(?:and|that|but) )(?:(?:the|a|an|its|his|her|their) )?"
    r"(?:(?!(?:of|in|on|at|to|for|from|with|by|and|or|that|who|as|than) )(?P<more>[^\W\d_]{1,30}) ){0,2}"
    r"(?P<noun>[^\W\d_]+) $",
    re.I,
)
# Nats: less would speak for a noun.
_LEAST_SCORE = -1.0


def agree_in_number(source: str, text: str) -> str:
    """English *text*, a translation of Spanish *source*, with present verbs in the number that the source has.

    >>> agree_in_number("Los hogares consumen menos.", "The households with a meter consumes less.")
    'The households with a meter consume less.'
    >>> agree_in_number("La panadera promete pan.", "The baker of the towns promise bread.")
    'The baker of the towns promises bread.'
    >>> agree_in_number("Quiere prometer pan.", "He wants to promise bread.")
    'He wants to promise bread.'
    >>> agree_in_number("La policía promete pan.", "The police promise bread.")
    'The police promise bread.'
    """
    there = list(_WORD_RE.finditer(text))
    words = [word[0] for word in there]
    for number, base, third in _iter_finite(source):
        wrong, right = (third, base) if number > 1 else (base, third)
        places = [place for place, word in enumerate(words) if word == wrong]
        if len(places) != 1 or right in words:
            continue
        (place,) = places
        before = [word.lower() for word in words[max(0, place - _FAR) : place]]
        if not place or before[-1] in _BEFORE_NO_VERB or not _BEFORE_BASES.isdisjoint(before[-2:]):
            continue
        if _is_right(before, is_base=number == 1) or (
            number == 1 and _MARK_RE.search(text, max(0, there[place].start() - _NEAR), there[place].start())
        ):
            continue
        if score_verb(text, there[place].start()) < _LEAST_SCORE or _has_own(text[: there[place].start()], number):
            continue
        text = text[: there[place].start()] + right + text[there[place].end() :]
        there = list(_WORD_RE.finditer(text))
        words = [word[0] for word in there]
    return text


def _is_right(before: Sequence[str], *, is_base: bool) -> bool:
    """Whether the words before a verb ask for the form that it has, or may: "if you often use", "the police search"."""
    subject = next((word for word in reversed(before) if not _ADVERB_RE.match(word)), "")
    if subject in ("that", "which") and len(before) > 1:
        return ends_in_s(before[-2]) == is_base
    is_asked = is_base and not _OF_QUESTIONS.isdisjoint(before)
    return is_asked or subject in (_OF_BASES if is_base else _OF_THIRDS) or not _OF_THEIR_OWN.isdisjoint(before)


def _has_own(before: str, number: int) -> bool:
    """Whether a verb follows its subject, and that is of another number than the source says: it may be right."""
    subject = _SUBJECT_RE.search(before)
    if subject is None:
        return False
    noun = subject["noun"].lower()
    if noun in _PRONOUNS:
        return subject["more"] is None  # not "The party that"
    return ends_in_s(noun) != (number > 1)


def _iter_finite(source: str) -> Iterator[tuple[int, str, str]]:
    """Yield the number, the base form and the third person of the English for each finite present verb of a source."""
    known, before = _load(), ""
    for word in _WORD_RE.findall(source):
        if word in known and before.lower() not in _BEFORE_NOUNS:
            yield known[word]
        before = word


@lru_cache(maxsize=1)
@uncollected
def _load() -> Mapping[str, tuple[int, str, str]]:
    """By Spanish form of the present that is nothing else: its number, and the English base form and third person."""
    found: dict[str, tuple[int, str, str]] = {}
    doubtful: set[str] = set()
    for english, spanish, only in read_forms():
        if len(english) < _VERB_FORMS or " " in english[0] + spanish[0] or not english[1].endswith("s"):
            doubtful |= set(spanish)
            continue
        made = conjugate(spanish)
        if not made or only == "en":
            continue
        own = next((form for form, kind in made.items() if kind == "base" and form.endswith("n")), None)
        third = spanish[1]
        if own is None or own != f"{third}n":
            continue
        for form, number in ((third, 1), (own, 2)):
            value = number, english[0], english[1]
            if found.setdefault(form, value) != value:
                doubtful.add(form)
    nouns = load_nouns()
    return {
        form: value for form, value in found.items()
        if form not in doubtful and (form, 1) not in nouns and (form, 2) not in nouns
    }  # fmt: skip
