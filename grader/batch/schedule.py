"""Grades many submissions at once: one trusted process that schedules, one zygote that all share.

    scheduler ── fork ──> grading process, one a submission, at most `jobs` at a time; each with its own pytest
        │                    │   ^                                     session, its own connection to the zygote
        └──> zygote <────────┘   └── verdict, as JSON; the scheduler alone writes results

The scheduler has one thread (it forks), and reads no notebook but for its hash.
"""

from __future__ import annotations

import contextlib
import os
import signal
import socket
import tempfile
import time
from collections import deque
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from multiprocessing.connection import Connection, wait
from pathlib import Path
from typing import Any, BinaryIO, Protocol

from grader.batch.child import Job, hear, live
from grader.batch.outcome import Outcome, of_problem, report_of
from grader.batch.source import Source
from grader.errors import IsolationFault, SandboxFault
from grader.model import Status
from grader.reports import REPORTS, as_json
from grader.running.users import UserIds
from grader.running.worker import how_it_ended, remove_tree
from grader.running.zygote import Zygote

ATTEMPTS = 2  # at one submission, where the fault was ours
SILENCE = 600.0  # seconds without a sign of life after which a grading process is given up, at least
ZYGOTES = 3  # in a row that ended before anything was graded: then it is no accident
USER_IDS = 8  # that one submission may use up: its worker and the workers of its reruns


class Sink(Protocol):
    """Who takes results; `Results` is one."""

    def add(self, outcome: Outcome, report: str, also: Mapping[str, str]) -> Outcome: ...

    def close(self) -> None:
        """Called in each process that is forked: what is open here is the parent's affair."""


class BatchProgress(Protocol):
    """Who is told how far a batch is; see `grader.batch.progress`."""

    def doing(self, name: str, what: str) -> None: ...

    def done(self, outcome: Outcome) -> None: ...

    def tick(self) -> None: ...


@dataclass
class _Slot:
    """A place for one grading process after another."""

    index: int
    users: UserIds
    log: BinaryIO  # what the process says in plain words, if anything: the last line explains a crash

    @property
    def marker(self) -> str:
        return f"w{self.index}-"


@dataclass
class _Running:
    slot: _Slot
    source: Source
    attempt: int
    pid: int
    connection: Connection
    began: float = field(default_factory=time.monotonic)
    heard: float = field(default_factory=time.monotonic)


