"""The notebook as it ran: each cell's source and outputs as clean HTML.

nbconvert's filters do the colouring and the Markdown; whatever they make is cleaned afterwards, because all of it is
made of a student's words. Long things are cut: a page that no browser opens helps nobody.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from html import escape
from typing import Any

from grader.model import CellStatus, Report
from grader.reports.explain import CELL_VERDICTS
from grader.reports.html.clean import clean, headings_below, without_headings
from grader.reports.printable import printable, shortened

MAX_SOURCE = (
    40_000  # characters of a cell that are coloured or read as Markdown; more is shown as it is, and cut
)
MAX_TEXT, MAX_LINES = 12_000, 120  # of one output
MAX_PICTURE = 3 << 20  # characters of one picture's base64
MAX_OUTPUT, MAX_SOURCES = 24 << 20, 1 << 20  # characters of all outputs, and of all sources that are coloured
MAX_TABLE = 200_000  # characters of an output's HTML
MAX_OUTPUTS = 60  # of one cell
CUT_SOURCE = 500  # characters that are shown of a cell when the page is full
MAX_CELLS = 1000
SECTION_HEADING = 2  # the level of the heading above the notebook

_BASE64 = re.compile(r"[A-Za-z0-9+/=\s]+\Z")
_ANSI = re.compile(r"\x1b\[[0-9;?]*[ -/]*[@-~]")


@dataclass
class CellView:
    """A cell as the page shows it. Everything named `html` is clean."""

    index: int
    kind: str  # "code", "markdown" or "raw"
    html: str
    source: str = ""
    outputs: list[str] = field(default_factory=list)
    verdict: str = ""  # what became of it, where it did not end well
    status: str = "ok"
    findings: list[Any] = field(default_factory=list)

    @property
    def number(self) -> int:
        return self.index + 1


@dataclass
class _Room:
    """What is left of the page's size, in characters."""

    outputs: int = MAX_OUTPUT
    sources: int = MAX_SOURCES


def cell_views(report: Report) -> list[CellView]:
    """All cells of the notebook as it ran, or none where it was not kept."""
    cells = list((report.executed or {}).get("cells", ()))[:MAX_CELLS]
    ran = {result.index: result for result in report.cells}
    views, heading, room = [], SECTION_HEADING, _Room()
    for index, cell in enumerate(cells):
        source = str(cell.get("source", ""))
        kind = cell.get("cell_type") if cell.get("cell_type") in ("code", "markdown") else "raw"
        if not source.strip() and not cell.get("outputs"):
            continue
        room.sources -= len(source)
        if room.sources < 0:
            views.append(
                CellView(index, "raw" if kind == "markdown" else kind, _pre(source, CUT_SOURCE), source)
            )
            continue
        if kind == "markdown":
            html, heading = headings_below(_markdown(source), SECTION_HEADING, heading)
            views.append(CellView(index, kind, html))
            continue
        view = CellView(index, kind, _code(source) if kind == "code" else _pre(source), source)
        result = ran.get(index)
        if kind == "code":
            view.outputs = [
                _output(one, index, room) for one in list(cell.get("outputs") or ())[:MAX_OUTPUTS]
            ]
            left = len(cell.get("outputs") or ()) - MAX_OUTPUTS
            if left > 0:
                view.outputs.append(f"<p class='cut'>… and {left:,} more outputs</p>")
        if result is not None and result.status is not CellStatus.OK:
            why = f": {shortened(printable(result.error), 3, 300)}" if result.error else ""
            view.status, view.verdict = result.status.value, f"this cell {CELL_VERDICTS[result.status]}{why}"
        views.append(view)
    return views


def _markdown(source: str) -> str:
    if len(source) > MAX_SOURCE:
        return _pre(source)
    try:
        return clean(_markdown_renderer()(source))
    except Exception:  # a hostile text may be too deep for the reader
        return _pre(source)


