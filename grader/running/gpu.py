"""Whether notebooks can compute on a GPU here, and what a worker that may is granted. NVIDIA's, with PyTorch.

Nothing of it is believed that was not tried: a worker, jailed as all are, computes something before any notebook runs. What
that worker took of the machine beside its arrays is measured there, and allowed to every other one on top of its own.
"""

from __future__ import annotations

import contextlib
import os
import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from grader.errors import SandboxFault
from grader.running.worker import WorkerGone

if TYPE_CHECKING:
    from grader.running.zygote import Zygote

TRIED_SECONDS = 120.0  # on a machine without persistence mode the driver takes seconds to wake
TRIED_MEMORY = 1 << 40  # bytes: a limit that the trial cannot meet, so that what it takes is seen
CONTEXT = (
    512 << 20
)  # bytes of the GPU that CUDA itself takes in a process, where the driver does not count for us
SPARE = 1.25  # of what the trial took in host memory, for what it did not touch
HOST_SPARE = 128 << 20  # bytes on top

# A folder's name is not enough: Landlock looks at where its links lead.
NODES = re.compile(r"nvidia(ctl|-uvm|\d+)")
TOLD = (
    "proc/driver/nvidia",
    "proc/devices",
    "sys/devices/system/node",
    "sys/module/nvidia",
    "sys/module/nvidia_uvm",
)
NVIDIA = "0x10de"  # the vendor's number on the PCI bus


@dataclass(frozen=True)
class Gpu:
    """A GPU that a jailed worker has computed on. Sizes in bytes."""

    name: str
    total: int
    free: int  # when it was tried
    context: int = CONTEXT  # of it, that a process takes before its first array
    counted: bool = False  # whether the driver tells how much each process holds
    host_data: int = 0  # by which CUDA makes a process's data segment larger
    host_resident: int = 0  # and its resident memory

    def share(self, memory: int) -> dict[str, Any]:
        """What a worker and its keeper are told, where the worker may hold so much."""
        return {
            "memory": memory,
            "total": self.total,
            "context": self.context,
            "counted": self.counted,
            "tried": False,
        }

    def fits(self, memory: int) -> int:
        """How many submissions that may hold so much each it can serve at the same time."""
        return self.free // memory

    @property
    def in_force(self) -> str:
        """For the report's layers of isolation."""
        if self.counted:
            return "counted by the driver"
        return "missing: the driver does not say how much a process holds (as in a container with process ids of its own)"


class NoGpu(Exception):
    """There is none that notebooks could use. Says why, and what to do where something can be done."""


def missing(root: str = "/") -> str:
    """Why there can be no GPU, told without starting anything; "" where there may be one."""
    if visible() == "":
        return "CUDA_VISIBLE_DEVICES is empty, which hides all GPUs"
    if not os.path.exists(os.path.join(root, "dev/nvidiactl")):
        return "this machine has no NVIDIA GPU, or not its driver: there is no /dev/nvidiactl"
    if not os.path.exists(os.path.join(root, "dev/nvidia-uvm")):
        return (
            "there is no /dev/nvidia-uvm, which a worker may not make: run `nvidia-modprobe -u -c 0` as root"
        )
    return ""


def visible() -> str:
    """The one GPU that workers see, as CUDA counts them: the first that the user lets programs see."""
    return os.environ.get("CUDA_VISIBLE_DEVICES", "0").partition(",")[0].strip()


def grants(root: str = "/") -> list[tuple[str, str]]:
    """(path, right) pairs that a worker needs for it: the driver's devices, and what the driver tells of itself. All GPUs'
    devices: the driver's numbers of them need not be CUDA's."""
    base = Path(root)
    found = [(str(base / path), "read") for path in TOLD if (base / path).exists()]
    found += [(str(path), "device") for path in _entries(base / "dev") if NODES.fullmatch(path.name)]
    if (base / "dev/nvidia-caps").is_dir():  # a part of a GPU that was divided (MIG) is opened through these
        found.append((str(base / "dev/nvidia-caps"), "device"))
    for path in _entries(base / "sys/bus/pci/devices"):
        try:
            if (path / "vendor").read_text().strip() == NVIDIA:
                found.append((str(path.resolve()), "read"))
        except OSError:
            continue
    return found + [(folder, "run") for folder in libraries()]


