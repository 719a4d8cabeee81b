"""Grades machine-learning notebooks. In a notebook of your own:

from grader import self_check
self_check("huber-loss")
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from grader.selfcheck import self_check

__all__ = ["self_check"]


def __getattr__(name: str) -> Any:  # so that importing the package imports nothing
    if name == "self_check":
        from grader.selfcheck import self_check

        return self_check
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
