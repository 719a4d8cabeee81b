"""One check, run against one student's namespace: what it drew, what it saw, and the verdict.

The status of a check follows from how its function ended, here and nowhere else:

    returned                     passed
    CheckFailed, AssertionError  failed       the answer is wrong
    StudentError                 error        the student's code raised
    CheckStopped                 timeout or killed
    anything else                internal     the check's fault or ours: costs nothing
"""

from __future__ import annotations

import hashlib
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from hypothesis.errors import Flaky

from grader.authoring.check import CheckInfo
from grader.authoring.expect import CheckFailed
from grader.authoring.replies import CheckStopped, StudentError
from grader.authoring.snippets import paste
from grader.authoring.student import Call, Student
from grader.examples import run_examples
from grader.model import CheckResult, Counterexample, Finding, Status


@dataclass
class Attempt:
    """What is known of a check while it runs."""

    student: Student
    info: CheckInfo
    seed: int
    examples: int = 0
    rng: np.random.Generator | None = None  # of a check without `given`
    drawn: dict[str, Any] = field(default_factory=dict)
    failure: tuple[BaseException, dict[str, Any], list[Call]] | None = None
    started: float = field(default_factory=time.perf_counter)

    def begin(self, drawn: dict[str, Any]) -> np.random.Generator:
        """Start an example: seed both sides from what was drawn, so that it replays."""
        self.examples += 1
        self.drawn = drawn
        number = derive_seed(self.seed, *(_fingerprint(drawn[name]) for name in sorted(drawn)))
        self.student.begin(
            derive_seed(number, "student")
        )  # a student who reads this seed learns nothing of ours
        return np.random.default_rng(number)

    def note(self, error: BaseException) -> None:
        """Keep the last failing example: at the end it is the smallest that was found."""
        if self.failure is None or not isinstance(error, CheckStopped):
            self.failure = (error, self.drawn, list(self.student.calls))


def derive_seed(*parts: Any) -> int:
    """63 bits that follow from the parts alone."""
    digest = hashlib.blake2b("\0".join(map(str, parts)).encode("utf-8", "backslashreplace"), digest_size=8)
    return int.from_bytes(digest.digest(), "big") >> 1


def _fingerprint(value: Any) -> str:
    if isinstance(value, np.ndarray):
        return f"{value.dtype}{value.shape}{hashlib.blake2b(value.tobytes(), digest_size=8).hexdigest()}"
    if isinstance(value, np.random.Generator):
        return str(value.bit_generator.state)
    if isinstance(value, (list, tuple)):
        return "[" + ",".join(map(_fingerprint, value)) + "]"
    return repr(value)


WRONG = (AssertionError, StudentError)  # what an example ends with whose smallest form is looked for


def run_check(function: Any, attempt: Attempt, arguments: Mapping[str, Any], shrink: bool = True) -> None:
    """Run a check's function, on all its examples where it has some. Raises what it raises; see `judge`."""
    if not getattr(function, "is_hypothesis_test", False):
        function(**arguments)
        return
    if not hasattr(function, "grader_prepared"):  # its examples tell the Attempt; a function is wrapped once
        function.hypothesis.inner_test = _recording(function.hypothesis.inner_test)
        function.grader_prepared = True
    run_examples(function, arguments, attempt.seed, attempt.info.examples, WRONG if shrink else ())


def _recording(inner: Callable[..., None]) -> Callable[..., None]:
    def example(*args: Any, **kwargs: Any) -> None:
        student = kwargs["student"]
        attempt: Attempt = student.attempt
        drawn = {name: value for name, value in kwargs.items() if name not in ("student", "rng")}
        rng = attempt.begin(drawn)
        if "rng" in kwargs:
            kwargs["rng"] = rng
        try:
            inner(*args, **kwargs)
        except (*WRONG, CheckStopped) as error:
            attempt.note(error)
            raise

    # Hypothesis reads the signature and the name of what it runs.
    example.__name__, example.__qualname__ = inner.__name__, inner.__qualname__
    example.__wrapped__ = inner  # type: ignore[attr-defined]
    return example


def judge(attempt: Attempt, check_id: str, error: BaseException | None) -> CheckResult:
    """The verdict, from how the check's function ended."""
    info = attempt.info
    status, finding = Status.PASSED, None
    calls, drawn = attempt.student.calls, attempt.drawn
    if error is not None:
        if attempt.failure is not None and isinstance(
            error, (AssertionError, StudentError, CheckStopped, Flaky)
        ):
            varying = isinstance(error, Flaky)
            error, drawn, calls = attempt.failure
            status, finding = _verdict(error, varying)
        else:
            status, finding = _verdict(error, False)
    counterexample = None
    if status in (Status.FAILED, Status.ERROR, Status.TIMEOUT, Status.KILLED):
        call, returned = paste(calls, attempt.student.framework, attempt.student.device)
        inputs = {name: _short(value) for name, value in drawn.items()}
        counterexample = Counterexample(inputs, call, returned) if call or inputs else None
    return CheckResult(
        id=check_id,
        title=info.title,
        status=status,
        points=info.points if status is Status.PASSED else 0.0,
        max_points=info.points,
        visible=info.visible,
        message=_message(finding),
        hint=(finding.hint if finding and finding.hint else info.hint)
        if status is not Status.PASSED
        else None,
        finding=finding,
        counterexample=counterexample,
        examples=max(attempt.examples, 1),
        seconds=time.perf_counter() - attempt.started,
    )


def _verdict(error: BaseException, varying: bool) -> tuple[Status, Finding]:
    note = " (not every time: the result depends on what was called before, or on chance)" if varying else ""
    if isinstance(error, CheckFailed):
        found = error.finding
        return Status.FAILED, Finding(found.what + note, found.expected, found.actual, found.hint)
    if isinstance(error, StudentError):
        frame = error.frames[-1] if error.frames else {}
        where = f" in cell {frame['cell']}, line {frame.get('line')}" if frame.get("cell") is not None else ""
        source = str(frame.get("source") or "").strip()
        actual = f"{error.type_name}: {error.message}" + (f"\n  {source}" if source else "")
        return Status.ERROR, Finding(
            f"your code raised {error.type_name}{where}{note}", "no exception", actual
        )
    if isinstance(error, CheckStopped):
        return Status(error.status), Finding(error.reason)
    if isinstance(error, AssertionError):
        return Status.FAILED, Finding(str(error) or "an assertion of the check failed")
    return Status.INTERNAL, Finding(f"{type(error).__name__}: {error}")


def _message(finding: Finding | None) -> str:
    if finding is None:
        return ""
    parts = [finding.what]
    if finding.expected:
        parts.append(f"expected {finding.expected}")
    if finding.actual:
        parts.append(f"got {finding.actual}")
    return "; ".join(parts)


def _short(value: Any) -> str:
    if isinstance(value, np.ndarray) and value.size > 60:
        return f"{value.dtype} array of shape {value.shape}"
    text = repr(value.tolist() if isinstance(value, np.ndarray) else value)
    return text if len(text) <= 300 else text[:299] + "…"
