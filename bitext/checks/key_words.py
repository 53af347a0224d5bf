"""Key words of a source that its translation has lost: "mayor" where no "alcalde" is."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bitext.lang.key_words import PLACE_CHARS, KeyWord, find_key_word
from bitext.lang.spelling import stem

_PLAIN_RE = re.compile(r"[^\W\d_]+")
# No part of a compound, and no currency: "bail-out", "US$".
_WORD_RE = re.compile(r"(?<![\w-])[^\W\d_]+(?![\w$€-])")


def iter_lost_key_words(source: str, target: str, language: str) -> Iterator[tuple[str, KeyWord]]:
    """Yield each key word of *source*, in *language*, none of whose translations is in *target*, and what is known.

    What stands in *target* as it is, with a capital, may be a name, and is for `untranslated` to judge.

    >>> [word for word, _ in iter_lost_key_words("The mayor left on Monday.", "La mayoría se fue el lunes.", "en")]
    ['mayor']
    >>> [word for word, _ in iter_lost_key_words("He went to Staten Island.", "Fue a Staten Island.", "en")]
    []
    """
    there = set(_PLAIN_RE.findall(target))
    stems = {stem(word.lower()) for word in there}
    stems |= {one[:PLACE_CHARS] for one in stems}
    for word in dict.fromkeys(_WORD_RE.findall(source)):
        key = find_key_word(word, language)
        if key is not None and key.stems.isdisjoint(stems) and not (word.istitle() and word in there):
            yield word, key
