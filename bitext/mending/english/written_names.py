"""Names and numerals as Spanish pages write them, in English: accents that got lost, brackets, "Juan XXIII"."""

from __future__ import annotations

import re

from bitext.lang.casing import is_common_word
from bitext.lang.key_words import find_key_word
from bitext.lang.places import PLACES

_ACCENTED_RE = re.compile(r"(?<![\w-])[A-ZÁÉÍÓÚÑ][a-záéíóúñü]*[áéíóúñü][a-záéíóúñü]*(?![\w-])")
_ACCENTS_RE = re.compile("[áéíóúñü]")
_WORD_RE = re.compile(r"[^\W\d_]+")
_BRACKETS_RE = re.compile(r"\(([^()]{2,60})\)")
_NAMED_RE = re.compile(
    r"[A-ZÁÉÍÓÚÑÜ@\d][\w’'.%-]*(?:(?:,? | [/–-] |/)(?:(?:de|del|la|las|los) )*[A-ZÁÉÍÓÚÑÜ\d][\w’'.%-]*)*"
)
_ROMAN_RE = re.compile(r"(?<![\w-])(?=[IVXLC]{2})X{0,3}(?:L?X{0,3}|XC|XL)(?:IX|IV|V?I{0,3})(?![\w-])")
_LEAST_CHARS = 3
# Words too: "(Podemos)".
_PARTIES = frozenset("Ciudadanos Junts Morena Podemos Sumar Vox Bildu Compromís".split())
_THOUSANDS_RE = re.compile(r"(?<![\w.,])[1-9]\d{0,2}(?:\.\d{3})+(?![\w]|[.,]\d)")


def write_names(source: str, text: str) -> str:
    """English *text* with what names and numerals of *source* lost; it may be the same.

    >>> write_names("Feijóo dimite", "Feijo resigns"), write_names("Murió Juan XXIII.", "Juan XXII died.")
    ('Feijóo resigns', 'Juan XXIII died.')
    >>> write_names("Nació en Lima (Perú).", "He was born in Lima (peru).")
    'He was born in Lima (Peru).'
    >>> write_names("Llegó el papá (ayer).", "Dad came (yesterday).")
    'Dad came (yesterday).'
    """
    if "(" in source and "(" in text:
        text = _keep_brackets(source, text)
    if "." in source:
        text = _group_thousands(source, text)
    return _keep_romans(source, _put_accents(source, text))


def _group_thousands(source: str, text: str) -> str:
    """*text* with commas in the figures that *source* has with stops: "1200"."""
    for figure in _THOUSANDS_RE.findall(source):
        bare = figure.replace(".", "")
        text = re.sub(rf"(?<![\w.,]){bare}(?!\w|[.,]\d)", figure.replace(".", ","), text)
    return text


def _is_no_name(word: str) -> bool:
    """Whether a word with a capital is none of a name."""
    return (
        word[0].isupper()
        and word not in _PARTIES
        and (is_common_word(word, "es") or find_key_word(word.lower(), "es") is not None)
    )


def _put_accents(source: str, text: str) -> str:
    """*text* with the names that lack their letters with accents: "Snchez"."""
    found = set(_ACCENTED_RE.findall(source))
    if not found:
        return text
    words, known = set(_WORD_RE.findall(text)), set(_WORD_RE.findall(source))
    for name in sorted(found - words):
        if name.lower() in PLACES["es"] or is_common_word(name, "es"):
            continue
        lost = _ACCENTS_RE.sub("", name)
        is_word = lost.lower() in PLACES["en"] or is_common_word(lost) or lost in known
        if len(lost) >= _LEAST_CHARS and lost in words and not is_word:
            text = re.sub(rf"(?<![\w-]){lost}(?![\w-])", name, text)
    return text


def _keep_brackets(source: str, text: str) -> str:
    """*text* with what stands in brackets as *source* has it, where that is names and figures."""
    own, made = _BRACKETS_RE.findall(source), list(_BRACKETS_RE.finditer(text))
    if len(own) != len(made):
        return text
    for inner, match in reversed(list(zip(own, made, strict=True))):
        words = _WORD_RE.findall(inner)
        if inner == match[1] or not words or _NAMED_RE.fullmatch(inner) is None:
            continue
        whole = PLACES["es"].get(inner.lower())
        if whole is None and any(_is_no_name(word) for word in words):
            continue
        made_words = _WORD_RE.findall(match[1])
        is_other = len(made_words) != len(words) and inner not in _PARTIES
        if is_other or (words[0].isupper() and made_words[0][:2].isupper()):
            continue  # "(OTAN)", "(NATO)", "(MPRs)"
        named = whole or _WORD_RE.sub(lambda one: PLACES["es"].get(one[0].lower(), one[0]), inner)
        text = f"{text[: match.start(1)]}{named}{text[match.end(1) :]}"
    return text


def _keep_romans(source: str, text: str) -> str:
    """*text* with the one Roman numeral of *source* that it lacks for the one that *source* lacks."""
    own, made = set(_ROMAN_RE.findall(source)), set(_ROMAN_RE.findall(text))
    lost, stray = own - made, made - own
    if len(lost) == len(stray) == 1:
        return re.sub(rf"(?<![\w-]){stray.pop()}(?![\w-])", lost.pop(), text)
    return text
