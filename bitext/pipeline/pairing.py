"""Find the twins in two collections of articles: the parts that `articles` may not know of, put together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import TYPE_CHECKING

from bitext.lang import LANGUAGES
from bitext.model import Article, Document

if TYPE_CHECKING:
    from bitext.articles.twin_features import Features
    from bitext.articles.twins import ArticleLinks, Links, Matching, Twin

__all__ = ["find_twins", "match_collections", "read_features", "read_links"]


def find_twins(
    english: Iterable[Article | Document],
    spanish: Iterable[Article | Document],
    *,
    links: Links | None = None,
    threshold: float = 0.5,
) -> list[Twin]:
    """Say for each article which one of the other language is its twin, or that there is none.

    Articles are read once and not kept, so that generators over large collections will do; what is kept of each are
    some 20 KB. The order in which they come changes nothing.

    Args:
        english: articles, of which the English side counts, or English documents; ids must differ.
        spanish: likewise in Spanish.
        links: addresses, translations (`hreflang`) and days of pages, by (language, id); read off the articles
            themselves where they are not given.
        threshold: pairs with a lower probability are no twins, in [0, 1].

    Returns:
        One `Twin` for each English article, in order of the ids, then one for each Spanish article without a twin.

    Raises:
        UsageError: the threshold is out of range.
        InputError: two articles of one side have the same id.

    >>> import io
    >>> from bitext import read_article
    >>> texts = {
    ...     "harbour": "Harbour Reopens After Storm\\n\\nThe harbour of Almora reopened on Monday, said Rosa Quint.",
    ...     "tax": "Council Lowers Water Tax\\n\\nThe council of Belmonte lowered the water tax by 12 percent.",
    ...     "puerto": "Reabre el puerto tras la tormenta\\n\\nEl puerto de Almora reabrió el lunes, dijo Rosa Quint.",
    ... }
    >>> articles = {id: read_article(io.StringIO(text), id=id) for id, text in texts.items()}
    >>> twins = find_twins([articles["tax"], articles["harbour"]], [articles["puerto"]])
    >>> [(twin.english_id, twin.spanish_id) for twin in twins]
    [('harbour', 'puerto'), ('tax', None)]
    """
    return list(match_collections(english, spanish, links=links, threshold=threshold).twins)


def match_collections(
    english: Iterable[Article | Document],
    spanish: Iterable[Article | Document],
    *,
    links: Links | None = None,
    threshold: float = 0.5,
    doubt: tuple[float, float] = (0.1, 0.95),
) -> Matching:
    """As `find_twins`, with the candidates that a person should look at.

    Args:
        doubt: a band of probabilities, see `bitext.articles.twin_review.list_doubts`.
    """
    from bitext.articles.twins import match_articles

    known: dict[tuple[str, str], ArticleLinks] = {}
    sides = [list(_iter_features(own, code, known)) for own, code in zip((english, spanish), LANGUAGES, strict=True)]
    return match_articles(*sides, links={**known, **(links or {})}, threshold=threshold, doubt=doubt)


def _iter_features(
    items: Iterable[Article | Document], language: str, known: dict[tuple[str, str], ArticleLinks]
) -> Iterator[Features]:
    for item in items:
        document = item.side(language) if isinstance(item, Article) else item
        found = read_links(document)
        if found.urls or found.translations or found.published:
            known[language, document.id] = found
        yield read_features(document)


def read_links(document: Document) -> ArticleLinks:
    """What its reader kept of a document's addresses, of those of its translations, and of its day."""
    from bitext.articles.metadata import language_code
    from bitext.articles.twins import ArticleLinks

    urls: list[str] = []
    translations: list[str] = []
    published = None
    for step in document.provenance.steps:
        if step.name in ("canonical", "link"):
            urls.append(step.detail)
        elif step.name == "hreflang":
            code, _, url = step.detail.partition(" ")
            (urls if language_code(code) == document.language else translations).append(url)
        elif step.name == "published":
            published = published or parse_day(step.detail)
    return ArticleLinks(tuple(urls), tuple(translations), published)


def parse_day(text: str) -> date | None:
    """The day of a time as pages (ISO 8601) and feeds (RFC 822) have it; `None` for anything else.

    >>> parse_day("2024-05-02T23:30:00-05:00"), parse_day("Thu, 02 May 2024 10:00:00 GMT"), parse_day("soon")
    (datetime.date(2024, 5, 2), datetime.date(2024, 5, 2), None)
    """
    from email.utils import parsedate_to_datetime

    try:
        return date.fromisoformat(text.strip()[:10])
    except ValueError:
        pass
    try:
        return parsedate_to_datetime(text).date()
    except (ValueError, TypeError, IndexError):
        return None


def read_features(document: Document) -> Features:
    """What is kept of a document to find its twin, with our segmenter and encoder."""
    from bitext.alignment import embed
    from bitext.articles.twin_features import extract_features

    return extract_features(document, embed, _split)


def _split(text: str, language: str) -> list[str]:
    from bitext.segmentation import segment_ranges

    return [text[start:end] for start, end in segment_ranges(text, language)]
