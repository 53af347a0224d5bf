"""A corpus as a page to look at: one HTML file that needs nothing else, runs nothing, and fits a phone."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from typing import TextIO

from bitext.corpus.charts import format_bars, format_histogram
from bitext.corpus.survey import LENGTH_BINS, LENGTH_STEP_WORDS, SCORE_BINS, Survey
from bitext.model import SegmentPair
from bitext.version import VERSION

REPORT = "report.html"
_STYLE = """
:root { color-scheme: light dark; --ink: #1a1a1a; --paper: #fff; --soft: #666; --line: #ddd;
  --a: #2b5c8a; --b: #c0762f; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e6e6e6; --paper: #16181b; --soft: #9a9a9a; --line: #3a3d42; --a: #6ea5d8; --b: #e0a060; }
}
body { font: 16px/1.45 system-ui, sans-serif; margin: 0 auto; padding: 1em; max-width: 62em; color: var(--ink);
  background: var(--paper); overflow-wrap: anywhere; }
h1 { font-size: 1.4em; margin: .2em 0; } h2 { font-size: 1.1em; margin: 1.6em 0 .5em; }
h3 { font-size: .95em; margin: 1em 0 .3em; } p, small { color: var(--soft); }
.side-by-side { display: flex; flex-wrap: wrap; gap: 0 2.5em; } section { flex: 1 1 20em; min-width: 0; }
.bar { display: grid; grid-template-columns: 8.5em 1fr 7.5em; gap: .6em; align-items: center; font-size: .9em;
  padding: .12em 0; }
.count { text-align: right; font-variant-numeric: tabular-nums; }
.track span { display: block; height: .8em; min-width: 1px; background: var(--a); }
svg { width: 100%; max-width: 34em; height: auto; font-size: 11px; } svg text { fill: var(--soft); }
.grid { stroke: var(--line); } .axis { stroke: var(--soft); } .s0 { fill: var(--a); } .s1 { fill: var(--b); }
.key { display: inline-block; width: .8em; height: .8em; margin: 0 .3em 0 .8em; background: var(--a); }
.legend { white-space: nowrap; } .key.second { background: var(--b); }
.pair { display: flex; flex-wrap: wrap; gap: .2em 1.5em; border-top: 1px solid var(--line); padding: .5em 0; }
.pair div { flex: 1 1 17em; min-width: 0; } .pair .note { flex-basis: 100%; font-size: .8em; color: var(--soft); }
@media (max-width: 40em) { .bar { grid-template-columns: 7em 1fr 6.5em; } }
"""
_HEAD = """<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>{name}</title><style>{style}</style></head><body>
<h1>{name}</h1>
<p>{summary}</p>
"""
_KINDS = (
    ("part", "Parts"), ("origin", "Who wrote it"), ("role", "Role in the article"), ("source", "Source"),
    ("relation", "Grade of human pairs"), ("rejected", "Left out, by reason"),
)  # fmt: skip


def write_report(survey: Survey, stream: TextIO) -> None:
    """Write the page. The same corpus gives the same bytes."""
    stream.writelines(_format(survey))


def _format(survey: Survey) -> Iterator[str]:
    out = survey.counts["rejected"].total()
    summary = f"{survey.rows:,} rows" + (f", {out:,} items left out" if out else "")
    if survey.quarantined:
        summary += f", {len(survey.quarantined):,} inputs set aside"
    yield _HEAD.format(name=escape(survey.name), style=_STYLE, summary=f"{summary}. Made by bitext {VERSION}.")
    yield '<div class="side-by-side">\n'
    for kind, title in _KINDS:
        if survey.counts[kind]:
            yield f"<section><h2>{title}</h2>\n{format_bars(survey.counts[kind])}</section>\n"
    yield from _format_distributions(survey)
    yield "</div>\n"
    if survey.quarantined:
        yield f"<h2>Inputs set aside</h2>\n<ul>{_format_items(survey.quarantined[:20])}</ul>\n"
    yield "<h2>Examples of rows</h2>\n<p>A few of each kind, drawn by a hash of their text.</p>\n"
    for title, rows in survey.kept.items():
        yield f"<h3>{escape(title)}</h3>\n" + "".join(map(_format_row, rows))
    if survey.rejected:
        yield "<h2>Examples of what was left out</h2>\n"
    for code, items in survey.rejected.items():
        yield f"<h3>{escape(code)}</h3>\n" + "".join(_format_pair(*item, "") for item in items)
    yield "</body></html>\n"


def _format_distributions(survey: Survey) -> Iterator[str]:
    if any(survey.scores):
        labels = [f"{index / SCORE_BINS:.2f}".rstrip("0").rstrip(".") for index in range(SCORE_BINS)]
        yield "<section><h2>Scores of human pairs</h2>\n"
        yield "<p>Probability that both sides say the same; a bar is .05 wide.</p>"
        yield format_histogram("Rows by score", labels, {"score": survey.scores}, every=4) + "</section>\n"
    first = [1 + LENGTH_STEP_WORDS * index for index in range(LENGTH_BINS)]
    labels = [f"{low}" for low in first[:-1]] + [f"{first[-1]}+"]
    yield f"<section><h2>Words a side</h2>\n<p>Bars are {LENGTH_STEP_WORDS} words wide."
    yield ' <span class="legend"><span class="key"></span>English</span>'
    yield ' <span class="legend"><span class="key second"></span>Spanish</span></p>'
    named = {"English": survey.words["en"], "Spanish": survey.words["es"]}
    yield format_histogram("Rows by words", labels, named, every=2) + "</section>\n"


def _format_items(items: tuple[str, ...]) -> str:
    return "".join(f"<li>{escape(item)}</li>" for item in items)


def _format_row(row: SegmentPair) -> str:
    score = "" if row.score is None else f"score {row.score:.2f}"
    findings = "; ".join(map(str, row.findings))
    note = " · ".join(part for part in (row.document, row.role, row.origin, row.relation, score, findings) if part)
    return _format_pair(row.en, row.es, note)


def _format_pair(english: str, spanish: str, note: str) -> str:
    sides = f'<div lang="en">{escape(english)}</div><div lang="es">{escape(spanish)}</div>'
    if not spanish:  # a segment that was left out before it was paired, of either language
        sides = f"<div>{escape(english)}</div>"
    said = f'<div class="note">{escape(note)}</div>' if note else ""
    return f'<div class="pair">{sides}{said}</div>\n'
