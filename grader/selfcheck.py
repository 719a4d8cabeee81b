"""`self_check("huber-loss")`: the visible checks of an exercise, on the names of the notebook that one is in.

They run in the student's own process, unprotected and with nothing at stake: this is no grade. The notebook is left as
it was: generators go on where they were, nothing stays patched, no path, handler or module hook remains.
"""

from __future__ import annotations

import gc
import os
import random
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from grader.model import ExerciseResult

SEED = 20_240_917  # each call draws the same inputs: an answer that changes did so because the code did

SECONDS = 10.0  # of one check: who waits for an answer beside a cell does not wait for long


@dataclass(frozen=True, repr=False)
class SelfCheck:
    """What `self_check` found. Shows itself as HTML in a notebook, and as text elsewhere."""

    exercises: tuple[ExerciseResult, ...]
    complaint: str = ""  # why nothing could be checked

    @property
    def passed(self) -> bool:
        """Whether every check passed."""
        return bool(self.exercises) and all(e.status == "passed" for e in self.exercises)

    def __repr__(self) -> str:
        with _undisturbed():  # rich draws a random number
            from grader.reports.selfcheck import as_text

            return as_text(self.exercises, self.complaint)

    def _repr_html_(self) -> str:
        with _undisturbed():
            from grader.reports.selfcheck import as_fragment

            return as_fragment(self.exercises, self.complaint)


def self_check(
    *exercises: str, namespace: dict[str, Any] | None = None, course: str | os.PathLike[str] | None = None
) -> SelfCheck:
    """Run the visible checks of these exercises on what the notebook defines by now.

    `namespace` is where the functions are looked up: the notebook's by default, or that of the caller in a plain Python
    session. `course` is a folder with `exercises/`; the built-in course by default. Whatever goes wrong is told in the
    result: nothing is raised, and Ctrl-C ends the checks.
    """
    if namespace is None:
        namespace = _notebook() or sys._getframe(1).f_globals
    try:
        with _undisturbed():
            return SelfCheck(_judged(exercises, namespace, course))
    except KeyboardInterrupt:
        return SelfCheck((), "interrupted")
    except Exception as error:
        return SelfCheck((), _told(error))


def _judged(
    names: tuple[str, ...], namespace: dict[str, Any], root: str | os.PathLike[str] | None
) -> tuple[ExerciseResult, ...]:
    from grader.course import read_course
    from grader.errors import UsageError
    from grader.grading import Grading
    from grader.judging import judge_all
    from grader.running.local import LocalNamespace

    course = read_course(None if root is None else Path(root))
    if not names:
        raise UsageError(f'name an exercise, as in self_check("{next(iter(course.exercises))}"); '
                         f"there are: {', '.join(course.exercises)}")  # fmt: skip
    asked = tuple(course.exercise(name) for name in dict.fromkeys(names))
    twin = LocalNamespace(namespace, limited=True)
    grading = Grading(course, asked, twin, SEED, asked=True, check_seconds=SECONDS, visible_only=True)
    judge_all(grading)
    return grading.exercise_results()


def _told(error: Exception) -> str:
    from grader.errors import GraderError

    if isinstance(error, GraderError):
        return str(error)
    return f"the self-check failed, not your code: {type(error).__name__}: {error}"


def _notebook() -> dict[str, Any] | None:
    """The names of the notebook or IPython session that this process runs."""
    ipython = sys.modules.get("IPython")
    shell = ipython.get_ipython() if ipython is not None else None
    return None if shell is None else shell.user_ns


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Whatever checks change of this process is as before afterwards."""
    with ExitStack() as stack:
        from grader.running.local import keep_generators

        generators = _python_generator, _numpy_generators, _torch_generators, keep_generators
        for keep in (*generators, _interpreter, _frozen_objects):
            stack.callback(keep())
        yield


def _python_generator() -> Callable[[], None]:
    state = random.getstate()
    return lambda: random.setstate(state)


def _numpy_generators() -> Callable[[], None]:
    import numpy as np

    state = np.random.get_state()
    bits = sys.modules.get("numpy.random.bit_generator")
    randbits = getattr(bits, "randbits", None)  # what `default_rng()` starts from; the adapter replaces it

    def restore() -> None:
        np.random.set_state(state)
        if randbits is not None:
            bits.randbits = randbits  # type: ignore[union-attr]

    return restore


def _torch_generators() -> Callable[[], None]:
    torch = sys.modules.get("torch")
    if torch is None:
        return lambda: None
    state, recording = torch.get_rng_state(), torch.is_grad_enabled()

    def restore() -> None:
        torch.set_rng_state(state)
        torch.set_grad_enabled(recording)

    return restore


def _interpreter() -> Callable[[], None]:
    """Import paths and hooks, modules of the course, the environment, and the working folder."""
    path, hooks, folder = list(sys.path), list(sys.meta_path), os.getcwd()
    environment, modules = dict(os.environ), set(sys.modules)

    def restore() -> None:
        sys.path[:], sys.meta_path[:] = path, hooks
        for name in set(sys.modules) - modules:
            if name.partition(".")[0] in ("reference", "exercises", "checks"):
                del sys.modules[name]
        if os.environ != environment:
            os.environ.clear()
            os.environ.update(environment)
        os.chdir(folder)

    return restore


def _frozen_objects() -> Callable[[], None]:
    """Judging freezes what the collector knows by then; a notebook's objects should be collected again."""
    frozen = gc.get_freeze_count()
    return lambda: None if frozen else gc.unfreeze()
