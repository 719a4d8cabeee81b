"""A fault of the grader's is reported as ours: status `internal`, exit 3, no points lost, all else as it was."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from grader.model import Status

TINY = Path(__file__).parents[1] / "courses" / "tiny"
CELLS = ("def double(x):\n    return x * 2", "def count_up(limit):\n    return iter(range(limit))")


def grade(*arguments, environment=None, before=None) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "grader.cli.grade", *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False,
                          env={**os.environ, **(environment or {})}, preexec_fn=before)  # fmt: skip
    assert "Traceback" not in done.stdout + done.stderr, done.stderr
    return done


@pytest.fixture
def faulty(tmp_path):
    """`faulty(exercise, old, new)`: the tiny course with a bug planted in the checks of one exercise."""

    def plant(exercise: str, old: str, new: str) -> Path:
        root = tmp_path / "course"
        shutil.copytree(TINY, root)
        file = root / "exercises" / exercise / "checks.py"
        source = file.read_text(encoding="utf-8")
        assert old in source
        file.write_text(source.replace(old, new, 1), encoding="utf-8")
        return root

    return plant


@pytest.mark.parametrize(
    ("old", "new", "lost"),
    [
        ("expect.close(student.double(np.array([-1.5])), [-3.0]", "expect.close(1 / 0, [-3.0]", 1),
        ("[-3.0], \"elements\")", "{}['no such key'], \"elements\")", 1),
        ("x = rng.normal(size=1000)", "x = rng.no_such_law(size=1000)", 1),
        ("2 * np.arange(n)", "2 * np.arange(n + 1)[:, None] @ None", 2),
        ("np.zeros(3), \"elements\")", "np.zeros(3), \"elements\", atol=-1)", 1),
        ("import numpy as np", "import numpy as np\nfrom reference.theory.no_such import thing", 5),
        ("import numpy as np", "import numpy as np\nraise MemoryError", 5),
    ],
)  # fmt: skip
def test_a_bug_in_a_check_costs_no_points(faulty, save_notebook, zygote, old, new, lost):
    from grader.course import read_course
    from grader.submission import Options, grade_submission

    course = read_course(faulty("doubling", old, new))
    report = grade_submission(
        save_notebook(*CELLS), course, zygote, Options(exercises=("doubling", "counting"))
    )
    doubling, counting = report.exercises
    assert report.status == doubling.status == Status.INTERNAL
    assert counting.status == Status.PASSED, counting
    assert (counting.score, counting.max_score) == (3, 3)
    skipped = sum(check.max_points for check in doubling.checks if check.status == Status.SKIPPED)
    assert doubling.score + skipped == 5 - lost
    assert doubling.max_score == 5 - lost if lost < 5 else doubling.max_score == 0
    assert skipped == 0, "a check that needs one which is broken is run all the same"


def test_a_bug_in_the_judgement_is_ours(grade_cells, tiny, monkeypatch):
    from grader.authoring import received

    def broken(value):
        raise RuntimeError("a bug of ours")

    monkeypatch.setattr(received, "real_array", broken)
    report = grade_cells(*CELLS, course=tiny, exercises=("doubling",))
    (exercise,) = report.exercises
    assert report.status == exercise.status == Status.INTERNAL
    assert exercise.max_score == 0
    assert all(
        "a bug of ours" in check.message for check in exercise.checks if check.status != Status.SKIPPED
    )


@pytest.mark.slow
@pytest.mark.parametrize(
    ("target", "said"),
    [("/dev/full", "no space left"), ("/sys/report.json", "permission denied|not permitted|read-only")],
)
def test_an_output_that_cannot_be_written_takes_no_other_report_with_it(
    save_notebook, tmp_path, target, said
):
    junit = tmp_path / "report.xml"
    done = grade(
        save_notebook(*CELLS), "--course", TINY, "--exercise", "doubling", "--json", target, "--junit", junit
    )
    assert done.returncode == 3
    assert any(words in done.stderr for words in said.split("|")), done.stderr
    assert "the grader's fault" in done.stderr
    assert "5 / 5" in done.stdout
    assert junit.read_text(encoding="utf-8").endswith("</testsuites>\n")
    assert not os.path.exists("/sys/report.json")


@pytest.mark.slow
@pytest.mark.parametrize("kib", [4, 12])
def test_a_full_disk_is_our_fault(save_notebook, tmp_path, kib):
    """The folder of the scratch folders has no room left: for the first file, or for one of the next."""
    small = tmp_path / "small"
    small.mkdir()
    size = ["mount", "-t", "tmpfs", "-o", f"size={kib}k,mode=1777,nr_inodes={kib // 2}", "tmpfs", str(small)]
    if os.getuid() != 0 or subprocess.run(size, capture_output=True, check=False).returncode:
        pytest.skip("only root, with the right to mount, can make a small disk")
    try:
        done = grade(save_notebook(*CELLS), "--course", TINY, "--exercise", "doubling", "--json", "-",
                     environment={"TMPDIR": str(small)})  # fmt: skip
        assert done.returncode == 3, done.stderr
        if done.stdout.startswith("{"):
            assert json.loads(done.stdout)["status"] == "internal"
        else:
            assert "the grader's fault" in done.stderr
    finally:
        subprocess.run(["umount", "-l", str(small)], check=True)
