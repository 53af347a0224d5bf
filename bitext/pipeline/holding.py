"""Rungs that hold words fast: others, which models translate well or copy, stand for them meanwhile."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from bitext.checks import find_lost_names
from bitext.lang.casing import is_common_word
from bitext.lang.nouns import agree_indefinite, find_noun, is_feminine
from bitext.model import Translation
from bitext.pipeline.asking import Request, Rung, any_word, mark

# Models copy these; what they do not, the count shows, and the next row is tried.
_STAND_INS = (("XX", "YY", "ZZ", "QQ"), ("John", "Peter", "Paul", "Mark"))
# Spanish names of offices and bodies, which are translated: by particle, or by the ending of a word.
_TRANSLATED_RE = re.compile(
    r"\b(?:de|del|la|las|los|y)\b|(?:ción|sión|dad|ic[oa]|iv[oa]|ista|ente|ari[oa]|al|or|ora)\b"
)

_Pairs = tuple[tuple[str, str], ...]
# Nouns of everyday and their Spanish, by gender and number; for names of institutions, such names.
_NOUNS: dict[tuple[str, int], _Pairs] = {
    ("m", 1): (("book", "libro"), ("problem", "problema"), ("car", "coche")),
    ("f", 1): (("city", "ciudad"), ("family", "familia"), ("company", "empresa")),
    ("m", 2): (("books", "libros"), ("problems", "problemas"), ("cars", "coches")),
    ("f", 2): (("cities", "ciudades"), ("families", "familias"), ("companies", "empresas")),
}
_BODIES: dict[tuple[str, int], _Pairs] = {
    ("m", 1): (("Congress", "Congreso"), ("Council", "Consejo")),
    ("f", 1): (("Commission", "Comisión"), ("Company", "Compañía")),
    ("m", 2): (("Councils", "Consejos"),),
    ("f", 2): (("Companies", "Compañías"),),
}


def hold_nouns(segment: str, lost: Mapping[str, str], source_language: str) -> Rung:
    """The segment translated with common nouns of the same gender and number for nouns that were lost.

    *lost* has key words and their translations; what is no noun stays. Where a stand-in does not come out once, the
    model has not taken it, and there is no candidate.
    """
    held, own_by_stand_in = segment, {}
    for word, translation in lost.items():
        for own, other in _find_stand_ins(word, translation, source_language):
            if not re.search(rf"\b(?:{own}|{other})\b", held, re.IGNORECASE):
                begins = held.startswith(word)
                held = re.sub(any_word([word]), own.capitalize() if begins else own, held, count=1)
                own_by_stand_in[other] = translation
                break
    if not own_by_stand_in:
        return []
    (made,) = yield Request((agree_indefinite(held) if source_language == "en" else held,))
    text = made.text
    for other, translation in own_by_stand_in.items():
        pattern = rf"(?i)\b{other}\b"
        if len(re.findall(pattern, text)) != 1:
            return []
        text = re.sub(pattern, lambda match, own=translation: _like(match[0], own), text)  # type: ignore[misc]
    return [replace(made, text=text)]


def _find_stand_ins(word: str, translation: str, language: str) -> list[tuple[str, str]]:
    """Nouns of *language* that can stand for one, each with its translation, those of the likest kind first."""
    known: _Pairs = ()
    if noun := find_noun(word, language):
        known = _NOUNS[noun.gender, noun.number]
    elif " " in word and word[0].isupper() and translation[0].isupper():
        head = (translation if language == "en" else word).split()[0].lower()
        number = 2 if head.endswith("s") else 1
        known = _BODIES["f" if is_feminine(head.removesuffix("s")) else "m", number]
    return [(english, spanish) if language == "en" else (spanish, english) for english, spanish in known]


def _like(found: str, own: str) -> str:
    return own[0].upper() + own[1:] if found[0].isupper() else own


def hold_names(segment: str, best: Translation, source_language: str) -> Rung:
    """Names that were lost or garbled held fast: common words stand for them while the model translates."""
    names = [name for name in find_lost_names(segment, best.text) if _is_proper(name, source_language)]
    candidates = []
    for stand_ins in _STAND_INS:
        pairs = [(name, other) for name, other in zip(names, stand_ins, strict=False) if other not in segment]
        if not pairs:
            continue
        held = segment
        for name, other in pairs:
            held = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", other, held)
        (made,) = yield Request((held,))
        text = made.text
        if all(_count(other, text) == _count(other, held) > 0 for _, other in pairs):
            for name, other in pairs:
                text = re.sub(rf"\b{other}\b", lambda _, name=name: name, text)  # type: ignore[misc]
            candidates.append(replace(made, text=text))
    return mark(candidates, "names")


def _is_proper(name: str, language: str) -> bool:
    """Whether a name is somebody's or a place's rather than that of an office or a body, which is translated."""
    if language == "en":
        return not all(is_common_word(word) for word in name.split())
    return not _TRANSLATED_RE.search(name)


def _count(word: str, text: str) -> int:
    return len(re.findall(rf"\b{word}\b", text))