def environment() -> dict[str, str]:
    """What a worker's environment says on top.

    The mathematics is judged, and not a setting for speed: NVIDIA_TF32_OVERRIDE=0 has the libraries compute float32 products in
    float32, whatever a notebook has switched on (docs/gpu.md). Of what is compiled at run time nothing is kept: the scratch
    folder goes with the worker.
    """
    order = os.environ.get("CUDA_DEVICE_ORDER")
    return {
        "CUDA_VISIBLE_DEVICES": visible(),
        **({"CUDA_DEVICE_ORDER": order} if order else {}),
        "CUDA_MODULE_LOADING": "LAZY",
        "CUDA_CACHE_DISABLE": "1",
        "CUBLAS_WORKSPACE_CONFIG": ":4096:8",  # the same sums each time
        "NVIDIA_TF32_OVERRIDE": "0",
        # These take nearly all of the memory at once, unless they are told.
        "TF_FORCE_GPU_ALLOW_GROWTH": "true",
        "XLA_PYTHON_CLIENT_PREALLOCATE": "false",
    }


def libraries() -> list[str]:
    """Folders of LD_LIBRARY_PATH that hold the driver's library: containers bring it in that way."""
    folders = os.environ.get("LD_LIBRARY_PATH", "").split(os.pathsep)
    return [
        folder for folder in folders
        if os.path.isabs(folder) and os.path.exists(os.path.join(folder, "libcuda.so.1"))
    ]  # fmt: skip


def find_gpu(zygote: Zygote, shared: bool = False) -> Gpu:
    """Have a jailed worker of this zygote compute on it; `shared`: and a second one beside it. Raises NoGpu, and SandboxFault
    where no worker starts."""
    if why := missing():
        raise NoGpu(why)
    if zygote.ready().facts.get("gpu begun"):
        raise NoGpu("a package that is imported before the notebook begins CUDA, and no fork can use it then")
    with contextlib.ExitStack() as held:
        facts, used = _tried(zygote, held)
        if shared:
            try:
                _tried(zygote, held)
            except NoGpu as reason:
                raise NoGpu(
                    f"one process can use it, and not a second one beside it: --jobs 1, or `nvidia-smi -c DEFAULT` ({reason})"
                ) from reason
    return Gpu(
        name=facts["name"],
        total=facts["total"],
        free=facts["free"] + (used or CONTEXT),  # what the trial held is free again
        context=max(used - facts["reserved"], 0) if used else CONTEXT,
        counted=bool(used),
        host_data=int(SPARE * facts["host_data"]) + HOST_SPARE,
        host_resident=int(SPARE * facts["host_resident"]) + HOST_SPARE,
    )


def _tried(zygote: Zygote, held: contextlib.ExitStack) -> tuple[dict[str, Any], int | None]:
    """What a worker found, and how many bytes of the GPU it holds, if the driver says. It holds them until `held` closes."""
    from grader.running.policy import Limits
    from grader.running.zygote import SpawnOptions

    worker = zygote.spawn(SpawnOptions(Limits(memory=TRIED_MEMORY), device="cuda", tries_gpu=True))
    held.callback(worker.close)
    try:
        worker.launch()
        layers = worker.jailed(TRIED_SECONDS)
        reply = worker.ask(None, TRIED_SECONDS)
        used = worker.gpu_used()
    except WorkerGone as gone:
        raise NoGpu(f"a process that tried it did not come back: {gone}") from gone
    if not (
        isinstance(reply, tuple) and len(reply) == 2 and reply[0] == "gpu" and isinstance(reply[1], dict)
    ):
        raise SandboxFault(f"a worker that was to try the GPU answered {reply!r}")
    facts = reply[1]
    if "missing" in facts:
        raise NoGpu(f"{facts['missing']}{_locked(layers)}")
    return facts, used


def _locked(layers: dict[str, str], root: str = "/") -> str:
    """That the devices are not open to all, where a worker has a user id of its own."""
    if not layers.get("user", "").startswith("a user id of its own"):
        return ""
    closed = [
        str(path) for path in _entries(Path(root) / "dev")
        if NODES.fullmatch(path.name) and path.stat().st_mode & 0o006 != 0o006
    ]  # fmt: skip
    return (
        f" ({', '.join(closed)}: not open to every user, which a worker's own user id needs)"
        if closed
        else ""
    )


def _entries(folder: Path) -> list[Path]:
    try:
        return sorted(folder.iterdir())
    except OSError:
        return []
