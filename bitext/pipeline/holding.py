"""Rungs that hold words fast: others, which models translate well or copy, stand for them meanwhile."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from bitext.checks import find_lost_names
from bitext.checks.words import WHOLE_PLACE_RE
from bitext.lang.adjectives import read_adjectives
from bitext.lang.articles import agree_indefinite
from bitext.lang.casing import is_common_word
from bitext.lang.nouns import find_noun
from bitext.model import Translation
from bitext.pipeline.asking import Climb, Request, Rung, any_word, mark

# Models copy these; what they do not, the count shows, and the next row is tried.
_STAND_INS = (
    ("XX", "YY", "ZZ", "QQ"), ("John", "Peter", "Paul", "Mark"), ("Barcelona", "Madrid", "Boston", "Lima"),
)  # fmt: skip
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
_BODIES: dict[str, _Pairs] = {
    "m": (("Congress", "Congreso"), ("Council", "Consejo")),
    "f": (("Commission", "Comisión"), ("Company", "Compañía")),
}
_HEADS = {
    "m": frozenset(
        "ayuntamiento banco comité congreso consejo departamento ejército fondo frente instituto ministerio parlamento "
        "partido senado servicio sindicato tribunal".split()
    ),
    "f": frozenset(
        "academia agencia alianza asamblea asociación cámara comisión confederación corte federación fiscalía "
        "fundación junta liga oficina organización unión universidad".split()
    ),
}
# What stands before nouns, and seldom before verbs.
_BEFORE_NOUNS = {
    "en": frozenset(
        "a an the this that these those some any no another other each every several many few his her its their our my "
        "your two three four five six seven eight nine ten of in on for with by from at about and or against between "
        "during into under without".split()
    ),
    "es": frozenset(
        "el la los las un una unos unas este esta estos estas ese esa esos esas su sus mi mis otro otra otros otras "
        "del al de a en con por para sin sobre entre contra y o dos tres cuatro cinco seis siete ocho nueve".split()
    ),
}
_LAST_WORD_RE = re.compile(r"[^\W\d_]+(?= $)")


def hold_nouns(segment: str, best: str, lost: Mapping[str, str], source_language: str) -> Rung:
    """The segment translated with common nouns of the same gender and number for nouns that were lost.

    *best* is the translation so far, *lost* has key words and their translations; what is no noun stays. Where a
    stand-in does not come out once, the model has not taken it, and there is no candidate.
    """
    held, own_by_stand_in = segment, {}
    for word in sorted(lost, key=len, reverse=True):
        place = _find_noun_place(held, word, source_language)
        if place is None:
            continue
        for own, other in _find_stand_ins(word, lost[word], source_language):
            # A stand-in that the text has anyway could not be told from itself.
            if not re.search(rf"\b(?:{own}|{other})\b", f"{held} {best}", re.IGNORECASE):
                start, end = place
                begins = not held[:start].strip("\"“«‘'¿¡( ")
                held = held[:start] + (own.capitalize() if begins else own) + held[end:]
                own_by_stand_in[other] = lost[word]
                break
    if not own_by_stand_in:
        return []
    (made,) = yield Request((agree_indefinite(held) if source_language == "en" else held,))
    pattern = re.compile(any_word(own_by_stand_in), re.IGNORECASE)
    there = sorted(found.lower() for found in pattern.findall(made.text))
    if there != sorted(map(str.lower, own_by_stand_in)):
        return []
    own_by_lower = {other.lower(): own for other, own in own_by_stand_in.items()}
    return [replace(made, text=pattern.sub(lambda match: _like(match[0], own_by_lower[match[0].lower()]), made.text))]


def _find_noun_place(text: str, word: str, language: str) -> tuple[int, int] | None:
    """Where *word* stands as a noun: first, or behind what stands before nouns, and in no compound; if it does."""
    for match in re.finditer(rf"(?<![\w-]){re.escape(word)}(?![\w-])", text):
        before = _LAST_WORD_RE.search(text[: match.start()])
        if before is None or before[0].lower() in _BEFORE_NOUNS[language] or before[0].lower() in _load_adjectives():
            return match.span()
    return None


def _find_stand_ins(word: str, translation: str, language: str) -> list[tuple[str, str]]:
    """Nouns of *language* that can stand for one, each with its translation; none for what is known otherwise."""
    known: _Pairs = ()
    if noun := find_noun(word, language):
        own = noun.spanish if language == "en" else noun.english
        known = _NOUNS[noun.gender, noun.number] if own == translation else ()
    elif " " in word and word[0].isupper() and translation[0].isupper():
        head = (translation if language == "en" else word).split()[0].lower()
        known = next((_BODIES[gender] for gender, heads in _HEADS.items() if head in heads), ())
    return [(english, spanish) if language == "en" else (spanish, english) for english, spanish in known]


@lru_cache(maxsize=1)
def _load_adjectives() -> frozenset[str]:
    """English adjectives, which may stand before a noun; Spanish ones seldom do."""
    return frozenset(adjective.english for adjective in read_adjectives())


def _like(found: str, own: str) -> str:
    return own[0].upper() + own[1:] if found[0].isupper() else own


def hold_names(
    segment: str, best: Translation, source_language: str, climb: Callable[[str], Climb] | None, *, wide: bool
) -> Rung:
    """Names that were lost or garbled held fast: common words stand for them while the model translates.

    With the first stand-ins that the model copies, *climb* translates the segment with all that may be wrong in it;
    None where that is what asks.
    """
    if climb is None:
        return []
    lost = find_lost_names(segment, best.text, source_language, wide=wide)
    names = [name for name in lost if _is_proper(name, source_language)]
    candidates: list[Translation] = []
    for stand_ins in _STAND_INS:
        pairs = [(name, other) for name, other in zip(names, stand_ins, strict=False) if other not in segment]
        if not pairs:
            continue
        held = segment
        for name, other in pairs:
            held = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", other, held)
        (made,) = yield Request((held,))
        if _are_copied(pairs, held, made.text):
            if not candidates:
                climbed = yield from climb(held)
                made = climbed if _are_copied(pairs, held, climbed.text) else made
            text = made.text
            for name, other in pairs:
                text = re.sub(rf"\b{other}\b", lambda _, name=name: name, text)  # type: ignore[misc]
            candidates.append(replace(made, text=text))
    return mark(candidates, "names")


def _are_copied(pairs: Sequence[tuple[str, str]], held: str, text: str) -> bool:
    return all(_count(other, text) == _count(other, held) > 0 for _, other in pairs)


def _is_proper(name: str, language: str) -> bool:
    """Whether a name is somebody's or a place's rather than that of an office or a body, which is translated."""
    if language == "en":
        return not all(is_common_word(word) for word in name.split())
    return not _TRANSLATED_RE.search(name) or WHOLE_PLACE_RE.search(f"a {name}") is not None


def _count(word: str, text: str) -> int:
    return len(re.findall(rf"\b{word}\b", text))
