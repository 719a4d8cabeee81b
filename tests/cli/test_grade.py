"""`grade FILE`, from the command line to the exit code: its reports and its options."""

from __future__ import annotations

import json
import re
import runpy
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

run = runpy.run_path(str(Path(__file__).with_name("commands.py")))
grade, tiny, exercises, without_seconds, TINY, RIGHT_DOUBLE = (
    run["grade"],
    run["tiny"],
    run["exercises"],
    run["without_seconds"],
    run["TINY"],
    run["RIGHT_DOUBLE"],
)


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
    person: Any
    machine: Any
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
