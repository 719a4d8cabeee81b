"""The process beside a Dask worker that grades: one warm zygote, and a grading process for each submission.

    Dask worker ── exec ──> station ── fork ──> grading process, one a submission
       many threads            │  one thread          │
                               └── exec ──> zygote <──┘

A Dask worker has threads, and must not fork; this process has one. It is the scheduler of a local batch that is fed
over a socket, and it ends when the socket closes: with the worker, however that ends.
"""

from __future__ import annotations

import base64
import contextlib
import sys
import time
from collections.abc import Mapping
from multiprocessing.connection import Connection
from typing import Any

from grader.batch.child import Job, hear, say
from grader.batch.cluster.batch import Carried, job_of
from grader.batch.outcome import Outcome
from grader.batch.schedule import Schedule
from grader.errors import GraderError, IsolationFault, UsageError
from grader.running.gpu import Gpu, NoGpu, find_gpu, missing
from grader.running.zygote import Zygote
from grader.sandbox import jail
from grader.submission import warm_up

IDLE_SECONDS = 600.0  # without a submission, after which it ends: whoever sent them may be gone
ALIVE_SECONDS = 5.0  # between two signs of life


class Sender:
    """Hands results to the worker, and tells it now and then that this process is there."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._said = time.monotonic()

    def add(self, outcome: Outcome, report: str, also: Mapping[str, str]) -> Outcome:
        result = {"outcome": outcome.as_object(), "report": report, "also": dict(also)}
        self._say({"name": outcome.name, "result": result})
        return outcome

    def close(self) -> None:
        self._connection.close()

    def doing(self, name: str, what: str) -> None: ...

    def done(self, outcome: Outcome) -> None: ...

    def tick(self) -> None:
        if time.monotonic() - self._said > ALIVE_SECONDS:
            self._say({"alive": True})

    def _say(self, message: dict[str, Any]) -> None:
        self._said = time.monotonic()
        say(self._connection, message)


def serve(connection: Connection) -> None:
    """Grade what comes until the other side is gone. Raises EOFError or OSError then, GraderFault where it cannot grade."""
    began = hear(connection)
    job, jobs = job_of(began["batch"]), int(began["jobs"])
    sender = Sender(connection)
    gpu = _gpu(job, jobs) if job.options.device != "cpu" else None
    schedule = Schedule(job, sender, lambda: _zygote(job, began["batch"]["imports"], gpu), jobs, sender)
    try:
        schedule.open(jobs)
        say(connection, {"ready": True})
        busy = time.monotonic()
        while time.monotonic() - busy < IDLE_SECONDS:
            for ready in schedule.turn([connection]):
                schedule.add([_source(hear(ready))])
            if schedule.busy:
                busy = time.monotonic()
    finally:
        schedule.close()


def _gpu(job: Job, jobs: int) -> Gpu:
    """This machine's, which so many submissions at a time have room on. Raises UsageError where there is none."""
    if not (why := missing()):
        with Zygote(imports=("numpy", "torch"), for_gpu=True) as zygote:
            try:
                gpu = find_gpu(zygote, shared=jobs > 1)
            except NoGpu as reason:
                why = str(reason)
            else:
                if job.options.require_isolation and gpu.in_force.startswith("missing"):
                    raise IsolationFault(f"--isolation require: this host lacks GPU memory ({gpu.in_force})")
                if gpu.fits(job.options.gpu_memory) >= jobs:
                    return gpu
                why = f"{jobs} submissions at a time, one a thread, do not fit in the {gpu.free >> 20} MiB that are free on it"
    raise UsageError(f"--device cuda: {why}")


def _zygote(job: Job, imports: list[str], gpu: Gpu | None) -> Zygote:
    protected = [path.resolve() for path in (job.course.root / "exercises", job.course.root / "reference")]
    started = Zygote(imports=imports, protected=protected, for_gpu=gpu is not None, gpu=gpu).start()
    try:
        named = [job.course.exercise(name) for name in job.options.exercises]
        warm_up(job.course, named or job.course.exercises.values())  # meanwhile
    except BaseException:
        started.close()
        raise
    return started


def _source(message: dict[str, Any]) -> Carried:
    data = message.pop("data")
    return Carried(**message, data=None if data is None else base64.b64decode(data))


def main(descriptor: int) -> None:
    """Be the station whose socket has this number."""
    with contextlib.suppress(OSError):
        jail.prctl(jail.PR_SET_DUMPABLE, 0)  # no other process of this user may read this one's memory
    connection = Connection(descriptor)
    try:
        serve(connection)
    except (EOFError, OSError):
        return  # the worker is gone, and with it whoever could be told
    except GraderError as fault:
        broken = str(fault)
    except Exception as error:
        broken = f"{type(error).__name__}: {error}"
    else:
        return
    with contextlib.suppress(OSError):
        say(connection, {"broken": broken[:500]})


if __name__ == "__main__":
    main(int(sys.argv[1]))
