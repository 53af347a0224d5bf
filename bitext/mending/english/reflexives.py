"""English verbs that small models put in the passive for Spanish ones with "se": "El pozo se secó", "was dried".

What happens by itself English says without an object: "The well dried". What may be done to something too stays in the
passive where the sentence begins with "Se", as most that are done to something do: "Se recuperaron dos cuerpos".
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

# A base form, and the participle and past where they are not regular; what is said instead behind "="; behind ":" how
# the Spanish verbs begin, where English says "was dried" too: the "se" of another verb tells nothing of that.
_VERBS = (
    "aggravate/aggravated/aggravated=worsen:agrav|agudiz|empeor|recrudec apologize apologise capsize:hund|volc|zozobr "
    "collapse collide complain crack:agriet|cuarte|resquebraj crumble:derrumb|desintegr|desmoron "
    "decline:contra|disminu|reduc|reduj deflate:desinfl deteriorate disappear dissipate:desvanec|disip dry:resec|sec "
    "emerge erode:erosion escape evaporate:esfum|evapor fade:apag|desdibuj|desvanec|difumin|esfum faint "
    "flee/fled/fled flip:volc|volt graduate:gradu|licenci heal:cicatriz mature:madur mobilize:moviliz "
    "mobilise:moviliz overflow:desbord perish plunge/plunged/plunged:desplom|despeñ|hund|precipit reappear "
    "rebel/rebelled/rebelled rebound retire:jubil|prejubil riot ripen:madur rot/rotted/rotted:podr|pudr rust:oxid "
    "shrink/shrunk/shrank:achic|contra|encog|reduc|reduj slip/slipped/slipped:desliz|escabull|escurr|resbal soar "
    "specialize:especializ specialise:especializ stabilize:estabiliz stabilise:estabiliz stagnate "
    "stall:atasc|encall|estanc subside swell:hinch|infl vanish weaken:debilit|depreci wither:marchit|sec "
    "worsen:agrav|agudiz|deterior|empeor|recrudec"
)
_DONE_TOO = (
    "accelerate:aceler decrease:disminu|reduc|reduj double:dobl|duplic|multiplic gather:agolp|agrup|congreg|reun|reún "
    "improve:mejor increase:aument|increment intensify:agudiz|intensific|recrudec melt:derr move:desplaz|mud|muev "
    "multiply:multiplic quadruple:cuadruplic|multiplic recover:recuper settle:asent|asient "
    "slow:desaceler|fren|ralentiz spread/spread/spread:difund|expand|extend|extiend|propag strengthen:fortalec "
    "surrender:entreg|rend|rind triple:multiplic|triplic widen:agrand|ampli|ensanch"
)
_SOURCE_RE = re.compile(r"\b[Ss]e (?:les? |nos |me )?(?P<have>ha |han |había |habían )?(?P<verb>[a-záéíóúñ]+)")
# In a sentence with "fue disuelto", the passive of the translation may be that.
_PASSIVE_RE = re.compile(
    r"\b(?:est(?:á|án|aban?|uvo|uvieron|ar)|fue|fueron|era|eran|ser|sid[oa]) (?:[a-záéíóúñ]+ )?"
    r"[a-záéíóúñ]+(?:[aií]d|uelt|iert)[oa]s?\b"
)
_PAST_RE = re.compile(r"(?:ó|aron|ieron|eron|aba|aban|ía|ían)$")
_RESISTS_RE = re.compile(r"\b[Ss]e (?:les? )?resist[a-zíó]+ a [a-zñ]+r\b")
_RESISTED_RE = re.compile(r"\b(is|are|was|were) resisted to(?= (?!the |an? )[a-z]+(?<!ing)\b)")
_HARM_RE = re.compile(
    r" (?:completely |fully )?from (?:an? |the |his |her |its |their )?(?:[a-z]+ )?"
    r"(?:crisis|illness|injur|loss|operation|pandemic|recession|surger|wound)"
)
_REFUSE = {"is": "refuses", "are": "refuse", "was": "refused", "were": "refused"}


def say_what_happens(source: str, text: str) -> str:
    """English *text*, a translation of Spanish *source* with "se", with verbs of what happens by itself in the active.

    >>> say_what_happens("El pozo se secó y la crisis se agrava.", "The well was dried and the crisis is aggravated.")
    'The well dried and the crisis worsens.'
    >>> say_what_happens("Se recuperaron dos cuerpos.", "Two bodies were recovered.")
    'Two bodies were recovered.'
    >>> say_what_happens("Se teme que la brecha haya crecido.", "It is feared that the gap was widened.")
    'It is feared that the gap was widened.'
    >>> say_what_happens("La brecha se ha ensanchado.", "The gap has been widened.")
    'The gap has widened.'
    """
    found = {(one["verb"], one["have"]) for one in _SOURCE_RE.finditer(source)}
    if not found or _PASSIVE_RE.search(source):
        return text
    is_first = source.lstrip('"“«¿¡').startswith("Se ")

    def say(match: re.Match[str]) -> str:
        base, past, is_safe, beginnings = _load()[match["done"]]
        own = [(verb, has_done) for verb, has_done in found if verb.startswith(beginnings)]
        if not own or (is_first and not is_safe):
            return match[0]
        is_past = all(_PAST_RE.search(verb) for verb, has_done in own if not has_done)
        have, _, be = match["aux"].rpartition(" ")
        # "El ministro se recupera", but "el cuerpo se recuperó".
        if base == "recover" and (have or is_past) and not _HARM_RE.match(text, match.end()):
            return match[0]
        if have in ("has", "have", "had"):
            return f"{have} {past if base != match['done'] and past.endswith('ed') else match['done']}"
        if have:
            return f"{have} {base}"
        if is_past or be in ("was", "were"):
            return past
        return base if be == "are" else _third(base)

    if _RESISTS_RE.search(source):
        text = _RESISTED_RE.sub(lambda match: f"{_REFUSE[match[1]]} to", text)
    return _pattern().sub(say, text)


def _third(base: str) -> str:
    if base.endswith("y"):
        return f"{base[:-1]}ies"
    return f"{base}es" if base.endswith(("sh", "ch", "x")) else f"{base}s"


def _regular(base: str) -> str:
    return f"{base}d" if base.endswith("e") else f"{base[:-1]}ied" if base.endswith("y") else f"{base}ed"


@lru_cache(maxsize=1)
def _load() -> Mapping[str, tuple[str, str, bool, tuple[str, ...]]]:
    """By the participle: base and past of what is said, whether that is never done to, how its Spanish verbs begin."""
    found: dict[str, tuple[str, str, bool, tuple[str, ...]]] = {}
    for verbs, is_safe in ((_VERBS, True), (_DONE_TOO, False)):
        for verb in verbs.split():
            english, _, spanish = verb.partition(":")
            forms, _, said = english.partition("=")
            base, *others = forms.split("/")
            participle, past = others or [_regular(base)] * 2
            beginnings = tuple(spanish.split("|"))  # "" where any will do
            said, past = (said, _regular(said)) if said else (base, past)
            found[participle] = (said, past, is_safe, beginnings)
    return found


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    return re.compile(
        r"\b(?P<aux>was|were|is|are|(?:has|have|had) been|(?:will|would|could|may|might) be) "
        rf"(?P<done>{'|'.join(_load())})(?![\w-]| (?:by|with|over|out of court)\b)"
    )
