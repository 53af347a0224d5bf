"""English verbs in the form that what stands before them asks for: "will dismisses", "after plead guilty"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from bitext.lang.key_tables import read_verbs
from bitext.lang.nouns import find_noun

_MODALS = "will|would|can|could|may|might|must|should|cannot"
_MODAL_RE = re.compile(rf"(?<![\w-])(?P<before>(?:{_MODALS}) (?:not |also |only )?)(?P<verb>[a-z]{{3,}})(?![\w-])")
_PREPOSITION_RE = re.compile(
    r"(?<![\w-])(?P<before>(?:after|before|by|without) )(?P<verb>[a-z]{3,})"
    r"(?= (?:an?|all|guilty|her|his|its|one|some|that|the|their|this|to|up|[a-z]+ly)\b)"
)
_BEING_RE = re.compile(r"(?<![\w-])(?P<before>(?:is|was|been) )(?P<verb>[a-z]{3,}s)(?= (?:by|for|at|in|on|to|with)\b)")


# Of which the tables have no plural.
_NOUNS = frozenset("play rest sleep work".split())


class _Forms(NamedTuple):
    base: str
    gerund: str | None
    participle: str | None


def put_verbs_in_form(text: str) -> str:
    """English *text* with the base form behind "will" and the like, gerunds behind "after" and participles behind "is".

    >>> put_verbs_in_form("It will dismisses them after plead guilty by plagiarize the thesis; it is trades at 5.")
    'It will dismiss them after pleading guilty by plagiarizing the thesis; it is traded at 5.'
    >>> put_verbs_in_form("He will be there before work the next day, by car and by the sea.")
    'He will be there before work the next day, by car and by the sea.'
    """
    text = _MODAL_RE.sub(lambda match: _put(match, _load_others().get(match["verb"]), "base"), text)
    text = _BEING_RE.sub(lambda match: _put(match, _load_others().get(match["verb"]), "participle"), text)
    return _PREPOSITION_RE.sub(lambda match: _put(match, _load_bases().get(match["verb"]), "gerund"), text)


def _put(match: re.Match[str], forms: _Forms | None, kind: str) -> str:
    own = getattr(forms, kind) if forms is not None else None
    return match["before"] + own if own else match[0]


@lru_cache(maxsize=1)
def _load() -> Mapping[str, _Forms]:
    """The forms of the verbs of the tables by their bases."""
    found: dict[str, _Forms] = {}
    for entry in read_verbs():
        english = entry.forms["en"]
        base = english[0]
        if (
            len(english) < 3
            or not base.isalpha()
            or not base.islower()
            or not entry.forms["es"][0].endswith(("r", "rse"))
        ):
            continue
        alike = [form for form in english[1:] if form[:3] == base[:3]]
        gerund = next((form for form in alike if form.endswith("ing")), None)
        participle = next((form for form in alike if form.endswith("ed")), None)
        found.setdefault(base, _Forms(base, gerund, participle))
    return found


@lru_cache(maxsize=1)
def _load_bases() -> Mapping[str, _Forms]:
    """By base forms that are no nouns."""
    return {base: forms for base, forms in _load().items() if find_noun(base, "en") is None and base not in _NOUNS}


@lru_cache(maxsize=1)
def _load_others() -> Mapping[str, _Forms]:
    """By third persons and preterites that are no bases of others."""
    known = _load()
    made = {f"{base}{'es' if re.search('(?:[sxz]|[cs]h)$', base) else 's'}": forms for base, forms in known.items()}
    made |= {f"{base[:-1]}ies": forms for base, forms in known.items() if re.search("[^aeiou]y$", base)}
    made |= {forms.participle: forms for forms in known.values() if forms.participle}
    return {form: forms for form, forms in made.items() if form not in known}
