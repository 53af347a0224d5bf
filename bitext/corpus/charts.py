"""Charts as text of a page: bars by name in plain HTML, histograms in SVG that is readable at a phone's width."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape

_WIDTH, _HEIGHT, _LEFT, _BOTTOM, _TOP = 340, 170, 38, 22, 8
COLOURS = ("#2b5c8a", "#c0762f")  # for readers that know no style sheets; the page's own styles come first


def format_bars(counts: Mapping[str, int]) -> str:
    """One bar a name, the longest first, with count and share."""
    total, most = sum(counts.values()), max(counts.values(), default=0)
    lines = [
        f'<div class="bar"><span class="name">{escape(name)}</span>'
        f'<span class="track"><span style="width:{100 * count / most:.1f}%"></span></span>'
        f'<span class="count">{count:,} <small>{100 * count / total:.1f}%</small></span></div>\n'
        for name, count in sorted(counts.items(), key=lambda one: (-one[1], one[0]))
        if count
    ]
    return "".join(lines) or "<p>None.</p>\n"


def format_histogram(title: str, labels: Sequence[str], series: Mapping[str, Sequence[int]], *, every: int = 1) -> str:
    """Upright bars, for each label one of each series; each says its count when it is pointed at.

    Args:
        title: what is counted, for those who do not see the chart.
        labels: of the bins, as many as each series has numbers; every *every*-th is written below its bin.
    """
    most = max((count for counts in series.values() for count in counts), default=0) or 1
    width = (_WIDTH - _LEFT - 4) / len(labels)
    bar = width * 0.86 / len(series)
    parts = [f'<svg viewBox="0 0 {_WIDTH} {_HEIGHT}" role="img"><title>{escape(title)}</title>\n']
    base = _HEIGHT - _BOTTOM
    for share in (0.5, 1.0):
        y = base - share * (base - _TOP)
        parts.append(
            f'<line x1="{_LEFT}" x2="{_WIDTH}" y1="{y:.1f}" y2="{y:.1f}" class="grid" stroke="#ddd"/>'
            f'<text x="{_LEFT - 4}" y="{y + 4:.1f}" text-anchor="end">{_format_count(most * share)}</text>\n'
        )
    for row, (name, counts) in enumerate(series.items()):
        for column, count in enumerate(counts):
            height = count / most * (base - _TOP)
            x = _LEFT + column * width + width * 0.07 + row * bar
            said = escape(f"{name} {labels[column]}: {count:,}".strip())
            parts.append(
                f'<rect class="s{row}" fill="{COLOURS[row]}" x="{x:.1f}" y="{base - height:.1f}" width="{bar:.1f}" '
                f'height="{height:.1f}"><title>{said}</title></rect>\n'
            )
    for column in range(0, len(labels), every):
        x = _LEFT + (column + 0.5) * width
        parts.append(f'<text x="{x:.1f}" y="{_HEIGHT - 6}" text-anchor="middle">{escape(labels[column])}</text>\n')
    parts.append(f'<line x1="{_LEFT}" x2="{_WIDTH}" y1="{base}" y2="{base}" class="axis" stroke="#666"/></svg>\n')
    return "".join(parts)


def _format_count(count: float) -> str:
    """A number that is short enough for the axis.

    >>> _format_count(12500), _format_count(3.5)
    ('12.5k', '3.5')
    """
    for size, name in ((1e6, "M"), (1e3, "k")):
        if count >= size:
            return f"{count / size:.3g}{name}"
    return f"{count:g}"
