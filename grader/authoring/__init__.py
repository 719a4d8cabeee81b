"""The words an exercise's checks are written in.

`check` and `expect` are at hand at once; what needs Hypothesis or SciPy is imported when first asked for.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from grader.authoring import expect
from grader.authoring.check import CheckInfo, check
from grader.authoring.expect import CheckFailed
from grader.authoring.pictures import curve, dots, mark, picture, plot
from grader.authoring.values import Gradient, TensorState

if TYPE_CHECKING:
    from grader.authoring import expressions, rounding, statistics
    from grader.authoring.strategies import (
        booleans,
        columns,
        data,
        dtypes,
        example,
        floats,
        generators,
        given,
        integers,
        just,
        learning_rates,
        lists,
        matrices,
        numbered_examples,
        one_of,
        sampled_from,
        tuples,
        vectors,
    )

__all__ = [
    "CheckFailed",
    "CheckInfo",
    "Gradient",
    "TensorState",
    "booleans",
    "check",
    "columns",
    "curve",
    "data",
    "dots",
    "dtypes",
    "example",
    "expect",
    "expressions",
    "floats",
    "generators",
    "given",
    "integers",
    "just",
    "learning_rates",
    "lists",
    "mark",
    "matrices",
    "numbered_examples",
    "one_of",
    "picture",
    "plot",
    "rounding",
    "sampled_from",
    "statistics",
    "tuples",
    "vectors",
]

_MODULES = frozenset({"expressions", "rounding", "statistics"})


def __getattr__(name: str) -> Any:
    if name in _MODULES:
        return import_module(f"{__name__}.{name}")
    if name in __all__:
        return getattr(import_module(f"{__name__}.strategies"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return __all__
