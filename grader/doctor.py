"""What this host can enforce, found out by trying: a worker is told to break each rule, and must fail.

Each probe is a line of Python that prints "escaped" where the jail let it through. They run in a real
worker, as a notebook's cells would.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from nbformat.v4 import new_code_cell, new_notebook

from grader.running.cells import CellLimits, run_notebook
from grader.running.policy import Limits
from grader.running.worker import Worker
from grader.running.zygote import SpawnOptions, Zygote

KERNEL_ONLY = ("numpy", "IPython", "ipykernel.kernelapp", "debugpy")


@dataclass(frozen=True)
class Finding:
    """One rule: whether this host enforces it, and by what."""

    rule: str
    layer: str
    enforced: bool
    seen: str


@dataclass(frozen=True)
class Diagnosis:
    """What is in force here, and what each attempt to break out gave."""

    layers: dict[str, str]
    findings: tuple[Finding, ...]

    @property
    def sound(self) -> bool:
        """Whether every rule held."""
        return all(finding.enforced for finding in self.findings)


def _probes(secret: Path, limits: Limits) -> Iterator[tuple[str, str, str]]:
    """(rule, layer that should hold it, code that prints "escaped" or raises)."""
    yield (
        "files outside the scratch folder cannot be read",
        "landlock",
        f"print('escaped', open({str(secret)!r}).read())",
    )
    yield "nor listed", "landlock", f"import os; print('escaped', os.listdir({str(secret.parent)!r}))"
    yield "nor written", "landlock", f"open({str(secret)!r}, 'w').write('x'); print('escaped')"
    yield (
        "the scratch folder can be written",
        "",
        "open('own', 'w').write('x'); assert open('own').read() == 'x'",
    )
    yield "no internet sockets", "seccomp", "import socket; socket.socket(socket.AF_INET); print('escaped')"
    yield (
        "no netlink or packet sockets",
        "seccomp",
        "import socket; socket.socket(socket.AF_NETLINK, 3); print('escaped')",
    )
    yield ("other processes cannot be signalled", "landlock",
           f"import os; os.kill({os.getpid()}, 0); print('escaped')")  # fmt: skip
    yield ("nor traced", "seccomp",
           f"import ctypes; print('escaped' if ctypes.CDLL(None).ptrace(16, {os.getpid()}, 0, 0) == 0 else 'held')")  # fmt: skip
    yield "nor looked into", "landlock", f"print('escaped', open('/proc/{os.getpid()}/environ').read())"
    yield ("no new namespaces", "seccomp",
           "import ctypes; print('escaped' if ctypes.CDLL(None).unshare(0x10000000) == 0 else 'held')")  # fmt: skip
    yield ("the environment is empty", "environment",
           "import os; print('escaped' if 'GRADER_DOCTOR' in os.environ else 'held')")  # fmt: skip
    yield ("memory is bounded", "limits", f"x = bytearray({2 * limits.memory}); print('escaped')")
    yield ("processes are bounded", "limits",
           "import os, time\npids = []\ntry:\n    for _ in range(400):\n        pid = os.fork()\n"
           "        if pid == 0:\n            time.sleep(30); os._exit(0)\n        pids.append(pid)\n    print('escaped')\n"
           "finally:\n    for pid in pids: os.kill(pid, 9); os.waitpid(pid, 0)")  # fmt: skip
    yield ("file sizes are bounded", "limits",
           f"f = open('big', 'wb'); f.truncate({2 * limits.file_size}); print('escaped')")  # fmt: skip
    if os.getuid() == 0:
        yield (
            "it is another user",
            "user",
            f"import os; print('escaped' if os.getuid() == {os.getuid()} else 'held')",
        )


def examine(python: str, *, landlock: bool = True, seccomp: bool = True) -> Diagnosis:
    """Try every rule in a real worker. Raises SandboxFault where no worker can be had at all."""
    limits = Limits(memory=512 << 20)
    os.environ["GRADER_DOCTOR"] = "1"
    layers: dict[str, str] = {}
    with tempfile.TemporaryDirectory(prefix="grade-doctor-") as folder, Zygote(python, KERNEL_ONLY) as zygote:
        secret = Path(folder, "secret")
        secret.write_text("the reference solution", encoding="utf-8")
        secret.chmod(0o644)
        Path(folder).chmod(0o755)
        probes = list(_probes(secret, limits))
        workers: list[Worker] = []

        def spawn() -> Worker:
            workers.append(zygote.spawn(SpawnOptions(limits, landlock=landlock, seccomp=seccomp)))
            return workers[-1]

        node = new_notebook(cells=[new_code_cell(code) for _, _, code in probes])
        run = run_notebook(node, spawn, CellLimits(30, 120))
        layers.update(workers[-1].layers)
        if run.worker is not None:
            run.worker.close()
    findings = []
    for (rule, layer, _), cell, result in zip(probes, node.cells, run.results, strict=True):
        printed = "".join(output.get("text", "") for output in cell.outputs if output.output_type == "stream")
        if not layer:  # what must be possible
            findings.append(Finding(rule, "scratch", result.error is None, result.error or "works"))
            continue
        escaped = "escaped" in printed
        findings.append(
            Finding(rule, layer, not escaped, "it could" if escaped else (result.error or "held"))
        )
    return Diagnosis(layers, tuple(findings))
