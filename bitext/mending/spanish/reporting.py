"""What happened once, in the tense that Spanish has for it: "dijo"; "decía" is what one used to say."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from bitext.lang.adjectives import is_adjective
from bitext.lang.nouns import load_everyday_nouns, load_nouns
from bitext.lang.spanish_verbs import conjugate, to_plural
from bitext.mending.spanish.finite import load_verbs

_SAID_RE = re.compile(r"\b(?:said|told)\b")
# What is written says it as long as it is there.
_SIGN_RE = re.compile(r"\b(?:banner|billboard|note|placard|poster|shirt|sign)s? (?:that said|reading|saying)\b")
_HABIT_RE = re.compile(
    r"\b(?:always|often|usually|sometimes|never|ever|frequently|repeatedly|every|used to|kept)\b",
    re.IGNORECASE,
)
_IMPERFECT_RE = re.compile(r"\b([Dd])ecía(n?)\b")
# What goes on, or would.
_GOES_ON_RE = re.compile(
    rf"{_HABIT_RE.pattern}|\b(?:would|while|each|daily|weekly|whenever|for (?:\w+ )?years)\b"
    r"|\b(?:was|were|been) (?:\w+ly )?\w+ing\b",
    re.IGNORECASE,
)
# Verbs in -ar of what takes no time, by their stems.
_AT_ONCE_RE = re.compile(
    r"\b(abandon|alcanz|anot|anunci|apag|aprob|apuñal|arrest|aterriz|aument|cancel|caus|conden|confirm|culp|"
    r"dañ|declar|derrot|despeg|dispar|encarcel|entr|envi|estrell|explot|firm|gan|golpe|inici|inst|lanz|levant|liber|"
    r"lleg|mat|mult|nombr|orden|present|rechaz|rescat|retir|sac|secuestr|termin|vot)aba(n?)\b"
)
# Who is said to have said what stands in quotation marks before.
_WHO_SAID_RE = re.compile(
    r"(?P<quotation>[”\"»],?) (?P<said>dijo|dijeron|advirtió|añadió|explicó) que "
    r"(?P<who>(?:el|la|los|las|un|una|[A-ZÁÉÍÓÚÑ]\w+) [^.,;:”\"»]+|[A-ZÁÉÍÓÚÑ]\w+)(?=[.,;]|$)"
)
_FINITE_RE = re.compile(r"\w{2,}(?:ron|[aeé]n|ían|rá|rían?)|es|era|eran|fue|ha|hay|son|está|va|van|ser|no|se")
_PREPOSITIONS = frozenset("a ante antes con desde después durante en entre hasta para por según sobre tras y".split())
_ARTICLES = frozenset("al de del el un una".split())
# Behind a name they are objects: "Ana la vio".
_ARTICLES_OR_OBJECTS = frozenset("la las los su sus".split())
_ORDINALS = frozenset("cuarto este esta general primer primera segundo tercer".split())
_LINKS = _PREPOSITIONS | _ARTICLES | _ARTICLES_OR_OBJECTS | _ORDINALS


def say_who_said(text: str) -> str:
    """Spanish *text* without the "que" that stands before who said a quotation: only what is said follows it.

    >>> say_who_said("“Se van”, dijo que la directora, que llegó. “Sí”, dijo que la ley fue aprobada.")
    '“Se van”, dijo la directora, que llegó. “Sí”, dijo que la ley fue aprobada.'
    >>> say_who_said("“No”, dijo que la medida afecta a todos.")
    '“No”, dijo que la medida afecta a todos.'
    """

    def say(match: re.Match[str]) -> str:
        words = match["who"].split()
        is_who = all(_is_of_name(words, place) for place in range(len(words)))
        return f"{match['quotation']} {match['said']} {match['who']}" if is_who else match[0]

    return _WHO_SAID_RE.sub(say, text)


def _is_of_name(words: Sequence[str], place: int) -> bool:
    """Whether a word is known to be what names of persons and offices are made of; what is not may be a verb."""
    word = words[place]
    if word in _LINKS or not word.islower():
        return True
    before, one_before = words[place - 1] if place else "", words[place - 2] if place > 1 else ""
    is_behind_name = place > 1 and one_before not in _PREPOSITIONS | {"de"}
    if before in _ARTICLES or (before in _ARTICLES_OR_OBJECTS and not is_behind_name):
        return True
    nouns, finite = _load_words()
    if word in finite or to_plural(word) or _FINITE_RE.fullmatch(word):
        return False
    return word in nouns or is_adjective(word)


@lru_cache(maxsize=1)
def _load_words() -> tuple[frozenset[str], frozenset[str]]:
    """The Spanish nouns of the tables, and the forms of verbs that are finite."""
    nouns = frozenset(noun for noun, _ in (*load_nouns(), *load_everyday_nouns()))
    verbs = {tuple(forms) for known in load_verbs().values() for forms in known}
    made = {form for forms in verbs for form, kind in conjugate(forms).items() if kind in ("base", "past", "will")}
    return nouns, frozenset(made | {form for forms in verbs for form in forms[1:]})


def say_once(source: str, text: str) -> str:
    """Spanish *text* with "dijo" for "decía" and "lanzó" for "lanzaba", where its English *source* says no habit.

    There must be as many "said" as "decía".

    >>> say_once("The mayor said he would resign.", "El alcalde decía que dimitiría.")
    'El alcalde dijo que dimitiría.'
    >>> say_once("Officials told reporters about it.", "Los funcionarios decían algo a los periodistas.")
    'Los funcionarios dijeron algo a los periodistas.'
    >>> say_once("The army launched an attack.", "El ejército lanzaba un ataque.")
    'El ejército lanzó un ataque.'
    >>> say_once("The army was launching attacks.", "El ejército lanzaba ataques.")
    'El ejército lanzaba ataques.'
    >>> say_once("My mother always said so.", "Mi madre siempre lo decía.")
    'Mi madre siempre lo decía.'
    >>> say_once("They held signs that said no.", "Llevaban carteles que decían que no.")
    'Llevaban carteles que decían que no.'
    """
    if not _GOES_ON_RE.search(source):
        text = _AT_ONCE_RE.sub(lambda match: f"{match[1]}{'aron' if match[2] else 'ó'}", text)
    count = len(_IMPERFECT_RE.findall(text))
    is_lasting = _HABIT_RE.search(source) or _SIGN_RE.search(source)
    if not count or count > len(_SAID_RE.findall(source)) or is_lasting:
        return text
    return _IMPERFECT_RE.sub(lambda match: f"{match[1]}ij{'eron' if match[2] else 'o'}", text)
