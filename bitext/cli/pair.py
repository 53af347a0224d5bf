"""`bitext pair`: which Spanish article is the twin of which English one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from bitext.cli.report import say
from bitext.errors import BitextError, InputError, UsageError

if TYPE_CHECKING:
    from bitext.model import Article


@click.command()
@click.argument("english")
@click.argument("spanish")
@click.option("-o", "--output", default="-", metavar="OUT", help="Where to write. [default: -]")
@click.option("--threshold", type=click.FloatRange(0, 1), default=0.5, show_default=True, metavar="P")
@click.option("--json", "as_json", is_flag=True, help="JSON Lines instead of TSV.")
def pair(english: str, spanish: str, output: str, threshold: float, as_json: bool) -> int:
    """Find twins: which article in folder SPANISH tells the story of which one in ENGLISH.

    Writes english, spanish, score and reasons, one pair a line, an article without a twin with the other field empty.
    Either may be a folder, or a file of many articles.
    """
    import json

    from bitext.files import open_output
    from bitext.pipeline.pairing import find_twins

    bad: list[str] = []
    sides = (_read(place, code, bad) for place, code in ((english, "en"), (spanish, "es")))
    twins = find_twins(*sides, threshold=threshold)
    with open_output(output) as stream:
        if not as_json:
            stream.write("english\tspanish\tscore\treasons\n")
        for twin in twins:
            score = None if twin.score is None else round(twin.score, 4)
            own = (twin.english_id, twin.spanish_id)
            if as_json:
                record = {"english": own[0], "spanish": own[1], "score": score, "reasons": list(twin.reasons)}
                stream.write(json.dumps(record, ensure_ascii=False) + "\n")
            else:
                fields = (own[0] or "", own[1] or "", "" if score is None else f"{score:.4f}", "; ".join(twin.reasons))
                stream.write("\t".join(fields) + "\n")
    found = sum(twin.english_id is not None and twin.spanish_id is not None for twin in twins)
    say(f"{found} pairs, {len(twins) - found} articles without a twin")
    return 1 if bad else 0


def _read(place: str, language: str, bad: list[str]) -> Iterator[Article]:
    """The articles of a folder or file that have text in *language*, named by their path below it."""
    from bitext.articles import read_articles
    from bitext.articles.passages import rename

    root = Path(place)
    if not root.exists():
        raise UsageError(place, expected="a folder or file", found="no such path", advice="check the path")
    paths = sorted(path for path in root.rglob("*") if path.is_file()) if root.is_dir() else [root]
    for path in paths:
        name = path.relative_to(root).as_posix() if root.is_dir() else path.name
        if any(part.startswith(".") for part in name.split("/")):
            continue
        try:
            articles = list(read_articles(path))
        except BitextError as error:
            bad.append(name)
            say(str(error))
            continue
        for article in articles:
            if article.side_state("en" if language == "en" else "es") == "missing":
                bad.append(name)
                wanted = "English" if language == "en" else "Spanish"
                say(str(InputError(str(path), expected=f"an article in {wanted}", found="none", advice="passed over")))
                continue
            yield rename(article, name if len(articles) == 1 else f"{name}#{article.id}")
