"""Whatever a student's process answers to the checks of the course: no check takes it for a fault of its own.

Such a check would be `internal`, and its points would not count: to answer nonsense would be better than to be wrong.
"""

from __future__ import annotations

from typing import Any

import pytest

from grader.authoring.replies import CheckStopped
from grader.course import read_course
from grader.grading import Grading
from grader.judging import judge_all
from grader.model import CheckResult, Status
from grader.running.cells import Run
from grader.running.local import LocalConnection, LocalNamespace
from grader.running.snapshots import SubmissionNamespace
from grader.sandbox import wire

EXERCISES = [name for name, exercise in read_course().exercises.items() if not exercise.manual]


class Forging:
    """A namespace whose connections forge, behind the same bounds as a snapshot's."""

    def __init__(self, exercise, connect, requests=300):
        self.exercise, self.connect, self.opened, self.requests = exercise, connect, 0, requests
        self.bounds = SubmissionNamespace(Run(None, [], None), lambda: None)

    def names(self):
        facts = {"callable": True, "parameters": None, "type": "function", "cell": None}
        return {function.name: facts for function in self.exercise.functions}

    def open(self, seconds):
        self.opened += 1
        return Bounded(self.connect(self.opened), self.bounds, self.requests)


class Bounded:
    def __init__(self, inner, bounds, requests):
        self.inner, self.bounds, self.left = inner, bounds, requests

    def request(self, request):
        self.left -= 1
        if self.left < 0:
            raise CheckStopped("timeout", "the time is over")
        return self.bounds.translated(wire.decode(wire.encode(self.inner.request(request))))

    def close(self):
        pass


class EveryCheck(Grading):
    """Runs the checks that need another one as well, whatever became of that."""

    def record(self, exercise: str, name: str, result: CheckResult) -> None:
        self.__dict__.setdefault("seen", {})[name] = result


def judged(course, name: str, namespace: Any, seed: int) -> dict[str, CheckResult]:
    grading = EveryCheck(course, (course.exercise(name),), namespace, seed, asked=True)
    judge_all(grading)
    return grading.seen


def faults(results: dict[str, CheckResult]) -> dict[str, str]:
    return {name: result.message for name, result in results.items() if result.status is Status.INTERNAL}


@pytest.mark.parametrize("name", EXERCISES)
def test_made_up_answers_are_never_our_fault(course, hostile, name):
    made_up = hostile["answers"].MadeUp
    for seed in range(4):
        namespace = Forging(course.exercise(name), lambda n, s=seed: made_up(f"{s} {n}", s % 2))
        results = judged(course, name, namespace, seed)
        assert faults(results) == {}
        assert all(len(result.message) < 10_000 for result in results.values())


@pytest.mark.slow
@pytest.mark.parametrize("name", EXERCISES)
def test_half_right_answers_are_never_our_fault(course, hostile, name):
    half_right = hostile["answers"].HalfRight
    file = sorted((course.root / "exercises" / name / "right").glob("*.py"))[0]
    solution = LocalNamespace.of_file(file)
    namespace = Forging(
        course.exercise(name), lambda n: half_right(LocalConnection(solution.namespace), n), requests=15
    )
    assert faults(judged(course, name, namespace, 1)) == {}
