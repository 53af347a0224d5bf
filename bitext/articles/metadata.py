"""What an HTML page says about itself in its head: titles, JSON-LD, addresses of versions in other languages."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any

from bitext.model import Role, Step

_ARTICLE_TYPES = frozenset(
    """newsarticle article reportagenewsarticle analysisnewsarticle opinionnewsarticle reviewnewsarticle
    backgroundnewsarticle liveblogposting blogposting report""".split()
)
_MOST_JSON_CHARS = 2_000_000
_MOST_NODES = 10_000
_DESCRIPTIONS = ("description", "og:description", "twitter:description")
_AUTHORS = ("author", "article:author", "parsely-author", "dc.creator")
_BY_RE = re.compile(r"(?:by|por)\b:?\s*")
_MOST_TITLE_WORDS, _LEAST_TITLE_WORDS = 40, 4
_SITE_RE = re.compile(r"\s+[|•·»–—-]\s+[^|•·»–—-]{2,60}$")


@dataclass(frozen=True, slots=True)
class Linked:
    """A news article as JSON-LD has it: empty where a property is missing."""

    headline: str
    body: str
    description: str
    authors: tuple[str, ...]
    language: str | None
    day: str


@dataclass(frozen=True, slots=True)
class Metadata:
    """What the head says; texts are as they stand there.

    `titles` are the candidates for the headline, the likeliest first; `steps` keep the other versions' addresses and
    the day; `descriptions` and `authors` are what a deck and a byline of the page would repeat.
    """

    language: str | None
    titles: tuple[str, ...]
    site: str
    linked: tuple[Linked, ...]
    steps: tuple[Step, ...]
    descriptions: frozenset[str] = frozenset()
    authors: frozenset[str] = frozenset()

    def is_title_like(self, text: str) -> bool:
        """Whether a heading shares most of its words, in a row, with a title: "Print version: Storks return"."""
        own = text.casefold().split()[:_MOST_TITLE_WORDS]
        for title in self.titles:
            other = title.casefold().split()[:_MOST_TITLE_WORDS]
            match = SequenceMatcher(None, own, other, autojunk=False).find_longest_match(0, len(own), 0, len(other))
            if match.size >= max(_LEAST_TITLE_WORDS, min(len(own), len(other)) / 2):
                return True
        return False

    def find_role(self, text: str) -> tuple[Role | None, str]:
        """The role of a block that says what the head says: the description, the author's name."""
        text = " ".join(text.split()).casefold()
        if text in self.descriptions:
            return "deck", "the description in the page's metadata"
        bare = _BY_RE.sub("", text)
        return ("byline", "the author in the page's metadata") if bare in self.authors else (None, "")


def read_metadata(root: Any) -> Metadata:
    """Read the metadata of a parsed page; what is malformed is passed over."""
    metas: dict[str, str] = {}
    for element in root.iter("meta"):
        key = (element.get("property") or element.get("name") or element.get("itemprop") or "").lower()
        content = " ".join((element.get("content") or "").split())
        if key and content:
            metas.setdefault(key, content)
    linked = tuple(_iter_linked(root))
    site = metas.get("og:site_name", "")
    title = " ".join("".join(element.itertext() if (element := root.find(".//head/title")) is not None else "").split())
    named = [item.headline for item in linked] + [metas.get("og:title", ""), metas.get("twitter:title", "")]
    titles = [text for text in named if text]
    titles += [_without_site(text, site) for text in titles] + ([_without_site(title, site)] if title else [])
    language = language_code(root.get("lang")) or language_code(metas.get("og:locale"))
    described = [item.description for item in linked] + [metas.get(key, "") for key in _DESCRIPTIONS]
    authors = [name for item in linked for name in item.authors] + [metas.get(key, "") for key in _AUTHORS]
    days = [metas.get("article:published_time", ""), metas.get("datepublished", ""), *(item.day for item in linked)]
    published = [Step("published", "", day[:60]) for day in days if day][:1]
    return Metadata(
        language, tuple(dict.fromkeys(titles)), site, linked, (*_iter_versions(root), *published),
        descriptions=frozenset(text.casefold() for text in described if text),
        authors=frozenset(name.casefold() for name in authors if name),
    )  # fmt: skip


def language_code(value: str | None) -> str | None:
    """The language of a tag such as "es-MX" or "en_US": "en", "es", "other", or `None` where none is named.

    >>> language_code("es-419"), language_code("EN_us"), language_code("fr"), language_code("")
    ('es', 'en', 'other', None)
    """
    code = re.split(r"[-_]", (value or "").strip().lower())[0]
    if code in ("", "x", "und", "mul", "zxx"):
        return None
    return {"eng": "en", "spa": "es"}.get(code, code if code in ("en", "es") else "other")


def _without_site(title: str, site: str) -> str:
    """A title without the name of the site behind it."""
    if site and title.endswith(site):
        return title.removesuffix(site).rstrip(" |•·»–—-") or title
    return _SITE_RE.sub("", title)


def _iter_versions(root: Any) -> Iterator[Step]:
    """The addresses of the page itself and of its other languages, never followed."""
    for element in root.iter("link"):
        rel, href = (element.get("rel") or "").lower().split(), (element.get("href") or "").strip()
        if href and "canonical" in rel:
            yield Step("canonical", "", href[:2000])
        if href and "alternate" in rel and element.get("hreflang"):
            yield Step("hreflang", "", f"{element.get('hreflang').strip()[:20]} {href[:2000]}")


def _iter_linked(root: Any) -> Iterator[Linked]:
    for element in root.iter("script"):
        text = element.text or ""
        if (element.get("type") or "").strip().lower() != "application/ld+json" or len(text) > _MOST_JSON_CHARS:
            continue
        try:
            # Line ends inside a text are wrong there, and frequent.
            data = json.loads(text, strict=False)
        except (ValueError, RecursionError):
            continue
        for node in _iter_nodes(data):
            kinds = node.get("@type")
            if any(str(kind).lower() in _ARTICLE_TYPES for kind in (kinds if isinstance(kinds, list) else [kinds])):
                yield _make_linked(node)


def _iter_nodes(data: Any) -> Iterator[dict[str, Any]]:
    """Objects at the top, in lists, and in "@graph" or "mainEntity"."""
    waiting, count = [data], 0
    while waiting and count < _MOST_NODES:
        count += 1
        item = waiting.pop(0)
        if isinstance(item, list):
            waiting.extend(item)
        elif isinstance(item, dict):
            yield item
            waiting.extend(item[key] for key in ("@graph", "mainEntity", "workTranslation") if key in item)


def _make_linked(node: dict[str, Any]) -> Linked:
    people = node.get("author")
    names = [
        _text(person.get("name") if isinstance(person, dict) else person)
        for person in (people if isinstance(people, list) else [people])
    ]
    return Linked(
        " ".join(_text(node.get("headline")).split()),
        _text(node.get("articleBody")),
        " ".join(_text(node.get("description")).split()),
        tuple(name for name in names if name),
        language_code(_text(node.get("inLanguage"))),
        _text(node.get("datePublished")),
    )


def _text(value: Any) -> str:
    """A text without halves of characters; empty for anything else."""
    return value.encode("utf-8", "replace").decode().strip() if isinstance(value, str) else ""
