"""results.json while the checks run: whoever ends the run before its end finds what was judged by then."""

from __future__ import annotations

import os
import time

from grader.model import CellResult, CheckResult
from grader.reports.export import write_report
from grader.reports.gradescope import as_partial
from grader.reports.progress import Progress

EVERY = 0.5  # seconds; a write that nobody reads is not worth a wait


class PartialResults:
    """Progress that writes Gradescope's partial results to a file, each time whole, and passes all on."""

    def __init__(self, inner: Progress, target: str | os.PathLike[str]) -> None:
        self._inner, self._target = inner, target
        self._results: list[tuple[str, CheckResult]] = []
        self._exercise = ""
        self._written = 0.0
        self._write()

    def phase(self, name: str) -> None:
        self._inner.phase(name)

    def cell(self, index: int, total: int) -> None:
        self._inner.cell(index, total)

    def cell_done(self, result: CellResult) -> None:
        self._inner.cell_done(result)

    def exercise(self, name: str) -> None:
        self._exercise = name
        self._inner.exercise(name)

    def check(self, id: str, title: str) -> None:
        self._inner.check(id, title)

    def check_done(self, result: CheckResult) -> None:
        self._results.append((self._exercise, result))
        if time.monotonic() - self._written >= EVERY:
            self._write()
        self._inner.check_done(result)

    def finish(self) -> None:
        self._inner.finish()

    def _write(self) -> None:
        write_report(as_partial(self._results), self._target)
        self._written = time.monotonic()
