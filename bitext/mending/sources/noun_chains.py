"""English chains of three nouns and more, turned round: "a football club owner" as "an owner of a football club".

Small models lose a noun of them or put them in the wrong order; with "of" between them they can do it.
"""

from __future__ import annotations

from collections.abc import Sequence

from bitext.lang.articles import agree_indefinite
from bitext.lang.nouns import find_noun
from bitext.lang.word_classes import SURE, cut_places, score_verb
from bitext.mending.sources.chain_words import OWNERS
from bitext.mending.spanish.finite import load_verbs

# What the last noun but one may be: what has a plural, ...
_COUNTED = frozenset(
    "accident airline airport army attack bailout bank block boat bomb bombing bridge bus business camp "
    "campaign car case center centre chain channel church club college company conference contest "
    "contract council court crash cup deal dealer derailment disaster district election explosion "
    "factory farm festival film firm fund game gang group home hospital house hub industry island jet "
    "killing league lender line machine market massacre match merger mine mission mosque network "
    "officer park party phone plane plant platform port price prison program programme project race "
    "raid rate reactor refinery rig ring riot road robbery scandal scheme school sector seeker service "
    "ship shooting shop site spill squad state station store strike summit system talks tax team "
    "theater theatre tournament town train trial tribunal tunnel union unit university vaccine village "
    "virus wage warehouse well worker zone".split()
)
# ... and what has none.
_MASS = frozenset(
    "abuse aid benefit cancer care change cleansing clearance collection construction control creation "
    "crime damage debt disease disposal driving dumping education energy equality evasion extraction "
    "fishing flu fraud funding growth hacking harassment health insurance labour laundering malaria "
    "mining ownership payment poisoning policy pollution poverty power production protection reform "
    "relief research rigging safety security smuggling speech spending storage theft tourism trade "
    "traffic trafficking transport treatment unemployment use violence warming waste water welfare".split()
)
_OF_EVENTS = frozenset("suspect suspects".split())
# Of which there is one, be there no article either.
_ONLY = frozenset("airport army council election summit".split())
_ALWAYS_ONE = frozenset("industry market sector".split())
# "The rise in house prices", of one or many.
_RATES = frozenset("price rate".split())
# What happens once, so that its victims are of one, be there no article.
_EVENTS = frozenset(
    "accident attack bombing crash derailment disaster explosion killing massacre match merger raid "
    "riot robbery scandal shooting spill strike trial".split()
)
# What the last noun may be, by what joins it to the rest.
_HEADS = {
    "of": "aftermath ban bans boss bosses captain captains cells chairman chairwoman chief chiefs "
    "closure closures collapse commander cost costs crew crisis customers dangers delegates "
    "director directors effects employee employees executive executives expansion fans fines "
    "founder founders head heads leader leaders levels losses manager managers member members "
    "nationalisation nurses opponents outbreak outbreaks owner owners passenger passengers "
    "patients percentage president privatisation profits prospects pupils rates reform reforms "
    "regulator residents risk risks roof sales shareholders shares shortage shortages shutdown "
    "spokesman spokesperson spokeswoman standards statistics supporter supporters survivor "
    "survivors targets treasurer users victim victims volunteers",
    "in": "boom bubble cuts decline delays fall growth increase increases inflation investment investors leak leaks "
    "reductions rise rises slowdown slump suspect suspects worker workers",
    "about": "debate dispute documentary inquiry investigation laws legislation negotiations probe proposals "
    "questions regulations row rules scandal study talks warnings worries",
}
_JOINED = {head: preposition for preposition, heads in _HEADS.items() for head in heads.split()}
# They count with "some" and without an article.
_MASS_HEADS = frozenset("data growth inflation investment legislation".split())
_ONE = frozenset(("a", "an"))
_THE = frozenset("that the these this those".split())
_MANY = frozenset("all any few five four many more most no other several six some ten three two".split())
# Said of the last noun.
_ADJECTIVES = frozenset(
    "alleged big biggest current first former further huge last latest likely long longest main major new next "
    "only planned possible proposed recent second sharp steep sudden suspected".split()
)
_PREPOSITIONS = frozenset(
    "about after against amid at before by despite during for from in into of on over to under with without".split()
)
# Nouns that the tables do not have.
_MODIFIERS = frozenset(
    "air arms breast card child city climate company credit crimes crude customs debt drinking drugs "
    "energy family fire flight food football fuel gun hate health heart house housing human identity "
    "job jobs knife land life liver lung market medical military missile money mortgage natural nuclear "
    "oil party patient peace pension people petrol phone pilot plant plastic police power price prison "
    "property public rape road safety sales school sea sex sexual social solar sports state steel "
    "street student suicide tax test traffic train travel truck war water weapons wine women work world "
    "youth".split()
)
# No nouns before others, whatever the tables say.
_NO_MODIFIERS = _PREPOSITIONS.union(
    "british chief french german good great high left local low no northern old one private right "
    "senior single small special top union wide young".split()
)
# What may follow the last noun: finite verbs, which leave no doubt that it is one, and others.
_VERBS_BEHIND = frozenset(
    "are became began came can could did does fell felt fled found gave got grew had has have held hit "
    "is kept led left lost may met might must paid ran rose said saw sent should shut sold spoke stood "
    "struck told took was went were will won would wrote".split()
)
_BEHIND = (
    _PREPOSITIONS
    | _VERBS_BEHIND
    | frozenset("also and because but never not now or since so still that until when where which while who".split())
)
_NO_OTHERS = _ONE | _THE | OWNERS | _MANY | frozenset("less much too very".split())
_FEWEST = 3


