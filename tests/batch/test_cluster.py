"""A batch on a real Dask cluster: a real scheduler, real worker processes, some of which are killed."""

from __future__ import annotations

import contextlib
import importlib.util
import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path
from typing import Any

import psutil
import pytest

TINY = Path(__file__).parents[1] / "courses" / "tiny"
RIGHT = "def double(x):\n    return 2 * x\n"
WRONG = "def double(x):\n    return 3 * x\n"

if importlib.util.find_spec("distributed") is None:
    why = "Dask is not installed: pip install 'gradewright[cluster]'"
    (pytest.fail if os.environ.get("CI") else pytest.skip)(why, allow_module_level=True)

# Runs `grade` with shorter patience than a cluster's: the same code, which waits less.
SCRIPT = """
import sys
from grader.batch.cluster import connection, schedule
from grader.cli import grade
connection.CONNECT_SECONDS, schedule.LOSSES, schedule.WORKERS_SECONDS = 3.0, 2, float(sys.argv[1])
sys.exit(grade.main(sys.argv[2:]))
"""

# A check that kills the Dask worker: the parent of the station, which is the parent of the process that runs the checks.
CHECKS = """
import os, signal
from grader.authoring import check, expect

@check(points=1)
def is_graded(student):
    \"\"\"It is a number.\"\"\"
    number = student.answer()
    if number == 13:
        stat = open(f"/proc/{os.getppid()}/stat").read()
        os.kill(int(stat.rpartition(")")[2].split()[1]), signal.SIGKILL)
    expect.equal(number, 1, "answer")
"""

OTHER_NUMPY = """
from grader.batch import fingerprint
found = fingerprint.versions()
fingerprint.versions = lambda: {**found, "numpy": "1.0"}
"""
WITHOUT_GRADER = "import sys\nsys.modules['grader'] = None\n"
OTHER_DASK = "import distributed.node as v\nv.get_versions = lambda packages=None: {'host': {}, 'packages': {'distributed': '2019.1.0'}}\n"


def command(root: Path, *arguments: Any, course: Path = TINY, patience: float = 60) -> list[str]:
    every = [root / "class", "--out", root / "results", "--course", course, *arguments]
    return [sys.executable, "-c", SCRIPT, str(patience), *map(str, every)]


def grade(root: Path, *arguments: Any, **how: Any) -> subprocess.CompletedProcess[str]:
    done = subprocess.run(command(root, *arguments, **how), capture_output=True, text=True, timeout=180)
    assert "Traceback" not in done.stdout + done.stderr, done.stderr
    assert "distributed." not in done.stderr, "Dask's own log is not the user's affair"
    return done


def write(root: Path, **sources: str) -> None:
    (root / "class").mkdir(exist_ok=True)
    for name, source in sources.items():
        (root / "class" / f"{name}.py").write_text(source)


def rows(root: Path) -> dict[str, dict[str, Any]]:
    summary = json.loads((root / "results" / "summary.json").read_text())
    assert summary["not_graded"] == []
    return {row["name"]: row for row in summary["results"]}


def written(root: Path) -> Counter[str]:
    """How often each result was written: the journal has a line for each."""
    lines = (root / "results" / ".grade" / "journal.jsonl").read_text().splitlines()
    return Counter(json.loads(line)["name"] for line in lines)


def grading(cluster: Any, worker: subprocess.Popen[bytes], batch: subprocess.Popen[str]) -> psutil.Process:
    """The station of a worker, at a moment when it has a grading process beside its zygote."""
    deadline = time.monotonic() + 90
    while True:
        for station in cluster.stations(worker.pid):
            with contextlib.suppress(psutil.Error):
                if len(station.children()) >= 2:
                    return station
        assert time.monotonic() < deadline and batch.poll() is None, cluster.log()
        time.sleep(0.05)


def without_seconds(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: without_seconds(item) for key, item in value.items() if key != "seconds"}
    return [without_seconds(item) for item in value] if isinstance(value, list) else value


