"""English verbs behind "is", "has", "did" and the like in the form that these ask for: "was stole", "did not paid".

`english_verbs` tells by the words alone; here the Spanish source tells what the model meant: "se vende" is done to
something, "retrocede" is not, and "no pagó" is past.
"""

from __future__ import annotations

import re
from functools import lru_cache

from bitext.lang.adjectives import is_adjective
from bitext.lang.nouns import find_noun
from bitext.mending.english.english_forms import Verb, load_verbs

_ADVERB = r"(?:(?:not|never|also|already|only|just|still|[a-z]{2,20}ly) )?"
_BE_RE = re.compile(rf"\b(?P<be>is|are|was|were|been|being|be) (?P<adverb>{_ADVERB})(?P<verb>[a-z]{{2,}})\b(?![-'’])")
_HAVE_RE = re.compile(rf"\b(?P<have>has|have|had|having) (?P<adverb>{_ADVERB})(?P<verb>[a-z]{{2,}})\b(?![-'’])")
_DID_RE = re.compile(r"\b(?P<did>did|does|do)(?P<adverb> not|n['’]t) (?P<verb>[a-z]{2,})\b(?![-'’])")
_MODAL_RE = re.compile(
    rf"\b(?P<modal>will|would|can|could|may|might|must|should|cannot|won['’]t"
    rf"|to) (?P<adverb>{_ADVERB})(?P<verb>[a-z]{{2,}})\b(?![-'’])"
)
_OBJECT_RE = re.compile(r" (?:a|an|the|his|her|its|their|two|three|four|five|\d[\d.,]*) ")
_END_RE = re.compile(
    r"[.,;:!?]|$| (?:about|after|again|against|and|as|at|away|because|before|between|but|by|due|during|for|from|in"
    r"|into|of"
    r"|on|or|out|outside|over|since|through|to|today|tomorrow|under|until|when|while|with|without|yesterday)\b"
)
_DOING_RE = re.compile(r"\b(?:do|does|did|is all|thing)(?: here)? $")
_DOING_CHARS = 12
# Said of what does something, or of what something happens to: they have no passive.
_WITHOUT_PASSIVE = frozenset(
    "advance arrive become begin come cost crash decrease deteriorate die fall flee fluctuate go grow happen have "
    "increase last lie live occur persist recover remain resume retire retreat rise run sit sleep stagnate stand start "
    "stay swing sympathize vary worsen".split()
)
_TAKING_RE = re.compile(r" (?:advantage|care|note|part|place|refuge|shelter)\b")
_PASSIVE_RE = re.compile(
    r"\b(?:fue|fueron|es|son|era|eran|será|serán|sería|serían|ser|sido|siendo|está|están|estaban?|quedó|quedaron) "
    r"(?:[a-záéíóúñ]+ )?[a-záéíóúñ]+(?:[aií]d|[dr]it|[cp]rit|hech|dich|puest|uelt|iert|rot|vist)[oa]s?\b"
)
_SE_RE = re.compile(r"\b[Ss]e (?:les? )?(?:h[ae]n? |había )?[a-záéíóúñ]+|\b[a-z]+[aeií]r(?:se|lo|la)\b")
# They stand behind "is" as they are, or mean something by themselves there.
_STANDING = frozenset(
    "abroad alive alike alone apart ashore asleep away awake aware back down home in inside like off on out outside "
    "over past set shut through to up welcome worth".split()
)
_OFTEN_NOUNS = frozenset("cut drink need run sell show spin wear".split())
# They are adjectives, or nouns without an article: "is free", "are subject to", "is water".
_ADJECTIVES = frozenset(
    "absent adequate ages anger appropriate bare blind blunt busy calm charge clean clear close complete compound cool "
    "correct counterfeit degenerate deliberate dim direct dirty double corrupt dry dull dumb empty equal even exempt "
    "faint fast fish fine fit foul free frequent full hard head holiday idle key lack lame last lean leave level light "
    "live long loose lower manifest mature mine minute narrow near neat open orders own pale parallel perfect present "
    "prone quiet ready right ripe rough round rule secure separate sheer short slack slow smart smooth sober sound "
    "spare square steady still straight subject support sure tame tender tense thin tidy tight transparent true "
    "upright upset warm water weary welcome wet worth wrong work".split()
)
_PAST_NO_RE = re.compile(
    r"\b[Nn]o (?:(?:se|les?|l[oa]s?|me|nos) )?(?:[a-záéíóúñ]{2,}(?:ó|aron|ieron|eron)|hizo|dijo|quiso|pudo|dio"
    r"|tuvo|fue|puso|vino)\b"
)
_DO_NOT_RE = re.compile(r"(?<!\bI )(?<!\b[Ww]e )(?<!\b[Yy]ou )\b(?:does|do)(?= not [a-z]|n['’]t [a-z])")
_NOT_RE = re.compile(r"\b(?:not|never)\b|n['’]t\b")
_NO_RE = re.compile(r"\b[Nn]o\b")
_WOULD_RE = re.compile(r"\b(?:would|could|should|might|must|may)(?: not| also)? $")
_WOULD_CHARS = 20
_LIKING = frozenset("like love prefer want".split())
_KEPT = frozenset("access control influence power support".split())
_PERFECT_RE = re.compile(r"\b(?:h[ae]n?|había[ns]?|haber|habiendo|hayan?|hubiera[ns]?|habr[áí]an?|habrán?)\b")


