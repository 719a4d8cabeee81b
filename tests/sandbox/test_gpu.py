"""The GPU on the student's side, as far as it can be tried without one; `tests/gpu` has the rest."""

from __future__ import annotations

import os

import numpy as np
import pytest
import torch

from grader.sandbox import gpu, gpu_memory, keeper, wire
from grader.sandbox.frameworks import NumpyAdapter, TorchAdapter
from grader.sandbox.serve import Session

SHARE = {"memory": 2 << 30, "total": 8 << 30, "context": 1 << 30, "counted": True, "tried": False}


class RecordingCuda:
    """What the adapter and the worker ask of `torch.cuda`."""

    def __init__(self, lost: bool = False) -> None:
        self.seeds, self.fractions, self.lost, self.later = [], [], lost, []
        self.manual_seed_all, self.set_per_process_memory_fraction = self.seeds.append, self.fractions.append
        self._lazy_call = self.later.append

    def is_initialized(self) -> bool:
        return True

    def synchronize(self) -> None:
        if self.lost:
            raise RuntimeError("CUDA error: an illegal memory access was encountered")


class RecordingTorch:
    """PyTorch, but for its GPU."""

    def __init__(self, cuda: RecordingCuda) -> None:
        self.cuda = cuda

    def __getattr__(self, name):
        return getattr(torch, name)


@pytest.fixture
def cuda():
    return RecordingCuda()


@pytest.fixture
def adapter(cuda):
    made = TorchAdapter(RecordingTorch(cuda))
    gpu.place(made, SHARE)
    return made


def test_an_adapter_is_placed_on_the_gpu_within_its_share_once_cuda_is_begun(adapter, cuda):
    assert adapter.device == "cuda"
    assert cuda.fractions == [], "CUDA is not begun before the first cell"
    (limit,) = cuda.later
    limit()
    assert cuda.fractions == [pytest.approx(1 / 8)]  # of 8 GiB the share of 2, without CUDA's own 1
    gpu.place(adapter, SHARE)
    assert len(cuda.later) == 1


def test_without_a_gpu_and_for_other_frameworks_nothing_is_placed(cuda):
    plain = TorchAdapter(RecordingTorch(cuda))
    gpu.place(plain, None)
    assert plain.device == "cpu" and not cuda.later
    gpu.place(NumpyAdapter(), SHARE)


def test_both_generators_are_seeded_also_where_a_check_is_judged_on_the_cpu(adapter, cuda):
    adapter.seed(7)
    drawn = torch.rand(1).item()
    adapter.on("cpu").seed(8)
    adapter.on("cpu").seed(7)
    assert cuda.seeds == [7, 8, 7]
    assert torch.rand(1).item() == drawn
    plain = TorchAdapter(RecordingTorch(cuda))
    plain.seed(9)
    assert cuda.seeds == [7, 8, 7], "where there is none it is not looked for"


def test_one_check_may_have_its_arrays_elsewhere(adapter):
    session = Session({"kind": lambda x: x.device.type}, adapter)
    array = np.ones(2, np.float32)
    sent = wire.Array("float32", (2,), array.tobytes())
    assert session.answer(("device", "cpu")) == ("ok", None)
    assert session.answer(("call", "kind", (sent,), {})) == ("ok", "cpu")
    meta = Session({"kind": lambda x: x.device.type}, adapter.on("meta"))
    assert meta.answer(("call", "kind", (sent,), {})) == ("ok", "meta")
    assert adapter.device == "cuda", "the next check begins where all do"
    assert Session({}, NumpyAdapter()).answer(("device", "cpu")) == ("ok", None)


def test_a_strided_tensor_is_made_where_it_is_to_lie():
    """What is moved to another device comes without its gaps."""
    sent = wire.Array("float32", (3, 2), np.arange(6, dtype=np.float32).tobytes())
    made = TorchAdapter(torch, "meta").tensor(sent, strided=True)
    assert made.device.type == "meta" and not made.is_contiguous()


def test_a_gpu_that_answers_no_more_is_told(monkeypatch):
    assert gpu.works()
    monkeypatch.setattr(torch, "cuda", RecordingCuda(lost=True))
    assert not gpu.works()


def test_a_process_that_has_opened_the_driver_is_known_by_its_descriptors(monkeypatch):
    assert not gpu.begun()
    monkeypatch.setattr(os, "readlink", lambda path: "/dev/nvidiactl")
    assert gpu.begun()


@pytest.mark.skipif(bool(torch.version.cuda), reason="this PyTorch is built for GPUs: tests/gpu tries it")
def test_a_pytorch_without_cuda_says_so():
    assert "without CUDA" in gpu.try_out()["missing"]


def test_the_trial_computes_what_is_written_beside_it():
    X = np.arange(6.0).reshape(3, 2)
    residuals = X @ [1, 2] - 1
    assert (residuals**2).sum() == 219 and (2 * X.T @ residuals).tolist() == [132, 174]


class Driver:
    """Answers as NVML does. `processes`: for each GPU, {process id: bytes}; None: it does not know."""

    def __init__(self, processes, broken: int = 0) -> None:
        self.processes, self.broken, self.sizes = processes, broken, []

    def nvmlInit_v2(self) -> int:
        return self.broken

    def nvmlDeviceGetCount_v2(self, count) -> int:
        count._obj.value = len(self.processes)
        return 0

    def nvmlDeviceGetHandleByIndex_v2(self, index, device) -> int:
        device._obj.value = index.value + 1
        return 0

    def nvmlDeviceGetComputeRunningProcesses_v3(self, device, count, found) -> int:
        running = self.processes[device.value - 1]
        self.sizes.append(count._obj.value)
        if running is None:
            return 999
        room, count._obj.value = count._obj.value, len(running)
        if len(running) > room:
            return gpu_memory.INSUFFICIENT_SIZE
        for place, (pid, used) in enumerate(running.items()):
            found[place].pid, found[place].used = pid, gpu_memory.UNKNOWN if used is None else used
        return 0


def test_memory_is_added_up_over_processes_and_gpus():
    counter = gpu_memory.Counter(Driver([{10: 5 << 30, 11: 1 << 20, 12: 7}, {10: 1 << 30}]))
    assert counter.used([10, 12]) == (6 << 30) + 7
    assert counter.used([99]) == 0
    assert gpu_memory.Counter(Driver([{10: None}])).used([10]) == 0, "a driver that does not know"
    many = Driver([dict.fromkeys(range(300), 2)])
    assert gpu_memory.Counter(many).used(range(300)) == 600
    assert many.sizes == [64, 256, 1024]


def test_a_driver_that_does_not_answer_is_no_counter():
    with pytest.raises(OSError, match="nvmlInit"):
        gpu_memory.Counter(Driver([], broken=9))
    counter = gpu_memory.Counter(Driver([None]))
    with pytest.raises(OSError, match="999"):
        counter.used([1])
    assert keeper.gpu_used(counter, [1]) is None
    assert keeper.gpu_used(None, [1]) is None
    assert not keeper.too_much_on_gpu(counter, [1], SHARE)


def test_too_much_is_more_than_the_share_of_all_that_a_worker_started():
    counter = gpu_memory.Counter(Driver([{1: 1 << 30, 2: (1 << 30) + 1, 3: 9 << 30}]))
    assert keeper.too_much_on_gpu(counter, [1, 2], SHARE)
    assert not keeper.too_much_on_gpu(counter, [2], SHARE)
