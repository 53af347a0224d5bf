"""The Spanish adjectives for an English one, in all their forms, and which of them may be nouns."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from bitext.lang.adjectives import SHORT, Form, find_forms, inflect
from bitext.lang.key_words import KeyWord, find_key_word
from bitext.lang.nouns import is_noun
from bitext.lang.number_words import find_number_words
from bitext.lang.places import is_people
from bitext.lang.spelling import stem
from bitext.pipeline.dictionary import translations

_LEAST_PROBABILITY, _LEAST_OF_FORMS = 0.1, 0.02
# "Venezuela", "venezolano".
_SAME_CHARS = 4
# A verb has "hablo" and "habla", an adjective three forms at least that are met.
_ENDS, _FEWEST_FORMS = ("o", "a", "os", "as"), 3
# Nouns as often, but said of a thing where English has them before its noun; "oficina de turistas" is none of these.
_ALSO_NOUNS_RE = re.compile(
    r"(?:anarqu|central|chav|comun|extrem|fasc|independent|islam|izquierd|marx|nacional|peron|popul|rac|separat|social|"
    r"terror|yihad)istas?|(?:rebeld|militant|gobernant)es?|rival(?:es)?"
)
_BOTH_GENDERS_RE = re.compile(r"(?:ble|[aií]l|nte|ista|ense|rior|í)$")
# Participles, in Spanish those of English ones: "mercado" is none of "market".
_PARTICIPLE_RE = re.compile(r"(?:[aií]d|rot|abiert|muert|hech|scrit|vuelt|cubiert|puest)o$")
_ENGLISH_PARTICIPLE_RE = re.compile(r"(?:ed|[^o]wn|len|[osv]en|den|ken|torn|worn|sworn|lost|sold|built|shut)$")
_ENGLISH_PLURAL_RE = re.compile(r"[^isu]s$")
# Adverbs, and nouns without a plural, which have a Spanish one for males and one for females.
_NO_ADJECTIVES = frozenset(
    "all bison cod deer early fish here just late moose more most only salmon sheep so squid too trout tuna "
    "very".split()
)
_NEVER = frozenset("bastante delante durante mediante plástico".split())
_LONG = {short: long for long, short in SHORT.items()}
# Too common for the lexicon.
_EVERYDAY = {
    "fifth": "quinto", "first": "primero", "fourth": "cuarto", "good": "bueno", "half": "medio", "long": "largo",
    "new": "nuevo", "old": "viejo antiguo", "own": "propio", "second": "segundo", "short": "corto",
    "small": "pequeño", "third": "tercero", "whose": "cuyo",
}  # fmt: skip
_YOUNG = {("m", 1): "joven", ("f", 1): "joven", ("m", 2): "jóvenes", ("f", 2): "jóvenes"}

Forms = Mapping[Form, str]


class Said(NamedTuple):
    """The Spanish adjectives for an English one: by each form all forms, and whether it is no noun; what may be more.

    `is_of_last` where one before two nouns is said of the second: "Danish border guards", "stolen tulip bulbs";
    `is_past` where it is a participle, `is_of_people` where it is that of a people.
    """

    known: Mapping[str, tuple[Forms, bool]]
    key: KeyWord | None = None
    is_of_last: bool = False
    is_past: bool = False
    is_of_people: bool = False

    def find(self, word: str) -> tuple[Forms, bool] | None:
        """The forms of a Spanish word in small letters, if it is one of these, and whether it is no noun."""
        own = self.known.get(_LONG.get(word, word)) or self._find_by_place(word)
        if own is not None or self.key is None:
            return own
        participle = re.sub(r"(?:a|as|os)$", "o", word)
        is_other = word.endswith("a") and is_noun(word)  # "entrada", "salida"
        is_participle = _PARTICIPLE_RE.search(participle) is not None and not is_other
        is_meant = is_participle and self.key.is_among({stem(word)})
        return (inflect(participle), True) if is_meant else None

    def _find_by_place(self, word: str) -> tuple[Forms, bool] | None:
        """The forms of the adjective of a people for the name of their country: "la causa Venezuela"."""
        place = word.lower()
        if not self.is_of_people or place in self.known or place[-1] not in "aáoú" or is_noun(place):
            return None
        like = (own for form, own in self.known.items() if form[:_SAME_CHARS] == place[:_SAME_CHARS])
        return next(((forms, False) for forms, _ in like), None)


@lru_cache(maxsize=4096)
def find_adjectives(word: str) -> Said:
    """The Spanish adjectives that translate an English one."""
    own = word.lower()
    if own == "young":
        return Said(dict.fromkeys(_YOUNG.values(), (_YOUNG, False)))
    if _ENGLISH_PLURAL_RE.search(own) or own in _NO_ADJECTIVES:
        return Said({})
    is_past = _ENGLISH_PARTICIPLE_RE.search(own) is not None
    return Said(
        {form: made for made in _iter_forms(word, is_past=is_past) for form in made[0].values()},
        find_key_word(own, "en") if is_past else None,
        is_past or is_people(word),
        is_past,
        is_people(word),
    )


def _iter_forms(word: str, *, is_past: bool) -> Iterator[tuple[Forms, bool]]:
    """Yield the forms of each adjective that translates an English word, and whether it is no noun."""
    everyday = _EVERYDAY.get(word.lower(), "").split()
    others = {**translations(word.lower(), "en", _LEAST_OF_FORMS), **dict.fromkeys(everyday, 1.0)}
    for other, probability in others.items():
        is_adverb = other.endswith("mente") or other in _NEVER or bool(find_number_words(other, "es"))
        if probability < _LEAST_PROBABILITY or not other.islower() or " " in other or is_adverb:
            continue
        is_participle = is_past and _PARTICIPLE_RE.search(other) is not None
        is_said = is_people(word) or is_participle or _ALSO_NOUNS_RE.fullmatch(other) is not None
        may_be = is_said or not is_noun(other) or other in everyday
        is_known = is_said or other in everyday or sum(f"{other[:-1]}{end}" in others for end in _ENDS) >= _FEWEST_FORMS
        has_gender = other.endswith("o") and is_known
        if known := find_forms(other):
            is_other = is_noun(other) or (_PARTICIPLE_RE.search(other) is not None and not is_past)
            yield known, is_said or not is_other
        elif may_be and (has_gender or _BOTH_GENDERS_RE.search(other)):
            yield inflect(other), is_said
