"""Articles and the like that agree with the nouns behind them: Spanish gender, English "a" and "an".

What puts a word into a text does not see to its article: "el cumbre", "a agreement".
"""

from __future__ import annotations

import re

from bitext.lang.nouns import load_everyday_nouns, load_sure_nouns

_DETERMINERS = {
    ("m", 1): ("el", "un", "este", "ese", "aquel", "nuestro", "otro", "del", "al"),
    ("f", 1): ("la", "una", "esta", "esa", "aquella", "nuestra", "otra", "de la", "a la"),
    ("m", 2): ("los", "unos", "estos", "esos", "aquellos", "ambos", "nuestros", "otros", "varios"),
    ("f", 2): ("las", "unas", "estas", "esas", "aquellas", "ambas", "nuestras", "otras", "varias"),
}
# So many stand beside their own singular or plural.
_OF_BOTH_NUMBERS = 5
_OTHER = {"m": "f", "f": "m"}
_KINDS = {own: (kind, place) for kind, words in _DETERMINERS.items() for place, own in enumerate(words)}
_BEFORE_NOUN_RE = re.compile(
    rf"(?<![\w-])({'|'.join(sorted(_KINDS, key=len, reverse=True))}) ([^\W\d_]+)(?![\w-])", re.IGNORECASE
)
_LAST_DETERMINER_RE = re.compile(rf"(?<![\w-])({'|'.join(sorted(_KINDS, key=len, reverse=True))}) $", re.IGNORECASE)
# Masculine, and forms of verbs too, which "la" may stand before as a pronoun: "que la policía la ataque".
_VERBS_TOO = frozenset(
    "ajuste alcance arranque ataque ayuno brillo choque comercio desfile despegue desprecio disparo documento enojo "
    "escape gozo oficio progreso rescate suspiro".split()
)
# Before the vowel that they are: "e Irán", "u otro", and not "y hielo".
_AND_RE = re.compile(r"(?<= )y(?= [Hh]?[IiÍí](?![aeouáéóú\W\d_]))")
_OR_RE = re.compile(r"(?<= )o(?= [Hh]?[OoÓó][^\W\d_])")
_APART_RE = re.compile(r"\b(de|a) el\b(?! [A-ZÁÉÍÓÚÑ])")
# Words in small letters that no letter called "a" stands before; "an historic" is left to writers.
_INDEFINITE_RE = re.compile(
    r"(?<![\w’'.$-])((?<!.)A|a)n? (?!and\b|are\b|has\b|h)([a-z]{3,})(?![\w.])|\ba (?=hours?\b|honest|heir)"
)
_BEFORE_NAME_RE = re.compile(
    r"(?<![\w’'.$-])(?P<article>a|an|(?<!.)A|(?<!.)An) "
    r"(?=(?P<vowel>(?:A|E(?![uw])|I|O(?!nce?\b))[a-záéíóúüñ]{2})|[BCDFGJ-NP-TVWZ][chklmnprtw]?[aeiouáéíóú][a-záéíóúüñ])"
)
_STARTS = frozenset("As At By For From In Is It On Was With".split())
_VOWEL_RE = re.compile(r"[aeiou]")
_CONSONANT_RE = re.compile(r"uni(?!n|m)|us[abeiu]|ut[ceio]|ur[ilo]|ubiq|eu|one?(?:ce)?\b|ewe")
# What is said as it is written: a vowel, or consonants that may begin a word before one.
_WORD_RE = re.compile(r"[aeiou]|[b-df-hj-np-tv-z][hlrtw]?[aeiouy]|s[ckmnpqt]")


def agree_determiners(text: str) -> str:
    """Spanish *text* whose articles and the like have the gender of the nouns behind them, where that is known.

    "de el" and "a el" are one word; "y" and "o" are "e" and "u" before their own vowel.

    >>> agree_determiners("Tras el cumbre, uno de los autopistas del capital; la campeonato, la periodista.")
    'Tras la cumbre, uno de las autopistas del capital; el campeonato, la periodista.'
    >>> agree_determiners("Los luces del Luz, con esta tema.")
    'Las luces del Luz, con este tema.'
    >>> agree_determiners("Desde marzo de el año pasado.")
    'Desde marzo del año pasado.'
    >>> agree_determiners("Irak y Irán, sal y hielo, uno o otro.")
    'Irak e Irán, sal y hielo, uno u otro.'
    """
    known, everyday = load_sure_nouns(), load_everyday_nouns()

    def agree(match: re.Match[str]) -> str:
        (gender, number), place = _KINDS[match[1].lower()]
        noun = match[2]
        if known.get((noun.lower(), number)) != _OTHER[gender] and everyday.get((noun, number)) != _OTHER[gender]:
            return match[0]
        if match[1].lower() == "la" and noun in _VERBS_TOO:
            return match[0]
        own = _DETERMINERS[_OTHER[gender], number][place]
        return f"{own.capitalize() if match[1][0].isupper() else own} {noun}"

    text = _OR_RE.sub("u", _AND_RE.sub("e", _APART_RE.sub(r"\1l", text)))
    return _BEFORE_NOUN_RE.sub(agree, text)


def put_in_kind(before: str, gender: str | None, number: int) -> str:
    """Spanish text with the determiner that it ends in, if it does, in a number, 1 or 2, and a gender, if one is given.

    >>> put_in_kind("Vio el ", "f", 2), put_in_kind("Vio ", "f", 2), put_in_kind("Cerca del ", "m", 2)
    ('Vio las ', 'Vio ', 'Cerca del ')
    """
    found = _LAST_DETERMINER_RE.search(before)
    (own_gender, own_number), place = _KINDS[found[1].lower()] if found else (("", 0), 0)
    if found is None or (own_number != number and place >= _OF_BOTH_NUMBERS):
        return before
    own = _DETERMINERS[gender or own_gender, number][place]
    return f"{before[: found.start()]}{own.capitalize() if found[1][0].isupper() else own} "


def agree_indefinite(text: str) -> str:
    """English *text* with "an" before vowels and "a" before consonants, by how words are said.

    >>> agree_indefinite("A office, an minister, a hour, a union, an unified plan, an historic day")
    'An office, a minister, an hour, a union, a unified plan, an historic day'
    >>> agree_indefinite("a Odessa teacher, an Spanish town, a European plan, the Oda a Amalia, the Serie A Inter")
    'an Odessa teacher, a Spanish town, a European plan, the Oda a Amalia, the Serie A Inter'
    """

    def agree(match: re.Match[str]) -> str:
        if match[2] is None:
            return "an "
        is_said_as_vowel = bool(_VOWEL_RE.match(match[2])) and not _CONSONANT_RE.match(match[2])
        if not is_said_as_vowel and not _WORD_RE.match(match[2]):
            return match[0]  # "an xml file"
        return f"{match[1]}{'n' if is_said_as_vowel else ''} {match[2]}"

    return _BEFORE_NAME_RE.sub(_agree_with_name, _INDEFINITE_RE.sub(agree, text))


def _agree_with_name(match: re.Match[str]) -> str:
    """ "An" before "Odessa" and "a" before "Spanish", but in no name: "Serie A", "Oda a Amalia"."""
    before = match.string[: match.start()].split(" ")[-2:-1]
    if before and before[0][:1].isupper() and before[0] not in _STARTS:
        return match[0]
    return f"{match['article'][0]}{'n' if match['vowel'] else ''} "
