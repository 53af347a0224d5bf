"""What somebody is before a name: with an article in Spanish, without one and before the name in English."""

from __future__ import annotations

import re

_FEMININE = (
    "alcaldesa capitana concejala diputada directora embajadora entrenadora fiscala gobernadora inspectora jueza "
    "ministra presidenta profesora senadora"
)
_MASCULINE = (
    "agente alcalde almirante arzobispo cabo capitán cardenal comandante comisario comisionado concejal coronel "
    "detective diputado director embajador entrenador fiscal general gobernador inspector juez magistrado ministro "
    "obispo portavoz presidente profesor sargento secretario senador sheriff teniente"
)
_NAME = r"[^\W\d_a-zà-ÿ][^\W\d_]+"
# Behind these a title that has no article lacks it.
_BARE_RE = re.compile(
    r"(?<![\w-])(?P<before>según|dijo|dijeron|con|por|para|contra|de|a|que|y|añadió|explicó|advirtió|declaró|escribió) "
    rf"(?P<title>{'|'.join((*_MASCULINE.split(), *_FEMININE.split()))}) (?={_NAME})"
)
_CONTRACTED = {"de el": "del", "a el": "al"}
# English: what comes before a name, and the Spanish that tells it.
_TITLES = (
    "admiral/almirante archbishop/arzobispo bishop/obispo captain/capitán capitana cardinal/cardenal colonel/coronel "
    "councillor/concejal concejala edil regidor regidora councilman/concejal edil general/general inspector/inspector "
    "inspectora judge/juez jueza lieutenant/teniente magistrate/magistrado magistrada mayor/alcalde alcaldesa "
    "minister/ministro ministra president/presidente presidenta prosecutor/fiscal senator/senador senadora "
    "sergeant/sargento"
)


def put_titles_right(text: str) -> str:
    """Spanish *text* with the article that a title before a name needs.

    >>> put_titles_right("Dijo que no, dijo juez Everett Laine de alcalde Ruiz.")
    'Dijo que no, dijo el juez Everett Laine del alcalde Ruiz.'
    """

    def put(match: re.Match[str]) -> str:
        article = "la" if match["title"] in _FEMININE.split() else "el"
        before = f"{match['before']} {article}"
        return f"{_CONTRACTED.get(before, before)} {match['title']} "

    return _BARE_RE.sub(put, text)


def put_titles_first(source: str, text: str) -> str:
    """English *text*, a translation of Spanish *source*, with titles before the names that they stand behind.

    >>> put_titles_first("El juez Hernán Zubeldía dimitió.", "The Hernán Zubeldía judge resigned.")
    'Judge Hernán Zubeldía resigned.'
    """
    for match in re.finditer(rf"\b[EeLl][la] (?P<title>[a-záéíóúñ]+) (?P<name>{_NAME}(?: {_NAME})*)", source):
        own = _find_title(match["title"])
        if own is not None:
            name = re.escape(match["name"])
            text = re.sub(rf"\b[Tt]he {name} {own}\b", f"{own.capitalize()} {match['name']}", text)
    return text


def _find_title(word: str) -> str | None:
    own = None
    for part in _TITLES.split():
        english, _, spanish = part.rpartition("/")
        own = english or own
        if spanish == word:
            return own
    return None
