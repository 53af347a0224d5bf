"""Quoted passages inside a sentence: small models translate half of each, and what is around them worse.

Titles of works are left as they are. A sentence behind a colon, and English in Title Case that is no name ("signs
reading 'Stop the War Now'"), are translated by themselves. Around them the sentence is translated with stand-ins that
models copy.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from bitext.lang import other_language
from bitext.lang.casing import is_common_word
from bitext.lang.works import find_titles
from bitext.model import Translation
from bitext.pipeline.clauses import cut_clauses, join_clauses, put_together
from bitext.pipeline.running_text import is_no_name

# Of the names of operations only what they are is translated.
_OPERATION_RE = {"en": re.compile(r"Operation (?=[A-Z])"), "es": re.compile(r"Operación (?=[A-ZÁÉÍÓÚÑ])")}
_OPERATION = {"en": "Operación", "es": "Operation"}
# What is longer is no sentence.
LONGEST_CHARS = 1_000
_STAND_INS = ("XX", "AB")
# Inside a sentence.
_PASSAGE_RE = re.compile(
    r"(?<=[\w,:;)’'] )(?P<open>[\"“«])(?P<text>[¿¡]?[^\W\d_][^\"“”«»\n]{1,300}?)(?P<stop>[,.]?)(?P<close>[\"”»])"
)
_WORD_RE = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)?")
# Words: behind a colon; of what is called so; where only the capital tells that it is a sentence; of part of one.
_FEWEST_SAID, _FEWEST_NAMED, _FEWEST_OF_SENTENCE, _FEWEST_OF_PART = 3, 2, 6, 3
_SHORT, _ALIKE_CHARS = 12, 4
_PAST_RE = re.compile(r"[A-Z][a-záéíóúñ]+(?:ó|aron|ieron) ")
# English has them in lower case inside titles.
_SMALL = frozenset(
    "a an and as at but by for from in into nor of off on or out over so than the to up via with".split()
)
# Of the words of what is no name, where one of them is in lower case: "Justice for Peter".
_LEAST_SHARE = 0.6
# What models begin with that have only part of a sentence.
_ARTICLE_RE = {"en": re.compile(r"\A[Tt]he "), "es": re.compile(r"\A(?:[Ee]l|[Ll][ao]s?) ")}
_I_RE = re.compile(r"I\b|[A-Z]{2}")
_ABBREVIATION_RE = re.compile(r"(?:[A-Z]\.)+ [a-z]|[A-Z]{2,} [a-z]")
_ENDS = (".", "?", "!", "…")


class Passage(NamedTuple):
    """A quoted passage of a segment: where it stands, its marks and comma, what is translated; None where it stays."""

    start: int
    end: int
    opening: str
    closing: str
    stop: str
    text: str
    asked: str | None


class Passages(NamedTuple):
    """A segment with stand-ins for its quoted passages, and those; each as the parts that are asked for."""

    frame: list[str]
    passages: list[Passage]
    asked: list[list[str]]

    @property
    def parts(self) -> list[str]:
        """All that is to be translated, in order."""
        return self.frame + [part for own in self.asked for part in own]

    def join(self, done: Sequence[Translation], source_language: str) -> Translation | None:
        """The translation of the segment from those of its `parts`; None where the stand-ins are not there once each.

        >>> passages = cut_passages('The film "The Last Summer" was at the festival.', "en")
        >>> passages.parts
        ['The film "XX" was at the festival.']
        >>> passages.join([Translation('La película "XX" estuvo en el festival.', -0.2, "m")], "en").text
        'La película "The Last Summer" estuvo en el festival.'
        """
        place = len(self.frame)
        made = [join_clauses(self.frame, done[:place], source_language)]
        text = made[0].text
        text = _with_first(self.frame[0], text)
        for stand_in, passage, parts in zip(_STAND_INS, self.passages, self.asked, strict=False):
            inner = passage.text
            if parts:
                made.append(join_clauses(parts, done[place : place + len(parts)], source_language))
                inner = fit_passage(passage.text, made[-1].text, source_language)
                place += len(parts)
            found = list(re.finditer(rf"[\"“«]?(?<![\w-]){stand_in}(?![\w-])([.,]?)[\"”»]?([.,]?)", text))
            if len(found) != 1 or not inner or re.search(r"[\"“”«»]", inner):
                return None
            start, end = found[0].span()
            stop = found[0][1] or found[0][2] or (passage.stop if text[end:].startswith(" ") else "")
            if source_language == "es" and inner.endswith(_ENDS[1:]):
                stop = ""  # English has no stop behind "?"
            # English has it before the closing mark, Spanish behind it.
            closing = f"{stop}{passage.closing}" if source_language == "es" else f"{passage.closing}{stop}"
            inner = inner.rstrip(".") if stop else inner
            text = f"{text[:start]}{passage.opening}{inner}{closing}{text[end:]}"
        lengths = [sum(map(len, own)) for own in (self.frame, *filter(None, self.asked))]
        return put_together(made, lengths, text)


def cut_passages(segment: str, language: str) -> Passages | None:
    """Take the quoted passages of a segment out of it; None where there are none that are better translated apart.

    >>> cut_passages('Signs read "Stop the War Now" and "Justice for Peter".', "en").parts
    ['Signs read "XX" and "AB".', 'Stop the war now.', 'Justice for Peter.']
    >>> cut_passages('He called it "a disgrace" in "El País".', "en") is None
    True
    """
    passages = list(_iter_passages(segment, language)) if len(segment) <= LONGEST_CHARS else []
    if not 0 < len(passages) <= len(_STAND_INS) or any(own in segment for own in _STAND_INS):
        return None
    frame, position = "", 0
    for stand_in, passage in zip(_STAND_INS, passages, strict=False):
        frame += f'{segment[position : passage.start]}"{stand_in}'
        stop = segment[passage.start + 1 + len(passage.text) : passage.end - 1]
        frame += f'{stop}"'
        position = passage.end
    frame += segment[position:]
    asked = [cut_clauses(one.asked, language) if one.asked else [] for one in passages]
    return Passages(cut_clauses(frame, language), passages, asked)


def _with_first(frame: str, text: str) -> str:
    """*text* with the name that begins a short sentence, where *text* begins with its verb."""
    first = match[0] if (match := _WORD_RE.match(frame)) else ""
    is_name = first.istitle() and not any(is_common_word(first, language) for language in ("en", "es"))
    is_lost = is_name and len(frame.split()) < _SHORT and first.lower()[:_ALIKE_CHARS] not in text.lower()
    return f"{first} {text[0].lower()}{text[1:]}" if is_lost and _PAST_RE.match(text) else text


def _iter_passages(segment: str, language: str) -> Iterator[Passage]:
    titles = {start for start, _ in find_titles(segment, language)}
    for match in _PASSAGE_RE.finditer(segment):
        opening, closing, text = match["open"], match["close"], match["text"]
        if opening == "«" and language == "es":  # English has none
            opening, closing = "“", "”"
        stop = "," if "," in (match["stop"], segment[match.end() : match.end() + 1]) else ""
        is_title = match.start("text") in titles
        if operation := _OPERATION_RE[language].match(text):
            is_title, text = True, f"{_OPERATION[language]} {text[operation.end() :]}"
        asked = None if is_title else _say_apart(text, segment[: match.start()], language)
        if is_title or asked:
            yield Passage(match.start(), match.end(), opening, closing, stop, text, asked)


def _say_apart(text: str, before: str, language: str) -> str | None:
    """A passage as it is translated by itself; None where it stays in its sentence."""
    words = _WORD_RE.findall(text)
    if _is_part(text):  # Spanish ones are no better apart, nor are short ones
        return text if language == "en" and len(words) >= _FEWEST_OF_PART else None
    is_said = len(words) >= (_FEWEST_SAID if before.endswith(": ") else _FEWEST_OF_SENTENCE)
    if not (is_named := _is_named(words, language)) and not is_said:
        return None
    plain = _in_sentence_case(text, language) if is_named else text
    # With a stop, since models take what has none for a headline or less.
    return plain if plain.endswith(_ENDS) else f"{plain}."


def _is_named(words: Sequence[str], language: str) -> bool:
    """Whether a passage is what something is called by words that are no names: English in Title Case, or Spanish."""
    if len(words) < _FEWEST_NAMED:
        return False
    if language == "en" and any(word.islower() and word not in _SMALL for word in words):
        return False
    share = sum(is_no_name(word, language) for word in words) / len(words)
    return share == 1 or (share > _LEAST_SHARE and any(word.islower() for word in words))


def _in_sentence_case(text: str, language: str) -> str:
    """A passage as running text: what is no name loses its capital, but for the first word."""

    def recase(match: re.Match[str]) -> str:
        if match.start() <= 1:
            return match[0].lower() if match[0] == "March" else match[0]  # no month in "March of the Peoples"
        return match[0].lower() if match[0].istitle() and is_no_name(match[0], language) else match[0]

    return _WORD_RE.sub(recase, text)


def _is_part(text: str) -> bool:
    """Whether a passage begins inside a sentence: in lower case, or with an abbreviation."""
    return text[0].islower() or _ABBREVIATION_RE.match(text) is not None


def fit_passage(source: str, text: str, language: str) -> str:
    """The translation of a passage with the stop that its source has; part of a sentence begins as one."""
    if _is_part(source):
        text = text if _ARTICLE_RE[language].match(source) else _ARTICLE_RE[other_language(language)].sub("", text)
        text = text if _I_RE.match(text) else text[:1].lower() + text[1:]
    else:
        text = text[:1].upper() + text[1:]
    return text if source.endswith(_ENDS) else text.rstrip(" .")
