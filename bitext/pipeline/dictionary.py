"""Words and phrases to their translations: for those that a translation left as they were, made up or lost.

Places, peoples and days come from `bitext.lang.places`, short words from `bitext.lang.short_words`, others from the
tables of key words, and all else from the lexicon that the aligner uses too.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from bitext.lang.key_words import find_key_word, iter_key_words
from bitext.lang.loading import uncollected
from bitext.lang.places import PLACES
from bitext.lang.short_words import SHORT_WORDS

# Less likely translations than this are as often wrong as right.
_LEAST_PROBABILITY = 0.3
# Of a phrase all words must be found, so each may be less likely.
_LEAST_OF_PHRASE = 0.05
# They need no translation, and so many may stand between the translations of others.
_PARTICLES = frozenset("a al an and at by con de del el en for in la las los of on or para por the to un una y".split())
_MOST_PARTICLES = 2
# Words of both languages, or that models translate where they stand in a source of the other one.
_TAKEN, _TAKEN_PATTERN = frozenset(("a", "an", "un", "una")), "(?:an?|una?|el|la|de|to|in|at|the)"
# What a phrase with a fixed order neither begins nor ends with.
_LOOSE = _PARTICLES | {"will", "would"}
_FEWEST_WORDS = 2
# Words with nothing but blanks between them.
_RUN_RE = re.compile(r"(?<![^\W\d_])[^\W\d_]+(?: [^\W\d_]+)+")
_PLURAL_RE = re.compile(r"(?<=[^\W\d_]{3})e?s$")
# What the lexicon lacks.
_FIRST = dict.fromkeys(("primer", "primera", "primeros", "primeras"), "first")
_LETTERS_RE = re.compile(r"[^\W\d_]+")
# In lower case they are not the month or the people that the lexicon, which knows no case, has for them.
_NEVER_THESE = frozenset({"march", "may", "polish"})
_NONE: Mapping[str, tuple[float, int]] = {}


def look_up(word: str, language: str) -> str | None:
    """The translation of an English ("en") or Spanish ("es") word, or `None`; capitals only where a name has them.

    >>> look_up("Vienna", "en"), look_up("crowd", "en"), look_up("jueves", "es"), look_up("march", "en")
    ('Viena', 'multitud', 'Thursday', None)
    """
    if word in _NEVER_THESE:
        return None
    if place := PLACES[language].get(word.lower()):
        return place
    if short := SHORT_WORDS[language].get(word.lower().replace("’", "'")):
        return short.capitalize() if word.istitle() else short
    if key := find_key_word(word, language):
        return key.translation
    known = _load()[language].get(word.lower(), _NONE)
    likely = {other: (p, count) for other, (p, count) in known.items() if p >= _LEAST_PROBABILITY}
    # A Spanish word is often the rarest of many translations of an English one: those that meet it often count more.
    return max(likely, key=lambda own: likely[own][0] * (likely[own][1] if language == "es" else 1), default=None)


def translations(word: str, language: str, least: float) -> dict[str, float]:
    """All translations of a word with their probabilities, of *least* or more; those of places and peoples are sure.

    >>> sorted(translations("Crowd", "en", 0.1)), translations("viena", "es", 0.1)
    (['muchedumbre', 'multitud'], {'Vienna': 1.0})
    """
    if place := PLACES[language].get(word.lower()):
        return {place: 1.0}
    found = {own: p for own, (p, _) in _load()[language].get(word.lower(), _NONE).items() if p >= least}
    return {**found, key.translation: 1.0} if (key := find_key_word(word, language)) else found


def in_either_number(words: Iterable[str]) -> set[str]:
    """English words with their singulars and plurals, by the -s alone.

    >>> sorted(in_either_number(["oak", "trees"]))
    ['oak', 'oaks', 'tree', 'trees', 'treess']
    """
    own = set(words)
    return own | {f"{word}s" for word in own} | {word.removesuffix("s") for word in own}


def as_adjective(segment: str, people: str, own: str) -> str:
    """The English of a Spanish *people* in the plural without its -s where that follows a noun: "turistas checos"."""
    singular = own.removesuffix("s")
    is_people = people.islower() and own.istitle() and singular.lower() in PLACES["en"]
    return singular if is_people and not re.search(rf"\b(?:l[oa]s|un[oa]s|de|y)\s+{people}\b", segment, re.I) else own


def replace_literal(text: str, phrase: str, own: str, language: str) -> str:
    """*own* for what translates *phrase*, in *language*, word by word, where *text* has that; else *text* as it is.

    A single word must be translated by a likely translation of it; of a phrase all words that are no particles must
    be there, close to one another.

    >>> replace_literal("Cayó en el intercambio de acciones.", "stock exchange", "bolsa", "en")
    'Cayó en el bolsa.'
    >>> replace_literal("The project of law failed.", "proyecto de ley", "bill", "es")
    'The bill failed.'
    >>> replace_literal("Project of law failed.", "proyecto de ley", "bill", "es")
    'Bill failed.'
    >>> replace_literal("El intercambio acabó.", "stock exchange", "bolsa", "en")
    'El intercambio acabó.'
    """
    words = [word for word in phrase.lower().split() if word not in _PARTICLES]
    least = _LEAST_PROBABILITY if len(words) == 1 else _LEAST_OF_PHRASE
    wanted = [{own.lower() for own in translations(word, language, least)} | {_FIRST.get(word, word)} for word in words]
    found = list(_LETTERS_RE.finditer(text))
    for size in range(len(wanted), len(wanted) + _MOST_PARTICLES + 1):
        for start in range(len(found) - size + 1):
            window = [match[0].lower() for match in found[start : start + size]]
            if _is_covered(window, wanted):
                begins = start == 0 and found[0][0].istitle()
                own = own[:1].upper() + own[1:] if begins else own
                return text[: found[start].start()] + own + text[found[start + size - 1].end() :]
    return text


def replace_literals(text: str, known: Mapping[str, str], language: str) -> str:
    """*text* with all of *known* that it translates word by word put right."""
    for phrase, own in known.items():
        text = replace_literal(text, phrase, own, language)
    return text


def put_phrases_right(source: str, text: str, language: str) -> str:
    """*text* with the key phrases of *source* in the order that they need and, of names, with their capitals.

    English has capitals wherever Spanish has, so what has none there needs none.

    >>> put_phrases_right("The United Nations met.", "Las naciones unidas se reunieron.", "en")
    'Las Naciones Unidas se reunieron.'
    >>> put_phrases_right("It saw air strikes.", "Vio aéreos de ataques.", "en")
    'Vio ataques aéreos.'
    >>> put_phrases_right("They met face to face.", "Se vieron cara una cara.", "en")
    'Se vieron cara a cara.'
    """
    for word, key in iter_key_words(source, language):
        own = key.translation
        if " " in word and not own.islower() and not (language == "en" and word.islower()):
            text = re.sub(rf"(?<!\w){re.escape(own)}(?!\w)", own, text, flags=re.IGNORECASE)
        if not _TAKEN.isdisjoint(own.split()[1:-1]):
            text = _put_particles_right(text, own)
        if " " in own:
            text = _put_in_order(text, own)
    return text


def _put_particles_right(text: str, phrase: str) -> str:
    """*text* with the particles of a phrase that a model took for those of the other language: "cara una cara"."""
    first, *inner, last = phrase.split()
    pattern = " ".join(_TAKEN_PATTERN if word in _TAKEN else re.escape(word) for word in inner)
    return re.sub(rf"(?<!\w){re.escape(first)} {pattern} {re.escape(last)}(?!\w)", phrase, text)


def _put_in_order(text: str, phrase: str) -> str:
    """*text* with a phrase of two or more words where they stand in another order, with particles or without."""
    parts = phrase.split()
    wanted = [_singular(word) for word in parts if word not in _PARTICLES]
    if len(set(wanted)) < _FEWEST_WORDS or not _LOOSE.isdisjoint((parts[0], parts[-1])):
        return text
    if not set(wanted) <= set(map(_singular, _LETTERS_RE.findall(text))):
        return text
    for match, run, start, end in _iter_windows(text, len(wanted)):
        window = run[start:end]
        there = [_singular(word) for word in window if word not in _PARTICLES]
        if there == wanted:
            return text
        is_whole = _LOOSE.isdisjoint((window[0], window[-1])) and sorted(there) == sorted(wanted)
        if is_whole and (not phrase.islower() or " ".join(window[1:]).islower()):
            own = phrase[0].upper() + phrase[1:] if match.start() == start == 0 else phrase
            new = " ".join([*run[:start], own, *run[end:]])
            return text[: match.start()] + new + text[match.end() :]
    return text


def _iter_windows(text: str, fewest: int) -> Iterator[tuple[re.Match[str], list[str], int, int]]:
    """Yield (run, its words, first, behind the last) for *fewest* words side by side, or a few particles more."""
    for match in _RUN_RE.finditer(text):
        run = match[0].split(" ")
        for start in range(len(run)):
            for end in range(start + fewest, min(start + fewest + _MOST_PARTICLES, len(run)) + 1):
                yield match, run, start, end


def _singular(word: str) -> str:
    """A word in lower case without the ending of a plural: enough to tell "aéreos" from "aero", and no more."""
    return _PLURAL_RE.sub("", word.lower())


def _is_covered(window: list[str], wanted: list[set[str]]) -> bool:
    """Whether the window has one of each set, begins and ends with such a word, and has only particles besides."""
    if not wanted or not all(any(word in known for known in wanted) for word in (window[0], window[-1])):
        return False
    taken = [next((number for number, word in enumerate(window) if word in known), None) for known in wanted]
    left = [word for number, word in enumerate(window) if number not in taken]
    return None not in taken and len(set(taken)) == len(wanted) and _PARTICLES.issuperset(left)


@lru_cache(maxsize=1)
@uncollected
def _load() -> dict[str, dict[str, dict[str, tuple[float, int]]]]:
    """By language, words of the lexicon and their translations, each with its probability and count."""
    from bitext.alignment.lexicon import read_shipped_entries

    found: dict[str, dict[str, dict[str, tuple[float, int]]]] = {"en": {}, "es": {}}
    for entry in read_shipped_entries():
        found["en"].setdefault(entry.en, {})[entry.es] = entry.probability, entry.count
        found["es"].setdefault(entry.es, {})[entry.en] = entry.probability, entry.count
    return found
