"""Files to articles: blocks with a language and a role each, and which side is there.

Plain text (one language or both in one file, or a file a language), HTML pages, records in JSON, CSV and TSV, Word
documents, feeds and web archives, told apart by their content. Formats know nothing of segmentation or alignment.
"""

from __future__ import annotations

import hashlib
import io
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from bitext.articles.decoding import Reading, read_as_text
from bitext.articles.fields import Fields, check_fields
from bitext.articles.kinds import find_packed_kind, find_text_kind
from bitext.articles.machine import suspect
from bitext.articles.passages import rename
from bitext.articles.plain import parse_article, parse_article_pair
from bitext.errors import BitextError, InputError
from bitext.files import Source, SourceText, read_bytes, require_content, source_name
from bitext.model import SUSPECTED, Article, Finding, Provenance, Rejection

__all__ = ["read_article", "read_article_pair", "read_articles"]

_WARC_MARK = b"WARC/"


def read_article(
    path_or_file: Source,
    *,
    id: str | None = None,  # noqa: A002 - the contract's name
    fields: Fields | None = None,
    repair: bool = False,
) -> Article:
    """Read one article in English, Spanish or both, from any of the formats, which its content tells.

    Args:
        path_or_file: a path, "-" for standard input, or an open file.
        id: what to call the article; the record's own id or the file's name without its extension by default.
        fields: for records, which field is which part: `{"en.headline": "titular_ingles", "es.body": ...}`.
        repair: undo mojibake, which otherwise is only reported in `Article.findings`.

    Raises:
        UsageError: the path is missing, a directory, or not readable; an extra is not installed; `fields` is wrong.
        InputError: the content is empty, damaged, in no known encoding or format, in another language, or more than
            one article.

    >>> import io
    >>> text = "Port Reopens\\n\\nReabre el puerto tras la huelga\\n\\nIt opened on Monday."
    >>> article = read_article(io.StringIO(text))
    >>> [(side.language, [block.role for block in side.blocks]) for side in article.sides]
    [('en', ['headline', 'body']), ('es', ['headline'])]
    >>> article.side_state("es")
    'partial'
    """
    articles = list(read_articles(path_or_file, fields=fields, repair=repair))
    if len(articles) != 1:
        raise InputError(
            source_name(path_or_file), expected="one article", found=f"{len(articles)} records",
            advice="use read_articles",
        )  # fmt: skip
    return articles[0] if id is None else rename(articles[0], id)


def read_articles(
    path_or_file: Source,
    *,
    fields: Fields | None = None,
    repair: bool = False,
    on_rejection: Callable[[Rejection], None] | None = None,
) -> Iterator[Article]:
    """Yield the articles of a file: one for each record, feed entry or archived page, exactly one for the others.

    Args:
        fields, repair: as for `read_article`.
        on_rejection: called for each record, entry or page that is no article, and reading goes on; without it, the
            first such one is an error.

    Raises:
        UsageError, InputError: as `read_article`; for a bad record the message names its line.
    """
    for found in _iter_found(path_or_file, check_fields(fields), repair=repair):
        if isinstance(found, Article):
            known = any(finding.code == SUSPECTED for finding in found.findings)
            yield found if known else suspect(found)
        elif on_rejection is None:
            raise found
        else:
            on_rejection(Rejection(found.where, "unreadable", str(found)))


def read_article_pair(
    first: Source,
    second: Source,
    *,
    id: str | None = None,  # noqa: A002
    repair: bool = False,
) -> Article:
    """Read one article from two plain-text files, an English and a Spanish one, in either order.

    Raises:
        UsageError: a path is missing, a directory, or not readable.
        InputError: the content is empty, binary, or the two are not one English and one Spanish.
    """
    sources, findings, known = [], [], {}
    for source in (first, second):
        name, data = source_name(source), read_bytes(source)
        require_content(data, name)
        reading = read_as_text(data, name, repair=repair)
        sources.append(_as_source_text(reading))
        known[reading.provenance.sha256] = reading.provenance
        findings += [Finding(finding.code, f"{finding.message} ({name})") for finding in reading.findings]
    article = parse_article_pair(sources[0], sources[1], id or _default_id(sources[0].name))
    english, spanish = (replace(side, provenance=known[side.provenance.sha256]) for side in article.sides)
    return suspect(replace(article, sides=(english, spanish), findings=tuple(findings)))


