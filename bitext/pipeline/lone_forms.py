"""Finite English verbs for other forms where a sentence has no other verb: "The novel drink from the sources".

`tenses` and `english_number` take such a form for a noun where it stands like one. Where the Spanish has a verb for it,
and the English none, it is none.
"""

from __future__ import annotations

import re

from bitext.mending.english.english_forms import Verb
from bitext.pipeline.lost_verbs import count_finite, find_finite
from bitext.pipeline.tenses import find_verbs

_WORD_RE = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_PAST_RE = re.compile(r"(?:ó|aron|eron|aban?)$")
_WILL_RE = re.compile(r"rán?$")
_NOUN_RE = re.compile(r"(?![a-z]+ly$)[a-z]{3,}$")
# They stand before no finite form, or ask for another.
_BEFORE = frozenset(
    "about after against all also always and any are awake been before being both but can cannot could did does "
    "during each ever every for from get gets had has have help her his how however into its just let lets make "
    "makes many may might most must never new nor not now off often old only our out over own please shall should "
    "some still than that the their them then these they this those through too under until upon very want was "
    "were what when where which while who whom whose why will with without would you your".split()
)
_SUBJECT_RE = re.compile(
    r"(?:^|\band )(?:the|an?) (?:(?!with|of|by|for|to|in|at|on|as|who|that)[\w’'-]+ ){1,3}$", re.IGNORECASE
)
_MANY_RE = re.compile(r"\b(?:and|children|men|people|police|staff|these|those|women|[a-z]+[^aious’']s) ", re.IGNORECASE)
_FAR = 60
_LET_RE = re.compile(r"\b(?:ask|force|help|let|make|see|saw|want|watch)", re.IGNORECASE)
_MOST_VERBS = 3


def say_finite(source: str, text: str) -> str:
    """English *text*, a translation of Spanish *source*, with the finite forms of verbs of which it has another.

    >>> say_finite("La novela bebe de las fuentes.", "The novel drink from the sources.")
    'The novel drinks from the sources.'
    >>> say_finite("El alcalde presumió de superávit.", "The mayor boast of surplus.")
    'The mayor boasted of surplus.'
    >>> say_finite("Los sindicatos exigen la readmisión.", "The unions demanding the reinstatement.")
    'The unions demand the reinstatement.'
    >>> say_finite("El ministro prometió la reforma.", "The minister made the promise of reform.")
    'The minister made the promise of reform.'
    """
    verbs, others = find_finite(source)
    if not 0 < len(verbs) <= _MOST_VERBS or others or "¿" in source:
        return text
    for verb in verbs:
        known = find_verbs(verb)
        for other in verbs:
            known -= find_verbs(other) if other != verb else frozenset()
        text = _say(text, verb, known, len(verbs))
    return text


def _say(text: str, verb: str, known: frozenset[Verb], needed: int) -> str:
    is_past = bool(_PAST_RE.search(verb)) and not _WILL_RE.search(verb)
    words = [(word[0], word.start(), word.end()) for word in _WORD_RE.finditer(text)]
    there = {word for word, _, _ in words}
    forms = {form: own for own in known for form in (own.base, own.gerund)}
    forms |= {own.participle: own for own in known if own.participle != own.past}
    places = [place for place, (word, _, _) in enumerate(words) if word in forms]
    is_there = any(not there.isdisjoint((own.past, own.third)) for own in known)
    if is_there or len(places) != 1 or not places[0]:
        return text
    (place,) = places
    before = words[place - 1][0]
    word, start, end = words[place]
    if before in _BEFORE or not _NOUN_RE.match(before) or text[words[place - 1][2] : start] != " ":
        return text
    own, is_plural = forms[word], verb.endswith("n")
    subject = text[max(0, start - _FAR) : start]
    # "With two objects repelling each other", "the time given".
    if (word == own.gerund and not _SUBJECT_RE.search(subject)) or (word == own.participle and not is_past):
        return text
    if _WILL_RE.search(verb):
        said = f"will {own.base}"
    elif is_past:
        said = own.past
    else:
        is_plural |= bool(_MANY_RE.search(subject))
        said = own.base if is_plural else own.third
    rest = f"{text[:start]}XX{text[end:]}"
    if said == word or count_finite(rest) >= needed or _LET_RE.search(text):
        return text
    return text[:start] + said + text[end:]
