"""A picture as SVG: drawn here, from numbers that were measured, with a text for those who do not see it.

The colours are the page's (`--reference`, `--student`, `--data`), so that a picture is dark where the page is. Series
differ by dashes and markers too, for eyes and printers that do not tell colours apart.
"""

from __future__ import annotations

from html import escape

from grader.model import Picture, Series
from grader.reports.html.ticks import Scale, scale

WIDTH, HEIGHT = 460, 300
LEFT, RIGHT, TOP, BOTTOM = 58, 26, 22, 44
_DASHES = ("", "7 4", "2 4")


def as_svg(picture: Picture, id: str) -> str:
    """The picture as an `<svg>` element. `id` must be unique on the page."""
    drawn = [one for one in picture.series if one.x]
    across = scale([v for one in drawn for v in one.x] + [mark.x for mark in picture.marks], picture.x.log)
    up = scale([v for one in drawn for v in one.y], picture.y.log)
    parts = [
        f'<svg class="plot" viewBox="0 0 {WIDTH} {HEIGHT}" role="img" aria-labelledby="{id}-t {id}-d">',
        f'<title id="{id}-t">{escape(picture.title)}</title>',
        f'<desc id="{id}-d">{escape(in_words(picture))}</desc>',
        *_axes(picture, across, up),
    ]
    order = {"data": 0, "reference": 1, "student": 2}
    seen: dict[str, int] = {}
    for one in sorted(drawn, key=lambda series: order[series.whose]):
        parts += _series(one, across, up, seen.get(one.whose, 0))
        seen[one.whose] = seen.get(one.whose, 0) + 1
    return "".join([*parts, *_marks(picture, across), "</svg>"])


def legend(picture: Picture) -> list[tuple[str, str]]:
    """For each series a small SVG that shows its line, and its label."""
    entries, seen = [], dict[str, int]()
    for one in picture.series:
        turn = seen.get(one.whose, 0)
        seen[one.whose] = turn + 1
        missing = (
            f" ({one.missing} of {one.missing + len(one.x)} values are too large to draw, inf or nan)"
            if one.missing
            else ""
        )
        line = (
            f'<path class="line {one.whose}" {_dash(one, turn)} d="M2 6H30"/>'
            if one.joined
            else f'<g class="dots {one.whose}"><circle cx="6" cy="6" r="2"/><circle cx="16" cy="6" r="2"/>'
            '<circle cx="26" cy="6" r="2"/></g>'
        )
        entries.append(
            (f'<svg class="key" viewBox="0 0 32 12" aria-hidden="true">{line}</svg>', one.label + missing)
        )
    return entries


def in_words(picture: Picture) -> str:
    """What the picture shows, for those who do not see it: each series by its ends and extremes."""
    told = [f"{picture.y.label} over {picture.x.label}."]
    for one in picture.series:
        if not one.x:
            told.append(f"{one.label}: no values that could be drawn.")
            continue
        told.append(
            f"{one.label}: {len(one.x)} points from ({one.x[0]:.3g}, {one.y[0]:.3g}) to ({one.x[-1]:.3g}, {one.y[-1]:.3g}), "
            f"between {min(one.y):.3g} and {max(one.y):.3g}."
        )
    told += [f"Marked: {mark.label} at {mark.x:.3g}." for mark in picture.marks]
    return " ".join(told)


def _x(across: Scale, value: float) -> float:
    return round(LEFT + across.place(value) * (WIDTH - LEFT - RIGHT), 1)


def _y(up: Scale, value: float) -> float:
    return round(HEIGHT - BOTTOM - up.place(value) * (HEIGHT - TOP - BOTTOM), 1)


def _axes(picture: Picture, across: Scale, up: Scale) -> list[str]:
    bottom = HEIGHT - BOTTOM
    parts = ['<g class="grid">']
    parts += [f'<path d="M{LEFT} {_y(up, tick)}H{WIDTH - RIGHT}"/>' for tick in up.ticks]
    parts += [f'</g><path class="axis" d="M{LEFT} {bottom}H{WIDTH - RIGHT}"/><g class="tick">']
    for tick in up.ticks:
        parts.append(f'<text x="{LEFT - 7}" y="{_y(up, tick) + 4}" text-anchor="end">{up.label(tick)}</text>')
    for tick in across.ticks:
        parts.append(f'<path class="axis" d="M{_x(across, tick)} {bottom}v4"/>')
        parts.append(
            f'<text x="{_x(across, tick)}" y="{bottom + 17}" text-anchor="middle">{across.label(tick)}</text>'
        )
    middle = (LEFT + WIDTH - RIGHT) / 2
    parts.append("</g>")
    parts.append(
        f'<text class="label" x="{middle}" y="{HEIGHT - 7}" text-anchor="middle">{escape(picture.x.label)}</text>'
    )
    parts.append(f'<text class="label" x="2" y="12">{escape(picture.y.label)}</text>')
    return parts


def _marks(picture: Picture, across: Scale) -> list[str]:
    parts = []
    for mark in picture.marks:
        x = _x(across, mark.x)
        end = x > WIDTH - 90
        parts.append(f'<path class="mark" d="M{x} {TOP}V{HEIGHT - BOTTOM}"/>')
        parts.append(
            f'<text class="marked" x="{x + (-5 if end else 5)}" y="{TOP + 11}" text-anchor="{"end" if end else "start"}">'
            f"{escape(mark.label)}</text>"
        )
    return parts


def _series(one: Series, across: Scale, up: Scale, turn: int) -> list[str]:
    points = [(_x(across, x), _y(up, y)) for x, y in zip(one.x, one.y, strict=True)]
    if not one.joined:
        circles = "".join(f'<circle cx="{x}" cy="{y}" r="1.9"/>' for x, y in points)
        return [f'<g class="dots {one.whose}">{circles}</g>']
    path = "M" + "L".join(f"{x} {y}" for x, y in points)
    parts = [f'<path class="line {one.whose}" {_dash(one, turn)} d="{path}"/>']
    if len(points) <= 25 and one.whose == "student":  # few measurements: each of them shows
        circles = "".join(f'<circle cx="{x}" cy="{y}" r="3"/>' for x, y in points)
        parts.append(f'<g class="dots {one.whose}">{circles}</g>')
    return parts


def _dash(one: Series, turn: int) -> str:
    """The reference's first line is drawn through; the student's, which often lies upon it, is dashed."""
    dash = _DASHES[(turn + (one.whose == "student")) % len(_DASHES)]
    return f'stroke-dasharray="{dash}"' if dash else ""
