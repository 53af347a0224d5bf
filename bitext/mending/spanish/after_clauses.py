"""Spanish "después de que" before a clause, where small models have "después de": "después de un robo ocurrió"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bitext.mending.sources.noun_groups import TOKEN_RE, find_group_end
from bitext.mending.spanish.verb_numbers import is_finite

# English has a verb behind the noun: no pronoun, no comma, no relative clause between.
_CLAUSE_RE = re.compile(
    r"\b(?:after|before) (?:(?!(?:he|she|it|they|we|you|who|which|that|and (?!(?-i:[A-Z])|the\b|an?\b)|being|having|"
    r"[a-z]+ing)\b)[\w’'-]+ ){1,7}?"
    r"(?:(?:was|were|had|has|have|is|are|will|would|began|broke|came|caught|cut|fell|found|gave|got|hit|left|lost|made|"
    r"ran|rose|said|sank|sent|set|shot|struck|took|went|won|wrote)\b|[a-z]{3,}ed\b(?! by))",
    re.IGNORECASE,
)
_WORDS = frozenset(("después", "antes"))
_AFTER_NO_SUBJECT = frozenset("que cual quien donde cuando como si y o ni".split())


def say_after_clauses(source: str, text: str) -> str:
    """Spanish *text*, a translation of English *source*, with "que" behind "después de" and "antes de" before a clause.

    >>> say_after_clauses("It came after a dryer caught fire.", "Llegó después de un secador se incendió.")
    'Llegó después de que un secador se incendió.'
    >>> say_after_clauses("After a meeting he left.", "Después de una reunión se fue.")
    'Después de una reunión se fue.'
    >>> say_after_clauses("He left after a dispute that lasted hours.", "Se fue después de una disputa que duró horas.")
    'Se fue después de una disputa que duró horas.'
    """
    if not _CLAUSE_RE.search(source):
        return text
    tokens = list(TOKEN_RE.finditer(text))
    words = [token[0] for token in tokens]
    for place in range(len(words) - 3, -1, -1):
        if words[place].lower() in _WORDS and words[place + 1] in ("de", "del") and _is_clause(words, place + 1):
            own = tokens[place + 1]
            that = "de que el" if own[0] == "del" else "de que"
            text = f"{text[: own.start()]}{that}{text[own.end() :]}"
    return text


def _is_clause(words: Sequence[str], place: int) -> bool:
    """Whether a noun with its article and a finite verb follow "de", or "del", at *place*."""
    group = ["el", *words[place + 1 :]] if words[place] == "del" else list(words[place + 1 :])
    end = find_group_end(group, 0)
    if end is None or end >= len(group):
        return False
    if group[end] == "y" and end + 2 < len(group):  # "los Estados Unidos y Corea del Sur"
        is_name = group[end + 1][0].isupper()
        second = find_group_end(["el", *group[end + 1 :]] if is_name else group[end + 1 :], 0)
        end = end + second + (not is_name) if second is not None else end
    rest = [word for word in group[end : end + 3] if word not in ("no", "se", "le", "les", "lo", "la", "ya")]
    return bool(rest) and rest[0] not in _AFTER_NO_SUBJECT and is_finite(rest[0])
