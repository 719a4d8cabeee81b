"""Starts the zygote, and asks it for workers."""

from __future__ import annotations

import contextlib
import os
import select
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

import grader
from grader.errors import SandboxFault
from grader.running import gpu, policy
from grader.running.gpu import Gpu
from grader.running.scratch import Scratch, sweep_dead
from grader.running.users import UserIds
from grader.running.worker import Worker
from grader.sandbox import channel, landlock, wire

# In the order in which a fresh interpreter imports them fastest. torch._dynamo is what the first
# optimizer of a process imports; debugpy what a kernel imports at its start.
WARM = ("numpy", "torch", "matplotlib.pyplot", "matplotlib_inline.backend_inline", "IPython", "ipykernel.kernelapp",
        "debugpy", "random", "math")  # fmt: skip
OPTIMIZERS = ("torch._dynamo",)
ALSO = ("pandas", "scipy.stats", "sklearn", "seaborn", "torchvision", "tqdm", "d2l.torch")
# What a notebook that mentions the word will import. None of these starts a thread by being imported.
FRAMEWORKS = {
    "jax": ("jax", "jax.numpy", "flax.linen", "optax"),
    "mxnet": ("mxnet", "mxnet.gluon"),
    "tensorflow": ("tensorflow", "tensorflow.keras"),
    "d2l import tensorflow": ("d2l.tensorflow",),
}
VERSIONS = ("torch", "numpy", "matplotlib", "ipykernel", "IPython", "pandas", "jax", "jaxlib", "flax", "optax", "tensorflow",
            "keras", "tf-keras", "mxnet")  # fmt: skip
# Huge pages, and Python objects in them: a fork copies one entry of the page table for 512. Five times faster.
FORKING = {"GLIBC_TUNABLES": "glibc.malloc.hugetlb=1", "PYTHONMALLOC": "malloc"}
START_SECONDS = 120.0


