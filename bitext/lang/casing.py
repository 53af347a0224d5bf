"""Title Case, capitals and sentence case: headlines capitalise what running text does not."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path

from bitext.lang.places import PLACES
from bitext.lang.spelling import without_accents

_LISTS_PATH = Path(__file__).parent.parent / "data" / "casing"
# Words inside sentences: after a word, a comma or a closing mark, never after a stop.
_INSIDE_RE = re.compile(r"(?<=[\w,;)’'”] )[^\W\d_]+")
_WORD_RE = re.compile(r"[^\W\d_]+(?:[’'.][^\W\d_]+)*")
_QUOTED_RE = re.compile(r"[\"“][^\"“”]*[\"”]")
_FEWEST_LONG = 2
_LABEL_RE = re.compile(r"[^\W\d_][^:|\n]{2,40}?(?=\s?[:|]\s)")
# What nobody knows and is as short as this is an acronym in capitals.
_LONGEST_ACRONYM, _SHORTEST_TELLING = 4, 4
_SMALL = frozenset("and d'Or de for of the".split())
_LETTER_WORDS = {"en": "a", "es": "aeouy"}


def is_title_case(text: str) -> bool:
    """Whether most long words of *text* after the first begin with a capital, as in English headlines.

    What stands in quotation marks may be a title in a sentence, and counts only where there is little else; words said
    in lower case are in no headline of that kind.

    >>> is_title_case("Thousands March in Lima Against Maduro"), is_title_case("Thousands march in Lima")
    (True, False)
    >>> is_title_case('It blocked the "March of the Peoples" on Monday.')
    False
    >>> is_title_case('"We walked for eight hours," said Amadou Ba, a Senegalese courier in Queens.')
    False
    """
    quoted = _QUOTED_RE.findall(text)
    said = [word for passage in quoted for word in _find_long_words(passage)]
    if sum(word.islower() for word in said) > max(1, 0.5 * len(said)):
        return False
    long_words = _find_long_words(_QUOTED_RE.sub(" ", text)) if quoted else ()
    if len(long_words) < _FEWEST_LONG:
        long_words = _find_long_words(text)
    is_enough = len(long_words) >= _FEWEST_LONG
    return is_enough and sum(word[0].isupper() for word in long_words) > 0.7 * len(long_words)


def _find_long_words(text: str) -> list[str]:
    return [word for word in _WORD_RE.findall(text)[1:] if len(word) >= 4]


def is_capitals(text: str, language: str) -> bool:
    """Whether *text* is written in capitals throughout, and is more than acronyms: one of its words is a common one.

    >>> is_capitals("ÚLTIMA HORA: PROTESTAS EN LIMA", "es"), is_capitals("NASA, ESA", "en"), is_capitals("No", "en")
    (True, False, False)
    """
    if text.upper() != text or text.lower() == text:
        return False
    return any(len(w) >= _SHORTEST_TELLING and is_common_word(w, language) for w in _WORD_RE.findall(text))


def find_label(text: str) -> str:
    """What stands before the first colon or bar of a headline, without it; empty where there is none.

    >>> find_label("EN VIVO | Argentina gana"), find_label("Argentina gana")
    ('EN VIVO', '')
    """
    match = _LABEL_RE.match(text)
    return match[0] if match else ""


def sentence_case(
    text: str, context: str = "", language: str = "en", *, is_common: Callable[[str], bool] | None = None
) -> str:
    """Return an English headline in Title Case, or text or a label in capitals, as running text would write it.

    All other text stays as it is.

    A word keeps its capital if *context* (the article) writes it so inside sentences, loses it if the context has it
    in lower case, and where the context does not have it goes by a list of words that are no names. Lines of the
    context that are in Title Case or capitals themselves say nothing.

    Args:
        is_common: what tells words that are no names in Title Case; the list by default.

    >>> sentence_case("Peru Bars Leader From Summit of the Americas", "The summit in Lima, Peru, is near.")
    'Peru bars leader from Summit of the Americas'
    >>> sentence_case("NASA Delays Launch to Friday"), sentence_case("Nothing to do here")
    ('NASA delays launch to Friday', 'Nothing to do here')
    >>> sentence_case("Wall Street Ends Lower as White House Warns Red Cross")
    'Wall Street ends lower as White House warns Red Cross'
    >>> sentence_case("PROTESTAS EN MADRID CONTRA LA OEA", language="es")
    'Protestas en Madrid contra la OEA'
    >>> sentence_case("URGENTE: Renuncia Ruiz", language="es")
    'Urgente: Renuncia Ruiz'
    """
    if is_capitals(text, language):
        return _from_capitals(text, _words_inside(context), language)
    if is_capitals(label := find_label(text), language):
        rest = sentence_case(text[len(label) :], context, language, is_common=is_common)
        return _from_capitals(label, _words_inside(context), language) + rest
    if language != "en" or not is_title_case(text):
        return text
    inside = _words_inside(context)
    first = _WORD_RE.search(text)

    def recase(match: re.Match[str]) -> str:
        word = match[0]
        lower = word.lower()
        if match.start() == (first.start() if first else 0) or not word[1:].islower():
            return word
        if word in inside or lower in inside:
            return lower if lower in inside and word not in inside else word
        return lower if (is_common or is_common_word)(word) else word

    return _keep_names(text, _WORD_RE.sub(recase, text))


def _keep_names(text: str, recased: str) -> str:
    """*recased*, as long as *text*, with the capitals that names made of common words have in *text*."""
    for match in _names_re().finditer(text):
        if all(part in _SMALL or part[0].isupper() for part in match[0].split()):
            recased = recased[: match.start()] + match[0] + recased[match.end() :]
    return recased


def put_the(text: str) -> str:
    """English *text*, a headline in sentence case, with "the" before the names of a list that have it in sentences.

    >>> put_the("White House warns of delays in Suez Canal"), put_the("Member of the Red Cross, World Bank's chief")
    ('The White House warns of delays in the Suez Canal', "Member of the Red Cross, the World Bank's chief")
    """

    def put(match: re.Match[str]) -> str:
        article = "The" if match.start() == 0 else "the"
        return f"{article} {match[0]}"

    return _names_re(with_the=True).sub(put, text)


@lru_cache(maxsize=2)
def _names_re(*, with_the: bool = False) -> re.Pattern[str]:
    """The names of the list, in any case; or those that have "the" and lack it."""
    lines = (_LISTS_PATH / "names-en.txt").read_text(encoding="utf-8").splitlines()
    known = (line for line in lines if line and not line.startswith("#"))
    names = [line.removeprefix("the ") for line in known if line.startswith("the ") or not with_the]
    choice = "|".join(map(re.escape, sorted(names, key=len, reverse=True)))
    if with_the:
        before = r"(?<![\w-])(?<![Tt]he )(?<!\ba )(?<!\ban )(?<![’']s )(?<!\w [A-Z]\w )"
        return re.compile(rf"{before}(?:{choice})(?![\w-]| [A-Z])")
    return re.compile(rf"(?<![\w-])(?:{choice})(?![\w-])", re.IGNORECASE)


def _from_capitals(text: str, inside: frozenset[str], language: str) -> str:
    """Text in capitals as running text: words that nobody knows are names, and short ones acronyms."""
    starts = {match.end() for match in re.finditer(r"(?:^|(?<=\w\w)[.!?]\s)\W*", text)}

    def recase(match: re.Match[str]) -> str:
        word, lower = match[0], match[0].lower()
        known = next((own for own in (lower, lower.title(), word) if own in inside and len(own) > 2), None)
        if known is None:
            plain = _load_plain_words(language).get(lower, lower)
            is_name = len(word) > _LONGEST_ACRONYM or lower in PLACES[language]
            is_country = word == "US" and match.end() < len(text)  # "US stocks fall", but "About us"
            is_common = is_common_word(plain, language) and not is_country
            known = plain if is_common else word.capitalize() if is_name else word
        return known[0].upper() + known[1:] if match.start() in starts else known

    return _WORD_RE.sub(recase, text)


@lru_cache(maxsize=4)
def _words_inside(context: str) -> frozenset[str]:
    lines = (line for line in context.split("\n") if not is_title_case(line) and not line.isupper())
    return frozenset(word for line in lines for word in _INSIDE_RE.findall(line))


def is_common_word(word: str, language: str = "en") -> bool:
    """Whether a language writes *word* in lower case inside sentences, by a list of words that are no names.

    >>> is_common_word("Board"), is_common_word("Board's"), is_common_word("Lima")
    (True, True, False)
    >>> is_common_word("Resigns")  # the list has "resign"
    True
    """
    whole = word.lower().replace("’", "'")
    plain, known = whole.split("'")[0], _load_lower_words(language)
    return (
        whole in known
        or plain in known
        or plain in _LETTER_WORDS[language]
        or (len(plain) > 5 and plain.removesuffix("s") in known)
    )


@lru_cache(maxsize=2)
def _load_lower_words(language: str) -> frozenset[str]:
    return frozenset((_LISTS_PATH / f"{language}.txt").read_text(encoding="utf-8").split())


@lru_cache(maxsize=2)
def _load_plain_words(language: str) -> dict[str, str]:
    """Words that are always written with accents, by what they are in capitals without."""
    known = _load_lower_words(language)
    return {plain: word for word in known if (plain := without_accents(word)) not in known}
