"""What newspapers write, in plain words: small models that learned from other text translate those better.

"Police said Tuesday" is "The police said on Tuesday". What needs no more than a pattern is in `data/plain`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from bitext.lang.casing import is_common_word
from bitext.lang.days import DAYS
from bitext.lang.nouns import find_noun
from bitext.lang.number_words import write_figures
from bitext.lang.places import is_people
from bitext.mending.rewriting import rewrite
from bitext.mending.sources.absolutes import say_passives
from bitext.mending.sources.ages import name_by_age
from bitext.mending.sources.as_clauses import say_while
from bitext.mending.sources.compounds import move_compounds
from bitext.mending.sources.emphasis import say_emphasis
from bitext.mending.sources.experiencers import say_who_has
from bitext.mending.sources.for_and_against import name_for_and_against
from bitext.mending.sources.fronted import put_objects_behind
from bitext.mending.sources.fronted_phrases import put_first_things_last
from bitext.mending.sources.genitives import turn_genitives
from bitext.mending.sources.headline_verbs import supply_verbs
from bitext.mending.sources.headlinese import complete_headline
from bitext.mending.sources.impersonal import begin_with_object
from bitext.mending.sources.infinitives import say_clauses
from bitext.mending.sources.inversions import begin_with_subjects
from bitext.mending.sources.noun_chains import turn_chains
from bitext.mending.sources.open_compounds import open_compounds
from bitext.mending.sources.order import order_plainly
from bitext.mending.sources.page_headlines import say_whole
from bitext.mending.sources.passive_se import begin_with_what_is_done
from bitext.mending.sources.periphrases import say_periphrases
from bitext.mending.sources.phrasal_verbs import say_without_particles
from bitext.mending.sources.premodifiers import move_premodifiers
from bitext.mending.sources.ranks import name_ranks, turn_owners
from bitext.mending.sources.relative_inversions import order_relatives
from bitext.mending.sources.relatives import say_who
from bitext.mending.sources.signs import say_signs
from bitext.mending.sources.subordinates import say_subordinates
from bitext.mending.sources.turned_chains import turn_known_chains
from bitext.mending.sources.unspoken import say_who_does
from bitext.mending.sources.verb_first import begin_with_who_does
from bitext.mending.sources.with_whom import say_with_whom

Step = Callable[[str], str]
"""What is done to a source: text in, text out."""

_PLURAL_RE = re.compile(r"[a-z]{2,}[a-rtv-z]s|police|people|women|men|children")
# Behind these a day has what it needs, or is part of something else.
_BEFORE_DAY = frozenset(
    "a about after and another before between bloody busy by cold coming dark during each early every first "
    "following for fourth from given hot in into is its last late like next of on or other over past per previous "
    "quiet rainy recent second since snowy sunny than that the third this through till to until with".split()
)
_DAY_RE = re.compile(
    rf"\b(?P<before>[a-z]+|\d[\d,.]*)(?P<mark>[”\"%,]*) (?P<day>(?:{DAYS})(?: (?:morning|afternoon|evening|night))?)"
    r"(?=[.,;:!?)”\"]|$| (?:a|after|against|amid|an|and|as|at|because|before|but|by|during|following|for|from|he|his|"
    r"if|in|into|it|its|not|on|over|she|that|the|their|they|to|when|where|while|who|with|would|will|[a-z]+ed)\b)"
)
# "Black Friday", "Sheffield Wednesday".
_NAMES_OF_DAYS = frozenset("ash black cyber easter giving good holy palm sheffield super".split())
# What may follow a subject that has no article.
_VERB = (
    "are|were|have|had|will|would|could|may|might|must|said|say|told|also|found|fell|rose|went|took|made|won|lost|held|"
    "met|left|began|came|gave|got|kept|put|ran|saw|sent|shot|spent|stood|struck|broke|built|drove|flew|fought|led|paid|"
    "set|sold|hit|cut|beat|who|(?!need|feed|speed|breed)[a-z]+ed"
)
_VERB_RE = re.compile(rf"(?:{_VERB}|that|which|is|was|has)")
# A day between a subject and its verb: "A judge Friday blocked it."
_SUBJECT_DAY_RE = re.compile(
    rf"^(?P<subject>(?P<first>[A-Z][\w’'.-]*)(?: [\w’'.-]+){{0,6}}?) (?:on )?(?P<day>(?:late |early )?(?:{DAYS})) "
    rf"(?=(?:{_VERB}) )"
)
# No headline.
_SENTENCE_END_RE = re.compile(r"[.!?][”\"’')]*$")
_BARE_RE = re.compile(
    rf"^(?P<first>[A-Z][a-z]+)(?P<second> (?!(?:{_VERB})\b)[a-z]+)?"
    rf"(?= (?:{_VERB}|in|of|from|at|near|on|across|with|outside|[a-z]{{2,}}ing)\b)"
)
# Those who speak of themselves without an article in Spanish too, names, or no subject.
_NEVER_BARE = frozenset(
    "brooks days dozens gates hours hundreds jobs millions minutes months others sources these this those "
    "thousands twelve waters weeks woods years".split()
)
# What stands before a noun and is not said of it, or counts it.
_NO_ADJECTIVES = frozenset(
    "a after all although an and any are as at because before both but by can concerning despite did do does "
    "during each eight eleven every few fewer five for four from had has have he her his how hundreds i if in into is "
    "it its many more most much my near nine no not now of on once one only or other our over regarding said see "
    "seven several she since six so some such ten than that the their then there these they this those though "
    "three to twelve two under unless until up upon was we were what when where whether which while who whose why "
    "will with without would yet you your".split()
)
_POLICE_RE = re.compile(
    r"\b(by|to|as|with|from|told|that|says|said|when|while|because|after|before|but|and|,) police(?=[.,;]|$| (?:after|"
    r"and|are|at|because|before|during|had|have|in|on|outside|said|say|that|they|to|were|when|who|will|"
    r"would|[a-z]+ed)\b)"
)


def _say_on(match: re.Match[str]) -> str:
    is_left = match["before"] in _BEFORE_DAY
    return match[0] if is_left else f"{match['before']}{match['mark']} on {match['day']}"


def _begin_with_day(match: re.Match[str]) -> str:
    """The day before a subject that is one for certain: no verb stands in it."""
    subject, first = match["subject"], match["first"]
    words = subject.split()
    if words[-1].lower() in _BEFORE_DAY | _NAMES_OF_DAYS or any(_VERB_RE.fullmatch(word) for word in words[1:]):
        return match[0]
    is_name = is_people(first) or not is_common_word(first)
    return f"On {match['day']}, {subject if is_name else subject[0].lower() + subject[1:]} "


def _name_them(match: re.Match[str]) -> str:
    """A subject without an article with "the", as Spanish has it."""
    first, last = match["first"], (match["second"] or match["first"]).strip().lower()
    is_plural = bool(_PLURAL_RE.fullmatch(last)) and (is_common_word(last) or find_noun(last, "en") is not None)
    if not is_plural or last in _NEVER_BARE or first.lower() in _NEVER_BARE:
        return match[0]
    if match["second"] and (first.lower() in _NO_ADJECTIVES or first.endswith("ly")):
        return match[0]
    is_name = is_people(first) or not (match["second"] is None or is_common_word(first))
    return f"The {match[0] if is_name else match[0][0].lower() + match[0][1:]}"


def _say_days(text: str) -> str:
    return _DAY_RE.sub(_say_on, _SUBJECT_DAY_RE.sub(_begin_with_day, text))


def _say_the(text: str) -> str:
    text = _POLICE_RE.sub(r"\1 the police", text)
    return _BARE_RE.sub(_name_them, text) if _SENTENCE_END_RE.search(text) else text


def _write_figures(text: str) -> str:
    return write_figures(text, "es")


# In their order, before the table and after it.
_STEPS: Mapping[str, tuple[Step, ...]] = {
    "en": (
        turn_owners,
        name_ranks,
        supply_verbs,
        complete_headline,
        move_premodifiers,
        turn_genitives,
        turn_chains,
        turn_known_chains,
        say_while,
        say_who,
        move_compounds,
        open_compounds,
        _say_days,
        _say_the,
    ),
    "es": (
        say_signs,
        say_whole,
        name_for_and_against,
        put_first_things_last,
        say_emphasis,
        say_subordinates,
        say_periphrases,
        say_with_whom,
        begin_with_what_is_done,
        begin_with_who_does,
        say_who_has,
        say_who_does,
        say_clauses,
        order_relatives,
        begin_with_subjects,
        put_objects_behind,
        say_passives,
    ),
}
_LAST_STEPS: Mapping[str, tuple[Step, ...]] = {
    "en": (say_without_particles, name_by_age),
    "es": (begin_with_object, order_plainly, _write_figures),
}


def say_plainly(text: str, language: str) -> str:
    """*text* in plain words; it may be the same.

    >>> say_plainly("Police said Tuesday that two men fled the country.", "en")
    'The police said on Tuesday that two men fled from the country.'
    >>> say_plainly("Prosecutors asked for Friday prayers.", "en")
    'The prosecutors asked for Friday prayers.'
    >>> say_plainly("A federal judge Friday blocked the order.", "en"), say_plainly("Judges told to wait", "en")
    ('On Friday, a federal judge blocked the order.', 'Judges received the order to wait')
    >>> say_plainly("Fue detenido el autor del robo.", "es")
    'El autor del robo fue detenido.'
    """
    for step in _STEPS[language]:
        text = step(text)
    plain = rewrite(text, "plain", language)
    for step in _LAST_STEPS[language]:
        plain = step(plain)
    # A rule that moves the subject to the front leaves it in small letters.
    return plain[:1].upper() + plain[1:] if text[:1].isupper() else plain
