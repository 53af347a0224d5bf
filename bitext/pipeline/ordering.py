"""Adjectives and nouns in the order of the language, where a small model left them in that of the source."""

from __future__ import annotations

import re
from itertools import pairwise

from bitext.lang.adjectives import is_adjective
from bitext.lang.casing import is_common_word
from bitext.lang.key_words import find_key_word
from bitext.lang.nouns import Noun, find_noun, load_nouns
from bitext.lang.number_words import find_number_words
from bitext.lang.persons import is_person
from bitext.lang.places import ALIKE, PLACES, is_people
from bitext.lang.word_classes import score_verb
from bitext.pipeline.dictionary import translations

_WORD_RE = re.compile(r"[^\W\d_]+")
# Said of a noun alone; what participles say of one may stand behind it in English too.
_ADJECTIVE_RE = re.compile(
    r"(?!camin|desempeñ)[a-záéíóúñ]{3,}(?:ales?|[ií]c[oa]s?|enses?|istas?|ari[oa]s?|iv[oa]s?|os[oa]s?|eñ[oa]s?|an[oa]s?|er[oa]s?|"
    r"in[oa]s?|urn[oa]s?|ígenas?|ares?)$"
)
_PARTICIPLE_RE = re.compile(r"(?:[aií]d|biert|hech|puest|scrit|vist)[oa]s?$")
# They go on with "de", "a" and the like, and stay behind their noun in English.
_GOES_ON_RE = re.compile(
    r"(?:ajen|capa[zc]|contrari|culpable|favorable|fiel|igual|inferior|libre|posterior|próxim|responsable|similar|"
    r"superior)\w*$"
)
# Spanish nouns that may be adjectives, and English words that are, in all likelihood.
_MAY_BE_SAID_RE = re.compile(
    r"(?:[^r]al|[aeií]l|ar|[ae]nte|ble|ior|[aií]d[oa]|[ií]c[oa]|iv[oa]|os[oa]|ari[oa])(?:e?s)?$|^(?:baj|nuev|novat|segund|ún)"
    r"|^(?:alt[oa]|asesin[oa]|clar[oa]|clave|contable|espía|extra|grande|guía|joven|libre|líder|madre|maestr[oa]|modelo|negr[oa]|"
    r"piloto|promedio|rebelde|récord|satélite|secret[oa]|tabloide|tarde|terrorista|verde)e?s?$"
    r"|^(?:expres[oa]|fresc[oa]|fuerte|llen[oa]|optimista|uniforme|vag[oa]|\w+[aei]dor[ae]?)s?$"
)
# Nouns that stand side by side in Spanish, the second said of the first.
_BESIDE_RE = re.compile(
    r"\w+ (?:debut|fantasmas?|relámpago|robot|sorpresas?|web)|(?!jugo|zumo)\w+ naranja|perros? (?:lobo|policía)|"
    r"(?:avi[oó]n|cami[oó]n|carta|coche|paquete)(?:e?s)? bombas?|color(?:es)? café|"
    r"(?:barco|buque|copia|emisora|estación|radio)s? piratas?|dedos? índice|rayos gamm?a|sofás? cama|tarjetas? regalo|"
    r"zona euro|ciudad(?:es)? dormitorio"
)
# What has a name, which follows without "de": "el telescopio Hubble"; and what is of a place where it is one of many:
# "una empresa de Kioto".
_NAMED_RE = re.compile(
    r"(?:administraci[oó]n|avi[oó]n|bar|barco|biblia|buque|cami[oó]n|clan|coche|cohete|diario|dron|efecto|escala|estadio|"
    r"familia|grupo|helicóptero|hotel|hurac[aá]n|ley|matrimonio|misil|modelo|movimiento|museo|método|periódico|plan|"
    r"plataforma|premio|programa|revista|sonda|telescopio|teléfono|tif[oó]n|tormenta|vacuna|índice)(?:e?s)?$"
)
_NAMED_OR_OF_PLACE = frozenset("agencia banda cadena compañía empresa firma".split())
_ONE_RE = re.compile(r"(?<!\w)[Uu]na? $")
_ADJECTIVE_EN_RE = re.compile(
    r"(?:[aeiou]l|ic|ous|ive|[ae]nt|ary|ile|ior|ed|ing|less|ful|ese|est|ly)$|^(?:average|clear|first|guide|key|killer|large|late|low|lead|master|mobile|mother|new|old|pilot|"
    r"rebel|rookie|royal|second|secret|sole|spy|terrorist|third|top|upper|young)$"
)
_ARTICLE_RE = re.compile(r"(?<!\w)an? $")
_COUNTING = frozenset(
    "cuarto décimo millón noveno octavo primero quinto segundo séptimo sexto tercero último único".split()
)
_LEAST_PROBABILITY = 0.1
# They stand before nouns, whatever their form.
_BEFORE_NOUNS = frozenset("buen gran mal mejor peor primer tercer".split())
# "attorney general".
_FIXED = frozenset("designate elect general laureate".split())
_FIXED_PAIRS = frozenset({"court martial", "notary public"})
# What becomes of the noun, behind such a verb: "he paints the house white".
_COLOURS = frozenset(
    "black blond blonde blue brown gold golden green grey gray orange pink purple red white yellow".split()
)
_COLOURING_RE = re.compile(r"(?<!\w)(?:dye|paint|tint|turn)", re.IGNORECASE)