def turn_chains(text: str) -> str:
    """English *text* with what ends a chain of nouns before the rest of it; it may be the same.

    >>> turn_chains("A former football club owner was shot.")
    'A former owner of a football club was shot.'
    >>> turn_chains("The heart disease risks are high, and they fear house price rises.")
    'The risks of heart disease are high, and they fear house price rises.'
    >>> turn_chains("Bus crash victims and two oil company bosses spoke of his drug abuse scandal.")
    'Victims of a bus crash and two bosses of oil companies spoke of the scandal about his drug abuse.'
    >>> turn_chains("The new party leader won."), turn_chains("The drug gang leader's son won.")
    ('The new party leader won.', "The drug gang leader's son won.")
    """
    starts, words = cut_places(text)
    turned = text
    for place in range(len(words) - 1, 1, -1):
        if words[place] in _JOINED and _is_middle(words[place - 1]) and _may_end(text, starts, words, place):
            first = _find_first(words, place)
            found = None if first is None else _turn(words, first, place)
            if first is not None and found is not None:
                count, said = found
                turned = f"{turned[: starts[first - count]]}{said}{turned[starts[place] + len(words[place]) :]}"
    return text if turned == text else agree_indefinite(turned)


def _is_middle(word: str) -> bool:
    return word in _COUNTED or word in _MASS


def _may_end(text: str, starts: Sequence[int], words: Sequence[str], place: int) -> bool:
    """Whether the noun there is the last of its chain, and no verb: "the city centre costs more"."""
    behind = words[place + 1] if place + 1 < len(words) else "."
    may_be_verb = words[place] in load_verbs()
    if may_be_verb and behind not in _VERBS_BEHIND and score_verb(text, starts[place]) > -SURE:
        return False
    if not behind[0].isalnum():
        return behind not in "-'’"
    is_known = behind in _BEHIND or (behind.endswith("ed") and not may_be_verb)
    is_noun = find_noun(behind, "en") is not None or behind in _JOINED or _is_middle(behind)
    is_other = behind.islower() and behind.isalpha() and not is_noun and behind not in _NO_OTHERS
    return is_known or (is_other and not may_be_verb and not behind.endswith(("ing", "s", "tion", "age")))


def _find_first(words: Sequence[str], last: int) -> int | None:
    """The place of the first noun of a chain; None where there are fewer than three."""
    first = last - 1
    while first and _is_modifier(words, first - 1):
        first -= 1
    if words[last] in _OF_EVENTS and words[last - 1] not in _EVENTS:
        return None
    return first if last - first + 1 >= _FEWEST and words[first - 1 : first] != ["-"] else None


def _is_modifier(words: Sequence[str], place: int) -> bool:
    word = words[place]
    if (
        not word.isalpha()
        or word.endswith("ing")
        or not (word.islower() or place == 0)
        or word.lower() in _NO_MODIFIERS | _ADJECTIVES
    ):
        return False
    noun = find_noun(word, "en")
    return word.lower() in _COUNTED | _MASS | _MODIFIERS or (noun is not None and noun.number == 1)


def _split_before(words: Sequence[str], first: int) -> tuple[str, str] | None:
    """The article and the adjective before a chain, "" where there are none; None where it may be something else."""
    before = words[first - 1].lower() if first else ""
    if before in _ADJECTIVES:
        article = words[first - 2].lower() if first > 1 else ""
        return (article, before) if article in _ONE | _THE | OWNERS | _MANY else None
    if before in _ONE | _THE | OWNERS | _MANY:
        return before, ""
    is_free = not before or before in _PREPOSITIONS or not before[0].isalnum()
    return ("", "") if is_free and before not in ("to", "-", "'") else None


def _turn(words: Sequence[str], first: int, last: int) -> tuple[int, str] | None:
    """How many words before a chain belong to it, and what it is turned to; None where it has to stay."""
    split = _split_before(words, first)
    if split is None:
        return None
    article, adjective = split
    own = words[first:last]
    head = "negotiations" if words[last] == "talks" else words[last]  # and no "talks" of speakers
    is_many = head.endswith("s") or head in _MASS_HEADS
    if not article and not is_many:
        return None
    if own[0].istitle() and first == 0:
        own = [own[0].lower(), *own[1:]]
    inner = _say_inner(own, article)
    outer = "the" if article in OWNERS else article
    said = " ".join(word for word in (outer, adjective, head, _JOINED[words[last]], inner) if word)
    count = (article != "") + (adjective != "")
    is_start = words[first - count][0].isupper()
    return count, said[0].upper() + said[1:] if is_start else said


def _say_inner(own: Sequence[str], article: str) -> str:
    """What goes behind the preposition: the rest of a chain whose article was this."""
    said, middle = " ".join(own), own[-1]
    if article in OWNERS:
        return f"{article} {said}"
    if middle in _MASS:
        return said
    if middle in _RATES:
        return f"{said}s"
    if article in _THE or middle in _ALWAYS_ONE or (middle in _ONLY and article not in _ONE):
        return f"the {said}"
    if middle.endswith("s") and not middle.endswith("ss"):
        return said
    return f"a {said}" if article in _ONE or middle in _EVENTS else _pluralise(said)


def _pluralise(said: str) -> str:
    if said.endswith("y") and not said.endswith("way"):
        return f"{said[:-1]}ies"
    return f"{said}es" if said.endswith(("s", "x", "ch", "sh")) else f"{said}s"
