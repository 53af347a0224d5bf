"""Marks that machine translation leaves in what is saved from the web, so that its text can be kept out of training.

A page that merely offers a translation (a language menu, the widget of Google Translate, GTranslate or Weglot, the
generator note of WPML) bears no mark: only what says that its text *was* translated by a machine does.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

from bitext.articles.language import identify
from bitext.articles.metadata import language_code
from bitext.lang import LANGUAGES
from bitext.lang.machine import FROM, LONGEST_NOTICE_CHARS, NOTICES
from bitext.model import SUSPECTED, Article, Document, Finding

# Notices stand at the top or at the end; what is in the middle of a text tells of somebody else's.
_FIRST_BLOCKS, _LAST_BLOCKS = 3, 4
_JUDGED_CHARS = 3000
# What Google's terms ask for ("es-x-mtfrom-en"), and the same in BCP 47 ("es-t-en-t0-und").
_LANG_RE = re.compile(r"^(?P<code>[a-z]{2,3})\b.*?-(?:x-mtfrom\b|t-.*\bt0-)", re.IGNORECASE)
_TRANSLATED_CLASS_RE = re.compile(
    r"(?:^|\s)(?:translated-(?:ltr|rtl)|(?:is-)?(?:machine|auto)-?translat(?:ed|ion))(?:$|\s)", re.IGNORECASE
)
_FONT_STYLE_RE = re.compile(r"^\s*vertical-align:\s*inherit;?\s*$", re.IGNORECASE)
_MICROSOFT = ("_msttexthash", "_istranslated", "_mstmutation")
_PROXY_RE = re.compile(
    r"^https?://[^/]*(?:\.translate\.goog|translate\.googleusercontent\.com)(?:/|$|\?)", re.IGNORECASE
)
_SAVED_FROM_RE = re.compile(r"<!--\s*saved from url=\(\d+\)(?P<url>\S{1,2000})", re.IGNORECASE)
_TARGET_RE = re.compile(r"[?&](?:amp;)?_x_tr_tl=(?P<code>[A-Za-z-]{2,10})")
_GENERATOR_RE = re.compile(
    r"machine[- ]?translat|auto(?:matic(?:ally)?)?[- ]?translat|google translate|traducci[oó]n autom[aá]tica",
    re.IGNORECASE,
)
_SAVED_HEAD_CHARS = 4096


@dataclass(frozen=True, slots=True)
class Mark:
    """One mark: what was found, and in which language the machine wrote, `None` where the mark does not say."""

    language: str | None
    reason: str


def suspect(article: Article, marks: Sequence[Mark] = ()) -> Article:
    """The article with a finding `suspected-mt` on each side that bears a mark, of the markup or in its own words.

    Args:
        marks: what `find_marks` found in the page. Without a language they hold for every side that has text.
    """
    there = [side.language for side in article.sides if side.blocks]
    found = [*marks, *(mark for side in article.sides for mark in _iter_notices(side, there))]
    reasons: dict[str, list[str]] = {code: [] for code in there}
    for mark in found:
        for code in there if mark.language is None else [mark.language]:
            if code in reasons and mark.reason not in reasons[code]:
                reasons[code].append(mark.reason)
    if not any(reasons.values()):
        return article
    english, spanish = (_with_finding(side, reasons.get(side.language, [])) for side in article.sides)
    findings = tuple(Finding(SUSPECTED, f"{code}: {'; '.join(own)}") for code, own in reasons.items() if own)
    return replace(article, sides=(english, spanish), findings=(*article.findings, *findings))


def _with_finding(side: Document, reasons: Sequence[str]) -> Document:
    return replace(side, findings=(*side.findings, Finding(SUSPECTED, "; ".join(reasons)))) if reasons else side


def _iter_notices(side: Document, there: Sequence[str]) -> Iterator[Mark]:
    """Blocks that say by themselves that a machine translated the text."""
    content = [index for index, block in enumerate(side.blocks) if block.role != "boilerplate"]
    inside = set(content[_FIRST_BLOCKS : max(_FIRST_BLOCKS, len(content) - _LAST_BLOCKS)])
    for index, block in enumerate(side.blocks):
        if block.role != "headline" and index not in inside and is_notice(block.text):
            named = next((code for pattern, code in FROM if re.search(pattern, block.text, re.IGNORECASE)), None)
            yield Mark(named if named in there else side.language, f"it says “{block.text[:80]}”")


def is_notice(text: str) -> bool:
    """Whether a block of text says that a machine translated what stands around it.

    >>> is_notice("Este contenido ha sido traducido automáticamente del material original.")
    True
    >>> is_notice("Machine translation has changed the work of newsrooms, editors said.")
    False
    """
    return len(text) <= LONGEST_NOTICE_CHARS and any(pattern.search(text) for pattern in _notice_patterns())


@lru_cache(maxsize=1)
def _notice_patterns() -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(pattern, re.IGNORECASE) for code in LANGUAGES for pattern in NOTICES[code])


def find_marks(root: Any, text: str = "") -> list[Mark]:
    """The marks in the markup of a parsed page (an lxml element), each once.

    Args:
        text: the page's source; a comment at its top can say what it was saved from.
    """
    named = language_code(root.get("lang"))
    found = [
        *_iter_page_marks(root, named if named in LANGUAGES else None),
        *_iter_head_marks(root),
        *_iter_inner_marks(root),
        *_iter_proxy_marks(root, text),
    ]
    return list(dict.fromkeys(found))


def _iter_page_marks(root: Any, named: str | None) -> Iterator[Mark]:
    """What translators in browsers and on servers write on the outermost elements."""
    outer = [root, *root.iterchildren("body"), *root.iter("article", "main")]
    for element in outer:
        match = _TRANSLATED_CLASS_RE.search(element.get("class") or "")
        if match:
            yield Mark(named, f"<{element.tag} class=“{match[0].strip()}”>")
    weglot = language_code(root.get("data-wg-translated"))
    if weglot:
        yield Mark(weglot, f"Weglot translated the page (data-wg-translated=“{root.get('data-wg-translated')[:20]}”)")
    for element in root.iter():
        lang = element.get("lang") if isinstance(element.tag, str) else None
        match = _LANG_RE.match(lang) if lang else None
        if match:
            yield Mark(language_code(match["code"]), f"lang=“{str(lang)[:40]}”")


def _iter_head_marks(root: Any) -> Iterator[Mark]:
    for element in root.iter("link"):
        if "machine-translated-from" in (element.get("rel") or "").lower().split():
            source = language_code(element.get("hreflang"))
            target = {"en": "es", "es": "en"}.get(source or "")
            yield Mark(target, "a link to what it was machine-translated from")
    for element in root.iter("meta"):
        name = (element.get("http-equiv") or element.get("name") or "").strip().lower()
        content = " ".join((element.get("content") or "").split())[:80]
        if name == "x-translated-by" and content:
            yield Mark(None, f"the page says that {content} translated it")
        elif name == "ms.translationtype" and content.upper() == "MT":
            yield Mark(None, "ms.translationtype is MT, machine translation")
        elif name in ("generator", "translator", "translation") and _GENERATOR_RE.search(content):
            yield Mark(None, f"the page names as its {name}: {content}")


def _iter_inner_marks(root: Any) -> Iterator[Mark]:
    """What browsers leave around the words they put in."""
    fonts = [
        child
        for outer in root.iter("font")
        if _FONT_STYLE_RE.match(outer.get("style") or "")
        for child in outer.iterchildren("font")
        if _FONT_STYLE_RE.match(child.get("style") or "")
    ]
    if fonts:
        yield Mark(_language_of(fonts), "Google Translate’s <font style=“vertical-align: inherit;”> around its words")
    hashed = [element for element in root.iter() if any(element.get(name) for name in _MICROSOFT)]
    if hashed:
        yield Mark(_language_of(hashed), "Microsoft Translator’s attributes (_msttexthash) on its elements")
    sources = [element for element in root.iter("span") if "google-src-text" in (element.get("class") or "").split()]
    if sources:
        source = _language_of(sources)
        target = {"en": "es", "es": "en"}.get(source or "")
        yield Mark(target, "Google Translate’s source text beside its words (google-src-text)")


def _iter_proxy_marks(root: Any, text: str) -> Iterator[Mark]:
    """Addresses that say that the page was fetched through a translating proxy."""
    addresses = [element.get("href") or "" for element in root.iter("base")]
    addresses += [e.get("href") or "" for e in root.iter("link") if "canonical" in (e.get("rel") or "").lower().split()]
    saved = _SAVED_FROM_RE.search(text[:_SAVED_HEAD_CHARS])
    addresses += [saved["url"]] if saved else []
    for address in addresses:
        if _PROXY_RE.match(address):
            target = _TARGET_RE.search(address)
            code = language_code(target["code"]) if target else None
            yield Mark(code if code in LANGUAGES else None, "it was saved from translate.goog, Google’s proxy")


def _language_of(elements: Iterable[Any]) -> str | None:
    """The language of the text in some elements; `None` where it is neither of ours."""
    texts, size = [], 0
    for element in elements:
        texts.append(" ".join("".join(element.itertext()).split()))
        size += len(texts[-1])
        if size > _JUDGED_CHARS:
            break
    whole = " ".join(texts)[:_JUDGED_CHARS]
    code = identify(whole)[0] if whole.strip() else "other"
    return code if code in LANGUAGES else None
