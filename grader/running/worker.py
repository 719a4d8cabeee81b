"""One worker as the trusted side holds it: its keeper's socket and its own."""

from __future__ import annotations

import contextlib
import os
import select
import shutil
import signal
import socket
import subprocess
import time
from collections.abc import Callable
from typing import Any

from grader.errors import IsolationFault, SandboxFault
from grader.sandbox import channel, wire

TOO_MUCH = {
    "memory": "it used more memory than allowed",
    "disk": "it wrote more, or more files, than allowed",
    "GPU memory": "it used more GPU memory than allowed",
}
SPOKEN_SECONDS = 10.0  # for an answer of the keeper, which does next to nothing


class WorkerGone(Exception):
    """The worker's process has ended, or does not answer. Says how, in the student's words."""


class Worker:
    """A student's process, seen from outside. Everything it says is taken with a deadline."""

    def __init__(self, scratch: str, uid: int | None, connection_file: str, launch: Callable[[], tuple],
                 required: bool = False) -> None:  # fmt: skip
        self.required = required
        self.scratch, self.uid, self.connection_file, self._launch = scratch, uid, connection_file, launch
        self.pid: int | None = None
        self.ended: dict[str, Any] | None = None
        self._sweeping = self._asked_gpu = False
        self._gpu_used: int | None = None
        self.layers: dict[str, str] = {}
        self.keeper: socket.socket
        self.control: socket.socket

    def launch(self) -> None:
        """Fork it. What it needs to read must lie in the scratch folder by now."""
        if self.uid is not None:
            for folder, _, files in os.walk(self.scratch):
                for path in (folder, *(os.path.join(folder, name) for name in files)):
                    os.chown(path, self.uid, self.uid)
        self.keeper, self.control = self._launch()
        deadline = time.monotonic() + SPOKEN_SECONDS
        while self.pid is None:
            self._hear_keeper(deadline)

    def jailed(self, seconds: float = 30.0) -> dict[str, str]:
        """Wait until it stands in its jail with its kernel ready. {layer: what is in force}."""
        if not self.layers:
            reply = self.ask(None, seconds)
            if not (isinstance(reply, tuple) and reply[0] == "jailed"):
                why = (
                    str(reply[1]).strip().splitlines()[-1:]
                    if isinstance(reply, tuple) and len(reply) == 2
                    else []
                )
                raise SandboxFault(f"a worker could not start: {why[0] if why else reply}")
            self.layers = reply[1]
            missing = [
                f"{layer} ({words})" for layer, words in self.layers.items() if words.startswith("missing")
            ]
            if missing and self.required:
                raise IsolationFault(
                    f"--isolation require: this host lacks {'; '.join(missing)}; see `grader doctor`"
                )
        return self.layers

    def ask(self, request: tuple | None, seconds: float, descriptors: tuple[int, ...] = ()) -> Any:
        """One control message over, and the answer. Raises WorkerGone."""
        deadline = time.monotonic() + seconds
        try:
            if request is not None:
                self.control.settimeout(seconds)
                channel.send(self.control, request, descriptors)
            while True:
                left = deadline - time.monotonic()
                if left <= 0:
                    raise WorkerGone(f"it did not answer within {seconds:.0f} s")
                readable, _, _ = select.select([self.control, self.keeper], [], [], left)
                if self.control in readable:
                    answer, sent = channel.receive(self.control)
                    for descriptor in sent:
                        os.close(descriptor)
                    return answer
                if self.keeper in readable:
                    self._hear_keeper(deadline)
                    if self.ended is not None and not select.select([self.control], [], [], 0)[0]:
                        raise WorkerGone(self.epitaph())
        except (EOFError, OSError) as error:
            self.wait(1.0)
            raise WorkerGone(self.epitaph() or str(error)) from error
        except wire.WireError as error:
            raise WorkerGone(f"it answered nonsense: {error}") from error

    def ask_nothing(self, request: tuple, descriptors: tuple[int, ...] = ()) -> None:
        """One control message over; no answer is due. Raises WorkerGone."""
        try:
            self.control.settimeout(SPOKEN_SECONDS)
            channel.send(self.control, request, descriptors)
        except OSError as error:
            self.wait(1.0)
            raise WorkerGone(self.epitaph() or str(error)) from error

    def poll(self) -> dict[str, Any] | None:
        """How it ended; None while it runs."""
        while self.ended is None and select.select([self.keeper], [], [], 0)[0]:
            self._hear_keeper(time.monotonic() + SPOKEN_SECONDS)
        return self.ended

    def wait(self, seconds: float) -> dict[str, Any] | None:
        """Wait for its end, at most so long."""
        deadline = time.monotonic() + seconds
        while self.ended is None and time.monotonic() < deadline:
            if select.select([self.keeper], [], [], max(deadline - time.monotonic(), 0))[0]:
                self._hear_keeper(deadline)
        return self.ended

    def interrupt(self) -> None:
        """Control-C."""
        self._tell(("interrupt",))

    def kill(self, why: str) -> None:
        """End it and all that it started."""
        self._tell(("kill", why))

    def spare(self) -> None:
        """From now on its children answer for the memory that they take together: they end, and not this one."""
        self._tell(("spare",))

    def gpu_used(self) -> int | None:
        """Bytes of GPU memory that it holds, with all that it started; None where the driver does not say."""
        self._gpu_used, self._asked_gpu = None, True
        self._tell(("gpu",))
        deadline = time.monotonic() + SPOKEN_SECONDS
        while self._asked_gpu and self.ended is None and time.monotonic() < deadline:
            self._hear_keeper(deadline)
        return self._gpu_used

    def split(self, seconds: float) -> Worker:
        """A second server of copies, beside this one and below it, for a second judge. Raises WorkerGone.

        What it starts is its own: to sweep or to kill one of the two does nothing to the other's. It ends with this one.
        """
        control, controls = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        keeper, keepers = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        try:
            reply = self.ask(("split",), seconds, (controls.fileno(),))
            if not (isinstance(reply, tuple) and len(reply) == 2 and reply[0] == "split"):
                raise WorkerGone("it could not be split")
            channel.send(self.keeper, ("join", reply[1]), (keepers.fileno(),))
        except (OSError, WorkerGone, wire.WireError) as error:
            control.close()
            keeper.close()
            raise error if isinstance(error, WorkerGone) else WorkerGone(str(error)) from error
        finally:
            controls.close()
            keepers.close()
        second = Worker("", self.uid, "", lambda: (keeper, control), self.required)
        second.keeper, second.control, second.layers = keeper, control, self.layers
        return second

    def leave(self) -> None:
        """Let go of it without ending it: another process holds it too."""
        self.keeper.close()
        self.control.close()

    def sweep(self) -> None:
        """End all that it started, not itself. Returns at once; `swept` waits for the end of it."""
        self._sweeping = True
        self._tell(("sweep",))

    def swept(self) -> None:
        """Wait until a sweep that is under way is over."""
        deadline = time.monotonic() + SPOKEN_SECONDS
        while self._sweeping and self.ended is None and time.monotonic() < deadline:
            if select.select([self.keeper], [], [], max(deadline - time.monotonic(), 0))[0]:
                self._hear_keeper(deadline)

    def close(self) -> None:
        """End it if it still runs, and remove its folder."""
        if self.pid is not None:
            if self.ended is None:
                self.kill("closed")
                self.wait(SPOKEN_SECONDS)
            # The keeper kills what is left before it closes its end.
            self.keeper.settimeout(SPOKEN_SECONDS)
            try:
                while self.keeper.recv(4096):
                    pass
            except OSError:
                pass
            self.keeper.close()
            self.control.close()
            self.pid = None
        remove_tree(self.scratch)

    def epitaph(self) -> str:
        """How it ended, in words; "" while it runs."""
        if self.ended is None:
            return ""
        if self.ended.get("why") in TOO_MUCH:
            return TOO_MUCH[self.ended["why"]]
        if self.ended.get("why"):
            return f"it was ended: {self.ended['why']}"
        return how_it_ended(self.ended.get("code"), self.ended.get("signal"))

    def _tell(self, message: tuple) -> None:
        try:
            channel.send(self.keeper, message)
        except OSError:
            pass  # it ended in the meantime; poll tells

    def _hear_keeper(self, deadline: float) -> None:
        self.keeper.settimeout(max(deadline - time.monotonic(), 0.001))
        try:
            message, _ = channel.receive(self.keeper)
        except TimeoutError as error:
            raise SandboxFault("a keeper did not answer") from error
        except (EOFError, OSError, wire.WireError):
            self.ended = self.ended or {"why": "its keeper ended"}
            return
        if message[0] == "started":
            self.pid = message[1]
        elif message[0] == "ended":
            self.ended = message[1]
        elif message[0] == "swept":
            self._sweeping = False
        elif message[0] == "gpu":
            self._asked_gpu, self._gpu_used = False, message[1]


def remove_tree(folder: str) -> None:
    """Remove a folder that a student wrote in. `shutil` recurses, and cannot go as deep as a loop of mkdir; and a
    folder without rights stays until its owner has them back."""
    with contextlib.suppress(RecursionError):
        shutil.rmtree(folder, ignore_errors=True)
    if os.path.lexists(folder):
        for command in (["chmod", "-R", "u+rwx"], ["rm", "-rf"]):
            subprocess.run([*command, "--", folder], check=False, stderr=subprocess.DEVNULL)


def how_it_ended(code: int | None, number: int | None) -> str:
    """A process's end in words: exit code, or the signal's name."""
    if number is None:
        return f"it exited with code {code}"
    try:
        name = signal.Signals(number).name
    except ValueError:
        name = f"signal {number}"
    meaning = {"SIGSEGV": " (segmentation fault)", "SIGKILL": " (killed)", "SIGABRT": " (aborted)",
               "SIGXCPU": " (too much processor time)", "SIGSYS": " (a forbidden system call)"}  # fmt: skip
    return f"it was ended by {name}{meaning.get(name, '')}"
