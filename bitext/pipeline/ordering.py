"""Spanish adjectives and nouns in their order, where a small model left them in that of the English source."""

from __future__ import annotations

import re
from itertools import pairwise

from bitext.lang.adjectives import is_adjective
from bitext.lang.casing import is_common_word
from bitext.lang.key_words import find_key_word
from bitext.lang.nouns import Noun, find_gender, find_noun, load_nouns
from bitext.lang.number_words import find_number_words
from bitext.lang.persons import is_person
from bitext.lang.places import ALIKE, PLACES, is_people
from bitext.lang.word_classes import score_verb
from bitext.pipeline.dictionary import translations

_WORD_RE = re.compile(r"[^\W\d_]+")
# Spanish nouns that may be adjectives, and English words that are, in all likelihood.
_MAY_BE_SAID_RE = re.compile(
    r"(?:[^r]al|[aeií]l|ar|[ae]nte|ble|ior|[aií]d[oa]|[ií]c[oa]|iv[oa]|os[oa]|ari[oa])(?:e?s)?$|^(?:baj|nuev|novat|segund|ún)"
    r"|^(?:alt[oa]|asesin[oa]|clar[oa]|clave|contable|espía|extra|grande|guía|joven|libre|líder|madre|maestr[oa]|modelo|negr[oa]|"
    r"piloto|promedio|rebelde|récord|satélite|secret[oa]|tabloide|tarde|terrorista|verde)e?s?$"
    r"|^(?:enan[oa]|expres[oa]|fresc[oa]|fuerte|llen[oa]|optimista|uniforme|vag[oa]|\w+[aei]dor[ae]?)s?$"
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
_COUNTING = frozenset(
    "cuarto décimo millón noveno octavo primero quinto segundo séptimo sexto tercero último único".split()
)
_LEAST_PROBABILITY = 0.1
_OF_RE = re.compile(r"(?<![\w-])([a-z]{3,}) of (?:[A-Za-z]+ )?([a-z]{4,})(?![\w-])(?! [a-z]+(?<!ed)(?<!ly)$)")
_ARTICLES_OF = {"m": "del", "f": "de la"}
# They stand before nouns, whatever their form.
_BEFORE_NOUNS = frozenset("buen gran mal mejor peor primer tercer".split())
# "attorney general".
FIXED = frozenset("designate elect general laureate".split())


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
        if second[0] in FIXED or own in _COUNTING or find_number_words(own, "es"):
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
    >>> join_nouns("The defence of Venezuelan democracy", "La defensa democracia venezolana")
    'La defensa de la democracia venezolana'
    >>> join_nouns("The Nobel prize and a surprise attack.", "El premio Nobel y un ataque sorpresa.")
    'El premio Nobel y un ataque sorpresa.'
    """
    for head, other in _OF_RE.findall(source):
        text = _join(text, _find_nouns(head), other, is_noun=True, is_whole=True)
    words = list(_WORD_RE.finditer(source))
    for first, second in pairwise(words):
        if source[first.end() : second.start()] != " " or not second[0].islower() or second[0].endswith(("ed", "ly")):
            continue
        if score_verb(source, second.start()) > 0:
            continue
        text = _join(text, _find_nouns(second[0]), first[0], is_noun=score_verb(source, first.start()) < 0)
    return text


def _join(text: str, heads: set[str], first: str, *, is_noun: bool, is_whole: bool = False) -> str:
    """*text* with "de" between one of *heads* and what stands for the noun or the name *first* behind it.

    With an article where *first* is said of as a whole: "la defensa de la democracia".
    """
    is_name = first[0].isupper() and not is_common_word(first)
    if is_people(first) or first.isupper() or (not is_name and _ADJECTIVE_EN_RE.search(first.lower())):
        return text
    others = {first, PLACES["en"].get(first.lower(), first)} if is_name else _find_nouns(first) if is_noun else set()
    found = list(_WORD_RE.finditer(text)) if heads and others else []
    for head, other in pairwise(found):
        is_pair = head[0].lower() in heads and other[0] in others and text[head.end() : other.start()] == " "
        is_of_persons = is_person(head[0].lower()) and is_person(other[0].lower())  # "niño soldado"
        if is_pair and not is_of_persons and not _may_stand_behind(text, head, other[0]):
            own = _ARTICLES_OF.get(find_gender(other[0].lower(), 1) or "", "de") if is_whole else "de"
            return f"{text[: head.end()]} {own} {text[other.start() :]}"
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


def may_follow(noun: str, other: str) -> bool:
    """Whether a Spanish noun in small letters may stand behind another without "de".

    >>> may_follow("coche", "bomba"), may_follow("comerciante", "semillas")
    (True, False)
    """
    return _MAY_BE_SAID_RE.search(other) is not None or _BESIDE_RE.fullmatch(f"{noun} {other}") is not None


def _find_nouns(word: str) -> set[str]:
    """The single Spanish nouns that translate an English one, in either number."""
    nouns = load_nouns()
    own = {other for other in translations(word.lower(), "en", _LEAST_PROBABILITY) if " " not in other}
    own |= {f"{other}s" for other in own} | {f"{other}es" for other in own} | {other.removesuffix("s") for other in own}
    return {other for other in own if (other, 1) in nouns or (other, 2) in nouns}
