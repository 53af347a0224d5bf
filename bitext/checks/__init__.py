"""Coded findings on pairs and translations: what a reader of the row should know before trusting it.

Codes are stable. A finding never changes or drops a row here; whoever fills a side, and filters, read the codes.
How often each code fires on human translations, where it should not, is in docs/measurements.md.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from bitext.checks.key_words import iter_lost_key_words
from bitext.checks.leftovers import iter_untranslated
from bitext.checks.number_words import find_lost_numbers
from bitext.checks.shape import (
    find_loop,
    find_markup,
    is_copied,
    is_length_off,
    is_truncated,
    is_wordless,
    iter_lost_markup,
    iter_unpaired_marks,
)
from bitext.checks.words import (
    is_foreign,
    is_negation_lost,
    iter_garbled,
    iter_lost_lone_names,
    iter_lost_names,
    iter_lost_places,
)  # fmt: skip
from bitext.lang.number_words import find_number_words
from bitext.lang.numbers import Number, find_numbers
from bitext.lang.works import hide_titles
from bitext.model import Finding

__all__ = [
    "CODES", "UNUSABLE", "check_glossary", "check_pair", "check_related", "check_translation", "find_lone_numbers",
    "find_lost_key_words", "find_lost_names", "find_markup", "find_terms", "find_untranslated", "is_wordless",
]  # fmt: skip

CODES = {
    "no-engine": "a missing side was to be filled, and no translation engine is installed for it",
    "blank": "the engine gave no text that could be used",
    "copied": "the translation repeats its source",
    "wrong-language": "the translation is in the source's language",
    "loop": "the translation repeats itself",
    "truncated": "the translation stops before its source does",
    "length": "one side is far longer than the other",
    "number-mismatch": "a number of one side has no counterpart on the other",
    "name-lost": "a name of the source is not in the translation, or spelt with letters of no language",
    "untranslated": "words of the source that the target language does not have are left as they were",
    "word-lost": "a word or phrase of the source that has few translations has none of them, or its sense was mistaken",
    "unseen-word": "the model wrote a word that neither the source nor the text it learned from has",
    "unsure": "the model gave its translation a probability as low as its worst have",
    "negation-lost": "the source denies something and the translation does not",
    "markup-lost": "an address, a tag, a placeholder, an emoji or a word in another script is not in the translation",
    "unpaired-marks": "quotation marks, brackets, ¿ or ¡ open without closing, or close without opening",
    "crossing": "the two sides stand at different places of their texts",
    "unrelated": "the two sides do not seem to belong together, and nothing of them was paired",
    "fuzzy-match": "the text is the translation of a segment that is similar, not the same",
    "glossary": "a term of the glossary was not used",
    "suspected-mt": "a side that was found looks as if a machine had translated it",
}
"""Every code, and what it means."""

UNUSABLE = frozenset({"blank", "copied", "wrong-language", "loop"})
"""Codes of translations that are worse than none."""


def check_translation(
    source: str, target: str, source_language: str, target_language: str, glossary: Mapping[str, str] | None = None, *,
    wide: bool = False,
) -> tuple[Finding, ...]:  # fmt: skip
    """Findings on a machine translation of one segment, `glossary` among them where there is one.

    With *wide*, `word-lost` looks for words and phrases too that people translate freely, but small models do not,
    and for words whose sense was mistaken.

    >>> [f.code for f in check_translation("He paid 300 dollars.", "Pagó 30 dólares.", "en", "es")]
    ['number-mismatch']
    >>> check_translation("In 2019 she won.", "En 2019 ganó.", "en", "es")
    ()
    """
    if not source.strip():
        return ()
    if not target.strip():
        return (_finding("blank", "the engine gave no text"),)
    found = [
        *_iter_form(source, target, source_language, target_language),
        *_iter_content(source, target, source_language, target_language, glossary or {}, wide),
    ]
    pair = check_pair(source, target, source_language, target_language)
    return (*found, *pair, *(check_glossary(source, target, glossary) if glossary else ()))


def check_related(related: float | None) -> tuple[Finding, ...]:
    """The finding on what was left alone because its text and the other belong together with no more than *related*."""
    return (_finding("unrelated", f"both texts belong together with a probability of {related or 0.0:.2f} only"),)


def check_glossary(source: str, target: str, glossary: Mapping[str, str]) -> tuple[Finding, ...]:
    """A finding where *source* has a term of the glossary and *target* lacks what it demands for it.

    Terms are whole words in any case; what stands for them is looked for in any case too.

    >>> check_glossary("The summit ended.", "La reunión acabó.", {"summit": "cumbre"})
    (Finding(code='glossary', message='summit: cumbre'),)
    """
    wanted = [f"{term}: {own}" for term, own in find_terms(source, glossary) if own.lower() not in target.lower()]
    return (_finding("glossary", "; ".join(wanted)),) if wanted else ()


def find_terms(text: str, glossary: Mapping[str, str]) -> list[tuple[str, str]]:
    """The glossary's entries whose terms are in *text*, as (term as it stands there, demanded translation)."""
    found = []
    for term, own in glossary.items():
        match = re.search(rf"(?<!\w){re.escape(term)}(?!\w)", text, re.IGNORECASE)
        if match:
            found.append((match[0], own))
    return found


