"""Title Case and sentence case: English headlines capitalise what running text does not."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

_LIST_PATH = Path(__file__).parent.parent / "data" / "casing" / "en.txt"
# Words inside sentences: after a word, a comma or a closing mark, never after a stop.
_INSIDE_RE = re.compile(r"(?<=[\w,;)’'”] )[^\W\d_]+")
_WORD_RE = re.compile(r"[^\W\d_]+(?:[’'.][^\W\d_]+)*")


def is_title_case(text: str) -> bool:
    """Whether most long words of *text* after the first begin with a capital, as in English headlines.

    >>> is_title_case("Thousands March in Lima Against Maduro"), is_title_case("Thousands march in Lima")
    (True, False)
    """
    long_words = [word for word in _WORD_RE.findall(text)[1:] if len(word) >= 4]
    return len(long_words) >= 2 and sum(word[0].isupper() for word in long_words) > 0.7 * len(long_words)


def sentence_case(text: str, context: str = "") -> str:
    """Return an English headline in Title Case as running text would write it; any other text as it is.

    A word keeps its capital if *context* (the article) writes it so inside sentences, loses it if the context has it
    in lower case, and where the context does not have it goes by a list of words that are no names. Lines of the
    context that are in Title Case themselves say nothing.

    >>> sentence_case("Peru Bars Leader From Summit of the Americas", "The summit in Lima, Peru, is near.")
    'Peru bars leader from summit of the Americas'
    >>> sentence_case("NASA Delays Launch to Friday"), sentence_case("Nothing to do here")
    ('NASA delays launch to Friday', 'Nothing to do here')
    """
    if not is_title_case(text):
        return text
    inside = _words_inside(context)
    first = _WORD_RE.search(text)

    def recase(match: re.Match[str]) -> str:
        word = match[0]
        lower = word.lower()
        if match.start() == (first.start() if first else 0) or not word[1:].islower():
            return word
        if word in inside or lower in inside:
            return lower if lower in inside and word not in inside else word
        return lower if is_common_word(word) else word

    return _WORD_RE.sub(recase, text)


@lru_cache(maxsize=4)
def _words_inside(context: str) -> frozenset[str]:
    lines = (line for line in context.split("\n") if not is_title_case(line))
    return frozenset(word for line in lines for word in _INSIDE_RE.findall(line))


def is_common_word(word: str) -> bool:
    """Whether English writes *word* in lower case inside sentences, by a list of words that are no names.

    >>> is_common_word("Board"), is_common_word("Board's"), is_common_word("Lima")
    (True, True, False)
    >>> is_common_word("Resigns")  # the list has "resign"
    True
    """
    plain = word.lower().split("’")[0].split("'")[0]
    return plain in _load_lower_words() or (len(plain) > 5 and plain.removesuffix("s") in _load_lower_words())


@lru_cache(maxsize=1)
def _load_lower_words() -> frozenset[str]:
    return frozenset(_LIST_PATH.read_text(encoding="utf-8").split())
