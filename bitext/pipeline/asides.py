"""Sentences whose verb small models lose behind an aside of its subject, translated from there on without the aside.

"Turkey, a member of NATO, offered talks" becomes "Turquía, un miembro de la OTAN, ofrecido conversaciones". Where no
verb of the number of the subject stands behind the aside, the sentence is asked for without it: "Turkey offered talks"
is "Turquía ofreció conversaciones".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from bitext.lang.word_classes import SURE, score_verb
from bitext.mending.spanish.done_by import find_form
from bitext.mending.spanish.past_participles import find_participle
from bitext.mending.spanish.verb_numbers import is_finite, is_third, to_many, to_singular
from bitext.model import Translation
from bitext.pipeline.clauses import cut_clauses, join_clauses, put_together
from bitext.pipeline.passages import LONGEST_CHARS

_FEWEST, _MOST = 2, 28
_FINITE = frozenset(
    "are became began bought broke brought came can caught could cut did do does drew drove fell felt fled flew fought "
    "found gave got grew had has have held hit is kept knew led left lost made may met might must paid put ran rose "
    "said sat saw say says sent set shot should sold spent spoke stood struck threw thought told took was went were "
    "will won would wrote".split()
)
# No subject begins so.
_NO_SUBJECT = frozenset(
    "according after although among and as at because before but by despite during even following for from he how i if "
    "in including instead into it like many more most no not of on once our she since so some that then there these "
    "they this those though through to under unless until we what when where whether which while who with without "
    "you".split()
)
_IN_SUBJECT_RE = re.compile(
    r"\b(?:and|or|but|that|which|who|whose|when|where|while|if|as|because|to|than|not|there|how|what|why)\b"
)
_SUBJECT_RE = re.compile(r"(?:[Tt]he|[Aa]n?|[Oo]ne|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[A-Z][\w.]*)(?: [\w.’'-]+){0,9}")
# Where a subject may begin: behind a comma only where that ends what a sentence is introduced by.
_BEGIN_RE = re.compile(
    r"\b(?:said|says|say|believes?|that|when|because|while|although|where|and|but|after|before|if|as|since|whether|"
    r"until) |, |^"
)
_INTRODUCTION_RE = re.compile(
    r"(?:According|After|Amid|As|At|Before|By|Despite|During|Earlier|Following|For|From|If|In|Last|Later|On|Since|Under|"
    r"When|While|With) "
)
# What joins a clause, or compares; no aside.
_NO_ASIDE_RE = re.compile(r"(?:and|but|or|so|yet|as if) ")
_MARKS_RE = re.compile(r"[;:()\"“”«»?—–]")
_NO_VERBS = frozenset(
    "above about across against along among around behind between from inside into near outside over under with".split()
)
_PARTICIPLES = frozenset(
    "born built caught found given held hit known led lent made put sent set shot sold stolen struck taken told torn "
    "won written".split()
)
_PAST_RE = re.compile(r", (?P<verb>[a-záéíóúñ]{3,}(?:[^aeo]ó|aron|ieron))(?= )")
_ADVERBS = frozenset("also already later never now once only recently soon still then".split())
_SHORTEST = 4
# Spanish: what may stand before a verb, the ends of verbs, and where the subject of the last clause begins.
_BEFORE_VERBS = frozenset("ahora la las le les lo los luego no nunca se todavía también ya".split())
# Nouns, for the tables.
_PRESENTS = frozenset("cuenta cuentan cuesta cuestan muestra muestran trata tratan".split())
_VERB_RE = re.compile(r"\w[óí]$|\w(?:ba|ía|rá)n?$")
_OPENERS_RE = re.compile(r" (?:que|mientras|cuando|donde|porque|aunque|y|pero|como|si) |, ")
_ONE = frozenset("El La Un Una Su Este Esta".split())
_MANY = frozenset("Los Las Dos Tres Cuatro Cinco Varios Varias Algunos Algunas Unos Unas Sus Estos Estas".split())


class Rest(NamedTuple):
    """A sentence without the aside of its subject, in parts; where the commas around that are in the translation."""

    parts: list[str]
    opening: int
    closing: int

    def join(self, whole: Translation, done: Sequence[Translation], source_language: str) -> Translation:
        """*whole* up to the end of the aside, and the translation of `parts` from the verb on, if one stands there.

        >>> whole = Translation("El juez, nombrado por ella, escrito un fallo.", -0.5, "m")
        >>> rest = cut_broken("The judge, appointed by her, wrote a ruling.", whole.text, "en")
        >>> rest.parts
        ['The judge wrote a ruling.']
        >>> rest.join(whole, [Translation("El juez escribió un fallo.", -0.2, "m")], "en").text
        'El juez, nombrado por ella, escribió un fallo.'
        """
        made = join_clauses(self.parts, done, source_language)
        before, words = whole.text[: self.opening], made.text.split(" ")
        count = len(before.split(" "))
        subject, rest = " ".join(words[:count]), " ".join(words[count:])
        # The subject may have other words than before, but is as long.
        is_alike = words[0] == before.split(" ", 1)[0] and before.count(",") == subject.count(",")
        if not is_alike or not _begins_with_verb(rest) or _begins_with_verb(words[count - 1]):
            return whole
        return put_together([whole, made], [1, 1], f"{subject}{whole.text[self.opening : self.closing]}, {rest}")


def cut_broken(segment: str, text: str, language: str) -> Rest | None:
    """What to ask for where *text*, a translation of *segment*, has no verb behind an aside; None where it has.

    >>> cut_broken("The judge, appointed by her, wrote a ruling.", "El juez, nombrado por ella, escribió.", "en")
    """
    if language != "en" or len(segment) > LONGEST_CHARS or _MARKS_RE.search(segment) or not segment.endswith("."):
        return None
    if segment.count(", ") < 2 or text.count(", ") != segment.count(", "):
        return None
    commas = [match.start() for match in re.finditer(", ", text)]
    for start, end in iter_asides(segment):
        opening = segment.count(", ", 0, start) - 1
        closing = opening + segment.count(", ", start, end) + 1
        if _is_broken(text[: commas[opening]], text[commas[closing] + 2 :]):
            parts = cut_clauses(f"{segment[: start - 2]} {segment[end + 2 :]}", language)
            return Rest(parts, commas[opening], commas[closing])
    return None


def say_participles_aside(source: str, text: str) -> str:
    """Spanish *text*, a translation of English *source*, with a participle for a finite verb that begins an aside.

    >>> say_participles_aside("The man, suspended in May, said no.", "El hombre, suspendió en mayo, dijo que no.")
    'El hombre, suspendido en mayo, dijo que no.'
    """
    if not _PAST_RE.search(text) or _MARKS_RE.search(source) or text.count(", ") != source.count(", "):
        return text
    commas = [match.start() for match in re.finditer(", ", text)]
    for start, end in iter_asides(source):
        place = commas[source.count(", ", 0, start) - 1]
        match = _PAST_RE.match(text, place)
        if match is None or not _begins_with_participle(source[start:end]):
            continue
        is_asked = source.startswith("asked ", start) and match["verb"].startswith("pid")
        participle = "preguntado" if is_asked else find_participle(match["verb"])
        subject = find_form(_OPENERS_RE.split(text[:place])[-1].split(" "))
        if participle is not None and subject is not None:
            return f"{text[:place]}, {participle[:-1]}{subject}{text[match.end() :]}"
    return text


def _begins_with_participle(aside: str) -> bool:
    first = aside.split(" ", 1)[0]
    return first in _PARTICIPLES or (first.endswith("ed") and len(first) > _SHORTEST)


def iter_asides(segment: str) -> Iterator[tuple[int, int]]:
    """Where asides behind subjects begin and end, that a finite verb follows."""
    first = segment.find(", ") if _INTRODUCTION_RE.match(segment) else -1
    starts = [match.end() for match in _BEGIN_RE.finditer(segment) if match[0] != ", " or match.start() == first]
    for comma in re.finditer(", ", segment):
        start = max(one for one in starts if one <= comma.start())
        if not _is_subject(segment, start, comma.start()) or _NO_ASIDE_RE.match(segment, comma.end()):
            continue
        ends = (match.start() for match in re.finditer(", ", segment[comma.end() :]))
        end = next((comma.end() + one for one in ends if _is_verb_at(segment, comma.end() + one + 2)), None)
        if end is not None and _may_be_aside(segment[comma.end() : end]):
            yield comma.end(), end


def _may_be_aside(text: str) -> bool:
    """Whether a text is neither too short or long for an aside, nor part of a list of names."""
    is_list = ", " in text and all(part[0].isupper() for part in text.split(", ") if part)
    return _FEWEST <= len(text.split()) <= _MOST and not is_list


def _is_subject(segment: str, start: int, end: int) -> bool:
    """Whether what stands there may be a subject: none with a verb or "and" in it."""
    subject = segment[start:end]
    if not _SUBJECT_RE.fullmatch(subject) or _IN_SUBJECT_RE.search(subject):
        return False
    first, *words = subject.split()
    place = start + len(first) + 1
    for word in words:
        is_word = word.islower() and len(word) >= _SHORTEST and word not in _NO_VERBS
        if word in _FINITE or (is_word and (word.endswith("ed") or score_verb(segment, place) > SURE)):
            return False
        place += len(word) + 1
    return first.lower() not in _NO_SUBJECT


def _is_verb_at(segment: str, place: int) -> bool:
    """Whether a finite verb stands there, or behind an adverb."""
    words = segment[place : place + 60].split()
    if len(words) > 1 and (words[0] in _ADVERBS or words[0].endswith("ly")):
        place += len(words[0]) + 1
        words = words[1:]
    if len(words) <= 1:
        return False
    word, behind = words[0], words[1]
    if word in _FINITE or (word.islower() and word.endswith("ed") and len(word) >= _SHORTEST and behind != "by"):
        return True
    return word.islower() and word.isalpha() and score_verb(segment, place) > (0 if word.endswith("s") else SURE)


def _is_broken(before: str, rest: str) -> bool:
    """Whether no verb follows a Spanish subject, or one of the other number."""
    verb = _find_verb(rest)
    if not _is_verb(verb):
        return bool(verb)
    first = _OPENERS_RE.split(before)[-1].split(" ", 1)[0].capitalize()
    return (first in _ONE and to_singular(verb) is not None) or (first in _MANY and to_many(verb) is not None)


def _find_verb(text: str) -> str:
    """The first word that is none of those that may stand before a verb."""
    words = (word.rstrip(",.") for word in text.split(" ", 4))
    return next((word for word in words if word not in _BEFORE_VERBS and not word.endswith("mente")), "")


def _is_verb(word: str) -> bool:
    return is_finite(word) or is_third(word) or word in _PRESENTS or _VERB_RE.search(word) is not None


def _begins_with_verb(text: str) -> bool:
    return is_finite(_find_verb(text))
