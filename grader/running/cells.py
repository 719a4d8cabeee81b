"""Runs a notebook's cells in a worker, one by one, each with a limit; what fails costs its cell only.

A cell that raises or is interrupted in time leaves the namespace as it is. A cell that ends its
process, or has to be killed, takes the namespace with it: then the notebook is run again in a
new worker without that cell, so that what the other cells define is still graded. A cell that missed a name which a
later cell defines is run again after the last one.
"""

from __future__ import annotations

import asyncio
import contextlib
import re
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Protocol

from nbclient.exceptions import CellExecutionComplete, DeadKernelError
from nbformat import NotebookNode

from grader.model import CellResult, CellStatus
from grader.running import testimony
from grader.running.driver import Driver, without_installs
from grader.running.provisioner import ZygoteKernelManager
from grader.running.second_chance import run_out_of_order
from grader.running.worker import Worker

ASK_SECONDS = 5.0
INTERRUPT_GRACE = 3.0  # seconds for a cell to end after Control-C
RESTARTS = 3  # how many cells may cost their process before the rest of the notebook is given up
RERUN_GRACE = 10.0  # seconds more than before, for the cells that are run again when the time is over
ERROR_CHARACTERS = 500

_ANSI = re.compile(r"\x1b\[[0-9;?]*[ -/]*[@-~]")


class CellProgress(Protocol):
    def cell(self, index: int, total: int) -> None: ...

    def cell_done(self, result: CellResult) -> None: ...


@dataclass(frozen=True)
class CellLimits:
    """Wall clock, in seconds."""

    cell: float = 120.0
    notebook: float = 900.0


@dataclass
class Run:
    """A notebook that has been run: its worker, standing still, and what became of each cell."""

    worker: Worker | None
    results: list[CellResult]
    node: NotebookNode
    died: CellResult | None = None  # the cell that ended the worker
    counts: dict[int, int] = field(default_factory=dict)  # execution count -> cell index
    notes: list[str] = field(default_factory=list)


def run_notebook(
    node: NotebookNode, spawn: Callable[[], Worker], limits: CellLimits, progress: CellProgress | None = None
) -> Run:
    """Run all code cells. Raises SandboxFault where no worker could be had.

    The worker of the Run stands still after the last cell. Where cells ended their process, it is a new one that
    ran all the others, or, after too many such cells or too much time, those before.
    """
    return asyncio.run(_run_notebook(node, spawn, limits, progress))


async def _run_notebook(
    node: NotebookNode, spawn: Callable[[], Worker], limits: CellLimits, progress: CellProgress | None
) -> Run:
    fatal: dict[int, CellResult] = {}
    deadline, until = time.monotonic() + limits.notebook, len(node.cells)
    while True:
        worker = spawn()
        try:
            run = await _run_once(node, worker, limits, deadline, until, fatal, progress)
        except BaseException:
            worker.close()
            raise
        if run.died is None:
            return run
        worker.close()
        fatal[run.died.index] = run.died
        if len(fatal) > RESTARTS or time.monotonic() > deadline:
            # The last try: only what came before, which is known to end; it gets twice the time that it took.
            until = run.died.index
            took = sum(result.seconds for result in run.results if result.index < until)
            deadline = time.monotonic() + RERUN_GRACE + 2 * took


async def _run_once(
    node: NotebookNode, worker: Worker, limits: CellLimits, deadline: float, until: int,
    fatal: dict[int, CellResult], progress: CellProgress | None,
) -> Run:  # fmt: skip
    manager = ZygoteKernelManager(worker)
    driver = Driver(node, manager)
    run = Run(worker, [], node)
    code = [
        index for index, cell in enumerate(node.cells) if cell.cell_type == "code" and cell.source.strip()
    ]
    await driver.async_start_new_kernel()
    await driver.async_start_new_kernel_client()
    ended = _when_ended(worker)
    try:
        for index in code:
            if index in fatal:
                run.results.append(fatal[index])
                continue
            left = deadline - time.monotonic()
            if run.died is not None or left <= 0 or index > until:
                why = (
                    "no time was left for it" if left <= 0 else "cells before it ended the notebook's process"
                )
                run.results.append(CellResult(index, CellStatus.SKIPPED, 0.0, why))
                continue
            if progress is not None:
                progress.cell(index, len(node.cells))
            result, alive = await _run_cell(driver, worker, index, min(limits.cell, left), ended, run)
            run.results.append(result)
            if progress is not None:
                progress.cell_done(result)
            if not alive:
                run.worker, run.died = None, result
        if run.died is None and until == len(node.cells):

            async def defined(index: int, name: str) -> bool:
                return time.monotonic() < deadline and await _defined(driver, run, index, name)

            async def execute(index: int) -> tuple[CellResult, bool]:
                seconds = max(min(limits.cell, deadline - time.monotonic()), 0.1)
                return await _run_cell(driver, worker, index, seconds, ended, run)

            await run_out_of_order(run, defined, execute)
    finally:
        ended.cancel()
        assert driver.kc is not None
        driver.kc.stop_channels()
        # With the default linger, what a kernel did not read would be waited for without end, at the latest when
        # the context is collected.
        manager.context.destroy(linger=0)
        with contextlib.suppress(Exception):
            manager.cleanup_connection_file()
    if run.worker is not None:
        with contextlib.suppress(Exception):
            run.worker.poll()
    return run


