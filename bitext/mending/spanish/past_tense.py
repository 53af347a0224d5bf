"""Spanish preterites for the presents and imperfects that small models write for an English past.

"The storm exacerbated the shortage" comes out as "La tormenta exacerba la escasez".
"""

from __future__ import annotations

import re

from bitext.lang.finite_verbs import iter_pasts
from bitext.lang.nouns import is_noun
from bitext.lang.spanish_verbs import to_plural

_WORD_RE = re.compile(r"[^\W\d_]+")
# What happens once; of others the imperfect is right as often.
_EVENTS = frozenset(
    "abandoned abolished accelerated acquitted activated addressed announced annulled apologised apologized "
    "appointed approved arrested arrived ambushed assassinated awarded beheaded breached broke burst cancelled "
    "captured clinched collapsed collided conceded condemned confirmed confiscated convicted crashed declared "
    "defeated defected demolished denounced deployed destroyed detained detonated disclosed discovered dismissed "
    "doubled ejected elected eliminated evacuated evicted executed exploded expelled expired extradited fired "
    "flattened foiled freed froze gained hijacked impeached imposed infiltrated injured intercepted invaded "
    "jailed kidnapped killed launched looted murdered narrowed nominated notched opened ousted overthrew "
    "overturned pardoned passed plummeted plunged pocketed postponed proposed quashed raided raised ransacked "
    "rammed ratified reappeared recaptured rejected released repealed replaced rescinded rescued resigned revoked "
    "robbed sacked saturated scored seasoned seized sentenced shattered shot slashed smashed soared stabbed stole "
    "stormed strangled struck surged surrendered suspended tore tripled tumbled unanimously unveiled upheld "
    "vetoed withdrew wounded wrecked".split()
)
_PRESENT_RE = re.compile(r"\b(?:am|is|are|has|have|can|must|should|will|may|do|does|ever)\b|['’](?:s|re|ve)\b")
_HISTORIC_RE = re.compile(r"\b(?:daily|years?|decades|months|weeks|centur(?:y|ies)|days)\b")


def say_past(source: str, text: str) -> str:
    """Spanish *text*, a translation of English *source*, with the preterite where that has a past of what happened.

    >>> say_past("The storm exacerbated the shortage of food.", "La tormenta exacerba la escasez de alimentos.")
    'La tormenta exacerbó la escasez de alimentos.'
    >>> say_past("Two thieves stole the safe.", "Dos ladrones roban la caja.")
    'Dos ladrones robaron la caja.'
    >>> say_past("The spies infiltrated the gang.", "Los espías infiltraban la banda.")
    'Los espías infiltraron la banda.'
    >>> say_past("He said he wore a hat.", "Dijo que llevaba un sombrero.")
    'Dijo que llevaba un sombrero.'
    """
    there: set[str] | None = None
    if _PRESENT_RE.search(source):
        return text
    for verb in iter_pasts(source):
        first = source[verb.start : verb.end].partition(" ")[0]
        there = set(_WORD_RE.findall(text)) if there is None else there
        for own in verb.spanish:
            past = own.past.removeprefix("se ")
            many = to_plural(past)
            if " " in past or many is None or not there.isdisjoint((past, many)):
                break
            present = own.present.removeprefix("se ")
            wrong = {present: past, f"{present}n": many}
            if first in _EVENTS and not _HISTORIC_RE.search(source):
                stem = own.word[:-2] + ("aba" if own.word.endswith("ar") else "ía")
                wrong |= {stem: past, f"{stem}n": many}
            found = [word for word in wrong if word in there and not is_noun(word)]
            if len(found) == 1:
                return re.sub(rf"(?<![\w-]){found[0]}(?![\w-])", wrong[found[0]], text)
    return text
