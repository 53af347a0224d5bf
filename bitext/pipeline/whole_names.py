"""Spanish names of several words in English text, as they are: "El Alto", "Cangas de Onís"."""

from __future__ import annotations

import re
from difflib import SequenceMatcher

from bitext.checks.words import JOINED_RE, find_whole_places
from bitext.lang.casing import is_common_word
from bitext.lang.places import PLACES
from bitext.pipeline.dictionary import in_either_number, translations

# Inside a sentence, where words have no capital but for names.
_INSIDE = r"(?<=[a-záéíóúñü,;] )"
_NAME = r"[A-ZÁÉÍÓÚÑÜ][a-záéíóúñü]+"
_WITH_ARTICLE_RE = re.compile(rf"{_INSIDE}(El|La|Los|Las) ({_NAME})(?![\w-])")
_WITH_PARTICLE_RE = re.compile(
    rf"{_INSIDE}(?P<first>{_NAME})(?P<particle> (?:del?|de l[ao]s?) )(?P<last>{_NAME})(?![\w-])(?! {_NAME})"
)
_HYPHENATED_RE = re.compile(r"(?<![\w-])[A-ZÁÉÍÓÚÑÜ][^\W\d_]*(?:-+[^\W\d_]+)+(?![\w-])")
_LEAST_ALIKE = 0.5
_BEFORE_RE = re.compile(r"[^\W\d_]\w* $")
_ARTICLES = frozenset(("al", "del", "el", "la", "las", "los"))
_NEAR_CHARS = 30
_LEAST_PROBABILITY, _FEWEST_CHARS = 0.05, 3


def keep_names_whole(source: str, text: str) -> str:
    """English *text*, a translation of Spanish *source*, with names that have articles or particles as they were.

    >>> keep_names_whole("Vive en El Alto.", "He lives in The Alto.")
    'He lives in El Alto.'
    >>> keep_names_whole("La fiesta de Cangas de Onís acabó.", "The Onís Cangas party ended.")
    'The Cangas de Onís party ended.'
    >>> keep_names_whole("Fue a Soto del Real.", "He went to Soto of the Real.")
    'He went to Soto del Real.'
    >>> keep_names_whole("Vecinos de Caballito y Los Hornos.", "Neighbors of Horse and Los oven.")
    'Neighbors of Caballito and Los Hornos.'
    >>> keep_names_whole("El alcalde de San-Juan-de-los-Morros", "The mayor of San-Juan-Morrs")
    'The mayor of San Juan de los Morros'
    """
    for whole in dict.fromkeys(JOINED_RE.findall(source)):
        text = _take_apart(source, text, whole)
    for article, name in dict.fromkeys(_WITH_ARTICLE_RE.findall(source)):
        if f"{article} {name}" not in text:
            text = re.sub(rf"(?<!\w)[Tt]he {name}(?!\w)", f"{article} {name}", text)
            if f"{article} {name} de" not in source:  # "El Libro de las Estrellas"
                text = _put_for_translation(text, f"{article} {name}", name, f"(?:{article}|[Tt]he) ")
    for name in find_whole_places(source):
        if " " not in name and name not in text:
            text = _put_for_translation(text, name, name, "(?:[Tt]he )?")
    for match in _WITH_PARTICLE_RE.finditer(source):
        before = _BEFORE_RE.search(source, max(0, match.start() - _NEAR_CHARS), match.start())
        is_of_longer = before is not None and before[0][0].isupper()
        if match[0] not in text and not is_of_longer and not is_common_word(match["first"]):
            has_article = before is not None and before[0].strip() in _ARTICLES
            text = _put_whole(text, match["first"], match["last"], match[0], has_article=has_article)
    return text


def _take_apart(source: str, text: str, whole: str) -> str:
    """*text* with a name as it is for one whose words were joined for the engine, or for what that made of it."""
    name = whole.replace("-", " ")
    if whole in text or name in text:
        return text.replace(whole, name)
    first = re.split("-(?=[a-z])", whole, maxsplit=1)[0].replace("-", "[ -]")
    pattern = rf"{first}(?:[ -]+(?:del?|of|from|in))(?:[ -]+(?:the|l[ao]s?))?[ -]+{_NAME}(?![\w-])"
    if (garbled := re.search(pattern, text)) is not None:
        return text[: garbled.start()] + name + text[garbled.end() :]
    like = {one: SequenceMatcher(None, one[0], whole).ratio() for one in _HYPHENATED_RE.finditer(text)}
    best = max((one for one in like if one[0] not in source), key=lambda one: like[one], default=None)
    if best is None or like[best] < _LEAST_ALIKE:
        return text
    return text[: best.start()] + name + text[best.end() :]


def _put_for_translation(text: str, whole: str, name: str, before: str) -> str:
    """*text* with a name for what stands there for the common word that it is too, behind *before*; "Horse"."""
    if name.lower() in PLACES["es"] or name == "Ángeles" or whole in text:
        return text
    others = translations(name.lower(), "es", _LEAST_PROBABILITY)
    own = in_either_number(other for other in others if len(other) >= _FEWEST_CHARS)
    words = "|".join(map(re.escape, sorted(own, key=len, reverse=True)))
    return re.sub(rf"(?<![\w-]){before}(?i:{words})(?![\w-])", whole, text, count=1) if own else text


def _put_whole(text: str, first: str, last: str, whole: str, *, has_article: bool) -> str:
    """*text* with a name that is turned round there, or has an English particle, as it is.

    The article before one turned round may be that of a noun behind it.
    """
    round_or_english = rf"(?P<round>{last}(?:[’']s)? {first})|{first}(?:[’']s)? (?:of |in |from )?(?:the )?{last}"
    pattern = rf"(?<![\w-])(?P<the>[Tt]he )?(?:{round_or_english})(?![\w-])(?! {_NAME})"
    return re.sub(
        pattern, lambda found: f"{(found['the'] or '') if has_article or found['round'] else ''}{whole}", text
    )
