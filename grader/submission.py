"""One notebook to one Report: read it, run it in a worker, judge its exercises, take everything down."""

from __future__ import annotations

import os
import time
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

from grader.answers import find_answer
from grader.course import Course, Exercise
from grader.document import excerpt, shown
from grader.errors import SandboxFault, SubmissionFault
from grader.model import (
    DEFAULT_FRAMEWORK,
    CellResult,
    CheckResult,
    ExerciseResult,
    Report,
    Status,
    SubmissionInfo,
)  # fmt: skip
from grader.notebook import Notebook, read_notebook

if TYPE_CHECKING:
    from grader.grading import Grading
    from grader.remembering import Memory
    from grader.running.cells import Run
    from grader.running.snapshots import SubmissionNamespace
    from grader.running.worker import Worker
    from grader.running.zygote import Zygote


class Progress(Protocol):
    """Who is told how far a submission is; see `grader.reports.progress`."""

    def phase(self, name: str) -> None: ...
    def cell(self, index: int, total: int) -> None: ...
    def cell_done(self, result: CellResult) -> None: ...
    def exercise(self, name: str) -> None: ...
    def check(self, id: str, title: str) -> None: ...
    def check_done(self, result: CheckResult) -> None: ...


@dataclass(frozen=True)
class Options:
    """How to grade. `exercises`: those named on the command line."""

    exercises: tuple[str, ...] = ()
    seed: int | None = None
    bind: Mapping[str, str] = field(default_factory=dict)
    cell_seconds: float = 120.0
    notebook_seconds: float = 900.0
    memory: int = 2 << 30
    framework: str = ""  # whose arrays the checks pass; "": the one that the notebook turns out to use
    device: str = "cpu"  # where the checks' arrays are made; "cuda": on the zygote's GPU
    gpu: str = ""  # its name
    gpu_memory: int = 0  # bytes of it
    fell_back: str = ""  # why `--device auto` took the CPU
    live: bool = False  # never fork a snapshot: the live worker serves
    check_seconds: float | None = None  # of one check at most; None: what its exercise says
    stop_early: bool = False  # after the first check that does not pass
    shrink: bool = True  # look for the smallest input that fails
    require_isolation: bool = False  # refuse to run where the host cannot enforce a layer
    judges: int = 1  # processes that judge: 2 where a second processor has nothing else to do
    illustrated: bool = False  # draw the exercises' pictures, and keep the notebook as it ran


class Running:
    """A notebook on its way: reading and running it, apart from judging it."""

    def __init__(
        self, notebook: Notebook, zygote: Zygote, options: Options, progress: Progress | None = None
    ) -> None:
        self.notebook, self.zygote, self.options, self.progress = notebook, zygote, options, progress
        self.seed = int(notebook.sha256[:8], 16) if options.seed is None else options.seed

    def run(self) -> SubmissionNamespace:
        """Run the cells. Raises SandboxFault."""
        from grader.running.snapshots import SubmissionNamespace

        self.result = self._once()
        # A copy would have to begin CUDA anew: some 0.3 s and 0.3 GB of the GPU for each check.
        live = self.options.live or self.options.device != "cpu"
        return SubmissionNamespace(self.result, self._once, live)

    def _once(self) -> Run:
        from grader.running.cells import CellLimits, run_notebook

        limits = CellLimits(self.options.cell_seconds, self.options.notebook_seconds)
        return run_notebook(self.notebook.node, self._spawn, limits, self.progress)

    def _spawn(self) -> Worker:
        from grader.checking import derive_seed
        from grader.running.policy import Limits
        from grader.running.zygote import SpawnOptions

        seed = derive_seed(self.seed, "notebook")  # the worker can read its own: ours does not follow from it
        how = SpawnOptions(Limits(memory=self.options.memory), seed, required=self.options.require_isolation,
                           figures=self.options.illustrated, framework=self.options.framework,
                           device=self.options.device, gpu_memory=self.options.gpu_memory)  # fmt: skip
        self.worker = self.zygote.spawn(how)
        return self.worker


def grade_submission(
    path: str | os.PathLike[str],
    course: Course,
    zygote: Zygote,
    options: Options,
    progress: Progress | None = None,
) -> Report:
    """Grade one notebook. Raises SubmissionFault where it cannot be read, or wants an exercise that there is not;
    SandboxFault where it cannot be run."""
    return grade_notebook(read_notebook(path), course, zygote, options, progress)


