#!/usr/bin/env python3
"""Score the readers on tests/cases/read: blocks, roles, languages, sides and furniture; and trafilatura beside them.

    scripts/test --version >/dev/null && .venv/bin/python scripts/score_read.py [--errors]

Prints Markdown tables, by shape, and for each half of the files: "seen" was looked at while the readers were
improved, "unseen" never was (by a hash of the name). --errors lists what differs in the half that is seen.
"""

from __future__ import annotations

import argparse
import codecs
import gzip
import hashlib
import io
import re
import zipfile
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from html import escape
from pathlib import Path
from typing import NamedTuple

import bitext
from bitext.model import Article, Rejection

ROOT = Path(__file__).parent.parent
CASES = ROOT / "tests" / "cases" / "read"
LANGUAGES = ("en", "es")
_WORD_RE = re.compile(r"\w+")
_CONTAINED_CHARS = 25  # a shorter line may stand in a paragraph by chance
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


class Text(NamedTuple):
    """A block, of the gold or as it was read; `roles` are those that are right, exactly one where it was read."""

    side: str
    language: str
    roles: tuple[str, ...]
    text: str

    @property
    def is_furniture(self) -> bool:
        return self.roles == ("boilerplate",)

    @property
    def is_content(self) -> bool:
        return "boilerplate" not in self.roles


class Gold(NamedTuple):
    """What a file should be read as: for each article its states, English first, and its blocks."""

    articles: list[tuple[tuple[str, ...], list[Text]]]
    rejected: int
    fields: dict[str, str]


class Case(NamedTuple):
    """A gold file with its name, such as "html/semantic-en"."""

    name: str
    path: Path

    @property
    def shape(self) -> str:
        return self.name.split("/")[0]

    @property
    def is_seen(self) -> bool:
        first, second, *_ = hashlib.sha256(self.name.encode()).digest()
        return first % 2 == 0 or second % 4 == 0


@dataclass(slots=True)
class Tally:
    """Counts of right and of all, a measure; read as fractions by `fraction`."""

    right: Counter[str] = field(default_factory=Counter)
    total: Counter[str] = field(default_factory=Counter)
    errors: list[str] = field(default_factory=list)

    def add(self, measure: str, right: int, total: int) -> None:
        self.right[measure] += right
        self.total[measure] += total

    def merge(self, other: Tally) -> None:
        self.right.update(other.right)
        self.total.update(other.total)

    def fraction(self, measure: str) -> float:
        """In [0, 1], higher is better; 1 where there was nothing to get wrong."""
        return self.right[measure] / self.total[measure] if self.total[measure] else 1.0

    def f1(self, name: str) -> float:
        precision, recall = self.fraction(f"{name} P"), self.fraction(f"{name} R")
        return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def iter_cases(folder: Path = CASES) -> Iterator[Case]:
    for path in sorted(folder.glob("*/*.gold.tsv")):
        yield Case(f"{path.parent.name}/{path.name.removesuffix('.gold.tsv')}", path)


def read_gold(path: Path) -> Gold:
    articles: list[tuple[tuple[str, ...], list[Text]]] = []
    rejected, fields = 0, {}
    for line in path.read_text("utf-8").splitlines():
        first, *rest = line.split("\t")
        if first == "article":
            states = dict(part.split("=") for part in rest[1:])
            articles.append((tuple(states[language] for language in LANGUAGES), []))
        elif first == "rejected":
            rejected = int(rest[0])
        elif first == "fields":
            fields = dict(part.split("=") for part in rest[0].split(","))
        else:
            articles[-1][1].append(Text(first, rest[0], tuple(rest[1].split("|")), rest[2]))
    return Gold(articles, rejected, fields)


def make_sources(case: Case) -> list[io.BytesIO]:
    """The file or two files of a case as bytes, those made that are not checked in as they are."""
    stem = case.path.name.removesuffix(".gold.tsv")
    paths = [path for path in sorted(case.path.parent.glob(f"{stem}.*")) if path != case.path]
    sources = []
    for path in paths:
        source = io.BytesIO(_make_bytes(path.name, path.read_bytes()))
        source.name = path.name.removesuffix(".txt") if ".docx" in path.name or ".warc" in path.name else path.name
        sources.append(source)
    return sources


def _make_bytes(name: str, data: bytes) -> bytes:
    text = data.decode("utf-8")
    if ".docx." in name:
        return make_docx([tuple(line.split(": ", 1)) for line in text.splitlines() if line])  # type: ignore[misc]
    if ".warc." in name:
        warc = make_warc(text)
        return gzip.compress(warc, mtime=0) if ".gz." in name else warc
    for codec in ("cp1252", "utf-16"):
        if f".{codec}." in name:
            return text.encode(codec)
    return codecs.BOM_UTF8 + data if ".bom." in name else data


