"""What happened once, in the tense that Spanish has for it: "dijo"; "decía" is what one used to say."""

from __future__ import annotations

import re

from bitext.lang.spanish_verbs import to_plural

_SAID_RE = re.compile(r"\b(?:said|told)\b")
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


def say_who_said(text: str) -> str:
    """Spanish *text* without the "que" that stands before who said a quotation: only what is said follows it.

    >>> say_who_said("“Se van”, dijo que la directora, que llegó. “Sí”, dijo que la ley fue aprobada.")
    '“Se van”, dijo la directora, que llegó. “Sí”, dijo que la ley fue aprobada.'
    """

    def say(match: re.Match[str]) -> str:
        is_clause = any(to_plural(word) or _FINITE_RE.fullmatch(word) for word in match["who"].split())
        return match[0] if is_clause else f"{match['quotation']} {match['said']} {match['who']}"

    return _WHO_SAID_RE.sub(say, text)


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
    """
    if not _GOES_ON_RE.search(source):
        text = _AT_ONCE_RE.sub(lambda match: f"{match[1]}{'aron' if match[2] else 'ó'}", text)
    count = len(_IMPERFECT_RE.findall(text))
    if not count or count > len(_SAID_RE.findall(source)) or _HABIT_RE.search(source):
        return text
    return _IMPERFECT_RE.sub(lambda match: f"{match[1]}ij{'eron' if match[2] else 'o'}", text)
