"""The finished notebook as checks see it: one copy-on-write fork of its namespace for each check.

Where a fork would be unsafe (a library has started threads of its own), the live worker serves, and after
a crash or a hang the notebook is run again in a new one. Checks see no difference.
"""

from __future__ import annotations

import os
import socket
import time
from collections.abc import Callable, Mapping
from typing import Any

from grader.authoring.replies import CheckStopped
from grader.errors import ExerciseFault
from grader.model import DEFAULT_FRAMEWORK, FRAMEWORKS
from grader.running import testimony
from grader.running.cells import Run
from grader.running.worker import Worker, WorkerGone, how_it_ended
from grader.sandbox import wire

FREEZE_SECONDS = 20.0
MAX_NAMES = 8000
REAPED_TRIES = 10


class SnapshotConnection:
    """Requests to one copy of the namespace, all within one wall-clock limit."""

    def __init__(self, namespace: SubmissionNamespace, sock: socket.socket, seconds: float) -> None:
        self._namespace, self._sock, self._seconds = namespace, sock, seconds
        self._deadline = time.monotonic() + seconds
        self.stopped: CheckStopped | None = None

    def request(self, request: tuple) -> Any:
        """One request, one reply. Raises CheckStopped where there is no reply, or none that can be read, and
        ExerciseFault where the check asks with a value that may not cross."""
        if self.stopped is not None:
            raise self.stopped
        try:
            message = wire.frame(request)
        except wire.WireError as error:
            raise ExerciseFault(f"a check passes what cannot be sent: {error}") from error
        try:
            self._limit()
            self._sock.sendall(message)
            header = self._receive(4)
            return self._namespace.translated(wire.decode(self._receive(wire.frame_size(header))))
        except TimeoutError:
            reason = f"no answer: the check's {self._seconds:.0f} s were over"
            self.stopped = CheckStopped("timeout", reason)
        except (EOFError, OSError):
            self.stopped = CheckStopped(
                "killed", f"the notebook's process ended during the call: {self._namespace.epitaph()}"
            )
        except wire.WireError as error:
            self.stopped = CheckStopped("killed", f"the notebook's process answered nonsense: {error}")
        raise self.stopped

    def close(self) -> None:
        """Let the copy go; one that did not answer is killed with all that it started."""
        self._sock.close()
        self._namespace.closed(self.stopped is not None)

    def _limit(self) -> None:
        left = self._deadline - time.monotonic()
        if left <= 0:
            raise TimeoutError
        self._sock.settimeout(left)

    def _receive(self, size: int) -> bytes | bytearray:
        self._limit()
        chunk = self._sock.recv(size)
        if len(chunk) == size:
            return chunk
        if not chunk:
            raise EOFError
        whole = bytearray(chunk)
        while len(whole) < size:
            self._limit()
            chunk = self._sock.recv(min(size - len(whole), 1 << 20))
            if not chunk:
                raise EOFError
            whole += chunk
        return whole