def put_adjectives_first(source: str, text: str) -> str:
    """English *text*, a translation of Spanish *source*, with adjectives that follow their nouns there before them.

    >>> put_adjectives_first("El cable submarino se rompió.", "The cable submarine broke.")
    'The submarine cable broke.'
    >>> put_adjectives_first("El fiscal general habló.", "The attorney general spoke.")
    'The attorney general spoke.'
    >>> put_adjectives_first("Pinta la casa blanca.", "He paints the house white.")
    'He paints the house white.'
    """
    words = list(_WORD_RE.finditer(source))
    nouns = load_nouns()
    for noun, adjective in pairwise(words):
        is_pair = source[noun.end() : adjective.start()] == " " and noun[0].islower() and adjective[0].islower()
        if (
            is_pair
            and not find_number_words(noun[0], "es")
            and ((noun[0], 1) in nouns or (noun[0], 2) in nouns)
            and _is_adjective(adjective[0])
        ):
            text = _swap(text, _find_own(noun[0]), _find_own(adjective[0]))
    return text


def _is_adjective(word: str) -> bool:
    """Whether a word behind a noun is said of it, and no form of a verb: "considera"."""
    if _PARTICIPLE_RE.search(word) or _GOES_ON_RE.match(word):
        return False
    if is_adjective(word):
        return True
    key = find_key_word(word, "es")
    is_verb = key is not None and (key.word_class == "verb" or key.translation.endswith(("s", "ed", "ing")))
    return not is_verb and _ADJECTIVE_RE.match(word) is not None


def _find_own(word: str) -> set[str]:
    """The single words that translate a Spanish one, and their singulars and plurals."""
    own = {other for other in translations(word, "es", _LEAST_PROBABILITY) if " " not in other}
    return own | {f"{other}s" for other in own} | {other.removesuffix("s") for other in own}


def _swap(text: str, nouns: set[str], adjectives: set[str]) -> str:
    found = list(_WORD_RE.finditer(text))
    for first, second in pairwise(found):
        is_wrong = first[0].lower() in nouns and second[0] in adjectives and second[0] not in _FIXED | nouns
        if not is_wrong or _is_right_behind(text, first, second):
            continue
        is_verb = second[0].endswith("s") and not second[0].endswith(("ss", "ous"))  # or a people in the plural
        if text[first.end() : second.start()] == " " and not is_verb and text[second.end() :][:4] != " to ":
            noun, own = first[0], second[0]
            if noun.istitle() and not first.start():
                noun, own = noun.lower(), own[:1].upper() + own[1:]
            before = _ARTICLE_RE.sub("an " if own[0].lower() in "aeiou" else "a ", text[: first.start()])
            return f"{before}{own} {noun}{text[second.end() :]}"
    return text


def _is_right_behind(text: str, noun: re.Match[str], adjective: re.Match[str]) -> bool:
    """Whether an English adjective stands behind a noun by right: in a name, of what is painted, of persons behind it.

    "The problems social workers see".
    """
    if f"{noun[0].lower()} {adjective[0]}" in _FIXED_PAIRS:
        return True
    if adjective[0] in _COLOURS and _COLOURING_RE.search(text, max(0, noun.start() - 60), noun.start()):
        return True
    behind = _WORD_RE.match(text, adjective.end() + 1)
    other = find_noun(behind[0], "en") if behind and text[adjective.end()] == " " else None
    return other is not None and other.number > 1 and is_person(other.spanish)


