"""Words that a machine left as they were."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from functools import lru_cache
from pathlib import Path

from bitext.checks.compounds import iter_kept_compounds
from bitext.lang import other_language
from bitext.lang.casing import is_common_word, is_title_case
from bitext.lang.clubs import AMERICAN_CLUBS
from bitext.lang.key_words import find_key_word
from bitext.lang.persons import is_person
from bitext.lang.places import ALIKE, PLACES
from bitext.lang.short_words import PARTICLES, is_short
from bitext.lang.spelling import without_accents

_SHARED_WORDS_PATH = Path(__file__).parent.parent / "data" / "shared_words" / "words.txt"
_WORD_RE = re.compile(r"[^\W\d_]+(?:[’'.][^\W\d_]+)*")
# Four letters or more, and no part of an address, a tag or a compound.
PLAIN_WORD_RE = re.compile(r"(?<![\w@./'’<{-])[^\W\d_]{4,}(?![\w@/'’>}-]|\.\w)")
_TOKEN_RE = re.compile(r"(?<![\w@./'’<{-])[^\W\d_]+(?:['’][^\W\d_]+)?(?![\w@/'’>}\[-]|\.\w)")
# What begins a sentence or a quotation, up to its first word.
_BEGINNING_RE = re.compile(r"(?:^|[\"“«‘'¿¡(])\s?$")
_NEXT_RE, _LAST_RE = re.compile(r"\s+([^\W\d_][\w’'-]*)"), re.compile(r"([^\W\d_][\w’'-]*)\s+$")
_AND = {"en": "and", "es": "y"}
_ARTICLES = {
    "en": frozenset("the a an this that".split()),
    "es": frozenset("el la los las del al un una este esta".split()),
}
_JOINED_RE = {
    "en": re.compile(r"(?: (?:of|the|for|and))+ ([A-Z][\w’'-]+)"),
    "es": re.compile(r"(?: (?:de|del|la|las|el|los|y))+ ([A-ZÁÉÍÓÚÑÜ][\w’'-]+)"),
}
_NEAR_CHARS = 40
# They stand before names that stay, and are translated: "Mayor Antonio Ledezma".
_TITLES = {
    "en": frozenset(
        "admiral ambassador archbishop bishop captain cardinal chancellor coach colonel emperor governor judge king "
        "lieutenant mayor minister president prince princess prosecutor queen senator sergeant".split()
    ),
    "es": frozenset(
        "almirante embajador arzobispo obispo capitán cardenal canciller coronel emperador gobernador gobernadora juez "
        "jueza rey teniente alcalde alcaldesa ministro ministra presidente presidenta príncipe princesa fiscal reina "
        "senador senadora sargento".split()
    ),
}
# Words for persons that begin names too: "Hunter Biden", "Baker Hughes".
_NAMES = frozenset(
    "abbot archer author baby baker barber bishop boss bowman brewer butler carpenter carter champion chandler "
    "chief citizen client coach cook cooper dam dancer dean driver duke family farmer femme fiddler fielder "
    "fisher foreign gamer gardener guide hooker hunter infant injured insider king knight lad lass lesser "
    "major marine mason miller mother page painter parson patron pilot piper player poet police pope porter "
    "potter prey prince princess racer ranger reader rebel rider rocker runaway sailor sandman sawyer scout "
    "scrapper shepherd showman singer skinner slater slayer smith steward stormtrooper surfer tailor tanner "
    "taylor thatcher trainer trooper turner tyler vet victim walker warden weaver webster weir welder werewolf "
    "witness woman wounded wright".split()
)
_SHORTEST_BENT, _ENDING_CHARS = 6, 3
# A word with a capitalised neighbour.
_BEFORE_RE = re.compile(r"[A-ZÁÉÍÓÚÑÜ][\w’'-]* [^\W\d_]+$")
_AFTER_RE = re.compile(r"[^\W\d_]+ [A-ZÁÉÍÓÚÑÜ][\w’'-]*")


def iter_untranslated(source: str, target: str, target_language: str, *, wide: bool = False) -> Iterator[str]:
    """Yield the words that *target* has from *source* as they are and its language does not have.

    Words in lower case are looked up among those that both languages share, capitalised ones among the places, peoples
    and days that they write differently, and those that begin a sentence or follow an article among the words that the
    source's language mostly writes in lower case; short ones in a table. What is part of an address, a tag or a
    compound, and names of several words that were kept as they are ("Air Canada") are passed over.

    With *wide*, callings before a name too, which the whole table of key words tells: that is for small models.

    >>> list(iter_untranslated("A crowd at the regional hospital", "Una crowd en el hospital regional", "es"))
    ['crowd']
    >>> list(iter_untranslated("Air Canada flies to Vienna.", "Air Canada vuela a Vienna.", "es"))
    ['Vienna']
    >>> list(iter_untranslated('"So it was," he said.', '"So era", dijo.', "es"))
    ['So']
    >>> list(iter_untranslated("Barricades were built.", "Barricades se construyeron.", "es"))
    ['Barricades']
    >>> list(iter_untranslated("Goalkeeper Ana Ruiz saved it.", "Goalkeeper Ana Ruiz lo paró.", "es", wide=True))
    ['Goalkeeper']
    >>> list(iter_untranslated("Venezuelan dissidents", "Disidentes venezuelan", "es"))
    ['Venezuelan']
    >>> list(iter_untranslated("Cuban dissidents from Cuba", "Disidentes cuban de Cuba", "es"))
    ['Cuban']
    >>> list(iter_untranslated("It hip-checked a start-up.", "Se hip-checked una start-up.", "es"))
    ['hip-checked']
    >>> list(iter_untranslated("Hunter Biden was there.", "Hunter Biden estaba allí.", "es", wide=True))
    []
    """
    yield from _iter_kept_short(source, target, target_language)
    yield from _iter_kept_capitals(source, target, target_language, wide)
    yield from _iter_kept_places(source, target, target_language)
    if target_language == "es":
        yield from _iter_bent_places(source, target)
        yield from iter_kept_compounds(source, target, _load_shared_words()["es"])
    kept = {word for word in PLAIN_WORD_RE.findall(target) if word.islower()}
    if kept:
        for word in dict.fromkeys(PLAIN_WORD_RE.findall(source)):
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
        begins = word.istitle() and _BEGINNING_RE.search(before)
        if (begins or (word.islower() and word not in PARTICLES)) and not _is_of_a_name(match, there):
            yield word


def _iter_kept_capitals(source: str, target: str, target_language: str, wide: bool) -> Iterator[str]:
    """Common words with a capital, as they begin a sentence or stand in names that are translated."""
    language = other_language(target_language)
    there = set() if is_title_case(source) else {word for word in PLAIN_WORD_RE.findall(source) if word.istitle()}
    for match in PLAIN_WORD_RE.finditer(target) if there else ():
        word, lower = match[0], match[0].lower()
        is_club = word in AMERICAN_CLUBS and target[: match.start()].lower().endswith("los ")
        if word not in there or is_club:
            continue
        if wide and source.startswith(word) and _is_calling(lower, language):
            yield word
            continue
        is_key = find_key_word(word, language, wide=False) is not None
        if not (is_key or is_common_word(word, language)):
            continue
        if lower in _TITLES[language] and _stands_before_name(match, there):
            yield word
            continue
        if _is_of_a_name(match, there) or _goes_on(match, there, language):
            continue
        is_known = lower in PLACES[language] or is_common_word(word, target_language)
        is_shared = lower in _load_shared_words()[target_language] and not is_key
        if not is_known and not is_shared and _is_no_name(word, source, language):
            yield word


def _is_calling(word: str, language: str) -> bool:
    """Whether an English word is what somebody is by calling, such as "goalkeeper", and no name or Spanish word."""
    is_plural = word.endswith(("s", "men")) and not word.endswith("ss")
    is_other = language != "en" or is_plural or word in _NAMES or is_common_word(word, "es")
    key = None if is_other else find_key_word(word, language)
    return key is not None and is_person(key.translation.split()[0])


def _is_of_a_name(match: re.Match[str], there: Container[str]) -> bool:
    """Whether a word beside that of *match* has a capital and is in the source too: "La Gran Guerra"."""
    before = match.string[max(0, match.start() - _NEAR_CHARS) : match.start()]
    around = _LAST_RE.search(before), _NEXT_RE.match(match.string, match.end())
    return any(near is not None and near[1][0].isupper() and near[1] in there for near in around)


def _stands_before_name(match: re.Match[str], there: Container[str]) -> bool:
    """Whether a word with a capital that was kept follows the word of *match*, and none precedes: "Mayor Ledezma"."""
    before = _LAST_RE.search(match.string[max(0, match.start() - _NEAR_CHARS) : match.start()])
    after = _NEXT_RE.match(match.string, match.end())
    return after is not None and after[1].istitle() and after[1] in there and not (before and before[1].istitle())


def _goes_on(match: re.Match[str], there: Container[str], language: str) -> bool:
    """Whether particles of the source's *language* join the word of *match* to such a one: "Bank of America"."""
    following = _JOINED_RE[language].match(match.string, match.end())
    return following is not None and following[1] in there


