"""English nouns as they stand in chains, from `data/nouns/chains.txt`, and their plurals."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

from bitext.lang.key_words import find_key_word
from bitext.lang.nouns import find_noun

_PATH = Path(__file__).parents[2] / "data" / "nouns" / "chains.txt"
_CLASSES = frozenset("mass count inner outer done many bare verb".split())
OWNERS = frozenset("her his its my our their your".split())
ONE = frozenset(("a", "an", "another"))
THE = frozenset("that the this".split())
MANY = frozenset(
    "all dozens eight few five four hundreds many more most nine other several seven six some ten these those "
    "three two".split()
)
DETERMINERS = OWNERS | ONE | THE | MANY
"""What may stand before a chain and counts it or says which it is."""

_IRREGULAR = {
    "man": "men", "woman": "women", "person": "people", "people": "people", "child": "children",
    "spokesman": "spokesmen",
    "spokeswoman": "spokeswomen", "chairman": "chairmen", "wolf": "wolves", "shelf": "shelves", "life": "lives",
    "thief": "thieves", "knife": "knives", "wife": "wives", "crisis": "crises", "fish": "fish", "sheep": "sheep",
    "deer": "deer", "aircraft": "aircraft", "staff": "staff", "series": "series", "fisherman": "fishermen",
    "offspring": "offspring", "salmon": "salmon", "personnel": "personnel", "species": "species",
    "swine": "swine", "earnings": "earnings", "headquarters": "headquarters", "bells": "bells",
    "debris": "debris", "traffic": "traffic", "equipment": "equipment", "safety": "safety", "talks": "talks",
    "documents": "documents", "mouse": "mice", "calf": "calves", "roof": "roofs", "chief": "chiefs",
    "goods": "goods", "customs": "customs", "savings": "savings", "statistics": "statistics",
}  # fmt: skip
_VOWELS = "aeiou"


def to_plural(noun: str) -> str:
    """The plural of an English noun in the singular.

    >>> [to_plural(noun) for noun in ("fare", "city", "day", "bus", "match", "crisis")]
    ['fares', 'cities', 'days', 'buses', 'matches', 'crises']
    """
    if noun in _IRREGULAR:
        return _IRREGULAR[noun]
    if noun.endswith("y") and noun[-2:-1] not in _VOWELS:
        return f"{noun[:-1]}ies"
    return (
        f"{noun}es" if noun.endswith(("s", "x", "ch", "sh", "z", "tomato", "potato", "hero", "volcano")) else f"{noun}s"
    )


def to_singular(noun: str) -> str:
    """The singular of an English noun that may be a plural, by the table.

    >>> to_singular("chains"), to_singular("shortage")
    ('chain', 'shortage')
    """
    return _load()[2].get(noun, noun)


def may_be_verb(word: str) -> bool:
    """Whether a word, by the table, may be a verb as well, in its base form or with -s.

    >>> may_be_verb("plans"), may_be_verb("owner")
    (True, False)
    """
    verbs = _load()[0]["verb"]
    return word in verbs or word.removesuffix("s") in verbs or word.removesuffix("es") in verbs


def find_class(word: str, name: str) -> bool:
    """Whether a word in small letters is in this class of the table.

    >>> find_class("water", "mass"), find_class("airport", "mass")
    (True, False)
    """
    return word in _load()[0][name]


def is_mass(word: str) -> bool:
    """Whether a noun has no plural: by the table, deeds among them.

    >>> is_mass("storage"), is_mass("election")
    (True, False)
    """
    return (find_class(word, "mass") or find_class(word, "done")) and not find_class(word, "count")


def find_joint(word: str) -> tuple[str, bool] | None:
    """What joins a last noun to the rest of its chain, and whether it is a plural; None for other words.

    >>> find_joint("owner"), find_joint("cuts"), find_joint("slowly")
    (('of', False), ('in', True), None)
    """
    return _load()[1].get(word)


def is_modifier(word: str) -> bool:
    """Whether a word in small letters is a noun that may stand before others.

    >>> is_modifier("ski"), is_modifier("big")
    (True, False)
    """
    classes, joints, _ = _load()
    if word in classes["count"] or word in classes["mass"] or word in classes["inner"] or word in classes["done"]:
        return True
    if word in classes["outer"] or word.endswith(("ed", "ly", "ous", "ive", "ic", "al", "est", "ful", "less")):
        return False
    noun = find_noun(word, "en")
    return (noun is not None and noun.number == 1) or (word in joints and not joints[word][1])


def is_known(first: str, second: str) -> bool:
    """Whether two words are a phrase of the tables: "ski resort"."""
    return find_key_word(f"{first} {second}", "en") is not None


@lru_cache(maxsize=1)
def _load() -> tuple[Mapping[str, frozenset[str]], Mapping[str, tuple[str, bool]], Mapping[str, str]]:
    classes: dict[str, frozenset[str]] = {}
    joints: dict[str, tuple[str, bool]] = {}
    singulars: dict[str, str] = {}
    for line in _PATH.read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        name, *words = line.split()
        if name in _CLASSES:
            classes[name] = classes.get(name, frozenset()).union(words)
            continue
        for word in words:
            many = to_plural(word)
            joints[many] = name, True
            singulars[many] = word
            joints[word] = name, many == word
    for word in classes["count"]:
        singulars.setdefault(to_plural(word), word)
    return classes, joints, singulars
