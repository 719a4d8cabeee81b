"""Verdicts of the last version of a notebook, for exercises that nothing has changed for."""

from __future__ import annotations

from collections.abc import Iterable

from grader.dependencies import Code
from grader.grading import Grading
from grader.model import CellResult, CheckResult, Status

_KEPT = {
    Status.PASSED,
    Status.FAILED,
    Status.ERROR,
    Status.SKIPPED,
}  # what was stopped may end otherwise next time


class Memory:
    """What is known from before. `recall` before judging, `keep` after it."""

    def __init__(self) -> None:
        self._known: dict[str, tuple[str, dict[str, CheckResult]]] = {}
        self._keys: dict[str, str] = {}

    def recall(self, grading: Grading, sources: Iterable[str], cells: Iterable[CellResult]) -> None:
        """Give a Grading the results that still hold, and say so in its remarks.

        `sources` are the code cells, `cells` what became of them: what a failed cell left out counts, too.
        """
        code = Code(sources)
        ran = [(cell.index, cell.status.value) for cell in cells]
        self._keys = {
            name: f"{ran}{bound.problem}{sorted((b.name, b.bound_to, b.order) for b in bound.bindings.values())}"
            + code.behind(binding.bound_to.partition(".")[0] for binding in bound.bindings.values())
            for name, bound in grading.bound.items()
            if bound.attempted
        }
        for name, key in self._keys.items():
            known, results = self._known.get(name, ("", {}))
            if known == key:
                grading.results[name] = dict(results)
                grading.recalled.add(name)
        if grading.recalled:
            grading.remarks.append(f"unchanged, and not judged again: {', '.join(sorted(grading.recalled))}")

    def keep(self, grading: Grading) -> None:
        """Remember what was found, for the next version."""
        self._known = {
            name: (key, dict(results))
            for name, key in self._keys.items()
            if (results := grading.results.get(name))
            and name not in grading.faults
            and all(result.status in _KEPT for result in results.values())
        }
