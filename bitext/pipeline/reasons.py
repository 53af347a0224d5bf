"""What somebody is punished or known for: "for insulting the referee" for "por insultar", not "to insult"."""

from __future__ import annotations

import re

from bitext.mending.english.english_forms import load_verbs
from bitext.pipeline.tenses import find_verbs

# Behind these "por" with an infinitive is something else: "por hacer", "acabó por", "luchar por".
_POR_RE = re.compile(
    r"\bpor (?:no (?!hablar\b|decir\b|mencionar\b))?(?P<infinitive>[a-záéíóúñ]{2,}[aei]r)(?:se|l[aeo]s?)?\b"
)
_AIMS_RE = re.compile(
    r"(?:acab|ansi|apost|apuest|aprem|ardo|aún$|bat[ai]ll|carrera|compet|compit|decant|decid|deseo|empe[zc]"
    r"|empie[zc]|entusiasm"
    r"|esforz|esfuer|est[aá]n?$|falta|fuera$|ganas|hac|impacien|inclin|inquiet|interes|luch|más$|muer|much|nada$"
    r"|opt|partidari|pele|posible|problem|pud"
    r"|preocup|presion|prisa|puj|qued|rez|sin$|suspir|termin|todavía$|trabaj|vel|vot)"
)
_WHY_RE = re.compile(r"\b(?P<to>to|by|of) (?P<not>not )?(?P<verb>[a-z]{2,})\b")
_BEFORE_TO = frozenset(
    "able about anxious best eager effort failing hard not paid agreed aim allowed allows asked asks attempt attempted "
    "begin began continue continued decided expected failed forced going had has have helped hopes intended likely "
    "managed manages need needs offered order ordered plan plans promised ready refused required right seeks sought "
    "time tried tries trying urged used wanted wants way willing close due".split()
)


def say_why(source: str, text: str) -> str:
    """English *text*, a translation of Spanish *source*, with "for doing" for the "por hacer" of a cause.

    >>> say_why("Fue sancionado con tres partidos por insultar al árbitro.", "He got three games to insult him.")
    'He got three games for insulting him.'
    >>> say_why("Luchó por ganar la carrera.", "He fought to win the race.")
    'He fought to win the race.'
    """
    for por in _POR_RE.finditer(source):
        verbs = find_verbs(por["infinitive"])
        words = source[: por.start()].split()
        if not verbs or (words and _AIMS_RE.match(words[-1].lower())):
            continue
        forms = {form: verb for verb in verbs for form in (verb.base, verb.gerund)}
        found = [match for match in _WHY_RE.finditer(text) if match["verb"] in forms]
        if len(found) != 1:
            continue
        (why,) = found
        before = text[: why.start()].split()
        if (
            not before
            or before[-1].lower() in _BEFORE_TO
            or (why["verb"] == forms[why["verb"]].base) != (why["to"] == "to")
        ):
            continue
        gerund = forms[why["verb"]].gerund
        if why["to"] == "of" or (why["to"] == "by" and before[-1] not in load_verbs()):
            continue
        text = f"{text[: why.start()]}for {why['not'] or ''}{gerund}{text[why.end() :]}"
    return text
