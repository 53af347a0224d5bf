"""Groups of a Spanish noun, with its article, adjectives and what "de" joins: "los tres vecinos de la casa"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bitext.lang.adjectives import is_adjective
from bitext.lang.nouns import is_noun
from bitext.lang.persons import is_person

TOKEN_RE = re.compile(r"[^\W_]+(?:[-.,]\d+)*(?:-[^\W_]+)*|[^\w\s]")
ONE, MANY = 1, 2
SINGULARS = frozenset("el la su este esta ese esa".split())
PLURALS = frozenset("los las sus estos estas esos esas ambos ambas".split())
ONES = frozenset(("un", "una"))
NUMBERS = frozenset(
    "dos tres cuatro cinco seis siete ocho nueve diez once doce quince veinte treinta cien mil miles cientos decenas "
    "docenas centenares millones varios varias algunos algunas muchos muchas unos unas".split()
)
ORDERED = frozenset(
    "actual actuales antigua antiguo célebre cuarta cuarto de exitosa exitoso gran grandes joven jóvenes más mayores "
    "mejor mejores nueva nuevas nuevo nuevos otra otras otro otros peor presunta presuntas presunto presuntos primer "
    "primera primeras primeros principal principales propia propias propio propios próxima próximo segunda segundo "
    "supuesta supuestas supuesto supuestos tercer tercera última últimas último últimos".split()
)
_BEFORE = ORDERED - {"de", "más", "joven", "jóvenes"}
_ADJECTIVE_RE = re.compile(
    r"(?:nuev[oa]s?|joven|jóvenes|(?:may|men)or(?:es)?|grandes?|móvil(?:es)?|norte|sur|oeste|enemig[oa]s?)$|"
    r"\w{3,}(?:[aií]d[oa]s?|al(?:es)?|[ií]c[oa]s?|enses?|istas?|ari[oa]s?|iv[oa]s?|os[oa]s?|eñ[oa]s?|an[oa]s?|er[oa]s?|ígenas?|in[oa]s?)$"
)
_PEOPLES_RE = re.compile(
    r"(?:chin|rus|suec|suiz|turc|chec|polac|grieg|iraqu|árab|cuban|checen|kurd|serb|croat)[oa]s?$|iraquíes$"
)
_NO_ADJECTIVES = frozenset("ahora antes dado debido durante mañana mediante nada tarde temprano".split())
_TIMES = frozenset(
    "abril agosto diciembre enero febrero julio junio marzo mayo noviembre octubre septiembre acuerdo forma inmediato "
    "madrugada manera modo noche nuevo pie repente".split()
)


def count_group(first: str) -> int:
    """The number of a noun group by its first word."""
    first = first.lower()
    return MANY if first in PLURALS | NUMBERS or (first[0].isdigit() and first != "1") else ONE


def find_group_end(words: Sequence[str], start: int) -> int | None:
    """The place behind a noun group that begins at *start*, with adjectives and what "de" joins; None without one."""
    first = words[start].lower() if start < len(words) else "."
    is_determiner = first in SINGULARS | PLURALS | NUMBERS | ONES or first[0].isdigit()
    place = start + 1
    while place < len(words) and (words[place] in NUMBERS | ORDERED or words[place][0].isdigit()):
        place += 1
    if (
        place > start + 1
        and words[place - 1] in ORDERED - {"de"}
        and not _may_be_noun("".join(words[place : place + 1]))
    ):
        place -= 1  # "la joven dijo"
    if not is_determiner or place >= len(words) or not words[place].isalpha() or words[place] in ("que", "y"):
        return None
    place += 1
    while place < len(words):
        word, behind = words[place], place + 1
        if word in ("de", "del"):
            behind = _pass_before_noun(words, behind)
            if (
                behind >= len(words)
                or not words[behind].isalpha()
                or words[behind] in _TIMES
                or is_infinitive(words[behind])
            ):
                return place
            place = behind
        elif word == "más" and behind < len(words) and is_said_of_noun(words[behind]):
            place = behind  # "la película más esperada"
        elif not word[0].isupper() and not is_said_of_noun(word):
            return place
        place += 1
    return place


def _pass_before_noun(words: Sequence[str], place: int) -> int:
    """The place behind articles, numbers and "nuevo" in "las obras del nuevo hospital"."""
    while place < len(words) and words[place] in PLURALS | SINGULARS | NUMBERS | ONES:
        place += 1
    is_before = "".join(words[place : place + 1]) in _BEFORE and is_noun("".join(words[place + 1 : place + 2]))
    return place + is_before


def is_infinitive(word: str) -> bool:
    """Whether a word in small letters is a Spanish infinitive, by its end, and no noun.

    >>> is_infinitive("abandonar"), is_infinitive("lugar"), is_infinitive("mujer"), is_infinitive("alcaldesa")
    (True, False, False, False)
    """
    return word.islower() and word.endswith(("ar", "er", "ir")) and not is_noun(word) and not is_person(word)


def _may_be_noun(word: str) -> bool:
    return word[:1].isupper() or is_noun(word) or is_person(word)


def is_said_of_noun(word: str) -> bool:
    return word not in _NO_ADJECTIVES and (
        is_adjective(word) or _ADJECTIVE_RE.match(word) is not None or _PEOPLES_RE.match(word) is not None
    )