def _code(source: str) -> str:
    if len(source) > MAX_SOURCE:
        return _pre(source)
    try:
        return clean(_highlighter()(printable(source)))
    except Exception:
        return _pre(source)


def _pre(text: str, characters: int = MAX_SOURCE) -> str:
    return f"<pre>{escape(shortened(printable(text), 400, characters))}</pre>"


def _output(output: Mapping[str, Any], index: int, room: _Room) -> str:
    """An output, or a word on it where the page has no room for it."""
    html = _shown(output, index) if room.outputs > 0 else ""
    room.outputs -= len(html)
    return html if room.outputs > 0 else '<p class="cut">(an output that the page has no room for)</p>'


def _shown(output: Mapping[str, Any], index: int) -> str:
    kind = output.get("output_type")
    if kind == "stream":
        extra = ' class="stderr"' if output.get("name") == "stderr" else ""
        return f"<pre{extra}>{_text(output.get('text', ''))}</pre>"
    if kind == "error":
        text = (
            "\n".join(map(str, output.get("traceback") or ()))
            or f"{output.get('ename')}: {output.get('evalue')}"
        )
        return f'<pre class="stderr">{_text(text)}</pre>'
    data = output.get("data")
    return _data(data, index) if isinstance(data, Mapping) else ""


def _data(data: Mapping[str, Any], index: int) -> str:
    """The first form of an output that can be shown, best first, as a notebook chooses it."""
    text = _joined(data.get("text/plain"))
    for kind in ("image/png", "image/jpeg", "image/svg+xml"):
        if kind in data and (picture := _picture(kind, _joined(data[kind]), index, text)):
            return picture
    if "text/html" in data and len(html := _joined(data["text/html"])) <= MAX_TABLE:
        return f'<div class="rich" tabindex="0">{without_headings(clean(html))}</div>'
    if "text/markdown" in data:
        return without_headings(_markdown(_joined(data["text/markdown"])))
    return f"<pre>{_text(text)}</pre>" if text else ""


def _picture(kind: str, content: str, index: int, text: str) -> str:
    if kind == "image/svg+xml":  # as an image it runs no script and loads nothing
        from base64 import b64encode

        content = b64encode(content.encode("utf-8", "replace")).decode("ascii")
    if not _BASE64.match(content):
        return ""
    if len(content) > MAX_PICTURE:
        return '<p class="cut">(a picture that is too large to be kept)</p>'
    described = escape(f"output of cell {index + 1}: {shortened(printable(text), 1, 120) or 'a picture'}")
    return f'<img src="data:{kind};base64,{"".join(content.split())}" alt="{described}">'


def _joined(value: Any) -> str:
    return (
        "".join(map(str, value))
        if isinstance(value, (list, tuple))
        else value
        if isinstance(value, str)
        else ""
    )


def _text(text: Any) -> str:
    """A terminal's text: colours as classes, all else escaped."""
    text = shortened(_overwritten(_joined(text)), MAX_LINES, MAX_TEXT)
    plain = "\x1b".join(printable(part) for part in text.split("\x1b"))
    if "\x1b" not in plain:
        return escape(plain)
    try:
        from nbconvert.filters import ansi2html

        return clean(ansi2html(plain))
    except Exception:
        return escape(printable(_ANSI.sub("", text)))


def _overwritten(text: str) -> str:
    """The text as a terminal shows it in the end: a progress bar's line is its last state."""
    if "\r" not in text:
        return text
    lines = text.replace("\r\n", "\n").split("\n")
    return "\n".join(line.rstrip("\r").rpartition("\r")[2] for line in lines)


@cache
def _highlighter() -> Any:
    from nbconvert.filters.highlight import Highlight2HTML

    return Highlight2HTML(pygments_lexer="ipython3")


@cache
def _markdown_renderer() -> Any:
    from nbconvert.filters.markdown_mistune import IPythonRenderer, MarkdownWithMath

    return MarkdownWithMath(renderer=IPythonRenderer(escape=False, exclude_anchor_links=True)).render