@pytest.mark.slow
def test_the_reports_are_those_of_a_local_batch_and_a_worker_that_differs_grades_nothing(tmp_path, cluster):
    cluster.start_worker(threads=2)
    cluster.start_worker(preload=OTHER_NUMPY)
    cluster.wait_for(2)
    torch = "import torch\ndef double(x):\n    return torch.as_tensor(x) * 2 + (torch.rand(()) < 0.5)\n"
    write(tmp_path, right=RIGHT, wrong=WRONG, random=torch, hangs=RIGHT + "while True: pass\n")
    (tmp_path / "class" / "broken.ipynb").write_text("{no JSON")
    (tmp_path / "class" / "nothing").mkdir()
    how = ("--timeout", 3, "--seed", 11, "--also", "junit")
    local = grade(tmp_path, *how, "--jobs", 2)
    reports = {path.name: path.read_text() for path in (tmp_path / "results").glob("*.json")}
    also = (tmp_path / "results" / "wrong.junit.xml").read_text()
    there = grade(tmp_path, *how, "--force", "--cluster", cluster.address)
    assert there.returncode == local.returncode == 2, there.stderr
    assert "does not grade: numpy 1.0 there" in there.stderr
    for name, text in reports.items():
        if name != "summary.json":
            now = (tmp_path / "results" / name).read_text()
            assert without_seconds(json.loads(now)) == without_seconds(json.loads(text)), name
    assert (
        (tmp_path / "results" / "wrong.junit.xml").read_text().count("<failure") == also.count("<failure") > 0
    )
    # What a cluster graded is not graded again here, nor is anything started for it.
    again = grade(tmp_path, *how, "--cluster", "tcp://127.0.0.1:9")
    assert again.returncode == 2 and "6 of 6 unchanged" in again.stdout and again.stderr == ""


