"""Words that say what a news text is about and have few translations, with what stands for each; phrases too.

Countries, peoples, days and months come from `bitext.lang.places`, all else from `data/key_words`. What has many
translations is left out, so that a translation with none of those named here has in all likelihood lost the word. Of
the words in `words.txt` that holds for people's translations too, of those in the other files ("wide") only for what
small models write: they do not paraphrase.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from bitext.lang import other_language
from bitext.lang.key_stems import PLACE_CHARS, is_person, is_there, person_is_there
from bitext.lang.key_tables import Entry, is_noun, join_forms, read_entries, split_forms
from bitext.lang.loading import uncollected
from bitext.lang.places import PLACES, iter_entries
from bitext.lang.spanish_verbs import conjugate, find_english_form, find_own_participle
from bitext.lang.spelling import stem
from bitext.lang.verb_places import NEAR, form_in_place
from bitext.lang.word_classes import SURE, score_verb

_JOINTS, _PARTS_RE = str.maketrans("-'’", "   "), re.compile(r"[ '-]")
_NAME_GOES_ON_RE = re.compile(r" [A-ZÁÉÍÓÚÑ]")

# Verbs have more.
_NOUN_FORMS = 2
_VERB_RE = re.compile(r"^[^ ]*(?:[aeií]r|rse)(?: |$)")

# Headlines leave out what tells a noun, so that one takes more to be called a verb; as a unit, see `score_verb`.
_SURE_OF_VERB = 2.5
# Shorter ones say little: "mid-", "two-".
_LEAST_PART = 5
# Behind these a word is no finite verb, or may well be none: "la cría".
_BEFORE_NOUNS = {
    "en": frozenset(
        "a an another any at by each every for from her his in into its many my no of on our several some that the "
        "their these this those three two with without your s".split()
    ),
    "es": frozenset(
        "a al alguna algún cada con de del desde el en entre era eran es esa ese esta este está están fue gran hasta "
        "la las los muy más ninguna ningún nueva otra otro para por primera sin sobre son su sus tan un una".split()
    ),
}

_BEFORE, _AFTER = r"(?<![\w@./<{-])", r"(?![\w$€@/>}-]|\.\w)"
WORD_RE = re.compile(rf"{_BEFORE}[^\W\d_]+{_AFTER}")
"""A word that is no part of a compound, an address, a tag or a placeholder, and no currency: "bail-out", "{name}"."""

# The same, with compounds whole: a phrase may be written as one ("far-right").
_TOKEN_RE = re.compile(rf"{_BEFORE}[^\W\d_]+(?:-[^\W\d_]+)*{_AFTER}")


class KeyWord(NamedTuple):
    """What to put for a word or phrase, and all words and phrases that may stand for it, as the tables write them.

    `word_class` is "verb" where it is that of a verb in a form that nouns or adjectives may have too, "looms", "dura",
    "noun" where it is an English noun that may be a verb, and empty otherwise. `is_of_person` where it is a noun for
    somebody by what they do.
    """

    translation: str
    words: str
    word_class: str = ""
    is_of_person: bool = False

    @property
    def accepted(self) -> list[str]:
        """The words and phrases that may stand for it; split only when asked for, since few of so many are."""
        return split_forms(self.words)

    def is_among(self, stems: set[str]) -> bool:
        """Whether a text with these stems has a translation of the word: of a phrase, all that are no particles."""
        if not self.is_of_person:
            return any(is_there(phrase, stems) for phrase in self.accepted)
        return any(person_is_there(phrase, stems) for phrase in self.accepted)


def find_key_word(word: str, language: str, *, wide: bool = True) -> KeyWord | None:
    """What is known of an English ("en") or Spanish ("es") word; of one in capitals only as an abbreviation.

    >>> find_key_word("Lawmakers", "en").translation, find_key_word("FMI", "es").translation
    ('legisladores', 'IMF')
    >>> find_key_word("PAN", "es")
    """
    known = _load(wide, language)
    return known.get(word) or (known.get(word.lower()) if not word.isupper() else None)


def iter_key_words(text: str, language: str, *, wide: bool = True) -> Iterator[tuple[str, KeyWord]]:
    """Yield each key word and phrase of a text once, as it stands there; of a known phrase no single word.

    >>> [word for word, _ in iter_key_words("The Prime Minister left the minister alone.", "en")]
    ['Prime Minister', 'minister']
    >>> [word for word, _ in iter_key_words("A hard-line bail-out of the interest-rate setters", "en")]
    ['hard-line', 'interest-rate']
    >>> [(word, key.translation) for word, key in iter_key_words("A socialist-driven one", "en")]
    [('socialist-driven', 'socialista')]
    >>> "reabierto" in next(key for _, key in iter_key_words("They reopened it.", "en")).accepted
    True
    >>> [word for word, _ in iter_key_words("The sheriff’s office sold them.", "en")]
    ['sheriff’s office', 'sold']
    >>> [key.translation for _, key in iter_key_words("A crisis looms beside the looms.", "en")]
    ['crisis', 'se cierne']
    >>> [key.translation for _, key in iter_key_words("She wants to stage it.", "en")]
    []
    >>> [key.translation for _, key in iter_key_words("El tenor gira por Europa tras la gira.", "es")]
    ['tenor', 'turns', 'Europe']
    >>> [key.translation for _, key in iter_key_words("Banned for groping after spitting and groping.", "en")]
    ['prohibido', 'manosear', 'escupir']
    >>> [word for word, _ in iter_key_words("Estaban en Nuevo León de nuevo.", "es")]
    ['León', 'de nuevo']
    """
    yield from _find_key_words(text, language, wide)


@lru_cache(maxsize=2048)  # each candidate for a source asks for the same ones again, in rounds of 1,024 segments
def _find_key_words(text: str, language: str, wide: bool) -> tuple[tuple[str, KeyWord], ...]:
    known, longest = _load(wide, language), _find_longest(language, wide)
    words = list(_TOKEN_RE.finditer(text))
    found_by_text: dict[str, KeyWord] = {}
    position = 0
    while position < len(words):
        word = words[position][0]
        taken = 1
        found = find_key_word(word, language, wide=wide) if "-" not in word else _find_in_compound(word, language, wide)
        most = longest.get(word.lower().partition("-")[0], 1)
        for count in range(most, 0 if "-" in word else 1, -1):
            run = words[position : position + count]
            key = known.get(_as_phrase(" ".join(word[0] for word in run)))
            is_run = run[-1].end() - run[0].start() == sum(len(word[0]) + 1 for word in run) - 1
            if key is not None and is_run and not _begins_name(run, text):
                taken, found = len(run), key
                break
        if found is not None and taken == 1 and "-" not in word:
            before = [word[0].lower() for word in words[max(0, position - NEAR) : position]]
            is_other = _is_of_other_class(found.word_class, before, language, text, words[position].start())
            form = "" if is_other else form_in_place(found.translation, found.accepted, before, language)
            found = found._replace(translation=form) if form else None
        own = text[words[position].start() : words[position + taken - 1].end()]
        if found is not None:
            found_by_text.setdefault(own, found)
        position += taken
    return tuple(found_by_text.items())


def _find_in_compound(compound: str, language: str, wide: bool) -> KeyWord | None:
    """What is known of the first word of an English compound, but participles, of which anything is: "state-funded"."""
    parts = compound.split("-") if wide and language == "en" and compound.islower() else ()
    own = (part for part in parts if len(part) >= _LEAST_PART and not part.endswith(("ed", "ing", "en")))
    keys = (find_key_word(part, language) for part in own)
    return next((key for key in keys if key is not None), None)


def _is_of_other_class(own: str, before: Sequence[str], language: str, text: str, start: int) -> bool:
    """Whether a word is no verb where what is known is that of one, or no noun."""
    if own == "verb" and not _BEFORE_NOUNS[language].isdisjoint(before[-1:]):
        return True
    if not own or language != "en":
        return False
    score = score_verb(text, start)
    return score < -SURE if own == "verb" else score > _SURE_OF_VERB


def _begins_name(run: Sequence[re.Match[str]], text: str) -> bool:
    """Whether the last word of a phrase that begins in lower case is the first of a name: "de Nuevo León"."""
    return run[0][0].islower() and run[-1][0].istitle() and _NAME_GOES_ON_RE.match(text, run[-1].end()) is not None


@lru_cache(maxsize=2)
def load_translations(language: str) -> frozenset[str]:
    """All words, in lower case, that key words of the other language are translated into, places in all their forms.

    >>> "izquierdistas" in load_translations("es")
    True
    """
    keys = _load(True, other_language(language)).values()
    return frozenset(word.lower() for key in keys for word in key.translation.split()) | PLACES[language].keys()


@lru_cache(maxsize=4)
@uncollected
def _load(wide: bool, language: str) -> Mapping[str, KeyWord]:
    """The key words and phrases of a language: in lower case, but abbreviations and English names."""
    found: dict[str, KeyWord] = {}
    for entry in read_entries(wide=wide):
        if entry.only in (None, language):
            _add(found, entry, language)
    for english, spanish in iter_entries():
        own, others = (english, spanish) if language == "en" else (spanish, english)
        accepted = " ".join(stem(form.rstrip("*").lower())[:PLACE_CHARS] for form in others)
        for form in own:
            if not form.endswith("*"):
                found.setdefault(form, KeyWord(others[0].rstrip("*"), accepted))
    return found


def _add(found: dict[str, KeyWord], entry: Entry, language: str) -> None:
    """Put what one line has for *language* into *found*; what stands in two lines has the translations of both."""
    other = other_language(language)
    forms = entry.forms[other]
    accepted = f"{join_forms(forms)} {entry.others[other]}"
    if language == "en" and (participle := find_own_participle(forms[0])):
        accepted = f"{accepted} {participle}"
    is_of_verb = len(entry.forms["en"]) > _NOUN_FORMS and _VERB_RE.search(entry.forms["es"][0]) is not None
    is_of_noun = language == "en" and not is_of_verb and is_noun(entry.forms["en"])
    # "Químico" is what is said of a thing as often.
    is_of_person = (
        is_noun(entry.forms["en"]) and is_person(entry.forms["en"][0]) and entry.forms["es"][0][-3:-1] != "ic"
    )
    for number, word in enumerate(entry.forms[language]):
        key = _as_phrase(word) if _PARTS_RE.search(word) else word
        known = found.get(key)
        is_verb = is_of_verb and (not word.endswith(("ed", "ing")) if language == "en" else number == 1)
        word_class = "verb" if is_verb else "noun" if is_of_noun else ""
        own = KeyWord(forms[min(number, len(forms) - 1)], accepted, word_class, is_of_person)
        if known is not None:
            same = word_class if known.word_class == word_class else ""
            is_of_both = known.is_of_person and is_of_person
            own = KeyWord(known.translation, f"{known.words} {accepted}", same, is_of_both)
        found[key] = own
    if language == "es" and len(forms) > _NOUN_FORMS:
        for word, kind in conjugate(entry.forms["es"]).items():
            if word not in found:
                found[word] = KeyWord(find_english_form(kind, entry.forms), accepted)


def _as_phrase(text: str) -> str:
    """A phrase as it is looked up: in small letters, without hyphens and apostrophes."""
    return text.lower().translate(_JOINTS)


@lru_cache(maxsize=4)
def _find_longest(language: str, wide: bool) -> Mapping[str, int]:
    """By the first word of phrases, how many words the longest has."""
    longest: dict[str, int] = {}
    for phrase in _load(wide, language):
        words = phrase.split()
        if len(words) > 1:
            longest[words[0]] = max(len(words), longest.get(words[0], 0))
    return longest
