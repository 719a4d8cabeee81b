"""How a check's examples are drawn, and what becomes of one that fails."""

from __future__ import annotations

import random

import numpy as np
import pytest
from hypothesis import assume
from hypothesis.errors import Flaky, Unsatisfiable

from grader import examples
from grader.authoring import booleans, data, example, given, integers, tuples, vectors
from grader.examples import run_examples


def seen_by(number: int = 1, count: int = 50, **strategies) -> list:
    """The examples that a function under `given` gets, none of which fails."""
    seen: list = []

    @given(**strategies)
    def function(**drawn):
        seen.append(tuple(drawn.values()))

    run_examples(function, {}, number, count)
    return seen


def test_the_internals_of_the_pinned_hypothesis_are_known():
    assert examples.KNOWN


def test_where_all_pass_hypothesis_itself_is_not_asked(monkeypatch):
    monkeypatch.setattr(examples, "_by_hypothesis", None)
    assert len(seen_by(n=integers(0, 10**6))) == 50


def test_the_simplest_example_comes_first_and_each_comes_once():
    seen = seen_by(n=integers(3, 10**6), flag=booleans())
    assert seen[0] == (3, False)
    assert len(set(seen)) == 50


def test_a_small_domain_is_tried_whole_and_no_more():
    assert sorted(seen_by(flag=booleans(), n=integers(0, 2))) == [
        (f, n) for f in (False, True) for n in range(3)
    ]


def test_examples_follow_from_the_number_alone():
    first, again, other = (seen_by(number, n=integers(0, 10**9)) for number in (1, 1, 2))
    assert first == again
    assert first != other


def test_some_arguments_are_equal_and_some_end_simply():
    seen = seen_by(count=200, pair=tuples(vectors(3), vectors(3)), n=integers(0, 10**9))
    equal = [a for (a, b), _ in seen if a.any() and np.array_equal(a, b)]
    assert len(equal) >= 10  # by chance: none, of 2^584
    assert sum(n == 0 and a.any() for (a, _), n in seen) >= 10


def test_the_smallest_failing_example_is_found_and_is_run_last():
    seen = []

    @given(n=integers(0, 1000), m=integers(0, 1000))
    def function(n, m):
        seen.append((n, m))
        assert n < 137

    with pytest.raises(AssertionError):
        run_examples(function, {}, 1, 50)
    assert seen[-1] == (137, 0)


def test_without_shrinking_the_first_failure_ends_it():
    seen = []

    @given(n=integers(0, 1000))
    def function(n):
        seen.append(n)
        assert n < 137

    with pytest.raises(AssertionError):
        run_examples(function, {}, 1, 50, shrunk=())
    assert seen[-1] >= 137
    assert all(n < 137 for n in seen[:-1])


def test_what_is_not_to_be_shrunk_is_raised_as_it_is():
    calls = []

    @given(n=integers(0, 1000))
    def function(n):
        calls.append(n)
        raise KeyError("ours")

    with pytest.raises(KeyError):
        run_examples(function, {}, 1, 50, shrunk=(AssertionError,))
    assert len(calls) == 1


def test_a_base_exception_ends_it_at_once():
    class Gone(BaseException):
        pass

    calls = []

    @given(n=integers(0, 1000))
    def function(n):
        calls.append(n)
        raise Gone

    with pytest.raises(Gone):
        run_examples(function, {}, 1, 50)
    assert len(calls) == 1


def test_what_fails_once_only_is_flaky():
    calls = []

    @given(n=integers(0, 1000))
    def function(n):
        calls.append(n)
        assert len(calls) != 5

    with pytest.raises(Flaky):
        run_examples(function, {}, 1, 50)


def test_explicit_examples_are_tried_first():
    seen = []

    @example(n=77)
    @given(n=integers(0, 1000))
    @example(n=78)
    def function(n):
        seen.append(n)

    run_examples(function, {}, 1, 10)
    assert seen[:2] == [77, 78] or seen[:2] == [78, 77]
    assert len(seen) == 12

    @given(n=integers(0, 5))
    @example(n=78)
    def wrong(n):
        assert n < 10

    with pytest.raises(AssertionError):
        run_examples(wrong, {}, 1, 10)


def test_assumptions_and_filters_cost_no_example():
    seen = []

    @given(n=integers(0, 1000).filter(lambda n: n % 2), m=integers(0, 1000))
    def function(n, m):
        assume(m % 3 == 0)
        seen.append((n, m))

    run_examples(function, {}, 1, 50)
    assert len(seen) == 50
    assert all(n % 2 and m % 3 == 0 for n, m in seen)


def test_where_there_is_no_example_it_is_said():
    @given(n=integers(0, 1000).filter(lambda n: n > 1000))
    def function(n):
        raise AssertionError

    with pytest.raises(Unsatisfiable):
        run_examples(function, {}, 1, 20)


def test_draws_within_the_test_replay_and_shrink():
    drawn = []

    @given(inside=data())
    def function(inside):
        drawn.append([inside.draw(integers(0, 100)) for _ in range(3)])
        assert sum(drawn[-1]) < 100

    with pytest.raises(AssertionError):
        run_examples(function, {}, 1, 50)
    assert sum(drawn[-1]) == 100


def test_global_generators_replay_and_are_as_before_afterwards():
    random.seed(5)
    np.random.seed(5)
    before = random.getstate(), np.random.get_state()[1].tolist()
    numbers = []

    @given(n=integers(0, 1000))
    def function(n):
        numbers.append((random.random(), np.random.random()))

    run_examples(function, {}, 1, 20)
    assert len(set(numbers)) == 1
    assert (random.getstate(), np.random.get_state()[1].tolist()) == before


def test_with_another_hypothesis_it_does_all_by_itself(monkeypatch):
    monkeypatch.setattr(examples, "KNOWN", False)
    assert len(seen_by(n=integers(0, 10**6))) == 50
    seen = []

    @given(n=integers(0, 1000))
    def function(n):
        seen.append(n)
        assert n < 137

    with pytest.raises(AssertionError):
        run_examples(function, {}, 1, 50)
    assert seen[-1] == 137
