"""Grades many submissions on a Dask cluster: who grades what is decided here, Dask carries it there and back.

Each submission is sent to one worker by name, as many to a worker as it has threads. So it is always known who had what:
a worker that is lost is told from one that is slow, and a submission that takes its worker with it is found out. Results
come back to this process, which alone writes them; an answer that nobody waits for any more is dropped.
"""

from __future__ import annotations

import contextlib
import pkgutil
import queue
import signal
import threading
import time
import uuid
import warnings
from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

import distributed

from grader.batch.child import Job
from grader.batch.cluster import worker as remote
from grader.batch.cluster.batch import carried, describe
from grader.batch.cluster.connection import Cluster
from grader.batch.outcome import Outcome
from grader.batch.schedule import BatchProgress, Sink, failed
from grader.batch.source import Source
from grader.errors import SandboxFault

LOSSES = 3  # of the worker that grades it, after which a submission is given up
WORKERS_SECONDS = 60.0  # without any worker, after which the batch ends
LOOK_SECONDS = 1.0  # between two looks at which workers there are
FETCH_SECONDS = 5.0  # for a result to come, before it is asked whether its worker is still there


@dataclass
class _Submission:
    source: Source
    losses: int = 0
    began: float = field(default_factory=time.monotonic)


@dataclass
class _Worker:
    address: str
    threads: int
    ready: bool = False
    paused: bool = False  # by Dask, short of memory: what it has goes on, and nothing new begins
    unfit: str = ""  # why nothing is sent there
    has: set[str] = field(default_factory=set)  # keys of what it grades

    @property
    def free(self) -> int:
        return self.threads - len(self.has) if self.open else 0

    @property
    def open(self) -> bool:
        """Whether it is sent submissions at all."""
        return self.ready and not self.unfit and not self.paused


