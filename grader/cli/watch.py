"""`grade --watch FILE`: grade again at each save, with one zygote that stays warm."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator

from grader.errors import SubmissionFault, UsageError
from grader.model import Report
from grader.notebook import Notebook, read_notebook

LOOK_SECONDS = 0.05  # between two looks at the file's time and size
PATIENCE = 2.0  # seconds for which a file that cannot be read may still be in the middle of its saving


def watch(path: str, grade: Callable[[Notebook], Report], say: Callable[[str], None]) -> Report:
    """Grade at once, and again whenever the file's content has changed, until Ctrl-C; the last report.

    `grade` makes a report of a notebook and shows it; `say` is told, in one line, of a file that cannot be read.
    """
    report = None
    try:
        for notebook in versions(path, say):
            try:
                report = grade(notebook)
            except (SubmissionFault, UsageError) as fault:  # such as an exercise that there is not
                say(str(fault))
            say(f"watching {path}: save it to grade again, Ctrl-C to end")
    except KeyboardInterrupt:
        if report is not None:
            return report
        raise
    raise AssertionError("versions do not end")


def versions(path: str, say: Callable[[str], None]) -> Iterator[Notebook]:
    """Each version of a notebook: the present one, then each that is saved with another content.

    A file that is gone, or cannot be read, is waited for: editors write in several steps. After PATIENCE seconds of that
    `say` is told why, once.
    """
    seen, graded, complaint, since = None, "", "", 0.0
    while True:
        state = _state(path)
        if state == seen:
            time.sleep(LOOK_SECONDS)
            continue
        try:
            notebook = read_notebook(path)
        except SubmissionFault as fault:
            since = since or time.monotonic()
            if time.monotonic() - since > PATIENCE and str(fault) != complaint:
                complaint = str(fault)
                say(f"{complaint}; waiting for the next save")
                seen = state
            time.sleep(LOOK_SECONDS)
            continue
        seen, since, complaint = state, 0.0, ""
        if notebook.sha256 != graded:
            graded = notebook.sha256
            yield notebook


def _state(path: str) -> tuple[int, int, int] | None:
    """What changes when a file is saved; None where there is none."""
    try:
        facts = os.stat(path)
    except OSError:
        return None
    return facts.st_mtime_ns, facts.st_size, facts.st_ino
