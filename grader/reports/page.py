"""A page of plain lines: wrapped, indented, safe to print, and in what the output's encoding has."""

from __future__ import annotations

import io
from collections.abc import Iterable
from typing import TYPE_CHECKING, TextIO

from rich.cells import cell_len

from grader.reports.printable import encodable, printable

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

WIDTH = 80


class Page:
    """Lines in the order in which they are added.

    Every text passes through `printable` here and nowhere else, and never through rich's markup, so that no
    caller can forget it.
    """

    def __init__(self, width: int = WIDTH, encoding: str = "utf-8") -> None:
        self.width = width
        self.encoding = encoding
        self._lines: list[Text] = []

    def text(self, content: str, style: str = "") -> Text:
        """A piece of a line, safe to print."""
        from rich.text import Text

        # As a span: what is joined to it later keeps a style of its own.
        return Text().append(encodable(printable(content), self.encoding), style)

    def say(
        self, content: str | Text, indent: int = 0, hanging: int = 0, style: str = "", right: str = ""
    ) -> None:
        """Add a paragraph, wrapped to the page; all lines but the first are indented by `hanging` more.

        `right` stands at the right end of the first line.
        """
        text = self.text(content, style) if isinstance(content, str) else content
        first = len(self._lines)
        for row in text.split("\n", allow_blank=True):
            for place, line in enumerate(self._wrapped(row, self.width - indent - len(right), hanging)):
                self._lines.append(self.text(" " * (indent + (hanging if place else 0))) + line)
        if right:
            line = self._lines[first]
            line.append(" " * max(1, self.width - line.cell_len - len(right)) + right, style="not bold")

    def say_items(self, items: Iterable[str], separator: str, hanging: int = 0, style: str = "") -> None:
        """Add items in a row; a line ends between two of them and never inside one."""
        line = ""
        for item in items:
            longer = f"{line}{separator}{item}" if line else item
            if line and cell_len(longer) > self.width:
                self.say(line, hanging=hanging, style=style)
                longer = " " * hanging + item
            line = longer
        self.say(line, hanging=hanging, style=style)

    def rule(self, content: str, style: str = "") -> None:
        """Add a heading that is as wide as the page."""
        title = f"── {printable(content)} "
        self.say(title + "─" * (self.width - cell_len(title)), hanging=3, style=style)

    def verbatim(self, content: str, style: str = "") -> None:
        """Add lines to copy: from the left margin, and as long as they are."""
        self._lines += self.text(content, style).split("\n", allow_blank=True)

    def blank(self) -> None:
        """Add an empty line, unless there is one already or the page is empty."""
        if self._lines and self._lines[-1].plain:
            self._lines.append(self.text(""))

    def print(self, file: TextIO) -> None:
        """Print the page: in colour on a terminal, as plain text elsewhere."""
        console = console_for(file, self.width)
        while self._lines and not self._lines[-1].plain:
            self._lines.pop()
        with console.capture() as captured:  # rich would end the process where a pipe is closed
            for line in self._lines:
                console.print(line, soft_wrap=True)
        file.write(captured.get())
        file.flush()

    def plain(self) -> str:
        """The page as text."""
        out = io.StringIO()
        for line in self._lines:
            out.write(line.plain + "\n")
        return out.getvalue().rstrip("\n") + "\n"

    def _wrapped(self, row: Text, width: int, hanging: int) -> list[Text]:
        """The row in pieces that fit; words are kept whole where they can be."""
        if row.cell_len <= width:
            return [row]
        console = console_for(io.StringIO(), self.width)
        lines = list(row.wrap(console, max(width - hanging, 20), overflow="fold"))
        for line in lines:
            line.rstrip()
        return lines


def console_for(file: TextIO, width: int | None = None) -> Console:
    """rich's console for a stream, with everything that interprets a text turned off."""
    from rich.console import Console

    return Console(
        file=file,
        width=width,
        markup=False,
        highlight=False,
        emoji=False,
        force_jupyter=False,
        legacy_windows=False,
    )
