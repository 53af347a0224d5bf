"""The subject that a Spanish sentence or clause begins with, its number and gender, and the word behind it.

"La crítica de los jueces" is one thing, whatever stands last. Where a word may be no part of a subject, none is found.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from bitext.lang.adjectives import is_adjective
from bitext.lang.nouns import STRESSED_A, find_gender, is_noun, load_nouns
from bitext.lang.persons import is_person
from bitext.mending.spanish.subjunctive import is_subjunctive
from bitext.mending.spanish.verb_numbers import is_finite, is_infinitive, is_third

TOKEN_RE = re.compile(r"[^\W_]+(?:-[^\W_]+)*|[^\w\s]")
_ONE_MASCULINE = frozenset("el un este ese aquel nuestro otro".split())
_ONE_FEMININE = frozenset("la una esta esa aquella nuestra otra".split())
_ONE = _ONE_MASCULINE | _ONE_FEMININE | frozenset("su cada".split())
_MANY_MASCULINE = frozenset("los unos estos esos aquellos nuestros ambos varios algunos muchos pocos otros".split())
_MANY_FEMININE = frozenset("las unas estas esas aquellas nuestras ambas varias algunas muchas pocas otras".split())
_MANY = _MANY_MASCULINE | _MANY_FEMININE | frozenset("sus dos tres cuatro cinco seis siete ocho nueve diez".split())
_DETERMINERS = (_ONE | _MANY) - frozenset(
    "otro otra otros otras dos tres cuatro cinco seis siete ocho nueve diez".split()
)
_OPENERS = frozenset("que porque mientras cuando aunque pero donde si".split())
_MARKS = '.;:"“«¿¡'
_PREPOSITIONS = frozenset("a al con contra de del en entre para por sin sobre tras desde hasta".split())
# Behind these begins another clause, or what follows tells a time, or is no part of a subject.
_STOPS = frozenset(
    "alguien como cual cuales cuando cuya cuyas cuyo cuyos cómo donde e ella ellos es eso esto fue le les lo me "
    "mientras nadie ni no nos o pero porque que quien quienes qué se según si también tampoco te u usted y ya yo él "
    "ahora antes ayer después entonces hoy luego solo sólo nunca siempre casi así todavía aún además".split()
)
# They tell a time or an amount, or many together take a verb in the plural.
_NO_HEADS = frozenset(
    "año años centenar centenares cantidad conjunto cuarto década décadas decena decenas docena domingo día días fin "
    "gran grupo infinidad jueves jornada lo lunes madrugada mañana martes mayor mayoría mes meses miércoles mitad "
    "montón multitud máximo mínimo media miles millar millares millón minoría minuto minutos momento noche número "
    "otoño par parte pareja porcentaje primavera promedio puñado quinta quinto resto sábado semana semanas serie "
    "siguiente siglo sinfín suma tanto tarde tercera tercio total treintena una uno verano vez veces veintena viernes "
    "hora horas invierno sector lista decenio quincena rato tiempo instante tipo clase variedad generalidad gama "
    "grueso subconjunto ciento cincuenta veinte treinta cuarenta".split()
)
_MORE = frozenset("más menos mayor mayores mejor mejores peor peores tan".split())
_OTHER_SUBJUNCTIVE_RE = re.compile(r"(?:\w{3}as|ies)en?$")
_PARTICIPLE_RE = re.compile(r"[ai]d[oa]s?$")
_FARTHEST = 14


class Subject(NamedTuple):
    """Where a subject begins and the word behind it stands, among the words; its number and gender, if known."""

    start: int
    head: int
    end: int
    number: int
    gender: str | None


def find_subjects(words: Sequence[str]) -> Iterator[Subject]:
    """Yield the subjects that sentences and clauses of Spanish *words* begin with.

    >>> words = "La crítica de los jueces elogian al actor , porque los precios es alto .".split()
    >>> [(words[one.head], words[one.end], one.number, one.gender) for one in find_subjects(words)]
    [('crítica', 'elogian', 1, 'f'), ('precios', 'es', 2, 'm')]
    """
    for start, word in enumerate(words):
        before = words[start - 1] if start else "."
        is_comma = before == "," or (before == "y" and start > 1 and words[start - 2] == ",")
        if before not in _MARKS and before not in _OPENERS and not is_comma:
            continue
        if before == "que" and not _MORE.isdisjoint(words[max(0, start - 5) : start]):
            continue  # "más jóvenes que sus novios"
        subject = _find(words, start, word.lower(), is_first=before in _MARKS)
        if subject is not None:
            yield subject


def find_head(words: Sequence[str]) -> tuple[int, int] | None:
    """The place of the head of the subject that a text begins with, and its number.

    >>> find_head("Los antiguos pilotos atrapados".split())
    (2, 2)
    """
    return _find_head(words, 0, words[0].lower(), is_first=True) if words else None


def _find_head(words: Sequence[str], start: int, first: str, *, is_first: bool) -> tuple[int, int] | None:
    number = 1 if first in _ONE else 2 if first in _MANY else 0
    head = start + 1 if number else start
    if not number:
        is_bare = is_person(first) or (is_first and ((first, 2) in load_nouns() or find_gender(first, 2) is not None))
        number = 2 if is_bare and first.endswith("s") else 0
    while head < len(words) and words[head] in _BEFORE_HEADS:
        head += 1
    if not number or head >= len(words) or not words[head][0].isalpha():
        return None
    noun = words[head].lower()
    if first in ("la", "los", "las") and not is_first and (is_finite(noun) or is_third(noun)):
        return None  # "los alambres que la forman"
    if noun in _NO_HEADS or noun in _STOPS or noun in _PREPOSITIONS or noun.endswith("mente"):
        return None
    is_other = (
        noun.endswith("s") and (noun, 1) not in load_nouns() and not find_gender(noun, 1)  # "Su gafas"
        if number == 1
        else not noun.endswith("s")
    )
    is_name = head == start and head + 1 < len(words) and words[head + 1][0].isupper()  # "Lagos State"
    return None if is_other or is_name else (head, number)


def _find(words: Sequence[str], start: int, first: str, *, is_first: bool) -> Subject | None:
    found = _find_head(words, start, first, is_first=is_first)
    if found is None:
        return None
    head, number = found
    noun = words[head].lower()
    second = _find_second(words, head) if number == 1 else None
    if second is not None:
        end = _find_end(words, second)
        return None if end is None else Subject(start, second, end, 2, None)
    end = _find_end(words, head)
    return None if end is None else Subject(start, head, end, number, _find_gender(first, noun, number))


def _find_second(words: Sequence[str], head: int) -> int | None:
    """The place of the second of two that "y" joins: "El ministro y su socio"; none behind "de" and the like."""
    for place in range(head + 1, min(head + 4, len(words) - 2)):
        if words[place] == "y":
            return place + 2 if words[place + 1] in _ONE and is_noun(words[place + 2]) else None
        if not words[place][0].isalpha() or words[place] in _PREPOSITIONS | _STOPS or is_finite(words[place]):
            return None
    return None


# What stands between an article and its noun.
_BEFORE_HEADS = frozenset(
    "primer primera primeros primeras segundo segunda tercer tercera nuevo nueva nuevos nuevas antiguo antigua "
    "antiguos antiguas joven jóvenes mejor peor gran dos tres cuatro cinco seis siete ocho nueve diez mismo misma "
    "último última últimos últimas ex presunto presunta presuntos presuntas propio propia otro otra otros otras "
    "cierto cierta amplio amplia enorme inmenso inmensa principal principales pequeño pequeña pequeños pequeñas buen "
    "buena mal mala alto altos alta altas viejo vieja".split()
)


def _may_be_verb(word: str) -> bool:
    """Whether a word is in the subjunctive, or ends as verbs in the plural do and is no noun: "colisionen"."""
    is_known = is_noun(word) or is_adjective(word) or is_finite(word)
    is_many = word.islower() and word.endswith(("an", "en")) and not is_known
    return is_many or is_subjunctive(word) or _OTHER_SUBJUNCTIVE_RE.search(word) is not None


def _find_gender(first: str, noun: str, number: int) -> str | None:
    """The gender of a noun behind its article: as that says of persons, else as the noun is known to have."""
    if number == 1 and noun in STRESSED_A:
        return "f"  # "El agua está fría"
    gender = find_gender(noun, number)
    if gender is not None:
        return gender
    by_article = "m" if first in _ONE_MASCULINE | _MANY_MASCULINE else None
    return "f" if first in _ONE_FEMININE | _MANY_FEMININE else by_article


def _find_end(words: Sequence[str], head: int) -> int | None:
    """The place of the first word behind a subject that may be its verb, or begins with a pronoun before that."""
    for place in range(head + 1, min(head + _FARTHEST, len(words))):
        word, before = words[place], words[place - 1].lower()
        if before not in _NO_VERB_BEHIND and (is_finite(word) or is_infinitive(word)):
            return place
        if word in _PRONOUNS:
            return _find_behind_pronouns(words, place)
        is_apart = word in _DETERMINERS and before not in _PREPOSITIONS
        if not word[0].isalnum() or word.lower() in _STOPS or is_apart or _may_be_verb(word):
            return None
    return None


def _find_behind_pronouns(words: Sequence[str], place: int) -> int | None:
    """The place of the verb behind "no", "se" or both; a participle behind "se" stands for one."""
    verb = next((at for at in range(place, min(place + 3, len(words))) if words[at] not in _PRONOUNS), None)
    if verb is None:
        return None
    is_participle = words[verb - 1] == "se" and _PARTICIPLE_RE.search(words[verb]) is not None
    return verb if is_participle or is_finite(words[verb]) or is_infinitive(words[verb]) else None


_PRONOUNS = frozenset("no se le les nos".split())
_NO_VERB_BEHIND = frozenset(
    "a al con contra de del en entre para por sin sobre tras desde hasta el la los las un una unos unas su sus este "
    "esta estos estas ese esa muy más cada otro otra otros otras dos tres cuatro cinco seis".split()
)
