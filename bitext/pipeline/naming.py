"""Names of several words of which a small model garbled one: "Veric Astudillo" for "Verónica Astudillo"."""

from __future__ import annotations

import re
from difflib import SequenceMatcher

from bitext.lang.casing import is_common_word
from bitext.lang.places import PLACES
from bitext.pipeline.dictionary import translations

_NAME_RE = re.compile(r"[A-ZÁÉÍÓÚÑÜ][^\W\d_]+(?:-[^\W\d_]+)?(?: [A-ZÁÉÍÓÚÑÜ][^\W\d_]+(?:-[^\W\d_]+)?)+")
_WORD_RE = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
# Less alike words are taken for others; the ratio of difflib.
_LEAST_ALIKE = 0.5
_LEAST_ALIKE_ALONE = 0.6
_LEAST_PROBABILITY = 0.05
# Inside a sentence, and no abbreviation.
_LONE_RE = re.compile(r"(?<=[a-záéíóúñ,] )[A-ZÁÉÍÓÚÑ][a-záéíóúñü]{3,}(?![\w-])")


def restore_names(source: str, text: str, source_language: str) -> str:
    """*text* with the words of names as *source* has them, where one stands garbled beside another that is right.

    What has a translation, or is a common word, is no name of a person and stays.

    >>> restore_names("La jueza Verónica Astudillo dimitió.", "Judge Veric Astudillo's resigned.", "es")
    "Judge Verónica Astudillo's resigned."
    >>> restore_names("Senator Margaret Doyle left.", "El Senador Margaret Doyle se fue.", "en")
    'El Senador Margaret Doyle se fue.'
    """
    there = set(_WORD_RE.findall(source))
    for match in _NAME_RE.finditer(source):
        words = match[0].split()
        for place, word in enumerate(words):
            if _is_name(word, source_language):
                text = _restore(text, word, words[place + 1 : place + 2], words[max(0, place - 1) : place], there)
    for match in _LONE_RE.finditer(source):
        if _is_name(match[0], source_language):
            text = _restore_lone(text, match[0], there)
    return text


def _restore_lone(text: str, word: str, there: set[str]) -> str:
    """*text* with a name for the only word with a capital inside it that is like it and not in the source."""
    found = [one for one in _LONE_RE.finditer(text) if one[0] not in there and not _is_place(one[0])]
    like = [
        one for one in found
        if one[0][0] == word[0] and SequenceMatcher(None, one[0].lower(), word.lower()).ratio() > _LEAST_ALIKE_ALONE
    ]  # fmt: skip
    if len(like) != 1 or re.search(rf"(?<!\w){word}(?!\w)", text):
        return text
    return text[: like[0].start()] + word + text[like[0].end() :]


def _is_place(word: str) -> bool:
    return word.lower() in PLACES["en"] or word.lower() in PLACES["es"]


def _is_name(word: str, language: str) -> bool:
    is_known = word.lower() in PLACES[language] or is_common_word(word, language)
    is_people = word.endswith(("ic", "ian", "ese", "ish")) and language == "en"
    return not is_known and not is_people and not translations(word.lower(), language, _LEAST_PROBABILITY)


def _restore(text: str, word: str, after: list[str], before: list[str], there: set[str]) -> str:
    """*text* with a word of a name for one like it, in capitals, that stands before or behind its neighbour there."""
    found = list(_WORD_RE.finditer(text))
    own = [one[0] for one in found]
    if word in own:
        return text
    for neighbours, step in ((after, -1), (before, 1)):
        for neighbour in neighbours:
            place = own.index(neighbour) + step if neighbour in own else -1
            if 0 <= place < len(own) and own[place][0].isupper() and own[place] not in there:
                is_beside = " " in text[min(found[place].end(), found[place - step].end()) :][:1]
                if is_beside and SequenceMatcher(None, own[place].lower(), word.lower()).ratio() > _LEAST_ALIKE:
                    return text[: found[place].start()] + word + text[found[place].end() :]
    return text
