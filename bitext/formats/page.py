"""An alignment as a page to look at: both sides beside one another, every bead a link, shaded by its score.

One HTML file that needs nothing else: no script, no address, readable on paper.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from html import escape
from typing import TextIO

from bitext.model import SegmentPair

_STYLE = """
body { font: 16px/1.45 Georgia, serif; margin: 2em auto; max-width: 75em; padding: 0 1em; color: #1a1a1a; }
h1 { font-size: 1.3em; } p.sum, .role, .note { font: 13px/1.4 system-ui, sans-serif; color: #555; }
table { border-collapse: collapse; width: 100%; table-layout: fixed; }
td { vertical-align: top; padding: .45em .7em; border-top: 1px solid #e4e4e4; overflow-wrap: anywhere; }
td.link { width: 7em; text-align: center; font: 13px/1.2 system-ui, sans-serif; padding: .45em 0; }
col.side { width: auto; } col.middle { width: 7em; }
.band { height: .9em; margin-bottom: .2em; border: 1px solid #2b5c8a; print-color-adjust: exact;
  -webkit-print-color-adjust: exact; }
.none { border: 1px dashed #b33; height: .9em; margin-bottom: .2em; }
td.empty { background: repeating-linear-gradient(45deg, #fff, #fff 6px, #f5eaea 6px, #f5eaea 12px); }
td.machine { font-style: italic; background: #f7f6ef; } tr.headline td { font-weight: bold; }
.note { color: #a33; display: block; }
tr { break-inside: avoid; } @media (max-width: 40em) { body { font-size: 14px; margin: .5em; } td.link { width: 4em; } }
"""
_HEAD = """<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title><style>{style}</style></head><body>
<h1>{title}</h1><p class="sum">{summary}. The darker a link, the surer it is; dashed: no counterpart;
italics: written by a machine, and "right", where it is known, how probably its meaning is.</p>
<table><colgroup><col class="side"><col class="middle"><col class="side"></colgroup>
"""


def write_page(rows: Iterable[SegmentPair], stream: TextIO) -> None:
    """Write rows as one HTML page."""
    rows = list(rows)
    titles = list(dict.fromkeys(row.document for row in rows)) or ["no rows"]
    title = titles[0] if len(titles) == 1 else f"{titles[0]} and {len(titles) - 1} more"
    counts = Counter(row.origin if row.en and row.es else "without counterpart" for row in rows)
    summary = f"{len(rows)} rows: " + ", ".join(f"{count} {name}" for name, count in sorted(counts.items()))
    stream.write(_HEAD.format(title=escape(title), style=_STYLE, summary=escape(summary)))
    document = titles[0]
    for row in rows:
        if row.document != document:
            document = row.document
            stream.write(f'<tr><td colspan="3"><h1>{escape(document)}</h1></td></tr>\n')
        stream.write(_format_row(row))
    stream.write("</table></body></html>\n")


def _format_row(row: SegmentPair) -> str:
    notes = "".join(f'<span class="note">{escape(str(finding))}</span>' for finding in row.findings)
    return (
        f'<tr class="{row.role}">{_format_side(row, "en")}<td class="link">{_format_link(row)}</td>'
        f"{_format_side(row, 'es', notes)}</tr>\n"
    )


def _format_side(row: SegmentPair, code: str, notes: str = "") -> str:
    text = row.side(code)
    machine = row.origin == ("mt-en-es" if code == "es" else "mt-es-en")
    kind = "machine" if text and machine else "" if text else "empty"
    return f'<td lang="{code}" class="{kind}">{escape(text)}{notes}</td>'


def _format_link(row: SegmentPair) -> str:
    label = "" if row.role == "body" else f'<span class="role">{row.role}</span><br>'
    if not (row.en and row.es):
        return f'{label}<div class="none"></div>{row.bead}'
    if row.score is None:
        quality = "" if row.quality is None else f"<br>right: {row.quality:.2f}"
        return f'{label}<div class="band"></div>{row.origin}{quality}'
    shade = f"rgba(43, 92, 138, {row.score:.2f})"
    relation = "" if row.relation in (None, "parallel") else f"<br>{row.relation}"
    return f'{label}<div class="band" style="background: {shade}"></div>{row.bead} · {row.score:.2f}{relation}'
