"""Datelines as the other language writes them: "GENEVA, Sept. 3 (AP) -" as "GINEBRA, 3 de septiembre (AP) -"."""

from __future__ import annotations

import re

from bitext.articles.datelines import find_dateline_end
from bitext.lang import get_language
from bitext.lang.places import PLACES
from bitext.mending.dates import say_long_places

# "TOKYO/SEOUL (Reuters) - ", "NEW DELHI: ".
_TWO_PLACES_RE = re.compile(
    r"[A-Z]{3,}(?: [A-Z]+)*(?:/[A-Z]{3,}(?: [A-Z]+)*){1,2}(?:, [A-Z][a-z]+\.? \d{1,2})? \([A-Z][A-Za-z]+\) "
    r"?[-–—]+(?= ?\S)"
)
_WORD_RE = re.compile(r"[^\W\d_]{3,}")
_MONTHS = {code: [month.lower() for month in get_language(code).months] for code in ("en", "es")}
_SHORT_CHARS = 3
_SHORT_MONTH = {code: "|".join(month[:_SHORT_CHARS] for month in months) for code, months in _MONTHS.items()}
_DATE_RE = {
    "en": re.compile(rf"\b(?P<month>(?:{_SHORT_MONTH['en']})[a-z]*)\.? (?P<day>\d{{1,2}})\b", re.IGNORECASE),
    "es": re.compile(rf"\b(?P<day>\d{{1,2}}) (?:de )?(?P<month>(?:{_SHORT_MONTH['es']})[a-z]*)\b\.?", re.IGNORECASE),
}


def cut_dateline(text: str, language: str, *, plainly: bool = False) -> tuple[str, str]:
    """A text's dateline with its places and date as the other language writes them, and the rest."""
    end = find_dateline_end(text, get_language(language))
    if plainly and not end and (match := _TWO_PLACES_RE.match(text)):
        end = match.end()
    if not end:
        return "", text
    rest = text[end:].lstrip()

    def write(match: re.Match[str]) -> str:
        place = PLACES[language].get(match[0].lower(), match[0])
        return place.upper() if match[0].isupper() else place

    dateline = _DATE_RE[language].sub(lambda match: _write_date(match, language), text[: len(text) - len(rest)])
    return _WORD_RE.sub(write, say_long_places(dateline) if plainly else dateline), rest


def _write_date(match: re.Match[str], language: str) -> str:
    """A day and a month as the other language writes them: "Sept. 3" as "3 de septiembre"."""
    short = match["month"][:_SHORT_CHARS].lower()
    number = next(n for n, month in enumerate(_MONTHS[language]) if month.startswith(short))
    if language == "en":
        return f"{match['day']} de {_MONTHS['es'][number]}"
    return f"{_MONTHS['en'][number].capitalize()} {match['day']}"
