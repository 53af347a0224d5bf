"""Sentence boundaries inside one paragraph.

Every run of closing punctuation (with the quotes and brackets after it) is a candidate; a chain of rules keeps or
refuses it by what stands before and after. One pass, bounded look-behind and look-ahead, so the time is linear in
the text whatever it holds.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import cast

from bitext.lang import Language
from bitext.segmentation.informal import add_informal_boundaries, is_informal
from bitext.segmentation.items import find_items, starts_like_list
from bitext.segmentation.spans import find_inner_brackets, find_quotations
from bitext.segmentation.words import Next, ends_after_word, is_abbreviation, is_in_title, read_before

_CLOSERS = "\"'”’»›)\\]}"
# Whole runs only (the look-behind keeps long ones linear), before white space or glued to the next: "the end.Then".
_CANDIDATE_RE = re.compile(
    rf"(?<![.!?…])(?P<stop>[.!?…]+)(?P<closers>[{_CLOSERS}]{{0,8}}[—–-]?\.?)"
    r"(?=\s+\S|\[\d|[A-ZÁÉÍÓÚÑ¿¡“«][^\W\d_A-ZÁÉÍÓÚÑ])"
)
# What belongs to the sentence although it stands after its stop: note numbers, "[...]", emoticons.
_TRAILER_RE = re.compile(r"(?:\s?\[(?:\d{1,3}|[a-z]|…|\.\.\.|note \d{1,2})\]|\s+[:;=]['’]?-?[)(DPpO/|*3]+(?=\s|$))+")
_NEXT_RE = re.compile(r"\s*(?P<openers>[\"'“‘«‹(\[¿¡—–*•-]{0,6}\s?)(?P<word>[^\W\d_]*[’']?[^\W\d_]*)")
# Punctuation by itself after a stop ("? -, se pregunta", ". . .") begins nothing.
_LOOSE_RE = re.compile(r"\s+(?:[^\w\s]{1,3}\s)?[^\w\s]{0,8}[.,…;:)\]»”](?=\s|$)")
# Words that begin a sentence in lower case: iPhone, eBay, al-Bashir, d'Hondt.
_LOWER_NAME_RE = re.compile(r"[a-z][A-Z]|(?:al|el|as|ash|ad|an|ibn|d)[-’'][A-ZÁÉÍÓÚ]")
_GLUED_RE = re.compile(r"[A-ZÁÉÍÓÚÑ]?[a-záéíóúñü]{2,}|\d[\d,]*")
_GLUED_NEXT_RE = re.compile(r"[¿¡“«]{0,2}[A-ZÁÉÍÓÚÑ][a-záéíóúñü]+(?=[\s,’']|\.\s)")
_DOMAINS = frozenset("com org net edu gov info".split())
_CAPITALS_RE = re.compile(
    r"(?:(?:[A-ZÁÉÍÓÚÑÜ]{2,}|[AYOE]|\d+)[,:;]?\s){3,24}[A-ZÁÉÍÓÚÑÜ]{3,}(?=\s[A-ZÁÉÍÓÚÑ][a-záéíóúñü]+\s)"
)
_HEADING_CHARS = 40
_REPEATS = 3
_UNSTOPPED_RE = re.compile(r"[\"”»)]\s+[\"“«¿¡]?(?P<word>[A-ZÁÉÍÓÚÑ][\w'’]*)[ ,](?P<next>\S?)")
_NAMELIKE = frozenset("i a y e o may will august dos tres san don police last".split())
_ARTICLES = frozenset("el la los las".split())
_MARKER_RE = re.compile(r"(?:[•⁃▪◦‣·]\s?)?(?:\d{1,3}|[a-z])\.\)?")
_OPENING_CLOCK_RE = re.compile(
    r"(?:at|by|around|a|hacia|sobre)\s+(?:las?\s+)?\d[\d:.]*\s+[ap]\.?\s?m\.$", re.IGNORECASE
)
_SHORTEST_HEADLINE_CHARS = 20


def find_boundaries(text: str, table: Language, *, keep_quotes: bool = False) -> list[int]:
    """Find, in order, the offsets in *text* at which a segment ends and another follows.

    Args:
        text: one paragraph, without white space at its ends.
        keep_quotes: refuse boundaries inside quotations.
    """
    may_be_informal = not keep_quotes and is_informal(text, table.code)
    ends = _find_once(text, table, keep_quotes=keep_quotes, informal=may_be_informal)
    for _ in range(_REPEATS):
        pieces = [] if keep_quotes else _changed_pieces(text, ends, table, all_pieces=may_be_informal)
        cut = [
            start + end
            for start, piece, informal in pieces
            for end in _find_once(piece, table, keep_quotes=False, informal=informal)
        ]
        if not cut:
            break
        ends = sorted({*ends, *cut})
    return ends


def _find_once(text: str, table: Language, *, keep_quotes: bool, informal: bool) -> list[int]:
    ends = list(find_rule_boundaries(text, table, keep_quotes=keep_quotes))
    unstopped = [] if keep_quotes else list(_unstopped_ends(text, table))
    if unstopped:
        ends = sorted({*ends, *unstopped})
    if informal:
        ends = add_informal_boundaries(text, ends, table)
    item_starts, marker_ends = find_items(text)
    if item_starts:
        ends = sorted((set(ends) - set(marker_ends)) | {_rstrip(text, start) for start in item_starts})
    return ends


def _unstopped_ends(text: str, table: Language) -> Iterator[int]:
    """A quotation or bracket that ends a sentence without its full stop: “... in the autumn” The fact that ..."""
    for match in _UNSTOPPED_RE.finditer(text):
        word = match["word"].lower()
        if not text[match.start() - 1 : match.start()].isalnum() or word not in table.starters or word in _NAMELIKE:
            continue
        if word not in _ARTICLES or match["next"][:1].islower():  # "El País", "La Vanguardia"
            yield match.start() + 1


def _changed_pieces(
    text: str, ends: list[int], table: Language, *, all_pieces: bool
) -> Iterator[tuple[int, str, bool]]:
    """The segments that are a list or informal once they stand alone: where each begins, it, and whether informal.

    They are looked at again, so that a segment that is given back to the segmenter stays whole.
    """
    start = 0
    for end in [*ends, len(text)] if ends else []:
        while text[start].isspace():
            start += 1
        informal = (all_pieces or text[start].islower()) and is_informal(text[start:end], table.code)
        if informal or (start and starts_like_list(text, start)):
            yield start, text[start:end], informal
        start = end


def find_rule_boundaries(text: str, table: Language, *, keep_quotes: bool = False) -> Iterator[int]:
    """Yield what the rules alone find, in order; `find_boundaries` says what the arguments are."""
    spans = find_inner_brackets(text)
    if keep_quotes:
        spans = sorted([*spans, *find_quotations(text)])
    index = 0
    start = _headline_end(text, 0)
    if start:
        yield start
    for match in _CANDIDATE_RE.finditer(text):
        while index < len(spans) and spans[index][1] <= match.start():
            index += 1
        # A stop before the closing mark of a span is inside it; the closers of the match may reach over its end.
        if index < len(spans) and spans[index][0] <= match.start() and match.end() < spans[index][1]:
            continue
        trailer = _TRAILER_RE.match(text, match.end())
        end = trailer.end() if trailer else match.end()
        if start < end < len(text) and _is_boundary(text, match, start, end, table):
            yield end
            start = end
            headline_end = _headline_end(text, end)
            if headline_end:
                yield headline_end
                start = headline_end


def _is_boundary(text: str, match: re.Match[str], start: int, end: int, table: Language) -> bool:
    """Apply the rules in order; the first that knows decides. *start*: where the segment so far begins."""
    stop, closers = match["stop"], match["closers"]
    if not text[end].isspace():
        return _is_glued_boundary(text, match, end, table)
    after = _read_next(text, end)
    if (
        after.word[:1].islower()
        and after.openers.strip() != "•"
        and not _LOWER_NAME_RE.match(text, text.index(after.word, end))
    ):  # “Why?” he asked.
        return False
    if not (after.word or after.first):  # nothing but marks to the end
        return False
    if _LOOSE_RE.match(text, end) or _is_heading(text, start, match, after, table):
        return False
    if stop != "." or closers:
        return _ends_after_mark(text, match, after, end, table)
    before = read_before(text, match.start())
    return ends_after_word(before, after, table) and not (is_abbreviation(before, table) and is_in_title(text, end))


def _is_heading(text: str, start: int, match: re.Match[str], after: Next, table: Language) -> bool:
    """A short head that a full stop only sets off: a dateline, a run-in date, an item's number, "At 5 a.m."."""
    if match["stop"] != ".":
        return False
    if match["closers"][-1:] in ("—", "–", "-"):  # "LIMA (ANC).— El alcalde"
        return True
    if match.start() - start > _HEADING_CHARS:
        return False
    head = text[start : match.end()].strip()
    if _MARKER_RE.fullmatch(head) or _OPENING_CLOCK_RE.match(head):
        return True
    if after.openers not in ("- ", "– ", "— "):
        return False
    words = head.rstrip(".").split()  # "7 de junio. - El Shas"
    return bool(words) and (words[-1].lower() in table.months or not words[-1][-1].isalpha() or head.isupper())


