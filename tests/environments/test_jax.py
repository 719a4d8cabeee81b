"""JAX: right and wrong solutions in a real environment, in the real sandbox, judged by the checks that judge PyTorch.

GRADER_TEST_JAX names the environment: a folder that `grader env create jax` made.
"""

from __future__ import annotations

import os

import pytest

from grader.audit.run import must_fail
from grader.course import Exercise, read_course
from grader.environments import find_environment
from grader.model import Status
from grader.running.zygote import FRAMEWORKS, WARM, Zygote
from grader.submission import Options, grade_submission

PLACE = os.environ.get("GRADER_TEST_JAX")
pytestmark = pytest.mark.skipif(
    PLACE is None, reason="GRADER_TEST_JAX names no environment: see docs/frameworks.md"
)
IN_JAX = [exercise for exercise in read_course().exercises.values() if (exercise.folder / "jax").is_dir()]


def solutions(*patterns: str) -> list[object]:
    return [
        pytest.param(exercise, file, id=f"{exercise.name}/{file.stem}")
        for exercise in IN_JAX
        for pattern in patterns
        for file in sorted(exercise.folder.glob(pattern))
    ]


@pytest.fixture(scope="session")
def jax_zygote(course):
    environment = find_environment(PLACE)
    protected = [course.root / "exercises", course.root / "reference"]
    imports = (*WARM, *FRAMEWORKS["jax"])
    with Zygote(python=environment.python, imports=imports, protected=protected) as running:
        assert not {name for name in running.ready().facts["failed"] if name.startswith("jax")}
        yield running


def graded(exercise: Exercise, file, course, zygote, **options):
    report = grade_submission(file, course, zygote, Options((exercise.name,), **options))
    (result,) = report.exercises
    assert [cell.error for cell in report.cells] == [None]
    assert result.checks, result.message
    assert Status.INTERNAL not in {check.status for check in result.checks}
    assert report.environment["framework"] == "jax"
    return result


@pytest.mark.parametrize(("exercise", "file"), solutions("jax/solution.py", "jax/right/*.py"))
def test_a_right_solution_gets_full_marks(exercise, file, course, jax_zygote):
    result = graded(exercise, file, course, jax_zygote)
    assert {check.id: check.message for check in result.checks if check.status is not Status.PASSED} == {}
    assert result.score == result.max_score > 0


@pytest.mark.parametrize(("exercise", "file"), solutions("jax/wrong/*.py"))
def test_a_wrong_solution_fails_where_it_must(exercise, file, course, jax_zygote):
    named = must_fail(file.read_text(encoding="utf-8"))
    assert named, f"{file} does not say which check must fail"
    result = graded(exercise, file, course, jax_zygote, shrink=False)
    failed = {check.id for check in result.checks if check.status in (Status.FAILED, Status.ERROR)}
    assert set(named) <= failed
    assert result.score < result.max_score


@pytest.mark.parametrize("exercise", IN_JAX, ids=lambda exercise: exercise.name)
def test_each_has_right_and_wrong_solutions(exercise):
    assert "jax" in exercise.frameworks
    assert (exercise.folder / "jax" / "solution.py").is_file()
    assert len(list(exercise.folder.glob("jax/right/*.py"))) >= 2
    assert len(list(exercise.folder.glob("jax/wrong/*.py"))) >= 4
