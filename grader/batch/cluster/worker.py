"""What runs inside a Dask worker: it holds the station of each batch that it works for, and waits for its answers.

These functions are found by their names in the package that is installed there; no code travels.
"""

from __future__ import annotations

import base64
import contextlib
import os
import queue
import socket
import subprocess
import sys
import threading
from multiprocessing.connection import Connection
from typing import Any

from grader.batch.child import hear, say
from grader.batch.cluster.batch import Carried, differences
from grader.errors import GraderError
from grader.running.worker import how_it_ended

# Without a sign of life, after which a station is ended: its start, which imports torch on a cold disk, takes longest.
SILENCE = 180.0
THREADS = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")  # one each: it forks

_stations: dict[str, _Station] = {}  # by the run of `grade` that they are for
_ended: set[str] = set()  # runs that want nothing more
_lock = threading.Lock()


def prepare(batch: dict[str, Any], jobs: int) -> str:
    """Make ready to grade for this batch, `jobs` at a time. "", or why this worker must not, in words."""
    try:
        import distributed

        if distributed.__version__ != batch["distributed"]:
            return f"distributed {distributed.__version__} there, {batch['distributed']} here"
        if differs := differences(batch):
            return differs
        from grader.running.policy import system_call_filter

        if system_call_filter() is None:
            # Whoever can talk to a Dask scheduler can run code on all of its workers.
            return "libseccomp or pyseccomp is not installed there: a notebook could reach the cluster over the network"
        _station(batch, jobs)
    except GraderError as error:
        return str(error)
    except (EOFError, OSError) as error:
        return f"its grading process could not be started: {error or type(error).__name__}"
    return ""


def grade(batch: dict[str, Any], jobs: int, source: Carried) -> dict[str, Any]:
    """Grade one submission: {"result": …}; {"lost": why} where the station ended, {"unfit": why} where it cannot grade."""
    try:
        return _station(batch, jobs).grade(source)
    except GraderError as error:
        return {"unfit": str(error)}
    except (EOFError, OSError) as error:
        return {"lost": str(error) or type(error).__name__}


async def end(run: str) -> None:
    """End the station of this run, and with it whatever it grades."""
    _ended.add(run)  # before the look: one that is being started sees it
    station = _stations.pop(run, None)
    if station is not None:
        station.close()


def _station(batch: dict[str, Any], jobs: int) -> _Station:
    """The station of this batch; a new one where it has ended."""
    with _lock:
        station = _stations.get(batch["run"])
        if station is None or station.ended:
            if station is not None and (differs := differences(batch)):
                raise GraderError(differs)  # something was installed meanwhile
            _stations[batch["run"]] = station = _Station(batch, jobs)
        if batch["run"] in _ended:
            station.close()
        return station


class _Station:
    """A station, as seen from the worker that started it."""

    def __init__(self, batch: dict[str, Any], jobs: int) -> None:
        """Returns when it is warm. Raises GraderError with its own words where it cannot grade, EOFError where it ended."""
        ours, theirs = socket.socketpair()
        environment = {**os.environ, **dict.fromkeys(THREADS, "1")}
        # A session of its own: Ctrl-C in the worker's terminal is the worker's affair.
        self._process = subprocess.Popen(
            [sys.executable, "-P", "-m", "grader.batch.cluster.station", str(theirs.fileno())],
            pass_fds=[theirs.fileno()], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, env=environment,
            start_new_session=True,
        )  # fmt: skip
        theirs.close()
        self._socket = ours
        self._connection = Connection(os.dup(ours.fileno()))
        self._sending = threading.Lock()
        self._waiting: dict[str, queue.SimpleQueue[dict[str, Any]]] = {}
        self.ended = False
        try:
            say(self._connection, {"batch": batch, "jobs": jobs})
            if "broken" in (answer := self._hear()):
                raise GraderError(answer["broken"])
        except BaseException:
            self._finish()
            raise
        threading.Thread(target=self._listen, name="grade-station", daemon=True).start()

    def grade(self, source: Carried) -> dict[str, Any]:
        """Grade it. Raises EOFError where the station ends meanwhile, GraderError where it cannot grade."""
        answer: queue.SimpleQueue[dict[str, Any]] = queue.SimpleQueue()
        with self._sending:
            if self.ended:
                raise EOFError("the station ended")
            self._waiting[source.name] = answer
            data = None if source.data is None else base64.b64encode(source.data).decode()
            say(self._connection, {**vars(source), "archive": None, "within": None, "data": data})
        reply = answer.get()
        if "broken" in reply:
            raise GraderError(reply["broken"])
        if "ended" in reply:
            raise EOFError(reply["ended"])
        return reply

    def close(self) -> None:
        """Let go of it: it ends what it grades, and then itself. Returns at once."""
        with contextlib.suppress(OSError):  # closed already, or the other side is gone
            self._socket.shutdown(socket.SHUT_RDWR)

    def _hear(self) -> dict[str, Any]:
        if not self._connection.poll(SILENCE):
            raise EOFError(f"the station gave no sign of life for {SILENCE:.0f} s")
        return hear(self._connection)

    def _listen(self) -> None:
        last = ""
        try:
            while True:
                message = self._hear()
                if "broken" in message:
                    last = message["broken"]
                elif "result" in message and (waiting := self._waiting.pop(message["name"], None)):
                    waiting.put({"result": message["result"]})
        except (EOFError, OSError, ValueError) as error:
            why = str(error)
        self.ended = True
        code = self._finish()
        why = (
            why
            or f"its grading process: {how_it_ended(None, -code) if code < 0 else how_it_ended(code, None)}"
        )
        with self._sending:  # whoever came before has put down what it waits for
            self.ended = True
        for waiting in self._waiting.values():
            waiting.put({"broken": last} if last else {"ended": why})

    def _finish(self) -> int:
        """Its socket closes, and it ends; where it does not, it is killed."""
        self.close()
        self._socket.close()
        self._connection.close()
        try:
            return self._process.wait(20)
        except subprocess.TimeoutExpired:
            self._process.kill()
            return self._process.wait()