@dataclass
class Zygote:
    """A running zygote. Use as a context manager, or call `close`."""

    python: str = sys.executable
    imports: Sequence[str] = WARM
    protected: Sequence[Path] = ()
    facts: dict[str, Any] = field(default_factory=dict)
    for_gpu: bool = False  # whether its workers may be given one
    gpu: Gpu | None = None  # which one, once it was tried

    def start(self) -> Zygote:
        """Exec the interpreter with a clean environment; returns at once, it warms up meanwhile."""
        self.began = time.perf_counter()
        sweep_dead()
        self._scratch = Scratch()
        self.folder, self._marker = self._scratch.folder, "w"
        self._users = UserIds()
        self._control, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        self._log = open(os.path.join(self.folder, "zygote.log"), "w+b")  # noqa: SIM115
        script = Path(grader.__file__).parent / "sandbox" / "zygote.py"
        try:
            self._process = subprocess.Popen(
                [self.python, "-s", str(script), str(theirs.fileno())], pass_fds=[theirs.fileno()], cwd="/",
                stdin=subprocess.DEVNULL, stdout=self._log, stderr=self._log, env=self._environment(),
                start_new_session=True)  # fmt: skip
        except OSError as error:
            self._let_go()
            raise SandboxFault(f"{self.python}: cannot be started: {error}") from error
        finally:
            theirs.close()
        hidden = [str(root)] if (root := checkout()) else []
        request = ("warm", {"imports": list(self.imports), "versions": list(VERSIONS), "hide": hidden,
                            "given": sorted(self._environment())})  # fmt: skip
        with contextlib.suppress(OSError):  # it has ended already: `ready` says so, in its own words
            channel.send(self._control, request)
        return self

    def ready(self) -> Zygote:
        """Wait until it is warm. Raises SandboxFault, with the interpreter's own words, if it is not."""
        if not self.facts:
            reply = self._receive(START_SECONDS)
            if not (isinstance(reply, tuple) and len(reply) == 2 and reply[0] == "ready"):
                raise SandboxFault(f"{self.python}: the zygote answered {reply!r}")
            self.facts = reply[1]
            self.facts["seconds"] = time.perf_counter() - self.began
            needed = {name: why for name, why in self.facts["failed"].items() if name.startswith("ipykernel")}
            if needed:
                raise SandboxFault(
                    f"{self.python}: this environment cannot run notebooks: {needed}; install ipykernel there"
                )
        return self

    def spawn(self, options: SpawnOptions) -> Worker:
        """A new worker, forked and on its way into its jail. `Worker.jailed()` waits for it."""
        self.ready()
        uid = self._users.fresh() if os.getuid() == 0 and options.drop_user else None
        search = policy.needs_search(self.facts["prefixes"])
        if uid is not None and search and options.landlock and not landlock.abi():
            # A right to read everything that nothing narrows: the notebook could read the whole machine.
            raise SandboxFault(
                f"{self.python} lies in a folder that only its owner may enter, and this kernel has no Landlock to "
                "narrow what a notebook may read there; use an interpreter that all users can read, or grade as its owner"
            )
        scratch = tempfile.mkdtemp(prefix=self._marker, dir=self.folder)
        connection_file = os.path.join(scratch, "kernel.json")
        already = policy.tasks_of_this_user() if uid is None else 0
        on_gpu = options.device != "cpu"
        device = self.gpu if on_gpu and not options.tries_gpu else None
        plan = {
            "scratch": scratch,
            "uid": uid,
            "search": search,
            "limits": options.limits.as_rlimits(already, device.host_data if device else 0)
            if options.bounded
            else None,
            "processes": options.limits.processes,
            "memory": options.limits.memory + (device.host_resident if device else 0),
            "disk": (options.limits.disk, options.limits.files),
            "emptied": options.emptied,
            "grants": self._granted(scratch, on_gpu) if options.landlock else None,
            "program": policy.system_call_filter() if options.seccomp else None,
            "environment": {
                **self.facts["settings"],
                **policy.environment(scratch, self.python),
                **(gpu.environment() if on_gpu else {}),
            },
            "connection_file": connection_file,
            "framework": options.framework,
            "seed": options.seed,
            "figures": options.figures,
            "gpu": self._share(options) if on_gpu else None,
        }
        return Worker(scratch, uid, connection_file, lambda: self._launch(plan), options.required)

    @property
    def environment(self) -> dict[str, str]:
        """For the report: the versions of what runs the notebook, and the interpreter's path where it is not the grader's."""
        elsewhere = {"interpreter": self.python} if self.python != sys.executable else {}
        return {**elsewhere, "python": self.facts["python"], **self.facts["versions"]}

    @property
    def alive(self) -> bool:
        """Whether its process is still there."""
        return self._process.poll() is None

    @property
    def answers(self) -> bool:
        """Whether it still holds its end of this connection: it says nothing unasked, so that only an end can be heard."""
        return not select.select([self._control], [], [], 0)[0]

    def share(self) -> socket.socket:
        """A connection of its own to this zygote, for a grading process that is about to be forked."""
        _ = self.ready()._grants  # found once, for all that are forked
        ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        try:
            channel.send(self._control, ("connect",), [theirs.fileno()])
        except OSError as error:
            ours.close()
            raise SandboxFault(f"the zygote is gone: {error}{self._last_words()}") from error
        finally:
            theirs.close()
        return ours

    def adopt(self, connection: socket.socket, users: UserIds, marker: str) -> None:
        """In the forked process: from now on ask through `connection`. The zygote stays the parent's, which closes it.

        `marker` begins the names of all scratch folders: after a violent end they can be told from others'.
        """
        self._control.close()
        self._scratch.leave()
        self._users.close()
        self._control, self._users, self._marker = connection, users, marker

    def close(self) -> None:
        """End it, and with it every worker; remove its folder."""
        self._control.close()
        try:
            self._process.wait(5)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._let_go()

    def _let_go(self) -> None:
        self._control.close()
        self._log.close()
        self._users.close()
        self._scratch.remove()

    def __enter__(self) -> Zygote:
        return self.start()

    def __exit__(self, *exc: object) -> None:
        self.close()

    def _launch(self, plan: dict[str, Any]) -> tuple[socket.socket, socket.socket]:
        keeper, keepers = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        control, controls = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        try:
            channel.send(self._control, ("spawn", plan), [keepers.fileno(), controls.fileno()])
            reply = self._receive(30)
        except OSError as error:
            raise SandboxFault(f"the zygote is gone: {error}{self._last_words()}") from error
        finally:
            keepers.close()
            controls.close()
        if not (isinstance(reply, tuple) and reply[0] == "spawned"):
            raise SandboxFault(f"the zygote answered {reply!r}")
        return keeper, control

    def _receive(self, seconds: float) -> Any:
        readable, _, _ = select.select([self._control], [], [], seconds)
        if not readable:
            raise SandboxFault(
                f"{self.python}: the zygote did not answer within {seconds:.0f} s{self._last_words()}"
            )
        try:
            return channel.receive(self._control)[0]
        except (EOFError, OSError, wire.WireError) as error:
            raise SandboxFault(f"{self.python}: the zygote ended: {error}{self._last_words()}") from error

    def _last_words(self) -> str:
        self._log.seek(0)
        lines = self._log.read().decode(errors="replace").strip().splitlines()
        return f" ({lines[-1]})" if lines else ""

    def _granted(self, scratch: str, on_gpu: bool) -> list[tuple[str, str]]:
        return [*self._grants, *(gpu.grants() if on_gpu else []), (scratch, "own")]

    def _share(self, options: SpawnOptions) -> dict[str, Any]:
        """What a worker and its keeper are told of the GPU."""
        if options.tries_gpu:
            return {"tried": True, "memory": gpu.TRIED_MEMORY, "counted": None}
        if self.gpu is None:
            raise SandboxFault("a worker cannot be given a GPU that was not tried")
        return self.gpu.share(options.gpu_memory)

    @cached_property
    def _grants(self) -> list[tuple[str, str]]:
        """What every worker may read; its own folder comes on top."""
        return policy.grants(self.facts["prefixes"], [*self.protected, *self._own_paths()])

    def _own_paths(self) -> list[Path]:
        """What no worker may read: the grader and, in a checkout, all that lies beside it but its environments. Another
        environment may have a grader of its own, with the answers of its course."""
        package = Path(grader.__file__).resolve().parent
        found = [package, *package.parent.glob("gradewright-*.dist-info")]
        roots = {root for root in (checkout(), *map(Path, self.facts["prefixes"])) if root}
        for root in roots:
            if (root / "grader" / "sandbox" / "zygote.py").is_file() and _is_checkout(root):
                found += [path for path in root.iterdir() if not (path / "pyvenv.cfg").exists()]
            elif (root / "grader" / "sandbox" / "zygote.py").is_file():
                found += [root / "grader", root / "reference", *root.glob("gradewright-*.dist-info")]
        return found

    def _environment(self) -> dict[str, str]:
        cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "gradewright"
        try:  # Matplotlib's list of fonts takes seconds to build: keep it from one run to the next
            cache.mkdir(parents=True, exist_ok=True)
            home = str(cache) if os.access(cache, os.W_OK) else self.folder
        except OSError:
            home = self.folder
        environment = policy.environment(home, self.python)
        # CUDA is never begun in it. The keepers, which are forked from it, look for the driver's library.
        driver = (
            {"LD_LIBRARY_PATH": os.pathsep.join(found)} if self.for_gpu and (found := gpu.libraries()) else {}
        )
        return {**environment, "CUDA_VISIBLE_DEVICES": "", **driver, **FORKING, "TMPDIR": self.folder}


