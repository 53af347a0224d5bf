"""Rungs for words: what was left as it was, and key words that were lost, as dictionaries have them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from bitext.checks import find_lost_key_words, find_untranslated
from bitext.lang import other_language
from bitext.lang.senses import put_senses_right
from bitext.lang.short_words import is_short
from bitext.model import Translation
from bitext.pipeline.asking import Request, Rung, codes_of, mark, swap_words
from bitext.pipeline.dictionary import as_adjective, look_up, replace_literals
from bitext.pipeline.holding import hold_nouns

# Enough of a word to know it by where it is inflected.
_STEM_CHARS = 4
# What is given costs other words, which are given in turn.
_ROUNDS = 3


def translate_words(segment: str, best: Translation, source_language: str) -> Rung:
    """Words that were left as they were, as a dictionary has them: put into the source, where models leave them alone.

    Names of places and short words are put right where they stand; so is the rest where the model has not kept it.
    """
    if "untranslated" not in codes_of(best):
        return []
    known = _look_up_left(segment, best.text, source_language)
    in_place = {word: own for word, own in known.items() if own[0].isupper() or is_short(word, source_language)}
    candidates = [replace(best, text=swap_words(best.text, own)) for own in (in_place, known) if own]
    others = {word: own for word, own in known.items() if not is_short(word, source_language)}
    if len(in_place) < len(known):
        made = yield Request((swap_words(segment, others),))
        kept = {word[:_STEM_CHARS].lower() for word in re.findall(r"\w+", made[0].text)}
        if all(own[:_STEM_CHARS].lower() in kept for own in others.values()):
            candidates = [*made, *candidates]
    return mark(candidates, "words")


def put_in_place(
    segment: str, best: Translation, source_language: str, glossary: Mapping[str, str], *, wide: bool
) -> Rung:
    """What another rung left as it was, or translated word by word, put right where it stands; no engine is asked."""
    yield from ()
    text = best.text
    for _ in range(2):  # one of a pair shows when the other is right: "Young Venezuelans"
        if known := _look_up_left(segment, text, source_language):
            text = swap_words(text, known)
    swapped = replace(best, text=text)
    lost = find_lost_key_words(segment, text, source_language, glossary, wide=wide)
    made = [swapped, *_iter_literal([swapped], lost, source_language)]
    return mark([one for one in made if one.text != best.text], "words")


def put_senses(
    segment: str, best: Translation, source_language: str, glossary: Mapping[str, str], *, wide: bool
) -> Rung:
    """Words whose sense was mistaken, put right where they stand, after phrases that were translated word by word.

    No engine is asked.
    """
    yield from ()
    text = put_senses_right(segment, best.text, source_language) if "word-lost" in codes_of(best) else best.text
    if text == best.text:
        return []
    lost = find_lost_key_words(segment, best.text, source_language, glossary, wide=wide)
    phrases = {word: own for word, own in lost.items() if " " in word}
    if (plain := replace_literals(best.text, phrases, source_language)) != best.text:
        text = put_senses_right(segment, plain, source_language)
    return mark([replace(best, text=text)], "words")


def _look_up_left(segment: str, text: str, source_language: str) -> dict[str, str]:
    """The words that *text* has left as they were, and what the dictionary has for them."""
    left = find_untranslated(segment, text, other_language(source_language), wide=True)
    known = {word: own for word in left if (own := look_up(word, source_language))}
    if source_language == "es":  # what has a capital in a Spanish name has one in English
        known = {word: own[0].upper() + own[1:] if word.istitle() else own for word, own in known.items()}
    return known


def restore_words(
    segment: str, best: Translation, source_language: str, glossary: Mapping[str, str], *, wide: bool
) -> Rung:
    """Key words that were lost, put into the source in translation: models take what is in the language they write.

    So are words that were left as they were, and, twice, what is lost on the way. Nouns that are lost still are held by
    others; where that fails too, a wider beam is tried. Last, what was translated word by word is put right where it
    stands.
    """
    if "word-lost" not in codes_of(best):
        return []
    candidates: list[Translation] = []
    known = _look_up_left(segment, best.text, source_language)
    text = best.text
    for _ in range(_ROUNDS):
        lost = find_lost_key_words(segment, text, source_language, glossary, wide=wide)
        if lost.keys() <= known.keys():
            break
        known |= {word: as_adjective(segment, word, own) for word, own in lost.items()}
        (made,) = yield Request((swap_words(segment, known),))
        candidates += [replace(best, text=swap_words(best.text, known)), made]
        text = made.text
    if lost := find_lost_key_words(segment, text, source_language, glossary, wide=wide):
        others = {word: own for word, own in known.items() if word not in lost}
        held = yield from hold_nouns(swap_words(segment, others), text, lost, source_language)
        candidates += held
        if not held or find_lost_key_words(segment, held[0].text, source_language, glossary, wide=wide):
            candidates += yield Request((swap_words(segment, known),), alternatives=True)
    return mark([*candidates, *_iter_literal([best, *candidates], known, source_language)], "words")


def _iter_literal(made: Sequence[Translation], known: Mapping[str, str], language: str) -> Iterator[Translation]:
    """The translations that have a literal translation of a known word, with that put right where it stands."""
    for one in made:
        if (text := replace_literals(one.text, known, language)) != one.text:
            yield replace(one, text=text)
