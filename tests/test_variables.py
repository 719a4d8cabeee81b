"""Exercises that judge variables: when they are found, what they earn, and that they cost nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from grader.binding import bind
from grader.course import Exercise, FunctionContract, VariableContract
from grader.errors import ExerciseFault
from grader.sandbox.describe import describe

W = VariableContract("w", ("model.w",), array=True)
TRUE = VariableContract("true_w", ("data.w",))
TRAIN = {"train": FunctionContract("train", ("data",))}
RECOVERY = Exercise("x", "X", Path("x"), (), {}, 30.0, variables=(W, TRUE), instead_of=frozenset({"train"}))


def found(source: str) -> dict[str, str]:
    namespace: dict = {"__name__": "__main__"}
    exec("import torch\n" + source, namespace)
    facts = {
        k: describe(v, lambda file: 3) for k, v in namespace.items() if not k.startswith("_") and k != "torch"
    }
    bound = bind(RECOVERY, facts, {}, TRAIN)
    assert bound.attempted == bool(bound.bindings)
    return {name: binding.bound_to for name, binding in bound.bindings.items()}


CLASSES = "class Model:\n    pass\nmodel, data = Model(), Model()\nmodel.w, data.w = torch.zeros(2), 5\n"


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("w, true_w = torch.zeros(2), [1, 2]", {"w": "w", "true_w": "true_w"}),
        (CLASSES, {"w": "model.w", "true_w": "data.w"}),
        (CLASSES + "w = torch.zeros(2)", {"w": "w", "true_w": "data.w"}),
        (CLASSES + "w = 3", {"w": "model.w", "true_w": "data.w"}),
        (CLASSES.replace("Model:\n    pass", "Model(torch.nn.Module):\n    pass").replace("torch.zeros(2)", "torch.nn.Parameter(torch.zeros(2))"), {"w": "model.w", "true_w": "data.w"}),
        ("w = torch.zeros(2)", {}),
        ("w, true_w = 3, 4", {}),
        ("w, true_w = torch.zeros(2), [1, 2]\ndef train(data): pass", {}),
    ],
)  # fmt: skip
def test_all_variables_are_found_or_none(source, expected):
    assert found(source) == expected


BOOK = Path(__file__).parents[1] / "exercises" / "parameter-recovery"
RIGHT = (BOOK / "right" / "a_plain_loop.py").read_text(encoding="utf-8")
WRONG = (BOOK / "wrong" / "three_epochs_of_32.py").read_text(encoding="utf-8")


def test_a_loop_in_a_cell_earns_its_points(grade_cells, exercise):
    report = grade_cells(RIGHT)
    assert (report.score, report.max_score, report.status) == (2, 2, "passed")
    assert {b.how for b in exercise(report, "parameter-recovery").bindings} == {"name"}


def test_one_that_has_not_converged_costs_nothing_unless_it_was_asked_for(grade_cells, exercise):
    mine = "def squared_loss(y_hat, y):\n    return (y_hat - y.reshape(y_hat.shape)) ** 2 / 2"
    report = grade_cells(WRONG, mine)
    assert (report.score, report.max_score, report.status) == (5, 5, "passed")
    assert exercise(report, "parameter-recovery").status == "not-attempted"
    asked = grade_cells(WRONG, exercises=("parameter-recovery",))
    assert (asked.score, asked.max_score, asked.status) == (0, 2, "failed")
    assert "to go: train longer" in asked.exercises[0].checks[0].hint


def test_an_exercise_needs_something_to_judge(tmp_path):
    from grader.course import read_exercise

    (tmp_path / "exercise.toml").write_text('title = "X"', encoding="utf-8")
    with pytest.raises(ExerciseFault, match=r"\[\[variables\]\]"):
        read_exercise(tmp_path)
