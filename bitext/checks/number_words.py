"""Numbers that a source spells out and its translation has in neither words nor figures: "siete" for "seventeen"."""

from __future__ import annotations

import re

from bitext.lang import other_language
from bitext.lang.number_words import find_number_words, write_number
from bitext.lang.numbers import find_numbers
from bitext.lang.spelling import without_accents

# "One" and "two" have many translations ("a", "both", "twice"), hundreds and more are said roughly.
_LEAST, _MOST = 3, 99
# What else says how many, in either language and without accents.
_OTHERS = {
    value: re.compile(rf"\b(?:{words.replace(' ', '|')})\b")
    for value, words in {
        3: r"tripl\w+ threefold trio terna tercer[ao]?s? tercios? trilog\w+ thirds? thrice",
        4: r"fourfold cuart[ao]s? cuadr\w+ fourths? quarters? quadr\w+", 5: r"fivefold quint\w+ fifths?",
        6: "sixfold sext[ao]s? medi[ao]s? semestres? sixths? half", 7: "sevenfold septim[ao]s? sevenths?",
        8: "eightfold octav[ao]s? semanas? eighths? weeks?", 9: "ninefold noven[ao]s? ninths?",
        10: r"tenfold decim[ao]s? deca?d\w+ decenas? tenths?", 12: "docenas? dozens?",
        15: "quincenas? fortnights? weeks? semanas?", 20: "score veintena",
    }.items()
}  # fmt: skip
_BEGINNING_RE = re.compile(r"(?:^|[.!?:;“\"«(¿¡—-]\s?)$")
_HALF_DAY = 12


def find_lost_numbers(source: str, target: str, language: str) -> dict[str, str]:
    """Each number that *source*, in *language*, spells out and *target* lacks, as it stands there, and what to put.

    Of those from three to ninety-nine; none that is part of a name.

    >>> find_lost_numbers("It hurt seventeen people.", "Hirió a siete personas.", "en")
    {'seventeen': 'diecisiete'}
    >>> find_lost_numbers("It hurt seventeen of forty-two.", "Hirió a 17 de cuarenta y dos.", "en")
    {}
    """
    numbers = [word for word in find_number_words(source, language) if _LEAST <= word.value <= _MOST]
    if not numbers:
        return {}
    other_code = other_language(language)
    there = {value for number in find_numbers(target, other_code, words=True) for value in number.values}
    there |= {value.partition(":")[0] for value in there}
    plain = without_accents(target.lower())
    lost = {}
    for number in numbers:
        text = source[number.start : number.end]
        is_name = text[0].isupper() and not _BEGINNING_RE.search(source, 0, number.start)
        hours = {str(number.value + _HALF_DAY)} if number.value <= _HALF_DAY else set()  # "at seven": "a las 19.00"
        other = _OTHERS.get(number.value)
        if not is_name and there.isdisjoint({str(number.value), *hours}) and not (other and other.search(plain)):
            lost[text] = write_number(number.value, other_code)
    return lost
