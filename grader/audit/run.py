"""Grades an exercise's solutions and mutants, in several processes, each with a zygote of its own."""

from __future__ import annotations

import hashlib
import os
import random
import signal
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from grader.audit.equivalent import Equivalent, read_equivalents
from grader.audit.mutants import Mutant, mutants
from grader.course import Course, Exercise, read_course
from grader.errors import ExerciseFault
from grader.model import Status
from grader.notebook import Cell, Notebook
from grader.sandbox import jail

if TYPE_CHECKING:
    from grader.running.zygote import Zygote

CELL_SECONDS = 20.0


@dataclass(frozen=True)
class Job:
    """One source to be graded."""

    name: str
    source: str
    exercise: str
    root: Path
    seed: int | None = None


@dataclass(frozen=True)
class Outcome:
    """How it went: the checks that did not pass, and how."""

    name: str
    failed: dict[str, str]
    problem: str = ""  # a binding's, or a fault of ours

    @property
    def passed(self) -> bool:
        return not self.failed and not self.problem


@dataclass
class Audit:
    """What is known of an exercise's checks."""

    exercise: str
    right: list[Outcome] = field(default_factory=list)
    wrong: list[tuple[Outcome, tuple[str, ...]]] = field(default_factory=list)  # and the checks it must fail
    mutants: int = 0
    killers: Counter[str] = field(default_factory=Counter)
    survivors: list[Mutant] = field(default_factory=list)
    equivalent: list[tuple[Mutant, Equivalent]] = field(default_factory=list)
    unused: list[Equivalent] = field(default_factory=list)
    budgets: dict[str, float] = field(default_factory=dict)  # check -> chance of failing a right solution

    @property
    def rejected(self) -> list[Outcome]:
        return [outcome for outcome in self.right if not outcome.passed]

    @property
    def accepted(self) -> list[Outcome]:
        return [outcome for outcome, must in self.wrong if not must or not set(must) <= outcome.failed.keys()]

    @property
    def sound(self) -> bool:
        return not (self.rejected or self.accepted or self.survivors)


def audit(
    course: Course,
    exercise: Exercise,
    pool: ProcessPoolExecutor,
    limit: int | None,
    only: str | None = None,
) -> Audit:
    """Grade all `right/` and `wrong/` solutions, and mutants: at most `limit`, spread over all right solutions.

    `only`: "solutions" makes no mutants, "mutants" grades nothing else.
    """
    result = Audit(exercise.name, budgets=budgets(exercise))
    right = [
        (f"right/{p.name}", p.read_text(encoding="utf-8")) for p in sorted(exercise.folder.glob("right/*.py"))
    ]
    wrong = [
        (f"wrong/{p.name}", p.read_text(encoding="utf-8")) for p in sorted(exercise.folder.glob("wrong/*.py"))
    ]
    chosen = choose(right, limit) if only != "solutions" else []
    right, wrong = (right, wrong) if only != "mutants" else ([], [])

    def job(name: str, source: str) -> Job:
        return Job(name, source, exercise.name, course.root)

    solved = list(pool.map(grade_job, [job(name, source) for name, source in right + wrong], chunksize=4))
    judged = pool.map(judge_copy, [job(m.change, m.source) for m in chosen], chunksize=8)
    result.right = solved[: len(right)]
    for (_, source), outcome in zip(wrong, solved[len(right) :], strict=True):
        result.wrong.append((outcome, must_fail(source)))
    listed, used = read_equivalents(exercise.folder), set()
    result.mutants = len(chosen)
    for mutant, outcome in zip(chosen, judged, strict=True):
        if not outcome.passed:
            result.killers.update(list(outcome.failed)[:1] or ["the contract"])
            continue
        entry = next((e for e in listed if e.covers(mutant)), None)
        if entry is None:
            result.survivors.append(mutant)
        else:
            used.add(entry)
            result.equivalent.append((mutant, entry))
    result.unused = (
        [entry for entry in listed if entry not in used] if limit is None and only != "solutions" else []
    )
    return result


