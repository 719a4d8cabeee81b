"""Every right solution gets full marks; every wrong one loses points in the checks it was written for.

Each in the real sandbox, as a submission of one cell. A check that no wrong solution fails is not a check.

`tests/solutions` was written from the contracts alone, by people who had not seen the checks.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from grader.audit.run import budgets, must_fail
from grader.cli.audit import COURSE_BUDGET
from grader.course import Exercise, read_course
from grader.model import Status
from grader.submission import Options, grade_submission

CHECKED = [exercise for exercise in read_course().exercises.values() if not exercise.manual]

# Checks that a wrong solution reaches only after it has passed the one that they build on; none is written yet.
BACKSTOPS = {"predicts_for_many_examples_and_features", "obeys_wiens_displacement_law"}


def solutions(kind: str) -> list[object]:
    return [
        pytest.param(exercise, file, id=f"{exercise.name}/{file.stem}")
        for exercise in CHECKED
        for file in sorted(exercise.folder.glob(f"{kind}/*.py"))
    ]


def graded(exercise: Exercise, file: Path, course, zygote):
    report = grade_submission(file, course, zygote, Options((exercise.name,)))
    (result,) = report.exercises
    assert [cell.error for cell in report.cells] == [None]
    assert result.checks, result.message
    assert Status.INTERNAL not in {check.status for check in result.checks}
    return result


def blind(kind: str) -> list[object]:
    folder = Path(__file__).parent / "solutions"
    return [
        pytest.param(exercise, file, id=f"{exercise.name}/{file.stem}")
        for exercise in CHECKED
        for file in sorted((folder / exercise.name / kind).glob("*.py"))
    ]


@pytest.mark.corpus
@pytest.mark.parametrize(("exercise", "file"), blind("right"))
def test_a_right_solution_written_blind_gets_full_marks(exercise, file, course, zygote):
    result = graded(exercise, file, course, zygote)
    assert {check.id: check.message for check in result.checks if check.status is not Status.PASSED} == {}


@pytest.mark.corpus
@pytest.mark.parametrize(("exercise", "file"), blind("wrong"))
def test_a_wrong_solution_written_blind_loses_points(exercise, file, course, zygote):
    result = graded(exercise, file, course, zygote)
    failed = {check.id for check in result.checks if check.status is not Status.PASSED}
    assert set(must_fail(file.read_text(encoding="utf-8"))) <= failed  # where it names one
    assert result.score < result.max_score


@pytest.mark.corpus
@pytest.mark.parametrize(("exercise", "file"), solutions("right"))
def test_a_right_solution_gets_full_marks(exercise, file, course, zygote):
    result = graded(exercise, file, course, zygote)
    assert {check.id: check.message for check in result.checks if check.status is not Status.PASSED} == {}
    assert result.score == result.max_score > 0


@pytest.mark.corpus
@pytest.mark.parametrize(("exercise", "file"), solutions("wrong"))
def test_a_wrong_solution_fails_where_it_must(exercise, file, course, zygote):
    named = must_fail(file.read_text(encoding="utf-8"))
    assert named, f"{file} does not say which check must fail"
    result = graded(exercise, file, course, zygote)
    failed = {check.id for check in result.checks if check.status is not Status.PASSED}
    assert set(named) <= failed
    assert result.score < result.max_score


@pytest.mark.parametrize("exercise", CHECKED, ids=lambda exercise: exercise.name)
def test_every_check_is_failed_by_a_wrong_solution(exercise):
    named = {
        name
        for file in exercise.folder.glob("wrong/*.py")
        for name in must_fail(file.read_text(encoding="utf-8"))
    }
    assert named <= budgets(exercise).keys(), "a wrong solution names a check that does not exist"
    alone = budgets(exercise).keys() - named - BACKSTOPS
    assert alone == set(), "checks that no wrong solution was written for"


def test_the_whole_course_hardly_ever_fails_a_right_notebook():
    assert 0 < sum(sum(budgets(exercise).values()) for exercise in CHECKED) <= COURSE_BUDGET


@pytest.mark.parametrize("exercise", CHECKED, ids=lambda exercise: exercise.name)
def test_an_exercise_is_complete(exercise):
    for name in ("README.md", "checks.py", "starter.ipynb", "solution.ipynb"):
        assert (exercise.folder / name).is_file(), name
    assert len(list(exercise.folder.glob("right/*.py"))) >= 8
    assert len(list(exercise.folder.glob("wrong/*.py"))) >= 8
    assert (exercise.folder.parents[1] / "reference" / f"{exercise.name.replace('-', '_')}.py").is_file()


@pytest.mark.corpus
@pytest.mark.parametrize("exercise", CHECKED, ids=lambda exercise: exercise.name)
def test_the_model_solution_gets_full_marks_and_the_starter_none(exercise, course, zygote):
    for name, share in (("solution", 1), ("starter", 0)):
        report = grade_submission(exercise.folder / f"{name}.ipynb", course, zygote, Options())
        assert report.selection == "metadata"
        assert report.score == share * report.max_score, name
        assert report.max_score > 0
