"""Finite verbs of a Spanish source that an English translation lacks: "The police a network" for "desmontó una red".

They are counted: of the source those that are verbs for certain, of the translation all that may be one. Where there
are fewer, one was lost, or became a noun, a participle or an infinitive.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from functools import lru_cache

from bitext.alignment.lexicon import read_shipped_entries
from bitext.lang.adjectives import is_adjective
from bitext.lang.nouns import is_noun
from bitext.lang.spelling import ends_in_s
from bitext.lang.word_classes import score_verb
from bitext.mending.english.english_forms import load_verbs
from bitext.mending.spanish.verb_numbers import is_finite
from bitext.pipeline.tenses import find_verbs

_WORD_RE = re.compile(r"[^\W\d_]+|[,;:.]")
_MORE = frozenset(
    "podrá podrán debía debían estaban tenían hubo hay había habían soy somos tuvo debió debieron pudo quiso "
    "tenía podía podían hizo iba iban conoce conocen reconoce reconocen ofrece ofrecen aparece aparecen permanece "
    "permanecen crece crecen pertenece pertenecen reduce reducen introduce introducen expone exponen supone suponen "
    "propone proponen impone imponen dispone disponen sostiene sostienen contiene contienen detiene detienen".split()
)
_NO_VERBS = frozenset(
    "alerta baja baje basta borda captura causa ciega completa corta cura custodia debe descarga despierta "
    "encubierta enferma espesa exacta extrema fija firma franca hace hacen harta jura larga limpia llena loca "
    "manifiesta modesta molesta nada oculta pasa pasado perfecta pilla poda pone ponen precisa privada profunda "
    "prueba quieta quita recta rota salva sana seca secreta sucia suelta suicida sujeta suma tensa vacía vino "
    "violenta".split()
)
# Behind these a word is a noun or an adjective.
_BEFORE_NOUNS = frozenset(
    "a al ante cada con contra cualquier cuya cuyo de del desde dos el en entre esa ese esta este más menos "
    "muy otra otro para poca poco por primera primer segunda sin sobre su sus tan toda todo tres u un una".split()
)
# A verb behind these is of a clause that English may say without a finite verb: "for workers living there".
_SUBORDINATE = frozenset("que donde cuando mientras quien quienes como cuanto adonde si según".split())
_ARTICLES = frozenset("la las los lo".split())
_DETERMINERS = frozenset("el la las los su sus un una".split())
_ADJECTIVE_RE = re.compile(r"(?:buen[ao]?s?|gran|grandes|mal[ao]?s?|mayor|mejor|menor|peor|nuev[ao]s?|propi[ao]s?)$")
_SURE_RE = re.compile(r"(?:ó|aron|eron|rán?|aban?)$")

_TOKEN_RE = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*|[’'](?:s|re|ve|ll|d|m|t)\b|\d[\d.,]*")
_AUXILIARIES = frozenset(
    "am is are was were has have had do does did will would can could may might must shall should cannot ve re ll d m "
    "isn aren wasn weren hasn haven hadn don doesn didn won wouldn couldn shouldn mustn let".split()
)
_BEFORE_S = frozenset("he she it that there who what here where".split())
_BEFORE_NO_VERB = frozenset(
    "a an any as at be been being by every for from her his in its more my of on our some than the their these this "
    "those to very with without your".split()
)
_CHAIN = 3
_INFINITIVE_RE = re.compile(r"[a-záéíóúñ]{2,}[aei]r$")
_TOLD, _TOLD_AS = "according to", "según"
_LEAST_PROBABILITY, _LEAST_SCORE = 0.1, -4.0
_ALWAYS = frozenset("ask asks end ends expect expects occurs watch watches".split())
_NOUN_RE = re.compile(r"(?<=[^\W\d_] )([a-z]{3,}) $")
_GOES_ON_RE = re.compile(r" (?:the|an?|to|for|in|at|on|up|out|off|over|its|his|her|their|that|into|more|less|no)\b")
_NEAR_CHARS = 30


def find_finite(source: str) -> tuple[list[str], list[str]]:
    """The finite verbs of main clauses of a Spanish text, and those of other clauses, as far as they are sure.

    >>> find_finite("El alcalde dijo que la obra que dirige cerrará.")
    (['dijo', 'cerrará'], ['dirige'])
    """
    words = _WORD_RE.findall(source)
    own: tuple[list[str], list[str]] = [], []
    is_sub = False
    for place, word in enumerate(words):
        lower = word.lower()
        if lower in _SUBORDINATE:
            is_sub = True
        elif not _is_verb(words, place):
            is_sub &= word not in ",;:."
        else:
            own[is_sub].append(lower)
            is_sub = False
    return own


def _is_verb(words: Sequence[str], place: int) -> bool:
    word, lower = words[place], words[place].lower()
    before = words[place - 1].lower() if place else ""
    if (word != lower and place) or lower in _NO_VERBS or before in _BEFORE_NOUNS:
        return False
    # "Una mejor paga", "su valiente lucha".
    is_described = place > 1 and words[place - 2].lower() in _DETERMINERS and is_adjective(before)
    if not _SURE_RE.search(lower) and (before in _ARTICLES or _ADJECTIVE_RE.match(before) or is_described):
        return False
    return lower in _MORE or is_finite(lower)


def count_finite(text: str, known: Collection[str] = ()) -> int:
    """How many finite verbs an English text may have, with those of *known*; "has been seen" counts once.

    >>> count_finite("The police a trafficking of people."), count_finite("He has been seen and left.")
    (0, 2)
    """
    found, last = 0, -_CHAIN - 1
    tokens = list(_TOKEN_RE.finditer(text))
    words = [token[0].lower() for token in tokens]
    for place, word in enumerate(words):
        before = words[place - 1] if place else ""
        if word.lstrip("’'") in _AUXILIARIES:
            if word[1:] == "s" and word[0] in "’'" and before not in _BEFORE_S:
                continue
            found += place - last > 1 or before not in _AUXILIARIES
            last = place
        elif word == "be":
            found += before in ("and", "or", "but")  # "will rise and be paid"
        elif before in _BEFORE_NO_VERB or place - last <= _CHAIN - 1:
            continue
        elif word in known or _may_be_finite(text, tokens[place]):
            found += 1
    return found


def _may_be_finite(text: str, token: re.Match[str]) -> bool:
    """Whether a word is a past, or a base form or one with -s that stands where verbs do."""
    word = token[0].lower()
    verbs = load_verbs().get(word, ())
    if word.endswith("ed") or word in _ALWAYS or any(word == verb.past for verb in verbs):
        return True
    is_third = word.endswith("s") and token[0].islower()
    is_verb = bool(verbs) or not load_bases().isdisjoint((word, word.removesuffix("s")))
    if not (is_third or is_verb):
        return False
    before = _NOUN_RE.search(text, max(0, token.start() - _NEAR_CHARS), token.start()) if is_verb else None
    # "The parties watch the count", "the committee asks for more".
    is_plural = before is not None and (ends_in_s(before[1]) or before[1] in ("police", "people"))
    agrees = before is not None and is_plural != ends_in_s(word) and _GOES_ON_RE.match(text, token.end())
    return score_verb(text, token.start()) > (_LEAST_SCORE if agrees else 0)


@lru_cache(maxsize=1)
def load_bases() -> frozenset[str]:
    """English words that translate Spanish infinitives."""
    return frozenset(
        entry.en
        for entry in read_shipped_entries()
        if entry.probability > _LEAST_PROBABILITY
        and _INFINITIVE_RE.match(entry.es)
        and not entry.en.endswith("ing")
        and not is_noun(entry.es)
    )


def count_lost(source: str, text: str) -> int:
    """How many finite verbs of the main clauses of Spanish *source* English *text* lacks for certain.

    >>> count_lost("La policía desmontó una red.", "The police a network.")
    1
    >>> count_lost("La policía desmontó una red.", "The police dismantled a network.")
    0
    """
    verbs, known = _find(source)
    told = _TOLD in text.lower() and _TOLD_AS not in source.lower()  # "señala un informe"
    return max(0, len(verbs) - told - count_finite(text, known)) if verbs else 0


@lru_cache(maxsize=1024)
def _find(source: str) -> tuple[Sequence[str], Collection[str]]:
    """The finite verbs of main clauses, and the finite forms of what may translate them."""
    verbs, others = find_finite(source)
    found = {verb for word in (*verbs, *others) for verb in find_verbs(word)}
    return verbs, frozenset(form for verb in found for form in (verb.base, verb.third, verb.past))
