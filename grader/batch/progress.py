"""How far a batch is: a line a submission as it is done, and on a terminal what is going on below them."""

from __future__ import annotations

import os
import time
from collections import deque
from collections.abc import Mapping
from typing import TYPE_CHECKING, TextIO

from grader.batch.outcome import Outcome
from grader.batch.schedule import BatchProgress
from grader.batch.summary import line_of
from grader.reports.page import console_for
from grader.reports.printable import encodable, printable

if TYPE_CHECKING:
    from rich.console import Group
    from rich.live import Live

RECENT = 40  # submissions that the rate is taken from
REFRESH_SECONDS = 0.2
BAR = 36  # columns


class Rate:
    """Submissions a minute, lately, and how long the rest will take."""

    def __init__(self, total: int) -> None:
        self.total, self.finished = total, 0
        self._began: float | None = None
        self._times: deque[float] = deque(maxlen=RECENT)

    def begin(self) -> None:
        """The first submission is being graded: what came before was the start."""
        self._began = self._began or time.monotonic()

    def add(self) -> None:
        self.finished += 1
        self._times.append(time.monotonic())

    @property
    def per_minute(self) -> float:
        """0 where nothing is known yet."""
        if not self._times or self._began is None:
            return 0.0
        whole = self.finished <= len(self._times)
        since, number = (self._began, self.finished) if whole else (self._times[0], len(self._times) - 1)
        return 60 * number / max(time.monotonic() - since, 1e-6)

    @property
    def left(self) -> str:
        """The time left, in words."""
        if not self.per_minute:
            return ""
        seconds = 60 * (self.total - self.finished) / self.per_minute
        if seconds >= 5400:
            return f"{seconds / 3600:.1f} h left"
        return f"{seconds / 60:.0f} min left" if seconds >= 90 else f"{seconds:.0f} s left"


class SilentBatch:
    """Says nothing."""

    def doing(self, name: str, what: str) -> None: ...

    def done(self, outcome: Outcome) -> None: ...

    def tick(self) -> None: ...

    def finish(self) -> None: ...


class PlainBatch(SilentBatch):
    """A line for each submission as it is done: for logs, no line is rewritten."""

    def __init__(self, stream: TextIO, total: int) -> None:
        self._stream, self._rate = stream, Rate(total)

    def doing(self, name: str, what: str) -> None:
        self._rate.begin()

    def done(self, outcome: Outcome) -> None:
        self._rate.add()
        place = f"{self._rate.finished:>{len(str(self._rate.total))}}/{self._rate.total} "
        line = line_of(outcome, place, f"  {self._rate.left:<11}")
        try:
            self._stream.write(
                encodable(line, getattr(self._stream, "encoding", None) or "utf-8").rstrip() + "\n"
            )
            self._stream.flush()
        except (OSError, ValueError):  # whoever read it is gone: the grading goes on
            pass


class LiveBatch(SilentBatch):
    """The same lines, and below them a bar, the rate, the time left, and what is being graded.

    Drawn from the scheduler's own thread: it forks, and must have no other.
    """

    def __init__(self, stream: TextIO, total: int) -> None:
        from rich.live import Live

        self._rate, self._encoding = Rate(total), getattr(stream, "encoding", None) or "utf-8"
        self._doing: dict[str, str] = {}
        self._drawn = 0.0
        self._live: Live | None = Live(
            self._picture(), console=console_for(stream), transient=True, auto_refresh=False,
            redirect_stdout=False, redirect_stderr=False,
        )  # fmt: skip
        self._live.start()

    def doing(self, name: str, what: str) -> None:
        self._rate.begin()
        self._doing[name] = what

    def done(self, outcome: Outcome) -> None:
        self._rate.add()
        self._doing.pop(outcome.name, None)
        if self._live is not None:
            self._live.console.print(
                self._safe(line_of(outcome)), markup=False, highlight=False, no_wrap=True
            )

    def tick(self) -> None:
        if self._live is not None and time.monotonic() - self._drawn > REFRESH_SECONDS:
            self._drawn = time.monotonic()
            self._live.update(self._picture(), refresh=True)

    def finish(self) -> None:
        live, self._live = self._live, None
        if live is not None:
            try:
                live.stop()
            except (OSError, ValueError):
                pass

    def _picture(self) -> Group:
        from rich.console import Group
        from rich.progress_bar import ProgressBar
        from rich.table import Table
        from rich.text import Text

        rate = f"   {self._rate.per_minute:.1f} a minute, {self._rate.left}" if self._rate.per_minute else ""
        done = Text(f"{self._rate.finished} of {self._rate.total}{rate}", style="cyan", no_wrap=True)
        first = Table.grid(padding=(0, 1))
        first.add_row(ProgressBar(self._rate.total, self._rate.finished, width=BAR), done)
        below = [Text(self._safe(f"  {name}: {what}"), style="dim", no_wrap=True, overflow="ellipsis")
                 for name, what in self._doing.items()]  # fmt: skip
        return Group(first, *below)

    def _safe(self, text: str) -> str:
        return encodable(printable(text).replace("\n", " "), self._encoding)


def batch_progress(
    stream: TextIO, total: int, quiet: bool = False, environment: Mapping[str, str] = os.environ
) -> SilentBatch:
    """The kind that suits a stream: live on a terminal, plain lines in CI and in files."""
    if quiet:
        return SilentBatch()
    live = stream.isatty() and not environment.get("CI") and environment.get("TERM") != "dumb"
    return LiveBatch(stream, total) if live else PlainBatch(stream, total)


_: type[BatchProgress] = SilentBatch
