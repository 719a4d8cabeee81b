"""MXNet: right and wrong solutions in a real environment, in the real sandbox, judged by the checks that judge PyTorch.

GRADER_TEST_MXNET names the environment: a folder that `grader env create mxnet` made.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from grader.audit.run import must_fail
from grader.course import Exercise, read_course
from grader.environments import find_environment
from grader.model import Status
from grader.running.zygote import FRAMEWORKS, WARM, Zygote
from grader.submission import Options, grade_submission

PLACE = os.environ.get("GRADER_TEST_MXNET")
BOOK = Path(__file__).parents[3] / "shared" / "submissions" / "concise-mxnet.ipynb"
pytestmark = pytest.mark.skipif(
    PLACE is None, reason="GRADER_TEST_MXNET names no environment: see docs/frameworks.md"
)
IN_MXNET = [
    exercise for exercise in read_course().exercises.values() if (exercise.folder / "mxnet").is_dir()
]


def solutions(*patterns: str) -> list[object]:
    return [
        pytest.param(exercise, file, id=f"{exercise.name}/{file.stem}")
        for exercise in IN_MXNET
        for pattern in patterns
        for file in sorted(exercise.folder.glob(pattern))
    ]


@pytest.fixture(scope="session")
def mxnet_zygote(course):
    environment = find_environment(PLACE)
    protected = [course.root / "exercises", course.root / "reference"]
    imports = (*WARM, *FRAMEWORKS["mxnet"])
    with Zygote(python=environment.python, imports=imports, protected=protected) as running:
        assert not {name for name in running.ready().facts["failed"] if name.startswith("mxnet")}
        yield running


def graded(exercise: Exercise, file, course, zygote):
    report = grade_submission(file, course, zygote, Options((exercise.name,), shrink=False))
    (result,) = report.exercises
    assert [cell.error for cell in report.cells] == [None]
    assert result.checks, result.message
    assert Status.INTERNAL not in {check.status for check in result.checks}
    assert report.environment["framework"] == "mxnet"
    assert report.isolation["snapshots"] != "live worker"  # one thread: each check has a copy of its own
    return result


@pytest.mark.parametrize(("exercise", "file"), solutions("mxnet/solution.py", "mxnet/right/*.py"))
def test_a_right_solution_gets_full_marks(exercise, file, course, mxnet_zygote):
    result = graded(exercise, file, course, mxnet_zygote)
    assert {check.id: check.message for check in result.checks if check.status is not Status.PASSED} == {}
    assert result.score == result.max_score > 0


@pytest.mark.parametrize(("exercise", "file"), solutions("mxnet/wrong/*.py"))
def test_a_wrong_solution_fails_where_it_must(exercise, file, course, mxnet_zygote):
    named = must_fail(file.read_text(encoding="utf-8"))
    assert named, f"{file} does not say which check must fail"
    result = graded(exercise, file, course, mxnet_zygote)
    failed = {check.id for check in result.checks if check.status in (Status.FAILED, Status.ERROR)}
    assert set(named) <= failed
    assert result.score < result.max_score


@pytest.mark.parametrize("exercise", IN_MXNET, ids=lambda exercise: exercise.name)
def test_each_has_right_and_wrong_solutions(exercise):
    assert "mxnet" in exercise.frameworks
    assert (exercise.folder / "mxnet" / "solution.py").is_file()
    assert len(list(exercise.folder.glob("mxnet/right/*.py"))) >= 2
    assert len(list(exercise.folder.glob("mxnet/wrong/*.py"))) >= 4
