"""Spanish conditionals for the imperfects that small models write for "would": "dijo que bloqueaba", "would block"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from bitext.lang.verb_forms import read_conjugated

_WOULD_RE = re.compile(r"\bwould (?:not |also |never |still |now |soon |then |no longer )?(?P<verb>[a-z]{3,})\b")
# What is told of others; what one used to do is in the imperfect.
_SAID_RE = re.compile(
    r"\b(?:said|says|told|promised|pledged|warned|announced|vowed|predicted|added|argued|insisted|confirmed|suggested|"
    r"estimated|hoped|believed?s?|thought|plans?|proposal|bill|law|deal|agreement)\b"
)
_USED_RE = re.compile(
    r"\b(?:often|always|every|sometimes|usually|used to|when he was|as a child|whenever|would have)\b"
)
_IMPERFECT_RE = re.compile(r"(?<![\w-])[a-záéíóúñ]{2,}(?:aba|aban|ía|ían)(?![\w-])")


def say_conditional(source: str, text: str) -> str:
    """Spanish *text*, a translation of English *source*, with conditionals for "would".

    >>> say_conditional("He said he would block the deal.", "Dijo que bloqueaba el acuerdo.")
    'Dijo que bloquearía el acuerdo.'
    >>> say_conditional("He said he would often block it and he blocked it.", "Dijo que a menudo lo bloqueaba.")
    'Dijo que a menudo lo bloqueaba.'
    """
    if " would " not in source or not _SAID_RE.search(source) or _USED_RE.search(source):
        return text
    verbs = {match["verb"] for match in _WOULD_RE.finditer(source)}
    verbs = {verb for verb in verbs if not re.search(rf"\b{verb[:-1]}(?:{verb[-1]})?(?:ed|ing|ied)\b", source)}

    def put(match: re.Match[str]) -> str:
        own = _load().get(match[0])
        return own[0] if own is not None and not own[1].isdisjoint(verbs) else match[0]

    return _IMPERFECT_RE.sub(put, text) if verbs else text


@lru_cache(maxsize=1)
def _load() -> Mapping[str, tuple[str, frozenset[str]]]:
    """For each imperfect of the verbs of the tables its conditional, and the English verbs that it stands for."""
    found: dict[str, tuple[str, set[str]]] = {}
    for entry, made in read_conjugated():
        forms = entry.forms["es"]
        infinitive = forms[0]
        if not made or not infinitive.endswith(("ar", "er", "ir")):
            continue
        stem = infinitive[:-2]
        ends = ("aba", "aban") if infinitive.endswith("ar") else ("ía", "ían")
        for end, own in zip(ends, ("ía", "ían"), strict=True):
            if f"{infinitive}{own}" in made:
                english = {form.split("_")[0] for form in entry.forms["en"]}
                found.setdefault(f"{stem}{end}", (f"{infinitive}{own}", set()))[1].update(english)
    return {imperfect: (own, frozenset(english)) for imperfect, (own, english) in found.items()}
