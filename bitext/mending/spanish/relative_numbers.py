"""Spanish verbs behind "que" in the number of the noun before it: "empresas que construyó", "un coche que no pararon".

Only where each clause of the Spanish that "que" begins has one in the English that has no subject of its own: "that
built", not "that they built" nor "the road they built".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bitext.lang.nouns import find_gender, is_noun
from bitext.lang.persons import is_person
from bitext.lang.word_classes import SURE, cut_places, score_verb
from bitext.mending.spanish.distant_verbs import AUXILIARIES
from bitext.mending.spanish.source_tense import may_be_past
from bitext.mending.spanish.subject_heads import TOKEN_RE
from bitext.mending.spanish.verb_numbers import number_of, to_many, to_singular

_CLITICS = frozenset("no se le les lo la los las nos ya también nunca solo aún todavía".split())
_OWN = frozenset("el la los las un una unos unas este esta estos estas al del su sus".split())
_MANY = frozenset("los las unos unas estos estas dos tres cuatro cinco seis siete ocho nueve diez".split())
_FAR = frozenset("de del y e o con".split())
_RELATIVES = frozenset("that which who".split())
_ADVERBS = frozenset("also already later never not now once only recently soon still then".split())
_SURE_RE = re.compile(r"(?:\wó|[aijy]eron|aron|ba|ban|ía|ían|rá|rán|uso|izo|uvo|dujo|han?|vino|pudo)$")
# "A suit they have brought": the noun is the object of a clause without "that".
_SUBJECT_RE = re.compile(
    r"\b(?!(?:that|said|says|say|when|because|after|before|if|as|and|but|while|since|until|than|what|where|how|why|"
    r"though|although|whether|or|so|believes?|which|who|whom|for|once|like|now|then|think|thought) )[a-z]+ "
    r"(?:they|he|she|we|you|I|it) "
    r"(?:have|has|had|\w+ed|made|took|did|do|bought|saw|gave|wrote|used|need|want)\b"
)
_UNITS = frozenset(
    "años meses días horas minutos segundos metros kilómetros kilos toneladas millas libras semanas".split()
)
_PRONOUNS = frozenset(
    "it he she they we you i a an the this these those his her its their my our your in of on".split()
)
_PARTICIPLE_RE = re.compile(r"(?:[ai]d|uest|ech|cho|scrit|biert|ist|rot|muert)o?[oa]?s?$")
_MOST = 400


def agree_behind_que(source: str, text: str) -> str:
    """Spanish *text*, a translation of English *source*, with verbs behind "que" in the number of the noun before it.

    >>> agree_behind_que("He fired at a car that failed to stop.", "Disparó contra un coche que no pararon.")
    'Disparó contra un coche que no paró.'
    >>> agree_behind_que("The shirts that he designed sell.", "Las camisetas que diseñó se venden.")
    'Las camisetas que diseñó se venden.'
    """
    if " que " not in text:
        return text
    tokens = list(TOKEN_RE.finditer(text))
    if len(tokens) > _MOST:
        return text
    words = [token[0] for token in tokens]
    found = [(place, verb) for place, word in enumerate(words) if word == "que" and (verb := _find_verb(words, place))]
    if not found or len(found) > _count_clauses(source) or _SUBJECT_RE.search(source):
        return text
    for place, verb in reversed(found):
        number = _find_number(words, place)
        if number and number != number_of(words[verb]):
            own = to_many(words[verb]) if number > 1 else to_singular(words[verb])
            if own is not None:
                text = text[: tokens[verb].start()] + own + text[tokens[verb].end() :]
    return text


def _find_verb(words: Sequence[str], place: int) -> int:
    """The place of the verb of a clause that "que" begins behind a noun; 0 where there is none."""
    before = words[place - 1] if place else ""
    if not before[:1].isalpha() and before != ",":
        return 0
    noun = words[place - 2] if before == "," and place > 1 else before
    if not noun[:1].isalpha() or number_of(noun):
        return 0
    verb = place + 1
    while verb < len(words) and words[verb] in _CLITICS:
        verb += 1
    behind = words[min(verb + 1, len(words) - 1)]
    if verb < len(words) and words[verb] in ("había", "habían") and not _PARTICIPLE_RE.search(behind):
        return 0  # "las cosas que ya había"
    return verb if verb < len(words) and _SURE_RE.search(words[verb]) and number_of(words[verb]) else 0


def _find_number(words: Sequence[str], que: int) -> int:
    """The number of what "que" stands for, where that is certain; 0 else."""
    if words[que - 1] == ",":
        return 0
    noun, place = words[que - 1], que - 1
    number = _find_own_number(noun)
    before = words[place - 1].lower() if place else "."
    if before in _OWN:
        is_many = before in ("los", "las", "unos", "unas", "estos", "estas", "sus")
        number = number if is_many == (number > 1) else 0
        before = "del" if before == "del" else words[place - 2].lower() if place > 1 else "."
    elif number == 1:
        return 0
    elif before in _MANY:
        before = words[place - 2].lower() if place > 1 else "."
    elif before == "de" and place > 1 and words[place - 2].endswith("s"):
        return number  # "un valor de millones de dólares": both many
    return 0 if before in _FAR else number


def _find_own_number(noun: str) -> int:
    """The number of a noun by its form; 0 where it is none for certain, or what is counted by."""
    if not (is_noun(noun) or is_person(noun)) or not noun.islower() or noun in _UNITS:
        return 0
    is_many = noun.endswith("s")
    return 0 if is_many and not (find_gender(noun, 2) or is_person(noun)) else 1 + is_many


def _count_clauses(source: str) -> int:
    """How many English clauses "that", "which" and "who" begin as subjects."""
    starts, words = cut_places(source)
    count = 0
    for place in range(1, len(words) - 2):
        if words[place] not in _RELATIVES:
            continue
        following = place + (2 if words[place + 1].endswith("ly") or words[place + 1] in _ADVERBS else 1)
        word = words[following]
        is_verb = word in AUXILIARIES or may_be_past(word) or score_verb(source, starts[following]) > SURE
        count += is_verb and word.isalpha() and word not in _PRONOUNS
    return count
