"""Articles in Word documents (docx): paragraphs, with the roles that their styles give."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from bitext.articles.metadata import language_code
from bitext.articles.passages import Passage, make_article
from bitext.articles.xml import local_name, parse_xml
from bitext.errors import InputError
from bitext.model import Article, Provenance, Role

MOST_PART_BYTES = 20_000_000  # a novel has some 5 MB of document.xml
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
# Names of built-in styles; Word keeps them in English whatever its own language is.
_ROLES: tuple[tuple[str, Role], ...] = (
    (r"title$", "headline"),
    (r"(?:headline|titular)\b", "headline"),
    (r"(?:subtitle|deck|standfirst|bajada|entradilla)\b", "deck"),
    (r"(?:byline|author|autor|firma)\b", "byline"),
    (r"(?:dateline|date|fecha)$", "dateline"),
    (r"(?:caption|leyenda|pie de foto)\b", "caption"),
    (r"(?:header|footer|footnote text|endnote text|toc \d)$", "boilerplate"),
)
_HEADING_RE = re.compile(r"heading (\d)$")
_SKIPPED = frozenset({f"{_W}del", f"{_W}moveFrom", f"{_W}instrText", f"{_W}pPr"})  # deleted text and field codes
_FURNITURE_PART_RE = re.compile(r"word/(?:header|footer)\d*\.xml$")


def parse_docx(data: bytes, provenance: Provenance, article_id: str) -> Article:
    """Make an article of one document.

    Raises:
        InputError: the archive is damaged, no Word document, or holds more than a text can.
    """
    where = provenance.source
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = archive.namelist()
            if "word/document.xml" not in names:
                found = "an OpenDocument file" if "content.xml" in names else "another zip archive"
                raise InputError(where, expected="an article", found=found, advice="save it as docx, HTML or text")
            styles = _read_styles(archive, where) if "word/styles.xml" in names else {}
            document = _read_part(archive, "word/document.xml", where)
            furniture = [_read_part(archive, name, where) for name in names[:1000] if _FURNITURE_PART_RE.match(name)]
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, OSError, EOFError, ValueError) as error:
        raise InputError(
            where, expected="a Word document", found=f"a damaged archive ({error})", advice="save it again"
        ) from None
    except Exception as error:
        if type(error).__module__ == "zlib":
            raise InputError(
                where, expected="a Word document", found="damaged compression", advice="save it again"
            ) from None
        raise
    passages = _settle_headings(list(_iter_passages(document, styles)))
    for part in furniture:
        passages += [
            Passage(p.text, "boilerplate", "in the header or footer of the pages") for p in _iter_passages(part, {})
        ]
    return make_article(article_id, passages, provenance)


def _read_part(archive: zipfile.ZipFile, name: str, where: str) -> Element:
    """Parse one file of the archive, of which no more than the limit is ever unpacked."""
    with archive.open(name) as stream:
        data = stream.read(MOST_PART_BYTES + 1)
    if len(data) > MOST_PART_BYTES:
        raise InputError(
            where, expected=f"at most {MOST_PART_BYTES:,} bytes in {name}", found="more",
            advice="this is no article; save the text alone",
        )  # fmt: skip
    return parse_xml(data, f"{where} ({name})")


def _read_styles(archive: zipfile.ZipFile, where: str) -> dict[str, str]:
    """Names of paragraph styles by their ids, in lower case; the style below for those with a name of their own."""
    names, below = {}, {}
    for style in _read_part(archive, "word/styles.xml", where).iter(f"{_W}style"):
        key = style.get(f"{_W}styleId") or ""
        names[key] = (_value(style.find(f"{_W}name")) or key).lower()
        below[key] = _value(style.find(f"{_W}basedOn"))
    for key in names:
        base, seen = key, set()
        while base and base not in seen and not _style_role(names.get(base, "")):
            seen.add(base)
            base = below.get(base) or ""
        if base and base not in seen:
            names[key] = names[base]
    return names


def _value(element: Element | None) -> str | None:
    return None if element is None else element.get(f"{_W}val")


def _style_role(name: str) -> tuple[Role, str] | None:
    heading = _HEADING_RE.match(name)
    if heading:
        return "subhead", f"heading {heading[1]}"
    return next(((role, name) for pattern, role in _ROLES if re.match(pattern, name)), None)


def _iter_passages(root: Element, styles: dict[str, str]) -> Iterator[Passage]:
    for paragraph in _iter_paragraphs(root):
        text = "".join(_iter_text(paragraph))
        text = "\n".join(line for line in (" ".join(part.split()) for part in text.split("\n")) if line)
        if not text:
            continue
        style = _value(paragraph.find(f"{_W}pPr/{_W}pStyle")) or ""
        role, name = _style_role(styles.get(style, style).lower()) or (None, "")
        yield Passage(
            text, role, f"style {name}" if role else "", _find_language(paragraph) if len(text) < 80 else None
        )


def _iter_paragraphs(root: Element) -> Iterator[Element]:
    """Paragraphs in order, text boxes once (Word keeps them twice)."""
    waiting = [root]
    while waiting:
        element = waiting.pop()
        if element.tag == f"{_W}p":
            yield element
        if local_name(element) != "Fallback" and element.tag not in _SKIPPED:
            waiting.extend(reversed(element))


def _iter_text(paragraph: Element) -> Iterator[str]:
    waiting = list(reversed(paragraph))
    while waiting:
        element = waiting.pop()
        if element.tag == f"{_W}t":
            yield element.text or ""
        elif element.tag in (f"{_W}tab", f"{_W}ptab"):
            yield " "
        elif element.tag in (f"{_W}br", f"{_W}cr"):
            yield "\n"
        elif element.tag == f"{_W}noBreakHyphen":
            yield "\u2011"
        elif element.tag not in (*_SKIPPED, f"{_W}p") and local_name(element) != "Fallback":
            waiting.extend(reversed(element))


def _find_language(paragraph: Element) -> str | None:
    """The language that all marked runs of a paragraph share; proofing marks of "other" languages mean nothing."""
    codes = {language_code(_value(mark)) for mark in paragraph.iterfind(f"{_W}r/{_W}rPr/{_W}lang")}
    code = codes.pop() if len(codes) == 1 else None
    return code if code in ("en", "es") else None


def _settle_headings(passages: list[Passage]) -> list[Passage]:
    """Without a title, headings of the first level are the headlines; the first of each language counts."""
    if any(passage.role == "headline" for passage in passages):
        return passages
    top = "style heading 1"
    return [Passage(p.text, "headline", p.reason, p.language) if p.reason == top else p for p in passages]
