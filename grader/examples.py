"""Runs the examples of a check: draws them here, and has Hypothesis find the smallest one that fails.

Nearly all examples of nearly all checks pass, and on each of those Hypothesis's engine spends more than the student's function
does: it keeps a tree of what was drawn, statistics, and what a database would want. So the strategies are drawn from without
it, with the same kinds of example that it tries: the simplest first, then random ones, some with one choice copied over
another (equal arguments, ties), and some simple from a random point on. The first that fails is handed to Hypothesis as one
from its database: it replays it, shrinks it, and raises. Where its internals are not as this module knows them, it does all.
"""

from __future__ import annotations

import contextlib
import inspect
import random
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import numpy as np
from hypothesis import HealthCheck, Phase, Verbosity, seed, settings
from hypothesis.database import InMemoryExampleDatabase
from hypothesis.errors import Flaky, StopTest, UnsatisfiedAssumption
from hypothesis.internal.conjecture import providers
from hypothesis.strategies import DataObject

try:
    from hypothesis.control import BuildContext
    from hypothesis.database import choices_to_bytes
    from hypothesis.internal.conjecture.choice import ChoiceTemplate
    from hypothesis.internal.conjecture.data import ConjectureData

    KNOWN = {"random", "prefix", "provider"} <= inspect.signature(ConjectureData).parameters.keys()
except ImportError:
    KNOWN = False

# Phase.explain calls the student hundreds of times more for a line nobody reads.
ALL_PHASES = (Phase.explicit, Phase.generate, Phase.shrink)
TRIES = 10  # for each example: some are rejected by a filter, some have been seen already
COPIED, CUT = (
    1 / 3,
    1 / 6,
)  # of the examples: with one choice copied over another; simplest from some point on
KEY = b"a failing example"


def _draw_without_local_constants() -> None:
    """Hypothesis mixes constants from all local modules that are loaded into what it draws. Which those are
    depends on what was graded before, and on where the grader is installed: two runs would differ. It also
    reads all their sources, and keeps them in a folder `.hypothesis` wherever `grade` is called."""
    with contextlib.suppress(AttributeError):
        nothing = providers._local_constants
        providers._get_local_constants = lambda: nothing


_draw_without_local_constants()


class _Provider(providers.HypothesisProvider):
    """Hypothesis's own distributions; bytes of one length are drawn at once and not one by one."""

    def draw_bytes(self, min_size: int = 0, max_size: int = 1 << 13) -> bytes:
        if min_size == max_size and self._random is not None:
            return self._random.randbytes(min_size)
        return super().draw_bytes(min_size, max_size)


def run_examples(
    function: Any,
    arguments: Mapping[str, Any],
    number: int,
    examples: int,
    shrunk: tuple[type[BaseException], ...] = (Exception,),
) -> None:
    """Run a function under `given` on so many examples, which follow from `number`. Returns where all of them pass.

    Raises what an example raised. Of the exceptions in `shrunk` it is the smallest example that is found, and that is the last to
    be run; `Flaky` where an example fails, and does not when it is tried again. A BaseException that is no Exception ends it at
    once.
    """
    if not KNOWN:
        _by_hypothesis(function, arguments, number, ALL_PHASES if shrunk else ALL_PHASES[:-1], examples)
        return
    if getattr(function, "hypothesis_explicit_examples", ()):
        _by_hypothesis(function, arguments, number, (Phase.explicit,), examples)
    drawing = _Drawing(function, number)
    with _global_generators_kept():
        failed = drawing.first_failing(arguments, examples)
    if failed is not None:
        error, choices = failed
        if isinstance(error, shrunk):
            # Where Hypothesis keeps what it has not shrunk yet: what it has, it would not shrink again.
            known = InMemoryExampleDatabase()
            known.save(KEY + b".secondary", choices_to_bytes(choices))
            _by_hypothesis(function, arguments, number, (Phase.reuse, Phase.shrink), examples, known)
            raise Flaky("an example failed, and did not when it was tried again") from error
        raise error
    if not drawing.passed:  # Hypothesis says why there is no example
        _by_hypothesis(function, arguments, number, ALL_PHASES, examples)


def draw_one(function: Any) -> None:
    """Draw an example and run nothing: Hypothesis looks at each strategy when it is first drawn from."""
    if KNOWN and getattr(function, "is_hypothesis_test", False):
        data = ConjectureData(random=random.Random(0), prefix=None, provider=_Provider)
        with BuildContext(data, wrapped_test=function):
            for strategy in function.hypothesis._given_kwargs.values():
                data.draw(strategy)


