"""English verbs that small models put in the passive for Spanish ones with "se": "El pozo se secó", "was dried".

What happens by itself English says without an object: "The well dried". What may be done to something too stays in the
passive where the sentence begins with "Se", as most that are done to something do: "Se recuperaron dos cuerpos".
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

# A base form, and the participle and past where they are not regular; what is said instead behind "=".
_VERBS = (
    "aggravate/aggravated/aggravated=worsen apologize apologise capsize climb collapse collide complain "
    "crack crumble decline deflate deteriorate disappear dissipate dry emerge erode escape "
    "evaporate explode fade faint flee/fled/fled flip graduate heal mature mobilize mobilise "
    "overflow perish plunge/plunged/plunged reappear rebel/rebelled/rebelled rebound retire riot ripen "
    "rot/rotted/rotted rust shatter shrink/shrunk/shrank slip/slipped/slipped soar specialize specialise "
    "stabilize stabilise stagnate stall stagger subside suffocate surrender swell vanish "
    "weaken wither worsen"
)
_DONE_TOO = (
    "accelerate decrease dissolve double extend gather improve increase intensify melt move multiply quadruple recover "
    "settle shorten slow spread/spread/spread strengthen tighten triple widen"
)
_SOURCE_RE = re.compile(r"\b[Ss]e (?P<have>ha |han |había |habían )?(?P<verb>[a-záéíóúñ]+)")
_PAST_RE = re.compile(r"(?:ó|aron|ieron|eron|aba|aban|ía|ían)$")
_RESISTED_RE = re.compile(r"\b(is|are|was|were) resisted to(?= [a-z]+)")
_REFUSE = {"is": "refuses", "are": "refuse", "was": "refused", "were": "refused"}


def say_what_happens(source: str, text: str) -> str:
    """English *text*, a translation of Spanish *source* with "se", with verbs of what happens by itself in the active.

    >>> say_what_happens("El pozo se secó y la crisis se agrava.", "The well was dried and the crisis is aggravated.")
    'The well dried and the crisis worsens.'
    >>> say_what_happens("Se recuperaron dos cuerpos.", "Two bodies were recovered.")
    'Two bodies were recovered.'
    >>> say_what_happens("La brecha se ha ensanchado.", "The gap has been widened.")
    'The gap has widened.'
    """
    found = list(_SOURCE_RE.finditer(source))
    if not found:
        return text
    is_past = all(_PAST_RE.search(one["verb"]) for one in found if not one["have"])
    is_first = source.lstrip('"“«¿¡').startswith("Se ")

    def say(match: re.Match[str]) -> str:
        base, past, is_safe = _load()[match["done"]]
        if is_first and not is_safe:
            return match[0]
        have, _, be = match["aux"].rpartition(" ")
        if have in ("has", "have", "had"):
            return f"{have} {past if base != match['done'] and past.endswith('ed') else match['done']}"
        if have:
            return f"{have} {base}"
        if is_past or be in ("was", "were"):
            return past
        return base if be == "are" else _third(base)

    text = _RESISTED_RE.sub(lambda match: f"{_REFUSE[match[1]]} to", text)
    return _pattern().sub(say, text)


def _third(base: str) -> str:
    if base.endswith("y"):
        return f"{base[:-1]}ies"
    return f"{base}es" if base.endswith(("sh", "ch", "x")) else f"{base}s"


def _regular(base: str) -> str:
    return f"{base}d" if base.endswith("e") else f"{base[:-1]}ied" if base.endswith("y") else f"{base}ed"


@lru_cache(maxsize=1)
def _load() -> Mapping[str, tuple[str, str, bool]]:
    """By the participle, base and past of what is said, and whether nothing is done to anything."""
    found: dict[str, tuple[str, str, bool]] = {}
    for verbs, is_safe in ((_VERBS, True), (_DONE_TOO, False)):
        for verb in verbs.split():
            forms, _, said = verb.partition("=")
            base, *others = forms.split("/")
            participle, past = others or [_regular(base)] * 2
            found[participle] = (said, _regular(said), is_safe) if said else (base, past, is_safe)
    return found


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    return re.compile(
        r"\b(?P<aux>was|were|is|are|(?:has|have|had) been|(?:will|would|could|may|might) be) "
        rf"(?P<done>{'|'.join(_load())})(?![\w-]| by\b)"
    )
