"""The form that a verb takes by what stands before it: "for spitting" is "por escupir", "people say" is "dicen"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bitext.lang.spanish_verbs import conjugate
from bitext.lang.spelling import ends_in_s

NEAR = 4
"""So many words before a verb tell its form."""

# Behind these English has a gerund where Spanish has an infinitive.
_BEFORE_GERUNDS = {
    "en": frozenset(
        "about after against at before by despite for from in instead of on over through upon without".split()
    ),
    "es": frozenset(("por", "sin", "tras")),
}
# Behind "de" English has it where one of these stands before: "acusado de falsificar", but "trata de huir".
_BEFORE_OF = frozenset(
    "acusaciones acusación acusada acusadas acusado acusados además antes culpable culpables delito después idea "
    "instante intención lejos luego momento posibilidad riesgo sospecha sospechosa sospechoso sospechosos vez".split()
)
_PLURALS = frozenset("children men people police they we who women".split())
_NO_PLURALS = frozenset(
    "across always as besides has his is its perhaps plus s series sometimes this thus unless us was".split()
)
_BEFORE_PARTICIPLES = frozenset("are be been being had has have having is was were".split())
_ADVERB_RE = re.compile(r"\w{3,}ly|also|already|even|ever|just|never|not|now|since|still")
_AUXILIARIES = frozenset(
    "can could did do does help helped helps let lets made make makes may might must not saw see shall should to watch "
    "watched will won would".split()
)

# Kinds of forms by their endings; others are kept as they are.
_INFINITIVE_RE = re.compile(r"[aei]r(?:se)?$")
_ENDINGS = "ron rán rá ndo aban aba rían? [ai]dos [ai]das [ai]do [ai]da ó [aei]r(?:se)?".split()
_SPANISH_KINDS = tuple(re.compile(f"(?:{ending})$") for ending in _ENDINGS)
_BEFORE_FINITE = frozenset("la las le les lo los me no nos que se te".split())
_ENGLISH_KINDS = (re.compile(r"ing$"),)


def form_in_place(translation: str, forms: Sequence[str], before: Sequence[str], language: str) -> str:
    """What to put for a word of a source: *translation*, or the form of a verb that belongs behind some words.

    Args:
        forms: those of the other language, first a verb's infinitive.
        before: the last words before, in small letters.
        language: that of the source.

    >>> spit = ["escupir", "escupe", "escupió", "escupiendo"]
    >>> form_in_place("escupiendo", spit, ["ban", "for"], "en"), form_in_place("escupir", spit, ["llamas"], "en")
    ('escupir', 'escupen')
    >>> form_in_place("escupir", spit, ["people", "who", "do", "not"], "en")
    'escupir'
    >>> form_in_place("escupió", spit, ["has", "rarely"], "en"), form_in_place("escupió", spit, ["llamas"], "en")
    ('escupido', 'escupió')
    >>> form_in_place("hundirse", ["hundirse", "se hunde", "se hundió"], ["prices"], "en")
    'se hunden'
    >>> spit = ["spit", "spits", "spat", "spitting"]
    >>> form_in_place("spit", spit, ["acusado", "de"], "es"), form_in_place("spit", spit, ["trata", "de"], "es")
    ('spitting', 'spit')
    """
    if language == "en":
        return _form_in_spanish(translation, forms, before)
    is_of = before[-1:] == ["de"] and not _BEFORE_OF.isdisjoint(before[-2:-1])
    if translation == forms[0] and (is_of or not _BEFORE_GERUNDS["es"].isdisjoint(before[-1:])):
        stem = translation.removesuffix("e")
        return next((form for form in forms[1:] if form.endswith("ing") and form.startswith(stem)), translation)
    return translation


def _form_in_spanish(translation: str, forms: Sequence[str], before: Sequence[str]) -> str:
    if translation.endswith("ndo") and not _BEFORE_GERUNDS["en"].isdisjoint(before[-1:]):
        return forms[0] if forms[0].endswith("r") else translation
    last = next((word for word in reversed(before) if not _ADVERB_RE.fullmatch(word)), "")
    if translation.endswith("ó") and last in _BEFORE_PARTICIPLES:
        return _find_form(forms, "participle") or translation
    if last == "that":  # "sites that plagiarize"
        last = before[-2] if before[1:] else ""
    is_plural = last in _PLURALS or (ends_in_s(last) and last not in _NO_PLURALS)
    if translation == forms[0] and is_plural and _AUXILIARIES.isdisjoint(before):
        return _find_form(forms, "base") or translation
    return translation


def form_like(own: str, forms: Sequence[str], there: str, language: str, before: str = "") -> str | None:
    """The form of a verb that belongs where another stands wrongly in a translation; None where none is known.

    Args:
        own: the form that the source asks for, which stays where it is no verb's.
        forms: those of the verb, of the other language.
        there: the word that stands there, in small letters.
        language: that of the source.
        before: the word before it: Spanish pronouns have no participle behind them.

    >>> raise_money = ["recaudar", "recauda", "recaudó"]
    >>> form_like("recaudado", raise_money, "levantaron", "en"), form_like("recaudar", raise_money, "alza", "en")
    ('recaudaron', None)
    >>> claim = ["claim", "claims", "claimed", "claiming"]
    >>> form_like("claimed", claim, "exacting", "es"), form_like("shares", ["share", "shares"], "action", "es")
    ('claiming', 'shares')
    """
    if language == "en":
        kinds, is_verb = _SPANISH_KINDS, _INFINITIVE_RE.search(forms[0].partition(" ")[0]) is not None
    else:
        kinds, is_verb = _ENGLISH_KINDS, any(form.endswith("ing") for form in forms)
    if not is_verb:
        return own
    wanted, kind = (next((n for n, one in enumerate(kinds) if one.search(word)), None) for word in (there, own))
    if wanted is None or wanted == kind:
        is_out_of_place = _INFINITIVE_RE.search(own.partition(" ")[0]) or (
            before.lower() in _BEFORE_FINITE and re.search("[ai]d[oa]s?$", own)
        )
        return None if language == "en" and wanted is None and is_out_of_place else own
    made = [*forms, *conjugate(forms)] if language == "en" else forms
    return next((form for form in made if kinds[wanted].search(form) and form[:2] == own[:2]), None)


def _find_form(forms: Sequence[str], kind: str) -> str | None:
    """The first form of a kind of a Spanish verb, also of one with "se"; None where that is not sure."""
    own = [form.removesuffix("se") if form.endswith("rse") else form.removeprefix("se ") for form in forms]
    found = next((form for form, of in conjugate(own).items() if of == kind), None)
    return f"se {found}" if found and forms[0].endswith("rse") and kind == "base" else found
