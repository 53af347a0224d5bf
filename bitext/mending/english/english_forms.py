"""The forms of English verbs: "steal, steals, stole, stolen, stealing" from any of them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from bitext.lang.key_tables import read_verbs

# Base, past and, where it is another, participle.
_IRREGULAR = (
    "arise/arose/arisen awake/awoke/awoken bear/bore/borne beat/beat/beaten become/became/become begin/began/begun "
    "bend/bent bet/bet bind/bound bite/bit/bitten bleed/bled blow/blew/blown break/broke/broken breed/bred "
    "bring/brought broadcast/broadcast build/built burst/burst buy/bought cast/cast catch/caught choose/chose/chosen "
    "cling/clung come/came/come cost/cost creep/crept cut/cut deal/dealt dig/dug do/did/done draw/drew/drawn "
    "drink/drank/drunk drive/drove/driven eat/ate/eaten fall/fell/fallen feed/fed feel/felt fight/fought find/found "
    "flee/fled fly/flew/flown forbid/forbade/forbidden forecast/forecast foresee/foresaw/foreseen "
    "forget/forgot/forgotten forgive/forgave/forgiven freeze/froze/frozen get/got give/gave/given go/went/gone "
    "grind/ground grow/grew/grown hang/hung have/had hear/heard hide/hid/hidden hit/hit hold/held hurt/hurt keep/kept "
    "know/knew/known lay/laid lead/led leave/left lend/lent let/let light/lit lose/lost make/made mean/meant meet/met "
    "mislead/misled mistake/mistook/mistaken outdo/outdid/outdone overcome/overcame/overcome "
    "override/overrode/overridden oversee/oversaw/overseen overtake/overtook/overtaken overthrow/overthrew/overthrown "
    "pay/paid put/put quit/quit read/read rebuild/rebuilt reset/reset rewrite/rewrote/rewritten ride/rode/ridden "
    "ring/rang/rung rise/rose/risen run/ran/run say/said see/saw/seen seek/sought sell/sold send/sent set/set "
    "shake/shook/shaken shed/shed shine/shone shoot/shot shrink/shrank/shrunk shut/shut sing/sang/sung sink/sank/sunk "
    "sit/sat sleep/slept slide/slid speak/spoke/spoken speed/sped spend/spent spin/spun spit/spat split/split "
    "spread/spread spring/sprang/sprung stand/stood steal/stole/stolen stick/stuck sting/stung strike/struck "
    "strive/strove/striven swear/swore/sworn sweep/swept swell/swelled/swollen swim/swam/swum swing/swung "
    "take/took/taken teach/taught tear/tore/torn tell/told think/thought throw/threw/thrown "
    "undergo/underwent/undergone understand/understood undertake/undertook/undertaken undo/undid/undone uphold/upheld "
    "upset/upset wake/woke/woken wear/wore/worn weave/wove/woven weep/wept win/won wind/wound "
    "withdraw/withdrew/withdrawn withhold/withheld withstand/withstood write/wrote/written"
)
# Of several syllables, with the stress on the last: "admitted". Of one syllable all but these do.
_DOUBLING_RE = re.compile(
    r"(?:(?:ad|com|per|sub|o|trans|re)mit|(?:de|in|pre|re|trans|con)fer|[oa]ccur|recur|incur|deter|regret|control"
    r"|patrol"
    r"|equip|compel|expel|propel|rebel|repel|dispel|excel|acquit|abet|overlap|unplug|[^aeiou]*[aeiou][bdgklmnprt])$"
)
_SHORTEST = 2


class Verb(NamedTuple):
    """An English verb."""

    base: str
    third: str
    past: str
    participle: str
    gerund: str


def make_verb(base: str, known: Sequence[str] = ()) -> Verb:
    """The forms of a verb by its base form, those of *known* before those that rules make.

    >>> make_verb("steal")
    Verb(base='steal', third='steals', past='stole', participle='stolen', gerund='stealing')
    >>> make_verb("carry").past, make_verb("admit").gerund, make_verb("die").gerund, make_verb("fix").third
    ('carried', 'admitting', 'dying', 'fixes')
    """
    ends_in_y = base.endswith("y") and base[-2:-1] not in "aeiou"
    is_hissing = base.endswith(("s", "x", "z", "ch", "sh", "o"))
    third = base[:-1] + "ies" if ends_in_y else base + ("es" if is_hissing else "s")
    stem = base + base[-1] if _DOUBLING_RE.match(base) else base
    past = base[:-1] + "ied" if ends_in_y else base + "d" if base.endswith("e") else stem + "ed"
    is_silent = base.endswith("e") and not base.endswith(("ee", "oe", "ye"))
    gerund = base[:-2] + "ying" if base.endswith("ie") else (base[:-1] if is_silent else stem) + "ing"
    alike = [form for form in known if form[:3] == base[:3] and form.isalpha()]
    past = next((form for form in alike if form.endswith("ed") and form != base), past)
    gerund = next((form for form in alike if form.endswith("ing") and form != base), gerund)
    past, participle = _load_irregular().get(base, (past, past))
    return Verb(base, "has" if base == "have" else third, past, participle, gerund)


@lru_cache(maxsize=1)
def load_verbs() -> Mapping[str, tuple[Verb, ...]]:
    """Verbs of the tables by each of their forms; those of the same form are several.

    >>> [verb.base for verb in load_verbs()["stole"]], "house" in load_verbs()["housed"][0]
    (['steal'], True)
    """
    made = {base: make_verb(base) for base in (*_load_irregular(), *_REGULAR)}
    for entry in read_verbs():
        base, *others = entry.forms["en"]
        is_verb = len(others) >= _SHORTEST and base.isalpha() and base.islower() and len(base) >= _SHORTEST
        if is_verb and base not in made and base not in _NO_VERBS and any(o.endswith("ing") for o in others):
            made[base] = make_verb(base, others)
    found: defaultdict[str, list[Verb]] = defaultdict(list)
    for verb in made.values():
        for form in dict.fromkeys(verb):
            found[form].append(verb)
    return {form: tuple(verbs) for form, verbs in found.items()}


# The tables have them in phrases only: "me gusta".
_REGULAR = ("like", "love", "want")
_NO_VERBS = frozenset("be can cannot could is may might must shall should will would was were".split())


@lru_cache(maxsize=1)
def _load_irregular() -> Mapping[str, tuple[str, str]]:
    found = {}
    for verb in _IRREGULAR.split():
        base, past, *others = verb.split("/")
        found[base] = (past, others[0] if others else past)
    return found
