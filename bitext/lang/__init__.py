"""English and Spanish as data: abbreviations, numbers, months, boilerplate phrases.

One layer shared by segmentation, alignment anchors, roles and checks, so that "1.200 millones" or "EE. UU." means
the same to all of them. It holds tables and their plain look-ups; decisions are made by those who use it.
"""

from __future__ import annotations

from bitext.errors import UsageError
from bitext.lang.en import ENGLISH
from bitext.lang.es import SPANISH
from bitext.lang.tables import Language

__all__ = ["LANGUAGES", "Language", "get_language", "other_language"]

LANGUAGES: tuple[str, ...] = ("en", "es")
_TABLES = {"en": ENGLISH, "es": SPANISH}


def other_language(code: str) -> str:
    """The code of the language that the one of *code* is translated to and from.

    >>> other_language("en"), other_language("es")
    ('es', 'en')
    """
    return "es" if code == "en" else "en"


def get_language(code: str) -> Language:
    """Return the table of a language by its ISO 639-1 code.

    >>> get_language("es").decimal
    ','

    Raises:
        UsageError: for any other code.
    """
    try:
        return _TABLES[code]
    except KeyError:
        raise UsageError(
            "language", expected="'en' or 'es'", found=repr(code), advice="choose one of the two"
        ) from None
