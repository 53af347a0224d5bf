"""The subjunctive that Spanish has behind "antes de que" and the like, where small models write the indicative."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from bitext.lang.adjectives import is_adjective
from bitext.lang.key_tables import read_verbs
from bitext.lang.nouns import is_noun
from bitext.lang.spanish_verbs import is_verb

# What is not so, or not yet; and what somebody wants.
_TRIGGER_RE = re.compile(
    r"\b(?P<not_past>hasta que)\b|\b(?:a (?:menos|fin de|condición de)|antes de|con tal de|con la condición de|para|sin"
    r"|(?:evit|recomend|orden|provoc|dej|aconsej|solicit|logr)(?:a|an|ó|aron|ar|ando|ado)|"
    r"caus(?:an|ó|aron|aban?|ar|ando|ado)|(?:exig|imp[ie]d|p[ei]d|permit)(?:en?|ió|ieron|ir|iendo|ido)|"
    r"quieren?|querían?|quiso|(?:es|era|sería) (?:imposible|necesario|posible|probable|urgente)) que\b",
    re.IGNORECASE,
)
_WORD_RE = re.compile(r"[^\W\d_]+|[.,;:?!“”\"«»()—]")
# Behind these stands no finite verb, or one of another clause.
_BEFORE_NOUNS = frozenset(
    "a al ambas ambos aquel aquella cada con cuatro de del desde dos el en entre esa ese esta este hasta la las los "
    "más mi muchos muy otra otro otros para por segunda según sin sobre su sus todas todo todos tras tres tu un una "
    "unas unos varias varios".split()
)
_ENDS = frozenset("aunque como cual cuando cuya cuyo donde mientras pero porque que quien si".split())
_ADJECTIVES = frozenset("directa interna llena media nueva seca sujeta".split())
_MOST_WORDS = 12
_IRREGULAR = dict(
    pair.split("/")
    for pair in (
        "es/sea son/sean era/fuera eran/fueran fue/fuera fueron/fueran será/sea serán/sean sería/fuera serían/fueran "
        "está/esté están/estén estaba/estuviera estaban/estuvieran estuvo/estuviera estuvieron/estuvieran "
        "ha/haya han/hayan había/hubiera habían/hubieran hay/haya hubo/hubiera tiene/tenga tienen/tengan "
        "tenía/tuviera tenían/tuvieran tuvo/tuviera tuvieron/tuvieran puede/pueda pueden/puedan podía/pudiera "
        "podían/pudieran pudo/pudiera pudieron/pudieran podría/pudiera podrían/pudieran podrá/pueda podrán/puedan "
        "debe/deba deben/deban debía/debiera debían/debieran debería/debiera deberían/debieran hace/haga hacen/hagan "
        "hacía/hiciera hizo/hiciera hicieron/hicieran va/vaya van/vayan iba/fuera iban/fueran da/dé dan/den dio/diera "
        "dieron/dieran dice/diga dicen/digan dijo/dijera dijeron/dijeran viene/venga vienen/vengan vino/viniera "
        "vinieron/vinieran pone/ponga ponen/pongan puso/pusiera pusieron/pusieran sale/salga salen/salgan "
        "quiere/quiera quieren/quieran quería/quisiera quiso/quisiera sabe/sepa saben/sepan sabía/supiera "
        "supo/supiera ve/vea ven/vean vio/viera vieron/vieran obtiene/obtenga obtienen/obtengan obtuvo/obtuviera "
        "mantiene/mantenga mantienen/mantengan mantuvo/mantuviera detiene/detenga detienen/detengan detuvo/detuviera "
        "produce/produzca reduce/reduzca reducen/reduzcan redujo/redujera trae/traiga cae/caiga caen/caigan "
        "oye/oiga sigue/siga siguen/sigan sirve/sirva sirven/sirvan pide/pida piden/pidan "
        "cumple/cumpla vuelve/vuelva vuelven/vuelvan"
    ).split()
)
# They are nouns, or the subjunctive of another verb: "sin que nada", "que se sientan".
_OTHERS = frozenset("nada sienta sientan".split())
_PAST_RE = re.compile(r"(?:[óo]|[aei]ron|aban?|ían?|fue)$")
# What sounds alike before a is written otherwise: "proteger proteja"; behind vowels c is "zc": "conozca".
_BEFORE_A = ((r"([aeiou])c$", r"\1zc"), (r"c$", "z"), (r"gu$", "g"), (r"g$", "j"), (r"qu$", "c"))
_BEFORE_E = ((r"c$", "qu"), (r"g$", "gu"), (r"z$", "c"))


def say_subjunctive(text: str) -> str:
    """Spanish *text* with the subjunctive for the first verb behind what asks for it.

    >>> say_subjunctive("No vuelve a menos que la empresa publica el informe.")
    'No vuelve a menos que la empresa publique el informe.'
    >>> say_subjunctive("Salió antes de que alguien pensó en pedirle el carné; pidió que vuelvan.")
    'Salió antes de que alguien pensara en pedirle el carné; pidió que vuelvan.'
    >>> say_subjunctive("Esperó hasta que llegaron. Espera hasta que Bruselas libera el dinero.")
    'Esperó hasta que llegaron. Espera hasta que Bruselas libere el dinero.'
    """
    changes: list[tuple[int, int, str]] = []
    for match in _TRIGGER_RE.finditer(text):
        verb = _find_verb(text, match.end())
        if verb is not None and not (match["not_past"] and _PAST_RE.search(verb[0])):
            changes.append((verb.start(), verb.end(), _load()[verb[0]]))
    for start, end, own in reversed(changes):
        text = text[:start] + own + text[end:]
    return text


def _find_verb(text: str, start: int) -> re.Match[str] | None:
    """The first finite verb behind a place, if it is one in the indicative and no noun."""
    before = ""
    for number, word in enumerate(_WORD_RE.finditer(text, start)):
        own = word[0]
        if number >= _MOST_WORDS or not own[0].isalpha() or own in _ENDS or own in _load_subjunctives():
            return None
        if own in _load() and before not in _BEFORE_NOUNS and (own in _IRREGULAR or not _may_be_other(own)):
            return word
        before = own.lower()
    return None


def _may_be_other(word: str) -> bool:
    """Whether a form of a verb is a noun or an adjective too: "marcha", "interna"."""
    return is_noun(word) or is_adjective(word) or word in _ADJECTIVES


def is_subjunctive(word: str) -> bool:
    """Whether a word is a third person of the subjunctive.

    >>> is_subjunctive("puedan"), is_subjunctive("pueden")
    (True, False)
    """
    return word in _load_subjunctives()


@lru_cache(maxsize=1)
def _load_subjunctives() -> frozenset[str]:
    return frozenset(_load().values())


@lru_cache(maxsize=1)
def _load() -> Mapping[str, str]:
    """The third persons of the subjunctive by those of the indicative."""
    found: dict[str, str] = {}
    for entry in read_verbs():
        forms = entry.forms["es"]
        if is_verb(forms):
            found |= dict(_iter_pairs(forms))
    found |= _IRREGULAR
    return {one: own for one, own in found.items() if one not in _OTHERS}


def _iter_pairs(forms: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield the forms of a regular verb with those of the subjunctive; by infinitive, present and preterite."""
    infinitive = forms[0]
    is_first = infinitive.endswith("ar")
    end, no_present = ("a", f"{infinitive}ía") if is_first else ("e", "")
    none = (no_present, f"{infinitive[:-2]}aba", f"{infinitive[:-2]}ada")
    presents = (form for form in forms[1:] if form.endswith(end) and form not in none)
    third = next(presents, None)
    if third is None:
        return
    past = next(form for form in forms[1:] if form.endswith("ó"))
    strong = third[:-1]
    for pattern, own in _BEFORE_E if is_first else _BEFORE_A:
        if re.search(pattern, strong):
            strong = re.sub(pattern, own, strong)
            break
    present = f"{strong}{'e' if is_first else 'a'}"
    plural = f"{past[:-1]}{'aron' if is_first else 'eron'}"
    was = f"{plural[:-3]}ra"
    imperfect = f"{infinitive[:-2]}{'aba' if is_first else 'ía'}"
    for one, own in (
        (third, present),
        (past, was),
        (imperfect, was),
        (f"{infinitive}ía", was),
        (f"{infinitive}á", present),
    ):
        yield one, own
        yield (plural if one == past else f"{one}n"), f"{own}n"
