"""`--device` as a user gives it, on a machine without a GPU."""

from __future__ import annotations

import argparse
import json
import runpy
from pathlib import Path

import pytest

from grader.batch import fingerprint
from grader.batch.child import Job
from grader.batch.cluster import station
from grader.cli import device
from grader.errors import IsolationFault, UsageError
from grader.running import gpu
from grader.running.gpu import Gpu, NoGpu
from grader.submission import Options

_commands = runpy.run_path(str(Path(__file__).with_name("commands.py")))
RIGHT_DOUBLE, tiny_course = _commands["RIGHT_DOUBLE"], _commands["tiny"]

pytestmark = pytest.mark.skipif(not gpu.missing(), reason="there is a GPU here: tests/gpu tries it")


def test_cuda_where_there_is_none_is_said_before_anything_runs(save_notebook):
    done = tiny_course(save_notebook(RIGHT_DOUBLE, exercises=("doubling",)), "--device", "cuda")
    assert done.code == 2
    assert "--device cuda" in done.complaint and "/dev/nvidiactl" in done.complaint
    assert "--device auto" in done.complaint


def test_auto_takes_the_cpu_and_says_why(save_notebook):
    done = tiny_course(
        save_notebook(RIGHT_DOUBLE, exercises=("doubling",)), "--device", "auto", "--json", "-"
    )
    assert done.json()["device"].startswith("cpu (auto: ")
    assert "/dev/nvidiactl" in done.json()["device"]


def test_a_batch_falls_back_and_goes_on_where_it_was(save_notebook, tmp_path):
    save_notebook(RIGHT_DOUBLE, exercises=("doubling",), name="one.ipynb")
    out = tmp_path / "out"
    arguments = (tmp_path / "one.ipynb", "--out", out, "--device", "auto")
    assert tiny_course(*arguments).code == 0
    assert json.loads((out / "one.json").read_text())["device"].startswith("cpu (auto: ")
    assert "1 of 1 unchanged" in tiny_course(*arguments).out
    assert "unchanged" not in tiny_course(tmp_path / "one.ipynb", "--out", out).out, (
        "another device may give another report"
    )
    refused = tiny_course(*arguments[:3], "--device", "cuda")
    assert refused.code == 2 and "/dev/nvidiactl" in refused.complaint


def asked(**options):
    given = {"device": "cpu", "gpu_memory": None, "framework": "", "cluster": None, "jobs": None}
    return argparse.Namespace(**{**given, **options})


def test_memory_of_a_gpu_that_is_not_used_is_bad_usage():
    with pytest.raises(UsageError, match="--device cuda"):
        device.asked(asked(gpu_memory=1 << 30), Options())


def test_another_frameworks_arrays_are_made_on_the_cpu():
    with pytest.raises(UsageError, match="jax"):
        device.asked(asked(device="cuda", framework="jax"), Options())
    assert "jax" in device.asked(asked(device="auto", framework="jax"), Options()).fell_back


def test_on_a_cluster_all_workers_must_grade_alike():
    with pytest.raises(UsageError, match="say --device cpu or cuda"):
        device.asked(asked(device="auto", cluster="tcp://x:1"), Options())
    how = device.asked(asked(device="cuda", cluster="tcp://x:1"), Options())
    assert (how.device, how.gpu_memory) == ("cuda", device.MEMORY)
    assert not device.undecided(asked(device="cuda", cluster="tcp://x:1"), how)


class Zygote:
    gpu = None


@pytest.fixture
def found(monkeypatch):
    """A GPU is found, as this says."""

    def say(answer):
        def find_gpu(zygote, shared=False):
            if isinstance(answer, Exception):
                raise answer
            return answer

        monkeypatch.setattr(gpu, "find_gpu", find_gpu)
        monkeypatch.setattr(gpu, "missing", lambda: "")
        return Zygote()

    return say


