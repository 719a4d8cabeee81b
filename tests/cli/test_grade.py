"""`grade FILE`, from the command line to the exit code: reports, bad input, and how it ends."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import nbformat
import pytest

TINY = Path(__file__).parents[1] / "courses" / "tiny"
RIGHT_DOUBLE = "def double(x):\n    return 2 * x"


class Graded:
    """What a `grade` command came to."""

    def __init__(self, done: subprocess.CompletedProcess[str]) -> None:
        self.code, self.out, self.err = done.returncode, done.stdout, done.stderr

    @property
    def complaint(self) -> str:
        """The one line that explains why nothing was graded."""
        lines = self.err.strip().splitlines()
        assert len(lines) == 1, self.err
        assert self.out == ""
        return lines[0]

    def json(self) -> dict[str, Any]:
        return json.loads(self.out)


def grade(*arguments: Any, cwd: Path | None = None, timeout: float = 120) -> Graded:
    """Run `grade` as a user does, and hold what goes for every run: no traceback, no colour in a pipe."""
    command = [sys.executable, "-m", "grader.cli.grade", *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=timeout, cwd=cwd)
    assert "Traceback" not in done.stdout + done.stderr, done.stderr
    assert "\x1b" not in done.stdout + done.stderr
    return Graded(done)


def without_seconds(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: without_seconds(item) for key, item in value.items() if key != "seconds"}
    return [without_seconds(item) for item in value] if isinstance(value, list) else value


def exercises(report: dict[str, Any]) -> dict[str, dict[str, Any]]:
    return {exercise["name"]: exercise for exercise in report["exercises"]}


# The main job ---------------------------------------------------------------------------------------

# Right functions but for the features, whose std is 0.1; and what surrounds them in a real notebook.
EXAMPLE = (
    "import random\nimport matplotlib.pyplot as plt\nimport torch\n%matplotlib inline",
    "def synthetic_data(w, b, num_examples):\n    X = torch.normal(0, 0.1, (num_examples, len(w)))\n"
    "    y = X @ w.reshape(-1, 1) + b\n    return X, y + torch.normal(0, 0.01, y.shape)\n\n"
    "features, labels = synthetic_data(torch.tensor([2.0, -3.0]), 1.0, 500)\nprint(features.shape)",
    "plt.scatter(features[:, 1], labels, s=5)\nplt.show()",
    "def data_iter(batch_size, features, labels):\n    order = list(range(len(features)))\n    random.shuffle(order)\n"
    "    for start in range(0, len(order), batch_size):\n        rows = torch.tensor(order[start:start + batch_size])\n"
    "        yield features[rows], labels[rows]",
    "w, b = torch.zeros(2, 1, requires_grad=True), torch.zeros(1, requires_grad=True)",
    "def linreg(X, w, b):\n    return X @ w + b\n\ndef squared_loss(y_hat, y):\n"
    "    return (y_hat - y.reshape(y_hat.shape)) ** 2 / 2",
    "def sgd(params, lr, batch_size):\n    with torch.no_grad():\n        for param in params:\n"
    "            param -= lr * param.grad / batch_size\n            param.grad.zero_()",
    "for epoch in range(3):\n    for X, y in data_iter(10, features, labels):\n"
    "        squared_loss(linreg(X, w, b), y).sum().backward()\n        sgd([w, b], 0.03, 10)\n    print(epoch)",
)


@pytest.fixture(scope="module")
def example(tmp_path_factory):
    """The notebook of the tour, graded twice: for a person, and for a machine."""
    folder = tmp_path_factory.mktemp("example")
    cells = [{"cell_type": "code", "id": f"c{index}", "metadata": {}, "execution_count": None, "outputs": [],
              "source": source} for index, source in enumerate(EXAMPLE)]  # fmt: skip
    notebook = folder / "mine.ipynb"
    notebook.write_text(json.dumps({"cells": cells, "metadata": {}, "nbformat": 4, "nbformat_minor": 5}))
    person = grade(notebook, "--junit", folder / "report.xml")
    return Example(notebook, person, grade(notebook, "--quiet", "--json", "-"), folder / "report.xml")


@dataclass
class Example:
    notebook: Path
    person: Graded
    machine: Graded
    junit: Path


def test_the_example_gets_full_marks_where_it_is_right(example):
    found = exercises(example.machine.json())
    for name in ("minibatches", "linear-model", "squared-loss", "sgd"):
        assert found[name]["status"] == "passed", found[name]
        assert found[name]["score"] == found[name]["max_score"] > 0
    for name in ("parameter-init", "training", "learning-rate"):
        assert found[name]["status"] == "not-attempted"
    assert example.person.code == example.machine.code == 1


def test_the_example_fails_for_its_features_and_the_report_says_how(example):
    person, machine = example.person, example.machine
    failing = [
        check
        for check in exercises(machine.json())["synthetic-data"]["checks"]
        if check["status"] == "failed"
    ]
    assert len(failing) == 1
    assert re.search(r"standard deviation .* over [\d,]+ (draws|examples)", failing[0]["finding"]["what"])
    assert re.match(r"between 0\.9\d+ and 1\.0\d+", failing[0]["finding"]["expected"])
    assert 0.09 < float(failing[0]["finding"]["actual"]) < 0.11
    assert failing[0]["finding"]["expected"] in person.out
    assert "synthetic_data(torch.tensor(" in person.out


def test_the_report_for_a_person_fits_a_narrow_terminal_and_progress_goes_to_stderr(example):
    person = example.person
    assert max(map(len, person.out.splitlines())) <= 110, "only the call to paste may be longer than 80"
    prose = [line for line in person.out.splitlines() if not line.startswith("synthetic_data(")]
    assert max(map(len, prose)) <= 80
    assert "not attempted: " in person.out
    assert "passed" in person.err
    assert person.err.strip()


def test_quiet_says_nothing_but_what_was_asked_for(example):
    assert example.machine.err == ""
    assert example.machine.json()["schema"].startswith("grade-report")


def test_the_json_report_keeps_its_schema(example):
    jsonschema = pytest.importorskip("jsonschema")
    from grader.reports.as_json import report_schema

    jsonschema.validate(example.machine.json(), report_schema())


def test_the_report_says_what_was_in_force_and_what_was_installed(example):
    report = example.machine.json()
    assert {"landlock", "seccomp", "limits", "user", "environment"} <= set(report["isolation"])
    assert not [words for words in report["isolation"].values() if words.startswith("missing")]
    assert {"python", "torch", "numpy"} <= set(report["environment"])
    assert report["selection"] == "attempted"
    assert [cell["status"] for cell in report["cells"]] == ["ok"] * len(report["cells"])


def test_junit_counts_what_json_counts(example):
    machine, junit = example.machine, example.junit
    checks = [check for exercise in machine.json()["exercises"] for check in exercise["checks"]]
    cases = ElementTree.parse(junit).findall(".//testcase")
    failed = [case for case in cases if case.find("failure") is not None]
    assert len(failed) == len([check for check in checks if check["status"] == "failed"]) == 1
    assert len(cases) >= len(checks)


def test_the_same_notebook_and_seed_give_the_same_report(example, tmp_path):
    again = grade(example.notebook, "--quiet", "--json", tmp_path / "again.json")
    report = json.loads((tmp_path / "again.json").read_text(encoding="utf-8"))
    assert without_seconds(report) == without_seconds(example.machine.json())
    assert again.out == again.err == ""


@pytest.mark.slow
def test_another_seed_draws_other_inputs(example):
    other = grade(
        example.notebook, "--quiet", "--json", "-", "--seed", 7, "--exercise", "synthetic-data"
    ).json()
    assert other["seed"] == 7
    assert list(exercises(other)) == ["synthetic-data"]
    assert other["selection"] == "named"
    mine, theirs = (
        [
            check["finding"]["actual"]
            for check in exercises(report)["synthetic-data"]["checks"]
            if check["finding"]
        ]
        for report in (other, example.machine.json())
    )
    assert mine != theirs


# Exit codes and options ---------------------------------------------------------------------------------


def tiny(*arguments: Any, **options: Any) -> Graded:
    return grade(*arguments, "--course", TINY, **options)


def test_full_marks_exit_with_0_and_metadata_selects(save_notebook):
    done = tiny(save_notebook(RIGHT_DOUBLE, exercises=("doubling",)), "--quiet", "--json", "-")
    assert done.code == 0
    report = done.json()
    assert report["selection"] == "metadata"
    assert list(exercises(report)) == ["doubling"]
    assert report["score"] == report["max_score"] == 5


@pytest.mark.slow
def test_an_exercise_asked_for_and_not_attempted_is_no_full_marks(save_notebook):
    done = tiny(
        save_notebook(RIGHT_DOUBLE),
        "--exercise",
        "doubling",
        "--exercise",
        "counting",
        "--quiet",
        "--json",
        "-",
    )
    report = done.json()
    assert exercises(report)["counting"]["status"] == "not-attempted"
    assert exercises(report)["doubling"]["status"] == "passed"
    assert done.code == 1
    assert report["score"] == 5
    assert report["max_score"] == 8, "what was asked for counts"


@pytest.mark.slow
def test_nothing_attempted_exits_with_1_and_says_so(save_notebook):
    done = tiny(save_notebook("x = 1"))
    assert done.code == 1
    assert "not attempted" in done.out


@pytest.mark.slow
def test_a_binding_settles_a_name(save_notebook):
    file = save_notebook("def mine(x):\n    return 2 * x", "def double(x):\n    return 3 * x")
    done = tiny(file, "--bind", "double=mine", "--exercise", "doubling", "--quiet", "--json", "-")
    assert done.code == 0
    assert exercises(done.json())["doubling"]["bindings"][0]["bound_to"] == "mine"


@pytest.mark.slow
def test_a_binding_to_a_name_that_is_not_there_is_said(save_notebook):
    done = tiny(
        save_notebook(RIGHT_DOUBLE),
        "--bind",
        "double=nowhere",
        "--exercise",
        "doubling",
        "--quiet",
        "--json",
        "-",
    )
    assert done.code == 1
    assert "nowhere" in json.dumps(done.json())


@pytest.mark.slow
def test_a_python_file_is_one_cell(tmp_path):
    (tmp_path / "mine.py").write_text(RIGHT_DOUBLE)
    assert tiny(tmp_path / "mine.py", "--exercise", "doubling", "--isolation", "require", "--quiet").code == 0


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["--exercise", "no-such"], "no exercise 'no-such'"),
        (["--seed", "x"], "--seed"),
        (["--timeout", "0"], "--timeout"),
        (["--timeout", "nan"], "--timeout"),
        (["--memory", "lots"], "--memory"),
        (["--memory", "1M"], "--memory"),
        (["--json", "-", "--junit", "-"], "stdout"),
        (["--bind", "nonsense"], "--bind"),
        (["--bind", "nobody=double"], "nobody"),
        (["--json", "no/such/folder/out.json"], "no such folder"),
        (["--course", "/nowhere/at/all"], "no course here"),
        (["--no-such-option"], "--no-such-option"),
    ],
)  # fmt: skip
def test_bad_usage_exits_with_2_before_anything_runs(save_notebook, tmp_path, arguments, says):
    file = save_notebook("open('ran', 'w')", RIGHT_DOUBLE)
    began = time.monotonic()
    done = grade(file, *(["--course", TINY] if "--course" not in arguments else []), *arguments, cwd=tmp_path)
    assert done.code == 2
    assert says in done.err.splitlines()[-1]
    assert done.out == ""
    assert time.monotonic() - began < 10


# Files that are no notebook ------------------------------------------------------------------------------

CELL = {"cell_type": "code", "metadata": {}, "execution_count": None, "outputs": [], "source": "x = 1"}
NOTEBOOK = {"cells": [CELL], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}
BAD_FILES = {
    "empty": (b"", "empty"),
    "not JSON": (b"hello", "JSON"),
    "cut short": (json.dumps(NOTEBOOK).encode()[:-20], "JSON"),
    "JSON but no notebook": (b'{"a": 1}', "notebook"),
    "a list": (b"[1, 2]", "notebook"),
    "deep": (b"[" * 100_000 + b"]" * 100_000, "mine.ipynb"),
    "no cells": (json.dumps(NOTEBOOK | {"cells": []}).encode(), "no code cells"),
    "only text": (json.dumps(NOTEBOOK | {"cells": [{"cell_type": "markdown", "metadata": {}, "source": "x"}]}).encode(),
                  "no code cells"),
    "another language": (json.dumps(NOTEBOOK | {"metadata": {"kernelspec": {"name": "ir", "language": "R",
                         "display_name": "R"}}}).encode(), "R"),
    "invalid UTF-8": (json.dumps(NOTEBOOK).encode().replace(b"x = 1", b"x = '\xff'"), "UTF-8"),
    "nbformat 99": (json.dumps(NOTEBOOK | {"nbformat": 99}).encode(), "99"),
    "binary": (bytes(range(256)) * 100, "mine.ipynb"),
}  # fmt: skip


@pytest.mark.parametrize(("content", "says"), list(BAD_FILES.values()), ids=list(BAD_FILES))
def test_what_is_no_notebook_exits_with_2_and_one_line_that_names_it(tmp_path, content, says):
    file = tmp_path / "mine.ipynb"
    file.write_bytes(content)
    done = tiny(file)
    assert done.code == 2
    assert done.complaint.startswith("grade: ")
    assert "mine.ipynb" in done.complaint
    assert says in done.complaint


@pytest.mark.parametrize("what", ["missing", "folder", "pipe"])
def test_what_is_no_file_exits_with_2(tmp_path, what):
    file = tmp_path / "mine.ipynb"
    if what == "folder":
        file.mkdir()
    elif what == "pipe":
        os.mkfifo(file)
    done = tiny(file, timeout=20)
    assert done.code == 2
    assert "mine.ipynb" in done.complaint


def test_a_notebook_of_format_3_is_upgraded(tmp_path):
    old = {"nbformat": 3, "nbformat_minor": 0, "metadata": {"name": ""}, "worksheets": [{"cells": [
        {"cell_type": "code", "input": RIGHT_DOUBLE.splitlines(True), "outputs": [], "language": "python",
         "metadata": {}, "collapsed": False}]}]}  # fmt: skip
    (tmp_path / "old.ipynb").write_text(json.dumps(old))
    assert tiny(tmp_path / "old.ipynb", "--exercise", "doubling", "--quiet").code == 0


@pytest.mark.slow
def test_fifty_megabytes_of_output_are_not_in_the_way(tmp_path):
    output = {"output_type": "stream", "name": "stdout", "text": "x" * (50 << 20)}
    cells = [CELL | {"source": RIGHT_DOUBLE, "outputs": [output]}]
    (tmp_path / "large.ipynb").write_text(json.dumps(NOTEBOOK | {"cells": cells}))
    began = time.monotonic()
    assert tiny(tmp_path / "large.ipynb", "--exercise", "doubling", "--quiet").code == 0
    assert time.monotonic() - began < 60


# Notebooks that misbehave ----------------------------------------------------------------------------------

BAD_FUNCTIONS = {  # on which exercise it lies, what its first check that is not passed or skipped says
    "not callable": ("sgd = 5", "sgd", "failed", "sgd is an int; the exercise asks for a function"),
    "too few parameters": ("def linreg(X):\n    return X", "linear-model", "failed", "linreg takes 1 parameter (X)"),
    "too many parameters": ("def squared_loss(a, b, c):\n    return a", "squared-loss", "failed", "takes 3 parameters"),
    "None": ("def squared_loss(y_hat, y):\n    pass", "squared-loss", "failed", "None"),
    "a string": ("def linreg(X, w, b):\n    return 'result'", "linear-model", "failed", "the string 'result'"),
    "no iterable": ("def data_iter(batch_size, features, labels):\n    return 7", "minibatches", "failed", "int"),
    "an endless generator": ("def data_iter(batch_size, features, labels):\n    while True:\n"
                             "        yield features, labels", "minibatches", "failed", "served"),
    "a generator of nothing": ("def data_iter(batch_size, features, labels):\n    while True:\n        yield",
                               "minibatches", "failed", "None"),
    "the wrong shape": ("""
