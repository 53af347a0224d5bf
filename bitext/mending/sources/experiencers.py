"""Whom something is missing, left or hard for as the subject: "Al club le faltan votos" is "El club no tiene votos".

Small models take what Spanish sentences begin with for the subject, and have "misses" or "costs" follow.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bitext.mending.sources.groups import find_end
from bitext.mending.sources.noun_groups import TOKEN_RE

_FAR = 30
_ENDS = frozenset('. ; : ! ? ¿ ¡ « “ " ,'.split())
# By the verb behind "le": what must follow, and what is said of one and of several; "@" is -s where a plural follows.
_NUMBER = (
    r"(?:\d|un[ao]?s? |dos |tres |cuatro |cinco |seis |siete |ocho |nueve |diez |doce |quince |veinte |treinta |cien "
    r"|mil )"
)
_NOUN = r"(?!que |por |el |la |los |las |su |sus |al |a |en |muy |poc|much|m[aá]s |tod|un[ao]?s? |\d)(?=[a-záéíóúñ]+)"
_TO_DO = r"(?=[a-záéíóúñ]+(?:[aei]r|irse|[ae]rse)\b)"
_SAID = (
    (r"faltan?", _NUMBER, "todavía necesita", "todavía necesitan"),
    (r"faltaban?", _NUMBER, "todavía necesitaba", "todavía necesitaban"),
    (r"faltan?", r"por (?=\w+r\b)", "todavía tiene que", "todavía tienen que"),
    (r"faltan?", _NOUN, "no tiene suficiente@", "no tienen suficiente@"),
    (r"faltaban?", _NOUN, "no tenía suficiente@", "no tenían suficiente@"),
    (r"faltó|faltaron", _NOUN, "no tuvo suficiente@", "no tuvieron suficiente@"),
    (r"sobran?", _NOUN, "tiene un gran número de", "tienen un gran número de"),
    (r"(?:quedan?|restan?)", rf"(?:{_NUMBER}|{_NOUN})", "todavía tiene", "todavía tienen"),
    (r"(?:quedaban?|restaban?)", rf"(?:{_NUMBER}|{_NOUN})", "todavía tenía", "todavía tenían"),
    (r"cuesta", _TO_DO, "tiene dificultades para", "tienen dificultades para"),
    (r"costaba", _TO_DO, "tenía dificultades para", "tenían dificultades para"),
    (r"costó", _TO_DO, "tuvo dificultades para", "tuvieron dificultades para"),
    (r"costará", _TO_DO, "tendrá dificultades para", "tendrán dificultades para"),
    (r"esperan?", rf"(?:{_NUMBER}|meses |años |días |semanas )", "tendrá", "tendrán"),
    (r"urge", _TO_DO, "necesita", "necesitan"),
    (r"(?:corresponde|toca|compete)", _TO_DO, "debe", "deben"),
    (r"(?:correspondía|tocaba|competía)", _TO_DO, "debía", "debían"),
    (r"(?:corresponderá|tocará|competirá)", _TO_DO, "deberá", "deberán"),
    (r"conviene", _TO_DO, "debería", "deberían"),
    (r"basta", "con ", "solo necesita", "solo necesitan"),
    (r"bastó", "con ", "solo necesitó", "solo necesitaron"),
    (r"bast(?:ó|aron)", _NUMBER, "solo necesitó", "solo necesitaron"),
    (r"asiste", "el derecho ", "tiene derecho", "tienen derecho"),
    (r"asisten", "los derechos ", "tiene derechos", "tienen derechos"),
)
_LEFT_OUT = frozenset(("con ", "por (?=\\w+r\\b)", "el derecho ", "los derechos "))
_RULES = tuple((re.compile(verb), re.compile(f" {behind}"), behind, one, many) for verb, behind, one, many in _SAID)
_PLURAL_RE = re.compile(r" \w+s\b")


def say_who_has(text: str) -> str:
    """Spanish *text* with whom its sentences begin with as their subjects, where verbs have a plain other.

    >>> say_who_has("Al gobierno le faltan votos para aprobar la ley.")
    'El gobierno no tiene suficientes votos para aprobar la ley.'
    >>> say_who_has("A los vecinos les cuesta dormir. A la ministra le espera una semana difícil.")
    'Los vecinos tienen dificultades para dormir. La ministra tendrá una semana difícil.'
    >>> say_who_has("Al recuento le falta por escrutar el voto exterior.")
    'El recuento todavía tiene que escrutar el voto exterior.'
    >>> say_who_has("A la empresa no le faltan clientes. Al niño le falta el aire.")
    'A la empresa no le faltan clientes. Al niño le falta el aire.'
    """
    if " le " not in text and " les " not in text:
        return text
    tokens = list(TOKEN_RE.finditer(text))
    words = [token[0] for token in tokens]
    for start in range(len(words) - 1, -1, -1):
        if words[start] in ("A", "Al") and (not start or words[start - 1] in _ENDS):
            text = _say(text, tokens, words, start)
    return text


def _say(text: str, tokens: Sequence[re.Match[str]], words: Sequence[str], start: int) -> str:
    group = ["el", *words[start + 1 : start + _FAR]] if words[start] == "Al" else words[start + 1 : start + _FAR]
    size = find_end(group, 0)
    clitic = 0 if size is None else start + size + (words[start] == "A")
    if size is None or words[clitic : clitic + 1] not in (["le"], ["les"]) or clitic + 1 >= len(words):
        return text
    verb = tokens[clitic + 1]
    for pattern, behind_re, behind, one, many in _RULES:
        goes_on = behind_re.match(text, verb.end()) if pattern.fullmatch(verb[0]) else None
        if goes_on is None:
            continue
        said = many if words[clitic] == "les" else one
        said = said.replace("@", "s" if _PLURAL_RE.match(text, verb.end()) else "")
        end = goes_on.end() - 1 if behind in _LEFT_OUT else verb.end()
        whom = text[tokens[start].end() : tokens[clitic].start()].strip()
        whom = f"El {whom}" if words[start] == "Al" else whom[0].upper() + whom[1:]
        return f"{text[: tokens[start].start()]}{whom} {said}{text[end:]}"
    return text
