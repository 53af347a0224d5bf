"""Spanish verbs behind "que" in the number of what that stands for: "abuelas que se niegan", "who refuse"."""

from __future__ import annotations

import re

from bitext.lang.nouns import find_gender
from bitext.lang.persons import is_person
from bitext.mending.spanish.verb_numbers import to_many

_RE = re.compile(
    r"(?<![\w-])(?P<far>\w+ )?(?P<before>\w+ )?(?P<noun>[a-záéíóúüñ]{3,}s) que "
    r"(?P<clitics>(?:(?:no|se|les?|lo|la|los|las) )*)(?P<verb>[a-záéíóúüñ]{2,})(?![\w-])"
)
_WHO_RE = re.compile(r"\b(?:\w+s|men|women|people|children|police|those) who (?!(?:I|he|she|they|we|you|the|an?)\b)\w+")
_HAD_RE = re.compile(r"\w+s (?:that|which) (?:had|have|were|are)\b")
_AUXILIARIES = frozenset("era es estaba está fue ha había".split())
_MANY = frozenset("los las unos unas estos estas sus dos tres cuatro cinco seis algunos algunas muchos muchas".split())
_NEAR = 60
_PREPOSITIONS = frozenset("a al con de del en entre para por sobre".split())


def agree_relative_verbs(source: str, text: str) -> str:
    """Spanish *text*, a translation of English *source*, with verbs in the plural behind "que" that stands for many.

    Those are persons that the source says "who" of, or what it says "that had" of; the noun before "de" may be meant.

    >>> agree_relative_verbs("He met women who refuse to go.", "Conoció a mujeres que se niega a ir.")
    'Conoció a mujeres que se niegan a ir.'
    >>> agree_relative_verbs("It hit two houses that had been empty.", "Alcanzó dos casas que había estado vacías.")
    'Alcanzó dos casas que habían estado vacías.'
    >>> agree_relative_verbs("The shirts that he designed sell.", "Las camisetas que diseñó se venden.")
    'Las camisetas que diseñó se venden.'
    >>> agree_relative_verbs("The head of the doctors who left it", "El jefe de los médicos que lo dejó")
    'El jefe de los médicos que lo dejó'
    """
    is_who, is_had = _WHO_RE.search(source) is not None, _HAD_RE.search(source) is not None
    if not is_who and not is_had:
        return text

    def agree(match: re.Match[str]) -> str:
        noun, verb = match["noun"], match["verb"]
        before, far = (match["before"] or "").strip().lower(), (match["far"] or "").strip().lower()
        own = to_many(verb)
        of_persons = (
            is_who
            and is_person(noun)
            and not _is_of_person(text[max(0, match.start("noun") - _NEAR) : match.start("noun")])
        )
        of_things = (
            is_had and verb in _AUXILIARIES and before in _MANY and far not in _PREPOSITIONS and find_gender(noun, 2)
        )
        if own is None or not (of_persons or of_things):
            return match[0]
        return f"{match[0][: match.start('verb') - match.start()]}{own}"

    return _RE.sub(agree, text)


_OF_RE = re.compile(r"(?P<first>\w+ )?(?P<noun>\w+) (?:del?|con|para|por)(?: (?:los|las|sus|estos|estas))? $")


def _is_of_person(before: str) -> bool:
    """Whether a person stands before "de", who may be meant as well: "El jefe de los médicos que"."""
    match = _OF_RE.search(before)
    return match is not None and any(is_person((match[name] or "").strip().lower()) for name in ("first", "noun"))
