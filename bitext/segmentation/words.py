"""What a single full stop means, by the word before it and the word after it: abbreviations, initials, figures."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bitext.lang import Language
from bitext.lang.casing import is_title_case

_LONGEST_TITLE = 160
_INITIALS_RE = re.compile(r"(?:[^\W\d_]\.[ \u00a0]?)*[^\W\d_]")
_LAST_TOKEN_RE = re.compile(r"[\s—–/]|(?<=\w)-(?=\w)")  # "non-U.S." is "U.S."
_OPENING = "\"'“‘«‹([{¿¡—–-"
_WORD_BEFORE_CHARS = 40
_UNITS = frozenset("kg km cm mm m ha hab h hr hrs min seg ptas cts lb lbs oz ft in mph".split())
# After "5 p.m." these go on with the time; any other capital begins a sentence.
_AFTER_CLOCK = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday est edt pst pdt cst cdt gmt utc et pt ct mt eastern
    pacific central""".split()
)
# Times and eras: a capital after them begins a sentence, no name goes on.
_NO_NAME_AFTER = frozenset(["p.m", "a.m", "etc", "p. m", "a. m", "a. c", "d. c", "a.c", "d.c.", "b.c", "b.c.e", "c.e"])
# Nobody is called "St. She": "Elm St. She lives" has an end in it. After "vs." and "e.g." anything may come.
_PRONOUNS = frozenset("he she they we él ella ellos ellas".split())
_BEFORE_ANYTHING = frozenset("vs v e.g i.e cf viz eg ie cfr p.ej v.g".split())
_FIRST_NUMBERS = frozenset("one two three uno dos tres".split())
_LOWER_LETTERS = frozenset("vpcs")
# "You and I. Did you see": the pronoun, not the initial of a name.
_BEFORE_PRONOUN = frozenset("and or than as nor am do did was".split())


@dataclass(frozen=True, slots=True)
class Next:
    """What follows a candidate: marks that open, the first word, and the character it begins with."""

    openers: str
    word: str
    first: str
    is_initial: bool
    """The word is one capital and a full stop of its own."""


@dataclass(frozen=True, slots=True)
class Before:
    """The word that a full stop ends, and its abbreviation keys."""

    token: str
    key: str
    """The token in lower case, opening marks taken off."""
    pair: str
    """The word before it too: "ee. uu"."""
    head: str
    """The text before the token, as far back as any rule looks."""


def read_before(text: str, stop: int) -> Before:
    """Read the one or two words that end at offset *stop*, looking back a bounded way.

    >>> read_before("Viajó a EE. UU. ayer", 14).pair
    'ee. uu'
    """
    before = text[max(0, stop - _WORD_BEFORE_CHARS) : stop]
    token = _last_token(before)
    head = before[: len(before) - len(token)]
    key = token.lstrip(_OPENING).lower()
    previous = _last_token(head.rstrip(" \u00a0")).lstrip(_OPENING).lower()
    return Before(token, key, f"{previous} {key}", head)


def is_abbreviation(before: Before, table: Language) -> bool:
    """Whether the word is one that a full stop usually follows in mid-sentence."""
    token = before.token.lstrip(_OPENING)
    return (
        _is_in(table.never_end, before)
        or _is_in(table.may_end, before)
        or _INITIALS_RE.fullmatch(token) is not None
        or _is_doubled(token)
    )


def is_in_title(text: str, position: int) -> bool:
    """Whether a place is in an English headline in Title Case without a stop, where capitals begin no sentence.

    >>> is_in_title("Mayor Says U.S. Will Pay", 15), is_in_title("He lives in the U.S. Will he stay?", 20)
    (True, False)
    """
    start, end = text.rfind("\n", 0, position) + 1, text.find("\n", position)
    line = text[start : end if end >= 0 else len(text)].rstrip()
    is_short = len(line) <= _LONGEST_TITLE and line[-1:] not in (*".!?…\"”'’)", "")
    return is_short and is_title_case(line)


def ends_after_word(before: Before, after: Next, table: Language) -> bool:
    """Decide whether a single full stop after a word ends the segment."""
    token = before.token.lstrip(_OPENING)
    starts_plainly = after.word.lower().replace("’", "'") in table.starters
    if _goes_on(token, before, after, table):
        return False
    is_letter = len(token) == 1 and token.isupper() and before.key in _LOWER_LETTERS  # "Artículo V.", not "Roe v. Wade"
    if _is_in(table.never_end, before) and before.pair not in table.may_end and not is_letter:
        return _ends_after_title(token, before, after, table)
    if _is_in(table.may_end, before) or (_INITIALS_RE.fullmatch(token) and "." in token):
        return _ends_after_abbreviation(before, after, starts_plainly)
    if len(token) == 1 and token.isalpha() and token.isupper():  # "John F. Kennedy", but "plan B. The"
        is_pronoun = before.key == "i" and before.pair.split(" ")[0] in _BEFORE_PRONOUN
        return is_pronoun or starts_plainly or bool(after.openers)
    return starts_plainly or not _is_doubled(token)  # "RR. HH.", "CC. AA. El Gobierno"


def _ends_after_title(token: str, before: Before, after: Next, table: Language) -> bool:
    """Decide after an abbreviation that a name or a figure follows: it ends a segment all but never."""
    is_word = before.key in table.also_words and (token[:1].islower() or before.key == "no")
    if is_word and before.pair not in table.never_end:  # "he said no. Then", "no. 5", "No. One"
        return not (after.first.isdigit() or after.word.lower() in _FIRST_NUMBERS)
    if after.openers and after.openers[-1] in "¿¡":
        return True
    return after.word.istitle() and after.word.lower() in _PRONOUNS and before.key not in _BEFORE_ANYTHING


def _goes_on(token: str, before: Before, after: Next, table: Language) -> bool:
    """Shapes after which no sentence ends, whatever the word."""
    if after.is_initial and is_abbreviation(before, table):
        return True  # "J. R. Moss", "S. A.", but "He left. J. R. Moss"
    return len(token) == 1 and token.islower() and before.token[:1] == "("  # "(n. 1985)", "(b. 1985)"


def _ends_after_abbreviation(before: Before, after: Next, starts_plainly: bool) -> bool:
    """Decide after an abbreviation that may stand last: by what follows it."""
    if after.openers and after.openers[-1] not in "(—–-":
        return True
    if before.key in _NO_NAME_AFTER or before.pair in _NO_NAME_AFTER:
        return bool(after.word) and after.word.lower() not in _AFTER_CLOCK
    if before.key in _UNITS and before.token.islower():  # "20.30 h. Nadie": no name goes on after a measure
        return bool(after.word) or not before.pair[:1].isdigit()
    return starts_plainly and not after.first.isdigit()


def _is_in(words: frozenset[str], before: Before) -> bool:
    return before.key in words or before.pair in words


def _is_doubled(token: str) -> bool:
    """Half of a Spanish plural of initials: the "RR" or "HH" of "RR. HH."."""
    return len(token) == 2 and token[0] == token[1] and token.isupper()


def _last_token(before: str) -> str:
    """The word that ends *before*, inner full stops included."""
    return _LAST_TOKEN_RE.split(before)[-1]
