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
IN_MXNET = [exercise for exercise in read_course().exercises.values() if (exercise.folder / "mxnet").is_dir()]


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


RIGHT_LOSS = "def squared_loss(y_hat, y):\n    return np.square(y_hat - y.reshape(y_hat.shape)) / 2"
START = "import os\nfrom mxnet import np, npx\nnpx.set_np()\nones = np.ones((3, 3)) + 1"
FAULTS = {
    "ends_its_process": ("os._exit(3)", "killed"),
    "crashes": ("os.kill(os.getpid(), 11)", "killed"),
    "does_not_end": ("while True: ones @ ones", "timeout"),
    "raises": ("return np.linalg.inv(np.zeros((2, 2)))", "error"),
}


@pytest.mark.parametrize("live", [False, True], ids=["copies", "live_worker"])
@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_costs_its_own_checks_alone(fault, live, save_notebook, course, mxnet_zygote):
    """Whether each check has a copy of its own, or the notebook is run again for the checks that follow."""
    code, status = FAULTS[fault]
    file = save_notebook(START, f"def mean_loss_lr(lr, batch_size):\n    {code}", RIGHT_LOSS)
    how = Options(("loss-aggregation", "squared-loss"), check_seconds=6.0, shrink=False, live=live)
    report = grade_submission(file, course, mxnet_zygote, how)
    faulty, right = report.exercises
    assert report.isolation["snapshots"] == ("live worker" if live else "one fork a check")
    assert {check.status for check in faulty.checks} <= {status, "skipped"}
    assert (right.score, right.status) == (right.max_score, Status.PASSED)


def test_an_error_is_told_in_the_cell_that_made_it(save_notebook, course, mxnet_zygote):
    """By itself MXNet tells it where the result is first looked at, which is another cell."""
    file = save_notebook(START, "inverse = np.linalg.inv(np.zeros((2, 2)))", RIGHT_LOSS, "print(ones)")
    report = grade_submission(file, course, mxnet_zygote, Options(("squared-loss",), shrink=False))
    assert [bool(cell.error) for cell in report.cells] == [False, True, False, False]
    assert "MXNetError" in (report.cells[1].error or "")
    assert report.exercises[0].status is Status.PASSED


def test_a_loader_with_processes_of_its_own_works(save_notebook, course, mxnet_zygote):
    loader = (
        "from mxnet import gluon\n"
        "def data_iter(batch_size, features, labels):\n"
        "    dataset = gluon.data.ArrayDataset(features, labels)\n"
        "    return gluon.data.DataLoader(dataset, batch_size, shuffle=True, num_workers=2)\n"
    )
    used = "total = sum(len(X) for X, y in data_iter(2, np.ones((7, 2)), np.ones((7,))))\nassert total == 7"
    file = save_notebook(START, loader, used, RIGHT_LOSS)
    report = grade_submission(file, course, mxnet_zygote, Options(("squared-loss",), shrink=False))
    assert [cell.error for cell in report.cells] == [None] * 4
    assert report.exercises[0].status is Status.PASSED


def test_the_books_notebook_runs_as_it_is_and_is_graded(course, mxnet_zygote):
    if not BOOK.is_file():
        pytest.skip("the book's notebook is not on this machine")
    report = grade_submission(BOOK, course, mxnet_zygote, Options())
    assert [cell.error for cell in report.cells if cell.error] == []
    judged = {e.name: (e.score, e.status) for e in report.exercises if e.status is not Status.NOT_ATTEMPTED}
    assert judged == {"concise-model": (13.0, Status.PASSED)}
    asked = grade_submission(BOOK, course, mxnet_zygote, Options(("parameter-recovery",)))
    # Its three epochs, with half the gradient, have not converged, which is what the check says.
    assert asked.exercises[0].bindings
    assert asked.exercises[0].status is Status.FAILED