def put_chains_in_form(source: str, text: str) -> str:
    """English *text*, a translation of Spanish *source*, with verbs in the form that the auxiliary before them needs.

    >>> put_chains_in_form("El pez no se vende y retrocede.", "The fish is not sells and is falls.")
    'The fish is not sold and falls.'
    >>> put_chains_in_form("No pagó el cupón.", "He did not paid the coupon.")
    'He did not pay the coupon.'
    >>> put_chains_in_form("El ministro no soltó nada.", "The minister does not released anything.")
    'The minister did not release anything.'
    >>> put_chains_in_form("La comida se ha encarecido.", "Food has became more expensive.")
    'Food has become more expensive.'
    >>> put_chains_in_form("El ladrón le robó la cartera.", "The thief was stole the wallet.")
    'The thief stole the wallet.'
    >>> put_chains_in_form("Es agua.", "It is water, had signs and was set to work.")
    'It is water, had signs and was set to work.'
    """
    text = _DID_RE.sub(_say_base, text)
    if _PAST_NO_RE.search(source) and len(_NO_RE.findall(source)) == 1 == len(_NOT_RE.findall(text)):
        text = _DO_NOT_RE.sub("did", text)
    text = _BE_RE.sub(lambda match: _say_participle(source, match), text)
    text = _HAVE_RE.sub(lambda match: _say_perfect(source, match), text)
    return _MODAL_RE.sub(_say_behind_modal, text)


def _say_base(match: re.Match[str]) -> str:
    """ "Did not paid" with the base form."""
    verb = _find_only(match["verb"], "base")
    if verb is None or match["verb"] in (verb.base, verb.gerund):
        return match[0]
    did = "did" if match["verb"] == verb.past else match["did"]
    return f"{did}{match['adverb']} {verb.base}"


def _say_participle(source: str, match: re.Match[str]) -> str:
    """ "Is not sells" as "is not sold", or without "is" where that is none of the source: "is falls"."""
    word, be = match["verb"], match["be"]
    verb = _find_only(word, "participle")
    if verb is None or word in (verb.gerund, verb.participle) or word in _STANDING:
        return match[0]
    if word == verb.third and (be not in ("is", "was") or word in _ADJECTIVES or _may_be_noun(word)):
        return match[0]
    is_base = word not in (verb.third, verb.past)
    if is_base and (word in _ADJECTIVES or _may_be_noun(word) or is_adjective(word) or not _is_alone(match)):
        return match[0]
    is_passive, is_se = bool(_PASSIVE_RE.search(source)), bool(_SE_RE.search(source))
    if is_base and not (is_se or is_passive):
        return match[0]
    is_active = not is_passive and (not is_se or bool(_OBJECT_RE.match(match.string, match.end())))
    is_active |= verb.base in _WITHOUT_PASSIVE
    is_active |= verb.base == "take" and bool(_TAKING_RE.match(match.string, match.end()))
    if is_active and be in ("is", "are", "was", "were") and match["adverb"] not in ("not ", "never "):
        is_past = be in ("was", "were") or word == verb.past
        return match["adverb"] + (verb.past if is_past else verb.base if be == "are" else verb.third)
    return match[0] if verb.base in _WITHOUT_PASSIVE else f"{be} {match['adverb']}{verb.participle}"


def _is_alone(match: re.Match[str]) -> bool:
    """Whether no noun follows, as in "are use taxes", and no "to do" stands before, as in "all they do is click"."""
    return bool(_END_RE.match(match.string, match.end())) and not _DOING_RE.search(
        match.string, max(0, match.start() - _DOING_CHARS), match.start()
    )


def _say_perfect(source: str, match: re.Match[str]) -> str:
    """ "Has became" with the participle, "has gave" as "gave" where the source has no perfect."""
    word = match["verb"]
    verb = _find_only(word, "participle")
    if verb is None or word in (verb.participle, verb.third) or word in _STANDING - _LIKING:
        return match[0]
    if word == verb.past != verb.base:
        if _PERFECT_RE.search(source) or match["have"] in ("have", "having"):
            return f"{match['have']} {match['adverb']}{verb.participle}"
        return f"{match['adverb']}{verb.past}"
    if word == verb.gerund and match["have"] == "having" and not _may_be_noun(word):
        return f"{match['have']} {match['adverb']}{verb.participle}"
    is_behind_modal = bool(_WOULD_RE.search(match.string, max(0, match.start() - _WOULD_CHARS), match.start()))
    if is_behind_modal and word == verb.base and match["have"] == "have" and word not in _ADJECTIVES | _KEPT:
        return match[0] if _may_be_noun(word) and word not in _LIKING else f"have {match['adverb']}{verb.participle}"
    return match[0]


def _say_behind_modal(match: re.Match[str]) -> str:
    """ "Will blew" and "to spoke" with the base form."""
    word = match["verb"]
    verb = _find_only(word, "base")
    if verb is None or word in (verb.base, verb.third, verb.gerund, verb.participle) or word != verb.past:
        return match[0]
    return f"{match['modal']} {match['adverb']}{verb.base}"


def _find_only(word: str, form: str) -> Verb | None:
    """The only verb that *word* is a form of, if it is not the asked form of another."""
    verbs = load_verbs().get(word, ())
    if len(verbs) != 1 or word in _OFTEN_NOUNS:
        return None
    return verbs[0] if getattr(verbs[0], form) != word else None


@lru_cache(maxsize=1024)
def _may_be_noun(word: str) -> bool:
    """Whether an English word may be a noun, or a plural."""
    return any(find_noun(form, "en") is not None for form in (word, word.removesuffix("s"), word + "s"))
