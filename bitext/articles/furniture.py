"""Furniture of a page by its structure: bare links, teasers in articles of their own, and what follows "Related"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from bitext.articles.markup import iter_ancestors
from bitext.articles.roles import label_alone
from bitext.articles.tree import Piece
from bitext.lang import LANGUAGES, get_language

_HEADINGS = frozenset("h2 h3 h4 h5 h6".split())
_STOPS = (".", "!", "?", "…", "»", "”", '"', ":")
_LINK_FRACTION = 0.9
_TEASER_FRACTION = 0.4  # of the longest article's text; two languages of one story are of like length
_SECTION_FRACTION = 0.5  # of the page's text: a part that holds more is no list of links
_Chars = dict[Any, int]


def find_structure(root: Any, pieces: Sequence[Piece], chars: _Chars, titles: frozenset[str]) -> list[str]:
    """For each block why the structure of the page makes it furniture, or nothing.

    Args:
        chars: characters of text below each element.
        titles: of the page, in lower case; a headline may be a link.
    """
    teasers = _find_teasers(root, chars)
    sections = _find_sections(pieces, chars, chars.get(root, 0))
    reasons = []
    for index, piece in enumerate(pieces):
        around = list(iter_ancestors(piece.element))
        if any(element in teasers for element in around):
            reasons.append("inside a shorter article on the same page")
        elif any(index > sections[element] for element in around if element in sections):
            reasons.append("below a heading of other stories")
        elif piece.text.casefold() not in titles and _is_bare_link(piece):
            reasons.append("nothing but a link")
        else:
            reasons.append("")
    return reasons


def _find_teasers(root: Any, chars: _Chars) -> set[Any]:
    """The articles beside the longest one that are far shorter than it."""
    articles = [element for element in root.iter("article") if chars.get(element, 0)]
    if len(articles) < 2:
        return set()
    main = max(articles, key=lambda element: chars[element])
    inside = set(iter_ancestors(main)) | set(main.iter("article"))
    return {
        element for element in articles if element not in inside and chars[element] < _TEASER_FRACTION * chars[main]
    }


def _find_sections(pieces: Sequence[Piece], chars: _Chars, total: int) -> dict[Any, int]:
    """Parts of the page that a heading such as "Related stories" opens, with the heading's place."""
    sections: dict[Any, int] = {}
    for index, piece in enumerate(pieces):
        parent = piece.element.getparent()
        if piece.element.tag not in _HEADINGS or parent is None or chars.get(parent, 0) > _SECTION_FRACTION * total:
            continue
        if any(label_alone(piece.text, get_language(code))[0] == "boilerplate" for code in LANGUAGES):
            sections.setdefault(parent, index)
    return sections


def _is_bare_link(piece: Piece) -> bool:
    """Whether a block is one link or several, and no sentence."""
    element = piece.element
    if element.tag in ("h1", "blockquote", "figcaption") or piece.text.endswith(_STOPS):
        return False
    links = [link for link in element.iter("a") if link.get("rel") != "author"]
    linked = sum(len(" ".join("".join(link.itertext()).split())) for link in links)
    whole = len(" ".join("".join(element.itertext()).split()))
    return bool(links) and whole <= len(piece.text) + 2 and linked >= _LINK_FRACTION * whole
