"""Finite Spanish verbs for nouns that small models write behind a subject: "Los jueces condena" for "convict".

English has one word for both; that it is a verb where it stands is told by the words around, and the Spanish has no
other verb there.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bitext.lang.adjectives import is_adjective
from bitext.lang.nouns import find_noun, is_noun
from bitext.lang.persons import is_person
from bitext.lang.spanish_verbs import conjugate, is_verb
from bitext.lang.word_classes import SURE, cut_places, score_verb
from bitext.mending.spanish.finite import load_verbs
from bitext.mending.spanish.subject_heads import TOKEN_RE, find_head
from bitext.mending.spanish.verb_numbers import is_finite

_SMALL = frozenset("de del la el los las en".split())
_ENDS = frozenset("que porque mientras cuando aunque pero donde si como quien después antes para".split())
_VERBS = frozenset(
    "es son fue fueron era eran está están estaba estaban hay ha han había habían no se va van muestra toma".split()
)
_FARTHEST = 7
_STEM = 4


def say_verbs_for_nouns(source: str, text: str) -> str:
    """Spanish *text*, a translation of English *source*, with the verb for a noun in the place of its only one.

    >>> say_verbs_for_nouns("Villagers graze sheep here.", "Los aldeanos pastoras de ovejas aquí.")
    'Los aldeanos pastan ovejas aquí.'
    >>> say_verbs_for_nouns("An aide will supervise it.", "Un asesor supervisión el recuento.")
    'Un asesor supervisará el recuento.'
    >>> say_verbs_for_nouns("Judges fear convicts.", "Los jueces temen condenas.")
    'Los jueces temen condenas.'
    """
    starts, english = cut_places(source)
    tokens = list(TOKEN_RE.finditer(text))
    words = [token[0] for token in tokens]
    found = find_head(words)
    if found is None or not words[0][0].isupper():
        return text
    head, number = found
    for place, word in enumerate(english[1:], 1):
        if not word.islower() or word not in load_verbs() or score_verb(source, starts[place]) < SURE:
            continue
        at = _find_noun(words, head, word)
        form = "will" if english[place - 1] == "will" else "base"
        own = None if at is None or _has_verb(words, at) else _find_form(word, words[at], number, form)
        if own is None or at is None:
            return text
        end = tokens[at + 1 if words[at + 1 : at + 2] == ["de"] else at].end()
        return text[: tokens[at].start()] + own + text[end:]
    return text


def _find_noun(words: Sequence[str], head: int, english: str) -> int | None:
    """The place of a noun for an English word, behind a subject that has nothing else but names of things."""
    noun = find_noun(english, "en")
    own = noun.spanish if noun is not None else "\n"
    alike = {own, own.removesuffix("s"), own.removesuffix("es"), f"{own}s", f"{own}es"}
    stems = {forms[0][:_STEM] for forms in load_verbs()[english]}
    for place in range(head + 1, min(head + _FARTHEST, len(words))):
        word = words[place]
        is_like = word in alike or (word[:_STEM] in stems and is_noun(word) and len(word) > _STEM)
        if is_like and words[place - 1] not in _SMALL:
            return place
        if not (is_noun(word.lower()) or is_person(word.lower()) or is_adjective(word.lower()) or word in _SMALL):
            return None
    return None


def _has_verb(words: Sequence[str], place: int) -> bool:
    for word in words[place + 1 :]:
        if word in _ENDS or word in ".;:!?":
            return False
        if word in _VERBS or is_finite(word) or re.search("(?:ó|aron|ieron|rán?)$", word):
            return True
    return False


def _find_form(english: str, noun: str, number: int, kind: str) -> str | None:
    """The present or future of the Spanish verb for an English one, that which is like the noun if any is."""
    verbs = [forms for forms in load_verbs()[english] if is_verb(forms)]
    if not verbs:
        return None
    forms = next((one for one in verbs if one[0][:_STEM] == noun[:_STEM]), verbs[0])
    if kind == "will":
        return f"{forms[0]}{'á' if number == 1 else 'án'}"
    end = "a" if forms[0].endswith("ar") else "e"
    made = conjugate(forms)
    third = next((form for form in forms[1:] if form.endswith(end) and made.get(f"{form}n") == "base"), None)
    return third if third is None or number == 1 else f"{third}n"
