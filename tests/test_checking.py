"""How one check ends, and what is kept of it: against the in-process twin, where isolation is not the subject."""

from __future__ import annotations

import numpy as np
import pytest

from grader.authoring import check, expect, given, integers
from grader.authoring.replies import CheckStopped, StudentError, student_error
from grader.authoring.student import Student
from grader.checking import Attempt, derive_seed, judge, run_check
from grader.errors import ExerciseFault
from grader.model import Binding, Status
from grader.running.local import LocalConnection


def attempt_of(function, **namespace) -> Attempt:
    bindings = {name: Binding(name, name, "name") for name in namespace}
    student = Student(LocalConnection(namespace, "numpy"), bindings)
    attempt = Attempt(student, function.grader_check, 1)
    student.attempt = attempt  # type: ignore[attr-defined]
    return attempt


def run(function, seed: int = 1, **namespace):
    """Run a check against these names: its result, and the Attempt."""
    attempt = attempt_of(function, **namespace)
    attempt.seed = seed
    error = None
    try:
        if not getattr(function, "is_hypothesis_test", False):
            attempt.begin({})
        run_check(function, attempt, {"student": attempt.student})
    except BaseException as raised:
        error = raised
    return judge(attempt, "id", error), attempt


def drawn_check(*, examples=50):
    @check(points=3, examples=examples)
    @given(n=integers(0, 100))
    def below_ten(student, n):
        """The value is below ten.

        Look at the limit.
        """
        expect.at_most(student.f(n), 10, "value")

    return below_ten


def test_a_right_function_passes_with_all_points_and_all_examples():
    result, attempt = run(drawn_check(), f=lambda n: 5)
    assert (result.status, result.points, result.max_points) == (Status.PASSED, 3, 3)
    assert result.title == "The value is below ten."
    assert result.examples == attempt.examples >= 50
    assert (result.message, result.hint, result.counterexample) == ("", None, None)


def test_a_wrong_one_fails_on_the_smallest_input_with_the_call_to_paste():
    result, _ = run(drawn_check(), f=lambda n: n)
    assert (result.status, result.points) == (Status.FAILED, 0)
    assert result.counterexample.inputs == {"n": "11"}
    assert result.counterexample.call == "f(11)"
    assert result.counterexample.returned == "11"
    assert "value" in result.message
    assert "11" in result.message
    assert result.hint == "Look at the limit."


def test_an_exception_is_an_error_that_names_type_and_message():
    def f(n):
        raise KeyError("lost") if n > 7 else ValueError

    result, _ = run(drawn_check(), f=lambda n: f(n) if n > 7 else 1)
    assert result.status is Status.ERROR
    assert "KeyError" in result.message
    assert "lost" in result.message
    assert result.counterexample.inputs == {"n": "8"}


@pytest.mark.parametrize(
    "error", [SystemExit(0), KeyboardInterrupt(), GeneratorExit(), RecursionError("deep"), MemoryError()]
)
def test_whatever_the_students_code_raises_is_its_error(error):
    def f(n):
        raise error

    result, _ = run(drawn_check(), f=f)
    assert result.status is Status.ERROR
    assert type(error).__name__ in result.message


def test_a_function_that_is_not_the_same_twice_fails_and_it_is_said():
    calls = []

    def f(n):
        calls.append(n)
        return 99 if len(calls) % 7 == 0 else 1

    result, _ = run(drawn_check(), f=f)
    assert result.status is Status.FAILED
    assert "not every time" in result.message


@pytest.mark.parametrize("status", ["timeout", "killed"])
def test_no_answer_ends_the_check_at_once(status):
    asked = []

    class Silent:
        def request(self, request):
            if request[0] == "reset":
                return ("ok", None)
            asked.append(request)
            raise CheckStopped(status, "no answer")

    function = drawn_check()
    attempt = attempt_of(function, f=None)
    attempt.student.connection = Silent()
    with pytest.raises(CheckStopped) as stopped:
        run_check(function, attempt, {"student": attempt.student})
    result = judge(attempt, "id", stopped.value)
    assert result.status == status
    assert len(asked) == 1
    assert result.counterexample.call.startswith("f(")


