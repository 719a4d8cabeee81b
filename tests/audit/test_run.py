"""The audit of a small course: what it rejects, lets through and kills, judged in forked copies and in the sandbox."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from grader.audit.run import audit, budgets, seeds, workers
from grader.course import read_course
from grader.errors import ExerciseFault

RIGHT = {
    "times": "def double(x):\n    return 2 * x\n",
    "loop": "import torch\ndef double(x):\n    out = torch.empty_like(x)\n"
            "    for i in range(len(x)):\n        out[i] = x[i] + x[i]\n    return out\n",
}  # fmt: skip
WRONG = {
    "square": "# fails: doubles_every_element\ndef double(x):\n    return x * x\n",
    "not_what_it_says": "# fails: doubles_zero\ndef double(x):\n    return 3 * x\n",
    "unnamed": "def double(x):\n    return 3 * x\n",
    "right": "# fails: doubles_every_element\ndef double(x):\n    return x + x\n",
}


@pytest.fixture(scope="module")
def small(tmp_path_factory):
    """The tiny course with solutions, one of which is said to be right and is not."""
    root = tmp_path_factory.mktemp("audited") / "course"
    shutil.copytree(Path(__file__).parents[1] / "courses" / "tiny", root)
    folder = root / "exercises" / "doubling"
    for kind, sources in (
        ("right", {**RIGHT, "adds_one": "def double(x):\n    return 2 * x + 1\n"}),
        ("wrong", WRONG),
    ):
        (folder / kind).mkdir()
        for name, source in sources.items():
            (folder / kind / f"{name}.py").write_text(source)
    (folder / "equivalent.toml").write_text(
        '[[mutant]]\nchange = "no such change"\nreason = "none"\n'
        '[[mutant]]\nchange = "out = torch.empty_like(x) → *"\nreason = "every element is written"\n'
    )
    return read_course(root)


@pytest.fixture(scope="module")
def found(zygote, small):
    """What the audit of it finds, with all mutants."""
    with workers(1, small) as pool:
        return audit(small, small.exercise("doubling"), pool, None)


def test_a_solution_that_is_rejected_is_named_with_its_check(found):
    assert [outcome.name for outcome in found.rejected] == ["right/adds_one.py"]
    assert found.rejected[0].failed["doubles_every_element"] == "failed"
    assert len(found.right) == 3
    assert not found.sound


def test_a_wrong_solution_must_fail_the_check_that_it_names(found):
    assert {outcome.name for outcome in found.accepted} == {
        "wrong/not_what_it_says.py",
        "wrong/unnamed.py",
        "wrong/right.py",
    }


def test_mutants_are_killed_listed_or_survive(found):
    assert found.mutants > 10
    assert found.killers["doubles_every_element"] > 5
    dead = found.mutants - len(found.survivors) - len(found.equivalent)
    assert sum(found.killers.values()) == dead
    for mutant in found.survivors:  # doubles all the same
        namespace: dict[str, object] = {}
        exec(mutant.source, namespace)
        import torch

        assert namespace["double"](torch.ones(3)).tolist() == [2.0] * 3
    assert [entry.change for entry in found.unused if entry.change == "no such change"]


def test_every_right_solution_is_judged_with_other_seeds(small):
    with workers(1, small) as pool:
        failures = list(seeds(small.exercise("doubling"), small, pool, 3))
    assert {outcome.name for _, outcome in failures} == {f"right/adds_one.py seed {n}" for n in range(3)}


def test_budgets_are_those_that_the_checks_declare(course, small, tmp_path):
    assert set(budgets(small.exercise("doubling")).values()) == {0.0}
    declared = budgets(course.exercise("synthetic-data"))
    assert 0 < sum(declared.values()) < 1e-5
    broken = tmp_path / "course" / "exercises" / "doubling"
    shutil.copytree(small.exercise("doubling").folder, broken)
    (broken / "checks.py").write_text("1 / 0")
    with pytest.raises(ExerciseFault, match="ZeroDivisionError"):
        budgets(read_course(tmp_path / "course").exercise("doubling"))


@pytest.mark.slow
def test_the_command_says_what_it_found_and_leaves_nothing_when_it_is_killed(small):
    command = [
        sys.executable,
        "-m",
        "grader.cli.grader",
        "audit",
        "--course",
        str(small.root),
        "--jobs",
        "1",
        "doubling",
    ]
    done = subprocess.run(command, capture_output=True, text=True, timeout=300)
    assert done.returncode == 1, done.stderr
    assert "2 of 3 right solutions get full marks, 1 of 4 wrong ones fail where they must" in done.stdout
    assert "REJECTED right/adds_one.py" in done.stdout
    assert "ACCEPTED wrong/right.py" in done.stdout
    running = subprocess.Popen(command, stdout=subprocess.DEVNULL, start_new_session=True)
    deadline = time.monotonic() + 60
    while not (children := processes_of(running.pid)) and time.monotonic() < deadline:
        time.sleep(0.1)
    time.sleep(1)
    running.kill()
    running.wait()
    while any(map(alive, children)) and time.monotonic() < deadline + 30:
        time.sleep(0.1)
    assert children
    assert not any(map(alive, children))


def processes_of(session: int) -> list[int]:
    """The processes of a session, but its leader."""
    found = []
    for pid in filter(str.isdigit, os.listdir("/proc")):
        try:
            if os.getsid(int(pid)) == session and int(pid) != session:
                found.append(int(pid))
        except ProcessLookupError:
            continue
    return found


def alive(pid: int) -> bool:
    try:
        with open(f"/proc/{pid}/stat") as stat:
            return stat.read().rpartition(")")[2].split()[0] not in "ZX"
    except OSError:
        return False