def make_docx(paragraphs: Sequence[tuple[str, str]]) -> bytes:
    """A Word document of (style, text); a style "footer" stands in the footer of its pages."""

    def paragraph(style: str, text: str) -> str:
        style_id = style.replace(" ", "")
        return f'<w:p><w:pPr><w:pStyle w:val="{style_id}"/></w:pPr><w:r><w:t>{escape(text)}</w:t></w:r></w:p>'

    parts = {"document": "", "footer1": ""}
    for style, text in paragraphs:
        parts["footer1" if style == "footer" else "document"] += paragraph(style, text)
    names = {style for style, _ in paragraphs}
    styles = "".join(
        f'<w:style w:styleId="{name.replace(" ", "")}"><w:name w:val="{name.lower()}"/></w:style>'
        for name in sorted(names)
    )
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr(
            "word/document.xml",
            f'<w:document xmlns:w="{_W}"><w:body>{parts["document"]}</w:body></w:document>',
        )
        archive.writestr("word/styles.xml", f'<w:styles xmlns:w="{_W}">{styles}</w:styles>')
        if parts["footer1"]:
            archive.writestr("word/footer1.xml", f'<w:ftr xmlns:w="{_W}">{parts["footer1"]}</w:ftr>')
    return buffer.getvalue()


def make_warc(text: str) -> bytes:
    """A web archive of pages, each after a line "=== address"."""
    records = []
    for page in re.split(r"^=== ", text, flags=re.MULTILINE)[1:]:
        address, html = page.split("\n", 1)
        body = html.encode()
        http = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + body
        head = (
            f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {address}\r\nWARC-Date: 2022-01-01T00:00:00Z\r\n"
            "WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000000>\r\n"
            f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(http)}\r\n\r\n"
        )
        records.append(head.encode() + http + b"\r\n\r\n")
    return b"".join(records)


def read_case(case: Case, gold: Gold) -> tuple[list[Article], list[Rejection]]:
    sources = make_sources(case)
    rejections: list[Rejection] = []
    if len(sources) == 2:  # one a language
        return [bitext.read_article_pair(*sources)], rejections
    return list(
        bitext.read_articles(sources[0], fields=gold.fields or None, on_rejection=rejections.append)
    ), rejections


def texts_of(article: Article) -> list[Text]:
    return [
        Text(side.language, block.language, (block.role,), " ".join(block.text.split()))
        for side in article.sides
        for block in side.blocks
    ]


def score_case(case: Case) -> Tally:
    tally = Tally()
    gold = read_gold(case.path)
    try:
        articles, rejections = read_case(case, gold)
    except bitext.BitextError as error:
        articles, rejections = [], []
        tally.errors.append(f"not read: {error}")
    tally.add("records", int(len(rejections) == gold.rejected and len(articles) == len(gold.articles)), 1)
    for index, (states, texts) in enumerate(gold.articles):
        article = articles[index] if index < len(articles) else None
        found = texts_of(article) if article else []
        own = [article.side_state(language) if article else "missing" for language in LANGUAGES]
        tally.add("states", sum(map(str.__eq__, own, states)), len(states))
        if tuple(own) != states:
            tally.errors.append(f"states {own}, not {states}")
        score_blocks(found, texts, tally)
        score_words(found, texts, tally)
    return tally


def score_blocks(found: Sequence[Text], gold: Sequence[Text], tally: Tally) -> None:
    """Blocks by their text; roles, languages and sides of those found; what was taken for furniture."""
    left = list(found)
    content = [text for text in found if text.roles != ("boilerplate",)]
    kept = {text.text for text in content}
    either = {text.text for text in gold if not text.is_content and not text.is_furniture}
    tally.add("blocks R", sum(t.text in kept for t in gold if t.is_content), sum(t.is_content for t in gold))
    wanted = {text.text for text in gold if text.is_content}
    counted = [text for text in content if text.text not in either]
    tally.add("blocks P", sum(text.text in wanted for text in counted), len(counted))
    tally.errors += [f"too much: {t.roles[0]} {t.text}" for t in counted if t.text not in wanted]
    tally.errors += [f"lost: {t.roles[0]} {t.text}" for t in gold if t.is_content and t.text not in kept]
    for text in gold:
        same = next((other for other in left if other.text == text.text), None)
        if same is None:
            continue
        left.remove(same)
        _check(tally, "roles", same.roles[0] in text.roles, f"{same.roles[0]}, not {text.roles}: {text.text}")
        if text.is_content:
            _check(tally, "languages", same.language == text.language, f"language {same.language}: {text.text}")
            _check(tally, "sides", same.side == text.side, f"side {same.side}: {text.text}")
    shown = "\n".join(kept)
    removed = [
        text.is_furniture
        for text in gold
        if text.is_content or text.is_furniture
        if text.text not in kept and not (len(text.text) >= _CONTAINED_CHARS and text.text in shown)
    ]
    tally.add("furniture R", sum(removed), sum(text.is_furniture for text in gold))
    tally.add("furniture P", sum(removed), len(removed))


