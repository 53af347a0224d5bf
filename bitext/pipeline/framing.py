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
from bitext.mending.line_patterns import say_pattern
from bitext.mending.page_signs import cut_asked, cut_sign, say_line, say_place, write_credit
from bitext.mending.short_forms import spell_out
from bitext.mending.sources.called import drop_commas
from bitext.mending.sources.plain import say_plainly
from bitext.model import Translation

# List marks, the dash of who speaks, and an agency without a place: "(Reuters) - ".
_BULLET_RE = re.compile(r"(?:[•·▪◦‣*–—-]\s+|\([A-Z][\w ]{1,20}\)\s?[—–-]+\s+)(?=\S)")
# "🔴 ", "✔ ", "→ ", "#ÚltimaHora "
_SIGN_RE = re.compile(
    r"(?:#\w+\s+)+(?=[¿¡A-ZÁÉÍÓÚÑ])|[\u2190-\u21ff\u2460-\u27bf\U0001f300-\U0001faff]+\ufe0f?\s+(?=\S)"
)
_WORD_RE = re.compile(r"[^\W\d_]{3,}")
_MONTHS = {code: [month.lower() for month in get_language(code).months] for code in ("en", "es")}
_STOPPED_DASH_RE = re.compile(r"\.\s?[-–—_]+\s*$")
_PLACE_RE = re.compile(r"[^\W\d_]+(?: [^\W\d_]+){1,3}")
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
# Spanish has no apostrophes: titles and quotations in headlines.
_SINGLE_RE = re.compile(
    r"(?<![\w.)(\[=,])(?:‘(?=[\w¿¡])(?P<curly>[^‘’'\n]{2,120})’|'(?=[\w¿¡])(?P<straight>[^‘’'\n]{2,120})')(?!\w)"
)
_CODE_RE = re.compile(r"[_{}<>=\\|`]|\w\(|--|:\w")
_DOUBLE_MARKS_RE = re.compile(r'["“”«»]')


class Framed(NamedTuple):
    """A segment without what stands around it, and that as the target language writes it."""

    text: str
    before: str = ""
    after: str = ""
    is_stop_outside: bool = False

    def put_back(self, made: Translation) -> Translation:
        """A translation of the text with its frame; an empty one stays empty."""
        if not self.text and (self.before or self.after):
            return replace(made, text=self.before + self.after, score=0.0)
        if not made.text or not (self.before or self.after):
            return made
        is_stop_moved = self.is_stop_outside and bool(self.after) and made.text[-1] in ".,"
        inside, stop = (made.text[:-1], made.text[-1]) if is_stop_moved else (made.text, "")
        return replace(made, text=self.before + inside + self.after + stop)


def take_frame(segment: str, source_language: str, *, plainly: bool = False) -> Framed:
    """Cut a segment out of its list mark, its dateline, its label and its quotation marks.

    *plainly*, for small models: Spanish signs, names and lines of pages that are known whole are taken out too.

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
    >>> take_frame("Min. 34: gol de Morata", "es", plainly=True).put_back(Translation("", None, "")).text
    'Min. 34: Morata scores'
    >>> take_frame("“It is late,” he said.", "en")[:3]
    ('“It is late,” he said.', '', '')
    """
    bullet = match[0] if (match := _BULLET_RE.match(segment)) else ""
    if plainly and source_language == "es":
        bullet = bullet or (match[0] if (match := _SIGN_RE.match(segment)) else "")
        label, rest = _cut_page_line(segment[len(bullet) :])
        before = bullet + label
    else:
        dateline, rest = _cut_dateline(segment[len(bullet) :], source_language)
        label, rest = cut_label(rest, source_language)
        before = bullet + dateline + label
    match = _QUOTATION_RE.fullmatch(rest)
    if match is None:
        return Framed(rest, before)
    opening, text, inside, closing, outside = match.groups(default="")
    if opening == "«" and plainly:  # English has none
        opening, closing = "“", closing and "”"
    return Framed(text + (inside or outside), before + opening, closing, bool(outside) and source_language == "en")


def _cut_page_line(text: str) -> tuple[str, str]:
    """What stands before Spanish text of a page, in English, and the rest; all is before it where it is known whole."""
    if text.startswith("©"):  # names
        return text, ""
    if (asked := cut_asked(text))[0]:
        return asked
    dateline, rest = _cut_dateline(_name_place(text), "es")
    dateline = _STOPPED_DASH_RE.sub(" — ", dateline)  # English has a dash alone
    rest = rest if dateline else text
    if line := say_line(rest):
        return dateline + line, ""
    label, rest = cut_label(rest, "es")
    if not label:
        label, rest = cut_sign(rest)
    if whole := (write_credit(label, rest) if label else "") or say_pattern(rest):
        return dateline + label + whole, ""
    is_prose = _DOUBLE_MARKS_RE.search(rest) is None and _CODE_RE.search(rest) is None
    return dateline + label, _SINGLE_RE.sub(_double_marks, rest) if is_prose else rest


def _double_marks(match: re.Match[str]) -> str:
    """Double marks for single ones, but around single words inside a sentence, which may be code."""
    own = match["curly"] or match["straight"]
    is_phrase = match["curly"] or match.start() == 0 or " " in own or own[0].isupper()
    return f"“{own}”" if is_phrase else match[0]


def _name_place(text: str) -> str:
    """*text* with the English name of the place of several words that it begins with, if any."""
    place = _PLACE_RE.match(text)
    other = say_place(place[0]) if place else ""
    return other + text[len(place[0]) :] if place and other else text


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
