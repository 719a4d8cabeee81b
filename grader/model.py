"""The grade as data: frozen, plain, and what every report is a function of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, Literal

DEFAULT_FRAMEWORK = "torch"
FRAMEWORKS = (
    DEFAULT_FRAMEWORK,
    "jax",
    "mxnet",
    "tensorflow",
    "numpy",
)  # whose arrays checks can pass to a notebook
GRADIENTS = -1  # in `Binding.takes`


class Status(StrEnum):
    """The closed list of verdicts. A check has one of the first eight; an exercise may have any."""

    PASSED = "passed"  # right
    FAILED = "failed"  # a wrong answer
    ERROR = "error"  # the student's code raised
    TIMEOUT = "timeout"  # the student's code did not answer in time
    KILLED = "killed"  # the student's process ended while it was asked
    SKIPPED = "skipped"  # a check that it needs did not pass
    MANUAL = "manual"  # a person marks it
    INTERNAL = "internal"  # the grader's own fault, or the exercise's: costs no points
    NOT_ATTEMPTED = "not-attempted"  # exercises only: the notebook defines nothing of it


class CellStatus(StrEnum):
    """How one notebook cell ended."""

    OK = "ok"
    ERROR = "error"
    TIMEOUT = "timeout"
    KILLED = "killed"
    SKIPPED = "skipped"  # not run: no time was left, or the notebook ended before it


@dataclass(frozen=True)
class Counterexample:
    """The smallest input found on which a function is wrong."""

    inputs: dict[str, str]  # what was drawn, by name, as text
    call: str  # Python to paste into a cell of the notebook
    returned: str  # what that call gave


@dataclass(frozen=True)
class Finding:
    """Why a check failed, as data; `reports` makes the prose."""

    what: str
    expected: str = ""
    actual: str = ""
    hint: str | None = None


@dataclass(frozen=True)
class Axis:
    """One axis of a picture. `label` names the quantity and its unit."""

    label: str
    log: bool = False


@dataclass(frozen=True)
class Series:
    """Points (x[i], y[i]), all finite, joined by a line or not; `whose` they are decides how they look."""

    label: str
    x: tuple[float, ...]
    y: tuple[float, ...]
    whose: Literal["reference", "student", "data"]
    joined: bool = True
    missing: int = 0  # points left out, because they are no finite numbers or have no place on a log axis


@dataclass(frozen=True)
class Mark:
    """A place on the x axis worth a line and a word, such as 2/λmax."""

    label: str
    x: float


@dataclass(frozen=True)
class Picture:
    """What was measured of the student's function, to be drawn beside what is right."""

    title: str
    caption: str
    x: Axis
    y: Axis
    series: tuple[Series, ...]
    marks: tuple[Mark, ...] = ()


@dataclass(frozen=True)
class CheckResult:
    """The verdict of one check."""

    id: str
    title: str
    status: Status
    points: float
    max_points: float
    visible: bool = True
    message: str = ""
    hint: str | None = None
    finding: Finding | None = None
    counterexample: Counterexample | None = None
    examples: int = 0
    seconds: float = 0.0
    picture: Picture | None = None  # drawn only where a report wants it


@dataclass(frozen=True)
class Binding:
    """What in the notebook answers for a name of the contract."""

    name: str  # the contract's
    bound_to: str  # the notebook's
    how: str  # "name", "alias", "bind", "misspelt" or "adapter"
    order: tuple[int, ...] | None = None  # where each contract argument goes, if not in order
    cell: int | None = None  # index of the cell that defines it
    # Of an adapter: by number of arguments, the function written out as Python that uses the notebook's class.
    code: dict[int, str] = field(default_factory=dict)
    variable: bool = False  # a value, and no function
    # Of an update that is given gradients and returns the new parameters: by place of its own arguments, which of the
    # contract's comes there, GRADIENTS for those of the parameters, which are the contract's argument `updates`.
    takes: tuple[int, ...] = ()
    updates: int = 0
    key: tuple[int, str] | None = (
        None  # where it takes a random key that the contract does not name: place and name
    )


@dataclass(frozen=True)
class ExerciseResult:
    """One exercise's verdict: the sum of its checks."""

    name: str
    title: str
    status: Status
    score: float
    max_score: float
    bindings: tuple[Binding, ...] = ()
    checks: tuple[CheckResult, ...] = ()
    message: str = ""
    answer: str | None = None  # a free-text answer, for a person to mark


@dataclass(frozen=True)
class CellResult:
    """How one code cell ran. `index` counts all cells of the notebook from 0."""

    index: int
    status: CellStatus
    seconds: float
    error: str | None = None


@dataclass(frozen=True)
class SubmissionInfo:
    """Which file was graded."""

    path: str
    sha256: str


@dataclass(frozen=True)
class Report:
    """Everything known about one submission's grade."""

    submission: SubmissionInfo
    status: Status
    score: float
    max_score: float
    seed: int
    device: str
    selection: str  # how the exercises were chosen: "named", "metadata" or "attempted"
    exercises: tuple[ExerciseResult, ...] = ()
    cells: tuple[CellResult, ...] = ()
    isolation: dict[str, str] = field(default_factory=dict)
    environment: dict[str, str] = field(default_factory=dict)
    seconds: dict[str, float] = field(default_factory=dict)
    notes: tuple[str, ...] = ()
    executed: Mapping[str, Any] | None = (
        None  # the notebook as it ran (nbformat 4), kept for reports that show it
    )
