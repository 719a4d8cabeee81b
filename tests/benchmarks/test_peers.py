"""What the peers are given: the same assignment, tests that right solutions pass, and a fair table."""

from __future__ import annotations

import ast
import random
from pathlib import Path

import numpy as np
import pytest
import torch
from peers import cases, packing, submissions, table

EXERCISES = Path(__file__).parents[2] / "exercises"
RIGHT_PLAIN = [
    (exercise, name)
    for exercise, pool in submissions.PLAIN.items()
    for name in pool
    if name.startswith("right")
]


def own_checks(exercise: str) -> dict[str, float]:
    """{name: points} of an exercise's checks."""
    found = {}
    for node in ast.parse((EXERCISES / exercise / "checks.py").read_text(encoding="utf-8")).body:
        if isinstance(node, ast.FunctionDef):
            for mark in node.decorator_list:
                if isinstance(mark, ast.Call) and getattr(mark.func, "id", "") == "check":
                    found[node.name] = {
                        k.arg: ast.literal_eval(k.value) for k in mark.keywords if k.arg == "points"
                    }["points"]
    return found


@pytest.mark.parametrize("exercise", submissions.FUNCTIONS)
def test_a_peer_has_a_test_for_each_check_worth_the_same(exercise: str) -> None:
    theirs = {case.name: case.points for case in cases.TORCH if case.exercise == exercise}
    assert theirs == own_checks(exercise)


def test_without_a_framework_only_gradients_and_dtypes_are_left_out() -> None:
    missing = {case.name for case in cases.TORCH} - {case.name for case in cases.PLAIN}
    assert missing == {"gradients_reach_w_and_b", "accepts_float64", "its_gradient_is_the_difference"}


def passed(code: str, exercise: str, chosen: list[cases.Case]) -> dict[str, bool]:
    """Which tests a solution passes, run as a peer runs them: in the notebook's own namespace."""
    namespace: dict[str, object] = {}
    exec(code, namespace)
    found = {}
    for case in chosen:
        if case.exercise == exercise:
            try:
                exec(case.body, namespace)
                found[case.name] = True
            except Exception:
                found[case.name] = False
    return found


@pytest.mark.parametrize(("exercise", "name"), RIGHT_PLAIN)
def test_right_plain_solutions_pass_the_peers_tests(exercise: str, name: str) -> None:
    random.seed(1), np.random.seed(1)
    assert all(passed(submissions.PLAIN[exercise][name], exercise, cases.PLAIN).values())


@pytest.mark.parametrize(
    ("exercise", "name"), [("linear-model", "matmul"), ("squared-loss", "flat_both"), ("minibatches", "book")]
)
def test_right_torch_solutions_pass_the_peers_tests(exercise: str, name: str) -> None:
    random.seed(1), torch.manual_seed(1)
    code = (EXERCISES / exercise / "right" / f"{name}.py").read_text(encoding="utf-8")
    assert all(passed(code, exercise, cases.TORCH).values())


@pytest.mark.parametrize(
    ("exercise", "name", "failed"),
    [
        ("linear-model", "wrong/no_bias", "predicts_Xw_plus_b"),
        ("linear-model", "wrong/features_shifted", "inputs_are_left_alone"),
        ("squared-loss", "wrong/broadcasts", "half_the_squared_difference_of_each_example"),
        ("squared-loss", "wrong/in_place", "leaves_its_arguments_alone"),
        ("minibatches", "wrong/drops_remainder", "batches_have_the_size_asked_for"),
        ("minibatches", "wrong/never_shuffled", "every_order_is_equally_likely"),
        ("minibatches", "wrong/seeded", "each_epoch_draws_a_new_order"),
    ],
)
def test_the_peers_tests_find_plain_faults(exercise: str, name: str, failed: str) -> None:
    assert not passed(submissions.PLAIN[exercise][name], exercise, cases.PLAIN)[failed]


@pytest.mark.parametrize("with_torch", [True, False])
def test_submissions_differ_and_are_the_same_each_time(with_torch: bool) -> None:
    made = submissions.make(50, with_torch)
    assert made == submissions.make(50, with_torch)
    assert len({tuple(one.cells.values()) for one in made}) == 50
    assert any("import torch" in code for one in made for code in one.cells.values()) == with_torch


def test_a_student_copy_takes_the_code_to_its_places(tmp_path: Path) -> None:
    import nbformat

    (one,) = submissions.make(1, True)
    release = tmp_path / "release.ipynb"
    nbformat.write(packing.nbgrader_source(cases.TORCH), release)
    node = packing.handed_in(release, one)
    sources = [cell.source for cell in node.cells]
    assert all(code in sources for code in one.cells.values())
    assert not any("BEGIN SOLUTION" in source for source in sources)
    points = [cell.metadata.nbgrader.points for cell in node.cells if cell.metadata.nbgrader.grade]
    assert sum(points) == 26


def test_a_release_without_a_place_is_refused(tmp_path: Path) -> None:
    import nbformat

    (one,) = submissions.make(1, True)
    nbformat.write(nbformat.v4.new_notebook(), tmp_path / "empty.ipynb")
    with pytest.raises(ValueError, match="no place for linear-model"):
        packing.handed_in(tmp_path / "empty.ipynb", one)


def test_otter_gets_hidden_tests_and_points() -> None:
    sources = [cell.source for cell in packing.otter_master(cases.TORCH).cells]
    assert sum("hidden: true" in source for source in sources) == sum(case.hidden for case in cases.TORCH) > 0
    assert sum(source.count("# BEGIN QUESTION") for source in sources) == 3


def test_throughput_adds_the_rounds_and_takes_ratios() -> None:
    rounds = {
        "ours": [
            {"wall": 1.0, "cpu": 2.0, "peak": 10.0, "load": 1.0},
            {"wall": 1.0, "cpu": 2.0, "peak": 30.0, "load": 2.0},
        ],
        "peer": [
            {"wall": 8.0, "cpu": 4.0, "peak": 5.0, "load": 1.0},
            {"wall": 8.0, "cpu": 8.0, "peak": 6.0, "load": 1.5},
        ],
    }
    ours, peer = table.throughput(rounds, 4, "ours").splitlines()[2:]
    assert [cell.strip() for cell in ours.split("|")][2:-1] == [
        "2.0 s", "120", "0.50 s", "1.00 s", "30 MB", "1.0", "1.0", "1.0 to 2.0",
    ]  # fmt: skip
    assert [cell.strip() for cell in peer.split("|")][7:9] == ["8.0", "3.0"]


def test_disagreements_are_counted_by_who_is_lenient() -> None:
    chosen = [case for case in cases.TORCH if case.exercise == "squared-loss"]
    names = [f"{case.exercise}::{case.name}" for case in chosen]
    marks = {"gradewright": {"a": dict.fromkeys(names, False)}, "peer": {"a": dict.fromkeys(names, True)}}
    counts, listed = table.disagreements(chosen, marks, {"a": {"squared-loss": "wrong/huber"}}, "gradewright")
    assert [cell.strip() for cell in counts.splitlines()[2].split("|")][1:-1] == [
        "peer",
        "3",
        "0",
        "3",
        "0",
        "1",
    ]
    assert len(listed) == 3 and all("wrong/huber" in line for line in listed)