def _when_ended(worker: Worker) -> asyncio.Future[None]:
    """A future that is done once the worker's keeper says that it has ended."""
    loop = asyncio.get_running_loop()
    future: asyncio.Future[None] = loop.create_future()

    def heard() -> None:
        if worker.poll() is not None and not future.done():
            loop.remove_reader(worker.keeper)
            future.set_result(None)

    loop.add_reader(worker.keeper, heard)
    future.add_done_callback(lambda _: loop.remove_reader(worker.keeper))
    return future


async def _run_cell(
    driver: Driver, worker: Worker, index: int, seconds: float, ended: asyncio.Future[None], run: Run
) -> tuple[CellResult, bool]:
    """One cell. Returns what became of it, and whether its process is still there."""
    cell = driver.nb.cells[index]
    shown = cell.source
    cell.source, installs = without_installs(shown)
    if installs:
        run.notes.append(
            f"cell {index + 1}: installing packages is not done while grading; the line was passed over"
        )
    began = time.perf_counter()
    task: asyncio.Future[Any] = asyncio.ensure_future(driver.async_execute_cell(cell, index))
    either: set[asyncio.Future[Any]] = {task, ended}
    try:
        await asyncio.wait(either, timeout=seconds, return_when=asyncio.FIRST_COMPLETED)
        timed_out = not task.done() and not ended.done()
        if timed_out:
            worker.interrupt()
            await asyncio.wait(either, timeout=INTERRUPT_GRACE, return_when=asyncio.FIRST_COMPLETED)
        if not task.done() and not ended.done():
            worker.kill("it went on after its time and ignored the interrupt")
            await asyncio.wait({ended}, timeout=10)
        took = time.perf_counter() - began
        if ended.done() or not task.done():
            words = (
                f"no end after {seconds:.0f} s, and it ignored the interrupt"
                if timed_out
                else _epitaph(worker)
            )
            return CellResult(
                index, CellStatus.TIMEOUT if timed_out else CellStatus.KILLED, took, words
            ), False
        if timed_out:
            _count(run, cell, index)
            return CellResult(
                index, CellStatus.TIMEOUT, took, f"no end after {seconds:.0f} s; interrupted"
            ), True
        try:
            task.result()
        except DeadKernelError:
            return CellResult(index, CellStatus.KILLED, took, _epitaph(worker)), False
        except CellExecutionComplete:
            pass
        except Exception as error:  # what a kernel sends is the student's word: nonsense ends this worker
            worker.kill("its kernel sent messages that make no sense")
            words = f"its kernel sent messages that make no sense ({type(error).__name__})"
            return CellResult(index, CellStatus.KILLED, took, words), False
        _count(run, cell, index)
        error_text = _error(driver.reply)
        return CellResult(index, CellStatus.ERROR if error_text else CellStatus.OK, took, error_text), True
    finally:
        cell.source = shown
        task.cancel()
        with contextlib.suppress(BaseException):
            await task  # also where it is done: asyncio prints an exception that nobody asked for


async def _defined(driver: Driver, run: Run, index: int, name: str) -> bool:
    """Whether the kernel has this name now, which the cell missed; it takes the next cell for that one then."""
    count = max((count for count, cell in run.counts.items() if cell == index), default=0)
    question = {"answer": f"get_ipython().second_chance({count}, {name!r})"}
    try:
        client: Any = driver.kc
        reply = await client.execute(
            "", silent=True, user_expressions=question, reply=True, timeout=ASK_SECONDS
        )
        return bool(reply["content"]["user_expressions"]["answer"]["data"]["text/plain"] == "True")
    except Exception:  # no answer, or none that makes sense: the cell stays as it is
        return False


def _epitaph(worker: Worker) -> str:
    worker.wait(2.0)
    return "the notebook's process ended: " + (worker.epitaph() or "no reason given")


def _count(run: Run, cell: NotebookNode, index: int) -> None:
    count = cell.get("execution_count")
    if isinstance(count, int):
        run.counts[count] = index


def _error(reply: dict[str, Any]) -> str | None:
    """The exception that ended a cell. From the reply, which no flood of output can drown."""
    if reply.get("status") == "ok":
        return None
    name, message = testimony.text(reply.get("ename")), testimony.text(reply.get("evalue"))
    return _ANSI.sub("", f"{name or 'Error'}: {message}")[:ERROR_CHARACTERS]
