"""What each block of one side is: headline, deck, byline, dateline, subhead, body or boilerplate, with the reason.

Rules in a fixed order over the blocks of one language; the phrases they look for are tables in `bitext.lang`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from bitext.lang import Language
from bitext.model import Role

Labelled = tuple[Role, str]

_LONGEST_HEADLINE_CHARS = 250
_LONGEST_SUBHEAD_CHARS = 90
_LONGEST_BOILERPLATE_CHARS = 300
_LONGEST_FURNITURE_CHARS = 80
_FINAL_STOP_RE = re.compile(r"[.:;,…][\"'”’»)\]]*$")
_SENTENCE_END_RE = re.compile(r"[.:;!?…,—–-][\"'”’»)\]]*$")
_PLACE_LINE_RE = re.compile(r"(?-i:[A-ZÁÉÍÓÚÑ][\w .,’'-]{1,40})\((?:[A-Z]{2,6}|[A-Z][\w ]{2,20})\)\s*[.—–-]*$")
# "Laura Pennington", "Irene Valcárcel | Diario del Valle": two to four capitalised words.
_NAME_LINE_RE = re.compile(
    r"[A-ZÁÉÍÓÚÑ][\w.’'-]+(?: (?:(?:de|del|la|van|von) )?[A-ZÁÉÍÓÚÑ][\w.’'-]*){1,3}(?:\s*[|,/•·]\s*[\w .]{2,40})?$"
)
_TIME_RE = re.compile(r"\b\d{1,2}[:.]\d{2}\b|\b\d{4}\b|\b\d{1,2}/\d{1,2}/\d{2,4}\b")


@lru_cache(maxsize=4)
def _patterns(table: Language) -> tuple[re.Pattern[str], re.Pattern[str]]:
    return (
        re.compile("(?:" + "|".join(table.boilerplate) + ")", re.IGNORECASE),
        re.compile(f"(?:{table.byline})$", re.IGNORECASE),
    )


def label_roles(texts: Sequence[str], table: Language, *, headline: bool = True) -> list[Labelled]:
    """Return a role and its reason for each block of one language, in reading order.

    Args:
        headline: whether to look for a headline; off where a record names it.
    """
    labelled = [_label_by_itself(text, table) for text in texts]
    first = _find_headline(texts, labelled) if headline else None
    if first is not None:
        labelled[first] = ("headline", "first block of its language, short, without a final stop")
    _label_deck(texts, labelled, first)
    _label_subheads(texts, labelled)
    _label_furniture(texts, labelled)
    return labelled


def _label_by_itself(text: str, table: Language) -> Labelled:
    """Label what one block shows without its neighbours."""
    boilerplate_re, byline_re = _patterns(table)
    text = " ".join(text.split())
    if len(text) <= _LONGEST_BOILERPLATE_CHARS and (match := boilerplate_re.match(text)):
        return "boilerplate", f"begins like page furniture: {match[0][:40]}"
    if len(text) <= _LONGEST_FURNITURE_CHARS and byline_re.match(text):
        return "byline", "a line that names its author"
    if _PLACE_LINE_RE.match(text) or _is_time_line(text, table):
        return "dateline", "a line with only a place, an agency or a date"
    return "body", "a paragraph"


def _is_time_line(text: str, table: Language) -> bool:
    """Whether a short line holds a date or time and hardly anything else."""
    if len(text) > 60 or not _TIME_RE.search(text) or _SENTENCE_END_RE.search(text):
        return False
    words = [word for word in re.findall(r"[^\W\d_]{3,}", text.lower()) if word not in table.function_words]
    dates = sum(word in table.months or any(month.startswith(word) for month in table.months) for word in words)
    return dates >= 1 and len(words) - dates <= 2


def is_headline_like(text: str) -> bool:
    """Whether a block could be a headline by its form: short, of some words, no full stop at its end.

    >>> is_headline_like("Port Reopens After Nine-Day Strike"), is_headline_like("The port reopened.")
    (True, False)
    """
    return len(text) <= _LONGEST_HEADLINE_CHARS and len(text.split()) >= 2 and not _FINAL_STOP_RE.search(text)


def _find_headline(texts: Sequence[str], labelled: Sequence[Labelled]) -> int | None:
    """The first block that is no furniture, if it looks like a headline."""
    for index, (role, _) in enumerate(labelled):
        if role == "body":
            return index if is_headline_like(texts[index]) else None
    return None


def _label_deck(texts: Sequence[str], labelled: list[Labelled], headline: int | None) -> None:
    """A second short block without a final stop, directly after the headline and before the body, is its deck."""
    if headline is None or headline + 2 >= len(texts):
        return
    second, third = headline + 1, headline + 2
    if labelled[second][0] == "body" and _NAME_LINE_RE.match(texts[second]):
        labelled[second] = ("byline", "a line with only a name, after the headline")
        return
    if labelled[second][0] != "body" or not is_headline_like(texts[second]) or _SENTENCE_END_RE.search(texts[second]):
        return
    following = labelled[third][0]
    if following in ("byline", "dateline") or (following == "body" and _SENTENCE_END_RE.search(texts[third])):
        labelled[second] = ("deck", "between headline and body, without a final stop")


def _label_subheads(texts: Sequence[str], labelled: list[Labelled]) -> None:
    """A short line without final punctuation inside the body, between full paragraphs, is a subhead."""
    bodies = [index for index, (role, _) in enumerate(labelled) if role == "body"]
    for previous, index, following in zip(bodies, bodies[1:], bodies[2:], strict=False):
        text = texts[index]
        short = len(text) <= _LONGEST_SUBHEAD_CHARS and not _SENTENCE_END_RE.search(text)
        if (
            short
            and text[:1] not in "—–-•*"
            and all(_SENTENCE_END_RE.search(texts[near]) for near in (previous, following))
        ):
            labelled[index] = ("subhead", "a short line without a final stop between paragraphs")


def _label_furniture(texts: Sequence[str], labelled: list[Labelled]) -> None:
    """Short lines without a full stop after the last paragraph, next to boilerplate, are boilerplate as well."""
    last = max(
        (i for i, (role, _) in enumerate(labelled) if role == "body" and _SENTENCE_END_RE.search(texts[i])),
        default=-1,
    )
    tail = range(last + 1, len(texts))
    if last < 0 or not any(labelled[index][0] == "boilerplate" for index in tail):
        return
    for index in tail:
        if labelled[index][0] == "body" and len(texts[index]) <= _LONGEST_FURNITURE_CHARS:
            labelled[index] = ("boilerplate", "a short line among page furniture at the end")
