"""`bitext read`: what is read out of a file, before anything is done with it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from bitext.cli.options import repair_option
from bitext.cli.report import say
from bitext.errors import BitextError, UsageError

if TYPE_CHECKING:
    from bitext.articles.datelines import Span
    from bitext.articles.recurring import LearnedBoilerplate
    from bitext.model import Article, Block, Rejection

_SHOWN_CHARS = 60
_REASON_CHARS = 44


@click.command()
@click.argument("files", nargs=-1, metavar="FILE...")
@click.option("--json", "as_json", is_flag=True, help="One JSON object an article instead of a table.")
@click.option(
    "--fields",
    metavar="PART=COLUMN,...",
    help="Which field of a record is which part: en.headline=titular,es.body=texto",
)
@repair_option
@click.option("--quarantine", metavar="FILE", help="Write what could not be read here: JSON Lines, path and reason.")
@click.option(
    "--learn-boilerplate",
    metavar="DIR",
    help="A folder of articles of one source: lines that recur in them are boilerplate. Without FILE, DIR is read.",
)
@click.option("-o", "--output", default="-", metavar="OUT", help="Where to write. [default: -]")
def read(
    files: tuple[str, ...],
    as_json: bool,
    fields: str | None,
    repair: bool,
    quarantine: str | None,
    learn_boilerplate: str | None,
    output: str,
) -> int:
    """Show the blocks of articles, with language, role and the reason for the role.

    FILE is text, HTML, JSON, CSV, TSV, docx, a feed or a web archive, known by its content. What cannot be read is
    told on standard error, and the run goes on.
    """
    import json

    from bitext.files import open_output

    mapping = parse_fields(fields)
    source = list_files(learn_boilerplate) if learn_boilerplate else []
    paths = [*files] or source
    if not paths:
        raise UsageError("read", expected="a file, or --learn-boilerplate DIR", found="neither", advice="name a file")
    code = 0
    learned = _learn(source, mapping, repair) if source else None
    with open_output(output) as stream, open_output(quarantine) if quarantine else nullcontext() as refused:
        for path in paths:
            for found in _read_file(path, mapping, repair):
                if isinstance(found, tuple):
                    code = 1
                    say(found[1])
                    if refused:
                        line = {"path": found[0], "reason": found[1]}
                        refused.write(json.dumps(line, ensure_ascii=False) + "\n")
                    continue
                code = 1 if found.findings else code
                article = learned.mark(found) if learned else found
                if as_json:
                    stream.write(json.dumps(to_record(article), ensure_ascii=False) + "\n")
                else:
                    stream.writelines(f"{line}\n" for line in _iter_table(article))
    return code


def parse_fields(text: str | None) -> dict[str, str] | None:
    """What --fields says: "en.headline=titular,es.body=texto".

    Raises:
        UsageError: an entry has no "=".
    """
    if text is None:
        return None
    mapping = {}
    for entry in text.split(","):
        part, mark, column = entry.partition("=")
        if not mark or not column.strip():
            raise UsageError("--fields", expected="PART=COLUMN", found=repr(entry), advice="as in en.headline=titular")
        mapping[part.strip()] = column.strip()
    return mapping


def list_files(folder: str) -> list[str]:
    """The files below a folder, sorted, hidden ones passed over.

    Raises:
        UsageError: there is no such folder, or nothing in it.
    """
    root = Path(folder)
    if not root.is_dir():
        raise UsageError(folder, expected="a folder of articles", found="no such folder", advice="check the path")
    files = (path for path in sorted(root.rglob("*")) if path.is_file())
    shown = [str(path) for path in files if not any(part.startswith(".") for part in path.relative_to(root).parts)]
    if not shown:
        raise UsageError(folder, expected="a folder of articles", found="no files in it", advice="check the path")
    return shown


def _learn(paths: list[str], fields: dict[str, str] | None, repair: bool) -> LearnedBoilerplate:
    """What recurs in files of one source; those that cannot be read teach nothing."""
    from bitext.articles.recurring import learn_boilerplate

    found = (found for path in paths for found in _read_file(path, fields, repair))
    learned = learn_boilerplate(article for article in found if not isinstance(article, tuple))
    say(f"{len(learned.lines)} lines recur in the {learned.articles} articles of the source")
    return learned


def _read_file(path: str, fields: dict[str, str] | None, repair: bool) -> Iterator[Article | tuple[str, str]]:
    """The articles of a file, and between them path and reason of what could not be read."""
    from bitext.articles import read_articles
    from bitext.articles.fields import check_fields

    check_fields(fields)  # wrong use is no bad file
    rejections: list[Rejection] = []
    try:
        for article in read_articles(path, fields=fields, repair=repair, on_rejection=rejections.append):
            yield from ((path, rejection.detail) for rejection in rejections)
            rejections.clear()
            yield article
    except BitextError as error:
        yield from ((path, rejection.detail) for rejection in rejections)
        rejections.clear()
        yield path, str(error)
    yield from ((path, rejection.detail) for rejection in rejections)


def to_record(article: Article) -> dict[str, Any]:
    """An article as JSON has it: blocks of the English side first."""
    return {
        "id": article.id,
        "states": {side.language: article.side_state(side.language) for side in article.sides},
        "findings": [{"code": finding.code, "message": finding.message} for finding in article.findings],
        "provenance": [
            {
                "side": side.language,
                "source": side.provenance.source,
                "sha256": side.provenance.sha256,
                "steps": [{"name": step.name, "detail": step.detail} for step in side.provenance.steps],
            }
            for side in article.sides
            if side.blocks
        ],
        "blocks": [
            {
                "side": side.language,
                "language": block.language,
                "language_score": block.language_score,
                "role": block.role,
                "reason": block.role_reason,
                "spans": [{"kind": span.kind, "start": span.start, "end": span.end} for span in _spans_of(block)],
                "text": block.text,
            }
            for side in article.sides
            for block in side.blocks
        ],
    }


def _spans_of(block: Block) -> list[Span]:
    """Where a paragraph has a dateline or a wire credit inside."""
    from bitext.articles.datelines import find_spans
    from bitext.lang import LANGUAGES, get_language

    known = block.role == "body" and block.language in LANGUAGES
    return find_spans(block.text, get_language(block.language)) if known else []


def _iter_table(article: Article) -> Iterator[str]:
    from bitext.formats import one_line

    states = ", ".join(f"{side.language} {article.side_state(side.language)}" for side in article.sides)
    yield f"{one_line(article.id)}: {states}"
    yield from (f"  ! {one_line(str(finding))}" for finding in article.findings)
    rows = [_row(block, one_line(block.text)) for side in article.sides for block in side.blocks]
    widths = [max((len(row[column]) for row in rows), default=0) for column in range(3)]
    for row in rows:
        cells = (cell.ljust(width) for cell, width in zip(row, (*widths, 0), strict=True))
        yield "  " + "  ".join(cells).rstrip()
    yield ""


def _row(block: Block, text: str) -> tuple[str, ...]:
    return block.language, block.role, _shortened(block.role_reason, _REASON_CHARS), _shortened(text, _SHOWN_CHARS)


def _shortened(text: str, most: int) -> str:
    text = "".join(_printable(text))
    return text if len(text) <= most else text[: most - 1] + "…"


def _printable(text: str) -> Iterable[str]:
    """The text without characters that would steer a terminal."""
    return (character if character.isprintable() else " " for character in text)