def _iter_found(source: Source, fields: Fields, *, repair: bool) -> Iterator[Article | BitextError]:
    name = source_name(source)
    stem = _stem(name)
    if isinstance(source, (str, Path)) and _is_large_archive(source):
        from bitext.articles.warc import iter_pages

        with Path(source).open("rb") as stream:  # page by page: archives do not fit into memory
            yield from iter_pages(stream, name, stem, repair=repair)
        return
    data = read_bytes(source)
    require_content(data, name)
    digest = hashlib.sha256(data).hexdigest()
    kind = find_packed_kind(data, name)
    if kind == "gzip":
        from bitext.articles.warc import unpack

        data = unpack(data, name)
        require_content(data, name)
        kind = find_packed_kind(data, name)
    if kind == "warc":
        from bitext.articles.warc import iter_pages

        yield from iter_pages(io.BytesIO(data), name, stem, repair=repair)
    elif kind == "docx":
        from bitext.articles.docx import parse_docx

        yield parse_docx(data, Provenance(name, digest), _default_id(name))
    else:
        yield from _iter_of_text(read_as_text(data, name, repair=repair, sha256=digest), stem, fields)


def _iter_of_text(reading: Reading, stem: str, fields: Fields) -> Iterator[Article | BitextError]:
    """The articles of a decoded text, by what it is."""
    kind = find_text_kind(reading.text, reading.name)
    if kind == "records":
        from bitext.articles.records import iter_records

        yield from iter_records(reading, stem, fields)
    elif kind == "html":
        from bitext.articles.html import parse_html

        yield parse_html(reading, _default_id(reading.name))
    elif kind == "feed":
        from bitext.articles.feeds import iter_entries

        yield from iter_entries(reading, stem)
    else:
        from bitext.articles.tables import find_delimiter, iter_rows

        delimiter = find_delimiter(reading.text, fields)
        if delimiter:
            yield from iter_rows(reading, delimiter, stem, fields)
        else:
            article = parse_article(_as_source_text(reading), _default_id(reading.name))
            english, spanish = (replace(side, provenance=reading.provenance) for side in article.sides)
            yield replace(article, sides=(english, spanish), findings=(*reading.findings, *article.findings))


def _is_large_archive(path: str | Path) -> bool:
    """Whether a path holds a web archive, plain or gzipped, by its first bytes."""
    try:
        if not Path(path).is_file():
            return False
        with Path(path).open("rb") as stream:
            head = stream.read(65_536)
    except (OSError, ValueError):
        return False
    if not head.startswith(b"\x1f\x8b"):
        return head.startswith(_WARC_MARK)
    import zlib

    try:
        return zlib.decompressobj(31).decompress(head, len(_WARC_MARK)) == _WARC_MARK
    except zlib.error:
        return False


def _as_source_text(reading: Reading) -> SourceText:
    return SourceText(reading.name, reading.text, reading.provenance.sha256)


def _stem(name: str) -> str:
    return name.replace("\\", "/").rsplit("/", 1)[-1].split(".", 1)[0] or "article"


def _default_id(name: str) -> str:
    """The file's name without folder and extension, without the language mark of "news.en.txt"."""
    stem = name.replace("\\", "/").rsplit("/", 1)[-1]
    for suffix in (stem[stem.rfind(".") :] if "." in stem[1:] else "", ".en", ".es"):
        stem = stem.removesuffix(suffix) if suffix else stem
    return stem
