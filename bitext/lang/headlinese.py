"""English headlines as sentences: with the articles that they leave out, and a stop.

Small models learned from sentences: "Chip firm sues former lodger" comes out as nonsense, "A chip firm sues a former
lodger." does not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bitext.lang.casing import is_common_word
from bitext.lang.finite import load_verbs
from bitext.lang.nouns import find_noun
from bitext.lang.number_words import find_number_words
from bitext.lang.word_classes import cut_places, score_verb

_END_RE = re.compile(r"[.!?:;…][\"”’')]*$")
_FEWEST = 4
# Nats: headlines leave out what tells a noun, and what is looked at agrees with the word before.
_LEAST_SCORE, _LEAST_OF_BEST = -0.5, -3.0
_COUNTING = frozenset("first fourth last next only same second third".split())
_PREPOSITIONS = frozenset(
    "about after against ahead amid among around as at before behind below beneath beside between by despite "
    "during for from in inside into near of off on onto out outside over past since through to toward towards "
    "under until upon via while with within without".split()
)
# No headlines, but what programs say.
_TECHNICAL = frozenset("button click default download file files folder install menu password server tab".split())
_AUXILIARIES = frozenset("are can could has have is may might must should was were will would".split())
# Plurals that stand before other nouns.
_MODIFIERS = frozenset("affairs appeals arms customs drugs goods jobs operations sales savings sports works".split())
_BREAKS = _PREPOSITIONS | frozenset(
    "a all although an and another any are be because been but can could did do does each every had has have "
    "he her his how i if is it its may might more most must my no nor not one or other our says she should so "
    "some such than that the their them then there these they this those though up us was we were what when "
    "where whether which who whose why will would yet you your".split()
)
_PASTS = frozenset("became began came drew fell fled gave grew ran rose saw took went wrote".split())
# Verbs of headlines; others are in the tables of key words.
_BASES = frozenset(
    "accuse add admit agree aim allow announce approve arrest ask attack axe back ban bar beat become begin "
    "bid blame block boost break bring build buy call cancel carry cheer claim clear close collapse come "
    "condemn confirm consider crash cut dash deal declare defend delay demand deny detain die dip discover "
    "double drop ease eat elect end enter escape evacuate eye face fail fall fear fight file find fine "
    "flee flip force get give go grant grip grow halt help hire hit hold hope hunt idle injure invade jail "
    "join jump keep kill launch leave lift lose make mark meet move name near open order oust overturn "
    "plan plead pledge plunge post praise press probe promise propose pull push put quit raid raise reach "
    "refuse reject release remain reopen report rescue resign resume return reveal revive rise rock rule run "
    "sack say scrap seek seize sell send set settle shed show shut sign sink slam slash slip slow soar spark "
    "spend split start stay step stop storm strike struggle sue suffer surge suspend sweep swap switch take "
    "tell test threaten topple toss trigger try turn uncover unveil urge veto vote vow wait walk want warn weigh "
    "widen win withdraw work worsen wound".split()
)
# Of them there is one, and it is known which.
_ONLY = frozenset(
    "airport army board cabinet coalition college congress council court government governor king legislature "
    "mayor ministry navy opposition palace parliament police pope premier president prosecutor queen "
    "regulator senate union university watchdog weather".split()
)
# Without an article by themselves: "in school".
_BARE = frozenset("court fire hospital jail land law lead life light prison school sport".split())
# They have no plural, or no article.
_NO_ARTICLE = frozenset(
    "advice aid air apart arson baseball beer best better bread cancer cash charity coal coffee corruption "
    "cricket crime damage dark data death debt drought dust early education electricity energy evidence fire "
    "fishing flu food football fraud free fuel funding gas gold golf hail heat help high housing ice "
    "inflation information late lead low luggage maize measles meat media milk money "
    "murder music news noise oil open parking parole pay peace petrol plastic poetry pollution power praise "
    "progress proof property rain research rice rugby salt short sleep smoke snow soil space "
    "steel storage sugar tax tea tennis theft time tourism trade traffic training transport travel trouble "
    "truth violence wage war waste water weather wheat wine wood work worse".split()
)


def complete_headline(text: str) -> str:
    """English *text*, a headline in sentence case, with articles before its nouns and a stop; all other as it is.

    >>> complete_headline("Cambridge chip firm sues former lodger over battery patent")
    'A Cambridge chip firm sues a former lodger over a battery patent.'
    >>> complete_headline("Council backs off plan for new school"), complete_headline("The end of the road")
    ('The council backs off a plan for a new school.', 'The end of the road')
    >>> complete_headline("It rained."), complete_headline("Terms and conditions")
    ('It rained.', 'Terms and conditions')
    """
    starts, words = cut_places(text)
    if len(words) < _FEWEST or _END_RE.search(text) or not text[0].isalpha() or not _TECHNICAL.isdisjoint(words):
        return text
    verbs = set(_iter_verbs(text, starts, words))
    if not verbs and _AUXILIARIES.isdisjoint(words):
        return text
    pieces, position = [], 0
    for start, end in _iter_groups(words, verbs):
        is_compound = "-" in (*words[end : end + 1], *words[max(0, start - 1) : start])
        if is_compound or find_number_words(words[start], "en"):
            continue
        first = words[start].lower() if not start and is_common_word(words[0]) else words[start]
        article = _find_article([first, *words[start + 1 : end]], is_subject=start == 0)
        if article:
            place = starts[start]
            pieces += [text[position:place], article.capitalize() if not start else article, " ", first]
            position = place + len(words[start])
    return "".join([*pieces, text[position:], "."]) if pieces else text


def _iter_verbs(text: str, starts: Sequence[int], words: Sequence[str]) -> Iterator[int]:
    """Yield the places of what is a finite verb in all likelihood, as the tense of headlines has them."""
    likely: dict[int, float] = {}
    for place, word in enumerate(words):
        if not place or not word.islower() or words[place - 1].lower() in _BREAKS - {"who", "that", "and"}:
            continue
        if word in _PASTS:
            yield place
        elif not word.endswith("ed") and (_find_base(word) in _BASES or word in load_verbs()):
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
            or not words[place][0].isalpha()
            or (words[place].endswith("ed") and place > start)
        )
        if is_break:
            is_free = start == 0 or start - 1 in verbs or words[start - 1].lower() in _PREPOSITIONS
            is_free = is_free or (words[start - 1] == "," and (place in verbs or words[place : place + 1] == ["says"]))
            if place > start and is_free and not (start and words[start - 1].lower() == "to"):
                yield start, place
            start = place + 1


def _is_plural(word: str) -> bool:
    return word.endswith("s") and not word.endswith(("ss", "us", "is", "'s", "’s"))


def _find_article(group: Sequence[str], *, is_subject: bool) -> str:
    """The article that belongs before a group of nouns; empty where it has none."""
    head = group[-1]
    if group[0] in _COUNTING:
        return "the"
    if not head.islower() or any(_is_plural(word) and word not in _MODIFIERS for word in group):
        return ""
    if any(word.endswith(("'s", "’s")) for word in group):
        return "the" if is_subject and group[0].islower() and not group[0].endswith(("'s", "’s")) else ""
    if head in _ONLY:
        return "the"
    return ("an" if group[0][0].lower() in "aeiou" else "a") if _is_counted(group) else ""


def _is_counted(group: Sequence[str]) -> bool:
    """Whether the last of a group of words is a noun in the singular that has a plural."""
    head = group[-1]
    is_mass = head in _NO_ARTICLE or (head in _BARE and len(group) == 1)
    if is_mass or head.endswith(("ing", "ly", "ed", "ism")):
        return False
    noun = find_noun(head, "en")
    return noun.number == 1 if noun is not None else is_common_word(head) and is_common_word(f"{head}s")
