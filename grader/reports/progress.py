"""What is being done while a submission is graded: a live line on a terminal, plain lines elsewhere.

Progress goes to stderr, so that a report on stdout stays clean; a stream that is gone never stops a grade.
"""

from __future__ import annotations

import os
import time
from collections.abc import Mapping
from typing import TYPE_CHECKING, Protocol, TextIO

from grader.model import CellResult, CellStatus, CheckResult, Status
from grader.reports.explain import CELL_VERDICTS, points, title_of
from grader.reports.page import console_for
from grader.reports.printable import encodable, printable

if TYPE_CHECKING:
    from rich.live import Live
    from rich.text import Text


class Progress(Protocol):
    """Who is told what happens, in the order in which it does. `finish` comes once, and last."""

    def phase(self, name: str) -> None:
        """A stage begins: "starting a worker", "running the notebook"."""

    def cell(self, index: int, total: int) -> None:
        """A code cell starts; `index` counts all cells of the notebook from 0, and there are `total`."""

    def cell_done(self, result: CellResult) -> None: ...

    def exercise(self, name: str) -> None: ...

    def check(self, id: str, title: str) -> None: ...

    def check_done(self, result: CheckResult) -> None: ...

    def finish(self) -> None: ...


class SilentProgress:
    """Says nothing."""

    def phase(self, name: str) -> None: ...

    def cell(self, index: int, total: int) -> None: ...

    def cell_done(self, result: CellResult) -> None: ...

    def exercise(self, name: str) -> None: ...

    def check(self, id: str, title: str) -> None: ...

    def check_done(self, result: CheckResult) -> None: ...

    def finish(self) -> None: ...


class PlainProgress(SilentProgress):
    """A line for each stage, each failed cell and each check as it ends: for logs, no line is rewritten."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._exercise = ""

    def phase(self, name: str) -> None:
        self._line(name)

    def cell_done(self, result: CellResult) -> None:
        if result.status is not CellStatus.OK:
            self._line(f"  cell {result.index + 1} {CELL_VERDICTS[result.status]}{_detail(result.error)}")

    def exercise(self, name: str) -> None:
        self._exercise = name

    def check_done(self, result: CheckResult) -> None:
        score = f"{points(result.points)} / {points(result.max_points)}"
        where = f"{self._exercise}: " if self._exercise else ""
        self._line(f"  {where}{title_of(result)}: {result.status.value}, {score}")

    def _line(self, text: str) -> None:
        line = printable(text).replace("\n", " ")
        try:
            encoding = getattr(self._stream, "encoding", None) or "utf-8"
            self._stream.write(encodable(line, encoding) + "\n")
            self._stream.flush()
        except (OSError, ValueError):  # ValueError: closed
            pass


class LiveProgress(SilentProgress):
    """One line that changes, with the time since the stage began; it is gone when all is done."""

    def __init__(self, stream: TextIO) -> None:
        self._console = console_for(stream)
        self._encoding = getattr(stream, "encoding", None) or "utf-8"
        self._live: Live | None = None
        self._phase = ""
        self._detail = ""
        self._exercise = ""
        self._tally = ""
        self._since = time.monotonic()
        self._passed = self._judged = 0

    def phase(self, name: str) -> None:
        self._phase, self._detail, self._tally, self._since = name, "", "", time.monotonic()
        self._show()

    def cell(self, index: int, total: int) -> None:
        self._detail = f"cell {index + 1} of {total}"
        self._show()

    def cell_done(self, result: CellResult) -> None:
        if result.status is not CellStatus.OK:
            self._tally = f"cell {result.index + 1} {CELL_VERDICTS[result.status]}"
            self._show()

    def exercise(self, name: str) -> None:
        self._exercise = name

    def check(self, id: str, title: str) -> None:
        self._detail = f"{self._exercise}: {title}" if self._exercise else title
        self._show()

    def check_done(self, result: CheckResult) -> None:
        self._judged += 1
        self._passed += result.status is Status.PASSED
        self._tally = f"{self._passed} of {self._judged} checks passed"
        self._show()

    def finish(self) -> None:
        live, self._live = self._live, None
        if live is not None:
            try:
                live.stop()
            except (OSError, ValueError):
                pass

    def line(self) -> str:
        """What the live line says now, without the clock."""
        parts = [part for part in (self._phase, self._tally, self._detail) if part]
        return encodable(printable(" · ".join(parts)).replace("\n", " "), self._encoding)

    def __rich__(self) -> Text:
        """The line as rich draws it, several times a second."""
        from rich.text import Text

        clock = f"{time.monotonic() - self._since:4.0f} s  "
        return Text(clock + self.line(), no_wrap=True, overflow="ellipsis", style="cyan")

    def _show(self) -> None:
        if self._live is not None:
            return  # it redraws itself
        from rich.live import Live

        # The streams stay as they are: pytest and the notebook's runner have their own use for them.
        live = Live(self, console=self._console, transient=True, refresh_per_second=8,
                    redirect_stdout=False, redirect_stderr=False)  # fmt: skip
        try:
            live.start()
        except (OSError, ValueError):
            return
        self._live = live


def progress_for(
    stream: TextIO, *, quiet: bool = False, environment: Mapping[str, str] = os.environ
) -> Progress:
    """The kind of progress that suits a stream: live on a terminal, plain lines in CI and in files."""
    if quiet:
        return SilentProgress()
    live = stream.isatty() and not environment.get("CI") and environment.get("TERM") != "dumb"
    return LiveProgress(stream) if live else PlainProgress(stream)


def _detail(error: str | None) -> str:
    lines = (error or "").strip().splitlines()
    return f": {lines[0][:200]}" if lines else ""
