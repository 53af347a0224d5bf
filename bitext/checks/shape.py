"""Checks on shape: copies, loops, lengths, unfinished text, marks that do not pair."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from bitext.lang import get_language

_WORD_RE = re.compile(r"[^\W\d_]+")
_LOOP_RE = re.compile(r"(?:^|\s)(\S+(?:\s+\S+){0,7}?)(?:\s+\1){3,}(?=\s|$)")
_LONGEST_RATIO = 3.0
_SHORTEST_JUDGED_CHARS = 40
# Addresses, tags, placeholders, identifiers; then emoji, words in other scripts, and what is too long to be a word.
_MARKUP_RE = re.compile(
    r"(?:https?://|www\.)[^\s<>\"”»)]*[\w/]|(?<![\w.+-])[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+|</?[a-zA-Z][^<>]{0,200}>"
    r"|\{[\w.]{0,40}\}|%(?:\(\w+\))?[sdif]\b|(?<!\w)[@#]\w{2,}|\b\w+_\w+\b"
    r"|[\u2600-\u27bf\ufe0f\u200d\U0001f000-\U0001faff]+|[^\W\d_A-Za-zªºµÀ-ɏ\u0300-\u036fḀ-ỿ]+|(?<!\S)\S{150,}"
)
_FINAL_RE = re.compile(r"[.!?…][\"'”’»)\]]*\s*$")
_PAIRS = (("“", "”"), ("«", "»"), ("(", ")"), ("[", "]"), ("¿", "?"), ("¡", "!"))


def is_copied(source: str, target: str, source_language: str) -> bool:
    """Whether the translation equals its source, and the source has words that every translation changes."""
    words, others = ([word.lower() for word in _WORD_RE.findall(_MARKUP_RE.sub(" ", t))] for t in (source, target))
    is_prose = len(words) >= 4 and bool(get_language(source_language).function_words.intersection(words))
    return words == others and is_prose


def find_loop(source: str, target: str) -> str | None:
    """What *target* says four times or more in a row, if *source* does not repeat itself too."""
    match = _LOOP_RE.search(target[:5000])
    return match[1] if match and not _LOOP_RE.search(source[:5000]) else None


def is_length_off(source: str, target: str) -> bool:
    """Whether one side is more than three times as long as the other, and long enough to tell."""
    longer, shorter = max(len(source), len(target)), min(len(source), len(target))
    return longer >= _SHORTEST_JUDGED_CHARS and longer > _LONGEST_RATIO * shorter


def is_truncated(source: str, target: str) -> bool:
    """Whether *target* lacks the end: much shorter than its source, which ends in a stop where *target* does not."""
    short = len(source) >= _SHORTEST_JUDGED_CHARS and len(target) < 0.7 * len(source)
    return short and bool(_FINAL_RE.search(source)) and not _FINAL_RE.search(target)


def iter_unpaired_marks(source: str, target: str, target_language: str) -> Iterator[str]:
    """Yield the pairs of marks that open and close unequally often in *target* but not in *source*; markup apart."""
    source, target = (_MARKUP_RE.sub(" ", text) for text in (source, target))
    for opening, closing in _PAIRS:
        if opening in "¿¡" and (target_language != "es" or target.count(opening) <= target.count(closing)):
            if target_language != "es" or not _lacks_opening(source, target, opening, closing):
                continue
            yield opening + closing
        elif target.count(opening) != target.count(closing) and source.count(opening) == source.count(closing):
            yield opening + closing


def _lacks_opening(source: str, target: str, opening: str, closing: str) -> bool:
    """Whether a Spanish text closes a question that it never opened (a "(?)" of doubt apart)."""
    return closing in source and closing in target.replace(f"({closing})", "") and opening not in target


def find_markup(text: str) -> list[tuple[int, int]]:
    """The ranges of what no translation may change: addresses, tags, placeholders, identifiers, emoji, other scripts.

    >>> text = "See https://example.org/a?b=1, or mail a.b@example.org."
    >>> [text[start:end] for start, end in find_markup(text)]
    ['https://example.org/a?b=1', 'a.b@example.org']
    """
    return [match.span() for match in _MARKUP_RE.finditer(text)]


def is_wordless(text: str) -> bool:
    """Whether *text* has nothing to translate: no letters but in what no translation may change, and no figures.

    >>> is_wordless("— …"), is_wordless("Привет 🙂"), is_wordless("https://example.org/a"), is_wordless("Hi 🙂")
    (True, True, True, False)
    """
    return not any(character.isalnum() for character in _MARKUP_RE.sub(" ", text))


def iter_lost_markup(source: str, target: str) -> Iterator[str]:
    """Yield the addresses, tags and placeholders of *source* that *target* has less often."""
    pieces = [source[start:end] for start, end in find_markup(source)]
    for piece, count in Counter(pieces).items():
        if target.count(piece) < count:
            yield piece
