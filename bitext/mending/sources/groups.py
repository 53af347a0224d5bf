"""Where a Spanish subject behind its verb ends: with names, what joins it, and who it is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from bitext.lang.nouns import is_noun
from bitext.lang.persons import is_person
from bitext.mending.sources.noun_groups import MANY, NUMBERS, count_group, find_group_end

_LONGEST_RELATIVE, _LONGEST_ADVERBIALS = 14, 25
# "Más de 300 personas", "al menos tres".
_ABOUT = (("más", "de"), ("menos", "de"), ("cerca", "de"), ("alrededor", "de"), ("al", "menos"), ("casi",),
          ("apenas",), ("solo",), ("sólo",))  # fmt: skip
_OF_NOUN = frozenset("contra entre".split())
_TOPICS = frozenset(
    "acuerdo conferencia cumbre debate documental dudas encuentro estudio exposición informe jornada ley libro obra "
    "película proyecto referéndum reunión serie".split()
)
_ABOUT_CAUSES = frozenset(
    "causa condena demanda denuncia investigación juicio manifestación multa proceso protesta "
    "protestas querella".split()
)
_JOINS = frozenset("y e".split())
_STOPS = frozenset(".;:!?”»)")
_PARTICIPLE_RE = re.compile(r"\w{2,}(?:[aií]d|puest|hech|vist|dich|biert|scrit|uelt)[oa]s?$")
# What may follow a subject, besides marks: more of the same sentence.
_BEHIND = frozenset(
    "a al anoche ante antes ayer bajo cerca como con contra cuando desde después donde durante en entre frente "
    "gracias hasta hoy junto mediante mientras para pero por porque según sobre tras".split()
)
# The same behind a comma.
_AFTER_COMMA = frozenset("aunque donde informó lo mientras pero y".split())
_INFINITIVES = tuple("ar er ir arlo arla arlos arlas erlo erla irlo irla arse erse irse".split())
_FIGURE_RE = re.compile(r"\d[\d.,]*$")
_ADVERBS = frozenset("ahora allí anoche aquí asimismo ayer después finalmente hoy luego también ya".split())
_PREPOSITIONS = frozenset("a ante al con contra de desde durante en entre hacia hasta para por sobre tras".split())
PHRASES = tuple(
    tuple(phrase.split())
    for phrase in (
        "por primera vez", "por segunda vez", "por última vez", "por fin", "de nuevo", "poco a poco", "una vez más",
        "por otra parte", "de madrugada", "en total", "de repente", "por la fuerza", "a pie", "sin embargo",
    )
)  # fmt: skip
_COMPOUND = frozenset("además alrededor antes cerca debajo delante dentro después detrás encima frente junto".split())
_JOINED = frozenset("ella ellas ellos entonces él".split())
_BARE = frozenset(
    "bordo causa cargo comienzos consecuencia favor finales frente lado largo manos mediados principios raíz término "
    "través".split()
)
_BEFORE_INFINITIVES = frozenset("al de para por tras".split())
_IN_TIMES = NUMBERS | frozenset("de del la los una y".split())
_BEFORE_TIMES = frozenset("el este esta ese esa la los las".split())
_TIMES_RE = re.compile(
    r"(?:lunes|martes|miércoles|jueves|viernes|sábado|domingo|día|noche|tarde|mañana|madrugada|mes|año|hora|minuto|"
    r"semana|ve[cz]e?|pasad[oa]|próxim[oa]|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|"
    r"noviembre|diciembre)s?$"
)


class Subject(NamedTuple):
    """Where a subject ends, and whether it is of more than one."""

    end: int
    is_plural: bool
    is_clause: bool
    """Whether a relative clause ends it, and with it the sentence."""


def find_subject(words: Sequence[str], start: int) -> Subject | None:
    """The subject that begins at a word; None where none does, or what follows may be part of it.

    >>> words = "Murió el escritor Juan Pérez , autor de novelas".split()
    >>> find_subject(words, 1) is None, find_subject("Ayer murieron más de 300 personas en Lima .".split(), 2)
    (True, Subject(end=6, is_plural=True, is_clause=False))
    >>> find_subject("Llegaron el rey y la reina de Suecia .".split(), 1)
    Subject(end=8, is_plural=True, is_clause=False)
    """
    about = next((own for own in _ABOUT if tuple(map(str.lower, words[start : start + len(own)])) == own), ())
    first = start + len(about)
    end = find_end(words, first)
    if end is None or (about and words[first][0].isupper()):
        return None
    of = next((at for at in range(first, end) if words[at] in ("de", "del")), end)
    if any(map(is_time, words[first:of])):  # not "la película del año"
        return None
    is_plural = count_group(words[first]) == MANY
    while end < len(words) and (words[end] in _OF_NOUN | _JOINS or _is_cause(words, first, end)):
        further = find_end(words, end + 1)
        if further is None:
            return None
        is_plural = is_plural or words[end] in _JOINS
        end = further
    end = _pass_aside(words, _pass_ages(words, end))
    que = end + (words[end : end + 1] == [","])
    if words[que : que + 1] == ["que"]:
        ends = range(que, min(len(words), que + _LONGEST_RELATIVE + 1))
        last = next((at for at in ends if not words[at][0].isalnum()), ends.stop)
        is_last = last == len(words) or words[last] in ".;!?"
        return Subject(last, is_plural, True) if is_last and last - que <= _LONGEST_RELATIVE else None
    return Subject(end, is_plural, False) if end is not None and ends_there(words, end) else None


def _is_cause(words: Sequence[str], start: int, place: int) -> bool:
    """Whether "por" there tells what a trial or a protest is about, "sobre" what a book."""
    own = words[start:place]
    is_topic = words[place] == "sobre" and not _TOPICS.isdisjoint(own)
    return is_topic or (words[place] == "por" and not _ABOUT_CAUSES.isdisjoint(own))


def find_end(words: Sequence[str], start: int) -> int | None:
    """Where the noun group or name ends that begins at a word."""
    if start >= len(words):
        return None
    if not words[start][0].isupper():
        return find_group_end(words, start)
    end = start + 1
    while end < len(words) and words[end + (words[end] in ("de", "del", "la") and end + 1 < len(words))][0].isupper():
        end += 1
    return end


def _pass_ages(words: Sequence[str], end: int) -> int:
    """Where "de 30 años", "de 30 y 35 años" and "de entre 18 y 22 años" end; the same place without them."""
    if words[end : end + 2] == ["de", "entre"] and words[end + 5 : end + 6] == ["años"]:
        return end + 6
    for last in (end + 2, end + 4):
        if words[end : end + 1] == ["de"] and words[last : last + 1] == ["años"]:
            return last + 1
    return end


def _pass_aside(words: Sequence[str], end: int) -> int:
    """Where an aside of a name or an age behind a subject ends; the same place without one."""
    if words[end : end + 1] != [","]:
        return end
    if words[end + 1 : end + 2] == ["de"] and words[end + 3 : end + 4] == ["años"]:
        last: int | None = end + 4
    elif end + 1 < len(words) and words[end + 1][0].isupper():
        last = find_end(words, end + 1)
    else:
        return end
    if last is None or (last < len(words) and words[last] not in _STOPS | {","}):
        return end
    return last


def pass_adverbials(words: Sequence[str], start: int) -> int:
    """The place behind times, places and adverbs that begin at a word; the same place without any.

    >>> pass_adverbials("Murió ayer en Lima a los 87 años el escritor .".split(), 1)
    8
    >>> pass_adverbials("Llegó el pasado lunes por la noche a Madrid el rey .".split(), 1)
    9
    """
    place = start
    while place < min(len(words), start + _LONGEST_ADVERBIALS):
        end = _find_adverbial_end(words, place)
        if end is None:
            return place
        place = end
    return place


def _find_adverbial_end(words: Sequence[str], place: int) -> int | None:
    """The place behind one time, place or adverb."""
    word, behind = words[place], "".join(words[place + 1 : place + 2])
    phrase = next((own for own in PHRASES if tuple(words[place : place + len(own)]) == own), ())
    if phrase or word in _ADVERBS:
        return place + (len(phrase) or 1)
    is_later = behind in ("después", "antes") and (word == "poco" or is_time(word))
    if is_later or (word, behind) == ("más", "tarde") or (word == "cada" and is_time(behind)):
        return place + 2
    if word in _COMPOUND and behind in ("a", "al", "de", "del"):
        return _find_joined_end(words, place + 1)
    return _find_behind(words, place) if word in _PREPOSITIONS else _find_time_end(words, place)


def _find_behind(words: Sequence[str], preposition: int) -> int | None:
    """The place behind a preposition and what follows it."""
    word, behind = words[preposition], "".join(words[preposition + 1 : preposition + 2])
    end = preposition + 2
    if (word, behind) in (("al", "menos"), ("a", "que")) or behind in _JOINED:
        return end if behind in _JOINED else None
    if behind in _BARE and words[end : end + 1] in (["de"], ["del"]):  # "a causa de"
        return _find_joined_end(words, end)
    if preposition == 0 and behind.endswith(_INFINITIVES) and word in _BEFORE_INFINITIVES and not is_noun(behind):
        return find_end(words, end + (words[end : end + 1] in (["a"], ["con"], ["en"])))
    if _FIGURE_RE.match(behind) or is_time(behind):
        while end < len(words) and (words[end] in ("de", "del") or is_time(words[end]) or words[end][0].isdigit()):
            end += 1
        return end - (words[end - 1] in ("de", "del"))
    return _find_time_end(words, preposition + 1) or _find_joined_end(words, preposition)


def _find_joined_end(words: Sequence[str], preposition: int) -> int | None:
    """The place behind what a preposition joins; None where that is no noun with an article and no name."""
    behind = preposition + 1
    if words[preposition] in ("al", "del"):
        end = find_end(["el", *words[behind:]], 0)
        return None if end is None else end + preposition
    return find_end(words, behind) if "".join(words[behind : behind + 1])[:1].isalnum() else None


def _find_time_end(words: Sequence[str], start: int) -> int | None:
    """The place behind a time, "el pasado lunes", "el 3 de mayo de 2010", "esta semana"; None where there is none."""
    if "".join(words[start : start + 1]) not in _BEFORE_TIMES:
        return None
    end = start + 1
    while end < len(words) and (is_time(words[end]) or words[end][0].isdigit() or words[end] in _IN_TIMES):
        end += 1
    return end if any(map(is_time, words[start:end])) else None


def ends_there(words: Sequence[str], end: int) -> bool:
    """Whether what follows a subject is none of it: a mark, a preposition or the end."""
    word, behind = "".join(words[end : end + 1]), "".join(words[end + 1 : end + 2])
    if not word or word in _STOPS:
        return True
    if word in ('"', ","):  # not "el escritor, autor de"
        return not behind[:1].isalnum() or (word == "," and behind in _BEHIND | _AFTER_COMMA)
    if word in ("sin", "de"):
        return behind.endswith(_INFINITIVES) and not is_noun(behind)
    if word not in _BEHIND or not {"que", "cual", "cuyo", "cuya"}.isdisjoint(words[end + 1 : end + 3]):
        return False
    # "los procesos involucrados en ..."
    return _PARTICIPLE_RE.match(words[end - 1]) is None or is_person(words[end - 1])


def is_time(word: str) -> bool:
    """Whether a Spanish word is of a time: "lunes", "semana"."""
    return _TIMES_RE.match(word) is not None