def checkout() -> Path | None:
    """The checkout that the grader runs from; None where it is installed."""
    root = Path(grader.__file__).resolve().parents[1]
    return root if _is_checkout(root) else None


def _is_checkout(root: Path) -> bool:
    return (root / "exercises").is_dir() and (root / "pyproject.toml").is_file()


@dataclass(frozen=True)
class SpawnOptions:
    """How one worker is to be confined. Layers are turned off to see what the others hold, never to grade."""

    limits: policy.Limits = field(default_factory=policy.Limits)
    seed: int = 0
    landlock: bool = True
    seccomp: bool = True
    drop_user: bool = True
    bounded: bool = True  # the layer "limits"
    emptied: bool = True  # the layer "environment"
    required: bool = False  # refuse to run where a layer is missing
    framework: str = ""  # whose arrays the checks pass; "": the one that the notebook turns out to use
    device: str = "cpu"  # where those arrays are made; "cuda": on the zygote's GPU
    gpu_memory: int = 0  # bytes of it that the worker may hold
    tries_gpu: bool = False  # run no notebook: say whether one could compute on it
    figures: bool = False  # draw Matplotlib's figures, for a report that shows them; a grade needs none


def imports_for(sources: Iterable[str]) -> tuple[str, ...]:
    """What is worth warming for these cells: what every notebook wants, and what the text mentions."""
    text = "\n".join(sources)
    wanted = list(WARM)
    if "optim" in text or "Optimizer" in text:
        wanted += OPTIMIZERS
    wanted += [name for word, names in FRAMEWORKS.items() if word in text for name in names]
    wanted += [name for name in ALSO if name.partition(".")[0] in text]
    return tuple(wanted)
