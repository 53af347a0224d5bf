"""Find the twins in two collections of articles: the parts that `articles` may not know of, put together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from bitext.model import Article, Document

if TYPE_CHECKING:
    from bitext.articles.twin_features import Features
    from bitext.articles.twins import Links, Twin

__all__ = ["find_twins", "read_features"]


def find_twins(
    english: Iterable[Article | Document],
    spanish: Iterable[Article | Document],
    *,
    links: Links | None = None,
    threshold: float = 0.5,
) -> list[Twin]:
    """Say for each article which one of the other language is its twin, or that there is none.

    Articles are read once and not kept, so that generators over large collections will do; what is kept of each are
    some 8 KB. The order in which they come changes nothing.

    Args:
        english: articles, of which the English side counts, or English documents; ids must differ.
        spanish: likewise in Spanish.
        links: addresses, translations (`hreflang`) and days of pages, by (language, id).
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
    from bitext.articles.twins import match_articles

    sides = _iter_features(english, "en"), _iter_features(spanish, "es")
    return list(match_articles(*sides, links=links, threshold=threshold).twins)


def _iter_features(items: Iterable[Article | Document], language: str) -> Iterator[Features]:
    for item in items:
        yield read_features(item.side(language) if isinstance(item, Article) else item)


def read_features(document: Document) -> Features:
    """What is kept of a document to find its twin, with our segmenter and encoder."""
    from bitext.alignment import embed
    from bitext.articles.twin_features import extract_features

    return extract_features(document, embed, _split)


def _split(text: str, language: str) -> list[str]:
    from bitext.segmentation import segment_ranges

    return [text[start:end] for start, end in segment_ranges(text, language)]