def linreg(X, w, b):
    return (X @ w + b).reshape(1, 1, -1)
""", "linear-model", "failed", "(1, 1, "),
    "objects": ("import numpy as np\ndef linreg(X, w, b):\n    return np.array([None] * len(X), dtype=object)",
                "linear-model", "failed", "an array of shape"),
    "a dict of objects": ("def linreg(X, w, b):\n    return {'y': object()}", "linear-model", "failed", "dict"),
    "a billion elements": ("""
import torch
def linreg(X, w, b):
    return torch.zeros(10**9)
""", "linear-model", "error", "memory"),
    "a billion zeros": ("""
import torch
def linreg(X, w, b):
    return torch.zeros(1).expand(10**9)
""", "linear-model", "failed", "(1000000000,), too large"),
    "raises": ("""
def sgd(params, lr, batch_size):
    raise RuntimeError('not written yet')
""", "sgd", "error", "not written yet"),
    "exits": ("import sys\ndef sgd(params, lr, batch_size):\n    sys.exit(0)", "sgd", "error", "SystemExit"),
    "ends its process": ("""
import os
def sgd(params, lr, batch_size):
    os._exit(0)
""", "sgd", "killed", "exited with code 0"),
    "crashes": ("import ctypes\ndef sgd(params, lr, batch_size):\n    ctypes.string_at(0)", "sgd", "killed", "SIGSEGV"),
    "recursion": ("""
