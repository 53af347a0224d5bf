"""Key words of a source that its translation has lost: "mayor" where no "alcalde" is; senses that it has mistaken."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bitext.lang.key_stems import find_stems
from bitext.lang.key_words import KeyWord, iter_key_words
from bitext.lang.senses import iter_mistaken
from bitext.lang.spelling import stem

_WORD_RE = re.compile(r"[^\W\d_]+")


def iter_lost_key_words(
    source: str, target: str, language: str, *, wide: bool = False
) -> Iterator[tuple[str, KeyWord]]:
    """Yield each key word or phrase of *source*, in *language*, of which *target* has no translation.

    With *wide*, of the whole table, which is for models that do not paraphrase, and each word whose sense was mistaken.
    What stands in *target* as it is, with a capital, may be a name, and is for `untranslated` to judge.

    >>> [word for word, _ in iter_lost_key_words("The mayor left on Monday.", "La mayoría se fue el lunes.", "en")]
    ['mayor']
    >>> [word for word, _ in iter_lost_key_words("The dictator left.", "El dictator se fue.", "en")]
    ['dictator']
    >>> [word for word, _ in iter_lost_key_words("He went to Staten Island.", "Fue a Staten Island.", "en")]
    []
    """
    there = set(_WORD_RE.findall(target))
    stems = find_stems(there)
    for word, key in iter_key_words(source, language, wide=wide):
        # A word left as it was is no translation of itself: "dictator", "dictador".
        own = {stem(word), f"={word}"} if word in there and word.islower() and word not in key.accepted else set()
        if not key.is_among(stems - own if own else stems) and not (word.istitle() and there.issuperset(word.split())):
            yield word, key
    if wide:
        yield from iter_mistaken(source, target, language)
