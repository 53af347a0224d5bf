"""Words with several senses: which one a sentence has, by the words around, and whether a translation mistook it.

The tables are `data/senses/en.txt`, for English sources, and `es.txt`: what small models that learned from manuals and
everyday sentences get wrong in the news. Lesk (1986), Automatic Sense Disambiguation, with contexts written by hand.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from bitext.lang.key_tables import join_forms
from bitext.lang.key_words import WORD_RE, KeyWord, iter_key_words
from bitext.lang.loading import uncollected
from bitext.lang.sense_tables import load_technical, read_senses
from bitext.lang.spelling import stem, without_accents
from bitext.lang.verb_places import NEAR, form_in_place, form_like
from bitext.lang.word_classes import score_verb

_LETTERS_RE = re.compile(r"[^\W\d_]+")
_PART_RE = re.compile(r"[^_-]+")
_COMPOUND_RE = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)+")
_NEAR_CHARS = 20
# Behind an English verb that goes, with its object behind it: "knocked down the veto", "rejected the veto".
_PARTICLE_RE = re.compile(r" (?:down|up|off|away|out)(?= (?:the|an?|his|her|its|their|this|that|all|\d[\d.,]*)\b)")
# Of a phrase: "sell_out_of".
_MOST_WORDS = 3
# So many nats must speak for a verb, or for a noun: less than elsewhere, since a wrong translation speaks as well.
_LEAST_SCORE = 1.0
# Enough of a word to know it by, whatever its ending.
_LONG_CHARS = 7
# What forms of shorter ones end in, if so many letters are left.
_ENDINGS = ("s", "es", "d", "ed", "ing", "r", "er", "ers", "n", "a", "o", "as", "os", "e")
_SHORT_CHARS = 4


class Sense(NamedTuple):
    """One sense of a word: what to put for it, what may stand for it, and what says that it was mistaken.

    A sentence has it where one of the words of `context` is, if there are any, and none of `never`, in any form, and
    where the word is a verb, or none, for what `is_verb` is not None.
    """

    key: KeyWord
    wrong: frozenset[str]
    context: frozenset[str]
    never: frozenset[str]
    is_verb: bool | None


def iter_mistaken(source: str, target: str, language: str) -> Iterator[tuple[str, KeyWord]]:
    """Yield each word of *source*, in *language*, whose sense its translation has mistaken, once.

    That is certain enough where a wrong translation stands there and none of those that a sense of the word has in
    this sentence; what to put is that of the sense which most of the words around speak for. Phrases have senses too
    ("threw out"). No word of a name and none of a known phrase is looked at, and no technical text: there the senses
    are those that models know.

    >>> source = "The team lost the game in the last minute."
    >>> [(word, key.translation) for word, key in iter_mistaken(source, "Perdió el juego.", "en")]
    [('game', 'partido')]
    >>> list(iter_mistaken(source, "Perdió el partido.", "en"))
    []
    >>> [key.translation for _, key in iter_mistaken("The deal bars the use of drones.", "Los bares.", "en")]
    ['prohíbe']
    >>> [word for word, _ in iter_mistaken("They throw out the claim for lack of evidence.", "Lanzan la queja.", "en")]
    ['throw out']
    """
    for word, key, _ in _iter_mistaken(source, target, language):
        yield word, key


def find_held(source: str, word: str, language: str) -> list[Sense]:
    """The senses that a word or phrase has in a source, those first that more words around speak for.

    >>> [sense.key.translation for sense in find_held("The yacht drifted for days.", "drifted", "en")]
    ['estar a la deriva']
    """
    found, around = _find_senses(source, language)
    held = next((own for form, _, own in found if form == word), [])
    return sorted(held, key=lambda sense: -len(sense.context & around))


def put_senses_right(source: str, target: str, language: str) -> str:
    """*target* with the right word for each whose sense it has mistaken, where only one word there can be meant.

    Verbs take the form of what stands there.

    >>> put_senses_right("The team lost the game.", "El equipo perdió el juego.", "en")
    'El equipo perdió el partido.'
    >>> put_senses_right("El Pleno tumbó el veto.", "The Plenary knocked down the veto.", "es")
    'The Plenary rejected the veto.'
    """
    for word, key, wrong in list(_iter_mistaken(source, target, language)):
        there = [match for match in _LETTERS_RE.finditer(target) if wrong & _find_forms([match[0].lower()])]
        if " " in word or len(there) != 1:  # the rest of a phrase stands there too
            continue
        before = _LETTERS_RE.findall(target[max(0, there[0].start() - _NEAR_CHARS) : there[0].start()])
        if own := form_like(key.translation, key.accepted, there[0][0].lower(), language, *before[-1:]):
            own = own[0].upper() + own[1:] if there[0][0].istitle() else own
            rest = target[there[0].end() :]
            target = target[: there[0].start()] + own + (_PARTICLE_RE.sub("", rest) if language == "es" else rest)
    return target


def _iter_mistaken(source: str, target: str, language: str) -> Iterator[tuple[str, KeyWord, frozenset[str]]]:
    """Yield what `iter_mistaken` does, and the beginnings of what may stand there wrongly."""
    found, around = _find_senses(source, language)
    if not found:
        return
    there = {word: _find_forms([word]) for word in _LETTERS_RE.findall(target.lower())}
    stems = set(map(stem, there))
    in_phrases = {
        word
        for phrase, k in iter_key_words(source, language)
        if " " in phrase and k.is_among(stems)
        for word in phrase.split()
    }
    end = 0  # of a phrase that has a sense here: none of its words is looked at
    for word, start, held in found:
        if start < end or in_phrases.issuperset(word.split()):
            continue
        end = start + len(word) if " " in word else end
        if sense := _find_mistaken(held, there, around):
            before = [match[0].lower() for match in WORD_RE.finditer(source) if match.start() < start][-NEAR:]
            own = form_in_place(sense.key.translation, sense.key.accepted, before, language)
            yield word, sense.key._replace(translation=own), sense.wrong


@lru_cache(maxsize=2048)  # each candidate for a source asks for the same ones again, in rounds of 1,024 segments
def _find_senses(source: str, language: str) -> tuple[list[tuple[str, int, list[Sense]]], set[str]]:
    """The words and phrases of a source that have senses there, in their order, where they stand, and which hold.

    Then what of their contexts is around.
    """
    words = list(WORD_RE.finditer(source))
    first = _find_first(words, source, language)
    if not first or not load_technical(language).isdisjoint(word[0].lower() for word in words):
        return [], set()
    known, around = _load(language), _find_around(words, source)
    found = [
        (word, start, held)
        for word, start in first.items()
        if (held := [sense for sense in known[word.lower()] if _holds(sense, around, source, start)])
    ]
    return found, around & set[str]().union(*(sense.context for _, _, held in found for sense in held))


def _find_first(words: Sequence[re.Match[str]], source: str, language: str) -> dict[str, int]:
    """Where each word and phrase that is known stands first, in their order; a phrase before its words."""
    known, openers = _load(language), _load_openers(language)
    first: dict[str, int] = {}
    for number, word in enumerate(words):
        longest = _MOST_WORDS if word[0].lower() in openers else 1
        for last in reversed(words[number : number + longest]):
            text = source[word.start() : last.end()]
            if text.lower() in known and (last is not word or _is_common(words, number)):
                first.setdefault(text, word.start())
    return first


def _find_around(words: Sequence[re.Match[str]], source: str) -> set[str]:
    """What contexts are looked for in: words, pairs of words ("free_kick") and compounds ("semi-final"), shortened."""
    own = [match[0].lower() for match in words]
    pairs = (f"{one}_{other}" for one, other in pairwise(own))
    return _find_forms(own) | _shorten([*pairs, *_COMPOUND_RE.findall(source.lower())])


def _find_mistaken(held: Sequence[Sense], there: Mapping[str, set[str]], around: set[str]) -> Sense | None:
    """The sense that a translation has mistaken, of those that a sentence has; by each word of it, what it may be of.

    Where contexts speak, a line that holds always says nothing; where they contradict one another, more words win.
    """
    for own in ([sense for sense in held if sense.context], [sense for sense in held if not sense.context]):
        right, best = -1, None
        wrongs = [{word for word, forms in there.items() if not sense.wrong.isdisjoint(forms)} for sense in own]
        for sense, wrong in zip(own, wrongs, strict=True):
            # What begins like a right word is none where it is wrong, here or in another line for the same one:
            # "guardián" for "guardameta", "partidos" for "acciones" beside "participaciones".
            alike = wrong.union(
                *(others for other, others in zip(own, wrongs, strict=True) if others and _is_alike(other, sense))
            )
            alike = alike and alike.difference(_LETTERS_RE.findall(sense.key.words.lower()))
            size = len(sense.context & around)
            if sense.key.is_among({stem(word) for word in there if word not in alike}):
                right = max(right, size)
            elif wrong and (best is None or size > len(best.context & around)):
                best = sense
        if best is not None and len(best.context & around) > right:
            return best
        if right >= 0:
            return None
    return None


def _is_alike(one: Sense, other: Sense) -> bool:
    return one.key.translation == other.key.translation


def _is_common(words: Sequence[re.Match[str]], number: int) -> bool:
    """Whether a word is none of a name: in small letters, or the first of all and no name behind it."""
    word = words[number][0]
    following = words[number + 1][0] if number + 1 < len(words) else ""
    return word.islower() or (number == 0 and word.istitle() and not following.istitle())


def _holds(sense: Sense, around: set[str], source: str, start: int) -> bool:
    if not sense.never.isdisjoint(around) or (sense.context and sense.context.isdisjoint(around)):
        return False
    if sense.is_verb is None:
        return True
    score = score_verb(source, start)
    return score > _LEAST_SCORE if sense.is_verb else score < -_LEAST_SCORE


@lru_cache(maxsize=2)
@uncollected
def _load(language: str) -> Mapping[str, list[Sense]]:
    """The senses of each word, in lower case."""
    found: dict[str, list[Sense]] = defaultdict(list)
    for line in read_senses(language):
        own = _shorten(line.forms) | _find_forms(line.forms)  # no word is its own context
        wrong, context, never = _shorten(line.wrong), _shorten(line.context) - own, _shorten(line.never) - own
        for number, form in enumerate(line.forms):
            key = KeyWord(line.right[min(number, len(line.right) - 1)], join_forms((*line.right, *line.accepted)))
            found[form].append(Sense(key, wrong, context, never, line.is_verb))
    return found


@lru_cache(maxsize=2)
def _load_openers(language: str) -> frozenset[str]:
    """The first words of the phrases that have senses."""
    return frozenset(form.partition(" ")[0] for form in _load(language) if " " in form)


def _shorten(words: Sequence[str]) -> frozenset[str]:
    return frozenset(_PART_RE.sub(lambda part: part[0][:_LONG_CHARS], without_accents(word)) for word in words)


def _find_forms(words: Iterable[str]) -> set[str]:
    """What `_shorten` may have made of any form of some words in lower case."""
    found: set[str] = set()
    for word in map(without_accents, words):
        found.update((word, word[:_LONG_CHARS]))
        for ending in _ENDINGS:
            if word.endswith(ending) and len(word) - len(ending) >= _SHORT_CHARS:
                found.add(word[: -len(ending)])
    return found
