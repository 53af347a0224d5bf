"""Articles in HTML pages, as saved from the web.

Trafilatura decides which blocks are the article; what each block is, our own pass tells from the markup, the page's
metadata and the text. Nothing is dropped: what is no article is a block with the role boilerplate.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from bitext.articles.decoding import Reading
from bitext.articles.furniture import find_structure
from bitext.articles.language import identify
from bitext.articles.machine import Mark, find_marks, suspect
from bitext.articles.markup import find_furniture, iter_ancestors, stated_language, stated_role
from bitext.articles.metadata import Linked, Metadata, read_metadata
from bitext.articles.pagehead import settle_head, split_head_lines
from bitext.articles.passages import Passage, make_article
from bitext.articles.plain import split_blocks
from bitext.articles.tree import Piece, iter_pieces, parse_page
from bitext.errors import UsageError
from bitext.model import Article

_MOST_EXTRACTED_TAGS = 20_000  # beyond this trafilatura takes seconds; the markup alone decides then
_LONG_CHARS = 80  # shorter blocks that are no heading may be anything
_STOPS = tuple(".!?…»”\"')")
_ADDED = "trafilatura leaves it out of the article"


def parse_html(reading: Reading, article_id: str) -> Article:
    """Make an article of one page.

    Raises:
        UsageError: the extra [html] is not installed.
        InputError: the page holds no article in English or Spanish, or is too large or too deeply nested.
    """
    root = parse_page(reading.text, reading.name)
    metadata = read_metadata(root)
    passages = _find_passages(root, metadata, reading)
    passages = _with_headline(passages, metadata)
    passages = _with_linked_bodies(passages, metadata.linked, reading.name)
    provenance = replace(reading.provenance, steps=(*reading.provenance.steps, *metadata.steps))
    article = make_article(article_id, passages, provenance, language=metadata.language, findings=reading.findings)
    return suspect(article, find_marks(root, reading.text))


def parse_fragment(html: str, where: str) -> list[str]:
    """The blocks of a piece of HTML that is all article, as the entries of a feed have it."""
    if "<" not in html and "&" not in html:
        return split_blocks(html, where)
    return [piece.text for piece in iter_pieces(parse_page(f"<div>{html}</div>", where))]


def find_fragment_marks(html: str, where: str) -> list[Mark]:
    """The marks of machine translation in a piece of HTML."""
    return find_marks(parse_page(f"<div>{html}</div>", where)) if "<" in html else []


def _find_passages(root: Any, metadata: Metadata, reading: Reading) -> list[Passage]:
    """Every block of the page with what is stated about it."""
    pieces = [part for piece in iter_pieces(root) for part in split_head_lines(piece)]
    furniture = _find_all_furniture(root, pieces, metadata)
    main = _extract_main(reading)
    folded = [_squeezed(piece.text) for piece in pieces]
    titles = {_squeezed(title) for title in metadata.titles}
    passages = []
    first_heading = len(pieces)
    for index, (piece, reason, key) in enumerate(zip(pieces, furniture, folded, strict=True)):
        language = stated_language(piece.element)
        if reason or (metadata.site and piece.text == metadata.site):
            passages.append(Passage(piece.text, "boilerplate", reason or "the name of the site", language))
            continue
        role, why = stated_role(piece.text, piece.element)
        if role in (None, "subhead") and (key in titles or (role and metadata.is_title_like(piece.text))):
            role, why = "headline", "the title in the page's metadata"
        if role is None:
            role, why = metadata.find_role(piece.text)
        if role == "headline":
            first_heading = min(first_heading, index)
        if role == "subhead" and index == first_heading + 1:
            role, why = "deck", "a heading directly after the headline"
        if role in (None, "subhead") and not _is_main(piece, key, main):
            role, why = "boilerplate", _ADDED
        passages.append(Passage(piece.text, role, why, language))
    return settle_head(_rescue(passages, main), left_out=_ADDED)


def _find_all_furniture(root: Any, pieces: Sequence[Piece], metadata: Metadata) -> list[str]:
    """For each block why it is furniture, or nothing.

    A part that holds most of the page is no furniture, whatever its class says.
    """
    chars: dict[Any, int] = {}
    for piece in pieces:
        for element in iter_ancestors(piece.element):
            chars[element] = chars.get(element, 0) + len(piece.text)
    total = chars.get(root, 0)
    reasons = {element: find_furniture(element) for element, count in chars.items() if count <= total / 2}
    titles = frozenset(title.casefold() for title in metadata.titles)
    found = []
    for piece, structure in zip(pieces, find_structure(root, pieces, chars, titles), strict=True):
        around = (reasons.get(element, "") for element in iter_ancestors(piece.element))
        found.append(next((reason for reason in around if reason), structure))
    return found


def _extract_main(reading: Reading) -> frozenset[str]:
    """The lines of the article according to trafilatura, white space out; empty where it finds none."""
    if reading.text.count("<") > _MOST_EXTRACTED_TAGS:
        return frozenset()
    try:
        from trafilatura import extract
    except ImportError:
        raise UsageError(
            reading.name, expected="the extra [html] to read HTML", found="no trafilatura",
            advice="pip install 'bitext[html]'",
        ) from None  # fmt: skip
    text = extract(
        reading.text, output_format="txt", include_comments=False, include_tables=True, deduplicate=False,
        with_metadata=False, favor_recall=True,
    )  # fmt: skip
    return frozenset(_squeezed(line.lstrip("- |")) for line in (text or "").split("\n") if line.strip())


def _is_main(piece: Piece, key: str, main: frozenset[str]) -> bool:
    """Whether trafilatura has the block, or the markup says that it is of the article and it reads like it."""
    if key in main or any(_squeezed(line) in main for line in piece.text.split("\n")):
        return True
    for element in iter_ancestors(piece.element):
        if element.tag in ("article", "main") or "articlebody" in (element.get("itemprop") or "").lower():
            return piece.text.endswith(_STOPS) or piece.element.tag in ("h2", "h3", "h4", "blockquote", "li")
    return False


def _rescue(passages: list[Passage], main: frozenset[str]) -> list[Passage]:
    """Take back whole paragraphs of a language of which nothing was taken for article.

    Trafilatura looks for one article, and a page in two languages has two. Where it found nothing at all, every
    paragraph is taken.
    """
    bodies = [passage for passage in passages if passage.role is None]
    there = {identify(passage.text)[0] for passage in bodies if len(passage.text) >= _LONG_CHARS}
    result = []
    for passage in passages:
        left = passage.reason == _ADDED and passage.text.endswith(_STOPS)
        if left and (len(passage.text) >= _LONG_CHARS or not main):
            language = identify(passage.text)[0]
            if not bodies or (there and language in ("en", "es") and language not in there):
                passage = Passage(passage.text, None, "", passage.language)  # noqa: PLW2901
        result.append(passage)
    return result


def _with_headline(passages: list[Passage], metadata: Metadata) -> list[Passage]:
    """Put the title of the metadata first, where no block of the page is the headline."""
    if any(passage.role == "headline" for passage in passages) or not metadata.titles:
        return passages
    first = next((i for i, passage in enumerate(passages) if passage.role not in ("boilerplate", "caption")), 0)
    stated = Passage(metadata.titles[0], "headline", "the title in the page's metadata; the page does not show it")
    return [*passages[:first], stated, *passages[first:]]


def _with_linked_bodies(passages: list[Passage], linked: Sequence[Linked], where: str) -> list[Passage]:
    """Add the text of JSON-LD articles of which the page itself shows nothing, as behind a script or a wall."""
    shown = "".join(_squeezed(passage.text) for passage in passages if passage.role != "boilerplate")
    for item in linked:
        texts = split_blocks(item.body, where) if item.body else []
        missing = [text for text in texts if _squeezed(text)[:60] not in shown]
        if not texts or len(missing) <= len(texts) / 2:
            continue
        whole = [Passage(text, None, "", item.language) for text in missing]
        if item.headline and _squeezed(item.headline) not in shown:
            whole.insert(0, Passage(item.headline, "headline", "the headline in the page's JSON-LD", item.language))
        passages = [*passages, *whole]
    return passages


def _squeezed(text: str) -> str:
    return "".join(text.split()).casefold()