def grade_notebook(
    notebook: Notebook,
    course: Course,
    zygote: Zygote,
    options: Options,
    progress: Progress | None = None,
    memory: Memory | None = None,
) -> Report:
    """Grade a notebook that has been read. `zygote` may still be warming up.

    With a `memory`, exercises are not judged again that nothing has changed for since it last saw this notebook.
    """
    from grader.grading import Grading
    from grader.illustrating import draw_all
    from grader.judging import judge_all

    clock = _Clock()
    selection, exercises = select(notebook, course, options.exercises)
    if progress is not None:
        progress.phase("starting")
    zygote.ready()
    clock.lap("start")
    found = {e.name: find_answer(notebook, e) for e in exercises if e.manual}
    answers = {name: answer for name, answer in found.items() if answer}
    running = Running(notebook, zygote, options, progress)
    if progress is not None:
        progress.phase("running the notebook")
    namespace = running.run()
    clock.lap("cells")
    try:
        grading = Grading(
            course, exercises, namespace, running.seed, options.bind, progress,
            asked=selection != "attempted", check_seconds=options.check_seconds,
            answers=answers, shrink=options.shrink, device=options.device,
        )  # fmt: skip
        if progress is not None:
            progress.phase("checking")
        if memory is not None:
            code = (cell.source for cell in notebook.cells if cell.kind == "code")
            memory.recall(grading, code, running.result.results)
        judge_all(grading, options.stop_early, options.judges)
        if options.illustrated:
            draw_all(grading)
        if memory is not None:
            memory.keep(grading)
    finally:
        namespace.close()
    clock.lap("checks")
    if namespace.gone and not zygote.answers:
        raise SandboxFault("the zygote ended while a notebook was graded, and took its process with it")
    results = grading.exercise_results()
    judged = [r for r in results if r.name not in found]
    notes = [*notebook.notes, *dict.fromkeys(running.result.notes), *grading.remarks]
    if namespace.gone:
        notes.append(namespace.gone)
    return Report(
        submission=SubmissionInfo(str(notebook.path), notebook.sha256),
        status=_overall(results),
        score=sum(r.score for r in judged),
        max_score=sum(r.max_score for r in judged),  # without what a person has yet to mark
        seed=running.seed,
        device=_device(options, grading, zygote),
        selection=selection,
        exercises=results,
        cells=tuple(running.result.results),
        isolation={
            **running.worker.layers,
            **(
                {"GPU memory": zygote.gpu.in_force}
                if options.device != "cpu" and zygote.gpu is not None
                else {}
            ),
            "snapshots": "live worker" if namespace.live else "one fork a check",
        },
        environment={**zygote.environment, **_framework(grading)},
        seconds=clock.laps,
        notes=tuple(notes),
        executed=running.result.node if options.illustrated else None,
    )


def warm_up(course: Course, exercises: Iterable[Exercise]) -> None:
    """Import what grading needs, the checks of these exercises included: while the zygote warms up, and before processes are
    forked that grade many notebooks."""
    import numpy.random  # noqa: F401
    import pytest  # noqa: F401
    import scipy.special  # noqa: F401

    import grader.authoring
    import grader.grading
    import grader.running.cells
    import grader.running.snapshots  # noqa: F401
    from grader.judging import rehearse

    rehearse(course, exercises)


def likely(notebook: Notebook, course: Course, named: tuple[str, ...]) -> tuple[Exercise, ...]:
    """The exercises that will be judged, as far as the text tells: a guess, for what is prepared meanwhile."""
    selection, exercises = select(notebook, course, named)
    if selection != "attempted":
        return exercises
    text = "\n".join(cell.source for cell in notebook.cells if cell.kind == "code")
    return tuple(e for e in exercises if any(f.name in text for f in e.functions))


def select(notebook: Notebook, course: Course, named: tuple[str, ...]) -> tuple[str, tuple[Exercise, ...]]:
    """Which exercises are judged, and why: those named, else the notebook's own, else whatever it attempts."""
    if named:
        return "named", tuple(course.exercise(name) for name in named)
    if notebook.exercises:
        for name in notebook.exercises:
            if name not in course.exercises:  # the notebook's fault, not that of whoever grades it
                raise SubmissionFault(
                    f"{shown(notebook.path)}: its metadata (grader.exercises) names an exercise that there is not: "
                    f"{excerpt(name)}; there are: {', '.join(course.exercises)}"
                )
        return "metadata", tuple(course.exercise(name) for name in notebook.exercises)
    return "attempted", tuple(course.exercises.values())


def _framework(grading: Grading) -> dict[str, str]:
    """The notebook's framework, for the report, where it is not the one that nearly all have."""
    return {} if grading.framework == DEFAULT_FRAMEWORK else {"framework": grading.framework}


def _device(options: Options, grading: Grading, zygote: Zygote) -> str:
    """Where the checks' arrays were made, and why not where they were to be."""
    if options.device != "cpu" and grading.device == "cpu":
        return f"cpu ({options.device} was asked for; arrays of {grading.framework} are made on the CPU)"
    if options.fell_back:
        return f"cpu (auto: {options.fell_back})"
    name = zygote.gpu.name if options.device != "cpu" and zygote.gpu is not None else ""
    return f"{options.device} ({name})" if name else options.device


def _overall(results: tuple[ExerciseResult, ...]) -> Status:
    found = [r.status for r in results if r.status not in (Status.NOT_ATTEMPTED, Status.MANUAL)]
    if not found:
        return Status.NOT_ATTEMPTED
    for status in (Status.INTERNAL, Status.KILLED, Status.TIMEOUT, Status.ERROR, Status.FAILED):
        if status in found:
            return status if status is Status.INTERNAL else Status.FAILED
    return Status.PASSED


class _Clock:
    def __init__(self) -> None:
        self.laps: dict[str, float] = {}
        self._last = time.perf_counter()

    def lap(self, name: str) -> None:
        now = time.perf_counter()
        self.laps[name] = now - self._last
        self._last = now
