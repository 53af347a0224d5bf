#!/usr/bin/env python3
"""Make pairs in the past, the future, the perfect and the conditional of pairs in the present.

    python scripts/train_translator/shift_tenses.py PAIRS... --out ROWS.tsv.gz

"All living organisms require it." beside "Todos los organismos lo necesitan." becomes "All living organisms required
it." beside "Todos los organismos lo necesitaron." Manuals and textbooks are in the present, the news is in the past,
and a model that has seen few preterites writes participles and infinitives for them: of 1,957 Spanish verbs,
../shared's pairs have the third person of the present five times or more for 1,266, of the preterite for 856, in the
plural for 501.

A pair is taken where every finite verb of the Spanish is a third person of the present with a counterpart in the
English present, whose verbs are told by how often they meet (`link_verbs`): active, negated with "does", or passive.
Whatever is in doubt leaves the pair out. Rows are written as bitext writes them; their source is "tense".
"""

from __future__ import annotations

import argparse
import random
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from conjugation import PARTICIPLES
from data import TENSE, Pair, read_pairs, write_pairs
from inflected import load_verbs

from bitext.errors import BitextError

Links = Mapping[str, frozenset[str]]
"""For each Spanish infinitive, the English verbs that stand for it."""

_WORD_RE = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
_TENSES, _WEIGHTS = ("PT", "FU", "HA", "CO"), (66, 14, 14, 6)
_SHORTEST, _LONGEST, _MOST_VERBS = 4, 40, 4
_PRESENT = ("PR3S", "PR3P")
# Verbs link where they meet three times, in so many of the pairs that have one of them, and of the other.
_LEAST_MET, _LEAST_SHARES, _LEAST_OF_BOTH = 3, ((0.06, 0.02), (0.01, 0.08)), 0.02
# What is in the present for other reasons, in another tense already, or addresses somebody.
_NOT_ENGLISH = frozenset(
    "i you we us my our your if whether let's can may must should would could will shall might has have had was were "
    "am been be being did ago yesterday tomorrow currently now today please i'm you're it's he's she's that's there's "
    "we're they're don't".split()
)
# Behind these the future is in the present; what stands between a subject and its verb would be in the wrong place.
_PAST_ONLY = {
    "en": frozenset(
        "when whenever until unless once while before after as also always never often only usually".split()
    ),
    "es": frozenset("cuando hasta mientras antes después menos".split()),
}
_NOT_SPANISH = frozenset(
    "si puede pueden debe deben hay he ha hemos han había soy eres somos está están tiene tienen va van actualmente "
    "ahora hoy tú usted ustedes te nos yo me mi tu".split()
)
# Behind these a form of a verb is a noun.
_BEFORE_NOUN = {
    "es": frozenset(
        "el la los las un una unos unas de del al su sus este esta ese esa cada otro otra nuestro nuestra mucho mucha "
        "más sin con por para en sobre todo toda ningún ninguna algún alguna y o según entre".split()
    ),
    "en": frozenset(
        "a an the of to not can in for and or its their his her this that these those all such other different".split()
    ),
}
_BE = {
    "PT": ("was", "were", "fue", "fueron"), "FU": ("will be", "will be", "será", "serán"),
    "HA": ("has been", "have been", "ha sido", "han sido"), "CO": ("would be", "would be", "sería", "serían"),
}  # fmt: skip


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pairs", nargs="+", type=Path)
    parser.add_argument("--out", required=True, type=Path)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    try:
        pairs = [pair for path in options.pairs for pair in read_pairs(path)]
        count = write_pairs(options.out, shift_all(pairs, link_verbs(pairs), random.Random(options.seed)))
    except BitextError as error:
        print(error, file=sys.stderr)
        return error.exit_code
    print(f"{count:,} rows written")
    return 0