class SubmissionNamespace:
    """What Grading asks: the names that a notebook defines, and a connection for each check."""

    def __init__(self, run: Run, rerun: Callable[[], Run], live: bool = False) -> None:
        self._run, self._rerun, self.live = run, rerun, live
        self._frozen = False
        self._copy: int | None = None  # process id of the last copy, as the worker tells it
        self.gone = ""
        self.shared = False  # whether a second judge has copies of it too
        self.framework = DEFAULT_FRAMEWORK  # that the notebook uses, known once its names are

    def names(self) -> Mapping[str, Mapping[str, Any]]:
        """{name: facts}; empty where the notebook's process is no more (`gone` says why).

        A copy is asked: looking at a student's object may run the student's code.
        """
        try:
            connection = self.open(FREEZE_SECONDS)
            try:
                verdict, content = connection.request(("names", MAX_NAMES))
            finally:
                connection.close()
            listed = testimony.names(content if verdict == "ok" else None, MAX_NAMES)
            return {name: self._cell(facts) for name, facts in listed.items()}
        except CheckStopped as stopped:
            self.gone = f"what the notebook defines could not be asked: {stopped.reason}"
        except (ValueError, TypeError):
            self.gone = "what the notebook defines could not be asked: it answered nonsense"
        return {}

    def open(self, seconds: float) -> SnapshotConnection:
        """A copy of the namespace for one check. Raises CheckStopped where there is none to be had."""
        ours, theirs = socket.socketpair()
        try:
            worker = self._worker()
            if self.live:
                worker.ask_nothing(("here",), (theirs.fileno(),))
            else:
                self._copy = self._copied(worker, theirs, seconds)
        except WorkerGone as error:
            ours.close()
            raise CheckStopped("killed", f"the notebook's process is gone: {error}") from error
        finally:
            theirs.close()
        return SnapshotConnection(self, ours, seconds)

    def _copied(self, worker: Worker, sock: socket.socket, seconds: float) -> int | None:
        """Have a copy forked. Where another check's copy has taken all processes, that one's time ends first."""
        deadline = time.monotonic() + FREEZE_SECONDS + seconds
        while True:
            reply = worker.ask(("fork",), FREEZE_SECONDS, (sock.fileno(),))
            if not (isinstance(reply, tuple) and len(reply) == 2 and reply[0] in ("forked", "refused")):
                raise WorkerGone("it could not be copied")
            if reply[0] == "forked":
                return testimony.number(reply[1])
            if not self.shared or time.monotonic() > deadline:
                raise WorkerGone("it could not be copied")
            time.sleep(0.05)

    def translated(self, reply: Any) -> Any:
        """A reply whose texts are bounded and whose execution counts are cell numbers."""
        if isinstance(reply, tuple) and len(reply) == 2:
            if reply[0] == "raised":
                return ("raised", testimony.raised(reply[1], self._run.counts))
            if reply[0] == "refused":
                return ("refused", testimony.text(reply[1]))
        return reply

    def epitaph(self) -> str:
        """How the last copy ended, as far as its parent tells."""
        worker = self._run.worker
        if worker is None:
            return "it is no more"
        if self.live or worker.poll() is not None:
            worker.wait(2.0)
            return worker.epitaph() or "no reason given"
        try:
            for _ in range(REAPED_TRIES):
                time.sleep(0.02)  # the kernel closes a dead process's sockets before it can be reaped
                ended = testimony.endings(worker.ask(("reap",), 2.0))
                status = None if self._copy is None else ended.get(self._copy)
                if status is not None:
                    signalled = os.WIFSIGNALED(status)
                    return how_it_ended(
                        None if signalled else os.WEXITSTATUS(status),
                        os.WTERMSIG(status) if signalled else None,
                    )
        except WorkerGone:
            pass
        return worker.epitaph() or "no reason given"

    def closed(self, stopped: bool) -> None:
        """A check is over. Nothing that it left behind is there for the next."""
        worker = self._run.worker
        if worker is None:
            return
        if self.live:
            if not stopped:
                try:
                    if worker.ask(None, 2.0) != ("served", False):
                        return  # and not the GPU lost to an error, after which it answers no later check
                except WorkerGone:
                    pass
            worker.kill("a check did not come back")
            worker.close()
            self._run.worker, self._frozen = None, False
        else:
            worker.sweep()

    def second(self) -> SubmissionNamespace | None:
        """The same for a second judging process, where there can be one: copies of its own, from a server of its own.

        The caller forks that process; there the first is left, and here the second (`leave`).
        """
        try:
            worker = self._worker()
            if self.live:
                return None
            run = Run(
                worker.split(FREEZE_SECONDS), self._run.results, self._run.node, counts=self._run.counts
            )
        except WorkerGone:
            return None
        other = SubmissionNamespace(run, self._rerun)
        other._frozen = other.shared = self.shared = True
        return other

    def leave(self) -> None:
        """Let go of it without ending it: it is another process's."""
        if self._run.worker is not None:
            self._run.worker.leave()
            self._run.worker = None

    def close(self) -> None:
        if self._run.worker is not None:
            self._run.worker.close()
            self._run.worker = None

    def _worker(self) -> Worker:
        """The worker, out of its kernel's loop; a new one, run from the start, where a live one was lost."""
        if self._run.worker is None and self.live:
            self._run = self._rerun()
        worker = self._run.worker
        if worker is None:
            raise WorkerGone("too many cells ended it")
        if not self._frozen and not self.live:
            worker.sweep()  # processes that the cells left, a fork bomb's too, would leave no room for a copy
        worker.swept()  # what the last check left is gone before the next begins
        if not self._frozen:
            reply = worker.ask(("freeze",), FREEZE_SECONDS)
            facts = (
                reply[1] if isinstance(reply, tuple) and len(reply) == 2 and reply[0] == "frozen" else None
            )
            if not isinstance(facts, dict):
                raise WorkerGone("it answered nonsense")
            self._frozen = True
            self.framework = testimony.one_of(facts.get("framework"), FRAMEWORKS, DEFAULT_FRAMEWORK)
            worker.spare()
            self.live = self.live or (isinstance(facts.get("threads"), int) and facts["threads"] > 0)
        return worker

    def _cell(self, facts: dict[str, Any]) -> dict[str, Any]:
        return {**facts, "cell": None if facts["cell"] is None else self._run.counts.get(facts["cell"])}
