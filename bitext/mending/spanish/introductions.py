"""What somebody or something is, in Spanish, put before its name in a translation that lacks it."""

from __future__ import annotations

import re
from typing import NamedTuple

from bitext.lang.full_names import is_person_name
from bitext.mending.spanish.verb_numbers import to_singular

# What is said of her behind a name: "fue detenido", ", de 81 años, vive solo", ", nacido en".
_COPULA_RE = re.compile(
    r"(?P<before>,?(?: de \d+ años,)? (?:fue|está|estaba|estuvo|será|sería|(?:ha|había) sido|quedó|resultó) "
    r"(?:\w+mente )?"
    r"\w+[aií]d|, de \d+ años, \w+ sol|, \w+[aií]d)o(?![\w-])"
)
# What stands before a name, or is missing there.
_ARTICLE_RE = re.compile(r"(?:(?<![\w-])(?P<to>[DdAa]e?l|[EeLl]l|[Ll][ao]s?|[DdAa]e? l[ao]s?) )$")
_PREPOSITION_RE = re.compile(r"(?<![\w-])(?P<own>[DdAa]e?) $")
_PREPOSITIONS = frozenset("a con contra de desde en entre hacia hasta para por según sin sobre tras como que y".split())
_LAST_WORD_RE = re.compile(r"[^\W\d_]+(?= $)")
_BEHIND_RE = re.compile(r" [a-záéíóúñ]")
_VERB_RE = re.compile(r"\A (\w+)\b")
_OPEN = "\"“«‘'¿¡( "
_PRONOUNS = {"nuestro": "nuestra"}


class Introduction(NamedTuple):
    """A name, what stands before it in Spanish, of whom; the pronoun that owns it; whether it is set in commas.

    `stand_in` is what models are given for the name; `is_object`, whether something happens to whom it is.
    """

    name: str
    said: str
    is_feminine: bool = False
    owner: str = ""
    is_apart: bool = False
    is_object: bool = False
    stand_in: str = ""


def introduce(before: str, one: Introduction, after: str) -> str | None:
    """A text with what somebody is before a name; None where a word with a capital stands there.

    >>> minister = Introduction("Ana Ruiz", "ministra de Salud", is_feminine=True, is_apart=True)
    >>> introduce("Lo dijo ", minister, ", y huyó.")
    'Lo dijo la ministra de Salud, Ana Ruiz, y huyó.'
    >>> introduce("El plan de ", Introduction("Tom Gil", "biólogo"), " murió.")
    'El plan del biólogo Tom Gil murió.'
    >>> introduce("", Introduction("Holt & Finch", "cadena", is_feminine=True), " cerrarán tiendas.")
    'La cadena Holt & Finch cerrará tiendas.'
    """
    if one.is_feminine and is_person_name(one.name):
        after = _COPULA_RE.sub(r"\g<before>a", after, count=1) if _COPULA_RE.match(after) else after
    if "&" in one.name:  # models take it for two
        after = _VERB_RE.sub(lambda match: f" {to_singular(match[1]) or match[1]}", after)
    if not one.said:
        return f"{before}{one.name}{after}"
    article = one.owner or ("la" if one.is_feminine else "el")
    article = _PRONOUNS.get(article, article) if one.is_feminine else article
    # "La Ana Ruiz", "del Ana Ruiz"
    taken = _ARTICLE_RE.search(before)
    if taken is not None:
        own = taken["to"].lower()
        before = before[: taken.start()] + ("a " if own[0] == "a" else "de " if own[0] == "d" else "")
    last = _LAST_WORD_RE.search(before)
    if last is not None and last[0][0].isupper() and before.strip() != last[0]:
        return None
    is_bare = last is not None and last[0] not in _PREPOSITIONS and taken is None
    if one.is_object and is_bare and last is not None and before.strip() != last[0]:
        before += "a "
    preposition = _PREPOSITION_RE.search(before)
    if preposition is not None and article == "el":
        before, article = before[: preposition.start()], f"{preposition['own']}l"
    if not before.strip(_OPEN) or before.rstrip(_OPEN).endswith((".", "?", "!")):
        article = article.capitalize()
    is_apart = one.is_apart
    comma = "," if is_apart and (_BEHIND_RE.match(after) and not after.startswith((" de ", " y ", " del "))) else ""
    mark = "," if is_apart else ""
    return f"{before}{article} {one.said}{mark} {one.name}{comma}{after}"