def link_verbs(pairs: Iterable[Pair]) -> Links:
    """Which English verbs stand for which Spanish ones, by how often the two meet in pairs."""
    english, spanish, both = Counter[str](), Counter[str](), Counter[tuple[str, str]]()
    for pair in pairs:
        found = _find_verbs(pair.english, "en"), _find_verbs(pair.spanish, "es")
        english.update(found[0])
        spanish.update(found[1])
        both.update((one, other) for one in found[0] for other in found[1])
    links: dict[str, set[str]] = defaultdict(set)
    for (one, other), met in both.items():
        shares = met / english[one], met / spanish[other]
        is_linked = any(shares[0] > least and shares[1] > other_least for least, other_least in _LEAST_SHARES)
        if met >= _LEAST_MET and is_linked and 2 * met / (english[one] + spanish[other]) > _LEAST_OF_BOTH:
            links[other].add(one)
    return {verb: frozenset(own) for verb, own in links.items()}


def _find_verbs(text: str, language: str) -> set[str]:
    readings = load_verbs(language).readings
    return {verb for word in set(_WORD_RE.findall(text.lower())) for verb, _ in readings.get(word, ())}


def shift_all(pairs: Iterable[Pair], links: Links, rng: random.Random) -> Iterator[Pair]:
    """Yield each pair that can be said in another tense, in one drawn by how the news has them; each Spanish once."""
    seen: set[str] = set()
    for pair in pairs:
        shifted = shift(pair.english, pair.spanish, links, rng.choices(_TENSES, _WEIGHTS)[0])
        if shifted is not None and shifted[1] not in seen:
            seen.add(shifted[1])
            yield Pair(TENSE, *shifted, pair.directions)


class _Found(NamedTuple):
    """A verb of the English: its place, its infinitive, how it is said, and the place of its auxiliary."""

    place: int
    verb: str
    voice: str
    auxiliary: int = -1


def shift(english: str, spanish: str, links: Links, tense: str) -> tuple[str, str] | None:
    """Both sides in another tense: "PT" preterite, "FU" future, "HA" perfect, "CO" conditional; None where in doubt.

    >>> links = {"mostrar": frozenset({"show"}), "usar": frozenset({"use"})}
    >>> shift("The figure shows how it is used.", "La figura muestra cómo se usa.", links, "PT")
    ('The figure showed how it was used.', 'La figura mostró cómo se usó.')
    >>> shift("The figure does not show it.", "La figura no lo muestra.", links, "FU")
    ('The figure will not show it.', 'La figura no lo mostrará.')
    >>> shift("The figure is here.", "La figura está aquí.", links, "PT")
    """
    sides = [list(_WORD_RE.finditer(text)) for text in (english, spanish)]
    words, own = ([token[0].lower() for token in side] for side in sides)
    is_short = not _SHORTEST <= len(own) <= _LONGEST
    if is_short or "?" in english or _NOT_ENGLISH & set(words) or _NOT_SPANISH & set(own):
        return None
    if tense != "PT" and (_PAST_ONLY["en"] & set(words) or _PAST_ONLY["es"] & set(own)):
        return None
    changed: tuple[dict[int, str], dict[int, str]] = {}, {}
    used: set[int] = set()
    for place in range(len(own)):
        finite = _find_finite(own, place)
        if finite is None:
            continue
        found = _find_counterpart(words, own, place, finite, links, used) if finite[1] in _PRESENT else None
        if found is None:
            return None
        used |= {found.place, found.auxiliary}
        changed[0].update(_say_english(words, found, tense))
        changed[1][place] = _say_spanish(own[place], finite, tense)
    is_left = any(_is_present(words, place) for place in range(len(words)) if place not in used)
    if not 0 < len(changed[1]) <= _MOST_VERBS or 0 in changed[0] or 0 in changed[1] or is_left:
        return None
    return _put(english, sides[0], changed[0]), _put(spanish, sides[1], changed[1])


