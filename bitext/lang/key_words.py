"""Words that say what a news text is about and have few translations, with what stands for each.

Countries, peoples, days and months come from `bitext.lang.places`, all else from `data/key_words/words.txt`. What has
many translations is left out, so that a translation with none of those named here has in all likelihood lost the word.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from bitext.lang import other_language
from bitext.lang.places import PLACES, iter_entries
from bitext.lang.spelling import stem

_WORDS_PATH = Path(__file__).parent.parent / "data" / "key_words" / "words.txt"
# Of what has several words, these stand everywhere: "fin de semana".
_PARTICLE_CHARS = 3

PLACE_CHARS = 4
"""Of names of places and peoples, so many letters are compared: "Croacia" may stand for "Croatian", "croata"."""


class KeyWord(NamedTuple):
    """What to put for a word, and the stems, in lower case, of all that may stand for it."""

    translation: str
    stems: frozenset[str]


def find_key_word(word: str, language: str) -> KeyWord | None:
    """What is known of an English ("en") or Spanish ("es") word; of one in capitals only as an abbreviation.

    >>> find_key_word("Lawmakers", "en").translation, find_key_word("FMI", "es").translation
    ('legisladores', 'IMF')
    >>> find_key_word("PAN", "es")
    """
    known = _load(language)
    return known.get(word) or (known.get(word.lower()) if not word.isupper() else None)


@lru_cache(maxsize=2)
def load_translations(language: str) -> frozenset[str]:
    """All words, in lower case, that key words of the other language are translated into, places in all their forms.

    >>> "izquierdistas" in load_translations("es")
    True
    """
    keys = _load(other_language(language)).values()
    return frozenset(word.lower() for key in keys for word in key.translation.split()) | PLACES[language].keys()


@lru_cache(maxsize=2)
def _load(language: str) -> Mapping[str, KeyWord]:
    """The key words of a language: in lower case, but abbreviations and English names."""
    found: dict[str, KeyWord] = {}
    for line in _WORDS_PATH.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            _add(found, line, language)
    for english, spanish in iter_entries():
        own, others = (english, spanish) if language == "en" else (spanish, english)
        stems = frozenset(stem(form.rstrip("*").lower())[:PLACE_CHARS] for form in others)
        for form in own:
            if not form.endswith("*"):
                found.setdefault(form, KeyWord(others[0].rstrip("*"), stems))
    return found


def _add(found: dict[str, KeyWord], line: str, language: str) -> None:
    """Put what one line has for *language* into *found*; what stands in two lines has the translations of both."""
    english, spanish = (_read(side) for side in line.rstrip(" <>").split("/"))
    if line.endswith("<" if language == "en" else ">"):
        return
    (own, _), (forms, others) = (english, spanish) if language == "en" else (spanish, english)
    words = [word for form in forms for word in form.split() if " " not in form or len(word) > _PARTICLE_CHARS]
    stems = frozenset(stem(word.lower()) for word in (*words, *others))
    for number, word in enumerate(own):
        known = found.get(word, KeyWord(forms[min(number, len(forms) - 1)], frozenset()))
        found[word] = known._replace(stems=known.stems | stems)


def _read(side: str) -> tuple[list[str], list[str]]:
    """The forms that a side of a line has, and what else may stand for them."""
    forms, _, others = side.partition("|")
    return [form.replace("_", " ") for form in forms.split()], others.split()