def sgd(params, lr, batch_size):
    return sgd(params, lr, batch_size)
""", "sgd", "error", "recursion"),
}  # fmt: skip


@pytest.mark.parametrize(
    ("source", "name", "status", "says"), list(BAD_FUNCTIONS.values()), ids=list(BAD_FUNCTIONS)
)
def test_a_function_that_misbehaves_is_told_on_its_exercise(
    grade_cells, exercise, source, name, status, says
):
    report = grade_cells(source, exercises=(name,))
    told = exercise(report, name)
    assert told.score < told.max_score
    bad = [check for check in told.checks if check.status not in ("passed", "skipped")]
    assert bad[0].status == status
    assert says in bad[0].message
    assert "Traceback" not in bad[0].message
    assert not [check for check in told.checks if check.status == "internal"]


def test_misbehaviour_stays_on_its_exercise_and_the_command_exits_with_1(save_notebook):
    """All at once, through the command line, with cells that fail in between: the right one keeps its marks."""
    file = save_notebook(
        "import os, sys, torch\nsgd = 5", "1 / 0", "def squared_loss(y_hat, y):\n    return None", "os._exit(3)",
        "def linreg(X, w, b):\n    os._exit(4)",
        """
def data_iter(batch_size, features, labels):
    n = len(features)
    order = torch.randperm(n)
    for i in range(0, n, batch_size):
        yield features[order[i:i + batch_size]], labels[order[i:i + batch_size]]
