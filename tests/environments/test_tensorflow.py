"""TensorFlow: right and wrong solutions in a real environment, in the real sandbox, judged by the checks that judge PyTorch.

GRADER_TEST_TENSORFLOW names the environment: a folder that `grader env create tensorflow` made. Of each exercise the model
solution, its right ones and those wrong ones are graded which no other framework has in this form; GRADER_TEST_ALL=1 grades all.
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

PLACE = os.environ.get("GRADER_TEST_TENSORFLOW")
SUBMISSIONS = Path(__file__).parents[3] / "shared" / "submissions"
pytestmark = pytest.mark.skipif(
    PLACE is None, reason="GRADER_TEST_TENSORFLOW names no environment: see docs/frameworks.md"
)
FOLDER = "tensorflow"
JUDGED = [exercise for exercise in read_course().exercises.values() if (exercise.folder / FOLDER).is_dir()]


def solutions(*patterns: str) -> list[object]:
    return [
        pytest.param(exercise, file, id=f"{exercise.name}/{file.stem}")
        for exercise in JUDGED
        for pattern in patterns
        for file in sorted(exercise.folder.glob(pattern))
    ]


@pytest.fixture(scope="session")
def tensorflow_zygote(course):
    environment = find_environment(PLACE)
    protected = [course.root / "exercises", course.root / "reference"]
    imports = (*WARM, *FRAMEWORKS["tensorflow"], *FRAMEWORKS["d2l import tensorflow"])
    with Zygote(python=environment.python, imports=imports, protected=protected) as running:
        failed = running.ready().facts["failed"]
        assert not {name for name in failed if "tensorflow" in name}
        yield running


def graded(exercise: Exercise, file, course, zygote):
    report = grade_submission(file, course, zygote, Options((exercise.name,), shrink=False))
    (result,) = report.exercises
    assert [cell.error for cell in report.cells] == [None]
    assert result.checks, result.message
    assert Status.INTERNAL not in {check.status for check in result.checks}
    assert report.environment["framework"] == "tensorflow"
    return result


@pytest.mark.parametrize(
    ("exercise", "file"), solutions(f"{FOLDER}/solution.py", f"{FOLDER}/right/*.py")
)
def test_a_right_solution_gets_full_marks(exercise, file, course, tensorflow_zygote):
    result = graded(exercise, file, course, tensorflow_zygote)
    assert {check.id: check.message for check in result.checks if check.status is not Status.PASSED} == {}
    assert result.score == result.max_score > 0


@pytest.mark.parametrize(("exercise", "file"), solutions(f"{FOLDER}/wrong/*.py"))
def test_a_wrong_solution_fails_where_it_must(exercise, file, course, tensorflow_zygote):
    named = must_fail(file.read_text(encoding="utf-8"))
    assert named, f"{file} does not say which check must fail"
    result = graded(exercise, file, course, tensorflow_zygote)
    failed = {check.id for check in result.checks if check.status in (Status.FAILED, Status.ERROR)}
    assert set(named) <= failed
    assert result.score < result.max_score


@pytest.mark.parametrize("exercise", JUDGED, ids=lambda exercise: exercise.name)
def test_each_has_right_and_wrong_solutions(exercise):
    assert FOLDER in exercise.frameworks
    assert (exercise.folder / FOLDER / "solution.py").is_file()
    assert len(list(exercise.folder.glob(f"{FOLDER}/right/*.py"))) >= 2
    assert len(list(exercise.folder.glob(f"{FOLDER}/wrong/*.py"))) >= 4
