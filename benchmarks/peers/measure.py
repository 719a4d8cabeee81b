"""What a command costs: wall time, CPU time with all that it starts, and the most memory at one moment."""

from __future__ import annotations

import ctypes
import os
import resource
import subprocess
import sys
import threading
import time
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import psutil

PR_SET_CHILD_SUBREAPER = 36
SAMPLE_SECONDS = 0.25


@dataclass(frozen=True)
class Cost:
    """Of one command. Seconds, and MB of memory; `load` is the machine's load average as it ended."""

    wall: float
    cpu: float
    peak: float
    load: float

    def as_object(self) -> dict[str, float]:
        return {name: round(value, 3) for name, value in asdict(self).items()}


class CommandFailed(Exception):
    """A command that had to work did not; the text ends with its own last words."""


def run(
    command: Sequence[str | Path],
    allowed: Sequence[int] = (0,),
    cwd: Path | None = None,
    env: Mapping[str, str] | None = None,
    seconds: float = 1800.0,
) -> Cost:
    """Run a command to its end. Raises CommandFailed where it exits with a code that is not allowed, or takes
    more than `seconds`."""
    _adopt_orphans()
    before = _children_cpu()
    began = time.perf_counter()
    process = subprocess.Popen(
        [str(word) for word in command], cwd=cwd, env={**os.environ, **(env or {})},
        stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace",
    )  # fmt: skip
    peak = _Peak(process.pid)
    peak.start()
    try:
        said, _ = process.communicate(timeout=seconds)
    except subprocess.TimeoutExpired:
        for child in [*psutil.Process(process.pid).children(recursive=True), process]:
            child.kill()
        process.communicate()
        raise CommandFailed(f"{_words(command)}: not done after {seconds:.0f} s") from None
    finally:
        wall = time.perf_counter() - began
        peak.stop()
    _reap_orphans()
    if process.returncode not in allowed:
        raise CommandFailed(f"{_words(command)} exited with {process.returncode}:\n{said[-2000:]}")
    return Cost(wall, _children_cpu() - before, peak.most, os.getloadavg()[0])


def _words(command: Sequence[str | Path]) -> str:
    return " ".join(str(word) for word in command[:6])


class _Peak(threading.Thread):
    """Samples the proportional set size of a process and all below it: memory that is shared counts once."""

    def __init__(self, pid: int) -> None:
        super().__init__(daemon=True)
        self.pid, self.most, self._over = pid, 0.0, threading.Event()

    def run(self) -> None:
        while not self._over.wait(SAMPLE_SECONDS):
            try:
                top = psutil.Process(self.pid)
                tree = [self.pid, *(child.pid for child in top.children(recursive=True))]
            except psutil.Error:
                return
            self.most = max(self.most, sum(map(_proportional, tree)))

    def stop(self) -> None:
        self._over.set()
        self.join()


def _proportional(pid: int) -> float:
    """MB; 0 for a process that has just ended."""
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0.0
    return sum(int(line.split()[1]) for line in lines if line.startswith("Pss:")) / 1024


def _children_cpu() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _adopt_orphans() -> None:
    """What a command leaves running becomes our child, so that its CPU time is counted too."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)


def _reap_orphans(seconds: float = 5.0) -> None:
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        try:
            pid, _ = os.waitpid(-1, os.WNOHANG)
        except ChildProcessError:
            return
        if pid == 0:
            time.sleep(0.05)