def _ends_after_mark(text: str, match: re.Match[str], after: Next, end: int, table: Language) -> bool:
    """Decide on "?", "!", "..." and on a full stop with quotes or brackets behind it."""
    stop, closers = match["stop"], match["closers"]
    if stop in (".", "!"):
        before = read_before(text, match.start())
        starts_plainly = after.word.lower() in table.starters
        if stop == "!" and not closers and before.key in table.shouted_names and not starts_plainly:
            return False
        if stop == "." and closers in (")", "]") and is_abbreviation(before, table) and not starts_plainly:
            return False
    if stop[0] in "!?" and closers and _is_told_by_name(text[end : end + 60], table):
        return False
    is_ellipsis = "…" in stop or (len(stop) > 1 and set(stop) == {"."})
    if (
        is_ellipsis and closers[:1] == "]" and text[match.start() - 1 : match.start()] == "["
    ):  # "text [...]" left out, not ended
        return after.word.lower() in table.starters
    return bool(after.word) or bool(after.openers) or not is_ellipsis or after.first.isdigit()


def _is_told_by_name(following: str, table: Language) -> bool:
    """“Is it true?” Lopez said after the match."""
    words = following.split()[:4]
    if not words or words[0].lower() in table.starters:
        return False
    names = next((i for i, word in enumerate(words) if not word[:1].isupper()), len(words))
    return 0 < names < len(words) and words[names].strip(",.:;") in table.reporting


