"""What makes a function a check: its worth, its title and hint, and what it depends on."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar, overload

from grader.errors import ExerciseFault

LARGEST_FALSE_FAILURE = 1e-6
"""No check may fail a right solution by chance more often than this."""

Function = TypeVar("Function", bound=Callable[..., Any])


@dataclass(frozen=True)
class CheckInfo:
    """What `check` knows of a check, as the attribute `grader_check` of its function."""

    points: float
    needs: str | None  # name of the check that must pass first
    visible: bool  # False hides inputs and values from the student's report, not the title
    examples: int  # how many Hypothesis draws
    seconds: float | None  # wall clock, shrinking included; None: the exercise's limit
    false_failure: float  # bound on the chance of failing a right solution, all comparisons together
    title: str
    hint: str | None
    source: str  # "file:line"


@overload
def check(function: Function, /) -> Function: ...


@overload
def check(
    *,
    points: float = 1,
    needs: Callable[..., Any] | None = None,
    visible: bool = True,
    examples: int = 50,
    seconds: float | None = None,
    false_failure: float = 0.0,
) -> Callable[[Function], Function]: ...


def check(
    function: Function | None = None,
    /,
    *,
    points: float = 1,
    needs: Callable[..., Any] | None = None,
    visible: bool = True,
    examples: int = 50,
    seconds: float | None = None,
    false_failure: float = 0.0,
) -> Function | Callable[[Function], Function]:
    """Mark a function as a check. Goes outermost, above `given`; `@check` alone will do.

    The docstring's first line becomes the title, its second paragraph the hint. Raises `ExerciseFault`,
    naming file and function, where there is no docstring or an argument makes no sense.
    """

    def mark(target: Function) -> Function:
        source = _source(target)
        complaint = _complaint(target, points, needs, examples, seconds, false_failure)
        if complaint:
            raise ExerciseFault(f"{source}: check {target.__name__}: {complaint}")
        title, hint = title_and_hint(target.__doc__ or "")
        info = CheckInfo(
            points=points,
            needs=None if needs is None else needs.__name__,
            visible=visible,
            examples=examples,
            seconds=seconds,
            false_failure=false_failure,
            title=title,
            hint=hint,
            source=source,
        )
        target.grader_check = info  # type: ignore[attr-defined]
        return target

    return mark if function is None else mark(function)


def _complaint(
    target: Callable[..., Any],
    points: float,
    needs: Callable[..., Any] | None,
    examples: int,
    seconds: float | None,
    false_failure: float,
) -> str | None:
    """The first thing wrong with a declaration, with its mend; None where all is well."""
    if not (target.__doc__ or "").strip():
        return "has no docstring; its first line is the title a student sees"
    if needs is not None and not isinstance(getattr(needs, "grader_check", None), CheckInfo):
        return f"needs={needs!r} is not a check; give the function that `@check` marks, defined above"
    if not points >= 0:
        return f"points={points!r} must not be negative"
    if examples < 1:
        return f"examples={examples!r} must be at least 1"
    if seconds is not None and not seconds > 0:
        return f"seconds={seconds!r} must be positive"
    if not 0 <= false_failure <= LARGEST_FALSE_FAILURE:
        return (
            f"false_failure={false_failure!r} must lie between 0 and {LARGEST_FALSE_FAILURE:g}; "
            "draw more samples or widen the interval"
        )
    return None


def _source(target: Callable[..., Any]) -> str:
    """Where the check is written. `given` wraps it, and keeps what it wrapped."""
    written = getattr(getattr(target, "hypothesis", None), "inner_test", target)
    code = inspect.unwrap(written).__code__
    return f"{code.co_filename}:{code.co_firstlineno}"


def title_and_hint(docstring: str) -> tuple[str, str | None]:
    """The first line, and the second paragraph with its line breaks folded."""
    paragraphs = [part.strip() for part in inspect.cleandoc(docstring).split("\n\n") if part.strip()]
    title = paragraphs[0].splitlines()[0].strip()
    hint = " ".join(paragraphs[1].split()) if len(paragraphs) > 1 else None
    return title, hint