@pytest.mark.parametrize(
    "error", [ExerciseFault("broken"), TypeError("ours"), ZeroDivisionError(), AttributeError("x")]
)
def test_whatever_else_is_raised_is_our_fault(error):
    @check
    def broken(student):
        """It is broken."""
        raise error

    result, _ = run(broken)
    assert result.status is Status.INTERNAL
    assert type(error).__name__ in result.message


def test_an_assertion_of_the_check_is_a_wrong_answer():
    @check
    def plain(student):
        """It is one."""
        assert student.f() == 1, "not one"

    assert run(plain, f=lambda: 1)[0].status is Status.PASSED
    result, _ = run(plain, f=lambda: 2)
    assert result.status is Status.FAILED
    assert "not one" in result.message


@pytest.mark.parametrize("reply", [None, 5, (), ("ok",), ("ok", 1, 2), ("sure", 1), "ok", [("ok", 1)]])
def test_a_reply_that_makes_no_sense_earns_nothing(reply):
    class Nonsense:
        def request(self, request):
            return ("ok", None) if request[0] == "reset" else reply

    function = drawn_check()
    attempt = attempt_of(function, f=None)
    attempt.student.connection = Nonsense()
    with pytest.raises(CheckStopped):
        run_check(function, attempt, {"student": attempt.student})


def test_the_same_seed_draws_the_same_examples():
    drawn: list[list[int]] = []
    for seed in (1, 1, 2):
        seen: list[int] = []
        run(drawn_check(), seed, f=lambda n, seen=seen: seen.append(n) or 1)
        drawn.append(seen)
    assert drawn[0] == drawn[1] != drawn[2]


def test_each_example_replays_whatever_came_before_it():
    """Both sides' generators follow from what was drawn, not from how many examples there were."""

    def numbers(values):
        attempt = attempt_of(drawn_check(), f=np.random.random)
        return {n: (attempt.begin({"n": n}).random(), attempt.student.f()) for n in values}

    first, second = numbers([1, 2, 3]), numbers([3, 1])
    assert first[3] == second[3]
    assert first[1] == second[1]
    assert len({number for pair in first.values() for number in pair}) == 6


def test_the_students_seed_tells_nothing_of_the_checks_own_generator():
    """Its generators are seeded too, and their seed can be read: `torch.initial_seed()`."""
    attempt = attempt_of(drawn_check(), f=int)
    seeds: list[int] = []
    attempt.student.connection.session.adapter.seed = seeds.append
    rng = attempt.begin({"n": 1})
    attempt.student.f()
    assert rng.random() != np.random.default_rng(seeds[0]).random()
    assert attempt.seed not in seeds


def test_derived_seeds_fit_in_63_bits_and_depend_on_every_part():
    seeds = {
        derive_seed(*parts)
        for parts in [(1,), (2,), (1, "a"), (1, "b"), ("1", "a", ""), (1, 1), (11,), ("\ud800",)]
    }
    assert len(seeds) == 8
    assert all(0 <= seed < 2**63 for seed in seeds)


def test_every_type_of_exception_is_a_class_of_its_own():
    key, value = student_error({"type": "KeyError"}), student_error({"type": "ValueError"})
    assert type(key) is not type(value)
    assert type(key) is type(student_error({"type": "KeyError"}))
    assert isinstance(key, StudentError)


@pytest.mark.parametrize("details", [None, 5, {}, {"type": 5, "message": [1], "frames": 7}, {"frames": [1, {"cell": "x"}]},
                                     {"type": "", "frames": [{"cell": 1, "line": {}, "source": 5}]}])  # fmt: skip
def test_details_of_an_exception_that_make_no_sense_are_no_crash(details):
    attempt = attempt_of(drawn_check())
    result = judge(attempt, "id", student_error(details))
    assert result.status is Status.ERROR


def test_a_check_without_draws_gets_a_generator_of_its_own():
    attempt = attempt_of(drawn_check())
    assert attempt.begin({}).random() == attempt_of(drawn_check()).begin({}).random()
