"""Spanish infinitives that "y" joins, in the form that the English has: "se negó a salir y acusar", "and accused".

Behind "y" small models write an infinitive where one stands before. Where the English joins a past, or a participle in
-ing, Spanish has the preterite, in the number of the verb before, or the gerund.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence, Set
from functools import lru_cache
from typing import NamedTuple

from bitext.lang.verb_forms import read_conjugated
from bitext.mending.spanish.subject_heads import TOKEN_RE
from bitext.mending.spanish.verb_numbers import number_of, to_many

_JOINED_RE = re.compile(r"\band (?:[a-z]+ly |also |later |then )?(?P<verb>[a-z]{3,})\b")
# "To be deployed and engaged".
_BE_RE = re.compile(r"\b(?:be|been|being|is|are|was|were|have|has|had)\b[^,;]{0,30}$")
_INFINITIVE_RE = re.compile(r"[a-záéíóúñ]{2,}(?:[aeií]r)(?:l[aeo]s?|se)?$")
_MOST, _NEAR = 400, 60
_GERUND_RE = re.compile(r"[a-záéíóú]+[aiey]ndo(?:l[aeo]s?|se)?$")
# "With many of them sleeping".
_WITH_RE = re.compile(r"\bwith (?:[\w’'-]+ ){0,3}of (?:them|whom) (?P<verb>[a-z]{3,}ing)\b")
_CON_RE = re.compile(
    r"(?<![\w-])(?P<whom>con (?:muchos|muchas|algunos|algunas|varios|varias|la mayoría|decenas|cientos|miles|dos) de "
    r"(?:ellos|ellas|estos|estas)) (?P<verb>[a-záéíóúñ]+n)(?![\w-])"
)


class Forms(NamedTuple):
    """The preterite in the singular and the gerund of a verb, and the English forms that it stands for."""

    past: str
    gerund: str
    english: frozenset[str]


def join_in_form(source: str, text: str) -> str:
    """Spanish *text*, a translation of English *source*, with joined infinitives in the form of the English.

    >>> join_in_form("He refused to resign and accused her.", "Se negó a dimitir y acusar a ella.")
    'Se negó a dimitir y acusó a ella.'
    >>> join_in_form("It rained, causing mud and blocking roads.", "Llovió, causando lodo y bloquear calles.")
    'Llovió, causando lodo y bloqueando calles.'
    >>> join_in_form("He came to see and accuse her.", "Vino para verla y acusar.")
    'Vino para verla y acusar.'
    """
    if " and " in source and " y " in text:
        text = _join(source, text)
    if " of them " in source and (match := _WITH_RE.search(source)) is not None:
        text = _CON_RE.sub(lambda own: _say_doing(own, match["verb"]), text)
    return text


def _join(source: str, text: str) -> str:
    joined = {
        match["verb"]
        for match in _JOINED_RE.finditer(source)
        if not _BE_RE.search(source[max(0, match.start() - _NEAR) : match.start()])
    }
    tokens = list(TOKEN_RE.finditer(text))
    words = [token[0] for token in tokens[:_MOST]]
    for place in range(len(words) - 2, 1, -1):
        forms = _load().get(words[place]) if words[place - 1] == "y" else None
        found = joined & forms.english if forms is not None else frozenset()
        own = _find_own(words, place, forms, found) if forms is not None and len(found) == 1 else None
        if own is not None:
            text = f"{text[: tokens[place].start()]}{own}{text[tokens[place].end() :]}"
    return text


def _find_own(words: Sequence[str], place: int, forms: Forms, found: Set[str]) -> str | None:
    """The form for an infinitive there: of its English one, if that is no infinitive."""
    english = next(iter(found))
    if english.endswith("ing"):
        before = [word for word in words[:place] if _GERUND_RE.match(word) or _INFINITIVE_RE.match(word)]
        return forms.gerund if before and _GERUND_RE.match(before[-1]) else None
    if not (english.endswith("ed") or english in _PASTS):
        return None
    numbers = {number_of(word.lower()) for word in words[:place]} - {0}
    if len(numbers) != 1:
        return None
    return to_many(forms.past) if numbers == {2} else forms.past


_PASTS = frozenset(
    "began bought broke brought built caught chose came drew drove fell fled flew forgot fought found gave got grew "
    "held hid kept knew led left lent lost made met paid rang rose said sang sank sat saw sent shook shot sold sought "
    "spent spoke stole stood struck swore took taught threw told tore understood went won wore wrote".split()
)


def _say_doing(match: re.Match[str], english: str) -> str:
    forms = _load_by_present().get(match["verb"])
    return f"{match['whom']} {forms.gerund}" if forms is not None and english in forms.english else match[0]


@lru_cache(maxsize=1)
def _load() -> Mapping[str, Forms]:
    """The forms of each verb of the tables by its infinitive."""
    return {infinitive: own for infinitive, own, _ in _iter_verbs()}


@lru_cache(maxsize=1)
def _load_by_present() -> Mapping[str, Forms]:
    """Likewise by the third person plural of the present and the imperfect."""
    return {form: own for _, own, many in _iter_verbs() for form in many}


@lru_cache(maxsize=1)
def _iter_verbs() -> Sequence[tuple[str, Forms, tuple[str, ...]]]:
    found: dict[str, tuple[Forms, tuple[str, ...]]] = {}
    for entry, made in read_conjugated():
        forms = entry.forms["es"]
        past = next((form for form in forms[1:] if form.endswith("ó")), None)
        gerund = next((form for form, kind in made.items() if kind == "gerund"), None)
        if past is None or gerund is None or " " in forms[0]:
            continue
        english = frozenset(entry.forms["en"])
        if forms[0] in found:
            english |= found[forms[0]][0].english
        many = tuple(form for form in (*forms, *made) if form.endswith(("an", "en")))
        found[forms[0]] = Forms(past, gerund, english), many
    return [(infinitive, own, many) for infinitive, (own, many) in found.items()]
