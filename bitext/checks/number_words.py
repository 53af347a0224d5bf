"""Numbers that a source spells out and its translation has in neither words nor figures: "siete" for "seventeen"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bitext.lang import other_language
from bitext.lang.number_words import find_number_words, write_number
from bitext.lang.numbers import find_numbers
from bitext.lang.spelling import stem

# "One" and "two" have many translations ("a", "both", "twice"), hundreds and more are said roughly.
_LEAST, _MOST = 3, 99
# What else says how many, by the beginnings of words.
_OTHERS = {
    3: "tripl trio terna tercr terce terci third thric".split(), 4: "cuart cuadr quart fourt quadr".split(),
    5: "quint fifth".split(), 6: "sexto sexta medio media semes half sixth".split(),
    7: "septi seven".split(), 8: "octav eight seman week weeks".split(), 9: "noven ninth".split(),
    10: "decim decad decen tenth decad".split(), 12: "docen dozen".split(),
    15: "quinc fortn week weeks seman".split(), 20: "veint twent score".split(), 24: "dia dias day days".split(),
}  # fmt: skip
_WORD_RE = re.compile(r"[^\W\d_]+")
_BEGINNING_RE = re.compile(r"(?:^|[.!?:;“\"«(¿¡—-]\s?)$")
_HALF_DAY = 12


def iter_lost_numbers(source: str, target: str, language: str) -> Iterator[tuple[str, int]]:
    """Yield each number that *source*, in *language*, spells out and *target* lacks, as it stands there, and its value.

    Of those from three to ninety-nine; none that is part of a name.

    >>> list(iter_lost_numbers("It hurt seventeen people.", "Hirió a siete personas.", "en"))
    [('seventeen', 17)]
    >>> list(iter_lost_numbers("It hurt seventeen of forty-two.", "Hirió a 17 de cuarenta y dos.", "en"))
    []
    """
    numbers = [word for word in find_number_words(source, language) if _LEAST <= word.value <= _MOST]
    if not numbers:
        return
    there = {value for number in find_numbers(target, other_language(language), words=True) for value in number.values}
    there |= {value.partition(":")[0] for value in there}
    stems = {stem(word.lower()) for word in _WORD_RE.findall(target)}
    for number in numbers:
        text = source[number.start : number.end]
        is_name = text[0].isupper() and not _BEGINNING_RE.search(source, 0, number.start)
        hours = {str(number.value + _HALF_DAY)} if number.value <= _HALF_DAY else set()  # "at seven": "a las 19.00"
        if (
            not is_name
            and there.isdisjoint({str(number.value), *hours})
            and stems.isdisjoint(_OTHERS.get(number.value, ()))
        ):
            yield text, number.value


def find_lost_numbers(source: str, target: str, language: str) -> dict[str, str]:
    """What `iter_lost_numbers` yields, with what to put for it in the other language.

    >>> find_lost_numbers("Murieron doce.", "Two died.", "es")
    {'doce': 'twelve'}
    """
    return {
        word: write_number(value, other_language(language))
        for word, value in iter_lost_numbers(source, target, language)
    }
