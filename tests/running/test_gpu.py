"""What a worker on a GPU is granted, and how it is found out whether there is one."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest
import torch

from grader.authoring.replies import CheckStopped
from grader.errors import SandboxFault
from grader.model import CellStatus
from grader.running import gpu
from grader.running.cells import CellLimits, run_notebook
from grader.running.gpu import Gpu, NoGpu, find_gpu
from grader.running.policy import Limits
from grader.running.snapshots import SubmissionNamespace
from grader.running.worker import Worker
from grader.running.zygote import WARM, SpawnOptions, Zygote
from grader.sandbox import landlock

MIB = 1 << 20
SHARE = 1 << 30


@pytest.fixture
def machine(tmp_path: Path, monkeypatch) -> Path:
    """The files of a machine with two GPUs and a network card."""
    monkeypatch.delenv("CUDA_VISIBLE_DEVICES", raising=False)
    monkeypatch.delenv("LD_LIBRARY_PATH", raising=False)
    files = ["dev/nvidiactl", "dev/nvidia0", "dev/nvidia1", "dev/nvidia-uvm", "dev/nvidia-uvm-tools", "dev/nvidia-modeset", "dev/sda",
             "dev/nvidia-caps/nvidia-cap2", "proc/driver/nvidia/params", "sys/module/nvidia/version"]  # fmt: skip
    for name in files:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    for place, vendor in {"0000:01:00.0": "0x10de", "0000:02:00.0": "0x8086"}.items():
        real = tmp_path / "sys/devices/pci0000:00" / place
        real.mkdir(parents=True)
        (real / "vendor").write_text(vendor + "\n")
        (tmp_path / "sys/bus/pci/devices").mkdir(parents=True, exist_ok=True)
        (tmp_path / "sys/bus/pci/devices" / place).symlink_to(real)
    return tmp_path


def test_the_devices_of_the_driver_are_granted_and_no_others(machine):
    found = dict(gpu.grants(str(machine)))
    granted = {str(Path(path).relative_to(machine)): right for path, right in found.items()}
    assert granted == {
        "dev/nvidiactl": "device", "dev/nvidia0": "device", "dev/nvidia1": "device", "dev/nvidia-uvm": "device",
        "dev/nvidia-caps": "device", "proc/driver/nvidia": "read", "sys/module/nvidia": "read",
        "sys/devices/pci0000:00/0000:01:00.0": "read",
    }  # fmt: skip
    assert set(granted.values()) <= set(landlock.RIGHTS)


def test_a_machine_without_one_is_told_by_its_files(machine, monkeypatch):
    assert gpu.missing(str(machine)) == ""
    monkeypatch.setenv("CUDA_VISIBLE_DEVICES", "")
    assert "CUDA_VISIBLE_DEVICES is empty" in gpu.missing(str(machine))
    monkeypatch.delenv("CUDA_VISIBLE_DEVICES")
    (machine / "dev/nvidia-uvm").unlink()
    assert "nvidia-modprobe" in gpu.missing(str(machine))
    (machine / "dev/nvidiactl").unlink()
    assert "no /dev/nvidiactl" in gpu.missing(str(machine))


def test_a_device_that_is_not_open_to_all_is_named_where_users_differ(machine):
    for node in machine.glob("dev/nvidia*"):
        node.chmod(0o777 if node.is_dir() else 0o666)
    own = {"user": "a user id of its own"}
    assert gpu._locked(own, str(machine)) == ""
    (machine / "dev/nvidia0").chmod(0o660)
    assert "dev/nvidia0" in gpu._locked(own, str(machine))
    assert gpu._locked({"user": "uid 1000, the grader's own: not started as root"}, str(machine)) == ""


def test_workers_see_the_first_gpu_that_programs_may_see_and_compute_in_float32(monkeypatch):
    monkeypatch.setenv("CUDA_VISIBLE_DEVICES", "2,3")
    assert gpu.environment()["CUDA_VISIBLE_DEVICES"] == "2"
    assert gpu.environment()["NVIDIA_TF32_OVERRIDE"] == "0"
    assert "CUDA_DEVICE_ORDER" not in gpu.environment()
    monkeypatch.delenv("CUDA_VISIBLE_DEVICES")
    monkeypatch.setenv("CUDA_DEVICE_ORDER", "PCI_BUS_ID")
    assert gpu.environment()["CUDA_VISIBLE_DEVICES"] == "0"
    assert gpu.environment()["CUDA_DEVICE_ORDER"] == "PCI_BUS_ID"


def test_of_the_users_library_path_only_the_drivers_folder_is_kept(machine, monkeypatch):
    driver, other = machine / "driver", machine / "home"
    for folder in (driver, other):
        folder.mkdir()
    (driver / "libcuda.so.1").touch()
    monkeypatch.setenv("LD_LIBRARY_PATH", f"{other}:{driver}:.::relative")
    assert gpu.libraries() == [str(driver)]
    assert (str(driver), "run") in gpu.grants(str(machine))
    assert Zygote(for_gpu=True).start is not None


def test_a_share_counts_what_is_free():
    one = Gpu("A GPU", 16 << 30, 15 << 30, counted=True)
    assert [one.fits(size << 30) for size in (2, 4, 15, 16)] == [7, 3, 1, 0]
    assert one.share(2 << 30) == {
        "memory": 2 << 30,
        "total": 16 << 30,
        "context": gpu.CONTEXT,
        "counted": True,
        "tried": False,
    }
    assert not one.in_force.startswith("missing")
    assert Gpu("A GPU", 1, 1).in_force.startswith("missing")


def test_where_there_is_none_that_is_said_before_anything_is_started(monkeypatch):
    monkeypatch.setattr(gpu, "missing", lambda: "no such device")
    with pytest.raises(NoGpu, match="no such device"):
        find_gpu(None)  # type: ignore[arg-type]


FACTS = {
    "name": "A GPU",
    "free": 14 << 30,
    "total": 16 << 30,
    "reserved": 20 * MIB,
    "host_data": 100 * MIB,
    "host_resident": 40 * MIB,
}


@pytest.fixture
def trials(zygote, monkeypatch):
    """Say what one worker after another finds."""
    monkeypatch.setattr(gpu, "missing", lambda: "")
    answers: list = []

    def tried(zygote, held):
        answer = answers.pop(0)
        if isinstance(answer, Exception):
            raise answer
        return answer

    monkeypatch.setattr(gpu, "_tried", tried)
    return answers


def test_what_a_trial_took_of_the_machine_is_allowed_to_workers(zygote, trials):
    trials += [(FACTS, 420 * MIB), (FACTS, None)]
    counted, uncounted = find_gpu(zygote), find_gpu(zygote)
    assert (counted.context, counted.counted, counted.free) == (400 * MIB, True, (14 << 30) + 420 * MIB)
    assert (uncounted.context, uncounted.counted) == (gpu.CONTEXT, False)
    assert counted.host_data == 125 * MIB + gpu.HOST_SPARE
    assert counted.host_resident == 50 * MIB + gpu.HOST_SPARE


def test_one_that_serves_a_single_process_is_not_shared(zygote, trials):
    trials += [(FACTS, None), NoGpu("all CUDA-capable devices are busy or unavailable")]
    with pytest.raises(NoGpu, match="not a second one beside it: --jobs 1"):
        find_gpu(zygote, shared=True)
    trials += [(FACTS, None), (FACTS, None)]
    assert find_gpu(zygote, shared=True).name == "A GPU"
    assert trials == []


@pytest.mark.skipif(bool(torch.version.cuda), reason="this PyTorch is built for GPUs: tests/gpu tries it")
def test_a_jailed_worker_tries_and_says_why_not(zygote, monkeypatch):
    monkeypatch.setattr(gpu, "missing", lambda: "")
    with pytest.raises(NoGpu, match=r"PyTorch .* there is built without CUDA"):
        find_gpu(zygote)
    assert zygote.facts["gpu begun"] is False
    assert not list(Path(zygote.folder).glob("w*/kernel.json")), "no notebook's kernel was started for it"


def test_a_zygote_that_has_begun_cuda_is_refused(zygote, monkeypatch):
    monkeypatch.setattr(gpu, "missing", lambda: "")
    monkeypatch.setitem(zygote.facts, "gpu begun", True)
    with pytest.raises(NoGpu, match="begins CUDA"):
        find_gpu(zygote)


def test_no_worker_gets_a_gpu_that_was_not_tried(zygote):
    with pytest.raises(SandboxFault, match="not tried"):
        zygote.spawn(SpawnOptions(device="cuda", gpu_memory=1 << 30))


@pytest.fixture
def on_pretended_gpu(zygote, monkeypatch):
    monkeypatch.setattr(
        zygote, "gpu", Gpu("Pretended", 8 << 30, 8 << 30, host_data=300 * MIB, host_resident=200 * MIB)
    )
    return zygote


SEEN = """
import os, resource
print({name: os.environ.get(name) for name in ("CUDA_VISIBLE_DEVICES", "NVIDIA_TF32_OVERRIDE", "CUDA_CACHE_DISABLE")})
"""
LIMIT = "import resource\nprint(resource.getrlimit(resource.RLIMIT_DATA)[1])"


def printed(run, cell: int = 0) -> str:
    return "".join(output.get("text", "") for output in run.node.cells[cell].outputs)


def test_a_worker_with_a_gpu_is_told_so_and_others_are_not(on_pretended_gpu, notebook):
    answers, limits = {}, {}
    for device in ("cpu", "cuda"):
        options = SpawnOptions(Limits(), device=device, gpu_memory=2 << 30)
        run = run_notebook(
            notebook(SEEN, LIMIT), lambda options=options: on_pretended_gpu.spawn(options), CellLimits()
        )
        answers[device], limits[device] = eval(printed(run)), int(printed(run, 1))
        run.worker.close()
    assert answers["cpu"] == dict.fromkeys(answers["cpu"])
    assert answers["cuda"] == {
        "CUDA_VISIBLE_DEVICES": gpu.visible(),
        "NVIDIA_TF32_OVERRIDE": "0",
        "CUDA_CACHE_DISABLE": "1",
    }
    assert abs(limits["cuda"] - limits["cpu"] - 300 * MIB) < 64 * MIB, (
        "what CUDA takes in the host is not the notebook's"
    )


# A library that answers as NVML does, for the keeper of a real worker: it reads how much is held from a file.
LIBRARY = r"""
#include <stdio.h>
#include <stdlib.h>
typedef struct { unsigned pid; unsigned long long used; unsigned a, b; } process;
int nvmlInit_v2(void) { return 0; }
int nvmlDeviceGetCount_v2(unsigned *count) { *count = 1; return 0; }
int nvmlDeviceGetHandleByIndex_v2(unsigned index, void **device) { *device = (void *)1; return 0; }
int nvmlDeviceGetComputeRunningProcesses_v3(void *device, unsigned *count, process *found) {
    FILE *file = fopen(HELD, "r");
    unsigned n = 0;
    if (file) {
        while (n < *count && fscanf(file, "%u %llu", &found[n].pid, &found[n].used) == 2) n++;
        fclose(file);
    }
    *count = n;
    return 0;
}
"""


@pytest.fixture
def driver(tmp_path, monkeypatch):
    """A folder with such a library, on the library path; and the file that says what processes hold."""
    if not shutil.which("cc"):
        pytest.skip("no C compiler, which makes the library that stands in for the driver's")
    folder, held = tmp_path / "driver", tmp_path / "held"
    folder.mkdir()
    (folder / "libcuda.so.1").touch()
    source = tmp_path / "nvml.c"
    source.write_text(LIBRARY)
    command = [
        "cc",
        "-shared",
        "-fPIC",
        f'-DHELD="{held}"',
        "-o",
        str(folder / "libnvidia-ml.so.1"),
        str(source),
    ]
    subprocess.run(command, check=True, timeout=60)
    monkeypatch.setenv("LD_LIBRARY_PATH", str(folder))
    return held


@pytest.fixture
def counted(driver):
    """A zygote on whose GPU the driver counts, and a way to spawn its workers."""
    with Zygote(imports=WARM, for_gpu=True, gpu=Gpu("Counted", 8 << 30, 8 << 30, counted=True)) as zygote:
        workers: list[Worker] = []

        def spawn() -> Worker:
            workers.append(zygote.spawn(SpawnOptions(Limits(), device="cuda", gpu_memory=SHARE)))
            return workers[-1]

        yield spawn, workers
        for worker in workers:
            worker.close()


class HeldFrom:
    """Says of the worker that runs a certain cell that it holds too much."""

    def __init__(self, held: Path, workers: list[Worker], index: int) -> None:
        self.held, self.workers, self.index = held, workers, index

    def cell(self, index: int, total: int) -> None:
        self.held.write_text(f"{self.workers[-1].pid} {SHARE + 1}\n" if index == self.index else "")

    def cell_done(self, result) -> None: ...


def test_the_keeper_counts_what_its_own_worker_holds(counted, driver, notebook):
    spawn, _ = counted
    run = run_notebook(notebook("x = 1"), spawn, CellLimits())
    driver.write_text(f"{run.worker.pid} {SHARE}\n{os.getpid()} {5 * SHARE}\n")
    assert run.worker.gpu_used() == SHARE
    assert run.worker.wait(1.0) is None, "its share is its own, and what others hold is not its affair"


def test_a_cell_that_takes_too_much_of_the_gpu_costs_that_cell(counted, driver, notebook):
    spawn, workers = counted
    cells = notebook("x = 1", "import time\ntime.sleep(20)", "y = 2")
    run = run_notebook(cells, spawn, CellLimits(), HeldFrom(driver, workers, 1))
    assert [result.status for result in run.results] == [CellStatus.OK, CellStatus.KILLED, CellStatus.OK]
    assert "it used more GPU memory than allowed" in run.results[1].error
    assert len(workers) == 2


def test_a_check_in_which_it_takes_too_much_is_ended_and_the_next_one_is_asked(counted, driver, notebook):
    spawn, workers = counted
    cells = notebook("import time\ndef f(seconds):\n    time.sleep(seconds)\n    return 7")

    def once():
        return run_notebook(cells, spawn, CellLimits())

    namespace = SubmissionNamespace(once(), once, live=True)
    assert "f" in namespace.names()
    connection = namespace.open(30)
    driver.write_text(f"{workers[-1].pid} {SHARE + 1}\n")
    with pytest.raises(CheckStopped, match="it used more GPU memory than allowed") as stopped:
        connection.request(("call", "f", (20,), {}))
    assert stopped.value.status == "killed"
    driver.write_text("")
    connection.close()
    connection = namespace.open(30)
    assert connection.request(("call", "f", (0,), {})) == ("ok", 7)
    connection.close()
    namespace.close()
    assert len(workers) == 2
