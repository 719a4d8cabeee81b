"""TensorFlow: right and wrong solutions in a real environment, in the real sandbox, judged by the checks that judge PyTorch.

GRADER_TEST_TENSORFLOW names the environment: a folder that `grader env create tensorflow` made. Of each exercise the model
solution is graded, and those right and wrong ones that tell most; with GRADER_TEST_ALL=1 all of them.
"""

from __future__ import annotations

import os
import subprocess
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


ALL = bool(os.environ.get("GRADER_TEST_ALL"))
# Of each exercise, those that are graded in any case: the ways of this framework, right and wrong.
TELLING = {
    "absolute-loss": {"keras", "broadcasts"},
    "concise-model": {
        "subclassed",
        "own_optimizer",
        "plain_class",
        "adam",
        "frozen",
        "fixed_rate",
        "stopped",
    },
    "huber-loss": {"keras", "root_of_square", "keras_loss"},
    "learning-rate": {"by_hand", "stops_at_nan"},
    "linear-model": {"compiled", "book", "new_variables", "numpy_inside"},
    "loss-aggregation": {"plain", "divided"},
    "minibatches": {"dataset", "small_buffer", "batched_first", "repeated"},
    "ohms-law": {"lstsq", "conductance"},
    "parameter-init": {"initializers", "tensors", "not_trainable"},
    "planck-temperature": {"bisection", "overflows"},
    "robust-fit": {"keras_huber", "least_squares"},
    "sample-size": {"descent", "not_converged"},
    "scratch-model": {"plain_class", "tf_module", "frozen", "no_rate"},
    "second-derivative": {"none_is_zero", "persistent", "none", "outside_the_tape"},
    "sgd": {"keras", "book", "returned", "momentum"},
    "shuffling": {"two_clusters", "labels_sorted_alone"},
    "squared-loss": {"book", "keras", "numpy"},
    "synthetic-data": {"book", "generator", "seed_inside", "truncated"},
    "training": {"keras_loop", "fit_without_half"},
}


def solutions(*patterns: str) -> list[object]:
    return [
        pytest.param(exercise, file, id=f"{exercise.name}/{file.stem}")
        for exercise in JUDGED
        for pattern in patterns
        for file in sorted(exercise.folder.glob(pattern))
        if ALL or file.stem in {"solution", *TELLING[exercise.name]}
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


@pytest.mark.parametrize(("exercise", "file"), solutions(f"{FOLDER}/solution.py", f"{FOLDER}/right/*.py"))
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
    there = {file.stem for file in exercise.folder.glob(f"{FOLDER}/*/*.py")}
    assert TELLING[exercise.name] <= there


FAULTS = {
    "ends_its_process": ("os._exit(3)", "killed"),
    "crashes": ("os.kill(os.getpid(), 11)", "killed"),
    "does_not_end": ("while True: pass", "timeout"),
    "fills_the_memory": ("return [tf.ones(1 << 27) for _ in range(99)]", "killed error"),
    "raises": ("raise SystemExit", "error"),
}
RIGHT_LOSS = "def squared_loss(y_hat, y):\n    return tf.square(y_hat - tf.reshape(y, y_hat.shape)) / 2"


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_in_the_live_worker_costs_its_own_checks_alone(
    fault, save_notebook, course, tensorflow_zygote
):
    """The notebook only defines functions: TensorFlow's runtime, and with it threads, is there all the same."""
    code, status = FAULTS[fault]
    file = save_notebook(
        "import os\nimport tensorflow as tf", f"def mean_loss_lr(lr, batch_size):\n    {code}", RIGHT_LOSS
    )
    # A check may take six times as long as this, and a further one, after a timeout, as the first.
    how = Options(("loss-aggregation", "squared-loss"), check_seconds=5.0, shrink=False)
    report = grade_submission(file, course, tensorflow_zygote, how)
    faulty, right = report.exercises
    assert report.isolation["snapshots"] == "live worker"
    assert {check.status for check in faulty.checks} <= {*status.split(), "skipped"}
    assert (right.score, right.status) == (right.max_score, Status.PASSED)


def test_the_adapter_keeps_its_promises_in_that_interpreter():
    script, checkout = Path(__file__).with_name("tensorflow_adapter.py"), Path(__file__).parents[2]
    command = [find_environment(PLACE).python, "-s", str(script), str(checkout)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=240, cwd="/")
    assert done.returncode == 0, done.stderr[-3000:]
    assert done.stdout.count("kept:") == 8


def test_the_books_notebook_runs_as_it_is_and_is_graded(course, tensorflow_zygote):
    file = SUBMISSIONS / "concise-tensorflow.ipynb"
    if not file.is_file():
        pytest.skip("the book's notebooks are not on this machine")
    report = grade_submission(file, course, tensorflow_zygote, Options())
    assert [cell.error for cell in report.cells if cell.error] == []
    passed = {e.name: e.score for e in report.exercises if e.status is Status.PASSED}
    # Whether its three epochs have converged depends on the data it draws; they count only where they have.
    assert passed.pop("parameter-recovery", 2.0) == 2.0
    assert passed == {"concise-model": 13.0}
    assert report.score == report.max_score


def test_the_environment_chooses_its_keras_and_needs_no_pytorch(save_notebook, course, tensorflow_zygote):
    file = save_notebook(
        "import os, sys\nassert os.environ['TF_USE_LEGACY_KERAS'] == '1'",
        "import tensorflow as tf\nassert tf.keras.layers.Dense.__module__.startswith('tf_keras')",
        "from d2l import tensorflow as d2l\nassert issubclass(d2l.Module, tf.keras.Model)",
        "assert 'torch' not in sys.modules",
    )
    report = grade_submission(file, course, tensorflow_zygote, Options(("squared-loss",)))
    assert [cell.error for cell in report.cells] == [None] * 4
    assert "torch" not in report.environment
