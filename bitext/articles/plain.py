"""Articles in plain text: one file with one or both languages in it, or one file a language.

Both languages may follow one another, alternate, or share only the headlines: blocks are told apart by language
first, and then each side's blocks get their roles.
"""

from __future__ import annotations

from dataclasses import replace

from bitext.articles.language import identify_all
from bitext.articles.mixed import find_mixed, split_mixed
from bitext.articles.roles import label_alone, label_roles
from bitext.errors import InputError
from bitext.files import SourceText
from bitext.lang import LANGUAGES, Language, get_language
from bitext.layout import iter_units
from bitext.model import Article, Block, Document, Provenance

# A newspaper page is some 20,000; a block beyond this is a file without line breaks or no article.
LONGEST_BLOCK_CHARS = 1_000_000
_OPENING_QUOTES = "“«\"‘'—–"


def split_blocks(text: str, where: str) -> list[str]:
    """Cut a text into blocks: paragraphs, and single lines where the line ends are real breaks.

    Raises:
        InputError: a block is longer than an article can be.
    """
    blocks = []
    for start, end in iter_units(text):
        if end - start > LONGEST_BLOCK_CHARS:
            line = text.count("\n", 0, start) + 1
            raise InputError(
                f"{where}:{line}",
                expected=f"paragraphs of at most {LONGEST_BLOCK_CHARS:,} characters",
                found=f"one of {end - start:,}",
                advice="put line breaks between the paragraphs, or give one article a file",
            )
        blocks.append(text[start:end])
    return blocks


def parse_article(source: SourceText, article_id: str) -> Article:
    """Make an article of one text that holds one language or both.

    Raises:
        InputError: the text is in neither English nor Spanish.
    """
    texts = [part for block in split_blocks(source.text, source.name) for part in split_mixed(block)]
    languages = identify_all(texts)
    _require_language(languages, texts, source.name)
    sides = _choose_sides([language for language, _ in languages], texts)
    provenance = Provenance(source.name, source.sha256)
    documents = []
    for code in LANGUAGES:
        own = [i for i, side in enumerate(sides) if side == code]
        blocks = [(texts[i], languages[i][1]) for i in own]
        foreign = {n: languages[i] for n, i in enumerate(own) if languages[i][0] != code}
        documents.append(make_side(article_id, get_language(code), blocks, provenance, foreign=foreign))
    return replace(_make_article(article_id, documents[0], documents[1]), findings=find_mixed(texts))


def parse_article_pair(first: SourceText, second: SourceText, article_id: str) -> Article:
    """Make an article of two texts, one a language, in either order.

    Raises:
        InputError: the texts are not one English and one Spanish.
    """
    found: dict[str, Document] = {}
    for source in (first, second):
        texts = split_blocks(source.text, source.name)
        languages = identify_all(texts)
        _require_language(languages, texts, source.name)
        code = _main_language(languages, texts)
        if code in found:
            raise InputError(
                source.name,
                expected=f"the {'Spanish' if code == 'en' else 'English'} side",
                found=f"a second text in {get_language(code).name}",
                advice="give one English and one Spanish file",
            )
        foreign = {i: label for i, label in enumerate(languages) if label[0] == "other"}
        blocks = [(text, score) for text, (_, score) in zip(texts, languages, strict=True)]
        provenance = Provenance(source.name, source.sha256)
        found[code] = make_side(article_id, get_language(code), blocks, provenance, foreign=foreign)
    return _make_article(article_id, found["en"], found["es"])


def make_side(
    document_id: str,
    table: Language,
    texts: list[tuple[str, float]],
    provenance: Provenance,
    *,
    headline: str | None = None,
    foreign: dict[int, tuple[str, float]] | None = None,
) -> Document:
    """Make one side of an article from its blocks' texts and language scores.

    Args:
        headline: the headline, where the source names it; otherwise it is looked for among the blocks.
        foreign: language and score of the blocks that are in another language than the side, by index.
    """
    blocks = [Block("headline", table.code, headline, 1.0, "named so by its source")] if headline else []
    labelled = label_roles([text for text, _ in texts], table, headline=headline is None)
    for index, ((text, score), (role, reason)) in enumerate(zip(texts, labelled, strict=True)):
        language, own_score = (foreign or {}).get(index, (table.code, score))
        blocks.append(Block(role, language, text, own_score, reason))
    return Document(document_id, table.code, tuple(blocks), provenance)


def _make_article(article_id: str, english: Document, spanish: Document) -> Article:
    present = tuple("present" for _ in english.blocks), tuple("present" for _ in spanish.blocks)
    return Article(article_id, (english, spanish), present)  # type: ignore[arg-type]


def _main_language(languages: list[tuple[str, float]], texts: list[str]) -> str:
    """English or Spanish, whichever holds more characters."""
    count = {
        code: sum(len(t) for t, (own, _) in zip(texts, languages, strict=True) if own == code) for code in LANGUAGES
    }
    return max(LANGUAGES, key=lambda code: count[code])


def _require_language(languages: list[tuple[str, float]], texts: list[str], name: str) -> None:
    """Raise where most of the text is in a third language."""
    total = sum(map(len, texts))
    other = sum(len(text) for text, (code, _) in zip(texts, languages, strict=True) if code == "other")
    if other > total / 2:
        raise InputError(
            name,
            expected="an article in English, Spanish or both",
            found="text in another language",
            advice="bitext knows English and Spanish only",
        )


def _choose_sides(languages: list[str], texts: list[str]) -> list[str]:
    """Assign each block to a side.

    A block in a third language goes with the block before it. A language is no side of its own that shows up only
    inside the other's body, as lone quotations do, or only in page furniture.
    """
    sides: list[str] = []
    known = [language for language in languages if language in LANGUAGES]
    for language in languages:
        sides.append(language if language in LANGUAGES else (sides[-1] if sides else known[0]))
    for code, main in (("en", "es"), ("es", "en")):
        own = [index for index, side in enumerate(sides) if side == code]
        if own and len(own) < len(sides) and (_is_quoted_only(own, sides, texts) or _is_furniture(own, texts, code)):
            sides = [main] * len(sides)
    return sides


def _is_quoted_only(own: list[int], sides: list[str], texts: list[str]) -> bool:
    """Whether the blocks of one language stand singly inside the body of the other, as quotations do."""
    if own[0] < 2 or own[-1] >= len(sides) - 1:  # a pair of headlines comes first
        return False
    share = sum(len(texts[index]) for index in own) / sum(map(len, texts))
    if own[0] >= 3 and share < 0.1:
        return True
    alone = all(index + 1 not in own for index in own)
    quoted = all(texts[index].lstrip()[:1] in _OPENING_QUOTES for index in own)
    return alone and quoted and len(own) <= (len(sides) - len(own)) / 2


def _is_furniture(own: list[int], texts: list[str], code: str) -> bool:
    return all(label_alone(texts[index], get_language(code))[0] == "boilerplate" for index in own)
