"""English verbs in the tense of the Spanish verbs that they translate: "puts" for "puso", "pays" for "pagará"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from bitext.lang.key_tables import split_forms
from bitext.lang.key_words import find_key_word
from bitext.lang.loading import uncollected
from bitext.lang.nouns import load_nouns
from bitext.lang.verb_forms import read_conjugated
from bitext.lang.word_classes import score_verb
from bitext.mending.english.english_forms import Verb, load_verbs
from bitext.pipeline.dictionary import translations

_WORD_RE = re.compile(r"[^\W\d_]+")
_PAST_RE = re.compile(r"[a-záéíóúñ]{2,}(?:ó|aron|ieron|yeron|jeron)$")
_IMPERFECT_RE = re.compile(r"(?:aban?|[^r]ían?)$")
# Behind these a subjunctive is a past: "antes de que llegaran".
_REGULAR_RE = re.compile(r"(?<=[^\W\d_]{3})(?:ó|aron|aran?|aban?|ió|ieron|ieran?|ían?)$")
_CLAUSE_RE = re.compile(r"\b(?:antes|después) de que\b")
_SUBJUNCTIVE_RE = re.compile(r"[^\W\d_]{2}(?:aran?|ieran?)$")
_PASTS = frozenset(
    "dijo hizo puso tuvo vino quiso dio vio supo trajo produjo redujo condujo introdujo mantuvo obtuvo detuvo propuso "
    "impuso expuso supuso dispuso compuso opuso sostuvo contuvo intervino convino previno deshizo rehízo satisfizo "
    "tradujo atrajo contrajo dedujo previó retuvo abstuvo repuso".split()
)
_FUTURE_RE = re.compile(r"(?P<stem>[a-záéíóúñ]{2,}[aei]r)(?:á|án)$")
_FUTURES = {
    "tendr": "tener", "vendr": "venir", "pondr": "poner", "saldr": "salir", "querr": "querer", "har": "hacer",
    "dir": "decir", "sabr": "saber", "valdr": "valer", "mantendr": "mantener", "obtendr": "obtener",
    "propondr": "proponer", "impondr": "imponer", "expondr": "exponer", "supondr": "suponer", "dispondr": "disponer",
    "sostendr": "sostener", "intervendr": "intervenir", "detendr": "detener", "contendr": "contener",
}  # fmt: skip
_NO_FUTURES = frozenset("atrás irán mará detrás".split())
_LEAST, _LEAST_SCORE = 0.02, -1.0
_WILL_RE = re.compile(
    r"\b(?:[Ww]ill|would|won['’]t|shall|may|might|must|can|could|should|going to|expected to|due to|to be"
    r"|[Yy]ou|[Yy]our)\b|['’]ll\b"
)
_BEFORE_NO_VERB = frozenset(
    "a an another any are as at be been by can could did didn do does doesn don every for from get had has have "
    "help her his in into is its let lets made make makes may might must my need needs no not of on or our please "
    "seek shall should some than the their these this those to was were will with without would your".split()
)
_NOT_RE = re.compile(r"(?:n['’]t|\bnot|\bnever|\bdid|\bdid indeed|\bto)(?: \w+ly| even| also)? $")
_NOT_CHARS = 25
_AUXILIARIES = frozenset("am are be been being get gets got had has have having is was were ve s".split())
_FAR = 4
_ADVERB_RE = re.compile(r"(?:also|always|even|never|now|only|soon|still|then|[a-z]{3,}ly)$")
# They are rather something else, or have no tense of their own.
_OTHERS = frozenset("back be bat best better do down fit free have like long open own right still well wet".split())


def put_in_tense(source: str, text: str) -> str:
    """English *text*, a translation of Spanish *source*, with past and "will" where the source has them.

    >>> put_in_tense("El arbitraje puso fin a la huelga.", "The arbitration puts an end to the strike.")
    'The arbitration put an end to the strike.'
    >>> put_in_tense("El tren circulará sin cafetería.", "The train circulates without a cafeteria.")
    'The train will circulate without a cafeteria.'
    >>> put_in_tense("El tercio se abonará en cuotas.", "The third is paid in installments.")
    'The third will be paid in installments.'
    >>> put_in_tense("El líder pidió que ponga fin.", "The leader asked him to put an end.")
    'The leader asked him to put an end.'
    """
    if "¿" in source:
        return text
    known = {word: find_verbs(word) for word in _WORD_RE.findall(source)}
    has_clause = _CLAUSE_RE.search(source) is not None
    pasts = {word for word in known if _is_past(word) or (has_clause and _SUBJUNCTIVE_RE.search(word))}
    for word, verbs in known.items():
        infinitive = _find_infinitive(word)
        if word in pasts:
            others = [known[other] for other in known if other not in pasts]
            text = _put(text, verbs.difference(*others), "past")
        elif infinitive is not None and not _WILL_RE.search(text):
            others = [known[other] for other in known if other != word]
            text = _put(text, (verbs | find_verbs(infinitive)).difference(*others), "will")
    return text


def _is_past(word: str) -> bool:
    return word in _PASTS or word in _load_imperfects() or bool(_PAST_RE.match(word))


def _find_infinitive(word: str) -> str | None:
    """The infinitive of a Spanish verb in the future."""
    if word in _NO_FUTURES or not word.islower():
        return None
    irregular = _FUTURES.get(re.sub("(?:á|án)$", "", word)) if word.endswith(("á", "án")) else None
    match = _FUTURE_RE.match(word)
    return irregular or (match["stem"] if match else None)


@lru_cache(maxsize=1024)
def find_verbs(word: str) -> frozenset[Verb]:
    """The English verbs that may translate a Spanish verb."""
    if (word, 1) in load_nouns() or (word, 2) in load_nouns():
        return frozenset()
    known = load_verbs()
    likely = {part for other in translations(word, "es", _LEAST) for part in other.split()}
    likely |= _find_others(word)
    if not likely and (regular := _REGULAR_RE.search(word)):
        endings = ("ar",) if regular[0].startswith(("ó", "a")) else ("er", "ir")
        likely = {other for ending in endings for other in translations(word[: regular.start()] + ending, "es", _LEAST)}
    found = (verb for other in likely for verb in known.get(other, ()))
    return frozenset(verb for verb in found if verb.base not in _OTHERS)


@lru_cache(maxsize=1)
@uncollected
def _load_imperfects() -> frozenset[str]:
    """The imperfects of the verbs of the tables, but not "amplía" and other presents that look like them."""
    made = [own.items() for _, own in read_conjugated()]
    found = {form for forms in made for form, kind in forms if kind == "past" and _IMPERFECT_RE.search(form)}
    return frozenset(found - {form for forms in made for form, kind in forms if kind == "base"})


def _find_others(word: str) -> set[str]:
    """The English words that the tables have for the form of a Spanish verb."""
    key = find_key_word(word, "es")
    return set(split_forms(key.words)) if key is not None else set()


def _put(text: str, verbs: frozenset[Verb], kind: str) -> str:
    """*text* with the only form of *verbs* that it has, if that is a finite one of the present, in another tense."""
    tokens = list(_WORD_RE.finditer(text))
    words = [token[0] for token in tokens]
    right = {verb.past for verb in verbs} if kind == "past" else set()
    forms = {form: verb for verb in verbs for form in (verb.base, verb.third)}
    if kind == "past":
        forms |= {verb.participle: verb for verb in verbs if verb.participle != verb.past}
    places = [place for place, word in enumerate(words) if word in forms]
    if kind == "will" and not places:
        return _put_passive(text, tokens, verbs)
    if len(places) != 1 or not right.isdisjoint(words) or not places[0]:
        return text
    (place,) = places
    verb, token = forms[words[place]], tokens[place]
    if not _is_finite(text, words, place, token.start(), verb):
        return text
    if kind == "past":
        return text[: token.start()] + verb.past + text[token.end() :]
    start = tokens[place - 1].start() if _ADVERB_RE.match(words[place - 1]) else token.start()  # "will also pay"
    return f"{text[:start]}will {text[start : token.start()]}{verb.base}{text[token.end() :]}"


def _is_finite(text: str, words: Sequence[str], place: int, start: int, verb: Verb) -> bool:
    """Whether the form of a verb is a finite one where it stands, or a participle without its auxiliary."""
    is_participle = words[place] == verb.participle != verb.base
    if is_participle and not _AUXILIARIES.isdisjoint(words[max(0, place - _FAR) : place]):
        return False
    if words[place - 1].lower() in _BEFORE_NO_VERB or _NOT_RE.search(text, max(0, start - _NOT_CHARS), start):
        return False
    behind = words[place + 1] if place + 1 < len(words) else ""
    if any(behind == other.past != other.base for other in load_verbs().get(behind, ())):
        return False  # "the street lights went out"
    return is_participle or score_verb(text, start) >= _LEAST_SCORE


def _put_passive(text: str, tokens: Sequence[re.Match[str]], verbs: frozenset[Verb]) -> str:
    """ "Is paid" as "will be paid"."""
    participles = {verb.participle for verb in verbs}
    found = [
        number for number in range(len(tokens) - 1)
        if tokens[number][0] in ("is", "are") and tokens[number + 1][0] in participles
    ]  # fmt: skip
    if len(found) != 1:
        return text
    be = tokens[found[0]]
    return f"{text[: be.start()]}will be{text[be.end() :]}"
