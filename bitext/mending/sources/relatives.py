"""English participles behind the subject of a sentence, said as relative clauses: "Men charged with theft were ...".

Small models take them for the verb of the sentence: "Hombres acusaron ...".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bitext.lang.casing import is_common_word
from bitext.lang.nouns import find_noun
from bitext.lang.persons import is_person
from bitext.lang.word_classes import cut_places, score_verb
from bitext.mending.sources.irregular_participles import is_participle, is_sure_participle

_FINITE_NOW = frozenset("are can do does has have is may must say should will".split())
_FINITE = _FINITE_NOW | frozenset(
    "became began broke brought came could did fell felt fled found gave got grew had kept lost made might paid "
    "ran reached rose said saw sent sold spent told took was went were won would".split()
)
_RELATIVES = frozenset("that which who whose".split())
_CLAUSES = frozenset("after although and as because before but if or since so than when where while".split())
_BEHIND_PARTICIPLE = frozenset(
    "against at by during for from in inside into last near nearly of on over this under with without".split()
)
# Behind these "to" as well.
_DONE_TO = frozenset(
    "allowed asked assigned attached attributed exposed forced invited linked loaned ordered released required "
    "sentenced tied transferred".split()
)
# No subject that something is said of.
_PRONOUNS = frozenset("he i it she they we who you".split())
# No participles, or none that is said of a subject; those that "that" is left out behind.
_NO_PARTICIPLES = frozenset(
    "according aged agreed alleged announced appeared argued assumed being believed building ceiling "
    "claimed collapsed concerning considering costing crashed decided denied died discovered evening "
    "exceed excluding expressed failed fishing following happened hoped including indeed insisted "
    "involving learned looked meeting morning noted nothing occurred opening opted pleaded pledged "
    "preceding proceed promised refused regarding remained reported resigned responded returned ruling "
    "seemed something starting succeed suggested testified threatened training tried united voteded "
    "vowed wanted warned wedding".split()
)
# They are never said of a noun: the verb of the sentence, whatever follows.
_PASTS = frozenset(
    "agreed appeared argued collapsed crashed decided denied died failed happened insisted occurred pleaded promised "
    "refused remained resigned responded returned testified tried vowed wanted warned".split()
)
# What lasts, whatever the verb of the sentence.
_STATES = frozenset(
    "aimed armed based dressed exposed headed interested involved known led located made named owned "
    "run shown worn written".split()
)
# Verbs of one: "Children playing football is a common sight" speaks of the playing.
_SINGULARS = frozenset("does has is was".split())
_PREPOSITIONS = _BEHIND_PARTICIPLE | {"of"}
_DETERMINERS = frozenset(
    "a an another any both each every four her his its my no one our several some the their these those three "
    "two".split()
)
_NO_NOUNS = frozenset(
    "again all already also always be been being both ever first get gets getting got had has have "
    "having is just later never not now often once only recently still then there too was were who".split()
)
_PLURALS = frozenset("children men people police women".split())
_PERSONS = _PLURALS | frozenset(
    "boy boys child detective detectives executives girl girls man passenger person relatives woman".split()
)
_NO_PLURAL_RE = re.compile(r"(?:ss|us|is|'s|’s)$")
_PERSONS_RE = re.compile(r"[a-z]{3}(?:er|or|ist|ian|ant|nt)s$")
_SHORTEST = 5
_FURTHEST, _FARTHEST = 9, 16


def say_who(text: str) -> str:
    """English *text* with "who", "that" and a verb before the participle that follows its subject.

    >>> say_who("A firm founded in 1871 went into administration.")
    'A firm that was founded in 1871 went into administration.'
    >>> say_who("Detectives hunting a gang that steals cars have appealed for help.")
    'Detectives who are hunting a gang that steals cars have appealed for help.'
    >>> say_who("A firm charged in May more than it had in June."), say_who("Sales rose.")
    ('A firm charged in May more than it had in June.', 'Sales rose.')
    >>> say_who("Children playing football is a common sight."), say_who("A firm based in Leeds has won.")
    ('Children playing football is a common sight.', 'A firm that is based in Leeds has won.')
    """
    starts, words = cut_places(text)
    for place in range(1, min(_FURTHEST, len(words) - 1)):
        word, noun = words[place], words[place - 1]
        if is_participle(words, place, is_person=_is_person(noun)) and _may_be_said_of(words, noun):
            verb = _find_verb(text, starts, words, place)
            if verb is not None:
                return f"{text[: starts[place]]}{_say(noun, word, words[verb])}{text[starts[place] :]}"
        if word.lower() in _FINITE | _RELATIVES | _CLAUSES or not (word[0].isalnum() or word == "-"):
            return text
        if word.islower() and word.endswith(("ed", "ing")) and len(word) >= _SHORTEST:
            return _say_regular(text, starts, words, place)
        if word.islower() and noun.lower() not in _DETERMINERS and score_verb(text, starts[place]) > 0:
            return text
    return text


def _say_regular(text: str, starts: Sequence[int], words: Sequence[str], place: int) -> str:
    """*text* with "who" or "that" before the participle in -ed or -ing there, if it is said of the noun before."""
    first = place - words[place - 1].endswith("ly")
    verb, noun = _find_verb(text, starts, words, place), words[first - 1]
    if words[place] in _NO_PARTICIPLES or not _may_follow(words, place, noun):
        return text
    if verb is None or _is_for_one(words, place, noun, words[verb]):
        return text
    return f"{text[: starts[first]]}{_say(noun, words[place], words[verb])}{text[starts[first] :]}"


def _may_follow(words: Sequence[str], place: int, noun: str) -> bool:
    """Whether a participle may be said of the noun before it: no verb has its object there, no noun is made of it."""
    if not _may_be_said_of(words, noun):
        return False
    if words[place] == "charged" and not _is_person(noun):  # with a task
        return False
    if words[place].endswith("ed"):
        following = words[place + 1]
        return following in _BEHIND_PARTICIPLE or (following == "to" and words[place] in _DONE_TO)
    return words[place + 1].lower() not in _FINITE and (_is_plural(noun) or _is_person(noun))


def _may_be_said_of(words: Sequence[str], noun: str) -> bool:
    return (
        noun.isalpha()
        and noun.lower() not in _DETERMINERS | _BEHIND_PARTICIPLE | _PRONOUNS | _NO_NOUNS
        and not noun.endswith(("ed", "ing", "ly"))
        and not _is_name(words, noun)
    )


def _is_name(words: Sequence[str], noun: str) -> bool:
    """Whether a noun names one, of whom only an aside could be said: "Spain backed by France has won"."""
    return noun.istitle() and not _is_plural(noun) and (noun != words[0] or not is_common_word(noun.lower()))


def _is_for_one(words: Sequence[str], place: int, noun: str, verb: str) -> bool:
    """Whether the verb is said of the doing, not of those who do it: "Children playing football is a common sight"."""
    return verb in _SINGULARS and _is_plural(noun) and _PREPOSITIONS.isdisjoint(words[:place])


def _find_verb(text: str, starts: Sequence[int], words: Sequence[str], participle: int) -> int | None:
    """The place of the verb of the sentence behind a participle; None where there may be none."""
    relatives, is_sure = 0, is_sure_participle(words, participle)
    for place in range(participle + 2, min(participle + _FARTHEST, len(words))):
        word = words[place]
        if word in _RELATIVES and words[participle].endswith("ing"):
            relatives += 1
        elif is_sure and word in ("and", "or"):
            continue
        elif word in _CLAUSES or word in _RELATIVES or not (word[0].isalnum() or word in "-$£€%"):
            return None
        elif (
            word in _FINITE
            or _is_past(words, place)
            or (relatives and word.islower() and score_verb(text, starts[place]) > 0)
        ):
            if not relatives:
                return place
            relatives -= 1
    return None


def _is_past(words: Sequence[str], place: int) -> bool:
    """Whether a word in -ed is a past for certain: the sentence ends with it, or an object follows."""
    word, before = words[place], words[place - 1].lower()
    if not (word.islower() and word.endswith("ed") and len(word) >= _SHORTEST) or place + 1 == len(words):
        return False
    if before in _DETERMINERS | _PREPOSITIONS | _NO_NOUNS or before.endswith("ly"):
        return False
    behind = words[place + 1].lower()
    return word in _PASTS or behind in _DETERMINERS or (behind == "." and place + 2 == len(words))


def _say(noun: str, participle: str, verb: str) -> str:
    """What goes before a participle that is said of *noun* in a sentence whose verb is *verb*."""
    is_many, is_past = _is_plural(noun), verb not in _FINITE_NOW
    was, now = ("were", "are") if is_many else ("was", "is")
    is_past = is_past or not (participle.endswith("ing") or participle in _STATES)
    own = was if is_past else now
    return f"{'who' if _is_person(noun) else 'that'} {own} "


def _is_plural(noun: str) -> bool:
    return noun.lower() in _PLURALS or (noun.endswith("s") and not _NO_PLURAL_RE.search(noun))


def _is_person(noun: str) -> bool:
    found = find_noun(noun.lower(), "en")
    if noun.lower() in _PERSONS or (found is not None and is_person(found.spanish)):
        return True
    return _PERSONS_RE.search(noun) is not None