def _is_glued_boundary(text: str, match: re.Match[str], end: int, table: Language) -> bool:
    """A missing space: two plain words with a stop between them, not a domain, a file or an abbreviation."""
    if match.end() < end:  # a note number stood between
        return text[end].isupper()
    if not _GLUED_NEXT_RE.match(text, end) or len(match["stop"]) > 3:
        return False
    before = read_before(text, match.start())
    word = before.token.lstrip("\"'“‘«‹([{¿¡—–-")
    following = _read_next(text, end).word.lower()
    if following in _DOMAINS or before.key in table.shouted_names:
        return False
    is_name = word.istitle() and not (following in table.starters or following in table.never_end)
    if is_name or not _GLUED_RE.fullmatch(word):  # "Node.Js", "Booking.Com"
        return False
    return not is_abbreviation(before, table)


def _headline_end(text: str, start: int) -> int:
    """Where a headline in capitals at the head of a segment gives way to ordinary setting; 0 where there is none."""
    while start < len(text) and text[start].isspace():
        start += 1
    if text[start : start + 2].isupper():
        match = _CAPITALS_RE.match(text, start)
        if match and match.end() - start >= _SHORTEST_HEADLINE_CHARS:
            return match.end()
    return 0


def _rstrip(text: str, end: int) -> int:
    while end and text[end - 1].isspace():
        end -= 1
    return end


def _read_next(text: str, end: int) -> Next:
    following = cast("re.Match[str]", _NEXT_RE.match(text, end))  # every part of the pattern may be empty
    openers, word = following["openers"], following["word"]
    first = text[following.end("openers") : following.end("openers") + 1]
    is_initial = len(word) == 1 and word.isupper() and text[following.end() : following.end() + 1] == "."
    return Next(openers if openers.strip() else "", word, first, is_initial)
