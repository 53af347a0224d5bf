"""Checks on words: names that are lost, negation that is lost, text in the wrong language."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from bitext.lang import get_language, other_language
from bitext.lang.casing import is_common_word, is_title_case
from bitext.lang.contrast import EXONYMS, NEGATIONS, STRONG_NEGATIONS
from bitext.lang.key_words import iter_key_words
from bitext.lang.places import PLACES
from bitext.lang.rulers import OTHER_NAMES
from bitext.lang.spelling import without_accents

_WORD_RE = re.compile(r"[^\W\d_]+(?:[’'.][^\W\d_]+)*")
# Two or more capitalised words in a row, particles of names between them allowed: "Luis Almagro", "Raúl de la Cruz".
_NAME_RE = re.compile(
    r"[A-ZÁÉÍÓÚÑÜ][\w’'-]+(?:(?: (?:de|del|la|las|los|van|von|der|da|dos|al|bin|y|of|the|and))*"
    r" [A-ZÁÉÍÓÚÑÜ][\w’'-]+)+"
)
# One capitalised word inside a sentence, with none behind it.
_LONE_NAME_RE = re.compile(r"(?<=[a-záéíóúñ,] )[A-ZÁÉÍÓÚÑ][a-záéíóúñü]{3,}(?![\w-])(?! [A-ZÁÉÍÓÚÑ])")
# Towns, regions and clubs that are common words too: "los vecinos de Caballito". Without an article before them.
_COMMON_NAMES = (
    "Aguadas Alfareros Almendralejo Arcos Artemisa Águilas Baños Barranco Bello Caballito Cabra Caldas Caldera "
    "Camas Campana Carboneras Cartago Chorrillos Ciudadela Colegiales Comas Concepción Concordia Corrientes Cuenca "
    "Durazno Encarnación Esmeraldas Espinal Estudiantes Flores Florida Granada Guerrero Hidalgo Honda Huracán "
    "Independencia Limón Lince Lobos Manta Maras Matanzas Meta Millonarios Misiones Montero Mula Oliva Palma Palos "
    "Pergamino Pilar Portales Posadas Pradera Progreso Providencia Puebla Recoleta Resistencia Retiro Rivera "
    "Rosario Rota Salinas Salta Salto Soledad Sonora Surco Talleres Tarifa Tela Tigre Tigres Toro Torreón Trinidad "
    "Victoria Zafra Zarza"
).split()
WHOLE_PLACE_RE = re.compile(
    r"(?<=[a-záéíóúñü,] )(?:Casa Rosada|(?:Ciudad|Paso|Puerto|Punta|San|Santa|Villa) (?!Alianza|Biblia|Claus|España|"
    r"Eterna|Judicial|Olímpica|Padre|Petersburgo|Prohibida|Príncipe|Rico|Sede|Universitaria|Valentín|Vieja)"
    r"[A-ZÁÉÍÓÚÑ][a-záéíóúñü]{2,30}"
    rf"|(?<!\b[Ll]a )(?<!\b[Ee]l )(?<!\b[Ll][oa]s )(?<!\bdel )(?<!\bal )(?:{'|'.join(_COMMON_NAMES)})"
    r"(?! (?:de(?:l| las?| los)? )?[A-ZÁÉÍÓÚÑ]))(?![\w-])"
)
"""Spanish names of places that English keeps as they are, though they or their first words are common ones."""
JOINED_RE = re.compile(
    r"(?<![\w-])[A-ZÁÉÍÓÚÑ][^\W\d_]+(?:-[A-ZÁÉÍÓÚÑ][^\W\d_]+)*-del?(?:-[Ll][ao]s?)?(?:-[A-ZÁÉÍÓÚÑ][^\W\d_]+)+(?![\w-])"
)
"""Spanish names of several words that were joined for the engine: "Talavera-de-la-Reina"."""
_SAINT_RE = re.compile(r"\b(?:Saint|St)\b")
_LAST_WORD_RE = re.compile(r"[^\W\d_][\w.’'-]*,? $")
_PREFIX_CHARS = 3
_NEAR_CHARS = 40
_LATIN_RE = re.compile("[À-ɏḀ-ỿ]")
# Of English, Spanish and the names that both take from their neighbours.
_USUAL_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyzáéíóúüñªºµçàèìòùâêîôûäëïöãõåø")
_NOT_ONLY_RE = re.compile(
    r"\b(?:not (?:only|just|to mention)|no (?:solo|sólo|solamente|únicamente|obstante))\b", re.IGNORECASE
)
# Fewest function words of the source's language, with none or next to none of the target's, that tell it apart.
_FOREIGN_WORDS = 3


def iter_lost_names(source: str, target: str) -> Iterator[str]:
    """Yield the names of several words in *source* of which no word is in *target*, translated or as it is.

    One word kept is enough: titles and offices around a name are translated, and a second mention is shortened.
    Title Case text has no names that can be told from other words, so nothing is yielded for it.
    """
    if is_title_case(source):
        return
    keys = _find_keys(target)
    for match in _NAME_RE.finditer(source):
        words = [word for word in re.split(r"[\s-]+", match[0]) if word[:1].isupper()]
        if match.start() == 0:  # the first word is capitalised anyway
            words = words[1:]
        if len(words) >= 2 and not any(_is_there(word, keys) for word in words):
            yield match[0][match[0].index(words[0]) :]


def iter_lost_lone_names(source: str, target: str, source_language: str) -> Iterator[str]:
    """Yield the names of one word inside sentences of *source* that are not in *target*, translated or as they are.

    Names are words that neither language writes in lower case, no places, peoples or other key words: those have
    translations that are looked for elsewhere.

    >>> list(iter_lost_lone_names("He was arrested in Alicante on Monday.", "Fue detenido en Asked el lunes.", "en"))
    ['Alicante']
    >>> list(iter_lost_lone_names("Mary left Brussels for Earth.", "María dejó Bruselas por la Tierra.", "en"))
    []
    """
    found = list(_LONE_NAME_RE.finditer(source))
    if not found or is_title_case(source):
        return
    keys = _find_keys(target)
    for match in found:
        before = _LAST_WORD_RE.search(source, max(0, match.start() - _NEAR_CHARS), match.start())
        is_of_longer = before is not None and before[0][0].isupper() and before.start() > 0
        if not is_of_longer and not _is_there(match[0], keys) and _is_unknown(match[0], source, source_language):
            yield match[0]


def _is_unknown(word: str, source: str, language: str) -> bool:
    """Whether a word with a capital is a name that no table has, by itself or in a phrase of *source*."""
    languages = (language, other_language(language))
    if any(is_common_word(word, one) or word.lower() in PLACES[one] for one in languages):
        return False
    return not any(word in phrase.split() for phrase, _ in iter_key_words(source, language))


def iter_lost_places(source: str, target: str) -> Iterator[str]:
    """Yield the Spanish names of places in *source* that English keeps as they are, and *target* does not have.

    Their first word is one that small models translate.

    >>> list(iter_lost_places("Fue a Punta Arenas y a Puerto Rico.", "She went to Point Arenas and to Puerto Rico."))
    ['Punta Arenas']
    >>> list(iter_lost_places("Son vecinos de Caballito.", "They are neighbours of Horse."))
    ['Caballito']
    >>> list(iter_lost_places("Es de San-Juan-de-los-Morros.", "He is from San-Juan-Morrs."))
    ['San-Juan-de-los-Morros']
    """
    plain = without_accents(target.lower())
    for whole in dict.fromkeys(JOINED_RE.findall(source)):
        own = without_accents(whole.lower())
        if own not in plain and own.replace("-", " ") not in plain:
            yield whole
    for name in find_whole_places(source):
        is_saint = name.startswith("San") and _SAINT_RE.search(target) is not None
        if without_accents(name.lower()) not in plain and not is_saint:
            yield name


def find_whole_places(source: str) -> list[str]:
    """The Spanish names of places in *source* that English keeps as they are, and that are no part of longer names.

    >>> find_whole_places("De Caballito a Punta Arenas en la Segunda Granada")
    ['Caballito', 'Punta Arenas']
    """
    found = []
    for match in WHOLE_PLACE_RE.finditer(source):
        before = _LAST_WORD_RE.search(source, max(0, match.start() - _NEAR_CHARS), match.start())
        if before is None or before[0][0].islower() or not before.start():
            found.append(match[0])
    return list(dict.fromkeys(found))


def iter_garbled(source: str, target: str) -> Iterator[str]:
    """Yield the words of *source* with rare letters that are not in *target*, where that has rare letters of its own.

    Models spell letters that they have seldom seen byte by byte, and get them wrong.

    >>> list(iter_garbled("Josef Rychtář was there.", "Josef RychtáŠ estaba allí."))
    ['Rychtář']
    """
    rare = [{c for c in unicodedata.normalize("NFC", text).lower() if _is_rare(c)} for text in (source, target)]
    if "\ufffd" in rare[1] or (rare[0] and rare[1] - rare[0]):
        kept = set(_WORD_RE.findall(target))
        for word in dict.fromkeys(_WORD_RE.findall(source)):
            if word not in kept and any(map(_is_rare, word.lower())):
                yield word


def _is_rare(letter: str) -> bool:
    return letter == "\ufffd" or (letter.isalpha() and letter not in _USUAL_LETTERS and bool(_LATIN_RE.match(letter)))


def _find_keys(text: str) -> set[str]:
    return {_key(word) for word in _WORD_RE.findall(text)}


def _is_there(word: str, keys: set[str]) -> bool:
    plain = word.lower().removesuffix("’s").removesuffix("'s")
    others = (*EXONYMS.get(plain, ()), *(names[plain] for names in OTHER_NAMES.values() if plain in names))
    return _key(plain) in keys or any(_key(other) in keys for other in others)


def _key(word: str) -> str:
    """The first letters without accents: enough for "Mexico" and "México", "Kabul" and "Kabul's"."""
    return without_accents(word.lower()).replace(".", "")[:_PREFIX_CHARS]


def is_negation_lost(source: str, target: str, source_language: str, target_language: str) -> bool:
    """Whether *source* denies something plainly and *target* has no word of denial at all."""
    strong = STRONG_NEGATIONS[source_language]
    denies = any(word in strong for word in _lower_words(_NOT_ONLY_RE.sub("", source)))
    if source_language == "es" and denies and "?" in source:  # "¿verdad que no?", "¿no?": a tag
        return False
    return denies and not _has_negation(target, target_language)


def _has_negation(text: str, language: str) -> bool:
    words = _lower_words(text)
    return any(word in NEGATIONS[language] or word.endswith("n't") for word in words)


def _lower_words(text: str) -> list[str]:
    return [word.lower() for word in _WORD_RE.findall(text.replace("’", "'"))]


def is_foreign(target: str, source_language: str, target_language: str) -> bool:
    """Whether *target* is in the source's language: its function words outnumber the target language's by far."""
    words = _lower_words(target)
    own, other = (sum(map(_function_words(code).__contains__, words)) for code in (target_language, source_language))
    return other >= _FOREIGN_WORDS and other > 2 * own


@lru_cache(maxsize=2)
def _function_words(language: str) -> frozenset[str]:
    """The words that only this one of the two languages has."""
    tables = {code: get_language(code).function_words for code in ("en", "es")}
    return frozenset(tables[language] - tables[other_language(language)])
