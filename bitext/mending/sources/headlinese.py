"""English headlines as sentences: with the articles that they leave out, and a stop.

Small models learned from sentences: "Chip firm sues former lodger" comes out as nonsense, "A chip firm sues a former
lodger." does not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bitext.lang.casing import is_common_word, put_the
from bitext.lang.nouns import find_noun
from bitext.lang.number_words import find_number_words
from bitext.lang.places import PLACES
from bitext.lang.word_classes import cut_places, score_verb
from bitext.mending.sources.headline_words import BASES, IDIOMS, NO_ARTICLE
from bitext.mending.spanish.finite import load_verbs

_END_RE = re.compile(r"[.!?:;…][\"”’')]*$")
_FEWEST = 4
# Nats: headlines leave out what tells a noun, and what is looked at agrees with the word before.
_LEAST_SCORE, _LEAST_OF_BEST = -0.5, -3.0
_COUNTING = frozenset(
    "best biggest deadliest fastest first fourth greatest highest largest last latest lowest next oldest only same "
    "second third worst youngest".split()
)
_PREPOSITIONS = frozenset(
    "about after against ahead amid among around as at before behind below beneath beside between by despite "
    "during for from in inside into near of off on onto out outside over past since through to toward towards "
    "under until upon via while with within without".split()
)
# Who begins so, or has an article, writes whole sentences: "You can pay in cash or by card".
_TELLING = frozenset("he i it my our she that there these they this those we what why you your".split())
# No headlines, but what programs say.
_TECHNICAL = frozenset("button click default download file files folder install menu password server tab".split())
_AUXILIARIES = frozenset("are can could has have is may might must should was were will would".split())
# Behind a verb: "strikes down law", "hits back at critics", "goes home".
_PARTICLES = frozenset("aside away back down home together up".split())
_GOING = frozenset("bring come fly get go head return send stay take travel walk".split())
# Plurals that stand before other nouns.
_MODIFIERS = frozenset("affairs appeals arms customs drugs goods jobs operations sales savings sports works".split())
_BREAKS = _PREPOSITIONS | frozenset(
    "a all although an and another any are be because been but can could did do does each every had has have "
    "he her his how i if is it its may might more most must my no nor not one or other our says she should so "
    "some such than that the their them then there these they this those though up us was we were what when "
    "where whether which who whose why will would yet you your aside away down together itself himself herself "
    "themselves".split()
)
_PASTS = frozenset("became began came drew fell fled gave grew ran rose saw took went wrote".split())
# Of them there is one, and it is known which.
_ONLY = frozenset(
    "airport army board cabinet city coalition college congress council court government governor king legislature "
    "mayor ministry navy opposition palace parliament police pope premier president prosecutor queen "
    "regulator senate treasury union university watchdog weather".split()
)
# Of them too, with no other word before.
_ONLY_ALONE = frozenset("brink east economy eve internet north region south sun verge way west world".split())
# With a name behind "of", as "member of Hamas": one of many.
_OF_MANY = frozenset("ally citizen copy critic fan friend member opponent part resident supporter version".split())
# Names that are words, and what makes one with "of": "Bank of England".
_NAMES = frozenset("alphabet amazon apple chile fed ford labour meta orange shell target turkey visa".split())
_BODIES = frozenset("bank church house".split())
# Without an article by themselves: "in school".
_BARE = frozenset(
    "absence age breakfast church court dinner east fear fire freedom growth history hope hospital jail land law lead "
    "life light lunch north practice prison school south sport summer west winter".split()
)
_PERSONS = frozenset(
    "cricketer footballer goalkeeper golfer headteacher hiker insurer jockey landlord lecturer motorcyclist motorist "
    "paedophile pensioner rapper rapist solicitor teen toddler trader trucker vicar".split()
)
# "An FBI agent", but "a UN chief": capitals by the names of the letters; "a use", "a European".
_AN_RE = re.compile(
    r"[AEFHILMNORSX][A-Z]{1,2}\b|(?![A-Z]{2,3}\b)(?:[AEIOaeio](?![Uu][rlp]|ne\b)|[Uu](?![GgKk]|s[aeu]|ti|r[aio]|ni[^dnm]))"
    r"|(?:hour|heir|hono|hones)"
)


def complete_headline(text: str) -> str:
    """English *text*, a headline in sentence case, with articles before its nouns and a stop; all other as it is.

    >>> complete_headline("Cambridge chip firm sues former lodger over battery patent")
    'A Cambridge chip firm sues a former lodger over a battery patent.'
    >>> complete_headline("Council backs off plan for new school"), complete_headline("The end of the road")
    ('The council backs off a plan for a new school.', 'The end of the road')
    >>> complete_headline("It rained."), complete_headline("Terms and conditions")
    ('It rained.', 'Terms and conditions')
    >>> complete_headline("Senate passes gun control bill"), complete_headline("Flu cases surge in Europe")
    ('The senate passes a gun control bill.', 'Flu cases surge in Europe.')
    >>> complete_headline("Turkey holds key to peace"), complete_headline("UN chief urges calm in Gaza")
    ('Turkey holds a key to peace.', 'The UN chief urges calm in Gaza.')
    """
    starts, words = cut_places(text)
    if len(words) < _FEWEST or _END_RE.search(text) or not text[0].isalpha() or not _TECHNICAL.isdisjoint(words):
        return text
    if words[0].lower() in _TELLING or not {"a", "an", "the"}.isdisjoint(word.lower() for word in words):
        return text
    verbs = set(iter_verbs(text, starts, words))
    if not verbs and _AUXILIARIES.isdisjoint(words):
        return put_the(text)
    pieces, position = [], 0
    for start, end in _iter_groups(words, verbs):
        is_compound = "-" in (*words[end : end + 1], *words[max(0, start - 1) : start])
        if is_compound or find_number_words(words[start], "en"):
            continue
        first = _lower_first(words) if not start else words[start]
        article = _find_article(words, start, [first, *words[start + 1 : end]])
        if article:
            place = starts[start]
            pieces += [text[position:place], article.capitalize() if not start else article, " ", first]
            position = place + len(words[start])
    return put_the("".join([*pieces, text[position:], "."]) if pieces or verbs else text)


def iter_verbs(text: str, starts: Sequence[int], words: Sequence[str]) -> Iterator[int]:
    """Yield the places of what is a finite verb in all likelihood, as the tense of headlines has them."""
    likely: dict[int, float] = {}
    for place, word in enumerate(words):
        if not place or not word.islower() or words[place - 1].lower() in _BREAKS - {"who", "that", "and"}:
            continue
        if word in _PASTS:
            yield place
        elif not word.endswith("ed") and (_find_base(word) in BASES or word in load_verbs()):
            score = score_verb(text, starts[place])
            # "Merger of two makers falls apart": behind a preposition the word before need not be the subject.
            is_behind = not _PREPOSITIONS.isdisjoint(words[:place]) and score > 0
            if is_behind or _agrees(words, place):
                likely[place] = score
    for place, score in likely.items():
        if score > (_LEAST_SCORE if score < max(likely.values()) else _LEAST_OF_BEST):
            yield place


def _find_base(word: str) -> str:
    """The base form of a verb with -s, if that is regular: "carries"."""
    if word.endswith("ies"):
        return f"{word[:-3]}y"
    return word.removesuffix("es") if word.endswith(("shes", "ches", "sses", "xes", "oes")) else word.removesuffix("s")


def _agrees(words: Sequence[str], place: int) -> bool:
    return _is_plural(words[place]) != _is_plural(words[place - 1])


def _iter_groups(words: Sequence[str], verbs: set[int]) -> Iterator[tuple[int, int]]:
    """Yield where groups of nouns begin and end: what stands between verbs, prepositions, marks and the like."""
    start = 0
    for place in range(len(words) + 1):
        is_break = (
            place == len(words)
            or place in verbs
            or words[place].lower() in _BREAKS
            or (place - 1 in verbs and _is_particle(words, place))
            or not words[place][0].isalpha()
            or (words[place].endswith("ed") and place > start)
        )
        if is_break:
            is_free = start == 0 or start - 1 in verbs or words[start - 1].lower() in _PREPOSITIONS
            is_free = is_free or (words[start - 1] in _PARTICLES and start - 2 in verbs)
            is_free = is_free or (words[start - 1] == "," and (place in verbs or words[place : place + 1] == ["says"]))
            if place > start and is_free and not (start and words[start - 1].lower() == "to"):
                yield start, place
            start = place + 1


def _is_particle(words: Sequence[str], place: int) -> bool:
    """Whether a word behind a verb is "back" or "home" that goes with the verb: "hits back at", no "back injury"."""
    is_home = words[place] == "home" and _find_base(words[place - 1]) in _GOING
    return is_home or (words[place] == "back" and not _PREPOSITIONS.isdisjoint(words[place + 1 : place + 2]))


def _is_plural(word: str) -> bool:
    return word.endswith("s") and not word.endswith(("ss", "us", "is", "'s", "’s"))


def _lower_first(words: Sequence[str]) -> str:
    """The first word as it is inside a sentence: in small letters where it is no name and begins none."""
    word, after = words[0], words[1] if len(words) > 1 else ""
    if word.lower() in _ONLY and not after.istitle():  # "Senate passes"
        return word.lower()
    # "Premier League club", but "Former Barcelona coach".
    is_name = after.istitle() and is_common_word(after) and after.lower() not in PLACES["en"]
    is_name = is_name or (len(word) > 1 and word.isupper()) or word.lower() in _NAMES
    is_name = is_name or not (is_common_word(word) or word.lower() in _PERSONS)
    return word if is_name or (word.lower() in _BODIES and _is_of_name(words, 0)) else word.lower()


def _is_of_name(words: Sequence[str], place: int) -> bool:
    """Whether a name follows, as in "Church of England"."""
    after = words[place + 1 : place + 3]
    return len(after) > 1 and after[0] == "of" and after[1][0].isupper()


def _find_article(words: Sequence[str], start: int, group: Sequence[str]) -> str:
    """The article that belongs before a group of nouns, which begins at *start*; empty where it has none."""
    first, head, is_alone = group[0], group[-1], len(group) == 1
    before = words[start - 1] if start else ""
    is_of_name = _is_of_name(words, start + len(group) - 1)
    is_name = is_alone and not start and (head.lower() in PLACES["en"] or head.lower() in _NAMES)
    if is_name or not IDIOMS.isdisjoint({f"{before} {head}", f"{_find_base(before)} {head}"}):
        return ""
    if first in _COUNTING:
        return "the"
    is_many = any(_is_plural(word) and word not in _MODIFIERS for word in group)
    if is_many or not (head.islower() or (is_of_name and head.lower() in _BODIES)):
        return ""
    if any(word.endswith(("'s", "’s")) for word in group):
        return "the" if not start and first.islower() and not first.endswith(("'s", "’s")) else ""
    is_set = is_alone and head in _ONLY_ALONE and (before in _PREPOSITIONS or head not in _BARE)  # "heads north"
    is_one = (is_of_name and head not in _OF_MANY) or (first.isupper() and head in ("boss", "chief", "head", "leader"))
    if head in _ONLY or is_set or (is_one and _is_counted(group)):
        return "the"
    return ("an" if _AN_RE.match(first) else "a") if _is_counted(group) else ""


def _is_counted(group: Sequence[str]) -> bool:
    """Whether the last of a group of words is a noun in the singular that has a plural."""
    head = group[-1]
    is_mass = head in NO_ARTICLE or (head in _BARE and len(group) == 1) or group[-2:] == ["climate", "change"]
    if is_mass or head.endswith(("ing", "ly", "ed", "ism")):
        return False
    if head.endswith(("man", "woman")) or head in _PERSONS:
        return True
    noun = find_noun(head, "en")
    plural = f"{head[:-1]}ies" if head.endswith("y") and head[-2:-1] not in "aeou" else f"{head}s"
    return noun.number == 1 if noun is not None else is_common_word(head) and is_common_word(plural)
