"""One submission's grading: which exercises, what is bound to what, the verdicts as they come in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol

from grader.authoring.check import CheckInfo
from grader.authoring.replies import StudentError
from grader.authoring.student import Connection, Student
from grader.binding import Bound, bind
from grader.checking import Attempt, derive_seed
from grader.course import Course, Exercise
from grader.model import DEFAULT_FRAMEWORK, CheckResult, ExerciseResult, Status
from grader.placing import remark

# A function that hung once hangs again in most checks: the second hang need not cost as long.
AFTER_A_TIMEOUT = 5.0  # seconds, for the further checks of that exercise
# How much longer checks may take: JAX compiles each operation for each new shape, TensorFlow traces what is decorated or
# differentiated forwards, and checks draw many shapes. An operation of MXNet takes 20 µs and more, and what tracks gradients is
# told by trying: `sgd` was measured at 2.8 times PyTorch's time.
SLOWER = {"jax": 6.0, "mxnet": 3.0, "tensorflow": 6.0}
# A GPU is told what to do operation by operation, at some 10 µs each where a processor takes 2 µs for a few numbers; checks
# are made of many small ones. And the first use of each kernel loads it. An estimate: no GPU was at hand to measure it on.
SLOWER_ON = {"cuda": 5.0}
ON_DEVICES = (DEFAULT_FRAMEWORK,)  # frameworks whose arrays can be made elsewhere than on the CPU


class OpenConnection(Connection, Protocol):
    """A connection to one copy of the namespace, for one check."""

    def close(self) -> None: ...


class Namespace(Protocol):
    """A finished notebook: tells its names, and gives each check a copy of its own to talk to."""

    def names(self) -> Mapping[str, Mapping[str, Any]]: ...

    def open(self, seconds: float) -> OpenConnection: ...


class Progress(Protocol):
    """Who is told which check runs."""

    def exercise(self, name: str) -> None: ...

    def check(self, id: str, title: str) -> None: ...

    def check_done(self, result: CheckResult) -> None: ...


@dataclass
class Grading:
    """What the checks of one submission share. Filled by `plugin` as they run."""

    course: Course
    exercises: tuple[Exercise, ...]
    namespace: Namespace
    seed: int
    chosen: Mapping[str, str] = field(default_factory=dict)  # --bind
    progress: Progress | None = None
    asked: bool = (
        False  # whether somebody named these exercises: then one that is not attempted costs its points
    )
    check_seconds: float | None = None  # of any check, at most
    shrink: bool = True  # look for the smallest input that fails; without, only the verdict is of use
    answers: Mapping[str, str] = field(default_factory=dict)  # exercise -> a free-text answer, for a person
    visible_only: bool = False  # leave out the checks whose inputs a student may not see
    bound: dict[str, Bound] = field(default_factory=dict)
    results: dict[str, dict[str, CheckResult]] = field(default_factory=dict)
    faults: dict[str, str] = field(default_factory=dict)  # exercise -> why its checks could not be read
    recalled: set[str] = field(default_factory=set)  # exercises whose results are known from before
    remarks: list[str] = field(default_factory=list)  # what else the report should say
    framework: str = DEFAULT_FRAMEWORK  # of the notebook
    device: str = "cpu"  # where the checks' arrays are made
    on_cpu: set[str] = field(default_factory=set)  # exercises whose functions work there only; see `placing`

    def __post_init__(self) -> None:
        names = self.namespace.names()
        contracts = {f.name: f for e in self.course.exercises.values() for f in e.functions}
        self.framework = getattr(self.namespace, "framework", DEFAULT_FRAMEWORK)  # known once its names are
        if self.framework not in ON_DEVICES:
            self.device = "cpu"
        self.bound = {e.name: bind(e, names, self.chosen, contracts, self.framework) for e in self.exercises}

    @property
    def counted(self) -> list[Exercise]:
        """The exercises whose points count: all that were asked for, else those that are attempted."""
        return [e for e in self.exercises if self.asked or self.bound[e.name].attempted]

    def attempt(self, exercise: Exercise, name: str, info: CheckInfo) -> tuple[Attempt, OpenConnection]:
        """Open a copy of the namespace for one check."""
        seconds = min(info.seconds or exercise.check_seconds, self.check_seconds or float("inf"))
        if any(r.status is Status.TIMEOUT for r in self.results.get(exercise.name, {}).values()):
            seconds = min(seconds, AFTER_A_TIMEOUT)
        seconds *= SLOWER.get(self.framework, 1.0)
        connection, student = self.open(exercise, seconds)
        attempt = Attempt(student, info, derive_seed(self.seed, exercise.name, name))
        student.attempt = attempt  # type: ignore[attr-defined]
        return attempt, connection

    def open(self, exercise: Exercise, seconds: float) -> tuple[OpenConnection, Student]:
        """A copy of the namespace, and the student in it, with arrays where this exercise gets them."""
        device = "cpu" if exercise.name in self.on_cpu else self.device
        connection = self.namespace.open(seconds * SLOWER_ON.get(device, 1.0))
        if device != self.device:
            try:
                connection.request(("device", device))
            except BaseException:
                connection.close()
                raise
        return connection, Student(connection, self.bound[exercise.name].bindings, self.framework, device)

    def move_to_cpu(self, exercise: str, error: StudentError) -> bool:
        """From now on this exercise's arrays are made on the CPU. Whether they were not before."""
        if self.device == "cpu" or exercise in self.on_cpu:
            return False
        self.on_cpu.add(exercise)
        self.remarks.append(remark(exercise, error))
        return True

    def record(self, exercise: str, name: str, result: CheckResult) -> None:
        self.results.setdefault(exercise, {})[name] = result
        if self.progress is not None:
            self.progress.check_done(result)

    def exercise_results(self) -> tuple[ExerciseResult, ...]:
        """The verdicts so far, exercise by exercise."""
        return tuple(self._exercise_result(exercise) for exercise in self.exercises)

    def _exercise_result(self, exercise: Exercise) -> ExerciseResult:
        if exercise.manual:
            answer = self.answers.get(exercise.name)
            status = Status.MANUAL if answer else Status.NOT_ATTEMPTED
            return ExerciseResult(exercise.name, exercise.title, status, 0.0, exercise.points, answer=answer)
        bound = self.bound[exercise.name]
        checks = tuple(self.results.get(exercise.name, {}).values())
        fault = self.faults.get(exercise.name)
        if exercise.credit_only and not self.asked and _status(bound, checks, fault) is not Status.PASSED:
            return ExerciseResult(exercise.name, exercise.title, Status.NOT_ATTEMPTED, 0.0, 0.0)
        score = sum(c.points for c in checks)
        return ExerciseResult(
            name=exercise.name,
            title=exercise.title,
            status=_status(bound, checks, fault),
            score=score,
            # A fault of ours costs nothing: what could not be judged does not count.
            max_score=sum(c.max_points for c in checks if c.status is not Status.INTERNAL),
            bindings=tuple(bound.bindings.values()),
            checks=checks,
            message=fault or bound.problem,
        )


def _status(bound: Bound, checks: tuple[CheckResult, ...], fault: str | None) -> Status:
    if fault:
        return Status.INTERNAL
    if not bound.attempted:
        return Status.NOT_ATTEMPTED
    found = {check.status for check in checks}
    for status in (
        Status.INTERNAL,
        Status.KILLED,
        Status.TIMEOUT,
        Status.ERROR,
        Status.FAILED,
        Status.SKIPPED,
    ):
        if status in found:
            return status
    return Status.PASSED if checks else Status.INTERNAL
