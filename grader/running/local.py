"""The in-process twin of a worker: the same requests, answered from a live namespace.

What `self_check` uses in a student's own notebook, and what tests of checks use where isolation is
not their subject. Never used to grade.
"""

from __future__ import annotations

import signal
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import Any

from grader.authoring.replies import CheckStopped
from grader.sandbox import wire
from grader.sandbox.detect import adapter_for
from grader.sandbox.detect import keep_generators as keep_generators  # for a self-check
from grader.sandbox.serve import Session


class _Overdue(BaseException):
    """The time of a check is over."""


@contextmanager
def _interrupted_at(deadline: float | None) -> Iterator[None]:
    """Raise _Overdue in the block when that time has come. Only the main thread of a Unix process can."""
    if (
        deadline is None
        or not hasattr(signal, "setitimer")
        or threading.current_thread() is not threading.main_thread()
    ):
        yield
        return

    def over(number: int, frame: FrameType | None) -> None:
        raise _Overdue

    before, timer = (
        signal.signal(signal.SIGALRM, over),
        signal.setitimer(signal.ITIMER_REAL, max(deadline - time.monotonic(), 0.001)),
    )
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, *timer)
        signal.signal(signal.SIGALRM, before)


class LocalConnection:
    """A connection to a namespace of this process. Values cross the wire's encoding all the same.

    With a `deadline`, a time of `time.monotonic`, what takes longer is interrupted, where a signal can do that. Ctrl-C is
    the user's here, not an exception of the student's code.
    """

    def __init__(
        self, namespace: dict[str, Any], framework: str = "torch", deadline: float | None = None
    ) -> None:
        self.session = Session(namespace, adapter_for(framework))
        self.deadline = deadline

    def request(self, request: tuple) -> Any:
        with _interrupted_at(self.deadline):
            reply = self.session.answer(wire.decode(wire.encode(request)))
        if self.deadline is not None and reply[0] == "raised":
            kind = reply[1]["type"]
            if kind == "KeyboardInterrupt":
                raise KeyboardInterrupt
            if kind == _Overdue.__name__:
                raise CheckStopped("timeout", "no answer: the check's time was over")
        try:
            return wire.decode(wire.encode(reply))
        except wire.WireError as error:
            return ("refused", f"the answer may not cross: {error}")

    def close(self) -> None:
        """Nothing to give back."""


class LocalNamespace:
    """A namespace of this process, for Grading. Checks share it: there is no copy for each."""

    def __init__(self, namespace: dict[str, Any], limited: bool = False) -> None:
        self.namespace, self.limited = namespace, limited

    @classmethod
    def of_file(cls, file: Path) -> LocalNamespace:
        """Run a solution file here, unprotected. For authors of exercises."""
        import torch

        torch.set_num_threads(1)
        namespace: dict[str, Any] = {"__name__": "__main__"}
        exec(compile(file.read_text(encoding="utf-8"), str(file), "exec"), namespace)
        return cls(namespace)

    def names(self) -> dict[str, Any]:
        reply = LocalConnection(self.namespace).request(("names", 1000))
        return dict(reply[1])

    def open(self, seconds: float) -> LocalConnection:
        return LocalConnection(self.namespace, deadline=time.monotonic() + seconds if self.limited else None)