def test_a_gpu_that_was_found_is_used_and_named(found):
    zygote = found(Gpu("Some GPU", 16 << 30, 15 << 30, counted=True))
    for word in ("cuda", "auto"):
        options = asked(device=word)
        how = device.asked(options, Options())
        assert device.undecided(options, how)
        how = device.tried(options, how, zygote)
        assert (how.device, how.gpu, how.gpu_memory, how.fell_back) == ("cuda", "Some GPU", 2 << 30, "")
        assert zygote.gpu.name == "Some GPU"


def test_one_that_does_not_work_is_an_error_or_the_cpu(found):
    zygote = found(NoGpu("PyTorch 2.13.0+cpu there is built without CUDA"))
    with pytest.raises(
        UsageError, match=r"--device cuda: PyTorch .* without CUDA; --device auto would use the CPU"
    ):
        device.tried(asked(device="cuda"), Options(), zygote)
    how = device.tried(asked(device="auto"), Options(), zygote)
    assert how.device == "cpu" and "without CUDA" in how.fell_back
    assert zygote.gpu is None


def test_more_at_a_time_than_there_is_room_for_is_refused_with_a_number_that_fits(found):
    zygote = found(Gpu("Some GPU", 16 << 30, 15 << 30, counted=True))
    with pytest.raises(
        UsageError, match=r"8 submissions at a time, of 2048 MiB each, do not fit .* --jobs 7"
    ):
        device.tried(asked(device="cuda"), Options(), zygote, 8)
    with pytest.raises(UsageError, match=r"16384 MiB do not fit .*: less --gpu-memory"):
        device.tried(asked(device="cuda", gpu_memory=16 << 30), Options(), zygote)
    assert device.tried(asked(device="cuda"), Options(), zygote, 7).device == "cuda"


def test_isolation_that_is_required_includes_the_memory_of_the_gpu(found):
    zygote = found(Gpu("Some GPU", 16 << 30, 15 << 30, counted=False))
    required = Options(require_isolation=True)
    with pytest.raises(IsolationFault, match="GPU memory"):
        device.tried(asked(device="cuda"), required, zygote)
    assert "--isolation require" in device.tried(asked(device="auto"), required, zygote).fell_back
    assert device.tried(asked(device="cuda"), Options(), zygote).device == "cuda"


def test_the_device_enters_the_fingerprint(tiny):
    def context(**options):
        return fingerprint.context(tiny, Options(**options))

    on_gpu = {"device": "cuda", "gpu": "Some GPU", "gpu_memory": 2 << 30}
    different = [
        context(),
        context(**on_gpu),
        context(**on_gpu | {"gpu": "Another"}),
        context(**on_gpu | {"gpu_memory": 4 << 30}),
    ]
    assert len(set(different)) == 4
    assert context(**on_gpu) == different[1]


def test_a_worker_of_a_cluster_that_has_no_gpu_does_not_grade(tiny):
    job = Job(tiny, Options(device="cuda", gpu_memory=2 << 30), "context")
    with pytest.raises(UsageError, match=r"--device cuda: .*/dev/nvidiactl"):
        station._gpu(job, 2)


def test_a_worker_of_a_cluster_needs_room_for_one_submission_a_thread(tiny, monkeypatch):
    monkeypatch.setattr(station, "missing", lambda: "")
    monkeypatch.setattr(station, "find_gpu", lambda zygote, shared: Gpu("Some GPU", 16 << 30, 15 << 30))
    job = Job(tiny, Options(device="cuda", gpu_memory=2 << 30), "context")
    assert station._gpu(job, 7).name == "Some GPU"
    with pytest.raises(UsageError, match="8 submissions at a time, one a thread, do not fit"):
        station._gpu(job, 8)
    required = Job(tiny, Options(device="cuda", gpu_memory=2 << 30, require_isolation=True), "context")
    with pytest.raises(IsolationFault, match="GPU memory"):
        station._gpu(required, 1)
