"""Spanish adjectives in their four forms, from the tables of key words and peoples, and their agreement with nouns."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from bitext.lang.articles import agree_determiners
from bitext.lang.key_tables import read_forms_of_one, read_verbs
from bitext.lang.loading import uncollected
from bitext.lang.nouns import find_gender, load_nouns, load_sure_nouns
from bitext.lang.places import iter_entries
from bitext.lang.spanish_verbs import is_verb

Form = tuple[str, int]
"""Gender "m" or "f", and number 1 or 2."""

_PLURAL = 2
# Long enough to be no "gas", and no adverb.
_PLURAL_RE = re.compile(r"(?!además|después|entonces|mientras|apenas|quizás)\w{3,}[oae]s")
_FORMS: tuple[Form, ...] = (("m", 1), ("f", 1), ("m", 2), ("f", 2))
ENDINGS: Mapping[Form, str] = {("m", 1): "o", ("f", 1): "a", ("m", 2): "os", ("f", 2): "as"}
"""Of adjectives and participles that end in -o."""
SHORT = {"primero": "primer", "tercero": "tercer", "bueno": "buen", "malo": "mal"}
"""What some are before a noun in the masculine singular."""
_BOTH_GENDERS_RE = re.compile(r"(?:ble|[aií]l|ar|nte|ista|ense|rior|[aio]z)$")
# Adverbs or pronouns as often, or said of something else.
_NEVER = frozenset(
    "alto bajo claro cierto cierta dado demasiado fijo hondo junto justo lento medio mismo mucho poco previo propio "
    "raro rápido solo sólo temprano todo".split()
)
# What stands behind them is said of something else: "una vez terminado el juicio".
_NO_HEADS = frozenset(("vez", "veces"))
# A noun in the singular is one for certain behind these.
_DETERMINERS = "el|la|un|una|este|esta|ese|esa|aquel|aquella|su|del|al|cada|algún|alguna|ningún|ninguna"
# Before "y" it may be one of two that are said of a plural: "los gobiernos español y francés".
_ADJECTIVE_RE = re.compile(
    r"(?P<of> de)? (?P<adjective>[a-záéíóúüñ]+)(?![\w-])"
    r"(?!(?:, \w+)? [yeo] (?!(?:a|con|de|el|en|la|las|lo|los|no|por|que|se|su|sus|un|una)\b))"
)
_NOUN_RE = re.compile(rf"(?<![\w-])(?:(?i:{_DETERMINERS}) (?P<one>[^\W\d_]+)|(?P<many>[^\W\d_]+s))$")
_LAST_RE = re.compile(r"(?<![\w-])(?:(?P<many>[^\W\d_]+s)|(?P<one>[^\W\d_]+))$")
# What an adjective may be said of too: the noun before "de", or what "y" joins.
_OUTER_RE = re.compile(
    r"(?<!\w)(?P<noun>[^\W\d_]+) (?:del?|con|contra|para|por|en|sobre|ante|entre|(?P<and>y))"
    r"(?: (?:l[oa]s|la|el|sus?))? ?$"
)
_BEFORE_CHARS = 60
# They are languages as well, and "clase de inglés" has no adjective.
_LANGUAGES = frozenset(
    "albanés alemán búlgaro catalán checo chino coreano danés eslovaco esloveno español estonio finlandés francés "
    "griego holandés húngaro inglés italiano japonés kurdo letón lituano neerlandés noruego polaco portugués rumano "
    "ruso serbio sueco turco ucraniano vasco".split()
)

# What ends in -s before them may be a verb: "Hablas francés", "Estudiamos inglés".
_SPEAK_RE = re.compile(r"(?i:\w+[aei]mos|hablas|estudias|aprendes|entiendes|sabes|enseñas|menos)")


class Adjective(NamedTuple):
    """An English adjective, its Spanish forms by gender and number, and the only language to look it up from."""

    english: str
    forms: Mapping[Form, str]
    only: str | None


def read_adjectives() -> Iterator[Adjective]:
    """Yield the adjectives of the tables of key words that have four forms, or two that serve for both genders.

    >>> {one.english: one.forms["f", 2] for one in read_adjectives() if one.english in ("seditious", "habitable")}
    {'habitable': 'habitables', 'seditious': 'sediciosas'}
    """
    for english, spanish, only in read_forms_of_one():
        if len(set(english)) == 1 and english[0].islower() and " " not in english[0]:
            forms = _inflect_of_both_genders(spanish) or _inflect(spanish[0])
            if set(forms) <= set(spanish):
                yield Adjective(english[0], dict(zip(_FORMS, forms, strict=True)), only)


def _inflect_of_both_genders(spanish: Sequence[str]) -> tuple[str, ...]:
    """The four forms of an adjective that has two, "habitable habitables"; none of what may be a noun."""
    one = spanish[0]
    if len(spanish) != _PLURAL or not _BOTH_GENDERS_RE.search(one) or (one, 1) in load_nouns():
        return ()
    many = _pluralise(one)
    return (one, one, many, many) if spanish[1] == many else ()


def _inflect(masculine: str, feminine: str = "") -> tuple[str, ...]:
    """The four forms: of what ends in -o, or by the feminine of what does not ("francés", "francesa")."""
    if masculine.endswith("o"):
        return tuple(masculine[:-1] + ending for ending in ("o", "a", "os", "as"))
    return (masculine, feminine, f"{feminine[:-1]}es", f"{feminine}s")


def agree_adjectives(text: str) -> str:
    """Spanish *text* whose adjectives have gender and number of the nouns that they stand behind, where that is sure.

    "de" before the adjective of a people goes: small models take one put into their source for a noun.

    >>> agree_adjectives("Los refugiados venezolano dejaron la vida sedentario. Vio a activistas cubano.")
    'Los refugiados venezolanos dejaron la vida sedentaria. Vio a activistas cubanos.'
    >>> agree_adjectives("para las personas venezolano y su derecho")
    'para las personas venezolanas y su derecho'
    >>> agree_adjectives("la economía de mercado china, los gobiernos español y francés, la mañana temprano")
    'la economía de mercado china, los gobiernos español y francés, la mañana temprano'
    >>> agree_adjectives("Una vez considerado un héroe, llevó una vida sedentario.")
    'Una vez considerado un héroe, llevó una vida sedentaria.'
    >>> agree_adjectives("una comunidad de refugiados venezolano, el gobierno de venezolano, un libro de inglés")
    'una comunidad de refugiados venezolanos, el gobierno venezolano, un libro de inglés'
    """
    return _ADJECTIVE_RE.sub(_agree, text)


def agree(text: str) -> str:
    """Spanish *text* whose determiners and adjectives agree with their nouns, where that is sure.

    >>> agree("Tras el cumbre volvió la economía checo.")
    'Tras la cumbre volvió la economía checa.'
    """
    return agree_adjectives(agree_determiners(text))


def is_adjective(word: str) -> bool:
    """Whether a Spanish word, in small letters, is an adjective of the tables, in any form, and no form of a verb.

    >>> is_adjective("venezolanas"), is_adjective("precisa")
    (True, False)
    """
    return word in _load()


def find_forms(word: str) -> Mapping[Form, str] | None:
    """The four forms of an adjective of the tables, by any of them in small letters.

    >>> find_forms("marina")["m", 2]
    'marinos'
    """
    return _load().get(word)


def inflect(adjective: str) -> Mapping[Form, str]:
    """The four forms of an adjective in the masculine singular that ends in -o, or has one form for both genders.

    >>> list(inflect("robado").values()), inflect("feroz")["f", 2]
    (['robado', 'robada', 'robados', 'robadas'], 'feroces')
    """
    if adjective.endswith("o"):
        return dict(zip(_FORMS, _inflect(adjective), strict=True))
    plural = _pluralise(adjective)
    return dict(zip(_FORMS, (adjective, adjective, plural, plural), strict=True))


def _pluralise(adjective: str) -> str:
    return f"{adjective[:-1]}ces" if adjective.endswith("z") else f"{adjective}{'s' if adjective[-1] in 'ae' else 'es'}"


def _agree(match: re.Match[str]) -> str:
    adjective = match["adjective"]
    forms = _load().get(adjective)
    before = match.string[max(0, match.start() - _BEFORE_CHARS) : match.start()]
    found = (_LAST_RE if match["of"] else _NOUN_RE).search(before) if forms is not None else None
    if forms is None or found is None:
        return match[0]
    if adjective in _LANGUAGES and found["many"] and _SPEAK_RE.fullmatch(found["many"]):
        return match[0]
    noun = (found["one"].lower(), 1) if found["one"] else (found["many"].lower(), 2)
    gender = find_gender(*noun)
    is_known = noun in load_nouns() or gender is not None
    is_plural = noun[1] == _PLURAL and adjective in _load_peoples() and _PLURAL_RE.fullmatch(noun[0]) is not None
    if noun[0] in _load() or noun[0] in _NO_HEADS or not (is_known or is_plural):
        return match[0]
    if match["of"]:
        if adjective not in _load_peoples() or adjective in _LANGUAGES:
            return match[0]
    elif _may_be_said_of_another(before[: found.start()], adjective, forms, is_sure=noun in load_sure_nouns()):
        return match[0]
    given = next(own for (own, _), form in forms.items() if form == adjective)
    if not is_known and noun[0].endswith("as"):
        given = "f"  # "personas"
    return f" {forms[gender or given, noun[1]]}"


def _may_be_said_of_another(before: str, adjective: str, forms: Mapping[Form, str], *, is_sure: bool) -> bool:
    """Whether an adjective may be said of a noun at the end of *before* too: it agrees with it, or "y" joins both.

    Unless the gender of what it stands behind *is_sure*, so is what stands behind a noun of which none is known.
    """
    outer = _OUTER_RE.search(before)
    if outer is None:
        return False
    known = [(gender, number) for number in (1, 2) if (gender := find_gender(outer["noun"], number))]
    return bool(outer["and"]) or (not known and not is_sure) or any(forms[form] == adjective for form in known)


def _is_adjective(forms: Sequence[str]) -> bool:
    """Whether forms of a people begin with a masculine and its feminine: not "estadounidense americano americana"."""
    return forms[0].islower() and len(forms) > 1 and forms[1].endswith("a") and forms[0][:3] == forms[1][:3]


@lru_cache(maxsize=1)
@uncollected
def _load() -> Mapping[str, Mapping[Form, str]]:
    """All forms of each form; of what is a form of a verb too ("precisa", "despierta"), none."""
    verbs = {form for entry in read_verbs() if is_verb(entry.forms["es"]) for form in entry.forms["es"]}
    verbs -= {form for form in verbs if form.endswith(("do", "da", "dos", "das"))}
    found: dict[str, Mapping[Form, str]] = {}
    for forms in (*(tuple(one.forms.values()) for one in read_adjectives()), *_load_peoples().values()):
        if all(len(form) > 3 for form in forms) and _NEVER.isdisjoint(forms) and verbs.isdisjoint(forms):
            found |= {form: dict(zip(_FORMS, forms, strict=True)) for form in forms}
    return found


@lru_cache(maxsize=1)
def _load_peoples() -> Mapping[str, tuple[str, ...]]:
    """The four forms of each adjective of a people, by the masculine."""
    return {forms[0]: _inflect(*forms[:2]) for _, forms in iter_entries() if _is_adjective(forms)}