def _find_finite(words: Sequence[str], place: int) -> tuple[str, str] | None:
    """The verb and label of a finite form of Spanish, one of the present first; None for others."""
    if place and words[place - 1] in _BEFORE_NOUN["es"]:
        return None
    readings = load_verbs("es").readings.get(words[place], ())
    found = [reading for reading in readings if reading[1] not in ("INF", "GER", *PARTICIPLES)]
    return min(found, key=lambda reading: reading[1] not in _PRESENT, default=None)


def _find_counterpart(
    words: Sequence[str], own: Sequence[str], place: int, finite: tuple[str, str], links: Links, used: set[int]
) -> _Found | None:
    """The English verb in the present that stands for a Spanish one."""
    spanish = load_verbs("es").readings
    is_copula, is_reflexive = own[place] in ("es", "son"), place > 0 and own[place - 1] == "se"
    verbs = {verb for verb, label in spanish[own[place]] if label == finite[1]}
    if is_copula:
        verbs = {verb for verb, label in spanish.get("".join(own[place + 1 : place + 2]), ()) if label in PARTICIPLES}
    linked = frozenset[str]().union(*(links.get(verb, frozenset()) for verb in verbs))
    for number, (second, first, word) in enumerate(zip(["", "", *words], ["", *words], words, strict=False)):
        readings = load_verbs("en").readings.get(word, ()) if number not in used else ()
        for verb, label in readings:
            if verb not in linked:
                continue
            if (is_copula or is_reflexive) and label == "PP" and first in ("is", "are"):
                return _Found(number, verb, "passive", number - 1)
            if is_copula:
                continue
            if label == "BASE" and first == "not" and second in ("does", "do"):
                return _Found(number, verb, "negated", number - 2)
            is_plural = label == "BASE" and finite[1] == "PR3P" and number > 0
            if (label == "3S" or is_plural) and first not in _BEFORE_NOUN["en"]:
                return _Found(number, verb, label)
    return None


def _say_english(words: Sequence[str], found: _Found, tense: str) -> dict[int, str]:
    """What stands in the places of an English verb in *tense*."""
    forms = load_verbs("en").forms[found.verb]
    if found.voice == "passive":
        return {found.auxiliary: _BE[tense][words[found.auxiliary] == "are"]}
    if found.voice == "negated":
        has = "have" if words[found.auxiliary] == "do" else "has"
        auxiliary = {"PT": "did", "FU": "will", "HA": has, "CO": "would"}[tense]
        return {found.auxiliary: auxiliary, found.place: forms["PP" if tense == "HA" else "BASE"]}
    has = "has" if found.voice == "3S" else "have"
    said = {
        "PT": forms["PT"], "FU": f"will {forms['BASE']}", "HA": f"{has} {forms['PP']}", "CO": f"would {forms['BASE']}"
    }  # fmt: skip
    return {found.place: said[tense]}


def _say_spanish(word: str, finite: tuple[str, str], tense: str) -> str:
    """A Spanish verb of the third person in *tense*."""
    is_plural = finite[1] == "PR3P"
    if word in ("es", "son"):
        return _BE[tense][2 + is_plural]
    forms = load_verbs("es").forms[finite[0]]
    return f"{'han' if is_plural else 'ha'} {forms['MS']}" if tense == "HA" else forms[tense + finite[1][2:]]


def _is_present(words: Sequence[str], place: int) -> bool:
    """Whether an English word is, or may be, a verb in the third person of the present."""
    if words[place] in ("is", "are", "does", "do"):
        return True
    readings, before = load_verbs("en").readings.get(words[place], ()), words[place - 1] if place else ""
    if before in ("they", "who") and any(label == "BASE" for _, label in readings):
        return True
    return bool(readings) and all(label == "3S" for _, label in readings) and before not in _BEFORE_NOUN["en"]


def _put(text: str, tokens: Sequence[re.Match[str]], changed: Mapping[int, str]) -> str:
    pieces, position = [], 0
    for place, new in sorted(changed.items()):
        pieces += [text[position : tokens[place].start()], new]
        position = tokens[place].end()
    return "".join(pieces) + text[position:]


if __name__ == "__main__":
    sys.exit(main())
