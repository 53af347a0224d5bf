"""Words that a model made up, put right: as a dictionary has them, or as the source has them where they are names.

A model that writes in pieces of words makes some up where it does not know a word of its source. Which word that is
shows by its place, by the letters that both have in common, and by what of the source is translated already. Of several
translations the likelier is taken, and the one that is more like what the model wrote: *describido* for "described" is
*descrito* rather than *describe*. What no dictionary has stays, and is named by a finding as before.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from typing import NamedTuple

from bitext.lang import get_language, other_language
from bitext.lang.casing import is_common_word
from bitext.lang.places import PLACES
from bitext.lang.spelling import make_plural, respell, stem, without_accents
from bitext.pipeline.dictionary import translations

_WORD_RE = re.compile(r"[^\W\d_]{3,}")
_SE_RE = re.compile(r"\b[Ss]e $")
# What a guess gains and loses by; found on every fourth line of newstest2012 and FLORES dev, where half or double of
# each changes BLEU by less than .05.
_FAR, _COVERED, _LIKE_SOURCE, _LIKE_TRANSLATION, _LIKELY, _UNKNOWN = -3.0, -1.0, 1.5, 1.0, 1.0, 0.8
_LEAST_WORTH = 1.1
_LEAST_PROBABILITY = 0.1
# How much of its letters a garbled name has kept.
_LIKE_NAME = 0.6
# English writes peoples, followers and their languages with a capital: those are translated, and often regularly.
_NO_NAME_RE = re.compile(r"(?:ans?|is[tm]s?|ish|ese|s)$")


class _Source(NamedTuple):
    """A word of the source, where it stands, from 0 to 1, and its translations with their probabilities."""

    word: str
    place: float
    is_first: bool
    translations: dict[str, float]


class _Guess(NamedTuple):
    """What a made-up word may stand for, and what speaks for it; no translation where none is known."""

    worth: float
    source: _Source
    translation: str


def mend_coinages(
    segment: str, text: str, made_up: Sequence[str], source_language: str, is_known: Callable[[str], bool]
) -> str:
    """*text*, a translation of *segment*, with those of the words that were *made_up* put right that can be.

    *is_known* tells whether a word of the target language exists, as far as that is known; plurals are asked about.

    >>> made_up = ["Escisores", "Kenses"]
    >>> mend_coinages("Scissors of the Kenseth firm", "Escisores de la firma Kenses", made_up, "en", str.isalpha)
    'Tijeras de la firma Kenseth'
    """
    function_words = get_language(source_language).function_words

    def known(word: str) -> dict[str, float]:
        return _translations(word, source_language, is_known)

    words = [
        _Source(match[0], match.start() / len(segment), match.start() == 0, known(match[0]))
        for match in _WORD_RE.finditer(segment)
        if match[0].lower() not in function_words
    ]
    there = {stem(word.lower()) for word in _WORD_RE.findall(text) if word not in made_up}
    for word in made_up:
        match = re.search(rf"(?<!\w){re.escape(word)}(?!\w)", text)
        if match and (own := _find(word, match.start() / len(text), words, there, source_language)):
            if own.endswith("rse") and _SE_RE.search(text, 0, match.start()):  # "se desmayan" has its pronoun
                continue
            if match.start() == 0:
                own = own[:1].upper() + own[1:]
            text = text[: match.start()] + own + text[match.end() :]
    return text


def _find(made_up: str, place: float, words: Sequence[_Source], there: Collection[str], language: str) -> str | None:
    """What should stand for a made-up word at *place*, from 0 to 1, or `None` where that is not known."""
    guesses = [guess for source in words for guess in _iter_guesses(made_up, place, source, there)]
    if not guesses:
        return None
    worth, source, translation = max(guesses, key=lambda guess: guess.worth)
    may_be_name = made_up[0].isupper() and source.word.istitle() and not source.is_first
    if may_be_name and without_accents(made_up) == without_accents(source.word):
        return source.word
    if not translation:
        is_name = may_be_name and _is_name(source.word, language)
        return source.word if is_name and _likeness(made_up, source.word) >= _LIKE_NAME else None
    if worth < _LEAST_WORTH:
        return None
    has_own_case = source.word.lower() in PLACES[language]
    return translation if has_own_case or not made_up.istitle() else translation.capitalize()


def _iter_guesses(made_up: str, place: float, source: _Source, there: Collection[str]) -> Iterator[_Guess]:
    known = source.translations
    covered = any(stem(word.lower()) in there for word in (source.word, *known))
    worth = _FAR * abs(source.place - place) + _COVERED * covered + _LIKE_SOURCE * _likeness(made_up, source.word)
    for own, probability in known.items():
        yield _Guess(worth + _LIKE_TRANSLATION * _likeness(made_up, own) + _LIKELY * probability**0.5, source, own)
    if not known:
        yield _Guess(worth + _UNKNOWN, source, "")


def _translations(word: str, language: str, is_known: Callable[[str], bool]) -> dict[str, float]:
    """The translations of a word; where there are none, the plurals of those of its singular, if there are such."""
    if known := translations(word, language, _LEAST_PROBABILITY):
        return known
    other = other_language(language)
    return {
        plural: probability
        for one in _singulars(word.lower(), language)
        for own, probability in translations(one, language, 2 * _LEAST_PROBABILITY).items()
        if is_known(plural := make_plural(own, other))
    }


def _singulars(word: str, language: str) -> list[str]:
    endings = {"s": "", "es": ""} | ({"ies": "y"} if language == "en" else {"ces": "z"})
    return [word.removesuffix(end) + own for end, own in endings.items() if word.endswith(end) and len(word) > 4]


def _is_name(word: str, language: str) -> bool:
    """Whether a word with a capital is likelier a name than one that is translated."""
    return language == "es" or not (is_common_word(word) or _NO_NAME_RE.search(word))


def _likeness(first: str, second: str) -> float:
    """Dice's coefficient of pairs of letters, in [0, 1], of words in a spelling that cognates share."""
    own, other = _letter_pairs(first), _letter_pairs(second)
    return 2 * len(own & other) / (len(own) + len(other))


def _letter_pairs(word: str) -> set[str]:
    plain = f"^{respell(word.lower())}$"
    return {plain[at : at + 2] for at in range(len(plain) - 1)}
