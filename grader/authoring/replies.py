"""What comes back from the student's side: no answer, an exception, or a value of the form that was asked for."""

from __future__ import annotations

from typing import Any

import numpy as np

NONSENSE = "the notebook's process answered nonsense"


class CheckStopped(BaseException):
    """The student's side gave no answer; the check ends here. `status` is "timeout" or "killed".

    A BaseException, so that Hypothesis does not go on drawing from a process that is gone.
    """

    def __init__(self, status: str, reason: str) -> None:
        super().__init__(reason)
        self.status, self.reason = status, reason


class StudentError(Exception):
    """The student's code raised. Each of its exception types has a subclass of its own here."""

    def __init__(self, details: dict[str, Any]) -> None:
        self.type_name = str(details.get("type", "Exception"))
        self.message = str(details.get("message", ""))
        frames = details.get("frames")
        self.frames = [f for f in frames if isinstance(f, dict)] if isinstance(frames, list) else []
        super().__init__(f"{self.type_name}: {self.message}")


_error_types: dict[str, type[StudentError]] = {}


def student_error(details: Any) -> StudentError:
    """The exception for what the other side says was raised; a class for each name, so that Hypothesis
    tells one bug from another."""
    details = details if isinstance(details, dict) else {}
    name = str(details.get("type", "Exception"))[:100]
    if name not in _error_types and len(_error_types) < 1000:
        _error_types[name] = type(f"Student{name}", (StudentError,), {})
    return _error_types.get(name, StudentError)(details)


def sane_shape(value: Any) -> tuple[int, ...]:
    if all(type(size) is int for size in sane(value, tuple)):
        return value
    raise CheckStopped("killed", NONSENSE)


def sane(value: Any, kinds: type | tuple[type, ...], length: int | None = None) -> Any:
    """An answer of the form that the request calls for. Raises CheckStopped for any other: what a student's process
    makes up must never look like a fault of ours, which would cost no points."""
    whole: Any = value  # `isinstance` with a tuple of types would leave an object
    if not isinstance(value, kinds) or (length is not None and len(whole) != length):
        raise CheckStopped("killed", NONSENSE)
    return whole


def same_shape(gradient: np.ndarray, shape: tuple[int, ...]) -> None:
    """A gradient has the shape of what it is a gradient of; no framework gives another."""
    if gradient.shape != shape:
        raise CheckStopped("killed", NONSENSE)
