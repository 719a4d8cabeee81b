"""A real Dask scheduler and real worker processes, for the tests."""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil
import pytest

BIN = Path(sys.executable).parent
STARTING = 90.0  # seconds that Dask may take on a busy machine


class DaskCluster:
    """Processes of `dask scheduler` and `dask worker`, in a folder of their own, which their stations inherit."""

    def __init__(self) -> None:
        # Not pytest's own folder: workers of other user ids pass through.
        self.root = Path(tempfile.mkdtemp(prefix="dask-"))
        self.root.chmod(0o711)
        self.tmp = self.root / "tmp"
        self.tmp.mkdir()
        self.tmp.chmod(0o711)
        self._processes: list[subprocess.Popen[bytes]] = []
        self.address = ""

    def start_scheduler(self, preload: str = "") -> str:
        """Start it; its address."""
        file = self.root / "scheduler.json"
        self.scheduler = self._start("scheduler", "--port", "0", "--host", "127.0.0.1", "--no-dashboard",
                                     "--scheduler-file", str(file), preload=preload)  # fmt: skip
        deadline = time.monotonic() + STARTING
        while not self.address:
            assert time.monotonic() < deadline and self.scheduler.poll() is None, self.log()
            try:
                self.address = json.loads(file.read_text())["address"]
            except (OSError, ValueError):
                time.sleep(0.1)
        return self.address

    def start_worker(self, *arguments: str, preload: str = "", threads: int = 1) -> subprocess.Popen[bytes]:
        """Start a worker process, without a nanny unless `--nanny` is given."""
        arguments = arguments or ("--no-nanny",)
        folder = tempfile.mkdtemp(dir=self.root)
        return self._start("worker", self.address, "--no-dashboard", "--nthreads", str(threads),
                           "--local-directory", folder, *arguments, preload=preload)  # fmt: skip

    def wait_for(self, workers: int) -> None:
        """Until so many have registered."""
        deadline = time.monotonic() + STARTING
        while self.log().count("Register worker") < workers:
            assert time.monotonic() < deadline, self.log()
            time.sleep(0.1)

    def left(self) -> list[psutil.Process]:
        """What still runs of this cluster: Dask's processes, stations, zygotes, notebooks."""
        found = []
        for process in psutil.process_iter():
            try:
                if str(self.root) in str(process.environ()) and process.status() != psutil.STATUS_ZOMBIE:
                    found.append(process)
            except psutil.Error:
                continue
        return found

    def stations(self, worker: int | None = None) -> list[psutil.Process]:
        """The processes beside Dask workers that grade; those of one worker, if its number is given."""
        found = []
        for process in self.left():
            with contextlib.suppress(psutil.Error):
                # A grading process is forked from a station, and looks the same: its parent is no Dask worker.
                if "grader.batch.cluster.station" not in process.cmdline():
                    continue
                parent = process.parent()
                if parent is not None and "grader.batch.cluster.station" not in parent.cmdline():
                    found += [process] if worker in (None, parent.pid) else []
        return found

    def log(self) -> str:
        return "\n".join(
            path.read_text(errors="replace")[-20000:] for path in sorted(self.root.glob("*.log"))
        )

    def close(self) -> None:
        """End all; says which processes would not go."""
        for process in self._processes[::-1]:
            process.kill()  # whose stations must notice
            process.wait()
        deadline = time.monotonic() + 20
        while (left := self.left()) and time.monotonic() < deadline:
            time.sleep(0.2)
        names = [" ".join(process.cmdline()[-3:]) for process in left]
        for process in left:
            process.kill()
        shutil.rmtree(self.root, ignore_errors=True)
        assert names == [], "what a worker started ends with it"

    def _start(self, what: str, *arguments: str, preload: str) -> subprocess.Popen[bytes]:
        if preload:
            file = self.root / f"preload{len(self._processes)}.py"
            file.write_text(preload)
            arguments = (*arguments, "--preload", str(file))
        with (self.root / f"{len(self._processes)}-{what}.log").open("wb") as log:
            process = subprocess.Popen(
                [str(BIN / "dask"), what, *arguments], stdout=log, stderr=log, cwd=self.root,
                env={**os.environ, "TMPDIR": str(self.tmp)},
            )  # fmt: skip
        self._processes.append(process)
        return process


@pytest.fixture
def new_cluster() -> Iterator[Callable[[str], DaskCluster]]:
    """A function that starts a scheduler, with a preload of its own if one is given."""
    started: list[DaskCluster] = []

    def start(preload: str = "") -> DaskCluster:
        started.append(DaskCluster())
        started[-1].start_scheduler(preload)
        return started[-1]

    yield start
    for cluster in started:
        cluster.close()


@pytest.fixture
def cluster(new_cluster: Callable[..., DaskCluster]) -> DaskCluster:
    """A scheduler without workers."""
    return new_cluster()