""",
        "input('wait')",
    )  # fmt: skip
    done = grade(file, "--json", "-")
    report = done.json()
    found = exercises(report)
    assert done.code == 1
    assert found["minibatches"]["status"] == "passed"
    assert (found["sgd"]["status"], found["squared-loss"]["status"], found["linear-model"]["status"]) == (
        "failed", "failed", "killed")  # fmt: skip
    assert [cell["status"] for cell in report["cells"]] == [
        "ok",
        "error",
        "ok",
        "killed",
        "ok",
        "ok",
        "error",
    ]
    assert report["cells"][3]["error"] == "the notebook's process ended: it exited with code 3"
    assert "cell 4" in done.err.lower() or "killed" in done.err, "the report on the terminal names the cell"


def test_a_cell_that_hangs_costs_its_time_and_the_report_names_it(save_notebook):
    began = time.monotonic()
    done = tiny(save_notebook(RIGHT_DOUBLE, "while True: pass"), "--timeout", 1, "--exercise", "doubling")
    assert done.code == 0, "the exercise has full marks all the same"
    assert "no end after 1 s" in done.out
    assert time.monotonic() - began < 30


# Our own faults -----------------------------------------------------------------------------------------------


@pytest.fixture
def course_of(tmp_path):
    """A course of exercises with these checks: `course_of(name=source)`."""

    def make(**checks: str) -> Path:
        for name, source in checks.items():
            folder = tmp_path / "course" / "exercises" / name
            folder.mkdir(parents=True)
            toml = f'title = "{name}"\n[[functions]]\nname = "{name}"\nparameters = ["x"]\n'
            (folder / "exercise.toml").write_text(toml)
            (folder / "checks.py").write_text(source)
        return tmp_path / "course"

    return make


GOOD_CHECK = 'from grader.authoring import check, expect\n@check\ndef is_two(student):\n    """It is two."""\n' \
             '    expect.equal(student.one(1) + 1, 2, "value")\n'  # fmt: skip


@pytest.mark.parametrize(
    "broken",
    ["import no_such_module", *[pytest.param(source, marks=pytest.mark.slow) for source in ("def f(:", "raise SystemExit", """
