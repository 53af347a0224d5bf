"""The verbs that English headlines leave out: "Man jailed" is "Man was jailed", "Council to sell" "Council will sell".

Small models take the participle for a past, and "to" for "de". See also `headlinese`, which puts the articles.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bitext.lang.nouns import find_noun
from bitext.lang.number_words import find_number_words
from bitext.lang.places import PLACES
from bitext.lang.word_classes import cut_places, score_verb
from bitext.mending.sources.headlinese import iter_verbs
from bitext.mending.spanish.finite import load_verbs

_END_RE = re.compile(r"[.!?:;…][\"”’')]*$")
_FEWEST = 4
_TELLING = frozenset(
    "a all an any he here how i if it my no our she that the there these they this those we what when "
    "where which who why you your".split()
)
_FINITE = frozenset(
    "are became began came can could did do does fell gave had has have is may might must rose said saw "
    "says should took was went were will won would".split()
)
# What is done to the subject of headlines.
_DONE = frozenset(
    "abandoned abducted abused accused acquired acquitted admitted airlifted allowed appointed approved "
    "arrested asked assassinated assaulted attacked auctioned awarded axed bailed banned barred beaten "
    "beheaded bitten blamed blocked bombed born bought breached broken brought built burgled buried "
    "burned called canceled cancelled caught caused censured charged chosen cleared closed condemned "
    "confirmed convicted criticised criticized crowned crushed cursed damaged delayed demolished denied "
    "deployed deported derailed destroyed detained devastated disciplined discovered dismissed "
    "displaced disqualified disrupted dropped dumped ejected elected electrocuted enslaved evacuated "
    "evicted examined executed exonerated expelled exposed extended extradited favoured feared fined "
    "fired flooded forced found freed frozen given granted grounded gutted hacked halted handed hanged "
    "harassed held hired hit honored honoured hospitalised hospitalized hurt identified impeached "
    "imprisoned indicted infected injured interviewed invited jailed kidnapped killed knifed laid "
    "launched leaked left linked lynched mauled moved mugged murdered named nominated offered opened "
    "ordered ousted overturned pardoned penalised planned poisoned postponed praised probed promoted "
    "prosecuted published punished quarantined questioned quizzed raided raped recalled recaptured "
    "recovered refused rejected released remanded removed repaired replaced reprimanded rescued "
    "restored reunited revoked robbed sacked scrapped searched seized selected sent sentenced shelved "
    "shot sold spared spotted stabbed stolen stopped stranded struck sued suspended swept taken "
    "targeted tasered threatened thrown told tortured trapped treated unearthed unveiled upheld urged "
    "vaccinated vandalised vandalized vetoed voted warned withdrawn wounded".split()
)
_BEHIND = frozenset(
    "about after against aged ahead alive alongside amid and as at away because before behind between "
    "by dead despite down during following for from guilty hanged home hours in inside into near of off "
    "on out outside over safe since to together under unharmed until when while with without".split()
)
# They are pasts of active verbs as often, but not before these.
_ONLY_BEFORE = {
    "born": "at in on to with", "called": "in off to", "found": "alive at dead guilty hanged in inside near on safe "
    "under", "given": "to", "handed": "over to", "held": "after at for in on over under without", "hit": "by",
    "feared": "dead drowned killed lost trapped", "left": "dead homeless injured stranded without",
    "hurt": "after as at by in when", "moved": "to", "opened": "by into over", "planned": "for in", "refused": "by",
    "sent": "back down for home off to", "shot": "and at by dead in on outside", "sold": "at by for in to",
    "stopped": "at by from over", "struck": "by down off", "swept": "away off out", "told": "to", "voted": "off out",
    "warned": "about after of over", "admitted": "to", "dropped": "after as by for from over", "threatened": "by with",
    "broken": "after at by in into", "taken": "in into off out to",
}  # fmt: skip
_BEFORE = {word: frozenset(behind.split()) for word, behind in _ONLY_BEFORE.items()}
_NO_SUBJECTS = frozenset(
    "about after against also as at been before being but by during ever fatally first for from get "
    "gets getting got he i in into it just most newly not of off on once only or over recently she "
    "since than that them then they through to under until very we when which while who with without "
    "you".split()
)
_CLAUSES = frozenset("after as because before if once since until when while".split())
_PREPOSITIONS = frozenset("against at by for from in into near of off on over to under with without".split())
_CROWDS = frozenset("dozens hundreds millions scores thousands".split())
_PLURALS = frozenset("children men people police women".split())
# "Plan to sell": the noun has it.
_OF_INFINITIVES = frozenset(
    "able access add agree agreement aim answer anxious application apply approval attempt attempts "
    "battle battles begin best better bid bids bill bound brace braces call calls campaign chance "
    "chances closer continue damage danger dares deadline deal decision decisions decline declines "
    "desperate difficult drive due duty eager easier easy effort efforts ensure expected explain fail "
    "failure fight first forced free freedom guide hard harder heads hesitate hope hopes how idea "
    "impossible incentive intend intention invitation keen key last law licence license likely link "
    "links lives look looks manages money move moves need needs now offer offers only opportunity opt "
    "option opts order orders pays permission place plan plans pledge plot poised possible power "
    "powers prepare pressure promise proposal proposals push quest queue race races ready reason "
    "reasons refusal refuse reluctant request response return right rights risk road route rush "
    "rushes scheme scramble seek set slow stands start stranger strive strives struggle stuff success "
    "swift switch talks temptation tend tends things threat threaten threats time times tips try "
    "unable unlikely urge vie vote votes vow want way ways what when where who willing wish work "
    "worth".split()
)
_ARTICLES = frozenset("a an her his its my our the their".split())
# Verbs that the tables do not have.
_BASES = frozenset(
    "appear be become begin build buy close create cut dim drop face fall find get give go grow have "
    "help hold host join keep leave lose make meet move open play put raise rise run see sell send set "
    "shed show sign stand stay strike take tell try turn use win work".split()
)
# No headlines, but what programs and their pages say.
_TECHNICAL = frozenset(
    "access administrator below button chapter check click connection default disk download email error "
    "file files folder install item login menu message messages network operation package packages page "
    "password server session tab tap this us user users we you you'd you'll your you’d".split()
)
# Verbs of headlines that are known whatever stands before them.
_SURE = frozenset(
    "admits appears denies dies escapes faces fights gets goes has loses pleads remains returns says "
    "sues tells vows walks wants warns wins".split()
)
_FURTHEST, _MOST = 9, 40


def supply_verbs(text: str) -> str:
    """English *text*, a headline, with "was", "were" and "will" where it leaves them out; all other as it is.

    >>> supply_verbs("Two men arrested after body found in river")
    'Two men were arrested after body was found in river'
    >>> supply_verbs("Cash-strapped council to dim street lights"), supply_verbs("Three charged over murder")
    ('Cash-strapped council will dim street lights', 'Three people were charged over murder')
    >>> supply_verbs("Man arrested over murder dies in cell"), supply_verbs("Bid to save church")
    ('Man arrested over murder dies in cell', 'Bid to save church')
    >>> supply_verbs("A man arrested in Leeds."), supply_verbs("Plans for new airport rejected")
    ('A man arrested in Leeds.', 'Plans for new airport were rejected')
    >>> supply_verbs("Grand jury declines to indict officer"), supply_verbs("Minister looks to cut taxes")
    ('Grand jury declines to indict officer', 'Minister looks to cut taxes')
    >>> supply_verbs("US and China agree to resume talks"), supply_verbs("Police refuse to name suspect")
    ('US and China agree to resume talks', 'Police refuse to name suspect')
    """
    starts, words = cut_places(text)
    if not _FEWEST <= len(words) <= _MOST or _END_RE.search(text) or not text[0].isalnum() or text[0].islower():
        return text
    lower = ["US" if word == "US" else word.lower() for word in words]
    if lower[0] in _TELLING or not (_FINITE | _TECHNICAL).isdisjoint(lower):
        return text
    verbs = frozenset(iter_verbs(text, starts, words))
    future = _find_future(text, starts, words, verbs)
    if future is not None:
        return f"{text[: starts[future]]}will{text[starts[future] + 2 :]}"
    first, position = 0, 0
    pieces: list[str] = []
    for place in range(1, len(words)):
        if words[place] in _CLAUSES:
            first = place + 1
        elif _is_done(words, first, place) and not _has_verb(text, starts, verbs, first, place):
            if pieces and first == 0:
                break
            said = _say(words, first, place)
            pieces += [text[position : starts[place]], said]
            position, first = starts[place], len(words)
    return "".join([*pieces, text[position:]])


def _find_future(text: str, starts: Sequence[int], words: Sequence[str], verbs: frozenset[int]) -> int | None:
    """The place of a "to" that says what will happen: behind the subject, before the base form of a verb."""
    place = words.index("to") if "to" in words[1:_FURTHEST] else 0
    if not place or not _is_subject(text, starts, words, place) or any(verb < place for verb in verbs):
        return None
    behind, further = [*words[place + 1 : place + 3], "", ""][:2]
    is_base = behind in _BASES or (behind.islower() and behind in load_verbs() and not behind.endswith(("ed", "s")))
    is_noun = is_base and find_noun(behind, "en") is not None and score_verb(text, starts[place + 1]) < 0
    is_object = further[:1].isalnum() and further not in _PREPOSITIONS | _CLAUSES
    return place if behind == "be" or (is_base and (is_object or not is_noun)) else None


def _is_subject(text: str, starts: Sequence[int], words: Sequence[str], end: int) -> bool:
    """Whether the words before a "to" are the subject of the headline, and have no infinitive with them: "plan to"."""
    own, last = [word.lower() for word in words[:end]], words[end - 1]
    if not last[0].isalnum() or last.endswith(("ed", "ing", "'s", "’s")):
        return False
    if not (_OF_INFINITIVES | _PREPOSITIONS | _NO_SUBJECTS | _DONE | _ARTICLES | {","}).isdisjoint(own):
        return False
    if own[0] in _BASES or (own[0] in load_verbs() and find_noun(own[0], "en") is None):  # an order
        return False
    if last in load_verbs() and score_verb(text, starts[end - 1]) > -1:
        return False
    return not (end > 1 and own[-2].endswith("s") and not last.endswith("s"))  # "Envoys scramble to"


def _is_done(words: Sequence[str], first: int, place: int) -> bool:
    """Whether a word is a participle said of the subject that stands between *first* and it."""
    word, before = words[place], words[place - 1]
    behind = words[place + 1] if place + 1 < len(words) else ""
    if word not in _DONE or place - first < 1 or place - first > _FURTHEST:
        return False
    if before.lower() in _NO_SUBJECTS | _PREPOSITIONS or before in ("-", "and") or before.endswith(("'s", "’s")):
        return False
    if word in _BEFORE:
        return behind in _BEFORE[word]
    return not behind or behind in _BEHIND or behind in "$£€" or behind[0].isdigit()


def _has_verb(text: str, starts: Sequence[int], verbs: frozenset[int], first: int, place: int) -> bool:
    """Whether the clause of a participle has a verb besides: "Man arrested over murder dies"."""
    words = cut_places(text)[1]
    end = next((at for at in range(place, len(words)) if words[at] in _CLAUSES), len(words))
    if any(first <= verb < end and words[verb - 1] != "-" for verb in verbs) or "to" in words[first:place]:
        return True
    for at in range(place + 2, end):
        word = words[at]
        is_verb = word.islower() and word.endswith("s") and word in load_verbs() and score_verb(text, starts[at]) > -1
        if is_verb or word in _SURE or words[at : at + 2] == ["to", "be"]:
            return True
    return False


def _say(words: Sequence[str], first: int, place: int) -> str:
    """What goes before a participle: "was" or "were", and "people" behind a number."""
    subject = words[first:place]
    head = next((at for at, word in enumerate(subject) if word in _PREPOSITIONS), len(subject))
    last = subject[head - 1] if head else subject[0]
    is_number = last[0].isdigit() or (bool(find_number_words(last, "en")) and last.lower() != "one")
    if is_number and subject[-2:-1] == [","]:  # "Boy, 12, killed"
        return "was "
    if last == ",":
        return "was "
    if last.lower() in _CROWDS:
        return "of people were "
    if is_number:
        return "people were " if len(subject) == 1 or subject[head - 2] in ("than", "least", "to") else "were "
    is_plural = last.endswith("s") and not last.endswith(("ss", "us", "is", "'s", "’s"))
    is_many = last.lower() in _PLURALS or (is_plural and last.lower() not in PLACES["en"])
    return "were " if is_many or "and" in subject else "was "