class Schedule:
    """A batch on its way. `on_done` is told of each result once it is safe on the disk."""

    def __init__(
        self, job: Job, results: Sink, zygote: Callable[[], Zygote], jobs: int, progress: BatchProgress,
        on_done: Callable[[Outcome, str], None] = lambda outcome, report: None,
    ) -> None:  # fmt: skip
        self.job, self.results, self.jobs, self.progress, self.on_done = job, results, jobs, progress, on_done
        self.silence = patience(job)
        self._make_zygote = zygote
        self._zygote: Zygote | None = None
        self._zygotes = 0  # started since a submission was last graded
        self._running: dict[Connection, _Running] = {}
        self._queue: deque[tuple[Source, int]] = deque()
        self._slots: list[_Slot] = []
        self._free: list[_Slot] = []

    def run(self, sources: Iterable[Source]) -> None:
        """Grade all of them. Raises KeyboardInterrupt on Ctrl-C, GraderFault where going on makes no sense; what is
        done by then is kept, and no process is left."""
        self.add(sources)
        try:
            self.open(min(self.jobs, len(self._queue)))
            while self.busy:
                self.turn()
        finally:
            self.close()

    def add(self, sources: Iterable[Source]) -> None:
        """Have these graded, too."""
        self._queue.extend((source, 1) for source in sources)

    @property
    def busy(self) -> bool:
        """Whether anything is being graded or waits for it."""
        return bool(self._queue or self._running)

    def open(self, slots: int) -> None:
        """Make what grading needs. Raises SandboxFault. Whoever calls it calls `close`, whatever it raised."""
        self._ready_zygote()
        for index in range(slots):
            self._slots.append(_Slot(index, UserIds(), tempfile.TemporaryFile()))  # noqa: SIM115
        self._free = self._slots[::-1]

    def turn(self, others: Sequence[Connection] = ()) -> list[Connection]:
        """Start what can be started, and hear what there is to hear, for a quarter of a second at most.

        Returns those of `others` that have something to be read, or have ended. Raises as `run` does.
        """
        while self._queue and self._free:
            self._start(*self._queue.popleft())
        heard = wait([*self._running, *others], timeout=0.25)
        for connection in heard:
            if connection in self._running:
                self._listen(self._running[connection])
        for running in list(self._running.values()):
            if time.monotonic() - running.heard > self.silence:
                self._give_up(running)
        self.progress.tick()
        return [connection for connection in others if connection in heard]

    def close(self) -> None:
        """End all that runs; no process is left. A second Ctrl-C does not stop it."""
        before = signal.signal(signal.SIGINT, signal.SIG_IGN)
        for running in list(self._running.values()):
            self._end(running)
        if self._zygote is not None:
            self._zygote.close()
        for slot in self._slots:
            slot.users.close()
            slot.log.close()
        signal.signal(signal.SIGINT, before)

    def _ready_zygote(self) -> Zygote:
        """The zygote; a new one where it has ended. Raises SandboxFault where that happens again and again."""
        if self._zygote is None or not self._zygote.alive:
            if self._zygotes >= ZYGOTES:
                raise SandboxFault(
                    "the zygote ended again and again; `grader doctor` tells what this host can do"
                )
            if self._zygote is not None:
                self._zygote.close()
            self._zygotes += 1
            self._zygote = self._make_zygote()
        return self._zygote.ready()

    def _start(self, source: Source, attempt: int) -> None:
        zygote = self._ready_zygote()
        slot = self._free.pop()
        slot.log.truncate(0)
        slot.log.seek(0)
        share = zygote.share()
        ours, theirs = (Connection(end.detach()) for end in socket.socketpair())
        parent = os.getpid()
        # Ctrl-C between the fork and its entry in the list would leave a process that nobody knows.
        before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT, signal.SIGTERM})
        pid = os.fork()
        if pid == 0:
            ours.close()
            for other in self._running:
                other.close()
            self.results.close()
            zygote.adopt(share, slot.users, slot.marker)
            live(self.job, source, zygote, theirs, slot.log.fileno(), parent)
        self._running[ours] = _Running(slot, source, attempt, pid, ours)
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
        theirs.close()
        share.close()
        slot.users.turn_on(USER_IDS)
        self.progress.doing(source.name, "starting")

    def _listen(self, running: _Running) -> None:
        try:
            message = hear(running.connection)
        except (EOFError, OSError, ValueError):
            code = self._end(running)
            ended = how_it_ended(None, -code) if code < 0 else how_it_ended(code, None)
            words = f"the grading process: {ended}{_last_line(running.slot.log)}"
            self._retry(running, words)
            return
        running.heard = time.monotonic()
        if "doing" in message:
            self.progress.doing(running.source.name, message["doing"])
            return
        self._end(running, wait_for_it=True)
        if "refused" in message:
            raise IsolationFault(message["refused"])
        if "fault" in message:
            self._retry(running, message["fault"])
        else:
            self._zygotes = 0
            self._keep(Outcome.from_object(message["outcome"]), message["report"], message["also"])

    def _give_up(self, running: _Running) -> None:
        self._end(running)
        self._retry(running, f"the grader gave no sign of life for {self.silence:.0f} s")

    def _retry(self, running: _Running, words: str) -> None:
        """Grade it again; after the last attempt, say that we could not."""
        if running.attempt < ATTEMPTS:
            self._queue.appendleft((running.source, running.attempt + 1))
            return
        self._keep(*failed(self.job, running.source, words, time.monotonic() - running.began))

    def _keep(self, outcome: Outcome, report: str, also: Mapping[str, str]) -> None:
        outcome = self.results.add(outcome, report, also)
        self.on_done(outcome, report)
        self.progress.done(outcome)

    def _end(self, running: _Running, wait_for_it: bool = False) -> int:
        """End a grading process and reap it; its exit code, or minus the signal. Its slot is free afterwards."""
        del self._running[running.connection]
        if not wait_for_it:
            with contextlib.suppress(ProcessLookupError):
                os.kill(running.pid, signal.SIGKILL)
        _, status = os.waitpid(running.pid, 0)
        running.connection.close()
        code = os.waitstatus_to_exitcode(status)
        if (
            not wait_for_it and self._zygote is not None
        ):  # it could not clean up; its keepers end by themselves
            for folder in Path(self._zygote.folder).glob(f"{running.slot.marker}*"):
                remove_tree(str(folder))
        self._free.append(running.slot)
        return code


def failed(job: Job, source: Source, words: str, seconds: float) -> tuple[Outcome, str, dict[str, str]]:
    """What becomes of a submission that the grader failed at: its outcome, its report, and further reports."""
    outcome = of_problem(source, Status.INTERNAL, words, seconds, "", "")
    report = report_of(outcome)
    return outcome, as_json(report), {name: REPORTS[name](report) for name in job.also}


def patience(job: Job) -> float:
    """Seconds without a sign of life after which a grading process is given up: longer than any cell or check takes."""
    return max(SILENCE, 2 * job.options.cell_seconds + 60)


def _last_line(log: Any) -> str:
    log.seek(0)
    lines = log.read()[-2000:].decode(errors="replace").strip().splitlines()
    return f" ({lines[-1][:200]})" if lines else ""
