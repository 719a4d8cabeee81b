"""The results folder: one report a submission, and a journal of what is done.

A result is written beside its place and put there in one step; then a line is added to the journal and forced to the
disk; only then is it said to be done. Whatever is interrupted, a file that is there is whole, and a line that is there
speaks of a file that is. A last line cut short by a crash is no line, and is graded again.
"""

from __future__ import annotations

import contextlib
import errno
import fcntl
import hashlib
import json
import os
from collections.abc import Mapping
from pathlib import Path
from typing import BinaryIO

from grader.batch.outcome import Outcome
from grader.errors import GraderError, GraderFault, UsageError
from grader.reports import write_report

HIDDEN, JOURNAL, LOCK = ".grade", "journal.jsonl", "lock"
ALSO = {
    "html": "html",
    "junit": "junit.xml",
    "gradescope": "gradescope.json",
}  # further reports, and what ends their names


class Results:
    """An open results folder; one process at a time may have it. Use as a context manager."""

    def __init__(self, folder: Path) -> None:
        """Raises UsageError where it cannot be written, or another `grade` writes there."""
        self.folder = folder
        self.known: dict[str, Outcome] = {}
        try:
            (folder / HIDDEN).mkdir(parents=True, exist_ok=True)
            # A lock of this process alone: the processes that it forks do not keep it when it is killed.
            self._lock: BinaryIO = open(folder / HIDDEN / LOCK, "a+b")  # noqa: SIM115
            fcntl.lockf(self._lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            self._sweep()
            self._journal = open(folder / HIDDEN / JOURNAL, "a+b", buffering=0)  # noqa: SIM115
            _sync_folder(folder / HIDDEN)
        except (FileExistsError, NotADirectoryError):
            raise UsageError(f"{folder}: is a file, and --out wants a folder for the reports") from None
        except OSError as error:
            if error.errno in (errno.EAGAIN, errno.EACCES) and hasattr(self, "_lock"):
                raise UsageError(
                    f"{folder}: another `grade` is writing there; wait for it, or give another --out"
                ) from None
            why = (error.strerror or str(error)).lower()
            raise UsageError(f"{folder}: the reports cannot be written there: {why}") from None
        self._read_journal()

    def file(self, name: str) -> Path:
        """Where the report of a submission lies."""
        return self.folder / f"{name}.json"

    def done(self, name: str, key: str) -> Outcome | None:
        """The outcome, if this very content was graded before and its report is still there, unaltered."""
        outcome = self.known.get(name)
        if outcome is None or outcome.key != key or not outcome.final:
            return None
        try:
            digest = hashlib.sha256(self.file(name).read_bytes()).hexdigest()
        except OSError:
            return None
        return outcome if digest == outcome.digest else None

    def add(self, outcome: Outcome, report: str, also: Mapping[str, str] | None = None) -> Outcome:
        """Keep a result. When this returns, it survives whatever comes. Raises GraderFault where it cannot be written.

        `also`: further reports of `ALSO`. One of an earlier grade that is not made anew is removed: it would be wrong.
        """
        try:
            for kind, ending in ALSO.items():
                path = self.folder / f"{outcome.name}.{ending}"
                if also and kind in also:
                    write_report(also[kind], path)
                elif outcome.name in self.known:
                    path.unlink(missing_ok=True)
            write_report(report, self.file(outcome.name))
        except (GraderError, OSError) as error:  # it could be written a moment ago
            raise GraderFault(str(error)) from None
        digest = hashlib.sha256(report.encode("utf-8", "backslashreplace")).hexdigest()
        outcome = Outcome(**{**vars(outcome), "digest": digest})
        line = json.dumps(outcome.as_object(), ensure_ascii=True).encode() + b"\n"
        try:
            _sync_folder(self.folder)
            self._append(line)
        except OSError as error:
            why = (error.strerror or str(error)).lower()
            raise GraderFault(f"{self.folder}: the journal could not be written: {why}") from None
        self.known[outcome.name] = outcome
        return outcome

    def close(self) -> None:
        """Let go of it. A forked process does so at once: the lock stays its parent's."""
        self._journal.close()
        self._lock.close()

    def __enter__(self) -> Results:
        return self

    def __exit__(self, *exc: object) -> None:
        self.close()

    def _read_journal(self) -> None:
        self._journal.seek(0)
        content = self._journal.read()
        for line in content.split(b"\n")[:-1]:
            try:
                outcome = Outcome.from_object(json.loads(line))
            except (ValueError, TypeError, KeyError, AttributeError):
                continue  # of another version, or damaged: graded again
            self.known[outcome.name] = outcome
        if content and not content.endswith(b"\n"):
            self._append(b"\n")  # ends the line that a crash cut short

    def _append(self, line: bytes) -> None:
        left = memoryview(line)
        while left:
            left = left[self._journal.write(left) :]
        os.fsync(self._journal.fileno())

    def _sweep(self) -> None:
        """Remove what a writer left that was killed before it had put its file in place."""
        for path in self.folder.glob(".grade-*"):
            with contextlib.suppress(OSError):
                path.unlink()


def _sync_folder(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
