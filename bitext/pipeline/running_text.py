"""A segment as running text for the engine, and its translation as the segment was written."""

from __future__ import annotations

import re
from dataclasses import replace

from bitext.checks import find_markup
from bitext.lang.casing import find_label, is_common_word, sentence_case
from bitext.lang.key_words import find_key_word
from bitext.lang.men import GIVEN_NAMES
from bitext.lang.places import PLACES
from bitext.mending.short_forms import spell_out
from bitext.mending.sources.called import drop_commas
from bitext.mending.sources.plain import say_plainly
from bitext.model import Translation

# What has a stop, words in small letters that headlines give a capital, and the name of a person, is a sentence.
_GIVEN_RE = re.compile(r"\b([A-Z]\w+)(?= [A-Z])")
_SMALL_RE = re.compile(
    r" (?!(?:after|amid|and|are|but|for|from|into|nor|off|onto|out|over|than|that|the|upon|via|with)\b)[a-z]{3,}"
)


def as_running_text(segment: str, context: str, language: str) -> str:
    """A headline in Title Case, or text in capitals, as `sentence_case` has it, with what key words tell of names.

    >>> as_running_text("Panel Presses Navy on Shipyard Delays", "", "en")
    'Panel presses navy on shipyard delays'
    >>> as_running_text("Actress Emma Stone won her second Oscar.", "", "en")
    'Actress Emma Stone won her second Oscar.'
    """
    is_sentence = segment.endswith(".") and _SMALL_RE.search(segment) is not None
    if is_sentence and not GIVEN_NAMES.isdisjoint(_GIVEN_RE.findall(segment)):
        return segment
    return sentence_case(segment, context, language, is_common=is_no_name)


def is_no_name(word: str, language: str = "en") -> bool:
    """Whether a word with a capital is one of the lists, or of the table of key words, and no place."""
    if is_common_word(word, language):
        return True
    lower = word.lower()
    return lower not in PLACES[language] and find_key_word(word, language) is find_key_word(lower, language) is not None


def spell_out_around(segment: str, language: str, *, plainly: bool = False) -> str:
    """The segment with short forms spelt out, but in addresses and tags.

    *plainly*, for small models: in English, what newspapers put before nouns and names stands behind them too.

    >>> spell_out_around("At 5pm see https://example.org/5pm", "en")
    'At 5 p.m. see https://example.org/5pm'
    """
    text, position = "", 0
    for start, end in (*find_markup(segment), (len(segment), len(segment))):
        piece = spell_out(segment[position:start], language)
        # Behind a tag nobody knows whether a sentence begins.
        if plainly and position == 0:
            piece = say_plainly(piece, language)
        text += piece + segment[start:end]
        position = end
    return text


def as_written(segment: str, plain: str, translation: Translation) -> Translation:
    """The translation of *plain*, *segment* as running text, in capitals where *segment* is; not in Title Case.

    A stop that only *plain* has goes, and so do its commas around names.
    """
    if plain == segment:
        return translation
    translation = replace(translation, text=drop_commas(segment, plain, translation.text))
    if plain.endswith(".") and not segment.rstrip("\"”’') ").endswith((".", "!", "?", "…")):
        translation = replace(translation, text=translation.text.removesuffix("."))
    label = find_label(translation.text) if find_label(segment).isupper() else ""
    length = len(translation.text) if segment.isupper() else len(label)
    return replace(translation, text=translation.text[:length].upper() + translation.text[length:])