class ClusterSchedule:
    """A batch on its way; see `grader.batch.schedule.Schedule`, whose place it takes."""

    def __init__(
        self, job: Job, results: Sink, cluster: Cluster, imports: tuple[str, ...], progress: BatchProgress,
        on_done: Callable[[Outcome, str], None] = lambda outcome, report: None,
        warn: Callable[[str], None] = lambda line: None,
    ) -> None:  # fmt: skip
        self.job, self.results, self.cluster, self.progress = job, results, cluster, progress
        self.on_done, self.warn = on_done, warn
        self._run = uuid.uuid4().hex
        self._batch = describe(job, imports, self._run) | {"distributed": distributed.__version__}
        self._queue: deque[_Submission] = deque()
        self._workers: dict[str, _Worker] = {}
        self._sent: dict[
            str, tuple[distributed.Future, _Worker, _Submission | None]
        ] = {}  # None: makes ready
        self._finished: queue.SimpleQueue[str] = queue.SimpleQueue()
        self._number = 0
        self._looked = 0.0
        self._seen = time.monotonic()  # when there was a worker
        self._said = False  # that there is none

    def run(self, sources: Iterable[Source]) -> None:
        """Grade all of them. Raises KeyboardInterrupt on Ctrl-C, SandboxFault where the scheduler or all workers are gone;
        what is done by then is kept, and the workers stop grading."""
        self._queue.extend(map(_Submission, sources))
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # that a notebook with pictures makes a large task
            try:
                while self._queue or any(submission for _, _, submission in self._sent.values()):
                    if time.monotonic() - self._looked > LOOK_SECONDS:
                        self._look()
                    self._assign()
                    with contextlib.suppress(queue.Empty):
                        self._take(self._finished.get(timeout=0.25))
                    self.progress.tick()
            finally:
                before = signal.signal(signal.SIGINT, signal.SIG_IGN)
                self._end()
                signal.signal(signal.SIGINT, before)

    def _look(self) -> None:
        """Which workers came and went. Raises SandboxFault where nobody is left who could grade."""
        there = self.cluster.workers()
        self._looked = time.monotonic()
        for address in self._workers.keys() - there.keys():
            self._lose(self._workers.pop(address))
        for address, (threads, running) in there.items():
            if address not in self._workers:
                self._workers[address] = worker = _Worker(address, threads)
                # A name, which the standard library finds there: Dask's worker ends where it is sent a function or a class of
                # a package that it does not have.
                self._send(worker, None, pkgutil.resolve_name, f"{remote.__name__}:prepare")
            self._workers[address].paused = not running
        unfit = [worker for worker in self._workers.values() if worker.unfit]
        if len(unfit) < len(self._workers):
            self._seen, self._said = time.monotonic(), False
        elif unfit:
            others = f" (and {len(unfit) - 1} more)" if len(unfit) > 1 else ""
            raise SandboxFault(
                f"no worker of the cluster can grade this: {unfit[0].address}{others}: {unfit[0].unfit}"
            )
        elif not self._said:
            self._said = True
            self.warn(f"the cluster has no worker now; waiting {WORKERS_SECONDS:.0f} s for one")
        elif time.monotonic() - self._seen > WORKERS_SECONDS:
            raise SandboxFault(
                f"the cluster at {self.cluster.address} has had no worker for {WORKERS_SECONDS:.0f} s: start some with "
                f"`dask worker {self.cluster.address}`; the same command goes on from here"
            )

    def _assign(self) -> None:
        """Send what can be sent. What was on a worker that was lost is sent to one that does nothing else, so that it takes
        nobody with it if it was the cause."""
        fit = [worker for worker in self._workers.values() if worker.open]
        suspects = [submission for submission in self._queue if submission.losses]
        held = {worker.address for worker in fit if any(self._losses(key) for key in worker.has)}
        for suspect in suspects:
            emptiest = min((w for w in fit if w.address not in held), key=lambda w: len(w.has), default=None)
            if emptiest is None:
                break
            held.add(emptiest.address)
            if emptiest.has:
                break  # it is let run empty, one at a time
            self._queue.remove(suspect)
            self._grade(emptiest, suspect)
        open_to_all = [worker for worker in fit if worker.address not in held]
        while open_to_all and self._queue:
            freest = max(open_to_all, key=lambda worker: worker.free)
            if freest.free <= 0:
                return
            submission = next((one for one in self._queue if not one.losses), None)
            if submission is None:
                return
            self._queue.remove(submission)
            self._grade(freest, submission)

    def _losses(self, key: str) -> int:
        submission = self._sent[key][2]
        return submission.losses if submission else 0

    def _grade(self, worker: _Worker, submission: _Submission) -> None:
        submission.began = time.monotonic()
        source = carried(submission.source)
        worker.has.add(self._send(worker, submission, remote.grade, self._batch, worker.threads, source))
        self.progress.doing(submission.source.name, f"on {worker.address}")

    def _send(self, worker: _Worker, submission: _Submission | None, what: Any, *arguments: Any) -> str:
        self._number += 1
        key = f"grade-{self._run}-{self._number}"
        try:
            future = self.cluster.client.submit(
                what,
                *arguments,
                key=key,
                workers=[worker.address],
                allow_other_workers=False,
                pure=False,
                retries=0,
            )
        except (OSError, RuntimeError):
            raise self.cluster.gone() from None
        self._sent[key] = (future, worker, submission)
        future.add_done_callback(lambda done: self._finished.put(done.key))
        return key

    def _take(self, key: str) -> None:
        """An answer has come, or cannot come any more."""
        if key not in self._sent:
            return  # of a worker that was lost: its submission is somebody else's by now
        future, worker, submission = self._sent[key]
        answer = self._answer(key, future)
        if self._sent.pop(key, None) is None:
            return  # the worker was lost while the answer was fetched
        worker.has.discard(key)
        if submission is None:
            self._made_ready(worker, answer)
        elif "result" in answer:
            result = answer["result"]
            self._keep(Outcome.from_object(result["outcome"]), result["report"], result["also"])
        elif "unfit" in answer:
            self._unfit(worker, answer["unfit"])
            self._queue.appendleft(submission)
        else:
            self._retry(submission, f"{worker.address}: {answer['lost']}")

    def _answer(self, key: str, future: distributed.Future) -> Any:
        """What a worker said; {"lost": …} or {"unfit": …} where Dask says it in its place."""
        while key in self._sent:
            try:
                return future.result(timeout=FETCH_SECONDS)
            except TimeoutError:
                self._look()  # the worker may have ended between having an answer and giving it
            except distributed.scheduler.KilledWorker:
                return {"lost": "the worker ended"}
            except distributed.client.FutureCancelledError:
                raise self.cluster.gone() from None
            except (ImportError, AttributeError) as error:
                return {
                    "unfit": f"the package gradewright is not installed there, or not this version ({error})"
                }
            except Exception as error:
                return {"unfit": f"{type(error).__name__}: {error}"[:300]}
        return {"lost": "the worker ended"}

    def _made_ready(self, worker: _Worker, answer: Any) -> None:
        if answer is remote.prepare:  # the package is there
            self._send(worker, None, remote.prepare, self._batch, worker.threads)
        elif isinstance(answer, str):
            worker.ready = not answer
            self._unfit(worker, answer)
        else:
            self._unfit(worker, str(answer.get("unfit") or answer.get("lost")))

    def _unfit(self, worker: _Worker, why: str) -> None:
        if why and not worker.unfit:
            worker.unfit = why
            self.warn(f"{worker.address} does not grade: {why}")

    def _lose(self, worker: _Worker) -> None:
        """What a worker had that is gone is graded elsewhere."""
        for key, (future, holder, submission) in list(self._sent.items()):
            if holder is not worker:
                continue
            del self._sent[key]
            with contextlib.suppress(Exception):
                future.cancel()
            if submission is not None:
                self._retry(submission, f"{worker.address}: the worker ended")

    def _retry(self, submission: _Submission, words: str) -> None:
        submission.losses += 1
        if submission.losses < LOSSES:
            self._queue.appendleft(submission)
            return
        words = f"the worker that graded it was lost {submission.losses} times; the last was {words}"
        self._keep(*failed(self.job, submission.source, words, time.monotonic() - submission.began))

    def _keep(self, outcome: Outcome, report: str, also: dict[str, str]) -> None:
        outcome = self.results.add(outcome, report, also)
        self.on_done(outcome, report)
        self.progress.done(outcome)

    def _end(self) -> None:
        """Have the workers stop. Waits for nobody who does not answer."""

        def end() -> None:
            with contextlib.suppress(Exception):
                self.cluster.client.cancel([future for future, _, _ in self._sent.values()])
            with contextlib.suppress(Exception):
                known = [worker.address for worker in self._workers.values()]
                self.cluster.client.run(remote.end, self._run, workers=known, on_error="ignore")

        if self._workers:
            ending = threading.Thread(target=end, daemon=True)
            ending.start()
            ending.join(5)