def put_adjectives_behind(source: str, text: str) -> str:
    """Spanish *text*, a translation of English *source*, with words that stand before their noun there behind it.

    Adjectives that do not agree with it, which were put in; nouns, with "de".

    >>> put_adjectives_behind("Swollen rivers burst their banks.", "Hinchado ríos se desbordaron.")
    'Ríos hinchado se desbordaron.'
    >>> put_adjectives_behind("The grain harvest failed.", "La grano cosecha fracasó.")
    'La cosecha de grano fracasó.'
    >>> put_adjectives_behind("A car bomb went off.", "Estalló un coche bomba.")
    'Estalló un coche bomba.'
    """
    words = list(_WORD_RE.finditer(source))
    for first, second in pairwise(words):
        if source[first.end() : second.start()] != " " or not second[0].islower():
            continue
        key, noun = find_key_word(first[0].lower(), "en"), find_noun(second[0], "en")
        if key is None or noun is None or " " in noun.spanish or score_verb(source, second.start()) > 0:
            continue
        own = key.translation
        if second[0] in _FIXED or own in _COUNTING or find_number_words(own, "es"):
            continue
        # "Coche bomba", "niño soldado".
        if _BESIDE_RE.fullmatch(f"{own} {noun.spanish}") or (is_person(own) and is_person(noun.spanish)):
            continue
        match = re.search(rf"(?<![\w-]){re.escape(own)} {noun.spanish}(?![\w-])", text, re.IGNORECASE)
        is_noun = first[0].islower() and find_noun(first[0], "en") is not None and score_verb(source, first.start()) < 0
        if match is not None and (is_noun or _disagrees(own, noun)):
            moved = f"{noun.spanish} {'de ' if is_noun else ''}{own}"
            moved = moved[0].upper() + moved[1:] if match[0][0].isupper() else moved
            text = text[: match.start()] + moved + text[match.end() :]
    return text


def _disagrees(adjective: str, noun: Noun) -> bool:
    """Whether a Spanish adjective in the masculine singular stands before a noun that is of another form."""
    if adjective in _BEFORE_NOUNS or not is_adjective(adjective) or adjective.endswith(("a", "s")):
        return False
    return noun.number > 1 or (adjective.endswith("o") and noun.gender == "f")


def join_nouns(source: str, text: str) -> str:
    """Spanish *text*, a translation of English *source*, with "de" between nouns that stand side by side in both.

    >>> join_nouns("The photo archive burned.", "El archivo foto ardió.")
    'El archivo de foto ardió.'
    >>> join_nouns("An Arkansas jury met.", "Un jurado Arkansas se reunió.")
    'Un jurado de Arkansas se reunió.'
    >>> join_nouns("The Nobel prize and a surprise attack.", "El premio Nobel y un ataque sorpresa.")
    'El premio Nobel y un ataque sorpresa.'
    """
    words = list(_WORD_RE.finditer(source))
    for first, second in pairwise(words):
        if source[first.end() : second.start()] != " " or not second[0].islower() or second[0].endswith(("ed", "ly")):
            continue
        if score_verb(source, second.start()) > 0:
            continue
        text = _join(text, _find_nouns(second[0]), first[0], is_noun=score_verb(source, first.start()) < 0)
    return text


def _join(text: str, heads: set[str], first: str, *, is_noun: bool) -> str:
    """*text* with "de" between one of *heads* and what stands for the noun or the name *first* behind it."""
    is_name = first[0].isupper() and not is_common_word(first)
    if is_people(first) or (not is_name and _ADJECTIVE_EN_RE.search(first.lower())):
        return text
    others = {first, PLACES["en"].get(first.lower(), first)} if is_name else _find_nouns(first) if is_noun else set()
    found = list(_WORD_RE.finditer(text)) if heads and others else []
    for head, other in pairwise(found):
        is_pair = head[0].lower() in heads and other[0] in others and text[head.end() : other.start()] == " "
        is_of_persons = is_person(head[0].lower()) and is_person(other[0].lower())  # "niño soldado"
        if is_pair and not is_of_persons and not _may_stand_behind(text, head, other[0]):
            return f"{text[: head.end()]} de {text[other.start() :]}"
    return text


def _may_stand_behind(text: str, head: re.Match[str], other: str) -> bool:
    """Whether a word is said of a Spanish noun before it, or is its name."""
    noun = head[0].lower()
    if other.islower():
        is_adjectival = is_adjective(other) or _MAY_BE_SAID_RE.search(other) is not None
        return is_adjectival or _BESIDE_RE.fullmatch(f"{noun} {other}") is not None
    if other.lower() in PLACES["en"] or other in ALIKE:
        return False
    if noun in _NAMED_OR_OF_PLACE:
        return not _ONE_RE.search(text, max(0, head.start() - 5), head.start())
    return _NAMED_RE.match(noun) is not None


def _find_nouns(word: str) -> set[str]:
    """The single Spanish nouns that translate an English one, in either number."""
    nouns = load_nouns()
    own = {other for other in translations(word.lower(), "en", _LEAST_PROBABILITY) if " " not in other}
    own |= {f"{other}s" for other in own} | {f"{other}es" for other in own} | {other.removesuffix("s") for other in own}
    return {other for other in own if (other, 1) in nouns or (other, 2) in nouns}
