"""What stands around a segment and is not for the engine: list marks, datelines, labels of the news, quotation marks.

Models translate what is in quotation marks worse than the same without them, so they are taken away and put back.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import NamedTuple

from bitext.articles.datelines import find_dateline_end
from bitext.checks import find_markup
from bitext.lang import get_language
from bitext.lang.casing import find_label, is_common_word, sentence_case
from bitext.lang.key_words import find_key_word
from bitext.lang.men import MEN
from bitext.lang.places import PLACES
from bitext.lang.women import WOMEN
from bitext.mending.labels import cut_label
from bitext.mending.short_forms import spell_out
from bitext.mending.sources.called import drop_commas
from bitext.mending.sources.plain import say_plainly
from bitext.model import Translation

# List marks, the dash of who speaks, and an agency without a place: "(Reuters) - ".
_BULLET_RE = re.compile(r"(?:[•·▪◦‣*–—-]\s+|\([A-Z][\w ]{1,20}\)\s?[—–-]+\s+)(?=\S)")
_WORD_RE = re.compile(r"[^\W\d_]{3,}")
_MONTHS = {code: [month.lower() for month in get_language(code).months] for code in ("en", "es")}
_SHORT_CHARS = 3
_SHORT_MONTH = {code: "|".join(month[:_SHORT_CHARS] for month in months) for code, months in _MONTHS.items()}
_DATE_RE = {
    "en": re.compile(rf"\b(?P<month>(?:{_SHORT_MONTH['en']})[a-z]*)\.? (?P<day>\d{{1,2}})\b", re.IGNORECASE),
    "es": re.compile(rf"\b(?P<day>\d{{1,2}}) (?:de )?(?P<month>(?:{_SHORT_MONTH['es']})[a-z]*)\b\.?", re.IGNORECASE),
}
# What has a stop, words in small letters that headlines give a capital, and the name of a person, is a sentence.
_GIVEN_NAMES, _GIVEN_RE = frozenset((*MEN, *WOMEN)), re.compile(r"\b([A-Z]\w+)(?= [A-Z])")
_SMALL_RE = re.compile(
    r" (?!(?:after|amid|and|are|but|for|from|into|nor|off|onto|out|over|than|that|the|upon|via|with)\b)[a-z]{3,}"
)
# A segment that is one quotation, or begins one that goes on in the next segment.
_QUOTATION_RE = re.compile(r'(["“«])(?=[\w¿¡])([^"“”«»]+?)(?:([.,]?)(["”»])([.,]?))?')


class Framed(NamedTuple):
    """A segment without what stands around it, and that as the target language writes it."""

    text: str
    before: str = ""
    after: str = ""
    is_stop_outside: bool = False

    def put_back(self, made: Translation) -> Translation:
        """A translation of the text with its frame; an empty one stays empty."""
        if not made.text or not (self.before or self.after):
            return made
        is_stop_moved = self.is_stop_outside and bool(self.after) and made.text[-1] in ".,"
        inside, stop = (made.text[:-1], made.text[-1]) if is_stop_moved else (made.text, "")
        return replace(made, text=self.before + inside + self.after + stop)


def take_frame(segment: str, source_language: str) -> Framed:
    """Cut a segment out of its list mark, its dateline, its label and its quotation marks.

    English has stop and comma before the closing mark. Spanish should have them behind it, but who translates from
    English mostly leaves them where they are (28 of 40 times in newstest2012); so does this.

    >>> take_frame("BREAKING: Mayor Resigns", "en")[:3]
    ('Mayor Resigns', 'ÚLTIMA HORA: ', '')
    >>> take_frame("• Mayor resigns", "en")[:3]
    ('Mayor resigns', '• ', '')
    >>> take_frame("LONDON (AP) — Ships came in.", "en")[:2]
    ('Ships came in.', 'LONDRES (AP) — ')
    >>> take_frame("GENEVA, Sept. 3 (Reuters) - Ships came in.", "en")[1]
    'GINEBRA, 3 de septiembre (Reuters) - '
    >>> take_frame("“It is late.”", "en").put_back(Translation("Es tarde.", None, "")).text
    '“Es tarde.”'
    >>> take_frame("«Es tarde».", "es").put_back(Translation("It is late.", None, "")).text
    '«It is late.»'
    >>> take_frame("“It is late,” he said.", "en")[:3]
    ('“It is late,” he said.', '', '')
    """
    bullet = match[0] if (match := _BULLET_RE.match(segment)) else ""
    dateline, rest = _cut_dateline(segment[len(bullet) :], source_language)
    label, rest = cut_label(rest, source_language)
    before = bullet + dateline + label
    match = _QUOTATION_RE.fullmatch(rest)
    if match is None:
        return Framed(rest, before)
    opening, text, inside, closing, outside = match.groups(default="")
    return Framed(text + (inside or outside), before + opening, closing, bool(outside) and source_language == "en")


def _cut_dateline(text: str, language: str) -> tuple[str, str]:
    """A text's dateline with its places and date as the other language writes them, and the rest."""
    end = find_dateline_end(text, get_language(language))
    if not end:
        return "", text
    rest = text[end:].lstrip()

    def write(match: re.Match[str]) -> str:
        place = PLACES[language].get(match[0].lower(), match[0])
        return place.upper() if match[0].isupper() else place

    dateline = _DATE_RE[language].sub(lambda match: _write_date(match, language), text[: len(text) - len(rest)])
    return _WORD_RE.sub(write, dateline), rest


def _write_date(match: re.Match[str], language: str) -> str:
    """A day and a month as the other language writes them: "Sept. 3" as "3 de septiembre"."""
    short = match["month"][:_SHORT_CHARS].lower()
    number = next(n for n, month in enumerate(_MONTHS[language]) if month.startswith(short))
    if language == "en":
        return f"{match['day']} de {_MONTHS['es'][number]}"
    return f"{_MONTHS['en'][number].capitalize()} {match['day']}"


def as_running_text(segment: str, context: str, language: str) -> str:
    """A headline in Title Case, or text in capitals, as `sentence_case` has it, with what key words tell of names.

    >>> as_running_text("Panel Presses Navy on Shipyard Delays", "", "en")
    'Panel presses navy on shipyard delays'
    >>> as_running_text("Actress Emma Stone won her second Oscar.", "", "en")
    'Actress Emma Stone won her second Oscar.'
    """
    is_sentence = segment.endswith(".") and _SMALL_RE.search(segment) is not None
    if is_sentence and not _GIVEN_NAMES.isdisjoint(_GIVEN_RE.findall(segment)):
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
