"""Other ways to translate a segment, for when a check objects to the first.

A rung asks for translations by yielding a `Request` and is sent the answers, so that whoever runs many of them can
put all that they ask for into one call of the engine. It returns candidates, the likeliest first.
"""

from __future__ import annotations

import re
from collections.abc import Generator, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from bitext.checks import find_lost_key_words, find_lost_names, find_markup, find_terms, find_untranslated
from bitext.lang import other_language
from bitext.lang.casing import is_common_word
from bitext.lang.short_words import is_short
from bitext.model import Translation
from bitext.pipeline.dictionary import as_adjective, look_up, replace_literals
from bitext.pipeline.marks import open_questions, unify_quotes

_CLAUSE_RE = re.compile(r"(?<=[,;:—–])\s+|\s+(?=[—–(])")
_SHORTEST_PART_CHARS = 25
_OPENING = frozenset("\"“«‘'¿¡(")
# Enough of a word to know it by where it is inflected.
_STEM_CHARS = 4
# Models copy these; what they do not, the count shows, and the next row is tried.
_STAND_INS = (("XX", "YY", "ZZ", "QQ"), ("John", "Peter", "Paul", "Mark"))
# Spanish names of offices and bodies, which are translated: by particle, or by the ending of a word.
_TRANSLATED_RE = re.compile(
    r"\b(?:de|del|la|las|los|y)\b|(?:ción|sión|dad|ic[oa]|iv[oa]|ista|ente|ari[oa]|al|or|ora)\b"
)


@dataclass(frozen=True, slots=True)
class Request:
    """Texts to translate; with `alternatives`, the one text whose other hypotheses are wanted."""

    texts: tuple[str, ...]
    alternatives: bool = False


Rung = Generator[Request, Sequence[Translation], list[Translation]]


def swap_terms(segment: str, best: Translation, glossary: Mapping[str, str]) -> Rung:
    """The terms of the glossary put into the source: models leave a word alone that is in the language they write."""
    terms = find_terms(segment, glossary) if "glossary" in _codes(best) else []
    if not terms:
        return []
    own = dict(terms)
    return mark((yield Request((re.sub(_any_word(own), lambda match: own[match[0]], segment),))), "terms")


def translate_words(segment: str, best: Translation, source_language: str) -> Rung:
    """Words that were left as they were, as a dictionary has them: put into the source, where models leave them alone.

    Names of places and short words are put right where they stand; so is the rest where the model has not kept it.
    """
    if "untranslated" not in _codes(best):
        return []
    known = _look_up_left(segment, best.text, source_language)
    in_place = {word: own for word, own in known.items() if own[0].isupper() or is_short(word, source_language)}
    candidates = [replace(best, text=_swap(best.text, own)) for own in (in_place, known) if own]
    others = {word: own for word, own in known.items() if not is_short(word, source_language)}
    if len(in_place) < len(known):
        made = yield Request((_swap(segment, others),))
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
            text = _swap(text, known)
    swapped = replace(best, text=text)
    lost = find_lost_key_words(segment, text, source_language, glossary, wide=wide)
    made = [swapped, *_iter_literal([swapped], lost, source_language)]
    return mark([one for one in made if one.text != best.text], "words")


def _look_up_left(segment: str, text: str, source_language: str) -> dict[str, str]:
    """The words that *text* has left as they were, and what the dictionary has for them."""
    left = find_untranslated(segment, text, other_language(source_language))
    known = {word: own for word in left if (own := look_up(word, source_language))}
    if source_language == "es":  # what has a capital in a Spanish name has one in English
        known = {word: own[0].upper() + own[1:] if word.istitle() else own for word, own in known.items()}
    return known


def restore_words(
    segment: str, best: Translation, source_language: str, glossary: Mapping[str, str], *, wide: bool
) -> Rung:
    """Key words that were lost, put into the source in translation: models take what is in the language they write.

    So are words that were left as they were, and, once, what is lost on the way. Last, what was translated word by word
    is put right where it stands.
    """
    if "word-lost" not in _codes(best):
        return []
    candidates: list[Translation] = []
    known = _look_up_left(segment, best.text, source_language)
    text = best.text
    for _ in range(2):
        lost = find_lost_key_words(segment, text, source_language, glossary, wide=wide)
        if lost.keys() <= known.keys():
            break
        known |= {word: as_adjective(segment, word, own) for word, own in lost.items()}
        (made,) = yield Request((_swap(segment, known),))
        candidates += [replace(best, text=_swap(best.text, known)), made]
        text = made.text
    if find_lost_key_words(segment, text, source_language, glossary, wide=wide):
        candidates += yield Request((_swap(segment, known),), alternatives=True)
    return mark([*candidates, *_iter_literal([best, *candidates], known, source_language)], "words")


def _iter_literal(made: Sequence[Translation], known: Mapping[str, str], language: str) -> Iterator[Translation]:
    """The translations that have a literal translation of a known word, with that put right where it stands."""
    for one in made:
        if (text := replace_literals(one.text, known, language)) != one.text:
            yield replace(one, text=text)


