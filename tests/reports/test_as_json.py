"""The JSON report keeps the contract of its schema."""

from __future__ import annotations

import copy
import json
from dataclasses import replace

import pytest
from jsonschema import Draft202012Validator

from grader.errors import GraderFault
from grader.model import CellStatus, Status
from grader.reports.as_json import as_json, report_object, report_schema

VALIDATOR = Draft202012Validator(report_schema())


def refuse(constant):
    raise AssertionError(f"{constant} is not JSON")


def test_the_schema_is_one():
    Draft202012Validator.check_schema(report_schema())


@pytest.mark.parametrize("audience", ["student", "instructor"])
def test_every_sample_keeps_the_schema(sample, audience):
    text = as_json(sample, audience=audience)
    value = json.loads(text.encode("utf-8"), parse_constant=refuse)
    VALIDATOR.validate(value)
    assert value["schema"] == "grade-report/1"
    assert value["audience"] == audience
    assert [e["status"] for e in value["exercises"]] == [e.status for e in sample.exercises]


@pytest.mark.parametrize("status", [s for s in Status if s is not Status.NOT_ATTEMPTED])
def test_every_status_of_a_check_keeps_the_schema(samples, status):
    check = replace(samples.passed("a", "A"), status=status, points=1.0 if status == "passed" else 0.0)
    VALIDATOR.validate(report_object(samples.report(samples.exercise("sgd", check))))


@pytest.mark.parametrize("status", list(Status))
def test_every_status_of_an_exercise_and_a_report_keeps_the_schema(samples, status):
    VALIDATOR.validate(report_object(samples.report(samples.exercise("sgd", status=status), status=status)))


@pytest.mark.parametrize("status", list(CellStatus))
def test_every_status_of_a_cell_keeps_the_schema(samples, status):
    cell = replace(samples.FULL_MARKS.cells[0], status=status)
    VALIDATOR.validate(report_object(replace(samples.FULL_MARKS, cells=(cell,))))


def spoil(value, path, new):
    """A copy of a JSON value with one place changed, or removed where `new` is ..."""
    value = copy.deepcopy(value)
    *way, last = path
    place = value
    for step in way:
        place = place[step]
    if new is ...:
        del place[last]
    else:
        place[last] = new
    return value


CHECK = ("exercises", 0, "checks", 1)


@pytest.mark.parametrize(
    ("path", "new"),
    [
        (("schema",), "grade-report/2"),
        (("seed",), 1.5),
        (("score",), -1),
        (("score",), "1"),
        (("status",), "good"),
        (("selection",), "guessed"),
        (("verdict",), "passed"),
        (("notes",), ...),
        (("seconds", "run"), -1),
        (("submission", "sha256"), "abc"),
        (("isolation", "seccomp"), True),
        (("exercises", 0, "status"), "wrong"),
        (("exercises", 0, "title"), ...),
        (("exercises", 4, "score"), 1),  # of one that was not attempted
        ((*CHECK, "status"), "not-attempted"),
        ((*CHECK, "points"), 0.5),  # of one that failed
        ((*CHECK, "visible"), None),
        ((*CHECK, "finding", "actual"), 3),
        ((*CHECK, "counterexample", "extra"), ""),
        ((*CHECK, "counterexample", "inputs", "w"), [2.0]),
        (("exercises", 0, "checks", 2, "hint"), "of a hidden check"),
        (("exercises", 0, "checks", 2, "message"), "of a hidden check"),
        (("cells", 0, "status"), "passed"),
        (("cells", 0, "index"), -1),
    ],
)
def test_the_schema_rejects_what_is_wrong(samples, path, new):
    value = report_object(samples.MIXED)
    VALIDATOR.validate(value)
    assert not VALIDATOR.is_valid(spoil(value, path, new))


def test_details_of_hidden_checks_are_for_the_instructor(samples):
    secrets = ["secret_call", "12345", "standard deviation of the noise", "0.0003"]
    student, instructor = as_json(samples.MIXED), as_json(samples.MIXED, audience="instructor")
    assert not [secret for secret in secrets if secret in student]
    assert not [secret for secret in secrets if secret not in instructor]
    assert "Each label carries its own noise" in student, "its title is seen"


def without_seconds(value):
    if isinstance(value, dict):
        return {key: without_seconds(item) for key, item in value.items() if key != "seconds"}
    return [without_seconds(item) for item in value] if isinstance(value, list) else value


def test_only_seconds_change_between_two_runs(samples):
    first = samples.MIXED
    second = replace(
        first,
        seconds={"checks": 9.0, "run": 8.0},
        cells=tuple(replace(cell, seconds=7.0) for cell in first.cells),
        exercises=tuple(
            replace(e, checks=tuple(replace(c, seconds=6.0) for c in e.checks)) for e in first.exercises
        ),
        isolation=dict(reversed(first.isolation.items())),
        environment=dict(reversed(first.environment.items())),
    )
    one, other = (json.dumps(without_seconds(report_object(r))) for r in (first, second))
    assert one == other
    assert as_json(first) != as_json(second)
    assert as_json(first) == as_json(first)


def test_scores_have_no_digits_of_the_order_of_summation(samples):
    value = report_object(replace(samples.FULL_MARKS, score=0.1 + 0.2, max_score=3.0))
    assert (value["score"], value["max_score"]) == (0.3, 3)
    assert isinstance(value["max_score"], int)


@pytest.mark.parametrize("number", [float("nan"), float("inf"), -float("inf")])
def test_a_number_that_is_not_finite_is_the_graders_fault(samples, number):
    with pytest.raises(GraderFault, match="JSON"):
        as_json(replace(samples.FULL_MARKS, score=number))
    with pytest.raises(GraderFault, match="JSON"):
        as_json(replace(samples.FULL_MARKS, seconds={"run": number}))
