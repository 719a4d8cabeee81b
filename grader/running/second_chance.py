"""Runs cells again that missed a name which a later cell defines: notebooks whose cells stand out of order."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

from grader.model import CellResult, CellStatus

if TYPE_CHECKING:
    from grader.running.cells import Run

_MISSED = re.compile(r"NameError: name '(\w+)' is not defined")


def missed_name(result: CellResult) -> str | None:
    """The name for want of which a cell failed; None where it failed for another reason, or not."""
    found = _MISSED.match(result.error or "") if result.status is CellStatus.ERROR else None
    return found[1] if found else None


async def run_out_of_order(
    run: Run,
    defined: Callable[[int, str], Awaitable[bool]],
    execute: Callable[[int], Awaitable[tuple[CellResult, bool]]],
) -> None:
    """Give each cell that missed a name a second run, once the name is there; as long as that helps another.

    `defined(index, name)` asks whether the name is there by now; `execute(index)` is what ran the cell. A cell that fails
    again keeps its first result, so that the report tells where reading from top to bottom fails.
    """
    places = {result.index: place for place, result in enumerate(run.results)}
    waiting = {result.index: name for result in run.results if (name := missed_name(result))}
    helped = True
    while waiting and helped:
        helped = False
        for index, name in list(waiting.items()):
            if not await defined(index, name):
                continue
            result, alive = await execute(index)
            if not alive:
                run.worker, run.died = None, result
                return
            helped = True
            if next_name := missed_name(result):
                waiting[index] = next_name
                continue
            del waiting[index]
            if result.status is CellStatus.OK:
                run.results[places[index]] = result
                run.notes.append(
                    f"cell {index + 1} uses {name}, which a cell below it defines; it was run again after the last cell"
                )
