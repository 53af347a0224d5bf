#!/usr/bin/env python3
"""Write the article files of corpora/news-mini from its gold files, and check the gold while reading it.

    python scripts/make_news_mini.py [CORPUS_DIR]

A gold file holds one bead a line (role, English, Spanish, separated by tabs); " ‖ " separates the segments of one
side of a bead, "¶ " marks a segment that begins a block. The card of the corpus describes it in full.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass, field
from pathlib import Path

ROLES = ("headline", "deck", "byline", "dateline", "subhead", "body", "caption", "boilerplate")
LAYOUTS = ("two-files", "en-then-es", "es-then-en", "headlines-then-body")
SEGMENT, BLOCK = " ‖ ", "¶ "


@dataclass
class GoldBlock:
    """A block of one side: its role and its segments."""

    role: str
    segments: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        return " ".join(self.segments)


@dataclass
class GoldArticle:
    """A gold file: what its head says, the blocks of each side, and its beads as texts."""

    path: Path
    head: dict[str, str]
    sides: dict[str, list[GoldBlock]]
    beads: list[tuple[str, tuple[str, ...], tuple[str, ...]]]

    @property
    def name(self) -> str:
        return self.path.stem


def read_gold(path: Path) -> GoldArticle:
    """Read one gold file; a malformed line ends the program with its place."""
    article = GoldArticle(path, {}, {"en": [], "es": []}, [])
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        where = f"{path}:{number}"
        if line.startswith("# "):
            key, _, value = line[2:].partition(": ")
            article.head[key] = value
            continue
        fields = line.split("\t")
        _require(len(fields) == 3, where, "three fields")
        role, *cells = fields
        _require(role in ROLES, where, f"a role out of {', '.join(ROLES)}")
        _require(any(cells), where, "text on at least one side")
        segments = [
            tuple(_take(cell, role, article.sides[code], where)) for code, cell in zip(("en", "es"), cells, strict=True)
        ]
        article.beads.append((role, *segments))
    _require(article.head.get("layout") in LAYOUTS, str(path), f"a layout out of {', '.join(LAYOUTS)}")
    return article


def _take(cell: str, role: str, blocks: list[GoldBlock], where: str):
    """Add the segments of one cell to its side's blocks, and yield them without their marks."""
    for segment in cell.split(SEGMENT) if cell else []:
        text = segment.removeprefix(BLOCK)
        _require(text and text == text.strip(), where, "segments without white space at their ends")
        if segment.startswith(BLOCK):
            blocks.append(GoldBlock(role))
        _require(blocks and blocks[-1].role == role, where, f"a block mark before the first {role} segment")
        blocks[-1].segments.append(text)
        yield text


def article_files(article: GoldArticle) -> dict[str, str]:
    """Name and content of the files that the article comes in."""
    english, spanish = ([block.text for block in article.sides[code]] for code in ("en", "es"))
    layout = article.head["layout"]
    if layout == "two-files":
        return {f"{article.name}.en.txt": _join(english), f"{article.name}.es.txt": _join(spanish)}
    if layout == "headlines-then-body":
        return {f"{article.name}.txt": _join([english[0], spanish[0], *english[1:], *spanish[1:]])}
    first, second = (english, spanish) if layout == "en-then-es" else (spanish, english)
    return {f"{article.name}.txt": _join([*first, *second])}


def _join(blocks: list[str]) -> str:
    return "\n\n".join(blocks) + "\n"


def _require(condition: object, where: str, expected: str) -> None:
    if not condition:
        sys.exit(f"{where}: expected {expected}")


def main() -> None:
    corpus = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent.parent / "corpora" / "news-mini"
    folder = corpus / "articles"
    folder.mkdir(exist_ok=True)
    for old in folder.glob("*.txt"):
        old.unlink()
    for path in sorted((corpus / "gold").glob("*.tsv")):
        for name, content in article_files(read_gold(path)).items():
            (folder / name).write_text(content, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
