"""From what a reader found to an article: languages, sides, roles, in that order.

A reader of a marked-up format gives `Passage`s: text with the role and language that the markup states. What the
markup leaves open is told from the text, as in plain text.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bitext.articles.language import identify_all
from bitext.articles.mixed import find_mixed, split_mixed
from bitext.articles.plain import LONGEST_BLOCK_CHARS, _choose_sides, _require_language
from bitext.articles.roles import label_roles
from bitext.errors import InputError
from bitext.lang import LANGUAGES, get_language
from bitext.model import Article, Block, Document, Finding, Provenance, Role

# Markup is often wrong about the language of a page, and a classifier about that of a short line.
_CONTRADICTED_CHARS, _CONTRADICTED_SCORE = 80, 0.95
_SURE = 0.75
_FURNITURE_CHARS = 40


@dataclass(frozen=True, slots=True)
class Passage:
    """One block as a reader found it.

    `role` is `None` where the markup does not say; `language` is what is declared for this passage itself.
    """

    text: str
    role: Role | None = None
    reason: str = ""
    language: str | None = None


def make_article(
    article_id: str,
    passages: Sequence[Passage],
    provenance: Provenance,
    *,
    language: str | None = None,
    findings: tuple[Finding, ...] = (),
) -> Article:
    """Make an article of passages in reading order.

    Args:
        language: what is declared for the whole, used where the text itself leaves it open.

    Raises:
        InputError: nothing but page furniture, a passage that is too long, or a third language.
    """
    where = provenance.source
    _require_length(passages, where)
    passages = [part for passage in passages for part in _split(passage)]
    content = [passage for passage in passages if passage.role != "boilerplate"]
    if not content:
        raise InputError(
            where, expected="an article", found="no running text", advice="check that the file holds the article itself"
        )
    found = _find_languages(content, language)
    texts = [passage.text for passage in content]
    _require_language(found, texts, where)
    sides = _choose_sides([code for code, _ in found], texts)
    placed = _place_furniture(passages, list(zip(sides, found, strict=True)))
    documents = tuple(
        _make_side(article_id, code, [item for item in placed if item[1] == code], provenance) for code in LANGUAGES
    )
    states = tuple(tuple("present" for _ in side.blocks) for side in documents)
    findings = (*findings, *find_mixed(texts))
    return Article(article_id, documents, states, findings)  # type: ignore[arg-type]


_Placed = tuple[Passage, str, str, float]  # with its side, its language and the score of that


def _split(passage: Passage) -> list[Passage]:
    """A passage as it is, or the passages of two languages that it holds; furniture is left alone."""
    if passage.role == "boilerplate":
        return [passage]
    parts = split_mixed(passage.text)
    return [replace(passage, text=part, language=None) for part in parts] if len(parts) > 1 else [passage]


def _require_length(passages: Sequence[Passage], where: str) -> None:
    longest = max((len(passage.text) for passage in passages), default=0)
    if longest > LONGEST_BLOCK_CHARS:
        raise InputError(
            where, expected=f"paragraphs of at most {LONGEST_BLOCK_CHARS:,} characters", found=f"one of {longest:,}",
            advice="give the article alone, with its paragraphs marked",
        )  # fmt: skip


def _find_languages(content: Sequence[Passage], whole: str | None) -> list[tuple[str, float]]:
    """The language of each passage: by its text, and by what is declared where the text is too short to tell."""
    found = identify_all([passage.text for passage in content], [passage.role for passage in content])
    for index, (passage, (code, score)) in enumerate(zip(content, found, strict=True)):
        declared = passage.language
        sure = score >= _CONTRADICTED_SCORE and len(passage.text) >= _CONTRADICTED_CHARS
        if declared and (declared == code or not sure):
            found[index] = (declared, score if declared == code else _SURE)
        elif not declared and whole in LANGUAGES and score < _SURE:
            found[index] = (str(whole), _SURE if code != whole else score)
    return found


def _place_furniture(passages: Sequence[Passage], content: Sequence[tuple[str, tuple[str, float]]]) -> list[_Placed]:
    """All passages in order, furniture on the side whose language it has, or else beside what stands before it."""
    there = {side for side, _ in content}
    rest = iter(content)
    current = content[0][0]
    furniture = [passage.text for passage in passages if passage.role == "boilerplate"]
    languages = iter(identify_all(furniture))
    placed: list[_Placed] = []
    for passage in passages:
        if passage.role != "boilerplate":
            current, (code, score) = next(rest)
            placed.append((passage, current, code, score))
            continue
        code, score = next(languages)
        if passage.language in LANGUAGES:
            code, score = str(passage.language), 1.0
        elif code != current and (score < _CONTRADICTED_SCORE or len(passage.text) < _FURNITURE_CHARS):
            code, score = current, 0.5
        placed.append((passage, code if code in there else current, code, score))
    return placed


def make_side_of(article_id: str, code: str, passages: Sequence[Passage], provenance: Provenance) -> Document:
    """Make one side of passages whose language is known; a headline is looked for where none is stated."""
    return _make_side(article_id, code, [(passage, code, code, 1.0) for passage in passages], provenance, named=True)


def _make_side(
    article_id: str, code: str, placed: Sequence[_Placed], provenance: Provenance, *, named: bool = False
) -> Document:
    """One side: the roles that are stated, and for the others those that the text shows.

    Args:
        named: the parts are named by their source, so that nothing is told from what stands next to the headline.
    """
    open_ = [passage for passage, *_ in placed if passage.role != "boilerplate"]
    stated = [index for index, passage in enumerate(open_) if passage.role == "headline"]
    look = not stated or (stated[0] == 0 and not named)
    labels = iter(label_roles([passage.text for passage in open_], get_language(code), headline=look))
    blocks, headline_text = [], ""
    for passage, _, language, score in placed:
        role, reason = passage.role, passage.reason
        if role != "boilerplate":
            label = next(labels)
            is_open = not role or (role in ("subhead", "deck") and label[0] == "boilerplate")
            role, reason = label if is_open else (role, reason)
        if passage.role == "headline" and headline_text:
            repeated = _folded(passage.text) == headline_text
            role, reason = ("boilerplate", "repeats the headline") if repeated else ("subhead", "a further headline")
        elif role == "headline":
            headline_text = _folded(passage.text)
        blocks.append(Block(role or "body", language, passage.text, score, reason))
    return Document(article_id, code, tuple(blocks), provenance)


def _folded(text: str) -> str:
    return " ".join(text.split()).casefold()


def rename(article: Article, new_id: str) -> Article:
    """The same article and documents under another id."""
    english, spanish = (replace(side, id=new_id) for side in article.sides)
    return replace(article, id=new_id, sides=(english, spanish))
