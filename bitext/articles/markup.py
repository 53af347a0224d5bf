"""What the markup around a block of a page says about it: its role, its language, or that it is page furniture."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from bitext.articles.metadata import language_code
from bitext.articles.roles import is_headline_like
from bitext.model import Role

Stated = tuple[Role | None, str]

_FURNITURE_TAGS = frozenset("nav footer aside form menu dialog button select textarea noscript fieldset".split())
_FURNITURE_ROLES = frozenset("navigation banner contentinfo complementary search menu dialog alert toolbar".split())
# Words of class and id, in the English and Spanish of content systems; whole words between hyphens, underscores, humps.
_FURNITURE_RE = re.compile(
    r"(?:^|[\s_-])(?:nav|navbar|navigation|menu|footer|sidebar|breadcrumbs?|migas|share|sharing|social|compartir|redes|"
    r"related|relacionad[oa]s?|recommend(?:ed|ations)?|recomendad[oa]s?|newsletter|boletin|promo|promos|ads?|advert|"
    r"advertisement|publicidad|banner|sponsor(?:ed)?|patrocinad[oa]|comments?|comentarios|disqus|cookies?|consent|"
    r"paywall|subscribe|subscription|suscripcion|suscribete|signup|tags?|etiquetas|trending|popular|most-read|"
    r"mas-leid[oa]s|lo-mas-leido|outbrain|taboola|teasers?|skip-link|toolbar|pagination|copyright|masthead|"
    r"kicker|eyebrow|cintillo|antetitulo|top-?bar|nav-?bar|lang(?:uage)?-switch(?:er)?|recirc(?:ulation)?|widgets?|"
    r"author-(?:box|bio|info|card)|bio|about-author|sobre-el-autor|sign-up|follow|siguenos|print|imprimir|email-this|"
    r"ad-(?:slot|unit|container)|more-(?:stories|news|from)|mas-(?:notas|noticias)|otras-noticias|ultimas-noticias|"
    r"tambien-te|te-puede-interesar|correction|corrections|post-navigation)"
    r"(?:$|[\s_-])"
)
_DECK_RE = re.compile(
    r"(?:^|[\s_-])(?:deck|dek|standfirst|sub-?title|subtitulo|sub-?headline|bajada|entradilla|sumario|copete|volanta|"
    r"summary|lede-summary|article-summary|excerpt)(?:$|[\s_-])"
)
_BYLINE_RE = re.compile(r"(?:^|[\s_-])(?:byline|by-line|authors?|autor(?:es|a)?|firma|signature)(?:$|[\s_-])")
_TIME_RE = re.compile(
    r"(?:^|[\s_-])(?:dateline|date|datetime|timestamp|time|published|pubdate|publish-date|updated|fecha|publicado|"
    r"actualizado)(?:$|[\s_-])"
)
_CAPTION_RE = re.compile(
    r"(?:^|[\s_-])(?:caption|wp-caption-text|pie-de-foto|pie-foto|piefoto|leyenda|photo-credit|image-credit|cutline)"
    r"(?:$|[\s_-])"
)
_HEADLINE_RE = re.compile(
    r"(?:^|[\s_-])(?:headline|entry-title|article-title|post-title|titular|titulo|story-title)(?:$|[\s_-])"
)
_HIDDEN_RE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_HUMP_RE = re.compile(r"(?<=[a-z])(?=[A-Z])")
_FRAME = frozenset("html body main article".split())
_SUBHEADS = frozenset("h2 h3 h4 h5 h6".split())
_LONGEST_LINE_CHARS, _LONGEST_BYLINE_CHARS = 200, 60


def iter_ancestors(element: Any) -> Iterator[Any]:
    """An element and those around it, the innermost first."""
    while element is not None:
        yield element
        element = element.getparent()


def marks(element: Any) -> str:
    """Class, id and the like of an element, in lower case, humps split: "relatedPosts" gives "related-posts"."""
    text = " ".join(element.get(name) or "" for name in ("class", "id", "data-component", "data-testid"))
    return _HUMP_RE.sub("-", text[:500]).lower()


def find_furniture(element: Any) -> str:
    """Why a block in this element is page furniture, as far as one element says; empty where it is not."""
    tag = element.tag
    if tag in _FURNITURE_TAGS:
        return f"inside <{tag}>"
    if (element.get("role") or "").lower() in _FURNITURE_ROLES:
        return f"inside a part with the role {element.get('role').lower()}"
    if element.get("hidden") is not None or _HIDDEN_RE.search(element.get("style") or ""):
        return "hidden on the page"
    if tag == "header" and not any(around.tag in ("article", "main") for around in iter_ancestors(element)):
        # The header of an article without <article> holds its headline.
        return "" if element.find(".//h1") is not None else "inside the header of the page"
    if tag in _FRAME:
        return ""
    match = _FURNITURE_RE.search(marks(element))
    return f"inside a part marked {match[0].strip(' _-')}" if match else ""


def stated_language(element: Any) -> str | None:
    """The language that the nearest element with one declares, the page itself left out."""
    for around in iter_ancestors(element):
        if around.getparent() is not None:
            code = language_code(around.get("lang") or around.get("{http://www.w3.org/XML/1998/namespace}lang"))
            if code:
                return code
    return None


def stated_role(text: str, element: Any) -> Stated:
    """The role that tags, classes and properties give a block; `None` where they leave it open."""
    short = len(text) <= _LONGEST_LINE_CHARS
    for around in iter_ancestors(element):
        tag, named = around.tag, marks(around)
        properties = (around.get("itemprop") or "").lower().split()
        if tag == "figcaption" or _CAPTION_RE.search(named):
            return "caption", "a caption in the markup"
        is_marked = tag == "h1" or "headline" in properties
        if (is_marked or (short and tag not in _FRAME and _HEADLINE_RE.search(named))) and (
            around is element or _is_only_text(around, text)
        ):
            return "headline", f"marked as the headline: <{tag}>"
        if "alternativeheadline" in properties or (tag not in _FRAME and _DECK_RE.search(named)):
            return "deck", "marked as the deck"
        if tag in _FRAME or not short:
            break
        if tag == "address" or "author" in properties or _BYLINE_RE.search(named):
            note = len(text) > _LONGEST_BYLINE_CHARS and text.endswith(".")
            return ("boilerplate", "a note on the author") if note else ("byline", "marked as the author")
        if tag == "time" or {"datepublished", "datemodified"} & set(properties) or _TIME_RE.search(named):
            return "dateline", "marked as the date"
    return _role_inside(text, element) if short else (None, "")


def _role_inside(text: str, element: Any) -> Stated:
    """The role of a short block by the inline elements that it is made of."""
    if element.tag in _SUBHEADS and is_headline_like(text):
        return "subhead", f"a heading in the markup: <{element.tag}>"
    if not _is_only_text(element, text):
        return None, ""  # what else the element holds says nothing about this block
    inner = list(element.iter("time", "a", "span"))
    for child in inner[:20]:
        if (child.get("rel") or "") == "author" or (child.get("itemprop") or "").lower() == "author":
            return "byline", "names its author in the markup"
        if _BYLINE_RE.search(marks(child)):
            return "byline", "names its author in the markup"
    times = [child for child in inner[:20] if child.tag == "time"]
    if times and sum(len(" ".join("".join(child.itertext()).split())) for child in times) >= len(text) / 2:
        return "dateline", "a time in the markup"
    return None, ""


def _is_only_text(element: Any, text: str) -> bool:
    return len(" ".join("".join(element.itertext()).split())) <= len(text) + 2