def _check(tally: Tally, measure: str, is_right: bool, error: str) -> None:
    tally.add(measure, int(is_right), 1)
    if not is_right:
        tally.errors.append(error)


def score_words(found: Sequence[Text], gold: Sequence[Text], tally: Tally) -> None:
    """Words of the running text."""
    text = " ".join(t.text for t in found if t.roles[0] in ("body", "subhead"))
    compare_words(text, gold, tally)


def compare_words(text: str, gold: Sequence[Text], tally: Tally) -> None:
    """Count the words of a text against the gold's body and subheads.

    Headline, deck, byline, dateline and caption are neither asked for nor held against it.
    """
    wanted: Counter[str] = Counter()
    allowed: Counter[str] = Counter()
    for block in gold:
        if not block.is_furniture:
            words = _WORD_RE.findall(block.text.casefold())
            (wanted if block.roles[0] in ("body", "subhead") else allowed).update(words)
    own = Counter(_WORD_RE.findall(text.casefold()))
    right = sum((own & wanted).values())
    tally.add("words R", right, sum(wanted.values()))
    tally.add("words P", right, right + sum(((own - wanted) - allowed).values()))


def score_trafilatura(case: Case) -> Tally:
    """The same for what trafilatura takes for the article, without a pass of ours."""
    from trafilatura import extract

    tally = Tally()
    page = make_sources(case)[0].read()
    text = " ".join((extract(page, include_comments=False) or "").split())
    for _, gold in read_gold(case.path).articles:
        compare_words(text, gold, tally)
        furniture = [block.text for block in gold if block.is_furniture]
        tally.add("furniture R", sum(f" {block} " not in f" {text} " for block in furniture), len(furniture))
    return tally


def gather(tallies: Sequence[Tally]) -> Tally:
    whole = Tally()
    for tally in tallies:
        whole.merge(tally)
    return whole


def format_row(name: str, count: int, tally: Tally) -> str:
    measures = ("roles", "languages", "sides", "furniture P", "furniture R", "states")
    values = [tally.f1("blocks"), *map(tally.fraction, measures), tally.f1("words")]
    return f"| {name} | {count} | " + " | ".join(f"{100 * value:.1f}" for value in values) + " |"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--errors", action="store_true", help="list what differs, in the half that is seen")
    options = parser.parse_args()
    scored = [(case, score_case(case)) for case in iter_cases()]
    print("| | files | block F1 | roles | languages | sides | furniture P | furniture R | states | body words F1 |")
    print("|---|---|---|---|---|---|---|---|---|---|")
    for name, seen in (("seen", True), ("unseen", False)):
        half = [tally for case, tally in scored if case.is_seen == seen]
        print(format_row(name, len(half), gather(half)))
    for shape in sorted({case.shape for case, _ in scored}):
        part = [tally for case, tally in scored if case.shape == shape]
        print(format_row(shape, len(part), gather(part)))
    print(format_row("all", len(scored), gather([tally for _, tally in scored])))
    print("\n| HTML | files | body words P | R | F1 | furniture left out |\n|---|---|---|---|---|---|")
    pages = [(case, tally) for case, tally in scored if case.shape == "html"]
    for name, seen in (("seen", True), ("unseen", False)):
        own = [tally for case, tally in pages if case.is_seen == seen]
        other = [score_trafilatura(case) for case, _ in pages if case.is_seen == seen]
        for label, tally in ((f"bitext, {name}", gather(own)), (f"trafilatura alone, {name}", gather(other))):
            values = (
                tally.fraction("words P"), tally.fraction("words R"), tally.f1("words"), tally.fraction("furniture R"),
            )  # fmt: skip
            print(f"| {label} | {len(own)} | " + " | ".join(f"{100 * value:.1f}" for value in values) + " |")
    if options.errors:
        for case, tally in scored:
            if case.is_seen and tally.errors:
                print(f"\n{case.name}\n  " + "\n  ".join(tally.errors))


if __name__ == "__main__":
    main()
