"""Reading a course's folder, and saying what is wrong with one."""

from __future__ import annotations

import shutil

import pytest

from grader.course import built_in_root, read_course, read_exercise
from grader.errors import ExerciseFault, UsageError

GOOD = 'title = "T"\n[[functions]]\nname = "f"\nparameters = ["a", "b?"]\naliases = ["g"]\n'


@pytest.fixture
def exercise_of(tmp_path):
    def write(toml: str, name: str = "one"):
        folder = tmp_path / "exercises" / name
        folder.mkdir(parents=True)
        (folder / "exercise.toml").write_bytes(toml.encode() if isinstance(toml, str) else toml)
        return folder

    return write


def test_an_exercise_is_read(exercise_of):
    more = '[parameter_aliases]\na = ["x"]\n[limits]\ncheck_seconds = 7\n'
    exercise = read_exercise(exercise_of(GOOD + more))
    assert (exercise.name, exercise.title, exercise.check_seconds, exercise.manual) == (
        "one",
        "T",
        7.0,
        False,
    )
    function = exercise.functions[0]
    assert (function.name, function.parameters, function.optional, function.aliases) == (
        "f", ("a", "b"), frozenset({"b"}), ("g",))  # fmt: skip
    assert exercise.parameter_aliases == {"a": ("x",)}
    assert exercise.checks_file == exercise.folder / "checks.py"


def test_a_manual_exercise_needs_no_functions(exercise_of):
    exercise = read_exercise(exercise_of('title = "T"\nkind = "manual"\npoints = 2\n'))
    assert exercise.manual
    assert exercise.points == 2


@pytest.mark.parametrize(
    "toml",
    ["", "title = ", 'title = "T"', GOOD.replace("title", "titel"), GOOD.replace("name =", "nam ="),
     GOOD.replace('["a", "b?"]', "5"), GOOD + "[limits]\ncheck_seconds = 'x'", 'functions = 5\ntitle = "x"',
     'title = "T"\n[[functions]]\nname = "f"', GOOD + "[parameter_aliases]\na = 5", "limits = 5\n" + GOOD, b"\xff\xfe"],
)  # fmt: skip
def test_a_broken_exercise_names_its_file(exercise_of, toml):
    with pytest.raises(ExerciseFault, match=r"exercise\.toml"):
        read_exercise(exercise_of(toml))


def test_a_course_is_all_exercises_below_a_root(exercise_of, tmp_path):
    exercise_of(GOOD, "b")
    exercise_of(GOOD, "a")
    (tmp_path / "exercises" / "no-exercise").mkdir()
    course = read_course(tmp_path)
    assert list(course.exercises) == ["a", "b"]
    assert course.root == tmp_path.resolve()
    assert course.exercise("a").name == "a"
    with pytest.raises(UsageError, match="there are: a, b"):
        course.exercise("c")


def test_a_folder_without_exercises_is_no_course(tmp_path):
    with pytest.raises(UsageError, match="no course here"):
        read_course(tmp_path)


def test_the_built_in_course_has_the_first_exercises(course):
    wanted = {"synthetic-data", "minibatches", "linear-model", "squared-loss", "sgd", "parameter-init", "training",
              "learning-rate"}  # fmt: skip
    assert wanted <= set(course.exercises)
    assert course.root == built_in_root()


def test_no_function_of_the_built_in_course_is_another_ones_alias(course):
    """`sgd` must never be graded as some other exercise's function."""
    names = {f.name for e in course.exercises.values() for f in e.functions}
    clashes = {(e.name, alias) for e in course.exercises.values() for f in e.functions for alias in f.aliases
               if alias in names and alias != f.name}  # fmt: skip
    assert clashes == set()


def test_an_instructors_own_course_has_its_own_reference(tmp_path, zygote, save_notebook, tiny):
    from grader.submission import Options, grade_submission

    root = tmp_path / "own"
    shutil.copytree(tiny.root, root)
    (root / "reference").mkdir()
    (root / "reference" / "__init__.py").write_text("")
    (root / "reference" / "tripling.py").write_text("FACTOR = 3\n")
    folder = root / "exercises" / "tripling"
    folder.mkdir()
    (folder / "exercise.toml").write_text('title = "T"\n[[functions]]\nname = "triple"\nparameters = ["x"]\n')
    (folder / "checks.py").write_text(
        "from grader.authoring import check, expect\nfrom reference.tripling import FACTOR\n\n\n"
        "@check\ndef it_triples(student):\n"
        '    """It triples."""\n'
        '    expect.equal(student.triple(1), FACTOR, "value")\n'
    )
    report = grade_submission(
        save_notebook("def triple(x):\n    return 3 * x"), read_course(root), zygote, Options()
    )
    assert [(e.name, e.status.value) for e in report.exercises if e.checks] == [("tripling", "passed")]
