"""What each block of one side is: headline, deck, byline, dateline, subhead, body or boilerplate, with the reason.

Rules in a fixed order over the blocks of one language; the phrases they look for are tables in `bitext.lang`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from bitext.articles.datelines import find_spans, is_dateline
from bitext.lang import LANGUAGES, Language, get_language
from bitext.model import Role

Labelled = tuple[Role, str]

_LONGEST_HEADLINE_CHARS = 250
_LONGEST_SUBHEAD_CHARS = 90
_LONGEST_BOILERPLATE_CHARS = 300
_LONGEST_FURNITURE_CHARS = 80
_FINAL_STOP_RE = re.compile(r"[.:;,…][\"'”’»)\]]*$")
_SENTENCE_END_RE = re.compile(r"[.:;!?…,—–-][\"'”’»)\]]*$")
# "Laura Pennington", "Irene Valcárcel | Diario del Valle": two to four capitalised words.
_NAME_LINE_RE = re.compile(
    r"[A-ZÁÉÍÓÚÑ][\w.’'-]+(?: (?:(?:de|del|la|van|von) )?[A-ZÁÉÍÓÚÑ][\w.’'-]*){1,3}(?:\s*[|,/•·]\s*[\w .]{2,40})?$"
)
# "HOME | LOCAL | SPORTS", "Inicio · Deportes · Opinión"
_MENU_RE = re.compile(r"[^|•·»]{1,30}(?:\s[|•·»]\s[^|•·»]{1,30}){2,}$")
_BY_RE = re.compile(r"(?:by|por)\b", re.IGNORECASE)
_WORD_RE = re.compile(r"[^\W\d_]")
_ADDRESS_RE = re.compile(r"\b[\w.+-]{1,64}@[\w-]{1,64}\.[\w.]{2,40}\b")
# A headline that ends in a full stop is shorter than the paragraphs behind it.
_MOST_PLACE_WORDS = 3
_FEWEST_BLOCKS = 3  # headline and two paragraphs: in less, every line counts
_STOPPED_HEADLINE_CHARS, _STOPPED_RATIO = 90, 1.4


@lru_cache(maxsize=4)
def _patterns(code: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    table = get_language(code)
    return (
        re.compile("(?:" + "|".join(table.boilerplate) + ")", re.IGNORECASE),
        re.compile(f"(?:{table.byline})$", re.IGNORECASE),
    )


def label_roles(texts: Sequence[str], table: Language, *, headline: bool = True) -> list[Labelled]:
    """Return a role and its reason for each block of one language, in reading order.

    Args:
        headline: whether to look for a headline; off where a record names it.
    """
    labelled = [label_alone(text, table) for text in texts]
    first, why = _find_headline(texts, labelled) if headline else (None, "")
    if first is not None:
        labelled[first] = ("headline", why)
    _label_deck(texts, labelled, first)
    _label_subheads(texts, labelled)
    _label_furniture(texts, labelled)
    return labelled


def label_alone(text: str, table: Language) -> Labelled:
    """Return the role that one block shows without its neighbours: byline, dateline, boilerplate, or else body.

    Furniture and "By ..." are known in both languages: sites have much of theirs in another than the article's.
    """
    text = " ".join(text.split())
    if is_dateline(text, table):
        return "dateline", "a line with only a place, an agency or a date"
    if not _WORD_RE.search(text):
        return "boilerplate", "no words in it"
    for own in (table, *(get_language(code) for code in LANGUAGES if code != table.code)):
        boilerplate_re, byline_re = _patterns(own.code)
        if len(text) <= _LONGEST_FURNITURE_CHARS and byline_re.match(text) and (own is table or _BY_RE.match(text)):
            return "byline", "a line that names its author"
        if len(text) <= _LONGEST_BOILERPLATE_CHARS and (match := boilerplate_re.match(text)):
            return "boilerplate", f"begins like page furniture: {match[0][:40]}"
    if _MENU_RE.match(text):
        return "boilerplate", "a menu: short items between bars"
    return "body", "a paragraph" + "".join(f"; {span}" for span in find_spans(text, table))


def borrows_language(text: str) -> bool:
    """Whether a block of names and dates alone leaves its language open.

    >>> borrows_language("By Dolores Quintanar"), borrows_language("Rain at last")
    (True, False)
    """
    if len(text) > _LONGEST_FURNITURE_CHARS:
        return False
    text = " ".join(text.split())
    return any(_patterns(code)[1].match(text) or is_dateline(text, get_language(code)) for code in LANGUAGES)


def is_headline_like(text: str) -> bool:
    """Whether a block could be a headline by its form: short, of some words, no full stop at its end.

    >>> is_headline_like("Port Reopens After Nine-Day Strike"), is_headline_like("The port reopened.")
    (True, False)
    """
    return len(text) <= _LONGEST_HEADLINE_CHARS and len(text.split()) >= 2 and not _FINAL_STOP_RE.search(text)


def _find_headline(texts: Sequence[str], labelled: list[Labelled]) -> tuple[int | None, str]:
    """The first block that is no furniture, if it looks like a headline, and why."""
    running = [index for index, (role, _) in enumerate(labelled) if role == "body"]
    if not running:
        return None, ""
    first, text = running[0], texts[running[0]]
    if _is_section_label(texts, running):
        labelled[first] = ("boilerplate", "a section label before the headline")
        first, text = running[1], texts[running[1]]
        running = running[1:]
    if is_headline_like(text):
        return first, "first block of its language, short, without a final stop"
    if len(text) > _STOPPED_HEADLINE_CHARS or text[-1:] in ":;,…" or len(running) == 1:
        return None, ""
    if labelled[first + 1][0] == "byline":
        return first, "first block of its language, short, the author behind it"
    following = [len(texts[index]) for index in running[1:4]]
    if min(following) >= _STOPPED_RATIO * len(text):
        return first, "first block of its language, much shorter than the paragraphs behind it"
    return None, ""


def _is_section_label(texts: Sequence[str], running: Sequence[int]) -> bool:
    """Whether a word or two stand above the headline: "OPINIÓN", "Local News"."""
    if len(running) < _FEWEST_BLOCKS or running[1] != running[0] + 1:
        return False
    text, following = texts[running[0]], texts[running[1]]
    words = len(text.split())
    is_label = words == 1 or (words == 2 and text.isupper())
    is_label = is_label and text[-1:].isalnum() and is_headline_like(following)
    return is_label and not _NAME_LINE_RE.match(following) and len(following) > len(text)


def _label_deck(texts: Sequence[str], labelled: list[Labelled], headline: int | None) -> None:
    """A second short block without a final stop, directly after the headline and before the body, is its deck."""
    if headline is None or headline + 2 >= len(texts):
        return
    second, third = headline + 1, headline + 2
    _label_place(texts, labelled, headline)
    if labelled[second][0] == "body" and _NAME_LINE_RE.match(texts[second]):
        labelled[second] = ("byline", "a line with only a name, after the headline")
        return
    if labelled[second][0] != "body" or not is_headline_like(texts[second]) or _SENTENCE_END_RE.search(texts[second]):
        return
    following = labelled[third][0]
    if following in ("byline", "dateline") or (following == "body" and _SENTENCE_END_RE.search(texts[third])):
        labelled[second] = ("deck", "between headline and body, without a final stop")


def _label_place(texts: Sequence[str], labelled: list[Labelled], headline: int) -> None:
    """A few capitals right before the first paragraph are a place, if the text speaks of it, or else a name."""
    for index in range(headline + 1, min(headline + 4, len(texts) - 1)):
        text = texts[index]
        if labelled[index][0] != "body" or (_NAME_LINE_RE.match(text) and not text.isupper()):
            continue
        words = len(text.split())
        few = text.isupper() and words <= _MOST_PLACE_WORDS and len(text) < len(texts[headline])
        if few and text[-1:].isalpha() and _SENTENCE_END_RE.search(texts[index + 1]):
            told = any(text.casefold() in other.casefold() for other in texts[index + 1 : index + 4])
            labelled[index] = (
                ("dateline", "a line of capitals between headline and text, a place of the text")
                if told or words == 1
                else ("byline", "a line of capitals between headline and text, as a name")
            )
        return


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
    _label_notes(texts, labelled)
    tail = range(last + 1, len(texts))
    if last < 0 or not any(labelled[index][0] == "boilerplate" for index in tail):
        return
    for index in tail:
        if labelled[index][0] == "body" and len(texts[index]) <= _LONGEST_FURNITURE_CHARS:
            labelled[index] = ("boilerplate", "a short line among page furniture at the end")


def _label_notes(texts: Sequence[str], labelled: list[Labelled]) -> None:
    """A short last paragraph that begins with the author's name, or has a mail address, is a note on the author."""
    bodies = [index for index, (role, _) in enumerate(labelled) if role == "body"]
    if len(bodies) < _FEWEST_BLOCKS or len(texts[bodies[-1]]) > _LONGEST_BOILERPLATE_CHARS:
        return
    last = texts[bodies[-1]]
    bylines = [text for text, (role, _) in zip(texts, labelled, strict=True) if role == "byline"]
    names = [_BY_RE.sub("", text).strip(" :") for text in bylines]
    if any(name and last.startswith(f"{name} ") for name in names):
        labelled[bodies[-1]] = ("boilerplate", "a note on the author, named above")
    elif _ADDRESS_RE.search(last):
        labelled[bodies[-1]] = ("boilerplate", "an address to write to, in the last paragraph")


def is_name_line(text: str) -> bool:
    """Whether a line could be a name alone, with its paper or office: two to four capitalised words.

    >>> is_name_line("Laura Pennington, Staff Writer"), is_name_line("Port reopens")
    (True, False)
    """
    return bool(_NAME_LINE_RE.match(text))