def find_lost_names(source: str, target: str, source_language: str, *, wide: bool = False) -> list[str]:
    """The names that `name-lost` objects to: of several words, all lost; with rare letters, and spelt with others.

    With *wide*, names of one word too: people leave them out or say "he", small models make other words of them.
    """
    lone = iter_lost_lone_names(source, target, source_language) if wide else ()
    places = iter_lost_places(source, target) if wide and source_language == "es" else ()
    return list(dict.fromkeys([*iter_lost_names(source, target), *iter_garbled(source, target), *lone, *places]))


def find_lost_key_words(
    source: str, target: str, source_language: str, glossary: Mapping[str, str] | None = None, *, wide: bool = False
) -> dict[str, str]:
    """The words that `word-lost` objects to, and what to put for each; none that is part of a term of *glossary*."""
    lost = {word: key.translation for word, key in iter_lost_key_words(source, target, source_language, wide=wide)}
    if wide:
        spelt = {
            word.lower()
            for number in find_number_words(source, source_language)
            for word in source[number.start : number.end].split()
        }
        lost = {word: own for word, own in lost.items() if word.lower() not in spelt}
        lost |= find_lost_numbers(source, target, source_language)
    if lost and glossary:
        termed = {word for term, _ in find_terms(source, glossary) for word in term.split()}
        lost = {word: own for word, own in lost.items() if termed.isdisjoint(word.split())}
    return lost


def find_untranslated(source: str, target: str, target_language: str, *, wide: bool = False) -> list[str]:
    """The words that `untranslated` objects to, each once; with *wide*, those that it names for small models too."""
    return list(dict.fromkeys(iter_untranslated(source, target, target_language, wide=wide)))


def check_pair(
    source: str, target: str, source_language: str, target_language: str, *, crossing: bool = False
) -> tuple[Finding, ...]:
    """Findings on any pair with text on both sides; *crossing* says that the aligner found them out of order."""
    moved = (_finding("crossing", "the block stands elsewhere on the other side"),) if crossing else ()
    return (*moved, *_iter_length(source, target), *_iter_numbers(source, target, source_language, target_language))


def _finding(code: str, message: str) -> Finding:
    assert code in CODES, code  # noqa: S101 - a code outside the table is a defect of this module
    return Finding(code, message)


def _iter_form(source: str, target: str, source_language: str, target_language: str) -> Iterator[Finding]:
    if is_copied(source, target, source_language):
        yield _finding("copied", "the text is the same on both sides")
    elif is_foreign(target, source_language, target_language):
        yield _finding("wrong-language", f"the translation reads like {source_language}")
    repeated = find_loop(source, target)
    if repeated is not None:
        yield _finding("loop", f"repeated: {repeated[:40]}")
    if is_truncated(source, target):
        yield _finding("truncated", f"{len(target)} characters for {len(source)}, without a final stop")
    marks = list(iter_unpaired_marks(source, target, target_language))
    if marks:
        yield _finding("unpaired-marks", " ".join(marks))


def _iter_content(
    source: str, target: str, source_language: str, target_language: str, glossary: Mapping[str, str], wide: bool
) -> Iterator[Finding]:
    markup = list(iter_lost_markup(source, target))
    if markup:
        yield _finding("markup-lost", " ".join(markup))
    source, target = hide_titles(source, target, source_language)
    names = find_lost_names(source, target, source_language, wide=wide)
    if names:
        yield _finding("name-lost", ", ".join(names))
    left = find_untranslated(source, target, target_language, wide=wide)
    if left:
        yield _finding("untranslated", ", ".join(left))
    keys = find_lost_key_words(source, target, source_language, glossary, wide=wide)
    lost = [word for word in keys if word not in left]
    if lost:
        yield _finding("word-lost", ", ".join(lost))
    if is_negation_lost(source, target, source_language, target_language):
        yield _finding("negation-lost", "only the source denies")


def _iter_length(source: str, target: str) -> Iterator[Finding]:
    if is_length_off(source, target):
        yield _finding("length", f"{len(source)} and {len(target)} characters")


def _iter_numbers(source: str, target: str, source_language: str, target_language: str) -> Iterator[Finding]:
    """Figures of either side that the other has neither as a figure nor as a word."""
    lone = find_lone_numbers(source, target, source_language, target_language)
    if any(lone):
        sides = (
            f"only in {code}: {', '.join(text[number.start : number.end] for number in own)}"
            for code, text, own in zip((source_language, target_language), (source, target), lone, strict=True)
            if own
        )
        yield _finding("number-mismatch", "; ".join(sides))


@lru_cache(maxsize=64)  # whoever puts a figure right asks first, and the check after
def find_lone_numbers(
    source: str, target: str, source_language: str, target_language: str
) -> tuple[tuple[Number, ...], tuple[Number, ...]]:
    """The figures (no number words) of each side whose values the other lacks, which `number-mismatch` objects to."""
    numbers = (
        find_numbers(source, source_language, words=True),
        find_numbers(target, target_language, words=True),
    )
    return _without_counterpart(source, *numbers), _without_counterpart(target, *numbers[::-1])


def _without_counterpart(text: str, own: list[Number], other: list[Number]) -> tuple[Number, ...]:
    there = {value for number in other for value in number.values}
    return tuple(number for number in own if text[number.start].isdigit() and there.isdisjoint(number.values))