def choose(solutions: Sequence[tuple[str, str]], limit: int | None) -> list[Mutant]:
    """Mutants of these solutions; where there are more than `limit`, as many of each solution, the same each time."""
    made: list[list[Mutant]] = []
    for name, source in solutions:
        found = list(mutants(name, source))
        random.Random(hashlib.sha256(source.encode()).digest()).shuffle(found)
        made.append(found)
    if limit is None:
        return [mutant for found in made for mutant in found]
    chosen: list[Mutant] = []
    while len(chosen) < limit and any(made):
        for found in made:
            if found and len(chosen) < limit:
                chosen.append(found.pop())
    return chosen


def must_fail(source: str) -> tuple[str, ...]:
    """The checks that a wrong solution names in its header."""
    for line in source.splitlines()[:6]:
        if line.startswith("# fails:"):
            return tuple(line.removeprefix("# fails:").replace(",", " ").split())
    return ()


def budgets(exercise: Exercise) -> dict[str, float]:
    """The declared chance of failing a right solution, for each check. Raises ExerciseFault."""
    import importlib.util
    import sys

    root = str(exercise.folder.parents[1])
    if root not in sys.path:
        sys.path.insert(0, root)
    spec = importlib.util.spec_from_file_location(
        f"audited_{exercise.name.replace('-', '_')}", exercise.checks_file
    )
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    try:
        spec.loader.exec_module(module)
    except Exception as error:
        raise ExerciseFault(f"{exercise.checks_file}: {type(error).__name__}: {error}") from error
    infos = {name: getattr(value, "grader_check", None) for name, value in vars(module).items()}
    return {name: info.false_failure for name, info in infos.items() if info is not None}


def workers(jobs: int, course: Course) -> ProcessPoolExecutor:
    """A pool whose processes each hold a warm zygote, or torch, or both: what their jobs need."""
    import multiprocessing

    context = multiprocessing.get_context("spawn")
    return ProcessPoolExecutor(
        jobs, mp_context=context, initializer=_warm, initargs=(course.root, os.getpid())
    )


_state: dict[str, Any] = {}


def _warm(root: Path, parent: int) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    jail.prctl(jail.PR_SET_PDEATHSIG, signal.SIGKILL)  # a pool's processes go on with what is queued
    if os.getppid() != parent:
        os._exit(1)
    _state["course"] = read_course(root)


def _zygote() -> Zygote:
    import atexit

    from grader.running.zygote import OPTIMIZERS, WARM, Zygote

    if "zygote" not in _state:
        root = _state["course"].root
        zygote = Zygote(imports=(*WARM, *OPTIMIZERS), protected=[root / "exercises", root / "reference"])
        _state["zygote"] = zygote.start()
        atexit.register(zygote.close)
    return _state["zygote"]


def judge_copy(job: Job) -> Outcome:
    """Judge one source in a forked copy of this process."""
    from grader.audit.forked import judge_forked, warm

    if "forks" not in _state:
        warm()
        _state["forks"] = True
    course = _state["course"]
    return Outcome(job.name, **judge_forked(job.source, course.exercise(job.exercise), course, job.seed))


def grade_job(job: Job) -> Outcome:
    """Grade one source in this process's zygote."""
    from grader.submission import Options, grade_notebook

    sha = hashlib.sha256(job.source.encode()).hexdigest()
    notebook = Notebook(f"{job.name}.py", sha, (Cell(0, "code", job.source, (), "cell-0"),))
    options = Options(
        (job.exercise,), job.seed, cell_seconds=CELL_SECONDS, notebook_seconds=60.0, shrink=False
    )
    report = grade_notebook(notebook, _state["course"], _zygote(), options)
    result = report.exercises[0]
    failed = {check.id: str(check.status) for check in result.checks if check.status is not Status.PASSED}
    problem = result.message or ("" if result.checks else f"no check ran: {result.status}")
    return Outcome(job.name, failed, problem)


def seeds(
    exercise: Exercise, course: Course, pool: ProcessPoolExecutor, times: int
) -> Iterator[tuple[str, Outcome]]:
    """Every right solution with `times` seeds: what did not get full marks, with its seed."""
    jobs = [
        Job(
            f"right/{path.name} seed {seed}",
            path.read_text(encoding="utf-8"),
            exercise.name,
            course.root,
            seed,
        )
        for path in sorted(exercise.folder.glob("right/*.py"))
        for seed in range(times)
    ]
    for outcome in pool.map(judge_copy, jobs, chunksize=8):
        if not outcome.passed:
            yield exercise.name, outcome
