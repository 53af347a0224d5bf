"""Checks on words: names that are lost, words left as they were, negation that is lost, text in the wrong language."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from bitext.lang import get_language, other_language
from bitext.lang.casing import is_common_word, is_title_case
from bitext.lang.contrast import EXONYMS, NEGATIONS, STRONG_NEGATIONS
from bitext.lang.places import PLACES
from bitext.lang.short_words import PARTICLES, is_short
from bitext.lang.spelling import without_accents

_SHARED_WORDS_PATH = Path(__file__).parent.parent / "data" / "shared_words" / "words.txt"
_WORD_RE = re.compile(r"[^\W\d_]+(?:[’'.][^\W\d_]+)*")
# Two or more capitalised words in a row, particles of names between them allowed: "Luis Almagro", "Raúl de la Cruz".
_NAME_RE = re.compile(
    r"[A-ZÁÉÍÓÚÑÜ][\w’'-]+(?:(?: (?:de|del|la|las|los|van|von|der|da|dos|al|bin|y|of|the|and))*"
    r" [A-ZÁÉÍÓÚÑÜ][\w’'-]+)+"
)
_PLAIN_RE = re.compile(r"(?<![\w@./'’<{-])[^\W\d_]{4,}(?![\w@/'’>}-]|\.\w)")
_TOKEN_RE = re.compile(r"(?<![\w@./'’<{-])[^\W\d_]+(?:['’][^\W\d_]+)?(?![\w@/'’>}\[-]|\.\w)")
# What begins a sentence or a quotation, up to its first word.
_BEGINNING_RE = re.compile(r"(?:^|[\"“«‘'¿¡(])\s?$")
_NEXT_RE, _LAST_RE = re.compile(r"\s+([^\W\d_][\w’'-]*)"), re.compile(r"([^\W\d_][\w’'-]*)\s+$")
_NEAR_CHARS = 40
_SHORTEST_BENT, _ENDING_CHARS = 6, 3
# A word with a capitalised neighbour.
_BEFORE_RE = re.compile(r"[A-ZÁÉÍÓÚÑÜ][\w’'-]* [^\W\d_]+$")
_AFTER_RE = re.compile(r"[^\W\d_]+ [A-ZÁÉÍÓÚÑÜ][\w’'-]*")
_PREFIX_CHARS = 3
_LATIN_RE = re.compile("[À-ɏḀ-ỿ]")
# Of English, Spanish and the names that both take from their neighbours.
_USUAL_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyzáéíóúüñªºµçàèìòùâêîôûäëïöãõåø")
_NOT_ONLY_RE = re.compile(
    r"\b(?:not (?:only|just|to mention)|no (?:solo|sólo|solamente|únicamente|obstante))\b", re.IGNORECASE
)
# Fewest function words of the source's language, with none or next to none of the target's, that tell it apart.
_FOREIGN_WORDS = 3


def iter_lost_names(source: str, target: str) -> Iterator[str]:
    """Yield the names of several words in *source* of which no word is in *target*, translated or as it is.

    One word kept is enough: titles and offices around a name are translated, and a second mention is shortened.
    Title Case text has no names that can be told from other words, so nothing is yielded for it.
    """
    if is_title_case(source):
        return
    keys = {_key(word) for word in _WORD_RE.findall(target)}
    for match in _NAME_RE.finditer(source):
        words = [word for word in re.split(r"[\s-]+", match[0]) if word[:1].isupper()]
        if match.start() == 0:  # the first word is capitalised anyway
            words = words[1:]
        if len(words) >= 2 and not any(_is_there(word, keys) for word in words):
            yield match[0][match[0].index(words[0]) :]


def iter_garbled(source: str, target: str) -> Iterator[str]:
    """Yield the words of *source* with rare letters that are not in *target*, where that has rare letters of its own.

    Models spell letters that they have seldom seen byte by byte, and get them wrong.

    >>> list(iter_garbled("Josef Rychtář was there.", "Josef RychtáŠ estaba allí."))
    ['Rychtář']
    """
    rare = [{c for c in unicodedata.normalize("NFC", text).lower() if _is_rare(c)} for text in (source, target)]
    if "\ufffd" in rare[1] or (rare[0] and rare[1] - rare[0]):
        kept = set(_WORD_RE.findall(target))
        for word in dict.fromkeys(_WORD_RE.findall(source)):
            if word not in kept and any(map(_is_rare, word.lower())):
                yield word


def _is_rare(letter: str) -> bool:
    return letter == "\ufffd" or (letter.isalpha() and letter not in _USUAL_LETTERS and bool(_LATIN_RE.match(letter)))


def _is_there(word: str, keys: set[str]) -> bool:
    plain = word.lower().removesuffix("’s").removesuffix("'s")
    return _key(plain) in keys or any(_key(other) in keys for other in EXONYMS.get(plain, ()))


def _key(word: str) -> str:
    """The first letters without accents: enough for "Mexico" and "México", "Kabul" and "Kabul's"."""
    return without_accents(word.lower()).replace(".", "")[:_PREFIX_CHARS]


def iter_untranslated(source: str, target: str, target_language: str) -> Iterator[str]:
    """Yield the words that *target* has from *source* as they are and its language does not have.

    Words in lower case are looked up among those that both languages share, capitalised ones among the places, peoples
    and days that they write differently, short ones in a table. What is part of an address, a tag or a compound, and
    names of several words that were kept as they are ("Air Canada") are passed over.

    >>> list(iter_untranslated("A crowd at the regional hospital", "Una crowd en el hospital regional", "es"))
    ['crowd']
    >>> list(iter_untranslated("Air Canada flies to Vienna.", "Air Canada vuela a Vienna.", "es"))
    ['Vienna']
    >>> list(iter_untranslated('"So it was," he said.', '"So era", dijo.', "es"))
    ['So']
    """
    yield from _iter_kept_short(source, target, target_language)
    yield from _iter_kept_places(source, target, target_language)
    if target_language == "es":
        yield from _iter_bent_places(source, target)
    kept = {word for word in _PLAIN_RE.findall(target) if word.islower()}
    if kept:
        for word in dict.fromkeys(_PLAIN_RE.findall(source)):
            if word in kept and word not in _load_shared_words()[target_language]:
                yield word


def _iter_kept_short(source: str, target: str, target_language: str) -> Iterator[str]:
    """Short words left as they were: those that begin a sentence or quotation, and in lower case beside no name."""
    language, there = other_language(target_language), set(_TOKEN_RE.findall(source))
    for match in _TOKEN_RE.finditer(target):
        word = match[0]
        if word not in there or not is_short(word, language):
            continue
        before = target[max(0, match.start() - _NEAR_CHARS) : match.start()]
        around = _LAST_RE.search(before), _NEXT_RE.match(target, match.end())
        if any(near is not None and near[1][0].isupper() and near[1] in there for near in around):
            continue  # of a name: "La Gran Guerra"
        if (word.islower() and word not in PARTICLES) or (word.istitle() and _BEGINNING_RE.search(before)):
            yield word


def _iter_kept_places(source: str, target: str, target_language: str) -> Iterator[str]:
    names, own = PLACES[other_language(target_language)], PLACES[target_language]
    kept = {word for word in _PLAIN_RE.findall(target) if word[0].isupper()}
    for match in _PLAIN_RE.finditer(source) if kept else ():
        word = match[0]
        if word in kept and word.lower() in names and word.lower() not in own:
            before = _BEFORE_RE.search(source, max(0, match.start() - _NEAR_CHARS), match.end())
            if before and not before.start() and names[word.lower()].islower() and is_common_word(before[0].split()[0]):
                before = None  # "Young Venezuelans" has a capital for where it stands
            around = before, _AFTER_RE.match(source, match.start())
            if not any(name is not None and name[0] in target for name in around):
                yield word


def _iter_bent_places(source: str, target: str) -> Iterator[str]:
    """English names of peoples that *target* gives a Spanish ending instead of their Spanish form: "venezuelano"."""
    peoples = _load_unbendable()
    names = [word for word in dict.fromkeys(_PLAIN_RE.findall(source)) if word[0].isupper() and word.lower() in peoples]
    written = {without_accents(word.lower()) for word in _WORD_RE.findall(target)} if names else set()
    for name in names:
        stem = name.lower().removesuffix("s")
        longer = range(len(stem) + 1, len(stem) + 1 + _ENDING_CHARS)
        if any(one.startswith(stem) and len(one) in longer for one in written):
            yield name


@lru_cache(maxsize=1)
def _load_unbendable() -> frozenset[str]:
    """The English names of peoples with which no Spanish one begins, as "cubano" does with "Cuban"."""
    spanish = [without_accents(form) for form in PLACES["es"]]
    return frozenset(
        word for word, own in PLACES["en"].items()
        if len(word) >= _SHORTEST_BENT and own.islower()
        and not any(form.startswith(word.removesuffix("s")) for form in spanish)
    )  # fmt: skip


@lru_cache(maxsize=1)
def _load_shared_words() -> dict[str, set[str]]:
    """By language, the words of the other one that it has too."""
    found: dict[str, set[str]] = {"en": set(), "es": set()}
    for line in _SHARED_WORDS_PATH.read_text(encoding="utf-8").splitlines():
        word, _, only = line.partition(" ")
        for language in (only,) if only else ("en", "es"):
            found[language].add(word)
    return found


def is_negation_lost(source: str, target: str, source_language: str, target_language: str) -> bool:
    """Whether *source* denies something plainly and *target* has no word of denial at all."""
    strong = STRONG_NEGATIONS[source_language]
    denies = any(word in strong for word in _lower_words(_NOT_ONLY_RE.sub("", source)))
    if source_language == "es" and denies and "?" in source:  # "¿verdad que no?", "¿no?": a tag
        return False
    return denies and not _has_negation(target, target_language)


def _has_negation(text: str, language: str) -> bool:
    words = _lower_words(text)
    return any(word in NEGATIONS[language] or word.endswith("n't") for word in words)


def _lower_words(text: str) -> list[str]:
    return [word.lower() for word in _WORD_RE.findall(text.replace("’", "'"))]


def is_foreign(target: str, source_language: str, target_language: str) -> bool:
    """Whether *target* is in the source's language: its function words outnumber the target language's by far."""
    words = _lower_words(target)
    own, other = (sum(map(_function_words(code).__contains__, words)) for code in (target_language, source_language))
    return other >= _FOREIGN_WORDS and other > 2 * own


@lru_cache(maxsize=2)
def _function_words(language: str) -> frozenset[str]:
    """The words that only this one of the two languages has."""
    tables = {code: get_language(code).function_words for code in ("en", "es")}
    return frozenset(tables[language] - tables[other_language(language)])
