"""Spanish headlines with the article that their subject lacks: "Novelista gana el premio" is "Una novelista gana".

English headlines leave articles out, and small models do so after them; Spanish ones have them.
"""

from __future__ import annotations

import re

from bitext.lang.adjectives import is_adjective
from bitext.lang.casing import is_common_word
from bitext.lang.key_words import find_key_word
from bitext.lang.nouns import STRESSED_A, find_gender, is_noun, may_be_of_both
from bitext.lang.persons import is_person
from bitext.mending.spanish.verb_numbers import is_finite, is_third, to_singular

_HEAD_RE = re.compile(
    r"(?P<noun>[A-ZÁÉÍÓÚ][a-záéíóúñ]{2,})(?P<of> de(?:l| la| los| las)? [\w-]+)? (?:se |no "
    r")?(?P<verb>[a-záéíóúñ]+)(?= |$)"
)
_END_RE = re.compile(r"[.!?…:;][\"”’')\]]*$")
_ARTICLE_RE = re.compile(r"(?:the|an?|his|her|its|their|our|my|this|that)\b", re.IGNORECASE)
# Of them there is one, or it is known which.
_ONLY = frozenset(
    "acusación alcalde alcaldesa ayuntamiento bolsa capitolio clima congreso corte defensa dólar ejército euro fiscal "
    "fiscalía gabinete gobierno gobernador gobernadora iglesia jurado libra mercado ministerio ministra ministro "
    "oposición papa parlamento petróleo policía presidenta presidente primer rey reina senado tribunal vaticano yen "
    "peso rublo economía salud nación crudo oro nieve café lluvia agua alcohol vino cerveza azúcar carne fuego calor "
    "frío hielo niebla viento gas luz leche pan arroz trigo tabaco deuda desempleo empleo comercio tráfico "
    "turismo dinero "
    "paz guerra violencia delincuencia pobreza público prensa ciencia sol luna tierra capital".split()
)
_ABSTRACT_RE = re.compile(r"(?:ción|sión|dad|tad|ismo|encia|ancia|eza)$")
_PARTICIPLE_RE = re.compile(r"[ai]d[ao]s?$")
_FEWEST = 3
# That of Representatives.
_HOUSE_RE = re.compile(
    r"(?:A )?House (?:panel |committee )?(?:pass|approve|reject|vote|impeach|advance|defeat|debate|override|block|"
    r"censure|overturn|expel|adjourn|delay|probe)\w*",
    re.IGNORECASE,
)
_CASA_RE = re.compile(r"^(?:La |Una )?[Cc]asa (?=(?:se |no )?[a-záéíóú]+[aeó] )")
_NO_VERBS = frozenset("para sobre entre bajo contra ante cuenta según hacia tras guía".split())


def put_article(source: str, text: str) -> str:
    """A Spanish headline with the article of the noun that it begins with, before a verb; all other as it is.

    >>> put_article("Novelist scoops top prize", "Novelista gana el premio")
    'Un novelista gana el premio'
    >>> put_article("Refugees Pour Across Border", "Refugiados cruzan la frontera")
    'Los refugiados cruzan la frontera'
    >>> put_article("Pound rallies after figures", "Libra repunta tras las cifras")
    'La libra repunta tras las cifras'
    >>> put_article("House passes tax bill", "Casa aprueba una ley fiscal")
    'La Cámara aprueba una ley fiscal'
    >>> put_article("Rosa wins the prize", "Rosa gana el premio"), put_article("Police said no.", "Policía dijo no.")
    ('Rosa gana el premio', 'Policía dijo no.')
    """
    if _HOUSE_RE.match(source):
        text = _CASA_RE.sub("La Cámara ", text)
    if source[-1:] in ".?!" or _END_RE.search(source[-4:]) or len(source.split()) < _FEWEST:
        return text
    match = _HEAD_RE.match(text)
    if match is None or _ARTICLE_RE.match(source) or not _is_word(source.split(maxsplit=1)[0].lower()):
        return text
    noun, verb = match["noun"].lower(), match["verb"]
    is_name = re.search(rf"\b{match['noun']}\b", source, re.IGNORECASE) is not None
    if is_name or not is_noun(noun) or not _is_verb(verb):
        return text
    is_plural = to_singular(verb) is not None
    gender = find_gender(noun, 2 if is_plural else 1) or ("m" if not is_plural and may_be_of_both(noun) else None)
    if gender is None or is_plural != noun.endswith("s"):
        return text
    article = _choose(noun, gender, is_plural=is_plural)
    return f"{article} {text[0].lower()}{text[1:]}"


def _is_word(first: str) -> bool:
    return is_common_word(first) or find_key_word(first, "en") is not None


def _is_verb(word: str) -> bool:
    return not _PARTICIPLE_RE.search(word) and (
        is_finite(word) or (is_third(word) and word not in _NO_VERBS and not is_noun(word) and not is_adjective(word))
    )


def _choose(noun: str, gender: str, *, is_plural: bool) -> str:
    is_he = gender == "m"
    if is_plural:
        return "Los" if is_he else "Las"
    is_known = noun in _ONLY or (_ABSTRACT_RE.search(noun) and not is_person(noun))
    if is_known:
        return "El" if is_he or noun in STRESSED_A else "La"
    return "Un" if is_he or noun in STRESSED_A else "Una"
