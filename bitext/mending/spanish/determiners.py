"""Spanish articles and the like in the number of the nouns behind them: "La críticos" is "Los críticos".

Words that are put into a source come out in the number that they have in a table, with an article of the other.
"""

from __future__ import annotations

import re

from bitext.lang.nouns import STRESSED_A, find_gender, find_noun
from bitext.mending.spanish.verb_numbers import is_finite, is_third

_FORMS = {
    "the": (("el", "los"), ("la", "las")), "of the": (("del", "de los"), ("de la", "de las")),
    "to the": (("al", "a los"), ("a la", "a las")), "a": (("un", "unos"), ("una", "unas")),
    "this": (("este", "estos"), ("esta", "estas")), "that": (("ese", "esos"), ("esa", "esas")),
    "our": (("nuestro", "nuestros"), ("nuestra", "nuestras")), "its": (("su", "sus"), ("su", "sus")),
}  # fmt: skip
_KINDS = {
    own: (name, number)
    for name, forms in reversed(_FORMS.items())
    for gendered in forms
    for number, own in enumerate(gendered, 1)
}
_RE = re.compile(
    rf"(?<![\w-])(?P<article>(?i:{'|'.join(sorted(_KINDS, key=len, reverse=True))})) "
    r"(?P<noun>[a-záéíóúüñ]{3,})(?![\w-])"
)
# Numbers, what may be an adverb, and what has its article in either number.
_NO_NOUNS = frozenset("cuenta cuentas doce haya hayas miles minutos nada noches ocho once quince seguro veces".split())
_BEGINS_WITH_ONE_RE = re.compile(r"[“\"]?(?:An?|One) ")
_ACCENTS = (("ones$", "ón"), ("anes$", "án"), ("eses$", "és"))
# An adjective of its own number behind a noun: "una elecciones anticipadas".
_NEXT_RE = {1: re.compile(r" [a-záéíóúñ]{4,}[^s\W](?!\w)"), 2: re.compile(r" [a-záéíóúñ]{4,}s(?!\w)")}
# "dijo la críticos"
_SAID_RE = re.compile(r"(?<=[,”»\"] )dijo(?= (?:los|las) [a-záéíóúñ]+s\b)")
_SOURCE_RE = re.compile(r"[^\W\d_]+")


def agree_in_number_with_nouns(source: str, text: str) -> str:
    """Spanish *text*, a translation of English *source*, with articles in the number of the nouns behind them.

    >>> agree_in_number_with_nouns("Critics say so.", "La críticos. Vio las cuartel y el imágenes de su tiendas.")
    'Los críticos. Vio el cuartel y las imágenes de sus tiendas.'
    >>> agree_in_number_with_nouns("A tooth was found.", "Una dientes se encontró.")
    'Un diente se encontró.'
    >>> agree_in_number_with_nouns("The bolts of the bridge", "Los pernos del puentes")
    'Los pernos del puente'
    >>> agree_in_number_with_nouns("He calls a vote.", "Convoca una elecciones libres. Los ayuda la una. Las ocho.")
    'Convoca unas elecciones libres. Los ayuda la una. Las ocho.'
    >>> agree_in_number_with_nouns("He bears the scars, critics say.", 'Lleva las cicatriz", dijo la críticos.')
    'Lleva las cicatrices", dijeron los críticos.'
    """

    def agree(match: re.Match[str]) -> str:
        name, number = _KINDS[match["article"].lower()]
        noun, other = match["noun"], 3 - number
        gender = find_gender(noun, other)
        if gender is None or find_gender(noun, number) or noun in _NO_NOUNS or noun in STRESSED_A:
            return match[0]
        if text[: match.start()].endswith(("y ", "/")) and match["article"] in ("una", "los"):
            return match[0]  # "Las mil y una noches"
        if (number == 1) != noun.endswith("s") or is_finite(noun) or is_third(noun):
            return match[0]
        inflected = _inflect(noun, gender, number) or _find_in_source(source, noun, gender, number)
        is_first = name == "a" and number == 1 and not match.start() and _BEGINS_WITH_ONE_RE.match(source)
        is_in_source = inflected is not None and _has(source, inflected, number) and not _has(source, noun, other)
        if inflected is not None and (is_first or (is_in_source and not _NEXT_RE[other].match(text, match.end()))):
            noun, other = inflected, number
        own = _FORMS[name][gender == "f"][other - 1]
        own = own.capitalize() if match["article"][0].isupper() else own
        return f"{own} {noun}"

    agreed = _RE.sub(agree, text)
    return agreed if agreed == text else _SAID_RE.sub("dijeron", agreed)


def _inflect(noun: str, gender: str, number: int) -> str | None:
    """A noun in the number that its article has."""
    if number == 1:
        made = (noun.removesuffix("es"), noun.removesuffix("s"), *(re.sub(*pair, noun) for pair in _ACCENTS))
    else:
        made = (f"{noun}s", f"{noun}es", f"{noun[:-1]}ces")
    return next((one for one in made if find_gender(one, number) == gender), None)


def _find_in_source(source: str, noun: str, gender: str, number: int) -> str | None:
    """What an English text has for a Spanish noun in another number: "cicatrices" for "cicatriz"."""
    found = (find_noun(word, "en") for word in _SOURCE_RE.findall(source))
    beginning = noun.removesuffix("s").removesuffix("e")[:-1]
    return next(
        (
            one.spanish
            for one in found
            if one and (one.gender, one.number) == (gender, number) and one.spanish.startswith(beginning)
        ),
        None,
    )


def _has(source: str, noun: str, number: int) -> bool:
    """Whether an English text has a word for a Spanish noun in a number."""
    found = (find_noun(word, "en") for word in _SOURCE_RE.findall(source))
    return any(one is not None and (one.spanish, one.number) == (noun, number) for one in found)
