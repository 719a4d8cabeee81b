"""Charts of a class as SVG, for an HTML page: text that scales, a title and a description for who does not see them.

Numbers and labels only; labels are escaped here. Colours are the page's (`currentColor` and its variables).
"""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from itertools import pairwise

WIDTH = 640


def histogram(values: Sequence[float], edges: Sequence[float], title: str, unit: str) -> str:
    """How many values lie between each two edges; the last bin has both of its edges. Values outside are left out."""
    counts = [0] * (len(edges) - 1)
    for value in values:
        for index, (low, high) in enumerate(pairwise(edges)):
            if low <= value < high or (index == len(counts) - 1 and value == high):
                counts[index] += 1
                break
    top, height, bottom = 24, 160, 36
    step = WIDTH / len(counts)
    most = max(max(counts), 1)
    marks = []
    for index, count in enumerate(counts):
        x, tall = index * step, height * count / most
        y = top + height - tall
        label = escape(f"{edges[index]:g} to {edges[index + 1]:g} {unit}: {count}")
        place = f'x="{x + 2:.1f}" y="{y:.1f}" width="{step - 4:.1f}" height="{tall:.1f}"'
        marks.append(f"<rect {place}><title>{label}</title></rect>")
        if count:
            marks.append(f'<text x="{x + step / 2:.1f}" y="{y - 6:.1f}" text-anchor="middle">{count}</text>')
    for index, edge in enumerate(edges):
        anchor = "start" if index == 0 else "end" if index == len(edges) - 1 else "middle"
        marks.append(
            f'<text x="{index * step:.1f}" y="{top + height + 16}" text-anchor="{anchor}">{edge:g}</text>'
        )
    marks.append(f'<line x1="0" x2="{WIDTH}" y1="{top + height}" y2="{top + height}"/>')
    marks.append(f'<text x="{WIDTH}" y="{top + height + 32}" text-anchor="end">{escape(unit)}</text>')
    said = ", ".join(f"{edges[i]:g} to {edges[i + 1]:g}: {count}" for i, count in enumerate(counts) if count)
    return _svg(top + height + bottom, title, said or "no values", marks)


def share_bar(share: float, title: str) -> str:
    """A bar of so much of the whole, for a row of a table."""
    share = min(max(share, 0.0), 1.0)
    frame = '<rect class="frame" x="0.5" y="2.5" width="119" height="11"/>'
    filled = f'<rect x="0" y="2" width="{120 * share:.1f}" height="12"/>'
    opening = '<svg class="bar" viewBox="0 0 120 16" width="120" height="16" role="img">'
    return f"{opening}<title>{escape(title)}</title>{frame}{filled}</svg>"


def rounded_edges(values: Sequence[float], bins: int = 8) -> list[float]:
    """Edges from 0 in steps of 1, 2 or 5 times a power of ten, so that all values lie between."""
    most = max([*values, 1e-9])
    size = 1.0
    while size * bins < most:
        size *= 10
    while size * bins / 10 >= most:
        size /= 10
    for factor in (0.1, 0.2, 0.5, 1.0):
        if size * factor * bins >= most:
            size *= factor
            break
    return [size * index for index in range(bins + 1)]


def _svg(height: float, title: str, description: str, marks: Sequence[str]) -> str:
    return (
        f'<svg class="chart" viewBox="0 0 {WIDTH} {height:g}" role="img" preserveAspectRatio="xMinYMin meet">'
        f"<title>{escape(title)}</title><desc>{escape(description)}</desc>{''.join(marks)}</svg>"
    )
