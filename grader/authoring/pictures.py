"""Pictures of what a student's function does, beside what is right. They never decide a verdict.

An exercise's `pictures.py`, beside its `checks.py`:

    @picture(beside="follows_the_law")
    def the_curve(student, rng):
        \"""Title that a student sees.

        A second paragraph, which says what to look at.
        \"""
        x = np.linspace(-3, 3, 121)
        return plot(
            curve("right", x, law(x)), curve("yours", x, student.law(x), whose="student"), x="x", y="law(x)"
        )

`beside` names a check. The function runs after all checks, in a copy of the namespace of its own, and only where a report shows
pictures. Where the student's code raises, hangs, or returns what cannot be drawn, there is no picture.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Literal, TypeVar

import numpy as np

from grader.authoring import expect
from grader.authoring.check import title_and_hint
from grader.errors import ExerciseFault
from grader.model import Axis, Mark, Picture, Series

MAX_SERIES, MAX_POINTS, MAX_MARKS = 5, 400, 4
SECONDS = 20.0

Function = TypeVar("Function", bound=Callable[..., Any])
Whose = Literal["reference", "student", "data"]


@dataclass(frozen=True)
class PictureInfo:
    """What `picture` knows of a picture, as the attribute `grader_picture` of its function."""

    beside: str  # the check that it is shown with
    seconds: float  # wall clock
    title: str
    caption: str


def picture(*, beside: str, seconds: float = SECONDS) -> Callable[[Function], Function]:
    """Mark a function of `(student, rng)` that returns a `plot` as a picture, shown beside a check.

    The docstring's first line becomes its title, the second paragraph its caption. Raises `ExerciseFault` where
    there is no docstring.
    """

    def mark_picture(target: Function) -> Function:
        where = f"{inspect.unwrap(target).__code__.co_filename}: picture {target.__name__}"
        if not (target.__doc__ or "").strip():
            raise ExerciseFault(f"{where}: has no docstring; its first line is the title a student sees")
        title, caption = title_and_hint(target.__doc__ or "")
        info = PictureInfo(beside, seconds, title.removesuffix("."), caption or "")
        target.grader_picture = info  # type: ignore[attr-defined]
        return target

    return mark_picture


def plot(*series: Series, x: str, y: str, log: str = "", marks: tuple[Mark, ...] = ()) -> Picture:
    """A picture of these series. `x` and `y` name the quantities with their units; `log` is "", "x", "y" or "xy".

    Raises `ExerciseFault` for more than is legible.
    """
    if not 1 <= len(series) <= MAX_SERIES or len(marks) > MAX_MARKS:
        raise ExerciseFault(f"a picture has 1 to {MAX_SERIES} series and at most {MAX_MARKS} marks")
    axes = Axis(x, "x" in log), Axis(y, "y" in log)
    placed = tuple(_on(one, *axes) for one in series)
    kept = tuple(one for one in marks if np.isfinite(one.x) and (one.x > 0 or not axes[0].log))
    return Picture("", "", *axes, placed, kept)


def curve(label: str, x: Any, y: Any, whose: Whose = "reference") -> Series:
    """Points joined by a line. Raises `CheckFailed` where the values are no numbers, or not as many as `x`."""
    return _series(label, x, y, whose, joined=True)


def dots(label: str, x: Any, y: Any, whose: Whose = "data") -> Series:
    """Points on their own."""
    return _series(label, x, y, whose, joined=False)


def mark(label: str, x: float) -> Mark:
    """A line across the picture at `x`."""
    return Mark(label, float(x))


def _series(label: str, x: Any, y: Any, whose: Whose, joined: bool) -> Series:
    across = np.asarray(x, np.float64).reshape(-1)
    values = expect.array(y, label).reshape(-1)
    if len(values) != len(across):
        expect.fail(label, f"{len(across)} values", str(len(values)))
    if len(values) > MAX_POINTS:  # evenly, and with both ends
        kept = np.linspace(0, len(values) - 1, MAX_POINTS).round().astype(int)
        across, values = across[kept], values[kept]
    return Series(label, tuple(across.tolist()), tuple(values.tolist()), whose, joined)


def _on(series: Series, x: Axis, y: Axis) -> Series:
    """The points that have a place on these axes."""

    def shown(value: float, axis: Axis) -> bool:
        return bool(np.isfinite(value)) and abs(value) < 1e300 and (value > 0 or not axis.log)

    kept = [(a, b) for a, b in zip(series.x, series.y, strict=True) if shown(a, x) and shown(b, y)]
    return Series(
        series.label,
        tuple(a for a, _ in kept),
        tuple(b for _, b in kept),
        series.whose,
        series.joined,
        len(series.x) - len(kept),
    )
