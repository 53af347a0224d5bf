"""Files to articles: blocks with a language and a role each, and which side is there.

Plain text (one language or both in one file, or a file a language) and JSON Lines records. Formats know nothing of
segmentation or alignment.
"""

from __future__ import annotations

from collections.abc import Iterator

from bitext.articles.plain import parse_article, parse_article_pair
from bitext.articles.records import is_records, iter_records
from bitext.errors import InputError
from bitext.files import Source, read_text
from bitext.model import Article

__all__ = ["read_article", "read_article_pair", "read_articles"]


def read_article(path_or_file: Source, *, id: str | None = None) -> Article:  # noqa: A002 - the contract's name
    """Read one article from plain text in English, Spanish or both, or from a JSON Lines file of one record.

    Args:
        path_or_file: a path, "-" for standard input, or an open file.
        id: what to call the article; the file's name without its extension by default.

    Raises:
        UsageError: the path is missing, a directory, or not readable.
        InputError: the content is empty, not UTF-8, in another language, or more than one record.

    >>> import io
    >>> text = "Port Reopens\\n\\nReabre el puerto tras la huelga\\n\\nIt opened on Monday."
    >>> article = read_article(io.StringIO(text))
    >>> [(side.language, [block.role for block in side.blocks]) for side in article.sides]
    [('en', ['headline', 'body']), ('es', ['headline'])]
    >>> article.side_state("es")
    'partial'
    """
    source = read_text(path_or_file)
    if not is_records(source):
        return parse_article(source, id or _default_id(source.name))
    articles = list(iter_records(source))
    if len(articles) != 1:
        raise InputError(
            source.name, expected="one article", found=f"{len(articles)} records", advice="use read_articles"
        )
    article = articles[0]
    return article if id is None else Article(id, article.sides, article.states)


def read_articles(path_or_file: Source) -> Iterator[Article]:
    """Yield the articles of a file: one for each record of JSON Lines, exactly one for plain text.

    Raises:
        UsageError, InputError: as `read_article`; for a bad record the message names its line.
    """
    source = read_text(path_or_file)
    if is_records(source):
        yield from iter_records(source)
    else:
        yield parse_article(source, _default_id(source.name))


def read_article_pair(first: Source, second: Source, *, id: str | None = None) -> Article:  # noqa: A002
    """Read one article from two plain-text files, an English and a Spanish one, in either order.

    Raises:
        UsageError: a path is missing, a directory, or not readable.
        InputError: the content is empty, not UTF-8, or the two are not one English and one Spanish.
    """
    sources = read_text(first), read_text(second)
    return parse_article_pair(*sources, id or _default_id(sources[0].name))


def _default_id(name: str) -> str:
    """The file's name without folder and extension, without the language mark of "news.en.txt"."""
    stem = name.replace("\\", "/").rsplit("/", 1)[-1]
    for suffix in (stem[stem.rfind(".") :] if "." in stem[1:] else "", ".en", ".es"):
        stem = stem.removesuffix(suffix) if suffix else stem
    return stem
