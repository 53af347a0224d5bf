"""Saved feeds in RSS (0.9 to 2.0) and Atom: each entry an article. Nothing is fetched."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import replace
from xml.etree.ElementTree import Element, tostring

from bitext.articles.decoding import Reading
from bitext.articles.html import find_fragment_marks, parse_fragment
from bitext.articles.machine import suspect
from bitext.articles.metadata import language_code
from bitext.articles.passages import Passage, make_article
from bitext.articles.xml import local_name, parse_xml
from bitext.errors import BitextError, InputError
from bitext.model import Article, Step

_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_DECLARATION_RE = re.compile(r"^\s*<\?xml[^>]{0,300}\?>")


def iter_entries(reading: Reading, stem: str) -> Iterator[Article | BitextError]:
    """Yield the article of each entry, or the error of an entry without text.

    Raises:
        InputError: the feed is not well-formed, declares entities, or has no entries.
    """
    # Decoded already: the declaration's encoding no longer holds.
    root = parse_xml(_DECLARATION_RE.sub("", reading.text).encode(), reading.name)
    entries = [element for element in root.iter() if local_name(element) in ("item", "entry")]
    if not entries:
        raise InputError(
            reading.name, expected="entries (<item> or <entry>)", found="none", advice="save the feed again"
        )
    named = next((e.text for e in root.iter() if local_name(e) == "language" and e.text), None)
    language = language_code(named or root.get(_XML_LANG))
    for number, entry in enumerate(entries, 1):
        where = f"{reading.name} (entry {number})"
        try:
            yield _parse_entry(entry, replace(reading, name=where), f"{stem}-{number}", language)
        except BitextError as error:
            yield error


def _parse_entry(entry: Element, reading: Reading, default_id: str, language: str | None) -> Article:
    where = reading.name
    parts: dict[str, Element] = {}
    for child in entry:
        parts.setdefault("content" if local_name(child) == "encoded" else local_name(child), child)
    headline = _plain(_content(parts.get("title")), where)
    summary = parse_fragment(_content(parts.get("description", parts.get("summary"))), where)
    body = parse_fragment(_content(parts.get("content")), where)
    passages = [Passage(headline, "headline", "named so by its source")] if headline else []
    if body and summary:
        passages += [_place_summary(text, body) for text in summary]
    author = _author(parts)
    if author:
        passages.append(Passage(author, "byline", "named so by its source"))
    passages += [Passage(text) for text in body or summary]
    name = next((_content(parts[key]) for key in ("guid", "id") if key in parts and _content(parts[key])), "")
    link = parts.get("link")
    address = "" if link is None else (link.get("href") or _content(link))
    steps = [Step("link", "", address[:2000])] if address else []
    steps += [
        Step("published", "", _content(parts[key])[:60]) for key in ("pubDate", "published", "date") if key in parts
    ]
    provenance = replace(
        reading.provenance, source=where, sha256=hashlib.sha256(tostring(entry)).hexdigest(),
        steps=(*reading.provenance.steps, *steps),
    )  # fmt: skip
    own = language_code(entry.get(_XML_LANG)) or language
    article = make_article(name[:500] or default_id, passages, provenance, language=own, findings=reading.findings)
    return suspect(article, find_fragment_marks(_content(parts.get("content", parts.get("description"))), where))


def _content(element: Element | None) -> str:
    """The text of an element; markup that stands in it unescaped (XHTML in Atom) is kept as markup."""
    if element is None:
        return ""
    if len(element) == 0:
        return (element.text or "").strip()
    for part in element.iter():
        part.tag = local_name(part)
    return (element.text or "") + "".join(tostring(child, encoding="unicode") for child in element)


def _plain(text: str, where: str) -> str:
    return " ".join(parse_fragment(text, where)) if text else ""


def _author(parts: dict[str, Element]) -> str:
    for key in ("creator", "author"):
        if key in parts:
            names = [e.text or "" for e in parts[key].iter() if local_name(e) in (key, "name")]
            return " ".join(" ".join(names).split())
    return ""


def _place_summary(text: str, body: list[str]) -> Passage:
    """A summary beside the whole text is its deck, or only the beginning of it once more."""
    key = "".join(text.split()).rstrip(".…[]").casefold()
    if "".join("".join(body).split()).casefold().startswith(key):
        return Passage(text, "boilerplate", "repeats the beginning of the text")
    return Passage(text, "deck", "the summary of the feed")