@pytest.mark.slow
def test_a_worker_killed_in_the_middle_costs_no_result(tmp_path, cluster):
    workers = [cluster.start_worker(threads=threads) for threads in (1, 1, 2)]
    names = [f"s{index:02}" for index in range(16)]
    write(tmp_path, **{name: f"import time; time.sleep(1)  # {name}\n{RIGHT}" for name in names})
    process = subprocess.Popen(
        command(tmp_path, "--cluster", cluster.address),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert process.stderr is not None
    first = process.stderr.readline()
    assert first.startswith(" 1/16"), first
    grading(cluster, workers[0], process).kill()  # the station alone: its worker starts another
    orphan = grading(cluster, workers[2], process)
    workers[2].kill()
    out, err = process.communicate(timeout=150)
    assert process.returncode == 0, err
    assert "Traceback" not in out + err
    assert {name: row["status"] for name, row in rows(tmp_path).items()} == dict.fromkeys(names, "passed")
    assert written(tmp_path) == Counter(names), "each result exactly once"
    assert not orphan.is_running(), "what a worker had started ends with it"


@pytest.mark.slow
def test_a_submission_that_takes_its_worker_with_it_harms_no_other(tmp_path, cluster):
    cluster.start_worker("--nanny", threads=2)
    cluster.start_worker("--nanny", threads=1)
    exercise = tmp_path / "course" / "exercises" / "answering"
    exercise.mkdir(parents=True)
    (exercise / "exercise.toml").write_text(
        'title = "Answering"\n[[functions]]\nname = "answer"\nparameters = []\n'
    )
    (exercise / "checks.py").write_text(CHECKS)
    numbers = {"a": 1, "b": 13, "c": 1, "d": 2, "e": 1}
    write(tmp_path, **{name: f"def answer():\n    return {n}  # {name}\n" for name, n in numbers.items()})
    done = grade(tmp_path, "--cluster", cluster.address, course=tmp_path / "course")
    assert done.returncode == 3, done.stderr
    assert {name: row["status"] for name, row in rows(tmp_path).items()} == {
        "a": "passed", "b": "internal", "c": "passed", "d": "failed", "e": "passed",
    }  # fmt: skip
    assert "was lost 2 times" in rows(tmp_path)["b"]["message"]
    assert json.loads((tmp_path / "results" / "b.json").read_text())["max_score"] == 0, "and costs no points"
    assert written(tmp_path) == Counter(list(numbers))


@pytest.mark.slow
def test_control_c_stops_the_workers_too_and_the_same_command_goes_on(tmp_path, cluster):
    cluster.start_worker()
    write(
        tmp_path,
        **{f"s{index}": f"import time; time.sleep({20 * (index > 0)})\n{RIGHT}" for index in range(3)},
    )
    process = subprocess.Popen(
        command(tmp_path, "--cluster", cluster.address),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert process.stderr is not None
    assert process.stderr.readline().startswith("1/3 s0")
    time.sleep(1)
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=60)
    assert process.returncode == 130, err
    assert "Traceback" not in out + err
    assert "2 not graded: the same command goes on from here" in err
    deadline = time.monotonic() + 15
    while cluster.stations() and time.monotonic() < deadline:
        time.sleep(0.1)
    assert cluster.stations() == [], "nobody waits for what they grade"
    write(tmp_path, s1=RIGHT, s2=RIGHT)
    again = grade(tmp_path, "--cluster", cluster.address)
    assert again.returncode == 0 and "1 of 3 unchanged" in again.stdout


@pytest.mark.slow
def test_a_cluster_that_cannot_grade_is_said_in_one_line(tmp_path, cluster):
    write(tmp_path, s=RIGHT)
    empty = grade(tmp_path, "--cluster", cluster.address, patience=2)
    assert empty.returncode == 3
    assert "no worker now" in empty.stderr and "start some with `dask worker" in empty.stderr
    cluster.start_worker(preload=WITHOUT_GRADER)
    cluster.wait_for(1)
    without = grade(tmp_path, "--cluster", cluster.address)
    assert without.returncode == 3
    assert "no worker of the cluster can grade this" in without.stderr and "not installed" in without.stderr
    assert "1 not graded" in without.stdout


@pytest.mark.slow
def test_a_scheduler_of_another_version_is_refused(tmp_path, new_cluster):
    write(tmp_path, s=RIGHT)
    refused = grade(tmp_path, "--cluster", new_cluster(preload=OTHER_DASK).address)
    assert refused.returncode == 2
    assert "the scheduler runs distributed 2019.1.0" in refused.stderr
    assert len(refused.stderr.splitlines()) == 1


@pytest.mark.slow
def test_a_scheduler_that_ends_in_the_middle(tmp_path, cluster):
    cluster.start_worker()
    write(tmp_path, s=RIGHT, t=f"import time; time.sleep(60)\n{RIGHT}")
    process = subprocess.Popen(
        command(tmp_path, "--cluster", cluster.address),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert process.stderr is not None
    assert process.stderr.readline().startswith("1/2 s")
    cluster.scheduler.kill()
    out, err = process.communicate(timeout=60)
    assert process.returncode == 3, err
    assert "is gone; what was graded is kept" in err and "Traceback" not in out + err
    assert written(tmp_path) == Counter(["s"])


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--cluster", "localhost"], "write tcp://HOST:8786"),
        (["--cluster", "tcp://127.0.0.1:9"], "no Dask scheduler answers there"),
        (["--cluster", "tcp://127.0.0.1:9", "--jobs", "2"], "--jobs is for this machine"),
    ],
)
def test_what_makes_no_sense_is_said_at_once(tmp_path, arguments, words):
    write(tmp_path, s=RIGHT)
    done = grade(tmp_path, *arguments)
    assert done.returncode == 2
    assert words in done.stderr and len(done.stderr.splitlines()) == 1


def test_a_server_that_is_no_scheduler_is_not_waited_for_without_a_word(tmp_path):
    write(tmp_path, s=RIGHT)
    with socket.create_server(("127.0.0.1", 0)) as silent:
        done = grade(tmp_path, "--cluster", f"tcp://127.0.0.1:{silent.getsockname()[1]}")
    assert done.returncode == 2
    assert "no Dask scheduler answers there" in done.stderr and len(done.stderr.splitlines()) == 1


def test_one_notebook_on_a_cluster_wants_a_place_for_its_report(tmp_path):
    write(tmp_path, s=RIGHT)
    script = [
        sys.executable,
        "-c",
        SCRIPT,
        "60",
        str(tmp_path / "class" / "s.py"),
        "--cluster",
        "tcp://127.0.0.1:9",
    ]
    done = subprocess.run(script, capture_output=True, text=True, timeout=60)
    assert done.returncode == 2 and "to grade on a cluster, say where the reports go" in done.stderr
