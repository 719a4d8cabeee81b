"""The process that grades one submission: forked from the scheduler, with all imports made, and gone afterwards.

A process a submission: nothing of one grade is left for the next, memory stays flat over thousands, and a crash of
ours costs one. It talks to the scheduler in JSON; both sides are trusted, but the texts come from students.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import signal
import sys
import time
from dataclasses import dataclass
from multiprocessing.connection import Connection
from typing import TYPE_CHECKING, Any, NoReturn

from grader.batch import fingerprint
from grader.batch.outcome import UNREADABLE, of_problem, of_report, report_of
from grader.batch.source import Source
from grader.course import Course
from grader.errors import IsolationFault, SandboxFault, SubmissionFault
from grader.model import CellResult, CheckResult
from grader.notebook import parse_notebook
from grader.reports import REPORTS, as_json
from grader.sandbox import jail
from grader.submission import Options, grade_notebook

if TYPE_CHECKING:
    from grader.running.zygote import Zygote


@dataclass(frozen=True)
class Job:
    """What all submissions of a batch are graded with."""

    course: Course
    options: Options
    context: str  # see `fingerprint`
    also: tuple[str, ...] = ()  # further reports of each, by their names in `grader.reports.REPORTS`


class Telling:
    """A Progress that tells the scheduler, which also takes it as a sign of life."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def phase(self, name: str) -> None:
        self._tell(name)

    def cell(self, index: int, total: int) -> None:
        self._tell(f"cell {index + 1} of {total}")

    def cell_done(self, result: CellResult) -> None: ...

    def exercise(self, name: str) -> None:
        self._exercise = name

    def check(self, id: str, title: str) -> None:
        self._tell(self._exercise)

    def check_done(self, result: CheckResult) -> None: ...

    def _tell(self, text: str) -> None:
        say(self._connection, {"doing": text[:100]})


def say(connection: Connection, message: dict[str, Any]) -> None:
    connection.send_bytes(json.dumps(message, allow_nan=False).encode())


def hear(connection: Connection) -> dict[str, Any]:
    """The next message. Raises EOFError or OSError where the process is gone."""
    message: dict[str, Any] = json.loads(connection.recv_bytes())
    return message


def live(job: Job, source: Source, zygote: Zygote, connection: Connection, log: int, parent: int) -> NoReturn:
    """Be the process that grades `source`. Ends the process, whatever happens."""
    try:
        # With the scheduler ends this process, and by its sockets the zygote's part of it.
        jail.prctl(jail.PR_SET_PDEATHSIG, signal.SIGKILL)
        if os.getppid() != parent:
            os._exit(1)
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # a terminal sends it to all; the scheduler decides
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT, signal.SIGTERM})
        for descriptor in (1, 2):
            os.dup2(log, descriptor)
        with contextlib.suppress(BrokenPipeError):
            say(connection, _grade(job, source, zygote, Telling(connection)))
    except BaseException as error:  # nobody is above this frame
        with contextlib.suppress(Exception):
            say(connection, {"fault": f"{type(error).__name__}: {error}"[:500]})
    finally:
        with contextlib.suppress(Exception):
            sys.stderr.flush()
        os._exit(0)


def _grade(job: Job, source: Source, zygote: Zygote, progress: Telling) -> dict[str, Any]:
    began = time.perf_counter()
    key = digest = ""
    try:
        try:
            data = source.read()
        except SubmissionFault as fault:
            key = fingerprint.of_submission(job.context, str(fault).encode())
            raise
        key, digest = fingerprint.of_submission(job.context, data), hashlib.sha256(data).hexdigest()
        notebook = parse_notebook(source.path, data)
        del data
        report = grade_notebook(notebook, job.course, zygote, job.options, progress)
        outcome = of_report(source, report, time.perf_counter() - began, key)
    except SubmissionFault as fault:
        outcome = of_problem(source, UNREADABLE, str(fault), time.perf_counter() - began, key, digest)
        report = report_of(outcome)
    except IsolationFault as fault:
        return {"refused": str(fault)}
    except SandboxFault as fault:
        return {"fault": str(fault)[:500]}
    also = {name: REPORTS[name](report) for name in job.also}
    return {"outcome": outcome.as_object(), "report": as_json(report), "also": also}