from grader.authoring import check
@check
def f(student): pass
""",
     GOOD_CHECK.replace("student.one(1)", "student.two({1, 2})"), GOOD_CHECK.replace("student.one(1)", "student.unknown(1)"),
     GOOD_CHECK.replace("student.one(1)", "undefined"), "x = 1")]],
)  # fmt: skip
def test_a_broken_exercise_is_our_fault_and_costs_the_others_nothing(course_of, save_notebook, broken):
    root = course_of(one=GOOD_CHECK, two=broken)
    file = save_notebook("def one(x):\n    return x", "def two(x):\n    return 2 * x")
    done = grade(file, "--course", root, "--json", "-", "--quiet")
    report = done.json()
    assert done.code == 3
    assert report["status"] == "internal"
    assert exercises(report)["one"]["status"] == "passed"
    assert exercises(report)["two"]["status"] == "internal"
    assert exercises(report)["two"]["max_score"] == 0, "what could not be judged costs nothing"
    assert exercises(report)["two"]["message"] or exercises(report)["two"]["checks"][0]["message"]


def test_a_course_that_cannot_be_read_exits_with_3(course_of, save_notebook):
    root = course_of(one=GOOD_CHECK)
    (root / "exercises" / "one" / "exercise.toml").write_text("title = ")
    done = grade(save_notebook("x = 1"), "--course", root)
    assert done.code == 3
    assert "exercise.toml" in done.complaint


# How it ends ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("number", [signal.SIGINT, pytest.param(signal.SIGTERM, marks=pytest.mark.slow)])
def test_an_interrupt_ends_it_and_all_that_it_started(save_notebook, tmp_path, number):
    file = save_notebook("import time\ntime.sleep(300)")
    environment = {**os.environ, "TMPDIR": str(tmp_path)}
    command = [sys.executable, "-m", "grader.cli.grade", str(file), "--course", str(TINY)]
    running = subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment
    )
    deadline = time.monotonic() + 60
    while not list(tmp_path.glob("grade-*/w*/kernel.json")) and time.monotonic() < deadline:
        time.sleep(0.05)
    time.sleep(0.7)
    running.send_signal(number)
    out, err = running.communicate(timeout=30)
    assert running.returncode == 130
    assert "Traceback" not in out + err
    assert err.strip().splitlines()[-1] == "grade: interrupted"
    assert list(tmp_path.glob("grade-*")) == [], "nothing is left"


def test_no_folder_and_no_process_is_left_after_a_run(save_notebook, tmp_path):
    scratch = tmp_path / "tmp"
    scratch.mkdir()
    file = save_notebook(
        "import os\nif os.fork() == 0:\n    os.setsid()\n    import time; time.sleep(300)", RIGHT_DOUBLE
    )
    command = [sys.executable, "-m", "grader.cli.grade", str(file), "--course", str(TINY), "--quiet"]
    before = set(os.listdir("/dev/shm"))
    done = subprocess.run(
        command, env={**os.environ, "TMPDIR": str(scratch)}, capture_output=True, text=True, timeout=90
    )
    assert done.returncode == 0, done.stderr
    assert os.listdir(scratch) == []
    assert set(os.listdir("/dev/shm")) <= before
    assert not (tmp_path / ".hypothesis").exists()


@pytest.mark.slow
def test_nothing_is_written_where_it_is_called(save_notebook, tmp_path):
    folder = tmp_path / "here"
    folder.mkdir()
    done = tiny(save_notebook("def double(x):\n    return 3 * x"), "--exercise", "doubling", cwd=folder)
    assert done.code == 1
    assert list(folder.iterdir()) == []


@pytest.mark.slow
def test_the_notebook_itself_is_not_changed(save_notebook):
    file = save_notebook("x = 1\nprint(x)", RIGHT_DOUBLE)
    before = file.read_bytes()
    tiny(file, "--quiet")
    assert file.read_bytes() == before
    nbformat.read(file, as_version=4)