def prepare(function: Any) -> None:
    """Tell Hypothesis's own pytest plugin, where that is loaded, that a fixture for all examples is meant so."""
    if getattr(function, "is_hypothesis_test", False):
        _set(function, ALL_PHASES, 100, None)


def _by_hypothesis(
    function: Any,
    arguments: Mapping[str, Any],
    number: int,
    phases: Sequence[Phase],
    examples: int,
    database: Any = None,
) -> None:
    seed(number)(function)  # before the settings: it takes their database away
    _set(function, phases, examples, database)
    function._hypothesis_internal_database_key = KEY
    function(**arguments)


def _set(function: Any, phases: Sequence[Phase], examples: int, database: Any) -> None:
    # Hypothesis takes settings for a mistake that come twice.
    vars(function).pop("_hypothesis_internal_settings_applied", None)
    settings(max_examples=examples, database=database, deadline=None, phases=phases, print_blob=False,
             report_multiple_bugs=False, suppress_health_check=list(HealthCheck),
             verbosity=Verbosity.quiet)(function)  # fmt: skip


class _Drawing:
    """Draws the examples of one function, each at most once."""

    def __init__(self, function: Any, number: int) -> None:
        self.function, self.random = function, random.Random(number)
        self.strategies: dict[str, Any] = function.hypothesis._given_kwargs
        self.passed = 0
        self._seen: set[tuple] = set()
        self._nodes: tuple = ()  # what was drawn for the last example that was random throughout

    def first_failing(self, arguments: Mapping[str, Any], examples: int) -> tuple[Exception, tuple] | None:
        """Run until an example fails: what it raised, and its choices. None where so many pass, or there are no more."""
        for attempt in range(TRIES * examples):
            data = ConjectureData(random=self.random, prefix=self._prefix(attempt), provider=_Provider)
            with contextlib.suppress(StopTest, UnsatisfiedAssumption):
                with BuildContext(data, wrapped_test=self.function):  # what `data()` and `assume` look for
                    drawn = {name: data.draw(strategy) for name, strategy in self.strategies.items()}
                    if self._again(data, drawn):
                        continue
                    if data.prefix is None:
                        self._nodes = data.nodes
                    random.seed(0)
                    np.random.seed(0)
                    try:
                        self.function.hypothesis.inner_test(**arguments, **drawn)
                    except (StopTest, UnsatisfiedAssumption):
                        raise
                    except Exception as error:
                        return error, data.choices
                self.passed += 1
                if self.passed == examples:
                    return None
        return None

    def _again(self, data: ConjectureData, drawn: Mapping[str, Any]) -> bool:
        """Whether this example has been run already. One that goes on drawing while it runs may yet become another."""
        if any(isinstance(value, DataObject) for value in drawn.values()):
            return False
        key = tuple(map(_hashable, data.choices))
        seen = key in self._seen
        self._seen.add(key)
        return seen

    def _prefix(self, attempt: int) -> tuple | None:
        """What the next example is to begin with; None: nothing but chance."""
        simplest = ChoiceTemplate("simplest", count=None)
        if attempt == 0:
            return (simplest,)
        kind, nodes = self.random.random(), self._nodes
        if not nodes or kind > COPIED + CUT:
            return None
        values = [node.value for node in nodes]
        if kind < CUT:
            return (*values[: self.random.randrange(len(values))], simplest)
        source = self.random.choice(nodes)
        others = [
            place for place, node in enumerate(nodes)
            if node is not source and node.type == source.type and node.constraints == source.constraints
        ]  # fmt: skip
        if not others:
            return None
        values[self.random.choice(others)] = source.value
        return tuple(values)


def _hashable(choice: Any) -> Any:
    """A choice that equals another only where they are the same: 1, 1.0 and True differ, and so do 0.0 and -0.0."""
    return (type(choice), str(choice)) if isinstance(choice, int | float) else choice


@contextlib.contextmanager
def _global_generators_kept() -> Iterator[None]:
    """Python's and NumPy's global generators are as before afterwards; each example may draw from them, and replays."""
    states = random.getstate(), np.random.get_state()
    try:
        yield
    finally:
        random.setstate(states[0])
        np.random.set_state(states[1])