def _is_no_name(word: str, source: str, language: str) -> bool:
    """Whether *word* begins a sentence that goes on in lower case, or follows an article; not in "Casillas y Ruiz"."""
    for match in re.finditer(rf"(?<!\w){word}(?!\w)", source):
        before = source[max(0, match.start() - _NEAR_CHARS) : match.start()]
        last, following = _LAST_RE.search(before), _NEXT_RE.match(source, match.end())
        if _BEGINNING_RE.search(before):
            if following is not None and _is_small(following[1], language) and following[1] != _AND[language]:
                return True
        elif last is not None and last[1] in _ARTICLES[language]:
            return True
    return False


def _is_small(word: str, language: str) -> bool:
    """Whether *word* is in lower case, or has a capital only as English peoples have: "Young Venezuelans"."""
    return word.islower() or PLACES[language].get(word.lower(), "X").islower()


def _iter_kept_places(source: str, target: str, target_language: str) -> Iterator[str]:
    names, own = PLACES[other_language(target_language)], PLACES[target_language]
    kept = {word for word in PLAIN_WORD_RE.findall(target) if word[0].isupper()} - ALIKE
    for match in PLAIN_WORD_RE.finditer(source) if kept else ():
        word = match[0]
        if word in kept and word.lower() in names and word.lower() not in own:
            before = _BEFORE_RE.search(source, max(0, match.start() - _NEAR_CHARS), match.end())
            if before and not before.start() and names[word.lower()].islower() and is_common_word(before[0].split()[0]):
                before = None  # "Young Venezuelans" has a capital for where it stands
            around = before, _AFTER_RE.match(source, match.start())
            if not any(name is not None and name[0] in target for name in around):
                yield word


def _iter_bent_places(source: str, target: str) -> Iterator[str]:
    """English names of peoples that *target* gives a Spanish ending, or a small letter alone: "venezuelano"."""
    peoples = _load_unbendable()
    names = [
        word for word in dict.fromkeys(PLAIN_WORD_RE.findall(source)) if word[0].isupper() and word.lower() in peoples
    ]
    kept = set(_WORD_RE.findall(target)) if names else set()
    written = {without_accents(word.lower()) for word in kept}
    for name in names:
        stem = name.lower().removesuffix("s")
        longer = range(len(stem) + 1, len(stem) + 1 + _ENDING_CHARS)
        if not kept.isdisjoint((stem, f"{stem}s")) or any(
            one.startswith(stem) and len(one) in longer for one in written
        ):
            yield name
    # "Cuban" begins Spanish words, and is none.
    small = {word for word in PLAIN_WORD_RE.findall(target) if word.islower()}
    for word in dict.fromkeys(PLAIN_WORD_RE.findall(source)) if small else ():
        own, there = word.lower(), PLACES["en"].get(word.lower(), word)
        if word.istitle() and own in small and own not in peoples and there.islower() and own not in PLACES["es"]:
            yield word


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
