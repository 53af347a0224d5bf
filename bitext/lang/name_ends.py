"""Where names in Spanish text end: "Alas del Pacífico", "La Voz del Valle", "Unidos por Ceuta"; "Mayor" of a town."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bitext.lang.casing import is_common_word
from bitext.lang.first_names import is_man, is_woman
from bitext.lang.kinds import FIRM_WORDS, TOWNS
from bitext.lang.places import PLACES

CAPITAL = "A-ZÁÉÍÓÚÑÜ"
NAME_WORD = rf"[{CAPITAL}][\w’']*(?:-\w+)*"
"""A word of a name; joined ones are one."""
OF = r"(?:de (?:la|las|los) |del |de )"
NAME_WORD_RE = re.compile(NAME_WORD)
_LINK = r"(?:de la|de las|de los|del|de|y|e|en|por|para|con|sin|contra|a|al|do|da|dos|das|el|la)"
_NEXT_RE = re.compile(rf" (?:(?P<link>{_LINK}) )?(?P<word>{NAME_WORD}|\d{{1,3}}(?![\w.,%-]))")
_ARTICLE_RE = re.compile(r"(?:El|La|Los|Las|Lo) ")
_PORTUGUESE = frozenset("da das do dos".split())
# What goes on with them has them as it stands.
_SAINTS = frozenset("Nevado San Santa Santo".split())
_PARTIES = frozenset("Juntas Juntos Movimiento Todos Unidas Unidos".split())
_MOST_WORDS = 6


def find_name_end(text: str, start: int, *, is_site: bool = False) -> int:
    """Where a name ends that begins at *start*; there where none does. *is_site*: what stands somewhere has no town.

    >>> [text[: find_name_end(text, 0)] for text in ("Unidos por Ceuta en Melilla", "La Voz del Valle publicó")]
    ['Unidos por Ceuta', 'La Voz del Valle']
    >>> "Mayor de Albacete"[: find_name_end("Mayor de Albacete", 0, is_site=True)]
    'Mayor'
    """
    article = _ARTICLE_RE.match(text, start)
    match = NAME_WORD_RE.match(text, article.end() if article else start)
    if match is None:
        return start
    words, end = [match[0]], match.end()
    while len(words) < _MOST_WORDS and (match := _NEXT_RE.match(text, end)) is not None:
        if not _goes_on(words, match["link"], match["word"], is_site=is_site):
            break
        words.append(match["word"])
        end = match.end()
    return end


def _goes_on(words: Sequence[str], link: str | None, word: str, *, is_site: bool) -> bool:
    """Whether *word* behind *link* is part of the name that begins with *words*."""
    first = words[0]
    if link is None or link in _PORTUGUESE:
        return True
    if link in ("el", "la"):
        return len(words) == 1 and first.endswith("mos")  # "Salvemos el Tajo"
    is_common = is_common_word(word, "es") and word.lower() not in PLACES["es"] and word not in TOWNS
    if link.startswith("de"):
        is_known = first in _SAINTS or first in FIRM_WORDS or (len(words) == 1 and (is_man(first) or is_woman(first)))
        return is_common or is_known or (is_common_word(first, "es") and len(words) == 1 and not is_site)
    if link in ("por", "con", "en") and len(words) == 1 and first in _PARTIES:
        return True
    # "Sol y Sombra", "Ecologistas en Acción", "Pas a Pas"
    return (is_common and is_common_word(words[-1], "es")) or (link == "a" and word == words[-1])
