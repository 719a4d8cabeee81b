"""Many calls in few requests, as a check sees them; the namespace is in this process."""

from __future__ import annotations

import numpy as np
import pytest

from grader.authoring.replies import CheckStopped, StudentError
from grader.authoring.snippets import paste
from grader.authoring.student import REPEATED, Student
from grader.model import Binding
from grader.running.local import LocalConnection


class Counting:
    """A connection that keeps the requests it passes on."""

    def __init__(self, **namespace):
        self.inner, self.requests = LocalConnection(namespace, "torch"), []

    def request(self, request):
        self.requests.append(request)
        return self.inner.request(request)


def student_of(connection, **bindings) -> Student:
    return Student(connection, {name: Binding(name, name, "name", **rest) for name, rest in bindings.items()})


def test_many_calls_take_few_requests():
    connection = Counting(double=lambda x: 2 * x)
    student = student_of(connection, double={})
    assert student.repeat("double", [(n,) for n in range(300)]) == [2 * n for n in range(300)]
    assert len(connection.requests) == -(-300 // REPEATED)


def test_results_that_do_not_fit_into_one_answer_all_arrive():
    student = student_of(Counting(f=lambda n: np.full(1 << 20, n)), f={})
    assert [int(result[0]) for result in student.repeat("f", [(n,) for n in range(4)])] == [0, 1, 2, 3]


def test_what_each_call_serves_is_cut_where_it_is_asked_for():
    def count(n):
        yield from range(n)

    student = student_of(Counting(count=count), count={})
    assert student.repeat("count", [(2,), (9,), (0,)], serve=3) == [[0, 1], [0, 1, 2], []]


def test_arguments_in_another_order_are_passed_in_that_order():
    student = student_of(Counting(f=lambda y, x: x - y), f={"order": (1, 0)})
    assert student.repeat("f", [(5, 3), (7, 1)]) == [2, 6]


def test_an_exception_is_the_students_and_a_call_can_be_pasted():
    student = student_of(Counting(f=lambda x: 1 / x), f={})
    with pytest.raises(StudentError, match="ZeroDivisionError"):
        student.repeat("f", [(0,)])
    assert paste(student.calls)[0] == "f(0)"


@pytest.mark.parametrize("answer", [None, 5, [], [1, 2, 3], (1, 2), "ab"])
def test_an_answer_of_another_form_ends_the_check(answer):
    class Nonsense:
        def request(self, request):
            return ("ok", answer)

    with pytest.raises(CheckStopped):
        student_of(Nonsense(), f={}).repeat("f", [(1,), (2,)])


def test_backward_is_one_request():
    connection = Counting(f=lambda w: 2 * w)
    student = student_of(connection, f={})
    w = student.tensor(np.float32([1, 2]), requires_grad=True)
    y = student.f(w)
    before = len(connection.requests)
    y.backward(np.float32([3, 5]))
    assert len(connection.requests) == before + 1
    assert w.read().grad.tolist() == [6, 10]
