"""`bitext pair`: which Spanish article is the twin of which English one."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from bitext.cli.report import say
from bitext.errors import BitextError, InputError, UsageError

if TYPE_CHECKING:
    from bitext.articles.twin_review import Doubt
    from bitext.articles.twins import Twin
    from bitext.model import Article, Rejection

_BAND = "0.1:0.95"


@click.command()
@click.argument("english")
@click.argument("spanish")
@click.option("-o", "--output", default="-", metavar="OUT", help="Where to write. [default: -]")
@click.option(
    "--threshold", type=click.FloatRange(0, 1), default=0.5, show_default=True, metavar="P",
    help="Pairs that are less likely to be twins are none.",
)  # fmt: skip
@click.option("--review", metavar="FILE", help="Write the pairs that a person should look at here.")
@click.option("--band", metavar="LOW:HIGH", help=f"With --review: which probabilities are doubtful. [default: {_BAND}]")
@click.option("--json", "as_json", is_flag=True, help="JSON Lines instead of TSV, in OUT and in the review list.")
def pair(
    english: str, spanish: str, output: str, threshold: float, review: str | None, band: str | None, as_json: bool
) -> int:
    """Find twins: which article in folder SPANISH tells the story of which one in ENGLISH.

    Writes english, spanish, score and reasons, one pair a line, an article without a twin with the other field empty.
    Either may be a folder, or a file of many articles.

    --review lists, best first, pairs whose probability is in the band, and sure pairs with a rival beside it: group
    (pairs that share articles), english, spanish, score, taken (yes where the pair is in OUT), why and reasons.

    The exit code is 1 where input was passed over, or the review list is not empty.
    """
    from bitext.files import open_output
    from bitext.pipeline.pairing import match_collections

    if band is not None and review is None:
        raise UsageError("--band", expected="--review", found="none", advice="say where the list goes")
    if review is not None and review == output:
        raise UsageError("--review", expected="another file than OUT", found=review, advice="name another")
    limits = _parse_band(band or _BAND)
    bad: list[str] = []
    sides = [_read(place, code, bad) for place, code in ((english, "en"), (spanish, "es"))]
    with open_output(output) as stream, open_output(review) if review else nullcontext() as other:
        found = match_collections(*sides, threshold=threshold, doubt=limits)
        _write(map(_twin_record, found.twins), ("english", "spanish", "score", "reasons"), stream, as_json)
        if other is not None:
            names = ("group", "english", "spanish", "score", "taken", "why", "reasons")
            _write(map(_doubt_record, found.doubts), names, other, as_json)
    count = sum(twin.score is not None for twin in found.twins)
    say(f"{count} pairs, {len(found.twins) - count} articles without a twin")
    if review:
        groups = len({doubt.group for doubt in found.doubts})
        say(f"{len(found.doubts)} pairs in {groups} groups to look at in {review}")
    return 1 if bad or (review and found.doubts) else 0


def _parse_band(text: str) -> tuple[float, float]:
    low, _, high = text.partition(":")
    try:
        limits = float(low), float(high)
    except ValueError:
        limits = (1.0, 0.0)
    if not 0 <= limits[0] <= limits[1] <= 1:
        raise UsageError("--band", expected=f"LOW:HIGH in [0, 1], as in {_BAND}", found=repr(text), advice="correct it")
    return limits


def _twin_record(twin: Twin) -> dict[str, Any]:
    score = None if twin.score is None else round(twin.score, 4)
    return {"english": twin.english_id, "spanish": twin.spanish_id, "score": score, "reasons": list(twin.reasons)}


def _doubt_record(doubt: Doubt[Twin]) -> dict[str, Any]:
    record = {"group": doubt.group, **_twin_record(doubt.candidate), "taken": doubt.taken, "why": doubt.why}
    return {**record, "reasons": record.pop("reasons")}


def _write(records: Iterable[dict[str, Any]], names: tuple[str, ...], stream: Any, as_json: bool) -> None:
    from bitext.formats import one_line

    if not as_json:
        stream.write("\t".join(names) + "\n")
    for record in records:
        if as_json:
            stream.write(json.dumps(record, ensure_ascii=False) + "\n")
        else:
            stream.write("\t".join(one_line(_cell(record[name])) for name in names) + "\n")


def _cell(value: Any) -> str:
    if value is None or isinstance(value, bool):
        return {None: "", True: "yes", False: "no"}[value]
    return "; ".join(value) if isinstance(value, list) else f"{value:.4f}" if isinstance(value, float) else str(value)


def _read(place: str, language: str, bad: list[str]) -> Iterator[Article]:
    """The articles of a folder or file that have text in *language*, named by their path below it."""
    from bitext.articles.passages import rename

    root = Path(place)
    if not root.exists():
        raise UsageError(place, expected="a folder or file", found="no such path", advice="check the path")
    wanted = "English" if language == "en" else "Spanish"
    count = 0
    for path in sorted(path for path in root.rglob("*") if path.is_file()) if root.is_dir() else [root]:
        name = path.relative_to(root).as_posix() if root.is_dir() else path.name
        if any(part.startswith(".") for part in name.split("/")):
            continue
        articles, messages = _read_file(path)
        for article in articles:
            if article.side_state(language) == "missing":
                expected = f"an article in {wanted}"
                messages.append(str(InputError(str(path), expected=expected, found="none", advice="passed over")))
                continue
            count += 1
            yield rename(article, name if len(articles) == 1 else f"{name}#{article.id}")
        for message in messages:
            bad.append(name)
            say(message)
    if not count:
        bad.append(place)
        say(f"{place}: expected articles in {wanted}, found none; check the folder")


def _read_file(path: Path) -> tuple[list[Article], list[str]]:
    """What a file holds, and why parts of it, or all that comes after, could not be read."""
    from bitext.articles import read_articles

    rejected: list[Rejection] = []
    articles: list[Article] = []
    failed = []
    try:
        for article in read_articles(path, on_rejection=rejected.append):
            articles.append(article)  # one by one, so that an error keeps those before it
    except BitextError as error:
        failed.append(str(error))
    return articles, [*(rejection.detail for rejection in rejected), *failed]
