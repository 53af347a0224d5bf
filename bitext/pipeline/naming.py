"""Names of several words of which a small model garbled one: "Veric Astudillo" for "Verónica Astudillo"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher

from bitext.lang.casing import is_common_word, is_title_case
from bitext.lang.places import PLACES
from bitext.lang.rulers import CROWNED, GIVEN_PAIRS, GREAT_PAIRS
from bitext.lang.spelling import stem, without_accents
from bitext.pipeline.dictionary import translations

_NAME_RE = re.compile(r"(?<![^\W\d_])[A-ZÁÉÍÓÚÑÜ][^\W\d_]+(?:-[^\W\d_]+)?(?: [A-ZÁÉÍÓÚÑÜ][^\W\d_]+(?:-[^\W\d_]+)?)+")
_WORD_RE = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
# Less alike words are taken for others; the ratio of difflib.
_LEAST_ALIKE = 0.5
_LEAST_ALIKE_ALONE = 0.6
_LEAST_PROBABILITY = 0.05
_LEAST_EXPLAINING = 0.02
# "Navarra" for "navarro".
_MOST_ALIKE = 0.75
# Inside a sentence, and no abbreviation.
_LONE_RE = re.compile(r"(?<=[a-záéíóúñ,] )[A-ZÁÉÍÓÚÑ][a-záéíóúñü]{3,30}(?![\w-])")
# Sounds that Spanish writes in another way, in Russian names above all: "Zelenskiy", "Zelenski".
_SOUNDS = (
    ("tch", "ch"), ("ph", "f"), ("oie", "oe"), ("ck", "c"), ("k", "c"), ("y", "i"), ("j", "i"), ("w", "v"), ("h", "")
)  # fmt: skip
_INITIAL_RE = re.compile(r"(?<![\w-])([A-ZÁÉÍÓÚÑÜ][^\W\d_]+ [A-Z]\.) ([A-ZÁÉÍÓÚÑÜ][^\W\d_]+)(?![\w-])")
# What a small model makes of a given name and an initial.
_GARBLED_INITIAL = r"(?<![\w.-])[A-Z][a-z]?\."
_ENDING_RE = re.compile(r"(?:ev|off)$")
_DOUBLE_RE = re.compile(r"(.)\1+")


def restore_names(source: str, text: str, source_language: str) -> str:
    """*text* with the words of names as *source* has them, where one stands garbled beside another that is right.

    What has a translation, or is a common word, is no name of a person and stays.

    >>> restore_names("La jueza Verónica Astudillo dimitió.", "Judge Veric Astudillo's resigned.", "es")
    "Judge Verónica Astudillo's resigned."
    >>> restore_names("Senator Margaret Doyle left.", "El Senador Margaret Doyle se fue.", "en")
    'El Senador Margaret Doyle se fue.'
    >>> restore_names("He met Volodymyr Zelenskiy.", "Se reunió con Volodímir Zelenski.", "en")
    'Se reunió con Volodímir Zelenski.'
    >>> restore_names("It was John J. Sullivan.", "Era Ju. Sullivan.", "en")
    'Era John J. Sullivan.'
    >>> restore_names("Fue hallado en Alicante el martes.", "It was found in Asking on Tuesday.", "es")
    'It was found in Alicante on Tuesday.'
    """
    there = set(_WORD_RE.findall(source))
    for given, surname in dict.fromkeys(_INITIAL_RE.findall(source)):
        if given.split()[0] not in text:
            text = re.sub(rf"{_GARBLED_INITIAL} {surname}(?![\w-])", f"{given} {surname}", text)
    text = _restore_lone(source, _restore_beside(source, text, source_language, there), source_language, there)
    return _restore_last(source, text, source_language)


def _restore_beside(source: str, text: str, language: str, there: set[str]) -> str:
    """*text* with words of names for those like them, in capitals, that stand before or behind their neighbours."""
    parts = re.split(f"({_WORD_RE.pattern})", text)  # words at the odd places
    first = {parts[place]: place for place in range(len(parts) - 2, 0, -2)}
    for title, before, word, after in dict.fromkeys(_iter_names(source)):
        if word in first or not _is_name(word, language):
            continue
        for neighbour, step in ((after, -2), (before, 2)):
            place = first.get(neighbour, -2) + step if neighbour else -1
            if not 0 < place < len(parts) or not parts[place][0].isupper() or parts[place] in there:
                continue
            is_beside = parts[place - step // 2].startswith(" ")
            is_given = (title or before).lower() in CROWNED
            if (
                is_beside
                and SequenceMatcher(None, parts[place].lower(), word.lower()).ratio() > _LEAST_ALIKE
                and not _is_own_form(word, parts[place], language, is_given=is_given)
            ):
                parts[place], first[word] = word, place
                break
    return "".join(parts)


def _iter_names(source: str) -> Iterator[tuple[str, str, str, str]]:
    """Yield the words of names of several, between what stands before and behind; first the word before the name."""
    for match in _NAME_RE.finditer(source):
        before = source[max(0, match.start() - 12) : match.start()].split()[-1:]
        words = ["", *match[0].split(), ""]
        for place in range(1, len(words) - 1):
            title = before[0] if place == 1 and before else ""
            yield title, words[place - 1], words[place], words[place + 1]


def _restore_lone(source: str, text: str, language: str, there: set[str]) -> str:
    """*text* with a name for the only word with a capital inside it that is like it and not in the source."""
    found: dict[str, list[re.Match[str]]] = {}
    for one in _LONE_RE.finditer(text):
        if one[0] not in there and not _is_place(one[0]):
            found.setdefault(one[0], []).append(one)
    known = set(re.findall(r"\w+", text))
    put: dict[int, tuple[int, str]] = {}
    for word in dict.fromkeys(_LONE_RE.findall(source)):
        if word in known or not _is_name(word, language):
            continue
        like = [one for own in found if _is_alike(own, word) for one in found[own]]
        if len(like) == 1 and not _is_own_form(word, like[0][0], language, is_given=True):
            put[like[0].start()] = (like[0].end(), word)
            del found[like[0][0]]
    for start, (end, word) in sorted(put.items(), reverse=True):
        text = text[:start] + word + text[end:]
    return text


def _restore_last(source: str, text: str, language: str) -> str:
    """*text* with the only name that it lacks for its only word with a capital that nothing in *source* explains."""
    lost = _find_lost(source, text, language)
    if len(lost) != 1 or is_title_case(source):
        return text
    words = [word.lower() for word in _WORD_RE.findall(source)]
    plain, explained = set(map(without_accents, words)), _find_explained(words, language)
    stray = [
        one
        for one in _LONE_RE.finditer(text)
        if text[one.start() - 2] != ","  # "he said, Return"
        and without_accents(one[0].lower()) not in plain
        and stem(one[0].lower()) not in explained
        and not _is_place(one[0])
    ]
    if len(stray) != 1 or _is_own_form(lost[0], stray[0][0], language, is_given=True):
        return text
    own = stray[0][0].lower()
    if any(SequenceMatcher(None, own, word).ratio() > _MOST_ALIKE for word in words if word != lost[0].lower()):
        return text
    return text[: stray[0].start()] + lost[0] + text[stray[0].end() :]


def _find_lost(source: str, text: str, language: str) -> list[str]:
    """The names of one word in *source* that are not in *text*."""
    known = {without_accents(word.lower()) for word in _WORD_RE.findall(text)}
    found = dict.fromkeys(_LONE_RE.findall(source))
    return [word for word in found if without_accents(word.lower()) not in known and _is_name(word, language)]


def _find_explained(words: Iterable[str], language: str) -> set[str]:
    """The stems of all translations of words."""
    others = (other for word in words for other in translations(word, language, _LEAST_EXPLAINING))
    return {stem(own.lower()) for other in others for own in other.split()}


def _is_alike(own: str, word: str) -> bool:
    if own[0] != word[0]:
        return False
    matcher = SequenceMatcher(None, own.lower(), word.lower())
    return matcher.quick_ratio() > _LEAST_ALIKE_ALONE and matcher.ratio() > _LEAST_ALIKE_ALONE


def _is_own_form(word: str, own: str, language: str, *, is_given: bool) -> bool:
    """Whether *own* is what the other language calls *word*, a name in *language*: "Platón", Plato.

    English that only lacks the accents of Spanish is none: they are put back.
    """
    english, spanish = (word.lower(), own.lower()) if language == "en" else (own.lower(), word.lower())
    pair = f"{english}/{spanish}"
    if pair in GREAT_PAIRS or (is_given and pair in GIVEN_PAIRS and english != without_accents(spanish)):
        return True
    is_accent = language == "es" and english == without_accents(spanish)
    return not is_accent and _spell(english) == _spell(spanish)


def _spell(name: str) -> str:
    """A name as it sounds, in lower case: the same for "Dostoevsky" and "Dostoievski"."""
    name = without_accents(name)
    for sound, other in _SOUNDS:
        name = name.replace(sound, other)
    return re.sub("m$", "n", _ENDING_RE.sub("ov", _DOUBLE_RE.sub(r"\1", name)))


def _is_place(word: str) -> bool:
    return word.lower() in PLACES["en"] or word.lower() in PLACES["es"]


def _is_name(word: str, language: str) -> bool:
    is_known = word.lower() in PLACES[language] or is_common_word(word, language)
    is_people = word.endswith(("ic", "ian", "ese", "ish")) and language == "en"
    return not is_known and not is_people and not translations(word.lower(), language, _LEAST_PROBABILITY)