def _swap(text: str, words: Mapping[str, str]) -> str:
    """Other words for the keys of *words*, with a capital where the text or a quotation begins."""

    def swap(match: re.Match[str]) -> str:
        own = words[match[0]]
        begins = match.start() == 0 or (match[0].istitle() and text[match.start() - 1] in _OPENING)
        return own[:1].upper() + own[1:] if begins else own

    return re.sub(_any_word(words), swap, text)


def mend_marks(segment: str, best: Translation, target_language: str) -> Rung:  # noqa: ARG001
    """Marks that do not pair put right; no engine is asked."""
    yield from ()
    if "unpaired-marks" not in _codes(best):
        return []
    text = unify_quotes(best.text)
    return mark([replace(best, text=open_questions(text) if target_language == "es" else text)], "marks")


def go_round(segment: str, best: Translation, glossary: Mapping[str, str]) -> Rung:
    """What stands between markup and terms translated by itself, and those put in their places."""
    if not _codes(best) & {"glossary", "markup-lost"}:
        return []
    markup = {segment[start:end]: segment[start:end] for start, end in find_markup(segment)}
    terms = dict(find_terms(segment, glossary))
    patterns = [*map(re.escape, sorted(markup, key=len, reverse=True)), *([_any_word(terms)] if terms else [])]
    pieces = re.split(f"({'|'.join(patterns)})", segment)
    return mark((yield from _join(pieces, {**markup, **terms})), "terms")


def take_parts(segment: str, best: Translation) -> Rung:  # noqa: ARG001 - all rungs are called alike
    """Clauses translated one by one."""
    parts = _clauses(segment)
    return mark((yield from _join(parts, {})), "parts") if len(parts) > 1 else []


def widen_beam(segment: str, best: Translation) -> Rung:  # noqa: ARG001
    """The hypotheses of a wider beam."""
    return mark((yield Request((segment,), alternatives=True)), "wide-beam")


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


def keep(segment: str, best: Translation) -> Rung:
    """The source as it is, if it has figures and no letters: a score, a date, a telephone number."""
    yield from ()
    is_bare = not any(map(str.isalpha, segment))
    return mark([replace(best, text=segment, score=None)], "kept") if is_bare else []


def mark(translations: Iterable[Translation], rung: str) -> list[Translation]:
    """The translations with the rung that gave them in their `model_id`."""
    return [replace(one, model_id=f"{one.model_id.partition('+')[0]}+{rung}") for one in translations]


def _join(pieces: Sequence[str], own: Mapping[str, str]) -> Rung:
    """Translate the pieces that have letters and are not in *own*, and join all with their own white space."""
    to_do = [piece.strip() for piece in pieces if piece not in own and any(map(str.isalpha, piece))]
    if not to_do:
        return []
    done = iter((yield Request(tuple(to_do))))
    made: list[Translation] = []
    texts = list(_iter_joined(pieces, own, done, made))
    known = [(one.score, len(text)) for one, text in zip(made, to_do, strict=True) if one.score is not None]
    total = sum(length for _, length in known)
    score = sum(s * n for s, n in known) / total if len(known) == len(made) else None
    return [Translation("".join(texts), None if score is None else round(score, 4), made[0].model_id)]


def _iter_joined(
    pieces: Sequence[str], own: Mapping[str, str], done: Iterator[Translation], made: list[Translation]
) -> Iterator[str]:
    for piece in pieces:
        if piece in own or not any(map(str.isalpha, piece)):
            yield own.get(piece, piece)
        else:
            made.append(next(done))
            yield piece.replace(piece.strip(), made[-1].text)


def _any_word(words: Iterable[str]) -> str:
    """A pattern for any of some words or terms, the longest first, and none inside another word."""
    return rf"(?<!\w)(?:{'|'.join(map(re.escape, sorted(words, key=len, reverse=True)))})(?!\w)"


def _clauses(segment: str) -> list[str]:
    """Cut at clause boundaries into parts long enough to be understood alone, white space kept at their ends."""
    parts: list[str] = []
    position = 0
    for match in _CLAUSE_RE.finditer(segment):
        long_enough = match.end() - position >= _SHORTEST_PART_CHARS
        if long_enough and len(segment) - match.end() >= _SHORTEST_PART_CHARS:
            parts.append(segment[position : match.end()])
            position = match.end()
    return [*parts, segment[position:]]


def _is_proper(name: str, language: str) -> bool:
    """Whether a name is somebody's or a place's rather than that of an office or a body, which is translated."""
    if language == "en":
        return not all(is_common_word(word) for word in name.split())
    return not _TRANSLATED_RE.search(name)


def _codes(translation: Translation) -> set[str]:
    return {finding.code for finding in translation.findings}


def _count(word: str, text: str) -> int:
    return len(re.findall(rf"\b{word}\b", text))
