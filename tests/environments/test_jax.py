"""JAX: right and wrong solutions in a real environment, in the real sandbox, judged by the checks that judge PyTorch.

GRADER_TEST_JAX names the environment: a folder that `grader env create jax` made; GRADER_TEST_JAX_D2L one of `jax-d2l`.
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

PLACE, BOOKS = os.environ.get("GRADER_TEST_JAX"), os.environ.get("GRADER_TEST_JAX_D2L")
SUBMISSIONS = Path(__file__).parents[3] / "shared" / "submissions"
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


def warm(place: str | None, course) -> Zygote:
    environment = find_environment(place)
    protected = [course.root / "exercises", course.root / "reference"]
    return Zygote(python=environment.python, imports=(*WARM, *FRAMEWORKS["jax"]), protected=protected)


@pytest.fixture(scope="session")
def jax_zygote(course):
    with warm(PLACE, course) as running:
        assert not {name for name in running.ready().facts["failed"] if name.startswith("jax")}
        yield running


def graded(exercise: Exercise, file, course, zygote):
    report = grade_submission(file, course, zygote, Options((exercise.name,), shrink=False))
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
    result = graded(exercise, file, course, jax_zygote)
    failed = {check.id for check in result.checks if check.status in (Status.FAILED, Status.ERROR)}
    assert set(named) <= failed
    assert result.score < result.max_score


@pytest.mark.parametrize("exercise", IN_JAX, ids=lambda exercise: exercise.name)
def test_each_has_right_and_wrong_solutions(exercise):
    assert "jax" in exercise.frameworks
    assert (exercise.folder / "jax" / "solution.py").is_file()
    assert len(list(exercise.folder.glob("jax/right/*.py"))) >= 2
    assert len(list(exercise.folder.glob("jax/wrong/*.py"))) >= 4


RIGHT_LOSS = "def squared_loss(y_hat, y):\n    return jnp.square(y_hat - y.reshape(y_hat.shape)) / 2"
FAULTS = {
    "ends_its_process": ("os._exit(3)", "killed"),
    "crashes": ("os.kill(os.getpid(), 11)", "killed"),
    "does_not_end": ("while True: pass", "timeout"),
    "raises": ("raise SystemExit", "error"),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_in_the_live_worker_costs_its_own_checks_alone(fault, save_notebook, course, jax_zygote):
    """No copy is to be had once JAX has threads: the notebook is run again for the checks that follow."""
    code, status = FAULTS[fault]
    file = save_notebook(
        "import os\nimport jax.numpy as jnp\nones = jnp.ones(3) + 1",
        f"def mean_loss_lr(lr, batch_size):\n    {code}",
        RIGHT_LOSS,
    )
    how = Options(("loss-aggregation", "squared-loss"), check_seconds=15.0, shrink=False)
    report = grade_submission(file, course, jax_zygote, how)
    faulty, right = report.exercises
    assert report.isolation["snapshots"] == "live worker"
    assert {check.status for check in faulty.checks} <= {status, "skipped"}
    assert (right.score, right.status) == (right.max_score, Status.PASSED)


@pytest.mark.skipif(BOOKS is None, reason="GRADER_TEST_JAX_D2L names no environment: see docs/frameworks.md")
def test_the_books_notebooks_run_as_they_are_and_are_graded(course):
    files = [SUBMISSIONS / f"{name}-jax.ipynb" for name in ("scratch", "concise")]
    if not all(file.is_file() for file in files):
        pytest.skip("the book's notebooks are not on this machine")
    with warm(BOOKS, course) as running:
        scratch, concise = (grade_submission(file, course, running, Options()) for file in files)
        asked = grade_submission(files[1], course, running, Options(("parameter-recovery",)))
    assert [cell.error for cell in (*scratch.cells, *concise.cells) if cell.error] == []
    passed = {e.name: e.score for e in scratch.exercises if e.status is Status.PASSED}
    assert passed == {"linear-model": 8.0, "scratch-model": 15.0, "sgd": 5.0, "squared-loss": 5.0}
    assert scratch.score == scratch.max_score == 33
    passed = {e.name: e.score for e in concise.exercises if e.status is Status.PASSED}
    assert passed == {"concise-model": 13.0}
    assert concise.score == concise.max_score == 13
    (recovery,) = asked.exercises
    assert recovery.bindings
    assert recovery.status is Status.FAILED  # three epochs at this rate have not converged, as the check says
